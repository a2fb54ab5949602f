//! What people do on a card: type, tap, say whose words they are, put it in the plan.

use super::question::question_for_later;
use super::{AskedNow, Focus, Outside, Sitting};
use crate::conversation::{
    self, OTHER_VIEW, Slot, Speaking, Step, Trouble, answer, is_seen_differently, line_in, question, said_on,
};
use crate::plan::{About, Event, Line, PersonId, Plan, Reader, visible};
use crate::words::Label;

impl Sitting {
    pub(super) fn type_into(&mut self, slot: Slot, text: String) {
        // Not a change that draws anything: the box shows what is typed.
        if let Some(open) = &mut self.open {
            open.draft.type_into(slot.clone(), text);
        }
        // What was said of what stood there before is not true of what stands there now.
        self.troubles.retain(|trouble| trouble.slot != slot);
        self.ask(Outside::SaveSoon);
    }

    pub(super) fn tap(&mut self, slot: &Slot, choice: &str) {
        let several = super::takes_several(self.pack, slot);
        if let Some(open) = &mut self.open {
            open.draft.tap(slot.clone(), choice, several);
        }
        self.ask(Outside::SaveSoon);
    }

    /// Puts ready words into a control, below what already stands there and never over it.
    pub(super) fn offer(&mut self, slot: Slot, text: &str) {
        let standing = self.draft().map(|draft| draft.typed(&slot).trim().to_owned()).unwrap_or_default();
        self.type_into(slot, if standing.is_empty() { text.to_owned() } else { format!("{standing}\n{text}") });
    }

    pub(super) fn whose_words(&mut self, person: PersonId) {
        let card = self.step().map(|step| self.asked_anew(step));
        if let Some(open) = self.change() {
            (open.cursor.speaker, open.cursor.spoken_on) = (Some(person), card);
        }
        self.ask(Outside::SaveSoon);
    }

    /// Whose words come next is said anew.
    pub(super) fn forget_whose_words(&mut self) {
        if let Some(open) = self.change() {
            (open.cursor.speaker, open.cursor.spoken_on) = (None, None);
        }
    }

    /// Whose words they are now: who was tapped for this answer and is here, or else the one adult who is here alone.
    /// Where several may answer nobody is chosen beforehand (practice, conversation.md, rule 9).
    #[must_use]
    pub fn speaker(&self) -> Option<PersonId> {
        let open = self.open.as_ref()?;
        let here = |id: &PersonId| open.plan.here().any(|person| person.id == *id);
        let mut family = conversation::family_here(&open.plan);
        let alone = family.next().filter(|one| one.is_grown_up() && family.next().is_none());
        let card = self.step().map(|step| self.asked_anew(step));
        let tapped = open.cursor.speaker.filter(|_| open.cursor.spoken_on == card).filter(here);
        tapped.or_else(|| self.is_put_to()).or(alone.map(|person| person.id))
    }

    /// Whom the question speaks to, of whom it is asked while they sit here: what they say is theirs (practice,
    /// conversation.md, rules 8 and 9).
    fn is_put_to(&self) -> Option<PersonId> {
        let (open, step) = self.open.as_ref().zip(self.step())?;
        let speaks_to_them = self.words().variant(&step.card, "here").is_some();
        let Some(About::Person(id)) = step.about.filter(|_| speaks_to_them) else { return None };
        conversation::family_here(&open.plan).find(|person| person.id == id).map(|person| person.id)
    }

    /// Whether somebody has tapped whose words the answer on the screen is, which was put down to somebody else.
    fn says_whose_it_was(&self, step: &Step) -> bool {
        let Some((open, asking)) = self.open.as_ref().zip(self.asking()) else { return false };
        let is_whoever_says_it = asking.in_pack(self.pack).is_some_and(|(_, ask)| ask.by.is_none());
        let tapped = self.speaker().filter(|_| is_whoever_says_it && open.cursor.speaker.is_some());
        let stands = line_in(self.pack, &open.plan, step, &asking.at()).filter(|line| line.words().is_some());
        tapped.is_some() && stands.is_some_and(|line| line.speaker != tapped)
    }

    /// A choice or a day is in nobody's words, and nobody is asked whose it is: it is put down to the one adult here.
    /// Of several none is taken for the one who spoke.
    fn whose_tap(&self) -> Option<PersonId> {
        let (open, step) = self.open.as_ref().zip(self.step())?;
        let has_another_view = !open.draft.typed(&Slot::of(&step.card, OTHER_VIEW)).trim().is_empty();
        let has_words = AskedNow::of(self).own_words || has_another_view;
        let mut adults = conversation::family_here(&open.plan).filter(|person| person.is_grown_up());
        let one = adults.next().filter(|_| !has_words && adults.next().is_none());
        one.map(|person| person.id)
    }

    pub(super) fn speaking(&self) -> Speaking {
        let handed_to = self.handed_to();
        let speaker = handed_to.or_else(|| self.speaker()).or_else(|| self.whose_tap());
        Speaking { speaker, answering: self.asks_now(), alone: handed_to.is_some(), language: self.language }
    }

