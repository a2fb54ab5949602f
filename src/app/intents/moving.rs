//! Moving about: screens, chapters, cards.

use leptos::prelude::*;

use crate::app::clock::today;
use crate::app::{App, Screen, focus_on_question};
use crate::conversation::{self, Stage, Step, may_stand};
use crate::plan::{About, CardId, Event, LineId, PersonId, Plan};
use crate::words::Label;

impl App {
    /// Goes to a screen.
    pub fn go(self, screen: Screen) {
        let screen = self.screen_for(screen);
        self.leave_card();
        self.rename();
        self.screen.set(screen);
        self.notice.set(None);
        if screen == Screen::Talk {
            self.sit_down();
        }
        self.bring_draft();
        self.arrived();
    }

    pub(in crate::app) fn go_to_place(self, screen: Screen, step: Option<Step>) {
        self.leave_card();
        let screen = self.screen_for(screen);
        // The private questions do not come back with a tap on the browser's Back.
        let screen = if screen == Screen::Prepare && self.step_now().is_some() { Screen::People } else { screen };
        // Nor does what was asked of somebody alone, once somebody else has come in.
        let handed_to = self.handed_to_now();
        let stands = |step: &Step| {
            (handed_to.is_none() || step.asked_of == handed_to)
                && self.with_plan_now(|plan| may_stand(self.pack, plan, step)) == Some(true)
        };
        let step = step.filter(stands).or_else(|| self.step_now().filter(stands));
        self.change_cursor(|cursor| {
            cursor.step = step;
            cursor.asking_later = false;
        });
        self.screen.set(screen);
        if screen == Screen::Talk {
            self.sit_down();
        }
        self.bring_draft();
        // A reload lands here too.
        self.save_soon();
        self.save_now();
        focus_on_question();
    }

    /// Sits down at the table: the visit starts, at the first card or where people left off.
    pub(in crate::app) fn sit_down(self) {
        let Some(plan) = self.with_plan_now(Plan::clone) else {
            return;
        };
        let here: Vec<_> = plan.here().map(|person| person.id).collect();
        let counted =
            plan.visits.iter().any(|visit| visit.on == today() && here.iter().all(|id| visit.here.contains(id)));
        if !counted {
            self.apply_quietly(Event::VisitStarted(today()));
        }
        let open = || conversation::steps(self.pack, &plan).into_iter().find(|step| plan.ended(step).is_none());
        let step = self.step_now().filter(|step| may_stand(self.pack, &plan, step)).or_else(open);
        self.change_cursor(|cursor| cursor.step = step);
    }

    /// Opens a card, from wherever people are.
    pub fn open_step(self, step: Step) {
        if self.handed_to_now().is_some() {
            return;
        }
        self.leave_card();
        self.change_cursor(|cursor| {
            cursor.step = Some(step);
            cursor.asking_later = false;
            (cursor.aside_from, cursor.back_to) = (None, None);
        });
        self.screen.set(Screen::Talk);
        self.bring_draft();
        self.arrived();
    }

    /// Opens one deeper question, from a line, a gap or the list. Whoever goes on from it is back where
    /// they were.
    pub fn open_aside(self, step: Step) {
        let from =
            self.sitting.with_untracked(|sitting| sitting.as_ref().and_then(|sitting| sitting.cursor.way_back()));
        self.open_step(step);
        self.change_cursor(|cursor| cursor.aside_from = from);
    }

    /// Opens a chapter at its first card that has not been taken.
    pub fn open_chapter(self, chapter: Stage) {
        if let Some(step) = self.with_plan_now(|plan| conversation::opening_of(self.pack, plan, chapter)).flatten() {
            self.open_step(step);
        }
    }

    /// Opens a card by its id, about whatever it was asked about.
    pub fn open_card(self, card: &str, about: Option<About>, asked_of: Option<PersonId>) {
        self.open_step(Step { card: CardId::from(card), asked_of, about });
    }

    /// Opens the card a line came from with that line standing on it, to change it or say what is missing.
    pub fn open_line(self, line: LineId) {
        let card = self.with_plan_now(|plan| plan.line(line).map(|line| line.card.0.clone())).flatten();
        if let Some(card) = card {
            self.open_card(&card, Some(About::Line(line)), None);
        }
    }

    pub(in crate::app) fn arrived(self) {
        self.save_soon();
        self.save_now();
        self.remember_place();
        focus_on_question();
    }

    /// Says a short sentence once, for a few seconds. Emptied first, so that the same sentence said
    /// twice is announced twice.
    pub fn notify(self, label: Label) {
        self.notice.set(None);
        request_animation_frame(move || self.notice.set(Some(label)));
        let gone = move || {
            self.notice.update(|now| {
                if *now == Some(label) {
                    *now = None
                }
            })
        };
        set_timeout(gone, std::time::Duration::from_secs(5));
    }
}
