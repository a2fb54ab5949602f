//! The tablet is in one person's hands: their own cards, one at a time, and nothing of anybody else's.

mod hand_over;
mod is_it_back;
mod over;
mod with_code;

use leptos::prelude::*;

use super::save_status::SaveStatus;
use super::talk::card::CardForm;
use crate::browser::{memo, use_sitting, use_taking_back, use_words};
use crate::components::{Anew, Button, Hint, Look, Show, view};
use crate::sitting::{Intent, Sitting};
use crate::words::Label;
use hand_over::HandOver;
use over::Over;

/// Somebody's own turn.
#[component]
pub fn Turn() -> impl IntoView {
    let (sitting, taking_back, words) = (use_sitting(), use_taking_back(), use_words());
    // Who reads along hands nothing over, and what is over is only given back.
    let asks_on = memo(move || sitting.with(|sitting| sitting.step().is_some()));
    let asks = memo(move || {
        let is_asked = taking_back.is_to_be_asked() || taking_back.is_asked_for_first();
        is_asked && !sitting.reads_along.get() && asks_on.get()
    });
    let name = sitting
        .with_now(Sitting::handed_to)
        .and_then(|id| sitting.with_plan_now(|plan| plan.called(id)))
        .unwrap_or_default();
    let (whose, only) = (name.clone(), words.say(Label::TurnOnly, &[("other", &name)]));
    view! {
        <main class="kt-page kt-turn" data-screen="turn" data-plan=sitting.plan_id() data-for=name>
            <div class="kt-turn__top">
                // While the code is asked for, the tablet is still in the others' hands.
                {move || (!asks.get()).then(|| only.clone()).map(|only| view! { <Hint>{only}</Hint> })}
                <Show when=move || !asks.get() && asks_on.get()>
                    <Button look=Look::Stop does="stop" on_tap=move || sitting.does(Intent::StopTurn)>
                        {words.label(Label::TurnStop)}
                    </Button>
                </Show>
            </div>
            {move || if asks.get() {
                view! { <HandOver name=whose.clone() /> }.into_any()
            } else {
                view! { <Cards name=whose.clone() /> }.into_any()
            }}
            <SaveStatus />
        </main>
    }
}

/// One card after the other.
#[component]
fn Cards(
    /// Whose turn it is.
    name: String,
) -> impl IntoView {
    let sitting = use_sitting();
    view! {
        <Anew number=sitting.drawn>
            {match sitting.step_now() {
                Some(step) => view! { <CardForm step /> },
                None => view! { <Over name=name.clone() /> },
            }}
        </Anew>
    }
}
