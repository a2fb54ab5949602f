//! Who is in the plan and who is here: in the plan and here today are two ticks.

use leptos::prelude::*;

use super::plan_id;
use crate::app::{App, Screen, focus_on};
use crate::components::{Each, Look, button, face, flag, heading, hint, live, pressed, tap, tick, typed};
use crate::plan::{Details, Event, Language, Person, PersonId, Role};
use crate::words::{Label, Words};

/// Who is here, during a visit.
pub fn people_screen(app: App, words: &'static Words) -> impl IntoView {
    view! {
        <main class="kt-page" data-screen="people" data-plan=plan_id(app)>
            {heading(words.label(Label::PeopleTitle))}
            {hint(words.label(Label::PeopleHelp))}
            {people(app, words)}
            <div class="kt-go">
                {button(Look::Primary, ("data-go", "talk"), words.label(Label::AtTheTable), move || app.go(Screen::Talk))}
            </div>
            {super::save_status::save_status(app, words)}
        </main>
    }
}

/// Everyone in the plan, and a form for one more.
pub fn people(app: App, words: &'static Words) -> impl IntoView {
    let changing: RwSignal<Option<PersonId>> = RwSignal::new(None);
    let listed = move || {
        app.with_plan(|plan| {
            plan.in_plan().map(|person| {
                if changing.get() == Some(person.id) {
                    let id = person.id;
                    view! { <li>{person_form(app, words, Some(person.clone()), Callback::new(move |()| changing.set(None)), &format!("person-{}", id.0))}</li> }.into_any()
                } else {
                    person_row(app, words, person, changing).into_any()
                }
            }).each()
        })
    };
    let nobody = move || app.with_plan(|plan| plan.in_plan().next().is_none()).unwrap_or(true);
    view! {
        <section class="kt-panel" aria-labelledby="people-title">
            <h2 id="people-title">{words.label(Label::PeopleInPlan)}</h2>
            {live(move || nobody().then(|| view! { <p class="kt-empty">{words.label(Label::NobodyYet)}</p> }))}
            <ul class="kt-people">{listed}</ul>
            <h3>{words.label(Label::AddSomeone)}</h3>
            {person_form(app, words, None, Callback::new(|()| focus_on("[data-new-person] [data-field=name]")), "new-person")}
        </section>
    }
}

fn person_row(
    app: App,
    words: &'static Words,
    person: &Person,
    changing: RwSignal<Option<PersonId>>,
) -> impl IntoView + use<> {
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
    under.extend(
        details
            .language
            .map(|language| Words::of(language).label(Label::LanguageName).to_owned()),
    );
    let (name, here) = (details.name.clone(), details.here);
    let sits = move |here| {
        let details = Details {
            here,
            ..details.clone()
        };
        app.apply(Event::PersonChanged(id, details));
    };
    view! {
        <li class="kt-person" data-person=name.clone()>
            {face(&name)}
            <p><bdi class="kt-person__name">{name.clone()}</bdi><br/><span class="kt-by">{under.join(" · ")}</span></p>
            {tick("here", view! { {words.label(Label::FieldHere)}<span class="kt-heard">" "{name.clone()}</span> }, flag(move || here), sits)}
            <button type="button" class="kt-quiet" data-do="edit" on:click=tap(move || changing.set(Some(id)))>
                {words.label(Label::Change)}<span class="kt-heard">" "{name.clone()}</span>
            </button>
            <button type="button" class="kt-quiet" data-do="remove" on:click=tap(move || { app.apply(Event::PersonTakenOut(id)); })>
                {words.label(Label::TakeOut)}<span class="kt-heard">" "{name.clone()}</span>
            </button>
        </li>
    }
}

/// Name, who they are to the family, age, language, and the three ticks.
fn person_form(
    app: App,
    words: &'static Words,
    person: Option<Person>,
    done: Callback<()>,
    form: &str,
) -> impl IntoView + use<> {
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
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
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
            .with_plan_now(|plan| {
                plan.in_plan()
                    .any(|other| Some(other.id) != id && other.name() == details.name)
            })
            .unwrap_or(false);
        let twin = twin.then(|| words.say(Label::SameName, &[("child", &details.name)]));
        if details.name.is_empty() {
            return wrong.set(Some(words.label(Label::NoName).to_owned()));
        }
        let event = id.map_or(Event::PersonAdded(details.clone()), |id| {
            Event::PersonChanged(id, details)
        });
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
        view! {
            <div class="kt-part">
                <label for=id.clone()>{words.label(label)}</label>
                <input id=id type="text" data-field=hook dir="auto" autocomplete="off" spellcheck="false" inputmode=(hook == "age").then_some("numeric")
                    prop:value=text on:input=typed(move |event| text.set(event_target_value(&event))) />
            </div>
        }
    };
    let ticked = move |label, hook: &'static str, on: RwSignal<bool>| {
        tick(hook, words.label(label), flag(move || on.get()), move |yes| on.set(yes))
    };
    let languages = Language::ALL.iter().map(|own| {
        let own = *own;
        view! {
            <button type="button" class="kt-choice" lang=own.id() data-choice=own.id()
                aria-pressed=pressed(move || language.get() == Some(own))
                on:click=tap(move || language.update(|now| *now = if *now == Some(own) { None } else { Some(own) }))>
                {Words::of(own).label(Label::LanguageName)}
            </button>
        }
    });
    view! {
        <form class="kt-person-form" data-new-person=id.is_none().then_some("") autocomplete="off" novalidate=true on:submit=submit>
            <div class="kt-fields">
                {field(Label::FieldName, "name", "name", name, form)}
                {field(Label::FieldRole, "role", "role", known_as, form)}
                {field(Label::FieldAge, "age", "age", age, form)}
            </div>
            <div class="kt-ticks">
                {ticked(Label::FieldChild, "child", child)}
                {ticked(Label::FieldWorker, "worker", worker)}
                {ticked(Label::FieldHere, "here", here)}
            </div>
            <fieldset class="kt-part" data-field="language">
                <legend>{words.label(Label::FieldLanguage)}</legend>
                <div class="kt-choices">{languages.each()}</div>
            </fieldset>
            <p class="kt-wrong" role="alert">{wrong}</p>
            <div class="kt-go">
                <button type="submit" class="kt-second" data-do=if id.is_some() { "keep" } else { "add-person" }>
                    {words.label(if id.is_some() { Label::DoneEditing } else { Label::AddPerson })}
                </button>
                {id.is_some().then(|| view! { <button type="button" class="kt-text" on:click=tap(move || done.run(()))>{words.label(Label::Cancel)}</button> })}
            </div>
        </form>
    }
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
