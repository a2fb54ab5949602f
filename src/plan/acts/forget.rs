//! Parting: what was taken back, or said otherwise since, leaves the acts when the sitting ends.
//!
//! A tombstone stays in its place, so that a plan from another device that still holds the words cannot bring them
//! back. What another device did is left to it until its people have parted too: it may yet undo it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::fold::{in_force, tomb_of};
use super::{Act, Change, Did};
use crate::plan::Plan;
use crate::plan::ids::{ActId, Device, LineId};

impl Plan {
    /// The sitting ends, or the tablet goes into another hand. What this device did before is not for undo from now
    /// on, and words that stand nowhere any more are forgotten. Nothing changes where nothing was done.
    #[must_use]
    pub fn parted(&self, by: Device) -> Self {
        let did_something = |act: &Arc<Act>| act.device() == by && matches!(act.did, Did::Changed(_) | Did::Undid(_));
        let parted = self.acts.iter().rposition(|act| act.device() == by && act.did == Did::Parted);
        if !self.acts.iter().skip(parted.map_or(0, |at| at + 1)).any(did_something) {
            return self.clone();
        }
        let mut plan = self.clone();
        plan.take(Act { did: Did::Parted, ..self.next_act(by) });
        plan.forgets();
        plan
    }

    fn forgets(&mut self) {
        let settled = Settled::of(self);
        let acts = self.acts.iter().map(|act| settled.without_what_is_over(act));
        self.acts = acts.collect();
        self.add_up_again();
    }
}

/// What nobody can undo any more: its device has parted since.
struct Settled {
    /// Acts that were undone, for good.
    undone: BTreeSet<ActId>,
    /// Lines about which something may still be undone.
    open: BTreeSet<LineId>,
    /// Acts whose words stand in the plan.
    stand: BTreeSet<ActId>,
    /// For lines that stand beside another, that other: what becomes of one may bring back the words of both.
    beside: BTreeMap<LineId, LineId>,
}

impl Settled {
    fn of(plan: &Plan) -> Self {
        let acts = || plan.acts.iter().map(AsRef::as_ref);
        let parted: BTreeMap<Device, ActId> =
            acts().filter(|act| act.did == Did::Parted).map(|act| (act.device(), act.id)).collect();
        let is_settled = |act: &&Act| parted.get(&act.device()).is_some_and(|parted| act.id < *parted);
        let in_force = in_force(acts().rev());
        let undid = |act: &Act| if let Did::Undid(other) = act.did { Some(other) } else { None };
        let undone = acts().filter(is_settled).filter(|act| in_force.contains(&act.id)).filter_map(undid).collect();
        let beside = acts().flat_map(Act::changes).filter_map(beside_of).collect();
        let stand = plan.lines.iter().chain(&plan.closed).filter_map(|line| plan.standing.said_by(line.id)).collect();
        let mut settled = Self { undone, open: BTreeSet::new(), stand, beside };
        for act in acts().filter(|act| !is_settled(act)) {
            let undone = undid(act).and_then(|undone| acts().find(|act| act.id == undone));
            let lines = undone.into_iter().chain([act]).flat_map(Act::changes).flat_map(touched);
            let lines: Vec<_> = lines.map(|line| settled.root(line)).collect();
            settled.open.extend(lines);
        }
        settled
    }

    fn root(&self, mut line: LineId) -> LineId {
        while let Some(other) = self.beside.get(&line).filter(|other| **other < line) {
            line = *other;
        }
        line
    }

    fn without_what_is_over(&self, act: &Arc<Act>) -> Arc<Act> {
        let did = match &act.did {
            Did::Changed(changes) if self.undone.contains(&act.id) => {
                Did::Forgotten(changes.iter().filter_map(|change| tomb_of(act.id, change)).collect())
            }
            Did::Changed(changes) if self.says_what_is_over(act) => Did::Changed(self.without(act, changes)),
            Did::Happened(changes) if self.says_what_is_over(act) => Did::Happened(self.without(act, changes)),
            _ => return Arc::clone(act),
        };
        Arc::new(Act { did, ..Act::clone(act) })
    }

    fn says_what_is_over(&self, act: &Act) -> bool {
        act.changes().iter().any(|change| self.is_over(act, change))
    }

    fn without(&self, act: &Act, changes: &[Change]) -> Vec<Change> {
        let without = |change: &Change| match change {
            Change::Said { line, instead } if self.is_over(act, change) => {
                Change::Unsaid { line: line.id, about: line.about, instead: *instead }
            }
            other => other.clone(),
        };
        changes.iter().map(without).collect()
    }

    /// Words that stand nowhere, and never will again.
    fn is_over(&self, act: &Act, change: &Change) -> bool {
        let Change::Said { line, .. } = change else { return false };
        !self.stand.contains(&act.id) && !self.open.contains(&self.root(line.id))
    }
}

fn beside_of(change: &Change) -> Option<(LineId, LineId)> {
    match change {
        Change::Said { line, instead } => instead.map(|instead| (instead.or_beside, line.id)),
        Change::Unsaid { line, instead, .. } => instead.map(|instead| (instead.or_beside, *line)),
        _ => None,
    }
}

/// The lines whose words a change puts in, takes away or brings back.
fn touched(change: &Change) -> Vec<LineId> {
    match change {
        Change::Said { line, .. } => vec![line.id],
        Change::Unsaid { line, .. } | Change::Opened(line) => vec![*line],
        Change::Closed(words) => vec![words.line],
        Change::Gone(tombs) => tombs.iter().map(|tomb| tomb.words.line).collect(),
        _ => Vec::new(),
    }
}
