//! Who has said the plan back in their own words.

use leptos::prelude::*;

use crate::browser::{use_sitting, use_words};
use crate::components::{Button, Look, view};
use crate::conversation::{SaysBack, says_back};
use crate::sitting::Intent;
use crate::words::Phrase;

/// Everyone of the family who is here: who has said it back, and a tap to ask those who have not.
#[component]
pub fn SaidBack() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let rows = move || {
        let people = sitting.with_plan(|plan| says_back(sitting.pack(), plan)).unwrap_or_default();
        people.into_iter().map(|person| view! { <SaysItBack person /> }).collect_view()
    };
    view! {
        <section class="kt-panel">
            <h2>{words.phrase(Phrase::AgreeSayBack)}</h2>
            <ul class="kt-list">{rows}</ul>
        </section>
    }
}

#[component]
fn SaysItBack(person: SaysBack) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let called = sitting.with_plan_now(|plan| plan.called(person.person)).unwrap_or_default();
    let put = |phrase| words.put(phrase, &[("other", &called)]);
    let (status, row) = match person.card {
        None => ("yes", view! { "✓ " {put(Phrase::AgreeSaidBack)} }),
        Some(card) => {
            let asks = move || sitting.does(Intent::OpenAside(card.clone()));
            let word = put(Phrase::AgreeAskBack);
            ("not-asked", view! { <Button look=Look::Second does="say-back" on_tap=asks>{word}</Button> })
        }
    };
    view! {
        <li data-for=called data-status=status>
            {row}
        </li>
    }
}
