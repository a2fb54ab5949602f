//! Practising with a made-up family: everything works, and nothing is kept.

use leptos::prelude::*;

use crate::app::clock::today;
use crate::app::{App, Kept, Screen};
use crate::conversation::{Cursor, Layer, Stage, made_up_family, made_up_visit, steps_of};

/// Where practice starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The family has talked: the table, with their plan on it.
    TheVisit,
    /// The family is written down and nothing has been said.
    TheStart,
}

impl App {
    /// Opens the made-up family, as new each time.
    pub fn practise(self, from: From) {
        self.close_plan();
        let language = self.settings.with_untracked(|settings| settings.language);
        if from == From::TheStart {
            self.open(made_up_family(language), Cursor::default(), Kept::Practice);
            return self.go(Screen::Prepare);
        }
        let words = untrack(|| self.words());
        let plan = made_up_visit(self.pack, language, today(), &|key| words.practice(key));
        // Where the first child goes: one look at the way there says what a plan is for.
        let step = steps_of(self.pack, &plan, Stage::Goes, Layer::Core).into_iter().next();
        self.open(plan, Cursor { step, ..Cursor::default() }, Kept::Practice);
        self.go(Screen::Talk);
    }

    /// Whether the open plan is the made-up family's. Tracks the plan.
    #[must_use]
    pub fn practising(self) -> bool {
        self.sitting.with(|sitting| sitting.as_ref().is_some_and(|sitting| sitting.kept == Kept::Practice))
    }

    /// The same, without tracking it.
    pub(in crate::app) fn practising_now(self) -> bool {
        untrack(|| self.practising())
    }
}
