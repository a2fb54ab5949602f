//! The page around this one, where there is one.

use leptos::prelude::window;

/// Whether another page holds this one in a frame.
#[must_use]
pub fn is_framed() -> bool {
    window().top().ok().flatten().is_some_and(|top| top != window())
}
