//! The two copies of the slots, and keeping them.

use crate::browser::indexed_db::{IndexedDb, SLOTS};
use crate::browser::remembered::{is_on_this_tablet, on_this_tablet, remember_on_this_tablet};
use crate::sealed::{Kept, Picked, Slots, Unopened, pick};
use crate::shelf::{Sealed, Store, StoreError};

/// Where they lie beside the database.
const BESIDE: &str = "kitchen-table.slots";
/// Where damaged ones go.
const ASIDE: &str = "aside/slots";

/// The two copies, as they lie there.
#[derive(Clone, PartialEq, Eq)]
pub struct Copies {
    /// The one in the database.
    pub stored: Option<Vec<u8>>,
    /// The one beside it.
    pub beside: Option<Vec<u8>>,
}

impl Copies {
    pub async fn read(store: &IndexedDb) -> Result<Self, StoreError> {
        Ok(Self { stored: store.get(SLOTS).await?.map(|sealed| sealed.0), beside: beside() })
    }

    /// What they come to. A whole copy in the database always counts: it is written first, and together with what it
    /// opens. What lies beside it may be from before, as a browser writes that down a minute later.
    pub fn picked(&self) -> Result<Picked, Unopened> {
        match pick([self.stored.as_deref(), None]) {
            Ok(picked) if !picked.slots.all.is_empty() => {
                // A slot that nobody should open is in neither any more once they are written again.
                let kept = [&self.stored, &self.beside].map(|copy| {
                    let is_the_same = copy.as_ref().is_some_and(|copy| *copy == picked.slots.to_bytes());
                    if is_the_same { Kept::Good } else { Kept::Older }
                });
                Ok(Picked { kept, ..picked })
            }
            Err(Unopened::Newer { version }) => Err(Unopened::Newer { version }),
            _ => pick([self.stored.as_deref(), self.beside.as_deref()]),
        }
    }
}

/// Whether something lies beside the database that opens it: known at once, before anything is read.
pub fn lie_beside() -> bool {
    is_on_this_tablet(BESIDE)
}

/// What lies beside the database. What is no list of bytes is damaged, and not nothing.
pub fn beside() -> Option<Vec<u8>> {
    lie_beside().then(|| on_this_tablet(BESIDE).unwrap_or_default())
}

/// Keeps the first slots of a tablet: never over others.
///
/// # Errors
/// [`StoreError::Taken`] where there are some, and whatever else the store says.
pub async fn keep_first(store: &IndexedDb, slots: &Slots) -> Result<(), StoreError> {
    store.put_last(SLOTS, SLOTS, &Sealed(slots.to_bytes())).await?;
    keep_beside(slots);
    Ok(())
}

/// Keeps slots in both places.
///
/// # Errors
/// When the store does not take them.
pub async fn keep(store: &IndexedDb, slots: &Slots) -> Result<(), StoreError> {
    store.put(SLOTS, &Sealed(slots.to_bytes())).await?;
    keep_beside(slots);
    Ok(())
}

/// Puts a damaged copy out of the way. Its bytes are never deleted.
///
/// # Errors
/// When the store does not take it.
pub async fn put_aside(store: &IndexedDb, damaged: &[u8]) -> Result<(), StoreError> {
    store.put(ASIDE, &Sealed(damaged.to_vec())).await
}

/// Keeps them beside the database. Refused, they lie in the database alone, and this is tried again at the next start.
pub fn keep_beside(slots: &Slots) {
    remember_on_this_tablet(BESIDE, &slots.to_bytes());
}

/// Slots as they are kept in the database, to be written together with what they open.
pub fn stored(slots: &Slots) -> (String, Sealed) {
    (SLOTS.to_owned(), Sealed(slots.to_bytes()))
}

/// Whether these are the slots that are kept in the database.
///
/// # Errors
/// When it does not answer.
pub async fn are_kept(store: &IndexedDb, slots: &Slots) -> Result<bool, StoreError> {
    Ok(store.get(SLOTS).await?.is_some_and(|kept| kept.0 == slots.to_bytes()))
}
