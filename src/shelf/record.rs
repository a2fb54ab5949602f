//! What is kept for one plan: the plan, and where people were in it.

use serde::Serialize;

use super::seal::Sealed;
use super::store::StoreError;
use super::{from_format_1, read_record};
use crate::conversation::Cursor;
use crate::json::Json;
use crate::plan::Plan;

/// The format this app writes. Raise it with every change that an older app could not read, and
/// ask: could it misread it?
pub const FORMAT: u32 = 2;

/// One plan on the shelf.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    format: u32,
    /// When it was last saved, in milliseconds since 1970: the plan talked about last opens first.
    pub saved_at: u64,
    /// The plan.
    pub plan: Plan,
    /// Where people were in it. A cursor that no longer fits does not cost the plan.
    pub cursor: Cursor,
    /// In the bin: not among the plans, and not gone. It lies here and not in the plan, because it
    /// is about this tablet and not about the family: no copy and no file takes it along. Older
    /// saves have no such field and are not in the bin; an app that does not know the field shows
    /// the plan among the others again, which loses nothing, so the format stays what it was.
    pub binned: bool,
}

/// Why a record could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Not what was written.
    Damaged,
    /// Written by a newer version of this app.
    Newer,
}

impl Record {
    /// A plan and a cursor, as they are now.
    #[must_use]
    pub fn new(plan: Plan, cursor: Cursor, saved_at: u64) -> Self {
        Self { format: FORMAT, saved_at, plan, cursor, binned: false }
    }

    /// What somebody wrote in this record that the other does not hold: names, lines and half-typed words.
    #[must_use]
    pub fn words_not_in(&self, other: Option<&Self>) -> Vec<String> {
        let held = other.map(Self::all_words).unwrap_or_default();
        let mut words = self.all_words();
        words.retain(|word| !held.contains(word));
        words.into_iter().map(str::to_owned).collect()
    }

    fn all_words(&self) -> Vec<&str> {
        let drafts = self.cursor.drafts.iter().flat_map(|(_, draft)| draft.slots().map(|slot| draft.typed(slot)));
        let names = self.plan.people.iter().map(|person| person.name());
        let lines = self.plan.lines.iter().filter_map(|line| line.words());
        names.chain(lines).chain(drafts).map(str::trim).filter(|words| !words.is_empty()).collect()
    }

    /// The record as bytes for a store.
    ///
    /// # Errors
    /// When it cannot be written down, which no plan should be able to bring about.
    pub fn seal(&self) -> Result<Sealed, StoreError> {
        let json =
            serde_json::to_vec(self).map_err(|_| StoreError::Failed("a plan that JSON has no words for".to_owned()))?;
        Ok(Sealed::close(&json))
    }

    /// A record from the bytes of a store.
    ///
    /// # Errors
    /// [`Unread`]: damaged, or newer than this app.
    pub fn unseal(sealed: &Sealed) -> Result<Self, Unread> {
        let json = sealed.open().ok_or(Unread::Damaged)?;
        let mut json = Json::read(json).ok_or(Unread::Damaged)?;
        // Asked first: what a newer app wrote may be in a shape that nobody here knows.
        match json.get("format").and_then(Json::as_u64) {
            Some(format) if format > u64::from(FORMAT) => return Err(Unread::Newer),
            Some(1) => from_format_1::migrate(&mut json),
            Some(_) => {}
            None => return Err(Unread::Damaged),
        }
        read_record::record(&json).ok_or(Unread::Damaged)
    }
}
