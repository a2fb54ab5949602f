//! The names and earlier words that a question is woven with.

use std::borrow::Cow;

use super::draft::{Draft, Slot};
use super::steps::{Step, absent_adults, family_here};
use crate::packs::{Card, Pack, To};
use crate::plan::{About, Is, Kind, Known, Line, Person, PersonId, Plan, Status, WayThere, may_be_read_out};

/// The plan as a card speaks of it: a child's own cards call people what the child calls them.
#[must_use]
pub fn as_the_card_calls_people<'a>(pack: &Pack, plan: &'a Plan, step: &Step) -> Cow<'a, Plan> {
    let is_a_childs = pack.card(&step.card).is_some_and(|card| card.to == To::Child);
    if is_a_childs { plan.as_children_call_people() } else { Cow::Borrowed(plan) }
}

/// What each placeholder of a question stands for on this step. A placeholder that nothing is
/// known for is left out; the words then say "someone".
#[must_use]
pub fn woven(pack: &Pack, plan: &Plan, step: &Step) -> Vec<(&'static str, String)> {
    let plan = &*as_the_card_calls_people(pack, plan, step);
    if let Some(names) = their_way(pack, plan, step) {
        return names;
    }
    let mut names = Vec::new();
    let mut name = |slot, person: Option<&Person>| {
        if let Some(person) = person {
            names.push((slot, plan.called(person.id)));
        }
    };
    name("parent", parent(plan));
    name("worker", plan.worker());
    let mut absent = absent_adults(plan);
    // From whom something is kept is said on that very card.
    let says_who = pack.card(&step.card).is_some_and(|card| card.asking(Kind::HiddenFrom).is_some());
    // Of several who are not here none is meant before the others.
    name("other", absent.next().filter(|_| absent.next().is_none() && !says_who));
    if let Some(About::Person(id)) = step.about {
        let person = plan.person(id);
        name("child", person.filter(|person| person.is_child()));
        name("helper", person.filter(|person| !person.is_child()));
    }
    if names.iter().all(|(slot, _)| *slot != "child") {
        let children: Vec<_> = plan.all_called(plan.children().map(|child| child.id)).collect();
        match (step.about, children.as_slice()) {
            // A helper is asked for the sake of all the children.
            (Some(About::Person(helper)), [_, ..]) => {
                names.push(("child", children.join(", ")));
                names.extend(task_of(plan, helper).map(|task| ("task", task.to_owned())));
            }
            (_, [only]) => names.push(("child", only.clone())),
            _ => {}
        }
    }
    if let Some(words) = line_of(plan, step).and_then(Line::words) {
        names.push(("words", words.to_owned()));
    }
    names
}

/// A child is asked about their own way there in its own words, and told no more than is true: who has not said yes
/// is somebody whom we will ask, and whoever has said no is not in it. Of what is missing the question says nothing.
fn their_way(pack: &Pack, plan: &Plan, step: &Step) -> Option<Vec<(&'static str, String)>> {
    let asks = pack.card(&step.card).is_some_and(|card| card.asking(Is::ChildsAnswer).is_some());
    let Some(About::Person(child)) = step.about.filter(|_| asks) else { return None };
    let way = WayThere::of(plan, child);
    let mut names = vec![("child", plan.called(child))];
    let place = way.place.and_then(Line::words).map(|place| place.trim_end_matches('.').to_owned());
    names.extend(place.and_then(|place| Some((place_slot(plan, &way)?, place))));
    names.extend(who_tells_whom(plan, &way).into_iter().flatten());
    Some(names)
}

/// Whether the place is theirs to go to, or somebody has still to be asked; nothing where somebody said no.
fn place_slot(plan: &Plan, way: &WayThere) -> Option<&'static str> {
    let needs = way.whose.and_then(|line| Some((line, line.person()?)));
    match way.place_known {
        Known::Gap => None,
        Known::WeWillAsk => Some("placeToAsk"),
        Known::Solid if needs.is_some_and(|(line, id)| plan.is_still_to_be_asked(line, id)) => Some("placeToAsk"),
        Known::Solid => Some("place"),
    }
}

