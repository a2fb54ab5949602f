//! The running app: what is open, what has been typed, and the one way to change either.

mod channel;
mod clock;
mod focus;
mod half_filled;
mod history;
mod indexed_db;
mod intents;
mod keeping;
mod language;
mod later;
mod one_writer;
mod reading;
mod settings;
mod tabs;

use leptos::prelude::*;

pub use clock::{now, today};
pub use focus::{focus_on, focus_on_line, focus_on_question};
pub use intents::{From, Opening, for_whom};
pub use keeping::Save;
pub use language::{bring_words, page_language};
pub use later::{clip, draw_sheet, file, save_file};
pub use settings::{Settings, TextSize};
pub use tabs::Pen;

use crate::conversation::{Cursor, Draft, Pack, Step, Trouble};
use crate::plan::{Language, Plan, PlanId, named};
use crate::words::{Label, Words};
use keeping::Keeper;

named! {
    /// The screens, by the value of the `data-screen` hook.
    Screen {
        /// The plans on this tablet.
        Plans = "plans",
        /// Before you knock.
        Prepare = "prepare",
        /// Who is here.
        People = "people",
        /// The conversation.
        Talk = "talk",
        /// The tablet is in one person's hands: their own cards and nothing else.
        Turn = "turn",
        /// The copies: which there are, and the one that is looked at.
        Copy = "copy",
        /// An honest look at the plan, for the worker.
        Check = "check",
        /// A hard evening walked through with the plan, line by line.
        Try = "try",
        /// Before you agree.
        Agree = "agree",
        /// Stopped for today.
        Visit = "visit",
        /// Settings.
        Settings = "settings",
    }
}

/// Where the open plan is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// With the other plans, on the shelf.
    OnShelf,
    /// Nowhere: it is the made-up family's, for practice.
    Practice,
}

/// The plan that is open, and what can be undone in it.
#[derive(Clone, Debug)]
pub struct Sitting {
    /// The plan.
    pub plan: Plan,
    /// Where it is kept.
    pub kept: Kept,
    /// Where people are in it.
    pub cursor: Cursor,
    /// The plan before each change, newest last.
    past: Vec<Plan>,
    /// The plan after each change that was undone, the next to be done again last.
    undone: Vec<Plan>,
    /// The steps just taken, newest last, to keep what was just said in sight.
    pub just_taken: Vec<Step>,
}

/// What the shelf holds besides the plan that is open.
#[derive(Clone, Debug, Default)]
pub struct OnShelf {
    /// The shelf has been looked at.
    pub ready: bool,
    /// Plans that open, the last talked about first.
    pub plans: Vec<crate::shelf::Record>,
    /// Plans in the bin: they open only after they have been put back.
    pub bin: Vec<crate::shelf::Record>,
    /// Plans of which an older save was opened because the newest was damaged.
    pub older_used: Vec<PlanId>,
    /// It could be read.
    pub read: bool,
    /// How many plans cannot be read.
    pub unreadable: usize,
    /// How many plans a newer version of the app wrote.
    pub newer: usize,
}

/// The app: signals that screens read, and intents that change them.
///
/// The draft has a signal of its own, so that a keystroke redraws its own box and nothing else.
#[derive(Clone, Copy)]
pub struct App {
    /// The plan that is open.
    pub sitting: RwSignal<Option<Sitting>>,
    /// What stands on the card.
    pub draft: RwSignal<Draft>,
    /// The screen.
    pub screen: RwSignal<Screen>,
    /// Changes whenever the card on the screen must be drawn anew.
    pub drawn: RwSignal<u32>,
    /// The line that somebody opened, to see what can be done with it.
    pub opened: RwSignal<Option<crate::plan::LineId>>,
    /// The line whose words are being changed where it stands.
    pub editing: RwSignal<Option<crate::plan::LineId>>,
    /// The plan on the plans screen whose name is being changed, by its id.
    pub renaming: RwSignal<Option<String>>,
    /// That name as it stands so far.
    pub new_name: RwSignal<String>,
    /// What could not be read on the card.
    pub troubles: RwSignal<Vec<Trouble>>,
    /// How the sheet on the screen is looked at: names and values that only the sheet understands.
    pub view: RwSignal<Vec<(String, String)>>,
    /// A short sentence that is announced once.
    pub notice: RwSignal<Option<Label>>,
    /// Whether what is on the screen is on the tablet.
    pub save: RwSignal<Save>,
    /// What the shelf holds.
    pub on_shelf: RwSignal<OnShelf>,
    /// Who has the pen: this tab or another.
    pub pen: RwSignal<Pen>,
    /// Words that were not saved here before another tab took the pen.
    pub unsaved: RwSignal<Vec<String>>,
    /// What is not needed for the first screen is here: sheets and files can be made.
    pub later_here: RwSignal<bool>,
    /// Language, size of the words, numbers.
    pub settings: RwSignal<Settings>,
    /// The pack that is being talked through.
    pub pack: &'static Pack,
    keeper: StoredValue<std::rc::Rc<Keeper>, LocalStorage>,
}

impl App {
    /// The app in a language whose words are here, with nothing open.
    ///
    /// # Errors
    /// When a file that was built in cannot be read, which a native test rules out.
    pub fn new(language: Language) -> Result<Self, crate::conversation::NotAPack> {
        // Read once and kept for as long as the page lives, so that a screen can borrow any word.
        let pack: &'static Pack = Box::leak(Box::new(Pack::family_plan()?));
        Ok(Self {
            sitting: RwSignal::new(None),
            draft: RwSignal::new(Draft::default()),
            screen: RwSignal::new(Screen::Plans),
            drawn: RwSignal::new(0),
            opened: RwSignal::new(None),
            editing: RwSignal::new(None),
            renaming: RwSignal::new(None),
            new_name: RwSignal::new(String::new()),
            troubles: RwSignal::new(Vec::new()),
            view: RwSignal::new(Vec::new()),
            notice: RwSignal::new(None),
            save: RwSignal::new(Save::Idle),
            on_shelf: RwSignal::new(OnShelf::default()),
            pen: RwSignal::new(Pen::Elsewhere),
            unsaved: RwSignal::new(Vec::new()),
            later_here: RwSignal::new(false),
            settings: RwSignal::new(Settings::load(language)),
            pack,
            keeper: StoredValue::new_local(std::rc::Rc::default()),
        })
    }

    /// The words of the language on screen. Tracks the language.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        Words::of(self.settings.with(|settings| settings.language))
    }

    /// Reads something off the plan that is open. Tracks the plan.
    pub fn with_plan<T>(&self, read: impl FnOnce(&Plan) -> T) -> Option<T> {
        self.sitting.with(|sitting| sitting.as_ref().map(|sitting| read(&sitting.plan)))
    }

    /// The same, without tracking it.
    pub fn with_plan_now<T>(&self, read: impl FnOnce(&Plan) -> T) -> Option<T> {
        self.sitting.with_untracked(|sitting| sitting.as_ref().map(|sitting| read(&sitting.plan)))
    }
}
