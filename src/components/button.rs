//! Buttons and choices: real buttons, named for what they do.

use super::view::view;
use leptos::prelude::*;

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
    /// Big, and always in sight: a child stops when they want to.
    Stop,
}

impl Look {
    /// Its class in the style sheet.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Primary => "kt-primary",
            Self::Second => "kt-second",
            Self::Quiet => "kt-quiet",
            Self::Stop => "kt-second kt-stop-turn",
            Self::Text => "kt-text",
        }
    }
}

/// A button with a word on it.
#[component]
pub fn Button(
    /// How it looks.
    look: Look,
    /// Its `data-do` hook: what it does.
    #[prop(optional, into)]
    does: Option<&'static str>,
    /// Its `data-go` hook: the screen that it leads to.
    #[prop(optional, into)]
    goes: Option<&'static str>,
    /// It cannot be tapped now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What a tap does.
    #[prop(into)]
    on_tap: Callback<()>,
    /// Its word.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=look.class()
            data-do=does
            data-go=goes
            disabled=move || disabled.get()
            on:click=move |_| on_tap.run(())
        >
            {children()}
        </button>
    }
}

/// One of several choices; tapped, it stays down.
#[component]
pub fn Choice(
    /// Its `data-choice` hook.
    #[prop(into)]
    id: String,
    /// Whether it is down.
    #[prop(optional, into)]
    chosen: Signal<bool>,
    /// The language of its word, where that is not the screen's.
    #[prop(optional, into)]
    lang: Option<&'static str>,
    /// What a tap does.
    #[prop(into)]
    on_tap: Callback<()>,
    /// Its word, or its picture with a word.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="kt-choice"
            lang=lang
            data-choice=id
            aria-pressed=move || chosen.get().to_string()
            on:click=move |_| on_tap.run(())
        >
            {children()}
        </button>
    }
}
