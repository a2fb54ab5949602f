//! Before you knock: the worker, alone. What can be done in the car is done in the car.

use leptos::prelude::*;

use super::gate::gate;
use super::parts::{choice_words, long_text};
use super::people::people;
use super::plan_id;
use super::settings::numbers;
use crate::browser::App;
use crate::components::{Look, View, button, choice, el, flag, heading, hint, tick, warning};
use crate::conversation::{Screen, Slot};
use crate::plan::{CardId, Kind};
use crate::sitting::{Intent, Sitting};
use crate::words::{Label, Words};

/// Before you knock.
pub fn prepare(app: App, words: &'static Words) -> View {
    let fixed = flag(move || app.with_plan(|plan| plan.some_parts_fixed).unwrap_or(false));
    el("main", &[("class", "kt-page"), ("data-screen", "prepare")])
        .attr("data-plan", plan_id(app))
        .with(heading(words.label(Label::PrepareTitle)))
        .with(hint(words.label(Label::PrepareHelp)))
        .with(warning(words.label(Label::MadeUpOnly)))
        .with(people(app, words))
        .with(
            el("section", &[("class", "kt-panel"), ("data-card", "P01")])
                .with(el("h2", &[]).with(words.ask(&CardId::from("P01"))))
                .with(gate(app, words, "P01", &["yes", "not-safe", "not-sure"])),
        )
        .with(
            el("section", &[("class", "kt-panel")])
                .with(el("h2", &[]).with(words.label(Label::MyWorry)))
                .with(hint(words.label(Label::MyWorryHelp)))
                .with(long_text(
                    app,
                    Slot::of(&CardId::from("B02"), "worker-worry"),
                    words.label(Label::MyWorry).to_owned(),
                    Some(words),
                )),
        )
        .with(paper(app, words))
        .with(
            el("section", &[("class", "kt-panel")])
                .with(el("h2", &[]).with(words.label(Label::NumbersTitle)))
                .with(numbers(app, words))
                .with(tick("fixed", words.label(Label::SomePartsFixed), fixed, move |yes| {
                    app.does(Intent::SomePartsFixed(yes));
                })),
        )
        .with(
            el("div", &[("class", "kt-go")])
                .with(button(Look::Primary, ("data-go", "talk"), words.label(Label::AtTheTable), move || {
                    app.does(Intent::Go(Screen::Talk))
                }))
                .with(
                    el("button", &[("type", "button"), ("class", "kt-second"), ("data-do", "undo")])
                        .attr("disabled", flag(move || !app.with(Sitting::can_undo)))
                        .on_click(move || app.does(Intent::Undo))
                        .with(words.label(Label::Undo)),
                ),
        )
        .with(hint(words.label(Label::AtTheTableHelp)))
        .with(super::save_status::save_status(app, words))
        .done()
}

/// P02: which paper may be left today. The choice is kept for the worker; never why.
fn paper(app: App, words: &'static Words) -> View {
    let card = CardId::from("P02");
    let chosen = Memo::new(move |_| {
        app.with_plan(|plan| plan.lines_of(Kind::PaperDefault).find_map(|line| line.choice().map(str::to_owned)))
            .flatten()
    });
    let buttons = ["none", "fridge", "full"].map(|id| {
        choice(
            id,
            choice_words(words, &"P02".into(), "paper", id),
            move || chosen.get().as_deref() == Some(id),
            move || {
                app.does(Intent::ChoosePaper(id.to_owned()));
            },
        )
    });
    el("section", &[("class", "kt-panel"), ("data-card", "P02")])
        .with(el("h2", &[]).with(words.ask(&card)))
        .with(
            el("fieldset", &[("class", "kt-part"), ("data-answer", "paper")])
                .with(el("legend", &[]).with(words.part_label(&card, "paper")))
                .with(el("div", &[("class", "kt-choices")]).with(Vec::from(buttons))),
        )
        .done()
}
