//! The lock: what is kept here opens with a phrase. It says no name, and not how many plans there are.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::header::Bar;
use super::root::HowToPrint;
use crate::browser::{Lock, NotDone, NotOpened, brings_the_worker, focus_on, use_lock, use_settings, use_words, waits};
use crate::components::{For, Heading, Hint, SecretLine, Show, Warning, view};
use crate::sealed::{Unopened, hold};
use crate::words::{Label, Words};

/// The lock screen.
#[component]
pub fn LockScreen(
    /// The lock.
    lock: Lock,
) -> impl IntoView {
    provide_context(lock);
    let settings = use_settings();
    // What was typed stays in another language.
    let typed = RwSignal::new(String::new());
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
                    None => view! { <Opens typed /> }.into_any(),
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

/// What somebody has tried.
#[derive(Clone, Copy)]
struct Trying {
    busy: RwSignal<bool>,
    /// How often it was wrong.
    wrong: RwSignal<u32>,
    /// A pause goes on. It is a courtesy, and its sentence says so.
    holds: RwSignal<bool>,
    said: RwSignal<Option<String>>,
}

#[component]
fn Opens(typed: RwSignal<String>) -> impl IntoView {
    let (lock, words) = (use_lock(), use_words());
    let trying = Trying {
        busy: RwSignal::new(false),
        wrong: RwSignal::new(0),
        holds: RwSignal::new(false),
        said: RwSignal::new(None),
    };
    // It is needed in a moment: what is typed takes longer than this.
    spawn_local(brings_the_worker());
    let opens = move |event: SubmitEvent| {
        event.prevent_default();
        trying.tries(lock, typed.get_untracked(), words);
    };
    let is_off = move || (trying.busy.get() || trying.holds.get()).to_string();
    view! {
        <Hint>{words.label(Label::LockHelp)}</Hint>
        <form class="kt-panel" autocomplete="off" novalidate="" on:submit=opens>
            <SecretLine
                id="phrase"
                label=words.label(Label::LockPhrase)
                show=words.label(Label::LockShow)
                value=typed
                wrong=trying.said
            />
            <Show when=move || trying.busy.get()>
                <p role="status" data-working="">{words.label(Label::LockOpening)}</p>
            </Show>
            <div class="kt-go">
                <button type="submit" class="kt-primary" data-do="open" aria-disabled=is_off>
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
    fn tries(self, lock: Lock, typed: String, words: &'static Words) {
        if self.busy.get_untracked() || self.holds.get_untracked() {
            return;
        }
        if typed.trim().is_empty() {
            return self.says(words.label(Label::LockEmpty).to_owned());
        }
        self.said.set(None);
        self.busy.set(true);
        spawn_local(async move {
            let opened = lock.opens_with(typed).await;
            // Opened, all of this is gone.
            _ = self.busy.try_set(false);
            match opened {
                Ok(()) => {}
                Err(NotOpened::Wrong) => self.was_wrong(words),
                Err(why) => self.says(words.label(not_opened(why)).to_owned()),
            }
        });
    }

    fn was_wrong(self, words: &Words) {
        self.wrong.update(|wrong| *wrong = wrong.saturating_add(1));
        match hold::seconds(self.wrong.get_untracked()) {
            0 => self.says(words.label(Label::LockWrong).to_owned()),
            seconds => {
                self.says(words.say(Label::LockWait, &[("n", &seconds.to_string())]));
                self.holds.set(true);
                waits(seconds, move || _ = self.holds.try_set(false));
            }
        }
    }

    fn says(self, what: String) {
        _ = self.said.try_set(Some(what));
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
