//! The running app: its contexts, wired together. Screens and components know the contexts and not the app.

use leptos::prelude::*;

use super::front::{Front, Taps};
use super::group::Group;
use super::idle::Cover;
use super::keeping::Saving;
use super::later::Later;
use super::live_sitting::{LiveSitting, tablet};
use super::notice::Notice;
use super::offline::Offline;
use super::read_aloud::ReadAloud;
use super::settings::LiveSettings;
use super::taking_back::TakingBack;
use crate::packs::{self, NotAPack};
use crate::sitting::{Intent, Sitting};

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
    /// Whether the screen is covered.
    pub cover: Cover,
    /// What lies on the tablet for when there is no signal.
    pub offline: Offline,
    /// What people need once they are at the table: copies, checks, files, the practice family.
    pub later: Group<Later>,
}

impl App {
    /// The app with nothing open, which takes over from what was there before it.
    ///
    /// # Errors
    /// When a file that was built in cannot be read, which a native test rules out.
    pub fn new(front: Front) -> Result<Self, NotAPack> {
        let Front { settings, notice, later, home, .. } = front;
        let mut sitting = Sitting::new(packs::family_plan()?, settings.language_now(), tablet(None));
        sitting.home = home;
        let sitting = LiveSitting::new(sitting);
        let saving = Saving::new(sitting, notice);
        let app = Self {
            sitting,
            saving,
            settings,
            notice,
            later,
            cover: Cover(RwSignal::new(false)),
            offline: Offline::new(saving),
        };
        sitting.is_carried_out_by(Callback::new(move |asked| app.carry_out(asked)));
        settings.is_heard_by(Callback::new(move |language| sitting.does(Intent::Speak(language))));
        Ok(app)
    }

    /// Gives every component below its contexts, beside those that were there before.
    pub fn provide(self) {
        let sitting = self.sitting;
        provide_context(sitting);
        provide_context(self.saving);
        provide_context(self.cover);
        provide_context(self.offline);
        provide_context(TakingBack::new());
        provide_context(ReadAloud::new());
        let wants = Callback::new(move |wanted| sitting.does(Intent::from(wanted)));
        provide_context(Taps {
            wants,
            may_start: Signal::derive(move || !sitting.reads_along.get()),
            home: sitting.home(),
        });
    }
}
