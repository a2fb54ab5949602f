//! All slots of a shelf, as bytes. They are kept twice: without them nothing opens any more.

use super::VERSION;
use super::digest::{close, whole};
use super::slot::Slot;
use super::unopened::Unopened;

/// All slots of a shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slots {
    /// Counts up with every change, so that of two copies the later one is known.
    pub revision: u64,
    /// The slots.
    pub all: Vec<Slot>,
}

impl Slots {
    /// The slots that come after these, once something has changed.
    #[must_use]
    pub fn changed_to(&self, all: Vec<Slot>) -> Self {
        Self { revision: self.revision.saturating_add(1), all }
    }

    /// They as bytes; of more than 255, the first ones.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let count = u8::try_from(self.all.len()).unwrap_or(u8::MAX);
        let mut bytes = vec![VERSION];
        bytes.extend_from_slice(&self.revision.to_le_bytes());
        bytes.push(count);
        self.all.iter().take(count.into()).for_each(|slot| bytes.extend_from_slice(&slot.to_bytes()));
        close(&mut bytes);
        bytes
    }

    /// They from bytes. A slot that asks for what nobody should do is passed over: it is no reason to leave the
    /// others shut.
    ///
    /// # Errors
    /// When they are damaged or newer, or none of them can be used.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Unopened> {
        let (revision, rest) = whole(bytes)?.split_first_chunk().ok_or(Unopened::Damaged)?;
        let (count, rest) = rest.split_first().ok_or(Unopened::Damaged)?;
        let slots = rest.chunks_exact(Slot::LENGTH);
        if slots.len() != usize::from(*count) || !slots.remainder().is_empty() {
            return Err(Unopened::Damaged);
        }
        let (mut all, mut why) = (Vec::new(), Unopened::Refused);
        for slot in slots {
            Slot::from_bytes(slot).map_or_else(|error| why = error, |slot| all.push(slot));
        }
        if all.is_empty() { Err(why) } else { Ok(Self { revision: u64::from_le_bytes(*revision), all }) }
    }
}

/// What became of one of the two copies. Whatever is not good is to be written again from the one that was picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is whole, and says what was picked.
    Good,
    /// It is whole, and from before the last change.
    Older,
    /// It is damaged.
    Damaged,
    /// It is not there.
    Missing,
}

/// What two copies come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picked {
    /// The slots of the later whole copy; none where neither is whole.
    pub slots: Slots,
    /// What became of each copy, in the order given.
    pub kept: [Kept; 2],
    /// Other slots that are whole in a copy that is not. They are tried last, and written nowhere: they may be from
    /// before the phrase was changed, or the only ones that still open something. Then new ones are made.
    pub rescued: Vec<Slot>,
}

/// Picks the later whole one of two copies, and what is whole in a damaged one.
///
/// # Errors
/// When either is newer than this app, or when there is not one whole slot: [`Unopened::Damaged`], or
/// [`Unopened::Refused`]. Two copies that are missing are damaged too; whoever asks knows whether there ever were any.
pub fn pick(copies: [Option<&[u8]>; 2]) -> Result<Picked, Unopened> {
    let read = copies.map(|copy| copy.map(Slots::from_bytes));
    let errors = || read.iter().flatten().filter_map(|copy| copy.as_ref().err());
    if let Some(newer) = errors().find(|error| matches!(error, Unopened::Newer { .. })) {
        return Err(*newer);
    }
    // Of two with the same number the first; `max_by_key` would take the last.
    let later = read.iter().flatten().flatten().rev().max_by_key(|slots| slots.revision);
    let slots = later.cloned().unwrap_or(Slots { revision: 0, all: Vec::new() });
    let mut rescued = Vec::new();
    for (copy, _) in copies.iter().zip(&read).filter(|(_, read)| matches!(read, Some(Err(_)))) {
        for slot in whole_slots(copy.unwrap_or_default()) {
            if !slots.all.contains(&slot) && !rescued.contains(&slot) {
                rescued.push(slot);
            }
        }
    }
    if slots.all.is_empty() && rescued.is_empty() {
        return Err(*errors().find(|error| **error == Unopened::Refused).unwrap_or(&Unopened::Damaged));
    }
    let kept = read.map(|copy| match copy {
        None => Kept::Missing,
        Some(Err(_)) => Kept::Damaged,
        Some(Ok(copy)) if copy == slots => Kept::Good,
        Some(Ok(_)) => Kept::Older,
    });
    Ok(Picked { slots, kept, rescued })
}

/// The most bytes of a copy that are looked through for whole slots.
const LOOKED_THROUGH: usize = 16 * 1024;

/// Slots that are whole in a copy that is not, wherever in it they stand.
fn whole_slots(copy: &[u8]) -> impl Iterator<Item = Slot> {
    copy.get(..LOOKED_THROUGH).unwrap_or(copy).windows(Slot::LENGTH).flat_map(Slot::from_bytes)
}
