//! The grown-ups a plan counts on: heard, asked, told, and more than one of them.

use std::collections::BTreeSet;

use super::Check;
use super::deeds::{actions, doer, said_yes};
use super::finding::{Finding, answered_by, said};
use crate::packs::Stage;
use crate::plan::{About, Is, Kind, Line, Person, PersonId, Plan, Role, Status};

/// Whether a line that names somebody counts on them.
fn counts_on(line: &Line) -> bool {
    match line.is {
        Some(is) => {
            matches!(
                is,
                Is::WhosePlace
                    | Is::WhoHas
                    | Is::WhoCollects
                    | Is::WhoTells
                    | Is::WhoIsTold
                    | Is::NextHelper
                    | Is::ToldBy
                    | Is::Owner
            )
        }
        None => matches!(line.kind, Kind::SecondContact | Kind::AllClear | Kind::NotWorkingSign | Kind::Alternative),
    }
}

/// Every line that names somebody the plan counts on, with that somebody.
pub(super) fn counted_on(plan: &Plan) -> impl Iterator<Item = (&Line, PersonId)> {
    let named = plan.lines.iter().filter(|line| line.kind != Kind::Action && counts_on(line));
    let named = named.flat_map(|line| line.people().iter().map(move |id| (line, *id)));
    named.chain(actions(plan).filter_map(|deed| Some((deed, doer(plan, deed)?))))
}

/// How far everyone has been asked who is a helper, or whom the plan uses as one: in the order of the people. Whatever
/// is ticked, somebody who said themselves what they could do has been asked.
fn helpers(plan: &Plan) -> impl Iterator<Item = (&Person, Status)> {
    let used: BTreeSet<PersonId> = counted_on(plan).map(|(_, id)| id).collect();
    plan.in_plan().filter(|person| !person.is_little()).filter_map(move |person| {
        let named_only = person.details.role == Role::Helper && used.contains(&person.id);
        let ticked = plan.helper_status(person.id).or(named_only.then_some(Status::NotAsked))?;
        let waits = matches!(ticked, Status::NotAsked | Status::Asked);
        Some((person, if waits && said_it_themselves(plan, person.id) { Status::Yes } else { ticked }))
    })
}

/// Somebody said themselves what they could do, or could not; or said yes to a part of the plan that counts on them.
fn said_it_themselves(plan: &Plan, helper: PersonId) -> bool {
    let offers = |line: &Line| (line.is(Is::Task) || line.kind == Kind::Cannot) && !line.is_blank();
    let offered = plan.about(About::Person(helper)).any(|line| answered_by(line) == Some(helper) && offers(line));
    let counted = || counted_on(plan).filter(|(_, id)| *id == helper).map(|(line, _)| line);
    offered || counted().any(|line| said_yes(plan, plan.agreed_with(line).unwrap_or(line.id), helper))
}

/// Whether somebody was at the table at any time, and so has heard what was said there.
fn has_sat_here(plan: &Plan, person: &Person) -> bool {
    person.details.here || plan.visits.iter().any(|visit| visit.here.contains(&person.id))
}

/// A helper has not said yes: named, used, printed as "we will ask" (practice 5.4, rule 4; 4.6; 1.3, point 2).
pub(super) fn helper_not_asked(plan: &Plan) -> Vec<Finding> {
    let waiting = helpers(plan).filter(|(_, status)| matches!(status, Status::NotAsked | Status::Asked));
    waiting.map(|(person, _)| on_their_card(plan, Check::HelperNotAsked, person)).collect()
}

/// A helper has said no, and the plan still counts on them (practice 5.4, rule 4).
pub(super) fn helper_said_no(plan: &Plan) -> Vec<Finding> {
    let said_no = |id: PersonId| plan.helper_status(id) == Some(Status::No);
    let mut seen = BTreeSet::new();
    let counted = counted_on(plan).filter(|(_, id)| said_no(*id) && seen.insert(*id));
    counted.map(|(line, id)| Finding::of_person(Check::HelperSaidNo, id).mended_where_said(line)).collect()
}

