//! Whether what is on the screen is on the tablet: said honestly, and announced when it changes for the worse.

use leptos::prelude::*;

use crate::browser::{App, Save};
use crate::components::{Look, View, button, el, flag, says};
use crate::words::{Label, Words};

/// The line under the card.
pub fn save_status(app: App, words: &'static Words) -> View {
    // The minute belongs to the picture, not to the announcement: "Saved" is read out by those who look for it.
    let state = move || app.save.get();
    // A family's own plan that could not be saved is said even in practice.
    let practice = move || app.practises.get() && state() != Save::Failed;
    let troubled = Memo::new(move |_| match state() {
        _ if practice() => None,
        Save::NotKept => Some(words.label(Label::NotKept).to_owned()),
        Save::Failed => Some(format!("{} {}", words.label(Label::SaveFailed), words.label(Label::SaveFailedHelp))),
        _ => None,
    });
    el("div", &[("class", "kt-save")])
        .attr("hidden", flag(move || app.reads_along.get()))
        .attr("data-save", says(move || if practice() { Save::NotKept.id() } else { state().id() }))
        .with(el("p", &[("class", "kt-save__well")]).attr("hidden", flag(move || troubled.get().is_some())).with(
            move || match state() {
                _ if practice() => words.label(Label::PracticeNotKept).to_owned(),
                Save::Saved(at) => words.say(Label::Saved, &[("time", &words.time(at))]),
                Save::Saving => words.label(Label::Saving).to_owned(),
                _ => String::new(),
            },
        ))
        .with(el("p", &[("class", "kt-save__trouble"), ("role", "alert")]).with(move || troubled.get()))
        .with(move || {
            let fails = matches!(state(), Save::Failed | Save::NotKept) && !practice();
            fails.then(|| try_again(app, words))
        })
        .done()
}

/// Asks the tablet once more.
pub fn try_again(app: App, words: &'static Words) -> View {
    button(Look::Second, ("data-do", "try-again"), words.label(Label::TryAgain), move || app.try_again())
}
