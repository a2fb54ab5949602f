//! Whether the tablet is back in the worker's hands. With a code, or the phrase, where one was set.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{
    LiveSitting, NotOpened, Saving, TakingBack, focus_on, use_saving, use_sitting, use_taking_back, use_words,
};
use crate::components::{Button, Look, SecretLine, Show, view};
use crate::screens::lock::not_opened;
use crate::screens::pausing::Pausing;
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// Asks it.
#[component]
pub fn IsItBack() -> impl IntoView {
    let (sitting, taking_back, words) = (use_sitting(), use_taking_back(), use_words());
    let tap = move || {
        view! {
            <Button look=Look::Primary does="give-back" on_tap=move || sitting.does(Intent::GiveBack)>
                {words.label(Label::TurnYesBack)}
            </Button>
        }
    };
    view! {
        <div class="kt-warn">
            <p>{words.label(Label::TurnIsBack)}</p>
            <Show when=move || taking_back.has_a_code() fallback=tap>
                <WithCode />
            </Show>
        </div>
    }
}

/// What somebody types to take it back.
#[derive(Clone, Copy)]
struct Typing {
    sitting: LiveSitting,
    saving: Saving,
    taking_back: TakingBack,
    words: &'static Words,
    typed: RwSignal<String>,
    pausing: Pausing,
}

#[component]
fn WithCode() -> impl IntoView {
    let words = use_words();
    let typing = Typing {
        sitting: use_sitting(),
        saving: use_saving(),
        taking_back: use_taking_back(),
        words,
        typed: RwSignal::new(String::new()),
        pausing: expect_context(),
    };
    let takes = move |event: SubmitEvent| {
        event.prevent_default();
        typing.takes_it_back();
    };
    view! {
        <form autocomplete="off" novalidate="" on:submit=takes>
            <SecretLine
                id="take-back"
                label=words.label(Label::TurnCodeNow)
                show=words.label(Label::LockShow)
                value=typing.typed
                wrong=typing.pausing.said
            />
            <div class="kt-go">
                <button type="submit" class="kt-primary" data-do="give-back" aria-disabled=move || typing.pausing.holds().to_string()>
                    {words.label(Label::TurnYesBack)}
                </button>
            </div>
        </form>
    }
}

impl Typing {
    fn takes_it_back(self) {
        let typed = self.typed.get_untracked();
        if untrack(|| self.pausing.holds()) || typed.trim().is_empty() {
            return focus_on("#take-back");
        }
        if self.taking_back.is_it(&typed) {
            return self.is_back();
        }
        // Whoever has forgotten the code has the phrase.
        self.pausing.begins();
        spawn_local(async move {
            match self.saving.opens_with(&typed).await {
                Ok(()) => return self.is_back(),
                Err(NotOpened::Wrong | NotOpened::Slip) => {
                    self.pausing.was_wrong(self.words, Label::TurnCodeWrong, Label::TurnCodeWait);
                }
                // It was not looked at, so it counts as no try.
                Err(why) => {
                    self.pausing.ends();
                    self.pausing.says(self.words.label(not_opened(why)).to_owned());
                }
            }
            focus_on("#take-back");
        });
    }

    fn is_back(self) {
        self.pausing.starts_over();
        self.sitting.does(Intent::GiveBack);
    }
}
