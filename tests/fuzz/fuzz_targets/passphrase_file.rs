//! Whatever bytes are opened with words: they are refused, or what comes out is what was sealed.
#![no_main]

use libfuzzer_sys::fuzz_target;

/// What the worker does, which is a program of its own.
#[path = "../../../src/worker/passphrase_file.rs"]
#[allow(dead_code, reason = "sealing takes a second")]
mod passphrase_file;

/// What the files in the corpus open with, and what is in them. They ask for next to no work.
const WORDS: &str = "able acid adult agent aim";
const INSIDE: &[u8] = b"Nain's, by the back lane";

fuzz_target!(|file: &[u8]| {
    if asks_for_work(file) {
        return;
    }
    if let Ok(inside) = passphrase_file::open(WORDS, file) {
        assert_eq!(inside, INSIDE);
    }
});

/// Whether it asks for as much work as may be done, which takes seconds and finds nothing.
fn asks_for_work(file: &[u8]) -> bool {
    let lines = file.split(|byte| *byte == b'\n').filter(|line| line.starts_with(b"-> scrypt "));
    let work = lines.filter_map(|line| str::from_utf8(line.rsplit(|byte| *byte == b' ').next()?).ok()?.parse().ok());
    work.into_iter().any(|work: u64| (5..=20).contains(&work))
}
