//! A face: the first letter of a name in a circle.

use super::view::view;
use leptos::prelude::*;

/// The first letter of a name. The name itself stands beside it, so it is hidden from those who hear the page.
#[component]
pub fn Face(
    /// The name.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    // The style sheet makes it a capital: Rust would bring a table of every alphabet, 8 KB of the first load.
    // A name that is written from right to left may come with a mark before it (`words::isolated`), which is no letter.
    let letter = name.trim().trim_start_matches('\u{2068}').chars().next().map(String::from);
    view! { <span class="kt-face" aria-hidden="true">{letter}</span> }
}
