//! Going on from a card: to the next one, deeper, out of an aside, or back.

use super::Sitting;
use crate::conversation::{self, Screen, Slot, Step};
use crate::packs::{Ask, Layer};
use crate::plan::{Event, Kind, Plan};

impl Sitting {
    /// Records what is there and goes on: to what the card asks next; to the same box again, on a card that takes
    /// several answers; or to the next card. An empty answer is left as a gap.
    pub(super) fn next(&mut self) {
        let Some(step) = self.step().cloned() else { return };
        if self.says_not_now(&step) {
            return self.go(Screen::Visit);
        }
        let asked = self.asks_now();
        if let Some(next) = asked.as_ref().and_then(|asked| self.asks_on_before_it_is_recorded(&step, asked)) {
            if !self.asks_about_a_day(&step) {
                self.ask_now(next);
            }
            return;
        }
        let before: Vec<_> = self.answers_on(&step);
        if !self.record_card(&step) {
            return;
        }
        let answer = self.new_answer(&step, &before);
        let next = asked.and_then(|asked| match answer {
            Some(answer) => self.asks_on_about(&step, answer, &asked),
            None if self.has_nothing_to_ask_on_about(&step, &asked) => None,
            None => self.asks_after(&asked),
        });
        if let Some(next) = next {
            return self.ask_now(next);
        }
        let anew = self.asked_anew(&step);
        if self.asks_for_another(&step, answer) {
            self.forget_whose_words();
            self.stand_on(anew);
        } else {
            self.move_on(&anew);
        }
    }

    fn says_not_now(&self, step: &Step) -> bool {
        let not_now = |ask: &Ask| {
            ask.is(Kind::Consent)
                && self.draft().is_some_and(|draft| draft.has(&Slot::of(&step.card, &ask.id), "not-now"))
        };
        self.pack.card(&step.card).is_some_and(|card| card.asks.iter().any(not_now))
    }

    /// Records what is there, and on to the chapter's deeper questions one by one.
    pub(super) fn deeper(&mut self) {
        let Some(step) = self.step().cloned() else { return };
        if !self.record_card(&step) {
            return;
        }
        let stage = self.pack.card(&step.card).map(|card| card.stage);
        let first = |plan: &Plan| {
            let steps = conversation::steps_of(self.pack, plan, stage?, Layer::Deeper);
            steps.into_iter().find(|step| plan.ended(step).is_none())
        };
        match self.plan().and_then(first) {
            Some(step) => self.open_step(step),
            None => self.move_on(&step),
        }
    }

    /// Has had enough of the deeper questions: records what is there, and on to the next chapter.
    pub(super) fn enough(&mut self) {
        let Some(step) = self.step().cloned() else { return };
        if !self.record_card(&step) {
            return;
        }
        let stage = self.pack.card(&step.card).map(|card| card.stage);
        let next = self.plan().and_then(|plan| conversation::after_chapter(self.pack, plan, stage?));
        self.arrive_at(next);
    }

    pub(super) fn move_on(&mut self, from: &Step) {
        self.forget_whose_words();
        if self.is_back_where_it_was_opened() {
            return;
        }
        if let Some(waited) = self.waited_until_now(from) {
            return self.arrive_at(Some(waited));
        }
        let next = self.open.as_ref().and_then(|open| open.cursor.after(self.pack, &open.plan, from));
        if self.handed_to().is_some() { self.arrive_in_turn(next) } else { self.arrive_at(next) }
    }

    /// A card that was opened from another screen goes back there, which then says what the plan says now.
    fn is_back_where_it_was_opened(&mut self) -> bool {
        let Some(screen) = self.open.as_mut().and_then(|open| open.cursor.back_to.take()) else { return false };
        self.leave_card();
        if let Some(open) = self.change() {
            let cursor = &mut open.cursor;
            (cursor.step, cursor.aside_from) = (cursor.way_back(), None);
        }
        self.go(screen);
        true
    }

    /// Opens a card, or stops for today where there is none.
    fn arrive_at(&mut self, step: Option<Step>) {
        if let Some(open) = self.change() {
            open.cursor.aside_from = None;
        }
        match step {
            Some(step) => self.open_step(step),
            None => self.go(Screen::Visit),
        }
    }

    /// "Not for us." Said so, and not the same as not asked yet.
    pub(super) fn set_aside(&mut self) {
        let Some(step) = self.step().cloned() else { return };
        // A private question leaves no turn that says it was asked.
        if !self.is_gate(&step) && self.applies(Event::SetAside(step.clone())) {
            self.move_on(&step);
        }
    }

    /// What was asked before this: on this card, or the card before it.
    pub(super) fn back(&mut self) {
        let Some(step) = self.step().cloned() else { return };
        // Whoever came for one question goes back to where they came from.
        if let Some(before) = self.asked_before_this().filter(|_| !self.is_an_aside()) {
            return self.ask_again(before);
        }
        if self.is_back_where_it_was_opened() {
            return;
        }
        let before = self.open.as_ref().and_then(|open| open.cursor.before(self.pack, &open.plan, &step));
        if self.handed_to().is_some() {
            // At the first there is none to go back to.
            let is_there = before.is_some();
            self.arrive_in_turn(before.or(Some(step)));
            if is_there {
                self.opens_at_what_was_asked_last();
            }
            return;
        }
        match before {
            Some(step) => {
                self.open_step(step);
                self.opens_at_what_was_asked_last();
            }
            // Never back to the worker's private questions, in front of everyone.
            None => self.go(Screen::People),
        }
    }
}
