//! Whole screens: the app, its words and its components put together.

mod agree;
mod check;
mod copy;
mod double_taps;
#[cfg(debug_assertions)]
mod gallery;
mod gate;
mod header;
mod later;
mod made_from_plan;
mod once_here;
mod other_tab;
mod people;
mod plan_files;
mod plan_so_far;
mod plans;
mod practice;
mod prepare;
mod said;
mod save_status;
mod settings;
mod table;
mod talk;
mod to_the_look;
mod try_plan;
mod turn;
mod typing;
mod visit;
mod way_back;
mod who_they_are;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use header::Header;
use later::later;
use once_here::OnceHere;
use other_tab::OtherTab;
use plans::Plans;
use practice::PracticeBanner;
use save_status::SaveTrouble;
use settings::Settings;
use table::Table;

use crate::browser::{
    App, Group, Later, LiveSettings, LiveSitting, memo, use_notice, use_settings, use_sitting, use_words,
};
use crate::components::{For, view};
use crate::conversation::Screen;
use crate::plan::{Language, PlanId};
use crate::sitting::Sitting;
use crate::words::{Batch, Label, Words};

#[wasm_bindgen]
extern "C" {
    /// The static page under the app: it says that the plan is safe and offers to open again.
    #[wasm_bindgen(js_name = kitchenTableRecovery)]
    fn recovery();
}

/// If the app ever stops, the static page under it says so.
pub fn listens_for_panics() {
    std::panic::set_hook(Box::new(|panic| {
        leptos::logging::error!("{panic}");
        recovery();
    }));
}

/// Opens the app in a language, with its words: `boot.mjs` fetches them beside the app. If it cannot open, the static
/// page under it says so.
#[wasm_bindgen]
pub fn opens(language: &str, lines: String) {
    let language = Language::from_id(language).unwrap_or(Language::En);
    Words::arrive(language, Batch::First, lines);
    if Words::are_here(language) { mount(language) } else { recovery() }
}

/// Mounts the app in a language whose words are here.
fn mount(language: Language) {
    match App::new(language, later()) {
        Ok(app) => {
            typing::folds_the_bars();
            double_taps::are_one_answer();
            if let Some(mount) = document().get_element_by_id("app") {
                mount.set_text_content(None);
                let root = move || {
                    app.provide();
                    #[cfg(debug_assertions)]
                    if gallery::is_asked_for() {
                        return view! { <gallery::Gallery /> };
                    }
                    let table = Table::group();
                    asks_for_the_rest(table, app.later);
                    hands_in_the_rules(table, app.sitting);
                    marks_the_page(app.settings, app.later);
                    view! { <Root table /> }
                };
                mount_to(mount.unchecked_into(), root).forget();
                app.start();
            }
        }
        Err(error) => {
            leptos::logging::error!("{error}");
            recovery();
        }
    }
}

/// The page: the bars, the screen that is open, and what was announced.
#[component]
fn Root(
    /// Everything behind a plan.
    table: Group<Table>,
) -> impl IntoView {
    let (sitting, settings) = (use_sitting(), use_settings());
    let shown = memo(move || Shown::of(sitting, settings));
    view! {
        // All of it is new on another screen and in another language. What was typed is in the draft, so nothing is
        // lost; and nothing stays open or half chosen from the screen before.
        <For
            each=move || [shown.get()]
            key=Clone::clone
            let(Shown { screen, waits, .. })
        >
            <div class="kt-bars">
                <Header />
                <PracticeBanner />
            </div>
            <OtherTab />
            {(screen.is_sheet() || screen == Screen::Settings).then(|| view! { <SaveTrouble /> })}
            <Desk screen table>
                {if waits { view! { <Waits table /> } } else { view! { <Open screen table /> } }}
            </Desk>
            {(screen != Screen::Copy).then(|| view! { <HowToPrint /> })}
        </For>
    }
}

/// On paper alone: what is printed from another screen than the copies' says how a copy is printed.
#[component]
fn HowToPrint() -> impl IntoView {
    view! { <p class="kt-only-paper" data-how-to-print="">{use_words().label(Label::HowToPrint)}</p> }
}

/// What the page is drawn anew for.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Shown {
    screen: Screen,
    /// Somebody waits for the rules.
    waits: bool,
    language: Language,
    /// The plan that is open: nothing of another family's stands in a form. On the list it may come and go.
    plan: Option<PlanId>,
}

