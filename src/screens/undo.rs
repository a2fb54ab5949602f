//! Undo, which says what it would take back.

use leptos::prelude::*;

use crate::browser::{memo, use_sitting, use_words};
use crate::components::{Look, view};
use crate::sitting::{Intent, Sitting};
use crate::words::Label;

/// The button. With nothing to take back it stays, so that focus stays on it.
#[component]
pub fn Undo(
    /// How it looks.
    look: Look,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let what = memo(move || sitting.with(Sitting::would_undo));
    let said = move || what.get().map(|what| view! { <bdi class="kt-undo__what">{what}</bdi> });
    view! {
        <button
            type="button"
            class=format!("{} kt-undo", look.class())
            data-do="undo"
            aria-disabled=move || what.with(Option::is_none).to_string()
            on:click=move |_| sitting.does(Intent::Undo)
        >
            {words.label(Label::Undo)}
            " "
            {said}
        </button>
    }
}
