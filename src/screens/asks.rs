//! The controls of a card: one for each kind of answer.

use leptos::prelude::*;

use crate::browser::{App, today};
use crate::components::{Look, Part, Several, View, button, choice, el, face, maybe, picture, says};
use crate::conversation::{Draft, Slot, to_choose_from};
use crate::packs::{Ask, AskKind, Card};
use crate::plan::{About, CardId, Date, PersonId};
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// The control for one ask, of one person where the card asks each.
pub fn ask_view(
    app: App,
    words: &'static Words,
    card: &'static Card,
    ask: &'static Ask,
    slot: Slot,
    person: Option<PersonId>,
) -> View {
    let label = woven_label(app, words, words.ask_label(&card.id, &ask.id), &slot);
    match ask.kind {
        AskKind::Say => long_text(app, slot, label, Some(words)).part(),
        AskKind::Short => line_of_text(app, words, slot, label).part(),
        AskKind::Date => date(app, words, slot, label, false).part(),
        AskKind::Datetime => date(app, words, slot, label, true).part(),
        AskKind::Pick => {
            let choices = ask
                .choices
                .iter()
                .map(|id| (id.clone(), choice_words(words, &card.id, &ask.id, id).to_owned()))
                .collect();
            choices_view(app, words, slot, named(app, label, person), person, choices).part()
        }
        AskKind::Faces => {
            let choices = ["1", "2", "3", "4", "5"]
                .map(|id| (id.to_owned(), choice_words(words, &card.id, &ask.id, id).to_owned()));
            choices_view(app, words, slot, named(app, label, person), person, choices.to_vec()).part()
        }
        AskKind::Scale => {
            let choices = (0..=10).map(|number| (number.to_string(), number.to_string())).collect();
            choices_view(app, words, slot, named(app, label, person), person, choices).part()
        }
        AskKind::Person | AskKind::People => people(app, words, ask, slot, label).part(),
        AskKind::Lines => super::choose_lines::choose_lines(app, words, slot, label),
        AskKind::Drawing => pictures(app, words, card, ask, slot, label),
    }
}

/// The word for a choice, starting with a capital as a button does.
pub fn choice_words(words: &'static Words, card: &CardId, ask: &str, id: &str) -> String {
    capital(words.choice(card, ask, id))
}

/// A word by itself, as the first of a sentence.
pub fn capital(word: &str) -> String {
    let mut word = word.to_owned();
    if let Some(first) = word.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    word
}

fn named(app: App, label: String, person: Option<PersonId>) -> String {
    person.and_then(|id| app.sitting.with_plan_now(|plan| plan.called(id))).unwrap_or(label)
}

/// A label with the name of whoever its row, or else its card, is about.
fn woven_label(app: App, words: &Words, label: &str, slot: &Slot) -> String {
    let about = slot.person.or_else(|| match app.sitting.step_now()?.about {
        Some(About::Person(id)) => Some(id),
        _ => None,
    });
    let name = about.and_then(|id| app.sitting.with_plan_now(|plan| plan.called(id)));
    let names = name.iter().flat_map(|name| [("child", name.as_str()), ("helper", name.as_str())]);
    words.weave(label, &names.collect::<Vec<_>>())
}

/// A control's id: for its label, and to find its slot again.
fn id_of(slot: &Slot) -> String {
    slot.clone().into()
}

/// What is wrong with a control, in a plain sentence.
fn trouble(app: App, words: &'static Words, slot: Slot) -> impl Fn() -> Option<&'static str> + Clone + Send + 'static {
    move || {
        app.sitting.troubles.with(|troubles| {
            troubles.iter().find(|trouble| trouble.slot == slot).map(|trouble| words.label(Label::from(trouble.why)))
        })
    }
}

/// Own words, long. Whatever the length, nothing is cut.
pub fn long_text(app: App, slot: Slot, label: String, words: Option<&'static Words>) -> View {
    let id = id_of(&slot);
    let reading = slot.clone();
    let wrong = words.map(|words| trouble(app, words, slot.clone()));
    let is_wrong = wrong.clone();
    el("div", &[("class", "kt-part")])
        .with(el("label", &[]).attr("for", id.clone()).with(label))
        .with(
            el("textarea", &[("rows", "3"), ("dir", "auto"), ("autocomplete", "off"), ("spellcheck", "false")])
                .attr("id", id)
                .attr("data-answer", slot.ask.clone())
                .attr("aria-invalid", maybe(move || is_wrong.as_ref().and_then(|wrong| wrong()).map(|_| "true")))
                .value(says(move || app.sitting.draft.with(|draft| draft.typed(&reading).to_owned())))
                .on_input(move |text| app.sitting.does(Intent::Type(slot.clone(), text)))
                .on_blur(move || app.saving.save_now()),
        )
        .with(wrong.map(|wrong| el("p", &[("class", "kt-wrong"), ("role", "alert")]).with(wrong).done()))
        .done()
}

