//! Headings, hints, warnings, and words that somebody said.

use super::view::view;
use leptos::prelude::*;

/// The heading of a screen or a card: where focus goes when it opens.
#[component]
pub fn Heading(
    /// The ids of what stands above it and belongs to it: whoever hears the page comes to the heading first.
    #[prop(optional, into)]
    described_by: String,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <h1 id="question" data-heading="" tabindex="-1" aria-describedby=(!described_by.is_empty()).then_some(described_by)>
            {children()}
        </h1>
    }
}

/// A line of help.
#[component]
pub fn Hint(
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! { <p class="kt-hint">{children()}</p> }
}

/// A sentence that must not be missed.
#[component]
pub fn Warning(
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! { <p class="kt-warn">{children()}</p> }
}
