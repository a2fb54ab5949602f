//! Handing the tablet over: from then until it is given back only one person's own cards can be reached.

use leptos::prelude::*;

use crate::app::clock::today;
use crate::app::{App, Screen};
use crate::conversation::{Step, only_here};
use crate::plan::{Event, PersonId};

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

    /// Hands the tablet to somebody. Who else is in the room is ticked again when it is given back.
    pub fn hand_over(self, person: PersonId) {
        if self.only_reads() {
            return;
        }
        self.leave_card();
        let changes = self.with_plan_now(|plan| only_here(plan, person)).unwrap_or_default();
        changes.into_iter().for_each(|event| self.apply_quietly(event));
        self.apply_quietly(Event::VisitStarted(today()));
        let pack = self.pack;
        self.change_sitting(|sitting| sitting.cursor.hand_over(pack, &sitting.plan, person));
        self.screen.set(Screen::Turn);
        self.bring_draft();
        self.arrived();
    }

    /// The tablet comes back. First of all people say who is in the room now.
    pub fn give_back(self) {
        self.leave_card();
        self.change_cursor(|cursor| cursor.give_back());
        self.go(Screen::People);
    }

    /// Stops somebody's turn: what stands on the card stays there for another time.
    pub fn stop_turn(self) {
        self.leave_card();
        self.arrive_in_turn(None);
    }

    /// The next card of somebody's own turn, or its end.
    pub(super) fn arrive_in_turn(self, step: Option<Step>) {
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
