//! The plan as a whole, and what leaves the tablet: papers, files, pictures on a child's page.

use super::{Focus, Given, How, LookAt, Outside, Sitting, Taken};
use crate::conversation::{Draft, Screen, Slot, Speaking, Step, answer};
use crate::plan::{About, Event, Is, Kind, PersonId, PlanId};
use crate::words::Label;

impl Sitting {
    /// Looks in another way. A link to a copy opens that copy, whichever was looked at before.
    pub(super) fn look(&mut self, look: LookAt) {
        self.view.look(look);
        if matches!(look, LookAt::Copy(..)) && self.screen != Screen::Copy {
            return self.go(Screen::Copy);
        }
        self.changed = self.changed.wrapping_add(1);
        self.ask(Outside::Focus(Focus::WhatStops));
    }

    pub(super) fn some_parts_fixed(&mut self, yes: bool) {
        self.applies(Event::SomePartsFixed(yes));
    }

    pub(super) fn call_agreed(&mut self) {
        self.applies(Event::CalledAgreed);
    }

    /// Which paper may be left today. The choice is kept for the worker; never why.
    pub(super) fn choose_paper(&mut self, paper: String) {
        let (Some(plan), Some(slot)) = (self.plan(), Slot::asking(self.pack, Kind::PaperDefault)) else { return };
        let step = Step { card: slot.card.clone(), asked_of: None, about: None };
        let mut draft = Draft::default();
        draft.tap(slot, &paper, false);
        let worker = plan.worker().map(|worker| worker.id);
        let speaking = Speaking { speaker: worker, answering: None, language: self.language, alone: false };
        if let Ok(said) = answer(self.pack, plan, &step, &draft, speaking) {
            self.applies(Event::Answered(said));
        }
    }

    /// "I'll bring it": the worker's promise, ready to be put in the plan.
    pub(super) fn bring_a_copy(&mut self) {
        let of_promise = |is: Is| Slot::asking(self.pack, (Kind::Promise, is));
        let (Some(what), Some(by)) = (of_promise(Is::Deed), of_promise(Is::Due)) else { return };
        self.open_step(Step { card: what.card.clone(), asked_of: None, about: None });
        // A promise that stands half-written there is not written over.
        if self.step().is_none_or(|step| step.card != what.card) || !self.draft().is_none_or(Draft::is_blank) {
            return;
        }
        let words = self.words().label(Label::BringItWords).to_owned();
        self.type_into(what, words);
        self.type_into(by, self.tablet.today().to_string());
        self.drawn = self.drawn.wrapping_add(1);
    }

    /// Puts one of our pictures on a child's page, or takes it off again.
    pub(super) fn choose_picture(&mut self, child: PersonId, picture: String) {
        let chosen = self.plan().and_then(|plan| {
            let on_page = plan.about(About::Person(child)).filter(|line| line.is(Is::OnPage));
            on_page.filter(|line| line.choice() == Some(&picture)).map(|line| line.id).next()
        });
        let Some((card, _)) = self.pack.asking(Kind::Picture) else { return };
        self.applies(match chosen {
            Some(line) => Event::TookBack(line),
            None => Event::PutOnPage { child, card: card.id.clone(), picture, said_in: self.language },
        });
    }

    /// Notes that a copy was given, and prints it.
    pub(super) fn print(&mut self, given: Given) {
        self.gives(given);
        self.ask(Outside::SaveNow);
        self.ask(Outside::Print);
    }

    fn gives(&mut self, Given { kind, reader, language }: Given) {
        self.happens(Event::CopyGiven { kind, reader, language, on: self.tablet.today() });
    }

    pub(super) fn take_along(&mut self, taken: Taken) {
        if let Some(plan) = self.plan().map(|plan| plan.id.clone()) {
            self.ask(Outside::HandOut(plan, taken));
        }
    }

    /// It took its time: another plan may be open by now, or another tab may write.
    pub(super) fn was_taken(&mut self, plan: &PlanId, taken: &Taken, yes: bool) {
        let is_open = self.plan().is_some_and(|open| open.id == *plan) && !self.only_reads();
        if let (true, true, Some(given)) = (yes, is_open, taken.given) {
            self.gives(given);
            self.ask(Outside::SaveNow);
        }
        self.announce(match (yes, taken.how) {
            (false, _) => Label::NotTaken,
            (true, How::Text) => Label::Clipped,
            (true, How::File) => Label::FileSaved,
        });
    }

    pub(super) fn copy_swapped(&mut self, at: usize) {
        self.happens(Event::CopySwapped(at));
    }
}
