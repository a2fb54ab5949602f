//! When a plan goes by itself, where somebody has chosen that it does: so many months after it was last opened.

use serde::{Deserialize, Serialize};

use crate::plan::{Date, named};

named! {
    /// How many months nobody opens it.
    Months {
        /// One.
        One = "1",
        /// Three.
        Three = "3",
        /// Six.
        Six = "6",
        /// A year.
        Twelve = "12",
    }
}

impl Months {
    const fn count(self) -> u16 {
        match self {
            Self::One => 1,
            Self::Three => 3,
            Self::Six => 6,
            Self::Twelve => 12,
        }
    }
}

/// That a plan goes for good once nobody has opened it for so long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoesAfter {
    /// For how long.
    pub months: Months,
    /// The day on which it was last opened, or on which this was chosen.
    pub opened: Date,
}

impl GoesAfter {
    /// The last day on which it is kept.
    #[must_use]
    pub fn last_day(self) -> Date {
        self.opened.plus_months(self.months.count())
    }

    /// It is open on this day: its time begins anew. A clock that has gone back makes it no shorter.
    #[must_use]
    pub fn opened_on(self, day: Date) -> Self {
        Self { opened: day.max(self.opened), ..self }
    }
}
