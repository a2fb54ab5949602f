//! Saving: one place, durable and honest.
//!
//! Every change makes the plan *waiting*: what people did for the whole plan, what they typed for a small
//! save of the half-typed words alone, which a slow tablet writes between two keys. It is on its way 50 ms
//! after the first change that is not yet saved, or as soon as the write before has ended, however steadily
//! somebody types; and at once when people move on or leave. One write runs at a time. "Saved" is said only
//! after the write has returned.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::channel::{Message, tell};
use super::clock::{now, now_ms};
use super::indexed_db::IndexedDb;
use super::one_writer::pause;
use super::{App, Pen};
use crate::conversation::Cursor;
use crate::plan::{Moment, PlanId};
use crate::shelf::{Record, Shelf, StoreError};

/// Letters that come together go together. A busy page fires its timers late, and 100 ms is what we promise.
const WAIT: Duration = Duration::from_millis(50);
/// How often a page that is being left looks whether the last write has come back: three seconds.
const PATIENCE: u32 = 30;
const TRY_AGAIN: Duration = Duration::from_secs(5);

/// Whether what is on the screen is on the tablet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Save {
    /// Nothing to save yet.
    Idle,
    /// A change is on its way.
    Saving,
    /// Everything is on the tablet, since then.
    Saved(Moment),
    /// This tablet keeps nothing.
    NotKept,
    /// The last write failed. The words are still on the screen.
    Failed,
}

impl Save {
    /// The value of the `data-save` hook.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Idle | Self::Saving => "saving",
            Self::Saved(_) => "saved",
            Self::NotKept => "not-kept",
            Self::Failed => "failed",
        }
    }
}

/// What has changed in the open plan since it was last written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Changed {
    /// Nothing but where people are and what is half typed.
    HalfTyped,
    /// The plan.
    Whole,
}

/// What is written in one go.
enum Write {
    /// Where people are in a plan, with what is half typed, and at what time.
    HalfTyped(PlanId, Cursor, u64),
    /// A whole plan.
    Whole(Box<Record>),
}

/// The writer, and what it still has to write.
pub(super) struct Keeper {
    pub(super) shelf: Shelf<IndexedDb>,
    /// What of the open plan is not written yet.
    waiting: Cell<Option<Changed>>,
    /// Plans that were put away with something not written yet; one for each plan.
    pub(super) put_away: RefCell<Vec<Record>>,
    /// A write is under way.
    writing: Cell<bool>,
    timer: Cell<Option<TimeoutHandle>>,
    /// This tab waits in the browser's queue for the pen.
    pub(super) queued: Cell<bool>,
    /// It has asked the other tab for it, and has been answered so.
    pub(super) asking: Cell<bool>,
    pub(super) answer: Cell<Option<bool>>,
    /// How often it has had the pen.
    pub(super) hold: Cell<u32>,
}

impl Write {
    fn plan(self) -> PlanId {
        match self {
            Self::HalfTyped(id, ..) => id,
            Self::Whole(record) => record.plan.id,
        }
    }
}

impl Default for Keeper {
    fn default() -> Self {
        Self {
            shelf: Shelf::new(IndexedDb::default()),
            waiting: Cell::default(),
            put_away: RefCell::default(),
            writing: Cell::default(),
            timer: Cell::default(),
            queued: Cell::default(),
            asking: Cell::default(),
            answer: Cell::default(),
            hold: Cell::default(),
        }
    }
}

impl Keeper {
    /// This waits to be written too. What waits for the whole plan is in it.
    fn waits(&self, changed: Changed) {
        self.waiting.set(self.waiting.get().max(Some(changed)));
    }

    fn put_away(&self, record: Record) {
        self.take_away(&record.plan.id);
        self.put_away.borrow_mut().push(record);
    }

    async fn save(&self, write: &Write) -> Result<(), StoreError> {
        match write {
            Write::Whole(record) => self.shelf.save(record).await,
            Write::HalfTyped(id, cursor, now) => self.shelf.save_draft(id, cursor, *now).await,
        }
    }

    /// A write failed: it waits again. A whole plan does not where a newer one of the same plan waits already;
    /// half-typed words wait with the open plan, and a plan that was closed meanwhile is put away whole.
    fn waits_again(&self, write: Write) {
        match write {
            Write::HalfTyped(..) => self.waits(Changed::HalfTyped),
            Write::Whole(record) => {
                let mut put_away = self.put_away.borrow_mut();
                if put_away.iter().all(|other| other.plan.id != record.plan.id) {
                    put_away.push(*record);
                }
            }
        }
    }

    fn take_away(&self, id: &PlanId) {
        self.put_away.borrow_mut().retain(|other| other.plan.id != *id);
    }
}

impl App {
    fn may_write(self) -> bool {
        self.pen.get_untracked() == Pen::Here && self.with_now(|sitting| sitting.shelved.read)
    }

    /// The plan has changed: save it soon.
    pub(super) fn save_soon(self) {
        self.save_changed(Changed::Whole);
    }

    /// Nothing has changed but what is half typed, or where people are: save that soon.
    pub(super) fn save_half_typed(self) {
        self.save_changed(Changed::HalfTyped);
    }

    fn save_changed(self, changed: Changed) {
        if self.practises.get_untracked() || self.only_reads() {
            return;
        }
        let keeper = self.keeper();
        keeper.waits(changed);
        if self.is_on_its_way() && keeper.timer.get().is_none() {
            self.save_after(WAIT);
        }
    }

