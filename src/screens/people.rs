//! Who is in the plan and who is here: in the plan and here today are two ticks.

use leptos::prelude::*;

use super::plan_id;
use crate::app::{App, Screen, focus_on};
use crate::components::{Each, Look, Part, button, el, face, flag, heading, hint, pressed, tick};
use crate::parts;
use crate::plan::{Details, Event, Language, Person, PersonId, Role};
use crate::words::{Label, Words};

/// Who is here, during a visit.
pub fn people_screen(app: App, words: &'static Words) -> AnyView {
    el("main", &[("class", "kt-page"), ("data-screen", "people")])
        .attr("data-plan", plan_id(app))
        .with(heading(words.label(Label::PeopleTitle)))
        .with(hint(words.label(Label::PeopleHelp)))
        .with(people(app, words))
        .with(el("div", &[("class", "kt-go")]).with(button(
            Look::Primary,
            ("data-go", "talk"),
            words.label(Label::AtTheTable),
            move || app.go(Screen::Talk),
        )))
        .with(super::save_status::save_status(app, words))
        .done()
}

/// Everyone in the plan, and a form for one more.
pub fn people(app: App, words: &'static Words) -> AnyView {
    let changing: RwSignal<Option<PersonId>> = RwSignal::new(None);
    let listed = move || {
        app.with_plan(|plan| {
            plan.in_plan()
                .map(|person| {
                    if changing.get() == Some(person.id) {
                        let id = person.id;
                        el("li", &[])
                            .with(person_form(
                                app,
                                words,
                                Some(person.clone()),
                                Callback::new(move |()| changing.set(None)),
                                &format!("person-{}", id.0),
                            ))
                            .done()
                            .part()
                    } else {
                        person_row(app, words, person, changing).part()
                    }
                })
                .each()
        })
    };
    let nobody = move || app.with_plan(|plan| plan.in_plan().next().is_none()).unwrap_or(true);
    el("section", &[("class", "kt-panel"), ("aria-labelledby", "people-title")])
        .with(el("h2", &[("id", "people-title")]).with(words.label(Label::PeopleInPlan)))
        .with(move || nobody().then(|| el("p", &[("class", "kt-empty")]).with(words.label(Label::NobodyYet)).done()))
        .with(el("ul", &[("class", "kt-people")]).with(listed))
        .with(el("h3", &[]).with(words.label(Label::AddSomeone)))
        .with(person_form(
            app,
            words,
            None,
            Callback::new(|()| focus_on("[data-new-person] [data-field=name]")),
            "new-person",
        ))
        .done()
}

fn person_row(app: App, words: &'static Words, person: &Person, changing: RwSignal<Option<PersonId>>) -> AnyView {
    let (id, details) = (person.id, person.details.clone());
    let role = match details.role {
        Role::Child => Label::RoleChild,
        Role::Adult => Label::RoleAdult,
        Role::Helper => Label::RoleHelper,
        Role::Worker => Label::RoleWorker,
    };
    let mut under = vec![words.label(role).to_owned()];
    under.extend(details.age.map(|age| age.to_string()));
    under.extend(Some(details.known_as.clone()).filter(|known| !known.is_empty()));
    under.extend(details.language.map(|language| words.own_name(language).to_owned()));
    let (name, here) = (details.name.clone(), details.here);
    let sits = move |here| {
        let details = Details { here, ..details.clone() };
        app.apply(Event::PersonChanged(id, details));
    };
    el("li", &[("class", "kt-person")])
        .attr("data-person", name.clone())
        .with(face(&name))
        .with(
            el("p", &[])
                .with(el("bdi", &[("class", "kt-person__name")]).with(name.clone()))
                .with(el("br", &[]))
                .with(el("span", &[("class", "kt-by")]).with(under.join(" · "))),
        )
        .with(tick(
            "here",
            parts![words.label(Label::FieldHere), el("span", &[("class", "kt-heard")]).with(" ").with(name.clone())],
            flag(move || here),
            sits,
        ))
        .with(
            el("button", &[("type", "button"), ("class", "kt-quiet"), ("data-do", "edit")])
                .on_click(move || changing.set(Some(id)))
                .with(words.label(Label::Change))
                .with(el("span", &[("class", "kt-heard")]).with(" ").with(name.clone())),
        )
        .with(
            el("button", &[("type", "button"), ("class", "kt-quiet"), ("data-do", "remove")])
                .on_click(move || {
                    app.apply(Event::PersonTakenOut(id));
                })
                .with(words.label(Label::TakeOut))
                .with(el("span", &[("class", "kt-heard")]).with(" ").with(name.clone())),
        )
        .done()
}

