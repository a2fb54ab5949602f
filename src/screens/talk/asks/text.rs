//! Own words, long and short. What stands in a box follows the draft: typing changes that and wakes nothing else
//! (docs/decisions/0001-a-signal-for-the-draft.md).

use leptos::prelude::*;

use crate::browser::{today, use_saving, use_sitting, use_words};
use crate::components::{TextBox, TextLine, view};
use crate::conversation::Slot;
use crate::sitting::Intent;
use crate::words::Label;

/// The id of what is asked now: [`Heading`](crate::components::Heading).
const QUESTION: &str = "question";

/// Own words, long. Whatever the length, nothing is cut.
#[component]
pub fn LongText(
    /// Where they stand.
    at: Slot,
    /// Its label.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let saving = use_saving();
    let described_by = (!is_the_question(&label)).then_some(QUESTION);
    view! {
        <TextBox
            id=at.clone()
            label
            described_by=described_by
            answer=at.ask.clone()
            value=typed(at.clone())
            on_type=types(at.clone())
            on_leave=move || saving.save_now()
            wrong=trouble(at)
        />
    }
}

/// How somebody else sees it. Nothing can be wrong with it: it has no place to say so.
#[component]
pub fn OtherView(
    /// Where it stands.
    at: Slot,
) -> impl IntoView {
    let (saving, words) = (use_saving(), use_words());
    view! {
        <TextBox
            id=at.clone()
            label=words.label(Label::YourView)
            answer=at.ask.clone()
            value=typed(at.clone())
            on_type=types(at)
            on_leave=move || saving.save_now()
        />
    }
}

/// Own words on one line, or a day or a time where the kind says so.
#[component]
pub fn ShortText(
    /// Where they stand.
    at: Slot,
    /// Its label.
    #[prop(into)]
    label: String,
    /// The `type` of the input.
    #[prop(default = "text")]
    kind: &'static str,
) -> impl IntoView {
    let saving = use_saving();
    view! {
        <TextLine
            id=at.clone()
            label
            answer=at.ask.clone()
            kind
            value=typed(at.clone())
            on_type=types(at.clone())
            on_leave=move || saving.save_now()
            wrong=trouble(at)
        />
    }
}

/// Whether a label says once more what is asked: whoever hears the page hears it twice then.
fn is_the_question(label: &str) -> bool {
    let (sitting, words) = (use_sitting(), use_words());
    sitting.with_now(|sitting| sitting.asked_in_words(words, today())).contains(label)
}

/// What is typed in a slot, as it stands in the draft.
pub fn typed(slot: Slot) -> Signal<String> {
    let sitting = use_sitting();
    Signal::derive(move || sitting.draft.with(|draft| draft.typed(&slot).to_owned()))
}

/// Typing into a slot.
pub fn types(slot: Slot) -> Callback<String> {
    let sitting = use_sitting();
    Callback::new(move |text| sitting.does(Intent::Type(slot.clone(), text)))
}

/// What is wrong with a slot, in a plain sentence.
fn trouble(slot: Slot) -> Signal<Option<String>> {
    let (sitting, words) = (use_sitting(), use_words());
    Signal::derive(move || {
        sitting.troubles.with(|troubles| {
            let here = troubles.iter().find(|trouble| trouble.slot == slot);
            here.map(|trouble| words.label(Label::from(trouble.why)).to_owned())
        })
    })
}