    /// Saves a plan that is not open, at once.
    pub(super) fn save_put_away(self, record: Record) {
        self.keeper().put_away(record);
        if self.is_on_its_way() {
            self.save_now();
        }
    }

    /// Says that a change is on its way to the tablet, or that this one keeps nothing.
    fn is_on_its_way(self) -> bool {
        let keeps = self.may_write();
        match self.save.get_untracked() {
            _ if !keeps => self.save.set(Save::NotKept),
            Save::Failed => {}
            _ => self.save.set(Save::Saving),
        }
        keeps
    }

    fn save_after(self, wait: Duration) {
        let handle = set_timeout_with_handle(move || self.save_now(), wait);
        self.keeper().timer.set(handle.ok());
    }

    /// Saves at once: people moved on, or the page is about to be hidden.
    pub fn save_now(self) {
        let keeper = self.keeper();
        if let Some(timer) = keeper.timer.take() {
            timer.clear();
        }
        if self.has_unsaved() {
            self.try_again();
        }
    }

    /// Writes what waits, and before that reads the shelf if it could not be read yet.
    pub fn try_again(self) {
        if self.pen.get_untracked() == Pen::Here && !self.keeper().writing.replace(true) {
            spawn_local(self.write());
        }
    }

    /// Whether something has not been written yet.
    pub(super) fn has_unsaved(self) -> bool {
        let keeper = self.keeper();
        keeper.waiting.get().is_some() || keeper.writing.get() || !keeper.put_away.borrow().is_empty()
    }

    /// Takes what has not been written yet, which this tab will not write any more.
    pub(super) fn take_unsaved(self) -> Vec<Record> {
        let keeper = self.keeper();
        if let Some(timer) = keeper.timer.take() {
            timer.clear();
        }
        let mut unsaved = keeper.put_away.take();
        if keeper.waiting.take().is_some() || keeper.writing.get() {
            unsaved.extend(self.record_now());
        }
        unsaved
    }

    /// Saves what is not saved yet, and waits for it: for a few seconds at the most.
    pub(super) async fn flush(self) {
        self.save_now();
        for _ in 0..PATIENCE {
            if !self.keeper().writing.get() {
                return;
            }
            pause().await;
        }
    }

    /// The one writer: everything that waits, one after the other.
    async fn write(self) {
        let keeper = self.keeper();
        if !self.may_write() && !self.read_along().await {
            keeper.writing.set(false);
            return;
        }
        let mut failed = None;
        while self.may_write()
            && let Some(write) = self.next_to_write()
        {
            match keeper.save(&write).await {
                Ok(()) => tell(&Message::Saved(write.plan())),
                Err(StoreError::NothingBelow) => keeper.waits(Changed::Whole),
                Err(error) => {
                    keeper.waits_again(write);
                    failed = Some(error);
                    break;
                }
            }
        }
        keeper.writing.set(false);
        match failed {
            _ if !self.may_write() => {}
            Some(StoreError::Taken) => self.stop_writing(),
            Some(error) => self.save_failed(&error),
            None => self.save.set(Save::Saved(now())),
        }
    }

    /// What is written next: plans that were put away first, then the open one.
    fn next_to_write(self) -> Option<Write> {
        let keeper = self.keeper();
        let open = self.with_plan_now(|plan| plan.id.clone());
        loop {
            let record = keeper.put_away.borrow_mut().pop();
            match record {
                // Opened again since: what is open is newer.
                Some(record) if Some(&record.plan.id) == open.as_ref() => keeper.waits(Changed::Whole),
                Some(record) => return Some(Write::Whole(Box::new(record))),
                None => break,
            }
        }
        match keeper.waiting.take()? {
            Changed::Whole => self.record_now().map(|record| Write::Whole(Box::new(record))),
            Changed::HalfTyped => Some(Write::HalfTyped(open?, self.cursor_now()?, now_ms())),
        }
    }

    fn save_failed(self, error: &StoreError) {
        leptos::logging::error!("could not save: {error}");
        self.save.set(Save::Failed);
        self.save_after(TRY_AGAIN);
    }

    /// The open plan as it would be kept now, with what stands half-typed on the card; `None` in practice.
    fn record_now(self) -> Option<Record> {
        self.with_now(|sitting| sitting.record(now_ms()))
    }

    /// Where people are in the open plan, as it would be kept now; `None` in practice.
    fn cursor_now(self) -> Option<Cursor> {
        self.with_now(|sitting| sitting.cursor_kept().filter(|_| !sitting.practises()))
    }

    /// Takes every save of a plan off the tablet, and then says whether they are gone.
    pub(super) fn wipe(self, id: PlanId, then: Box<dyn FnOnce(bool)>) {
        let keeper = self.keeper();
        keeper.take_away(&id);
        if !self.may_write() {
            return then(!self.with_now(|sitting| sitting.shelved.read));
        }
        spawn_local(async move {
            // A write that is under way would bring the plan back, and so would one that failed and waits.
            self.flush().await;
            keeper.take_away(&id);
            let gone = keeper.shelf.remove(&id).await;
            if let Err(error) = &gone {
                leptos::logging::error!("could not remove a plan: {error}");
            }
            tell(&Message::Saved(id));
            then(gone.is_ok());
        });
    }
}
