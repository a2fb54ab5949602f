//! Something that a card asks, folded into a line that opens it.

use leptos::prelude::*;

use crate::browser::use_sitting;
use crate::components::view;
use crate::conversation::Slot;
use crate::sitting::Intent;

/// The line.
#[component]
pub fn Fold(
    /// Where its answer stands.
    at: Slot,
    /// What it is called in short.
    label: String,
    /// What was answered, or a sign that it can be.
    children: Children,
) -> impl IntoView {
    let sitting = use_sitting();
    let hook = format!("{}/{}", at.card.0, at.ask);
    view! {
        <button
            type="button"
            class="kt-fold"
            data-asked=hook
            on:click=move |_| sitting.does(Intent::AskAgain(at.clone()))
        >
            <span>{label}</span>
            " "
            {children()}
        </button>
    }
}
