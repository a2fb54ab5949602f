//! Headings, hints and warnings.

use super::element::{Part, View, el};

/// The heading of a screen or a card: where focus goes when it opens.
pub fn heading(words: impl Part) -> View {
    el("h1", &[("id", "question"), ("data-heading", ""), ("tabindex", "-1")]).with(words).done()
}

/// A line of help.
pub fn hint(words: impl Part) -> View {
    el("p", &[("class", "kt-hint")]).with(words).done()
}

/// A sentence that must not be missed.
pub fn warning(words: impl Part) -> View {
    el("p", &[("class", "kt-warn")]).with(words).done()
}
