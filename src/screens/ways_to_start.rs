//! What the app is for, and the ways to start: they stand on the first screen whether or not its plans are here yet.

use leptos::prelude::*;

use super::conversations::Conversations;
use crate::browser::{Wanted, use_taps, use_words};
use crate::components::{Button, Hint, Look, view};
use crate::sitting::Start;
use crate::words::Label;

/// What the app is for, the ways to start, and the other conversations.
#[component]
pub fn WaysToStart() -> impl IntoView {
    let words = use_words();
    view! {
        <section class="kt-panel">
            <p>{words.label(Label::FirstWords)}</p>
            <div class="kt-go">
                <StartButton does="new-plan" start=Start::BeforeYouKnock>
                    {words.label(Label::StartPlan)}
                </StartButton>
                <StartButton does="new-plan-alone" start=Start::Alone>
                    {words.label(Label::StartAlone)}
                </StartButton>
                <PracticeOffer />
            </div>
            <Hint>{words.label(Label::PractiseHelp)}</Hint>
            <Hint>{words.label(Label::NotARecord)}</Hint>
        </section>
        <Conversations />
    }
}

/// A way to start a plan, unless this tab reads along.
#[component]
pub fn StartButton(
    /// Its `data-do` hook.
    does: &'static str,
    /// How the plan is started.
    start: Start,
    /// Its word.
    children: Children,
) -> impl IntoView {
    let taps = use_taps();
    view! {
        <Button
            look=Look::Second
            does=does
            disabled=move || !taps.may_start.get()
            on_tap=move || taps.wants.run(Wanted::Start(start.clone()))
        >
            {children()}
        </Button>
    }
}

/// The offer to practise, as respectable as a plan of one's own.
#[component]
fn PracticeOffer() -> impl IntoView {
    let (taps, words) = (use_taps(), use_words());
    view! {
        <Button look=Look::Second does="practise" on_tap=move || taps.wants.run(Wanted::Practise)>
            {words.label(Label::Practise)}
        </Button>
    }
}
