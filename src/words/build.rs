//! Runs when the crate is built: turns the languages' files into lines of a key and its texts.
//!
//! The files stay nested JSON, for people to read and write; the app gets sorted lines, which need
//! no reader and no table of pointers and so keep the first load small. `review` is for people and
//! stays behind.

use std::{collections::BTreeMap, env, fmt::Write, fs, path::Path};

use serde_json::Value;

fn main() {
    println!("cargo::rerun-if-changed=src/words");
    let out = env::var("OUT_DIR").expect("cargo says where to write");
    let (english, welsh) = (texts("en"), texts("cy"));
    let mut table = String::new();
    for (key, english) in &english {
        // A key that one language lacks is a mistake that a test names; the build goes on.
        let welsh = welsh.get(key).unwrap_or(english);
        writeln!(table, "{key}\t{english}\t{welsh}").expect("a string takes any text");
    }
    fs::write(Path::new(&out).join("words.txt"), table).expect("the table can be written");
}

/// The texts of one language by key, in the order of their keys.
fn texts(language: &str) -> BTreeMap<String, String> {
    let file = fs::read_to_string(format!("src/words/{language}.json")).expect("every language has its file");
    let words: Value = serde_json::from_str(&file).unwrap_or_else(|error| panic!("src/words/{language}.json: {error}"));
    let mut texts = BTreeMap::new();
    gather(&words, "", &mut texts);
    texts.retain(|key, _| !key.starts_with("review"));
    texts
}

/// `{"labels": {"next": "Next"}}` becomes `labels.next`, `Next`; a list counts from nought.
fn gather(value: &Value, key: &str, texts: &mut BTreeMap<String, String>) {
    let under = |name: &str| {
        if key.is_empty() { name.to_owned() } else { format!("{key}.{name}") }
    };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, field)| gather(field, &under(name), texts)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(nth, item)| gather(item, &under(&format!("{nth:02}")), texts));
        }
        Value::String(text) => {
            assert!(!text.contains(['\t', '\n']), "{key}: a text is one line");
            texts.insert(key.to_owned(), text.clone());
        }
        other => panic!("{key}: words are text, not {other}"),
    }
}
