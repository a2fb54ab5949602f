//! While somebody types on a low screen the bars make room (`style/layout.css`). This is the one place that says
//! when: the page carries `data-typing` for it.
//!
//! They fold for a box that takes typing and for nothing else, and no fold or unfold falls between pressing
//! something and its click: what is under a finger stays there.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The page carries it while somebody types.
const TYPING: &str = "data-typing";

/// What takes typing on a card.
const BOX: &str = ".kt-ask :is(textarea, input:not([type=checkbox], [type=radio], [type=button]))";
const CARD: &str = ".kt-ask";
/// Focus goes here when another card or screen has been drawn.
const HEADING: &str = "[data-heading]";
/// From a finger's lifting to its click, on the slowest browser.
const CLICK: Duration = Duration::from_millis(350);

thread_local! {
    /// A finger or a button of the mouse is down.
    static PRESSED: Cell<bool> = const { Cell::new(false) };
    /// Focus or a finger has left the card.
    static LEFT: Cell<bool> = const { Cell::new(false) };
    /// The last wait for a click; those before it no longer count.
    static WAIT: Cell<u32> = const { Cell::new(0) };
}

/// Folds the bars of this page while somebody types, from now on.
pub fn folds_the_bars() {
    hears("focusin", |to| {
        if is(&to, HEADING) {
            // Everything has moved already.
            LEFT.set(true);
            return settle();
        }
        LEFT.set(!is_in(&to, CARD));
        settle_after_the_click();
    });
    hears("pointerdown", |on| {
        PRESSED.set(true);
        LEFT.set(!is_in(&on, CARD));
    });
    for lifted in ["pointerup", "pointercancel"] {
        hears(lifted, |_| {
            PRESSED.set(false);
            settle_after_the_click();
        });
    }
}

fn hears(what: &str, act: impl Fn(Option<Element>) + 'static) {
    let _ = window_event_listener_untyped(what, move |event: Event| {
        act(event.target().and_then(|target| target.dyn_into().ok()));
    });
}

/// Folds as soon as no finger is down, and brings the bars back once its click has come.
fn settle_after_the_click() {
    let folds = || {
        if !PRESSED.get() {
            fold();
        }
    };
    set_timeout(folds, Duration::ZERO);
    let wait = WAIT.get().wrapping_add(1);
    WAIT.set(wait);
    let settles = move || {
        if !PRESSED.get() && WAIT.get() == wait {
            settle();
        }
    };
    set_timeout(settles, CLICK);
}

/// Folds for whoever is in a box; brings the bars back once the card has been left.
fn settle() {
    if !fold() && LEFT.get() {
        let page = document().document_element();
        page.and_then(|page| page.remove_attribute(TYPING).ok());
    }
}

/// Folds for whoever is in a box, and says whether somebody is.
fn fold() -> bool {
    let at = document().active_element().filter(|at| at.matches(BOX).unwrap_or(false));
    let page = document().document_element().filter(|page| !page.has_attribute(TYPING));
    if let (Some(at), Some(page)) = (&at, page) {
        let before = at.get_bounding_client_rect().top();
        // Refused, the bars stay as they are.
        let _ = page.set_attribute(TYPING, "");
        // On a high screen nothing folds.
        if at.get_bounding_client_rect().top() != before {
            stay_in_sight(at);
        }
    }
    at.is_some()
}

/// The box has moved up, under the bar perhaps: it comes into sight again, with its question as far as
/// there is room for both.
fn stay_in_sight(focused: &Element) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    let question = document().query_selector(HEADING).ok().flatten();
    for element in question.iter().chain([focused]) {
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

fn is(element: &Option<Element>, selector: &str) -> bool {
    element.as_ref().is_some_and(|element| element.matches(selector).unwrap_or(false))
}

fn is_in(element: &Option<Element>, selector: &str) -> bool {
    element.as_ref().is_some_and(|element| matches!(element.closest(selector), Ok(Some(_))))
}
