//! Words as a file: lines of a key and its text, in the order of the keys.

use std::sync::OnceLock;

/// A file that the build has made: built in, or empty where it comes apart.
#[cfg(not(in_parts))]
macro_rules! built_in {
    ($file:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $file))
    };
}
#[cfg(in_parts)]
macro_rules! built_in {
    ($file:literal) => {
        ""
    };
}
pub(crate) use built_in;

/// The texts of one file: built in, or come later.
#[derive(Debug, PartialEq, Eq)]
pub struct Texts {
    built_in: &'static str,
    /// Every text by its key, in the order of the keys.
    by_key: OnceLock<Vec<(&'static str, &'static str)>>,
}

impl Texts {
    /// Texts that are built in; none yet, where that is empty.
    #[must_use]
    pub const fn new(built_in: &'static str) -> Self {
        Self { built_in, by_key: OnceLock::new() }
    }

    /// They have come. They stay for as long as the page lives, so that a screen can borrow any of them. Those that
    /// are here already, built in or come before, stay as they are.
    pub fn arrive(&self, lines: String) {
        if !self.are_here() {
            self.by_key.get_or_init(|| read(lines.leak()));
        }
    }

    /// Whether they are here.
    #[must_use]
    pub fn are_here(&self) -> bool {
        self.all().is_some()
    }

    /// The text of a key.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&'static str> {
        let texts = self.all()?;
        let at = texts.binary_search_by(|(other, _)| (*other).cmp(key)).ok()?;
        texts.get(at).map(|(_, text)| *text)
    }

    /// `None` while they have not come.
    fn all(&self) -> Option<&Vec<(&'static str, &'static str)>> {
        if self.built_in.is_empty() { self.by_key.get() } else { Some(self.by_key.get_or_init(|| read(self.built_in))) }
    }
}

fn read(lines: &'static str) -> Vec<(&'static str, &'static str)> {
    lines.lines().filter_map(|line| line.split_once('\t')).collect()
}
