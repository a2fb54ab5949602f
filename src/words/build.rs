//! Runs when the crate is built: turns each language's file into lines of a key and its text, in two
//! batches.
//!
//! The files stay nested JSON, for people to read and write; the app gets sorted lines, which need
//! no reader and no table of pointers and so keep the first load small. `review` is for people and
//! stays behind.

use std::{collections::BTreeMap, env, error::Error, fs, path::Path};

use serde_json::Value;

/// Written and translated, but on no screen yet: hints for the worker, wordings to a child.
const LEFT_OUT: &[&str] = &[".worker", ".child"];
/// The same: the cards that are settled on the screen of the people. Where the words are built in, for
/// the tests, they are there.
const LEFT_OUT_OF_RELEASE: &[&str] = &["cards.S01", "cards.S02"];

/// The keys of the later batch, by what they start with: words that are only said once the second
/// module is here (docs/decisions/0009-two-modules.md). A test finds out what a screen would miss.
const LATER: &[&str] = &[
    // A child's own turn, somebody who was not here, a review, the worker's own cards.
    "cards.G",
    "cards.H",
    "cards.L",
    "cards.W",
    // Sheets, and what stands on them.
    "checks.",
    "files.",
    "headings.",
    "sheets.",
    // What the made-up family says.
    "practice.",
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/words");
    let folder = env::var("OUT_DIR")?;
    for language in ["en", "cy"] {
        let is_later = |key: &String| LATER.iter().any(|start| key.starts_with(start));
        let (later, first): (Vec<_>, Vec<_>) = texts(language)?.into_iter().partition(|(key, _)| is_later(key));
        for (batch, texts) in [("words", first), ("later", later)] {
            let lines: String = texts.iter().map(|(key, text)| format!("{key}\t{text}\n")).collect();
            fs::write(Path::new(&folder).join(format!("{batch}-{language}.txt")), lines)?;
        }
    }
    Ok(())
}

/// The texts of one language by key, in the order of their keys.
fn texts(language: &str) -> Result<BTreeMap<String, String>, Box<dyn Error>> {
    let file = format!("src/words/{language}.json");
    let words: Value = serde_json::from_str(&fs::read_to_string(&file)?).map_err(|error| format!("{file}: {error}"))?;
    let mut texts = BTreeMap::new();
    gather(&words, "", &mut texts).map_err(|error| format!("{file}: {error}"))?;
    let in_parts = env::var_os("CARGO_CFG_IN_PARTS").is_some();
    let left_out = |key: &str| {
        LEFT_OUT.iter().any(|field| key.ends_with(field))
            || in_parts && LEFT_OUT_OF_RELEASE.iter().any(|card| key.starts_with(card))
    };
    texts.retain(|key, _| !key.starts_with("review") && !left_out(key));
    Ok(texts)
}

/// `{"labels": {"next": "Next"}}` becomes `labels.next`, `Next`; a list counts from nought.
fn gather(value: &Value, key: &str, texts: &mut BTreeMap<String, String>) -> Result<(), String> {
    let under = |name: &str| if key.is_empty() { name.to_owned() } else { format!("{key}.{name}") };
    match value {
        Value::Object(fields) => fields.iter().try_for_each(|(name, field)| gather(field, &under(name), texts)),
        Value::Array(items) => {
            items.iter().enumerate().try_for_each(|(nth, item)| gather(item, &under(&format!("{nth:02}")), texts))
        }
        Value::String(text) if text.contains(['\t', '\n']) => Err(format!("{key}: a text is one line")),
        Value::String(text) => {
            texts.insert(key.to_owned(), text.clone());
            Ok(())
        }
        other => Err(format!("{key}: words are text, not {other}")),
    }
}
