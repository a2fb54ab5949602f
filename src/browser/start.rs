//! Starts the app: reads the shelf, listens to the browser, and opens what a reload had open.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::asked::was_open;
use crate::sitting::Intent;

impl App {
    /// Starts the app, once it is mounted.
    pub fn start(self) {
        self.find_places();
        self.follow_history();
        let _ = window_event_listener_untyped("visibilitychange", move |_| {
            self.saving.save_now();
            self.saving.looked_at();
        });
        let _ = window_event_listener_untyped("pagehide", move |_| {
            self.sitting.does(Intent::KeepName);
            self.saving.save_now();
        });
        self.saving.join_tabs();
        spawn_local(async move {
            self.saving.read_shelf().await;
            self.sitting.does(Intent::Arrive(was_open()));
            self.follow_browser();
        });
    }
}