fn line_of_text(app: App, words: &'static Words, slot: Slot, label: String) -> View {
    typed_line(app, words, slot, label, "text")
}

fn typed_line(app: App, words: &'static Words, slot: Slot, label: String, kind: &'static str) -> View {
    let id = id_of(&slot);
    let reading = slot.clone();
    let wrong = trouble(app, words, slot.clone());
    let is_wrong = wrong.clone();
    el("div", &[("class", "kt-part")])
        .with(el("label", &[]).attr("for", id.clone()).with(label))
        .with(
            el("input", &[("dir", "auto"), ("autocomplete", "off"), ("spellcheck", "false")])
                .attr("id", id)
                .attr("type", kind)
                .attr("data-answer", slot.ask.clone())
                .attr("aria-invalid", maybe(move || is_wrong().map(|_| "true")))
                .value(says(move || app.sitting.draft.with(|draft| draft.typed(&reading).to_owned())))
                .on_input(move |text| app.sitting.does(Intent::Type(slot.clone(), text)))
                .on_blur(move || app.saving.save_now()),
        )
        .with(el("p", &[("class", "kt-wrong"), ("role", "alert")]).with(wrong))
        .done()
}

/// A real day, with the days people say most often one tap away.
fn date(app: App, words: &'static Words, slot: Slot, label: String, with_time: bool) -> View {
    let quick = if with_time { Vec::new() } else { vec![(Label::Today, 0), (Label::Tomorrow, 1), (Label::InAWeek, 7)] };
    let buttons = quick.into_iter().map({
        let slot = slot.clone();
        move |(label, days)| {
            let (slot, day) = (slot.clone(), today().plus(days).to_string());
            el("button", &[("type", "button"), ("class", "kt-choice")])
                .attr("data-choice", label.id())
                .on_click(move || app.sitting.does(Intent::Type(slot.clone(), day.clone())))
                .with(words.label(label))
                .done()
        }
    });
    let said = {
        let slot = slot.clone();
        move || {
            let day: Date =
                app.sitting.draft.with(|draft| draft.typed(&slot).get(..10).and_then(|day| day.parse().ok()))?;
            // Said, and no more: some days that are over are meant.
            let over = (day < today()).then(|| words.label(Label::DayIsOver));
            Some([Some(words.date(day).as_str()), over].into_iter().flatten().collect::<Vec<_>>().join(". "))
        }
    };
    let kind = if with_time { "datetime-local" } else { "date" };
    el("div", &[("class", "kt-date")])
        .with(typed_line(app, words, slot, label, kind))
        .with(
            el("div", &[("class", "kt-choices")])
                .with(buttons.each())
                .with(el("span", &[("class", "kt-by"), ("role", "status")]).with(said)),
        )
        .done()
}

/// One of the choices. "Another way" opens a box for own words.
fn choices_view(
    app: App,
    words: &'static Words,
    slot: Slot,
    label: String,
    person: Option<PersonId>,
    choices: Vec<(String, String)>,
) -> View {
    let own = Draft::own_words(&slot);
    let other = {
        let slot = slot.clone();
        Memo::new(move |_| app.sitting.draft.with(|draft| draft.has(&slot, "other")))
    };
    let ask = slot.ask.clone();
    let name = person.and_then(|id| app.sitting.with_plan_now(|plan| plan.called(id)));
    let buttons = choices.into_iter().map(|(id, word)| choice_of(app, slot.clone(), id, word)).each();
    el("fieldset", &[("class", "kt-part")])
        .attr("data-answer", ask)
        .attr("data-for", name)
        .with(el("legend", &[]).with(el("bdi", &[]).with(label)))
        .with(el("div", &[("class", "kt-choices")]).with(buttons))
        .with(move || {
            let own = own.clone();
            other.get().then(|| line_of_text(app, words, own, words.label(Label::OwnWay).to_owned()))
        })
        .done()
}

