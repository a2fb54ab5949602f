//! Whole screens: the app, its words and its components put together.

mod asks;
mod card;
mod chapters;
mod choose_lines;
mod deeper;
mod gate;
mod header;
mod line;
mod once_here;
mod other_tab;
mod people;
mod person_form;
mod plan_so_far;
mod plans;
mod practice;
mod prepare;
mod save_status;
mod settings;
mod sheet;
mod table;
mod talk;
mod turn;
mod typing;
mod visit;
mod who_sees;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use once_here::once_here;
use table::{Draws, Table};

use crate::browser::{App, bring_words, page_language};
use crate::components::{Part, View, el, flag};
use crate::conversation::Screen;
use crate::parts;
use crate::plan::Language;

#[wasm_bindgen]
extern "C" {
    /// The static page under the app: it says that the plan is safe and offers to open again.
    #[wasm_bindgen(js_name = kitchenTableRecovery)]
    fn recovery();
}

/// Starts the app. If it cannot even start, the static page under it says so.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        leptos::logging::error!("{panic}");
        recovery();
    }));
    wasm_bindgen_futures::spawn_local(async {
        let language = page_language();
        if bring_words(language).await { mount(language) } else { recovery() }
    });
}

/// Mounts the app in a language whose words are here.
fn mount(language: Language) {
    match App::new(language) {
        Ok(app) => {
            typing::folds_the_bars();
            if let Some(mount) = document().get_element_by_id("app") {
                mount.set_text_content(None);
                mount_to(mount.unchecked_into(), move || root(app).bare()).forget();
                app.start();
            }
        }
        Err(error) => {
            leptos::logging::error!("{error}");
            recovery();
        }
    }
}

/// The screen that is open. A screen is drawn anew when the language changes; what was typed is in
/// the draft, so nothing is lost.
fn root(app: App) -> View {
    let table = Table::group();
    // Asked for with the first screen, not after it.
    table.fetch();
    let _ = window_event_listener_untyped("online", move |_| {
        table.fetch();
        app.later.fetch();
    });
    // After it, not beside it: a weak signal carries one thing at a time.
    let its_turn_is_over = Memo::new(move |_| table.here().is_some() || table.is_missed());
    Effect::new(move || {
        if its_turn_is_over.get() {
            app.later.fetch();
        }
    });
    Effect::new(move || {
        let (language, size) = app.settings.with(|settings| (settings.language, settings.text_size));
        if let Some(page) = document().document_element() {
            // Attributes on our own page; nothing is lost if one is refused.
            let _ = page.set_attribute("lang", language.id());
            let _ = page.set_attribute("data-text-size", size.id());
            let _ = page.set_attribute("data-later", if app.later.here().is_some() { "here" } else { "coming" });
        }
    });
    let shown = Memo::new(move |_| (app.screen.get(), app.settings.with(|settings| settings.language)));
    (move || {
        let (screen, _) = shown.get();
        let words = untrack(|| app.words());
        let at_the_table =
            |draws: fn(Table) -> Draws| once_here(app, words, screen, table, move |table| draws(table)(app, words));
        let shown = match screen {
            Screen::Plans => plans::plans(app, words),
            Screen::Settings => settings::settings(app, words),
            Screen::Prepare => at_the_table(|table| table.prepare),
            Screen::People => at_the_table(|table| table.people),
            Screen::Talk => at_the_table(|table| table.talk),
            Screen::Turn => at_the_table(|table| table.turn),
            Screen::Visit => at_the_table(|table| table.visit),
            Screen::Copy | Screen::Check | Screen::Try | Screen::Agree => sheet::sheet(app, words, screen),
        };
        // Where nothing of a plan stands yet there is nothing to keep anybody from: they may try again.
        let reads_only = move || {
            let stands = match screen {
                Screen::Plans | Screen::Settings => false,
                sheet if sheet.is_sheet() => app.later.here().is_some(),
                _ => table.here().is_some(),
            };
            stands && app.reads_along.get()
        };
        parts![
            header::header(app, words),
            practice::banner(app, words),
            other_tab::other_tab(app, words),
            desk(reads_only, shown),
            notice(app, words)
        ]
    })
    .part()
}

/// The one place where a tab that reads along is kept from typing what would be lost: every control
/// inside is switched off, and all can still be read and heard. Plans can be opened to read.
fn desk(reads_only: impl Fn() -> bool + Send + 'static, shown: View) -> View {
    el("fieldset", &[("class", "kt-desk"), ("role", "presentation")])
        .attr("disabled", flag(reads_only))
        .with(shown)
        .done()
}

/// Says a short sentence once, to those who see it and those who hear it.
fn notice(app: App, words: &'static crate::words::Words) -> View {
    el("p", &[("class", "kt-notice"), ("role", "status")])
        .with(move || app.notice.get().map(|label| words.label(label)))
        .done()
}

/// The id of the open plan, for the `data-plan` hook of a main element.
fn plan_id(app: App) -> Option<String> {
    app.with_plan_now(|plan| plan.id.0.clone())
}

/// The `lang` of words somebody said in another language than the screen's.
fn lang_of(words: &crate::words::Words, said_in: Language) -> Option<&'static str> {
    (words.language != said_in).then_some(said_in.id())
}
