//! What the tablet remembers for everybody: language, size of the words, the team's numbers.
//! Nothing here was said by a family.

use serde::{Deserialize, Serialize};

use super::remembered::{on_this_tablet, remember_on_this_tablet};
use crate::copies::Numbers;
use crate::plan::{Device, Language, named};
use crate::shelf::or_default;

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
