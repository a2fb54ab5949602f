//! What stands between a question and its answer.

use leptos::prelude::*;

use super::quoted::Quoted;
use crate::browser::{memo, use_sitting, use_words};
use crate::components::{Hint, Show, Warning, WayThere, view};
use crate::conversation::{Slot, Step, as_the_card_calls_people};
use crate::copies::WayDrawing;
use crate::packs::Card;
use crate::plan::{About, Is, Kind, Line, LineId, PersonId, Plan, ideas_taken_up};
use crate::screens::lang_of;
use crate::sitting::{Intent, Sitting};
use crate::words::Label;

/// What stands between a question and its answer: the picture, the words it asks about, a reminder.
#[component]
pub fn LeadIn(
    /// The card that asks.
    card: &'static Card,
    /// The card that leads the screen.
    step: Step,
) -> impl IntoView {
    let deed = card.asking((Kind::Action, Is::Deed)).map(|ask| Slot::of(&card.id, &ask.id));
    let sitting = use_sitting();
    let leads = sitting.with_now(Sitting::asking).is_some_and(|asking| asking.leads(sitting.pack()));
    match (deed.filter(|_| leads), step.about) {
        (Some(deed), _) => view! { <IdeasWaiting deed /> },
        (None, _) if card.asking(Kind::Avoid).is_some() => {
            let (words, alone) = (use_words(), sitting.with_plan_now(Plan::family_alone).unwrap_or_default());
            let reminder = if alone { Label::AvoidReminderAlone } else { Label::AvoidReminder };
            view! { <Warning>{words.label(reminder)}</Warning> }
        }
        (None, Some(About::Line(line))) if card.id == step.card && is_of_another_card(line, card) => {
            view! { <Quoted line /> }
        }
        (None, _) => ().into_any(),
    }
}

/// A card that is asked on about its own answer has that answer in a line already.
fn is_of_another_card(line: LineId, card: &Card) -> bool {
    let own = |plan: &Plan| plan.line(line).is_some_and(|line| line.card == card.id);
    !use_sitting().with_plan_now(own).unwrap_or(false)
}

/// What stands over everything that a card asks: the way there, filling as people speak.
#[component]
pub fn OverTheQuestion(
    /// The card that leads the screen.
    step: Step,
) -> impl IntoView {
    let asks = |is: Is| use_sitting().pack().together(&step.card).any(|card| card.asking(is).is_some());
    match step.about {
        Some(About::Person(child)) if asks(Is::SafePlace) || asks(Is::ChildsAnswer) => {
            Some(view! { <TheWay child step /> })
        }
        _ => None,
    }
}

/// The way there over the card that asks for it, drawn as it would be with what stands on the card.
#[component]
fn TheWay(
    /// Whose way.
    child: PersonId,
    /// The card that leads the screen.
    step: Step,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    move || {
        sitting.draft.track();
        let plan = sitting.with(|sitting| sitting.plan_with_the_card())?;
        let plan = as_the_card_calls_people(sitting.pack(), &plan, &step);
        let mut drawing = WayDrawing::of(sitting.pack(), &plan, words, child);
        // Nothing of the plan opens from a card.
        drawing.place_line = None;
        // The gaps are on this very card; the drawing shows the way itself.
        drawing.details.retain(|detail| drawing.is_carried && !detail.gap);
        let heard = drawing.in_words(words);
        Some(view! { <WayThere drawing heard not_known=words.label(Label::NotKnown) /> })
    }
}

/// Ideas that were taken up wait here, to be made into something somebody does with one tap.
#[component]
fn IdeasWaiting(
    /// Where what somebody does stands.
    deed: Slot,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let ideas = memo(move || {
        let idea = |line: &Line| Some((line.words()?.to_owned(), lang_of(words, line.said_in)));
        sitting.with_plan(|plan| ideas_taken_up(plan).filter_map(idea).collect::<Vec<_>>()).unwrap_or_default()
    });
    let each = move || {
        let ideas = ideas.get().into_iter();
        ideas.map(|(idea, lang)| view! { <Idea idea lang deed=deed.clone() /> }).collect_view()
    };
    view! {
        <Show when=move || ideas.with(|ideas| !ideas.is_empty())>
            <Hint>{words.label(Label::IdeasWaiting)}</Hint>
            <div class="kt-choices">{each.clone()}</div>
        </Show>
    }
}

#[component]
fn Idea(idea: String, lang: Option<&'static str>, deed: Slot) -> impl IntoView {
    let sitting = use_sitting();
    let text = idea.clone();
    view! {
        <button
            type="button"
            class="kt-choice"
            on:click=move |_| sitting.does(Intent::Offer(deed.clone(), text.clone()))
        >
            <bdi lang=lang>{idea}</bdi>
        </button>
    }
}
