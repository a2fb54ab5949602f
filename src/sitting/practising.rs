//! Practising with the made-up family: it opens with who they are, and what somebody did there is not lost by a slip.

use super::{Intent, Kept, Outside, PractiseFrom, Sitting};
use crate::conversation::{Cursor, MADE_UP, Screen, steps_of};
use crate::packs::{self, Drawn, Layer};
use crate::plan::Plan;

/// What would end practice as it is now, and so is asked about first: nothing of it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Ending {
    /// What somebody wants. Wanting it once more is a yes.
    pub wanted: Intent,
    /// Where they were, for those who would rather stay.
    from: Screen,
}

impl Sitting {
    /// Opens the made-up family, as new each time.
    pub(super) fn open_made_up(&mut self, from: PractiseFrom, plan: Plan) {
        self.parts();
        self.close_plan();
        // Where the first child goes: one look at the way there says what a plan is for.
        let step = || {
            let pack = packs::pack(&plan.pack)?;
            let chapter = pack.chapter_that_draws(Drawn::WaysThere)?;
            steps_of(pack, &plan, chapter.stage, Layer::Core).into_iter().next()
        };
        let (step, screen) = match from {
            PractiseFrom::TheVisit => (step(), Screen::Practice),
            PractiseFrom::TheStart => (None, Screen::Prepare),
        };
        self.puts_on_table(plan, Cursor { step, ..Cursor::default() }, Kept::Practice);
        self.go(screen);
    }

    /// Whether practice goes on for now: it would end with what somebody wants, something was done in it, and they
    /// have not been asked about it. They are asked on the screen that says who the family is.
    pub(super) fn asks_before_practice_ends(&mut self, wanted: Intent) -> bool {
        let is_asked = self.ending.as_ref().is_some_and(|ending| ending.wanted == wanted);
        if is_asked || !self.would_lose_practice() {
            return false;
        }
        let from = self.ending.take().map_or(self.screen, |before| before.from);
        self.shows(Screen::Practice);
        self.ending = Some(Ending { wanted, from });
        self.changed = self.changed.wrapping_add(1);
        true
    }

    fn would_lose_practice(&self) -> bool {
        let is_done_here = |plan: &Plan| plan.acts().iter().any(|act| act.id.device != MADE_UP);
        self.practises() && (self.has_half_typed() || self.plan().is_some_and(is_done_here))
    }

    /// What practice would end with, while that is asked about.
    #[must_use]
    pub const fn ending(&self) -> Option<&Ending> {
        self.ending.as_ref()
    }

    /// Practice goes on where it was.
    pub(super) fn goes_on_practising(&mut self) {
        if let Some(ending) = self.ending.take() {
            self.go(ending.from);
        }
    }

    pub(super) fn practise(&mut self, from: PractiseFrom) {
        if !self.asks_before_practice_ends(Intent::Practise(from)) {
            self.ask(Outside::BringFamily(from));
        }
    }
}
