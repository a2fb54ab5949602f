//! Deleting everything here, in the settings: what goes, what stays, and two questions.

use leptos::prelude::*;

use crate::browser::{focus_on, use_sitting, use_words};
use crate::components::{Button, Hint, Look, view};
use crate::sitting::Intent;
use crate::words::Label;

/// How far somebody has come who wants to delete everything.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// Nothing has been asked.
    NotYet,
    /// Whether they want to.
    Once,
    /// Whether they are sure.
    Twice,
}

impl Asked {
    /// What is asked, what a yes says, and what it is for tests.
    const fn question(self) -> Option<(Label, Label, &'static str)> {
        match self {
            Self::NotYet => None,
            Self::Once => Some((Label::DeleteAllSure, Label::DeleteAllYes, "delete-all-yes")),
            Self::Twice => Some((Label::DeleteAllLast, Label::DeleteAllNow, "delete-all-now")),
        }
    }
}

/// What goes and what stays, and the way to it.
#[component]
pub fn DeleteEverything() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let asked = RwSignal::new(Asked::NotYet);
    let shown = move || match asked.get().question() {
        None => view! { <Begin asked /> },
        Some((question, yes, does)) => view! { <MayItAllGo asked question yes does /> },
    };
    view! {
        // Who reads along changes nothing.
        <section class="kt-panel" data-part="delete-all" hidden=move || sitting.reads_along.get()>
            <h2>{words.label(Label::DeleteAll)}</h2>
            <Hint>{words.label(Label::DeleteAllWhat)}</Hint>
            <Hint>{words.label(Label::DeleteStays)}</Hint>
            {shown}
        </section>
    }
}

#[component]
fn Begin(asked: RwSignal<Asked>) -> impl IntoView {
    let words = use_words();
    let ask = move || {
        asked.set(Asked::Once);
        focus_on("[data-asked]");
    };
    view! {
        <Button look=Look::Second does="delete-all" on_tap=ask>
            {words.label(Label::DeleteAll)}
        </Button>
    }
}

/// One of the two questions.
#[component]
fn MayItAllGo(asked: RwSignal<Asked>, question: Label, yes: Label, does: &'static str) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let go_on = move || match asked.get_untracked() {
        Asked::Twice => sitting.does(Intent::DeleteEverything),
        _ => {
            asked.set(Asked::Twice);
            focus_on("[data-asked]");
        }
    };
    let leave = move || {
        asked.set(Asked::NotYet);
        focus_on("[data-do=delete-all]");
    };
    view! {
        <div class="kt-warn">
            <p data-asked="" tabindex="-1">{words.label(question)}</p>
            <div class="kt-go">
                <Button look=Look::Second does="cancel" on_tap=leave>
                    {words.label(Label::Cancel)}
                </Button>
                <Button look=Look::Text does=does on_tap=go_on>
                    {words.label(yes)}
                </Button>
            </div>
        </div>
    }
}
