//! The one rule of the layers (see `src/lib.rs`): each uses only the layers named beside it.

use std::fs;
use std::path::{Path, PathBuf};

const ORDER: &[(&str, &[&str])] = &[
    ("plan", &[]),
    ("packs", &["plan"]),
    ("conversation", &["plan", "packs"]),
    ("checks", &["plan", "packs"]),
    ("words", &["plan", "packs", "conversation", "checks"]),
    ("copies", &["plan", "packs", "checks", "words"]),
    ("files", &["plan", "words", "copies", "shelf"]),
    ("sealed", &[]),
    ("shelf", &["plan", "conversation", "sealed"]),
    ("sitting", &["plan", "packs", "conversation", "checks", "words", "copies", "files", "shelf"]),
];

#[test]
fn a_layer_uses_only_the_layers_below_it() {
    let mut wrong = Vec::new();
    for (layer, may_use) in ORDER {
        let files = rust_files(&src().join(layer));
        assert!(!files.is_empty(), "there is no layer {layer}");
        for file in files {
            for (line, used) in used_in(&fs::read_to_string(&file).unwrap()) {
                if used != *layer && !may_use.contains(&used.as_str()) {
                    wrong.push(format!("{}:{line}: {layer} uses {used}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_layer_but_the_browsers_is_in_the_table() {
    // The worker is a program of its own, and uses none of them.
    let in_browser = ["browser", "components", "screens", "worker"];
    for entry in fs::read_dir(src()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && !in_browser.contains(&name.as_str()) {
            assert!(ORDER.iter().any(|(layer, _)| *layer == name), "src/{name} has no place in the order");
        }
    }
}

#[test]
fn a_layer_that_looks_up_is_found_out_however_it_is_written() {
    let written = "//! See [`crate::shelf`].\nuse crate::plan::Line;\nuse crate::{\n    plan::{self, Kind},\n    words::{Label, Words},\n};\n\
                   fn f() -> crate::copies::Document { kitchen_table::browser::now(); super::super::checks::stops() }\n";
    let used = used_in(written);
    let found: Vec<(usize, &str)> = used.iter().map(|(line, layer)| (*line, layer.as_str())).collect();
    assert_eq!(found, [(2, "plan"), (4, "plan"), (5, "words"), (7, "copies"), (7, "browser"), (7, "checks")]);
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every file of code in a folder and below it.
pub fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|_| panic!("no {}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// Every layer that a file reaches for, with the number of the line it does it on.
fn used_in(written: &str) -> Vec<(usize, String)> {
    // Comments may speak of any layer; they are blanked so that lines keep their numbers.
    let code: String =
        written.lines().map(|line| format!("{}\n", line.split("//").next().unwrap_or_default())).collect();
    let line_of = |at: usize| 1 + code[..at].matches('\n').count();
    let mut found = Vec::new();
    for root in ["crate::", "kitchen_table::", "super::super::"] {
        for (at, _) in code.match_indices(root) {
            // `super::super::` is the crate only from a file one folder down; deeper ones say `super` once more.
            if root == "super::super::" && code[..at].ends_with("super::") {
                continue;
            }
            let from = at + root.len();
            found.extend(names_after(&code[from..]).into_iter().map(|(offset, name)| (from + offset, name)));
        }
    }
    found.sort();
    found.into_iter().map(|(at, name)| (line_of(at), name)).collect()
}

/// The first name of a path, or of each path in a group.
fn names_after(path: &str) -> Vec<(usize, String)> {
    let name = |text: &str| -> String { text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect() };
    if !path.starts_with('{') {
        return vec![(0, name(path))];
    }
    let (mut depth, mut expects, mut names) = (0, false, Vec::new());
    for (at, c) in path.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' => {}
            c if depth == 1 && expects && (c.is_alphanumeric() || c == '_') => {
                names.push((at, name(&path[at..])));
                expects = false;
            }
            _ => {}
        }
        if depth == 1 && matches!(c, '{' | ',') && !path[..at].ends_with("::") {
            expects = true;
        }
        if depth == 0 {
            break;
        }
    }
    names
}
