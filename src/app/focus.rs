//! Focus goes where the eye goes.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Moves focus once the page has been redrawn.
pub fn focus_on(selector: &'static str) {
    focus_at(selector.to_owned());
}

/// The same, to a place that is only known now.
pub fn focus_at(selector: String) {
    request_animation_frame(move || {
        let found = document().query_selector(&selector).ok().flatten();
        if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
            // A missing element or a refused focus leaves focus where it is; nobody loses anything.
            let _ = element.focus();
        }
    });
}

/// Moves focus to the heading of the screen or card, so that it is read first.
pub fn focus_on_question() {
    request_animation_frame(|| window().scroll_to_with_x_and_y(0.0, 0.0));
    focus_on("[data-heading]");
}
