//! Which words come when. The one place that says it: `build.rs` sorts the files by it, and a word is looked
//! for where it says.

/// The words of a language come in two batches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Batch {
    /// What the app itself says: every card, every label, days and months. A language is not shown before
    /// these are here, so no screen of the app can stand there without its words.
    First,
    /// What is said on a sheet and nowhere else. No sheet is drawn without them.
    Later,
}

impl Batch {
    /// What its files are called.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::First => "words",
            Self::Later => "later",
        }
    }

    /// The batch of a word, by its key: the group of words that it is in decides.
    #[must_use]
    pub fn of(key: &str) -> Self {
        match key.split('.').next() {
            Some("checks" | "files" | "headings" | "practice" | "sheets") => Self::Later,
            _ => Self::First,
        }
    }
}
