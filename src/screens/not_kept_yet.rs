//! Nothing is kept before a phrase locks it: said where people are, with the way to choose one.

use leptos::prelude::*;

use crate::browser::{use_saving, use_sitting, use_words};
use crate::components::{Button, Look, Show, view};
use crate::conversation::Screen;
use crate::sitting::Intent;
use crate::words::Label;

/// The offer to choose a phrase, where it costs least: before the visit, at its end, before a copy. Who goes on without
/// keeping is not asked again; the line under the card still says it.
#[component]
pub fn NotKeptYet() -> impl IntoView {
    let (sitting, saving, words) = (use_sitting(), use_saving(), use_words());
    let is_offered = move || saving.waits_for_a_phrase() && !saving.without_keeping.get() && !sitting.practises.get();
    view! {
        <Show when=is_offered>
            <aside class="kt-warn" data-not-kept-yet="">
                <p>{words.label(Label::NoPhraseHelp)}</p>
                <div class="kt-go">
                    <ToThePhrase />
                    <Button look=Look::Text does="without-keeping" on_tap=move || saving.without_keeping.set(true)>
                        {words.label(Label::WithoutKeeping)}
                    </Button>
                </div>
            </aside>
        </Show>
    }
}

/// The spare code was shown, and nobody has said that they have it on paper.
#[component]
pub fn CodeWaits() -> impl IntoView {
    let (sitting, saving, words) = (use_sitting(), use_saving(), use_words());
    view! {
        <Show when=move || saving.code.with(Option::is_some)>
            <aside class="kt-band" data-code-waits="">
                <p>{words.label(Label::CodeWaits)}</p>
                <Button look=Look::Second goes="phrase" on_tap=move || sitting.does(Intent::Go(Screen::Phrase))>
                    {words.label(Label::CodeTitle)}
                </Button>
            </aside>
        </Show>
    }
}

/// The way to choose a phrase.
#[component]
pub fn ToThePhrase() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    view! {
        <Button look=Look::Second goes="phrase" on_tap=move || sitting.does(Intent::Go(Screen::Phrase))>
            {words.label(Label::ChoosePhrase)}
        </Button>
    }
}
