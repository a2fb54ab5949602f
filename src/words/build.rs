//! Runs when the crate is built: turns each language's file into lines of a key and a text.
//!
//! The files stay nested JSON, for people to read and write; the app gets sorted lines, which need
//! no reader and no table of pointers and so keep the first load small. `review` is for people and
//! stays behind.

use std::{env, fmt::Write, fs, path::Path};

use serde_json::Value;

fn main() {
    println!("cargo::rerun-if-changed=src/words");
    let out = env::var("OUT_DIR").expect("cargo says where to write");
    for language in ["en", "cy"] {
        let file = fs::read_to_string(format!("src/words/{language}.json")).expect("every language has its file");
        let words: Value = serde_json::from_str(&file).unwrap_or_else(|error| panic!("src/words/{language}.json: {error}"));
        let mut texts = Vec::new();
        gather(&words, "", &mut texts);
        texts.retain(|(key, _)| !key.starts_with("review"));
        texts.sort();
        let mut table = String::new();
        for (key, text) in texts {
            assert!(!text.contains(['\t', '\n']), "{key}: a text is one line");
            writeln!(table, "{key}\t{text}").expect("a string takes any text");
        }
        fs::write(Path::new(&out).join(format!("{language}.txt")), table).expect("the table can be written");
    }
}

/// `{"labels": {"next": "Next"}}` becomes `labels.next`, `Next`; a list counts from nought.
fn gather(value: &Value, key: &str, texts: &mut Vec<(String, String)>) {
    let under = |name: &str| if key.is_empty() { name.to_owned() } else { format!("{key}.{name}") };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, field)| gather(field, &under(name), texts)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(nth, item)| gather(item, &under(&format!("{nth:02}")), texts));
        }
        Value::String(text) => texts.push((key.to_owned(), text.clone())),
        other => panic!("{key}: words are text, not {other}"),
    }
}
