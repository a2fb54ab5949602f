//! Who is in the plan and who is here: in the plan and here today are two ticks.

use leptos::prelude::*;

use super::person_form::person_form;
use super::plan_id;
use crate::browser::{App, focus_on};
use crate::components::{Look, Part, Several, View, button, el, face, flag, heading, hint, tick, warning};
use crate::conversation::{Form, Screen};
use crate::parts;
use crate::plan::{Person, PersonId, Role};
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// Who is here, during a visit.
pub fn people_screen(app: App, words: &'static Words) -> View {
    // Where there is no worker, a plan starts here.
    let alone = app.sitting.with_plan_now(|plan| plan.worker().is_none()).unwrap_or(false);
    el("main", &[("class", "kt-page"), ("data-screen", "people")])
        .attr("data-plan", plan_id(app))
        .with(heading(words.label(Label::PeopleTitle)))
        .with(hint(words.label(Label::PeopleHelp)))
        .with(alone.then(|| warning(words.label(Label::MadeUpOnly))))
        .with(people(app, words))
        .with(el("div", &[("class", "kt-go")]).with(button(
            Look::Primary,
            ("data-go", "talk"),
            words.label(Label::AtTheTable),
            move || app.sitting.does(Intent::Go(Screen::Talk)),
        )))
        .with(view! { <super::save_status::SaveStatus /> }.into_any())
        .done()
}

/// Everyone in the plan, and a form for one more.
pub fn people(app: App, words: &'static Words) -> View {
    let changing = RwSignal::new(app.sitting.with_now(|sitting| {
        sitting.forms_left().find_map(|form| if let Form::Person(person) = form { *person } else { None })
    }));
    let listed = move || {
        app.sitting.with_plan(|plan| {
            plan.in_plan()
                .map(|person| {
                    if changing.get() == Some(person.id) {
                        let id = person.id;
                        el("li", &[])
                            .with(person_form(app, words, Some(id), Callback::new(move |()| changing.set(None))))
                            .done()
                            .part()
                    } else {
                        person_row(app, words, person, changing).part()
                    }
                })
                .each()
        })
    };
    let nobody = move || app.sitting.with_plan(|plan| plan.in_plan().next().is_none()).unwrap_or(true);
    el("section", &[("class", "kt-panel"), ("aria-labelledby", "people-title")])
        .with(el("h2", &[("id", "people-title")]).with(words.label(Label::PeopleInPlan)))
        .with(move || nobody().then(|| el("p", &[("class", "kt-empty")]).with(words.label(Label::NobodyYet)).done()))
        .with(el("ul", &[("class", "kt-people")]).with(listed))
        .with(taken_out(app, words))
        .with(el("h3", &[]).with(words.label(Label::AddSomeone)))
        .with(person_form(app, words, None, Callback::new(|()| focus_on("[data-new-person] [data-field=name]"))))
        .done()
}

fn person_row(app: App, words: &'static Words, person: &Person, changing: RwSignal<Option<PersonId>>) -> View {
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
    let (name, here) = (app.sitting.with_plan_now(|plan| plan.called(id)).unwrap_or_default(), details.here);
    let sits = move |here| app.sitting.does(Intent::IsHere(id, here));
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
        .with((details.role != Role::Worker && app.sitting.screen.get_untracked() == Screen::People).then(|| {
            let word = words.say(Label::TurnHandOver, &[("other", &name)]);
            button(Look::Quiet, ("data-do", "hand-over"), word, move || app.sitting.does(Intent::HandOver(id)))
        }))
        .with(take_out(app, words, id, name))
        .done()
}

/// Taking somebody out is asked once more: with them go their cards, and a tap is soon made.
fn take_out(app: App, words: &'static Words, id: PersonId, name: String) -> View {
    let asked = RwSignal::new(false);
    let ask = move || {
        asked.set(true);
        focus_on("[data-do=remove-sure]");
    };
    (move || {
        let heard = el("span", &[("class", "kt-heard")]).with(" ").with(el("bdi", &[]).with(name.clone()));
        if !asked.get() {
            return el("button", &[("type", "button"), ("class", "kt-quiet"), ("data-do", "remove")])
                .on_click(ask)
                .with(words.label(Label::TakeOut))
                .with(heard)
                .done();
        }
        let sure = words.say(Label::TakeOutSure, &[("other", &name)]);
        el("div", &[("class", "kt-warn"), ("role", "group")])
            .with(el("p", &[("role", "alert")]).with(sure))
            .with(
                el("div", &[("class", "kt-go")])
                    .with(button(Look::Second, ("data-do", "remove-sure"), words.label(Label::TakeOut), move || {
                        app.sitting.does(Intent::TakeOut(id));
                        focus_on("[data-do=put-back-in]");
                    }))
                    .with(button(Look::Text, ("data-do", "cancel"), words.label(Label::Cancel), move || {
                        asked.set(false);
                    })),
            )
            .done()
    })
    .part()
}

/// Who was taken out just now, and the way back, where it happened.
fn taken_out(app: App, words: &'static Words) -> View {
    let rows = move || {
        app.sitting.with(|sitting| {
            let person = sitting.taken_out().and_then(|id| sitting.plan()?.person(id))?;
            let (id, name) = (person.id, person.name().to_owned());
            let back = words.say(Label::PutBackIn, &[("other", &name)]);
            Some(
                el("div", &[("class", "kt-quote")])
                    .attr("data-for", name.clone())
                    .with(el("p", &[]).with(words.say(Label::IsTakenOut, &[("other", &name)])))
                    .with(button(Look::Second, ("data-do", "put-back-in"), back, move || {
                        app.sitting.does(Intent::PutBackIn(id));
                        focus_on("[data-heading]");
                    })),
            )
        })
    };
    el("div", &[("role", "status")]).with(rows).done()
}
