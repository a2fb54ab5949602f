//! Everything behind a plan: getting ready, people, the conversation. Its code comes beside the list of plans, which
//! stands without it.

use leptos::prelude::*;

use crate::browser::{App, Group, split};
use crate::words::Words;

/// Its screens. Nothing else in the app names them, so their code lies in the file that brings them.
#[derive(Clone, Copy)]
pub struct Table {
    /// Getting ready, alone.
    pub prepare: fn() -> AnyView,
    /// The people, and who is here.
    pub people: fn() -> AnyView,
    /// The conversation.
    pub talk: fn() -> AnyView,
    /// Somebody's own turn.
    pub turn: fn() -> AnyView,
    /// Stopping for today.
    pub visit: fn() -> AnyView,
}

split! {
    table => fn functions() -> Table {
        Table {
            prepare: || old(super::prepare::prepare),
            people: || view! { <super::people::People /> }.into_any(),
            talk: || old(super::talk::talk),
            turn: || old(super::turn::turn),
            visit: || old(super::visit::visit),
        }
    }
}

fn old(screen: fn(App, &'static Words) -> crate::components::View) -> AnyView {
    screen(expect_context(), crate::browser::use_words()).bare()
}

impl Table {
    /// It, before anybody has asked for it.
    pub fn group() -> Group<Self> {
        Group::new(|| Box::pin(functions()))
    }
}
