//! What the tablet remembers for everybody: language, size of the words, the team's numbers.
//! Nothing here was said by a family.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::notice::Notice;
use super::remembered::{on_this_tablet, remember_on_this_tablet};
use crate::copies::Numbers;
use crate::plan::{Device, Language, named};
use crate::shelf::or_default;
use crate::words::Words;

const KEY: &str = "kitchen-table.settings";
const DEVICE: &str = "kitchen-table.device";

named! {
    /// How large the words are.
    #[derive(Default)]
    TextSize {
        /// As the browser has it.
        #[default]
        Usual = "usual",
        /// Half as large again.
        Large = "large",
        /// Twice as large.
        Larger = "larger",
    }
}

/// The settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The language on screen.
    pub language: Language,
    /// How large the words are.
    #[serde(default, deserialize_with = "or_default")]
    pub text_size: TextSize,
    /// The duty team's number.
    #[serde(default, deserialize_with = "or_default")]
    pub duty_number: String,
    /// The number at night and at weekends.
    #[serde(default, deserialize_with = "or_default")]
    pub out_of_hours: String,
}

impl Settings {
    /// The settings as they were left, in the language that the page has words for.
    pub fn load(language: Language) -> Self {
        let unset =
            Self { language, text_size: TextSize::default(), duty_number: String::new(), out_of_hours: String::new() };
        on_this_tablet(KEY).map_or(unset, |kept: Self| Self { language, ..kept })
    }

    /// Keeps the settings. On a tablet that keeps nothing they last as long as the page.
    pub fn keep(&self) {
        // A full tablet costs the settings, not the plan; the plan's own save speaks up for both.
        remember_on_this_tablet(KEY, self);
    }

    /// The numbers for the copies.
    #[must_use]
    pub fn numbers(&self) -> Numbers {
        Numbers { duty: self.duty_number.clone(), out_of_hours: self.out_of_hours.clone() }
    }
}

/// The settings as they are now, and the ways to change them. A context: [`use_settings`].
#[derive(Clone, Copy)]
pub struct LiveSettings {
    settings: RwSignal<Settings>,
    pub(super) notice: Notice,
    heard_by: StoredValue<Option<Callback<Language>>>,
}

/// The settings, in any component.
#[must_use]
pub fn use_settings() -> LiveSettings {
    expect_context()
}

/// The words of the language on screen, in any component. Does not track the language: a screen is drawn anew in
/// another one.
#[must_use]
pub fn use_words() -> &'static Words {
    Words::of(use_settings().language_now())
}

impl LiveSettings {
    pub(super) fn new(settings: Settings, notice: Notice) -> Self {
        Self { settings: RwSignal::new(settings), notice, heard_by: StoredValue::new(None) }
    }

    /// Says who hears of another language on screen.
    pub(super) fn is_heard_by(self, hears: Callback<Language>) {
        self.heard_by.set_value(Some(hears));
    }

    /// The screen is in this language from now on.
    pub(super) fn is_in(self, language: Language) {
        self.change(|settings| settings.language = language);
        if let Some(hears) = self.heard_by.get_value() {
            hears.run(language);
        }
    }

    /// Reads something off the settings. Tracks them.
    pub fn with<T>(self, read: impl FnOnce(&Settings) -> T) -> T {
        self.settings.with(read)
    }

    /// The language on screen. Tracks the settings.
    #[must_use]
    pub fn language(self) -> Language {
        self.with(|settings| settings.language)
    }

    /// The language on screen. Does not track it.
    #[must_use]
    pub fn language_now(self) -> Language {
        self.settings.with_untracked(|settings| settings.language)
    }

    /// Changes the settings, and keeps them.
    pub fn change(self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
        self.settings.with_untracked(Settings::keep);
    }
}

/// The number of this tablet, which stands on all that is done on it. A tablet that keeps nothing draws another one
/// for each page.
pub fn device() -> Device {
    thread_local!(static DEVICE: Device = kept_device());
    DEVICE.with(|device| *device)
}

fn kept_device() -> Device {
    let drawn = || {
        let number = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
        // Where there is no room for it, the next page draws another. Nothing that was said is lost; but what the page
        // before took back is not for this one to undo, and so not for it to forget.
        remember_on_this_tablet(DEVICE, &number);
        number
    };
    Device(on_this_tablet(DEVICE).unwrap_or_else(drawn))
}
