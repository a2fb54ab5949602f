//! A hard Friday night walked through with the plan, one step at a time, so that gaps show themselves.
//!
//! What is said to a gap goes back into the plan by its own card. What somebody here should not see is
//! neither read out nor missed: a card that has been answered is not a gap.

use super::steps::{Step, step_asking};
use crate::packs::Pack;
use crate::plan::{
    About, Is, Kind, Line, LineId, Person, PersonId, Plan, Reader, Status, WayThere, What, named, visible,
};

named! {
    /// What a hard evening asks, one thing after another. Its question stands under its id in the words files.
    Scene {
        /// It gets loud.
        Loud = "try-loud",
        /// What has helped before.
        Helps = "try-helps",
        /// How it is clear that it is time to go.
        When = "try-when",
        /// Where to.
        Where = "try-where",
        /// It is dark.
        Dark = "try-dark",
        /// Nobody is in.
        NobodyIn = "try-nobody-in",
        /// Who tells whom that the child is there.
        There = "try-there",
        /// Nobody answers the phone.
        NoAnswer = "try-no-answer",
        /// The child is not there yet.
        NotThere = "try-not-there",
        /// It is quiet again.
        Home = "try-home",
        /// It happens again the next night.
        Again = "try-again",
        /// What is done then.
        WhatThen = "try-what-then",
    }
}

/// One step of the evening: what is asked, for one child or for everyone, and what the plan says to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EveningStep {
    /// What is asked.
    pub scene: Scene,
    /// The child that it is asked for; nothing where it is for everyone.
    pub child: Option<PersonId>,
    /// The card that asks for more.
    pub card: Step,
    /// What the plan says to it, as far as everyone here may see it.
    pub said: Vec<SaidToIt>,
    /// Nothing has been said to it at all: not even something that not everyone here may see.
    pub is_gap: bool,
}

/// Something that the plan says to a step of the evening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaidToIt {
    /// Its line.
    pub line: LineId,
    /// It counts on somebody who has not said yet whether they help.
    pub is_to_be_asked: bool,
}

/// What is asked, and what answers it. The card of the first asks for more.
type Asked = (Scene, &'static [What]);

/// What the evening asks first.
const AT_HOME: &[Asked] = &[
    (Scene::Loud, &[What::kind(Kind::Sign)]),
    (Scene::Helps, &[What::kind(Kind::Strategy), What::kind(Kind::Suggestion)]),
];

/// What it asks for each child: when to go, and where to.
const TO_THE_DOOR: &[Asked] =
    &[(Scene::When, &[What::kind(Kind::Signal)]), (Scene::Where, &[What::closely(Is::SafePlace)])];

/// What it asks for a little one, who has no way to go.
const WHO_HAS: Asked = (Scene::Where, &[What::closely(Is::SafePlace), What::closely(Is::WhoHas)]);

/// What it asks along the way there, and when it is time to come home. Where nobody knows where a child goes, that is no
/// question yet; to a room at home there is no way.
const THERE: &[Asked] = &[
    (Scene::Dark, &[What::closely(Is::InTheDark)]),
    (Scene::NobodyIn, &[What::kind(Kind::SecondPlace)]),
    (Scene::There, &[What::kind(Kind::Arrival)]),
    (Scene::NoAnswer, &[What::kind(Kind::SecondContact)]),
    (Scene::NotThere, &[What::kind(Kind::NotArrived)]),
];
const HOME: Asked = (Scene::Home, &[What::kind(Kind::AllClear)]);

/// What it asks when it happens again the next night, and then for each child.
const NOT_WORKING: &[Asked] = &[(Scene::Again, &[What::kind(Kind::NotWorkingSign)])];
const WHAT_THEN: &[Asked] = &[(Scene::WhatThen, &[What::kind(Kind::Contingency)])];

/// The whole evening, for everyone of this plan. A conversation without a card for something has no such step.
#[must_use]
pub fn evening(pack: &Pack, plan: &Plan) -> Vec<EveningStep> {
    let for_all = |asked: &'static [Asked]| asked.iter().map(|asked| (None, asked));
    let for_each_child = |asked: fn(&Plan, PersonId) -> Vec<&'static Asked>| {
        let children = plan.children().map(|child| child.id);
        children.flat_map(move |child| asked(plan, child).into_iter().map(move |asked| (Some(child), asked)))
    };
    for_all(AT_HOME)
        .chain(for_each_child(on_the_way))
        .chain(for_all(NOT_WORKING))
        .chain(for_each_child(|_, _| WHAT_THEN.iter().collect()))
        .filter_map(|(child, asked)| step(pack, plan, child, asked))
        .collect()
}

/// What is asked of the way of one child.
fn on_the_way(plan: &Plan, child: PersonId) -> Vec<&'static Asked> {
    let way = WayThere::seen(plan, child, |_| true);
    if plan.person(child).is_some_and(Person::is_little) {
        return vec![&WHO_HAS];
    }
    let knows_where = plan.said(Is::SafePlace, About::Person(child)).is_some_and(|place| !place.is_blank());
    let there = if knows_where && !way.stays_in { THERE } else { &[] };
    let home = knows_where.then_some(&HOME);
    let all = TO_THE_DOOR.iter().chain(there).chain(home);
    all.filter(|(scene, _)| way.may_be_dark() || *scene != Scene::Dark).collect()
}

fn step(pack: &Pack, plan: &Plan, child: Option<PersonId>, (scene, what): &Asked) -> Option<EveningStep> {
    let about = child.map(About::Person);
    let card = step_asking(pack, plan, *what.first()?, about)?;
    let answers = |line: &&Line| {
        what.iter().any(|what| line.is(*what))
            && (about.is_none() || line.about == about)
            && !line.is_blank()
            && may_be_counted_on(plan, line)
    };
    let answers: Vec<_> = plan.lines.iter().filter(answers).collect();
    let seen = answers.iter().filter(|line| visible(plan, line, Reader::Here));
    let said = seen.map(|line| SaidToIt { line: line.id, is_to_be_asked: is_to_be_asked(plan, line) }).collect();
    Some(EveningStep { scene: *scene, child, card, said, is_gap: answers.is_empty() })
}

/// An idea that nobody took up is nothing to count on when it gets loud.
fn may_be_counted_on(plan: &Plan, line: &Line) -> bool {
    line.kind != Kind::Suggestion || plan.status(line) == Status::TakenUp
}

/// Whether a line names a helper who has not said yes or no.
fn is_to_be_asked(plan: &Plan, line: &Line) -> bool {
    let mut statuses = line.people().iter().map(|id| plan.helper_status(*id));
    statuses.any(|status| matches!(status, Some(Status::NotAsked | Status::Asked)))
}
