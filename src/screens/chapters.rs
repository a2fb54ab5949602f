//! The five chapters: where people are, what has been talked about, and a tap to anywhere.

use leptos::prelude::*;

use crate::app::App;
use crate::components::{Each, Icon, icon, live, tap};
use crate::conversation::{Stage, talked_about};
use crate::plan::{Person, Plan};
use crate::words::{Label, Words};

/// The row of chapters.
pub fn chapters(app: App, words: &'static Words) -> impl IntoView {
    let now = Memo::new(move |_| {
        app.sitting.with(|sitting| {
            let step = sitting.as_ref()?.cursor.step.as_ref()?;
            app.pack.card(&step.card).map(|card| card.stage)
        })
    });
    let each = app.pack.chapters.iter().map(move |chapter| {
        let chapter = *chapter;
        let here = move || now.get() == Some(chapter);
        let done = Memo::new(move |_| app.with_plan(|plan| talked_about(app.pack, plan, chapter)).unwrap_or(false));
        view! {
            <li class="kt-chapter" class:kt-chapter--done=done class:kt-chapter--now=here data-colour=chapter.id()>
                <button
                    type="button" data-chapter=chapter.id()
                    aria-current=move || here().then_some("step")
                    on:click=tap(move || app.open_chapter(chapter))
                >
                    {icon(icon_of(chapter))}
                    <span>{live(move || app.with_plan(|plan| chapter_name(plan, words, chapter)))}</span>
                    {live(move || done.get().then(|| view! { <span class="kt-chapter__done" aria-hidden="true">"✓"</span> }))}
                </button>
            </li>
        }
    });
    view! { <nav class="kt-steps"><ol>{each.each()}</ol></nav> }
}

/// The icon of a chapter.
pub fn icon_of(chapter: Stage) -> Icon {
    match chapter {
        Stage::Worries => Icon::Cloud,
        Stage::Works => Icon::Sun,
        Stage::Helps => Icon::People,
        Stage::Goes => Icon::House,
        _ => Icon::Tick,
    }
}

/// What a chapter is called. One child is named; of several, each.
pub fn chapter_name(plan: &Plan, words: &Words, chapter: Stage) -> String {
    let label = match chapter {
        Stage::Worries => Label::ChapterWorries,
        Stage::Works => Label::ChapterWorks,
        Stage::Helps => Label::ChapterHelps,
        Stage::Goes => {
            let children: Vec<_> = plan.children().map(Person::name).collect();
            return match children.as_slice() {
                [only] => words.say(Label::ChapterGoesChild, &[("child", only)]),
                _ => words.label(Label::ChapterGoes).to_owned(),
            };
        }
        _ => Label::ChapterAgree,
    };
    words.label(label).to_owned()
}
