//! A face: the first letter of a name in a circle.

use leptos::prelude::*;

use super::element::el;

/// The first letter of a name. The name itself stands beside it, so it is hidden from those who hear the page.
pub fn face(name: &str) -> AnyView {
    let letter: String = name.trim().chars().next().into_iter().flat_map(char::to_uppercase).collect();
    el("span", &[("class", "kt-face"), ("aria-hidden", "true")]).with(letter).done()
}
