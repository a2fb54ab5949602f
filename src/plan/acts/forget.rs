//! Parting: what was taken back, or said otherwise since, leaves the acts when the sitting ends.
//!
//! A tombstone stays in its place, so that a plan from another device that still holds the words cannot bring them
//! back. What another device did is left to it until its people have parted too: it may yet undo it.

use std::sync::Arc;

use super::fold::{tomb_of, undone};
use super::sorted::Sorted;
use super::{Act, Change, Did, Mark, Wording};
use crate::plan::Plan;
use crate::plan::ids::{ActId, Device, LineId};

impl Plan {
    /// The sitting ends, or the tablet goes into another hand. What this device did before is not for undo from now
    /// on, and words that stand nowhere any more are forgotten. Nothing changes where nothing was done.
    #[must_use]
    pub fn parted(&self, by: Device) -> Self {
        let mut plan = self.clone();
        if self.has_to_part(by) {
            plan.take(Act { did: Did::Parted, ..self.next_act(by) });
            plan.forgets();
        }
        plan
    }

    /// Whether this device has done anything that could still be undone, or taken back anything that is still there.
    #[must_use]
    pub fn has_to_part(&self, by: Device) -> bool {
        let takes_back = |act: &Act| act.changes().iter().any(|change| matches!(change, Change::Gone(_)));
        let did_something = |act: &Arc<Act>| {
            let can_be_undone = matches!(act.did, Did::Changed(_) | Did::Undid { .. });
            act.device() == by && (can_be_undone || takes_back(act))
        };
        let parted = self.acts.iter().rposition(|act| act.device() == by && act.did == Did::Parted);
        self.acts.iter().skip(parted.map_or(0, |at| at + 1)).any(did_something)
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
    undone: Vec<ActId>,
    /// Lines about which something may still be undone.
    open: Vec<LineId>,
    /// Words that stand in the plan: the act that said them, and in which line. One act may have said several.
    stand: Sorted<(ActId, LineId), ()>,
    /// For lines that stand beside another, that other: what becomes of one may bring back the words of both.
    beside: Sorted<LineId, LineId>,
}

impl Settled {
    fn of(plan: &Plan) -> Self {
        let acts = || plan.acts.iter().map(AsRef::as_ref);
        let mut settled =
            Self { undone: Vec::new(), open: Vec::new(), stand: Sorted::default(), beside: Sorted::default() };
        for (beside, line) in acts().flat_map(Act::changes).filter_map(beside_of) {
            settled.beside.put(beside, line);
        }
        for line in plan.lines.iter().chain(&plan.closed) {
            let root = settled.root(line.id);
            plan.standing.said_by(line.id).into_iter().for_each(|act| settled.stand.put((act, root), ()));
        }
        let (undone, mut parted) = (undone(acts().rev()), Sorted::default());
        acts().filter(|act| act.did == Did::Parted).for_each(|act| parted.put(act.device(), act.id));
        for act in acts() {
            let is_settled = parted.get(act.device()).is_some_and(|parted| act.id < *parted);
            match act.did {
                Did::Undid { of, .. } if is_settled && !undone.contains(&act.id) => settled.undone.push(of),
                Did::Undid { of, .. } if !is_settled => {
                    acts().filter(|act| act.id == of).for_each(|act| settled.opens(act));
                }
                _ if !is_settled => settled.opens(act),
                _ => {}
            }
        }
        settled
    }

    /// Something may still be undone about all that this act touched.
    fn opens(&mut self, act: &Act) {
        for line in act.changes().iter().flat_map(touched) {
            self.open.push(self.root(line));
        }
    }

    fn root(&self, mut line: LineId) -> LineId {
        while let Some(other) = self.beside.get(line).filter(|other| **other < line) {
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
                Change::Said { line: Box::new(line.unsaid()), instead: *instead }
            }
            other => other.clone(),
        };
        changes.iter().map(without).collect()
    }

    /// Words that stand nowhere, and never will again.
    fn is_over(&self, act: &Act, change: &Change) -> bool {
        let Change::Said { line, .. } = change else { return false };
        let root = self.root(line.id);
        !line.is_unsaid() && self.stand.get((act.id, root)).is_none() && !self.open.contains(&root)
    }
}

fn beside_of(change: &Change) -> Option<(LineId, LineId)> {
    match change {
        Change::Said { line, instead } => instead.map(|instead| (instead.or_beside, line.id)),
        _ => None,
    }
}

/// The lines whose words a change puts in, takes away or brings back.
fn touched(change: &Change) -> Vec<LineId> {
    match change {
        Change::Said { line, .. } => vec![line.id],
        Change::Opened(line) | Change::Marked(Wording { line, .. }, Mark::Closed) => vec![*line],
        Change::Gone(tombs) => tombs.iter().map(|tomb| tomb.words.line).collect(),
        _ => Vec::new(),
    }
}
