//! What seals a shelf: everything that is kept on it opens with its key, where it was put, and nowhere else
//! (docs/sealed.md).

use std::fmt;

use zeroize::Zeroizing;

use super::record::Unread;
use super::store::StoreError;
use crate::plan::PlanId;
use crate::sealed::{DataKey, Kind, NoRandomness, Place, ShelfId, Unopened, is_whole, open, seal};

/// Bytes as they are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed(pub Vec<u8>);

impl Sealed {
    /// Whether they are what was once written, as far as anybody can tell without the key.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        is_whole(&self.0)
    }
}

/// Fills bytes with what nobody can guess.
pub type Chance = fn(&mut [u8]) -> Result<(), NoRandomness>;

/// The key of one shelf, and where its randomness comes from.
pub struct Seal {
    key: DataKey,
    shelf: ShelfId,
    chance: Chance,
}

impl Seal {
    /// The seal of this shelf.
    #[must_use]
    pub fn new(key: DataKey, shelf: ShelfId, chance: Chance) -> Self {
        Self { key, shelf, chance }
    }

    /// Seals one save of a plan.
    ///
    /// # Errors
    /// When the device gives no randomness. Nothing is kept without.
    pub fn close(&self, plan: &PlanId, save: u64, content: &[u8]) -> Result<Sealed, StoreError> {
        let sealed = seal(&self.key, &self.place(plan, save), content, &mut { self.chance });
        sealed.map(Sealed).map_err(|why| StoreError::Failed(why.to_string()))
    }

    /// Opens one save of a plan.
    ///
    /// # Errors
    /// [`Unread`]. What another key sealed, or belongs elsewhere, opens as little as what is damaged.
    pub fn open(&self, plan: &PlanId, save: u64, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>, Unread> {
        open(&self.key, &self.place(plan, save), &sealed.0).map_err(|why| match why {
            Unopened::Newer { .. } => Unread::Newer,
            Unopened::Damaged | Unopened::NotThisKey | Unopened::Refused => Unread::Damaged,
        })
    }

    fn place<'a>(&self, plan: &'a PlanId, save: u64) -> Place<'a> {
        Place { shelf: self.shelf, kind: Kind::Plan, id: &plan.0, sequence: save }
    }
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seal")
    }
}
