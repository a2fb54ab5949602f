//! What the tablet remembers for everybody: language, size of the words, the team's numbers.
//! Nothing here was said by a family.

use gloo_storage::{LocalStorage, Storage};
use serde::Serialize;

use crate::copies::Numbers;
use crate::json::Json;
use crate::plan::{Language, named};

const KEY: &str = "kitchen-table.settings";

named! {
    /// How large the words are.
    TextSize {
        /// As the browser has it.
        Usual = "usual",
        /// Half as large again.
        Large = "large",
        /// Twice as large.
        Larger = "larger",
    }
}

/// The settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Settings {
    /// The language on screen.
    pub language: Language,
    /// How large the words are.
    pub text_size: TextSize,
    /// The duty team's number.
    pub duty_number: String,
    /// The number at night and at weekends.
    pub out_of_hours: String,
}

impl Settings {
    /// The settings as they were left, in the language that the page has words for.
    pub fn load(language: Language) -> Self {
        let unset =
            Self { language, text_size: TextSize::Usual, duty_number: String::new(), out_of_hours: String::new() };
        kept().map_or(unset, |kept| Self { language, ..kept })
    }

    /// Keeps the settings. On a tablet that keeps nothing they last as long as the page.
    pub fn keep(&self) {
        if storage_is_there() {
            // A full tablet costs the settings, not the plan; the plan's own save speaks up for both.
            let _ = LocalStorage::set(KEY, self);
        }
    }

    /// The numbers for the copies.
    #[must_use]
    pub fn numbers(&self) -> Numbers {
        Numbers { duty: self.duty_number.clone(), out_of_hours: self.out_of_hours.clone() }
    }
}

/// What was kept, if it can still be read.
fn kept() -> Option<Settings> {
    // gloo-storage panics where storage is blocked, so ask first.
    let text = storage_is_there().then(|| LocalStorage::raw().get_item(KEY).ok()).flatten()??;
    let json = Json::read(text.as_bytes())?;
    let text = |name: &str| json.get(name).and_then(Json::as_str);
    Some(Settings {
        language: text("language").and_then(Language::from_id)?,
        text_size: text("text_size").and_then(TextSize::from_id).unwrap_or(TextSize::Usual),
        duty_number: text("duty_number").unwrap_or_default().to_owned(),
        out_of_hours: text("out_of_hours").unwrap_or_default().to_owned(),
    })
}

fn storage_is_there() -> bool {
    leptos::prelude::window().local_storage().is_ok_and(|storage| storage.is_some())
}
