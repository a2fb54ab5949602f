//! One chapter of the plan so far: its lines, or why there are none yet.

use leptos::prelude::*;

use super::chapters::{chapter_name, icon_of};
use super::childs_way::ChildsWay;
use super::deeper::DeeperOfChapter;
use super::line::LineView;
use crate::browser::{memo, use_sitting, use_words};
use crate::components::{For, Icon, Show, view};
use crate::conversation::{WhyEmpty, lines_in, why_empty};
use crate::packs::{Chapter, Drawn};
use crate::words::Label;

/// One chapter.
#[component]
pub fn ChapterSoFar(
    /// Which.
    chapter: &'static Chapter,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let lines = memo(move || {
        let ids = sitting
            .with_plan(|plan| lines_in(sitting.pack(), plan, chapter.stage).map(|line| line.id).collect::<Vec<_>>());
        ids.unwrap_or_default()
    });
    let children = memo(move || {
        let draws_ways = chapter.draws == Some(Drawn::WaysThere);
        let ids = sitting.with_plan(|plan| plan.children().map(|child| child.id).collect::<Vec<_>>());
        ids.filter(|_| draws_ways).unwrap_or_default()
    });
    let name = move || sitting.with_plan(|plan| chapter_name(plan, words, chapter));
    let deeper = sitting.pack().goes_deeper_in(chapter).then(|| view! { <DeeperOfChapter chapter /> });
    view! {
        <section class="kt-plan__part" data-part=chapter.stage.id() data-colour=chapter.colour.id()>
            <h3>
                <Icon shows=icon_of(chapter) />
                {name}
            </h3>
            <ul>
                <For each=move || lines.get() key=|line| *line let(line)>
                    <LineView line />
                </For>
            </ul>
            <For each=move || children.get() key=|child| *child let(child)>
                <ChildsWay child />
            </For>
            <Show when=move || lines.with(Vec::is_empty) && children.with(Vec::is_empty)>
                <NothingYet chapter />
            </Show>
            {deeper}
        </section>
    }
}

/// Why nothing stands in a chapter.
#[component]
fn NothingYet(
    /// The chapter.
    chapter: &'static Chapter,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let why = move || {
        let why = sitting
            .with(|sitting| sitting.plan().map(|plan| why_empty(sitting.pack, plan, chapter.stage, sitting.step())));
        why.map(|why| {
            words.label(match why {
                WhyEmpty::TalkingNow => Label::TalkingNow,
                WhyEmpty::NotTalkedAbout => Label::NotTalkedAbout,
                WhyEmpty::SetAside => Label::NotForUsSaid,
                WhyEmpty::ToBeAsked => Label::WillAskLater,
            })
        })
    };
    view! { <p class="kt-empty">{why}</p> }
}
