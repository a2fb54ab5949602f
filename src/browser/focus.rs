//! Focus goes where the eye goes.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use crate::plan::LineId;
use crate::sitting::Focus;

/// Moves focus once the page has been redrawn.
pub fn focus_on(selector: impl Into<String>) {
    let selector = selector.into();
    request_animation_frame(move || {
        let found = document().query_selector(&selector).ok().flatten();
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // A missing element or a refused focus leaves focus where it is; nobody loses anything.
            let _ = element.focus();
            // What is taller than the screen would be shown from its middle: a long question in large letters.
            if element.get_bounding_client_rect().top() < 0.0 {
                element.scroll_into_view();
            }
        }
    });
}

/// Does something. Whoever was on a control that goes away with it is on the heading then, and not nowhere.
pub fn on_heading_if_gone(does: impl FnOnce()) {
    let stood = document().active_element();
    does();
    request_animation_frame(move || {
        if stood.is_some_and(|control| !control.is_connected()) {
            focus_on("[data-heading]");
        }
    });
}

/// Draws another page. Whoever stood on a control that both have stays on it, and otherwise is on the heading, unless
/// focus has gone somewhere by itself.
pub(super) fn focus_stays(draws: impl FnOnce()) {
    let stood = document().active_element().filter(|on| on.tag_name() != "BODY");
    draws();
    let Some(control) = stood else { return };
    let within = control.closest("[data-pack]").ok().flatten().and_then(|pack| pack.get_attribute("data-pack"));
    let within = within.map(|pack| format!("[data-pack='{pack}'] ")).unwrap_or_default();
    let hook = ["data-do", "data-go", "data-lang"].into_iter().find_map(|hook| {
        let id = control.get_attribute(hook)?;
        Some(format!("{within}[{hook}='{id}']"))
    });
    request_animation_frame(move || {
        if !control.is_connected() && document().active_element().is_none_or(|on| on.tag_name() == "BODY") {
            focus_on_first(hook.into_iter().chain(["[data-heading]".to_owned()]).collect());
        }
    });
}

impl Focus {
    /// Moves focus there.
    pub(super) fn moves(self) {
        match self {
            Self::Question => {
                request_animation_frame(|| window().scroll_to_with_x_and_y(0.0, 0.0));
                focus_on("[data-heading]");
            }
            Self::Trouble => focus_on("[aria-invalid=true]"),
            Self::Box => focus_on_first(vec![
                "form[data-card] :is(textarea, .kt-part > input)".to_owned(),
                "[data-heading]".to_owned(),
            ]),
            Self::OtherView => focus_on("[data-answer=their-view]"),
            Self::Words => focus_on(".kt-edit textarea"),
            Self::Line(line) => focus_on_line(line, ""),
            Self::Nod(line) => focus_on_line(line, "confirm"),
            Self::Plan => focus_on("#plan-so-far, [data-heading]"),
            Self::WhatStops => what_stops(),
            Self::PlanName => focus_on("[data-field=title]"),
            Self::Bin => focus_on("[data-plans=bin] summary"),
        }
    }
}

/// Moves focus to what can be done with a line, by its `data-do`; to the line itself where that is not there. What is
/// not for everybody here any more has left the plan beside the card: then it goes to the plan.
pub fn focus_on_line(line: LineId, hook: &str) {
    let line = format!("[data-line='{}']", line.0);
    focus_on_first(vec![
        format!("{line} [data-do='{hook}']"),
        format!("{line} button"),
        "#plan-so-far, [data-heading]".to_owned(),
    ]);
}

/// Moves focus to the first of these that is there once the page has been redrawn.
fn focus_on_first(places: Vec<String>) {
    request_animation_frame(move || {
        let is_there = |place: &String| document().query_selector(place).ok().flatten().is_some();
        if let Some(place) = places.into_iter().find(is_there) {
            focus_on(place);
        }
    });
}

/// Once it has been drawn anew, one frame after the frame that is coming: what stands in the way is read first. Where
/// nothing does, whoever chose stays on what they chose; if that is gone they are on the heading.
fn what_stops() {
    request_animation_frame(|| {
        request_animation_frame(|| {
            let there = |id: &&str| document().query_selector(id).ok().flatten().is_some();
            let is_somewhere = || document().active_element().is_some_and(|on| on.tag_name() != "BODY");
            match ["#stops", "#look-first"].into_iter().find(there) {
                Some(stops) => focus_on(stops),
                None if is_somewhere() => {}
                None => focus_on("[data-heading]"),
            }
        });
    });
}

/// Moves focus and leaves the page where it is.
pub fn focus_without_jumping(element: &HtmlElement) {
    let stays = FocusOptions::new();
    stays.set_prevent_scroll(true);
    // A refused focus leaves focus where it is; nobody loses anything.
    let _ = element.focus_with_options(&stays);
}