impl Shown {
    fn of(sitting: LiveSitting, settings: LiveSettings) -> Self {
        let screen = sitting.screen.get();
        let plan = sitting.with_plan(|plan| plan.id.clone()).filter(|_| screen != Screen::Plans);
        Self { screen, waits: sitting.waits.get(), language: settings.language(), plan }
    }
}

/// The screen that is open.
#[component]
fn Open(screen: Screen, table: Group<Table>) -> impl IntoView {
    let at_the_table = |draw| view! { <OnceHere screen group=table draw /> };
    let later = expect_context();
    let comes_later = |draw: fn(Later) -> fn() -> AnyView| view! { <OnceHere screen group=later draw /> };
    match screen {
        Screen::Plans => view! { <Plans /> },
        Screen::Settings => view! { <Settings /> },
        Screen::Prepare => at_the_table(|table| table.prepare),
        Screen::People => at_the_table(|table| table.people),
        Screen::Talk => at_the_table(|table| table.talk),
        Screen::Turn => at_the_table(|table| table.turn),
        Screen::Visit => at_the_table(|table| table.visit),
        Screen::Copy => comes_later(|later| later.copy),
        Screen::Check => comes_later(|later| later.check),
        Screen::Try => comes_later(|later| later.try_plan),
        Screen::Agree => comes_later(|later| later.agree),
        Screen::Practice => comes_later(|later| later.practice),
    }
}

/// Stands where somebody has tapped before the rules were here. They take what was wanted from there.
#[component]
fn Waits(table: Group<Table>) -> impl IntoView {
    let in_a_turn = use_sitting().with_now(Sitting::is_in_somebodys_hands);
    let screen = if in_a_turn { Screen::Turn } else { Screen::Talk };
    view! { <OnceHere screen group=table draw=|_| || view! { "" } /> }
}

/// The one place where a tab that reads along is kept from typing what would be lost: every control
/// inside is switched off, and all can still be read and heard. Plans can be opened to read.
#[component]
fn Desk(screen: Screen, table: Group<Table>, children: Children) -> impl IntoView {
    let (sitting, later) = (use_sitting(), expect_context::<Group<Later>>());
    // Where nothing of a plan stands yet there is nothing to keep anybody from: they may try again.
    let reads_only = move || {
        let stands = match screen {
            Screen::Plans | Screen::Settings => false,
            sheet if sheet.is_sheet() => later.here().is_some(),
            _ => table.here().is_some(),
        };
        stands && sitting.reads_along.get()
    };
    view! {
        <fieldset class="kt-desk" role="presentation" disabled=reads_only>
            {children()}
        </fieldset>
    }
}

/// Says a short sentence once, to those who see it and those who hear it. It stands where no button is: in the bar at
/// the top, and on a small screen over the words of the bar at the foot.
#[component]
pub fn Announced() -> impl IntoView {
    let (notice, words) = (use_notice(), use_words());
    let says = move || notice.now().map(|(label, people)| words.say(label, &[("other", &people)]));
    view! { <p class="kt-notice" role="status">{says}</p> }
}

/// Asks for what comes later: everything behind a plan with the first screen, and the rest after it, not beside it.
/// A weak signal carries one thing at a time.
fn asks_for_the_rest(table: Group<Table>, later: Group<Later>) {
    table.fetch();
    let _ = window_event_listener_untyped("online", move |_| {
        table.fetch();
        later.fetch();
    });
    let its_turn_is_over = memo(move || table.here().is_some() || table.is_missed());
    Effect::new(move || {
        if its_turn_is_over.get() {
            later.fetch();
        }
    });
}

/// The sitting has its rules as soon as they are here.
fn hands_in_the_rules(table: Group<Table>, sitting: LiveSitting) {
    Effect::new(move || {
        if let Some(table) = table.here() {
            untrack(|| sitting.has_rules(table.rules));
        }
    });
}

/// The page itself says its language, how large its words are, and whether all of the app is here.
fn marks_the_page(settings: LiveSettings, later: Group<Later>) {
    Effect::new(move || {
        let (language, size) = settings.with(|settings| (settings.language, settings.text_size));
        if let Some(page) = document().document_element() {
            // Attributes on our own page; nothing is lost if one is refused.
            let _ = page.set_attribute("lang", language.id());
            let _ = page.set_attribute("data-text-size", size.id());
            let _ = page.set_attribute("data-later", if later.here().is_some() { "here" } else { "coming" });
        }
    });
}

/// The `lang` of words somebody said in another language than the screen's.
fn lang_of(words: &crate::words::Words, said_in: Language) -> Option<&'static str> {
    (words.language != said_in).then_some(said_in.id())
}
