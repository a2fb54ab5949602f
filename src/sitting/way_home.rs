//! Where the way home leads. A trainer's page has the made-up family and nobody else (docs/training.md): there no way
//! leads to plans that are kept, or to what locks them.

use super::Intent;
use crate::conversation::Screen;

/// Where the way home leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WayHome {
    /// To the plans that are kept here.
    #[default]
    Plans,
    /// To who the made-up family is.
    Family,
}

impl WayHome {
    /// The screen that is home.
    #[must_use]
    pub const fn screen(self) -> Screen {
        match self {
            Self::Plans => Screen::Plans,
            Self::Family => Screen::Practice,
        }
    }

    /// Where a way to this screen leads from here.
    pub(super) const fn instead_of(self, screen: Screen) -> Screen {
        match (self, screen) {
            (Self::Family, Screen::Plans | Screen::Phrase) => self.screen(),
            _ => screen,
        }
    }

    /// Whether this can be done here at all: where no plan is kept none begins, comes in or goes.
    pub(super) const fn has(self, intent: &Intent) -> bool {
        match self {
            Self::Plans => true,
            Self::Family => !matches!(
                intent,
                Intent::StartPlan(_)
                    | Intent::OpenPlan(..)
                    | Intent::AddPlans(_)
                    | Intent::JoinPlan(..)
                    | Intent::DeleteEverything
            ),
        }
    }
}
