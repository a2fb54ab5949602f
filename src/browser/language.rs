//! The language on screen. Its words come from the page, and those of another language may not be here yet.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;

use super::{App, Settings};
use crate::plan::Language;
use crate::sitting::Intent;
use crate::words::{Batch, Label, Words};

#[wasm_bindgen]
extern "C" {
    /// The lines of one language. The page fetches them, at the latest now.
    #[wasm_bindgen(js_name = kitchenTableWords, catch)]
    async fn lines_of(language: &str) -> Result<JsValue, JsValue>;
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

/// Sees to it that the words of a language are here, and says whether they are. What only a sheet says
/// goes to what makes sheets, past the app.
pub async fn bring_words(language: Language) -> bool {
    if !Words::are_here(language)
        && let Ok(lines) = lines_of(language.id()).await
        && let Some(lines) = lines.as_string()
    {
        Words::arrive(language, Batch::First, lines);
    }
    Words::are_here(language)
}

impl App {
    /// Changes the language on screen and keeps everything. Without its words the screen stays as it is and says so.
    pub fn speak(self, language: Language) {
        TAPPED.set(Some(language));
        spawn_local(async move {
            let here = bring_words(language).await;
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
