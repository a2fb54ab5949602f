//! One plan of two: what was said on two devices, in one.

use std::sync::Arc;

use super::{Act, Acts, Change, Did};
use crate::plan::Plan;

/// The plan that has everything which either of the two has: two devices may have gone on with one plan, each
/// without the other. In whatever order plans are joined, and however often, they come to the same.
///
/// What was taken back on either stays so. Where both put other words in one line, both stand. A yes is to the
/// words that somebody heard: it does not go over to others. Joining two plans that are not the same one gives the
/// acts of both under the first one's id, which is nothing that anybody wants.
#[must_use]
pub fn join(one: &Plan, other: &Plan) -> Plan {
    let mut acts = one.acts.clone();
    other.acts.iter().for_each(|act| unite(&mut acts, act));
    let (id, pack) = (&one.id, &one.pack).min((&other.id, &other.pack));
    Plan::of_acts(id.clone(), pack.clone(), acts)
}

/// Puts an act among others in its place. Where it is there already it stays, as far as neither has forgotten it.
pub(in crate::plan) fn unite(acts: &mut Acts, act: &Arc<Act>) {
    // Most often it comes after all of them.
    let at = acts.iter().rposition(|other| other.id <= act.id);
    match at.and_then(|at| acts.get_mut(at)).filter(|other| other.id == act.id) {
        Some(other) if other != act => *other = Arc::new(what_both_remember(other, act)),
        Some(_) => {}
        None => acts.insert(at.map_or(0, |at| at + 1), Arc::clone(act)),
    }
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
        Change::Said { line, .. } if line.is_unsaid() => other.clone(),
        _ => one.clone(),
    };
    one.iter().zip(other).map(both).collect()
}
