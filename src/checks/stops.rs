//! The three stops of practice 2.2: they stop a plan from being called agreed, and nothing else.

use super::deeds::{actions, doer};
use crate::plan::{About, Kind, Line, LineId, Plan, Value};

/// Why a plan cannot be called agreed yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Nobody has said that they will do this.
    NoOwner(LineId),
    /// No day has been set for this.
    NoDate(LineId),
    /// No day has been set to look at the plan again.
    NoNextVisit,
}

/// Every stop this plan still has.
#[must_use]
pub fn stops(plan: &Plan) -> Vec<Stop> {
    let has_day = |line: &Line| {
        plan.about(About::Line(line.id)).any(|hung| matches!(hung.value, Value::Date(_) | Value::Moment(_)))
    };
    let mut stops = Vec::new();
    for line in actions(plan) {
        if doer(plan, line).is_none() {
            stops.push(Stop::NoOwner(line.id));
        }
        if !has_day(line) {
            stops.push(Stop::NoDate(line.id));
        }
    }
    for line in plan.lines_of(Kind::Promise).filter(|line| line.is_the_deed() && !has_day(line)) {
        stops.push(Stop::NoDate(line.id));
    }
    if plan.next_visit().is_none() {
        stops.push(Stop::NoNextVisit);
    }
    stops
}
