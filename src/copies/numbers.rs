//! Whom to ring: the same numbers on every copy that has them, each from one place.

use super::document::{Item, Numbers};
use super::entries::called;
use super::page::Page;
use crate::plan::{About, Kind, Line, Person, PersonId, Status};
use crate::words::{Heading, Label, Words};

/// Meic, the helpline for children and young people in Wales (practice 4.7: ring every number before release).
const MEIC: &str = "080880 23456";
/// Childline (practice 4.7: the same).
const CHILDLINE: &str = "0800 1111";
const EMERGENCY: &str = "999";

fn number(label: &str, number: &str) -> Item {
    let number = Some(number.trim().to_owned()).filter(|number| !number.is_empty());
    Item::Number { label: label.to_owned(), number }
}

/// In danger now.
pub(super) fn emergency(words: &Words) -> Item {
    number(words.label(Label::DangerNow), EMERGENCY)
}

/// The worker's team, where there is a worker. What the settings do not say leaves a line to write on.
pub(super) fn team(page: &Page, numbers: &Numbers) -> Vec<Item> {
    let team = [(Label::OurWorker, &numbers.duty), (Label::OutOfHoursTeam, &numbers.out_of_hours)];
    let team = team.into_iter().filter(|_| !page.plan.family_alone());
    team.map(|(label, its)| number(page.words.label(label), its)).collect()
}

/// Whom to ring, for everybody who reads a page at home.
pub(super) fn at_home(page: &Page, numbers: &Numbers) -> Vec<Item> {
    let mut rings = vec![emergency(page.words)];
    rings.extend(team(page, numbers));
    let helpers = of_helpers(page);
    // No team stands there for a family alone: with nobody's number they have a line to write one on.
    let somebody = || number(page.words.heading(Heading::SomeoneWeCanRing), "");
    rings.extend((page.plan.family_alone() && helpers.is_empty()).then(somebody));
    rings.extend(helpers);
    rings.push(number(page.words.label(Label::ChildrenTalk), MEIC));
    rings
}

/// Who listens to children, whoever they are.
pub(super) fn for_children(words: &Words) -> [Item; 2] {
    [(Heading::Meic, MEIC), (Heading::Childline, CHILDLINE)].map(|(label, its)| number(words.heading(label), its))
}

/// Helpers' own numbers, where they said that this reader may have them and that they will help.
pub(super) fn of_helpers(page: &Page) -> Vec<Item> {
    of_those(page, |_| true)
}

/// The same, of those of them who are meant.
pub(super) fn of_those(page: &Page, is_meant: impl Fn(PersonId) -> bool) -> Vec<Item> {
    let mut rings: Vec<Item> = Vec::new();
    let whose = |line: &Line| helper(line).filter(|id| is_meant(*id));
    // The family may have given the number that the helper gave too.
    let given = phones(page).filter_map(|line| Some(number(&says_yes(page, whose(line)?)?, line.words()?)));
    for item in given {
        if rings.iter().all(|other| !is_the_same_number(other, &item)) {
            rings.push(item);
        }
    }
    rings
}

fn is_the_same_number(one: &Item, other: &Item) -> bool {
    let (Item::Number { label: one, number: its }, Item::Number { label: other, number: others }) = (one, other) else {
        return false;
    };
    let digits = |number: &Option<String>| {
        number.iter().flat_map(|it| it.chars()).filter(char::is_ascii_digit).collect::<String>()
    };
    one == other && digits(its) == digits(others)
}

/// Who is to be rung, with their number beside the name where this reader may have it.
pub(super) fn beside(page: &Page, name: &str, rung: &Line) -> String {
    let theirs = |id| phones(page).find(|phone| helper(phone) == Some(id)).filter(|_| says_yes(page, id).is_some());
    let number = rung.person().and_then(theirs).and_then(Line::words).map(str::trim);
    [Some(name), number].into_iter().flatten().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A line to write somebody's number on, where this reader may not have it or nobody has given it.
pub(super) fn to_write_down(page: &Page, id: PersonId) -> Option<Item> {
    let is_known = phones(page).any(|phone| helper(phone) == Some(id));
    says_yes(page, id).filter(|_| !is_known).map(|name| number(&name, ""))
}

fn phones<'a>(page: &Page<'a>) -> impl Iterator<Item = &'a Line> {
    page.tops(&[Kind::Phone]).filter(|line| !is_a_child(page, line.speaker))
}

fn helper(phone: &Line) -> Option<PersonId> {
    match phone.about {
        Some(About::Person(id)) => Some(id),
        _ => None,
    }
}

fn is_a_child(page: &Page, id: Option<PersonId>) -> bool {
    id.and_then(|id| page.plan.person(id)).is_some_and(Person::is_child)
}

/// The name of somebody who needs no asking any more.
fn says_yes(page: &Page, id: PersonId) -> Option<String> {
    let waits = matches!(page.plan.asked(id), Some(status) if status != Status::Yes);
    called(page, id).filter(|_| !waits && !is_a_child(page, Some(id)))
}
