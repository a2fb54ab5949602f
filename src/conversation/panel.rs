//! The plan so far, beside the conversation: which line stands in which chapter, and what a card was answered.

use super::steps::Step;
use super::weave::line_of;
use crate::packs::{Ask, Card, Pack, Screen, Stage};
use crate::plan::{About, Kind, Line, Plan, Reader, Value, visible};

/// The lines that stand in a chapter by themselves, as far as everyone here may see them.
pub fn lines_in<'a>(pack: &'a Pack, plan: &'a Plan, chapter: Stage) -> impl Iterator<Item = &'a Line> {
    lines_to_see(pack, plan).filter(move |line| chapter_of(pack, line) == Some(chapter))
}

/// Every line that stands by itself, as far as everyone here may see it. Where a conversation names nobody, whoever
/// is there made the plan and sees all of it: what they keep off paper is not gone.
pub fn lines_to_see<'a>(pack: &'a Pack, plan: &'a Plan) -> impl Iterator<Item = &'a Line> {
    let names_nobody = !pack.has(Screen::People);
    let stands = move |line: &&Line| {
        let seen = names_nobody || visible(plan, line, Reader::Here);
        stands_alone(plan, line) && pack.card(&line.card).is_some() && seen
    };
    plan.lines.iter().filter(stands)
}

/// Whether a line stands by itself: it hangs on no other, and is not drawn as part of the way there or of a helper,
/// or as the name of the plan.
#[must_use]
pub fn stands_alone(plan: &Plan, line: &Line) -> bool {
    let by_itself = !matches!(
        line.kind,
        Kind::Title
            | Kind::Consent
            | Kind::Agreement
            | Kind::Reply
            | Kind::Place
            | Kind::SecondPlace
            | Kind::Route
            | Kind::Arrival
            | Kind::SecondContact
            | Kind::Ask
            | Kind::Tell
            | Kind::Phone
            | Kind::Hours
            | Kind::Cannot
    );
    by_itself
        && !matches!(line.about, Some(About::Line(id)) if plan.line(id).is_some())
        && !matches!(&line.value, Value::Choice(_))
}

/// The chapter a line stands in: its card's, or the one that takes that in; or else the time it was asked at.
#[must_use]
pub fn chapter_of(pack: &Pack, line: &Line) -> Option<Stage> {
    let stage = pack.card(&line.card)?.stage;
    Some(pack.chapter(stage).map_or(stage, |chapter| chapter.stage))
}

/// What a card was answered, where one line has to say it: the first of the questions on its screen that has an
/// answer, on a card that takes several the one given last.
#[must_use]
pub fn said_on<'a>(pack: &Pack, plan: &'a Plan, step: &Step) -> Option<&'a Line> {
    let opened = line_of(plan, step).filter(|line| line.card == step.card);
    let asked = |line: &Line| {
        !line.is_blank()
            && (step.about.is_none() || line.about == step.about)
            && (step.asked_of.is_none() || line.asked_of == step.asked_of)
    };
    let answer_to = |card: &Card, ask: &Ask| {
        plan.lines.iter().rev().find(|line| line.card == card.id && line.ask == ask.id && asked(line))
    };
    let asks = pack.together(&step.card).flat_map(|card| card.asks.iter().map(move |ask| (card, ask)));
    opened.or_else(|| asks.into_iter().find_map(|(card, ask)| answer_to(card, ask)))
}
