//! What is kept for one plan: the plan, and where people were in it.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::goes_after::GoesAfter;
use super::or_default;
use super::since::Small;
use super::store::StoreError;
use crate::conversation::{Cursor, Left};
use crate::plan::{Date, Plan};

/// The format this app writes. Raise it with every change that an older app could not read, and
/// ask: could it misread it? With format 4 a plan is written down as its acts. What trial builds wrote before is
/// not read any more: nothing real was ever kept in it. With format 5 a line says who was at the table when it was
/// said: an older app would show it to whoever came later.
pub const FORMAT: u32 = 5;

/// The first format that is a plan's acts.
const FIRST: u64 = 4;

/// The day from which milliseconds are counted, and how many are in one.
const FIRST_DAY: Date = Date { year: 1970, month: 1, day: 1 };
const A_DAY: u64 = 86_400_000;

/// One plan on the shelf.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Read before the rest, and always written as the format of today.
    #[serde(skip_deserializing, default = "this_format")]
    format: u32,
    /// When it was last saved, in milliseconds since 1970: the plan talked about last opens first.
    pub saved_at: u64,
    /// The plan.
    pub plan: Plan,
    /// Where people were in it. A cursor that no longer fits does not cost the plan.
    #[serde(default, deserialize_with = "or_default")]
    pub cursor: Cursor,
    /// In the bin: not among the plans, and not gone. It lies here and not in the plan, because it
    /// is about this tablet and not about the family: no copy and no file takes it along. Older
    /// saves have no such field and are not in the bin; an app that does not know the field shows
    /// the plan among the others again, which loses nothing, so the format stays what it was.
    #[serde(default)]
    pub binned: bool,
    /// When it goes by itself. It is about this tablet too; an app that does not know the field keeps the plan, and
    /// one that cannot read it does.
    #[serde(default, deserialize_with = "or_default")]
    pub goes_after: Option<GoesAfter>,
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
        Self { format: FORMAT, saved_at, plan, cursor, binned: false, goes_after: None }
    }

    /// The last day on which it is kept, where it goes by itself. A plan may lie open for weeks and be talked about: then
    /// it counts from the last time that it was saved.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        let saved_on = FIRST_DAY.plus(i64::try_from(self.saved_at / A_DAY).unwrap_or_default());
        Some(self.goes_after?.opened_on(saved_on).last_day())
    }

    /// Whether that day is past.
    #[must_use]
    pub fn is_over(&self, today: Date) -> bool {
        self.last_day().is_some_and(|last_day| today > last_day)
    }

    /// Whether nothing was said or half typed between the two.
    #[must_use]
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        (&self.plan, &self.cursor) == (&other.plan, &other.cursor)
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
        let drafts =
            self.cursor.drafts.iter().flat_map(|Left { draft, .. }| draft.slots().map(|slot| draft.typed(slot)));
        let names = self.plan.people.iter().map(|person| person.name());
        let lines = self.plan.lines.iter().chain(&self.plan.closed).filter_map(|line| line.words());
        names.chain(lines).chain(drafts).map(str::trim).filter(|words| !words.is_empty()).collect()
    }

    /// The record written down, before it is sealed.
    ///
    /// # Errors
    /// When it cannot be written down, which no plan should be able to bring about.
    pub fn to_json(&self) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        written_down(self)
    }

    /// A record as it was written down.
    ///
    /// # Errors
    /// [`Unread`]: damaged, newer than this app, or no whole save.
    pub fn from_json(json: &[u8]) -> Result<Self, Unread> {
        match Save::from_json(json)? {
            Save::Whole(record) => Ok(*record),
            Save::Small(_) => Err(Unread::Damaged),
        }
    }
}

/// What one save holds.
pub(super) enum Save {
    /// The plan, and where people were in it.
    Whole(Box<Record>),
    /// What came after it.
    Small(Box<Small>),
}

/// What is asked of a save before anything else.
#[derive(Deserialize)]
struct Header {
    format: u64,
    stands_on: Option<u64>,
}

impl Save {
    /// A save as it was written down.
    pub fn from_json(json: &[u8]) -> Result<Self, Unread> {
        // Asked first: what a newer app wrote may be in a shape that nobody here knows.
        match read(json)? {
            Header { format, .. } if format > u64::from(FORMAT) => Err(Unread::Newer),
            Header { format, .. } if format < FIRST => Err(Unread::Damaged),
            Header { stands_on: Some(_), .. } => read(json).map(Self::Small),
            Header { .. } => read(json).map(Self::Whole),
        }
    }
}

pub(super) const fn this_format() -> u32 {
    FORMAT
}

/// What is kept, before it is sealed.
pub(super) fn written_down(kept: &impl Serialize) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let json = serde_json::to_vec(kept).map_err(|_| StoreError::Failed("what JSON has no words for".to_owned()))?;
    Ok(Zeroizing::new(json))
}

fn read<T: DeserializeOwned>(json: &[u8]) -> Result<T, Unread> {
    serde_json::from_slice(json).map_err(|_| Unread::Damaged)
}
