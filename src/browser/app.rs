//! The running app: its contexts, wired together. Screens and components know the contexts and not the app.

use leptos::prelude::*;

use super::group::Group;
use super::keeping::Saving;
use super::later::Later;
use super::live_sitting::{LiveSitting, tablet};
use super::notice::Notice;
use super::settings::{LiveSettings, Settings};
use crate::packs::{self, NotAPack};
use crate::plan::Language;
use crate::sitting::Sitting;

/// The app.
#[derive(Clone, Copy)]
pub struct App {
    /// What people say and do.
    pub sitting: LiveSitting,
    /// Keeping it on the tablet.
    pub saving: Saving,
    /// Language, size of the words, numbers.
    pub settings: LiveSettings,
    /// A short sentence that is announced once.
    pub notice: Notice,
    /// What people need once they are at the table: copies, checks, files, the practice family.
    pub later: Group<Later>,
}

impl App {
    /// The app in a language whose words are here, with nothing open. `later`: what comes later, not fetched yet.
    ///
    /// # Errors
    /// When a file that was built in cannot be read, which a native test rules out.
    pub fn new(language: Language, later: Group<Later>) -> Result<Self, NotAPack> {
        let settings = Settings::load(language);
        let sitting = LiveSitting::new(Sitting::new(packs::family_plan()?, settings.language, tablet(None)));
        let notice = Notice::new();
        let app = Self {
            sitting,
            saving: Saving::new(sitting, notice),
            settings: LiveSettings::new(settings, sitting, notice),
            notice,
            later,
        };
        sitting.is_carried_out_by(Callback::new(move |asked| app.carry_out(asked)));
        Ok(app)
    }

    /// Gives every component below its contexts.
    pub fn provide(self) {
        provide_context(self.sitting);
        provide_context(self.saving);
        provide_context(self.settings);
        provide_context(self.notice);
        provide_context(self.later);
    }
}
