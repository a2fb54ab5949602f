//! Reading a pack from its file.

use std::fmt;

use super::pack::Pack;

/// What can be asked from any card of any conversation: that a line is right, and somebody who is not here.
const ANY: &str = include_str!("any.json");

/// The family with whom people practise the family plan: who they are, and what they say.
pub const PRACTICE: &str = include_str!("family-plan/practice.txt");

/// A file that is not a pack, and the line where it stops being one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAPack(String);

impl NotAPack {
    /// There is no file.
    pub(super) fn none() -> Self {
        Self("no file".to_owned())
    }
}

impl From<serde_json::Error> for NotAPack {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}

impl fmt::Display for NotAPack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Pack {
    /// The family plan.
    ///
    /// # Errors
    /// Never in a release: a test reads the same file.
    pub fn family_plan() -> Result<Self, NotAPack> {
        Self::read(FAMILY_PLAN)
    }

    /// The same with the cards that can come from any card of any conversation.
    pub(super) fn with_any(mut self) -> Result<Self, NotAPack> {
        self.cards.append(&mut serde_json::from_slice(ANY.as_bytes())?);
        Ok(self)
    }

    /// A pack from its file.
    ///
    /// # Errors
    /// [`NotAPack`] with the line: a field that is missing, unknown or not one of its ids.
    pub fn read(file: &str) -> Result<Self, NotAPack> {
        let pack: Self = serde_json::from_slice(file.as_bytes())?;
        pack.with_any()
    }
}

/// The family plan's file, built in.
const FAMILY_PLAN: &str = include_str!("family-plan/cards.json");
