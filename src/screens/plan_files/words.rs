//! The words that a file will open with: five that are drawn, others, or somebody's own.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{drawn_words, focus_on, memo, typed_words, use_settings, use_words};
use crate::components::{Button, Hint, Look, Show, TextLine, view};
use crate::words::Phrase;

/// The words as they stand, and how they came about.
#[derive(Clone, Copy)]
pub struct Chosen {
    own: RwSignal<bool>,
    typed: RwSignal<String>,
    drawn: RwSignal<Option<String>>,
}

impl Chosen {
    /// None yet: they are drawn in a moment.
    pub fn new() -> Self {
        Self { own: RwSignal::new(false), typed: RwSignal::new(String::new()), drawn: RwSignal::new(None) }
    }

    /// The words that a file can be sealed with; nothing while they are not there or too short. Tracks them.
    pub fn words(self) -> Option<String> {
        if self.own.get() {
            let words = self.typed.with(|typed| typed_words(typed));
            words.is_long_enough().then(|| words.as_str().to_owned())
        } else {
            self.drawn.get()
        }
    }
}

/// Shows the words, or takes somebody's own.
#[component]
pub fn WordsOfAFile(
    /// The words.
    chosen: Chosen,
) -> impl IntoView {
    let (words, language) = (use_words(), use_settings().language_now());
    let draws = move || {
        spawn_local(async move {
            match drawn_words(language).await {
                Some(drawn) => chosen.drawn.set(Some(drawn.as_str().to_owned())),
                // Without a list people find words themselves.
                None => chosen.own.set(true),
            }
        });
    };
    draws();
    let to_own = move || {
        chosen.own.set(true);
        focus_on("#file-own-words");
    };
    let to_drawn = move || {
        chosen.own.set(false);
        draws();
        focus_on("[data-do=other-words]");
    };
    view! {
        <Show when=move || !chosen.own.get()>
            <h3>{words.phrase(Phrase::FileWordsAre)}</h3>
            <p class="kt-quote" role="status" data-words="">{move || chosen.drawn.get()}</p>
            <div class="kt-go">
                <Button look=Look::Second does="other-words" on_tap=draws>
                    {words.phrase(Phrase::OtherWords)}
                </Button>
                <Button look=Look::Text does="own-words" on_tap=to_own>
                    {words.phrase(Phrase::OwnWords)}
                </Button>
            </div>
        </Show>
        <Show when=move || chosen.own.get()>
            <TextLine
                id="file-own-words"
                label=words.phrase(Phrase::OwnWordsWhich)
                field="file-own-words"
                value=chosen.typed
                on_type=move |typed| chosen.typed.set(typed)
            />
            <SealedWith chosen />
            <div class="kt-go">
                <Button look=Look::Text does="drawn-words" on_tap=to_drawn>
                    {words.phrase(Phrase::PickedWords)}
                </Button>
            </div>
        </Show>
        <Hint>{words.phrase(Phrase::WriteWordsDown)}</Hint>
    }
}

/// Somebody's own words as the file opens with them, where they stand otherwise in the field: in small letters, for one.
#[component]
fn SealedWith(chosen: Chosen) -> impl IntoView {
    let words = use_words();
    let otherwise = memo(move || chosen.words().filter(|words| chosen.typed.with(|typed| typed != words)));
    view! {
        <Show when=move || otherwise.with(Option::is_some)>
            <h3>{words.phrase(Phrase::FileWordsAre)}</h3>
            <p class="kt-quote" dir="auto" data-words="">{move || otherwise.get()}</p>
        </Show>
    }
}
