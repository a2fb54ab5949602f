//! Who will be at the table: a tick for each.

use leptos::prelude::*;

use crate::browser::{memo, use_sitting, use_words};
use crate::components::{For, Hint, Show, Tick, view};
use crate::plan::PersonId;
use crate::sitting::Intent;
use crate::words::Label;

/// Everyone in the plan, with a tick for who is here.
#[component]
pub fn WhoIsHere() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let people = memo(move || {
        let people = sitting.with_plan(|plan| {
            plan.in_plan().map(|person| (person.id, plan.called(person.id))).collect::<Vec<(PersonId, String)>>()
        });
        people.unwrap_or_default()
    });
    view! {
        <section class="kt-panel">
            <h2>{words.label(Label::PeopleTitle)}</h2>
            <Hint>{words.label(Label::PeopleHelp)}</Hint>
            <Show when=move || people.with(Vec::is_empty)>
                <p class="kt-empty">{words.label(Label::NobodyYet)}</p>
            </Show>
            <For each=move || people.get() key=Clone::clone let((person, name))>
                <IsHere person name />
            </For>
        </section>
    }
}

#[component]
fn IsHere(person: PersonId, name: String) -> impl IntoView {
    let sitting = use_sitting();
    let here = move || sitting.with_plan(|plan| plan.person(person).is_some_and(|it| it.details.here)).unwrap_or(false);
    let called = name.clone();
    view! {
        <div data-person=called>
            <Tick field="here" ticked=here on_tick=move |here| sitting.does(Intent::IsHere(person, here))>
                <bdi>{name}</bdi>
            </Tick>
        </div>
    }
}
