//! One of several choices.

use leptos::prelude::*;

use super::ChoiceOf;
use super::text::ShortText;
use crate::browser::{use_sitting, use_words};
use crate::components::{Show, view};
use crate::conversation::{Draft, Slot};
use crate::packs::{Ask, AskKind, Card};
use crate::words::{Label, Words};

/// One of the choices. "Another way" opens a box for own words.
#[component]
pub fn Choices(
    /// The card.
    card: &'static Card,
    /// The ask.
    ask: &'static Ask,
    /// Where the choice stands.
    at: Slot,
    /// What they are called, where no one person is asked.
    label: String,
    /// The name of the one person who is asked.
    of: Option<String>,
    /// One tap is the whole answer.
    one_tap: bool,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let own = Draft::own_words(&at);
    let reading = at.clone();
    let other = move || sitting.draft.with(|draft| draft.has(&reading, "other"));
    let (answer, whose) = (at.ask.clone(), of.clone());
    let each = offered(words, card, ask).into_iter().map(move |(id, word)| {
        view! {
            <ChoiceOf at=at.clone() id one_tap>
                {word}
            </ChoiceOf>
        }
    });
    view! {
        <fieldset class="kt-part" data-answer=answer data-for=whose>
            <legend>
                <bdi>{of.unwrap_or(label)}</bdi>
            </legend>
            <div class="kt-choices">{each.collect_view()}</div>
            <Show when=other>
                <ShortText at=own.clone() label=words.label(Label::OwnWay) />
            </Show>
        </fieldset>
    }
}

/// The ids of what can be chosen, each with its word.
fn offered(words: &Words, card: &Card, ask: &Ask) -> Vec<(String, String)> {
    let worded = |id: &str| (id.to_owned(), words.choice_by_itself(&card.id, &ask.id, id));
    match ask.kind {
        AskKind::Scale => (0..=10).map(|number| (number.to_string(), number.to_string())).collect(),
        AskKind::Faces => ["1", "2", "3", "4", "5"].map(worded).to_vec(),
        _ => ask.choices.iter().map(|id| worded(id)).collect(),
    }
}
