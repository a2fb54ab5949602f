//! The five chapters: where people are, what has been talked about, and a tap to anywhere.

use leptos::prelude::*;

use crate::browser::App;
use crate::components::{Each, Icon, View, el, flag, icon, maybe};
use crate::conversation::talked_about;
use crate::packs::Stage;
use crate::plan::Plan;
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// The row of chapters.
pub fn chapters(app: App, words: &'static Words) -> View {
    let now = Memo::new(move |_| app.with(|sitting| app.pack.card(&sitting.step()?.card).map(|card| card.stage)));
    let each = app.pack.chapters.iter().map(move |chapter| {
        let chapter = *chapter;
        let here = move || now.get() == Some(chapter);
        let done = Memo::new(move |_| app.with_plan(|plan| talked_about(app.pack, plan, chapter)).unwrap_or(false));
        el("li", &[("class", "kt-chapter")])
            .class_if("kt-chapter--done", flag(move || done.get()))
            .class_if("kt-chapter--now", flag(here))
            .attr("data-colour", chapter.id())
            .with(
                el("button", &[("type", "button")])
                    .attr("data-chapter", chapter.id())
                    .attr("aria-current", maybe(move || here().then_some("step")))
                    .on_click(move || app.does(Intent::OpenChapter(chapter)))
                    .with(icon(icon_of(chapter)))
                    .with(el("span", &[]).with(move || app.with_plan(|plan| chapter_name(plan, words, chapter))))
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
            let children: Vec<_> = plan.all_called(plan.children().map(|child| child.id)).collect();
            return match children.as_slice() {
                [only] => words.say(Label::ChapterGoesChild, &[("child", only)]),
                _ => words.label(Label::ChapterGoes).to_owned(),
            };
        }
        _ => Label::ChapterAgree,
    };
    words.label(label).to_owned()
}
