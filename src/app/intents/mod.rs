//! What people can do. Each intent is named for it; each ends in one place that draws and saves.

mod bin;
mod forms;
mod going_on;
mod hand_over;
mod in_plan;
mod moving;
mod on_card;
mod plans;
mod practise;
mod sheets;
mod someone_new;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::history::forget_places;
use super::{App, Sitting};
use crate::conversation::Cursor;

pub use on_card::for_whom;
pub use plans::Opening;
pub(in crate::app) use plans::remember_open;
use plans::{remember_left, was_open};
pub use practise::From;

impl App {
    /// Starts the app: reads the shelf, listens to the browser, and opens what a reload had open.
    pub fn start(self) {
        self.find_places();
        self.follow_history();
        let _ = window_event_listener_untyped("visibilitychange", move |_| {
            self.save_now();
            self.looked_at();
        });
        let _ = window_event_listener_untyped("pagehide", move |_| {
            self.rename();
            self.save_now();
        });
        self.join_tabs();
        spawn_local(async move {
            self.read_shelf().await;
            if let Some(open) = was_open() {
                self.open_plan(&open, Opening::AfterReload);
            }
            self.remember_place();
            self.follow_browser();
            self.hears_sheets();
            self.later_comes();
        });
    }

    /// Leaves quickly: the screen is blank at once, then the plan is saved, then the page is replaced,
    /// so that Back does not return to it.
    pub fn leave(self) {
        if let Some(page) = document().document_element() {
            // The sheet hides what is hidden; if even that fails the page is replaced a moment later.
            let _ = page.set_attribute("hidden", "");
        }
        document().set_title("");
        self.rename();
        remember_open(None);
        forget_places();
        remember_left();
        spawn_local(async move {
            self.flush().await;
            // A page that cannot be replaced stays blank.
            let _ = window().location().replace("away.html");
        });
    }

    pub(in crate::app) fn change_sitting(self, change: impl FnOnce(&mut Sitting)) {
        self.sitting.update(|sitting| {
            if let Some(sitting) = sitting {
                change(sitting);
            }
        });
    }

    pub(in crate::app) fn change_cursor(self, change: impl FnOnce(&mut Cursor)) {
        self.change_sitting(|sitting| change(&mut sitting.cursor));
    }
}
