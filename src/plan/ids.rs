//! Names for things: people, lines, plans, cards and parts.
//!
//! What is stored is always an id, never a label, so that a plan reads the same in every language.

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

/// A person, within one plan. Never used again after the person has been taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub u32);

/// A line, within one plan. Never used again after the line has been taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LineId(pub u32);

/// A plan on this device. Says nothing about the family.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PlanId(pub String);

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
