//! Starts the app: reads the shelf, listens to the browser, opens what a reload had open, and does what somebody has
//! tapped meanwhile. Only then is it drawn.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::front::Front;
use super::this_tab::was_open;
use crate::sitting::Intent;

impl App {
    /// Starts the app, which is drawn in this way.
    pub fn start(self, front: Front, drawn: Callback<(), AnyView>) {
        self.find_places(front.opened_at);
        self.follow_history();
        self.hears_of_leaving();
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
            self.is_where_people_were();
            front.hands_over().into_iter().for_each(|wanted| self.sitting.does(wanted.into()));
            front.gives_way_to(drawn);
        });
    }
}
