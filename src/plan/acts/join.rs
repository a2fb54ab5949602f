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

/// Whether two plans are one that went on in two places, so that they may be joined. Where one device went on with both
/// of them, each without the other, it gave two acts one name: joined, one of the two would be lost.
#[must_use]
pub fn may_be_joined(one: &Plan, other: &Plan) -> bool {
    let both = |act: &Arc<Act>| {
        let at = other.acts.binary_search_by_key(&act.id, |act| act.id).ok()?;
        other.acts.get(at).map(|other| is_one_act(act, other))
    };
    let mut shared = one.acts.iter().filter_map(both).peekable();
    one.id.is_of_the_plan(&other.id) && one.pack == other.pack && shared.peek().is_some() && shared.all(|one| one)
}

/// One act, as far as neither has forgotten it.
fn is_one_act(one: &Act, other: &Act) -> bool {
    let are_one = |one: &[Change], other: &[Change]| {
        one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_one_change(one, other))
    };
    (one.visit == other.visit && one.knew == other.knew)
        && match (&one.did, &other.did) {
            (Did::Forgotten(one), Did::Forgotten(other)) => one == other,
            (Did::Forgotten(_), _) | (_, Did::Forgotten(_)) => true,
            (Did::Changed(one), Did::Changed(other)) | (Did::Happened(one), Did::Happened(other)) => {
                are_one(one, other)
            }
            (one, other) => one == other,
        }
}

fn is_one_change(one: &Change, other: &Change) -> bool {
    match (one, other) {
        // What two devices forget of the same words is the same.
        (Change::Said { line, instead }, Change::Said { line: other, instead: than })
            if line.is_unsaid() != other.is_unsaid() =>
        {
            (line.id, instead) == (other.id, than)
        }
        (one, other) => one == other,
    }
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
