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
use super::{App, Kept, Pen, Sitting};
use crate::conversation;
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
        self.take_away(&record.plan.id);
        self.put_away.borrow_mut().push(record);
    }

    /// A write failed: the record waits again, unless a newer one of the same plan does.
    fn put_away_again(&self, record: Record) {
        let mut put_away = self.put_away.borrow_mut();
        if put_away.iter().all(|other| other.plan.id != record.plan.id) {
            put_away.push(record);
        }
    }

    fn take_away(&self, id: &PlanId) {
        self.put_away.borrow_mut().retain(|other| other.plan.id != *id);
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
        if self.practising_now() || self.only_reads() {
            return;
        }
        let keeper = self.keeper();
        keeper.waiting.set(true);
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
                keeper.put_away_again(record);
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

    /// The open plan as it would be kept now, with what stands half-typed on the card; `None` in practice.
    fn record_now(self) -> Option<Record> {
        // Not the whole sitting: with what can be undone in it, that is the plan two hundred times.
        let parts =
            |sitting: &Sitting| (sitting.kept == Kept::OnShelf).then(|| (sitting.plan.clone(), sitting.cursor.clone()));
        let (plan, mut cursor) = self.sitting.with_untracked(|sitting| sitting.as_ref().and_then(parts))?;
        if let Some(step) = self.draft_step(&cursor) {
            cursor.leave_on(&step, (!self.is_as_it_was(&step)).then(|| self.draft.get_untracked()));
        }
        // Nor does a saved plan: it opens again at the card before.
        if let Some(gate) = cursor.step.clone().filter(|step| self.is_gate(step)) {
            cursor.step = conversation::back(self.pack, &plan, &gate);
        }
        cursor.aside_from = cursor.aside_from.filter(|step| !self.is_gate(step));
        cursor.screen = Some(self.screen.get_untracked().id().to_owned());
        Some(Record::new(plan, cursor, now_ms()))
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
        self.wipe(id, Box::new(drop));
    }

    /// Takes every save of a plan off the tablet, and then says whether they are gone.
    pub(super) fn wipe(self, id: PlanId, then: Box<dyn FnOnce(bool)>) {
        let keeper = self.keeper();
        keeper.take_away(&id);
        if !self.may_write() {
            return then(!self.on_shelf.with_untracked(|shelf| shelf.read));
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
