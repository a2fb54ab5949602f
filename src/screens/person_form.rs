//! Writing somebody down, or changing what was written: name, who they are to the family, age,
//! language, and the three ticks. Half filled in, it survives a reload.

use leptos::prelude::*;

use crate::browser::App;
use crate::components::{Several, View, el, flag, pressed, says, tick};
use crate::conversation::{Draft, Form, Screen, Slot};
use crate::plan::{CardId, Details, Language, PersonId, Role, one_name};
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// One person's form: what stands in it, and what is wrong with it.
#[derive(Clone, Copy)]
struct PersonForm {
    app: App,
    words: &'static Words,
    /// Whose it is; nobody's yet for somebody new.
    id: Option<PersonId>,
    fields: RwSignal<Draft>,
    wrong: RwSignal<Option<String>>,
    done: Callback<()>,
}

/// The form for somebody new, or for somebody who is in the plan.
pub fn person_form(app: App, words: &'static Words, id: Option<PersonId>, done: Callback<()>) -> View {
    let form = PersonForm { app, words, id, fields: RwSignal::new(Draft::default()), wrong: RwSignal::new(None), done };
    form.fields.set(form.as_it_was_left().unwrap_or_else(|| form.start()));
    el("form", &[("class", "kt-person-form"), ("autocomplete", "off"), ("novalidate", "")])
        .attr("data-new-person", id.is_none().then_some(""))
        .on_submit(move || form.submit())
        .with(
            el("div", &[("class", "kt-fields")])
                .with(form.field(Label::FieldName, "name"))
                .with(form.field(Label::FieldRole, "role"))
                .with(form.field(Label::FieldAge, "age")),
        )
        .with(
            el("div", &[("class", "kt-ticks")])
                .with(form.tick(Label::FieldChild, "child"))
                .with(form.tick(Label::FieldWorker, "worker"))
                .with(form.tick(Label::FieldHere, "here")),
        )
        .with(form.languages())
        .with(el("p", &[("class", "kt-wrong"), ("role", "alert")]).with(move || form.wrong.get()))
        .with(form.buttons())
        .done()
}

fn slot(ask: &str) -> Slot {
    Slot::of(&CardId::from("person"), ask)
}

impl PersonForm {
    /// What stands in it before anybody has typed. The first person is most often the worker, who is here.
    fn start(self) -> Draft {
        let (details, first) = self
            .app
            .sitting
            .with_plan_now(|plan| {
                let person = self.id.and_then(|id| plan.person(id));
                // Before you knock the first is most often the worker; a family alone has none.
                let prepares = self.app.sitting.screen.get_untracked() == Screen::Prepare;
                (person.map(|person| person.details.clone()), prepares && plan.people.is_empty())
            })
            .unwrap_or_default();
        let mut draft = Draft::default();
        let Some(details) = details else {
            for on in first.then_some("worker").into_iter().chain(["here"]) {
                draft.tap(slot("is"), on, true);
            }
            return draft;
        };
        draft.type_into(slot("name"), details.name);
        draft.type_into(slot("role"), details.known_as);
        draft.type_into(slot("age"), details.age.map(|age| age.to_string()).unwrap_or_default());
        let ticks =
            [("child", details.role == Role::Child), ("worker", details.role == Role::Worker), ("here", details.here)];
        for (on, _) in ticks.into_iter().filter(|(_, on)| *on) {
            draft.tap(slot("is"), on, true);
        }
        if let Some(language) = details.language {
            draft.tap(slot("language"), language.id(), false);
        }
        draft
    }

    /// What was left standing in it. Who is here may have changed beside it since, and is as it is now.
    fn as_it_was_left(self) -> Option<Draft> {
        let mut left = self.app.sitting.left_in(&Form::Person(self.id))?;
        let here = |draft: &Draft| draft.has(&slot("is"), "here");
        if self.id.is_some() && here(&left) != here(&self.start()) {
            left.tap(slot("is"), "here", true);
        }
        Some(left)
    }

    /// Changes what stands in it, and keeps that.
    fn change(self, change: impl FnOnce(&mut Draft)) {
        self.fields.update(change);
        let now = self.fields.get_untracked();
        self.app.sitting.does(Intent::FillIn(self.id, (now != self.start()).then_some(now)));
    }

    fn has(self, ask: &str, id: &str) -> bool {
        self.fields.with(|fields| fields.has(&slot(ask), id))
    }

    fn typed(self, ask: &str) -> String {
        self.fields.with(|fields| fields.typed(&slot(ask)).to_owned())
    }

