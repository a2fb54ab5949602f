//! A face: the first letter of a name in a circle.

use super::element::{View, el};

/// The first letter of a name. The name itself stands beside it, so it is hidden from those who hear the page.
pub fn face(name: &str) -> View {
    // The style sheet makes it a capital: Rust would bring a table of every alphabet, 8 KB of the first load.
    let letter = name.trim().chars().next().map(String::from);
    el("span", &[("class", "kt-face"), ("aria-hidden", "true")]).with(letter).done()
}
