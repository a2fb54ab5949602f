//! Where people are in the conversation: kept beside the plan, never in it.

use serde::Serialize;

use super::draft::Draft;
use super::own_turn::{back_own, next_own, opening_of_turn};
use super::pack::Pack;
use super::steps::{Step, back, may_stand, next};
use crate::plan::{PersonId, Plan};

/// Where people are, so that a reload lands on the same card with the same half-typed answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cursor {
    /// The card on the screen; `None` before anyone has sat down at the table.
    pub step: Option<Step>,
    /// The screen they were on, by its id.
    pub screen: Option<String>,
    /// "Ask someone later" is open over the card.
    pub asking_later: bool,
    /// The card people left to answer one deeper question, opened from a line, a gap or the list. They
    /// go on from there.
    pub aside_from: Option<Step>,
    /// The screen that a card was opened from, by its id: whoever goes on from the card is back there.
    pub back_to: Option<String>,
    /// Whose hands the tablet is in: only that person's own cards can be reached until it is given back.
    pub handed_to: Option<PersonId>,
    /// "Whose words?" stays on the last speaker.
    pub speaker: Option<PersonId>,
    /// What stands on cards that were left with something on them.
    pub drafts: Vec<(Step, Draft)>,
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
        *self = Self { step, handed_to: Some(person), aside_from, drafts, ..Self::default() };
    }

    /// The tablet comes back, to the card that people left.
    pub fn give_back(&mut self) {
        (self.handed_to, self.step) = (None, self.aside_from.take());
    }

    /// The card that comes after this one: the next of somebody's own turn; the one they left for an
    /// aside; or else the next.
    #[must_use]
    pub fn after(&self, pack: &Pack, plan: &Plan, now: &Step) -> Option<Step> {
        if let Some(person) = self.handed_to {
            return next_own(pack, plan, person, now);
        }
        self.way_out(pack, plan).or_else(|| next(pack, plan, now))
    }

    /// The card that comes before this one, in the same way.
    #[must_use]
    pub fn before(&self, pack: &Pack, plan: &Plan, now: &Step) -> Option<Step> {
        if let Some(person) = self.handed_to {
            return back_own(pack, plan, person, now);
        }
        self.way_out(pack, plan).or_else(|| back(pack, plan, now))
    }

    fn way_out(&self, pack: &Pack, plan: &Plan) -> Option<Step> {
        self.aside_from.clone().filter(|step| may_stand(pack, plan, step))
    }

    /// What was left standing on a card.
    #[must_use]
    pub fn left_on(&self, step: &Step) -> Option<&Draft> {
        self.drafts.iter().find(|(on, _)| on == step).map(|(_, draft)| draft)
    }

    /// Leaves a draft on a card, even an emptied one; `None` clears the card.
    pub fn leave_on(&mut self, step: &Step, draft: Option<Draft>) {
        self.drafts.retain(|(on, _)| on != step);
        self.drafts.extend(draft.map(|draft| (step.clone(), draft)));
    }
}
