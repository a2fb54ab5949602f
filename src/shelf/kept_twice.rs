//! A second copy of everything that is kept, in another place: a browser that calls its database damaged deletes all
//! of it (docs/decisions/0025).
//!
//! It holds the same sealed bytes under the same keys, and nothing else. What is saved is in the first place before it is
//! called saved, and in the second a moment later; what is deleted goes from the second first.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use super::saves::PLANS;
use super::seal::Sealed;
use super::store::{Store, StoreError};

/// So many are brought in one go: a tablet may hold hundreds of plans.
const AT_ONCE: usize = 20;

/// A store, and the second copy of what is in it.
#[derive(Debug, Default)]
pub struct KeptTwice<S, B> {
    first: S,
    second: B,
    /// What has changed in the first place since the second was brought up to it.
    behind: RefCell<BTreeSet<String>>,
    /// What lies in the second place; nothing as long as nobody has looked.
    there: RefCell<Option<BTreeSet<String>>>,
    catching_up: Cell<bool>,
}

impl<S: Store, B: Store> KeptTwice<S, B> {
    /// This store, with the second copy there.
    pub fn new(first: S, second: B) -> Self {
        Self { first, second, behind: RefCell::default(), there: RefCell::default(), catching_up: Cell::default() }
    }

    /// The first place.
    pub fn first(&self) -> &S {
        &self.first
    }

    /// The second place.
    pub fn second(&self) -> &B {
        &self.second
    }

    /// Somebody else may have written: what lies in the second place is looked at again.
    pub fn knows_nothing(&self) {
        self.there.borrow_mut().take();
    }

    /// Brings the second place up to the first. The first time it looks at all of it; after that at what has changed.
    /// Where that is under way already, it goes on until this is there too.
    ///
    /// # Errors
    /// When one of them does not answer. Then it is still behind, and is brought up the next time.
    pub async fn catches_up(&self) -> Result<(), StoreError> {
        if self.catching_up.replace(true) {
            return Ok(());
        }
        let done = self.brings_all().await;
        self.catching_up.set(false);
        done
    }

    /// Nothing is brought from now on, as everything is about to be sealed again or deleted. `false` where something is
    /// on its way: it is asked again.
    pub fn stands_still(&self) -> bool {
        !self.catching_up.replace(true)
    }

    /// It did not come to that.
    pub fn goes_on(&self) {
        self.catching_up.set(false);
        self.knows_nothing();
    }

    /// Everything that lies in the second place is put in the first, which has lost all.
    ///
    /// # Errors
    /// When one of them does not answer.
    pub async fn gives_back(&self) -> Result<(), StoreError> {
        self.first.put_all(&everything_in(&self.second).await?).await
    }

    async fn brings_all(&self) -> Result<(), StoreError> {
        self.compares().await?;
        loop {
            let next: Vec<_> = {
                let mut behind = self.behind.borrow_mut();
                std::iter::from_fn(|| behind.pop_first()).take(AT_ONCE).collect()
            };
            if next.is_empty() {
                return Ok(());
            }
            if let Err(error) = self.brings(&next).await {
                self.behind.borrow_mut().extend(next);
                return Err(error);
            }
        }
    }

    /// A save never changes, so keys say what is missing and what is too much; unless everything was sealed again.
    async fn compares(&self) -> Result<(), StoreError> {
        if self.there.borrow().is_some() {
            return Ok(());
        }
        let there: BTreeSet<_> = self.second.keys("").await?.into_iter().collect();
        let first: BTreeSet<_> = self.first.keys("").await?.into_iter().collect();
        // It is not the one that was kept, and takes nothing away here.
        if first.is_empty() {
            return Err(StoreError::Gone);
        }
        let others: Vec<_> = first.iter().filter(|key| !key.starts_with(PLANS)).cloned().collect();
        let is_sealed_alike = self.first.get_all(&others).await? == self.second.get_all(&others).await?;
        self.behind.borrow_mut().extend(match is_sealed_alike {
            true => first.symmetric_difference(&there).cloned().collect::<Vec<_>>(),
            false => first.union(&there).cloned().collect(),
        });
        *self.there.borrow_mut() = Some(there);
        Ok(())
    }

    /// What has come is there before anything goes.
    async fn brings(&self, keys: &[String]) -> Result<(), StoreError> {
        let now = self.first.get_all(keys).await?;
        let (come, gone): (Vec<_>, Vec<_>) = keys.iter().cloned().zip(now).partition(|(_, sealed)| sealed.is_some());
        let come: Vec<_> = come.into_iter().filter_map(|(key, sealed)| Some((key, sealed?))).collect();
        self.second.put_all(&come).await?;
        self.there.borrow_mut().get_or_insert_default().extend(come.into_iter().map(|(key, _)| key));
        self.lets_go(&gone.into_iter().map(|(key, _)| key).collect::<Vec<_>>()).await
    }

    async fn lets_go(&self, keys: &[String]) -> Result<(), StoreError> {
        if keys.is_empty() {
            return Ok(());
        }
        self.second.delete_all(keys).await?;
        if let Some(there) = self.there.borrow_mut().as_mut() {
            there.retain(|key| !keys.contains(key));
        }
        Ok(())
    }

    fn are_behind(&self, keys: impl IntoIterator<Item = String>) {
        self.behind.borrow_mut().extend(keys);
    }

    /// Those of these keys that may lie in the second place.
    fn twice(&self, keys: &[String]) -> Vec<String> {
        let there = self.there.borrow();
        keys.iter().filter(|key| there.as_ref().is_none_or(|there| there.contains(*key))).cloned().collect()
    }
}

impl<S: Store, B: Store> Store for KeptTwice<S, B> {
    async fn put(&self, key: &str, sealed: &Sealed) -> Result<(), StoreError> {
        self.are_behind([key.to_owned()]);
        self.first.put(key, sealed).await
    }

    async fn put_all(&self, all: &[(String, Sealed)]) -> Result<(), StoreError> {
        self.are_behind(all.iter().map(|(key, _)| key.clone()));
        self.first.put_all(all).await
    }

    async fn get_all(&self, keys: &[String]) -> Result<Vec<Option<Sealed>>, StoreError> {
        self.first.get_all(keys).await
    }

    async fn put_last(&self, beginning: &str, key: &str, sealed: &Sealed) -> Result<(), StoreError> {
        // Also where it fails: it may arrive all the same.
        self.are_behind([key.to_owned()]);
        self.first.put_last(beginning, key, sealed).await
    }

    async fn keys(&self, beginning: &str) -> Result<Vec<String>, StoreError> {
        self.first.keys(beginning).await
    }

    /// What does not go from the second place stays in the first, so that nothing is called gone that still lies there.
    async fn delete_all(&self, keys: &[String]) -> Result<(), StoreError> {
        if !self.twice(keys).is_empty() {
            // What takes their place should be there first. Where there is no room for it, they go all the same.
            let _ = self.catches_up().await;
        }
        self.are_behind(keys.iter().cloned());
        self.lets_go(&self.twice(keys)).await?;
        self.first.delete_all(keys).await
    }
}

/// Everything that lies in a store, by its key.
///
/// # Errors
/// When it does not answer.
pub async fn everything_in(store: &impl Store) -> Result<Vec<(String, Sealed)>, StoreError> {
    let keys = store.keys("").await?;
    let all = store.get_all(&keys).await?;
    Ok(keys.into_iter().zip(all).filter_map(|(key, sealed)| Some((key, sealed?))).collect())
}
