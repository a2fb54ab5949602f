//! The lock: what is kept here opens with a phrase. It says no name, and not how many plans there are.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::header::Bar;
use super::pausing::Pausing;
use super::root::HowToPrint;
use crate::browser::{Lock, NotDone, NotOpened, brings_the_worker, focus_on, use_lock, use_settings, use_words};
use crate::components::{For, Heading, Hint, SecretLine, Show, Warning, view};
use crate::sealed::Unopened;
use crate::words::{Label, Words};

/// The lock screen.
#[component]
pub fn LockScreen(
    /// The lock.
    lock: Lock,
) -> impl IntoView {
    provide_context(lock);
    let settings = use_settings();
    let trying = Trying { typed: RwSignal::new(String::new()), pausing: Pausing::new(), busy: RwSignal::new(false) };
    view! {
        <For each=move || [settings.language()] key=Clone::clone let(_)>
            <div class="kt-bars">
                <Bar in_turn=true family=None>
                    ""
                </Bar>
            </div>
            <main class="kt-page" data-screen="lock">
                <Heading>{use_words().label(Label::LockTitle)}</Heading>
                {match lock.is_shut() {
                    None => view! { <Opens trying /> }.into_any(),
                    Some(why) => view! { <Shut why /> }.into_any(),
                }}
            </main>
            <HowToPrint />
        </For>
    }
}

/// Nothing opens it.
#[component]
fn Shut(why: Unopened) -> impl IntoView {
    let says = match why {
        Unopened::Newer { .. } => Label::LockNewer,
        Unopened::Damaged | Unopened::NotThisKey | Unopened::Refused => Label::LockDamaged,
    };
    view! { <Warning>{use_words().label(says)}</Warning> }
}

/// What somebody has tried. It stays in another language, with its pause.
#[derive(Clone, Copy)]
struct Trying {
    typed: RwSignal<String>,
    pausing: Pausing,
    busy: RwSignal<bool>,
}

#[component]
fn Opens(trying: Trying) -> impl IntoView {
    let (lock, words) = (use_lock(), use_words());
    // It is needed in a moment: what is typed takes longer than this.
    spawn_local(brings_the_worker());
    let opens = move |event: SubmitEvent| {
        event.prevent_default();
        trying.tries(lock, words);
    };
    view! {
        <Hint>{words.label(Label::LockHelp)}</Hint>
        <form class="kt-panel" autocomplete="off" novalidate="" on:submit=opens>
            <SecretLine
                id="phrase"
                label=words.label(Label::LockPhrase)
                show=words.label(Label::LockShow)
                value=trying.typed
                wrong=trying.pausing.said
            />
            <Show when=move || trying.busy.get()>
                <p role="status" data-working="">{words.label(Label::LockOpening)}</p>
            </Show>
            <div class="kt-go">
                <button type="submit" class="kt-primary" data-do="open" aria-disabled=move || trying.pausing.holds().to_string()>
                    {words.label(Label::LockOpen)}
                </button>
            </div>
        </form>
        <details>
            <summary>{words.label(Label::LockForgotten)}</summary>
            <p>{words.label(Label::LockForgottenHelp)}</p>
        </details>
    }
}

impl Trying {
    fn tries(self, lock: Lock, words: &'static Words) {
        let typed = self.typed.get_untracked();
        if untrack(|| self.pausing.holds()) {
            return;
        }
        if typed.trim().is_empty() {
            return self.says(words.label(Label::LockEmpty).to_owned());
        }
        self.pausing.said.set(None);
        self.busy.set(true);
        self.pausing.begins();
        spawn_local(async move {
            let opened = lock.opens_with(typed).await;
            // Opened, all of this is gone.
            _ = self.busy.try_set(false);
            match opened {
                Ok(()) => {}
                Err(NotOpened::Wrong) => {
                    self.pausing.was_wrong(words, Label::LockWrong, Label::LockWait);
                    focus_on("#phrase");
                }
                Err(why) => {
                    self.pausing.ends();
                    self.says(words.label(not_opened(why)).to_owned());
                }
            }
        });
    }

    fn says(self, what: String) {
        self.pausing.says(what);
        focus_on("#phrase");
    }
}

/// Why it did not open.
pub fn not_opened(why: NotOpened) -> Label {
    match why {
        NotOpened::Wrong => Label::LockWrong,
        NotOpened::Slip => Label::LockSlip,
        NotOpened::NotDone(NotDone::NotHere) => Label::LockNotHere,
        NotOpened::NotDone(_) => Label::LockStopped,
    }
}
