//! A short sentence that is announced once.

use std::time::Duration;

use leptos::prelude::*;

use crate::words::Label;

/// What was announced last, while it stands. A context: [`use_notice`].
#[derive(Clone, Copy)]
pub struct Notice(RwSignal<Option<Label>>);

/// The notice, in any component.
#[must_use]
pub fn use_notice() -> Notice {
    expect_context()
}

impl Notice {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// What stands there. Tracks it.
    #[must_use]
    pub fn now(self) -> Option<Label> {
        self.0.get()
    }

    /// Says a short sentence once, for a few seconds. Emptied first, so that the same sentence said
    /// twice is announced twice.
    pub fn says(self, label: Label) {
        self.0.set(None);
        request_animation_frame(move || self.0.set(Some(label)));
        let gone = move || {
            self.0.update(|now| {
                if *now == Some(label) {
                    *now = None;
                }
            });
        };
        set_timeout(gone, Duration::from_secs(5));
    }

    /// Takes it away.
    pub fn hushes(self) {
        self.0.set(None);
    }
}
