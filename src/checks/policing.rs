//! Nobody is made to watch over what another grown-up does, and no child has a grown-up's job (practice 4.3, 4.4).

use std::sync::LazyLock;

use super::Check;
use super::deeds::{actions, adults, doer};
use super::finding::{Finding, said, worded};
use super::lists::{List, Names};
use super::text::Text;
use super::wording::list;
use crate::plan::{About, Is, Kind, Line, Person, PersonId, Plan};

static POLICING: LazyLock<List> = list!("policing");
static CHILDS_JOB: LazyLock<List> = list!("childs_job");

/// An action, or what is done if the plan does not work, that makes the grown-up who is hurt control the one who
/// hurts (practice 4.3, rule 4; 4.6, from Ofsted; 5.4, rule 3): the owner of a harmful behaviour is the one whose
/// behaviour it is. The worker may watch; that is their work. A child who does is found below.
pub(super) fn polices(plan: &Plan) -> Vec<Finding> {
    let by_a_grown_up = |deed: &&Line| doer(plan, deed).and_then(|id| plan.person(id)).is_none_or(Person::is_grown_up);
    let if_not_working = plan.lines_of(Kind::Contingency).filter(|line| line.is_the_deed());
    let names = adults(plan);
    let mut all = Vec::new();
    for (line, words) in worded(actions(plan).filter(by_a_grown_up).chain(if_not_working)) {
        let found = POLICING.find(&Text::of(words), &names).into_iter().next();
        all.extend(found.map(|found| Finding::of_line(Check::Polices, line).found(found.words, found.plainer)));
    }
    all
}

/// A child's action that protects, watches or stops a grown-up; or a child is the one who steps in if the plan does
/// not work (practice 4.3, rule 6; 4.4: "no jobs for children to stop adults"; 5.3).
pub(super) fn childs_job(plan: &Plan) -> Vec<Finding> {
    let is_child = |id: PersonId| plan.person(id).is_some_and(Person::is_child);
    let names = adults(plan);
    let mut all = Vec::new();
    for (line, words) in worded(actions(plan).filter(|deed| doer(plan, deed).is_some_and(is_child))) {
        all.extend(
            job(words, &names).map(|(words, plainer)| Finding::of_line(Check::ChildsJob, line).found(words, plainer)),
        );
    }
    for child in plan.children() {
        let part = |is| said(plan, (Kind::Contingency, is), About::Person(child.id));
        let steps_in = part(Is::Owner).filter(|who| who.person().is_some_and(is_child));
        let what = part(Is::Deed).and_then(Line::words).unwrap_or("…");
        all.extend(steps_in.map(|who| Finding::of_line(Check::ChildsJob, who).found(what, None)));
    }
    all
}

fn job<'a>(words: &'a str, names: &Names) -> Option<(&'a str, Option<&'static str>)> {
    let text = Text::of(words);
    let found = [&CHILDS_JOB, &POLICING].into_iter().find_map(|list| list.find(&text, names).into_iter().next());
    found.map(|found| (found.words, found.plainer))
}
