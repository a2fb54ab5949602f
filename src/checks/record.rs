//! What belongs in the worker's record: the elements of practice 2.1 that no family is asked for, and old papers.
//!
//! A family that sits at the table alone has no record, so none of this is asked of it.

use super::Check;
use super::deeds::{actions, each_child};
use super::finding::{Finding, has, said};
use crate::plan::{About, Kind, Line, Person, Plan};

/// Nothing says what the plan is for, for one child (W01; practice 2.1, element 1; D, E).
pub(super) fn no_aim(plan: &Plan) -> Vec<Finding> {
    for_record(plan, |plan| each_child(plan, Check::NoAim, "W01", |child| !has(plan, Kind::Aim, of(child))))
}

/// Nothing says why an action is in the plan (W02; practice 2.1, element 4; 2.2: relevant).
pub(super) fn no_reason(plan: &Plan) -> Vec<Finding> {
    let none = |deed: &&Line| !has(plan, Kind::Because, About::Line(deed.id));
    for_record(plan, |plan| {
        actions(plan).filter(none).map(|deed| Finding::of_line(Check::NoReason, deed).mended_on("W02")).collect()
    })
}

/// Some parts of the plan are fixed (S04b), and nothing says whether this one is; or it is, and nothing says why
/// (W02; practice 2.1, element 7).
pub(super) fn can_it_change(plan: &Plan) -> Vec<Finding> {
    let unsaid = |deed: &&Line| {
        let part = |part| said(plan, "W02", part, About::Line(deed.id));
        match part("can").and_then(Line::choice) {
            Some("no") => part("why-not").is_none(),
            Some(_) => false,
            None => plan.some_parts_fixed,
        }
    };
    for_record(plan, |plan| {
        actions(plan).filter(unsaid).map(|deed| Finding::of_line(Check::CanItChange, deed).mended_on("W02")).collect()
    })
}

/// What we worry about has no goal beside it: what we will see adults doing instead (W03; practice 2.1, element 8).
pub(super) fn no_goal(plan: &Plan) -> Vec<Finding> {
    let dangers = plan.lines_of(Kind::DangerStatement).filter(|line| !line.is_blank());
    let none = dangers.filter(|danger| !has(plan, Kind::SafetyGoal, About::Line(danger.id)));
    none.map(|danger| Finding::of_line(Check::NoGoal, danger)).collect()
}

/// Nothing says what care would not be good enough (W04; practice 2.1, element 9).
pub(super) fn not_acceptable(plan: &Plan) -> Vec<Finding> {
    for_record(plan, |plan| {
        each_child(plan, Check::NotAcceptable, "W04", |child| !has(plan, Kind::NotAcceptable, of(child)))
    })
}

/// A service will help, and nobody gives it (W05; practice 2.1, element 2).
pub(super) fn service_no_giver(plan: &Plan) -> Vec<Finding> {
    let nobody = services(plan).filter(|service| said(plan, &service.card.0, "who", About::Line(service.id)).is_none());
    nobody.map(|service| Finding::of_line(Check::ServiceNoGiver, service)).collect()
}

/// The services that will help.
pub(super) fn services(plan: &Plan) -> impl Iterator<Item = &Line> {
    plan.lines_of(Kind::Service).filter(|line| line.part == "what" && !line.is_blank())
}

/// Papers of an older version are still out there (practice 5.4, rule 10).
pub(super) fn old_copies(plan: &Plan) -> Vec<Finding> {
    let out = plan.to_be_swapped().next().is_some();
    out.then(|| Finding::of_plan(Check::OldCopies)).into_iter().collect()
}

const fn of(child: &Person) -> About {
    About::Person(child.id)
}

fn for_record(plan: &Plan, look: impl Fn(&Plan) -> Vec<Finding>) -> Vec<Finding> {
    if plan.worker().is_some() { look(plan) } else { Vec::new() }
}
