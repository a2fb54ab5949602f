//! Parting: what was taken back, or said otherwise since, leaves the acts when the sitting ends.
//!
//! A tombstone stays in its place, so that a plan from another device that still holds the words cannot bring them
//! back. What another device did is left to it until its people have parted too: it may yet undo it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::fold::{in_force, tomb_of};
use super::{Act, Change, Did, Tombstone};
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

/// What nobody can undo any more.
struct Settled {
    /// The last parting of each device.
    parted: BTreeMap<Device, ActId>,
    in_force: BTreeSet<ActId>,
    /// What undid an act, where that is settled.
    undone: BTreeSet<ActId>,
    /// Lines that are gone for good.
    gone: BTreeSet<LineId>,
    /// The last act that put words in a line, where that is settled.
    last_said: BTreeMap<LineId, ActId>,
}

impl Settled {
    fn of(plan: &Plan) -> Self {
        let in_force = in_force(plan.acts.iter().rev().map(AsRef::as_ref));
        let parted = plan.acts.iter().filter(|act| act.did == Did::Parted).map(|act| (act.device(), act.id)).collect();
        let mut settled =
            Self { parted, in_force, undone: BTreeSet::new(), gone: BTreeSet::new(), last_said: BTreeMap::new() };
        for act in plan.acts.iter().filter(|act| settled.is_over(act)).cloned().collect::<Vec<_>>() {
            settled.notes(&act, plan);
        }
        settled
    }

    /// It stands, and its device has parted since.
    fn is_over(&self, act: &Act) -> bool {
        self.in_force.contains(&act.id) && self.parted.get(&act.device()).is_some_and(|parted| act.id < *parted)
    }

    fn notes(&mut self, act: &Act, plan: &Plan) {
        if let Did::Undid(other) = act.did {
            self.undone.insert(other);
        }
        for change in act.changes() {
            match change {
                Change::Gone(tombs) => {
                    let is_gone =
                        |tomb: &&Tombstone| !plan.lines.iter().chain(&plan.closed).any(|line| line.id == tomb.line);
                    self.gone.extend(tombs.iter().filter(is_gone).map(|tomb| tomb.line));
                }
                Change::Said { line, .. } => _ = self.last_said.insert(line.id, act.id),
                _ => {}
            }
        }
    }

    fn without_what_is_over(&self, act: &Arc<Act>) -> Arc<Act> {
        let did = match &act.did {
            Did::Changed(changes) if self.undone.contains(&act.id) => {
                Did::Forgotten(changes.iter().filter_map(tomb_of).collect())
            }
            Did::Changed(changes) if self.says_what_is_over(act) => Did::Changed(self.without(act, changes)),
            Did::Happened(changes) if self.says_what_is_over(act) => Did::Happened(self.without(act, changes)),
            _ => return Arc::clone(act),
        };
        Arc::new(Act { did, ..Act::clone(act) })
    }

    fn says_what_is_over(&self, act: &Act) -> bool {
        act.changes().iter().any(|change| self.is_over_by_now(act, change))
    }

    fn without(&self, act: &Act, changes: &[Change]) -> Vec<Change> {
        let without = |change: &Change| match change {
            Change::Said { line, or_beside } if self.is_over_by_now(act, change) => {
                Change::Unsaid { line: line.id, about: line.about, or_beside: *or_beside }
            }
            other => other.clone(),
        };
        changes.iter().map(without).collect()
    }

    /// Words that stand nowhere any more.
    fn is_over_by_now(&self, act: &Act, change: &Change) -> bool {
        let Change::Said { line, .. } = change else { return false };
        self.gone.contains(&line.id) || self.last_said.get(&line.id).is_some_and(|last| act.id < *last)
    }
}
