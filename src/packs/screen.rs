//! The screens, by name: where people can be.

use crate::plan::named;

named! {
    /// The screens, by the value of the `data-screen` hook.
    Screen {
        /// The plans on this tablet.
        Plans = "plans",
        /// Before you knock.
        Prepare = "prepare",
        /// Who is here.
        People = "people",
        /// The conversation.
        Talk = "talk",
        /// The tablet is in one person's hands: their own cards and nothing else.
        Turn = "turn",
        /// The copies: which there are, and the one that is looked at.
        Copy = "copy",
        /// An honest look at the plan, for the worker.
        Check = "check",
        /// A hard evening walked through with the plan, line by line.
        Try = "try",
        /// Before you agree.
        Agree = "agree",
        /// Who the made-up family is that people practise with.
        Practice = "practice",
        /// Stopped for today.
        Visit = "visit",
        /// Settings.
        Settings = "settings",
        /// Choosing a phrase, or another one.
        Phrase = "phrase",
    }
}

impl Screen {
    /// Whether it is about this tablet, and about no plan.
    #[must_use]
    pub const fn is_of_the_tablet(self) -> bool {
        matches!(self, Self::Settings | Self::Phrase)
    }

    /// Whether it is a sheet: a screen that comes later, once people are at the table (docs/decisions/0009).
    #[must_use]
    pub const fn is_sheet(self) -> bool {
        matches!(self, Self::Copy | Self::Check | Self::Try | Self::Agree | Self::Practice)
    }
}
