//! The words that a card asks about, said back.

use leptos::prelude::*;

use crate::browser::{today, use_sitting, use_words};
use crate::components::{Face, Icon, Show, Sign, view};
use crate::copies::spoken;
use crate::packs::Keeps;
use crate::plan::LineId;
use crate::screens::lang_of;
use crate::screens::plan_so_far::EditWords;
use crate::sitting::Intent;
use crate::words::by_itself;

/// Words said back: right, or not yet right.
#[component]
pub fn Quoted(
    /// The line.
    line: LineId,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let (face, said, lang) = sitting.with_plan_now(|plan| {
        let line = plan.line(line)?;
        let face = line.speaker.map(|id| plan.face(id)).unwrap_or_default();
        Some((face, spoken(plan, words, today(), line), lang_of(words, line.said_in)))
    })??;
    Some(view! {
        <div class="kt-quote" data-answer="right">
            <Face letters=face />
            <p>
                <bdi class="kt-clamp" lang=lang>
                    "“"
                    {said}
                    "”"
                </bdi>
            </p>
            <RightOrNot line />
        </div>
        <Show when=move || sitting.editing.get() == Some(line)>
            <EditWords line />
        </Show>
    })
}

/// The two answers: they are right, or they are to be changed where they stand.
#[component]
fn RightOrNot(line: LineId) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let word = |id| by_itself(words.choice_of(sitting.pack().keeping(Keeps::Confirmed), id));
    let confirmed =
        move || sitting.with_plan(|plan| plan.line(line).is_some_and(|line| line.confirmed)).unwrap_or(false);
    view! {
        <button
            type="button"
            class="kt-choice"
            data-choice="yes"
            aria-pressed=move || confirmed().to_string()
            on:click=move |_| sitting.does(Intent::Confirm(line))
        >
            <Icon shows=Sign::Tick />
            {word("yes")}
        </button>
        <button
            type="button"
            class="kt-choice"
            data-choice="change"
            on:click=move |_| sitting.does(Intent::EditWords(line))
        >
            {word("change")}
        </button>
    }
}
