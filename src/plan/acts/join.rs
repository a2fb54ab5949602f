//! One plan of two: what was said on two devices, in one.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Act, Change, Did};
use crate::plan::Plan;
use crate::plan::ids::ActId;

/// The plan that has everything which either of the two has: two devices may have gone on with one plan, each
/// without the other. In whatever order plans are joined, and however often, they come to the same.
///
/// What was taken back on either stays so. Where both put other words in one line, both stand. A yes is to the
/// words that somebody heard: it does not go over to others. Joining two plans that are not the same one gives the
/// acts of both under the first one's id, which is nothing that anybody wants.
#[must_use]
pub fn join(one: &Plan, other: &Plan) -> Plan {
    let mut acts: BTreeMap<ActId, Arc<Act>> = one.acts.iter().map(|act| (act.id, Arc::clone(act))).collect();
    for act in &other.acts {
        let joined = acts.entry(act.id).or_insert_with(|| Arc::clone(act));
        if joined != act {
            *joined = Arc::new(what_both_remember(joined, act));
        }
    }
    let (id, pack) = (&one.id, &one.pack).min((&other.id, &other.pack));
    Plan::of_acts(id.clone(), pack.clone(), acts.into_values().collect())
}

/// One act, of which each device may have forgotten something.
fn what_both_remember(one: &Act, other: &Act) -> Act {
    let did = match (&one.did, &other.did) {
        (Did::Forgotten(_), _) => one.did.clone(),
        (_, Did::Forgotten(_)) => other.did.clone(),
        (Did::Changed(one), Did::Changed(other)) => Did::Changed(changes_both_remember(one, other)),
        (Did::Happened(one), Did::Happened(other)) => Did::Happened(changes_both_remember(one, other)),
        _ => one.did.clone(),
    };
    Act { did, ..one.clone() }
}

fn changes_both_remember(one: &[Change], other: &[Change]) -> Vec<Change> {
    let both = |(one, other): (&Change, &Change)| match other {
        Change::Unsaid { .. } => other.clone(),
        _ => one.clone(),
    };
    one.iter().zip(other).map(both).collect()
}
