//! Before you knock: the worker, alone. What can be done in the car is done in the car.

use leptos::prelude::*;

use super::parts::{choice_words, long_text};
use super::people::people;
use super::plan_id;
use super::settings::numbers;
use crate::app::{App, Screen, focus_on, today};
use crate::components::{Each, Look, Part, button, choice, el, flag, heading, hint, tick, warning};
use crate::conversation::Slot;
use crate::plan::{
    Answer, Audience, CardId, Event, Kind, PersonId, Role, Said, SaidLine, Status, TurnKey, Under, Value,
};
use crate::words::{Label, Words};

/// Before you knock.
pub fn prepare(app: App, words: &'static Words) -> AnyView {
    let fixed = flag(move || app.with_plan(|plan| plan.some_parts_fixed).unwrap_or(false));
    el("main", &[("class", "kt-page"), ("data-screen", "prepare")])
        .attr("data-plan", plan_id(app))
        .with(heading(words.label(Label::PrepareTitle)))
        .with(hint(words.label(Label::PrepareHelp)))
        .with(warning(words.label(Label::MadeUpOnly)))
        .with(people(app, words))
        .with(gate(app, words))
        .with(
            el("section", &[("class", "kt-panel")])
                .with(el("h2", &[]).with(words.label(Label::MyWorry)))
                .with(hint(words.label(Label::MyWorryHelp)))
                .with(long_text(
                    app,
                    Slot::of(&CardId::from("B02"), "worker-worry"),
                    words.label(Label::MyWorry).to_owned(),
                    Some(words),
                )),
        )
        .with(paper(app, words))
        .with(
            el("section", &[("class", "kt-panel")])
                .with(el("h2", &[]).with(words.label(Label::NumbersTitle)))
                .with(numbers(app, words))
                .with(tick("fixed", words.label(Label::SomePartsFixed), fixed, move |yes| {
                    app.apply(Event::SomePartsFixed(yes));
                })),
        )
        .with(
            el("div", &[("class", "kt-go")])
                .with(button(Look::Primary, ("data-go", "talk"), words.label(Label::AtTheTable), move || {
                    app.go(Screen::Talk)
                }))
                .with(
                    el("button", &[("type", "button"), ("class", "kt-second"), ("data-do", "undo")])
                        .attr("disabled", flag(move || !app.can_undo()))
                        .on_click(move || app.undo())
                        .with(words.label(Label::Undo)),
                ),
        )
        .with(hint(words.label(Label::AtTheTableHelp)))
        .with(super::save_status::save_status(app, words))
        .done()
}

/// P01: is it safe to do this together? The answer lives in this screen's memory and nowhere else:
/// not in the plan, the draft, the undo list, the history or the turns.
fn gate(app: App, words: &'static Words) -> AnyView {
    let card = CardId::from("P01");
    let answer: RwSignal<Option<&'static str>> = RwSignal::new(None);
    let buttons = ["yes", "not-safe", "not-sure"].map(|id| {
        choice(
            id,
            choice_words(words, &"P01".into(), "answer", id),
            move || answer.get() == Some(id),
            move || {
                answer.set(Some(id));
                if id != "yes" {
                    focus_on("#gate-stop")
                }
            },
        )
    });
    let then = move || match answer.get() {
        None => ().part(),
        Some("yes") => el("p", &[("role", "status")]).with(words.label(Label::GateYes)).done(),
        Some(_) => el("div", &[("class", "kt-warn kt-stop-here"), ("id", "gate-stop"), ("tabindex", "-1")])
            .with(el("h3", &[]).with(words.label(Label::GateStopTitle)))
            .with(el("p", &[]).with(words.label(Label::GateStop)))
            .with(el("h3", &[]).with(words.label(Label::GateSeparate)))
            .with(el("p", &[]).with(words.label(Label::GateSeparateHelp)))
            .with(el("div", &[("class", "kt-choices")]).with(with_one_adult(app, words)))
            .done(),
    };
    el("section", &[("class", "kt-panel"), ("data-card", "P01")])
        .with(el("h2", &[]).with(words.ask(&card)))
        .with(hint(words.label(Label::PrivateQuestion)))
        .with(
            el("fieldset", &[("class", "kt-part"), ("data-answer", "answer")])
                .with(el("legend", &[("class", "kt-heard")]).with(words.part_label(&card, "answer")))
                .with(el("div", &[("class", "kt-choices")]).with(Vec::from(buttons))),
        )
        .with(then)
        .done()
}

fn with_one_adult(app: App, words: &'static Words) -> AnyView {
    (move || {
        let adults = app.with_plan(|plan| {
            let adults = plan.in_plan().filter(|person| person.details.role == Role::Adult);
            adults.map(|person| (person.id, person.name().to_owned())).collect::<Vec<(PersonId, String)>>()
        });
        let adults = adults.unwrap_or_default();
        if adults.is_empty() {
            return el("p", &[]).with(words.label(Label::NoAdultsYet)).done();
        }
        let title = format!("{} · {}", words.label(Label::NewPlanName), words.date(today()));
        adults
            .into_iter()
            .map(|(id, name)| {
                let title = title.clone();
                el("button", &[("type", "button"), ("class", "kt-choice")])
                    .attr("data-choice", name.clone())
                    .on_click(move || app.separate_plan(id, title.clone()))
                    .with(words.say(Label::WithOnly, &[("parent", &name)]))
                    .done()
            })
            .each()
            .part()
    })
    .part()
}

/// P02: which paper may be left today. The choice is kept for the worker; never why.
fn paper(app: App, words: &'static Words) -> AnyView {
    let card = CardId::from("P02");
    let chosen = Memo::new(move |_| {
        app.with_plan(|plan| plan.lines_of(Kind::PaperDefault).find_map(|line| line.choice().map(str::to_owned)))
            .flatten()
    });
    let buttons = ["none", "fridge", "full"].map(|id| {
        choice(
            id,
            choice_words(words, &"P02".into(), "paper", id),
            move || chosen.get().as_deref() == Some(id),
            move || {
                app.apply(paper_chosen(app, id));
            },
        )
    });
    el("section", &[("class", "kt-panel"), ("data-card", "P02")])
        .with(el("h2", &[]).with(words.ask(&card)))
        .with(
            el("fieldset", &[("class", "kt-part"), ("data-answer", "paper")])
                .with(el("legend", &[]).with(words.part_label(&card, "paper")))
                .with(el("div", &[("class", "kt-choices")]).with(Vec::from(buttons))),
        )
        .done()
}

fn paper_chosen(app: App, id: &str) -> Event {
    let card = CardId::from("P02");
    let line = SaidLine {
        kind: Kind::PaperDefault,
        card: card.clone(),
        part: "paper".to_owned(),
        value: Some(Value::Choice(id.to_owned())),
        speaker: app.with_plan_now(|plan| plan.worker().map(|worker| worker.id)).flatten(),
        asked_of: None,
        instead_of: None,
        under: Under::About(None),
        audience: Audience::Worker,
        status: Status::Said,
        said_in: app.settings.with_untracked(|settings| settings.language),
    };
    Event::Answered(Answer {
        turn: TurnKey { card, asked_of: None, about: None },
        repeats: false,
        said: vec![Said::Line(line)],
    })
}
