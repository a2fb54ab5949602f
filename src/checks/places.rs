//! Where each child goes: a place, a second one, whom to ring, and what if the child is not there.

use super::finding::{Finding, said};
use super::text::plain_words;
use super::{Check, deeds::each_child};
use crate::plan::{About, Line, Person, Plan, may_be_dark};

/// A child has no safe place (practice 5.4, rule 2; 2.1 E: one by one, never "the children").
pub(super) fn no_safe_place(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| part(plan, child, "F01", "place").is_none();
    each_child(plan, Check::NoSafePlace, "F01", none)
}

/// A child has a safe place and no other for when nobody is in (practice 5.4, rule 2; 4.6). The same place
/// again is no second one.
pub(super) fn no_second_place(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| {
        part(plan, child, "F01", "place").is_some_and(|place| {
            let second = part(plan, child, "F01", "second-place");
            second.is_none_or(|second| same(place, second))
        })
    };
    each_child(plan, Check::NoSecondPlace, "F01", none)
}

/// The one who is told may be in the middle of the argument (practice 1.3, point 3; 4.6): somebody else has to be
/// rung next, and it has to be somebody else.
pub(super) fn no_second_contact(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| {
        let second = part(plan, child, "F04", "second-contact").and_then(Line::person);
        let told = part(plan, child, "F04", "tells").and_then(Line::person);
        part(plan, child, "F01", "place").is_some() && (second.is_none() || second == told)
    };
    each_child(plan, Check::NoSecondContact, "F01", none)
}

/// How long it takes, and what is done when a child is not there by then (F05; practice 4.4, 4.6).
pub(super) fn no_not_there_by(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| {
        part(plan, child, "F01", "place").is_some() && part(plan, child, "F05", "if-not-there").is_none()
    };
    each_child(plan, Check::NoNotThereBy, "F05", none)
}

/// A hard night is dark (F03; practice 5.2, "OK in dark").
pub(super) fn no_way_in_the_dark(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| {
        part(plan, child, "F01", "place").is_some()
            && part(plan, child, "F03", "how").and_then(Line::choice).is_none_or(may_be_dark)
            && part(plan, child, "F03", "in-the-dark").is_none()
    };
    each_child(plan, Check::NoWayInTheDark, "F01", none)
}

fn part<'a>(plan: &'a Plan, child: &Person, card: &str, part: &str) -> Option<&'a Line> {
    said(plan, card, part, About::Person(child.id))
}

fn same(one: &Line, other: &Line) -> bool {
    let words = |line: &Line| line.words().map(plain_words).unwrap_or_default();
    words(one) == words(other)
}
