//! The question of a card: its words, with names and its own answer woven in.

use leptos::prelude::*;

use super::lead_in::lead_in;
use super::rows::all_rows;
use crate::browser::App;
use crate::components::{Part, Several, View, el, heading, hint};
use crate::conversation::{Step, own_answers, without_sentences_about, woven};
use crate::packs::Card;
use crate::parts;
use crate::plan::Moment;
use crate::words::Words;

/// The card's question and asks, and those of the cards that share its screen.
pub fn questions(app: App, words: &'static Words, step: &Step) -> View {
    let cards = app.sitting.pack().cards.iter().filter(|card| card.is_on_screen_of(&step.card));
    cards.map(|card| one_question(app, words, card, step)).each().part()
}

fn one_question(app: App, words: &'static Words, card: &'static Card, step: &Step) -> View {
    let on = step.clone();
    let text = move || question_text(app, words, card, &on);
    let question = if card.id == step.card {
        heading(text)
    } else if card.asks.is_empty() {
        el("p", &[("class", "kt-say")]).with(text).done()
    } else {
        el("h2", &[]).with(text).done()
    };
    parts![question, words.help(&card.id).map(hint), lead_in(app, words, card, step), all_rows(app, words, card, step)]
}

/// A question with names woven in, and its own answer once there is one.
fn question_text(app: App, words: &Words, card: &Card, step: &Step) -> String {
    let mut names = app.sitting.with_plan_now(|plan| woven(app.sitting.pack(), plan, step)).unwrap_or_default();
    let mut missing = Vec::new();
    for (slot, ask, answer) in app.sitting.draft.with(|draft| own_answers(card, draft)) {
        match said_shortly(words, slot, ask, &answer) {
            Some(said) => names.push((slot, said)),
            None => missing.push(slot),
        }
    }
    // Of several children each is asked about in a part of their own; a task nobody has named is not asked for.
    missing.extend(
        ["child", "task", "place", "helper"].into_iter().filter(|slot| names.iter().all(|(named, _)| named != slot)),
    );
    let names: Vec<_> = names
        .iter()
        .map(|(slot, name)| (*slot, name.as_str()))
        .chain(missing.iter().map(|slot| (*slot, "…")))
        .collect();
    let (alone, fixed) =
        app.sitting.with_plan_now(|plan| (plan.family_alone(), plan.some_parts_fixed)).unwrap_or((false, false));
    let ask = words.weave(&without_sentences_about(words.ask_of(&card.id, alone), &missing), &names);
    match words.variant(&card.id, "some-parts-fixed").filter(|_| fixed) {
        Some(variant) => format!("{ask} {variant}"),
        None => ask,
    }
}

/// An answer as it reads inside its question: a day in words, own words without their full stop.
fn said_shortly(words: &Words, slot: &str, ask: &str, answer: &str) -> Option<String> {
    match (slot, ask) {
        ("date", "by") => answer.parse().ok().map(|date| words.date(date)),
        ("date", _) => answer.parse().ok().map(|moment: Moment| words.date(moment.date)),
        ("time", _) => answer.parse().ok().map(|moment: Moment| words.time(moment)),
        _ => Some(answer.trim_end_matches('.').to_owned()).filter(|said| !said.is_empty()),
    }
}
