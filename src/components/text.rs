//! Headings, hints and warnings.

use leptos::html;
use leptos::prelude::*;

/// The heading of a screen or a card: where focus goes when it opens.
pub fn heading(words: impl Into<String>) -> AnyView {
    html::h1().id("question").attr("data-heading", "").attr("tabindex", "-1").child(words.into()).into_any()
}

/// A line of help.
pub fn hint(words: impl Into<String>) -> AnyView {
    html::p().class("kt-hint").child(words.into()).into_any()
}

/// A sentence that must not be missed.
pub fn warning(words: impl Into<String>) -> AnyView {
    html::p().class("kt-warn").child(words.into()).into_any()
}

/// Small words beside others: who said it, how far it has come.
pub fn by(words: impl Into<String>) -> AnyView {
    html::span().class("kt-by").child(words.into()).into_any()
}
