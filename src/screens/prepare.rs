//! Before you knock: the worker, alone. What can be done in the car is done in the car.

use leptos::prelude::*;

use super::asks::{choice_words, long_text};
use super::gate::gate;
use super::people::people;
use super::plan_id;
use super::settings::Numbers;
use crate::browser::App;
use crate::components::{Look, View, button, choice, el, flag, heading, hint, tick, warning};
use crate::conversation::{Screen, Slot};
use crate::packs::{Card, Stage};
use crate::plan::{Is, Kind};
use crate::sitting::{Intent, Sitting};
use crate::words::{Label, Words};

/// Before you knock.
pub fn prepare(app: App, words: &'static Words) -> View {
    let fixed = flag(move || app.sitting.with_plan(|plan| plan.some_parts_fixed).unwrap_or(false));
    el("main", &[("class", "kt-page"), ("data-screen", "prepare")])
        .attr("data-plan", plan_id(app))
        .with(heading(words.label(Label::PrepareTitle)))
        .with(hint(words.label(Label::PrepareHelp)))
        .with(warning(words.label(Label::MadeUpOnly)))
        .with(people(app, words))
        .with(app.sitting.pack().gate(Stage::Prepare).map(|card| is_it_safe(app, words, card)))
        .with(Slot::asking(app.sitting.pack(), Is::WorkersWorry).map(|slot| my_worry(app, words, slot)))
        .with(paper(app, words))
        .with(
            el("section", &[("class", "kt-panel")])
                .with(el("h2", &[]).with(words.label(Label::NumbersTitle)))
                .with(view! { <Numbers /> }.into_any())
                .with(tick("fixed", words.label(Label::SomePartsFixed), fixed, move |yes| {
                    app.sitting.does(Intent::SomePartsFixed(yes));
                })),
        )
        .with(
            el("div", &[("class", "kt-go")])
                .with(button(Look::Primary, ("data-go", "talk"), words.label(Label::AtTheTable), move || {
                    app.sitting.does(Intent::Go(Screen::Talk))
                }))
                .with(
                    el("button", &[("type", "button"), ("class", "kt-second"), ("data-do", "undo")])
                        .attr("disabled", flag(move || !app.sitting.with(Sitting::can_undo)))
                        .on_click(move || app.sitting.does(Intent::Undo))
                        .with(words.label(Label::Undo)),
                ),
        )
        .with(hint(words.label(Label::AtTheTableHelp)))
        .with(view! { <super::save_status::SaveStatus /> }.into_any())
        .done()
}

/// Whether it is safe to do this together: the worker asks themselves.
fn is_it_safe(app: App, words: &'static Words, card: &'static Card) -> View {
    el("section", &[("class", "kt-panel")])
        .attr("data-card", card.id.0.as_str())
        .with(el("h2", &[]).with(words.ask(&card.id)))
        .with(gate(app, words, card))
        .done()
}

/// What worries the worker, written before it is said.
fn my_worry(app: App, words: &'static Words, slot: Slot) -> View {
    el("section", &[("class", "kt-panel")])
        .with(el("h2", &[]).with(words.label(Label::MyWorry)))
        .with(hint(words.label(Label::MyWorryHelp)))
        .with(long_text(app, slot, words.label(Label::MyWorry).to_owned(), Some(words)))
        .done()
}

/// Which paper may be left today. The choice is kept for the worker; never why.
fn paper(app: App, words: &'static Words) -> Option<View> {
    let (card, ask) = app.sitting.pack().asking(Kind::PaperDefault)?;
    let chosen = Memo::new(move |_| {
        app.sitting
            .with_plan(|plan| plan.lines_of(Kind::PaperDefault).find_map(|line| line.choice().map(str::to_owned)))
            .flatten()
    });
    let buttons = ask.choices.iter().map(|id| {
        choice(
            id.as_str(),
            choice_words(words, &card.id, &ask.id, id),
            move || chosen.get().as_deref() == Some(id),
            move || app.sitting.does(Intent::ChoosePaper(id.clone())),
        )
    });
    Some(
        el("section", &[("class", "kt-panel")])
            .attr("data-card", card.id.0.as_str())
            .with(el("h2", &[]).with(words.ask(&card.id)))
            .with(
                el("fieldset", &[("class", "kt-part")])
                    .attr("data-answer", ask.id.as_str())
                    .with(el("legend", &[]).with(words.ask_label(&card.id, &ask.id)))
                    .with(el("div", &[("class", "kt-choices")]).with(buttons.collect::<Vec<_>>())),
            )
            .done(),
    )
}
