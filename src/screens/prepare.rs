//! Before you knock: the worker, alone. What can be done in the car is done in the car.

use leptos::prelude::*;

use super::parts::{choice_words, long_text};
use super::people::people;
use super::plan_id;
use super::settings::numbers;
use crate::app::{App, Screen, focus_on, today};
use crate::components::{Each, Look, button, choice, flag, heading, hint, tap, tick, warning};
use crate::conversation::Slot;
use crate::plan::{
    Answer, Audience, CardId, Event, Kind, PersonId, Role, Said, SaidLine, Status, TurnKey, Under, Value,
};
use crate::words::{Label, Words};

/// Before you knock.
pub fn prepare(app: App, words: &'static Words) -> impl IntoView {
    let fixed = flag(move || app.with_plan(|plan| plan.some_parts_fixed).unwrap_or(false));
    view! {
        <main class="kt-page" data-screen="prepare" data-plan=plan_id(app)>
            {heading(words.label(Label::PrepareTitle))}
            {hint(words.label(Label::PrepareHelp))}
            {warning(words.label(Label::MadeUpOnly))}
            {people(app, words)}
            {gate(app, words)}
            <section class="kt-panel">
                <h2>{words.label(Label::MyWorry)}</h2>
                {hint(words.label(Label::MyWorryHelp))}
                {long_text(app, Slot::of(&CardId::from("B02"), "worker-worry"), words.label(Label::MyWorry).to_owned(), Some(words))}
            </section>
            {paper(app, words)}
            <section class="kt-panel">
                <h2>{words.label(Label::NumbersTitle)}</h2>
                {numbers(app, words)}
                {tick("fixed", words.label(Label::SomePartsFixed), fixed, move |yes| { app.apply(Event::SomePartsFixed(yes)); })}
            </section>
            <div class="kt-go">
                {button(Look::Primary, ("data-go", "talk"), words.label(Label::AtTheTable), move || app.go(Screen::Talk))}
                <button type="button" class="kt-second" data-do="undo" disabled=flag(move || !app.can_undo()) on:click=tap(move || app.undo())>{words.label(Label::Undo)}</button>
            </div>
            {hint(words.label(Label::AtTheTableHelp))}
            {super::save_status::save_status(app, words)}
        </main>
    }
}

/// P01: is it safe to do this together? The answer lives in this screen's memory and nowhere else:
/// not in the plan, the draft, the undo list, the history or the turns.
fn gate(app: App, words: &'static Words) -> impl IntoView {
    let card = CardId::from("P01");
    let answer: RwSignal<Option<&'static str>> = RwSignal::new(None);
    let buttons = ["yes", "not-safe", "not-sure"].map(|id| {
        view! {
            {choice(id, choice_words(words, &"P01".into(), "answer", id), move || answer.get() == Some(id), move || { answer.set(Some(id)); if id != "yes" { focus_on("#gate-stop") } })}
        }
    });
    let then = move || match answer.get() {
        None => ().into_any(),
        Some("yes") => view! { <p role="status">{words.label(Label::GateYes)}</p> }.into_any(),
        Some(_) => view! {
            <div class="kt-warn kt-stop-here" id="gate-stop" tabindex="-1">
                <h3>{words.label(Label::GateStopTitle)}</h3>
                <p>{words.label(Label::GateStop)}</p>
                <h3>{words.label(Label::GateSeparate)}</h3>
                <p>{words.label(Label::GateSeparateHelp)}</p>
                <div class="kt-choices">{with_one_adult(app, words)}</div>
            </div>
        }
        .into_any(),
    };
    view! {
        <section class="kt-panel" data-card="P01">
            <h2>{words.ask(&card)}</h2>
            {hint(words.label(Label::PrivateQuestion))}
            <fieldset class="kt-part" data-answer="answer">
                <legend class="kt-heard">{words.part_label(&card, "answer")}</legend>
                <div class="kt-choices">{buttons}</div>
            </fieldset>
            {then}
        </section>
    }
}

fn with_one_adult(app: App, words: &'static Words) -> impl IntoView {
    move || {
        let adults = app.with_plan(|plan| {
            let adults = plan.in_plan().filter(|person| person.details.role == Role::Adult);
            adults
                .map(|person| (person.id, person.name().to_owned()))
                .collect::<Vec<(PersonId, String)>>()
        });
        let adults = adults.unwrap_or_default();
        if adults.is_empty() {
            return view! { <p>{words.label(Label::NoAdultsYet)}</p> }.into_any();
        }
        let title = format!("{} · {}", words.label(Label::NewPlanName), words.date(today()));
        adults.into_iter().map(|(id, name)| {
            let title = title.clone();
            view! {
                <button type="button" class="kt-choice" data-choice=name.clone() on:click=tap(move || app.separate_plan(id, title.clone()))>
                    {words.say(Label::WithOnly, &[("parent", &name)])}
                </button>
            }
        }).each().into_any()
    }
}

/// P02: which paper may be left today. The choice is kept for the worker; never why.
fn paper(app: App, words: &'static Words) -> impl IntoView {
    let card = CardId::from("P02");
    let chosen = Memo::new(move |_| {
        app.with_plan(|plan| {
            plan.lines_of(Kind::PaperDefault)
                .find_map(|line| line.choice().map(str::to_owned))
        })
        .flatten()
    });
    let buttons = ["none", "fridge", "full"].map(|id| {
        view! {
            {choice(id, choice_words(words, &"P02".into(), "paper", id), move || chosen.get().as_deref() == Some(id), move || { app.apply(paper_chosen(app, id)); })}
        }
    });
    view! {
        <section class="kt-panel" data-card="P02">
            <h2>{words.ask(&card)}</h2>
            <fieldset class="kt-part" data-answer="paper">
                <legend>{words.part_label(&card, "paper")}</legend>
                <div class="kt-choices">{buttons}</div>
            </fieldset>
        </section>
    }
}

fn paper_chosen(app: App, id: &str) -> Event {
    let card = CardId::from("P02");
    let line = SaidLine {
        kind: Kind::PaperDefault,
        card: card.clone(),
        part: "paper".to_owned(),
        value: Some(Value::Choice(id.to_owned())),
        speaker: app
            .with_plan_now(|plan| plan.worker().map(|worker| worker.id))
            .flatten(),
        asked_of: None,
        instead_of: None,
        under: Under::About(None),
        audience: Audience::Worker,
        status: Status::Said,
        said_in: app.settings.with_untracked(|settings| settings.language),
    };
    Event::Answered(Answer {
        turn: TurnKey {
            card,
            asked_of: None,
            about: None,
        },
        repeats: false,
        said: vec![Said::Line(line)],
    })
}
