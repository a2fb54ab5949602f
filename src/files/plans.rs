//! Plans as a file: what is inside, once its words have opened it. `docs/plans-file.md` sets it down.
//!
//! Anybody can write such a file, so it is read strictly: what is in it and is not understood refuses all of it, and
//! nothing of it is ever taken in by half.

use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::same_json::says_all_of;
use crate::plan::{Date, Plan};
use crate::shelf::FORMAT;

/// No file is larger: more than a hundred long plans. In bytes.
pub const MOST: usize = 5 << 20;

/// What is inside is smaller by what `age` puts around it.
const MOST_INSIDE: usize = MOST - (8 << 10);

/// So much was never done to a family's plan. With more, adding it up would stop the tablet.
const MOST_ACTS: usize = 20_000;

/// What the file says that it is.
const PLANS: &str = "plans";

/// What is in the file.
#[derive(Serialize)]
struct Written<'a> {
    #[serde(rename = "kitchen-table")]
    what: &'static str,
    /// As on the shelf: it says how the plans are to be read.
    format: u32,
    #[serde(rename = "saved-on")]
    saved_on: Date,
    plans: &'a [Plan],
}

/// The same, of which nothing has been taken for true yet.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unread {
    #[serde(rename = "kitchen-table")]
    _what: IgnoredAny,
    format: u64,
    #[serde(rename = "saved-on")]
    saved_on: Date,
    plans: Vec<Box<RawValue>>,
}

/// What is asked before anything else: what a newer app wrote may be in a shape that nobody here knows.
#[derive(Deserialize)]
struct Header {
    #[serde(rename = "kitchen-table")]
    what: String,
    format: u64,
}

/// Why a file's plans are not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotPlans {
    /// Something else is in it, or something that no app of ours wrote.
    NotOurs,
    /// A newer version of this app wrote it.
    Newer,
    /// It is too much for a tablet.
    TooMuch,
}

/// These plans as the inside of a file; nothing where they are too much for one.
#[must_use]
pub fn plans_file(plans: &[Plan], today: Date) -> Option<Vec<u8>> {
    let written = Written { what: PLANS, format: FORMAT, saved_on: today, plans };
    serde_json::to_vec(&written).ok().filter(|file| file.len() <= MOST_INSIDE)
}

/// The plans of a file, and the day on which they were saved.
///
/// # Errors
/// [`NotPlans`], and then nothing of it may be taken in.
pub fn read_plans(file: &[u8]) -> Result<(Vec<Plan>, Date), NotPlans> {
    if file.len() > MOST_INSIDE {
        return Err(NotPlans::TooMuch);
    }
    let header: Header = read(file)?;
    if header.what != PLANS {
        return Err(NotPlans::NotOurs);
    }
    if header.format > u64::from(FORMAT) {
        return Err(NotPlans::Newer);
    }
    let Unread { format, saved_on, plans, .. } = read(file)?;
    // Nothing was saved as a file in any older one.
    if format < u64::from(FORMAT) {
        return Err(NotPlans::NotOurs);
    }
    let plans = plans.iter().map(|plan| read_plan(plan)).collect::<Result<Vec<_>, _>>()?;
    let one_twice =
        plans.iter().enumerate().any(|(nth, plan)| plans.iter().take(nth).any(|before| before.id == plan.id));
    if plans.is_empty() || one_twice {
        return Err(NotPlans::NotOurs);
    }
    Ok((plans, saved_on))
}

/// How much was done to a plan, asked before it is added up.
#[derive(Deserialize)]
struct HowMuch {
    acts: Vec<IgnoredAny>,
}

fn read_plan(written: &RawValue) -> Result<Plan, NotPlans> {
    let written = written.get().as_bytes();
    let HowMuch { acts } = read(written)?;
    if acts.len() > MOST_ACTS {
        return Err(NotPlans::TooMuch);
    }
    // From bytes and to bytes, as the shelf does it: there is no second copy of all the code that reads a plan.
    let plan: Plan = read(written)?;
    if plan.has_come_too_far() {
        return Err(NotPlans::NotOurs);
    }
    let again = serde_json::to_vec(&plan).map_err(|_| NotPlans::NotOurs)?;
    // An unknown field, one act twice, acts out of their order: whatever was passed over, our app did not write it.
    if says_all_of(&again, written) { Ok(plan) } else { Err(NotPlans::NotOurs) }
}

fn read<T: DeserializeOwned>(json: &[u8]) -> Result<T, NotPlans> {
    serde_json::from_slice(json).map_err(|_| NotPlans::NotOurs)
}
