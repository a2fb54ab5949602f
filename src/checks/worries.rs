//! What worries people leads somewhere: to an action, to another way, or to a "not yet, because".

use std::sync::LazyLock;

use super::deeds::{doer, ideas};
use super::finding::{Finding, has, worded};
use super::lists::{List, Names};
use super::record::{for_record, services};
use super::text::Text;
use super::watch::{Watch, names_any};
use super::{Check, deeds};
use crate::plan::{About, Is, Kind, Line, Plan, Status, Value};

static WRITING: LazyLock<List> =
    LazyLock::new(|| List::read(&[include_str!("lists/writing.en.txt"), include_str!("lists/writing.cy.txt")]));

/// What a service can do something about (money, work, housing, health).
const PRESSURES: &[Watch] = &[Watch::Money, Watch::Work, Watch::Health];

/// Nothing says what a worry leads to, or why to nothing yet (practice 5.4, rule 1). What presses on the family is
/// asked more of, below. Only a worker's record says it: a family that is alone has its plan and no such list.
pub(super) fn worry_no_answer(plan: &Plan) -> Vec<Finding> {
    for_record(plan, |plan| {
        let open = worries(plan).filter(|(line, words)| !presses(line, words) && !is_answered(plan, line, |_| true));
        open.map(|(worry, _)| Finding::of_line(Check::WorryNoAnswer, worry).mended_on(Is::AnsweredBy)).collect()
    })
}

/// Money, work, housing or health presses on the family, and no service and no promise answers it (practice 4.6: "poverty named then ignored"; 1.3, point 6).
pub(super) fn pressure_no_answer(plan: &Plan) -> Vec<Finding> {
    let by_a_service = |line: &Line| match line.kind {
        Kind::Promise | Kind::Service => true,
        _ => doer(plan, line).and_then(|id| plan.person(id)).is_some_and(|person| person.is_worker()),
    };
    // A service or promise that names what it is about needs no more pointing.
    let named =
        worded(services(plan).chain(plan.lines_of(Kind::Promise))).any(|(_, words)| names_any(words, PRESSURES));
    if named {
        return Vec::new();
    }
    for_record(plan, |plan| {
        let open = worries(plan).filter(|(line, words)| presses(line, words) && !is_answered(plan, line, by_a_service));
        open.map(|(worry, _)| Finding::of_line(Check::PressureNoAnswer, worry).mended_on(Is::AnsweredBy)).collect()
    })
}

/// Everything that worries somebody, a child too.
fn worries(plan: &Plan) -> impl Iterator<Item = (&Line, &str)> {
    worded(plan.lines.iter().filter(|line| matches!(line.kind, Kind::Worry | Kind::ChildWorry | Kind::Pressure)))
}

fn presses(worry: &Line, words: &str) -> bool {
    worry.kind == Kind::Pressure || names_any(words, PRESSURES)
}

/// Somebody pointed at what answers it, or said why nothing does yet.
fn is_answered(plan: &Plan, worry: &Line, answers: impl Fn(&Line) -> bool) -> bool {
    plan.about(About::Line(worry.id)).filter(|line| line.kind == Kind::Because).any(|line| match &line.value {
        Value::Lines(deeds) => deeds.iter().filter_map(|id| plan.line(*id)).any(&answers),
        Value::Words(not_yet) => !not_yet.trim().is_empty(),
        _ => false,
    })
}

/// A way that helps stops working somewhere (the pub, giving in), and there is no other way yet (practice 1.2, move 12; 1.3, point 7).
pub(super) fn limit_no_other_way(plan: &Plan) -> Vec<Finding> {
    // Of one way "not always" is found only while nobody has said what goes wrong then.
    let is_said = |way: About| plan.about(way).any(|line| line.is_a_limit() && line.words().is_some());
    let counts = |limit: &&Line| limit.words().is_some() || limit.about.is_some_and(|way| !is_said(way));
    let limits = plan.lines.iter().filter(|line| line.is_a_limit()).filter(counts);
    let none = limits.filter_map(|limit| {
        let way = limit.about?;
        (!has(plan, Kind::Alternative, way))
            .then(|| Finding::of_line(Check::LimitNoOtherWay, limit).mended_on_about(Kind::Alternative, Some(way)))
    });
    none.collect()
}

/// An idea takes for granted that writing is easy and that the paper is safe (practice 1.2, move 17; 1.3, point 10;
/// 4.6: easy-read). What the worker writes themselves is theirs.
pub(super) fn takes_writing(plan: &Plan) -> Vec<Finding> {
    let offered = ideas(plan).filter(|idea| plan.status(idea) != Status::No);
    let theirs = deeds::actions(plan)
        .filter(|deed| doer(plan, deed).and_then(|id| plan.person(id)).is_none_or(|person| !person.is_worker()));
    let found = worded(offered.chain(theirs)).filter_map(|(line, words)| {
        let found = WRITING.find(&Text::of(words), &Names::default()).into_iter().next()?;
        Some(Finding::of_line(Check::TakesWriting, line).found(found.words, None))
    });
    found.collect()
}
