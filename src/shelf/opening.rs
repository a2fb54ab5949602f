//! What opens of a plan's saves: the newest whole one that does, and over it what came after it.

use super::record::{Record, Save, Unread};
use super::saves::SmallSave;
use super::seal::Sealed;
use super::since::Small;

/// What opens of one plan.
pub enum Opens {
    /// This does.
    Loaded {
        /// The plan and where people were in it.
        record: Box<Record>,
        /// The whole save that it is from.
        whole: u64,
        /// The small saves that stand on it, oldest first.
        since: Vec<SmallSave>,
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
pub fn opens<'a>(
    newest_first: impl IntoIterator<Item = (u64, Option<&'a Sealed>)>,
    open: impl Fn(u64, &Sealed) -> Result<Save, Unread>,
) -> Opens {
    let (mut newest, mut since) = (None, Vec::<(u64, Small)>::new());
    for (save, sealed) in newest_first {
        let newest = *newest.get_or_insert(save);
        let Some(sealed) = sealed else { return Opens::MovedOn };
        match open(save, sealed) {
            Ok(Save::Small(small)) => since.push((save, *small)),
            Ok(Save::Whole(record)) => return loaded(record, save, since, newest),
            Err(Unread::Newer) => return Opens::Newer,
            Err(Unread::Damaged) => {}
        }
    }
    Opens::Nothing
}

/// A whole save, with what came after it. What was done is added whatever it stands on: an act that is read says
/// by itself what it changed. Where people were fits nothing but the plan that it was written with.
fn loaded(mut record: Box<Record>, whole: u64, newest_first: Vec<(u64, Small)>, newest: u64) -> Opens {
    let (mut added, mut complete) = (Vec::new(), true);
    for (_, small) in newest_first.iter().rev() {
        complete &= small.goes_on_from(record.plan.acts().iter().chain(&added));
        added.extend_from_slice(small.acts());
    }
    if !added.is_empty() {
        record.plan = record.plan.with(&added);
    }
    let stands_on_it = |(_, small): &&(u64, Small)| small.stands_on == whole;
    let standing = newest_first.iter().filter(stands_on_it).rev();
    let since: Vec<_> = standing.map(|(save, small)| SmallSave { save: *save, has_acts: small.has_acts() }).collect();
    let opened = since.last().map_or(whole, |small| small.save);
    if let Some((_, small)) = newest_first.into_iter().find(|(save, _)| *save == opened) {
        small.lay_over(&mut record);
    }
    Opens::Loaded { record, whole, since, older: opened != newest || !complete }
}
