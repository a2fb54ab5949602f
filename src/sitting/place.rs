//! A place people were at, so that the browser's Back returns to it. Ids alone: nothing anybody said.

use serde::{Deserialize, Serialize};

use crate::conversation::{Screen, Step};
use crate::plan::PlanId;

/// A place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The plan that was open.
    pub plan: Option<PlanId>,
    /// The screen.
    pub screen: Screen,
    /// The card, but never a private question: nothing remembers that one was asked.
    pub step: Option<Step>,
}

impl Place {
    /// The list of plans is one place, whichever plan was open before.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self == other || (self.screen == Screen::Plans && other.screen == Screen::Plans)
    }

    /// The place as it may be kept for a reload: practice is gone by then, and nothing says what was practised.
    #[must_use]
    pub fn to_keep(&self) -> Self {
        match self.plan {
            Some(_) => self.clone(),
            None => Self { plan: None, screen: Screen::Plans, step: None },
        }
    }
}
