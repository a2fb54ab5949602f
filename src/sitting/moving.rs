//! Moving about: screens, chapters, cards.

use super::{Focus, Intent, Outside, Place, Sitting};
use crate::conversation::{self, Asking, Screen, Step, may_stand};
use crate::packs::Stage;
use crate::plan::{About, Event, Is, Line, LineId, Plan, Visit};

impl Sitting {
    /// Goes to a screen, and remembers where that was, for the way back. What is opened from there and mended comes
    /// back there first.
    pub(super) fn go_from_here(&mut self, screen: Screen) {
        if self.screen == Screen::Prepare {
            self.say_keep_away();
        }
        if (self.screen, screen) == (Screen::People, Screen::Talk) {
            self.who_is_here_is_known();
        }
        if matches!(screen, Screen::Check | Screen::Agree) && self.screen != screen {
            self.came_from = Some(self.screen);
        }
        self.go(screen);
    }

    /// Where people go back to from a screen that only looks at the plan: after a reload, to the end of the sitting.
    #[must_use]
    pub fn came_from(&self) -> Screen {
        let stands = |screen: &Screen| matches!(screen, Screen::Talk | Screen::People | Screen::Visit);
        self.came_from.filter(stands).unwrap_or(Screen::Visit)
    }

    /// Goes to a screen; to the table once the private question before it was asked.
    pub(super) fn go(&mut self, screen: Screen) {
        if self.screen_for(screen) == Screen::Talk {
            if self.is_asked_first() {
                return;
            }
            self.counts_visit();
        }
        self.shows(screen);
    }

    /// Shows a screen, and nothing else: a reload is no new visit.
    pub(super) fn shows(&mut self, screen: Screen) {
        let screen = self.screen_for(screen);
        self.leave_card();
        self.keep_name();
        self.close_what_was_opened();
        if self.screen == Screen::Plans && screen != Screen::Plans {
            self.gone.clear();
        }
        self.screen = screen;
        self.ask(Outside::Hush);
        if screen == Screen::Talk {
            self.finds_its_card();
        }
        self.bring_draft();
        self.arrived();
    }

    /// Where people are, in ids alone.
    #[must_use]
    pub fn place(&self) -> Place {
        // Nothing remembers that a private question was asked. A family that is not kept has no name here: once
        // it is gone, Back finds nothing of it.
        let step = self.step().filter(|step| !self.is_gate(step)).cloned();
        let plan = self.plan().map(|plan| plan.id.clone()).filter(|_| !self.practises());
        Place { plan, screen: self.screen, step }
    }

    /// Goes where the browser has gone.
    pub(super) fn go_to(&mut self, place: Place) {
        // There is no way out of somebody's own turn but giving the tablet back.
        if self.comes_in_at_a_turn() {
            return self.go_to_place(Screen::Turn, None);
        }
        // Another family's card does not come back with a tap on Back.
        if place.screen == Screen::Plans || place.plan != self.place().plan {
            if self.asks_before_practice_ends(Intent::GoHome) {
                return;
            }
            self.close_plan();
            if self.comes_in_at_a_turn() {
                return;
            }
            return self.go_to_place(Screen::Plans, None);
        }
        self.go_to_place(place.screen, place.step);
    }

    fn go_to_place(&mut self, screen: Screen, step: Option<Step>) {
        self.leave_card();
        self.keep_name();
        self.close_what_was_opened();
        let screen = self.screen_for(screen);
        // The private questions do not come back with a tap on the browser's Back.
        let screen = if screen == Screen::Prepare && self.step().is_some() { Screen::People } else { screen };
        // Nor does what was asked of somebody alone, once somebody else has come in.
        let handed_to = self.handed_to();
        let stands = |step: &Step| {
            (handed_to.is_none() || step.asked_of == handed_to)
                && self.plan().is_some_and(|plan| may_stand(self.pack, plan, step))
        };
        let step = step.filter(stands).or_else(|| self.step().cloned().filter(stands));
        if let Some(open) = self.change() {
            (open.cursor.step, open.cursor.back_to) = (step, None);
            // In somebody's own turn it is where the others go on once the tablet is back.
            if handed_to.is_none() {
                open.cursor.aside_from = None;
            }
        }
        self.screen = screen;
        if screen == Screen::Talk {
            self.finds_its_card();
        }
        self.bring_draft();
        self.ask(Outside::Reopens(self.reopens()));
        // A reload lands here too.
        self.save_at_once();
        self.ask(Outside::Focus(Focus::Question));
    }

    /// People are at the table: a visit is a day, and whoever was here on it.
    pub(super) fn counts_visit(&mut self) {
        self.knows_who_is_here();
        let today = self.tablet.today();
        let counted = self.plan().is_none_or(|plan| {
            let is_part_of = |visit: &Visit| plan.here().all(|person| visit.here.contains(&person.id));
            plan.visits.iter().any(|visit| visit.on == today && is_part_of(visit))
        });
        if counted || self.only_reads() {
            return;
        }
        let another_day = self.plan().and_then(|plan| plan.visits.last()).is_some_and(|visit| visit.on != today);
        self.happens(Event::VisitStarted(today));
        if another_day {
            self.parts();
        }
    }

