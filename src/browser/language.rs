//! The language on screen. Its words come from the page, and those of another language may not be here yet.

use std::cell::Cell;

use js_sys::Promise;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::LiveSettings;
use crate::plan::Language;
use crate::sitting::Intent;
use crate::words::{Batch, Label, Words};

#[wasm_bindgen]
extern "C" {
    /// The app's own words of one language, if they come within ten seconds.
    #[wasm_bindgen(js_name = kitchenTableWords, catch)]
    fn lines_in_time(language: &str) -> Result<Promise, JsValue>;

    /// A batch of the words of one language, however long they take.
    #[wasm_bindgen(js_name = kitchenTableEveryWord, catch)]
    fn lines_of(language: &str, batch: &str) -> Result<Promise, JsValue>;
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

/// Sees to it that the app's own words of a language are here, and says whether they are.
pub async fn bring_words(language: Language) -> bool {
    if !Words::are_here(language) {
        take_in(language, Batch::First, lines_in_time(language.id())).await;
    }
    Words::are_here(language)
}

/// Asks for every word there is. Says whether all are here, once they have come, however long that takes.
pub fn bring_every_word() -> impl Future<Output = bool> {
    let batches = [Batch::First, Batch::Later];
    let all = Language::ALL.iter().flat_map(|language| batches.map(|batch| (*language, batch)));
    let missing = all.filter(|(language, batch)| !Words::have_come(*language, *batch));
    // All are asked for before any is waited for.
    let coming: Vec<_> =
        missing.map(|(language, batch)| (language, batch, lines_of(language.id(), batch.id()))).collect();
    async move {
        for (language, batch, lines) in coming {
            take_in(language, batch, lines).await;
        }
        Language::ALL.iter().all(|language| batches.iter().all(|batch| Words::have_come(*language, *batch)))
    }
}

async fn take_in(language: Language, batch: Batch, lines: Result<Promise, JsValue>) {
    if let Ok(coming) = lines
        && let Ok(lines) = JsFuture::from(coming).await
        && let Some(lines) = lines.as_string()
    {
        Words::arrive(language, batch, lines);
    }
}

impl LiveSettings {
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
                return self.notice.says(Label::LanguageNotHere);
            }
            self.change(|settings| settings.language = language);
            self.sitting.does(Intent::Speak(language));
        });
    }
}
