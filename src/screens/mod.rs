//! Whole screens: the app, its words and its components put together.

mod asks;
mod card;
mod choose_lines;
mod gate;
mod header;
mod once_here;
mod other_tab;
mod people;
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

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use header::Header;
use once_here::OnceHere;
use other_tab::OtherTab;
// Under their old names, for screens that are no components yet.
use plan_so_far::old as chapters;
use plan_so_far::old as line;
use practice::PracticeBanner;
use settings::Settings;
use table::Table;

use crate::browser::{
    App, Group, Later, LiveSettings, bring_words, page_language, use_notice, use_settings, use_sitting, use_words,
};
use crate::conversation::Screen;
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
                let root = move || {
                    app.provide();
                    provide_context(app);
                    let table = Table::group();
                    asks_for_the_rest(table, app.later);
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
    // A screen is drawn anew when the language changes; what was typed is in the draft, so nothing is lost.
    let shown = Memo::new(move |_| (sitting.screen.get(), settings.language()));
    move || {
        let (screen, _) = shown.get();
        view! {
            <Header />
            <PracticeBanner />
            <OtherTab />
            <Desk screen table>
                <Open screen table />
            </Desk>
            <Announced />
        }
    }
}

/// The screen that is open.
#[component]
fn Open(screen: Screen, table: Group<Table>) -> impl IntoView {
    let at_the_table = |draw| view! { <OnceHere screen group=table draw /> }.into_any();
    match screen {
        Screen::Plans => plans::plans(expect_context(), use_words()).bare(),
        Screen::Settings => view! { <Settings /> }.into_any(),
        Screen::Prepare => at_the_table(|table| table.prepare),
        Screen::People => at_the_table(|table| table.people),
        Screen::Talk => at_the_table(|table| table.talk),
        Screen::Turn => at_the_table(|table| table.turn),
        Screen::Visit => at_the_table(|table| table.visit),
        Screen::Copy | Screen::Check | Screen::Try | Screen::Agree => {
            let app: App = expect_context();
            app.later.is_wanted();
            (move || app.later.here().map(|later| sheet::kept_up(app, screen, later).bare())).into_any()
        }
    }
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

/// Says a short sentence once, to those who see it and those who hear it.
#[component]
fn Announced() -> impl IntoView {
    let (notice, words) = (use_notice(), use_words());
    view! { <p class="kt-notice" role="status">{move || notice.now().map(|label| words.label(label))}</p> }
}

/// Asks for what comes later: everything behind a plan with the first screen, and the rest after it, not beside it.
/// A weak signal carries one thing at a time.
fn asks_for_the_rest(table: Group<Table>, later: Group<Later>) {
    table.fetch();
    let _ = window_event_listener_untyped("online", move |_| {
        table.fetch();
        later.fetch();
    });
    let its_turn_is_over = Memo::new(move |_| table.here().is_some() || table.is_missed());
    Effect::new(move || {
        if its_turn_is_over.get() {
            later.fetch();
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

/// The id of the open plan, for the `data-plan` hook of a main element.
fn plan_id(app: App) -> Option<String> {
    app.sitting.with_plan_now(|plan| plan.id.0.clone())
}

/// The `lang` of words somebody said in another language than the screen's.
fn lang_of(words: &crate::words::Words, said_in: Language) -> Option<&'static str> {
    (words.language != said_in).then_some(said_in.id())
}
