//! How plans are kept on this device: the format, the seal, and the shelf itself.
//!
//! The shelf writes through a [`Store`] that sees sealed bytes only. Here are the rules that hold for
//! every store: nothing is called saved before it has been written and read back; the save before is
//! kept until then; what cannot be read is put aside, never deleted, and never written over.

mod from_format_1;
mod memory;
mod order;
mod read_record;
mod record;
mod seal;
mod store;

use std::cell::RefCell;

pub use memory::MemoryStore;
pub use order::{opens_first, put_among};
pub use read_record::plan as read_plan;
pub use record::{FORMAT, Record, Unread};
pub use seal::Sealed;
pub use store::{Store, StoreError};

use crate::plan::PlanId;

/// So many plans are read in one go; between two the browser draws and hears a tap.
const AT_ONCE: usize = 20;

/// Where plans are kept on this device.
pub struct Shelf<S> {
    store: S,
    /// What is known of each plan's saves, so that saving one looks at no other and lists nothing.
    known: RefCell<Vec<(PlanId, Saves)>>,
    /// What was last on its way to the device and has not been seen there.
    on_its_way: RefCell<Option<Sealed>>,
}

/// The saves of one plan, by number.
#[derive(Clone, Debug, Default)]
struct Saves {
    /// All of them, oldest first.
    all: Vec<u64>,
    /// Those that have opened since the app was, newest last. Whether one is still as it was, its digest says.
    opened: Vec<u64>,
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
        Self { store, known: RefCell::default(), on_its_way: RefCell::default() }
    }

    /// Everything on the shelf; empty when there is nothing. The newest save of each plan is read,
    /// and the ones before it only where that is damaged.
    ///
    /// # Errors
    /// When the store itself does not answer.
    pub async fn load(&self) -> Result<Vec<Found>, StoreError> {
        let mut known = self.saves().await?;
        let mut found = Vec::with_capacity(known.len());
        let mut moved_on = Vec::new();
        for some in known.chunks_mut(AT_ONCE) {
            let keys: Vec<_> = some.iter().filter_map(|(id, saves)| Some(key(id, *saves.all.last()?))).collect();
            let newest = self.store.get_all(&keys).await?;
            for ((id, saves), newest) in some.iter_mut().zip(newest) {
                match self.load_plan(id, saves, newest).await? {
                    Some(plan) => found.push(plan),
                    None => moved_on.push(id.clone()),
                }
            }
        }
        *self.known.borrow_mut() = known;
        for id in moved_on {
            found.extend(self.load_one(&id).await?);
        }
        Ok(found)
    }

    /// One plan as it is now; nothing when it is not on the shelf.
    ///
    /// # Errors
    /// When the store itself does not answer.
    pub async fn load_one(&self, id: &PlanId) -> Result<Option<Found>, StoreError> {
        loop {
            let mut saves = self.saves_of(id).await?;
            let Some(newest) = saves.all.last() else {
                // Known to be empty: what somebody else saves from now on is not this shelf's to follow.
                self.note(id, saves);
                return Ok(None);
            };
            let newest = self.store.get(&key(id, *newest)).await?;
            let found = self.load_plan(id, &mut saves, newest).await?;
            self.note(id, saves);
            if found.is_some() {
                return Ok(found);
            }
        }
    }

    /// `None` when none opens and one is no longer there: another tab has saved and tidied up meanwhile.
    async fn load_plan(
        &self,
        id: &PlanId,
        saves: &mut Saves,
        mut sealed: Option<Sealed>,
    ) -> Result<Option<Found>, StoreError> {
        let mut all_there = true;
        let mut left = saves.all.iter().rev().copied();
        let newest = left.next();
        let mut now = newest;
        while let Some(save) = now {
            match sealed.as_ref().map(Record::unseal) {
                Some(Ok(record)) => {
                    saves.opened.push(save);
                    return Ok(Some(Found::Loaded { record: Box::new(record), older: now != newest }));
                }
                Some(Err(Unread::Newer)) => return Ok(Some(Found::Newer(id.clone()))),
                Some(Err(Unread::Damaged)) => {}
                None => all_there = false,
            }
            now = left.next();
            if let Some(older) = now {
                sealed = self.store.get(&key(id, older)).await?;
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
        let id = &record.plan.id;
        let mut saves = match self.known_of(id) {
            Some(saves) => saves,
            None => self.saves_of(id).await?,
        };
        let sealed = record.seal()?;
        let written = self.write_after(id, &mut saves, &sealed).await;
        // What was passed by stays known, whatever became of the write.
        self.note(id, saves.clone());
        let now = written?;
        // Read back together with those before it, on which depends what may go.
        let keys: Vec<_> = saves.all.iter().chain([&now]).map(|save| key(id, *save)).collect();
        let back = self.store.get_all(&keys).await?;
        let Some((written, older)) = back.split_last() else { return Err(StoreError::NotKept) };
        if written.as_ref() != Some(&sealed) {
            return Err(StoreError::NotKept);
        }
        let mut left = self.drop_older(id, &saves, older).await;
        left.all.push(now);
        left.opened.push(now);
        self.note(id, left);
        self.on_its_way.take();
        Ok(())
    }

    /// Writes the save after these, and says its number. What did not arrive whole, and our own that
    /// came without our hearing of it, is passed by.
    async fn write_after(&self, id: &PlanId, saves: &mut Saves, sealed: &Sealed) -> Result<u64, StoreError> {
        loop {
            let now = saves.all.last().map_or(1, |newest| newest + 1);
            let key = key(id, now);
            match self.store.put_last(&beginning(id), &key, sealed).await {
                Err(StoreError::Taken) => {
                    let standing = self.store.get(&key).await?.ok_or(StoreError::Taken)?;
                    let ours = self.on_its_way.borrow().as_ref() == Some(&standing);
                    if !ours && Record::unseal(&standing) != Err(Unread::Damaged) {
                        return Err(StoreError::Taken);
                    }
                    saves.all.push(now);
                }
                written => {
                    *self.on_its_way.borrow_mut() = Some(sealed.clone());
                    return written.map(|()| now);
                }
            }
        }
    }

    /// Two saves stay: the one just written, and the newest before it that opens to fall back on.
    /// Damaged bytes go where no save will reach them; what a newer app wrote is left alone. What
    /// could not be tidied away waits for the next save to do it.
    async fn drop_older(&self, id: &PlanId, saves: &Saves, older: &[Option<Sealed>]) -> Saves {
        let mut left = Saves::default();
        for (save, sealed) in saves.all.iter().zip(older).rev() {
            let Some(sealed) = sealed else { continue };
            let as_it_opened = saves.opened.contains(save) && sealed.open().is_some();
            let opens = if as_it_opened { Ok(()) } else { Record::unseal(sealed).map(drop) };
            let gone = match opens {
                Ok(()) if left.opened.is_empty() => {
                    left.opened.push(*save);
                    false
                }
                Ok(()) => self.store.delete(&key(id, *save)).await.is_ok(),
                Err(Unread::Newer) => false,
                Err(Unread::Damaged) => self.put_aside(&key(id, *save), sealed).await.is_ok(),
            };
            if !gone {
                left.all.insert(0, *save);
            }
        }
        left
    }

    async fn put_aside(&self, key: &str, sealed: &Sealed) -> Result<(), StoreError> {
        self.store.put(&format!("{ASIDE}{key}"), sealed).await?;
        self.store.delete(key).await
    }

    /// Removes a plan: every save of it, the newest last, and what was put aside of it.
    ///
    /// # Errors
    /// When the store does not answer. Until the last of it has gone the plan still opens.
    pub async fn remove(&self, id: &PlanId) -> Result<(), StoreError> {
        self.forget(id);
        let of_plan = beginning(id);
        for beginning in [format!("{ASIDE}{of_plan}"), of_plan] {
            for key in self.store.keys(&beginning).await? {
                self.store.delete(&key).await?;
            }
        }
        Ok(())
    }

    fn known_of(&self, id: &PlanId) -> Option<Saves> {
        self.known.borrow().iter().find(|(plan, _)| plan == id).map(|(_, saves)| saves.clone())
    }

    fn note(&self, id: &PlanId, saves: Saves) {
        self.forget(id);
        self.known.borrow_mut().push((id.clone(), saves));
    }

    fn forget(&self, id: &PlanId) {
        self.known.borrow_mut().retain(|(plan, _)| plan != id);
    }

    /// The saves of one plan: keys come in order, and a save's number is padded.
    async fn saves_of(&self, id: &PlanId) -> Result<Saves, StoreError> {
        let keys = self.store.keys(&beginning(id)).await?;
        let all = keys.iter().filter_map(|key| parted(key)).map(|(_, save)| save).collect();
        Ok(Saves { all, opened: Vec::new() })
    }

    /// The saves of each plan. The keys of one plan stand together.
    async fn saves(&self) -> Result<Vec<(PlanId, Saves)>, StoreError> {
        let mut saves: Vec<(PlanId, Saves)> = Vec::new();
        for key in self.store.keys("plan/").await? {
            let Some((id, save)) = parted(&key) else { continue };
            match saves.last_mut().filter(|(last, _)| last.0 == id) {
                Some((_, of_plan)) => of_plan.all.push(save),
                None => saves.push((PlanId(id.to_owned()), Saves { all: vec![save], opened: Vec::new() })),
            }
        }
        Ok(saves)
    }
}

/// Where damaged bytes go: out of the way of every save, and still there.
const ASIDE: &str = "aside/";

/// A key as the plan and the save that it names.
fn parted(key: &str) -> Option<(&str, u64)> {
    let (id, save) = key.strip_prefix("plan/")?.split_once('/')?;
    Some((id, save.parse().ok()?))
}

fn beginning(id: &PlanId) -> String {
    format!("plan/{}/", id.0)
}

fn key(id: &PlanId, save: u64) -> String {
    format!("plan/{}/{save:010}", id.0)
}