/// One of our pictures, each with its word.
fn pictures(app: App, words: &'static Words, card: &Card, ask: &Ask, slot: Slot, label: String) -> View {
    let each = ask.choices.iter().map(|id| {
        let (reading, tapped, picked) = (slot.clone(), slot.clone(), id.clone());
        let (shown, word) = (picture(id), words.choice(&card.id, &ask.id, id));
        let on = {
            let picked = picked.clone();
            move || app.sitting.draft.with(|draft| draft.has(&reading, &picked))
        };
        choice(id.clone(), crate::parts![shown, word], on, move || {
            app.sitting.does(Intent::Tap(tapped.clone(), picked.clone()))
        })
    });
    el("fieldset", &[("class", "kt-part kt-pictures")])
        .attr("data-answer", slot.ask.clone())
        .with(el("legend", &[]).with(label))
        .with(el("div", &[("class", "kt-choices")]).with(each.collect::<Vec<_>>()))
        .done()
}

fn choice_of(app: App, slot: Slot, id: String, word: String) -> View {
    let (reading, picked) = (slot.clone(), id.clone());
    let on = move || app.sitting.draft.with(|draft| draft.has(&reading, &picked));
    choice(id.clone(), word, on, move || app.sitting.does(Intent::Tap(slot.clone(), id.clone())))
}

/// One of the people, or several, or somebody nobody has written down yet.
fn people(app: App, words: &'static Words, ask: &'static Ask, slot: Slot, label: String) -> View {
    let choosing = slot.clone();
    let buttons = move || {
        let people = app.sitting.with_plan(|plan| {
            let people = to_choose_from(plan, ask, &app.sitting.step_now()?).into_iter();
            Some(people.map(|person| (person.id, plan.called(person.id))).collect::<Vec<_>>())
        });
        people
            .flatten()
            .unwrap_or_default()
            .into_iter()
            .map(|(id, name)| {
                let slot = choosing.clone();
                let picked = id.to_string();
                let on = {
                    let (slot, picked) = (slot.clone(), picked.clone());
                    move || app.sitting.draft.with(|draft| draft.has(&slot, &picked)).to_string()
                };
                el("button", &[("type", "button"), ("class", "kt-choice kt-choice--person")])
                    .attr("data-choice", name.clone())
                    .attr("aria-pressed", says(on))
                    .on_click(move || app.sitting.does(Intent::Tap(slot.clone(), picked.clone())))
                    .with(face(&name))
                    .with(el("bdi", &[]).with(name.clone()))
                    .done()
            })
            .each()
    };
    let ask = slot.ask.clone();
    el("fieldset", &[("class", "kt-part")])
        .attr("data-answer", ask)
        .with(el("legend", &[]).with(label))
        .with(el("div", &[("class", "kt-choices")]).with(buttons))
        .with(someone_else(app, words, slot))
        .done()
}

/// Somebody nobody has written down yet. What stands in the box is part of the card: going on takes it too.
fn someone_else(app: App, words: &'static Words, slot: Slot) -> View {
    let name = Draft::new_name(&slot);
    let id = id_of(&name);
    let reading = name.clone();
    let standing = move || app.sitting.draft.with(|draft| draft.typed(&reading).to_owned());
    let add = move || app.sitting.does(Intent::AddNamed(slot.clone()));
    let (on_enter, on_click) = (add.clone(), add);
    el("details", &[("class", "kt-someone")])
        .attr("open", untrack(|| !standing().is_empty()).then_some(""))
        .with(el("summary", &[("data-choice", "someone-else")]).with(words.label(Label::SomeoneElse)))
        .with(
            el("div", &[("class", "kt-someone__new")])
                .with(el("label", &[]).attr("for", id.clone()).with(words.label(Label::NewName)))
                .with(
                    el(
                        "input",
                        &[
                            ("type", "text"),
                            ("data-field", "name"),
                            ("dir", "auto"),
                            ("autocomplete", "off"),
                            ("spellcheck", "false"),
                        ],
                    )
                    .attr("id", id)
                    .value(standing)
                    .on_input(move |text| app.sitting.does(Intent::Type(name.clone(), text)))
                    .on_enter(on_enter),
                )
                .with(button(Look::Second, ("data-do", "add-person"), words.label(Label::Add), on_click)),
        )
        .done()
}
