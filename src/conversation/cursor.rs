//! Where people are in the conversation: kept beside the plan, never in it.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use super::draft::{Draft, Slot};
use super::left::{Among, Left};
use super::order::{back, next};
use super::own_turn::{back_own, next_own, opening_of_turn};
use super::steps::{Step, may_stand};
use crate::packs::{Pack, Screen};
use crate::plan::{LineId, PersonId, Plan};

/// What something half typed belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum On {
    /// A card.
    Card(Step),
    /// A form beside the cards.
    Form(Form),
}

/// A small form beside the cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// Somebody being written down, or somebody new.
    Person(Option<PersonId>),
    /// The words of a line, being changed where they stand.
    Words(LineId),
    /// A name to keep away from, before people sit down.
    KeepAway,
}

/// Where people are, so that a reload lands on the same card with the same half-typed answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cursor {
    /// The card on the screen; `None` before anyone has sat down at the table.
    pub step: Option<Step>,
    /// The screen they were on.
    pub screen: Option<Screen>,
    /// What the card asks now, where it asks several things one after the other.
    pub asks: Option<(Step, Slot)>,
    /// What was asked before the tablet was handed over: people go on there once it is back.
    pub asked_before: Option<(Step, Slot)>,
    /// The card people left to answer one deeper question, opened from a line, a gap or the list. They
    /// go on from there.
    pub aside_from: Option<Step>,
    /// The screen that a card was opened from: whoever goes on from the card is back there.
    pub back_to: Option<Screen>,
    /// Whose hands the tablet is in: only that person's own cards can be reached until it is given back.
    pub handed_to: Option<PersonId>,
    /// Who was in the room before that: with the tablet back they are there again.
    pub here_before: Vec<PersonId>,
    /// The tablet has come back, and nobody has said yet who is here now: until then nothing of the plan is shown.
    pub who_is_here: bool,
    /// "Whose words?", for the answer that is given now.
    pub speaker: Option<PersonId>,
    /// The card on which that was said: it goes to no other.
    pub spoken_on: Option<Step>,
    /// What could not be asked in front of somebody who has gone out since: it comes next.
    pub waited: Option<Step>,
    /// What was left on cards and in forms, the newest last: what stands there, and what was put aside because
    /// somebody came. One that can no longer be read does not cost the others.
    #[serde(deserialize_with = "those_that_fit")]
    pub drafts: Vec<Left>,
}

fn those_that_fit<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Left>, D::Error> {
    let drafts = Vec::<Box<RawValue>>::deserialize(from)?;
    let read = |draft: Box<RawValue>| {
        let draft = draft.get().as_bytes();
        let for_anyone = |(on, draft)| Left { on, draft, among: Among::ANYONE };
        // Nobody wrote down at first before whom it was typed.
        let before_among = || serde_json::from_slice(draft).ok().map(for_anyone);
        // Before there were forms a draft was kept with its card alone.
        let on_a_card = || serde_json::from_slice(draft).ok().map(|(step, draft)| for_anyone((On::Card(step), draft)));
        serde_json::from_slice(draft).ok().or_else(before_among).or_else(on_a_card)
    };
    Ok(drafts.into_iter().filter_map(read).collect())
}

impl Cursor {
    /// Where people go on after an aside from here. From one aside to the next the way back stays the same.
    #[must_use]
    pub fn way_back(&self) -> Option<Step> {
        self.aside_from.clone().or_else(|| self.step.clone())
    }

    /// Hands the tablet over: from here on only this person's own cards come.
    pub fn hand_over(&mut self, pack: &Pack, plan: &Plan, person: PersonId) {
        let (aside_from, drafts) = (self.way_back(), std::mem::take(&mut self.drafts));
        let step = opening_of_turn(pack, plan, person);
        let here_before = std::mem::take(&mut self.here_before);
        let asked_before = self.asks.take();
        *self =
            Self { step, handed_to: Some(person), here_before, asked_before, aside_from, drafts, ..Self::default() };
    }

    /// The tablet comes back, to the card that people left.
    pub fn give_back(&mut self) {
        (self.handed_to, self.step, self.who_is_here) = (None, self.aside_from.take(), true);
        self.asks = self.asked_before.take();
    }

    /// The card that comes after this one: the next of somebody's own turn; the one they left for an
    /// aside; or else the next.
    #[must_use]
    pub fn after(&self, pack: &Pack, plan: &Plan, now: &Step) -> Option<Step> {
        if let Some(person) = self.handed_to {
            return next_own(pack, plan, person, now);
        }
        self.way_out(pack, plan, now).or_else(|| next(pack, plan, now))
    }

    /// The card that comes before this one, in the same way.
    #[must_use]
    pub fn before(&self, pack: &Pack, plan: &Plan, now: &Step) -> Option<Step> {
        if let Some(person) = self.handed_to {
            return back_own(pack, plan, person, now);
        }
        self.way_out(pack, plan, now).or_else(|| back(pack, plan, now))
    }

    /// What this card asks now, as far as it was said.
    #[must_use]
    pub fn asked_last(&self, step: &Step) -> Option<&Slot> {
        self.asks.as_ref().filter(|(on, _)| on == step).map(|(_, slot)| slot)
    }

    fn way_out(&self, pack: &Pack, plan: &Plan, now: &Step) -> Option<Step> {
        // A card that was opened from itself would lead to itself.
        self.aside_from.clone().filter(|step| step != now && may_stand(pack, plan, step))
    }

    /// What was left there and stands before those who are here now.
    #[must_use]
    pub fn left_on(&self, on: &On, plan: &Plan) -> Option<&Draft> {
        self.standing_on(on, plan).and_then(|at| self.drafts.get(at)).map(|left| &left.draft)
    }

    /// Leaves this there instead of what stands there now; `None` clears it. What was put aside stays put aside.
    pub fn leave_on(&mut self, on: &On, draft: Option<Draft>, among: Among, plan: &Plan) {
        let stood = self.standing_on(on, plan);
        // Nobody typed: it was typed before whom it was typed.
        if draft.is_some() && draft.as_ref() == self.left_on(on, plan) {
            return;
        }
        stood.map(|at| self.drafts.remove(at));
        self.drafts.extend(draft.map(|draft| Left { on: on.clone(), draft, among }));
    }

    /// Everything that stands before those who are here now.
    pub fn standing<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = &'a Left> {
        self.drafts.iter().filter(|left| left.among.are_all_who_are_here(plan))
    }

    fn standing_on(&self, on: &On, plan: &Plan) -> Option<usize> {
        self.drafts.iter().rposition(|left| left.on == *on && left.among.are_all_who_are_here(plan))
    }
}
