//! Starting, opening and putting away plans.

use leptos::prelude::*;

use crate::app::clock::now_ms;
use crate::app::{App, Kept, Screen, Sitting};
use crate::conversation::Cursor;
use crate::plan::{Details, Event, PersonId, Plan, PlanId, Role};

/// Where a plan opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// At the card people left, or before you knock if nobody has sat down yet.
    WhereLeft,
    /// On the very screen that was open.
    AfterReload,
    /// On this screen.
    At(Screen),
}

impl App {
    /// Starts a plan, before you knock.
    pub fn new_plan(self) {
        self.begin(Kept::OnShelf, Screen::Prepare);
    }

    /// Starts a plan with no worker in the room: with the people, and none of the worker's questions.
    pub fn new_plan_alone(self) {
        self.begin(Kept::OnShelf, Screen::People);
    }

    fn begin(self, kept: Kept, at: Screen) {
        self.close_plan();
        let id = PlanId(format!("{:x}-{:x}", now_ms(), (js_sys::Math::random() * 4_294_967_296.0) as u64));
        self.open(Plan::new(id), Cursor::default(), kept);
        self.go(at);
    }

    /// Opens a plan at a screen, or where people left it.
    pub fn open_plan(self, id: &PlanId, at: Opening) {
        self.close_plan();
        let record =
            self.on_shelf.with_untracked(|shelf| shelf.plans.iter().find(|record| record.plan.id == *id).cloned());
        let Some(record) = record else { return };
        let screen = record.cursor.screen.as_deref().and_then(Screen::from_id);
        let (at_the_table, family_alone) = (record.cursor.step.is_some(), record.plan.family_alone());
        self.open(record.plan, record.cursor, Kept::OnShelf);
        // Who reads along is where the other tab is.
        let at = if self.only_reads() { Opening::AfterReload } else { at };
        self.go(match (at, screen) {
            (Opening::At(screen), _) | (Opening::AfterReload, Some(screen)) => screen,
            _ if self.handed_to_now().is_some() => Screen::Turn,
            _ if at_the_table => Screen::Talk,
            _ if family_alone => Screen::People,
            _ => Screen::Prepare,
        });
    }

    pub(in crate::app) fn open(self, plan: Plan, cursor: Cursor, kept: Kept) {
        remember_open(Some(&plan.id).filter(|_| kept == Kept::OnShelf));
        self.opened.set(None);
        let (past, undone) = (Vec::new(), Vec::new());
        self.sitting.set(Some(Sitting { plan, kept, cursor, past, undone, just_taken: Vec::new() }));
        self.open_words_left();
        self.bring_draft();
    }

    /// Puts the open plan away, saved. Practice ends there.
    pub(in crate::app) fn close_plan(self) {
        if self.practising_now() {
            self.sitting.set(None);
        } else if self.sitting.with_untracked(Option::is_some) {
            self.put_back();
            self.save_now();
        }
    }

    /// Goes to the plans. The plan that was open stays first.
    pub fn go_home(self) {
        if self.handed_to_now().is_some() {
            return;
        }
        self.close_plan();
        remember_open(None);
        self.go(Screen::Plans);
    }

    /// A plan with one adult only, with nothing that links it to this one. A joint plan in which
    /// nothing has been said is not kept.
    pub fn separate_plan(self, adult: PersonId, title: String) {
        let Some(joint) = self.with_plan_now(Plan::clone) else {
            return;
        };
        let stays = |id: PersonId, role: Role| id == adult || matches!(role, Role::Child | Role::Worker);
        let people: Vec<Details> = joint
            .in_plan()
            .filter(|person| stays(person.id, person.details.role))
            .map(|person| person.details.clone())
            .collect();
        let nothing_said = joint.lines.is_empty() && joint.turns.is_empty() && !self.has_half_typed();
        let kept = if self.practising_now() { Kept::Practice } else { Kept::OnShelf };
        // From a question at the table the adult is beside the worker, whose own screen stays closed.
        self.begin(kept, if self.screen.get_untracked() == Screen::Prepare { Screen::Prepare } else { Screen::People });
        if nothing_said {
            self.remove_from_shelf(joint.id);
        }
        for details in people {
            self.apply(Event::PersonAdded(details));
        }
        self.apply(Event::Titled(title));
        self.sitting.update(|sitting| {
            if let Some(sitting) = sitting {
                sitting.past.clear();
            }
        });
    }
}

const OPEN: &str = "kitchen-table.open";

/// A reload opens the same plan again. Only its id is remembered, for as long as the tab lives.
pub(in crate::app) fn remember_open(plan: Option<&PlanId>) {
    let Ok(Some(session)) = window().session_storage() else {
        return;
    };
    // Refused, a reload shows the plans instead of the card: one tap more, and nothing lost.
    let _ = match plan {
        Some(id) => session.set_item(OPEN, &id.0),
        None => session.remove_item(OPEN),
    };
}

pub(in crate::app) fn was_open() -> Option<PlanId> {
    window().session_storage().ok()??.get_item(OPEN).ok()?.map(PlanId)
}

/// A page that was left quickly does not come back with a tap on Back: `boot.mjs` looks for this.
pub(in crate::app) fn remember_left() {
    if let Ok(Some(session)) = window().session_storage() {
        // Refused, Back shows the plans; the page itself is still replaced.
        let _ = session.set_item("kitchen-table.left", "");
    }
}
