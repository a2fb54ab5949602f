//! A screen whose code comes later: drawn once it is here, and said in words where it is not.

use leptos::prelude::*;

use super::plan_id;
use crate::browser::{App, Group, focus_on};
use crate::components::{Look, Part, View, button, el, heading};
use crate::conversation::Screen;
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// A screen that a group draws, or what stands there until the group is here.
pub fn once_here<F: Copy + Send + Sync + 'static>(
    app: App,
    words: &'static Words,
    screen: Screen,
    group: Group<F>,
    draw: impl Fn(F) -> View + Copy + Send + 'static,
) -> View {
    group.is_wanted();
    let here = Memo::new(move |_| group.here().is_some());
    Effect::new(move |before: Option<(bool, bool)>| {
        let now = (here.get(), group.is_missed());
        // Focus goes to what stands there now, also where it comes after it was missed.
        if before.is_some_and(|before| before != now) && now != (false, false) {
            focus_on("[data-heading]");
        }
        now
    });
    let trouble = move || group.is_missed().then_some(Label::LaterNotHere);
    (move || match here.get().then(|| untrack(|| group.here())).flatten() {
        Some(functions) => draw(functions),
        None => nothing_yet(app, words, screen, trouble, move || group.is_wanted()),
    })
    .part()
}

/// There is no page yet, or none could be had: that is said in words, and on paper too.
pub fn nothing_yet(
    app: App,
    words: &'static Words,
    screen: Screen,
    trouble: impl Fn() -> Option<Label> + Copy + Send + 'static,
    bring: impl Fn() + Copy + Send + 'static,
) -> View {
    let elsewhere = match screen {
        sheet if sheet.is_sheet() => Some(("talk", Label::CarryOn, Intent::Go(Screen::Talk))),
        // Whoever holds the tablet in their own turn goes nowhere else.
        Screen::Turn => None,
        _ => Some(("plans", Label::PlanHome, Intent::GoHome)),
    };
    let elsewhere = elsewhere.map(|(go, label, intent)| {
        button(Look::Text, ("data-go", go), words.label(label), move || app.does(intent.clone()))
    });
    let again =
        move || trouble().map(|_| button(Look::Primary, ("data-do", "try-again"), words.label(Label::TryAgain), bring));
    el("main", &[("class", "kt-page kt-not-made")])
        .attr("data-screen", screen.id())
        .attr("data-plan", plan_id(app))
        .with(heading(move || words.label(trouble().map_or(Label::OneMoment, |_| Label::NoPageYet))))
        .with(el("p", &[("role", "alert")]).with(move || trouble().map(|label| words.label(label))))
        .with(el("p", &[("class", "kt-only-paper")]).with(words.label(Label::PaperNotReady)))
        .with(el("div", &[("class", "kt-go")]).with(again).with(elsewhere))
        .done()
}
