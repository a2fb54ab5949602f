//! A card on the screen: the question, its asks, whose words, and the ways to go on.

mod fold;
mod lead_in;
mod offers;
mod one_control;
mod question;
mod quoted;
mod still_in_plan;
mod ways_on;
mod whose_words;

use leptos::prelude::*;

use crate::browser::{LiveSitting, memo, today, use_sitting, use_words};
use crate::components::{Button, For, Heading, Look, Show, view};
use crate::conversation::{OTHER_VIEW, Screen, Slot, Step, spoken_to, takes_other_view};
use crate::packs::Card;
use crate::plan::{About, Plan};
use crate::screens::gate::Gate;
use crate::screens::read_aloud::ReadAloud;
use crate::sitting::{Intent, Sitting};
use crate::words::{Label, Words, listed};
use question::Questions;
use ways_on::{Next, WaysOn};

use super::asks::OtherView;

/// A question with more letters than this is set smaller, or it would push its answer off the screen.
const LONG: usize = 110;

/// The id of what says of whom a card is asked.
const TO: &str = "to";

/// The form of the card on the screen.
#[component]
pub fn CardForm(
    /// The card, of whom and about what.
    step: Step,
) -> impl IntoView {
    let sitting = use_sitting();
    let card = sitting.pack().card(&step.card)?;
    Some(match card.gate {
        true => view! { <GateForm card step /> },
        false => view! { <QuestionForm card step /> },
    })
}

/// The form that every card is. Sending it goes on.
#[component]
fn Form(
    /// The card.
    card: &'static Card,
    /// The id of its colour.
    colour: &'static str,
    /// Its question is long.
    #[prop(optional)]
    long: bool,
    /// The name of whoever it is asked of, or else about, for its `data-for` hook.
    #[prop(default = None)]
    name: Option<String>,
    /// What it is about, for its `data-about` hook.
    #[prop(default = None)]
    about: Option<String>,
    /// What stands on it.
    children: Children,
) -> impl IntoView {
    let sitting = use_sitting();
    view! {
        <form
            class="kt-ask"
            autocomplete="off"
            novalidate=""
            data-colour=colour
            data-long=long.then_some("")
            data-card=card.id.0.clone()
            data-for=name
            data-about=about
            on:submit=move |event| {
                event.prevent_default();
                sitting.does(Intent::Next);
            }
        >
            {children()}
        </form>
    }
}

/// A private question has its own answer and the plain ways on: nothing of it can be asked later, set
/// aside or written down.
#[component]
fn GateForm(card: &'static Card, step: Step) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    view! {
        <Form card colour=sitting.pack().colour_of(card)>
            <p class="kt-to">{to_line(sitting, words, &step)}</p>
            <Heading>{words.ask(&card.id)}</Heading>
            <Gate card />
            <div class="kt-go">
                <Next look=Look::Primary />
                <Button look=Look::Text does="back" on_tap=move || sitting.does(Intent::Back)>
                    {words.label(Label::Back)}
                </Button>
                <Button look=Look::Text does="stop" on_tap=move || sitting.does(Intent::Go(Screen::Visit))>
                    {words.label(Label::Stop)}
                </Button>
            </div>
        </Form>
    }
}

#[component]
fn QuestionForm(card: &'static Card, step: Step) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let called = |id| sitting.with_plan_now(|plan| plan.called(id));
    let name = step.asked_of.and_then(called).or_else(|| sitting.with_plan_now(|plan| about_person(plan, &step))?);
    let to = names_whom(sitting).then(|| to_line(sitting, words, &step));
    let differs = differs(sitting, card);
    // What is read out is not the card's own.
    let now = sitting.with_now(|sitting| sitting.asked_in_words(words, today()));
    let long = words.ask(&card.id).len().max(now.len()) > LONG;
    let anew = sitting.with_now(|sitting| sitting.asked_anew(&step));
    view! {
        <Form
            card
            colour=sitting.pack().colour_of(card)
            long
            name
            about=anew.about.map(about_id)
        >
            <div class="kt-ask__top">
                {to.map(|to| view! { <p class="kt-to" id=TO>{to}</p> })}
                <ReadCard />
            </div>
            <Questions step=step.clone() />
            <Show when=move || differs.get()>
                <OtherView at=Slot::of(&card.id, OTHER_VIEW) />
            </Show>
            <WaysOn card step=step.clone() differs />
        </Form>
    }
}

/// Whether a card says of whom it is asked. In somebody's own turn the screen says already whose it is; without people
/// there is nobody to name.
fn names_whom(sitting: LiveSitting) -> bool {
    sitting.with_now(Sitting::handed_to).is_none() && sitting.pack().has(Screen::People)
}

/// Reads the card aloud, with what can be chosen. Another question is begun anew.
#[component]
fn ReadCard() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let asking = memo(move || sitting.with(Sitting::asking));
    view! {
        <For each=move || [asking.get()] key=Clone::clone let(_)>
            <ReadAloud of="form[data-card]" language=words.language />
        </For>
    }
}

/// The value of the `data-about` hook.
fn about_id(about: About) -> String {
    match about {
        About::Line(id) => id.to_string(),
        About::Person(id) => id.to_string(),
    }
}

fn about_person(plan: &Plan, step: &Step) -> Option<String> {
    match step.about {
        Some(About::Person(id)) => Some(plan.called(id)),
        _ => None,
    }
}

/// "For Mam · about Megan".
fn to_line(sitting: LiveSitting, words: &Words, step: &Step) -> String {
    let said = sitting.with_plan_now(|plan| {
        let names = sitting.pack().card(&step.card).map(|card| spoken_to(plan, card, step)).unwrap_or_default();
        let to = match names.as_slice() {
            [] => words.label(Label::ForEveryone).to_owned(),
            names => words.say(Label::ForPerson, &[("parent", &listed(names))]),
        };
        let about = about_person(plan, step).map(|name| {
            let child = plan.children().any(|child| step.about == Some(About::Person(child.id)));
            let (label, slot) = if child { (Label::AboutChild, "child") } else { (Label::AboutHelper, "helper") };
            words.say(label, &[(slot, &name)])
        });
        [Some(to), about].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    said.unwrap_or_default()
}

/// Whether "we see it differently" has been tapped on a card that opens a second box for it.
fn differs(sitting: LiveSitting, card: &'static Card) -> Memo<bool> {
    let slot = Slot::of(&card.id, OTHER_VIEW);
    memo(move || takes_other_view(card) && sitting.draft.with(|draft| draft.get(&slot).is_some()))
}
