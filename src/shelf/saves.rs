//! Which saves of a plan there are, and under which keys.

use std::sync::Arc;

use super::seal::Sealed;
use crate::plan::{Act, PlanId};

/// The saves of one plan, by number: whole ones, and between them small ones of what came since.
#[derive(Clone, Debug, Default)]
pub struct Saves {
    /// All of them, oldest first.
    pub all: Vec<u64>,
    /// The whole ones that have opened since the app was, newest last. Whether one is still as it was, its
    /// digest says.
    pub opened: Vec<u64>,
    /// The small ones that stand on the last of these, newest last.
    pub since: Vec<SmallSave>,
    /// What was done to the plan, as far as it is on the device; nothing where that is not known.
    pub acts: Option<Arc<Vec<Arc<Act>>>>,
    /// What was last on its way to the device and has not been seen there.
    pub on_its_way: Option<Sealed>,
}

impl Saves {
    /// All that is known before any of them has been read.
    pub fn listed(all: Vec<u64>) -> Self {
        Self { all, ..Self::default() }
    }

    /// What a small save would stand on: the last whole one that was read or written here.
    pub fn whole(&self) -> Option<u64> {
        self.opened.last().copied()
    }

    /// The number of the save that comes after these.
    pub fn next(&self) -> u64 {
        self.all.last().map_or(1, |newest| newest + 1)
    }

    /// How many small saves hold something that was done.
    pub fn with_acts(&self) -> usize {
        self.since.iter().filter(|small| small.has_acts).count()
    }

    /// The small saves that hold no more than where people were.
    pub fn without_acts(&self) -> Vec<u64> {
        self.since.iter().filter(|small| !small.has_acts).map(|small| small.save).collect()
    }

    /// A whole save that is the newest from now on. Nothing stands on it yet.
    pub fn whole_came(&mut self, save: u64) {
        self.all.push(save);
        self.opened.push(save);
        self.since.clear();
    }

    /// A small save that is the newest from now on.
    pub fn small_came(&mut self, small: SmallSave) {
        self.all.push(small.save);
        self.since.push(small);
    }
}

/// A small save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SmallSave {
    /// Its number.
    pub save: u64,
    /// Something was done, and stands nowhere else until the plan is written down whole.
    pub has_acts: bool,
}

/// Where all saves lie.
pub const PLANS: &str = "plan/";

/// Where damaged bytes go: out of the way of every save, and still there.
pub const ASIDE: &str = "aside/";

/// The key of one save. Keys come in order, and a save's number is padded.
pub fn key(id: &PlanId, save: u64) -> String {
    format!("{}{save:010}", beginning(id))
}

/// What the keys of one plan begin with.
pub fn beginning(id: &PlanId) -> String {
    format!("{PLANS}{}/", id.0)
}

/// A key as the plan and the save that it names.
pub fn parted(key: &str) -> Option<(&str, u64)> {
    let (id, save) = key.strip_prefix(PLANS)?.split_once('/')?;
    Some((id, save.parse().ok()?))
}
