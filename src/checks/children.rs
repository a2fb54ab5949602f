//! Every child, one by one: a say, somebody to explain, an answer to a wish, and what happens if it goes wrong.

use super::finding::{Finding, On, has, said};
use super::lundy::{Light, lundy};
use super::{Check, deeds::each_child};
use crate::packs::Stage;
use crate::plan::{About, Is, Kind, Line, Person, Plan, has_been_told};

/// For a little one a plan is the grown-ups' actions only (practice 4.4: "baby/toddler").
fn can_be_asked(child: &Person) -> bool {
    !child.is_little()
}

/// There is not one line about a child, or by them (practice 2.1 E; 4.6: "sibling missed").
pub(super) fn child_no_line(plan: &Plan) -> Vec<Finding> {
    let theirs = |line: &Line, child: &Person| {
        line.about == Some(About::Person(child.id)) || line.speaker == Some(child.id) || line.person() == Some(child.id)
    };
    let none = |child: &Person| !plan.lines.iter().any(|line| theirs(line, child));
    each_child(plan, Check::ChildNoLine, Kind::Exposure, none)
        .into_iter()
        .map(|finding| finding.mended_on_about(Kind::Exposure, None))
        .collect()
}

/// A child has said nothing that stands in the plan (practice 2.1 B, G; 4.4; 4.6: "child not asked").
pub(super) fn child_no_say(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| can_be_asked(child) && !has_spoken(plan, child);
    own_card(plan, Check::ChildNoSay, Stage::Child, none)
}

/// Whether a child has said anything: leave to go on is not a say.
pub(super) fn has_spoken(plan: &Plan, child: &Person) -> bool {
    plan.lines.iter().any(|line| line.speaker == Some(child.id) && line.kind != Kind::Consent && !line.is_blank())
}

/// The cards of a child's own turn are asked of the child.
fn own_card(plan: &Plan, check: Check, on: impl Into<On>, holds: impl Fn(&Person) -> bool) -> Vec<Finding> {
    let on = on.into();
    let found = plan.children().filter(|child| holds(child));
    found.map(|child| Finding::of_person(check, child.id).mended_on(on).asked_of(child.id)).collect()
}

/// A child has said no to their plan, or would change it: change it or say why not (practice 2.1 B).
pub(super) fn child_said_no(plan: &Plan) -> Vec<Finding> {
    let said_no = |child: &Person| {
        let answer = said(plan, Is::ChildsAnswer, About::Person(child.id)).and_then(Line::choice);
        matches!(answer, Some("no" | "change"))
    };
    own_card(plan, Check::ChildSaidNo, Is::ChildsAnswer, said_no)
}

/// We do not know where a child is when it happens ("don't know" is a safety gap; practice 1.2, move 8).
pub(super) fn child_not_placed(plan: &Plan) -> Vec<Finding> {
    let says_where = |line: &Line| line.kind == Kind::Exposure && !line.is_blank() && !line.is_not_known();
    let unknown = |child: &Person| !plan.about(About::Person(child.id)).any(says_where);
    let found = each_child(plan, Check::ChildNotPlaced, Kind::Exposure, unknown);
    found.into_iter().map(|finding| finding.mended_on_about(Kind::Exposure, None)).collect()
}

/// What would the child do if they needed help (practice 2.4)?
pub(super) fn child_no_help(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| can_be_asked(child) && !has(plan, Kind::ChildHelp, About::Person(child.id));
    own_card(plan, Check::ChildNoHelp, Kind::ChildHelp, none)
}

/// A child has spoken, and we have no yes to the start of their turn, or do not know who may hear what they
/// said: the lights of space and audience (practice 4.4).
pub(super) fn child_turn_open(plan: &Plan) -> Vec<Finding> {
    let mut found = Vec::new();
    for child in plan.children().filter(|child| has_spoken(plan, child)) {
        let lights = lundy(plan, child.id);
        let asks: [(Light, On); 2] = [(Light::Space, Stage::Child.into()), (Light::Audience, Kind::MayKnow.into())];
        let dark = asks.into_iter().find(|(light, _)| !lights.is_lit(*light));
        found.extend(
            dark.map(|(_, on)| Finding::of_person(Check::ChildTurnOpen, child.id).mended_on(on).asked_of(child.id)),
        );
    }
    found
}

/// Nothing was done about what a child asked for (practice 2.1 B; 4.4: influence).
pub(super) fn wish_no_answer(plan: &Plan) -> Vec<Finding> {
    let none = |wish: &&Line| !is_answered(plan, wish);
    wishes(plan)
        .filter(none)
        .map(|wish| Finding::of_line(Check::WishNoAnswer, wish).mended_on(Kind::DoneAbout))
        .collect()
}

/// Something was done, and the child has not been told (practice 4.4: influence).
pub(super) fn wish_not_told(plan: &Plan) -> Vec<Finding> {
    let untold = |wish: &&Line| is_answered(plan, wish) && !is_told(plan, wish);
    wishes(plan)
        .filter(untold)
        .map(|wish| Finding::of_line(Check::WishNotTold, wish).mended_on(Kind::DoneAbout))
        .collect()
}

pub(super) fn wishes(plan: &Plan) -> impl Iterator<Item = &Line> {
    plan.lines_of(Kind::Wish).filter(|wish| !wish.is_blank())
}

fn is_answered(plan: &Plan, wish: &Line) -> bool {
    said(plan, Is::Done, About::Line(wish.id)).is_some()
}

/// Something was done about a wish, and the child knows.
pub(super) fn is_told(plan: &Plan, wish: &Line) -> bool {
    said(plan, Is::Done, About::Line(wish.id)).is_some_and(|done| has_been_told(plan, done))
}

/// Nobody tells a child about the plan (practice 2.1 B, after Muench 2016; 4.6).
pub(super) fn nobody_explains(plan: &Plan) -> Vec<Finding> {
    let nobody = |child: &Person| {
        can_be_asked(child) && said(plan, (Kind::Explain, Is::Owner), About::Person(child.id)).is_none()
    };
    each_child(plan, Check::NobodyExplains, Kind::Explain, nobody)
}

/// A child has not been offered an advocate (practice 4.2: an active offer, repeated).
pub(super) fn no_advocate(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| can_be_asked(child) && !has(plan, Kind::Advocate, About::Person(child.id));
    own_card(plan, Check::NoAdvocate, Kind::Advocate, none)
}

/// Nothing is said for a child if the plan does not work (practice 2.4; 2.1, element 10).
pub(super) fn no_contingency(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| said(plan, (Kind::Contingency, Is::Deed), About::Person(child.id)).is_none();
    each_child(plan, Check::NoContingency, Kind::Contingency, none)
}
