//! What can be done with a plan where it stands: another name, into the bin, and how long it is kept.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::bin::use_binning;
use super::keep_for::KeepFor;
use crate::browser::{Group, Later, focus_on, memo, use_sitting, use_words};
use crate::components::{Button, Look, view};
use crate::plan::PlanId;
use crate::sitting::Intent;
use crate::words::Label;

/// Two small buttons, or the field for the name while it is being changed.
#[component]
pub fn Tools(
    /// The plan.
    plan: PlanId,
    /// What it is called.
    name: String,
) -> impl IntoView {
    let sitting = use_sitting();
    let this = plan.clone();
    // Whether it is this one, and not which letters stand in it: a key must not draw its own field anew.
    let changing = memo(move || sitting.naming.with(|now| now.as_ref().is_some_and(|(named, _)| *named == this)));
    let shown = move || match changing.get() {
        true => view! { <NameForm plan=plan.clone() /> },
        false => view! { <ToolButtons plan=plan.clone() name=name.clone() /> },
    };
    // Who reads along changes nothing.
    view! { <div class="kt-do" hidden=move || sitting.reads_along.get()>{shown}</div> }
}

#[component]
fn ToolButtons(plan: PlanId, name: String) -> impl IntoView {
    let (sitting, binning) = (use_sitting(), use_binning());
    let later = expect_context::<Group<Later>>();
    let (renamed, saved, kept) = (plan.clone(), plan.clone(), plan.clone());
    let saved_name = name.clone();
    let rename = move || sitting.does(Intent::NamePlan(renamed.clone()));
    let put_in_bin = move || {
        sitting.does(Intent::PutInBin(plan.clone()));
        binning.just_now.set(Some(plan.clone()));
        focus_on("main [data-do=undo]");
    };
    view! {
        <PlanButton does="edit" label=Label::Rename name=name.clone() on_tap=rename />
        <PlanButton does="remove" label=Label::PutInBin name=name.clone() on_tap=put_in_bin />
        {move || later.here().map(|later| (later.save_plan)(saved.clone(), saved_name.clone()))}
        <KeepFor plan=kept name />
    }
}

/// A button that says which plan it is for to those who do not see where it stands.
#[component]
pub fn PlanButton(
    /// How it looks.
    #[prop(default = Look::Text)]
    look: Look,
    /// Its `data-do` hook.
    does: &'static str,
    /// Its word.
    label: Label,
    /// What the plan is called.
    name: String,
    /// What a tap does.
    #[prop(into)]
    on_tap: Callback<()>,
) -> impl IntoView {
    let words = use_words();
    view! {
        <Button look does=does on_tap>
            {words.label(label)}
            <span class="kt-heard">" "<bdi>{name}</bdi></span>
        </Button>
    }
}

/// One at a time, so its field needs no id of its own.
#[component]
fn NameForm(plan: PlanId) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let back_to_edit = move || focus_on(format!("[data-plan='{}'] [data-do=edit]", plan.0));
    let leaves = back_to_edit.clone();
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        sitting.does(Intent::KeepName);
        back_to_edit();
    };
    let leave = move || {
        sitting.does(Intent::LeaveName);
        leaves();
    };
    view! {
        <form class="kt-rename" autocomplete="off" novalidate="" on:submit=keep>
            <label for="plan-name">{words.label(Label::Rename)}</label>
            <input
                type="text"
                id="plan-name"
                aria-describedby="plan-name-help"
                data-field="title"
                dir="auto"
                autocomplete="off"
                spellcheck="false"
                prop:value=move || sitting.naming.get().map(|(_, name)| name).unwrap_or_default()
                on:input=move |event| sitting.does(Intent::TypeName(event_target_value(&event)))
            />
            <p class="kt-hint" id="plan-name-help">{words.label(Label::PlanNameHelp)}</p>
            <div class="kt-go">
                <button type="submit" class="kt-second" data-do="keep">{words.label(Label::DoneEditing)}</button>
                <Button look=Look::Text does="cancel" on_tap=leave>
                    {words.label(Label::Cancel)}
                </Button>
            </div>
        </form>
    }
}
