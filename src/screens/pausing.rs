//! A pause after what was typed was wrong too often. It is a courtesy, and its sentence says so.

use leptos::prelude::*;

use crate::browser::waits;
use crate::sealed::hold;
use crate::words::{Label, Words};

/// How often it was wrong, and whether it is waited for: for the next try, or for an answer.
#[derive(Clone, Copy)]
pub struct Pausing {
    wrong: RwSignal<u32>,
    holds: RwSignal<bool>,
    /// What is said of what was typed.
    pub said: RwSignal<Option<String>>,
}

impl Pausing {
    /// Nobody has tried.
    pub fn new() -> Self {
        Self { wrong: RwSignal::new(0), holds: RwSignal::new(false), said: RwSignal::new(None) }
    }

    /// It was right, or is asked anew: nothing was tried yet.
    pub fn starts_over(self) {
        self.wrong.set(0);
        self.ends();
        self.said.set(None);
    }

    /// Whether nobody can try now. Tracks it.
    pub fn holds(self) -> bool {
        self.holds.get()
    }

    /// What was typed is looked at.
    pub fn begins(self) {
        self.holds.set(true);
    }

    /// It has been, and was not wrong.
    pub fn ends(self) {
        _ = self.holds.try_set(false);
    }

    /// It was wrong: this is said, or that where there is a pause. It goes with the pause, so that nobody takes it for
    /// what came of another try.
    pub fn was_wrong(self, words: &Words, wrong: Label, wait: Label) {
        _ = self.wrong.try_update(|wrong| *wrong = wrong.saturating_add(1));
        let seconds = self.wrong.try_get_untracked().map_or(0, hold::seconds);
        if seconds == 0 {
            self.ends();
            return self.says(words.label(wrong).to_owned());
        }
        self.begins();
        waits(seconds, move || {
            self.ends();
            _ = self.said.try_set(None);
        });
        self.says(words.say(wait, &[("n", &seconds.to_string())]));
    }

    /// Says something of what was typed.
    pub fn says(self, what: String) {
        _ = self.said.try_set(Some(what));
    }
}
