//! Every word on screen, per language, as data.
//!
//! Nothing that a person reads is written in Rust. A language is one file; `tests/words.rs` names
//! the key that is missing, unknown, or woven with other names than in the other language. Strings
//! that no Welsh speaker has read yet are listed under `review` in the Welsh file.

mod label;

use std::collections::BTreeMap;

use serde::Deserialize;

pub use label::Label;

use crate::plan::{CardId, Date, Language, Moment, Status};

/// The words of one card.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardWords {
    /// The question.
    pub ask: String,
    /// One line of help under it.
    #[serde(default)]
    pub help: Option<String>,
    /// A hint for the worker. Never on a shared screen.
    #[serde(default)]
    pub worker: Option<String>,
    /// What can be asked aloud next.
    #[serde(default)]
    pub more: Vec<String>,
    /// A gentler question, where the first one brought nothing.
    #[serde(default)]
    pub softer: Option<String>,
    /// Other wordings by name (S04b: some parts are fixed).
    #[serde(default)]
    pub variant: BTreeMap<String, String>,
    /// The wording to a child.
    #[serde(default)]
    pub child: Option<String>,
    /// The words of its parts.
    pub parts: BTreeMap<String, PartWords>,
}

/// The words of one part of a card.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartWords {
    /// The label of its control.
    pub label: String,
    /// A short label in front of the answer, on the plan and on a copy.
    #[serde(default)]
    pub plan: Option<String>,
    /// What stands on the plan while it is not known.
    #[serde(default)]
    pub gap: Option<String>,
    /// A word for each choice.
    #[serde(default)]
    pub choices: BTreeMap<String, String>,
}

/// A words file, as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordsFile {
    /// Keys that a speaker of the language has still to read.
    #[serde(default)]
    pub review: Vec<String>,
    /// The labels by id.
    pub labels: BTreeMap<String, String>,
    /// The days of the week, from Monday.
    pub weekdays: [String; 7],
    /// The months, from January.
    pub months: [String; 12],
    /// The cards by id.
    pub cards: BTreeMap<String, CardWords>,
}

/// Every word of one language.
#[derive(Debug)]
pub struct Words {
    /// Which language.
    pub language: Language,
    file: WordsFile,
}

/// The file of one language, as it was built in.
#[must_use]
pub const fn file(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("en.json"),
        Language::Cy => include_str!("cy.json"),
    }
}

impl Words {
    /// The words of one language.
    ///
    /// # Errors
    /// Never in a release: a test reads the same files.
    pub fn read(language: Language) -> Result<Self, serde_json::Error> {
        Ok(Self {
            language,
            file: serde_json::from_slice(file(language).as_bytes())?,
        })
    }

    /// A label.
    #[must_use]
    pub fn label(&self, label: Label) -> &str {
        self.file.labels.get(label.id()).map_or("", String::as_str)
    }

    /// A label with names woven in.
    #[must_use]
    pub fn say(&self, label: Label, names: &[(&str, &str)]) -> String {
        self.weave(self.label(label), names)
    }

    /// The words of a card.
    #[must_use]
    pub fn card(&self, card: &CardId) -> Option<&CardWords> {
        self.file.cards.get(&card.0)
    }

    /// The words of a part of a card.
    #[must_use]
    pub fn part(&self, card: &CardId, part: &str) -> Option<&PartWords> {
        self.card(card)?.parts.get(part)
    }

    /// The label of a part's control.
    #[must_use]
    pub fn part_label(&self, card: &CardId, part: &str) -> &str {
        self.part(card, part).map_or("", |part| &part.label)
    }

    /// The short label in front of an answer on the plan; the control's own where there is none.
    #[must_use]
    pub fn plan_label(&self, card: &CardId, part: &str) -> &str {
        self.part(card, part)
            .map_or("", |part| part.plan.as_deref().unwrap_or(&part.label))
    }

    /// The word for a choice. On a copy or a drawing it stands without the dots that invite a tap.
    #[must_use]
    pub fn choice(&self, card: &CardId, part: &str, id: &str) -> &str {
        self.part(card, part)
            .and_then(|part| part.choices.get(id))
            .map_or("", String::as_str)
    }

    /// The word for how far something has come, where there is one worth saying.
    #[must_use]
    pub fn status(&self, status: Status) -> Option<&str> {
        let label = match status {
            Status::NotAsked | Status::Asked => Label::WeWillAsk,
            Status::Yes => Label::SaidYes,
            Status::Agreed => Label::Agreed,
            Status::TakenUp => Label::TakenUp,
            _ => return None,
        };
        Some(self.label(label))
    }

    /// A day, as people say it. From our own words: a browser's `Intl` prints Welsh dates in
    /// American English without a warning.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let weekday = self
            .file
            .weekdays
            .get(usize::from(date.weekday()))
            .map_or("", String::as_str);
        let month = self
            .file
            .months
            .get(usize::from(date.month) - 1)
            .map_or("", String::as_str);
        format!("{weekday} {} {month}", date.day)
    }

    /// A time of day.
    #[must_use]
    pub fn time(&self, moment: Moment) -> String {
        format!("{:02}:{:02}", moment.hour, moment.minute)
    }

    /// Puts names and earlier words where a sentence has room for them. A name nobody knows reads "someone".
    #[must_use]
    pub fn weave(&self, sentence: &str, names: &[(&str, &str)]) -> String {
        let mut woven = String::with_capacity(sentence.len() + 32);
        let mut rest = sentence;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((slot, after)) = after.split_once('}') else {
                break;
            };
            woven.push_str(before);
            let name = names.iter().find(|(known, _)| *known == slot).map(|(_, name)| *name);
            woven.push_str(&isolated(name.unwrap_or_else(|| self.label(Label::Someone))));
            rest = after;
        }
        woven.push_str(rest);
        woven
    }
}

/// Names joined as a list. A comma needs no "and", whose Welsh form depends on what follows it.
#[must_use]
pub fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().map(isolated).collect::<Vec<_>>().join(", ")
}

/// Keeps a name that is written from right to left from turning the sentence around it.
#[must_use]
pub fn isolated(name: &str) -> String {
    let turns = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    if name.contains(turns) {
        format!("\u{2068}{name}\u{2069}")
    } else {
        name.to_owned()
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}
