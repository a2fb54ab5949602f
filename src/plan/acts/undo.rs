//! Undo and doing again are acts too: each device takes back its own, and the acts stay.

use std::sync::Arc;

use super::fold::undone;
use super::{Act, Change, Detail, Did};
use crate::plan::ids::{ActId, Device, LineId, PersonId};
use crate::plan::{Person, Plan};

/// What undo would take back, as far as it can be pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undoes {
    /// What was said in this line, or about it.
    Line(LineId),
    /// What was written down of somebody.
    Person(PersonId),
    /// Something else: a line that is gone, an order.
    Something,
}

impl Undoes {
    fn of(change: &Change) -> Self {
        match change {
            Change::Came(person) => Self::Person(person.id),
            Change::Known(person, _) => Self::Person(*person),
            Change::Said { line, .. } => Self::Line(line.id),
            Change::Marked(words, _) => Self::Line(words.line),
            _ => Self::Something,
        }
    }
}

impl Plan {
    /// What undo would take back now; `None` when there is nothing.
    #[must_use]
    pub fn would_undo(&self, by: Device) -> Option<Undoes> {
        let act = self.to_undo(by)?;
        let changes = self.acts.iter().find(|other| other.id == act).map(|act| act.changes()).unwrap_or_default();
        let said = changes.iter().map(Undoes::of).find(|undoes| *undoes != Undoes::Something);
        Some(said.unwrap_or(Undoes::Something))
    }

    /// Notes an act whose changes have been made.
    pub(in super::super) fn notes(&mut self, act: Act) {
        self.acts.push(Arc::new(act));
    }

    /// The plan without the last thing that this device did to it; `None` when there is nothing to undo.
    #[must_use]
    pub fn undo(&self, by: Device) -> Option<Self> {
        self.undoes(by, self.to_undo(by)?)
    }

    /// The plan with the last thing done again that this device took back; `None` when there is none.
    #[must_use]
    pub fn redo(&self, by: Device) -> Option<Self> {
        self.undoes(by, self.to_redo(by)?)
    }

    /// Whether this device has something to do again.
    #[must_use]
    pub fn can_redo(&self, by: Device) -> bool {
        self.to_redo(by).is_some()
    }

    fn undoes(&self, by: Device, act: ActId) -> Option<Self> {
        let undone = |says| {
            let mut plan = self.clone();
            plan.take(Act { did: Did::Undid { of: act, says }, ..self.next_act(by) });
            plan
        };
        let silent = undone(false);
        let mut plan = if silent.reads_as(self) { silent } else { undone(true) };
        let came_or_went = self.who_came_or_went(&plan);
        if !came_or_went.is_empty() {
            plan.take(Act { did: Did::Happened(came_or_went), ..plan.next_act(by) });
        }
        Some(plan)
    }

    /// Whether a paper made from either would read the same: who is here and what was asked do not count.
    fn reads_as(&self, other: &Self) -> bool {
        let named = |person: &Person| (person.id, person.details.name.clone(), person.taken_out);
        self.lines.len() == other.lines.len()
            && self.lines.iter().zip(&other.lines).all(|(one, other)| one.says_the_same_as(other))
            && self.people.iter().map(named).eq(other.people.iter().map(named))
    }

    /// Who is here now is no matter of what was undone: they are in the room, or they are not.
    fn who_came_or_went(&self, then: &Self) -> Vec<Change> {
        let here = |person: &Person| person.details.here;
        let moved = |now: &&Person| then.person(now.id).is_some_and(|then| !then.taken_out && here(then) != here(now));
        let moved = self.in_plan().filter(moved);
        moved.map(|now| Change::Known(now.id, Detail::Here(here(now)))).collect()
    }

    /// What this device has done since people parted, newest first.
    fn since_parting(&self, by: Device) -> impl Iterator<Item = &Act> {
        let own = self.acts.iter().rev().map(|act| &**act).filter(move |act| act.device() == by);
        own.take_while(|act| act.did != Did::Parted)
    }

    fn to_undo(&self, by: Device) -> Option<ActId> {
        let undone = undone(self.since_parting(by));
        let can_be = |act: &&Act| matches!(act.did, Did::Changed(_)) && !undone.contains(&act.id);
        self.since_parting(by).find(can_be).map(|act| act.id)
    }

    /// The last undoing that stands, unless something was done after it.
    fn to_redo(&self, by: Device) -> Option<ActId> {
        let undone = undone(self.since_parting(by));
        let undid = |id| self.acts.iter().any(|act| act.id == id && matches!(act.did, Did::Undid { .. }));
        let counts = |act: &&Act| match act.did {
            Did::Changed(_) => true,
            // What was done again is where it was before.
            Did::Undid { of, .. } => !undid(of),
            _ => false,
        };
        let last = self.since_parting(by).filter(|act| !undone.contains(&act.id)).find(counts)?;
        matches!(last.did, Did::Undid { .. }).then_some(last.id)
    }
}
