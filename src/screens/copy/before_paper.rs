//! Before it goes on paper: what could say more than people want, and the ways to mend it. Nothing is cut in silence.

use leptos::prelude::*;

use super::Shown;
use super::settled::Settled;
use super::ways_out::WaysOut;
use crate::browser::{on_heading_if_gone, use_sitting, use_words};
use crate::components::{Button, For, Look, view};
use crate::copies::Warning;
use crate::plan::LineId;
use crate::screens::lang_of;
use crate::sitting::Intent;
use crate::words::Phrase;

/// What could say more than people want on this copy: said before it prints, with the ways to mend it.
#[component]
pub fn LookFirst(
    /// What was found, and whether it is settled.
    settled: Settled,
    /// The copy.
    shown: Shown,
) -> impl IntoView {
    let words = use_words();
    view! {
        <div class="kt-warn" id="look-first" tabindex="-1" role="alert">
            <h2>{words.phrase(Phrase::LookFirst)}</h2>
            <ul class="kt-list">
                <For each=move || settled.warnings.get() key=Warning::clone let:warning>
                    <Warned warning />
                </For>
            </ul>
            <div class="kt-go">
                <WaysOut
                    shown
                    settled
                    look=Look::Text
                    print=words.phrase(Phrase::PrintAnyway)
                    save=Phrase::SaveAnyway
                />
            </div>
        </div>
    }
}

/// One thing that was found.
#[component]
fn Warned(warning: Warning) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let Warning { line, why } = warning;
    let found = move || sitting.with_plan(|plan| why.in_words(plan, words));
    let said = move |id: LineId| {
        let said = sitting.with_plan(|plan| {
            let line = plan.line(id)?;
            Some((line.words()?.to_owned(), lang_of(words, line.said_in)))
        });
        said.flatten()
    };
    let said = move || line.and_then(said).map(|(said, lang)| view! { <p><bdi lang=lang>{said}</bdi></p> });
    view! {
        <li data-line=line.map(|line| line.to_string())>
            <p>{found}</p>
            {said}
            {line.map(|line| view! { <Mend line /> })}
        </li>
    }
}

/// The ways to mend a line: kept off paper, or reworded. To print it all the same is never the main thing to do
/// (practice, conversation.md).
#[component]
fn Mend(line: LineId) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let withhold = move || on_heading_if_gone(|| sitting.does(Intent::Withhold(line)));
    view! {
        <div class="kt-go">
            <Button look=Look::Primary does="withhold" on_tap=withhold>
                {words.phrase(Phrase::Withhold)}
            </Button>
            <Button look=Look::Second does="reword" on_tap=move || sitting.does(Intent::EditWords(line))>
                {words.phrase(Phrase::Reword)}
            </Button>
        </div>
    }
}
