//! The controls of a card: one for each kind of answer.

use leptos::prelude::*;

use super::card::people_to_choose;
use crate::app::{App, today};
use crate::components::{Each, Look, button, choice, face, live, says, tap, typed};
use crate::conversation::{Ask, AskKind, Card, Draft, Slot};
use crate::plan::{CardId, Details, PersonId, Role};
use crate::words::{Label, Words};

/// The control for one part, of one person where the card asks each.
pub fn ask_view(
    app: App,
    words: &'static Words,
    card: &'static Card,
    ask: &'static Ask,
    slot: Slot,
    person: Option<PersonId>,
) -> AnyView {
    let label = words.part_label(&card.id, &ask.part).to_owned();
    match ask.kind {
        AskKind::Say => long_text(app, slot, woven_label(app, words, label, person), Some(words)).into_any(),
        AskKind::Short => line_of_text(app, words, slot, woven_label(app, words, label, person)).into_any(),
        AskKind::Date => date(app, words, slot, label, false).into_any(),
        AskKind::Datetime => date(app, words, slot, label, true).into_any(),
        AskKind::Pick => {
            let choices = ask
                .choices
                .iter()
                .map(|id| (id.clone(), choice_words(words, &card.id, &ask.part, id).to_owned()))
                .collect();
            choices_view(app, words, slot, named(app, label, person), person, choices).into_any()
        }
        AskKind::Faces => {
            let choices = ["1", "2", "3", "4", "5"]
                .map(|id| (id.to_owned(), choice_words(words, &card.id, &ask.part, id).to_owned()));
            choices_view(app, words, slot, named(app, label, person), person, choices.to_vec()).into_any()
        }
        AskKind::Scale => {
            let choices = (0..=10)
                .map(|number| (number.to_string(), number.to_string()))
                .collect();
            choices_view(app, words, slot, named(app, label, person), person, choices).into_any()
        }
        AskKind::Person => people(app, words, card, ask, slot, label, several(card, ask)).into_any(),
        AskKind::People => people(app, words, card, ask, slot, label, true).into_any(),
        AskKind::Lines | AskKind::Drawing => ().into_any(),
    }
}

/// One question can wait for several people; everywhere else a person part is one person.
fn several(card: &Card, ask: &Ask) -> bool {
    card.id == crate::conversation::ask_later() && ask.part == "who"
}

