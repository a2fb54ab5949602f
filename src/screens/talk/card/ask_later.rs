//! "Ask someone later", open over a card.

use leptos::prelude::*;

use super::Form;
use super::rows::AskOfRow;
use super::ways_on::Next;
use super::whose_words::WhoseWords;
use crate::browser::{use_sitting, use_words};
use crate::components::{Button, Heading, Look, view};
use crate::conversation::{Step, rows};
use crate::packs::{Card, Colour};
use crate::plan::{Plan, PlanId};
use crate::sitting::Intent;
use crate::words::Label;

/// A question for somebody, filled in from the card.
#[component]
pub fn AskLater(
    /// The card that it is asked with.
    card: &'static Card,
    /// What it is asked from.
    step: Step,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let alone = sitting.with_plan_now(Plan::family_alone).unwrap_or(false);
    // The card has one row, whatever is in the plan.
    let rows = rows(card, &Plan::new(PlanId(String::new()), sitting.pack().id.clone()), &step);
    let asked = |ask| rows.iter().map(move |row| view! { <AskOfRow card ask row=*row /> }).collect_view();
    let asks = card.asks.iter().map(asked).collect_view();
    view! {
        <Form card colour=Colour::Agree.id()>
            <p class="kt-to">{words.label(Label::Later)}</p>
            <Heading>{words.ask_of(&card.id, alone)}</Heading>
            {asks}
            <WhoseWords />
            <div class="kt-go">
                <Next look=Look::Primary />
                <Button look=Look::Second does="back" on_tap=move || sitting.does(Intent::Back)>
                    {words.label(Label::Back)}
                </Button>
            </div>
        </Form>
    }
}
