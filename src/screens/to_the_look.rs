//! The way to an honest look at the plan.

use leptos::prelude::*;

use crate::browser::{memo, use_sitting, use_words};
use crate::components::{Button, Look, Show, view};
use crate::conversation::Screen;
use crate::plan::Plan;
use crate::sitting::Intent;
use crate::words::Label;

/// A tap to it, while nobody looks on who may not see it; otherwise nothing.
#[component]
pub fn ToTheLook(
    /// Whether nobody does.
    may_look: fn(&Plan) -> bool,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let may = memo(move || sitting.pack().has(Screen::Check) && sitting.with_plan(may_look).unwrap_or(false));
    view! {
        <Show when=move || may.get()>
            <div class="kt-go">
                <Button look=Look::Quiet goes="check" on_tap=move || sitting.does(Intent::Go(Screen::Check))>
                    {words.label(Label::HonestLook)}
                </Button>
            </div>
        </Show>
    }
}
