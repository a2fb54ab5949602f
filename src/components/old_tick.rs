//! A tick box with its word.

use super::element::{Part, View, el};

/// A tick box. `field` is its `data-field` hook.
pub fn tick(
    field: &'static str,
    shows: impl Part,
    on: Box<dyn Fn() -> bool + Send>,
    act: impl FnMut(bool) + 'static,
) -> View {
    let input = el("input", &[("type", "checkbox")]).attr("data-field", field).checked(on).on_tick(act);
    el("label", &[("class", "kt-tick")]).with(input).with(el("span", &[]).with(shows)).done()
}
