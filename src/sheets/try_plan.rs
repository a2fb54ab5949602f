//! Try the plan: a hard Friday night walked through it, one step at a time, so that gaps show themselves.
//!
//! What is said to a gap goes back into the plan by its own card. What somebody here should not see is
//! neither read out nor missed: a card that has been answered is not a gap.

use super::asked::Asked;
use super::node::{Node, node};
use super::parts::{action, heading, hint, page};
use crate::conversation::{Screen, Step, step_asking};
use crate::copies::spoken;
use crate::packs::Pack;
use crate::plan::{About, Is, Kind, Line, PersonId, Plan, Reader, Status, WayThere, What, visible};
use crate::sitting::{Intent, LookAt};
use crate::words::{Label, Phrase, Words, isolated};

/// What is asked at one step of the evening, and what answers it. The card of the first asks for more.
struct Ask(Phrase, &'static [What]);

/// One step of the evening, for one child or for everyone.
struct Scene {
    ask: &'static Ask,
    child: Option<PersonId>,
}

/// What the evening asks first.
const AT_HOME: &[Ask] = &[
    Ask(Phrase::TryLoud, &[What::kind(Kind::Sign)]),
    Ask(Phrase::TryHelps, &[What::kind(Kind::Strategy), What::kind(Kind::Suggestion)]),
];

/// What it asks for each child, along the way there and home.
const EACH_CHILD: &[Ask] = &[
    Ask(Phrase::TryWhen, &[What::kind(Kind::Signal)]),
    Ask(Phrase::TryWhere, &[What::closely(Is::SafePlace)]),
    Ask(Phrase::TryDark, &[What::closely(Is::InTheDark)]),
    Ask(Phrase::TryNobodyIn, &[What::kind(Kind::SecondPlace)]),
    Ask(Phrase::TryThere, &[What::kind(Kind::Arrival)]),
    Ask(Phrase::TryNoAnswer, &[What::kind(Kind::SecondContact)]),
    Ask(Phrase::TryNotThere, &[What::kind(Kind::NotArrived)]),
    Ask(Phrase::TryHome, &[What::kind(Kind::AllClear)]),
];

/// How many of these come before a place is known: when to go, and where to.
const TO_THE_DOOR: usize = 2;

/// What it asks when it happens again the next night, and then for each child.
const NOT_WORKING: &[Ask] = &[Ask(Phrase::TryAgain, &[What::kind(Kind::NotWorkingSign)])];
const WHAT_THEN: &[Ask] = &[Ask(Phrase::TryWhatThen, &[What::kind(Kind::Contingency)])];

/// The whole evening, for everyone of this plan.
fn evening(pack: &Pack, plan: &Plan) -> Vec<Scene> {
    let scenes = |asks: &'static [Ask], child| asks.iter().map(move |ask| Scene { ask, child });
    let children = || plan.children().map(|child| Some(child.id));
    // Where nobody knows where a child goes, how it gets there is no question yet.
    let of_child = |child: Option<PersonId>| {
        let known =
            child.and_then(|id| plan.said(Is::SafePlace, About::Person(id))).is_some_and(|place| !place.is_blank());
        let may_be_dark = child.is_none_or(|id| WayThere::seen(plan, id, |_| true).may_be_dark());
        scenes(EACH_CHILD, child)
            .take(if known { EACH_CHILD.len() } else { TO_THE_DOOR })
            .filter(move |scene| may_be_dark || !matches!(scene.ask.0, Phrase::TryDark))
    };
    scenes(AT_HOME, None)
        .chain(children().flat_map(of_child))
        .chain(scenes(NOT_WORKING, None))
        .chain(children().flat_map(|child| scenes(WHAT_THEN, child)))
        .filter(|scene| scene.step(pack).is_some())
        .collect()
}

impl Scene {
    /// The card that asks for more. A pack without one has no such scene.
    fn step(&self, pack: &Pack) -> Option<Step> {
        step_asking(pack, *self.ask.1.first()?, self.child.map(About::Person))
    }

    /// The lines that answer it, whoever may see them.
    fn answers<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = &'a Line> {
        let about = self.child.map(About::Person);
        plan.lines.iter().filter(move |line| {
            let asked = self.ask.1.iter().any(|what| line.is(*what));
            asked && (about.is_none() || line.about == about) && !line.is_blank() && may_be_counted_on(plan, line)
        })
    }

    fn question(&self, plan: &Plan, words: &Words) -> String {
        words.put(self.ask.0, &[("child", &self.child.map(|id| plan.called(id)).unwrap_or_default())])
    }

    /// Nothing has been said to it at all: not even something that not everyone here may see.
    fn is_gap(&self, plan: &Plan) -> bool {
        self.answers(plan).next().is_none()
    }
}

