//! The bar at the top: whose plan it is, the language, the settings, and leaving quickly.

use leptos::prelude::*;

use crate::app::{App, Screen};
use crate::components::{Each, live, mark, pressed, tap};
use crate::plan::{Language, Person, Plan};
use crate::words::{Label, Words, listed};

/// The bar at the top of every screen.
pub fn header(app: App, words: &'static Words) -> impl IntoView {
    let in_a_plan = move || !matches!(app.screen.get(), Screen::Plans | Screen::Settings);
    view! {
        <a class="kt-skip" href="#question">{words.label(Label::SkipToQuestion)}</a>
        <header class="kt-top">
            <button type="button" class="kt-home" data-go="plans" aria-label=words.label(Label::PlanHome) on:click=tap(move || app.go_home())>
                {mark()}
                <span class="kt-home__name">{words.label(Label::AppName)}</span>
            </button>
            <p class="kt-family">{live(move || in_a_plan().then(|| app.with_plan(|plan| title(plan, words))))}</p>
            <div class="kt-tools">
                {live(move || in_a_plan().then(|| view! {
                    <button type="button" class="kt-quiet kt-tools__people" data-go="people" on:click=tap(move || app.go(Screen::People))>
                        {words.label(Label::WhoIsHere)}
                    </button>
                }))}
                {languages(app)}
                <button type="button" class="kt-quiet kt-tools__size" data-go="settings" on:click=tap(move || app.go(Screen::Settings))>
                    <span aria-hidden="true">{words.label(Label::TextSize)}</span>
                    <span class="kt-heard">{words.label(Label::Settings)}</span>
                </button>
                <button type="button" class="kt-leave" data-do="leave" on:click=tap(move || app.leave())>{words.label(Label::Leave)}</button>
            </div>
        </header>
    }
}

/// The other language, in its own words: a word and no flag.
fn languages(app: App) -> impl IntoView {
    Language::ALL
        .iter()
        .map(|language| {
            let own_name = Words::of(*language).label(Label::LanguageName);
            let on = move || app.settings.with(|settings| settings.language == *language);
            view! {
                <button
                    type="button" class="kt-quiet kt-tools__language" data-lang=language.id() lang=language.id()
                    aria-pressed=pressed(move || on())
                    on:click=tap(move || app.speak(*language))
                >{own_name}</button>
            }
        })
        .each()
}

/// What a plan is known by: its own title, or the names of the family.
pub fn title(plan: &Plan, words: &Words) -> String {
    if let Some(title) = &plan.title {
        return title.clone();
    }
    let family: Vec<_> = plan
        .in_plan()
        .filter(|person| person.is_child() || is_of_the_home(person))
        .map(Person::name)
        .collect();
    if family.is_empty() {
        words.label(Label::NewPlanName).to_owned()
    } else {
        listed(family)
    }
}

fn is_of_the_home(person: &Person) -> bool {
    person.details.role == crate::plan::Role::Adult
}
