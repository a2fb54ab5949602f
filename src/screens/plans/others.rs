//! "Other plans": every plan but the first.

use leptos::prelude::*;

use super::many::{List, Listed, Many};
use super::tools::{PlanButton, Tools};
use crate::browser::use_sitting;
use crate::components::{Look, view};
use crate::sitting::{Intent, Opening};
use crate::words::Label;

/// The other plans.
#[component]
pub fn Others() -> impl IntoView {
    view! {
        <Many list=List::Others let:plan>
            <Other plan />
        </Many>
    }
}

/// One of them: a way to open it, and what else can be done with it.
#[component]
fn Other(plan: Listed) -> impl IntoView {
    let sitting = use_sitting();
    let Listed { id, name, .. } = plan.clone();
    let (hook, opened) = (id.0.clone(), id.clone());
    let open = move || sitting.does(Intent::OpenPlan(opened.clone(), Opening::WhereLeft));
    view! {
        <li class="kt-person" data-plan=hook>
            <Named plan />
            <PlanButton look=Look::Quiet does="open-plan" label=Label::OpenPlan name=name.clone() on_tap=open />
            <Tools plan=id name />
        </li>
    }
}

/// What a plan is called, and when it was talked about.
#[component]
pub fn Named(
    /// The plan.
    plan: Listed,
) -> impl IntoView {
    view! {
        <p>
            <span class="kt-person__name">{plan.name}</span>
            <br />
            <span class="kt-by">{plan.under}</span>
        </p>
    }
}
