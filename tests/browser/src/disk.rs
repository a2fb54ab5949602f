//! What a browser has left on the disk, read as somebody would who has taken the tablet apart.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use memchr::memmem;

use crate::Tablet;

/// A file of the browser's, and its bytes.
pub struct OnDisk {
    /// Where it lies.
    pub path: PathBuf,
    bytes: Vec<u8>,
}

impl OnDisk {
    /// Whether a word lies in it, in one of the ways in which browsers write words down.
    #[must_use]
    pub fn holds(&self, word: &str) -> bool {
        ways_to_write(word).iter().any(|written| memmem::find(&self.bytes, written).is_some())
    }
}

/// A word as UTF-8, as UTF-16 either way round, and as the part of base64 that does not depend on what is around it.
fn ways_to_write(word: &str) -> Vec<Vec<u8>> {
    let little = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut all = vec![word.as_bytes().to_vec(), little, big];
    for before in 0..3 {
        let shifted = [vec![0; before], word.as_bytes().to_vec()].concat();
        let encoded = BASE64_STANDARD.encode(&shifted[..shifted.len() / 3 * 3]);
        // The first letters hold what stands before it, too.
        all.push(encoded.into_bytes().split_off(if before == 0 { 0 } else { 4 }));
    }
    all
}

impl Tablet {
    /// Everything that the browser has written down. It should be closed: what it still holds back is not there.
    #[must_use]
    pub fn everything_on_its_disk(&self) -> Vec<OnDisk> {
        let mut found = Vec::new();
        gather(self.profile_folder(), &mut found);
        found
    }
}

/// So many zeros were found in the middle of a log (docs/reliability.md).
const ZEROS: [u8; 300] = [0; 300];

impl Tablet {
    /// Zeros stand at the end of each log of the browser's databases, as where a battery died in the middle of a save. It
    /// should be closed. How many logs there are.
    #[must_use]
    pub fn gets_zeros_in_its_logs(&self) -> usize {
        let is_log = |one: &OnDisk| {
            let lies_in = |name: &str| one.path.parent().is_some_and(|folder| folder.to_string_lossy().contains(name));
            lies_in("indexeddb.leveldb") && one.path.extension().is_some_and(|kind| kind == "log")
        };
        let logs: Vec<_> = self.everything_on_its_disk().into_iter().filter(is_log).collect();
        for log in &logs {
            let mut file = OpenOptions::new().append(true).open(&log.path).expect("a log can be added to");
            file.write_all(&ZEROS).expect("a log can be added to");
        }
        logs.len()
    }
}

fn gather(folder: &Path, found: &mut Vec<OnDisk>) {
    let entries = std::fs::read_dir(folder).expect("a folder of the profile can be read");
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            gather(&path, found);
        } else if let Ok(bytes) = std::fs::read(&path) {
            found.push(OnDisk { path, bytes });
        }
    }
}
