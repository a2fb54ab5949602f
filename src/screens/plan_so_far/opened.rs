//! Which line somebody looks at, and which has its words changed where it stands.

use leptos::prelude::*;
use leptos::reactive::computed::Selector;

use crate::browser::{LiveSitting, use_sitting};
use crate::plan::LineId;

/// The two, for lines to ask whether it is they. Thousands may ask: only the one that was and the one that is now
/// are woken when it is another.
#[derive(Clone)]
pub struct Opened {
    tools: Selector<Option<LineId>>,
    words: Selector<Option<LineId>>,
}

impl Opened {
    /// As the sitting has it.
    pub fn of(sitting: LiveSitting) -> Self {
        let (tools, words) = (sitting.tools, sitting.editing);
        Self { tools: Selector::new(move || tools.get()), words: Selector::new(move || words.get()) }
    }

    /// Whether somebody looks at what can be done with this line. Tracks it.
    pub fn shows_tools_of(&self, line: LineId) -> bool {
        self.tools.selected(&Some(line))
    }

    /// Whether the words of this line are being changed. Tracks it.
    pub fn changes_words_of(&self, line: LineId) -> bool {
        self.words.selected(&Some(line))
    }
}

/// The one that all lines of a list share; a line that stands elsewhere has its own.
pub fn use_opened() -> Opened {
    use_context().unwrap_or_else(|| Opened::of(use_sitting()))
}
