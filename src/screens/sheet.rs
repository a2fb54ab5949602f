//! A sheet: a screen that was put together elsewhere and comes as data, drawn here and kept up to date.

use leptos::prelude::*;

use super::plan_id;
use crate::app::{App, Screen, draw_sheet};
use crate::components::{Look, View, button, el, heading};
use crate::parts;
use crate::words::{Label, Words};

/// Where the sheet of this screen is drawn.
const PLACE: &str = "sheet";

/// The sheet of a screen, or what stands there until it can be drawn.
pub fn sheet(app: App, words: &'static Words, screen: Screen) -> View {
    Effect::new(move |_| {
        if app.later_here.get()
            && let Some(request) = app.sheet_request(screen)
        {
            draw_sheet(PLACE, &request);
        }
    });
    let missing = RwSignal::new(false);
    let bring = move || {
        missing.set(false);
        leptos::task::spawn_local(async move { missing.set(!app.bring_later().await) });
    };
    if !app.later_here.get_untracked() {
        bring();
    }
    let waiting = move || (!app.later_here.get()).then(|| wait(app, words, screen, missing, bring));
    parts![el("div", &[("class", "kt-sheet"), ("id", PLACE)]), waiting]
}

/// What is not needed for the first screen has not come yet, or could not be fetched.
fn wait(
    app: App,
    words: &'static Words,
    screen: Screen,
    missing: RwSignal<bool>,
    bring: impl Fn() + Copy + Send + 'static,
) -> View {
    let again = move || {
        missing.get().then(|| button(Look::Primary, ("data-do", "try-again"), words.label(Label::TryAgain), bring))
    };
    el("main", &[("class", "kt-page")])
        .attr("data-screen", screen.id())
        .attr("data-plan", plan_id(app))
        .with(heading(move || words.label(if missing.get() { Label::LaterNotHere } else { Label::OneMoment })))
        .with(el("div", &[("class", "kt-go"), ("role", "status")]).with(again))
        .with(button(Look::Text, ("data-go", "talk"), words.label(Label::CarryOn), move || app.go(Screen::Talk)))
        .done()
}