    /// The card on the table is the one that people left, or the first that is still to be asked.
    pub(super) fn finds_its_card(&mut self) {
        let Some(plan) = self.plan() else { return };
        let open = || conversation::steps(self.pack, plan).into_iter().find(|step| plan.ended(step).is_none());
        let step = self.step().cloned().filter(|step| may_stand(self.pack, plan, step)).or_else(open);
        if let Some(open) = self.change() {
            open.cursor.step = step;
        }
    }

    /// Opens a card, from wherever people are. One that may not be asked now stays closed.
    pub(super) fn open_step(&mut self, step: Step) {
        let may = self.plan().is_some_and(|plan| may_stand(self.pack, plan, &step));
        if may {
            self.open_again(step);
        }
    }

    /// Opens a card that is on the screen, or may be.
    pub(super) fn open_again(&mut self, step: Step) {
        self.leave_card();
        if let Some(open) = self.change() {
            let cursor = &mut open.cursor;
            (cursor.step, cursor.aside_from, cursor.back_to) = (Some(step), None, None);
        }
        // Whoever has been asked comes to this card.
        if self.is_asked_first() {
            return;
        }
        self.screen = self.screen_for(Screen::Talk);
        self.bring_draft();
        self.arrived();
    }

    /// Opens one question from a line, a gap or a list. Whoever goes on from it is back where they were:
    /// on the card, or on the screen that it was opened from.
    pub(super) fn open_aside(&mut self, step: Step) {
        let from = self.open.as_ref().and_then(|open| open.cursor.way_back());
        // A card that is opened from itself is left for nothing.
        let from = from.filter(|from| *from != step);
        let screen = Some(self.screen).filter(|screen| *screen != Screen::Talk);
        self.forget_whose_words();
        self.open_step(step.clone());
        if self.screen == Screen::Talk
            && self.step() == Some(&step)
            && let Some(open) = self.change()
        {
            (open.cursor.aside_from, open.cursor.back_to) = (from, screen);
        }
    }

    /// Opens one question about a line, on a card that asks about several: not what everybody has answered already.
    pub(super) fn open_aside_at(&mut self, step: Step, line: LineId) {
        self.open_aside(step);
        self.asks_what(|asking| asking.row.about == Some(About::Line(line)));
    }

    /// Asks the first of what the card asks that is this.
    fn asks_what(&mut self, is_it: impl Fn(&Asking) -> bool) {
        if let Some(asking) = self.askings().into_iter().find(is_it) {
            self.ask_now(asking.at());
        }
    }

    /// Opens a chapter at its first card that has not been taken.
    pub(super) fn open_chapter(&mut self, chapter: Stage) {
        if let Some(step) = self.plan().and_then(|plan| conversation::opening_of(self.pack, plan, chapter)) {
            self.open_step(step);
        }
    }

    /// Opens the card a line came from with that line standing on it, to change it or say what is missing.
    pub(super) fn open_line(&mut self, line: LineId) {
        let Some(answer) = self.plan().and_then(|plan| answer_of(plan, line)) else { return };
        let step = Step { card: answer.card.clone(), asked_of: None, about: Some(About::Line(answer.id)) };
        self.open_aside(step);
    }

    /// Opens the card that a line came from at what is missing: whoever taps "no day set" is asked for the day.
    pub(super) fn open_line_at(&mut self, line: LineId, missing: Is) {
        self.open_line(line);
        let pack = self.pack;
        self.asks_what(|asking| asking.in_pack(pack).is_some_and(|(_, ask)| ask.is(missing)));
    }

    /// What was opened to look at belongs to the screen it was opened on. So does the trace of what is not shown:
    /// whoever comes in is not told that something was said without them.
    pub(super) fn close_what_was_opened(&mut self) {
        (self.tools, self.taken_out, self.kept_unseen, self.ending) = (None, None, None, None);
        self.leaves_the_private_question();
    }

    pub(super) fn arrived(&mut self) {
        self.save_at_once();
        self.ask(Outside::Reopens(self.reopens()));
        if !self.step().is_some_and(|step| self.is_gate(step)) {
            self.ask(Outside::Arrived);
        }
        self.ask(Outside::Focus(Focus::Question));
    }

    /// Leaves quickly: nothing on this tablet says which plan was open, and what was taken back goes.
    pub(super) fn leave_quickly(&mut self) {
        self.leave_card();
        self.keep_name();
        self.parts();
        self.ask(Outside::Reopens(None));
        self.ask(Outside::SaveSoon);
        self.ask(Outside::LeaveQuickly);
    }
}

/// The answer that a line is, or hangs on: an action's day stands on the card with its action.
fn answer_of(plan: &Plan, id: LineId) -> Option<&Line> {
    let mut line = plan.line(id)?;
    while let Some(About::Line(under)) = line.about
        && let Some(under) = plan.line(under).filter(|under| under.card == line.card)
    {
        line = under;
    }
    Some(line)
}
