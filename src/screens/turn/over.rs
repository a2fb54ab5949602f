//! The end of somebody's own turn: the tablet goes back, or whoever stopped too soon says more.

use leptos::prelude::*;

use super::is_it_back::IsItBack;
use super::with_code::WithCode;
use crate::browser::{focus_on, use_sitting, use_taking_back, use_words};
use crate::components::{Button, Heading, Hint, Look, view};
use crate::sitting::{Intent, Sitting};
use crate::words::Label;

/// What is asked at the end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    /// Whether it goes back, or they want to say more.
    WhatNow,
    /// Whether it is back. A second tap: the first one may be a child's.
    WhetherItIsBack,
    /// The code, before somebody goes on: nobody can tell who taps, and behind it stands what was said.
    TheCode,
}

/// The turn is over.
#[component]
pub fn Over(
    /// Whose turn it was.
    name: String,
) -> impl IntoView {
    let words = use_words();
    let asks = RwSignal::new(Asks::WhatNow);
    view! {
        <Heading>{words.say(Label::TurnOver, &[("other", &name)])}</Heading>
        <Hint>{words.label(Label::TurnOverHelp)}</Hint>
        {move || match asks.get() {
            Asks::WhatNow => view! { <WhatNow asks /> }.into_any(),
            Asks::WhetherItIsBack => view! { <IsItBack /> }.into_any(),
            Asks::TheCode => view! { <WithTheCode asks /> }.into_any(),
        }}
    }
}

/// It goes back or, where not all of it was asked, they go on.
#[component]
fn WhatNow(asks: RwSignal<Asks>) -> impl IntoView {
    let (sitting, taking_back, words) = (use_sitting(), use_taking_back(), use_words());
    let has_more = sitting.with_now(Sitting::more_of_turn).is_some();
    let goes_back = move || {
        asks.set(Asks::WhetherItIsBack);
        focus_on("[data-do=give-back]");
    };
    let says_more = move || {
        if untrack(|| taking_back.has_a_code()) {
            asks.set(Asks::TheCode);
            return focus_on("#take-back");
        }
        sitting.does(Intent::GoOnInTurn);
    };
    let more = move || {
        view! {
            <Button look=Look::Second does="say-more" on_tap=says_more>
                {words.label(Label::TurnMore)}
            </Button>
        }
    };
    view! {
        <div class="kt-go">
            <Button look=Look::Primary does="ask-back" on_tap=goes_back>
                {words.label(Label::TurnGiveBack)}
            </Button>
            {has_more.then(more)}
        </div>
    }
}

/// Goes on with the code that was set, or the phrase.
#[component]
fn WithTheCode(asks: RwSignal<Asks>) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let goes_no_further = move || {
        asks.set(Asks::WhatNow);
        focus_on("[data-do=ask-back]");
    };
    view! {
        <div class="kt-panel">
            <WithCode does="say-more" word=Label::TurnMore on_said=move || sitting.does(Intent::GoOnInTurn) />
            <Button look=Look::Text does="back" on_tap=goes_no_further>
                {words.label(Label::Back)}
            </Button>
        </div>
    }
}
