//! The header files for other people's servers say what our own server says.

use std::fs;
use std::path::{Path, PathBuf};

fn in_project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The rules and the other headers, as `scripts/policy.mjs` has them.
fn said_by_our_own_server() -> Vec<String> {
    let source = fs::read_to_string(in_project("scripts/policy.mjs")).unwrap();
    let (rules, rest) = source.split_once("];").unwrap();
    let rules: Vec<_> = rules.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix("\",")).collect();
    assert!(rules.len() > 10, "{rules:?}");
    let headers = rest.split_once("headers = {").unwrap().1.split_once("};").unwrap().0;
    let others =
        headers.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix("\",")?.split_once("\": \""));
    let others: Vec<_> = others.flat_map(|(name, value)| [name.to_owned(), value.to_owned()]).collect();
    assert_eq!(others.len(), 6, "{others:?}");
    [rules.join("; ")].into_iter().chain(others).collect()
}

fn header_files() -> Vec<PathBuf> {
    let files = fs::read_dir(in_project("deploy")).unwrap().map(|file| file.unwrap().path());
    let files: Vec<_> = files.filter(|file| file.extension().is_none_or(|kind| kind != "md")).collect();
    assert!(files.len() >= 5, "{files:?}");
    files
}

#[test]
fn every_header_file_says_all_that_our_own_server_says() {
    let said = said_by_our_own_server();
    for file in header_files() {
        let text = fs::read_to_string(&file).unwrap();
        for words in &said {
            assert!(text.contains(words.as_str()), "{} does not say {words}", file.display());
        }
    }
}

/// The trainer's page is for other people's pages; the app never stands in one.
#[test]
fn every_header_file_lets_the_trainers_page_be_framed_and_nothing_else() {
    const NOBODY: &str = "; frame-ancestors 'none'";
    let whole = said_by_our_own_server().swap_remove(0);
    let framed = whole.strip_suffix(NOBODY).unwrap();
    for file in header_files() {
        let text = fs::read_to_string(&file).unwrap();
        let policies: Vec<_> = text.lines().filter(|line| line.contains(framed)).collect();
        let (held_off, let_in): (Vec<_>, Vec<_>) = policies.into_iter().partition(|line| line.contains(NOBODY));
        assert_eq!((held_off.len(), let_in.len()), (1, 1), "{}", file.display());
        let line = text.lines().position(|line| line == let_in[0]).unwrap();
        // That line names the page itself, or the lines that open its block do.
        let block: Vec<_> = text.lines().take(line + 1).skip(line.saturating_sub(5)).collect();
        assert!(block.iter().any(|line| line.contains("training/") || line.contains("\"training\"")), "{block:?}");
    }
}

/// A server that does not know an ending hands out none of such files, and then nothing is kept for when there is no signal.
#[test]
fn every_list_of_types_knows_what_servers_often_do_not() {
    for file in ["apache.htaccess", "nginx.conf", "staticwebapp.config.json", "web.config"] {
        let text = fs::read_to_string(in_project("deploy").join(file)).unwrap();
        for kind in ["text/javascript", "application/wasm", "application/manifest+json"] {
            assert!(text.contains(kind), "{file} does not know {kind}");
        }
    }
}

/// Sent as it is, the program is three times as large. The other servers make smaller what they send without being told.
#[test]
fn a_server_that_has_to_be_told_sends_the_program_and_the_words_made_smaller() {
    for (file, line) in [("apache.htaccess", "AddOutputFilterByType DEFLATE"), ("nginx.conf", "gzip_types")] {
        let text = fs::read_to_string(in_project("deploy").join(file)).unwrap();
        let smaller = text.lines().find(|said| said.trim().starts_with(line)).unwrap();
        for kind in ["application/wasm", "text/css", "text/javascript", "text/plain"] {
            assert!(smaller.contains(kind), "{file} sends {kind} as it is");
        }
    }
}

#[test]
fn the_page_on_hosting_names_every_header_file() {
    let page = fs::read_to_string(in_project("deploy/README.md")).unwrap();
    for file in fs::read_dir(in_project("deploy")).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        assert!(name == "README.md" || page.contains(&format!("({name})")), "{name}");
    }
}
