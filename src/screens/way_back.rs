//! One tap back to where people were when they went to look at something.

use leptos::prelude::*;

use crate::browser::{use_sitting, use_words};
use crate::components::{Button, Look, view};
use crate::sitting::{Intent, Sitting};
use crate::words::Label;

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
