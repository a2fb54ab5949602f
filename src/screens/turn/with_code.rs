//! The code of a tablet that is handed over, or the phrase: typed to take it back, and to hand it over again.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{NotOpened, Saving, TakingBack, focus_on, use_saving, use_taking_back, use_words};
use crate::components::{SecretLine, view};
use crate::screens::lock::not_opened;
use crate::screens::pausing::Pausing;
use crate::words::{Label, Words};

/// What somebody types.
#[derive(Clone, Copy)]
struct Typing {
    on_said: Callback<()>,
    saving: Saving,
    taking_back: TakingBack,
    words: &'static Words,
    typed: RwSignal<String>,
    pausing: Pausing,
}

/// The code that was set, or the phrase.
#[component]
pub fn WithCode(
    /// The `data-do` hook of its button.
    does: &'static str,
    /// The button's word.
    word: Label,
    /// What happens once it was said.
    #[prop(into)]
    on_said: Callback<()>,
) -> impl IntoView {
    let words = use_words();
    let typing = Typing {
        on_said,
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
                <button type="submit" class="kt-primary" data-do=does aria-disabled=move || typing.pausing.holds().to_string()>
                    {words.label(word)}
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
            return self.is_said();
        }
        // Whoever has forgotten the code has the phrase.
        self.pausing.begins();
        spawn_local(async move {
            match self.saving.opens_with(&typed).await {
                Ok(()) => return self.is_said(),
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

    fn is_said(self) {
        self.pausing.starts_over();
        self.on_said.run(());
    }
}
