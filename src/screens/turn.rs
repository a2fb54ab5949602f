//! The tablet is in one person's hands: their own cards, one at a time, and nothing of anybody else's.

use leptos::prelude::*;

use super::card::card_form;
use super::plan_id;
use super::save_status::SaveStatus;
use crate::browser::{App, focus_on};
use crate::components::{Look, View, button, el, heading, hint};
use crate::parts;
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// Somebody's own turn.
pub fn turn(app: App, words: &'static Words) -> View {
    let name =
        app.sitting.handed_to().and_then(|id| app.sitting.with_plan_now(|plan| plan.called(id))).unwrap_or_default();
    let whose = name.clone();
    el("main", &[("class", "kt-page kt-turn"), ("data-screen", "turn")])
        .attr("data-plan", plan_id(app))
        .attr("data-for", name.clone())
        .with(
            el("div", &[("class", "kt-turn__top")])
                .with(el("p", &[("class", "kt-hint")]).with(words.say(Label::TurnOnly, &[("other", &name)])))
                .with(move || {
                    app.sitting.with(|sitting| sitting.step().is_some()).then(|| {
                        button(Look::Stop, ("data-do", "stop"), words.label(Label::TurnStop), move || {
                            app.sitting.does(Intent::StopTurn)
                        })
                    })
                }),
        )
        .with(move || {
            app.sitting.drawn.get();
            untrack(|| match app.sitting.step_now() {
                Some(step) => card_form(app, words, step),
                None => over(app, words, &whose),
            })
        })
        .with(view! { <SaveStatus /> }.into_any())
        .done()
}

/// The turn is over, and the tablet goes back. Two taps: the first one may be a child's.
fn over(app: App, words: &'static Words, name: &str) -> View {
    let asked = RwSignal::new(false);
    let ask = move || {
        asked.set(true);
        focus_on("[data-do=give-back]");
    };
    parts![heading(words.say(Label::TurnOver, &[("other", name)])), hint(words.label(Label::TurnOverHelp)), move || {
        if asked.get() {
            el("div", &[("class", "kt-warn")])
                .with(el("p", &[]).with(words.label(Label::TurnIsBack)))
                .with(button(Look::Primary, ("data-do", "give-back"), words.label(Label::TurnYesBack), move || {
                    app.sitting.does(Intent::GiveBack)
                }))
                .done()
        } else {
            button(Look::Primary, ("data-do", "ask-back"), words.label(Label::TurnGiveBack), ask)
        }
    }]
}
