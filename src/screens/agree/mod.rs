//! Before you agree: what this is and is not, time, the right to say no, and what happens if it is not
//! kept. People say it back; nobody signs (practice 4.6).

mod called_agreed;
mod said_back;

use leptos::prelude::*;

use called_agreed::CalledAgreed;
use said_back::SaidBack;

use super::made_from_plan::MadeFromPlan;
use super::said::Said;
use crate::browser::{today, use_sitting, use_words};
use crate::components::{Button, Heading, Look, view};
use crate::conversation::{Fixed, Screen, StillOpen, cannot_be_changed, still_open};
use crate::copies::spoken;
use crate::plan::Plan;
use crate::sitting::Intent;
use crate::words::{Label, Phrase};

/// What to know before you agree, and calling the plan agreed.
#[component]
pub fn Agree() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    view! {
        <MadeFromPlan screen=Screen::Agree>
            <main class="kt-page" data-screen="agree" data-plan=sitting.plan_id()>
                <Heading>{words.label(Label::BeforeAgree)}</Heading>
                <WhatThisIs />
                <CannotBeChanged />
                <SaidBack />
                <NotYetAgreed />
                <CalledAgreed />
            </main>
        </MadeFromPlan>
    }
}

#[component]
fn WhatThisIs() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let not_kept = move || {
        let alone = sitting.with_plan(Plan::family_alone).unwrap_or(false);
        words.phrase(if alone { Phrase::AgreeNotKeptAlone } else { Phrase::AgreeNotKept })
    };
    view! {
        <ul class="kt-plain">
            <li>{words.phrase(Phrase::AgreeWhat)}</li>
            <li>{words.phrase(Phrase::AgreeTime)}</li>
            <li>{words.phrase(Phrase::AgreeNo)}</li>
            <li>{not_kept}</li>
            <li>{words.phrase(Phrase::AgreeNobodySigns)}</li>
        </ul>
    }
}

/// The parts that cannot be changed, and why.
#[component]
fn CannotBeChanged() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let row = |part| view! { <CannotBe part /> };
    move || {
        let fixed = sitting.with_plan(cannot_be_changed).filter(|fixed| !fixed.is_empty())?;
        Some(view! {
            <section class="kt-panel">
                <h2>{words.phrase(Phrase::AgreeCannotChange)}</h2>
                <ul class="kt-list">{fixed.into_iter().map(row).collect_view()}</ul>
            </section>
        })
    }
}

#[component]
fn CannotBe(
    /// One of them.
    part: Fixed,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let why = part.why.and_then(|why| {
        sitting.with_plan_now(|plan| plan.line(why).map(|why| spoken(plan, words, today(), why))).flatten()
    });
    view! {
        <li data-line=part.deed.to_string()>
            <Said line=part.deed clamped=true />
            {why.map(|why| view! { <span class="kt-by">" · " {why}</span> })}
        </li>
    }
}

/// What not everyone has said yes to, and a tap to ask.
#[component]
fn NotYetAgreed() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let row = |line| {
        view! {
            <li data-line=line.to_string()>
                <Said line clamped=true />
            </li>
        }
    };
    move || {
        let StillOpen { lines, card } = sitting.with_plan(|plan| still_open(sitting.pack(), plan)).flatten()?;
        Some(view! {
            <section class="kt-panel" data-part="open">
                <p>{words.phrase(Phrase::AgreeOpen)}</p>
                <ul class="kt-list">{lines.into_iter().map(row).collect_view()}</ul>
                <Button look=Look::Second does="ask" on_tap=move || sitting.does(Intent::OpenAside(card.clone()))>
                    {words.phrase(Phrase::AgreeAsk)}
                </Button>
            </section>
        })
    }
}
