//! What people do on a card: type, tap, put it in the plan, go on, or not.

use leptos::prelude::*;

use crate::app::half_filled::half_filled;
use crate::app::{App, Screen, focus_on, focus_on_question};
use crate::conversation::{
    self, Cursor, Draft, OTHER_VIEW, Slot, Speaking, Step, Trouble, answer, ask_later, draft_for, own_answers,
    question, spoken_to, woven,
};
use crate::plan::{CardId, Event, PersonId, Plan};
use crate::words::Label;

impl App {
    /// The card on the screen.
    #[must_use]
    pub fn step_now(self) -> Option<Step> {
        self.sitting.with_untracked(|sitting| sitting.as_ref().and_then(|sitting| sitting.cursor.step.clone()))
    }

    pub(in crate::app) fn asking_later(self) -> bool {
        self.sitting.with_untracked(|sitting| sitting.as_ref().is_some_and(|sitting| sitting.cursor.asking_later))
    }

    /// The card that the controls on the screen belong to.
    fn card_on_screen(self, cursor: &Cursor) -> Option<Step> {
        if self.screen.get_untracked() == Screen::Prepare { Some(prepared()) } else { cursor.step.clone() }
    }

    /// What the draft belongs to: that card, or the question for somebody that is open over it.
    pub(in crate::app) fn draft_step(self, cursor: &Cursor) -> Option<Step> {
        let step = self.card_on_screen(cursor)?;
        let over_the_card = cursor.asking_later && self.screen.get_untracked() != Screen::Prepare;
        let card = if over_the_card { CardId(format!("{}/{}", ask_later().0, step.card.0)) } else { step.card };
        Some(Step { card, ..step })
    }

    pub(in crate::app) fn leave_card(self) {
        let draft = self.draft.get_untracked();
        let cursor = self.sitting.with_untracked(|sitting| sitting.as_ref().map(|sitting| sitting.cursor.clone()));
        let Some(on) = cursor.and_then(|cursor| self.draft_step(&cursor)) else { return };
        if self.is_gate(&on) {
            return;
        }
        let unchanged = self.is_as_it_was(&on);
        self.change_cursor(|cursor| cursor.leave_on(&on, (!unchanged).then_some(draft)));
    }

    /// Brings up what was left standing on the card now on the screen, or what the plan says to it.
    pub(in crate::app) fn bring_draft(self) {
        self.draft.set(self.draft_here());
        self.troubles.set(Vec::new());
        self.drawn.update(|times| *times += 1);
    }

    pub(in crate::app) fn draft_here(self) -> Draft {
        let draft = self.sitting.with_untracked(|sitting| {
            let sitting = sitting.as_ref()?;
            let on = self.draft_step(&sitting.cursor)?;
            let left = sitting.cursor.left_on(&on).cloned();
            left.or_else(|| self.card_on_screen(&sitting.cursor).map(|step| draft_for(self.pack, &sitting.plan, &step)))
        });
        draft.unwrap_or_default()
    }

    /// Types into a control.
    pub fn type_into(self, slot: Slot, text: String) {
        self.draft.update(|draft| draft.type_into(slot, text));
        self.save_soon();
    }

    /// Puts ready words into a control, below what already stands there and never over it.
    pub fn offer(self, slot: Slot, text: &str) {
        let standing = self.draft.with_untracked(|draft| draft.typed(&slot).trim().to_owned());
        self.type_into(slot, if standing.is_empty() { text.to_owned() } else { format!("{standing}\n{text}") });
    }

    /// Taps a choice.
    pub fn tap(self, slot: Slot, id: &str, several: bool) {
        self.draft.update(|draft| draft.tap(slot, id, several));
        self.save_soon();
    }

    /// Says whose words they are. It stays on the last speaker.
    pub fn speaks(self, person: PersonId) {
        self.change_cursor(|cursor| cursor.speaker = Some(person));
        self.save_soon();
    }

    /// Whose words they are now: the last speaker who is here, or else the first adult here.
    #[must_use]
    pub fn speaker(self) -> Option<PersonId> {
        self.sitting.with(|sitting| {
            let sitting = sitting.as_ref()?;
            let here = |id: &PersonId| sitting.plan.here().any(|person| person.id == *id);
            let family = || conversation::family_here(&sitting.plan).find(|person| person.is_grown_up());
            sitting.cursor.speaker.filter(here).or_else(|| family().map(|person| person.id))
        })
    }

    fn speaking(self) -> Speaking {
        let handed_to = self.handed_to_now();
        Speaking {
            speaker: handed_to.or_else(|| untrack(|| self.speaker())),
            alone: handed_to.is_some(),
            language: self.settings.with_untracked(|settings| settings.language),
        }
    }

    /// Reads the card. `None` when something on it could not be read; it says so and nothing is lost.
    fn read_card(self, step: &Step) -> Option<Event> {
        let draft = self.draft.get_untracked();
        let answered = self.with_plan_now(|plan| {
            if self.asking_later() {
                question(self.pack, plan, step, &draft, self.speaking()).map(Event::AskedForLater)
            } else {
                let differs = draft.slots().any(|slot| slot.part == OTHER_VIEW && !draft.typed(slot).trim().is_empty());
                let event = if differs { Event::SeenDifferently } else { Event::Answered };
                answer(self.pack, plan, step, &draft, self.speaking()).map(event)
            }
        })?;
        match answered {
            Ok(event) => Some(event),
            Err(troubles) => {
                self.refuse(troubles);
                None
            }
        }
    }

