//! Whether the tablet is back in the worker's hands. With a code, or the phrase, where one was set.

use leptos::prelude::*;

use super::with_code::WithCode;
use crate::browser::{LiveSitting, TakingBack, use_sitting, use_taking_back, use_words};
use crate::components::{Button, Look, Show, view};
use crate::sitting::Intent;
use crate::words::Label;

/// Asks it.
#[component]
pub fn IsItBack() -> impl IntoView {
    let (sitting, taking_back, words) = (use_sitting(), use_taking_back(), use_words());
    let tap = move || {
        view! {
            <Button look=Look::Primary does="give-back" on_tap=move || is_back(sitting, taking_back)>
                {words.label(Label::TurnYesBack)}
            </Button>
        }
    };
    view! {
        <div class="kt-warn">
            <p>{words.label(Label::TurnIsBack)}</p>
            <Show when=move || taking_back.has_a_code() fallback=tap>
                <WithCode does="give-back" word=Label::TurnYesBack on_said=move || is_back(sitting, taking_back) />
            </Show>
        </div>
    }
}

fn is_back(sitting: LiveSitting, taking_back: TakingBack) {
    taking_back.is_back();
    sitting.does(Intent::GiveBack);
}