    /// What stands on the card, as what somebody did.
    fn read_card(&self, step: &Step) -> Result<Event, Vec<Trouble>> {
        let Some(open) = &self.open else { return Err(Vec::new()) };
        let (plan, draft, speaking) = (&open.plan, &open.draft, self.speaking());
        let said = answer(self.pack, plan, step, draft, speaking)?;
        Ok(if is_seen_differently(&said) { Event::SeenDifferently(said) } else { Event::Answered(said) })
    }

    /// The plan as it would be if what stands on the card were put in it; as it is while that cannot be read.
    #[must_use]
    pub fn plan_with_the_card(&self) -> Option<Plan> {
        let (open, step) = (self.open.as_ref()?, self.step()?);
        let speaking = Speaking { speaker: None, answering: None, language: self.language, alone: false };
        let said = answer(self.pack, &open.plan, step, &open.draft, speaking).ok();
        let with_it = said.and_then(|said| open.plan.does(self.tablet.device, Event::Answered(said)).ok());
        Some(with_it.unwrap_or_else(|| open.plan.clone()))
    }

    /// What was said to the cards that were taken last, in the order in which they were; as far as everyone here may
    /// see it.
    #[must_use]
    pub fn just_said(&self, at_most: usize) -> Vec<(&Step, &Line)> {
        let Some(open) = &self.open else { return Vec::new() };
        let said = |step| Some((step, said_on(self.pack, &open.plan, step)?));
        let seen = |(_, line): &(&Step, &Line)| visible(&open.plan, line, Reader::Here);
        let mut said: Vec<_> = open.just_taken.iter().rev().filter_map(said).filter(seen).take(at_most).collect();
        said.reverse();
        said
    }

    /// Says what could not be read, and goes to the first of it.
    pub(super) fn refuse(&mut self, troubles: Vec<Trouble>) {
        self.troubles = troubles;
        self.ask(Outside::Focus(Focus::Trouble));
    }

    /// Records what stands on the card. `false` when it could not be read: it says so, and nothing is lost.
    pub(super) fn record_card(&mut self, step: &Step) -> bool {
        if let Some(trouble) = self.tablet.half_filled.clone() {
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
        if self.is_untouched() && !self.says_whose_it_was(step) {
            return true;
        }
        let event = match self.read_card(step) {
            Ok(event) => event,
            Err(troubles) => {
                self.refuse(troubles);
                return false;
            }
        };
        if self.asks_about_a_day(step) {
            return false;
        }
        self.counts_visit();
        let hidden_before = self.unseen_on(step);
        if !self.applies(event) {
            return false;
        }
        self.says_who_sees(step, &hidden_before);
        if let Some(open) = self.change() {
            open.just_taken.retain(|taken| taken != step);
            open.just_taken.push(step.clone());
        }
        self.clear_card();
        true
    }

    /// Whether the card takes no more answers.
    pub(super) fn holds_enough(&self, step: &Step) -> bool {
        let card = self.pack.card(&step.card);
        card.zip(self.plan()).is_some_and(|(card, plan)| conversation::is_full(card, plan))
    }

    /// "I don't know": makes a question of what is asked, for the helper whom it is about or for nobody yet, and goes
    /// on. Its words, and who may know, can be changed on its line. What stands half typed stays on the card.
    pub(super) fn ask_later(&mut self) {
        let Some(step) = self.step().cloned().filter(|_| self.pack.ask_later().is_some()) else { return };
        let (asked, speaking) = (self.asks_now(), self.speaking());
        self.leave_card();
        let Some(plan) = self.plan() else { return };
        let words = question_for_later(self.pack, self.words(), plan, &step, self.asking().as_ref());
        // Nobody else is named by the app: a question tells whom it waits for what was talked about without them.
        let helper = plan.helpers().map(|helper| helper.id).filter(|id| step.about == Some(About::Person(*id)));
        let Ok(answer) = question(self.pack, plan, &step, speaking, &words, helper.collect()) else { return };
        if !self.applies(Event::AskedForLater(answer)) {
            return;
        }
        self.stand_here();
        // Whoever does not know the first has nothing to say to the rest.
        let next = asked.filter(|asked| self.askings().first().is_some_and(|first| first.at() != *asked));
        match next.and_then(|asked| self.asks_after(&asked)) {
            Some(next) => self.ask_now(next),
            None => self.move_on(&self.asked_anew(&step)),
        }
        self.announce(Label::WillAskLater);
    }

    /// What the plan says in a control that somebody emptied goes out of the plan.
    pub(super) fn take_answer_away(&mut self, slot: &Slot) {
        let line = self.plan().zip(self.step()).and_then(|(plan, step)| line_in(self.pack, plan, step, slot));
        if let Some(line) = line.map(|line| line.id)
            && self.beside_the_card(Event::TookBack(line))
        {
            self.shows_what_may_stand();
            self.announce(Label::LineRemoved);
            self.ask(Outside::Focus(Focus::Box));
        }
    }

    /// "We see it differently": opens a place for the other view beside the first.
    pub(super) fn differ(&mut self) {
        let Some(step) = self.step().cloned() else { return };
        if let Some(open) = &mut self.open {
            let slot = Slot::of(&step.card, OTHER_VIEW);
            let standing = open.draft.typed(&slot).to_owned();
            open.draft.type_into(slot, standing);
        }
        self.ask(Outside::SaveSoon);
        self.ask(Outside::Focus(Focus::OtherView));
    }
}
