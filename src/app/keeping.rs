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

use super::clock::{now, now_ms};
use super::indexed_db::IndexedDb;
use super::one_writer::{may_write, pause};
use super::{App, OnShelf};
use crate::conversation;
use crate::plan::{Moment, PlanId};
use crate::shelf::{Found, Record, Shelf, StoreError};

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
#[derive(Default)]
pub(super) struct Keeper {
    shelf: RefCell<Option<Rc<Shelf<IndexedDb>>>>,
    /// The open plan has changed since it was last written.
    waiting: Cell<bool>,
    /// Plans that were put away with something not written yet; one for each plan.
    put_away: RefCell<Vec<Record>>,
    /// A write is under way.
    writing: Cell<bool>,
    timer: Cell<Option<TimeoutHandle>>,
}

impl Keeper {
    fn put_away(&self, record: Record) {
        let mut put_away = self.put_away.borrow_mut();
        put_away.retain(|other| other.plan.id != record.plan.id);
        put_away.push(record);
    }
}

impl App {
    fn keeper(&self) -> Rc<Keeper> {
        self.keeper.get_value()
    }

    /// Looks at the shelf, once, at the start.
    pub(super) async fn read_shelf(self) {
        let shelf = Rc::new(Shelf::new(IndexedDb::default()));
        let may_write = may_write().await;
        match shelf.load().await {
            Ok(found) => {
                if may_write {
                    *self.keeper().shelf.borrow_mut() = Some(shelf);
                } else {
                    self.save.set(Save::NotKept);
                }
                self.on_shelf.set(OnShelf { other_tab: !may_write, ..sorted(found) });
            }
            Err(_) => {
                self.save.set(Save::NotKept);
                self.on_shelf.set(OnShelf { ready: true, ..OnShelf::default() });
            }
        }
    }

    /// Something has changed: save it soon.
    pub(super) fn save_soon(self) {
        let keeper = self.keeper();
        keeper.waiting.set(true);
        if keeper.shelf.borrow().is_none() {
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
        let has_work = keeper.waiting.get() || !keeper.put_away.borrow().is_empty();
        if has_work && keeper.shelf.borrow().is_some() && !keeper.writing.replace(true) {
            spawn_local(self.write());
        }
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
        let shelf = keeper.shelf.borrow().clone();
        let mut failed = None;
        if let Some(shelf) = shelf {
            while let Some(record) = self.next_to_write() {
                if let Err(error) = shelf.save(&record).await {
                    keeper.put_away(record);
                    failed = Some(error);
                    break;
                }
            }
        }
        keeper.writing.set(false);
        match failed {
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
        // Nor does a saved plan: it opens again at the card before.
        if let Some(gate) = cursor.step.clone().filter(|step| self.is_gate(step)) {
            cursor.step = conversation::back(self.pack, &sitting.plan, &gate);
        }
        cursor.aside_from = cursor.aside_from.filter(|step| !self.is_gate(step));
        cursor.screen = Some(self.screen.get_untracked().id().to_owned());
        Some(Record::new(sitting.plan, cursor, now_ms()))
    }

    /// Puts the open plan back among the others, as it is now, and sees to it that it is saved.
    pub(super) fn put_back(self) {
        let Some(record) = self.record_now() else { return };
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
        let shelf = self.keeper().shelf.borrow().clone();
        if let Some(shelf) = shelf {
            spawn_local(async move {
                // A write that is under way would bring the plan back.
                self.flush().await;
                if let Err(error) = shelf.remove(&id).await {
                    leptos::logging::error!("could not remove a plan: {error}");
                }
            });
        }
    }
}

fn sorted(found: Vec<Found>) -> OnShelf {
    let mut on_shelf = OnShelf { ready: true, ..OnShelf::default() };
    for found in found {
        match found {
            Found::Loaded { record, older } => {
                if older {
                    on_shelf.older_used.push(record.plan.id.clone());
                }
                let at = on_shelf.plans.partition_point(|other| other.saved_at >= record.saved_at);
                on_shelf.plans.insert(at, *record);
            }
            Found::Unreadable(_) => on_shelf.unreadable += 1,
            Found::Newer(_) => on_shelf.newer += 1,
        }
    }
    on_shelf
}
