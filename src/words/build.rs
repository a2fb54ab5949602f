//! Runs when the crate is built: turns each language's files, the app's own and one of every pack, into lines
//! of a key and its text, in two batches, and lists the letters that can be typed in two ways.
//!
//! The files stay nested JSON, for people to read and write; the app gets sorted lines, which need
//! no reader and no table of pointers and so keep the first load small. `review` is for people and
//! stays behind.

use std::collections::BTreeMap;
use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use unicode_normalization::char::decompose_canonical;

use batch::Batch;

#[path = "batch.rs"]
mod batch;

/// Written and translated, but on no screen yet: hints for the worker, wordings to a child.
const LEFT_OUT: &[&str] = &[".worker", ".child"];

/// The app's own words.
const WORDS: &str = "src/words";
/// Every pack, in a folder with its own words.
const PACKS: &str = "src/packs";

fn main() -> Result<(), Box<dyn Error>> {
    for folder in [WORDS, PACKS] {
        println!("cargo::rerun-if-changed={folder}");
    }
    let folder = env::var("OUT_DIR")?;
    for language in ["en", "cy"] {
        let (first, later): (Vec<_>, Vec<_>) =
            texts(language)?.into_iter().partition(|(key, _)| Batch::of(key) == Batch::First);
        for (batch, texts) in [("words", first), ("later", later)] {
            let lines: String = texts.iter().map(|(key, text)| format!("{key}\t{text}\n")).collect();
            fs::write(Path::new(&folder).join(format!("{batch}-{language}.txt")), lines)?;
        }
    }
    fs::write(Path::new(&folder).join("letters.txt"), letters())?;
    Ok(())
}

/// Every small letter that Unicode knows in one piece and in several, with its pieces: of the alphabets that people
/// write their names in today, up to the accented Latin ones, and of Japanese. No keyboard types the others
/// (Korean syllables, ancient Greek, signs) in two ways.
fn letters() -> String {
    let is_small = |letter: &char| letter.to_lowercase().eq([*letter]);
    let apart = |letter: char| {
        let mut parts = String::new();
        decompose_canonical(letter, |part| parts.push(part));
        (parts != letter.to_string()).then(|| format!("{letter} {parts}\n"))
    };
    ('\u{c0}'..='\u{1eff}').chain('\u{3040}'..='\u{30ff}').filter(is_small).filter_map(apart).collect()
}

/// The texts of one language by key, in the order of their keys: the app's own, and those of every pack.
fn texts(language: &str) -> Result<BTreeMap<String, String>, Box<dyn Error>> {
    let mut texts = BTreeMap::new();
    for folder in folders()? {
        let file = folder.join(format!("{language}.json"));
        take_in(&file, &mut texts).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    let left_out = |key: &str| LEFT_OUT.iter().any(|field| key.ends_with(field));
    texts.retain(|key, _| !left_out(key));
    Ok(texts)
}

/// Where words lie: the app's own, and each pack's with the pack.
fn folders() -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut folders = vec![PathBuf::from(WORDS)];
    for entry in fs::read_dir(PACKS)? {
        folders.extend(Some(entry?.path()).filter(|path| path.is_dir()));
    }
    Ok(folders)
}

fn take_in(file: &Path, texts: &mut BTreeMap<String, String>) -> Result<(), Box<dyn Error>> {
    let words: Value = serde_json::from_slice(&fs::read(file)?)?;
    Ok(gather(&words, "", texts)?)
}

/// `{"labels": {"next": "Next"}}` becomes `labels.next`, `Next`; a list counts from nought.
fn gather(value: &Value, key: &str, texts: &mut BTreeMap<String, String>) -> Result<(), String> {
    let under = |name: &str| if key.is_empty() { name.to_owned() } else { format!("{key}.{name}") };
    match value {
        Value::Array(_) if key == "review" => Ok(()),
        Value::Object(fields) => fields.iter().try_for_each(|(name, field)| gather(field, &under(name), texts)),
        Value::Array(items) => {
            items.iter().enumerate().try_for_each(|(nth, item)| gather(item, &under(&format!("{nth:02}")), texts))
        }
        Value::String(text) if text.contains(['\t', '\n']) => Err(format!("{key}: a text is one line")),
        Value::String(text) => {
            // A card's id is its own in every pack: its words are found by it alone.
            let already = texts.insert(key.to_owned(), text.clone());
            already.map_or(Ok(()), |_| Err(format!("{key}: has words in another file")))
        }
        other => Err(format!("{key}: words are text, not {other}")),
    }
}
