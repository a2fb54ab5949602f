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

pub use memory::MemoryStore;
pub use record::{FORMAT, Record, Unread};
pub use seal::Sealed;
pub use store::{Store, StoreError};

use crate::plan::PlanId;

/// Where plans are kept on this device.
pub struct Shelf<S> {
    store: S,
    /// The newest save of each plan: saves are numbered.
    newest: RefCell<Vec<(PlanId, u64)>>,
    /// What was last on its way to the device and has not been seen there.
    on_its_way: RefCell<Option<Sealed>>,
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
        Self { store, newest: RefCell::default(), on_its_way: RefCell::default() }
    }

    /// Everything on the shelf; empty when there is nothing.
    ///
    /// # Errors
    /// When the store itself does not answer.
    pub async fn load(&self) -> Result<Vec<Found>, StoreError> {
        let mut found = Vec::new();
        for (id, saves) in self.saves().await? {
            if let Some(newest) = saves.last() {
                self.note_newest(&id, *newest);
            }
            match self.load_plan(&id, &saves).await? {
                Some(plan) => found.push(plan),
                None => found.extend(self.load_one(&id).await?),
            }
        }
        Ok(found)
    }

    /// One plan as it is now; nothing when it is not on the shelf.
    ///
    /// # Errors
    /// When the store itself does not answer.
    pub async fn load_one(&self, id: &PlanId) -> Result<Option<Found>, StoreError> {
        loop {
            let saves = self.saves_of(id).await?;
            self.note_newest(id, saves.last().copied().unwrap_or(0));
            if saves.is_empty() {
                return Ok(None);
            }
            if let Some(found) = self.load_plan(id, &saves).await? {
                return Ok(Some(found));
            }
        }
    }

    /// `None` when none opens and one is no longer there: another tab has saved and tidied up meanwhile.
    async fn load_plan(&self, id: &PlanId, saves: &[u64]) -> Result<Option<Found>, StoreError> {
        let mut all_there = true;
        for (nth, save) in saves.iter().rev().enumerate() {
            let Some(sealed) = self.store.get(&key(id, *save)).await? else {
                all_there = false;
                continue;
            };
            match Record::unseal(&sealed) {
                Ok(record) => {
                    return Ok(Some(Found::Loaded { record: Box::new(record), older: nth > 0 }));
                }
                Err(Unread::Newer) => return Ok(Some(Found::Newer(id.clone()))),
                Err(Unread::Damaged) => {}
            }
        }
        Ok(all_there.then(|| Found::Unreadable(id.clone())))
    }

    /// Saves a plan. When this returns, the plan is on the device.
    ///
    /// Saves are numbered, and a save is only ever written as the very next after the one that this
    /// shelf read or wrote. So a tab that wakes up and still thinks it may write never writes over what
    /// another has saved since.
    ///
    /// # Errors
    /// When the store could not write it or did not give back what was written. The save before is
    /// still there. [`StoreError::Taken`] when somebody else has saved this plan since it was read.
    pub async fn save(&self, record: &Record) -> Result<(), StoreError> {
        let id = record.plan.id.clone();
        let known = self.newest.borrow().iter().find(|(plan, _)| *plan == id).map(|(_, newest)| *newest);
        let before = match known {
            Some(newest) => newest,
            None => self.saves_of(&id).await?.last().copied().unwrap_or(0),
        };
        let sealed = record.seal()?;
        let now = self.write_after(&id, before, &sealed).await?;
        if self.store.get(&key(&id, now)).await?.as_ref() != Some(&sealed) {
            return Err(StoreError::NotKept);
        }
        self.note_newest(&id, now);
        self.on_its_way.take();
        // The plan is on the device; what could not be tidied away waits for the next save to do it.
        self.drop_older(&id, now).await.ok();
        Ok(())
    }

    /// Writes the save after this one, and says its number. What did not arrive whole, and our own that
    /// came without our hearing of it, is passed by.
    async fn write_after(&self, id: &PlanId, before: u64, sealed: &Sealed) -> Result<u64, StoreError> {
        let mut now = before + 1;
        loop {
            let key = key(id, now);
            match self.store.put_last(&beginning(id), &key, sealed).await {
                Err(StoreError::Taken) => {
                    let standing = self.store.get(&key).await?.ok_or(StoreError::Taken)?;
                    let ours = self.on_its_way.borrow().as_ref() == Some(&standing);
                    if !ours && Record::unseal(&standing) != Err(Unread::Damaged) {
                        return Err(StoreError::Taken);
                    }
                    self.note_newest(id, now);
                    now += 1;
                }
                written => {
                    *self.on_its_way.borrow_mut() = Some(sealed.clone());
                    return written.map(|()| now);
                }
            }
        }
    }

    /// Two saves stay: this one to open, and the newest before it that opens to fall back on. Damaged
    /// bytes go where no save will reach them; what a newer app wrote is left alone.
    async fn drop_older(&self, id: &PlanId, now: u64) -> Result<(), StoreError> {
        let mut to_fall_back_on = None;
        for save in self.saves_of(id).await?.into_iter().rev().filter(|save| *save < now) {
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
        for save in self.saves_of(id).await? {
            self.store.delete(&key(id, save)).await?;
        }
        self.newest.borrow_mut().retain(|(plan, _)| plan != id);
        Ok(())
    }

    fn note_newest(&self, id: &PlanId, save: u64) {
        let mut newest = self.newest.borrow_mut();
        newest.retain(|(plan, _)| plan != id);
        newest.push((id.clone(), save));
    }

    /// The saves of one plan, oldest first: keys come in order, and a save's number is padded.
    async fn saves_of(&self, id: &PlanId) -> Result<Vec<u64>, StoreError> {
        let keys = self.store.keys(&beginning(id)).await?;
        Ok(keys.iter().filter_map(|key| parted(key)).map(|(_, save)| save).collect())
    }

    /// The saves of each plan, oldest first. The keys of one plan stand together.
    async fn saves(&self) -> Result<Vec<(PlanId, Vec<u64>)>, StoreError> {
        let mut saves: Vec<(PlanId, Vec<u64>)> = Vec::new();
        for key in self.store.keys("plan/").await? {
            let Some((id, save)) = parted(&key) else { continue };
            match saves.last_mut().filter(|(last, _)| last.0 == id) {
                Some((_, of_plan)) => of_plan.push(save),
                None => saves.push((PlanId(id.to_owned()), vec![save])),
            }
        }
        Ok(saves)
    }
}

/// A key as the plan and the save that it names.
fn parted(key: &str) -> Option<(&str, u64)> {
    let (id, save) = key.strip_prefix("plan/")?.split_once('/')?;
    Some((id, save.parse().ok()?))
}

/// How the keys of a plan's saves begin.
fn beginning(id: &PlanId) -> String {
    format!("plan/{}/", id.0)
}

fn key(id: &PlanId, save: u64) -> String {
    format!("plan/{}/{save:010}", id.0)
}