/// The word for a choice, starting with a capital as a button does.
pub fn choice_words(words: &'static Words, card: &CardId, part: &str, id: &str) -> String {
    let word = words.choice(card, part, id);
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

fn named(app: App, label: String, person: Option<PersonId>) -> String {
    person
        .and_then(|id| app.with_plan_now(|plan| plan.name(id).to_owned()))
        .unwrap_or(label)
}

fn woven_label(app: App, words: &Words, label: String, person: Option<PersonId>) -> String {
    let child = person.or_else(|| match app.step_now()?.about {
        Some(crate::plan::About::Person(id)) => Some(id),
        _ => None,
    });
    let name = child.and_then(|id| app.with_plan_now(|plan| plan.name(id).to_owned()));
    match name {
        Some(name) => words.weave(&label, &[("child", &name), ("helper", &name)]),
        None => words.weave(&label, &[]),
    }
}

/// A control's id, for its label and its error.
fn id_of(slot: &Slot) -> String {
    String::from(slot.clone()).replace('/', "-")
}

/// What is wrong with a control, in a plain sentence.
fn trouble(app: App, words: &'static Words, slot: Slot) -> impl Fn() -> Option<&'static str> + Clone + Send + 'static {
    move || {
        app.troubles.with(|troubles| {
            troubles
                .iter()
                .find(|trouble| trouble.slot == slot)
                .map(|trouble| words.label(Label::from(trouble.why)))
        })
    }
}

/// Own words, long. Whatever the length, nothing is cut.
pub fn long_text(app: App, slot: Slot, label: String, words: Option<&'static Words>) -> impl IntoView {
    let id = id_of(&slot);
    let reading = slot.clone();
    let wrong = words.map(|words| trouble(app, words, slot.clone()));
    let is_wrong = wrong.clone();
    view! {
        <div class="kt-part">
            <label for=id.clone()>{label}</label>
            <textarea
                id=id rows="3" data-answer=slot.part.clone() dir="auto" autocomplete="off" spellcheck="false"
                aria-invalid=move || is_wrong.as_ref().and_then(|wrong| wrong()).map(|_| "true")
                prop:value=says(move || app.draft.with(|draft| draft.typed(&reading).to_owned()))
                on:input=typed(move |event| app.type_into(slot.clone(), event_target_value(&event)))
                on:blur=move |_| app.save_now()
            ></textarea>
            {wrong.map(|wrong| view! { <p class="kt-wrong" role="alert">{wrong}</p> })}
        </div>
    }
}

fn line_of_text(app: App, words: &'static Words, slot: Slot, label: String) -> impl IntoView {
    typed_line(app, words, slot, label, "text")
}

fn typed_line(app: App, words: &'static Words, slot: Slot, label: String, kind: &'static str) -> impl IntoView {
    let id = id_of(&slot);
    let reading = slot.clone();
    let wrong = trouble(app, words, slot.clone());
    let is_wrong = wrong.clone();
    view! {
        <div class="kt-part">
            <label for=id.clone()>{label}</label>
            <input
                id=id type=kind data-answer=slot.part.clone() dir="auto" autocomplete="off" spellcheck="false"
                aria-invalid=move || is_wrong().map(|_| "true")
                prop:value=says(move || app.draft.with(|draft| draft.typed(&reading).to_owned()))
                on:input=typed(move |event| app.type_into(slot.clone(), event_target_value(&event)))
                on:blur=move |_| app.save_now()
            />
            <p class="kt-wrong" role="alert">{wrong}</p>
        </div>
    }
}

/// A real day, with the days people say most often one tap away.
fn date(app: App, words: &'static Words, slot: Slot, label: String, with_time: bool) -> impl IntoView {
    let quick = if with_time {
        Vec::new()
    } else {
        vec![(Label::Today, 0), (Label::Tomorrow, 1), (Label::InAWeek, 7)]
    };
    let buttons = quick.into_iter().map({
        let slot = slot.clone();
        move |(label, days)| {
            let (slot, day) = (slot.clone(), today().plus(days).to_string());
            view! {
                <button type="button" class="kt-choice" data-choice=label.id() on:click=tap(move || app.type_into(slot.clone(), day.clone()))>
                    {words.label(label)}
                </button>
            }
        }
    });
    let said = {
        let slot = slot.clone();
        move || {
            app.draft
                .with(|draft| draft.typed(&slot).get(..10).and_then(|day| day.parse().ok()))
                .map(|day| words.date(day))
        }
    };
    let kind = if with_time { "datetime-local" } else { "date" };
    view! {
        <div class="kt-date">
            {typed_line(app, words, slot, label, kind)}
            <div class="kt-choices">{buttons.each()}<span class="kt-by">{said}</span></div>
        </div>
    }
}

/// One of the choices. "Another way" opens a box for own words.
fn choices_view(
    app: App,
    words: &'static Words,
    slot: Slot,
    label: String,
    person: Option<PersonId>,
    choices: Vec<(String, String)>,
) -> impl IntoView {
    let own = Draft::own_words(&slot);
    let other = {
        let slot = slot.clone();
        Memo::new(move |_| app.draft.with(|draft| draft.has(&slot, "other")))
    };
    let part = slot.part.clone();
    let name = person.and_then(|id| app.with_plan_now(|plan| plan.name(id).to_owned()));
    let buttons = choices
        .into_iter()
        .map(|(id, word)| choice_of(app, slot.clone(), id, word))
        .each();
    view! {
        <fieldset class="kt-part" data-answer=part data-for=name>
            <legend><bdi>{label}</bdi></legend>
            <div class="kt-choices">{buttons}</div>
            {live(move || {
                let own = own.clone();
                other.get().then(|| line_of_text(app, words, own, words.label(Label::OwnWay).to_owned()))
            })}
        </fieldset>
    }
}

fn choice_of(app: App, slot: Slot, id: String, word: String) -> AnyView {
    let (reading, picked) = (slot.clone(), id.clone());
    let on = move || app.draft.with(|draft| draft.has(&reading, &picked));
    choice(id.clone(), word, on, move || app.tap(slot.clone(), &id, false))
}

/// One of the people, or several, or somebody nobody has written down yet.
fn people(
    app: App,
    words: &'static Words,
    card: &'static Card,
    ask: &'static Ask,
    slot: Slot,
    label: String,
    several: bool,
) -> impl IntoView {
    let choosing = slot.clone();
    let buttons = move || {
        let people = app.with_plan(|plan| {
            people_to_choose(plan, card, ask)
                .into_iter()
                .map(|person| (person.id, person.name().to_owned()))
                .collect::<Vec<_>>()
        });
        people.unwrap_or_default().into_iter().map(|(id, name)| {
            let slot = choosing.clone();
            let picked = id.0.to_string();
            let on = {
                let (slot, picked) = (slot.clone(), picked.clone());
                move || app.draft.with(|draft| draft.has(&slot, &picked)).to_string()
            };
            view! {
                <button type="button" class="kt-choice kt-choice--person" data-choice=name.clone() aria-pressed=on on:click=tap(move || app.tap(slot.clone(), &picked, several))>
                    {face(&name)}<bdi>{name.clone()}</bdi>
                </button>
            }
        }).each()
    };
    let part = slot.part.clone();
    view! {
        <fieldset class="kt-part" data-answer=part>
            <legend>{label}</legend>
            <div class="kt-choices">{buttons}</div>
            {someone_else(app, words, slot, several)}
        </fieldset>
    }
}

/// Somebody new, written down where they are needed and chosen at once.
fn someone_else(app: App, words: &'static Words, slot: Slot, several: bool) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let id = format!("{}-new", id_of(&slot));
    let add = move || {
        let details = Details {
            name: name.get_untracked().trim().to_owned(),
            role: Role::Helper,
            known_as: String::new(),
            age: None,
            language: None,
            here: false,
        };
        if let Some(person) = app.add_person(details) {
            app.tap(slot.clone(), &person.0.to_string(), several);
            name.set(String::new());
        }
    };
    let (on_enter, on_click) = (add.clone(), add);
    view! {
        <details class="kt-someone">
            <summary data-choice="someone-else">{words.label(Label::SomeoneElse)}</summary>
            <div class="kt-someone__new">
                <label for=id.clone()>{words.label(Label::NewName)}</label>
                <input
                    id=id type="text" data-field="name" dir="auto" autocomplete="off" spellcheck="false" prop:value=name
                    on:input=typed(move |event| name.set(event_target_value(&event)))
                    on:keydown=move |event| if event.key() == "Enter" { event.prevent_default(); on_enter() }
                />
                {button(Look::Second, ("data-do", "add-person"), words.label(Label::Add), move || on_click())}
            </div>
        </details>
    }
}
