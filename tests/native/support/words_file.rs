//! The words files as they are written, read strictly: a field nobody knows is refused.

// Some fields are here for their shape alone: a file with another shape does not read.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Map, Value};

use kitchen_table::plan::Language;

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
    /// What people say when they mean "nothing", with bars between.
    #[serde(default)]
    pub nothing: Option<String>,
    /// Other wordings by name (S04b: some parts are fixed).
    #[serde(default)]
    pub variant: BTreeMap<String, String>,
    /// The wording to a child.
    #[serde(default)]
    pub child: Option<String>,
    /// The words of its asks.
    pub asks: BTreeMap<String, AskWords>,
}

/// The words of one ask of a card.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskWords {
    /// The label of its control.
    pub label: String,
    /// Other wordings by name: for about a child's age, and where no worker asks.
    #[serde(default)]
    pub variant: BTreeMap<String, String>,
    /// A short label in front of the answer, on the plan and on a copy.
    #[serde(default)]
    pub plan: Option<String>,
    /// What stands on the plan while it is not known.
    #[serde(default)]
    pub gap: Option<String>,
    /// Sentences in which the answer is read out: for a choice, or for what was said.
    #[serde(default)]
    pub read: BTreeMap<String, String>,
    /// A word for each choice.
    #[serde(default)]
    pub choices: BTreeMap<String, String>,
}

/// What a conversation calls itself and its chapters.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackWords {
    /// What it is called; the family plan needs no name.
    #[serde(default)]
    pub name: Option<String>,
    /// What it is for.
    #[serde(default)]
    pub about: Option<String>,
    /// Its chapters by id.
    pub chapters: BTreeMap<String, ChapterWords>,
}

/// What a chapter is called.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ChapterWords {
    /// On the screen and on paper.
    pub name: String,
    /// Where it is about one child alone.
    #[serde(default)]
    pub of_one: Option<String>,
}

/// All words of a language, as they are written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordsFile {
    /// Keys that a speaker of the language has still to read.
    #[serde(default)]
    pub review: Vec<String>,
    /// What each language calls itself, by its id.
    pub languages: BTreeMap<String, String>,
    /// The labels by id.
    pub labels: BTreeMap<String, String>,
    /// The headings of the copies by id.
    pub headings: BTreeMap<String, String>,
    /// The days of the week, from Monday.
    pub weekdays: [String; 7],
    /// The months, from January.
    pub months: [String; 12],
    /// What the made-up family says, by key.
    pub practice: BTreeMap<String, String>,
    /// What stands on sheets, by id.
    pub sheets: BTreeMap<String, String>,
    /// What stands in a file and on no screen, by key.
    pub files: BTreeMap<String, String>,
    /// The checks by id, with what each says; and in the same way what stands beside them.
    pub checks: BTreeMap<String, BTreeMap<String, String>>,
    /// The conversations by id.
    pub packs: BTreeMap<String, PackWords>,
    /// The cards by id.
    pub cards: BTreeMap<String, CardWords>,
}

/// Everything that is said in a language: the app's own words and those of every pack, in the same groups.
#[track_caller]
pub fn said_in(language: Language) -> Value {
    let mut all = Value::Object(Map::new());
    for folder in folders() {
        let file = folder.join(format!("{}.json", language.id()));
        let text = fs::read_to_string(&file).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
        let words = serde_json::from_str(&text).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
        unite(&mut all, words, &file);
    }
    all
}

/// Where the app's own words lie, and every pack's.
fn folders() -> Vec<PathBuf> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let packs = fs::read_dir(src.join("packs")).unwrap().map(|entry| entry.unwrap().path());
    [src.join("words")].into_iter().chain(packs.filter(|path| path.is_dir())).collect()
}

fn unite(all: &mut Value, more: Value, file: &Path) {
    match (all, more) {
        (Value::Object(all), Value::Object(more)) => {
            more.into_iter().for_each(|(key, value)| match all.get_mut(&key) {
                Some(already) => unite(already, value, file),
                None => drop(all.insert(key, value)),
            })
        }
        (Value::Array(all), Value::Array(more)) => all.extend(more),
        (_, more) => panic!("{}: {more} stands in another file too", file.display()),
    }
}

/// Every word of one language, read strictly.
#[track_caller]
pub fn read(language: Language) -> WordsFile {
    serde_json::from_value(said_in(language)).unwrap_or_else(|why| panic!("{}: {why}", language.id()))
}
