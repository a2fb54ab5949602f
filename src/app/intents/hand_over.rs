//! Handing the tablet over: from then until it is given back only one person's own cards can be reached.

use leptos::prelude::*;

use crate::app::clock::today;
use crate::app::{App, Screen};
use crate::conversation::{self, Cursor, Step};
use crate::plan::{Details, Event, PersonId, Plan};

impl App {
    /// Whose hands the tablet is in. Tracks the sitting.
    #[must_use]
    pub fn handed_to(self) -> Option<PersonId> {
        self.sitting.with(|sitting| sitting.as_ref().and_then(|sitting| sitting.cursor.handed_to))
    }

    /// The same, without tracking it.
    pub(in crate::app) fn handed_to_now(self) -> Option<PersonId> {
        untrack(|| self.handed_to())
    }

    /// Hands the tablet to somebody. With the worker they are now the only one here, so that nothing of
    /// anybody else's is on the screen; who else is in the room is ticked again when it is given back.
    pub fn hand_over(self, person: PersonId) {
        if self.only_reads() {
            return;
        }
        self.leave_card();
        let everyone = self.with_plan_now(|plan| plan.in_plan().cloned().collect::<Vec<_>>()).unwrap_or_default();
        for other in everyone.into_iter().filter(|other| !other.is_worker()) {
            let here = other.id == person;
            if other.details.here != here {
                self.apply_quietly(Event::PersonChanged(other.id, Details { here, ..other.details }));
            }
        }
        self.apply_quietly(Event::VisitStarted(today()));
        let step = self.with_plan_now(|plan| conversation::opening_of_turn(self.pack, plan, person)).flatten();
        self.change_cursor(|cursor| {
            let aside_from = cursor.way_back();
            let drafts = std::mem::take(&mut cursor.drafts);
            *cursor = Cursor { step, handed_to: Some(person), aside_from, drafts, ..Cursor::default() };
        });
        self.screen.set(Screen::Turn);
        self.bring_draft();
        self.arrived();
    }

    /// The tablet comes back, to the card that people left. First they say who is in the room now.
    pub fn give_back(self) {
        self.leave_card();
        self.change_cursor(|cursor| (cursor.handed_to, cursor.step) = (None, cursor.aside_from.take()));
        self.go(Screen::People);
    }

    /// Stops somebody's turn: what stands on the card stays there for another time.
    pub fn stop_turn(self) {
        self.leave_card();
        self.arrive_in_turn(None);
    }

    /// The card of somebody's own turn that comes after this one, or the end of the turn.
    pub(super) fn next_in_turn(self, person: PersonId, now: &Step) {
        let says_stop = now.card.0 == "G01" && self.with_plan_now(|plan| said_stop(plan, now)) == Some(true);
        let next = |plan: &Plan| conversation::next_own(self.pack, plan, person, now);
        self.arrive_in_turn(self.with_plan_now(next).flatten().filter(|_| !says_stop));
    }

    /// The card of somebody's own turn before this one; at the first there is none to go back to.
    pub(super) fn back_in_turn(self, person: PersonId, now: &Step) {
        let before = |plan: &Plan| conversation::back_own(self.pack, plan, person, now);
        if let Some(step) = self.with_plan_now(before).flatten() {
            self.leave_card();
            self.arrive_in_turn(Some(step));
        }
    }

    fn arrive_in_turn(self, step: Option<Step>) {
        self.change_cursor(|cursor| cursor.step = step);
        self.bring_draft();
        self.arrived();
    }

    /// While the tablet is handed over every way leads to that person's own turn.
    pub(in crate::app) fn screen_for(self, screen: Screen) -> Screen {
        match self.handed_to_now() {
            Some(_) => Screen::Turn,
            None if screen == Screen::Turn => Screen::People,
            None => screen,
        }
    }
}

/// A child said "stop" before the first question.
fn said_stop(plan: &Plan, step: &Step) -> bool {
    let theirs = step.about.into_iter().flat_map(|child| plan.about(child));
    theirs.filter(|line| line.card == step.card).any(|line| line.choice() == Some("stop"))
}
