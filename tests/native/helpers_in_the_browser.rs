//! What is built in knows of the helpers that people have in their browsers: blockers that hide what is called after an
//! advert, and whatever fills fields in or offers to keep what was typed.

use std::fs;
use std::path::{Path, PathBuf};

use crate::layering::rust_files;

/// What the lists of blockers hide, with all that begins so.
const HIDDEN: &[&str] = &[
    "advert",
    "banner",
    "consent",
    "cookie",
    "gdpr",
    "modal",
    "newsletter",
    "overlay",
    "popup",
    "promo",
    "share",
    "social",
    "sponsor",
    "subscribe",
    "tracking",
];
/// The same, as words of their own.
const HIDDEN_WHOLE: &[&str] = &["ad", "ads", "adv"];

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn is_hidden(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut parts = name.split(|sign: char| !sign.is_alphanumeric());
    parts.any(|part| HIDDEN_WHOLE.contains(&part) || HIDDEN.iter().any(|word| part.starts_with(word)))
}

/// What is drawn: the pages, and the views of components and screens. The gallery is in no release.
fn drawn() -> Vec<(PathBuf, String)> {
    let views =
        ["components", "screens"].into_iter().flat_map(|folder| rust_files(&project().join("src").join(folder)));
    let pages = ["index.html", "src/away.html"].map(|page| project().join(page));
    views
        .filter(|file| !file.ends_with("gallery.rs"))
        .chain(pages)
        .map(|file| {
            let text = fs::read_to_string(&file).unwrap();
            (file, text)
        })
        .collect()
}

/// The values of attributes: in a view, unlike elsewhere in Rust, they follow without a space.
fn values(text: &str) -> impl Iterator<Item = &str> {
    text.split("=\"").skip(1).filter_map(|after| after.split('"').next())
}

/// The tags of this name, each up to what its handlers say.
fn tags<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    let begins = format!("<{name}");
    let tag = |at: usize| text[at..].split("on:").next().unwrap();
    text.match_indices(&begins)
        .filter(|(at, _)| text[at + begins.len()..].starts_with(|sign: char| sign.is_whitespace()))
        .map(|(at, _)| tag(at))
        .collect()
}

#[test]
fn nothing_on_the_page_is_called_what_blockers_hide() {
    let mut wrong = Vec::new();
    for (file, text) in drawn() {
        wrong
            .extend(values(&text).filter(|value| is_hidden(value)).map(|value| format!("{}: {value}", file.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(is_hidden("kt-share") && is_hidden("social-bar") && is_hidden("kt ad") && !is_hidden("kt-add kt-shade"));
}

#[test]
fn no_field_is_filled_in_by_the_browser_or_kept_as_a_password() {
    let mut seen = 0;
    for (file, text) in drawn() {
        for tag in ["input", "textarea", "select"].into_iter().flat_map(|name| tags(&text, name)) {
            seen += 1;
            let takes_no_text =
                ["checkbox", "radio", "file"].iter().any(|kind| tag.contains(&format!("type=\"{kind}\"")));
            let is_left_alone = tag.contains("autocomplete=\"off\"") && !tag.contains("password");
            assert!(takes_no_text || is_left_alone, "{}: {tag}", file.display());
        }
    }
    assert!(seen >= 8, "there are fields: {seen}");
}
