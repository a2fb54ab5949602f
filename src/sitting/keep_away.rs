//! Whom or what the children keep away from: said by the worker before they knock, or asked at the table as soon as no
//! child who would hear it is there. And, on a card for which that is an answer, that there is nobody.

use super::Sitting;
use crate::conversation::{
    Draft, Form, Screen, Slot, Speaking, Step, answer, comes_before, may_stand, step_asking, steps_of,
};
use crate::packs::{Card, Layer};
use crate::plan::{Audience, Ended, Event, Is, LineId, Plan, Said, is_workers_own_time};

/// What is known about whom or what the children keep away from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeepAway {
    /// The names, as far as they may stand there.
    pub names: Vec<LineId>,
    /// Somebody has said that there is nobody and nothing.
    pub is_none: bool,
}

impl Sitting {
    /// What is known, for the worker who gets ready. Once people have sat down a name stands there only for the worker
    /// alone.
    #[must_use]
    pub fn keep_away(&self) -> KeepAway {
        let known = || {
            let (plan, step) = (self.plan()?, self.keep_away_card()?);
            let names: Vec<_> = plan.to_keep_away_from().map(|line| line.id).collect();
            let is_none = names.is_empty() && plan.ended(&step) == Some(Ended::Answered);
            let may_stand_there = is_workers_own_time(plan) || plan.visits.is_empty();
            Some(KeepAway { names: if may_stand_there { names } else { Vec::new() }, is_none })
        };
        known().unwrap_or_default()
    }

    fn keep_away_card(&self) -> Option<Step> {
        step_asking(self.pack, self.plan()?, Is::Avoided, None)
    }

    /// The card that waits for the children to be out, for the worker who is alone; nothing, where it has been asked.
    #[must_use]
    pub fn when_the_children_are_out(&self) -> Option<Step> {
        let (plan, step) = (self.plan()?, self.keep_away_card()?);
        let is_open = plan.ended(&step).is_none() && plan.to_keep_away_from().next().is_none();
        let waits = is_open && plan.children().next().is_some();
        (waits && is_workers_own_time(plan) && may_stand(self.pack, plan, &step)).then_some(step)
    }

    /// What is half typed of a name, before people sit down.
    #[must_use]
    pub fn half_said_keep_away(&self) -> Draft {
        self.left_in(&Form::KeepAway).cloned().unwrap_or_default()
    }

    pub(super) fn fill_in_keep_away(&mut self, draft: Draft) {
        self.leave_in(&Form::KeepAway, Some(draft).filter(|draft| !draft.is_blank()));
    }

    /// The worker says a name in their own time: nobody at the table has heard it, whoever is ticked already. One that
    /// stands there counts, also where they just go on.
    pub(super) fn say_keep_away(&mut self) {
        let (Some(plan), Some(step)) = (self.plan(), self.keep_away_card()) else { return };
        let draft = self.half_said_keep_away();
        let says_name = Slot::asking(self.pack, Is::Avoided).is_some_and(|slot| !draft.typed(&slot).trim().is_empty());
        let speaker = plan.worker().map(|worker| worker.id);
        let speaking = Speaking { speaker, answering: None, language: self.language, alone: false };
        let Ok(mut said) = answer(self.pack, plan, &step, &draft, speaking) else { return };
        for said in &mut said.said {
            if let Said::Line(line) = said {
                line.audience = Audience::Worker;
            }
        }
        if says_name && self.applies(Event::Answered(said)) {
            self.leave_in(&Form::KeepAway, None);
        }
    }

    /// "No, nobody and nowhere": it is not asked again.
    pub(super) fn say_none(&mut self) {
        let before_people_sit_down = self.screen == Screen::Prepare;
        let step = if before_people_sit_down { self.keep_away_card() } else { self.step().cloned() };
        let Some(step) = step.filter(|step| self.pack.card(&step.card).is_some_and(|card| card.none)) else { return };
        if self.applies(Event::SaidNone(step.clone())) && !before_people_sit_down {
            self.move_on(&step);
        }
    }

    /// Somebody went out: what could not be asked in front of them comes next, if people are past its place.
    pub(super) fn asks_what_waited(&mut self, before: &Plan) {
        let Some(plan) = self.plan() else { return };
        let of = |card: &'static Card| {
            steps_of(self.pack, plan, card.stage, Layer::Core).into_iter().filter(|step| step.card == card.id)
        };
        let mut waiting = self.pack.cards.iter().filter(|card| card.waits).flat_map(of);
        let waited = waiting.find(|step| plan.ended(step).is_none() && !may_stand(self.pack, before, step));
        // Who goes out after them takes nothing of it away.
        if waited.is_some()
            && let Some(open) = self.change()
        {
            open.cursor.waited = waited;
        }
    }

    /// What waited until now, where people would go past it.
    pub(super) fn waited_until_now(&mut self, from: &Step) -> Option<Step> {
        let waited = self.open.as_mut()?.cursor.waited.take()?;
        let (pack, plan) = (self.pack, self.plan()?);
        let is_asked = plan.ended(&waited).is_none() && may_stand(pack, plan, &waited);
        (is_asked && self.handed_to().is_none() && comes_before(pack, &waited, from)).then_some(waited)
    }
}
