//! Whether what is on the screen is on the tablet: said honestly, and announced when it changes for the worse.

use leptos::prelude::*;

use super::not_kept_yet::ToThePhrase;
use crate::browser::{NotKept, Save, Saving, memo, use_saving, use_sitting, use_words};
use crate::components::{Button, Look, Show, view};
use crate::words::{Label, Words};

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
        state => trouble(words, state),
    });
    let well = move || match state() {
        _ if practice() => words.label(Label::PracticeNotKept).to_owned(),
        Save::Saved(at) => words.say(Label::Saved, &[("time", &words.time(at))]),
        Save::Saving => words.label(Label::Saving).to_owned(),
        // No trouble, and said on every screen: it is not called out each time.
        Save::NotKept(NotKept::NoPhrase) => words.label(Label::NoPhrase).to_owned(),
        _ => String::new(),
    };
    view! {
        <div
            class="kt-save"
            hidden=move || sitting.reads_along.get()
            data-save=move || if practice() { Save::NotKept(NotKept::Blocked).id() } else { state().id() }
        >
            <p class="kt-save__well" hidden=move || troubled.with(Option::is_some)>{well}</p>
            <p class="kt-save__trouble" role="alert">{move || troubled.get()}</p>
            <Show when=move || matches!(state(), Save::Failed | Save::NotKept(_)) && !practice()>
                {move || what_to_do(saving)}
            </Show>
        </div>
    }
}

/// What helps against what is said.
fn what_to_do(saving: Saving) -> AnyView {
    if saving.waits_for_a_phrase() { view! { <ToThePhrase /> }.into_any() } else { view! { <TryAgain /> }.into_any() }
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

/// What is said of trouble with keeping; nothing while all is well.
fn trouble(words: &Words, save: Save) -> Option<String> {
    match save {
        Save::NotKept(NotKept::NoPhrase) => None,
        Save::NotKept(why) => Some(words.label(not_kept(why)).to_owned()),
        Save::Failed => Some(format!("{} {}", words.label(Label::SaveFailed), words.label(Label::SaveFailedHelp))),
        Save::Idle | Save::Saving | Save::Saved(_) => None,
    }
}

/// Why nothing is kept, and what to do.
pub fn not_kept(why: NotKept) -> Label {
    match why {
        NotKept::NoPhrase => Label::NoPhrase,
        NotKept::Blocked => Label::NotKept,
        NotKept::Held => Label::NotKeptHeld,
        NotKept::Newer => Label::NotKeptNewer,
    }
}

/// The same on a screen that only looks at the plan, where nothing is saved: it is said there only when it fails.
#[component]
pub fn SaveTrouble() -> impl IntoView {
    let (sitting, saving, words) = (use_sitting(), use_saving(), use_words());
    let troubled = memo(move || {
        let concerns = sitting.with(|sitting| sitting.open.is_some()) && !sitting.reads_along.get();
        let save = saving.save.get();
        let is_own = !sitting.practises.get() || save == Save::Failed;
        trouble(words, save).filter(|_| concerns && is_own)
    });
    let said = move |trouble| {
        view! {
            <aside class="kt-band" data-save=move || saving.save.get().id()>
                <p role="alert">{trouble}</p>
                <TryAgain />
            </aside>
        }
    };
    move || troubled.get().map(said)
}
