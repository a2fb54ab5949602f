//! What people do to the lines of the plan: change them, take them back, let others see them, undo.

use super::{Focus, Outside, Sitting};
use crate::conversation::{Form, Screen, Slot, Step, line_in};
use crate::packs::{Card, Keeps, Layer, Layout};
use crate::plan::{About, Audience, Device, Event, Kind, LineId, Plan, Value};
use crate::words::Label;

impl Sitting {
    pub(super) fn open_tools(&mut self, line: LineId) {
        self.tools = if self.tools == Some(line) { None } else { Some(line) };
    }

    /// Begins to change a line. Own words change where they stand; what has an owner and a day changes on
    /// its card; how far a helper has been asked, on the card that asks it, about that helper.
    pub(super) fn change_line(&mut self, id: LineId) {
        let Some(line) = self.plan().and_then(|plan| plan.line(id)) else { return };
        let card = self.pack.card(&line.card);
        let has_parts = card.is_some_and(|card| card.repeat && card.asks.len() > 1);
        if let (Kind::Helper, Some(helper)) = (line.kind, line.person()) {
            return self.open_how_far_asked(About::Person(helper));
        }
        if matches!(line.value, Value::Words(_)) && !has_parts {
            return self.edit_words(id);
        }
        if has_parts {
            return self.open_line(id);
        }
        // A card that asks of each in rows is about nobody by itself.
        let about = line.about.filter(|_| card.is_none_or(|card| card.layout == Layout::Form));
        self.open_aside(Step { card: line.card.clone(), asked_of: line.asked_of, about });
        self.opens_at_the_line(id);
    }

    /// What a line answered is asked, on its card.
    fn opens_at_the_line(&mut self, id: LineId) {
        let answers = |slot: &Slot| {
            let line = self.plan().zip(self.step()).and_then(|(plan, step)| line_in(self.pack, plan, step, slot));
            line.is_some_and(|line| line.id == id)
        };
        let asking = self.askings().into_iter().find(|asking| asking.slots().any(|slot| answers(&slot)));
        if let Some(asking) = asking {
            self.ask_now(asking.at());
        }
    }

    /// The card whose answer says how far somebody has been asked.
    fn open_how_far_asked(&mut self, helper: About) {
        let asks = |card: &&Card| {
            card.layer == Layer::Core && card.asks.iter().any(|ask| ask.keeps == Some(Keeps::HelperStatus))
        };
        let card = self.pack.cards.iter().find(asks);
        // On the screen of another card it is that one which opens.
        let lead = card.map(|card| card.with.clone().unwrap_or_else(|| card.id.clone()));
        if let Some(card) = lead {
            self.open_aside(Step { card, asked_of: None, about: Some(helper) });
        }
    }

    /// Opens a line in the plan, with its words ready to be changed.
    pub(super) fn edit_words(&mut self, line: LineId) {
        if !matches!(self.screen, Screen::Talk | Screen::Visit) {
            self.go(Screen::Talk);
        }
        if self.plan().and_then(|plan| plan.line(line)).is_some_and(|line| line.words().is_some()) {
            (self.tools, self.editing) = (Some(line), Some(line));
            self.ask(Outside::Focus(Focus::Words));
        }
    }

    pub(super) fn reword(&mut self, line: LineId) {
        let words = self.words_in_change(line);
        if self.beside_the_card(Event::Reworded(line, words)) {
            self.leave_words(line);
            self.announce(Label::LineChanged);
            self.ask(Outside::Focus(Focus::Nod(line)));
        }
    }

    pub(super) fn confirm(&mut self, line: LineId) {
        self.beside_the_card(Event::Confirmed(line));
        self.ask(Outside::Focus(Focus::Line(line)));
    }

    pub(super) fn put_before(&mut self, line: LineId, other: LineId) {
        self.beside_the_card(Event::PutBefore(line, other));
    }

    /// Takes a line back; it can be undone.
    pub(super) fn take_back(&mut self, line: LineId) {
        if self.beside_the_card(Event::TookBack(line)) {
            self.leave_in(&Form::Words(line), None);
            self.shows_what_may_stand();
            self.announce(Label::LineRemoved);
            self.ask(Outside::Focus(Focus::Plan));
        }
    }

    pub(super) fn let_see(&mut self, line: LineId, with: Audience, ok: bool) {
        let hides = self.plan().and_then(|plan| Some(!plan.widens(plan.line(line)?, &with))).unwrap_or(false);
        let event = Event::LetSee { line, with, ok };
        // What somebody has hidden is not shown again by whoever taps on Undo next: it is let see on purpose.
        let done = if hides { self.happens_beside_the_card(event) } else { self.beside_the_card(event) };
        if done {
            self.announce(Label::SeeChanged);
            self.ask(Outside::Focus(Focus::Line(line)));
        }
    }

    /// Off paper: it stays on the screen for the grown-ups who could see it before.
    pub(super) fn withhold(&mut self, line: LineId) {
        let with = self.plan().and_then(|plan| plan.line(line).map(|line| plan.off_paper(line)));
        if let Some(with) = with {
            self.happens(Event::LetSee { line, with, ok: false });
        }
    }

    pub(super) fn put_on_fridge(&mut self, line: LineId, yes: bool) {
        self.applies(Event::PutOnFridge(line, yes));
    }

    /// Takes back the last change.
    pub(super) fn undo(&mut self) {
        self.goes_to_another(Plan::undo);
    }

    /// Makes the last change again that was taken back.
    pub(super) fn redo(&mut self) {
        self.goes_to_another(Plan::redo);
    }

    fn goes_to_another(&mut self, other: impl FnOnce(&Plan, Device) -> Option<Plan>) {
        self.leave_card();
        let device = self.tablet.device;
        let Some(plan) = self.plan().and_then(|plan| other(plan, device)) else { return };
        self.goes_to(plan);
        self.shows_what_may_stand();
        self.bring_draft();
        self.ask(Outside::SaveNow);
    }

    /// The same for what is not for undo.
    pub(super) fn happens_beside_the_card(&mut self, event: Event) -> bool {
        let refused = self.plan().and_then(|plan| plan.happens(self.tablet.device, event.clone()).err());
        if let Some(invalid) = refused {
            self.announce(Label::from(invalid));
            return false;
        }
        self.leave_card();
        self.ask(Outside::Hush);
        self.happens(event);
        self.shows_what_may_stand();
        self.bring_draft();
        true
    }

    /// Changes the plan from beside the card. What is new on the card is left on it, and the rest says what
    /// the plan says now: or its "Next" would bring back the old words, or a yes to them.
    pub(super) fn beside_the_card(&mut self, event: Event) -> bool {
        self.leave_card();
        let done = self.applies(event);
        self.shows_what_may_stand();
        self.bring_draft();
        done
    }
}
