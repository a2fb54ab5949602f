//! The bar at the top: whose plan it is, the language, the settings, and leaving quickly.

use leptos::prelude::*;

use super::Announced;
use crate::browser::{Wanted, is_framed, use_settings, use_sitting, use_taps, use_words};
use crate::components::{Mark, Show, view};
use crate::conversation::Screen;
use crate::plan::{Language, Person, Plan, Role};
use crate::sitting::{Intent, WayHome};
use crate::words::{Label, Words, isolated, listed};

/// The bar at the top of every screen of the app.
#[component]
pub fn Header() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    // In somebody's own turn nothing here leads to what others said, or says whose plan it is.
    let in_turn = Signal::derive(move || sitting.screen.get() == Screen::Turn);
    let in_a_plan =
        move || !matches!(sitting.screen.get(), Screen::Plans | Screen::Settings | Screen::Phrase | Screen::Turn);
    let family = Signal::derive(move || in_a_plan().then(|| sitting.with_plan(|plan| title(plan, words))).flatten());
    view! {
        <Bar in_turn family>
            <Show when=move || in_a_plan() && sitting.pack().has(Screen::People)>
                <button
                    type="button"
                    class="kt-quiet kt-tools__people"
                    data-go="people"
                    disabled=move || sitting.reads_along.get()
                    on:click=move |_| sitting.does(Intent::Go(Screen::People))
                >
                    {words.label(Label::WhoIsHere)}
                </button>
            </Show>
        </Bar>
    }
}

/// The bar at the top, whether or not a plan can be opened yet.
#[component]
pub fn Bar(
    /// Whether somebody has the tablet in their own turn.
    #[prop(into)]
    in_turn: Signal<bool>,
    /// Whose plan it is.
    #[prop(into)]
    family: Signal<Option<String>>,
    /// What else stands in it.
    children: Children,
) -> impl IntoView {
    let (words, taps) = (use_words(), use_taps());
    view! {
        <a class="kt-skip" href="#question">{words.label(Label::SkipToQuestion)}</a>
        <header class="kt-top">
            <button
                type="button"
                class="kt-home"
                data-go=taps.home.screen().id()
                disabled=move || in_turn.get()
                on:click=move |_| taps.wants.run(Wanted::Home)
            >
                <Mark />
                <span class="kt-home__name">{words.label(Label::AppName)}</span>
                <span class="kt-heard">{words.label(home_label(taps.home))}</span>
            </button>
            <p class="kt-family">{move || family.get()}</p>
            <Announced />
            <div class="kt-tools">
                {children()}
                <Languages />
                <button
                    type="button"
                    class="kt-quiet kt-tools__size"
                    data-go="settings"
                    hidden=move || in_turn.get()
                    on:click=move |_| taps.wants.run(Wanted::Settings)
                >
                    <span aria-hidden="true">{words.label(Label::TextSize)}</span>
                    <span class="kt-heard">{words.label(Label::Settings)}</span>
                </button>
                // Heard by `leave.mjs`, before the app and without it.
                <button type="button" class="kt-leave" data-do="leave">
                    {words.label(Label::Leave)}
                </button>
            </div>
        </header>
        {is_framed().then(|| view! { <InAFrame /> })}
    }
}

/// What the way home is called.
const fn home_label(home: WayHome) -> Label {
    match home {
        WayHome::Plans => Label::PlanHome,
        WayHome::Family => Label::WhoTheyAre,
    }
}

/// Inside another page: what leaving quickly can do there, which is less.
#[component]
fn InAFrame() -> impl IntoView {
    view! {
        <div class="kt-band" data-framed="">
            <p>{use_words().label(Label::LeaveInFrame)}</p>
        </div>
    }
}

/// The other language, in its own words: a word and no flag.
#[component]
fn Languages() -> impl IntoView {
    let (settings, words) = (use_settings(), use_words());
    let each = |language: &'static Language| {
        view! {
            <button
                type="button"
                class="kt-quiet kt-tools__language"
                data-lang=language.id()
                lang=language.id()
                aria-pressed=move || (settings.language() == *language).to_string()
                on:click=move |_| settings.speak(*language)
            >
                {words.own_name(*language)}
            </button>
        }
    };
    Language::ALL.iter().map(each).collect_view()
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
    person.details.role == Role::Adult
}
