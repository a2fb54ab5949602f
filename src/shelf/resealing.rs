//! Another phrase is another key: everything is sealed again with it.
//!
//! Wrapping the old key anew would leave the old slots behind, on a chip that never really overwrites, and with them
//! the old phrase would still open what is saved from now on (design: faults, sealing).

use super::Shelf;
use super::record::Unread;
use super::saves::{PLANS, key, parted};
use super::seal::{Seal, Sealed};
use super::store::{Store, StoreError};
use crate::plan::PlanId;

impl<S: Store> Shelf<S> {
    /// Seals every save again, and writes all of them together with what opens them from now on: all of it, or nothing.
    /// What does not open stays as it is. This shelf is over then: the next one has the other seal.
    ///
    /// # Errors
    /// When the store does not answer or has no room; [`StoreError::Newer`] where a newer app wrote one of them, which
    /// nobody could open any more.
    pub async fn seals_again(&self, seal: &Seal, with: (String, Sealed)) -> Result<(), StoreError> {
        let mut all = vec![with];
        for old in self.store.keys(PLANS).await? {
            let Some((id, save)) = parted(&old) else { continue };
            let Some(sealed) = self.store.get(&old).await? else { continue };
            let id = PlanId(id.to_owned());
            match self.seal.open(&id, save, &sealed) {
                Ok(content) => all.push((key(&id, save), seal.close(&id, save, &content)?)),
                Err(Unread::Newer) => return Err(StoreError::Newer),
                Err(Unread::Damaged) => {}
            }
        }
        self.store.put_all(&all).await
    }
}
