//! How the copies, the checks and the walk through a hard evening are looked at.

use crate::packs::Pack;
use crate::plan::{CopyKind, PersonId};

/// What is looked at, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Which copy.
    pub copy: CopyKind,
    /// Whose, where it is one person's.
    pub reader: Option<PersonId>,
    /// With what only its reader may see.
    pub private: bool,
    /// Large, to be copied out by hand.
    pub by_hand: bool,
    /// Somebody has tried to call the plan agreed, and hears what stands in the way.
    pub tried: bool,
    /// The step of the evening.
    pub scene: usize,
}

impl Default for View {
    /// The page for the fridge, as everyone may see it.
    fn default() -> Self {
        Self { copy: CopyKind::Fridge, reader: None, private: false, by_hand: false, tried: false, scene: 0 }
    }
}

/// Looking in another way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookAt {
    /// At this copy, and as everyone may see it.
    Copy(CopyKind, Option<PersonId>),
    /// With what only its reader may see, or without.
    Private(bool),
    /// As it is copied out by hand, or as it prints.
    ByHand(bool),
    /// At what stands in the way of calling the plan agreed.
    Tried,
    /// At this step of the evening.
    Scene(usize),
}

impl View {
    /// As a conversation is looked at before anybody chooses.
    pub(super) fn of(pack: &Pack) -> Self {
        Self { copy: pack.first_copy(), ..Self::default() }
    }

    /// Looks in another way.
    pub(super) fn look(&mut self, look: LookAt) {
        match look {
            LookAt::Copy(copy, reader) => *self = Self { copy, reader, by_hand: self.by_hand, ..Self::default() },
            LookAt::Private(on) => self.private = on,
            LookAt::ByHand(on) => self.by_hand = on,
            LookAt::Tried => self.tried = true,
            LookAt::Scene(scene) => self.scene = scene,
        }
    }
}
