//! Before somebody has the tablet in their hands: the code with which it comes back. Set once in a sitting,
//! and asked for whenever somebody has the tablet again.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::with_code::WithCode;
use crate::browser::{focus_on, use_sitting, use_taking_back, use_words};
use crate::components::{Button, Heading, Hint, Look, SecretLine, view};
use crate::sitting::Intent;
use crate::words::Label;

/// Asks for a code, or goes on without one; for the one that was set, where there is one.
#[component]
pub fn HandOver(
    /// Whose turn it will be.
    name: String,
) -> impl IntoView {
    let (sitting, taking_back, words) = (use_sitting(), use_taking_back(), use_words());
    let asks_for_it = untrack(|| taking_back.is_asked_for_first());
    let lets_in = move || {
        taking_back.is_handed_over();
        focus_on("[data-heading]");
    };
    view! {
        <Heading>{words.say(Label::TurnHandOver, &[("other", &name)])}</Heading>
        {if asks_for_it {
            view! {
                <div class="kt-panel">
                    <WithCode does="hand-with-code" word=Label::TurnWithCode on_said=lets_in />
                    <Button look=Look::Text does="not-handed" on_tap=move || sitting.does(Intent::GiveBack)>
                        {words.label(Label::Back)}
                    </Button>
                </div>
            }
                .into_any()
        } else {
            view! { <SetsACode /> }.into_any()
        }}
    }
}

#[component]
fn SetsACode() -> impl IntoView {
    let (sitting, taking_back, words) = (use_sitting(), use_taking_back(), use_words());
    let (typed, wrong) = (RwSignal::new(String::new()), RwSignal::new(None));
    let goes_on = move |code: Option<&str>| {
        taking_back.is_set(code);
        focus_on("[data-heading]");
    };
    let sets = move |event: SubmitEvent| {
        event.prevent_default();
        let code = typed.get_untracked();
        if code.trim().is_empty() {
            wrong.set(Some(words.label(Label::TurnNoCode).to_owned()));
            return focus_on("#hand-over-code");
        }
        goes_on(Some(&code));
    };
    view! {
        <Hint>{words.label(Label::TurnCodeHelp)}</Hint>
        <form class="kt-panel" autocomplete="off" novalidate="" on:submit=sets>
            // Whoever gets it sits beside it.
            <SecretLine
                id="hand-over-code"
                label=words.label(Label::TurnCode)
                show=words.label(Label::LockShow)
                value=typed
                wrong
            />
            <div class="kt-go">
                <button type="submit" class="kt-primary" data-do="hand-with-code">
                    {words.label(Label::TurnWithCode)}
                </button>
                <Button look=Look::Text does="hand-without-code" on_tap=move || goes_on(None)>
                    {words.label(Label::TurnWithoutCode)}
                </Button>
                <Button look=Look::Text does="not-handed" on_tap=move || sitting.does(Intent::GiveBack)>
                    {words.label(Label::Back)}
                </Button>
            </div>
        </form>
    }
}
