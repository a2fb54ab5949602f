//! Leaving quickly. `leave.mjs` hears of it and has blanked the screen before anything here begins; the app keeps what it
//! has not kept yet, and says that the page may go.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;

use super::App;
use super::channel::{Message, tell};
use super::history::forget_places;
use crate::sitting::Intent;

#[wasm_bindgen]
extern "C" {
    /// Replaces the page, so that Back does not return to it.
    #[wasm_bindgen(js_name = kitchenTableGoesAway)]
    fn goes_away();
}

impl App {
    /// Hears of it from now on. Before that nothing is open that could be lost, and nobody is waited for.
    pub(super) fn hears_of_leaving(self) {
        let _ = window_event_listener_untyped("kitchen-table-leave", move |event| {
            event.prevent_default();
            self.sitting.does(Intent::Leave);
        });
    }

    /// The screen is blank: the plan is saved, then the page is replaced. Whatever other tab has it open locks.
    pub(super) fn leaves_the_page(self) {
        forget_places();
        tell(&Message::Locked);
        spawn_local(async move {
            self.saving.flush().await;
            goes_away();
        });
    }
}
