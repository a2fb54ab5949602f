//! What happens where nobody touches the tablet (design: faults, A2). People talk for minutes without touching it, so
//! during a visit it is patient.

use std::time::Duration;

use super::Sitting;
use crate::plan::Plan;

/// During a visit it is covered after this; a tap lifts the cover.
const COVERED: Duration = Duration::from_secs(5 * 60);
/// During a visit it locks after this.
const LOCKED: Duration = Duration::from_secs(20 * 60);
/// During a visit it locks after the page was out of sight for this.
const LOCKED_OUT_OF_SIGHT: Duration = Duration::from_secs(5 * 60);
/// Outside of a visit it locks after this.
const LOCKED_OUTSIDE: Duration = Duration::from_secs(2 * 60);

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Nothing.
    Nothing,
    /// The cover, which a tap lifts.
    Cover,
    /// The lock, which the phrase opens.
    Lock,
}

impl Sitting {
    /// Whether people sit at an open plan with a worker. A family by itself is no visit: whoever lives there may come by
    /// while nobody sits in front of it, and a tap would show them all of it.
    #[must_use]
    pub fn is_in_a_visit(&self) -> bool {
        self.plan().is_some_and(|plan| !Plan::family_alone(plan))
    }
}

/// What is due when nobody has touched it for so long, and the page has been out of sight for so long.
#[must_use]
pub fn left_alone(untouched: Duration, out_of_sight: Option<Duration>, in_a_visit: bool) -> Due {
    let out_of_sight = out_of_sight.unwrap_or_default();
    let (lock, lock_out_of_sight) =
        if in_a_visit { (LOCKED, LOCKED_OUT_OF_SIGHT) } else { (LOCKED_OUTSIDE, LOCKED_OUTSIDE) };
    if untouched >= lock || out_of_sight >= lock_out_of_sight {
        Due::Lock
    } else if untouched >= COVERED {
        Due::Cover
    } else {
        Due::Nothing
    }
}
