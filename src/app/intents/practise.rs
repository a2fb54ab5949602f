//! Practising with a made-up family: everything works, and nothing is kept.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::clock::today;
use crate::app::later::made_up;
use crate::app::{App, Kept, Screen};
use crate::conversation::{Cursor, Layer, Stage, steps_of};
use crate::words::Label;

/// Where practice starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The family has talked: the table, with their plan on it.
    TheVisit,
    /// The family is written down and nothing has been said.
    TheStart,
}

impl App {
    /// Opens the made-up family, as new each time. They come with the rest of the app, and where that
    /// cannot be fetched the screen says so and stays.
    pub fn practise(self, from: From) {
        let screen = self.screen.get_untracked();
        spawn_local(async move {
            let here = self.bring_later().await;
            // Whoever has gone elsewhere meanwhile is not called back.
            if self.screen.get_untracked() != screen {
                return;
            }
            if !here || self.open_made_up(from).is_none() {
                self.notify(Label::LaterNotHere);
            }
        });
    }

    fn open_made_up(self, from: From) -> Option<()> {
        let language = self.settings.with_untracked(|settings| settings.language);
        let plan = made_up(language, (from == From::TheVisit).then(today))?;
        self.close_plan();
        // Where the first child goes: one look at the way there says what a plan is for.
        let step = || steps_of(self.pack, &plan, Stage::Goes, Layer::Core).into_iter().next();
        let (step, screen) = match from {
            From::TheVisit => (step(), Screen::Talk),
            From::TheStart => (None, Screen::Prepare),
        };
        self.open(plan, Cursor { step, ..Cursor::default() }, Kept::Practice);
        self.go(screen);
        Some(())
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
