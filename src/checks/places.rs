//! Where each child goes: a place, a second one, whom to ring, and what if the child is not there. A little one goes
//! nowhere: somebody has them, somewhere.

use super::finding::{Finding, said};
use super::text::plain_words;
use super::{Check, children::can_be_asked, deeds::each_child};
use crate::plan::{About, IN_THE_HOUSE, Is, Kind, Line, Person, Plan, WayThere, What, may_be_dark};

/// A child has no safe place (practice 5.4, rule 2; 2.1 E: one by one, never "the children").
pub(super) fn no_safe_place(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| can_be_asked(child) && said_of(plan, child, Is::SafePlace).is_none();
    each_child(plan, Check::NoSafePlace, Is::SafePlace, none)
}

/// Nobody has said who has a little one, and where (conversation.md, "Little ones").
pub(super) fn nobody_has_them(plan: &Plan) -> Vec<Finding> {
    let nobody = |child: &Person| {
        let said = |is: Is| said_of(plan, child, is).is_some();
        child.is_little() && !said(Is::SafePlace) && !said(Is::WhoHas)
    };
    each_child(plan, Check::NobodyHasThem, Is::SafePlace, nobody)
}

/// A child has a safe place that they go to, and it is no room at home.
fn goes_somewhere(plan: &Plan, child: &Person) -> bool {
    can_be_asked(child)
        && said_of(plan, child, Is::SafePlace).is_some()
        && WayThere::seen(plan, child.id, |_| true).goes_out()
}

/// They go out of the house: to somebody's place, or by a way that was said. To a room at home there is no way in the
/// dark, and nobody is late.
fn is_on_the_road(plan: &Plan, child: &Person) -> bool {
    let how = said_of(plan, child, Is::HowTheyGo).and_then(Line::choice);
    let goes = how.is_some() || said_of(plan, child, Is::WhosePlace).is_some();
    goes_somewhere(plan, child) && goes && how != Some(IN_THE_HOUSE)
}

/// A child has a safe place and no other for when nobody is in (practice 5.4, rule 2; 4.6). The same place
/// again is no second one.
pub(super) fn no_second_place(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| {
        let place = said_of(plan, child, Is::SafePlace).filter(|_| goes_somewhere(plan, child));
        place.is_some_and(|place| said_of(plan, child, Kind::SecondPlace).is_none_or(|second| same(place, second)))
    };
    each_child(plan, Check::NoSecondPlace, Kind::SecondPlace, none)
}

/// Nobody is told that a child has got there.
pub(super) fn nobody_told(plan: &Plan) -> Vec<Finding> {
    let nobody = |child: &Person| goes_somewhere(plan, child) && said_of(plan, child, Is::WhoIsTold).is_none();
    each_child(plan, Check::NobodyTold, Is::WhoIsTold, nobody)
}

/// The one who is told may be in the middle of the argument (practice 1.3, point 3; 4.6): somebody else has to be
/// rung next, and it has to be somebody else. Where nobody is told at all, that comes first.
pub(super) fn no_second_contact(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| {
        let second = said_of(plan, child, Kind::SecondContact).and_then(Line::person);
        let [tells, told] = [Is::WhoTells, Is::WhoIsTold].map(|is| said_of(plan, child, is).and_then(Line::person));
        // Whoever rings cannot be rung by themselves.
        let no_other = second.is_none() || second == told || second == tells;
        goes_somewhere(plan, child) && told.is_some() && no_other
    };
    each_child(plan, Check::NoSecondContact, Kind::SecondContact, none)
}

/// How long it takes, and what is done when a child is not there by then (practice 4.4, 4.6).
pub(super) fn no_not_there_by(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| is_on_the_road(plan, child) && said_of(plan, child, Is::IfNotThere).is_none();
    each_child(plan, Check::NoNotThereBy, Is::IfNotThere, none)
}

/// A hard night is dark (practice 5.2, "OK in dark").
pub(super) fn no_way_in_the_dark(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| {
        is_on_the_road(plan, child)
            && said_of(plan, child, Is::HowTheyGo).and_then(Line::choice).is_none_or(may_be_dark)
            && said_of(plan, child, Is::InTheDark).is_none()
    };
    each_child(plan, Check::NoWayInTheDark, Is::InTheDark, none)
}

fn said_of<'a>(plan: &'a Plan, child: &Person, what: impl Into<What>) -> Option<&'a Line> {
    said(plan, what, About::Person(child.id))
}

fn same(one: &Line, other: &Line) -> bool {
    let words = |line: &Line| line.words().map(plain_words).unwrap_or_default();
    words(one) == words(other)
}
