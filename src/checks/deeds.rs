//! What is to be done: actions and promises, who does them, by when, and how anyone would know.

use super::finding::{Finding, On, answered_by, has, says_something};
use super::stops::{Stop, stops};
use super::{Check, lists::Names};
use crate::plan::{About, Is, Kind, Line, LineId, Person, PersonId, Plan, Role, Status, Value};

/// Sure enough to go on (practice 2.2: attainable).
const SURE_ENOUGH: u8 = 7;

/// What people will do: the line that says it, without who and by when.
pub(super) fn actions(plan: &Plan) -> impl Iterator<Item = &Line> {
    plan.lines_of(Kind::Action).filter(|line| line.is_the_deed())
}

/// Who does it. An adult who says what they would like to do with a child will do it themselves.
pub(super) fn doer(plan: &Plan, deed: &Line) -> Option<PersonId> {
    plan.owner(deed).or_else(|| deed.speaker.filter(|_| deed.is(Is::OwnDeed)))
}

/// Whom somebody could be made to watch over: the adults of the family. To check that Nain is in is something else.
pub(super) fn adults(plan: &Plan) -> Names {
    Names::of(plan.people.iter().filter(|person| person.details.role == Role::Adult).map(Person::name))
}

/// A finding for each child for whom something holds, mended on one card about that child.
pub(super) fn each_child(
    plan: &Plan,
    check: Check,
    on: impl Into<On>,
    holds: impl Fn(&Person) -> bool,
) -> Vec<Finding> {
    let on = on.into();
    let found = plan.children().filter(|child| holds(child));
    found.map(|child| Finding::of_person(check, child.id).mended_on(on)).collect()
}

/// Nobody has said that they will do it: the first of the three stops (practice 2.2).
pub(super) fn no_owner(plan: &Plan) -> Vec<Finding> {
    of_stops(plan, Check::NoOwner, |stop| if let Stop::NoOwner(id) = stop { plan.line(id) } else { None })
}

/// No day has been set for it: the second (practice 2.2).
pub(super) fn no_date(plan: &Plan) -> Vec<Finding> {
    of_stops(plan, Check::NoDate, |stop| if let Stop::NoDate(id) = stop { plan.line(id) } else { None })
}

/// No day has been set to look at the plan again: the third (practice 2.2; 5.4, rule 7; 2.1, element 3).
pub(super) fn no_review(plan: &Plan) -> Vec<Finding> {
    let none = stops(plan).contains(&Stop::NoNextVisit);
    none.then(|| Finding::of_plan(Check::NoReview).mended_on(Kind::Visit)).into_iter().collect()
}

fn of_stops<'a>(plan: &Plan, check: Check, line: impl Fn(Stop) -> Option<&'a Line>) -> Vec<Finding> {
    stops(plan).into_iter().filter_map(line).map(|line| Finding::of_line(check, line)).collect()
}

/// The worker promises nothing (practice 4.6; 5.4, rule 6; 2.1, element 6).
pub(super) fn no_promise(plan: &Plan) -> Vec<Finding> {
    let promises = plan.lines_of(Kind::Promise).any(|line| line.is_the_deed() && !line.is_blank());
    let none = plan.worker().is_some() && !promises;
    none.then(|| Finding::of_plan(Check::NoPromise).mended_on(Kind::Promise)).into_iter().collect()
}

/// The family does nothing itself (practice 2.1, element 5): no action of theirs, no way there, nothing for when the
/// plan does not work, nothing that works for them, no idea that they have taken up.
pub(super) fn no_family_deed(plan: &Plan) -> Vec<Finding> {
    let of_family = |id: PersonId| plan.person(id).is_some_and(|person| !person.is_worker());
    let theirs = |line: &Line| match line.kind {
        Kind::Action => line.is_the_deed() && doer(plan, line).is_some_and(of_family),
        Kind::Place => line.is(Is::SafePlace) || line.is(Is::WhosePlace),
        Kind::Contingency => line.is_the_deed(),
        Kind::Strategy => true,
        Kind::Suggestion => plan.status(line) == Status::TakenUp,
        _ => false,
    };
    let does = plan.lines.iter().any(|line| !line.is_blank() && theirs(line));
    (!does).then(|| Finding::of_plan(Check::NoFamilyDeed).mended_on(Kind::Action)).into_iter().collect()
}

