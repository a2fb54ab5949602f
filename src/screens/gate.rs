//! The private questions: is it safe to do this together, is anyone afraid.
//!
//! The answer lives in this screen's memory and nowhere else: not in the plan, the draft, the undo
//! list, the history or the turns. That people went on from the one before the table, the tab remembers.

use leptos::prelude::*;

use crate::browser::{focus_on, memo, today, use_sitting, use_words};
use crate::components::{Button, Choice, Heading, Hint, Look, Show, view};
use crate::packs::{Ask, Card, To};
use crate::plan::{PersonId, Role};
use crate::sitting::Intent;
use crate::words::Label;

/// The choices of a private question. The first is the one with which people go on; any other stops
/// kindly and opens the way to plans with one adult each.
#[component]
pub fn Gate(
    /// The card that asks it.
    card: &'static Card,
    /// What happens on an answer, where something does: whether it is the one with which people go on.
    #[prop(into, optional)]
    on_answer: Option<Callback<bool>>,
) -> impl IntoView {
    card.asks.first().map(|ask| view! { <PrivateQuestion card ask on_answer /> })
}

/// The private question before the table, alone on the screen, for whoever sits down without having been asked it.
#[component]
pub fn BeforeTheTable(
    /// The card that asks it.
    card: &'static Card,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let goes_back = move || sitting.does(Intent::Go(sitting.screen.get_untracked()));
    view! {
        <main class="kt-page" data-screen="before-the-table" data-plan=sitting.plan_id() data-card=card.id.0.as_str()>
            <Heading>{words.ask(&card.id)}</Heading>
            <Gate card on_answer=move |safe| sitting.does(Intent::ItIsSafe(safe)) />
            <div class="kt-go">
                <Button look=Look::Text does="back" on_tap=goes_back>
                    {words.label(Label::Back)}
                </Button>
            </div>
        </main>
    }
}

#[component]
fn PrivateQuestion(card: &'static Card, ask: &'static Ask, on_answer: Option<Callback<bool>>) -> impl IntoView {
    let words = use_words();
    let answer: RwSignal<Option<&'static str>> = RwSignal::new(None);
    let goes_on = ask.choices.first().map(String::as_str);
    let choice = |id: &'static String| {
        let tap = move || {
            answer.set(Some(id));
            let safe = goes_on == Some(id);
            if !safe {
                focus_on("#gate-stop");
            }
            if let Some(answers) = on_answer {
                answers.run(safe);
            }
        };
        view! {
            <Choice id=id.as_str() chosen=move || answer.get() == Some(id) on_tap=tap>
                {words.choice_by_itself(&card.id, &ask.id, id)}
            </Choice>
        }
    };
    // To the person who was asked, not about them.
    let title = if card.to == To::Worker { Label::GateStopTitle } else { Label::GateKind };
    let then = move || match answer.get() {
        None => ().into_any(),
        answer if answer == goes_on => view! { <p role="status">{words.label(Label::GateYes)}</p> },
        Some(_) => view! { <Stop title /> },
    };
    view! {
        <Hint>{words.label(Label::PrivateQuestion)}</Hint>
        <fieldset class="kt-part" data-answer="answer">
            <legend class="kt-heard">{words.ask_label(&card.id, &ask.id)}</legend>
            <div class="kt-choices">{ask.choices.iter().map(choice).collect_view()}</div>
        </fieldset>
        {then}
    }
}

/// It stops here, kindly.
#[component]
fn Stop(
    /// What is said first.
    title: Label,
) -> impl IntoView {
    let words = use_words();
    view! {
        <div class="kt-warn kt-stop-here" id="gate-stop" tabindex="-1">
            <h2>{words.label(title)}</h2>
            <p>{words.label(Label::GateStop)}</p>
            <h2>{words.label(Label::GateSeparate)}</h2>
            <p>{words.label(Label::GateSeparateHelp)}</p>
            <div class="kt-choices">
                <WithOneAdult />
            </div>
        </div>
    }
}

/// The way to a plan with one adult only, for each of them.
#[component]
fn WithOneAdult() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let adults = memo(move || {
        let adults = sitting.with_plan(|plan| {
            let adults = plan.in_plan().filter(|person| person.details.role == Role::Adult);
            adults.map(|person| (person.id, plan.called(person.id))).collect::<Vec<(PersonId, String)>>()
        });
        adults.unwrap_or_default()
    });
    let way = move |(id, name): (PersonId, String)| {
        let title = format!("{} · {}", words.label(Label::NewPlanName), words.date(today(), today()));
        let word = words.say(Label::WithOnly, &[("parent", &name)]);
        let open = move |_| sitting.does(Intent::SeparatePlan(id, title.clone()));
        view! { <button type="button" class="kt-choice" data-choice=name on:click=open>{word}</button> }
    };
    view! {
        <Show when=move || adults.with(Vec::is_empty)>
            <p>{words.label(Label::NoAdultsYet)}</p>
        </Show>
        {move || adults.get().into_iter().map(way).collect_view()}
    }
}
