//! All of the app behind the first screen: the plans, getting ready, people, the conversation, keeping it, and the rules
//! by which a sitting changes. Its code comes beside the first screen, which stands without it.

use leptos::prelude::*;

use crate::components::view;

use super::lock::LockScreen;
use super::root::Root;
use super::{recovery, typing};
use crate::browser::{App, Front, Group, split};

/// Its one function. Nothing else in the app names it, so all that only it needs lies in the file that brings it.
#[derive(Clone, Copy)]
pub struct Table {
    /// Opens the app in place of what was there before it.
    pub opens: fn(Front),
}

split! {
    table => fn functions() -> Table {
        Table { opens }
    }
}

impl Table {
    /// It, before anybody has asked for it.
    pub fn group() -> Group<Self> {
        Group::new(|| Box::pin(functions()))
    }
}

fn opens(front: Front) {
    match App::new(front) {
        Ok(app) => {
            typing::folds_the_bars();
            app.start(front, Callback::new(|lock| view! { <LockScreen lock /> }), Callback::new(move |()| draws(app)));
        }
        Err(error) => {
            leptos::logging::error!("{error}");
            recovery();
        }
    }
}

fn draws(app: App) -> AnyView {
    app.provide();
    #[cfg(debug_assertions)]
    if super::gallery::is_asked_for() {
        return view! { <super::gallery::Gallery /> };
    }
    view! { <Root /> }
}
