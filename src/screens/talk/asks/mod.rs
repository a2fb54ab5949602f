//! The controls of a card: one for each kind of answer.

mod choices;
mod day;
mod lines;
mod people;
mod pictures;
mod text;

use leptos::prelude::*;

use crate::browser::{LiveSitting, use_sitting, use_words};
use crate::components::{Choice, view};
use crate::conversation::Slot;
use crate::packs::{Ask, AskKind, Card};
use crate::plan::About;
use crate::sitting::{Intent, label_to};
use crate::words::Words;
use choices::Choices;
use day::Day;
use lines::Lines;
use people::People;
use pictures::Pictures;
pub use text::{LongText, OtherView, ShortText};

/// The control for one ask.
#[component]
pub fn AskControl(
    /// The card.
    card: &'static Card,
    /// The ask.
    ask: &'static Ask,
    /// Where its answer stands.
    at: Slot,
    /// The name of the one person it is put to, where the card asks each.
    of: Option<String>,
    /// One tap is the whole answer.
    one_tap: bool,
) -> impl IntoView {
    let label = woven_label(use_sitting(), use_words(), card, ask, &at);
    match ask.kind {
        AskKind::Say => view! { <LongText at label=said_by(of, label) /> },
        AskKind::Short => view! { <ShortText at label=said_by(of, label) /> },
        AskKind::Date => view! { <Day at label with_time=false /> },
        AskKind::Datetime => view! { <Day at label with_time=true /> },
        AskKind::Pick | AskKind::Faces | AskKind::Scale => view! { <Choices card ask at label of one_tap /> },
        AskKind::Person | AskKind::People => view! { <People card ask at label one_tap /> },
        AskKind::Lines => view! { <Lines at label /> },
        AskKind::Drawing => view! { <Pictures card ask at label one_tap /> },
        AskKind::Heard => ().into_any(),
    }
}

/// What a box is called, where each has one of their own: the question stands above.
fn said_by(of: Option<String>, label: String) -> String {
    match of {
        Some(name) if !label.contains(&name) => name,
        _ => label,
    }
}

/// A label with the name of whoever its row, or else its card, is about.
pub fn woven_label(sitting: LiveSitting, words: &Words, card: &Card, ask: &Ask, slot: &Slot) -> String {
    let about = slot.person.or_else(|| match sitting.step_now()?.about {
        Some(About::Person(id)) => Some(id),
        _ => None,
    });
    let name = about.and_then(|id| sitting.with_plan_now(|plan| plan.called(id)));
    let names = name.iter().flat_map(|name| [("child", name.as_str()), ("helper", name.as_str())]);
    let step = sitting.step_now();
    let label = sitting.with_plan_now(|plan| Some(label_to(words, plan, step.as_ref()?, &card.id, &ask.id))).flatten();
    words.weave(label.unwrap_or_default(), &names.collect::<Vec<_>>())
}

/// What a tap on a choice does. Where one tap is the whole answer it records it and goes on; "another way" opens a
/// box for own words first.
fn taps(at: Slot, id: String, one_tap: bool) -> impl Fn() + Send + Sync + 'static {
    let sitting = use_sitting();
    move || {
        sitting.does(match one_tap && id != "other" {
            true => Intent::Choose(at.clone(), id.clone()),
            false => Intent::Tap(at.clone(), id.clone()),
        });
    }
}

/// A choice that is down while it stands in its slot.
#[component]
fn ChoiceOf(
    /// Where it is put.
    at: Slot,
    /// Its id, which is put there.
    id: String,
    /// One tap is the whole answer.
    #[prop(optional)]
    one_tap: bool,
    /// Its word, or its picture with a word.
    children: Children,
) -> impl IntoView {
    let sitting = use_sitting();
    let (reading, picked) = (at.clone(), id.clone());
    let chosen = Signal::derive(move || sitting.draft.with(|draft| draft.has(&reading, &picked)));
    let tap = taps(at, id.clone(), one_tap);
    view! {
        <Choice id chosen on_tap=tap>
            {children()}
        </Choice>
    }
}
