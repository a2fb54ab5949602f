//! Where each child goes: a place, a second one, whom to ring, and what if the child is not there.

use super::finding::{Finding, On, said};
use super::text::plain_words;
use super::{Check, deeds};
use crate::plan::{About, Is, Kind, Line, Person, Plan, What, may_be_dark};

/// Each child who goes there, and of whom this holds. A little one is had by somebody: there is no way to know.
fn each_who_goes(plan: &Plan, check: Check, on: impl Into<On>, holds: impl Fn(&Person) -> bool) -> Vec<Finding> {
    deeds::each_child(plan, check, on, |child| !child.is_little() && holds(child))
}

/// A child has no safe place (practice 5.4, rule 2; 2.1 E: one by one, never "the children").
pub(super) fn no_safe_place(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| said_of(plan, child, Is::SafePlace).is_none();
    deeds::each_child(plan, Check::NoSafePlace, Is::SafePlace, none)
}

/// A child has a safe place and no other for when nobody is in (practice 5.4, rule 2; 4.6). The same place
/// again is no second one.
pub(super) fn no_second_place(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| {
        said_of(plan, child, Is::SafePlace).is_some_and(|place| {
            let second = said_of(plan, child, Kind::SecondPlace);
            second.is_none_or(|second| same(place, second))
        })
    };
    each_who_goes(plan, Check::NoSecondPlace, Kind::SecondPlace, none)
}

/// The one who is told may be in the middle of the argument (practice 1.3, point 3; 4.6): somebody else has to be
/// rung next, and it has to be somebody else.
pub(super) fn no_second_contact(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| {
        let second = said_of(plan, child, Kind::SecondContact).and_then(Line::person);
        let told = said_of(plan, child, Is::WhoIsTold).and_then(Line::person);
        said_of(plan, child, Is::SafePlace).is_some() && (second.is_none() || second == told)
    };
    each_who_goes(plan, Check::NoSecondContact, Kind::SecondContact, none)
}

/// How long it takes, and what is done when a child is not there by then (practice 4.4, 4.6).
pub(super) fn no_not_there_by(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| {
        said_of(plan, child, Is::SafePlace).is_some() && said_of(plan, child, Is::IfNotThere).is_none()
    };
    each_who_goes(plan, Check::NoNotThereBy, Is::IfNotThere, none)
}

/// A hard night is dark (practice 5.2, "OK in dark").
pub(super) fn no_way_in_the_dark(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| {
        said_of(plan, child, Is::SafePlace).is_some()
            && said_of(plan, child, Is::HowTheyGo).and_then(Line::choice).is_none_or(may_be_dark)
            && said_of(plan, child, Is::InTheDark).is_none()
    };
    each_who_goes(plan, Check::NoWayInTheDark, Is::InTheDark, none)
}

fn said_of<'a>(plan: &'a Plan, child: &Person, what: impl Into<What>) -> Option<&'a Line> {
    said(plan, what, About::Person(child.id))
}

fn same(one: &Line, other: &Line) -> bool {
    let words = |line: &Line| line.words().map(plain_words).unwrap_or_default();
    words(one) == words(other)
}
