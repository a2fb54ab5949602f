//! One chapter of the plan so far: a line with a count, and open its lines, or why there are none yet.

use leptos::prelude::*;

use super::chapters::{chapter_name, icon_of};
use super::childs_way::ChildsWay;
use super::deeper::DeeperOfChapter;
use super::line::LineView;
use super::unfolded::use_unfolded;
use crate::browser::{memo, use_sitting, use_words};
use crate::components::{For, Icon, Show, view};
use crate::conversation::{WhyEmpty, count_in, lines_in, ways_to_see, why_empty};
use crate::packs::Chapter;
use crate::words::Label;

/// One chapter: its heading, which opens and closes it, and while it is open what stands in it.
#[component]
pub fn ChapterSoFar(
    /// Which.
    chapter: &'static Chapter,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let unfolded = use_unfolded();
    let open = unfolded.is_open(chapter.stage);
    let name = move || sitting.with_plan(|plan| chapter_name(plan, words, chapter));
    view! {
        <section class="kt-plan__part" data-part=chapter.stage.id() data-colour=chapter.colour.id()>
            <h3>
                <button
                    type="button"
                    class="kt-plan__fold"
                    data-do="unfold"
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| unfolded.turns(chapter.stage, !open.get_untracked())
                >
                    <Icon shows=icon_of(chapter) />
                    <span>{name}</span>
                    " "
                    <Show when=move || !open.get()>
                        <HowMuch chapter />
                    </Show>
                </button>
            </h3>
            <Show when=move || open.get()>
                <InChapter chapter />
            </Show>
        </section>
    }
}

/// What stands in a closed chapter, in a word: how much, or why nothing does.
#[component]
fn HowMuch(
    /// The chapter.
    chapter: &'static Chapter,
) -> impl IntoView {
    let sitting = use_sitting();
    let count = memo(move || sitting.with_plan(|plan| count_in(sitting.pack(), plan, chapter)).unwrap_or(0));
    let why = why_nothing(chapter);
    let how_much = move || match count.get() {
        0 => why().map(str::to_owned),
        count => Some(count.to_string()),
    };
    view! {
        <span class="kt-plan__count" data-count=move || count.get()>
            {how_much}
        </span>
    }
}

/// The lines of an open chapter, the ways there that it draws, and what can be asked deeper.
#[component]
fn InChapter(
    /// The chapter.
    chapter: &'static Chapter,
) -> impl IntoView {
    let sitting = use_sitting();
    let lines = memo(move || {
        let ids = sitting
            .with_plan(|plan| lines_in(sitting.pack(), plan, chapter.stage).map(|line| line.id).collect::<Vec<_>>());
        ids.unwrap_or_default()
    });
    let children = memo(move || {
        sitting.with_plan(|plan| ways_to_see(sitting.pack(), plan, chapter).collect::<Vec<_>>()).unwrap_or_default()
    });
    let deeper = sitting.pack().goes_deeper_in(chapter).then(|| view! { <DeeperOfChapter chapter /> });
    let why = why_nothing(chapter);
    view! {
        <ul>
            <For each=move || lines.get() key=|line| *line let(line)>
                <LineView line />
            </For>
        </ul>
        <For each=move || children.get() key=|child| *child let(child)>
            <ChildsWay child />
        </For>
        <Show when=move || lines.with(Vec::is_empty) && children.with(Vec::is_empty)>
            {
                let why = why.clone();
                move || why().map(|why| view! { <p class="kt-empty">{why}</p> })
            }
        </Show>
        {deeper}
    }
}

/// Why nothing stands in a chapter.
fn why_nothing(chapter: &'static Chapter) -> impl Fn() -> Option<&'static str> + Clone + Send + Sync + 'static {
    let (sitting, words) = (use_sitting(), use_words());
    move || {
        let why = sitting
            .with(|sitting| sitting.plan().map(|plan| why_empty(sitting.pack, plan, chapter.stage, sitting.step())));
        let label = match why? {
            WhyEmpty::TalkingNow => Label::TalkingNow,
            WhyEmpty::NotTalkedAbout => Label::NotTalkedAbout,
            WhyEmpty::SetAside => Label::NotForUsSaid,
            WhyEmpty::ToBeAsked => Label::WillAskLater,
            WhyEmpty::NotForThoseHere => return None,
        };
        Some(words.label(label))
    }
}
