//! The browser's Back and Forward. Its history holds a counter and nothing else; what the counter
//! stands for is remembered here, and by its ids for a reload, for as long as the tab lives.

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::intents::remember_open;
use super::{App, Screen};
use crate::conversation::Step;
use crate::plan::{About, CardId, LineId, PersonId, PlanId};

/// A place people were at.
#[derive(Clone, PartialEq)]
struct Place {
    plan: Option<PlanId>,
    screen: Screen,
    step: Option<Step>,
    /// In practice, of which nothing is kept.
    made_up: bool,
}

impl Place {
    /// The place in ids alone: plan, screen, card, whom it is asked of, what it is about.
    fn written(&self) -> String {
        if self.made_up {
            return format!(" {}    ", Screen::Plans.id());
        }
        let plan = self.plan.as_ref().map_or("", |plan| &plan.0);
        let step = self.step.as_ref();
        let card = step.map_or("", |step| &step.card.0);
        let asked_of = step.and_then(|step| step.asked_of).map(|id| id.0.to_string()).unwrap_or_default();
        let (kind, about) = match step.and_then(|step| step.about) {
            Some(About::Person(id)) => ("person", id.0.to_string()),
            Some(About::Line(id)) => ("line", id.0.to_string()),
            None => ("", String::new()),
        };
        [plan, self.screen.id(), card, &asked_of, kind, &about].join(" ")
    }

    /// The list of plans is one place, whichever plan was open before.
    fn is_same(&self, other: &Self) -> bool {
        self == other || (self.screen == Screen::Plans && other.screen == Screen::Plans)
    }

    fn read(written: &str) -> Option<Self> {
        let mut parts = written.split(' ');
        let mut next = || parts.next();
        let plan = next().filter(|plan| !plan.is_empty()).map(|plan| PlanId(plan.to_owned()));
        let screen = Screen::from_id(next()?)?;
        let card = next().filter(|card| !card.is_empty()).map(CardId::from);
        let asked_of = next()?.parse().ok().map(PersonId);
        let about = match (next()?, next()?.parse()) {
            ("person", Ok(id)) => Some(About::Person(PersonId(id))),
            ("line", Ok(id)) => Some(About::Line(LineId(id))),
            _ => None,
        };
        Some(Self { plan, screen, step: card.map(|card| Step { card, asked_of, about }), made_up: false })
    }
}

const KEPT: &str = "kitchen-table.places";

thread_local! {
    static PLACES: RefCell<Vec<Place>> = const { RefCell::new(Vec::new()) };
    static AT: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Keeps the places for a reload. Refused, Back does nothing after one, and no words are lost.
fn keep_places() {
    if let Ok(Some(session)) = window().session_storage() {
        let written: Vec<_> = PLACES.with_borrow(|places| places.iter().map(Place::written).collect());
        let _ = session.set_item(KEPT, &written.join("\n"));
    }
}

/// The places as they were before a reload; none, if one of them cannot be read.
fn kept_places() -> Option<Vec<Place>> {
    window().session_storage().ok()??.get_item(KEPT).ok()??.lines().map(Place::read).collect()
}

/// Forgets where people were: the page is left quickly.
pub(super) fn forget_places() {
    PLACES.with_borrow_mut(Vec::clear);
    keep_places();
}

/// The counter of the entry that the browser is at.
fn counter() -> Option<usize> {
    let state = window().history().ok()?.state().ok()?;
    state.as_f64().map(|counter| counter as usize)
}

impl App {
    fn place(&self) -> Place {
        let step =
            self.sitting.with_untracked(|sitting| sitting.as_ref().and_then(|sitting| sitting.cursor.step.clone()));
        let plan = self.with_plan_now(|plan| plan.id.clone());
        // Nothing remembers that a private question was asked.
        let step = step.filter(|step| !self.is_gate(step));
        Place { plan, screen: self.screen.get_untracked(), step, made_up: self.practising_now() }
    }

    /// Finds the places again after a reload, at the entry that the browser is still at.
    pub(super) fn find_places(&self) {
        let found = counter().zip(kept_places()).filter(|(at, places)| *at < places.len());
        if let Some((at, places)) = found {
            AT.set(at);
            PLACES.set(places);
        }
    }

    /// Remembers where people are now, as a new entry behind which Back returns.
    pub(super) fn remember_place(&self) {
        if self.step_now().is_some_and(|step| self.is_gate(&step)) {
            return;
        }
        let place = self.place();
        let at = PLACES.with_borrow_mut(|places| {
            let at = AT.get();
            if places.get(at).is_some_and(|now| now.is_same(&place)) {
                return None;
            }
            let next = if places.is_empty() { 0 } else { at + 1 };
            places.truncate(next);
            places.push(place);
            Some(next)
        });
        let (Some(at), Ok(history)) = (at, window().history()) else {
            return;
        };
        AT.set(at);
        if !self.practising_now() {
            keep_places();
        }
        let counter = JsValue::from_f64(at as f64);
        // A browser that refuses (too many entries) loses Back, not words.
        let _ = if at == 0 { history.replace_state(&counter, "") } else { history.push_state(&counter, "") };
    }

    /// Goes where the browser went.
    pub(super) fn follow_history(self) {
        let _ = window_event_listener_untyped("popstate", move |_| {
            if self.on_shelf.with_untracked(|shelf| shelf.ready) {
                self.follow_browser();
            }
        });
    }

    /// Goes where the browser has gone, if it has: also while a reload was still reading the shelf.
    pub(super) fn follow_browser(self) {
        let at = counter().unwrap_or(0);
        let place = PLACES.with_borrow(|places| places.get(at).cloned()).filter(|_| AT.replace(at) != at);
        let Some(place) = place else { return };
        // Nor is there a way out of somebody's own turn but giving the tablet back.
        if self.handed_to_now().is_some() && place.screen != Screen::Turn {
            return self.go_to_place(Screen::Turn, None);
        }
        // Another family's card does not come back with a tap on Back.
        if place.screen == Screen::Plans || place.plan != self.place().plan {
            self.close_plan();
            remember_open(None);
            return self.go_to_place(Screen::Plans, None);
        }
        remember_open(place.plan.as_ref());
        self.go_to_place(place.screen, place.step);
    }
}
