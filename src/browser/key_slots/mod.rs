//! What opens the shelf: its key slots, kept twice, in the browser's database and beside it, because without them
//! nothing opens any more. They are ciphertext: without the phrase or the recovery code they say nothing.

mod copies;
mod locked;
mod made;
mod opened;

pub(super) use copies::{are_kept, keep, keep_beside, keep_first, lie_beside, stored};
pub use locked::Fate;
pub(super) use locked::{Found, look};
pub(super) use made::{Made, made};
pub use opened::NotOpened;
pub(super) use opened::Opened;
