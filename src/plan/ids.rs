//! Names for things: people, lines, plans and cards.
//!
//! What is stored is always an id, never a label, so that a plan reads the same in every language.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A small closed set whose members have a public id: the id is what is saved,
/// what a pack says and what a `data-` hook shows.
macro_rules! named {
    ($(#[$about:meta])* $Name:ident { $($(#[$each:meta])* $Variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Name { $($(#[$each])* $Variant),+ }

        impl $Name {
            /// Every member, in the order in which they are declared.
            pub const ALL: &'static [Self] = &[$(Self::$Variant),+];

            /// The id that is saved and shown to hosts and tests.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$Variant => $id),+ }
            }

            /// The member with this id, if there is one.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                // Looked up, not matched: a match is code for every id, two hundred of them.
                Self::ALL.iter().copied().find(|member| member.id() == id)
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.id())
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let id = <String as serde::Deserialize>::deserialize(from)?;
                Self::from_id(&id).ok_or_else(|| $crate::plan::unknown_id(&id))
            }
        }
    };
}
pub(crate) use named;

/// That nobody here knows this id: one piece of code for every set of them.
pub(crate) fn unknown_id<E: serde::de::Error>(id: &str) -> E {
    E::custom(format_args!("no such id: {id}"))
}

/// One device, by a random number that it drew when the app first ran on it. Says nothing about who holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Device(pub u32);

/// No counter of a plan that people made comes as far; from one at its very end there would be no way on.
const MOST: u32 = u32::MAX / 2;

/// Nor does one come as far as this in a plan that comes from elsewhere: a counter goes on from there, and what it would
/// name after [`MOST`] could be written and never be read again.
pub(super) const FAR: u32 = 1 << 24;

/// One act, and whatever it made: a device, and how far its counter had come. Two devices never give the same.
///
/// A counter goes on from the highest that the plan has seen, of whichever device. So whoever knew of an act
/// comes after it, and two devices put the same acts into the same order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct ActId {
    /// How far the counter had come.
    pub count: u32,
    /// The device.
    pub device: Device,
}

impl fmt::Display for ActId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:x}", self.count, self.device.0)
    }
}

/// No id of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchId;

impl fmt::Display for NoSuchId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no id")
    }
}

impl FromStr for ActId {
    type Err = NoSuchId;

    fn from_str(written: &str) -> Result<Self, NoSuchId> {
        let (count, device) = written.split_once('-').ok_or(NoSuchId)?;
        let device = u32::from_str_radix(device, 16).map_err(|_| NoSuchId)?;
        let count = count.parse().ok().filter(|count| *count <= MOST).ok_or(NoSuchId)?;
        Ok(Self { count, device: Device(device) })
    }
}

impl From<ActId> for String {
    fn from(id: ActId) -> Self {
        id.to_string()
    }
}

impl TryFrom<String> for ActId {
    type Error = NoSuchId;

    fn try_from(written: String) -> Result<Self, NoSuchId> {
        written.parse()
    }
}

/// Names for what an act makes.
macro_rules! made_by_an_act {
    ($($(#[$about:meta])* $Name:ident),+ $(,)?) => {$(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $Name(pub ActId);

        impl fmt::Display for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $Name {
            type Err = NoSuchId;

            fn from_str(written: &str) -> Result<Self, NoSuchId> {
                written.parse().map(Self)
            }
        }
    )+};
}

made_by_an_act! {
    /// A person, within one plan, by the act that wrote them down. Never used again after the person has been
    /// taken out.
    PersonId,
    /// A line, within one plan, by the act that said it first. Never used again after the line has been taken back.
    LineId,
    /// A visit, by the act with which people sat down.
    VisitId,
}

/// A plan on this device. Says nothing about the family.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PlanId(pub String);

/// So long may be what a plan is known by wherever it is. Ours are half as long.
const LONGEST: usize = 40;

impl PlanId {
    /// The id of the made-up family's plan, with which people practise. No other plan has it.
    #[must_use]
    pub fn made_up() -> Self {
        Self("practice".to_owned())
    }

    /// The id of a plan that somebody makes now. `chance` makes it its own.
    #[must_use]
    pub fn new(now_ms: u64, chance: u64) -> Self {
        Self(format!("{now_ms:x}-{chance:x}"))
    }

    /// A new id for this plan, which has come from elsewhere: no plan here has it, and still it says which plan it is.
    #[must_use]
    pub fn anew(&self, now_ms: u64, chance: u64) -> Self {
        let Self(new) = Self::new(now_ms, chance);
        match self.everywhere() {
            Some(everywhere) => Self(format!("{new}.{everywhere}")),
            None => Self(new),
        }
    }

    /// Whether it is one plan, of which each device has its own.
    #[must_use]
    pub fn is_of_the_plan(&self, other: &Self) -> bool {
        self == other || self.everywhere().is_some_and(|id| other.everywhere() == Some(id))
    }

    /// What the plan is known by on every device: the id that it was begun with. None in an id that no app of ours gave.
    fn everywhere(&self) -> Option<&str> {
        let id = self.0.rsplit_once('.').map_or(self.0.as_str(), |(_, begun)| begun);
        let ours = |sign: u8| matches!(sign, b'0'..=b'9' | b'a'..=b'f' | b'-');
        (!id.is_empty() && id.len() <= LONGEST && id.bytes().all(ours)).then_some(id)
    }
}

/// A pack: the conversation that a plan came about in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PackId(pub String);

impl PackId {
    /// The conversation of a family and a worker, for which the app was made.
    #[must_use]
    pub fn family_plan() -> Self {
        Self::from("family-plan")
    }
}

impl From<&str> for PackId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

/// A card of a pack. What it asks is the pack's business, not the plan's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CardId(pub String);

impl From<&str> for CardId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

named! {
    /// A language the app speaks.
    Language {
        /// English.
        En = "en",
        /// Welsh.
        Cy = "cy",
    }
}
