//! Changing a line's words where it stands.

use leptos::prelude::*;

use crate::browser::{use_sitting, use_words};
use crate::components::{Button, Look, view};
use crate::plan::LineId;
use crate::sitting::Intent;
use crate::words::Label;

/// The box with the words of a line, and the way out of it.
#[component]
pub fn EditWords(
    /// Whose words.
    line: LineId,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let field = format!("edit-{}", line.0);
    // What is typed stands in the box already and wakes nothing; what an undo brings back shows.
    let standing = move || sitting.with(|sitting| sitting.words_in_change(line));
    view! {
        <div class="kt-edit">
            <label class="kt-heard" for=field.clone()>{words.label(Label::Change)}</label>
            <textarea
                id=field
                rows="3"
                dir="auto"
                autocomplete="off"
                spellcheck="false"
                data-answer="words"
                prop:value=standing
                on:input=move |event| sitting.does(Intent::TypeWords(line, event_target_value(&event)))
            ></textarea>
            <div class="kt-go">
                <Button look=Look::Second does="keep" on_tap=move || sitting.does(Intent::Reword(line))>
                    {words.label(Label::DoneEditing)}
                </Button>
                <Button look=Look::Text on_tap=move || sitting.does(Intent::LeaveWords(line))>
                    {words.label(Label::Cancel)}
                </Button>
            </div>
        </div>
    }
}
