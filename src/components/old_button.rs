//! Buttons and choices: real buttons, named for what they do.

use super::button::Look;
use super::element::{Element, Fixed, Part, View, el};
use super::live::pressed;

impl Look {
    const fn fixed(self) -> &'static [Fixed] {
        match self {
            Self::Primary => &[("type", "button"), ("class", "kt-primary")],
            Self::Second => &[("type", "button"), ("class", "kt-second")],
            Self::Quiet => &[("type", "button"), ("class", "kt-quiet")],
            Self::Stop => &[("type", "button"), ("class", "kt-second kt-stop-turn")],
            Self::Text => &[("type", "button"), ("class", "kt-text")],
        }
    }
}

/// A button with a word on it. Its hook is the attribute that hosts and tests find it by.
pub fn button(look: Look, hook: Fixed, word: impl Into<String>, act: impl FnMut() + 'static) -> View {
    bare(look, hook, act).with(word.into()).done()
}

fn bare(look: Look, (hook, value): Fixed, act: impl FnMut() + 'static) -> Element {
    el("button", look.fixed()).attr(hook, value).on_click(act)
}

/// One of several choices; tapped, it stays down.
pub fn choice(
    id: impl Into<String>,
    shows: impl Part,
    on: impl Fn() -> bool + Send + 'static,
    act: impl FnMut() + 'static,
) -> View {
    el("button", &[("type", "button"), ("class", "kt-choice")])
        .attr("data-choice", id.into())
        .attr("aria-pressed", pressed(on))
        .on_click(act)
        .with(shows)
        .done()
}
