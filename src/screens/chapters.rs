//! The chapters: where people are, what has been talked about, and a tap to anywhere.

use leptos::prelude::*;

use crate::browser::App;
use crate::components::{Several, Sign, View, el, flag, icon, maybe};
use crate::conversation::talked_about;
use crate::packs::{Chapter, Colour};
use crate::plan::Plan;
use crate::sitting::Intent;
use crate::words::Words;

/// The row of chapters.
pub fn chapters(app: App, words: &'static Words) -> View {
    let now = Memo::new(move |_| app.sitting.with(|sitting| Some(sitting.pack.card(&sitting.step()?.card)?.stage)));
    let each = app.sitting.pack().chapters.iter().map(move |chapter| {
        let stage = chapter.stage;
        let here = move || now.get() == Some(stage);
        let done = Memo::new(move |_| {
            app.sitting.with_plan(|plan| talked_about(app.sitting.pack(), plan, stage)).unwrap_or(false)
        });
        el("li", &[("class", "kt-chapter")])
            .class_if("kt-chapter--done", flag(move || done.get()))
            .class_if("kt-chapter--now", flag(here))
            .attr("data-colour", chapter.colour.id())
            .with(
                el("button", &[("type", "button")])
                    .attr("data-chapter", stage.id())
                    .attr("aria-current", maybe(move || here().then_some("step")))
                    .on_click(move || app.sitting.does(Intent::OpenChapter(stage)))
                    .with(icon(icon_of(chapter)))
                    .with(
                        el("span", &[]).with(move || app.sitting.with_plan(|plan| chapter_name(plan, words, chapter))),
                    )
                    .with(move || {
                        done.get().then(|| {
                            el("span", &[("class", "kt-chapter__done"), ("aria-hidden", "true")]).with("✓").done()
                        })
                    }),
            )
            .done()
    });
    el("nav", &[("class", "kt-steps")]).with(el("ol", &[]).with(each.each())).done()
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
