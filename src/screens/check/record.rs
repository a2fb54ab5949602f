//! What no one but the worker is asked, for the record (practice 2.1).

use leptos::prelude::*;

use crate::components::view;

use crate::browser::{use_sitting, use_words};
use crate::conversation::{RecordCard, for_the_record};
use crate::plan::{About, Line};
use crate::sitting::Intent;
use crate::words::{Label, Phrase, isolated};

/// Every card for the record, folded away. A family that is alone keeps none.
#[component]
pub fn ForTheRecord() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let cards = sitting.with_plan_now(|plan| for_the_record(sitting.pack(), plan)).flatten();
    cards.map(|cards| {
        let rows = cards.into_iter().map(|card| view! { <OneCard card /> }).collect_view();
        view! {
            <details class="kt-panel kt-other" id="for-the-record" data-part="record">
                <summary>{words.phrase(Phrase::CheckRecord)}</summary>
                <div class="kt-deeper__list">{rows}</div>
            </details>
        }
    })
}

/// A card, with the name or the words that it asks about.
#[component]
fn OneCard(card: RecordCard) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let RecordCard { step, has_been_asked } = card;
    let about = sitting.with_plan_now(|plan| match step.about {
        Some(About::Person(id)) => Some(isolated(&plan.called(id))),
        Some(About::Line(id)) => plan.line(id).and_then(Line::words).map(isolated),
        None => None,
    });
    let about = about.flatten();
    let name = about.clone().unwrap_or_default();
    let question = words.weave(words.ask(&step.card), &[("child", &name), ("words", &name)]);
    let (status, label) =
        if has_been_asked { ("answered", Label::Answered) } else { ("not-asked", Label::NotAskedYet) };
    let a_line = about.filter(|_| matches!(step.about, Some(About::Line(_))));
    view! {
        <button
            type="button"
            class="kt-deeper__ask"
            data-card-link=step.card.0.clone()
            data-status=status
            data-dashed=(!has_been_asked).then_some("")
            on:click=move |_| sitting.does(Intent::OpenAside(step.clone()))
        >
            {a_line.map(|about| view! { <b>{about}</b> })}
            <span>{question}</span>
            <span class="kt-by">{words.label(label)}</span>
        </button>
    }
}
