//! Which copies are out there: which went to whom, when, in which version; older ones are to be swapped (practice 5.4,
//! rule 10).

use crate::plan::{CopyGiven, Plan};

/// A copy that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutThere {
    /// Its place among those given.
    pub at: usize,
    /// Which, for whom, when.
    pub copy: CopyGiven,
    /// It is older than the plan, and has not come back.
    pub to_be_swapped: bool,
}

/// Every copy that was given, the last one first. It is for the worker alone: which copies went to whom is nothing to
/// read over a shoulder.
#[must_use]
pub fn out_there(plan: &Plan) -> Vec<OutThere> {
    if plan.family_here().next().is_some() {
        return Vec::new();
    }
    let swaps: Vec<_> = plan.to_be_swapped().map(|(at, _)| at).collect();
    let given = plan.copies.iter().cloned().enumerate().rev();
    given.map(|(at, copy)| OutThere { at, copy, to_be_swapped: swaps.contains(&at) }).collect()
}
