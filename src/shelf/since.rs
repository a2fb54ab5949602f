//! What came since a plan was written down whole: the acts that were added to it, where people are, and what
//! stands half typed.
//!
//! A key saves no more than what is half typed, and an act no more than itself beside that: so saving takes as
//! long in a plan of three thousand lines as in one of three (docs/decisions/0004-two-saves-of-each-plan.md).

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::record::{Record, this_format, written_down};
use super::store::StoreError;
use super::tolerant::or_default;
use crate::conversation::Cursor;
use crate::plan::{Act, ActId};

/// What came since the save before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Since {
    /// The last act before it. A plan that has come without it has lost a save.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<ActId>,
    /// What was done; nothing where people only typed, or went to another card.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<Arc<Act>>,
    /// Where people are, with what stands half typed.
    #[serde(deserialize_with = "or_default")]
    pub cursor: Cursor,
    /// When, in milliseconds since 1970.
    pub saved_at: u64,
}

/// The same as it is kept, on top of a whole save.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Small {
    /// Read before the rest, and always written as the format of today.
    #[serde(skip_deserializing, default = "this_format")]
    format: u32,
    /// The whole save that it stands on, by number.
    pub stands_on: u64,
    since: Since,
}

impl Small {
    /// What came since, on top of this whole save.
    pub fn new(stands_on: u64, since: Since) -> Self {
        Self { format: this_format(), stands_on, since }
    }

    /// Whether something was done, so that it has to stay until the plan is written down whole.
    pub fn has_acts(&self) -> bool {
        !self.since.acts.is_empty()
    }

    /// What was done.
    pub fn acts(&self) -> &[Arc<Act>] {
        &self.since.acts
    }

    /// Whether all that was done before it is among these acts.
    pub fn goes_on_from<'a>(&self, mut acts: impl Iterator<Item = &'a Arc<Act>>) -> bool {
        self.since.after.is_none_or(|after| acts.any(|act| act.id == after))
    }

    /// Brings where people were up to date.
    pub fn lay_over(self, record: &mut Record) {
        (record.cursor, record.saved_at) = (self.since.cursor, self.since.saved_at);
    }

    /// It written down, before it is sealed.
    ///
    /// # Errors
    /// When it cannot be written down, which no draft should be able to bring about.
    pub fn to_json(&self) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        written_down(self)
    }
}
