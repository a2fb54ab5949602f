//! An honest look at the plan, for the worker alone: what is still thin, whose plan it is, and what only
//! the record needs. Thoughts, not marks: nothing here stops anything, and none of it is ever in front of
//! the family (practice 2.6, 4.6, 5.4).

use super::asked::Asked;
use super::node::{Node, node};
use super::parts::{action, heading, hint, link, page, panel};
use crate::checks::{Finding, Share, findings, lundy, shares};
use crate::conversation::{Screen, Step, steps_of};
use crate::copies::spoken;
use crate::packs::{Layer, Pack, Stage};
use crate::plan::{About, Line, Person, Plan, is_private_now};
use crate::sitting::Intent;
use crate::words::{Label, Phrase, Words, isolated};

/// So many thoughts stand in sight; the others are behind one tap.
const IN_SIGHT: usize = 7;
/// Longer rows of dots say no more than a number does.
const DOTS: u16 = 24;

/// The sheet: closed while anybody looks over the shoulder.
pub fn check(asked: &Asked, pack: &Pack) -> Node {
    let (plan, words) = (&asked.plan, asked.words());
    let sheet = page("check", plan).with(heading(words.label(Label::HonestLook)));
    if !is_private_now(plan) {
        return sheet
            .attr("data-closed", "")
            .with(hint(words.phrase(Phrase::OnlyWhenAlone)))
            .with(link(Screen::People, words.label(Label::WhoIsHere)));
    }
    let help = if plan.family_alone() { Phrase::CheckHelpAlone } else { Phrase::CheckHelp };
    sheet
        .with(hint(words.phrase(help)))
        .all(thoughts(pack, plan, words))
        .with(whose_plan(plan, words))
        .all(plan.children().map(|child| lights(plan, words, child)))
        .all(for_the_record(pack, plan, words))
        .with(node("div").class("kt-go").with(link(Screen::Visit, words.label(Label::Back))))
}

fn thoughts(pack: &Pack, plan: &Plan, words: &'static Words) -> Vec<Node> {
    let found = findings(plan);
    if found.is_empty() {
        return vec![node("p").with(words.phrase(Phrase::CheckNone))];
    }
    let (first, rest) = found.split_at(found.len().min(IN_SIGHT));
    let list = |found: &[Finding]| {
        let rows = found.iter().map(|finding| thought(pack, plan, words, finding));
        node("ul").class("kt-list kt-thoughts").all(rows.collect::<Vec<_>>())
    };
    let more = words.put(Phrase::CheckMore, &[("n", &rest.len().to_string())]);
    let folded = (!rest.is_empty()).then(|| {
        node("details").class("kt-more").attr("id", "more-thoughts").with(node("summary").with(more)).with(list(rest))
    });
    std::iter::once(list(first)).chain(folded).collect()
}

fn thought(pack: &Pack, plan: &Plan, words: &'static Words, finding: &Finding) -> Node {
    let line = match finding.about {
        Some(About::Line(id)) => plan.line(id),
        _ => None,
    };
    let quoted = line.filter(|line| !line.is_blank()).map(|line| {
        node("p")
            .class("kt-thought__line")
            .with(node("bdi").class("kt-clamp").attr("lang", line.said_in.id()).with(spoken(plan, words, line)))
    });
    let plainer = finding.plainer.map(|plainer| node("p").with(words.put(Phrase::CheckPlainer, &[("words", plainer)])));
    node("li")
        .class("kt-thought")
        .attr("data-check", finding.check.id())
        .maybe("data-line", line.map(|line| line.id.to_string()))
        .with(node("p").with(node("b").with(words.finding(plan, finding))))
        .all(quoted)
        .all(plainer)
        .all(words.finding_why(plan, finding).map(|why| hint(&why)))
        .all(finding.mend(pack, plan).map(|mend| open(pack, words, mend)))
}

/// Where it can be mended. What only a child can say is asked with the tablet in the child's hands.
fn open(pack: &Pack, words: &Words, mend: Step) -> Node {
    let theirs = pack.card(&mend.card).is_some_and(|card| card.stage == Stage::Child);
    let card = mend.card.0.clone();
    let act = match mend.asked_of.filter(|_| theirs) {
        Some(child) => Intent::HandOver(child),
        None => Intent::OpenAside(mend),
    };
    action("kt-second", "mend", words.phrase(Phrase::CheckMend), act).attr("data-card-link", card)
}

