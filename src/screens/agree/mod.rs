//! Before you agree: what this is and is not, time, the right to say no, and what happens if it is not kept; the plan,
//! what is not agreed, and what was changed since it was. People say it back; nobody signs (practice 4.6).

mod called_agreed;
mod said_back;

use leptos::prelude::*;

use called_agreed::CalledAgreed;
use said_back::SaidBack;

use super::lang_of;
use super::made_from_plan::MadeFromPlan;
use super::plan_so_far::who_does_not_agree;
use super::said::Said;
use super::way_back::WayBack;
use crate::browser::{today, use_sitting, use_words};
use crate::components::{Button, Heading, Look, view};
use crate::conversation::{Fixed, Screen, StillOpen, cannot_be_changed, stands_so_far, still_open};
use crate::copies::{read_out, spoken};
use crate::plan::{LineId, Plan};
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
                <StandsSoFar />
                <NotYetAgreed />
                <CannotBeChanged />
                <SaidBack />
                <CalledAgreed />
                <WayBack />
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

/// The plan, as far as people have said yes to it, and what the worker will do.
#[component]
fn StandsSoFar() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    move || {
        let lines = sitting.with_plan(stands_so_far).filter(|lines| !lines.is_empty())?;
        Some(view! {
            <section class="kt-panel" data-part="plan">
                <h2>{words.label(Label::PlanSoFar)}</h2>
                <ReadOut lines />
            </section>
        })
    }
}

/// What not everyone has said yes to, what was changed since they did, and a tap to ask.
#[component]
fn NotYetAgreed() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    move || {
        let StillOpen { lines, changed, card } =
            sitting.with_plan(|plan| still_open(sitting.pack(), plan)).flatten()?;
        let first = *changed.first().or(lines.first())?;
        let group = |part: &'static str, title: Phrase, lines: Vec<LineId>| {
            (!lines.is_empty()).then(|| {
                view! {
                    <div data-part=part>
                        <p>{words.phrase(title)}</p>
                        <ReadOut lines />
                    </div>
                }
            })
        };
        Some(view! {
            <section class="kt-panel" data-part="open">
                {group("changed", Phrase::AgreeChanged, changed)}
                {group("not-yet", Phrase::AgreeOpen, lines)}
                <Button look=Look::Second does="ask" on_tap=move || sitting.does(Intent::OpenAsideAt(card.clone(), first))>
                    {words.phrase(Phrase::AgreeAsk)}
                </Button>
            </section>
        })
    }
}

/// Lines as they are read out: whom each is about or who does it, its words, and how far it has come.
#[component]
fn ReadOut(lines: Vec<LineId>) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let row = move |id: LineId| {
        let read = sitting.with_plan_now(|plan| {
            let line = plan.line(id)?;
            let status = plan.stands_as(line);
            let come = words.status(status).map(str::to_owned);
            let come: Vec<_> = come.into_iter().chain(who_does_not_agree(plan, words, line)).collect();
            Some((read_out(plan, words, today(), line), lang_of(words, line.said_in), status.id(), come))
        });
        read.flatten().map(|(said, lang, status, come)| {
            let come = come.iter().map(|come| format!(" · {come}")).collect::<String>();
            view! {
                <li data-line=id.to_string() data-status=status>
                    <bdi class="kt-clamp" lang=lang>{said}</bdi>
                    <span class="kt-by">{come}</span>
                </li>
            }
        })
    };
    view! { <ul class="kt-list">{lines.into_iter().map(row).collect_view()}</ul> }
}
