//! What comes after the first screen, and what the page does for it: files that are saved, text that
//! is copied. `src/later.mjs` is the other end.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;

use super::clock::{now_in_greenwich, today};
use super::{App, bring_words};
use crate::conversation::Screen;
use crate::files::Format;
use crate::plan::{Date, Language, Plan};
use crate::sheets::Asked;

#[wasm_bindgen]
extern "C" {
    /// Resolves once the rest of the app is here: asked for when there is time, or at once.
    #[wasm_bindgen(js_name = kitchenTableLater, catch)]
    async fn later(at_once: bool) -> Result<JsValue, JsValue>;

    /// Draws a sheet in its place on the page.
    #[wasm_bindgen(js_name = kitchenTableDraw, catch)]
    fn draw(place: &str, sheet: &str) -> Result<(), JsValue>;

    /// Hands a file to whoever holds the tablet.
    #[wasm_bindgen(js_name = kitchenTableSave, catch)]
    async fn save(name: &str, kind: &str, bytes: &[u8]) -> Result<JsValue, JsValue>;

    /// Copies a text, to be pasted elsewhere.
    #[wasm_bindgen(js_name = kitchenTableClip, catch)]
    async fn copy(text: &str) -> Result<JsValue, JsValue>;
}

/// The second module.
#[cfg(in_parts)]
mod module {
    use wasm_bindgen::prelude::*;

    use crate::plan::{Date, Language, Plan};

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_name = kitchenTableSheet, catch)]
        pub fn sheet(request: &str) -> Result<String, JsValue>;

        #[wasm_bindgen(js_name = kitchenTableFile, catch)]
        pub fn file(request: &str) -> Result<Vec<u8>, JsValue>;

        #[wasm_bindgen(js_name = kitchenTablePractice, catch)]
        fn practice(language: &str, visit: &str) -> Result<String, JsValue>;
    }

    pub fn made_up(language: Language, visit: Option<Date>) -> Option<Plan> {
        let visit = visit.map(|day| day.to_string()).unwrap_or_default();
        let plan = practice(language.id(), &visit).ok()?;
        serde_json::from_slice(plan.as_bytes()).ok()
    }
}

/// The same, where all is built in one.
#[cfg(not(in_parts))]
mod module {
    use wasm_bindgen::JsValue;

    use crate::sheets;
    pub use crate::sheets::made_up;

    pub fn sheet(request: &str) -> Result<String, JsValue> {
        Ok(sheets::sheet(request))
    }

    pub fn file(request: &str) -> Result<Vec<u8>, JsValue> {
        Ok(sheets::file(request))
    }
}

/// Draws the sheet for this request in the element with this id, and says whether it stands there now.
/// What cannot be made takes away what stood there: nobody takes an old page for the new one, or prints it.
pub fn draw_sheet(place: &'static str, request: Option<&str>, then: impl FnOnce(bool) + 'static) {
    let sheet = request.and_then(|request| module::sheet(request).ok()).filter(|sheet| !sheet.is_empty());
    // The element may be drawn in the same moment as its sheet.
    request_animation_frame(move || {
        let drawn = sheet.is_some_and(|sheet| draw(place, &sheet).is_ok());
        if let Some(place) = document().get_element_by_id(place).filter(|_| !drawn) {
            place.set_text_content(None);
        }
        then(drawn);
    });
}

/// The bytes of the file for this request. `None` when it is not here yet or cannot be made.
#[must_use]
pub fn file(request: &str) -> Option<Vec<u8>> {
    module::file(request).ok().filter(|bytes| !bytes.is_empty())
}

/// The made-up family's plan after their visit on this day; before it, where none is given. `None` when
/// it is not here yet.
pub(super) fn made_up(language: Language, visit: Option<Date>) -> Option<Plan> {
    module::made_up(language, visit)
}

/// Hands a file to whoever holds the tablet, from a tap. `false` when they would not have it, or the browser would not.
pub async fn save_file(name: &str, kind: &str, bytes: &[u8]) -> bool {
    save(name, kind, bytes).await.is_ok_and(|saved| saved.is_truthy())
}

/// Copies a text, from a tap, and says whether it can be pasted now.
pub async fn clip(text: &str) -> bool {
    copy(text).await.is_ok_and(|copied| copied.is_truthy())
}

impl App {
    /// The request for the sheet of a screen, or for a file of it. Tracks all that it is made from.
    #[must_use]
    pub fn sheet_request(self, screen: Screen, file: Option<Format>) -> Option<String> {
        let view = self.view.get();
        self.settings.with(|settings| {
            self.with(|sitting| {
                let request = Asked {
                    sheet: screen,
                    plan: sitting.plan()?.clone(),
                    language: settings.language,
                    today: today(),
                    now: now_in_greenwich(),
                    numbers: settings.numbers(),
                    made_up: sitting.practises(),
                    view,
                    file,
                };
                serde_json::to_string(&request).ok()
            })
        })
    }

    /// Does what a tap on a sheet says.
    pub(super) fn hears_sheets(self) {
        let _ = window_event_listener_untyped("kt-act", move |event| {
            let said = event.dyn_ref::<web_sys::CustomEvent>().and_then(|event| event.detail().as_string());
            if let Some(intent) = said.and_then(|said| serde_json::from_slice(said.as_bytes()).ok()) {
                self.does(intent);
            }
        });
    }

    /// Has the rest of the app come once there is time, so that it is at hand without a network; again
    /// when the browser says that there is a signal, and when it comes later than anybody waited for it.
    pub(super) fn later_comes(self) {
        let comes = move || {
            // What did not come is fetched when it is needed, and missed only then.
            spawn_local(async move {
                self.fetch_later(false).await;
            });
        };
        for news in ["online", "kt-later"] {
            let _ = window_event_listener_untyped(news, move |_| {
                if !self.later_here.get_untracked() {
                    comes();
                }
            });
        }
        comes();
    }

    /// Brings the rest of the app, and says whether it is here. Fetched anew where it could not be fetched before.
    pub async fn bring_later(self) -> bool {
        self.later_here.get_untracked() || self.fetch_later(true).await
    }

    async fn fetch_later(self, at_once: bool) -> bool {
        if later(at_once).await.is_err() {
            return false;
        }
        // The page has these by now: the switch has every language at hand.
        for language in Language::ALL {
            if !bring_words(*language).await {
                return false;
            }
        }
        if !self.later_here.get_untracked() {
            self.later_here.set(true);
        }
        true
    }
}
