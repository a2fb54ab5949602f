//! The question of a card: its words, with names and its own answer woven in.

use crate::conversation::{Draft, Step, own_answers, without_sentences_about, woven};
use crate::packs::{Card, Pack};
use crate::plan::{Line, Moment, Plan};
use crate::words::Words;

/// The question of a card, with names woven in.
#[must_use]
pub fn question_on(pack: &Pack, words: &Words, plan: &Plan, step: &Step) -> String {
    let names = woven(pack, plan, step);
    let names: Vec<_> = names.iter().map(|(slot, name)| (*slot, name.as_str())).collect();
    words.weave(words.ask_of(&step.card, plan.family_alone()), &names)
}

/// The question of a card as it stands on its screen: with names woven in, and its own answer once there is one.
#[must_use]
pub fn question_so_far(pack: &Pack, words: &Words, plan: &Plan, step: &Step, card: &Card, draft: &Draft) -> String {
    let mut names = woven(pack, plan, step);
    let mut missing = Vec::new();
    for (slot, ask, answer) in own_answers(card, draft) {
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
    let ask = words.weave(&without_sentences_about(words.ask_of(&card.id, plan.family_alone()), &missing), &names);
    match words.variant(&card.id, "some-parts-fixed").filter(|_| plan.some_parts_fixed) {
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

/// What a line answered: the question, or a short label where the question holds its own answer.
#[must_use]
pub fn what_was_asked(pack: &Pack, words: &Words, plan: &Plan, step: &Step, line: &Line) -> String {
    let holds_answer = pack.card(&step.card).is_some_and(|card| !own_answers(card, &Draft::default()).is_empty());
    if holds_answer { words.plan_label(&line.card, &line.ask).to_owned() } else { question_on(pack, words, plan, step) }
}

/// The question that "ask someone later" starts from: the card's own, without the sentences that hold an
/// answer which nobody has given. Where that would be all of it, what the card's first ask is called.
pub(super) fn question_for_later(pack: &Pack, words: &Words, plan: &Plan, step: &Step) -> String {
    let Some(card) = pack.card(&step.card) else { return String::new() };
    let own: Vec<_> = own_answers(card, &Draft::default()).into_iter().map(|(slot, ..)| slot).collect();
    if own.is_empty() {
        return question_on(pack, words, plan, step);
    }
    let asked = without_sentences_about(words.ask_of(&step.card, plan.family_alone()), &own);
    let holds_none = own.iter().all(|slot| !asked.contains(&format!("{{{slot}}}")));
    let first = || card.asks.first().map(|ask| words.ask_label(&card.id, &ask.id).to_owned());
    if holds_none { asked } else { first().unwrap_or_default() }
}
