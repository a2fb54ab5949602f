//! Where people are in the conversation: kept beside the plan, never in it.

use serde::{Deserialize, Serialize};

use super::draft::Draft;
use super::steps::Step;
use crate::plan::PersonId;

/// Where people are, so that a reload lands on the same card with the same half-typed answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    /// The card on the screen; `None` before anyone has sat down at the table.
    pub step: Option<Step>,
    /// The screen they were on, by its id.
    #[serde(default)]
    pub screen: Option<String>,
    /// "Ask someone later" is open over the card.
    #[serde(default)]
    pub asking_later: bool,
    /// "Whose words?" stays on the last speaker.
    #[serde(default)]
    pub speaker: Option<PersonId>,
    /// What stands on cards that were left with something on them.
    #[serde(default)]
    pub drafts: Vec<(Step, Draft)>,
}

impl Cursor {
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
