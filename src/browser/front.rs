//! What is there before the rest of the app has come (docs/decisions/0009-what-comes-later.md): the words, the
//! settings, and what somebody taps meanwhile. The rest takes over from it once it has looked at the shelf.

use leptos::prelude::*;

use super::focus::{focus_on, focus_stays};
use super::group::Group;
use super::history::counter;
use super::key_slots::lie_beside;
use super::later::Later;
use super::notice::Notice;
use super::settings::{LiveSettings, Settings};
use super::this_tab::{forget_open, was_open};
use super::training::home_of_this_page;
use crate::conversation::Screen;
use crate::plan::Language;
use crate::sitting::{Intent, PractiseFrom, Start, WayHome};

/// What can be tapped before the rest is here, and after it in the same places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// To start a plan.
    Start(Start),
    /// To practise with the made-up family.
    Practise,
    /// The settings.
    Settings,
    /// The plans, or whatever is home here.
    Home,
}

impl From<Wanted> for Intent {
    fn from(wanted: Wanted) -> Self {
        match wanted {
            Wanted::Start(start) => Self::StartPlan(start),
            Wanted::Practise => Self::Practise(PractiseFrom::TheVisit),
            Wanted::Settings => Self::Go(Screen::Settings),
            Wanted::Home => Self::GoHome,
        }
    }
}

/// What becomes of such a tap. A context: [`use_taps`].
#[derive(Clone, Copy)]
pub struct Taps {
    /// Does it, or lets it wait.
    pub wants: Callback<Wanted>,
    /// Whether a plan can be started now: not in a tab that reads along.
    pub may_start: Signal<bool>,
    /// Where the way home leads.
    pub home: WayHome,
}

/// What becomes of a tap, in the bar at the top and on the first screen.
#[must_use]
pub fn use_taps() -> Taps {
    expect_context()
}

/// Draws the app.
pub type Draws = Callback<(), AnyView>;

/// What is there before the rest of the app.
#[derive(Clone, Copy)]
pub struct Front {
    /// Language, size of the words, numbers.
    pub settings: LiveSettings,
    /// A short sentence that is announced once.
    pub notice: Notice,
    /// What people need once they are at the table: copies, checks, files, the practice family.
    pub later: Group<Later>,
    /// Where the way home leads.
    pub home: WayHome,
    /// The entry of the browser's history that the page opened at.
    pub(super) opened_at: Option<usize>,
    app: RwSignal<Option<Draws>>,
    waits: RwSignal<bool>,
    wanted: StoredValue<Vec<Wanted>>,
}

impl Front {
    /// It, in a language whose words are here. A plan that lay open before a reload is waited for, and so is
    /// the lock where a phrase was chosen, and on a trainer's page the made-up family. `later`: what comes
    /// later, not fetched yet.
    #[must_use]
    pub fn new(language: Language, later: Group<Later>) -> Self {
        let notice = Notice::new();
        let home = home_of_this_page();
        Self {
            settings: LiveSettings::new(Settings::load(language), notice),
            notice,
            later,
            home,
            opened_at: counter(),
            app: RwSignal::new(None),
            waits: RwSignal::new(home == WayHome::Family || was_open().is_some() || lie_beside()),
            wanted: StoredValue::new(Vec::new()),
        }
    }

    /// Gives every component below its contexts.
    pub fn provide(self) {
        provide_context(self.settings);
        provide_context(self.notice);
        provide_context(self.later);
        let wants = Callback::new(move |wanted| self.wants(wanted));
        provide_context(Taps { wants, may_start: Signal::stored(true), home: self.home });
    }

    /// What draws the app, once that is here. Tracks it.
    #[must_use]
    pub fn app(self) -> Option<Draws> {
        self.app.get()
    }

    /// Whether somebody waits for the rest. Tracks it.
    #[must_use]
    pub fn waits(self) -> bool {
        self.waits.get()
    }

    fn wants(self, wanted: Wanted) {
        match wanted {
            // It is on its way already.
            Wanted::Home if self.home == WayHome::Family => {}
            // Who has gone back to the list wants nothing any more, and a reload finds the list.
            Wanted::Home => {
                self.wanted.set_value(Vec::new());
                forget_open();
                self.waits.set(false);
            }
            wanted => {
                // A second tap on the same thing asks for it once.
                if !self.wanted.with_value(|waiting| waiting.contains(&wanted)) {
                    self.wanted.update_value(|waiting| waiting.push(wanted));
                }
                self.waits.set(true);
            }
        }
        focus_on("[data-heading]");
    }

    /// What has waited, in its order. The app does it from now on.
    pub(super) fn hands_over(self) -> Vec<Wanted> {
        self.wanted.try_update_value(std::mem::take).unwrap_or_default()
    }

    /// From now on the app is drawn. Whoever stands on a control of the first screen stands on the app's own then.
    pub(super) fn gives_way_to(self, app: Draws) {
        focus_stays(move || self.app.set(Some(app)));
    }
}
