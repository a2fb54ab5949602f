//! Somebody who is in the plan: their name, what is known about them, and what can be done.

use leptos::prelude::*;

use crate::browser::{focus_on, use_sitting, use_words};
use crate::components::{Button, Face, Look, Tick, view};
use crate::conversation::Screen;
use crate::plan::{Details, PersonId, Role};
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// One row of the list.
#[component]
pub fn PersonRow(
    /// Who.
    person: PersonId,
    /// What stands in their circle.
    face: String,
    /// What they are called.
    name: String,
    /// What is known about them.
    details: Details,
    /// Opens their form.
    #[prop(into)]
    on_change: Callback<()>,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let may_have_a_turn =
        details.role != Role::Worker && !details.is_little() && sitting.screen.get_untracked() == Screen::People;
    let hand_over = may_have_a_turn.then(|| {
        let word = words.say(Label::TurnHandOver, &[("other", &name)]);
        let tap = move || sitting.does(Intent::HandOver(person));
        view! { <Button look=Look::Quiet does="hand-over" on_tap=tap>{word}</Button> }
    });
    let comes_or_goes = move |here| sitting.does(Intent::IsHere(person, here));
    view! {
        <li class="kt-person" id=row_of(person) data-person=name>
            <Face letters=face />
            <p>
                <bdi class="kt-person__name">{name.clone()}</bdi>
                <br />
                <span class="kt-by">{known_of(&details, words)}</span>
            </p>
            <Tick field="here" ticked=details.here on_tick=comes_or_goes clone:name>
                {words.label(Label::FieldHere)}
                <span class="kt-heard">" " {name}</span>
            </Tick>
            <Button look=Look::Quiet does="edit" on_tap=on_change clone:name>
                {words.label(Label::Change)}
                <span class="kt-heard">" " {name}</span>
            </Button>
            {hand_over}
            <TakeOut person name=name.clone() />
        </li>
    }
}

/// What the row of somebody is found by, once it is drawn.
fn row_of(person: PersonId) -> String {
    format!("person-{person}")
}

/// Focus goes to a control in the row of somebody.
pub fn focus_in_row_of(person: PersonId, does: &str) {
    focus_on(format!("#{} [data-do={does}]", row_of(person)));
}

/// What is known of somebody, under their name.
fn known_of(details: &Details, words: &Words) -> String {
    let role = match details.role {
        Role::Child => Label::RoleChild,
        Role::Adult => Label::RoleAdult,
        Role::Helper => Label::RoleHelper,
        Role::Worker => Label::RoleWorker,
    };
    let mut known = vec![words.label(role).to_owned()];
    known.extend(details.age.map(|age| words.age(age)));
    known.extend(details.cannot_answer.then(|| words.label(Label::FieldCannotAnswer).to_owned()));
    known.extend(Some(details.known_as.clone()).filter(|known_as| !known_as.is_empty()));
    known.extend(details.language.map(|language| words.own_name(language).to_owned()));
    known.join(" · ")
}

/// Taking somebody out is asked once more: with them go their cards, and a tap is soon made.
#[component]
fn TakeOut(
    /// Who.
    person: PersonId,
    /// What they are called.
    name: String,
) -> impl IntoView {
    let words = use_words();
    let asked = RwSignal::new(false);
    let ask = move || {
        asked.set(true);
        focus_on("[data-do=remove-sure]");
    };
    let stays = move || {
        asked.set(false);
        focus_in_row_of(person, "remove");
    };
    move || match asked.get() {
        true => view! { <SureToTakeOut person name=name.clone() on_no=stays /> },
        false => view! {
            <Button look=Look::Quiet does="remove" on_tap=ask clone:name>
                {words.label(Label::TakeOut)}
                <span class="kt-heard">" " <bdi>{name}</bdi></span>
            </Button>
        },
    }
}

/// The question before somebody is taken out.
#[component]
fn SureToTakeOut(
    /// Who.
    person: PersonId,
    /// What they are called.
    name: String,
    /// They stay in.
    #[prop(into)]
    on_no: Callback<()>,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let take_out = move || {
        sitting.does(Intent::TakeOut(person));
        focus_on("[data-do=put-back-in]");
    };
    view! {
        <div class="kt-warn" role="group">
            <p role="alert">{words.say(Label::TakeOutSure, &[("other", &name)])}</p>
            <div class="kt-go">
                <Button look=Look::Second does="remove-sure" on_tap=take_out>
                    {words.label(Label::TakeOut)}
                </Button>
                <Button look=Look::Text does="cancel" on_tap=on_no>
                    {words.label(Label::Cancel)}
                </Button>
            </div>
        </div>
    }
}
