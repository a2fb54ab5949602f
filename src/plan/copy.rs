//! Copies that have left the tablet: which, for whom, when, and whether they have been swapped.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::ids::{Language, PersonId, named};

named! {
    /// What one reader gets. Ids are the values of the `data-copy` hook.
    CopyKind {
        /// One page for the fridge.
        Fridge = "fridge",
        /// The whole plan that may be seen at home, for one adult.
        Family = "family",
        /// A child's own.
        Child = "child",
        /// A helper's card.
        Helper = "helper",
        /// The worker's record.
        Worker = "worker",
        /// One page made from the chapters of a conversation.
        Page = "page",
    }
}

/// One copy that was printed or saved as a file. From then on it is out of our hands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopyGiven {
    /// Which.
    pub kind: CopyKind,
    /// For whom, where it is one person's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reader: Option<PersonId>,
    /// The version of the plan that stands on it.
    pub version: u32,
    /// The language it is in.
    pub language: Language,
    /// The day.
    pub on: Date,
    /// It has come back, or a newer one has taken its place.
    #[serde(default)]
    pub swapped: bool,
}

impl CopyGiven {
    /// Whether it is this copy, swapped by now or not.
    pub(super) fn is_the_same_as(&self, other: &Self) -> bool {
        let of = |copy: &Self| (copy.kind, copy.reader, copy.version, copy.language, copy.on);
        of(self) == of(other)
    }
}