    fn field(self, label: Label, ask: &'static str) -> View {
        let id = format!("person-{}-{ask}", self.id.map(|id| id.to_string()).unwrap_or_default());
        el("div", &[("class", "kt-part")])
            .with(el("label", &[]).attr("for", id.clone()).with(self.words.label(label)))
            .with(
                el("input", &[("type", "text"), ("dir", "auto"), ("autocomplete", "off"), ("spellcheck", "false")])
                    .attr("id", id)
                    .attr("data-field", ask)
                    .attr("inputmode", (ask == "age").then_some("numeric"))
                    .value(says(move || self.typed(ask)))
                    .on_input(move |now| self.change(|fields| fields.type_into(slot(ask), now))),
            )
            .done()
    }

    fn tick(self, label: Label, hook: &'static str) -> View {
        tick(hook, self.words.label(label), flag(move || self.has("is", hook)), move |_| {
            self.change(|fields| fields.tap(slot("is"), hook, true));
        })
    }

    fn languages(self) -> View {
        let each = Language::ALL.iter().map(move |own| {
            el("button", &[("type", "button"), ("class", "kt-choice")])
                .attr("lang", own.id())
                .attr("data-choice", own.id())
                .attr("aria-pressed", pressed(move || self.has("language", own.id())))
                .on_click(move || self.change(|fields| fields.tap(slot("language"), own.id(), false)))
                .with(self.words.own_name(*own))
                .done()
        });
        el("fieldset", &[("class", "kt-part"), ("data-field", "language")])
            .with(el("legend", &[]).with(self.words.label(Label::FieldLanguage)))
            .with(el("div", &[("class", "kt-choices")]).with(each.each()))
            .done()
    }

    fn buttons(self) -> View {
        let (hook, word) = match self.id {
            Some(_) => ("keep", Label::DoneEditing),
            None => ("add-person", Label::AddPerson),
        };
        let cancel = move || {
            self.app.sitting.does(Intent::FillIn(self.id, None));
            self.done.run(());
        };
        el("div", &[("class", "kt-go")])
            .with(
                el("button", &[("type", "submit"), ("class", "kt-second")])
                    .attr("data-do", hook)
                    .with(self.words.label(word)),
            )
            .with(self.id.is_some().then(|| {
                el("button", &[("type", "button"), ("class", "kt-text")])
                    .on_click(cancel)
                    .with(self.words.label(Label::Cancel))
                    .done()
            }))
            .done()
    }

    fn details(self) -> Result<Details, Label> {
        untrack(|| {
            let age = match self.typed("age").trim() {
                "" => None,
                years => Some(years.parse().map_err(|_| Label::BadAge)?),
            };
            let name = self.typed("name").trim().to_owned();
            if name.is_empty() {
                return Err(Label::NoName);
            }
            let was = self
                .app
                .sitting
                .with_plan_now(|plan| self.id.and_then(|id| plan.person(id)).map(|was| was.details.role));
            let role = match (self.has("is", "worker"), self.has("is", "child"), was.flatten()) {
                (true, ..) => Role::Worker,
                (_, true, _) => Role::Child,
                (.., Some(Role::Helper)) => Role::Helper,
                _ => Role::Adult,
            };
            let language = Language::ALL.iter().copied().find(|language| self.has("language", language.id()));
            let here = self.has("is", "here");
            Ok(Details { name, role, known_as: self.typed("role").trim().to_owned(), age, language, here })
        })
    }

    fn submit(self) {
        let details = match self.details() {
            Ok(details) => details,
            Err(wrong) => return self.wrong.set(Some(self.words.label(wrong).to_owned())),
        };
        let is_twin = self.app.sitting.with_plan_now(|plan| {
            let mine = one_name(&details.name);
            plan.in_plan().any(|other| Some(other.id) != self.id && one_name(other.name()) == mine)
        });
        let twin = (is_twin == Some(true)).then(|| self.words.say(Label::SameName, &[("child", &details.name)]));
        self.app.sitting.does(Intent::FillIn(self.id, Some(self.fields.get_untracked())));
        self.app.sitting.does(match self.id {
            Some(id) => Intent::ChangePerson(id, details),
            None => Intent::AddPerson(details),
        });
        // What was not taken is still there to be said again.
        if self.app.sitting.left_in(&Form::Person(self.id)).is_some() {
            return;
        }
        self.fields.set(self.start());
        self.wrong.set(twin);
        self.done.run(());
    }
}
