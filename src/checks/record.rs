//! What belongs in the worker's record: the elements of practice 2.1 that no family is asked for, and old papers.
//!
//! A family that sits at the table alone has no record, so none of this is asked of it.

use super::Check;
use super::deeds::{actions, each_child};
use super::finding::{Finding, has, said, says_something};
use crate::plan::{About, Is, Kind, Line, Person, Plan, Value};

/// Nothing says what the plan is for, for one child (practice 2.1, element 1; D, E).
pub(super) fn no_aim(plan: &Plan) -> Vec<Finding> {
    for_record(plan, |plan| each_child(plan, Check::NoAim, Kind::Aim, |child| !has(plan, Kind::Aim, of(child))))
}

/// Nothing says why an action is in the plan (practice 2.1, element 4; 2.2: relevant). A worry that it answers is why.
pub(super) fn no_reason(plan: &Plan) -> Vec<Finding> {
    let answers_a_worry = |deed: &Line| {
        plan.lines_of(Kind::Because)
            .any(|because| matches!(&because.value, Value::Lines(deeds) if deeds.contains(&deed.id)))
    };
    let none = |deed: &&Line| !has(plan, Kind::Because, About::Line(deed.id)) && !answers_a_worry(deed);
    for_record(plan, |plan| {
        actions(plan)
            .filter(none)
            .map(|deed| Finding::of_line(Check::NoReason, deed).mended_on(Kind::Because))
            .collect()
    })
}

/// Some parts of the plan are fixed, and nothing says whether this one is; or it is, and nothing says why
/// (practice 2.1, element 7).
pub(super) fn can_it_change(plan: &Plan) -> Vec<Finding> {
    let unsaid = |deed: &&Line| {
        let said = || plan.about(About::Line(deed.id)).filter(|line| line.kind == Kind::CanChange);
        match said().filter_map(Line::choice).last() {
            Some("no") => !said().any(says_something),
            Some(_) => false,
            None => plan.some_parts_fixed,
        }
    };
    for_record(plan, |plan| {
        actions(plan)
            .filter(unsaid)
            .map(|deed| Finding::of_line(Check::CanItChange, deed).mended_on(Kind::CanChange))
            .collect()
    })
}

/// What we worry about has no goal beside it: what we will see adults doing instead (practice 2.1, element 8).
pub(super) fn no_goal(plan: &Plan) -> Vec<Finding> {
    let dangers = plan.lines_of(Kind::DangerStatement).filter(|line| !line.is_blank());
    let none = dangers.filter(|danger| !has(plan, Kind::SafetyGoal, About::Line(danger.id)));
    none.map(|danger| Finding::of_line(Check::NoGoal, danger)).collect()
}

/// Nothing says what care would not be good enough (practice 2.1, element 9).
pub(super) fn not_acceptable(plan: &Plan) -> Vec<Finding> {
    for_record(plan, |plan| {
        each_child(plan, Check::NotAcceptable, Kind::NotAcceptable, |child| !has(plan, Kind::NotAcceptable, of(child)))
    })
}

/// A service will help, and nobody gives it (practice 2.1, element 2).
pub(super) fn service_no_giver(plan: &Plan) -> Vec<Finding> {
    let nobody = services(plan).filter(|service| said(plan, Is::Owner, About::Line(service.id)).is_none());
    nobody.map(|service| Finding::of_line(Check::ServiceNoGiver, service)).collect()
}

/// The services that will help.
pub(super) fn services(plan: &Plan) -> impl Iterator<Item = &Line> {
    plan.lines_of(Kind::Service).filter(|line| line.is_the_deed() && !line.is_blank())
}

/// Papers of an older version are still out there (practice 5.4, rule 10).
pub(super) fn old_copies(plan: &Plan) -> Vec<Finding> {
    let out = plan.to_be_swapped().next().is_some();
    out.then(|| Finding::of_plan(Check::OldCopies)).into_iter().collect()
}

const fn of(child: &Person) -> About {
    About::Person(child.id)
}

pub(super) fn for_record(plan: &Plan, look: impl Fn(&Plan) -> Vec<Finding>) -> Vec<Finding> {
    if plan.worker().is_some() { look(plan) } else { Vec::new() }
}
