//! Buttons and choices: real buttons, named for what they do.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::live::{pressed, tap};

/// How a button looks. All are of a size that a thumb can hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The main way on.
    Primary,
    /// Another way, as respectable.
    Second,
    /// A tool.
    Quiet,
    /// A word to tap.
    Text,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "kt-primary",
            Self::Second => "kt-second",
            Self::Quiet => "kt-quiet",
            Self::Text => "kt-text",
        }
    }
}

/// A public hook: the attribute that hosts and tests find a button by, and its value.
pub type Hook = (&'static str, &'static str);

/// A button with a word on it.
pub fn button(look: Look, (hook, value): Hook, word: impl Into<String>, act: impl FnMut() + 'static) -> AnyView {
    html::button()
        .attr("type", "button")
        .class(look.class())
        .attr(hook, value)
        .on(ev::click, tap(act))
        .child(word.into())
        .into_any()
}

/// A button that is about one thing among several: those who hear it hear which.
pub fn button_for(look: Look, hook: Hook, word: &str, which: &str, act: impl FnMut() + 'static) -> AnyView {
    html::button()
        .attr("type", "button")
        .class(look.class())
        .attr(hook.0, hook.1)
        .on(ev::click, tap(act))
        .child((word.to_owned(), html::span().class("kt-heard").child(format!(" {which}"))))
        .into_any()
}

/// One of several choices; tapped, it stays down.
pub fn choice(id: impl Into<String>, shows: impl IntoAny, on: impl Fn() -> bool + Send + 'static, act: impl FnMut() + 'static) -> AnyView {
    html::button()
        .attr("type", "button")
        .class("kt-choice")
        .attr("data-choice", id.into())
        .attr("aria-pressed", pressed(on))
        .on(ev::click, tap(act))
        .child(shows.into_any())
        .into_any()
}
