//! One tap to where each child goes, from any card: some visits have time for nothing else.

use leptos::prelude::*;

use crate::browser::{use_sitting, use_words};
use crate::components::{For, view};
use crate::conversation::step_asking;
use crate::plan::{About, Is, PersonId};
use crate::sitting::Intent;
use crate::words::Label;

/// A button for each child.
#[component]
pub fn WaysThere() -> impl IntoView {
    let sitting = use_sitting();
    let children = move || {
        let called = sitting
            .with_plan(|plan| plan.children().map(|child| (child.id, plan.called(child.id))).collect::<Vec<_>>());
        called.unwrap_or_default()
    };
    view! {
        <div class="kt-ways">
            <For each=children key=Clone::clone let((child, name))>
                <ToTheWay child name />
            </For>
        </div>
    }
}

/// To the card that asks where this child goes.
#[component]
fn ToTheWay(child: PersonId, name: String) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    step_asking(sitting.pack(), Is::SafePlace, Some(About::Person(child))).map(|step| {
        view! {
            <button
                type="button"
                class="kt-quiet"
                data-go="goes"
                data-for=name.clone()
                on:click=move |_| sitting.does(Intent::OpenStep(step.clone()))
            >
                {words.say(Label::OpenWay, &[("child", &name)])}
            </button>
        }
    })
}
