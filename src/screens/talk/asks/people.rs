//! One of the people, or several, or somebody nobody has written down yet.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::taps;
use super::text::{typed, types};
use crate::browser::{use_sitting, use_words};
use crate::components::{Button, Face, For, Look, view};
use crate::conversation::{Draft, Slot, as_the_card_calls_people, to_choose_from};
use crate::packs::{Ask, Card};
use crate::plan::{Person, PersonId};
use crate::sitting::{Intent, Sitting};
use crate::words::Label;

/// The people to choose from.
#[component]
pub fn People(
    /// The card.
    card: &'static Card,
    /// The ask.
    ask: &'static Ask,
    /// Where who is chosen stands.
    at: Slot,
    /// What they are called.
    label: String,
    /// One tap is the whole answer.
    one_tap: bool,
) -> impl IntoView {
    let sitting = use_sitting();
    let answer = at.ask.clone();
    let choosing = at.clone();
    let people = move || {
        let people = sitting.with_plan(|plan| {
            let step = sitting.step_now()?;
            let called = &*as_the_card_calls_people(sitting.pack(), plan, &step);
            let people = sitting.draft.with(|draft| to_choose_from(plan, card, ask, &step, draft)).into_iter();
            let one = |person: &Person| (person.id, called.called(person.id), called.face(person.id));
            Some(people.map(one).collect::<Vec<_>>())
        });
        people.flatten().unwrap_or_default()
    };
    view! {
        <fieldset class="kt-part" data-answer=answer>
            <legend>{label}</legend>
            <div class="kt-choices">
                <For each=people key=Clone::clone let((id, name, face))>
                    <OnePerson at=choosing.clone() id name face one_tap />
                </For>
            </div>
            <SomeoneElse at />
        </fieldset>
    }
}

#[component]
fn OnePerson(at: Slot, id: PersonId, name: String, face: String, one_tap: bool) -> impl IntoView {
    let sitting = use_sitting();
    let (picked, called) = (id.to_string(), name.clone());
    let (reading, is_picked) = (at.clone(), picked.clone());
    let tap = taps(at, picked, one_tap);
    view! {
        <button
            type="button"
            class="kt-choice kt-choice--person"
            data-choice=called
            aria-pressed=move || sitting.draft.with(|draft| draft.has(&reading, &is_picked)).to_string()
            on:click=move |_| tap()
        >
            <Face letters=face />
            <bdi>{name}</bdi>
        </button>
    }
}

/// Somebody nobody has written down yet. What stands in the box is part of the card: going on takes it too.
#[component]
fn SomeoneElse(
    /// The control that it stands beside.
    at: Slot,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let name = Draft::new_name(&at);
    let id = String::from(name.clone());
    let (value, on_type) = (typed(name.clone()), types(name));
    let who_sees = sitting.with_now(Sitting::who_sees_a_new_name);
    let hint = format!("{id}-who-sees");
    let described = who_sees.map(|_| hint.clone());
    let begun = !value.with_untracked(String::is_empty);
    let add = Callback::new(move |()| sitting.does(Intent::AddNamed(at.clone())));
    // Enter adds them, and sends no card.
    let adds = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            add.run(());
        }
    };
    view! {
        <details class="kt-someone" open=begun>
            <summary data-choice="someone-else">{words.label(Label::SomeoneElse)}</summary>
            <div class="kt-someone__new">
                <label for=id.clone()>{words.label(Label::NewName)}</label>
                {who_sees.map(|who| view! { <p id=hint class="kt-hint">{words.label(who)}</p> })}
                <input
                    id=id
                    aria-describedby=described
                    type="text"
                    data-field="name"
                    dir="auto"
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=move || value.get()
                    on:input=move |event| on_type.run(event_target_value(&event))
                    on:keydown=adds
                />
                <Button look=Look::Second does="add-person" on_tap=add>
                    {words.label(Label::Add)}
                </Button>
            </div>
        </details>
    }
}
