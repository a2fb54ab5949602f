//! Choosing lines of the plan: what somebody should not see, what answers a worry.

use leptos::prelude::*;

use super::ChoiceOf;
use crate::browser::{today, use_sitting, use_words};
use crate::components::{For, view};
use crate::conversation::{Slot, lines_to_choose_from};
use crate::copies::spoken;
use crate::plan::{About, Line, LineId, Plan};
use crate::screens::lang_of;
use crate::words::{Words, isolated};

/// The lines that everyone here can see, to choose from.
#[component]
pub fn Lines(
    /// Where what is chosen stands.
    at: Slot,
    /// What they are called.
    label: String,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let answer = at.ask.clone();
    let choosing = at.clone();
    let lines = move || {
        let shown = sitting.with(|sitting| {
            let (plan, step) = sitting.plan().zip(sitting.step())?;
            let lines = lines_to_choose_from(sitting.pack, plan, step, &choosing);
            Some(lines.map(|line| Shown::of(plan, words, line)).collect::<Vec<_>>())
        });
        shown.unwrap_or_default()
    };
    view! {
        <fieldset class="kt-part" data-answer=answer>
            <legend>{label}</legend>
            <div class="kt-choices">
                <For each=lines key=Clone::clone let(shown)>
                    <OneLine at=at.clone() shown />
                </For>
            </div>
        </fieldset>
    }
}

/// A line, as it stands on its button. One that reads differently now is another button.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Shown {
    id: LineId,
    /// Whom it is about.
    about: Option<String>,
    said: String,
    lang: Option<&'static str>,
}

impl Shown {
    fn of(plan: &Plan, words: &Words, line: &Line) -> Self {
        let about = match line.about {
            Some(About::Person(person)) => Some(format!("{}: ", isolated(&plan.called(person)))),
            _ => None,
        };
        Self { id: line.id, about, said: spoken(plan, words, today(), line), lang: lang_of(words, line.said_in) }
    }
}

#[component]
fn OneLine(at: Slot, shown: Shown) -> impl IntoView {
    view! {
        <ChoiceOf at id=shown.id.to_string()>
            {shown.about}
            <bdi class="kt-clamp" lang=shown.lang>
                {shown.said}
            </bdi>
        </ChoiceOf>
    }
}
