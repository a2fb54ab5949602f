//! A tick box with its word.

use super::view::view;
use leptos::prelude::*;

/// A tick box.
#[component]
pub fn Tick(
    /// Its `data-field` hook.
    field: &'static str,
    /// Whether it is ticked.
    #[prop(into)]
    ticked: Signal<bool>,
    /// What a tap does, with whether it is ticked then.
    #[prop(into)]
    on_tick: Callback<bool>,
    /// Its word.
    children: Children,
) -> impl IntoView {
    view! {
        <label class="kt-tick">
            <input
                type="checkbox"
                data-field=field
                prop:checked=move || ticked.get()
                on:change=move |event| on_tick.run(event_target_checked(&event))
            />
            <span>{children()}</span>
        </label>
    }
}
