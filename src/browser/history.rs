//! The browser's Back and Forward. Its history holds a counter and nothing else; what the counter
//! stands for is remembered here, and by its ids for a reload, for as long as the tab lives.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::App;
use super::this_tab;
use crate::sitting::{Intent, Place, Sitting};

thread_local! {
    static PLACES: RefCell<Vec<Place>> = const { RefCell::new(Vec::new()) };
    static AT: Cell<usize> = const { Cell::new(0) };
}

/// Keeps the places for a reload.
fn keep_places() {
    let kept: Vec<_> = PLACES.with_borrow(|places| places.iter().map(Place::to_keep).collect());
    this_tab::keep_places(&kept);
}

/// Forgets where people were: the page is left quickly.
pub(super) fn forget_places() {
    PLACES.with_borrow_mut(Vec::clear);
}

/// The counter of the entry that the browser is at.
pub(super) fn counter() -> Option<usize> {
    let state = window().history().ok()?.state().ok()?;
    state.as_f64().map(|counter| counter as usize)
}

impl App {
    /// Finds the places again after a reload, at the entry that the browser was at when the page opened. It may have gone
    /// elsewhere since: [`Self::follow_browser`].
    pub(super) fn find_places(&self, opened_at: Option<usize>) {
        let found = opened_at.zip(this_tab::kept_places::<Vec<Place>>()).filter(|(at, places)| *at < places.len());
        if let Some((at, places)) = found {
            AT.set(at);
            PLACES.set(places);
        }
    }

    /// Remembers where people are now, as a new entry behind which Back returns.
    pub(super) fn remember_place(&self) {
        let place = self.sitting.with_now(Sitting::place);
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
        if !self.sitting.with_now(Sitting::practises) {
            keep_places();
        }
        let counter = JsValue::from_f64(at as f64);
        // A browser that refuses (too many entries) loses Back, not words.
        let _ = if at == 0 { history.replace_state(&counter, "") } else { history.push_state(&counter, "") };
    }

    /// Goes where the browser went.
    pub(super) fn follow_history(self) {
        let _ = window_event_listener_untyped("popstate", move |_| {
            if self.sitting.with_now(|sitting| sitting.shelved.ready) {
                self.follow_browser();
            }
        });
    }

    /// Goes where people were before a reload. What the browser remembers is written down at once; the last save of the
    /// plan may be from a card before, where a reload was quicker than it.
    pub(super) fn is_where_people_were(self) {
        let was = PLACES.with_borrow(|places| places.get(AT.get()).cloned());
        let (now, is_ours) = self.sitting.with_now(|sitting| {
            // Who reads along is where the other tab is, and a turn is where whoever holds the tablet is.
            (sitting.place(), !sitting.only_reads() && !sitting.is_in_somebodys_hands())
        });
        if let Some(was) = was.filter(|was| is_ours && was.plan == now.plan && !was.is_same(&now)) {
            self.sitting.does(Intent::GoTo(was));
        }
        self.follow_browser();
    }

    /// Goes where the browser has gone, if it has: also while a reload was still reading the shelf.
    pub(super) fn follow_browser(self) {
        let at = counter().unwrap_or(0);
        let place = PLACES.with_borrow(|places| places.get(at).cloned()).filter(|_| AT.replace(at) != at);
        if let Some(place) = place {
            self.sitting.does(Intent::GoTo(place));
        }
    }
}
