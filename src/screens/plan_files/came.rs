//! What is in a file that has been opened, as plain text, and what can be done with it.

use std::sync::Arc;

use leptos::prelude::*;

use super::filing::use_filing;
use super::open::Inside;
use crate::browser::{LiveSitting, focus_on, today, use_sitting, use_words};
use crate::components::{Button, Hint, Look, view};
use crate::plan::{Line, Plan, Reader, visible};
use crate::screens::header::title;
use crate::screens::plans::last_talked;
use crate::sitting::Intent;
use crate::words::{Phrase, Words, listed};

/// The plans of a file.
#[component]
pub fn Came(inside: Inside) -> impl IntoView {
    let (sitting, words, filing) = (use_sitting(), use_words(), use_filing());
    let (plans, saved_on) = inside;
    let outcomes: Vec<_> = plans.iter().map(|_| RwSignal::new(None::<String>)).collect();
    let rows: Vec<_> = plans
        .iter()
        .zip(&outcomes)
        .enumerate()
        .map(|(nth, (plan, outcome))| view! { <OnePlan nth plan=Arc::new(plan.clone()) outcome=*outcome /> })
        .collect();
    let adds_all = move || {
        let still = plans.iter().zip(&outcomes).filter(|(_, outcome)| outcome.with_untracked(Option::is_none));
        let (came, outcomes): (Vec<Plan>, Vec<_>) = still.map(|(plan, outcome)| (plan.clone(), *outcome)).unzip();
        sitting.does(Intent::AddPlans(came));
        outcomes.iter().for_each(|outcome| outcome.set(Some(words.phrase(Phrase::WasAdded).to_owned())));
        focus_on("[data-inside]");
    };
    let several = (rows.len() > 1).then(|| {
        view! {
            <Button look=Look::Primary does="add-all" on_tap=adds_all>
                {words.phrase(Phrase::AddAllAsNew)}
            </Button>
        }
    });
    view! {
        <h3 tabindex="-1" data-inside="">{words.phrase(Phrase::FileInside)}</h3>
        <Hint>{words.put(Phrase::FileSavedOn, &[("date", &words.date(saved_on, today()))])}</Hint>
        <ul class="kt-people">{rows}</ul>
        <div class="kt-go">
            {several}
            <Button look=Look::Second does="file-done" on_tap=move || filing.is_done(None)>
                {words.phrase(Phrase::FileDone)}
            </Button>
        </div>
    }
}

/// One of them: whose it is, how much is in it, and what may become of it.
#[component]
fn OnePlan(
    /// Which one of the file.
    nth: usize,
    /// The plan.
    plan: Arc<Plan>,
    /// What became of it.
    outcome: RwSignal<Option<String>>,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let lines = words.put(Phrase::FileLines, &[("n", &plan.lines.len().to_string())]);
    let under = [Some(lines), last_talked(words, &plan)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let name = title(&plan, words);
    let is_here = sitting.with_now(|sitting| sitting.same_plan(&plan).is_some());
    let says = move |said: String| {
        outcome.set(Some(said));
        focus_on(format!("[data-came='{nth}'] [data-outcome]"));
    };
    let added = Arc::clone(&plan);
    let adds = Callback::new(move |()| {
        sitting.does(Intent::AddPlans(vec![Plan::clone(&added)]));
        says(words.phrase(Phrase::WasAdded).to_owned());
    });
    let joins = Callback::new(move |()| {
        if let Some(said) = joined(sitting, words, &plan) {
            says(said);
        }
    });
    let shown = move || match outcome.get() {
        Some(said) => view! { <p tabindex="-1" data-outcome="">{said}</p> },
        None => view! { <WhatMayBecomeOfIt is_here adds joins /> },
    };
    view! {
        <li class="kt-person" data-came=nth.to_string()>
            <p>
                <span class="kt-person__name">{name}</span>
                <br />
                <span class="kt-by">{under}</span>
            </p>
            {shown}
        </li>
    }
}

#[component]
fn WhatMayBecomeOfIt(is_here: bool, adds: Callback<()>, joins: Callback<()>) -> impl IntoView {
    let words = use_words();
    let together = is_here.then(|| {
        view! {
            <p>{words.phrase(Phrase::IsHereToo)}</p>
            <Button look=Look::Second does="put-together" on_tap=joins>
                {words.phrase(Phrase::PutTogether)}
            </Button>
        }
    });
    view! {
        {together}
        <Button look=Look::Second does="add-plan" on_tap=adds>
            {words.phrase(Phrase::AddAsNew)}
        </Button>
    }
}

/// Puts a plan together with the one that is here, and says what came.
fn joined(sitting: LiveSitting, words: &Words, came: &Plan) -> Option<String> {
    let before = sitting.with_now(|sitting| sitting.same_plan(came).cloned())?;
    sitting.does(Intent::JoinPlan(before.id.clone(), Box::new(came.clone())));
    sitting.with_now(|sitting| {
        let now = sitting.plans_for_a_file().find(|plan| plan.id == before.id)?;
        Some(what_came(&before, now, words))
    })
}

/// How much came, from whom, and when people talked last. From whom it came says only what all of the family may see.
fn what_came(before: &Plan, now: &Plan, words: &Words) -> String {
    let came: Vec<&Line> = now.lines.iter().filter(|line| before.line(line.id) != Some(line)).collect();
    if came.is_empty() {
        return words.phrase(Phrase::NothingCame).to_owned();
    }
    let seen = came.iter().filter(|line| visible(now, line, Reader::Family));
    let mut people: Vec<_> = seen.filter_map(|line| line.speaker).collect();
    people.sort_unstable();
    people.dedup();
    let people: Vec<_> = now.all_called(people).collect();
    let from = (!people.is_empty()).then(|| words.put(Phrase::CameFrom, &[("words", &listed(people))]));
    let much = words.put(Phrase::ThingsCame, &[("n", &came.len().to_string())]);
    [Some(much), from, last_talked(words, now)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
