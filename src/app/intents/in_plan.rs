//! What people do to the plan: put something in it, take it back, undo, take it along.

use leptos::prelude::*;

use crate::app::clock::today;
use crate::app::{App, Screen, Sitting};
use crate::conversation::{self, Draft, Slot};
use crate::plan::{CardId, CopyKind, Details, Event, LineId, PersonId, Plan};
use crate::words::Label;

/// So many steps back can be undone.
const UNDO: usize = 200;

impl App {
    /// Applies an event, so that it can be undone. `false`, with a sentence on screen, when it does not fit.
    pub fn apply(self, event: Event) -> bool {
        if self.only_reads() {
            self.notify(Label::OtherTab);
            return false;
        }
        let Some(before) = self.with_plan_now(Plan::clone) else {
            return false;
        };
        match before.apply(event) {
            Ok(plan) => {
                self.change_sitting(|sitting| {
                    sitting.past.push(std::mem::replace(&mut sitting.plan, plan));
                    let over = sitting.past.len().saturating_sub(UNDO);
                    sitting.past.drain(..over);
                    sitting.undone.clear();
                });
                self.notice.set(None);
                self.save_soon();
                true
            }
            Err(invalid) => {
                self.notify(Label::from(invalid));
                false
            }
        }
    }

    /// Applies what nobody would think of undoing.
    pub(in crate::app) fn apply_quietly(self, event: Event) {
        if self.only_reads() {
            return;
        }
        self.change_sitting(|sitting| {
            if let Ok(plan) = sitting.plan.apply(event) {
                sitting.plan = plan;
            }
        });
        self.save_soon();
    }

    /// Takes back the last change.
    pub fn undo(self) {
        self.go_to_other(|sitting| {
            let before = sitting.past.pop()?;
            sitting.undone.push(sitting.plan.clone());
            Some(before)
        });
    }

    /// Makes the last change again that was taken back.
    pub fn redo(self) {
        self.go_to_other(|sitting| {
            let after = sitting.undone.pop()?;
            sitting.past.push(sitting.plan.clone());
            Some(after)
        });
    }

    fn go_to_other(self, other: impl FnOnce(&mut Sitting) -> Option<Plan>) {
        let untouched = self.card_is_untouched();
        self.change_sitting(|sitting| {
            if let Some(plan) = other(sitting) {
                sitting.plan = plan.returned_to(&sitting.plan);
            }
        });
        let step_is_gone = self
            .with_plan_now(|plan| self.step_now().is_some_and(|step| !conversation::may_stand(self.pack, plan, &step)));
        if step_is_gone == Some(true) {
            self.change_cursor(|cursor| cursor.step = None);
            self.sit_down();
            self.bring_draft();
        } else if untouched {
            self.bring_draft();
        }
        self.save_soon();
        self.save_now();
    }

    /// Whether there is something to undo. Tracks the plan.
    #[must_use]
    pub fn can_undo(self) -> bool {
        self.sitting.with(|sitting| sitting.as_ref().is_some_and(|sitting| !sitting.past.is_empty()))
    }

    /// Whether there is something to do again. Tracks the plan.
    #[must_use]
    pub fn can_redo(self) -> bool {
        self.sitting.with(|sitting| sitting.as_ref().is_some_and(|sitting| !sitting.undone.is_empty()))
    }

    /// Moves a line to stand before another.
    pub fn put_before(self, line: LineId, other: LineId) {
        self.beside_the_card(Event::PutBefore(line, other));
    }

    /// The speaker heard the words of a line, and they are right.
    pub fn confirm(self, line: LineId) {
        self.beside_the_card(Event::Confirmed(line));
    }

    /// Somebody sits down, or leaves the room. It happened, so undo does not take it back.
    pub fn sits_down_or_leaves(self, person: PersonId, here: bool) {
        let details = self.with_plan_now(|plan| plan.person(person).map(|person| person.details.clone())).flatten();
        if let Some(details) = details {
            self.apply_quietly(Event::PersonChanged(person, Details { here, ..details }));
        }
    }

    /// Adds somebody, and says who they are now.
    pub fn add_person(self, details: Details) -> Option<PersonId> {
        self.apply(Event::PersonAdded(details)).then_some(())?;
        self.with_plan_now(|plan| plan.people.last().map(|person| person.id)).flatten()
    }

    /// Takes a line back; it can be undone.
    pub fn take_back(self, line: LineId) {
        if self.beside_the_card(Event::TookBack(line)) {
            self.notify(Label::LineRemoved);
        }
    }

    /// Changes the words of a line where it stands.
    pub fn reword(self, line: LineId, words: String) {
        if self.beside_the_card(Event::Reworded(line, words)) {
            self.close_words(line);
            self.notify(Label::LineChanged);
        }
    }

    /// Changes the plan from beside the card. A card that nobody has touched then says what the
    /// plan says now, or its next "Next" would bring the old words back.
    fn beside_the_card(self, event: Event) -> bool {
        let untouched = self.card_is_untouched();
        let done = self.apply(event);
        if done && untouched {
            self.bring_draft();
        }
        done
    }

    fn card_is_untouched(self) -> bool {
        let at_the_table = self.screen.get_untracked() == Screen::Talk && !self.asking_later();
        at_the_table && self.step_now().is_some_and(|step| self.is_as_it_was(&step))
    }

    /// "I'll bring it": the worker's promise, ready to be put in the plan.
    pub fn bring_a_copy(self) {
        let words = untrack(|| self.words());
        self.open_card("I03", None, None);
        if !self.draft.with_untracked(Draft::is_blank) {
            return; // A promise stands half-written there: it is not written over.
        }
        let card = CardId::from("I03");
        self.type_into(Slot::of(&card, "what"), words.label(Label::BringItWords).to_owned());
        self.type_into(Slot::of(&card, "by"), today().to_string());
        self.drawn.update(|times| *times += 1);
    }

    /// Notes that the copy for the fridge was given, and prints it.
    pub fn print(self) {
        let language = self.settings.with_untracked(|settings| settings.language);
        self.apply_quietly(Event::CopyGiven { kind: CopyKind::Fridge, reader: None, language, on: today() });
        self.save_now();
        // A browser without a printer says so itself.
        let _ = window().print();
    }
}
