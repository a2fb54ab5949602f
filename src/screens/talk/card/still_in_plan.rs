//! A control that somebody emptied, and what the plan still says in it.

use leptos::prelude::*;

use crate::browser::{memo, today, use_sitting, use_words};
use crate::components::{Button, Look, view};
use crate::conversation::{Slot, as_the_card_calls_people, line_in};
use crate::copies::spoken;
use crate::plan::LineId;
use crate::screens::lang_of;
use crate::sitting::Intent;
use crate::words::Label;

/// A control that somebody emptied: going on takes nothing away, and that is said, with the way to take the
/// answer out of the plan on purpose.
#[component]
pub fn StillInPlan(
    /// The control.
    at: Slot,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let reading = at.clone();
    let emptied = memo(move || sitting.draft.with(|draft| draft.is_empty_at(&reading)));
    let shown = move || {
        emptied.get().then_some(())?;
        sitting.with(|sitting| {
            let (plan, step) = sitting.plan().zip(sitting.step())?;
            let line = line_in(sitting.pack, plan, step, &at)?;
            let plan = as_the_card_calls_people(sitting.pack, plan, step);
            let (said, lang) = (spoken(&plan, words, today(), line), lang_of(words, line.said_in));
            Some(view! { <TakeAway line=line.id said lang at=at.clone() /> })
        })
    };
    view! { <div role="status">{shown}</div> }
}

/// What the plan still says in a control, and the way to take it out.
#[component]
fn TakeAway(line: LineId, said: String, lang: Option<&'static str>, at: Slot) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    view! {
        <div class="kt-go" data-line=line.to_string()>
            <span>
                {words.label(Label::StillInPlan)} " "
                <bdi class="kt-clamp" lang=lang>
                    {said}
                </bdi>
            </span>
            <Button
                look=Look::Quiet
                does="take-away"
                on_tap=move || sitting.does(Intent::TakeAnswerAway(at.clone()))
            >
                {words.label(Label::TakeAnswerAway)}
            </Button>
        </div>
    }
}
