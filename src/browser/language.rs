//! The language on screen. Its words come from the page, and those of another language may not be here yet.

use std::cell::Cell;

use js_sys::{Array, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::{App, Settings};
use crate::plan::Language;
use crate::sitting::Intent;
use crate::words::{Batch, Label, Words};

#[wasm_bindgen]
extern "C" {
    /// The words of one language: the app's own, or those that only a sheet says. The page fetches them, at the
    /// latest now, and gives up after ten seconds unless they are wanted however long it takes.
    #[wasm_bindgen(js_name = kitchenTableWords, catch)]
    fn lines_of(language: &str, of_sheets: bool, however: bool) -> Result<Promise, JsValue>;
}

thread_local! {
    /// The language that was tapped last.
    static TAPPED: Cell<Option<Language>> = const { Cell::new(None) };
}

/// The language that the page has chosen and fetched the words of.
#[must_use]
pub fn page_language() -> Language {
    let language = document().document_element().and_then(|page| page.get_attribute("lang"));
    language.and_then(|id| Language::from_id(&id)).unwrap_or(Language::En)
}

/// Words that are on their way.
pub struct Lines {
    language: Language,
    batch: Batch,
    coming: Option<Promise>,
}

impl Lines {
    /// Asks for the words of the app in one language, which somebody waits for.
    #[must_use]
    pub fn of_the_app(language: Language) -> Self {
        Self::asked(language, Batch::First, false)
    }

    /// Asks for a batch of words that may take their time.
    #[must_use]
    pub fn however_long(language: Language, batch: Batch) -> Self {
        Self::asked(language, batch, true)
    }

    fn asked(language: Language, batch: Batch, however: bool) -> Self {
        // Settled, so that words that do not come before anybody waits for them are no mistake of the page.
        let settled = |lines: Promise| Promise::all_settled(&Array::of1(&lines));
        let comes = || lines_of(language.id(), batch == Batch::Later, however).ok().map(settled);
        Self { language, batch, coming: (!Words::have_come(language, batch)).then(comes).flatten() }
    }
}

/// Waits until these words are here, and says whether they are.
pub async fn bring_words(lines: Lines) -> bool {
    let Lines { language, batch, coming } = lines;
    if let Some(coming) = coming
        && let Ok(settled) = JsFuture::from(coming).await
        && let Ok(lines) = Reflect::get(&Array::from(&settled).get(0), &"value".into())
        && let Some(lines) = lines.as_string()
    {
        Words::arrive(language, batch, lines);
    }
    Words::have_come(language, batch)
}

impl App {
    /// Changes the language on screen and keeps everything. Without its words the screen stays as it is and says so.
    pub fn speak(self, language: Language) {
        TAPPED.set(Some(language));
        spawn_local(async move {
            let here = bring_words(Lines::of_the_app(language)).await;
            // Words that took their time do not undo a later tap.
            if TAPPED.get() != Some(language) {
                return;
            }
            if !here {
                return self.announce(Label::LanguageNotHere);
            }
            self.settings.update(|settings| settings.language = language);
            self.settings.with_untracked(Settings::keep);
            self.does(Intent::Speak(language));
        });
    }
}
