//! A short sentence that is announced once.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;

use crate::words::Label;

thread_local! {
    /// When what was said last goes.
    static GOES: Cell<Option<TimeoutHandle>> = const { Cell::new(None) };
}

/// What was announced last and of whom, while it stands. A context: [`use_notice`].
#[derive(Clone, Copy)]
pub struct Notice(RwSignal<Option<(Label, String)>>);

/// The notice, in any component.
#[must_use]
pub fn use_notice() -> Notice {
    expect_context()
}

impl Notice {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// What stands there, and the people it names. Tracks it.
    #[must_use]
    pub fn now(self) -> Option<(Label, String)> {
        self.0.get()
    }

    /// Says a short sentence once, for a few seconds. Emptied first, so that the same sentence said
    /// twice is announced twice.
    pub fn says(self, label: Label) {
        self.says_of(label, String::new());
    }

    /// The same, with people in it.
    pub fn says_of(self, label: Label, people: String) {
        self.hushes();
        let timer = set_timeout_with_handle(move || self.0.set(None), Duration::from_secs(5));
        GOES.set(timer.ok());
        request_animation_frame(move || {
            // Hushed before it was said.
            if GOES.get().is_some() {
                self.0.set(Some((label, people)));
            }
        });
    }

    /// Takes it away.
    pub fn hushes(self) {
        // The sentence before does not take the next one away.
        if let Some(timer) = GOES.take() {
            timer.clear();
        }
        self.0.set(None);
    }
}