/// Whose ideas, whose deeds: a small picture, and what it looks like, to, with, for or not.
fn whose_plan(plan: &Plan, words: &'static Words) -> Node {
    let shares = shares(plan);
    panel(words.phrase(Phrase::CheckWhose))
        .attr("data-part", "whose")
        .with(node("p").attr("data-doing", shares.looks_like().id()).with(words.doing(shares.looks_like())))
        .with(dots(words, words.phrase(Phrase::CheckIdeas), shares.ideas))
        .with(dots(words, words.phrase(Phrase::CheckActions), shares.deeds))
}

fn dots(words: &'static Words, title: &str, share: Share) -> Node {
    let rows = share.each().map(|(whose, many)| {
        node("div").class("kt-dots__row").attr("data-whose", whose.id()).with(node("dt").with(words.whose(whose))).with(
            node("dd")
                .with(node("span").attr("aria-hidden", "true").with("●".repeat(usize::from(many.min(DOTS)))))
                .with(node("b").with(many.to_string())),
        )
    });
    node("div").class("kt-dots").with(node("h3").with(title)).with(node("dl").all(rows))
}

/// The four lights of a child's part (practice 4.4).
fn lights(plan: &Plan, words: &'static Words, child: &Person) -> Node {
    let lights = lundy(plan, child.id).lights().map(|(light, lit)| {
        let said = words.phrase(if lit { Phrase::LightYes } else { Phrase::LightNotYet });
        node("li")
            .class("kt-light")
            .attr("data-light", light.id())
            .attr("data-lit", if lit { "yes" } else { "no" })
            .with(node("span").attr("aria-hidden", "true").with(if lit { "●" } else { "○" }))
            .with(node("span").with(words.light(light)))
            .with(node("span").class("kt-by").with(said))
    });
    let called = plan.called(child.id);
    panel(&words.put(Phrase::CheckLights, &[("child", &called)]))
        .attr("data-for", called.clone())
        .with(node("ul").class("kt-list").all(lights))
        .with(node("div").class("kt-go").with(action(
            "kt-quiet",
            "hand-over",
            words.say(Label::TurnHandOver, &[("other", &called)]),
            Intent::HandOver(child.id),
        )))
}

/// What no one but the worker is asked, for the record (practice 2.1).
fn for_the_record(pack: &Pack, plan: &Plan, words: &'static Words) -> Option<Node> {
    let steps = steps_of(pack, plan, Stage::Record, Layer::Core);
    let rows = steps.iter().map(|step| record_card(plan, words, step));
    (!plan.family_alone()).then(|| {
        node("details")
            .class("kt-panel kt-other")
            .attr("id", "for-the-record")
            .attr("data-part", "record")
            .with(node("summary").with(words.phrase(Phrase::CheckRecord)))
            .with(node("div").class("kt-deeper__list").all(rows.collect::<Vec<_>>()))
    })
}

fn record_card(plan: &Plan, words: &'static Words, step: &Step) -> Node {
    let asked = plan.ended(step).is_some();
    let about = match step.about {
        Some(About::Person(id)) => Some(isolated(&plan.called(id))),
        Some(About::Line(id)) => plan.line(id).and_then(Line::words).map(isolated),
        None => None,
    };
    let name = about.clone().unwrap_or_default();
    let question = words.weave(words.ask(&step.card), &[("child", &name), ("words", &name)]);
    let status = words.label(if asked { Label::Answered } else { Label::NotAskedYet });
    node("button")
        .attr("type", "button")
        .class("kt-deeper__ask")
        .attr("data-card-link", step.card.0.as_str())
        .attr("data-status", if asked { "answered" } else { "not-asked" })
        .maybe("data-dashed", (!asked).then_some(""))
        .all(about.filter(|_| matches!(step.about, Some(About::Line(_)))).map(|about| node("b").with(about)))
        .with(node("span").with(question))
        .with(node("span").class("kt-by").with(status))
        .does(Intent::OpenAside(Step { card: step.card.clone(), about: step.about, asked_of: step.asked_of }))
}
