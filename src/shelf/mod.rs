//! How plans are kept on this device: the format, the seal, and the shelf itself.
//!
//! The shelf writes through a [`Store`] that sees sealed bytes only. Here are the rules that hold for
//! every store: nothing is called saved before it has been written and read back; the save before is
//! kept until then; what cannot be read is put aside, never deleted, and never written over.

mod memory;
mod record;
mod seal;
mod store;

use std::cell::RefCell;
use std::collections::BTreeMap;

pub use memory::MemoryStore;
pub use record::{FORMAT, Record, Unread};
pub use seal::Sealed;
pub use store::{Store, StoreError};

use crate::plan::PlanId;

/// Where plans are kept on this device.
pub struct Shelf<S> {
    store: S,
    /// The newest save of each plan: saves are numbered.
    newest: RefCell<BTreeMap<PlanId, u64>>,
}

/// What was found for one plan.
#[derive(Clone, Debug)]
pub enum Found {
    /// It opens.
    Loaded {
        /// The plan and where people were in it.
        record: Box<Record>,
        /// The newest save was damaged, so this is the one before.
        older: bool,
    },
    /// Nothing of it can be read. The bytes are still there.
    Unreadable(PlanId),
    /// A newer version of the app wrote it. It is left alone.
    Newer(PlanId),
}

impl<S: Store> Shelf<S> {
    /// A shelf over a store.
    pub fn new(store: S) -> Self {
        Self {
            store,
            newest: RefCell::default(),
        }
    }

    /// Everything on the shelf; empty when there is nothing.
    ///
    /// # Errors
    /// When the store itself does not answer.
    pub async fn load(&self) -> Result<Vec<Found>, StoreError> {
        let mut found = Vec::new();
        for (id, saves) in self.saves().await? {
            if let Some(newest) = saves.last() {
                self.newest.borrow_mut().insert(id.clone(), *newest);
            }
            found.push(self.load_plan(id, &saves).await?);
        }
        Ok(found)
    }

    async fn load_plan(&self, id: PlanId, saves: &[u64]) -> Result<Found, StoreError> {
        for (nth, save) in saves.iter().rev().enumerate() {
            let Some(sealed) = self.store.get(&key(&id, *save)).await? else {
                continue;
            };
            match Record::unseal(&sealed) {
                Ok(record) => {
                    return Ok(Found::Loaded {
                        record: Box::new(record),
                        older: nth > 0,
                    });
                }
                Err(Unread::Newer) => return Ok(Found::Newer(id)),
                Err(Unread::Damaged) => {}
            }
        }
        Ok(Found::Unreadable(id))
    }

    /// Saves a plan. When this returns, the plan is on the device.
    ///
    /// # Errors
    /// When the store could not write it or did not give back what was written. The save before is still there.
    pub async fn save(&self, record: &Record) -> Result<(), StoreError> {
        let id = record.plan.id.clone();
        let known = self.newest.borrow().get(&id).copied();
        let before = match known {
            Some(newest) => newest,
            None => self
                .saves()
                .await?
                .get(&id)
                .and_then(|saves| saves.last().copied())
                .unwrap_or(0),
        };
        let (now, sealed) = (before + 1, record.seal()?);
        self.store.put(&key(&id, now), &sealed).await?;
        if self.store.get(&key(&id, now)).await?.as_ref() != Some(&sealed) {
            return Err(StoreError::NotKept);
        }
        self.newest.borrow_mut().insert(id.clone(), now);
        // The plan is on the device; what could not be tidied away waits for the next save to do it.
        self.drop_older(&id, now).await.ok();
        Ok(())
    }

    /// Two saves stay: this one to open, and the newest before it that opens to fall back on. Damaged
    /// bytes go where no save will reach them; what a newer app wrote is left alone.
    async fn drop_older(&self, id: &PlanId, now: u64) -> Result<(), StoreError> {
        let mut to_fall_back_on = None;
        for save in self
            .saves()
            .await?
            .remove(id)
            .unwrap_or_default()
            .into_iter()
            .rev()
            .filter(|save| *save < now)
        {
            let key = key(id, save);
            let Some(sealed) = self.store.get(&key).await? else {
                continue;
            };
            match Record::unseal(&sealed) {
                Ok(_) if to_fall_back_on.is_none() => to_fall_back_on = Some(save),
                Err(Unread::Newer) => {}
                Ok(_) => self.store.delete(&key).await?,
                Err(Unread::Damaged) => {
                    self.store.put(&format!("aside/{key}"), &sealed).await?;
                    self.store.delete(&key).await?;
                }
            }
        }
        Ok(())
    }

    /// Removes a plan and every save of it.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn remove(&self, id: &PlanId) -> Result<(), StoreError> {
        for save in self.saves().await?.remove(id).unwrap_or_default() {
            self.store.delete(&key(id, save)).await?;
        }
        self.newest.borrow_mut().remove(id);
        Ok(())
    }

    /// The saves of each plan, oldest first: keys come in order, and a save's number is padded.
    async fn saves(&self) -> Result<BTreeMap<PlanId, Vec<u64>>, StoreError> {
        let mut saves: BTreeMap<PlanId, Vec<u64>> = BTreeMap::new();
        for key in self.store.keys("plan/").await? {
            let mut parts = key.split('/').skip(1);
            if let (Some(id), Some(Ok(save))) = (parts.next(), parts.next().map(str::parse)) {
                saves.entry(PlanId(id.to_owned())).or_default().push(save);
            }
        }
        Ok(saves)
    }
}

fn key(id: &PlanId, save: u64) -> String {
    format!("plan/{}/{save:010}", id.0)
}
