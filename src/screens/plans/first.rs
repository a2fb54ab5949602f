//! The plan that stands first: what waits in it, and the ways into it. Where there is none, that is said.

use leptos::prelude::*;

use super::last_talked;
use super::tools::Tools;
use crate::browser::{Fate, forgets_after_a_week, memo, today, use_saving, use_sitting, use_words};
use crate::components::{Button, Heading, Hint, Look, Show, Warning, view};
use crate::conversation::Screen;
use crate::plan::{CopyKind, PackId, Plan, PlanId};
use crate::screens::header::title;
use crate::screens::plan_so_far::waiting;
use crate::shelf::Record;
use crate::sitting::{Intent, LookAt, Opening, Shelved};
use crate::words::{Label, Words};

/// What is said of the plan that stands first. It is drawn anew only when something of this is another.
#[derive(Clone, PartialEq)]
struct StandsFirst {
    id: PlanId,
    name: String,
    /// The conversation, where it is not the family's plan.
    conversation: Option<&'static str>,
    last_talked: Option<String>,
    /// The newest save was damaged, and the one before was opened.
    older_used: bool,
    /// A worker gets ready before they knock.
    is_prepared: bool,
    /// What a family's plan has for the next time.
    tonight: Option<WaitsTonight>,
}

impl StandsFirst {
    fn of(record: &Record, shelf: &Shelved, words: &Words) -> Self {
        let plan = &record.plan;
        let of_family = plan.pack == PackId::family_plan();
        Self {
            id: plan.id.clone(),
            name: title(plan, words),
            conversation: words.pack_name(&plan.pack),
            last_talked: last_talked(words, plan),
            older_used: shelf.older_used.contains(&plan.id),
            is_prepared: of_family && !plan.family_alone(),
            tonight: of_family.then(|| WaitsTonight::of(plan, words)),
        }
    }
}

/// What waits for the next time.
#[derive(Clone, PartialEq)]
struct WaitsTonight {
    /// How many questions wait for whom.
    questions: Vec<String>,
    next_visit: String,
}

impl WaitsTonight {
    fn of(plan: &Plan, words: &Words) -> Self {
        Self { questions: waiting(plan, words).collect(), next_visit: next_visit(words, plan) }
    }
}

fn next_visit(words: &Words, plan: &Plan) -> String {
    match plan.next_visit() {
        Some((_, when)) => words.day_and_time(when, today()),
        None => words.label(Label::NoNextVisit).to_owned(),
    }
}

/// The plan that stands first, or what is said instead, and what could not be read on the shelf.
#[component]
pub fn First() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let first =
        memo(move || sitting.with_shelf(|sitting, shelf| Some(StandsFirst::of(sitting.first_plan()?, shelf, words))));
    let stands = move || match first.get() {
        Some(plan) => view! { <FirstPlan plan /> },
        None => view! { <NoPlan /> },
    };
    view! {
        {stands}
        <Trouble of=|shelf| shelf.unreadable title=Label::UnreadableTitle text=Label::Unreadable />
        <Trouble of=|shelf| shelf.newer title=Label::NewerTitle text=Label::Newer />
    }
}

/// No plan stands first: there is nothing on the shelf, or nothing but what is in the bin.
#[component]
fn NoPlan() -> impl IntoView {
    let (saving, sitting, words) = (use_saving(), use_sitting(), use_words());
    let is_empty = move || saving.fate.get() != Fate::Lost && sitting.with_shelf(|_, shelf| shelf.bin.is_empty());
    view! {
        <Heading>{words.label(Label::PlansTitle)}</Heading>
        <Show when=is_empty>
            <Hint>{words.label(Label::NothingKept)}</Hint>
            {forgets_after_a_week().then(|| view! { <Warning>{words.label(Label::AddToHome)}</Warning> })}
        </Show>
    }
}

/// Plans on the shelf that do not open, and why.
#[component]
fn Trouble(
    /// How many they are.
    of: fn(&Shelved) -> usize,
    /// What is the matter.
    title: Label,
    /// What that means for the family.
    text: Label,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    view! {
        <Show when=move || { sitting.with_shelf(|_, shelf| of(shelf) > 0) }>
            <section class="kt-warn" role="alert">
                <h2>{words.label(title)}</h2>
                <p>{words.label(text)}</p>
            </section>
        </Show>
    }
}

#[component]
fn FirstPlan(plan: StandsFirst) -> impl IntoView {
    let words = use_words();
    let StandsFirst { id, name, conversation, last_talked, older_used, is_prepared, tonight } = plan;
    let hook = id.0.clone();
    view! {
        <section data-plan=hook>
            <Heading clone:name>{name}</Heading>
            {conversation.map(|name| view! { <Hint>{name}</Hint> })}
            {last_talked.map(|talked| view! { <Hint>{talked}</Hint> })}
            {older_used.then(|| view! { <p class="kt-warn" role="status">{words.label(Label::OlderUsed)}</p> })}
            <WaysIn plan=id.clone() is_prepared has_copy=tonight.is_some() />
            {tonight.map(|waits| view! { <Tonight plan=id.clone() waits /> })}
            <Tools plan=id name />
        </section>
    }
}

/// The ways into the plan that stands first.
#[component]
fn WaysIn(
    /// The plan.
    plan: PlanId,
    /// A worker gets ready for it.
    is_prepared: bool,
    /// It has a copy for the fridge.
    has_copy: bool,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let opens = move |at| sitting.does(Intent::OpenPlan(plan.clone(), Opening::At(at)));
    let (carry_on, prepare) = (opens.clone(), opens.clone());
    let copy = move || {
        opens(Screen::Copy);
        sitting.does(Intent::Look(LookAt::Copy(CopyKind::Fridge, None)));
    };
    let to_prepare = move || {
        view! {
            <Button look=Look::Second goes="prepare" on_tap=move || prepare(Screen::Prepare)>
                {words.label(Label::PrepareTitle)}
            </Button>
        }
    };
    let to_copy = move || {
        view! {
            <Button look=Look::Second goes="copy:fridge" on_tap=copy>
                {words.label(Label::FridgeCopy)}
            </Button>
        }
    };
    view! {
        <div class="kt-go">
            <Button look=Look::Primary does="open-plan" on_tap=move || carry_on(Screen::Talk)>
                {words.label(Label::CarryOn)}
            </Button>
            {is_prepared.then(to_prepare)}
            {has_copy.then(to_copy)}
        </div>
    }
}

/// What waits for the next time.
#[component]
fn Tonight(plan: PlanId, waits: WaitsTonight) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let open = move || sitting.does(Intent::OpenPlan(plan.clone(), Opening::At(Screen::Visit)));
    let questions = (!waits.questions.is_empty()).then(|| {
        let each = waits.questions.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
        view! {
            <div>
                <h2>{words.label(Label::TonightTitle)}</h2>
                {each}
            </div>
        }
    });
    view! {
        <div class="kt-panel kt-tonight">
            {questions}
            <div>
                <p class="kt-by">{words.label(Label::NextVisitTitle)}</p>
                <b>{waits.next_visit}</b>
            </div>
            <Button look=Look::Quiet goes="visit" on_tap=open>
                {words.label(Label::OpenPlan)}
            </Button>
        </div>
    }
}