/// Whoever does it has not said yes to it (practice 2.2: attainable). A helper who has still to be asked is found by
/// that check, the worker put it there themselves, and whoever said it has said yes.
pub(super) fn doer_not_yes(plan: &Plan) -> Vec<Finding> {
    let waits = |deed: &&Line| {
        let doer = doer(plan, deed).and_then(|id| plan.person(id));
        doer.is_some_and(|person| {
            matches!(person.details.role, Role::Adult | Role::Child)
                && answered_by(deed) != Some(person.id)
                && !said_yes(plan, deed.id, person.id)
        })
    };
    actions(plan)
        .filter(waits)
        .map(|deed| Finding::of_line(Check::DoerNotYes, deed).mended_on_about(Kind::Agreement, None))
        .collect()
}

/// Whether somebody has said yes to something that is to be done.
pub(super) fn said_yes(plan: &Plan, deed: LineId, person: PersonId) -> bool {
    let is_their_yes =
        |said: &Line| said.kind == Kind::Agreement && answered_by(said) == Some(person) && said.choice() == Some("yes");
    plan.about(About::Line(deed)).any(is_their_yes)
}

/// Somebody is not sure that it will work, and nobody has asked what would make it easier (practice 2.2). Of several
/// numbers, one at each visit, their last counts.
pub(super) fn low_confidence(plan: &Plan) -> Vec<Finding> {
    let whose = |line: &Line| (line.about, answered_by(line));
    let numbers = || plan.lines_of(Kind::Confidence).filter(|line| matches!(line.value, Value::Number(_)));
    let is_last = |line: &&Line| {
        let theirs = numbers().filter(|other| whose(other) == whose(line));
        theirs.last().is_some_and(|last| last.id == line.id)
    };
    let low = numbers().filter(|line| matches!(line.value, Value::Number(0..SURE_ENOUGH))).filter(is_last);
    let left = low.filter_map(|number| {
        let about = number.about?;
        let answered = plan
            .about(about)
            .any(|line| line.kind == Kind::Confidence && says_something(line) && whose(line) == whose(number));
        (!answered)
            .then(|| Finding::of_line(Check::LowConfidence, number).mended_on_about(Kind::Confidence, Some(about)))
    });
    left.collect()
}

/// It was offered, and is neither taken up nor turned down. "Maybe" is not yes, and a no is settled (practice 5.4, rule 5;
/// 1.3, point 9).
pub(super) fn idea_open(plan: &Plan) -> Vec<Finding> {
    let open = |line: &&Line| matches!(plan.status(line), Status::Offered | Status::Maybe);
    ideas(plan).filter(open).map(|line| Finding::of_line(Check::IdeaOpen, line)).collect()
}

/// Ideas that somebody offered.
pub(super) fn ideas(plan: &Plan) -> impl Iterator<Item = &Line> {
    plan.lines_of(Kind::Suggestion).filter(|line| !line.is_blank())
}

/// Nothing says what we would count or see (practice 2.2: measurable).
pub(super) fn no_measure(plan: &Plan) -> Vec<Finding> {
    let none = |deed: &&Line| !has(plan, Kind::Measure, About::Line(deed.id));
    actions(plan).filter(none).map(|deed| Finding::of_line(Check::NoMeasure, deed).mended_on(Kind::Measure)).collect()
}

/// There is something to count, and no number to start from (practice 2.2; 1.3, point 11).
pub(super) fn no_start(plan: &Plan) -> Vec<Finding> {
    if plan.lines_of(Kind::Baseline).any(|line| !line.is_blank()) {
        return Vec::new();
    }
    let measure = plan.lines.iter().find(|line| matches!(line.kind, Kind::Measure | Kind::Difference));
    let finding = |line| Finding::of_line(Check::NoStart, line).mended_on_about(Kind::Baseline, None);
    measure.map(finding).into_iter().collect()
}

/// Nothing says how we will know that the plan is not working (practice 2.1, element 10; 2.5).
pub(super) fn no_warning_sign(plan: &Plan) -> Vec<Finding> {
    let none = !plan.lines_of(Kind::NotWorkingSign).any(says_something);
    none.then(|| Finding::of_plan(Check::NoWarningSign).mended_on(Kind::NotWorkingSign)).into_iter().collect()
}
