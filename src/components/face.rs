//! A face: the first letter of a name in a circle.

use leptos::prelude::*;

/// The first letter of a name. The name itself stands beside it, so it is hidden from those who hear the page.
pub fn face(name: &str) -> impl IntoView + use<> {
    let letter: String = name
        .trim()
        .chars()
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    view! { <span class="kt-face" aria-hidden="true">{letter}</span> }
}