    /// Says what could not be read, and goes to the first of it.
    fn refuse(self, troubles: Vec<Trouble>) {
        self.troubles.set(troubles);
        focus_on("[aria-invalid=true]");
    }

    /// Records what stands on the card. `false` when it could not be read.
    pub(super) fn record_card(self, step: &Step) -> bool {
        if let Some(trouble) = half_filled() {
            self.refuse(vec![trouble]);
            return false;
        }
        // What a private question hears is gone with its screen: there is no turn that says it was asked.
        if self.is_gate(step) {
            self.clear_card();
            return true;
        }
        if !self.add_all_named() {
            return false;
        }
        // Nothing said leaves a gap and no turn; a card that was only looked at stays as it was said.
        if !self.asking_later() && self.is_as_it_was(step) {
            return true;
        }
        let Some(event) = self.read_card(step) else {
            return false;
        };
        if !self.apply(event) {
            return false;
        }
        self.change_sitting(|sitting| {
            sitting.just_taken.retain(|taken| taken != step);
            sitting.just_taken.push(step.clone());
        });
        self.clear_card();
        true
    }

    /// What stands on the card is what the plan already says, or nothing on either.
    pub(in crate::app) fn is_as_it_was(self, step: &Step) -> bool {
        if self.is_gate(step) {
            return true;
        }
        let before = self.with_plan_now(|plan| draft_for(self.pack, plan, step)).unwrap_or_default();
        self.draft.with_untracked(|draft| *draft == before || (draft.is_blank() && before.is_blank()))
    }

    fn clear_card(self) {
        self.change_cursor(|cursor| {
            if let Some(step) = self.draft_step(cursor) {
                cursor.leave_on(&step, None);
            }
            cursor.asking_later = false;
        });
        // What the plan says now stands on the card, or an empty card would be left on it and its next
        // "Next" would take the answer back.
        self.draft.set(self.draft_here());
        self.troubles.set(Vec::new());
    }

    /// A card whose answer is never kept, not even half-tapped.
    #[must_use]
    pub fn is_gate(self, step: &Step) -> bool {
        self.pack.card(&step.card).is_some_and(|card| card.gate)
    }

    /// On a card that takes several answers: keeps this one and asks for another.
    pub fn keep(self) {
        let Some(step) = self.step_now() else { return };
        let blank = self.draft.with_untracked(Draft::is_blank);
        if (!blank || half_filled().is_some()) && self.record_card(&step) {
            self.bring_draft();
            self.notify(Label::KeptInPlan);
            self.save_now();
        }
        focus_on("form[data-card] textarea, form[data-card] input");
    }

    /// Opens "ask someone later" over the card, with its question filled in.
    pub fn ask_later(self) {
        let Some(step) = self.step_now() else { return };
        self.leave_card();
        let left = self.sitting.with_untracked(|sitting| {
            let mut cursor = sitting.as_ref()?.cursor.clone();
            cursor.asking_later = true;
            self.draft_step(&cursor).and_then(|on| cursor.left_on(&on).cloned())
        });
        self.change_cursor(|cursor| cursor.asking_later = true);
        let draft = left.unwrap_or_else(|| {
            let mut draft = Draft::default();
            draft.type_into(Slot::of(&ask_later(), "question"), self.question_for_later(&step));
            draft
        });
        self.draft.set(draft);
        self.troubles.set(Vec::new());
        self.drawn.update(|times| *times += 1);
        focus_on_question();
    }

    /// The question of a card, with names woven in.
    #[must_use]
    pub fn question_on(self, plan: &Plan, step: &Step) -> String {
        let names = woven(plan, step);
        let names: Vec<_> = names.iter().map(|(slot, name)| (*slot, name.as_str())).collect();
        let words = untrack(|| self.words());
        words.weave(words.ask_of(&step.card, plan.family_alone()), &names)
    }

    /// The question that "ask someone later" starts from; empty where the card is the worker's own offer.
    fn question_for_later(self, step: &Step) -> String {
        let own_offer = self.pack.card(&step.card).is_some_and(|card| !own_answers(card, &Draft::default()).is_empty());
        let question = self.with_plan_now(|plan| self.question_on(plan, step)).unwrap_or_default();
        if own_offer { String::new() } else { question }
    }

    /// "We see it differently": opens a place for the other view beside the first.
    pub fn differ(self) {
        let Some(step) = self.step_now() else { return };
        let own_part =
            self.pack.card(&step.card).is_some_and(|card| card.asks.iter().any(|ask| ask.part == OTHER_VIEW));
        self.draft.update(|draft| {
            if own_part {
                if !draft.has(&Slot::of(&step.card, "answer"), "differ") {
                    draft.tap(Slot::of(&step.card, "answer"), "differ", false);
                }
            } else {
                let slot = Slot::of(&step.card, OTHER_VIEW);
                let standing = draft.typed(&slot).to_owned();
                draft.type_into(slot, standing);
            }
        });
        self.save_soon();
        focus_on("[data-answer=their-view]");
    }
}

/// The worker's own worry is written before you knock, and stands ready on its card.
fn prepared() -> Step {
    Step { card: CardId::from("B02"), asked_of: None, about: None }
}

/// The name of whoever a card speaks to, or of nobody.
#[must_use]
pub fn for_whom(app: App, step: &Step) -> Vec<String> {
    app.with_plan_now(|plan| {
        let card = app.pack.card(&step.card)?;
        Some(spoken_to(plan, card, step).into_iter().map(str::to_owned).collect())
    })
    .flatten()
    .unwrap_or_default()
}
