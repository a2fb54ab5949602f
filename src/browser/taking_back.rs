//! The code with which a handed over tablet comes back. It is set for this sitting and lives in this page's memory: gone
//! with a reload, which asks for the phrase anyway.

use leptos::prelude::*;

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
    /// Nobody was asked yet; but whoever came in at a turn had the phrase, or nothing to take back from.
    pub(super) fn new(in_a_turn: bool) -> Self {
        Self(RwSignal::new(if in_a_turn { HandOverCode::Without } else { HandOverCode::NotAsked }))
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

    /// Sets it; without anything in it, there is none.
    pub fn is_set(self, code: &str) {
        let code = code.trim();
        self.0.set(if code.is_empty() { HandOverCode::Without } else { HandOverCode::Is(code.to_owned()) });
    }

    /// Whether this is the code.
    #[must_use]
    pub fn is_it(self, typed: &str) -> bool {
        self.0.with_untracked(|code| matches!(code, HandOverCode::Is(code) if code == typed.trim()))
    }
}
