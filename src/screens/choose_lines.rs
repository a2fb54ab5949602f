//! Choosing lines of the plan: what somebody should not see, what answers a worry.

use leptos::prelude::*;

use super::lang_of;
use crate::browser::App;
use crate::components::{Several, View, choice, el};
use crate::conversation::Slot;
use crate::copies::spoken;
use crate::parts;
use crate::plan::{About, Is, Line, Plan, is_a_deed, to_choose_among};
use crate::sitting::Intent;
use crate::words::Words;

/// The lines that everyone here can see, to choose from.
pub fn choose_lines(app: App, words: &'static Words, slot: Slot, label: String) -> View {
    let ask_id = slot.ask.clone();
    let card = app.sitting.pack().card(&slot.card);
    let deeds_only = card.and_then(|card| card.asking(Is::AnsweredBy)).is_some_and(|ask| ask.id == ask_id);
    let lines = move || {
        app.sitting.with_plan(|plan| {
            let shown = to_choose_among(plan).filter(|line| !deeds_only || is_a_deed(line.kind));
            shown.map(|line| one_line(app, plan, words, line, slot.clone())).each()
        })
    };
    el("fieldset", &[("class", "kt-part")])
        .attr("data-answer", ask_id)
        .with(el("legend", &[]).with(label))
        .with(el("div", &[("class", "kt-choices")]).with(lines))
        .done()
}

fn one_line(app: App, plan: &Plan, words: &'static Words, line: &Line, slot: Slot) -> View {
    let id = line.id.to_string();
    let (reading, picked) = (slot.clone(), id.clone());
    let about = match line.about {
        Some(About::Person(person)) => Some(format!("{}: ", crate::words::isolated(&plan.called(person)))),
        _ => None,
    };
    let said =
        el("bdi", &[("class", "kt-clamp")]).attr("lang", lang_of(words, line.said_in)).with(spoken(plan, words, line));
    choice(
        id.clone(),
        parts![about, said],
        move || app.sitting.draft.with(|draft| draft.has(&reading, &picked)),
        move || app.sitting.does(Intent::Tap(slot.clone(), id.clone())),
    )
}
