//! Small forms beside the cards: somebody being written down, words being changed where they stand.
//! What stands in one is kept with the cursor as a card's draft is, under a name that no card has.

use leptos::prelude::*;

use crate::app::App;
use crate::conversation::{Draft, Slot, Step};
use crate::plan::{About, CardId, Line, LineId};

/// The form in which a line's words are changed.
const WORDS: &str = "edit";

impl App {
    /// What was left standing in a form.
    #[must_use]
    pub fn left_in(self, form: &Step) -> Option<Draft> {
        self.sitting.with_untracked(|sitting| sitting.as_ref()?.cursor.left_on(form).cloned())
    }

    /// Keeps what stands in a form; `None` once it is done or given up. Nothing is drawn anew: the
    /// form itself shows what is typed.
    pub fn leave_in(self, form: &Step, draft: Option<Draft>) {
        self.sitting.update_untracked(|sitting| {
            if let Some(sitting) = sitting {
                sitting.cursor.leave_on(form, draft);
            }
        });
        self.save_soon();
    }

    /// The form of this name that was left open over a person or a line.
    #[must_use]
    pub fn left_open(self, form: &str) -> Option<Step> {
        self.sitting.with_untracked(|sitting| {
            let mut drafts = sitting.as_ref()?.cursor.drafts.iter().map(|(on, _)| on);
            drafts.find(|on| on.card.0 == form && (on.asked_of.is_some() || on.about.is_some())).cloned()
        })
    }

    /// The words of a line as they stand in its form: half changed, or as they were said.
    #[must_use]
    pub fn words_in_change(self, line: LineId) -> String {
        let left = self.left_in(&form_of(line)).map(|draft| draft.typed(&slot()).to_owned());
        let said = || self.with_plan_now(|plan| plan.line(line).and_then(Line::words).map(str::to_owned)).flatten();
        left.or_else(said).unwrap_or_default()
    }

    /// Types into the form of a line.
    pub fn type_words(self, line: LineId, words: String) {
        let mut draft = Draft::default();
        draft.type_into(slot(), words);
        self.leave_in(&form_of(line), Some(draft));
    }

    /// Closes the form of a line.
    pub fn close_words(self, line: LineId) {
        self.leave_in(&form_of(line), None);
        self.editing.set(None);
    }

    /// Opens the form of a line again whose words were half changed.
    pub(super) fn open_words_left(self) {
        let line = self.left_open(WORDS).and_then(|form| match form.about {
            Some(About::Line(line)) => Some(line),
            _ => None,
        });
        self.editing.set(line);
    }
}

fn form_of(line: LineId) -> Step {
    Step { card: CardId::from(WORDS), asked_of: None, about: Some(About::Line(line)) }
}

fn slot() -> Slot {
    Slot::of(&CardId::from(WORDS), "words")
}
