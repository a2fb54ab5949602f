//! Everything behind a plan: getting ready, people, the conversation. Its code comes beside the list of plans, which
//! stands without it.

use crate::browser::{App, Group, split};
use crate::components::View;
use crate::words::Words;

/// A screen, for whom it is drawn.
pub type Draws = fn(App, &'static Words) -> View;

/// Its screens. Nothing else in the app names them, so their code lies in the file that brings them.
#[derive(Clone, Copy)]
pub struct Table {
    pub prepare: Draws,
    pub people: Draws,
    pub talk: Draws,
    pub turn: Draws,
    pub visit: Draws,
}

split! {
    table => fn functions() -> Table {
        Table {
            prepare: super::prepare::prepare,
            people: super::people::people_screen,
            talk: super::talk::talk,
            turn: super::turn::turn,
            visit: super::visit::visit,
        }
    }
}

impl Table {
    /// It, before anybody has asked for it.
    pub fn group() -> Group<Self> {
        Group::new(|| Box::pin(functions()))
    }
}
