//! Where a sentence can stand over the page without covering a button.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What somebody may want to tap or type into.
const CONTROLS: &str = "button, a[href], input, textarea, select, summary";
/// The bar at the foot of the table: what lies behind it is covered by it anyway.
const BAR: &str = ".kt-dock";
/// So much room is left around it.
const GAP: f64 = 4.0;

/// How far above the foot of the window something that lies over the page covers no control; `None` where it can stay,
/// or where there is no such place.
pub fn above_the_foot(over: &str) -> Option<f64> {
    let window_height = window().inner_height().ok()?.as_f64()?;
    let bar = document().query_selector(BAR).ok().flatten().map(|bar| bar.get_bounding_client_rect());
    if bar.is_some_and(|bar| bar.height() > 0.0 && bar.bottom() >= window_height - 1.0 && bar.top() > 0.0) {
        return None;
    }
    let over = document().query_selector(over).ok().flatten()?.get_bounding_client_rect();
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
            None => return Some(window_height - foot),
            Some(top) => foot = top,
        }
    }
    None
}
