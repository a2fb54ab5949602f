//! Who may do what: what is for whoever holds the tablet, and what is for the tab that writes.
//!
//! What is on neither list is the worker's to do, and writes: a new intent is shut until somebody opens it.

use super::Intent;

impl Intent {
    /// What whoever holds the tablet can do. All else waits until it has been given back.
    #[must_use]
    pub(super) const fn is_for_whoever_holds_the_tablet(&self) -> bool {
        matches!(
            self,
            Self::Type(..)
                | Self::Tap(..)
                | Self::AddNamed(_)
                | Self::Next
                | Self::Choose(..)
                | Self::AllSay(..)
                | Self::TakeOffer(..)
                | Self::ChooseDay(..)
                | Self::AskAgain(_)
                | Self::Back
                | Self::SetAside
                | Self::StopTurn
                | Self::GoOnInTurn
                | Self::GiveBack
                | Self::GoTo(_)
                | Self::Leave
                | Self::KeepName
                | Self::Speak(_)
                | Self::Arrive(_)
                | Self::WasLocked
                | Self::ShelfRead(_)
                | Self::PlanRead(..)
                | Self::Writes(_)
                | Self::Deleted(..)
                | Self::EverythingIsGone
                | Self::TakeAnswerAway(_)
                | Self::DayIsMeant(_)
                | Self::WasTaken(..)
        )
    }

    /// What would write in a plan or on the shelf: not in a tab that reads along.
    #[must_use]
    pub(super) const fn writes(&self) -> bool {
        !matches!(
            self,
            Self::OpenPlan(..)
                | Self::Practise(_)
                | Self::GoOnPractising
                | Self::GoHome
                | Self::KeepName
                | Self::LeaveName
                | Self::Go(_)
                | Self::GoTo(_)
                | Self::OpenChapter(_)
                | Self::Look(_)
                | Self::Leave
                | Self::OpenTools(_)
                | Self::Speak(_)
                | Self::Arrive(_)
                | Self::WasLocked
                | Self::ShelfRead(_)
                | Self::PlanRead(..)
                | Self::Writes(_)
                | Self::MadeUp(..)
                | Self::Deleted(..)
                | Self::EverythingIsGone
                | Self::WasTaken(..)
        )
    }
}
