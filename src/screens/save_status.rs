//! Whether what is on the screen is on the tablet: said honestly, and announced when it changes for the worse.

use leptos::prelude::*;

use crate::browser::{Save, memo, use_saving, use_sitting, use_words};
use crate::components::{Button, Look, Show, view};
use crate::words::Label;

/// The line under the card.
#[component]
pub fn SaveStatus() -> impl IntoView {
    let (sitting, saving, words) = (use_sitting(), use_saving(), use_words());
    // The minute belongs to the picture, not to the announcement: "Saved" is read out by those who look for it.
    let state = move || saving.save.get();
    // A family's own plan that could not be saved is said even in practice.
    let practice = move || sitting.practises.get() && state() != Save::Failed;
    let troubled = memo(move || match state() {
        _ if practice() => None,
        Save::NotKept => Some(words.label(Label::NotKept).to_owned()),
        Save::Failed => Some(format!("{} {}", words.label(Label::SaveFailed), words.label(Label::SaveFailedHelp))),
        _ => None,
    });
    let well = move || match state() {
        _ if practice() => words.label(Label::PracticeNotKept).to_owned(),
        Save::Saved(at) => words.say(Label::Saved, &[("time", &words.time(at))]),
        Save::Saving => words.label(Label::Saving).to_owned(),
        _ => String::new(),
    };
    view! {
        <div
            class="kt-save"
            hidden=move || sitting.reads_along.get()
            data-save=move || if practice() { Save::NotKept.id() } else { state().id() }
        >
            <p class="kt-save__well" hidden=move || troubled.with(Option::is_some)>{well}</p>
            <p class="kt-save__trouble" role="alert">{move || troubled.get()}</p>
            <Show when=move || matches!(state(), Save::Failed | Save::NotKept) && !practice()>
                <TryAgain />
            </Show>
        </div>
    }
}

/// Asks the tablet once more.
#[component]
pub fn TryAgain() -> impl IntoView {
    let (saving, words) = (use_saving(), use_words());
    view! {
        <Button look=Look::Second does="try-again" on_tap=move || saving.try_again()>
            {words.label(Label::TryAgain)}
        </Button>
    }
}
