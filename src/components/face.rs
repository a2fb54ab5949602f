//! A face: a letter or two of a name in a circle.

use super::view::view;
use leptos::prelude::*;

/// The letters that stand for somebody ([`crate::plan::Plan::face`]). The name itself stands beside it, so it is hidden from those who hear the page.
#[component]
pub fn Face(
    /// The letters.
    #[prop(into)]
    letters: String,
) -> impl IntoView {
    // The style sheet makes it a capital: Rust would bring a table of every alphabet, 8 KB of the first load.
    view! { <span class="kt-face" aria-hidden="true">{letters}</span> }
}
