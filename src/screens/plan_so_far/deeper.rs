//! Going deeper: the questions behind a chapter, and behind one line of it.
//!
//! Each says how it stands. *Not asked yet* never looks like *not for us*.

use leptos::prelude::*;

use crate::browser::{memo, use_sitting, use_words};
use crate::components::{Hint, Show, view};
use crate::conversation::{Step, deeper};
use crate::packs::{Chapter, Pack};
use crate::plan::{Ended, Plan};
use crate::sitting::{Intent, question_on};
use crate::words::{Label, Words, isolated};

/// A deeper question, and how it stands.
#[derive(Clone, PartialEq)]
pub struct Asked {
    step: Step,
    /// The one person it is asked of.
    of: Option<String>,
    question: String,
    ended: Option<Ended>,
}

impl Asked {
    /// The question of this step.
    pub fn of(pack: &Pack, plan: &Plan, words: &Words, step: Step) -> Self {
        Self {
            of: step.asked_of.map(|id| isolated(&plan.called(id))),
            question: question_on(pack, words, plan, &step),
            ended: plan.ended(&step),
            step,
        }
    }

    fn how(&self) -> Label {
        match self.ended {
            None => Label::NotAskedYet,
            Some(Ended::SetAside) => Label::NotForUsSaid,
            Some(Ended::AskedForLater) => Label::WillAskLater,
            Some(Ended::Answered | Ended::SeenDifferently) => Label::Answered,
        }
    }
}

/// A deeper question, and how it stands; a tap opens it, and whoever goes on from it is back here.
#[component]
pub fn Question(
    /// Which.
    asked: Asked,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let how = words.label(asked.how());
    let Asked { step, of, question, ended } = asked;
    let card = step.card.0.clone();
    let opens = move |_| sitting.does(Intent::OpenAside(step.clone()));
    view! {
        <button
            type="button"
            class="kt-deeper__ask"
            data-card-link=card
            data-status=ended.map_or("not-asked", Ended::id)
            data-dashed=ended.is_none().then_some("")
            on:click=opens
        >
            {of.map(|name| view! { <b>{name}</b> " " })}
            <span>{question}</span>
            <span class="kt-by">{how}</span>
        </button>
    }
}

/// The deeper questions of a chapter, folded away until somebody opens them.
#[component]
pub fn DeeperOfChapter(
    /// The chapter.
    chapter: &'static Chapter,
) -> impl IntoView {
    let words = use_words();
    let open = RwSignal::new(false);
    view! {
        <div class="kt-deeper">
            <button
                type="button"
                class="kt-text"
                data-do="deeper"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {words.label(Label::Deeper)}
            </button>
            <Show when=move || open.get()>
                <Questions chapter />
            </Show>
        </div>
    }
}

/// The list of them.
#[component]
fn Questions(chapter: &'static Chapter) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let asked: Memo<Option<Vec<Asked>>> = memo(move || {
        sitting.with(|sitting| {
            let (pack, plan) = (sitting.pack, sitting.plan()?);
            let steps = deeper(pack, plan, chapter).into_iter().filter(|step| !sitting.is_gate(step));
            Some(steps.map(|step| Asked::of(pack, plan, words, step)).collect())
        })
    });
    let each = |asked| view! { <li><Question asked /></li> };
    move || {
        let asked = asked.get()?;
        Some(match asked.is_empty() {
            true => view! { <Hint>{words.label(Label::DeeperNone)}</Hint> },
            false => view! {
                <ul class="kt-deeper__list">{asked.into_iter().map(each).collect_view()}</ul>
            },
        })
    }
}
