//! The language on screen. Its words come from the page, and those of another language may not be here yet.

use std::cell::Cell;

use futures::future::join_all;
use leptos::prelude::document;
use leptos::task::spawn_local;

use super::LiveSettings;
use super::fetched::{fetched, in_time};
use super::focus::focus_on;
use crate::plan::Language;
use crate::words::{Batch, Label, Words};

thread_local! {
    /// The language that was tapped last.
    static TAPPED: Cell<Option<Language>> = const { Cell::new(None) };
}

/// Sees to it that the app's own words of a language are here, within ten seconds, and says whether they are.
pub async fn bring_words(language: Language) -> bool {
    in_time(take_in(language, Batch::First)).await;
    Words::are_here(language)
}

/// Asks for every word there is. Says whether all are here, once they have come, however long that takes.
pub async fn bring_every_word() -> bool {
    let batches = [Batch::First, Batch::Later];
    let all = Language::ALL.iter().flat_map(|language| batches.map(|batch| take_in(*language, batch)));
    // All are asked for before any is waited for.
    join_all(all).await.iter().all(Option::is_some)
}

/// Brings one batch of words, if it is not here yet; nothing where it cannot be had.
async fn take_in(language: Language, batch: Batch) -> Option<()> {
    if !Words::have_come(language, batch) {
        let lines = fetched(&format!("{}-{}", batch.id(), language.id())).await?;
        Words::arrive(language, batch, lines);
    }
    Some(())
}

impl LiveSettings {
    /// Changes the language on screen and keeps everything. Without its words the screen stays as it is and says so.
    pub fn speak(self, language: Language) {
        TAPPED.set(Some(language));
        // The page is drawn anew, and with it the button that was tapped: among the settings, or in the bar.
        let in_settings =
            document().active_element().and_then(|tapped| tapped.closest("[data-field=language]").ok()?);
        let tapped = match in_settings {
            Some(_) => "[data-field=language] [aria-pressed=true]",
            None => "[data-lang]:not([aria-pressed=true])",
        };
        spawn_local(async move {
            let here = bring_words(language).await;
            // Words that took their time do not undo a later tap.
            if TAPPED.get() != Some(language) {
                return;
            }
            if !here {
                return self.notice.says(Label::LanguageNotHere);
            }
            self.is_in(language);
            focus_on(tapped);
        });
    }
}
