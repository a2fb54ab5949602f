//! A card with several asks is asked through: one after the other, in the same place.

use super::question::takes_another;
use super::{Focus, Open, Outside, Sitting};
use crate::conversation::{Asking, On, Raw, Slot, Step, asked_before, askings, asks_next, may_stand, opens_at};
use crate::packs::{Ask, Keeps};
use crate::plan::{About, LineId, PersonId, never_shared};

impl Sitting {
    /// Everything that the card on the screen asks, in order.
    #[must_use]
    pub fn askings(&self) -> Vec<Asking> {
        let Some((open, step)) = self.open.as_ref().zip(self.step()) else { return Vec::new() };
        askings(self.pack, &open.plan, step, &open.draft)
    }

    /// What it asks now.
    #[must_use]
    pub fn asking(&self) -> Option<Asking> {
        let now = self.asks_now()?;
        self.askings().into_iter().find(|asking| asking.at() == now)
    }

    pub(super) fn asks_now(&self) -> Option<Slot> {
        let (open, step) = self.open.as_ref().zip(self.step())?;
        open.cursor.asked_last(step).cloned()
    }

    /// What the card on the screen asks first, where that is not said yet.
    pub(super) fn opens_at_an_ask(&mut self) {
        let Some((open, step)) = self.open.as_ref().zip(self.step()) else { return };
        // On another screen nothing stands on the card, and it asks what it asked.
        if !matches!(&open.on, Some(On::Card(on)) if on == step) {
            return;
        }
        let last = open.cursor.asked_last(step);
        let asks = opens_at(self.pack, &open.plan, step, &open.draft, last).map(|slot| (step.clone(), slot));
        // Nothing that is drawn changes with it: whoever brought the card draws it.
        if let Some(open) = &mut self.open {
            open.cursor.asks = asks;
        }
    }

    /// What is asked after this on the card, as the card stands now.
    pub(super) fn asks_after(&self, asked: &Slot) -> Option<Slot> {
        let (open, step) = self.open.as_ref().zip(self.step())?;
        asks_next(self.pack, &open.plan, step, &open.draft, asked)
    }

    pub(super) fn asked_before_this(&self) -> Option<Slot> {
        let (open, step) = self.open.as_ref().zip(self.step())?;
        asked_before(self.pack, &open.plan, step, &open.draft, &self.asks_now()?)
    }

    /// Asks this now. What stands on the card stays on it.
    pub(super) fn ask_now(&mut self, slot: Slot) {
        let Some(step) = self.step().cloned() else { return };
        if let Some(open) = self.change() {
            open.cursor.asks = Some((step, slot));
        }
        self.drawn = self.drawn.wrapping_add(1);
        self.troubles.clear();
        self.save_at_once();
        self.ask(Outside::Focus(Focus::Question));
    }

    /// Whoever goes back to a card is at the end of it.
    pub(super) fn opens_at_what_was_asked_last(&mut self) {
        let last = self.askings().into_iter().rfind(|asking| !asking.deeper);
        if let Some(last) = last {
            self.ask_now(last.at());
        }
    }

    /// Goes back to something that this card asks.
    pub(super) fn ask_again(&mut self, slot: Slot) {
        if self.askings().iter().any(|asking| asking.at() == slot) {
            // Whose words the next answer was says nothing of this one.
            self.forget_whose_words();
            self.ask_now(slot);
        }
    }

    /// Taps the choice that is the whole answer.
    pub(super) fn choose(&mut self, slot: Slot, choice: &str) {
        // A second tap of two quick ones comes from a question that is gone.
        if self.asking().is_some_and(|asking| asking.slots().any(|own| own == slot)) {
            self.answers_whole(&[slot], choice);
        }
    }

    /// Says the day that is the whole answer.
    pub(super) fn choose_day(&mut self, at: &Slot, day: String) {
        if self.asking().is_some_and(|asking| asking.at() == *at) {
            self.type_into(at.clone(), day);
            self.next();
        }
    }

    /// Everyone who is asked gives the same answer, but for a child who has said that they want a change: theirs is given
    /// by themselves or not at all.
    pub(super) fn all_say(&mut self, at: &Slot, choice: &str) {
        let Some((plan, asking)) = self.plan().zip(self.asking().filter(|asking| asking.at() == *at)) else { return };
        let says_so = |of: &Option<PersonId>| of.is_none_or(|person| !plan.wants_a_change(person));
        let slots: Vec<_> =
            asking.slots().zip(&asking.of).filter(|(_, of)| says_so(of)).map(|(slot, _)| slot).collect();
        self.answers_whole(&slots, choice);
    }

    fn answers_whole(&mut self, slots: &[Slot], choice: &str) {
        if let Some(open) = &mut self.open {
            slots.iter().for_each(|slot| open.draft.put(slot.clone(), Raw::Picked(vec![choice.to_owned()])));
        }
        self.ask(Outside::SaveSoon);
        self.next();
    }

