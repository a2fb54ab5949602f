//! The browser's Back and Forward. Its history holds a counter and nothing else; what the counter
//! stands for is remembered here, in memory.

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{App, Screen};
use crate::conversation::Step;
use crate::plan::PlanId;

/// A place people were at.
#[derive(Clone, PartialEq)]
struct Place {
    plan: Option<PlanId>,
    screen: Screen,
    step: Option<Step>,
}

thread_local! {
    static PLACES: RefCell<Vec<Place>> = const { RefCell::new(Vec::new()) };
    static AT: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

impl App {
    fn place(&self) -> Place {
        let step =
            self.sitting.with_untracked(|sitting| sitting.as_ref().and_then(|sitting| sitting.cursor.step.clone()));
        let plan = self.with_plan_now(|plan| plan.id.clone());
        // Nothing remembers that a private question was asked.
        let step = step.filter(|step| !self.is_gate(step));
        Place { plan, screen: self.screen.get_untracked(), step }
    }

    /// Remembers where people are now, as a new entry behind which Back returns.
    pub(super) fn remember_place(&self) {
        let place = self.place();
        let at = PLACES.with_borrow_mut(|places| {
            let at = AT.get();
            if places.get(at) == Some(&place) {
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
        let counter = JsValue::from_f64(at as f64);
        // A browser that refuses (too many entries) loses Back, not words.
        let _ = if at == 0 { history.replace_state(&counter, "") } else { history.push_state(&counter, "") };
    }

    /// Goes where the browser went.
    pub(super) fn follow_history(self) {
        let _ = window_event_listener_untyped("popstate", move |_| {
            let counter =
                window().history().ok().and_then(|history| history.state().ok()).and_then(|state| state.as_f64());
            let at = counter.map_or(0, |counter| counter as usize);
            let Some(place) = PLACES.with_borrow(|places| places.get(at).cloned()) else {
                return;
            };
            AT.set(at);
            // Another family's card does not come back with a tap on Back.
            if place.plan != self.place().plan {
                return self.go_home();
            }
            self.go_to_place(place.screen, place.step);
        });
    }
}
