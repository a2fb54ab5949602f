//! Focus goes where the eye goes.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::plan::LineId;

/// Moves focus once the page has been redrawn.
pub fn focus_on(selector: impl Into<String>) {
    let selector = selector.into();
    request_animation_frame(move || {
        let found = document().query_selector(&selector).ok().flatten();
        if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
            // A missing element or a refused focus leaves focus where it is; nobody loses anything.
            let _ = element.focus();
        }
    });
}

/// Moves focus to what can be done with a line, by its `data-do`; to the line itself where that is not there.
pub fn focus_on_line(line: LineId, hook: &str) {
    let tool = format!("[data-line='{}'] [data-do='{hook}']", line.0);
    let there = move || document().query_selector(&tool).ok().flatten().map(|_| tool.clone());
    request_animation_frame(move || focus_on(there().unwrap_or_else(|| format!("[data-line='{}'] button", line.0))));
}

/// Moves focus to the heading of the screen or card, so that it is read first.
pub fn focus_on_question() {
    request_animation_frame(|| window().scroll_to_with_x_and_y(0.0, 0.0));
    focus_on("[data-heading]");
}
