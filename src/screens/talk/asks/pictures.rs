//! A picture that a child chooses.

use leptos::prelude::*;

use super::ChoiceOf;
use crate::browser::use_words;
use crate::components::{ChildsPicture, view};
use crate::conversation::Slot;
use crate::packs::{Ask, Card};

/// One of our pictures, each with its word.
#[component]
pub fn Pictures(
    /// The card.
    card: &'static Card,
    /// The ask.
    ask: &'static Ask,
    /// Where the picture stands.
    at: Slot,
    /// What they are called.
    label: String,
    /// One tap is the whole answer.
    one_tap: bool,
) -> impl IntoView {
    let words = use_words();
    let answer = at.ask.clone();
    let each = ask.choices.iter().map(move |id| {
        view! {
            <ChoiceOf at=at.clone() id=id.clone() one_tap>
                <ChildsPicture id=id.clone() />
                {words.choice(&card.id, &ask.id, id)}
            </ChoiceOf>
        }
    });
    view! {
        <fieldset class="kt-part kt-pictures" data-answer=answer>
            <legend>{label}</legend>
            <div class="kt-choices">{each.collect_view()}</div>
        </fieldset>
    }
}
