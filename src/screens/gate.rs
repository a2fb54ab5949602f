//! The private questions: is it safe to do this together, is anyone afraid.
//!
//! The answer lives in this screen's memory and nowhere else: not in the plan, the draft, the undo
//! list, the history or the turns.

use leptos::prelude::*;

use super::asks::choice_words;
use crate::browser::{App, focus_on, today};
use crate::components::{Part, Several, View, choice, el, hint};
use crate::packs::{Card, To};
use crate::parts;
use crate::plan::{PersonId, Role};
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// The choices of a private question. The first is the one with which people go on; any other stops
/// kindly and opens the way to plans with one adult each.
pub fn gate(app: App, words: &'static Words, card: &'static Card) -> View {
    let Some(ask) = card.asks.first() else { return ().part() };
    let answer: RwSignal<Option<&'static str>> = RwSignal::new(None);
    let choices = ask.choices.iter().map(String::as_str);
    let goes_on = choices.clone().next();
    let buttons = choices.map(|id| {
        let tap = move || {
            answer.set(Some(id));
            if goes_on != Some(id) {
                focus_on("#gate-stop");
            }
        };
        choice(id, choice_words(words, &card.id, &ask.id, id), move || answer.get() == Some(id), tap)
    });
    let then = move || match answer.get() {
        None => ().part(),
        answer if answer == goes_on => el("p", &[("role", "status")]).with(words.label(Label::GateYes)).done(),
        // To the person who was asked, not about them.
        Some(_) if card.to != To::Worker => stop(app, words, Label::GateKind),
        Some(_) => stop(app, words, Label::GateStopTitle),
    };
    parts![
        hint(words.label(Label::PrivateQuestion)),
        el("fieldset", &[("class", "kt-part"), ("data-answer", "answer")])
            .with(el("legend", &[("class", "kt-heard")]).with(words.ask_label(&card.id, &ask.id)))
            .with(el("div", &[("class", "kt-choices")]).with(buttons.each())),
        then
    ]
}

fn stop(app: App, words: &'static Words, title: Label) -> View {
    el("div", &[("class", "kt-warn kt-stop-here"), ("id", "gate-stop"), ("tabindex", "-1")])
        .with(el("h3", &[]).with(words.label(title)))
        .with(el("p", &[]).with(words.label(Label::GateStop)))
        .with(el("h3", &[]).with(words.label(Label::GateSeparate)))
        .with(el("p", &[]).with(words.label(Label::GateSeparateHelp)))
        .with(el("div", &[("class", "kt-choices")]).with(with_one_adult(app, words)))
        .done()
}

fn with_one_adult(app: App, words: &'static Words) -> View {
    (move || {
        let adults = app.sitting.with_plan(|plan| {
            let adults = plan.in_plan().filter(|person| person.details.role == Role::Adult);
            adults.map(|person| (person.id, plan.called(person.id))).collect::<Vec<(PersonId, String)>>()
        });
        let adults = adults.unwrap_or_default();
        if adults.is_empty() {
            return el("p", &[]).with(words.label(Label::NoAdultsYet)).done();
        }
        let title = format!("{} · {}", words.label(Label::NewPlanName), words.date(today()));
        adults
            .into_iter()
            .map(|(id, name)| {
                let title = title.clone();
                el("button", &[("type", "button"), ("class", "kt-choice")])
                    .attr("data-choice", name.clone())
                    .on_click(move || app.sitting.does(Intent::SeparatePlan(id, title.clone())))
                    .with(words.say(Label::WithOnly, &[("parent", &name)]))
                    .done()
            })
            .each()
            .part()
    })
    .part()
}
