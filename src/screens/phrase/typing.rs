//! The phrase, typed once by whoever chose it: who cannot type it now will not open the plan with it tomorrow.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Choosing, Stage};
use crate::browser::{
    NotSealed, Notice, Saving, brings_the_worker, focus_on, typed_words, use_notice, use_saving, use_words,
};
use crate::components::{Button, Heading, Look, SecretLine, Show, view};
use crate::screens::lock::not_opened;
use crate::shelf::StoreError;
use crate::words::{Label, Words};

/// What is typed here.
#[derive(Clone, Copy)]
struct Typing {
    saving: Saving,
    notice: Notice,
    words: &'static Words,
    choosing: Choosing,
    /// The phrase that opens it now.
    now: RwSignal<String>,
    now_wrong: RwSignal<Option<String>>,
    typed: RwSignal<String>,
    wrong: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
}

/// Types it once, and keeps everything with it.
#[component]
pub fn TypedOnce(choosing: Choosing) -> impl IntoView {
    let words = use_words();
    let typing = Typing {
        saving: use_saving(),
        notice: use_notice(),
        words,
        choosing,
        now: RwSignal::new(String::new()),
        now_wrong: RwSignal::new(None),
        typed: RwSignal::new(String::new()),
        wrong: RwSignal::new(None),
        busy: RwSignal::new(false),
    };
    spawn_local(brings_the_worker());
    let keeps = move |event: SubmitEvent| {
        event.prevent_default();
        typing.keeps();
    };
    view! {
        <Heading>{words.label(if choosing.changes { Label::ChangePhrase } else { Label::PhraseOnceMore })}</Heading>
        <form class="kt-panel" autocomplete="off" novalidate="" on:submit=keeps>
            <fieldset class="kt-desk" role="presentation" disabled=move || typing.busy.get()>
                <Show when=move || choosing.changes>
                    <SecretLine
                        id="phrase-now"
                        label=words.label(Label::PhraseNow)
                        show=words.label(Label::LockShow)
                        value=typing.now
                        wrong=typing.now_wrong
                    />
                </Show>
                <SecretLine
                    id="phrase"
                    label=words.label(Label::PhraseIs)
                    show=words.label(Label::LockShow)
                    value=typing.typed
                    wrong=typing.wrong
                />
            </fieldset>
            <Show when=move || typing.busy.get()>
                <p role="status" data-working="">{words.label(Label::PhraseWorking)}</p>
            </Show>
            <div class="kt-go">
                <button type="submit" class="kt-primary" data-do="keep-phrase" aria-disabled=move || typing.busy.get().to_string()>
                    {words.label(if choosing.changes { Label::ChangePhrase } else { Label::PhraseKeep })}
                </button>
                <Button look=Look::Text does="back" on_tap=move || choosing.goes_to(Stage::Choosing)>
                    {words.label(Label::Back)}
                </Button>
            </div>
        </form>
    }
}

impl Typing {
    fn keeps(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.wrong.set(None);
        self.now_wrong.set(None);
        let typed = self.typed.with_untracked(|typed| typed_words(typed));
        if untrack(|| self.choosing.chosen.words()).as_deref() != Some(typed.as_str()) {
            return self.says(Label::PhraseNotSame);
        }
        self.busy.set(true);
        spawn_local(async move {
            let now = self.now.get_untracked();
            let kept = if self.choosing.changes {
                self.saving.changes_phrase(&now, &typed).await
            } else {
                self.saving.keeps_with(&typed).await
            };
            _ = self.busy.try_set(false);
            self.has(kept);
        });
    }

    fn has(self, kept: Result<(), NotSealed>) {
        match kept {
            Ok(()) => {
                if self.choosing.changes {
                    self.notice.says(Label::PhraseChanged);
                }
                focus_on("[data-heading]");
            }
            Err(NotSealed::NotOpened(why)) => {
                _ = self.now_wrong.try_set(Some(self.words.label(not_opened(why)).to_owned()));
                focus_on("#phrase-now");
            }
            Err(NotSealed::Store(StoreError::Taken)) => self.says(Label::PhraseTaken),
            Err(NotSealed::NotDone(_) | NotSealed::Store(_)) => self.says(Label::PhraseFailed),
        }
    }

    fn says(self, label: Label) {
        _ = self.wrong.try_set(Some(self.words.label(label).to_owned()));
        focus_on("#phrase");
    }
}
