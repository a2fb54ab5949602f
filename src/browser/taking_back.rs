//! The code with which a handed over tablet comes back. It is set for this sitting and lives in this page's memory: gone
//! with a reload, after which whoever has said the phrase hands the tablet over anew.

use leptos::prelude::*;

use super::channel::{Message, tell};

/// What was said about a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandOverCode {
    /// Nobody was asked yet.
    NotAsked,
    /// Without one: a tap brings it back.
    Without,
    /// This one.
    Is(String),
}

/// The code, wherever it is set or asked for. A context: [`use_taking_back`].
#[derive(Clone, Copy)]
pub struct TakingBack(pub(super) RwSignal<HandOverCode>);

/// The code.
#[must_use]
pub fn use_taking_back() -> TakingBack {
    expect_context()
}

impl TakingBack {
    /// Nobody was asked yet.
    pub(super) fn new() -> Self {
        Self(RwSignal::new(HandOverCode::NotAsked))
    }

    /// Whether whoever hands it over is still to be asked for one. Tracks it.
    #[must_use]
    pub fn is_to_be_asked(self) -> bool {
        self.0.with(|code| *code == HandOverCode::NotAsked)
    }

    /// Whether there is one. Tracks it.
    #[must_use]
    pub fn has_a_code(self) -> bool {
        self.0.with(|code| matches!(code, HandOverCode::Is(_)))
    }

    /// Sets it; `None`: there is none.
    pub fn is_set(self, code: Option<&str>) {
        // In another tab everything would still lie open.
        tell(&Message::Locked);
        self.0.set(code.map_or(HandOverCode::Without, |code| HandOverCode::Is(code.trim().to_owned())));
    }

    /// Whether this is the code.
    #[must_use]
    pub fn is_it(self, typed: &str) -> bool {
        self.0.with_untracked(|code| matches!(code, HandOverCode::Is(code) if code == typed.trim()))
    }
}
