//! A line for what nobody beside the screen should read.

use super::field::{Wrong, is_wrong};
use super::tick::Tick;
use super::view::view;
use leptos::prelude::*;

/// A line whose letters show only when somebody wants to see them. It is no password to the browser, which would offer
/// to keep it.
#[component]
pub fn SecretLine(
    /// Its id, which its label finds it by, and its `data-field` hook.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// What shows the letters.
    #[prop(into)]
    show: String,
    /// What stands in it.
    value: RwSignal<String>,
    /// What is wrong with it, in a plain sentence.
    #[prop(into)]
    wrong: Signal<Option<String>>,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    view! {
        <div class="kt-part">
            <label for=id.clone()>{label}</label>
            <input
                id=id.clone()
                type="text"
                class="kt-secret"
                data-field=id
                data-shown=move || shown.get().then_some("")
                dir="auto"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-invalid=is_wrong(Some(wrong))
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
            <Wrong wrong />
        </div>
        <Tick field="show-letters" ticked=shown on_tick=move |on| shown.set(on)>
            {show}
        </Tick>
    }
}