/// Nothing says what a helper may be told (practice 1.3, point 2). One who said no is told nothing, and one who sat
/// at the table has heard it.
pub(super) fn nothing_to_tell(plan: &Plan) -> Vec<Finding> {
    let open =
        |person: &Person| !has_sat_here(plan, person) && said(plan, Kind::Tell, About::Person(person.id)).is_none();
    let untold = helpers(plan).filter(|(person, status)| *status == Status::Yes && open(person));
    untold.map(|(person, _)| on_their_card(plan, Check::NothingToTell, person)).collect()
}

/// Somebody who was never named as a helper is named first.
fn on_their_card(plan: &Plan, check: Check, person: &Person) -> Finding {
    let finding = Finding::of_person(check, person.id);
    if plan.helper_status(person.id).is_some() {
        finding.mended_on(Kind::Ask)
    } else {
        finding.mended_on_about(Kind::Helper, None)
    }
}

/// Fewer than two people help who have not said no (practice 4.6: "no network"; "second helper"): helpers, and adults
/// of the family to whom a child goes or who are rung next.
pub(super) fn no_second_helper(plan: &Plan) -> Vec<Finding> {
    let helpers = helpers(plan).filter(|(_, status)| *status != Status::No).map(|(person, _)| person.id);
    let takes_a_child_in = |line: &Line| {
        matches!(line.is, Some(Is::WhosePlace | Is::WhoTells | Is::NextHelper)) || line.kind == Kind::SecondContact
    };
    let adult = |id: &PersonId| plan.person(*id).is_some_and(|person| person.details.role == Role::Adult);
    let said_no = |id: &PersonId| plan.helper_status(*id) == Some(Status::No);
    let counted = counted_on(plan).filter(|(line, _)| takes_a_child_in(line)).map(|(_, id)| id);
    let all: BTreeSet<PersonId> = helpers.chain(counted.filter(|id| adult(id) && !said_no(id))).collect();
    (all.len() < 2).then(|| Finding::of_plan(Check::NoSecondHelper).mended_on(Kind::Helper)).into_iter().collect()
}

/// An adult of the family has said nothing that stands in the plan (practice 4.6: "fathers and partners unseen").
/// To have been in the room is not to have been heard, nor is a yes among everybody's.
pub(super) fn adult_not_heard(plan: &Plan) -> Vec<Finding> {
    let unheard = adults(plan).filter(|adult| !has_spoken(plan, adult));
    let finding = |adult: &Person| {
        let finding = Finding::of_person(Check::AdultNotHeard, adult.id);
        // Somebody who sits at the table is simply asked.
        if adult.details.here {
            finding.mended_on_about(Kind::Worry, None)
        } else {
            finding.mended_on_about(Stage::Absent, None).asked_of(adult.id)
        }
    };
    unheard.map(finding).collect()
}

fn adults(plan: &Plan) -> impl Iterator<Item = &Person> {
    plan.in_plan().filter(|person| person.details.role == Role::Adult)
}

fn has_spoken(plan: &Plan, adult: &Person) -> bool {
    let is_a_say = |line: &Line| !matches!(line.kind, Kind::Consent | Kind::Agreement) && !line.is_blank();
    plan.lines.iter().any(|line| answered_by(line) == Some(adult.id) && is_a_say(line))
}

/// An adult who was heard has not told the plan back, or it was not clear (practice 2.1 B; 4.6: "parents who
/// signed and could not read"). Before there is anything to be done there is no plan to tell back.
pub(super) fn not_said_back(plan: &Plan) -> Vec<Finding> {
    let is_the_plan = |line: &Line| line.is_the_deed() || line.is(Is::SafePlace);
    if !plan.lines.iter().any(|line| is_the_plan(line) && !line.is_blank()) {
        return Vec::new();
    }
    let clear = |adult: &Person| {
        let theirs = |line: &&Line| line.asked_of.or(line.speaker) == Some(adult.id);
        let said: Vec<_> = plan.lines_of(Kind::SayBack).filter(theirs).collect();
        !said.is_empty() && said.iter().all(|line| line.choice() != Some("again"))
    };
    let unclear = adults(plan).filter(|adult| has_spoken(plan, adult) && !clear(adult));
    unclear
        .map(|adult| {
            Finding::of_person(Check::NotSaidBack, adult.id).mended_on_about(Kind::SayBack, None).asked_of(adult.id)
        })
        .collect()
}
