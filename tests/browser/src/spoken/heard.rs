//! What is heard, and how it is written down: a line for each thing, in the order in which it is read.

use std::fmt::{self, Display, Formatter};

/// One thing that is said, with everything in it.
#[derive(Debug, Default, Clone)]
pub struct Heard {
    /// What kind of thing it is.
    pub(super) role: String,
    /// Of a heading: how deep it is.
    pub(super) level: Option<u64>,
    /// What it is called.
    pub(super) name: String,
    /// What stands in a box.
    pub(super) holds: String,
    /// What is said after its name.
    pub(super) described: String,
    /// How it is: expanded, pressed, invalid, in another language.
    pub(super) states: Vec<String>,
    /// It is called out when it changes, wherever somebody is.
    pub(super) live: bool,
    /// It is where the screen says whether everything is kept.
    pub(super) says_kept: bool,
    /// What is in it.
    pub(super) within: Vec<Heard>,
}

impl Heard {
    /// Plain words.
    pub(super) fn words(words: String) -> Self {
        Self { role: "text".to_owned(), name: words, ..Self::default() }
    }

    pub(super) fn is(&self, role: &str) -> bool {
        self.role == role
    }

    fn is_live_by_role(&self) -> bool {
        self.is("status") || self.is("alert")
    }

    /// It is there for one thing that is called the same: a heading around a button.
    pub(super) fn only_wraps(&self, other: &Self) -> bool {
        self.within.len() == 1 && self.name == other.name && std::ptr::eq(&self.within[0], other)
    }

    /// Everything in the order in which it is read, itself first.
    pub(super) fn all(&self) -> Vec<&Self> {
        let within = self.within.iter().flat_map(Self::all);
        std::iter::once(self).chain(within).collect()
    }

    /// Its own line. A list says how long it is, a heading how deep.
    fn line(&self) -> String {
        let mut line = self.role.clone();
        if self.is("list") {
            line += &format!(" of {}", self.within.iter().filter(|one| one.is("listitem")).count());
        }
        if let Some(level) = self.level {
            line += &format!(" {level}");
        }
        let is_said_within = self.within.first().is_some_and(|inner| self.only_wraps(inner));
        if !self.name.is_empty() && !is_said_within {
            line += &format!(" “{}”", self.name);
        }
        let holds = (!self.holds.is_empty()).then(|| format!("holds “{}”", self.holds));
        let described = (!self.described.is_empty()).then(|| format!("described “{}”", self.described));
        let called_out = (self.live && !self.is_live_by_role()).then(|| "called out when it changes".to_owned());
        for said in self.states.iter().cloned().chain(holds).chain(called_out).chain(described) {
            line += &format!(", {said}");
        }
        line
    }

    fn lines(&self) -> Vec<String> {
        let within = self.within.iter().flat_map(Self::lines);
        // Of an item nothing is said but that it is one.
        if self.is("listitem") {
            let marks = std::iter::once("- ").chain(std::iter::repeat("  "));
            return marks.zip(within).map(|(mark, line)| format!("{mark}{line}")).collect();
        }
        std::iter::once(self.line()).chain(within.map(|line| format!("  {line}"))).collect()
    }
}

impl Display for Heard {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        self.lines().iter().try_for_each(|line| writeln!(out, "{line}"))
    }
}
