//! One tap back to where people were when they went to look at something.

use leptos::prelude::*;

use crate::browser::{LiveSitting, use_sitting, use_words};
use crate::components::{Button, Look, view};
use crate::sitting::{Intent, Sitting};
use crate::words::Label;

/// Back from a screen that is about this tablet: to where people were, or to the plans.
pub fn goes_back(sitting: LiveSitting) {
    let open = sitting.with_now(|sitting| sitting.open.is_some());
    if open && window().history().is_ok_and(|history| history.back().is_ok()) {
        return;
    }
    sitting.does(Intent::GoHome);
}

/// Back to the card that people were on, or to whichever screen they came from.
#[component]
pub fn WayBack() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let screen = sitting.with_now(Sitting::came_from);
    view! {
        <div class="kt-go">
            <Button look=Look::Second goes=screen.id() on_tap=move || sitting.does(Intent::Go(screen))>
                {words.label(Label::Back)}
            </Button>
        </div>
    }
}
