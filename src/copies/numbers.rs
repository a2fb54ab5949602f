//! Whom to ring: the same numbers on every copy that has them, each from one place.

use super::document::{Item, Numbers};
use super::entries::called;
use super::page::Page;
use crate::plan::{About, Kind, PersonId};
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
    rings.extend(of_helpers(page));
    rings.push(number(page.words.label(Label::ChildrenTalk), MEIC));
    rings
}

/// Who listens to children, whoever they are.
pub(super) fn for_children(words: &Words) -> [Item; 2] {
    [(Heading::Meic, MEIC), (Heading::Childline, CHILDLINE)].map(|(label, its)| number(words.heading(label), its))
}

/// Helpers' own numbers, where they said that this reader may have them and that they will help.
pub(super) fn of_helpers(page: &Page) -> Vec<Item> {
    let helper = |line: &crate::plan::Line| match line.about {
        Some(About::Person(id)) => Some(id),
        _ => None,
    };
    let phones = page.tops(&[Kind::Phone]);
    phones.filter_map(|line| Some(number(&says_yes(page, helper(line)?)?, line.words()?))).collect()
}

/// The name of somebody who needs no asking any more.
fn says_yes(page: &Page, id: PersonId) -> Option<String> {
    let waits = matches!(page.plan.asked(id), Some(status) if status != crate::plan::Status::Yes);
    called(page, id).filter(|_| !waits)
}
