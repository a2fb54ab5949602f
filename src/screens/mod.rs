//! Whole screens: the app, its words and its components put together.

mod agree;
mod check;
mod chosen_words;
mod conversations;
mod copy;
mod cover;
mod delete_everything;
mod double_taps;
mod first_screen;
#[cfg(debug_assertions)]
mod gallery;
mod gate;
mod header;
mod later;
mod lock;
mod made_from_plan;
mod not_kept_yet;
mod once_here;
mod other_tab;
mod pausing;
mod people;
mod phrase;
mod plan_files;
mod plan_so_far;
mod plans;
mod practice;
mod prepare;
mod read_aloud;
mod root;
mod said;
mod save_status;
mod settings;
mod table;
mod talk;
mod to_the_look;
mod try_plan;
mod turn;
mod typing;
mod undo;
mod visit;
mod way_back;
mod ways_to_start;
mod who_they_are;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;

use first_screen::FirstScreen;
use later::later;
use table::Table;

use crate::browser::{Front, Group, Later, LiveSettings, memo, use_notice, use_words};
use crate::components::view;
use crate::plan::Language;
use crate::words::{Batch, Words};

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

/// Mounts the first screen in a language whose words are here. The rest of the app draws itself in its place.
fn mount(language: Language) {
    double_taps::are_one_answer();
    let Some(mount) = document().get_element_by_id("app") else { return };
    mount.set_text_content(None);
    let front = Front::new(language, later());
    let root = move || {
        front.provide();
        let table = Table::group();
        asks_for_the_rest(table, front.later);
        opens_the_app(table, front);
        marks_the_page(front.settings, front.later);
        view! { <FirstScreen front table /> }
    };
    mount_to(mount.unchecked_into(), root).forget();
}

/// Says a short sentence once, to those who see it and those who hear it. It stands where no button is: in the bar at
/// the top, and on a small screen over the words of the bar at the foot or, without one, where the page leaves room.
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

/// The rest of the app takes over as soon as it is here.
fn opens_the_app(table: Group<Table>, front: Front) {
    Effect::new(move || {
        if let Some(table) = table.here() {
            // Outside of this effect, with which all that is made in it would go.
            spawn_local(async move { (table.opens)(front) });
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
