//! The way there of one child, drawn in the plan so far.

use leptos::prelude::*;

use super::hooks::Hooks;
use super::standing::who_does_not_agree;
use crate::browser::{memo, use_sitting, use_words};
use crate::components::{WayThere, view};
use crate::conversation::{Step, step_asking};
use crate::copies::{Detail, WayDrawing};
use crate::packs::Pack;
use crate::plan::{About, Is, PersonId, Plan, WayThere as Gathered};
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// What is drawn of it.
#[derive(Clone, PartialEq)]
struct Way {
    drawing: WayDrawing,
    /// What the child is called.
    name: String,
    /// That it is agreed, or who does not agree.
    come: String,
    /// The line that says where.
    place: Option<Hooks>,
}

impl Way {
    fn of(pack: &Pack, plan: &Plan, words: &Words, child: PersonId) -> Self {
        let mut drawing = WayDrawing::of(pack, plan, words, child).with_time_limit(pack, plan, words);
        let way = Gathered::of(plan, child);
        if way.is_empty() {
            // The dashed drawing says it; three more gaps before anybody has spoken would only be loud.
            drawing.details.clear();
        }
        let line = drawing.place_line.and_then(|line| plan.line(line));
        let agreed = way.agreed.then(|| words.label(Label::Agreed).to_owned());
        let against = line.into_iter().flat_map(|line| who_does_not_agree(plan, words, line));
        let come = agreed.into_iter().chain(against).collect::<Vec<_>>().join(" · ");
        Self { name: plan.called(child), come, place: line.map(|line| Hooks::of(plan, line)), drawing }
    }
}

/// The way there of one child.
#[component]
pub fn ChildsWay(
    /// Whose.
    child: PersonId,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let shown = memo(move || sitting.with_plan(|plan| Way::of(sitting.pack(), plan, words, child)));
    move || shown.get().map(|shown| view! { <DrawnWay shown /> })
}

/// The drawing, whether it is agreed, and the way to change it.
#[component]
fn DrawnWay(
    /// What is drawn.
    shown: Way,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let Way { drawing, name, come, place } = shown;
    let (child, child_name, heard) = (drawing.child, drawing.child_name.clone(), drawing.in_words(words));
    // Whoever changes something beside the card goes on where the talk was.
    let asks = move |detail: Detail| {
        let step = Step { card: detail.card, asked_of: None, about: Some(About::Person(child)) };
        sitting.does(Intent::OpenAside(step));
    };
    let change = move |_| {
        let about = Some(About::Person(child));
        let step = sitting.with_plan_now(|plan| step_asking(sitting.pack(), plan, Is::SafePlace, about));
        if let Some(step) = step.flatten() {
            sitting.does(Intent::OpenAside(step));
        }
    };
    view! {
        <div
            class="kt-plan__way"
            data-way=child.to_string()
            data-line=place.as_ref().map(Hooks::line)
            data-kind=place.as_ref().map(|line| line.kind)
            data-audience=place.as_ref().map(|line| line.audience)
            data-status=place.as_ref().map(|line| line.status)
            data-for=name
        >
            <WayThere drawing heard not_known=words.label(Label::NotKnown) on_gap=asks />
            <p class="kt-line__end">
                <span class="kt-by">{come}</span>
                <button type="button" class="kt-text" data-do="edit" data-gap="place" on:click=change>
                    {words.label(Label::Change)}
                    <span class="kt-heard">" " <bdi>{child_name}</bdi></span>
                </button>
            </p>
        </div>
    }
}
