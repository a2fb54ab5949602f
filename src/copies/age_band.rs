//! For about what age a child's copy is set. An age nobody has said is not guessed: then it is the middle one.

use crate::plan::{Details, named};

named! {
    /// A band of ages. Ids are what the print sheet goes by.
    AgeBand {
        /// Under four: what adults do, and nothing for the child to do (practice 4.4).
        Baby = "baby",
        /// Four to seven.
        Young = "young",
        /// Eight to eleven, or not said.
        Middle = "middle",
        /// Twelve or more.
        Older = "older",
    }
}

/// The band of a child. With one who cannot answer yet it is as with a baby: it says what adults do.
#[must_use]
pub fn band_of(child: &Details) -> AgeBand {
    if child.cannot_answer { AgeBand::Baby } else { age_band(child.age) }
}

/// The band of an age in years.
#[must_use]
pub const fn age_band(age: Option<u8>) -> AgeBand {
    match age {
        Some(0..=3) => AgeBand::Baby,
        Some(4..=7) => AgeBand::Young,
        Some(8..=11) | None => AgeBand::Middle,
        Some(12..) => AgeBand::Older,
    }
}
