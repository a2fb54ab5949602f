//! What scrolls inside itself, and what of it is in sight.

use leptos::prelude::*;
use web_sys::Element;

/// Brings these into sight inside what scrolls, one after the other, once the page has been redrawn: the last for
/// sure. The page itself stays where it is, and so does focus.
pub fn bring_into_sight(within: &'static str, these: Vec<String>) {
    request_animation_frame(move || {
        let Ok(Some(within)) = document().query_selector(within) else { return };
        for one in these.iter().filter_map(|css| within.query_selector(css).ok().flatten()) {
            scroll_to(&within, &one);
        }
    });
}

fn scroll_to(within: &Element, one: &Element) {
    let (frame, one) = (within.get_bounding_client_rect(), one.get_bounding_client_rect());
    let down = by(one.top() - frame.top(), one.bottom() - frame.bottom());
    let along = by(one.left() - frame.left(), one.right() - frame.right());
    within.set_scroll_top(within.scroll_top() + down);
    within.set_scroll_left(within.scroll_left() + along);
}

/// By as little as it takes. What is larger than there is room for is seen from its beginning.
fn by(before: f64, past: f64) -> i32 {
    let by = if before < 0.0 { before } else { past.clamp(0.0, before) };
    by.round() as i32
}
