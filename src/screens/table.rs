//! Everything behind a plan: getting ready, people, the conversation, and the rules by which a sitting changes. Its
//! code comes beside the list of plans, which stands without it.

use leptos::prelude::*;

use crate::components::view;

use super::people::People;
use super::prepare::Prepare;
use super::talk::Talk;
use super::turn::Turn;
use super::visit::Visit;
use crate::browser::{Group, Rules, split};
use crate::sitting::Sitting;

/// Its rules and screens. Nothing else in the app names them, so their code lies in the file that brings them.
#[derive(Clone, Copy)]
pub struct Table {
    /// By what a sitting changes.
    pub rules: Rules,
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
            rules: Sitting::does,
            prepare: || view! { <Prepare /> },
            people: || view! { <People /> },
            talk: || view! { <Talk /> },
            turn: || view! { <Turn /> },
            visit: || view! { <Visit /> },
        }
    }
}

impl Table {
    /// It, before anybody has asked for it.
    pub fn group() -> Group<Self> {
        Group::new(|| Box::pin(functions()))
    }
}