/// Who tells whom: somebody who has said yes, somebody who is still to be asked, or the child; nothing where they said
/// no.
fn who_tells_whom(plan: &Plan, way: &WayThere) -> Option<Vec<(&'static str, String)>> {
    let (line, told) = (way.teller?, plan.called(way.told.and_then(Line::person)?));
    let teller = line.person().filter(|id| plan.asked(*id) != Some(Status::No))?;
    if teller == way.child {
        return Some(vec![("toldByYou", told)]);
    }
    let slot = if plan.is_still_to_be_asked(line, teller) { "helperToAsk" } else { "helper" };
    Some(vec![(slot, plan.called(teller)), ("parent", told)])
}

/// What a question may have a sentence about that nobody has said yet: then it is asked without that sentence.
pub const MAY_BE_MISSING: [&str; 8] =
    ["child", "task", "place", "placeToAsk", "helper", "helperToAsk", "parent", "toldByYou"];

/// What a helper could do, as the family said it.
fn task_of(plan: &Plan, helper: PersonId) -> Option<&str> {
    let task = plan.said(Is::Task, About::Person(helper)).filter(|task| may_be_read_out(plan, task));
    let task = task.and_then(Line::words)?;
    Some(task.trim_end_matches(['.', '?', '!']))
}

/// The line a step is about.
#[must_use]
pub fn line_of<'a>(plan: &'a Plan, step: &Step) -> Option<&'a Line> {
    match step.about {
        Some(About::Line(id)) => plan.line(id),
        _ => None,
    }
}

/// The first adult at the table, or else of the family.
fn parent(plan: &Plan) -> Option<&Person> {
    family_here(plan).chain(plan.in_plan()).find(|person| person.is_grown_up())
}

/// Whom a card speaks to, by name: empty where it speaks to nobody in particular.
#[must_use]
pub fn spoken_to(plan: &Plan, card: &Card, step: &Step) -> Vec<String> {
    if let Some(person) = step.asked_of {
        return vec![plan.called(person)];
    }
    let people: Vec<_> = match card.to {
        To::Worker => plan.worker().into_iter().collect(),
        To::Everyone => family_here(plan).collect(),
        _ => family_here(plan).filter(|person| person.is_grown_up()).collect(),
    };
    plan.all_called(people.into_iter().map(|person| person.id)).collect()
}

/// The placeholders that a question fills from its own answer, and the ask that fills each.
const OWN_ANSWERS: &[(&str, &str)] = &[
    ("workerWorry", "worker-worry"),
    ("idea", "idea"),
    ("task", "what"),
    ("date", "by"),
    ("date", "when"),
    ("time", "when"),
];

/// A placeholder that a question fills from its own answer, with what stands on the card now.
#[must_use]
pub fn own_answers(card: &Card, draft: &Draft) -> Vec<(&'static str, &'static str, String)> {
    let asked = OWN_ANSWERS.iter().filter(|(_, name)| card.asks.iter().any(|ask| ask.id == *name));
    asked.map(|(slot, ask)| (*slot, *ask, draft.typed(&Slot::of(&card.id, ask)).trim().to_owned())).collect()
}

/// A question without the sentences that wait for an answer nobody has given yet. Where that would
/// leave nothing, the question as it is.
#[must_use]
pub fn without_sentences_about(question: &str, missing: &[&str]) -> String {
    let waits = |sentence: &str| missing.iter().any(|slot| sentence.contains(&format!("{{{slot}}}")));
    let kept: Vec<_> =
        question.split_inclusive(['.', '?', '!']).map(str::trim).filter(|sentence| !waits(sentence)).collect();
    if kept.is_empty() { question.to_owned() } else { kept.join(" ") }
}
