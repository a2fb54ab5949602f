//! What waits to be written, and what is written in one go.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::TimeoutHandle;

use super::indexed_db::IndexedDb;
use super::key_slots::{Opened, keep};
use crate::plan::PlanId;
use crate::shelf::{KeptTwice, Record, Shelf, Since, StoreError};

/// What is written in one go.
pub(super) enum Write {
    /// What came since in a plan.
    Since(PlanId, Box<Since>),
    /// A whole plan.
    Whole(Box<Record>),
}

/// The writer, and what it still has to write.
#[derive(Default)]
pub(super) struct Keeper {
    /// The shelf; nothing as long as no phrase opens one.
    unlocked: RefCell<Option<Rc<Unlocked>>>,
    /// Something of the open plan is not written yet.
    pub(super) waiting: Cell<bool>,
    /// It has to be written down whole.
    pub(super) wants_whole: Cell<bool>,
    /// Plans that were put away with something not written yet; one for each plan.
    pub(super) put_away: RefCell<Vec<Record>>,
    /// A write is under way.
    pub(super) writing: Cell<bool>,
    /// It was asked for once more meanwhile.
    pub(super) again: Cell<bool>,
    pub(super) timer: Cell<Option<TimeoutHandle>>,
    /// What was typed last is not called saved yet.
    pub(super) typing: Cell<bool>,
    /// How often something was typed.
    pub(super) typed: Cell<u32>,
    /// And when last, in milliseconds.
    pub(super) typed_at: Cell<u64>,
    /// It is waited for that they rest.
    pub(super) resting: Cell<bool>,
    /// The second copy is brought up to date in a moment.
    pub(super) copying: Cell<bool>,
    /// This tab waits in the browser's queue for the pen.
    pub(super) queued: Cell<bool>,
    /// It has asked the other tab for it, and has been answered so.
    pub(super) asking: Cell<bool>,
    pub(super) answer: Cell<Option<bool>>,
    /// How often it has had the pen.
    pub(super) hold: Cell<u32>,
}

impl Write {
    pub(super) fn plan(self) -> PlanId {
        match self {
            Self::Since(id, _) => id,
            Self::Whole(record) => record.plan.id,
        }
    }
}

/// A shelf that is open, and what opens it.
pub(super) struct Unlocked {
    pub(super) shelf: Shelf<KeptTwice<IndexedDb, IndexedDb>>,
    pub(super) opened: Opened,
}

impl Unlocked {
    /// What opens it is kept with it, also where the whole database was taken away meanwhile. Then what was kept twice
    /// is there again, too.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where it was taken away. The second copy may be behind what was saved here, and a small save
    /// on it would stand on words that are nowhere; and whoever met the empty database first need not have been a save.
    async fn is_as_it_was(&self) -> Result<(), StoreError> {
        let store = self.shelf.store();
        if !store.first().is_lost() {
            return Ok(());
        }
        store.knows_nothing();
        // Where nothing comes back, what is here is kept all the same.
        let _ = store.gives_back().await;
        keep(store.first(), &self.opened.slots).await?;
        store.first().is_found();
        Err(StoreError::Gone)
    }
}

impl Keeper {
    /// The shelf; nothing as long as no phrase opens one.
    pub(super) fn unlocked(&self) -> Option<Rc<Unlocked>> {
        self.unlocked.borrow().clone()
    }

    /// From now on this is the shelf.
    pub(super) fn unlocks(&self, opened: Opened) {
        let store = IndexedDb::opened_by(opened.slots.to_bytes());
        let shelf = Shelf::new(KeptTwice::new(store, IndexedDb::second()), Rc::clone(&opened.seal));
        *self.unlocked.borrow_mut() = Some(Rc::new(Unlocked { shelf, opened }));
    }

    /// The open plan waits, to be written down whole.
    pub(super) fn waits_whole(&self) {
        self.waiting.set(true);
        self.wants_whole.set(true);
    }

    pub(super) fn put_away(&self, record: Record) {
        self.take_away(&record.plan.id);
        self.put_away.borrow_mut().push(record);
    }

    pub(super) async fn save(&self, write: &Write) -> Result<(), StoreError> {
        let unlocked = self.unlocked().ok_or(StoreError::Blocked)?;
        unlocked.is_as_it_was().await?;
        match write {
            Write::Whole(record) => unlocked.shelf.save(record).await,
            Write::Since(id, since) => unlocked.shelf.save_since(id, since).await,
        }
    }

    /// A write failed: it waits again. A whole plan does not where a newer one of the same plan waits already;
    /// what came since waits with the open plan, and a plan that was closed meanwhile is put away whole.
    pub(super) fn waits_again(&self, write: Write) {
        match write {
            Write::Since(..) => self.waiting.set(true),
            Write::Whole(record) => {
                let mut put_away = self.put_away.borrow_mut();
                if put_away.iter().all(|other| other.plan.id != record.plan.id) {
                    put_away.push(*record);
                }
            }
        }
    }

    pub(super) fn take_away(&self, id: &PlanId) {
        self.put_away.borrow_mut().retain(|other| other.plan.id != *id);
    }
}
