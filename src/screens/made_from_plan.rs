//! A screen that is made from a plan and the cards of its conversation.

use leptos::prelude::*;

use super::once_here::NothingYet;
use crate::browser::{focus_on, use_sitting};
use crate::conversation::Screen;
use crate::packs;
use crate::words::Label;

/// A screen that is made from the plan that is open, or in words that it could not be: its conversation is not here.
#[component]
pub fn MadeFromPlan(
    /// The screen.
    screen: Screen,
    /// What is made.
    children: ChildrenFn,
) -> impl IntoView {
    let sitting = use_sitting();
    let tries = RwSignal::new(0_u32);
    let can_be_made = Memo::new(move |_| {
        tries.track();
        sitting.with_plan(|plan| packs::pack(&plan.pack).is_some()).unwrap_or(false)
    });
    let again = move || {
        tries.update(|tries| *tries += 1);
        focus_on("[data-heading]");
    };
    let trouble = Signal::derive(|| Some(Label::SheetNotMade));
    view! {
        // Where it is not, nothing that stood there is left: nobody takes an old page for the new one, or prints it.
        <Show when=move || can_be_made.get() fallback=move || view! { <NothingYet screen trouble on_try=again /> }>
            <div class="kt-sheet" id="sheet">
                {children()}
            </div>
        </Show>
    }
}
