//! The ways to go on from a card: all of them at the table, few and plain in somebody's own turn.

use leptos::prelude::*;

use super::whose_words::WhoseWords;
use crate::browser::{use_sitting, use_words};
use crate::components::{Button, Look, Show, view};
use crate::conversation::{Screen, Slot, Step, ends_with_more, is_full, takes_own_words};
use crate::packs::{Card, Layer, Stage};
use crate::sitting::{Intent, Sitting};
use crate::words::Label;

/// Whose words, and the ways to go on.
#[component]
pub fn WaysOn(
    /// The card.
    card: &'static Card,
    /// The card, of whom and about what.
    step: Step,
    /// Somebody sees it differently.
    differs: Memo<bool>,
) -> impl IntoView {
    let sitting = use_sitting();
    if sitting.with_now(Sitting::handed_to).is_some() {
        return view! { <InTurn card /> };
    }
    let whose = sitting.pack().has(Screen::People) && takes_own_words(card);
    // What one person is asked is in that person's words; only how somebody else sees it can be another's.
    let of_nobody = step.asked_of.is_none();
    view! {
        <Show when=move || whose && (of_nobody || differs.get())>
            <WhoseWords />
        </Show>
        <Softer card />
        <Forward card />
        <Aside card step />
        <FollowUps card />
    }
}

/// Records what is there and goes on: it sends the form.
#[component]
pub fn Next(
    /// How it looks.
    look: Look,
) -> impl IntoView {
    let words = use_words();
    view! {
        <button type="submit" class=look.class() data-do="next">
            {words.label(Label::Next)}
        </button>
    }
}

/// A way on that is not the main one.
#[component]
fn Way(
    /// How it looks.
    look: Look,
    /// Its `data-do` hook.
    does: &'static str,
    /// Its word.
    label: Label,
    /// Where it leads.
    to: Intent,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    view! {
        <Button look does on_tap=move || sitting.does(to.clone())>
            {words.label(label)}
        </Button>
    }
}

/// Those of somebody's own turn.
#[component]
fn InTurn(card: &'static Card) -> impl IntoView {
    let keep = || view! { <Way look=Look::Second does="keep" label=Label::Keep to=Intent::Keep /> };
    let skip = || view! { <Way look=Look::Second does="set-aside" label=Label::TurnSkip to=Intent::SetAside /> };
    view! {
        <div class="kt-go">
            <Next look=Look::Primary />
            {card.repeat.then(keep)}
            {(!card.asks.is_empty()).then(skip)}
            <Way look=Look::Text does="back" label=Label::Back to=Intent::Back />
        </div>
    }
}

/// On with what was said, or with somebody to ask. "I don't know" looks as respectable as the main button.
#[component]
fn Forward(card: &'static Card) -> impl IntoView {
    let sitting = use_sitting();
    let asks_later = !opens_the_talk(card) && sitting.pack().ask_later().is_some();
    let keeps = card.repeat && !sitting.with_plan_now(|plan| is_full(card, plan)).unwrap_or(false);
    let keep = || view! { <Way look=Look::Primary does="keep" label=Label::Keep to=Intent::Keep /> };
    let later = || view! { <Way look=Look::Second does="later" label=Label::Later to=Intent::AskLater /> };
    view! {
        <div class="kt-go">
            {keeps.then(keep)}
            <Next look=if keeps { Look::Second } else { Look::Primary } />
            {asks_later.then(later)}
        </div>
    }
}

/// Back, deeper, or past it: "not for us" and "we see it differently" are as good an answer as any.
#[component]
fn Aside(card: &'static Card, step: Step) -> impl IntoView {
    let sitting = use_sitting();
    let more = sitting.with_plan_now(|plan| ends_with_more(sitting.pack(), plan, &step)).unwrap_or(false);
    let deeper = || view! { <Way look=Look::Text does="deeper" label=Label::Deeper to=Intent::Deeper /> };
    let enough = || view! { <Way look=Look::Text does="enough" label=Label::Enough to=Intent::Enough /> };
    let past_it = || {
        view! {
            <Way look=Look::Text does="differ" label=Label::Differ to=Intent::Differ />
            <Way look=Look::Text does="set-aside" label=Label::SetAside to=Intent::SetAside />
        }
    };
    view! {
        <div class="kt-go kt-go--quiet">
            <Way look=Look::Text does="back" label=Label::Back to=Intent::Back />
            {more.then(deeper)}
            {(card.layer == Layer::Deeper).then(enough)}
            {(!opens_the_talk(card)).then(past_it)}
            <Way look=Look::Text does="stop" label=Label::Stop to=Intent::Go(Screen::Visit) />
        </div>
    }
}

/// What is said before the first question cannot be put aside, and nobody else is asked it.
fn opens_the_talk(card: &Card) -> bool {
    card.stage == Stage::Start && card.layer == Layer::Core
}

/// The gentler question, once somebody has said "nothing": read out where it appears.
#[component]
fn Softer(card: &'static Card) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let slot = card.asks.first().map(|ask| Slot::of(&card.id, &ask.id));
    let ask = move || {
        let slot = slot.as_ref()?;
        sitting.draft.with(|draft| words.softer(&card.id, draft.typed(slot)))
    };
    view! {
        <p class="kt-softer" role="status">
            {ask}
        </p>
    }
}

/// What could be asked aloud next, folded away until somebody wants it.
#[component]
fn FollowUps(card: &'static Card) -> impl IntoView {
    let words = use_words();
    let ups: Vec<_> = words.follow_ups(&card.id).into_iter().filter(|up| !up.contains('{')).collect();
    (!ups.is_empty()).then(|| {
        view! {
            <details class="kt-more">
                <summary>{words.label(Label::SpokenFollowUp)}</summary>
                <ul>{ups.into_iter().map(|up| view! { <li>{up}</li> }).collect_view()}</ul>
            </details>
        }
    })
}
