//! What is half typed, kept by itself between two saves of the whole plan.
//!
//! Words are lost with the browser until they are written, and a whole plan takes a slow tablet too long
//! to write at every key (docs/decisions/0004-two-saves-of-each-plan.md).

use serde::{Deserialize, Serialize};

use super::record::{Record, sealed, this_format};
use super::seal::Sealed;
use super::store::StoreError;
use super::tolerant::or_default;
use crate::conversation::Cursor;

/// Where people are and what stands on the cards, on top of a whole save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HalfTyped {
    /// Read before the rest, and always written as the format of today.
    #[serde(skip_deserializing, default = "this_format")]
    format: u32,
    /// The whole save that it stands on, by number. To another plan than that it may not fit.
    pub stands_on: u64,
    saved_at: u64,
    #[serde(deserialize_with = "or_default")]
    cursor: Cursor,
}

impl HalfTyped {
    /// A cursor, as it is now.
    pub fn new(stands_on: u64, cursor: Cursor, saved_at: u64) -> Self {
        Self { format: this_format(), stands_on, saved_at, cursor }
    }

    /// Brings the whole save that it stands on up to date.
    pub fn lay_over(self, record: &mut Record) {
        (record.cursor, record.saved_at) = (self.cursor, self.saved_at);
    }

    /// It as bytes for a store.
    ///
    /// # Errors
    /// When it cannot be written down, which no draft should be able to bring about.
    pub fn seal(&self) -> Result<Sealed, StoreError> {
        sealed(self)
    }
}
