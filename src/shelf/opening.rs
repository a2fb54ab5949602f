//! What opens of a plan's saves: the newest whole one that does, and over it what was half typed after it.

use super::half_typed::HalfTyped;
use super::record::{Record, Save, Unread};
use super::seal::Sealed;

/// What opens of one plan.
pub enum Opens {
    /// This does.
    Loaded {
        /// The plan and where people were in it.
        record: Box<Record>,
        /// The whole save that it is from.
        whole: u64,
        /// The small saves that stand on it, oldest first.
        half_typed: Vec<u64>,
        /// Something newer was damaged.
        older: bool,
    },
    /// A newer version of the app wrote it.
    Newer,
    /// Nothing does.
    Nothing,
    /// One is no longer there: another tab has saved and tidied up meanwhile.
    MovedOn,
}

/// What opens of these saves, given newest first.
pub fn opens<'a>(newest_first: impl IntoIterator<Item = (u64, Option<&'a Sealed>)>) -> Opens {
    let (mut newest, mut half_typed) = (None, Vec::<(u64, HalfTyped)>::new());
    for (save, sealed) in newest_first {
        let newest = *newest.get_or_insert(save);
        let Some(sealed) = sealed else { return Opens::MovedOn };
        match Save::unseal(sealed) {
            Ok(Save::HalfTyped(half)) => half_typed.push((save, half)),
            Ok(Save::Whole(record)) => return loaded(record, save, half_typed, newest),
            Err(Unread::Newer) => return Opens::Newer,
            Err(Unread::Damaged) => {}
        }
    }
    Opens::Nothing
}

/// A whole save, with what was half typed after it. What stood on one that does not open stands on nothing.
fn loaded(mut record: Box<Record>, whole: u64, mut half_typed: Vec<(u64, HalfTyped)>, newest: u64) -> Opens {
    half_typed.retain(|(_, half)| half.stands_on == whole);
    let standing: Vec<_> = half_typed.iter().rev().map(|(save, _)| *save).collect();
    if let Some((_, half)) = half_typed.into_iter().next() {
        half.lay_over(&mut record);
    }
    let older = *standing.last().unwrap_or(&whole) != newest;
    Opens::Loaded { record, whole, half_typed: standing, older }
}
