//! Our plan so far: beside the conversation, by chapter, each line with its speaker and how far it has come.
//!
//! A shared screen. What not everyone here may see is not in it at all, and no count shows that it is missing.
//!
//! The chapter that is talked about is open, the others are one line each; it is as high as the window, and scrolls
//! inside itself.
//!
//! It may hold thousands of lines. Each is drawn anew only when something that stands on it has changed, what can be
//! done with it is drawn when somebody looks, and a key wakes none of them.

mod chapter;
mod chapters;
mod childs_way;
mod deeper;
mod edit_words;
mod hooks;
mod line;
mod opened;
mod standing;
mod tools;
mod unfolded;
mod who_sees;

use leptos::prelude::*;

pub use chapters::Chapters;
pub use edit_words::EditWords;
pub use line::LineView;
pub use standing::who_does_not_agree;

use chapter::ChapterSoFar;
use opened::Opened;
use unfolded::{Unfolded, stays_in_sight};

use crate::browser::{memo, today, use_sitting, use_words};
use crate::components::{For, Hint, Icon, Look, Show, Sign, view};
use crate::conversation::{questions_for, questions_for_nobody_yet, questions_to_read};
use crate::copies::spoken;
use crate::plan::{Line, Plan};
use crate::screens::lang_of;
use crate::screens::undo::Undo;
use crate::sitting::{Intent, LookAt, Sitting};
use crate::words::{Label, Words};

/// The plan so far.
#[component]
pub fn PlanSoFar(
    /// Whether it is tapped open, on a screen that is too narrow for it beside the card.
    tapped_open: RwSignal<bool>,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    provide_context(Opened::of(sitting));
    provide_context(Unfolded::of(sitting));
    stays_in_sight(sitting, tapped_open);
    let chapters = sitting.pack().chapters.iter().map(|chapter| view! { <ChapterSoFar chapter /> }).collect_view();
    view! {
        <aside class="kt-plan" id="plan-so-far" tabindex="-1" aria-label=words.label(Label::PlanSoFar)>
            <div class="kt-plan__top">
                <h2>{words.label(Label::PlanSoFar)}</h2>
                <Undo look=Look::Quiet />
                <button
                    type="button"
                    class="kt-quiet"
                    data-do="redo"
                    hidden=move || !sitting.with(Sitting::can_redo)
                    on:click=move |_| sitting.does(Intent::Redo)
                >
                    {words.label(Label::Redo)}
                </button>
            </div>
            <div class="kt-plan__inside">
                <Hint>{words.label(Label::ChangeAnyTime)}</Hint>
                {chapters}
                <ToAsk />
                <div class="kt-go">
                    <ToCopies look=Look::Second />
                </div>
            </div>
        </aside>
    }
}

/// A link to the copies, at the one that is looked at first.
#[component]
pub fn ToCopies(
    /// How it looks.
    look: Look,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let copy = sitting.pack().first_copy();
    view! {
        <button
            type="button"
            class=look.class()
            data-go=format!("copy:{}", copy.id())
            on:click=move |_| sitting.does(Intent::Look(LookAt::Copy(copy, None)))
        >
            {words.label(Label::TakeIt)}
        </button>
    }
}

/// How many questions wait for whom. The questions themselves are the worker's to ask.
pub fn waiting<'a>(plan: &'a Plan, words: &'a Words) -> impl Iterator<Item = String> + 'a {
    let of_people = plan.in_plan().filter_map(|person| {
        let count = questions_for(plan, person.id).count();
        (count > 0).then(|| words.say(Label::ToAsk, &[("other", &plan.called(person.id)), ("n", &count.to_string())]))
    });
    let of_nobody = questions_for_nobody_yet(plan).count();
    of_people.chain((of_nobody > 0).then(|| words.say(Label::ToAskSomeone, &[("n", &of_nobody.to_string())])))
}

/// The same, where any wait.
#[component]
fn ToAsk() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let lines = memo(move || sitting.with_plan(|plan| waiting(plan, words).collect::<Vec<_>>()).unwrap_or_default());
    let each = move || lines.get().into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    // Those that may be read here say what is asked, and a tap leads to whom it is asked of.
    let questions = move || {
        let questions = sitting.with_plan(|plan| {
            let read = |line: &Line| (line.id, spoken(plan, words, today(), line), lang_of(words, line.said_in));
            questions_to_read(plan).map(read).collect::<Vec<_>>()
        });
        questions.unwrap_or_default()
    };
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <div class="kt-later">
                <Icon shows=Sign::Clock />
                <div>{each}</div>
                <For each=questions key=Clone::clone let((line, asked, lang))>
                    <button
                        type="button"
                        class="kt-fold"
                        data-do="ask-whom"
                        on:click=move |_| sitting.does(Intent::OpenLine(line))
                    >
                        <bdi lang=lang>{asked}</bdi>
                    </button>
                </For>
            </div>
        </Show>
    }
}
