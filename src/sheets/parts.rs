//! What several sheets are put together from.

use super::node::{Child, Node, node};
use crate::conversation::Screen;
use crate::sitting::Intent;

/// The heading of a sheet: where focus goes when it opens.
pub fn heading(words: impl Into<Child>) -> Node {
    node("h1").attr("id", "question").attr("data-heading", "").attr("tabindex", "-1").with(words)
}

/// A line of help.
pub fn hint(words: &str) -> Node {
    node("p").class("kt-hint").with(words)
}

/// A button, by the `data-do` hook that hosts and tests find it by.
pub fn action(look: &'static str, hook: &'static str, word: impl Into<Child>, act: Intent) -> Node {
    node("button").attr("type", "button").class(look).attr("data-do", hook).with(word).does(act)
}

/// A way to another screen, by its `data-go` hook.
pub fn link(screen: Screen, word: &str) -> Node {
    node("button")
        .attr("type", "button")
        .class("kt-text")
        .attr("data-go", screen.id())
        .with(word)
        .does(Intent::Go(screen))
}

/// A part of a sheet with its heading.
pub fn panel(title: &str) -> Node {
    node("section").class("kt-panel").with(node("h2").with(title))
}
