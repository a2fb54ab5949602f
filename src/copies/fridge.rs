//! The copy for the fridge: one page that any visitor may read (practice 5.3).

use super::document::{Document, Item, Numbers, Section};
use super::way_drawing::WayDrawing;
use crate::plan::{About, CopyKind, Date, Kind, Line, Person, Plan, Reader, Status, Value, WayThere, visible};
use crate::words::{Label, Words, listed};

/// Meic, the helpline for children and young people in Wales (practice 4.7: ring every number before release).
const MEIC: &str = "080880 23456";

/// The fridge copy of a plan, as it is on this day.
#[must_use]
pub fn fridge(plan: &Plan, words: &Words, numbers: &Numbers, today: Date) -> Document {
    let sections = [
        ways(plan, words),
        section(words.label(Label::EachWillDo), "agree", deeds(plan, words)),
        section(words.label(Label::IfNotWorking), "worries", contingencies(plan)),
        section(words.label(Label::PeopleWhoHelp), "helps", ring(plan, words, numbers)),
    ];
    Document {
        kind: CopyKind::Fridge,
        reader: None,
        language: words.language,
        title: words.label(Label::FridgeTitle).to_owned(),
        under_title: under_title(plan, words, today),
        sections: sections.into_iter().flatten().collect(),
        foot: vec![
            words.label(Label::OurPlanCanChange).to_owned(),
            format!(
                "{} · {}",
                words.label(Label::FridgeCopy),
                words.say(Label::Version, &[("n", &plan.version.to_string())])
            ),
            words.label(Label::MadeUpMark).to_owned(),
        ],
    }
}

/// The children whose way there has been said and would stand here, if people said yes to it.
pub fn ways_waiting(plan: &Plan) -> impl Iterator<Item = &Person> {
    plan.children().filter(|child| {
        let way = WayThere::of(plan, child.id);
        !way.is_empty() && (!way.agreed || way.refused)
    })
}

fn section(heading: &str, chapter: &'static str, items: Vec<Item>) -> Vec<Section> {
    if items.is_empty() { Vec::new() } else { vec![Section { chapter, heading: heading.to_owned(), items }] }
}

fn under_title(plan: &Plan, words: &Words, today: Date) -> Vec<String> {
    let made_by = plan.visits.iter().flat_map(|visit| &visit.here);
    let mut names = Vec::new();
    for id in made_by {
        if plan.person(*id).is_some_and(|person| !person.taken_out) && !names.contains(&plan.name(*id)) {
            names.push(plan.name(*id));
        }
    }
    let mut lines = Vec::new();
    if !names.is_empty() {
        lines.push(words.say(Label::MadeTogether, &[("parent", &listed(names))]));
    }
    lines.push(words.date(today));
    if let Some((_, when)) = plan.next_visit().filter(|(line, _)| visible(plan, line, Reader::Fridge)) {
        lines.push(words.say(Label::LookAgain, &[("date", &words.date(when.date)), ("time", &words.time(when))]));
    }
    lines
}

fn ways(plan: &Plan, words: &Words) -> Vec<Section> {
    plan.children()
        .filter(|child| way_may_print(plan, child))
        .flat_map(|child| {
            let drawing = WayDrawing::of(plan, words, child.id).without_gaps();
            section(
                &words.say(Label::IfChildNeeds, &[("child", child.name())]),
                "goes",
                vec![Item::Way(Box::new(drawing))],
            )
        })
        .collect()
}

/// A way there prints once people have said yes to it, and only if all of its parts may be seen.
fn way_may_print(plan: &Plan, child: &Person) -> bool {
    let way = WayThere::of(plan, child.id);
    let parts = [
        way.place,
        way.whose,
        way.how,
        way.route,
        way.in_the_dark,
        way.teller,
        way.told,
        way.means,
        way.second_place,
        way.second_contact,
    ];
    // What somebody asked to keep from a person is not drawn while they are here: then the rest is not printed either.
    let whole = plan.about(About::Person(child.id)).all(|line| {
        !matches!(line.card.0.as_str(), "F01" | "F03" | "F04") || plan.hidden_from(line.id).next().is_none()
    });
    let may_be_seen = parts.into_iter().flatten().all(|line| visible(plan, line, Reader::Fridge));
    way.agreed && !way.refused && whole && may_be_seen
}

/// What people will do: actions that everyone asked has agreed to, then the worker's own promises,
/// which need nobody else's yes.
fn deeds(plan: &Plan, words: &Words) -> Vec<Item> {
    let on_the_page = |line: &&Line| {
        line.part == "what"
            && visible(plan, line, Reader::Fridge)
            && line.words().is_some_and(|words| !words.is_empty())
    };
    let actions = plan.lines_of(Kind::Action).filter(on_the_page).filter(|line| plan.status(line) == Status::Agreed);
    let promises = plan.lines_of(Kind::Promise).filter(on_the_page);
    actions.chain(promises).map(|line| deed(plan, words, line)).collect()
}

fn deed(plan: &Plan, words: &Words, line: &Line) -> Item {
    let may_stand = |part: &&Line| visible(plan, part, Reader::Fridge);
    let parts = || plan.about(About::Line(line.id)).filter(may_stand);
    let owner = match line.kind {
        Kind::Promise => line.speaker,
        _ => parts().find(|part| part.part == "who").and_then(Line::person),
    };
    let by = parts().find_map(|part| match part.value {
        Value::Date(date) => Some(words.say(Label::ByDate, &[("date", &words.date(date))])),
        _ => None,
    });
    let who = owner.map(|id| crate::words::isolated(plan.name(id))).filter(|name| !name.is_empty());
    item(line, who, by)
}

fn contingencies(plan: &Plan) -> Vec<Item> {
    plan.lines_of(Kind::Contingency)
        .filter(|line| {
            line.part == "what" && visible(plan, line, Reader::Fridge) && plan.status(line) == Status::Agreed
        })
        .map(|line| {
            let child = match line.about {
                Some(About::Person(id)) => Some(crate::words::isolated(plan.name(id))),
                _ => None,
            };
            item(line, child, None)
        })
        .collect()
}

fn item(line: &Line, who: Option<String>, by: Option<String>) -> Item {
    Item::Line { line: line.id, who, words: line.words().unwrap_or_default().to_owned(), said_in: line.said_in, by }
}

/// Whom to ring. Only numbers that say nothing about this family: a visitor reads them too.
fn ring(plan: &Plan, words: &Words, numbers: &Numbers) -> Vec<Item> {
    let number = |label, number: &str| Item::Number {
        label: words.label(label).to_owned(),
        number: Some(number.trim().to_owned()).filter(|number| !number.is_empty()),
    };
    let mut rings = vec![number(Label::DangerNow, "999")];
    if !plan.family_alone() {
        rings.push(number(Label::OurWorker, &numbers.duty));
        rings.push(number(Label::OutOfHoursTeam, &numbers.out_of_hours));
    }
    rings.push(number(Label::ChildrenTalk, MEIC));
    rings
}
