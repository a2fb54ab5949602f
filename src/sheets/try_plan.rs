//! Try the plan: a hard Friday night walked through it, one step at a time, so that gaps show themselves.
//!
//! What is said to a gap goes back into the plan by its own card. What somebody here should not see is
//! neither read out nor missed: a card that has been answered is not a gap.

use super::asked::Asked;
use super::node::{Node, node};
use super::parts::{action, heading, hint, page};
use crate::conversation::{Screen, Step};
use crate::copies::spoken;
use crate::plan::{About, CardId, Kind, Line, PersonId, Plan, Reader, Status, WayThere, visible};
use crate::sitting::{Intent, LookAt};
use crate::words::{Label, Phrase, Words, isolated};

/// A card and one of its parts.
type Part = (&'static str, &'static str);

/// What is asked at one step of the evening, which parts answer it, and which card asks for more.
struct Ask(Phrase, &'static [Part], &'static str);

/// One step of the evening, for one child or for everyone.
struct Scene {
    ask: &'static Ask,
    child: Option<PersonId>,
}

/// What the evening asks first.
const AT_HOME: &[Ask] = &[
    Ask(Phrase::TryLoud, &[("C02", "in-me"), ("C02", "in-others"), ("C02", "in-child"), ("C02", "around")], "C02"),
    Ask(Phrase::TryHelps, &[("D01", "said"), ("X03", "idea")], "D01"),
];

/// What it asks for each child, along the way there and home.
const EACH_CHILD: &[Ask] = &[
    Ask(Phrase::TryWhen, &[("F06", "sign")], "F06"),
    Ask(Phrase::TryWhere, &[("F01", "place")], "F01"),
    Ask(Phrase::TryDark, &[("F03", "in-the-dark")], "F01"),
    Ask(Phrase::TryNobodyIn, &[("F01", "second-place")], "F01"),
    Ask(Phrase::TryThere, &[("F04", "who"), ("F04", "how"), ("F04", "tells")], "F01"),
    Ask(Phrase::TryNoAnswer, &[("F04", "second-contact")], "F01"),
    Ask(Phrase::TryNotThere, &[("F05", "takes"), ("F05", "if-not-there")], "F05"),
    Ask(Phrase::TryHome, &[("F06", "all-clear")], "F06"),
];

/// How many of these come before a place is known: when to go, and where to.
const TO_THE_DOOR: usize = 2;

/// What it asks when it happens again the next night, and then for each child.
const NOT_WORKING: &[Ask] = &[Ask(Phrase::TryAgain, &[("J01", "signs"), ("J01", "tells")], "J01")];
const WHAT_THEN: &[Ask] = &[Ask(Phrase::TryWhatThen, &[("J02", "what"), ("J02", "who")], "J02")];

/// The whole evening, for everyone of this plan.
fn evening(plan: &Plan) -> Vec<Scene> {
    let scenes = |asks: &'static [Ask], child| asks.iter().map(move |ask| Scene { ask, child });
    let children = || plan.children().map(|child| Some(child.id));
    // Where nobody knows where a child goes, how it gets there is no question yet.
    let of_child = |child: Option<PersonId>| {
        let known =
            child.and_then(|id| plan.part("F01", "place", About::Person(id))).is_some_and(|place| !place.is_blank());
        let may_be_dark = child.is_none_or(|id| WayThere::seen(plan, id, |_| true).may_be_dark());
        scenes(EACH_CHILD, child)
            .take(if known { EACH_CHILD.len() } else { TO_THE_DOOR })
            .filter(move |scene| may_be_dark || !matches!(scene.ask.0, Phrase::TryDark))
    };
    scenes(AT_HOME, None)
        .chain(children().flat_map(of_child))
        .chain(scenes(NOT_WORKING, None))
        .chain(children().flat_map(|child| scenes(WHAT_THEN, child)))
        .collect()
}

impl Scene {
    fn card(&self) -> &'static str {
        self.ask.2
    }

    fn step(&self) -> Step {
        Step { card: CardId::from(self.card()), asked_of: None, about: self.child.map(About::Person) }
    }

    /// The lines that answer it, whoever may see them.
    fn answers<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = &'a Line> {
        let about = self.child.map(About::Person);
        plan.lines.iter().filter(move |line| {
            let asked = self.ask.1.iter().any(|(card, part)| line.card.0 == *card && line.part == *part);
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
pub fn try_plan(asked: &Asked) -> Node {
    let (plan, words) = (&asked.plan, asked.words());
    let scenes = evening(plan);
    let at = asked.view.scene;
    let shown = match scenes.get(at) {
        Some(scene) => one_step(plan, words, scene, at),
        None => the_end(plan, words, &scenes),
    };
    page("try", plan).all(shown)
}

fn one_step(plan: &Plan, words: &'static Words, scene: &Scene, at: usize) -> Vec<Node> {
    let said: Vec<_> = scene.answers(plan).filter(|line| visible(plan, line, Reader::Here)).collect();
    let said = said.into_iter().map(|line| answer(plan, words, line));
    let gap = scene.is_gap(plan).then(|| not_said(words, scene));
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
    let label = words.plan_label(&line.card, &line.part);
    node("li")
        .class("kt-line")
        .attr("data-line", line.id.to_string())
        .with(node("span").class("kt-by").with(label).with(": "))
        .with(node("bdi").attr("lang", line.said_in.id()).with(spoken(plan, words, line)))
        .all(waits.map(|waits| node("span").class("kt-by").with(" · ").with(waits)))
}

fn not_said(words: &Words, scene: &Scene) -> Node {
    node("div")
        .class("kt-later")
        .attr("data-gap", scene.card())
        .with(node("p").with(words.phrase(Phrase::TryNotSaid)))
        .with(say_it(words, scene))
}

fn say_it(words: &Words, scene: &Scene) -> Node {
    let step = scene.step();
    let card = Intent::OpenAside(Step { card: step.card, about: step.about, asked_of: None });
    action("kt-second", "say", words.phrase(Phrase::TrySayIt), card)
}

fn the_end(plan: &Plan, words: &'static Words, scenes: &[Scene]) -> Vec<Node> {
    let gaps: Vec<_> = scenes.iter().filter(|scene| scene.is_gap(plan)).collect();
    let listed = gaps.iter().map(|scene| {
        let question = node("p").with(isolated(&scene.question(plan, words)));
        node("li").class("kt-gap-row").attr("data-gap", scene.card()).with(question).with(say_it(words, scene))
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
