//! Going on from a card: to the next one, deeper, out of an aside, or back.

use leptos::prelude::*;

use crate::app::{App, Screen};
use crate::conversation::{self, Cursor, Layer, Slot, Step};
use crate::plan::{Event, Plan};

impl App {
    /// Records what is there and moves on. An empty answer is left as a gap.
    pub fn next(self) {
        let Some(step) = self.step_now() else { return };
        if self.says_not_now(&step) {
            return self.go(Screen::Visit);
        }
        if self.record_card(&step) {
            self.move_on(&step);
        }
    }

    fn says_not_now(self, step: &Step) -> bool {
        step.card.0 == "S03" && self.draft.with_untracked(|draft| draft.has(&Slot::of(&step.card, "ok"), "not-now"))
    }

    /// Goes deeper: records what is there, and on to the chapter's deeper questions one by one.
    pub fn deeper(self) {
        let Some(step) = self.step_now() else { return };
        if !self.record_card(&step) {
            return;
        }
        let stage = self.pack.card(&step.card).map(|card| card.stage);
        let first = |plan: &Plan| {
            let steps = conversation::steps_of(self.pack, plan, stage?, Layer::Deeper);
            steps.into_iter().find(|step| plan.ended(step).is_none())
        };
        match self.with_plan_now(first).flatten() {
            Some(step) => self.open_step(step),
            None => self.move_on(&step),
        }
    }

    /// Has had enough of the deeper questions: records what is there, and on to the next chapter.
    pub fn enough(self) {
        let Some(step) = self.step_now() else { return };
        if !self.record_card(&step) {
            return;
        }
        let stage = self.pack.card(&step.card).map(|card| card.stage);
        self.arrive_at(self.with_plan_now(|plan| conversation::after_chapter(self.pack, plan, stage?)).flatten());
    }

    fn move_on(self, from: &Step) {
        if self.is_back_on_its_sheet() {
            return;
        }
        let next = self.beside(|cursor, plan| cursor.after(self.pack, plan, from));
        if self.handed_to_now().is_some() { self.arrive_in_turn(next) } else { self.arrive_at(next) }
    }

    /// A card that was opened from a sheet goes back there: the sheet then says what the plan says now.
    fn is_back_on_its_sheet(self) -> bool {
        let back = self.beside_cursor(|cursor| cursor.back_to.take().zip(Some(cursor.way_back())));
        let Some((screen, card)) = back else { return false };
        let Some(screen) = Screen::from_id(&screen) else { return false };
        self.change_cursor(|cursor| (cursor.asking_later, cursor.step, cursor.aside_from) = (false, card, None));
        self.go(screen);
        true
    }

    fn beside_cursor<T>(self, take: impl FnOnce(&mut Cursor) -> Option<T>) -> Option<T> {
        self.sitting.try_update(|sitting| sitting.as_mut().and_then(|sitting| take(&mut sitting.cursor))).flatten()
    }

    fn beside(self, step: impl FnOnce(&Cursor, &Plan) -> Option<Step>) -> Option<Step> {
        self.sitting.with_untracked(|sitting| sitting.as_ref().and_then(|sitting| step(&sitting.cursor, &sitting.plan)))
    }

    /// Opens a card, or stops for today where there is none.
    fn arrive_at(self, step: Option<Step>) {
        self.change_cursor(|cursor| (cursor.asking_later, cursor.aside_from) = (false, None));
        match step {
            Some(step) => self.open_step(step),
            None => self.go(Screen::Visit),
        }
    }

    /// "Not for us." Said so, and not the same as not asked yet.
    pub fn set_aside(self) {
        let Some(step) = self.step_now() else { return };
        if self.apply(Event::SetAside(step.clone())) {
            self.move_on(&step);
        }
    }

    /// The card before this one; or out of "ask someone later", back to the card.
    pub fn back(self) {
        let Some(step) = self.step_now() else { return };
        if self.asking_later() {
            return self.open_step(step);
        }
        if self.is_back_on_its_sheet() {
            return;
        }
        let before = self.beside(|cursor, plan| cursor.before(self.pack, plan, &step));
        if self.handed_to_now().is_some() {
            self.leave_card();
            // At the first there is none to go back to.
            return self.arrive_in_turn(before.or(Some(step)));
        }
        match before {
            Some(step) => self.open_step(step),
            // Never back to the worker's private questions, in front of everyone.
            None => self.go(Screen::People),
        }
    }
}
