//! How plans are kept on this device: the format, the seal, and the shelf itself.
//!
//! The shelf writes through a [`Store`] that sees sealed bytes only. Here are the rules that hold for
//! every store: nothing is called saved before it has been written and read back; the save before is
//! kept until then; what cannot be read is put aside, never deleted, and never written over.

mod goes_after;
mod kept_twice;
mod memory;
mod opening;
mod order;
mod record;
mod resealing;
mod saves;
mod saving;
mod seal;
mod since;
mod store;
mod tolerant;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

pub use goes_after::{GoesAfter, Months};
pub use kept_twice::{KeptTwice, everything_in};
pub use memory::MemoryStore;
pub use order::{opens_first, put_among};
pub use record::{FORMAT, Record, Unread};
pub use seal::{Chance, Seal, Sealed};
pub use since::Since;
pub use store::{Store, StoreError};
pub use tolerant::or_default;

use crate::plan::PlanId;
use opening::{Opens, opens};
use record::Save;
use saves::{ASIDE, PLANS, Saves, beginning, key, parted};

/// So many plans are read in one go; between two the browser draws and hears a tap.
const AT_ONCE: usize = 20;

/// Where plans are kept on this device.
pub struct Shelf<S> {
    store: S,
    seal: Rc<Seal>,
    /// What is known of each plan's saves, so that saving one looks at no other and lists nothing.
    known: RefCell<Vec<(PlanId, Saves)>>,
}

/// What was found for one plan.
#[derive(Clone, Debug)]
pub enum Found {
    /// It opens.
    Loaded {
        /// The plan and where people were in it.
        record: Box<Record>,
        /// Something newer was damaged, so this is what was kept before it.
        older: bool,
    },
    /// Nothing of it can be read. The bytes are still there.
    Unreadable(PlanId),
    /// A newer version of the app wrote it. It is left alone.
    Newer(PlanId),
}

impl<S: Store> Shelf<S> {
    /// A shelf over a store, sealed with this.
    pub fn new(store: S, seal: Rc<Seal>) -> Self {
        Self { store, seal, known: RefCell::default() }
    }

    /// Where its bytes lie, and what opens them.
    pub fn store(&self) -> &S {
        &self.store
    }

    fn open(&self, id: &PlanId, save: u64, sealed: &Sealed) -> Result<Save, Unread> {
        Save::from_json(&self.seal.open(id, save, sealed)?)
    }

    /// Everything on the shelf; empty when there is nothing. The newest save of each plan is read,
    /// and the ones before it only where that is damaged or stands on them.
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

    /// `None` when one of them is no longer there: another tab has saved and tidied up meanwhile.
    async fn load_plan(
        &self,
        id: &PlanId,
        saves: &mut Saves,
        newest: Option<Sealed>,
    ) -> Result<Option<Found>, StoreError> {
        let open = |save, sealed: &Sealed| self.open(id, save, sealed);
        let mut opened = opens(saves.all.last().map(|save| (*save, newest.as_ref())), open);
        if matches!(opened, Opens::Nothing) {
            let keys: Vec<_> = saves.all.iter().map(|save| key(id, *save)).collect();
            let all = self.store.get_all(&keys).await?;
            opened = opens(saves.all.iter().copied().zip(all.iter().map(Option::as_ref)).rev(), open);
        }
        Ok(match opened {
            Opens::Loaded { record, whole, since, older } => {
                (saves.opened, saves.since) = (vec![whole], since);
                saves.acts = Some(Arc::new(record.plan.acts().to_vec()));
                Some(Found::Loaded { record, older })
            }
            Opens::Newer => Some(Found::Newer(id.clone())),
            Opens::Nothing => Some(Found::Unreadable(id.clone())),
            Opens::MovedOn => None,
        })
    }

    /// Removes a plan: every save of it, and what was put aside of it, in one act.
    ///
    /// # Errors
    /// When the store does not answer. Then the plan still opens as it was.
    pub async fn remove(&self, id: &PlanId) -> Result<(), StoreError> {
        self.forget(id);
        let of_plan = beginning(id);
        let mut keys = self.store.keys(&of_plan).await?;
        keys.extend(self.store.keys(&format!("{ASIDE}{of_plan}")).await?);
        self.store.delete_all(&keys).await
    }

    /// Nothing of what was kept is there any more: every plan is written down whole again.
    pub fn starts_anew(&self) {
        self.known.borrow_mut().clear();
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

    async fn saves_of(&self, id: &PlanId) -> Result<Saves, StoreError> {
        let keys = self.store.keys(&beginning(id)).await?;
        Ok(Saves::listed(keys.iter().filter_map(|key| parted(key)).map(|(_, save)| save).collect()))
    }

    /// The saves of each plan. The keys of one plan stand together.
    async fn saves(&self) -> Result<Vec<(PlanId, Saves)>, StoreError> {
        let mut saves: Vec<(PlanId, Saves)> = Vec::new();
        for key in self.store.keys(PLANS).await? {
            let Some((id, save)) = parted(&key) else { continue };
            match saves.last_mut().filter(|(last, _)| last.0 == id) {
                Some((_, of_plan)) => of_plan.all.push(save),
                None => saves.push((PlanId(id.to_owned()), Saves::listed(vec![save]))),
            }
        }
        Ok(saves)
    }
}
