//! A store in memory: for tests, and for a tablet that does not let us keep anything.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::seal::Sealed;
use super::store::{Store, StoreError};

/// Keeps bytes for as long as it lives.
#[derive(Debug, Default)]
pub struct MemoryStore {
    kept: RefCell<BTreeMap<String, Sealed>>,
    /// The writes that still succeed before every one fails; `None` for all.
    room_for: Cell<Option<u32>>,
}

impl MemoryStore {
    /// Lets so many more writes succeed and then is full, until it is told otherwise.
    pub fn full_after(&self, writes: Option<u32>) {
        self.room_for.set(writes);
    }

    /// Changes the bytes under a key, as a damaged disk would.
    pub fn damage(&self, key: &str, change: impl FnOnce(&mut Vec<u8>)) {
        if let Some(sealed) = self.kept.borrow_mut().get_mut(key) {
            change(&mut sealed.0);
        }
    }
}

impl Store for MemoryStore {
    async fn put_all(&self, all: &[(String, Sealed)]) -> Result<(), StoreError> {
        if let Some(left) = self.room_for.get() {
            let left = left.checked_sub(1).ok_or(StoreError::Full)?;
            self.room_for.set(Some(left));
        }
        self.kept.borrow_mut().extend(all.iter().cloned());
        Ok(())
    }

    async fn get_all(&self, keys: &[String]) -> Result<Vec<Option<Sealed>>, StoreError> {
        let kept = self.kept.borrow();
        Ok(keys.iter().map(|key| kept.get(key).cloned()).collect())
    }

    async fn put_last(&self, beginning: &str, key: &str, sealed: &Sealed) -> Result<(), StoreError> {
        let last = self.kept.borrow().range(key.to_owned()..).next().is_none_or(|(key, _)| !key.starts_with(beginning));
        if last { self.put(key, sealed).await } else { Err(StoreError::Taken) }
    }

    async fn keys(&self, beginning: &str) -> Result<Vec<String>, StoreError> {
        Ok(self.kept.borrow().keys().filter(|key| key.starts_with(beginning)).cloned().collect())
    }

    async fn delete_all(&self, keys: &[String]) -> Result<(), StoreError> {
        self.kept.borrow_mut().retain(|key, _| !keys.contains(key));
        Ok(())
    }
}
