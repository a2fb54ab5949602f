//! What is drawn as new, and never in place.

use leptos::prelude::*;

use super::control_flow::For;
use super::view::view;

/// Draws what is in it as new whenever its number is another, where Leptos would put new words into the old elements.
/// So no box offers to undo what was typed in the one before, nothing stays folded open, and a heading that focus
/// goes to is read out.
#[component]
pub fn Anew(
    /// Its number.
    #[prop(into)]
    number: Signal<u32>,
    /// What is in it. What it reads by the way is not tracked.
    children: ChildrenFn,
) -> impl IntoView {
    view! {
        <For each=move || [number.get()] key=|number| *number let(_)>
            {untrack(|| children())}
        </For>
    }
}
