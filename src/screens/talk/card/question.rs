//! The question of a card: its words, with names and its own answer woven in.

use leptos::prelude::*;

use super::lead_in::LeadIn;
use super::rows::Rows;
use crate::browser::{use_sitting, use_words};
use crate::components::{Heading, Hint, view};
use crate::conversation::Step;
use crate::packs::Card;
use crate::sitting::question_so_far;

/// The card's question and asks, and those of the cards that share its screen.
#[component]
pub fn Questions(
    /// The card that leads the screen.
    step: Step,
) -> impl IntoView {
    let cards = use_sitting().pack().cards.iter().filter(|card| card.is_on_screen_of(&step.card));
    cards.map(|card| view! { <Question card step=step.clone() /> }).collect_view()
}

/// The question of one card, what stands between it and its answer, and its asks.
#[component]
fn Question(card: &'static Card, step: Step) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let on = step.clone();
    let text = move || {
        let so_far = sitting.with_plan_now(|plan| {
            sitting.draft.with(|draft| question_so_far(sitting.pack(), words, plan, &on, card, draft))
        });
        so_far.unwrap_or_default()
    };
    let question = if card.id == step.card {
        view! { <Heading>{text}</Heading> }
    } else if card.asks.is_empty() {
        view! { <p class="kt-say">{text}</p> }
    } else {
        view! { <h2>{text}</h2> }
    };
    view! {
        {question}
        {words.help(&card.id).map(|help| view! { <Hint>{help}</Hint> })}
        <LeadIn card step=step.clone() />
        <Rows card step />
    }
}
