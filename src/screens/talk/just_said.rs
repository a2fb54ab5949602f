//! What was just said stays in sight, above the card.

use leptos::prelude::*;

use crate::browser::{today, use_sitting, use_words};
use crate::components::{Face, view};
use crate::conversation::Step;
use crate::copies::spoken;
use crate::packs::Pack;
use crate::plan::{Line, Plan};
use crate::screens::lang_of;
use crate::sitting::what_was_asked;
use crate::words::{Label, Words};

/// So many cards stay in sight.
const IN_SIGHT: usize = 1;

/// The last card, as far as everyone here may see what was said to it; or that it was kept, where they may not.
#[component]
pub fn JustSaid() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let said = move || {
        sitting.with(|sitting| {
            let plan = sitting.plan()?;
            let said = sitting.just_said(IN_SIGHT).into_iter();
            Some(said.map(|(step, line)| Said::of(sitting.pack, plan, words, step, line)).collect::<Vec<_>>())
        })
    };
    let each = move || match sitting.with(|sitting| sitting.kept_unseen.clone()) {
        Some(kept) => {
            let whom_for = kept.whom_for.map(|(label, people)| words.say(label, &[("other", &people)]));
            // In one piece, or each would stand in a line of its own.
            let says = std::iter::once(words.label(Label::KeptUnseen).to_owned()).chain(whom_for);
            view! { <li data-kept-unseen="">{says.collect::<Vec<_>>().join(" ")}</li> }
        }
        None => said().into_iter().flatten().map(|said| view! { <OneSaid said /> }).collect_view().into_any(),
    };
    view! {
        <ul class="kt-said" aria-label=words.label(Label::JustSaid)>
            {each}
        </ul>
    }
}

/// A card that was taken and what was said to it.
struct Said {
    /// The circle of whoever said it, where somebody is named.
    face: Option<String>,
    question: String,
    answer: String,
    lang: Option<&'static str>,
    colour: Option<&'static str>,
}

impl Said {
    fn of(pack: &Pack, plan: &Plan, words: &Words, step: &Step, line: &Line) -> Self {
        Self {
            face: line.speaker.map(|id| plan.face(id)),
            question: what_was_asked(pack, words, plan, step, line),
            answer: spoken(plan, words, today(), line),
            lang: line.words().and_then(|_| lang_of(words, line.said_in)),
            colour: pack.card(&step.card).map(|card| pack.colour_of(card)),
        }
    }
}

#[component]
fn OneSaid(said: Said) -> impl IntoView {
    let Said { face, question, answer, lang, colour } = said;
    view! {
        <li data-colour=colour>
            {face.map(|face| view! { <Face letters=face /> })}
            <p>
                <b>{question}</b>
                <br />
                <bdi class="kt-clamp" lang=lang>
                    {answer}
                </bdi>
            </p>
        </li>
    }
}
