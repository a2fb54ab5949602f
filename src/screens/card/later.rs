//! "Ask someone later", open over a card.

use super::rows::asks_of_row;
use super::whose_words;
use crate::browser::App;
use crate::components::{Look, Part, Several, View, button, el, heading};
use crate::conversation::{Step, rows};
use crate::plan::{Plan, PlanId};
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// "Ask someone later": a question for somebody, filled in from the card.
pub fn later_form(app: App, words: &'static Words, step: Step) -> View {
    let Some(card) = app.sitting.pack().ask_later() else { return ().part() };
    let submit = move || {
        app.sitting.does(Intent::Next);
    };
    let row = rows(card, &Plan::new(PlanId(String::new()), app.sitting.pack().id.clone()), &step);
    let parts =
        card.asks.iter().flat_map(|ask| row.iter().map(move |row| asks_of_row(app, words, card, ask, *row))).each();
    el("form", &[("class", "kt-ask"), ("data-colour", "agree"), ("autocomplete", "off"), ("novalidate", "")])
        .attr("data-card", card.id.0.clone())
        .on_submit(submit)
        .with(el("p", &[("class", "kt-to")]).with(words.label(Label::Later)))
        .with(heading(words.ask_of(&card.id, app.sitting.with_plan_now(Plan::family_alone).unwrap_or(false))))
        .with(parts)
        .with(whose_words(app, words))
        .with(
            el("div", &[("class", "kt-go")])
                .with(
                    el("button", &[("type", "submit"), ("class", "kt-primary"), ("data-do", "next")])
                        .with(words.label(Label::Next)),
                )
                .with(button(Look::Second, ("data-do", "back"), words.label(Label::Back), move || {
                    app.sitting.does(Intent::Back)
                })),
        )
        .done()
}
