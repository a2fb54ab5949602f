//! The words that a file opens with: drawn from a list in the language on screen, or somebody's own.

use js_sys::JsString;

use super::chance::by_chance;
use super::fetched::{fetched, in_time};
use crate::plan::Language;
use crate::sealed::{Phrase, WordList};

/// The lists where all is built in one, as `trunk serve` does it. In a release each is a file of its own.
#[cfg(not(in_parts))]
const BUILT_IN: [&str; 2] = [include_str!("../sealed/words/en.txt"), include_str!("../sealed/words/cy.txt")];
#[cfg(in_parts)]
const BUILT_IN: [&str; 2] = [""; 2];

/// Draws five words; nothing where the list cannot be had in time, or there is no randomness.
pub async fn drawn_words(language: Language) -> Option<Phrase> {
    let [english, welsh] = BUILT_IN;
    let built_in = match language {
        Language::En => english,
        Language::Cy => welsh,
    };
    let list = match built_in {
        "" => in_time(fetched(&format!("list-{}", language.id()))).await?,
        built_in => built_in.to_owned(),
    };
    WordList::read(&list).ok()?.draw(&mut by_chance).ok()
}

/// Words as somebody has typed them, as a file is sealed with them.
#[must_use]
pub fn typed_words(typed: &str) -> Phrase {
    Phrase::typed(typed, |typed| String::from(JsString::from(typed).normalize("NFKC").to_lower_case()))
}
