//! Where a sentence can stand over the page without covering a button.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement};

use super::memo::effect;
use super::notice::use_notice;

/// What is announced.
const NOTICE: &str = ".kt-notice";

/// What somebody may want to tap or type into.
const CONTROLS: &str = "button, a[href], input, textarea, select, summary";
/// The bar at the foot of the table: what lies behind it is covered by it anyway.
const BAR: &str = ".kt-dock";
/// So much room is left around it.
const GAP: f64 = 4.0;

/// Whatever is announced from now on stands where it covers no control, as near the foot of a small screen as it can.
/// Whether it lies over the page at all the style sheet says.
pub fn announces_clear_of_buttons() {
    let notice = use_notice();
    effect(move || {
        if notice.now().is_some() {
            // Once it is drawn, and what it is about.
            request_animation_frame(stands_clear);
        }
    });
}

fn stands_clear() {
    let notice = document().query_selector(NOTICE).ok().flatten().and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let Some(notice) = notice else { return };
    // Where it stood last is no matter of this one. Refused, it stays where the style sheet puts it.
    let _ = notice.style().remove_property("bottom");
    if let Some(foot) = above_the_foot(&notice.get_bounding_client_rect()) {
        let _ = notice.style().set_property("bottom", &format!("{foot}px"));
    }
}

/// How far above the foot of the window something that lies over the page covers no control; `None` where it can stay,
/// or where there is no such place.
fn above_the_foot(over: &DomRect) -> Option<i32> {
    let window_height = window().inner_height().ok()?.as_f64()?;
    let bar = document().query_selector(BAR).ok().flatten().map(|bar| bar.get_bounding_client_rect());
    if bar.is_some_and(|bar| bar.height() > 0.0 && bar.bottom() >= window_height - 1.0 && bar.top() > 0.0) {
        return None;
    }
    let controls = document().query_selector_all(CONTROLS).ok()?;
    let taken: Vec<_> = (0..controls.length())
        .filter_map(|nth| controls.item(nth)?.dyn_into::<Element>().ok())
        .map(|control| control.get_bounding_client_rect())
        // What is only heard is a point.
        .filter(|taken| taken.width() > GAP && taken.left() < over.right() && taken.right() > over.left())
        .map(|taken| (taken.top() - GAP, taken.bottom() + GAP))
        .collect();
    let mut foot = window_height - GAP;
    while foot - over.height() > 0.0 {
        let covers = |(top, bottom): &&(f64, f64)| *top < foot && *bottom > foot - over.height();
        match taken.iter().filter(covers).map(|(top, _)| *top).reduce(f64::min) {
            None => return Some((window_height - foot).ceil() as i32),
            Some(top) => foot = top,
        }
    }
    None
}
