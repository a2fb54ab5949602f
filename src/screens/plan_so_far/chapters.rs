//! The chapters: where people are, what has been talked about, and a tap to anywhere.

use leptos::prelude::*;

use crate::browser::{bring_into_sight, effect, memo, use_sitting, use_words};
use crate::components::{Icon, Show, Sign, view};
use crate::conversation::is_done;
use crate::packs::{Chapter, Colour};
use crate::plan::Plan;
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// The row of chapters.
#[component]
pub fn Chapters() -> impl IntoView {
    let sitting = use_sitting();
    let now = memo(move || sitting.with(|sitting| Some(sitting.pack.card(&sitting.step()?.card)?.stage)));
    // In the largest words the row scrolls.
    effect(move || {
        if let Some(stage) = now.get() {
            bring_into_sight(".kt-steps ol", vec![format!("[data-chapter='{}']", stage.id())]);
        }
    });
    let each = |chapter: &'static Chapter| {
        let here = Signal::derive(move || now.get() == Some(chapter.stage));
        view! { <ChapterLink chapter here /> }
    };
    view! {
        <nav class="kt-steps">
            <ol>{sitting.pack().chapters.iter().map(each).collect_view()}</ol>
        </nav>
    }
}

/// One of them.
#[component]
fn ChapterLink(
    /// Which.
    chapter: &'static Chapter,
    /// People are in it.
    here: Signal<bool>,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let stage = chapter.stage;
    let done = memo(move || sitting.with_plan(|plan| is_done(sitting.pack(), plan, chapter)).unwrap_or(false));
    let name = move || sitting.with_plan(|plan| chapter_name(plan, words, chapter));
    view! {
        <li
            class="kt-chapter"
            class:kt-chapter--done=move || done.get()
            class:kt-chapter--now=move || here.get()
            data-colour=chapter.colour.id()
        >
            <button
                type="button"
                data-chapter=stage.id()
                aria-current=move || here.get().then_some("step")
                on:click=move |_| sitting.does(Intent::OpenChapter(stage))
            >
                <Icon shows=icon_of(chapter) />
                <span>{name}</span>
                <Show when=move || done.get()>
                    <span class="kt-chapter__done" aria-hidden="true">"✓"</span>
                    <span class="kt-heard">" · " {words.label(Label::Answered)}</span>
                </Show>
            </button>
        </li>
    }
}

/// The sign that goes with a chapter's colour.
pub fn icon_of(chapter: &Chapter) -> Sign {
    match chapter.colour {
        Colour::Worries => Sign::Cloud,
        Colour::Works => Sign::Sun,
        Colour::Helps => Sign::People,
        Colour::Goes => Sign::House,
        Colour::Agree => Sign::Tick,
    }
}

/// What a chapter is called. Where it can name one child and there is one, it does.
pub fn chapter_name(plan: &Plan, words: &Words, chapter: &Chapter) -> String {
    let children: Vec<_> = plan.all_called(plan.children().map(|child| child.id)).collect();
    let of_one = match children.as_slice() {
        [only] => words.chapter_of(&plan.pack, chapter.stage, only),
        _ => None,
    };
    of_one.unwrap_or_else(|| words.chapter(&plan.pack, chapter.stage).to_owned())
}
