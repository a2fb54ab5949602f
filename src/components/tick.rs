//! A tick box with its word.

use leptos::html;
use leptos::ev;
use leptos::prelude::*;

use super::live::typed;

/// A tick box. `field` is its `data-field` hook.
pub fn tick(field: &'static str, shows: impl IntoAny, on: Box<dyn Fn() -> bool + Send>, act: impl Fn(bool) + 'static) -> AnyView {
    let input = html::input()
        .attr("type", "checkbox")
        .attr("data-field", field)
        .prop("checked", on)
        .on(ev::change, typed(move |event| act(event_target_checked(&event))));
    html::label().class("kt-tick").child((input, html::span().child(shows.into_any()))).into_any()
}
