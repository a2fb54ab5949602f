//! Every child, one by one: a say, somebody to explain, an answer to a wish, and what happens if it goes wrong.

use super::finding::{Finding, On, answered_by, has, said};
use super::lists::Names;
use super::lundy::{Light, is_their_say, lundy};
use super::text::Text;
use super::{Check, deeds::each_child};
use crate::packs::Stage;
use crate::plan::{About, Is, Kind, Line, Person, Plan, Value, has_been_told, said_for_the_worker_alone};

/// For a little one a plan is the grown-ups' actions only (practice 4.4: "baby/toddler").
pub(super) fn can_be_asked(child: &Person) -> bool {
    !child.is_little()
}

/// A child said something for the worker alone. What it says is for the worker to read, and nothing here looks at it:
/// it comes first whatever it is.
pub(super) fn child_said_alone(plan: &Plan) -> Vec<Finding> {
    let said_something = |child: &&Person| said_for_the_worker_alone(plan).any(|line| line.speaker == Some(child.id));
    plan.children().filter(said_something).map(|child| Finding::of_person(Check::ChildSaidAlone, child.id)).collect()
}

/// There is not one line about a child, by them, or with their name in it (practice 2.1 E; 4.6: "sibling missed").
pub(super) fn child_no_line(plan: &Plan) -> Vec<Finding> {
    let theirs = |line: &Line, child: &Person| {
        let chosen = match &line.value {
            Value::Person(id) => *id == child.id,
            Value::People(ids) => ids.contains(&child.id),
            _ => false,
        };
        chosen || line.about == Some(About::Person(child.id)) || answered_by(line) == Some(child.id)
    };
    let named = |child: &Person| {
        let name = Names::only(child);
        plan.lines.iter().filter_map(Line::words).any(|words| name.are_in(&Text::of(words)))
    };
    let kept_away =
        |child: &Person| plan.to_keep_away_from().any(|name| plan.kept_away(name).any(|kept| kept.id == child.id));
    let none =
        |child: &Person| !plan.lines.iter().any(|line| theirs(line, child)) && !named(child) && !kept_away(child);
    each_child(plan, Check::ChildNoLine, Kind::Exposure, none)
        .into_iter()
        .map(|finding| finding.mended_on_about(Kind::Exposure, None))
        .collect()
}

/// A child has said nothing that stands in the plan (practice 2.1 B, G; 4.4; 4.6: "child not asked").
pub(super) fn child_no_say(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| can_be_asked(child) && !has_spoken(plan, child) && !said_stop(plan, child);
    own_card(plan, Check::ChildNoSay, Stage::Child, none)
}

/// Whether a child has said anything. Leave to go on is not a say, nor is a yes among everybody's: what a child says
/// to their own plan is.
pub(super) fn has_spoken(plan: &Plan, child: &Person) -> bool {
    let is_a_say = |line: &Line| match line.kind {
        Kind::Consent => false,
        Kind::Agreement => line.is(Is::ChildsAnswer),
        _ => !line.is_blank(),
    };
    plan.lines.iter().any(|line| answered_by(line) == Some(child.id) && is_a_say(line))
}

/// A child was asked, and did not want to be. That is an answer: nobody says that they were not asked.
fn said_stop(plan: &Plan, child: &Person) -> bool {
    said(plan, Kind::Consent, About::Person(child.id)).and_then(Line::choice) == Some("stop")
}

/// The cards of a child's own turn are asked of the child.
fn own_card(plan: &Plan, check: Check, on: impl Into<On>, holds: impl Fn(&Person) -> bool) -> Vec<Finding> {
    let on = on.into();
    let found = plan.children().filter(|child| holds(child));
    found.map(|child| Finding::of_person(check, child.id).mended_on(on).asked_of(child.id)).collect()
}

/// A child has said no to their plan, or would change it: change it or say why not (practice 2.1 B).
pub(super) fn child_said_no(plan: &Plan) -> Vec<Finding> {
    let said_no = |child: &Person| can_be_asked(child) && plan.wants_a_change(child.id);
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

/// A child stopped; or has spoken in their own turn, and we have no yes to the start of it, or do not know who may
/// hear their words: the lights of space and audience (practice 4.4). What a child says at the table is no turn.
pub(super) fn child_turn_open(plan: &Plan) -> Vec<Finding> {
    let mut found = Vec::new();
    for child in plan.children().filter(|child| can_be_asked(child)) {
        let said = || {
            let own = |line: &&Line| line.asked_of == Some(child.id) && line.speaker == Some(child.id);
            plan.lines.iter().filter(own).filter(|line| is_their_say(line.kind) && !line.is_blank())
        };
        let began = said_stop(plan, child) || said().next().is_some();
        let in_words = said().any(|line| line.words().is_some() || !line.people().is_empty());
        let asks: [(bool, Light, On); 2] =
            [(began, Light::Space, Stage::Child.into()), (in_words, Light::Audience, Kind::MayKnow.into())];
        let lights = lundy(plan, child.id);
        let dark = asks.into_iter().find(|(asked, light, _)| *asked && !lights.is_lit(*light));
        found.extend(
            dark.map(|(_, _, on)| Finding::of_person(Check::ChildTurnOpen, child.id).mended_on(on).asked_of(child.id)),
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
    let can_be_told = |wish: &Line| match wish.about {
        Some(About::Person(id)) => plan.person(id).is_none_or(can_be_asked),
        _ => true,
    };
    let untold = |wish: &&Line| is_answered(plan, wish) && !is_told(plan, wish) && can_be_told(wish);
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

/// A child has not been offered an advocate (practice 4.2: an active offer, repeated). It is a worker's to offer.
pub(super) fn no_advocate(plan: &Plan) -> Vec<Finding> {
    let has_worker = plan.worker().is_some();
    let none =
        |child: &Person| has_worker && can_be_asked(child) && !has(plan, Kind::Advocate, About::Person(child.id));
    own_card(plan, Check::NoAdvocate, Kind::Advocate, none)
}

/// Nothing is said for a child if the plan does not work (practice 2.4; 2.1, element 10).
pub(super) fn no_contingency(plan: &Plan) -> Vec<Finding> {
    let none = |child: &Person| said(plan, (Kind::Contingency, Is::Deed), About::Person(child.id)).is_none();
    each_child(plan, Check::NoContingency, Kind::Contingency, none)
}
