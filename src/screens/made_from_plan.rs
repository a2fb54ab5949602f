//! A screen that is made from a plan and the cards of its conversation.

use leptos::prelude::*;

use crate::components::view;

use super::once_here::NoScreenYet;
use crate::browser::{focus_on, memo, use_sitting};
use crate::conversation::Screen;
use crate::packs;
use crate::words::Label;

/// A screen that is made from the plan that is open, or in words that it could not be: its conversation is not here.
/// With another conversation it is made anew.
#[component]
pub fn MadeFromPlan(
    /// The screen.
    screen: Screen,
    /// What is made.
    children: ChildrenFn,
) -> impl IntoView {
    let sitting = use_sitting();
    let tries = RwSignal::new(0_u32);
    let from = memo(move || {
        tries.track();
        sitting.with_plan(|plan| packs::pack(&plan.pack).map(|pack| pack.id.clone())).flatten()
    });
    let again = move || {
        tries.update(|tries| *tries += 1);
        focus_on("[data-heading]");
    };
    move || match from.get() {
        Some(_) => view! {
            <div class="kt-sheet" id="sheet">
                {children()}
            </div>
        },
        // Whatever stood there is gone: nobody takes an old page for the new one, or prints it.
        None => {
            let trouble = Signal::stored(Some(Label::SheetNotMade));
            view! { <NoScreenYet screen trouble on_try=again /> }
        }
    }
}