/// An idea that nobody took up is nothing to count on when it gets loud.
fn may_be_counted_on(plan: &Plan, line: &Line) -> bool {
    line.kind != Kind::Suggestion || plan.status(line) == Status::TakenUp
}

/// The sheet: one step of the evening, or its end.
pub fn try_plan(asked: &Asked, pack: &Pack) -> Node {
    let (plan, words) = (&asked.plan, asked.words());
    let scenes = evening(pack, plan);
    let at = asked.view.scene;
    let shown = match scenes.get(at) {
        Some(scene) => one_step(pack, plan, words, scene, at),
        None => the_end(pack, plan, words, &scenes),
    };
    page("try", plan).all(shown)
}

fn one_step(pack: &Pack, plan: &Plan, words: &'static Words, scene: &Scene, at: usize) -> Vec<Node> {
    let said: Vec<_> = scene.answers(plan).filter(|line| visible(plan, line, Reader::Here)).collect();
    let said = said.into_iter().map(|line| answer(plan, words, line));
    let gap = scene.step(pack).filter(|_| scene.is_gap(plan)).map(|step| not_said(words, step));
    let ways_on = node("div")
        .class("kt-go")
        .with(action("kt-primary", "next", words.phrase(Phrase::TryNext), view_of(at + 1)))
        .all((at > 0).then(|| action("kt-second", "back", words.label(Label::Back), view_of(at - 1))))
        .with(action("kt-text", "stop", words.label(Label::Stop), Intent::Go(Screen::Visit)));
    let first = (at == 0).then(|| hint(words.phrase(Phrase::TryHelp)));
    let card = node("section")
        .class("kt-ask")
        .attr("data-colour", "goes")
        .attr("data-scene", scene.ask.0.id())
        .maybe("data-for", scene.child.map(|id| plan.called(id)))
        .with(node("p").class("kt-to").with(words.put(Phrase::StepOf, &[("n", &(at + 1).to_string())])))
        .with(heading(scene.question(plan, words)))
        .with(node("ul").class("kt-list").all(said))
        .all(gap)
        .with(ways_on);
    first.into_iter().chain([card]).collect()
}

fn view_of(step: usize) -> Intent {
    Intent::Look(LookAt::Scene(step))
}

fn answer(plan: &Plan, words: &Words, line: &Line) -> Node {
    let waits = line.person().and_then(|id| plan.helper_status(id)).and_then(|status| match status {
        Status::NotAsked | Status::Asked => Some(words.label(Label::WeWillAsk)),
        _ => None,
    });
    let label = words.plan_label(&line.card, &line.ask);
    node("li")
        .class("kt-line")
        .attr("data-line", line.id.to_string())
        .with(node("span").class("kt-by").with(label).with(": "))
        .with(node("bdi").attr("lang", line.said_in.id()).with(spoken(plan, words, line)))
        .all(waits.map(|waits| node("span").class("kt-by").with(" · ").with(waits)))
}

fn not_said(words: &Words, step: Step) -> Node {
    node("div")
        .class("kt-later")
        .attr("data-gap", step.card.0.as_str())
        .with(node("p").with(words.phrase(Phrase::TryNotSaid)))
        .with(say_it(words, step))
}

fn say_it(words: &Words, step: Step) -> Node {
    action("kt-second", "say", words.phrase(Phrase::TrySayIt), Intent::OpenAside(step))
}

fn the_end(pack: &Pack, plan: &Plan, words: &'static Words, scenes: &[Scene]) -> Vec<Node> {
    let gaps: Vec<_> = scenes.iter().filter(|scene| scene.is_gap(plan)).collect();
    let listed = gaps.iter().filter_map(|scene| {
        let (question, step) = (node("p").with(isolated(&scene.question(plan, words))), scene.step(pack)?);
        let gap = node("li").class("kt-gap-row").attr("data-gap", step.card.0.as_str());
        Some(gap.with(question).with(say_it(words, step)))
    });
    let found = if gaps.is_empty() {
        node("p").with(words.phrase(Phrase::TryNoGaps))
    } else {
        node("section")
            .class("kt-panel")
            .with(node("h2").with(words.phrase(Phrase::TryGaps)))
            .with(node("ul").class("kt-list").all(listed))
    };
    let ways_on = node("div")
        .class("kt-go")
        .with(action("kt-primary", "talk", words.label(Label::CarryOn), Intent::Go(Screen::Talk)))
        .with(action("kt-second", "again", words.label(Label::Back), view_of(0)));
    vec![heading(words.phrase(Phrase::TryEnd)), found, ways_on]
}
