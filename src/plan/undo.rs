//! What can be undone: the plan as it was when people sat down, and what they have done to it since.
//!
//! Kept beside the plan, so that undo lasts over a reload.

use serde::{Deserialize, Serialize};

use super::{Event, Invalid, Plan};

/// So many changes can be taken back.
const MOST: usize = 200;

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Act {
    event: Event,
    /// It happened in the room and is not for undo to take back: somebody came in, a copy was given.
    happened: bool,
    /// The number that the next person or line was to get, so that doing it again gives them the same.
    next: u32,
}

/// What was done to a plan, in order, and what of it was taken back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Acts {
    /// The plan before all of it.
    from: Plan,
    did: Vec<Act>,
    /// What was taken back, the next to be done again last.
    undone: Vec<Act>,
}

impl Acts {
    /// Nothing has been done yet to this plan.
    #[must_use]
    pub const fn since(plan: Plan) -> Self {
        Self { from: plan, did: Vec::new(), undone: Vec::new() }
    }

    /// Does something to the plan, so that it can be undone.
    ///
    /// # Errors
    /// [`Invalid`] when the event does not fit the plan; nothing has changed then.
    pub fn does(&mut self, plan: &Plan, event: Event) -> Result<Plan, Invalid> {
        let after = self.note(plan, event, false)?;
        self.undone.clear();
        while self.did.iter().filter(|did| !did.happened).count() > MOST {
            self.forget_first();
        }
        Ok(after)
    }

    /// Something happens that nobody would think of undoing.
    ///
    /// # Errors
    /// [`Invalid`] when the event does not fit the plan; nothing has changed then.
    pub fn happens(&mut self, plan: &Plan, event: Event) -> Result<Plan, Invalid> {
        self.note(plan, event, true)
    }

    fn note(&mut self, plan: &Plan, event: Event, happened: bool) -> Result<Plan, Invalid> {
        let after = plan.apply(event.clone())?;
        self.did.push(Act { event, happened, next: plan.next });
        Ok(after)
    }

    fn forget_first(&mut self) {
        if self.did.is_empty() {
            return;
        }
        let first = self.did.remove(0);
        self.from = again(&self.from, first);
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.did.iter().any(|did| !did.happened)
    }

    /// Whether there is something to do again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// The plan without the last thing that was done to it; `None` when there is nothing to undo.
    pub fn undo(&mut self, now: &Plan) -> Option<Plan> {
        let last = self.did.iter().rposition(|did| !did.happened)?;
        let before = self.did.iter().take(last).cloned().fold(self.from.clone(), |plan, did| again(&plan, did));
        self.undone.push(self.did.remove(last));
        Some(before.returned_to(now))
    }

    /// The plan with the last thing done again that was taken back; `None` when there is none, or it
    /// no longer fits.
    pub fn redo(&mut self, now: &Plan) -> Option<Plan> {
        let did = self.undone.pop()?;
        let mut then = now.clone();
        then.next = did.next;
        let mut after = then.apply(did.event.clone()).ok()?.with_those_here(now);
        after.next = after.next.max(now.next);
        self.did.push(did);
        Some(after)
    }

    /// Whether what was done still adds up to this plan. Where it does not, undo would change more than it says.
    #[must_use]
    pub fn add_up_to(&self, plan: &Plan) -> bool {
        let now = self.did.iter().cloned().fold(self.from.clone(), |plan, did| again(&plan, did)).returned_to(plan);
        (&now.lines, &now.closed, &now.turns, &now.people) == (&plan.lines, &plan.closed, &plan.turns, &plan.people)
    }

    /// Forgets what was done: from here on nothing before can be undone.
    pub fn start_again(&mut self, plan: &Plan) {
        *self = Self::since(plan.clone());
    }
}

/// Does something to a plan again, with the numbers that it gave the first time. What does not fit any
/// more (it did, once) changes nothing.
fn again(plan: &Plan, did: Act) -> Plan {
    let mut then = plan.clone();
    then.next = then.next.max(did.next);
    then.apply(did.event).unwrap_or_else(|_| plan.clone())
}
