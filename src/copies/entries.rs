//! How a line reads on a page: in somebody's own words, or as a label and what was said to it.

use super::document::Item;
use super::page::Page;
use super::picture::Picture;
use super::way_drawing::{next_place, spoken};
use crate::plan::{About, Is, Kind, Language, Line, PersonId, Status, Value};
use crate::words::{Heading, isolated};

/// What somebody is called where they stand for something that will be done. A helper who has not said yes
/// is never named as if they had (practice 5.4, rule 4), and one who said no does not stand there.
pub(super) fn called(page: &Page, id: PersonId) -> Option<String> {
    let name = page.plan.called(id);
    match page.plan.asked(id) {
        _ if name.is_empty() => None,
        Some(Status::No) => None,
        Some(Status::NotAsked | Status::Asked) => Some(will_be_asked(page, &name)),
        _ => Some(isolated(&name)),
    }
}

fn will_be_asked(page: &Page, name: &str) -> String {
    page.words.heading_with(Heading::WeWillAskHelper, &[("helper", name)])
}

/// What somebody is called in a line. An adult of the family who is to do something on a child's way, and was out when it
/// was said, has not said yes either.
fn called_in(page: &Page, line: &Line, id: PersonId) -> Option<String> {
    let to_do = [Is::WhosePlace, Is::WhoHas, Is::WhoCollects, Is::WhoTells].map(Some).contains(&line.is);
    let is_out = to_do && page.plan.asked(id).is_none() && page.plan.is_still_to_be_asked(line, id);
    let name = called(page, id)?;
    Some(if is_out { will_be_asked(page, &page.plan.called(id)) } else { name })
}

/// What a line says on paper; nothing, where nothing was said.
pub(super) fn says(page: &Page, line: &Line) -> Option<String> {
    let people =
        |ids: &[PersonId]| ids.iter().filter_map(|id| called_in(page, line, *id)).collect::<Vec<_>>().join(", ");
    let said = match &line.value {
        Value::Person(id) => people(&[*id]),
        Value::People(ids) => people(ids),
        _ => spoken(page.plan, page.words, page.today, line),
    };
    let said = Some(said).filter(|said| !said.trim().is_empty())?;
    next_place(page.plan, page.words, line, said)
}

/// The language that it says it in: own words as they were said, the rest in the page's.
pub(super) fn said_in(page: &Page, line: &Line) -> Language {
    if line.words().is_some() { line.said_in } else { page.words.language }
}

/// A line in somebody's own words.
pub(super) fn entry(page: &Page, line: &Line, who: Option<String>, by: Option<String>) -> Option<Item> {
    Some(Item::Line { line: line.id, who, words: says(page, line)?, said_in: said_in(page, line), by })
}

/// A label and what was said to it.
pub(super) fn pair(page: &Page, line: &Line) -> Option<Item> {
    labelled(page, line, label(page, line))
}

/// What was said, under another label than its card's.
pub(super) fn labelled(page: &Page, line: &Line, label: String) -> Option<Item> {
    Some(Item::Pair { line: line.id, label, words: says(page, line)?, said_in: said_in(page, line) })
}

/// The short label of a line.
pub(super) fn label(page: &Page, line: &Line) -> String {
    let heading = |heading| page.heading(heading).to_owned();
    let with = |heading, slot, id| page.words.heading_with(heading, &[(slot, &page.plan.called(id))]);
    match (line.kind, line.speaker, line.asked_of) {
        (Kind::OtherView, Some(other), _) => with(Heading::SeesItDifferently, "other", other),
        (Kind::OtherView, ..) => heading(Heading::SeenDifferently),
        (Kind::Difference, _, Some(child)) if line.is(Is::OfEachChild) => {
            with(Heading::WhatChildNotices, "child", child)
        }
        (Kind::Like, ..) => heading(Heading::ThingsILike),
        (Kind::ChildWorry, ..) if line.words().is_some() => heading(Heading::WhatWorriesMe),
        (Kind::Condition, ..) => heading(Heading::WhatWouldMakeItEasier),
        (Kind::DifferenceSaid, ..) => heading(Heading::WhatIsDifferent),
        _ => label_of_its_card(page, line),
    }
}

fn label_of_its_card(page: &Page, line: &Line) -> String {
    let label = page.words.plan_label(&line.card, &line.ask);
    let label = if label.is_empty() { page.heading(Heading::AlsoSaid) } else { label };
    let about = match line.about {
        Some(About::Person(id)) => page.plan.called(id),
        _ => String::new(),
    };
    let names = [("child", about.as_str()), ("helper", about.as_str())];
    page.words.weave(label, names.get(..if about.is_empty() { 0 } else { 2 }).unwrap_or_default())
}

/// A line in own words with what hangs on it, where it hangs on it and this reader may see it.
pub(super) fn whole(page: &Page, line: &Line, who: Option<String>) -> Vec<Item> {
    entry(page, line, who, None).into_iter().chain(hanging(page, line)).collect()
}

/// A label and what was said to it, with what hangs on that.
pub(super) fn whole_pair(page: &Page, line: &Line) -> Vec<Item> {
    pair(page, line).into_iter().chain(hanging(page, line)).collect()
}

/// What hangs on a line, and on that, as labels and what was said to them.
pub(super) fn hanging(page: &Page, line: &Line) -> Vec<Item> {
    page.about(About::Line(line.id))
        .filter(|hung| hangs_in_sight(hung))
        .flat_map(|hung| match hung.kind {
            Kind::Picture => picture(page, hung, None).into_iter().collect(),
            _ => whole_pair(page, hung),
        })
        .collect()
}

/// That a child was told is for the record; what a deed needs stands with it, and what can change by itself.
fn hangs_in_sight(hung: &Line) -> bool {
    let of_the_deed = matches!(hung.kind, Kind::Action | Kind::Promise) && (hung.is(Is::Owner) || hung.is(Is::Due));
    !of_the_deed && !hung.is(Is::Told) && hung.kind != Kind::CanChange
}

/// A picture that somebody chose, with the words it goes with; without any, what it shows.
pub(super) fn picture(page: &Page, chosen: &Line, beside: Option<&Line>) -> Option<Item> {
    let picture = chosen.choice().and_then(Picture::from_id)?;
    let said = beside.and_then(|line| Some((says(page, line)?, said_in(page, line))));
    let shows = || (picture.shows(page.pack, page.words).to_owned(), page.words.language);
    let (words, said_in) = said.unwrap_or_else(shows);
    Some(Item::Picture { line: Some(chosen.id), picture, words, said_in })
}

/// One of our pictures beside what a line says.
pub(super) fn illustrated(page: &Page, line: &Line, picture: Picture) -> Option<Item> {
    let (words, said_in) = (says(page, line)?, said_in(page, line));
    Some(Item::Picture { line: Some(line.id), picture, words, said_in })
}

/// What a child likes, each with the picture the child chose for it.
pub(super) fn like(page: &Page, line: &Line) -> Vec<Item> {
    let mut items: Vec<_> = page
        .about(About::Line(line.id))
        .filter(|hung| hung.kind == Kind::Picture)
        .enumerate()
        .filter_map(|(nth, chosen)| picture(page, chosen, (nth == 0).then_some(line)))
        .collect();
    if items.is_empty() {
        items.extend(entry(page, line, None, None));
    }
    items
}