/// Name, who they are to the family, age, language, and the three ticks.
fn person_form(app: App, words: &'static Words, person: Option<Person>, done: Callback<()>, form: &str) -> AnyView {
    let id = person.as_ref().map(|person| person.id);
    let start = person.map_or_else(|| blank(app), |person| person.details);
    let name = RwSignal::new(start.name.clone());
    let known_as = RwSignal::new(start.known_as.clone());
    let age = RwSignal::new(start.age.map(|age| age.to_string()).unwrap_or_default());
    let language = RwSignal::new(start.language);
    let child = RwSignal::new(start.role == Role::Child);
    let worker = RwSignal::new(start.role == Role::Worker);
    let here = RwSignal::new(start.here);
    let wrong: RwSignal<Option<String>> = RwSignal::new(None);
    let was_helper = start.role == Role::Helper;
    let submit = move || {
        let years = match age.get_untracked().trim() {
            "" => None,
            years => match years.parse() {
                Ok(years) => Some(years),
                Err(_) => return wrong.set(Some(words.label(Label::BadAge).to_owned())),
            },
        };
        let role = match (worker.get_untracked(), child.get_untracked()) {
            (true, _) => Role::Worker,
            (_, true) => Role::Child,
            _ if was_helper => Role::Helper,
            _ => Role::Adult,
        };
        let details = Details {
            name: name.get_untracked().trim().to_owned(),
            role,
            known_as: known_as.get_untracked().trim().to_owned(),
            age: years,
            language: language.get_untracked(),
            here: here.get_untracked(),
        };
        let twin = app
            .with_plan_now(|plan| plan.in_plan().any(|other| Some(other.id) != id && other.name() == details.name))
            .unwrap_or(false);
        let twin = twin.then(|| words.say(Label::SameName, &[("child", &details.name)]));
        if details.name.is_empty() {
            return wrong.set(Some(words.label(Label::NoName).to_owned()));
        }
        let event = id.map_or(Event::PersonAdded(details.clone()), |id| Event::PersonChanged(id, details));
        if app.apply(event) {
            let next = blank(app);
            name.set(next.name);
            known_as.set(next.known_as);
            age.set(String::new());
            child.set(false);
            worker.set(false);
            here.set(next.here);
            language.set(None);
            wrong.set(twin);
            done.run(());
        }
    };
    let field = move |label, part: &'static str, hook: &'static str, text: RwSignal<String>, form: &str| {
        let id = format!("{form}-{part}");
        el("div", &[("class", "kt-part")])
            .with(el("label", &[]).attr("for", id.clone()).with(words.label(label)))
            .with(
                el("input", &[("type", "text"), ("dir", "auto"), ("autocomplete", "off"), ("spellcheck", "false")])
                    .attr("id", id)
                    .attr("data-field", hook)
                    .attr("inputmode", (hook == "age").then_some("numeric"))
                    .value(move || text.get())
                    .on_input(move |now| text.set(now)),
            )
            .done()
    };
    let ticked = move |label, hook: &'static str, on: RwSignal<bool>| {
        tick(hook, words.label(label), flag(move || on.get()), move |yes| on.set(yes))
    };
    let languages = Language::ALL.iter().map(|own| {
        let own = *own;
        el("button", &[("type", "button"), ("class", "kt-choice")])
            .attr("lang", own.id())
            .attr("data-choice", own.id())
            .attr("aria-pressed", pressed(move || language.get() == Some(own)))
            .on_click(move || language.update(|now| *now = if *now == Some(own) { None } else { Some(own) }))
            .with(words.own_name(own))
            .done()
    });
    el("form", &[("class", "kt-person-form"), ("autocomplete", "off"), ("novalidate", "")])
        .attr("data-new-person", id.is_none().then_some(""))
        .on_submit(submit)
        .with(
            el("div", &[("class", "kt-fields")])
                .with(field(Label::FieldName, "name", "name", name, form))
                .with(field(Label::FieldRole, "role", "role", known_as, form))
                .with(field(Label::FieldAge, "age", "age", age, form)),
        )
        .with(
            el("div", &[("class", "kt-ticks")])
                .with(ticked(Label::FieldChild, "child", child))
                .with(ticked(Label::FieldWorker, "worker", worker))
                .with(ticked(Label::FieldHere, "here", here)),
        )
        .with(
            el("fieldset", &[("class", "kt-part"), ("data-field", "language")])
                .with(el("legend", &[]).with(words.label(Label::FieldLanguage)))
                .with(el("div", &[("class", "kt-choices")]).with(languages.each())),
        )
        .with(el("p", &[("class", "kt-wrong"), ("role", "alert")]).with(move || wrong.get()))
        .with(
            el("div", &[("class", "kt-go")])
                .with(
                    el("button", &[("type", "submit"), ("class", "kt-second")])
                        .attr("data-do", if id.is_some() { "keep" } else { "add-person" })
                        .with(words.label(if id.is_some() { Label::DoneEditing } else { Label::AddPerson })),
                )
                .with(id.is_some().then(|| {
                    el("button", &[("type", "button"), ("class", "kt-text")])
                        .on_click(move || done.run(()))
                        .with(words.label(Label::Cancel))
                        .done()
                })),
        )
        .done()
}

/// The next person to write down. The first is most often the worker, who is here.
fn blank(app: App) -> Details {
    let first = app.with_plan_now(|plan| plan.people.is_empty()).unwrap_or(true);
    Details {
        name: String::new(),
        role: if first { Role::Worker } else { Role::Adult },
        known_as: String::new(),
        age: None,
        language: None,
        here: true,
    }
}