    /// The answers that stand on a card of several, by their first ask.
    pub(super) fn answers_on(&self, step: &Step) -> Vec<LineId> {
        let card = self.pack.card(&step.card).filter(|card| card.repeat);
        let Some((plan, (card, first))) = self.plan().zip(card.and_then(|card| Some((card, card.asks.first()?))))
        else {
            return Vec::new();
        };
        let of_first = plan.lines.iter().filter(|line| line.card == card.id && line.ask == first.id);
        of_first.map(|line| line.id).collect()
    }

    /// The answer that was given to a card of several just now.
    pub(super) fn new_answer(&self, step: &Step, before: &[LineId]) -> Option<LineId> {
        self.answers_on(step).into_iter().find(|line| !before.contains(line))
    }

    /// An answer that stands on no card again, once it is recorded, is asked through first: nobody could be asked on
    /// about it. What was said meanwhile is kept as what is half typed is.
    pub(super) fn asks_on_before_it_is_recorded(&self, step: &Step, asked: &Slot) -> Option<Slot> {
        let has_begun = self.stands_on_no_card_again(step).is_some() && !self.is_untouched();
        self.asks_after(asked).filter(|_| has_begun)
    }

    /// What the card asks first, where the answer stands on no card again.
    fn stands_on_no_card_again(&self, step: &Step) -> Option<&'static Ask> {
        let card = self.pack.card(&step.card).filter(|card| card.repeat)?;
        let is_hidden = |ask: &&Ask| matches!(ask.keeps, Some(Keeps::Line(kind)) if never_shared(kind));
        card.asks.first().filter(is_hidden)
    }

    /// Whoever said a name to keep away from, went on and then left has said it: it counts from now on, though not
    /// all was asked about it.
    pub(super) fn records_what_people_went_on_from(&mut self) {
        let on_its_card =
            |open: &&Open| matches!(&open.on, Some(On::Card(on)) if Some(on) == open.cursor.step.as_ref());
        let Some(step) = self.open.as_ref().filter(on_its_card).and_then(|open| open.cursor.step.clone()) else {
            return;
        };
        let first = self.stands_on_no_card_again(&step);
        let is_past = |first: &Ask| self.asks_now().is_some_and(|now| now.ask != first.id);
        if first.is_some_and(is_past) && !self.is_untouched() {
            self.record_card(&step);
        }
    }

    /// What a card of several asks on is about the answer that was just given. Where that is not for everybody here
    /// it asks no further.
    pub(super) fn asks_on_about(&mut self, step: &Step, answer: LineId, asked: &Slot) -> Option<Slot> {
        let about = Step { about: Some(About::Line(answer)), ..step.clone() };
        self.plan().filter(|plan| may_stand(self.pack, plan, &about))?;
        if let Some(open) = self.change() {
            open.cursor.step = Some(about);
        }
        self.stand_here();
        let next = self.asks_after(asked);
        if let (None, Some(open)) = (&next, self.change()) {
            open.cursor.step = Some(step.clone());
        }
        next
    }

    /// A card of several answers was left empty at its first question. Who does it and by when are not asked of
    /// nothing.
    pub(super) fn has_nothing_to_ask_on_about(&self, step: &Step, asked: &Slot) -> bool {
        let Some(card) = self.pack.card(&step.card) else { return false };
        let is_first = card.asks.first().is_some_and(|first| first.id == asked.ask);
        card.repeat && is_first && self.asked_anew(step) == *step
    }

    /// The card as it is asked anew: not about one of its own answers.
    #[must_use]
    pub fn asked_anew(&self, step: &Step) -> Step {
        let Some(About::Line(line)) = step.about else { return step.clone() };
        let own = self.plan().and_then(|plan| plan.line(line)).filter(|line| line.card == step.card);
        own.map_or_else(|| step.clone(), |line| Step { about: line.about, ..step.clone() })
    }

    /// The card was opened for one question, from beside the conversation or from another screen.
    pub(super) fn is_an_aside(&self) -> bool {
        let of_card = |open: &Open| open.cursor.back_to.is_some() || open.cursor.aside_from.is_some();
        // In somebody's own turn that is where the others go on once the tablet is back.
        self.handed_to().is_none() && self.open.as_ref().is_some_and(of_card)
    }

    /// Whether the card asks for another answer, now that one was given. People who are chosen together are chosen
    /// once; and an aside goes back.
    pub(super) fn asks_for_another(&self, step: &Step, answer: Option<LineId>) -> bool {
        let Some(card) = self.pack.card(&step.card) else { return false };
        takes_another(card)
            && !self.is_an_aside()
            && !self.holds_enough(step)
            && (answer.is_some() || self.asked_anew(step) != *step)
    }

    /// Stands on a card, without leaving it for another.
    pub(super) fn stand_on(&mut self, step: Step) {
        self.leave_card();
        if let Some(open) = self.change() {
            (open.cursor.step, open.cursor.asks) = (Some(step), None);
        }
        self.bring_draft();
        self.save_at_once();
        self.ask(Outside::Focus(Focus::Question));
    }
}
