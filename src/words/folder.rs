//! A folder's words as lines of a key and its text, and a pack's folder as one file. Not part of the app:
//! `build.rs` makes its files with it, and a test that brings a pack of its own does the same.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

/// Texts by key.
pub type Texts = BTreeMap<String, String>;

/// Written and translated, but on no screen yet: hints for the worker, wordings to a child.
const LEFT_OUT: &[&str] = &[".worker", ".child"];

/// A pack's folder in one piece: its cards, and its words in English and in Welsh.
pub fn in_one_file(folder: &Path) -> Result<String, Box<dyn Error>> {
    let cards: Value = serde_json::from_slice(&fs::read(folder.join("cards.json"))?)?;
    let words = |language| -> Result<String, Box<dyn Error>> {
        let mut texts = Texts::new();
        take_in(folder, language, &mut texts)?;
        Ok(lines(texts))
    };
    Ok(json!([cards, words("en")?, words("cy")?]).to_string())
}

/// Texts as a file, in the order of their keys.
pub fn lines(texts: impl IntoIterator<Item = (String, String)>) -> String {
    texts.into_iter().map(|(key, text)| format!("{key}\t{text}\n")).collect()
}

/// Takes in what a folder says in one language.
pub fn take_in(folder: &Path, language: &str, texts: &mut Texts) -> Result<(), Box<dyn Error>> {
    let file = folder.join(format!("{language}.json"));
    let told = |why: String| format!("{}: {why}", file.display());
    let words: Value = serde_json::from_slice(&fs::read(&file)?).map_err(|error| told(error.to_string()))?;
    gather(&words, "", texts).map_err(told)?;
    // Of cards only: who does what in a plan is called "worker" and "child" too, and stands on a screen.
    texts.retain(|key, _| !key.starts_with("cards.") || !LEFT_OUT.iter().any(|field| key.ends_with(field)));
    Ok(())
}

/// `{"labels": {"next": "Next"}}` becomes `labels.next`, `Next`; a list counts from nought.
fn gather(value: &Value, key: &str, texts: &mut Texts) -> Result<(), String> {
    let under = |name: &str| if key.is_empty() { name.to_owned() } else { format!("{key}.{name}") };
    match value {
        Value::Array(_) if key == "review" => Ok(()),
        Value::Object(fields) => fields.iter().try_for_each(|(name, field)| gather(field, &under(name), texts)),
        Value::Array(items) => {
            items.iter().enumerate().try_for_each(|(nth, item)| gather(item, &under(&format!("{nth:02}")), texts))
        }
        Value::String(text) if text.contains(['\t', '\n']) => Err(format!("{key}: a text is one line")),
        Value::String(text) => match texts.insert(key.to_owned(), text.clone()) {
            None => Ok(()),
            Some(_) => Err(format!("{key}: has words in another file")),
        },
        other => Err(format!("{key}: words are text, not {other}")),
    }
}
