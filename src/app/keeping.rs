//! Saving: one place, durable and honest.
//!
//! Every change makes the plan *waiting*. It is written at most 250 ms after the first change that
//! is not yet saved, however steadily somebody types, and at once when people move on or leave.
//! One write runs at a time. "Saved" is said only after the write has returned.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::channel::{Message, tell};
use super::clock::{now, now_ms};
use super::indexed_db::IndexedDb;
use super::one_writer::pause;
use super::{App, Pen};
use crate::plan::{Moment, PlanId};
use crate::shelf::{Record, Shelf, StoreError};

const WAIT: Duration = Duration::from_millis(250);
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

/// The writer, and what it still has to write.
pub(super) struct Keeper {
    pub(super) shelf: Shelf<IndexedDb>,
    /// The open plan has changed since it was last written.
    waiting: Cell<bool>,
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
    fn put_away(&self, record: Record) {
        let mut put_away = self.put_away.borrow_mut();
        put_away.retain(|other| other.plan.id != record.plan.id);
        put_away.push(record);
    }
}

impl App {
    pub(super) fn keeper(&self) -> Rc<Keeper> {
        self.keeper.get_value()
    }

    fn may_write(self) -> bool {
        self.pen.get_untracked() == Pen::Here && self.on_shelf.with_untracked(|shelf| shelf.read)
    }

    /// Something has changed: save it soon.
    pub(super) fn save_soon(self) {
        if self.only_reads() {
            return;
        }
        let keeper = self.keeper();
        keeper.waiting.set(true);
        if !self.may_write() {
            self.save.set(Save::NotKept);
            return;
        }
        if self.save.get_untracked() != Save::Failed {
            self.save.set(Save::Saving);
        }
        if keeper.timer.get().is_none() {
            self.save_after(WAIT);
        }
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
        keeper.waiting.get() || keeper.writing.get() || !keeper.put_away.borrow().is_empty()
    }

    /// Takes what has not been written yet, which this tab will not write any more.
    pub(super) fn take_unsaved(self) -> Vec<Record> {
        let keeper = self.keeper();
        if let Some(timer) = keeper.timer.take() {
            timer.clear();
        }
        let mut unsaved = keeper.put_away.take();
        if keeper.waiting.take() || keeper.writing.get() {
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
            && let Some(record) = self.next_to_write()
        {
            if let Err(error) = keeper.shelf.save(&record).await {
                keeper.put_away(record);
                failed = Some(error);
                break;
            }
            tell(&Message::Saved(record.plan.id));
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
    fn next_to_write(self) -> Option<Record> {
        let keeper = self.keeper();
        let open = self.with_plan_now(|plan| plan.id.clone());
        loop {
            let record = keeper.put_away.borrow_mut().pop();
            match record {
                // Opened again since: what is open is newer.
                Some(record) if Some(&record.plan.id) == open.as_ref() => keeper.waiting.set(true),
                Some(record) => return Some(record),
                None => break,
            }
        }
        keeper.waiting.take().then(|| self.record_now()).flatten()
    }

    fn save_failed(self, error: &StoreError) {
        leptos::logging::error!("could not save: {error}");
        self.save.set(Save::Failed);
        self.save_after(TRY_AGAIN);
    }

    /// The open plan as it would be kept now, with what stands half-typed on the card.
    fn record_now(self) -> Option<Record> {
        let sitting = self.sitting.get_untracked()?;
        let mut cursor = sitting.cursor;
        if let Some(step) = self.draft_step(&cursor) {
            cursor.leave_on(&step, (!self.is_as_it_was(&step)).then(|| self.draft.get_untracked()));
        }
        cursor.screen = Some(self.screen.get_untracked().id().to_owned());
        Some(Record::new(sitting.plan, cursor, now_ms()))
    }

    /// Puts the open plan back among the others, as it is now, and sees to it that it is saved.
    pub(super) fn put_back(self) {
        let Some(record) = self.record_now().filter(|_| !self.only_reads()) else { return };
        self.on_shelf.update(|shelf| {
            shelf.plans.retain(|other| other.plan.id != record.plan.id);
            shelf.plans.insert(0, record.clone());
        });
        let keeper = self.keeper();
        if keeper.waiting.take() {
            keeper.put_away(record);
        }
    }

    /// Whether something half-typed would be kept with the open plan.
    pub(super) fn has_half_typed(self) -> bool {
        self.record_now().is_some_and(|record| !record.cursor.drafts.is_empty())
    }

    /// Removes a plan that was never talked about.
    pub(super) fn remove_from_shelf(self, id: PlanId) {
        self.on_shelf.update(|on_shelf| on_shelf.plans.retain(|record| record.plan.id != id));
        self.keeper().put_away.borrow_mut().retain(|record| record.plan.id != id);
        if self.may_write() {
            spawn_local(async move {
                // A write that is under way would bring the plan back.
                self.flush().await;
                if let Err(error) = self.keeper().shelf.remove(&id).await {
                    leptos::logging::error!("could not remove a plan: {error}");
                }
                tell(&Message::Saved(id));
            });
        }
    }
}
