//! The words that something will open with: five that are drawn, others, or somebody's own.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{drawn_words, focus_on, memo, typed_words, use_settings};
use crate::components::{Button, Hint, Look, Show, TextLine, view};

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

    /// The words that something can be sealed with; nothing while they are not there or too short. Tracks them.
    pub fn words(self) -> Option<String> {
        if self.own.get() {
            let words = self.typed.with(|typed| typed_words(typed));
            words.is_long_enough().then(|| words.as_str().to_owned())
        } else {
            self.drawn.get()
        }
    }
}

/// What is said about the words.
#[derive(Clone, Copy)]
pub struct Sayings {
    /// What they are.
    pub these: &'static str,
    /// Others, please.
    pub others: &'static str,
    /// Somebody's own, please.
    pub own: &'static str,
    /// Which ones, to somebody who brings their own.
    pub which: &'static str,
    /// Drawn ones after all.
    pub drawn: &'static str,
    /// What to do with them.
    pub help: &'static str,
    /// What makes a good one, to somebody who brings their own.
    pub own_help: &'static str,
}

/// Shows the words, or takes somebody's own.
#[component]
pub fn WordsToChoose(
    /// The words.
    chosen: Chosen,
    /// What is said about them.
    says: Sayings,
) -> impl IntoView {
    let language = use_settings().language_now();
    let draws = move || {
        spawn_local(async move {
            match drawn_words(language).await {
                Some(drawn) => chosen.drawn.set(Some(drawn.as_str().to_owned())),
                // Without a list people find words themselves.
                None => chosen.own.set(true),
            }
        });
    };
    // Who comes back to it finds the words that they have on paper.
    if chosen.drawn.with_untracked(Option::is_none) && !chosen.own.get_untracked() {
        draws();
    }
    let to_own = move || {
        chosen.own.set(true);
        focus_on("#own-words");
    };
    let to_drawn = move || {
        chosen.own.set(false);
        if chosen.drawn.with_untracked(Option::is_none) {
            draws();
        }
        focus_on("[data-do=other-words]");
    };
    view! {
        <Show when=move || !chosen.own.get()>
            <h2>{says.these}</h2>
            <p class="kt-quote" role="status" data-words="">{move || chosen.drawn.get()}</p>
            <div class="kt-go">
                <Button look=Look::Second does="other-words" on_tap=draws>
                    {says.others}
                </Button>
                <Button look=Look::Text does="own-words" on_tap=to_own>
                    {says.own}
                </Button>
            </div>
        </Show>
        <Show when=move || chosen.own.get()>
            <TextLine
                id="own-words"
                label=says.which
                field="own-words"
                value=chosen.typed
                on_type=move |typed| chosen.typed.set(typed)
            />
            <SealedWith chosen these=says.these />
            <div class="kt-go">
                <Button look=Look::Text does="drawn-words" on_tap=to_drawn>
                    {says.drawn}
                </Button>
            </div>
        </Show>
        <Hint>{move || if chosen.own.get() { says.own_help } else { says.help }}</Hint>
    }
}

/// Somebody's own words as they will be asked for, where they stand otherwise in the field: in small letters, for one.
#[component]
fn SealedWith(chosen: Chosen, these: &'static str) -> impl IntoView {
    let otherwise = memo(move || chosen.words().filter(|words| chosen.typed.with(|typed| typed != words)));
    view! {
        <Show when=move || otherwise.with(Option::is_some)>
            <h2>{these}</h2>
            <p class="kt-quote" dir="auto" data-words="">{move || otherwise.get()}</p>
        </Show>
    }
}
