//! Watches whether somebody touches the tablet. Timers of a page that nobody looks at freeze, so the clock is asked
//! again when somebody does.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::clock::now_ms;
use super::this_tab::{blanks_the_page, shows_the_page};
use super::{App, LiveSitting, Saving};
use crate::conversation::Screen;
use crate::sitting::{Due, left_alone};

/// How often it is looked at.
const LOOKS: Duration = Duration::from_secs(5);

/// Whatever says that somebody is there.
const TOUCHES: [&str; 4] = ["pointerdown", "keydown", "input", "wheel"];

thread_local! {
    static TOUCHED: Cell<u64> = const { Cell::new(0) };
    static OUT_OF_SIGHT: Cell<Option<u64>> = const { Cell::new(None) };
    /// It was due to lock, and could not: it is covered instead until somebody touches it.
    static COVERED_INSTEAD: Cell<bool> = const { Cell::new(false) };
}

/// Whether the screen is covered. A context: [`use_cover`].
#[derive(Clone, Copy)]
pub struct Cover(pub RwSignal<bool>);

/// The cover, on any screen.
#[must_use]
pub fn use_cover() -> Cover {
    expect_context()
}

impl App {
    /// From now on it is covered, or locks, when nobody touches it.
    pub(super) fn watches_whether_somebody_is_there(self) {
        TOUCHED.set(now_ms());
        for touch in TOUCHES {
            let _ = window_event_listener_untyped(touch, move |_| self.is_touched());
        }
        let _ = window_event_listener_untyped("visibilitychange", move |_| {
            if document().hidden() {
                OUT_OF_SIGHT.set(Some(now_ms()));
            } else {
                self.does_what_is_due();
                OUT_OF_SIGHT.set(None);
            }
        });
        // A page from the browser's memory has slept all the while.
        let _ = window_event_listener_untyped("pageshow", move |_| self.does_what_is_due());
        // It runs for as long as the page.
        let _ = set_interval_with_handle(move || self.does_what_is_due(), LOOKS);
    }

    /// Somebody is there. Where nobody was for too long, that comes first: timers sleep when a tablet does.
    fn is_touched(self) {
        if self.due() == Due::Nothing || self.due() == Due::Cover && self.cover.0.get_untracked() {
            TOUCHED.set(now_ms());
            COVERED_INSTEAD.set(false);
        } else {
            self.does_what_is_due();
        }
    }

    fn due(self) -> Due {
        let since = |then: u64| Duration::from_millis(now_ms().saturating_sub(then));
        let due = left_alone(since(TOUCHED.get()), OUT_OF_SIGHT.get().map(since), stays_long(self.sitting));
        if due == Due::Lock && COVERED_INSTEAD.get() { Due::Cover } else { due }
    }

    fn does_what_is_due(self) {
        match self.due() {
            Due::Nothing => {}
            Due::Cover => self.cover.0.set(true),
            Due::Lock => locks_or_covers(self.saving, self.cover),
        }
    }
}

/// Whether people talk in a visit, or write a code on paper: then it waits longer.
fn stays_long(sitting: LiveSitting) -> bool {
    sitting.with_now(|sitting| match sitting.screen {
        Screen::Plans | Screen::Settings => false,
        Screen::Phrase => true,
        _ => sitting.is_in_a_visit(),
    })
}

/// Without a phrase, or with something that could not be saved, a lock would lose what was said: then it is covered.
fn locks_or_covers(saving: Saving, cover: Cover) {
    if !saving.has_phrase.get_untracked() {
        // Where there is nothing to hide, the clock starts anew.
        return if saving.has_something_unkept() { covers_instead(cover) } else { TOUCHED.set(now_ms()) };
    }
    // At once: whoever comes back to the page sees nothing of it meanwhile.
    blanks_the_page();
    spawn_local(async move {
        if !saving.locks_here_if_saved().await {
            covers_instead(cover);
            shows_the_page();
        }
    });
}

fn covers_instead(cover: Cover) {
    COVERED_INSTEAD.set(true);
    cover.0.set(true);
}
