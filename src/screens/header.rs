//! The bar at the top: whose plan it is, the language, the settings, and leaving quickly.

use leptos::prelude::*;

use crate::browser::App;
use crate::components::{Part, Several, View, el, flag, mark, pressed};
use crate::conversation::Screen;
use crate::parts;
use crate::plan::{Language, Person, Plan};
use crate::sitting::Intent;
use crate::words::{Label, Words, isolated, listed};

/// The bar at the top of every screen.
pub fn header(app: App, words: &'static Words) -> View {
    // In somebody's own turn nothing here leads to what others said, or says whose plan it is.
    let in_turn = move || app.screen.get() == Screen::Turn;
    let in_a_plan = move || !matches!(app.screen.get(), Screen::Plans | Screen::Settings | Screen::Turn);
    parts![
        el("a", &[("class", "kt-skip"), ("href", "#question")]).with(words.label(Label::SkipToQuestion)),
        el("header", &[("class", "kt-top")])
            .with(
                el("button", &[("type", "button"), ("class", "kt-home"), ("data-go", "plans")])
                    .attr("disabled", flag(in_turn))
                    .on_click(move || app.does(Intent::GoHome))
                    .with(mark())
                    .with(el("span", &[("class", "kt-home__name")]).with(words.label(Label::AppName)))
                    .with(el("span", &[("class", "kt-heard")]).with(words.label(Label::PlanHome)))
            )
            .with(
                el("p", &[("class", "kt-family")])
                    .with(move || { in_a_plan().then(|| app.with_plan(|plan| title(plan, words))) })
            )
            .with(
                el("div", &[("class", "kt-tools")])
                    .with(move || (in_a_plan() && app.pack().has(Screen::People)).then(|| el(
                        "button",
                        &[("type", "button"), ("class", "kt-quiet kt-tools__people"), ("data-go", "people")]
                    )
                    .attr("disabled", flag(move || app.reads_along.get()))
                    .on_click(move || app.does(Intent::Go(Screen::People)))
                    .with(words.label(Label::WhoIsHere))
                    .done()))
                    .with(languages(app, words))
                    .with(
                        el(
                            "button",
                            &[("type", "button"), ("class", "kt-quiet kt-tools__size"), ("data-go", "settings")]
                        )
                        .attr("hidden", flag(in_turn))
                        .on_click(move || app.does(Intent::Go(Screen::Settings)))
                        .with(el("span", &[("aria-hidden", "true")]).with(words.label(Label::TextSize)))
                        .with(el("span", &[("class", "kt-heard")]).with(words.label(Label::Settings)))
                    )
                    .with(
                        el("button", &[("type", "button"), ("class", "kt-leave"), ("data-do", "leave")])
                            .on_click(move || app.does(Intent::Leave))
                            .with(words.label(Label::Leave))
                    )
            )
    ]
}

/// The other language, in its own words: a word and no flag.
fn languages(app: App, words: &'static Words) -> View {
    Language::ALL
        .iter()
        .map(|language| {
            let on = move || app.settings.with(|settings| settings.language == *language);
            el("button", &[("type", "button"), ("class", "kt-quiet kt-tools__language")])
                .attr("data-lang", language.id())
                .attr("lang", language.id())
                .attr("aria-pressed", pressed(on))
                .on_click(move || app.speak(*language))
                .with(words.own_name(*language))
                .done()
        })
        .each()
        .part()
}

/// What a plan is known by: its own name, or the names of the family.
pub fn title(plan: &Plan, words: &Words) -> String {
    if let Some(name) = plan.name() {
        return isolated(name);
    }
    let family = plan.in_plan().filter(|person| person.is_child() || is_of_the_home(person)).map(|person| person.id);
    let family: Vec<_> = plan.all_called(family).collect();
    if family.is_empty() { words.label(Label::NewPlanName).to_owned() } else { listed(family) }
}

fn is_of_the_home(person: &Person) -> bool {
    person.details.role == crate::plan::Role::Adult
}
