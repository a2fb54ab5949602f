//! Whether what is on the screen is on the tablet: said honestly, and announced when it changes for the worse.

use leptos::prelude::*;

use crate::app::{App, Save};
use crate::components::{flag, live, says, tap};
use crate::words::{Label, Words};

/// The line under the card.
pub fn save_status(app: App, words: &'static Words) -> impl IntoView {
    // The minute belongs to the picture, not to the announcement: "Saved" is read out by those who look for it.
    let state = move || app.save.get();
    let troubled = Memo::new(move |_| match app.save.get() {
        Save::NotKept => Some(words.label(Label::NotKept).to_owned()),
        Save::Failed => Some(format!(
            "{} {}",
            words.label(Label::SaveFailed),
            words.label(Label::SaveFailedHelp)
        )),
        _ => None,
    });
    view! {
        <div class="kt-save" data-save=says(move || state().id())>
            <p class="kt-save__well" hidden=flag(move || troubled.get().is_some())>
                {live(move || match state() {
                    Save::Saved(at) => words.say(Label::Saved, &[("time", &words.time(at))]),
                    Save::Saving => words.label(Label::Saving).to_owned(),
                    _ => String::new(),
                })}
            </p>
            <p class="kt-save__trouble" role="alert">{live(move || troubled.get())}</p>
            {live(move || (app.save.get() == Save::Failed).then(|| view! {
                <button type="button" class="kt-second" on:click=tap(move || app.save_now())>{words.label(Label::TryAgain)}</button>
            }))}
        </div>
    }
}
