//! The code with which a handed over tablet comes back, and with which it is handed over again: nobody else is shown what
//! was said in a turn by saying that they are whose turn it was. It is set for this sitting and lives in this page's
//! memory: gone with a reload, after which whoever has said the phrase hands the tablet over anew.

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
pub struct TakingBack {
    code: RwSignal<HandOverCode>,
    /// Whoever has it has been let in, and it has not come back since.
    is_handed_over: RwSignal<bool>,
}

/// The code.
#[must_use]
pub fn use_taking_back() -> TakingBack {
    expect_context()
}

impl TakingBack {
    /// Nobody was asked yet.
    pub(super) fn new() -> Self {
        Self { code: RwSignal::new(HandOverCode::NotAsked), is_handed_over: RwSignal::new(false) }
    }

    /// Whether whoever hands it over is still to be asked for one. Tracks it.
    #[must_use]
    pub fn is_to_be_asked(self) -> bool {
        self.code.with(|code| *code == HandOverCode::NotAsked)
    }

    /// Whether there is one. Tracks it.
    #[must_use]
    pub fn has_a_code(self) -> bool {
        self.code.with(|code| matches!(code, HandOverCode::Is(_)))
    }

    /// Whether it has come back since it was set: then it is asked for before the tablet is in anybody's hands again.
    /// Tracks it.
    #[must_use]
    pub fn is_asked_for_first(self) -> bool {
        self.has_a_code() && !self.is_handed_over.get()
    }

    /// It was said, and the tablet is in somebody's hands.
    pub fn is_handed_over(self) {
        self.is_handed_over.set(true);
    }

    /// The tablet has come back.
    pub fn is_back(self) {
        self.is_handed_over.set(false);
    }

    /// Sets it; `None`: there is none.
    pub fn is_set(self, code: Option<&str>) {
        // In another tab everything would still lie open.
        tell(&Message::Locked);
        self.is_handed_over();
        self.code.set(code.map_or(HandOverCode::Without, |code| HandOverCode::Is(code.trim().to_owned())));
    }

    /// Whether this is the code.
    #[must_use]
    pub fn is_it(self, typed: &str) -> bool {
        self.code.with_untracked(|code| matches!(code, HandOverCode::Is(code) if code == typed.trim()))
    }
}
