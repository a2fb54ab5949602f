//! The bin: what is in it can be put back, or deleted for good, which is asked once more.

use leptos::prelude::*;

use super::many::{List, Listed, Many};
use super::others::Named;
use super::tools::PlanButton;
use crate::browser::{focus_on, memo, use_notice, use_sitting, use_words};
use crate::components::{Button, Look, Show, view};
use crate::plan::PlanId;
use crate::screens::header::title;
use crate::sitting::Intent;
use crate::words::{Label, listed};

/// What the parts of the first screen share about the bin. A context that it provides: [`use_binning`].
#[derive(Clone, Copy)]
pub struct Binning {
    /// The plan that was put in the bin a moment ago.
    pub just_now: RwSignal<Option<PlanId>>,
    /// The plan in the bin of which people are asked whether it may go for good.
    asked: RwSignal<Option<PlanId>>,
}

impl Binning {
    /// Nothing has been put in the bin, and nothing is asked.
    pub fn new() -> Self {
        Self { just_now: RwSignal::new(None), asked: RwSignal::new(None) }
    }
}

/// What is shared about the bin, in any part of the first screen.
pub fn use_binning() -> Binning {
    expect_context()
}

/// The bin.
#[component]
pub fn Bin() -> impl IntoView {
    let sitting = use_sitting();
    view! {
        // Who reads along changes nothing, in the bin either.
        <Show when=move || !sitting.reads_along.get()>
            <Many list=List::Bin let:plan>
                <Binned plan />
            </Many>
        </Show>
    }
}

/// What has just become of a plan that is in the bin, with a way back. Gone as soon as it is not there.
#[component]
pub fn News() -> impl IntoView {
    let (sitting, words, binning) = (use_sitting(), use_words(), use_binning());
    let says = move |of: Option<PlanId>, label| {
        sitting.with_shelf(|_, shelf| {
            let id = of?;
            let record = shelf.bin.iter().find(|record| record.plan.id == id)?;
            let sentence = words.say(label, &[("words", &title(&record.plan, words))]);
            Some((id, sentence))
        })
    };
    let in_bin = memo(move || says(binning.just_now.get(), Label::InBin));
    let not_deleted =
        memo(move || says(sitting.with_shelf(|sitting, _| sitting.not_deleted.clone()), Label::NotDeleted));
    let gone = memo(move || {
        sitting.with_shelf(|sitting, _| {
            let titles: Vec<_> = sitting.gone.iter().map(|record| title(&record.plan, words)).collect();
            (!titles.is_empty()).then(|| words.say(Label::HasGone, &[("words", &listed(titles))]))
        })
    });
    view! {
        {move || gone.get().map(|sentence| view! {
            <div class="kt-quote" role="status" data-gone="">
                <p>{sentence}</p>
                <p>{words.label(Label::DeleteStays)}</p>
            </div>
        })}
        {move || in_bin.get().map(|(plan, sentence)| view! { <InBin plan sentence /> })}
        {move || not_deleted.get().map(|(_, sentence)| view! { <p class="kt-warn" role="alert">{sentence}</p> })}
    }
}

/// A plan is in the bin now, and can be had back at once.
#[component]
fn InBin(plan: PlanId, sentence: String) -> impl IntoView {
    let words = use_words();
    let put_back = use_put_back();
    let undo = move |_| put_back(&plan, "[data-heading]");
    view! {
        <div class="kt-quote">
            <p id="in-bin">{sentence}</p>
            <button type="button" class="kt-second" aria-describedby="in-bin" data-do="undo" on:click=undo>
                {words.label(Label::Undo)}
            </button>
        </div>
    }
}

/// Puts a plan back among the others; then focus goes to what is named.
fn use_put_back() -> impl Fn(&PlanId, &'static str) + Copy + Send + Sync + 'static {
    let (sitting, notice) = (use_sitting(), use_notice());
    move |plan, then| {
        sitting.does(Intent::PutBackFromBin(plan.clone()));
        notice.says(Label::BackFromBin);
        focus_on(then);
    }
}

const SUMMARY: &str = "[data-plans=bin] summary";

/// A plan in the bin, with what can be done with it, or the question whether it may go for good.
#[component]
fn Binned(plan: Listed) -> impl IntoView {
    let binning = use_binning();
    let (id, name) = (plan.id.clone(), plan.name.clone());
    let this = id.clone();
    let is_asked = memo(move || binning.asked.with(|asked| asked.as_ref() == Some(&this)));
    let shown = {
        let id = id.clone();
        move || match is_asked.get() {
            true => view! { <MayItGo plan=id.clone() name=name.clone() /> },
            false => view! { <BackOrGone plan=id.clone() name=name.clone() /> },
        }
    };
    view! {
        <li class="kt-person" data-plan=id.0>
            <Named plan />
            {shown}
        </li>
    }
}

#[component]
fn BackOrGone(plan: PlanId, name: String) -> impl IntoView {
    let (sitting, binning) = (use_sitting(), use_binning());
    let put_back = use_put_back();
    let kept = plan.clone();
    let back = move || {
        // To the bin, or to the top when it was the last in it.
        let last = sitting.with_now(|sitting| sitting.shelved.bin.len() < 2);
        put_back(&kept, if last { "[data-heading]" } else { SUMMARY });
    };
    let ask = move || {
        binning.asked.set(Some(plan.clone()));
        focus_on("[data-asked]");
    };
    view! {
        <PlanButton does="put-back" label=Label::PutBack name=name.clone() on_tap=back />
        <PlanButton does="delete" label=Label::DeleteForGood name on_tap=ask />
    }
}

/// The second question.
#[component]
fn MayItGo(plan: PlanId, name: String) -> impl IntoView {
    let (sitting, words, binning) = (use_sitting(), use_words(), use_binning());
    let delete = move || sitting.does(Intent::DeleteForGood(plan.clone()));
    let leave = move || {
        binning.asked.set(None);
        focus_on(SUMMARY);
    };
    view! {
        <div class="kt-warn">
            <p data-asked="" tabindex="-1">{words.label(Label::DeleteSure)}" "{words.label(Label::DeleteStays)}</p>
            <div class="kt-go">
                <PlanButton does="delete-sure" label=Label::DeleteForGood name on_tap=delete />
                <Button look=Look::Second does="cancel" on_tap=leave>
                    {words.label(Label::Cancel)}
                </Button>
            </div>
        </div>
    }
}
