//! Whose words they are.

use leptos::prelude::*;

use crate::browser::{use_sitting, use_words};
use crate::components::{Face, For, view};
use crate::conversation::speakers_here;
use crate::plan::PersonId;
use crate::sitting::{Intent, Sitting};
use crate::words::Label;

/// Whose words they are: one tap, for the answer that is given now.
#[component]
pub fn WhoseWords() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let people = move || {
        let people = sitting.with_plan(|plan| {
            speakers_here(plan)
                .map(|person| (person.id, plan.called(person.id), plan.face(person.id)))
                .collect::<Vec<_>>()
        });
        people.unwrap_or_default()
    };
    view! {
        <fieldset class="kt-who">
            <legend>{words.label(Label::WhoseWords)}</legend>
            <For each=people key=Clone::clone let((id, name, face))>
                <Speaker id name face />
            </For>
        </fieldset>
    }
}

#[component]
fn Speaker(id: PersonId, name: String, face: String) -> impl IntoView {
    let sitting = use_sitting();
    let called = name.clone();
    view! {
        <button
            type="button"
            class="kt-chip"
            data-speaker=called
            aria-pressed=move || (sitting.with(Sitting::speaker) == Some(id)).to_string()
            on:click=move |_| sitting.does(Intent::Whose(id))
        >
            <Face letters=face.clone() />
            <bdi>{name}</bdi>
        </button>
    }
}
