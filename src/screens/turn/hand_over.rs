//! Before somebody has the tablet in their hands: the code with which it comes back. Asked once in a sitting.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::browser::{focus_on, use_taking_back, use_words};
use crate::components::{Button, Heading, Hint, Look, TextLine, view};
use crate::words::Label;

/// Asks for a code, or goes on without one.
#[component]
pub fn HandOver(
    /// Whose turn it will be.
    name: String,
) -> impl IntoView {
    let (taking_back, words) = (use_taking_back(), use_words());
    let typed = RwSignal::new(String::new());
    let sets = move |event: SubmitEvent| {
        event.prevent_default();
        taking_back.is_set(&typed.get_untracked());
        focus_on("[data-heading]");
    };
    let without = move || {
        taking_back.is_set("");
        focus_on("[data-heading]");
    };
    view! {
        <Heading>{words.say(Label::TurnHandOver, &[("other", &name)])}</Heading>
        <Hint>{words.label(Label::TurnCodeHelp)}</Hint>
        <form class="kt-panel" autocomplete="off" novalidate="" on:submit=sets>
            <TextLine
                id="hand-over-code"
                label=words.label(Label::TurnCode)
                field="hand-over-code"
                keys="numeric"
                value=typed
                on_type=move |text| typed.set(text)
            />
            <div class="kt-go">
                <button type="submit" class="kt-primary" data-do="hand-with-code">
                    {words.label(Label::TurnWithCode)}
                </button>
                <Button look=Look::Text does="hand-without-code" on_tap=without>
                    {words.label(Label::TurnWithoutCode)}
                </Button>
            </div>
        </form>
    }
}
