//! Saving: one place, durable and honest.
//!
//! Every change makes the open plan *waiting*. What is written is no more than came since: what stands half typed,
//! and what was done. It is on its way 150 to 200 ms after the first letter that is not yet saved, or as soon as the
//! write before has ended, however steadily somebody types; and at once when something is done, or people move on or
//! leave. One write runs at a time. "Saved" is said only after the write has returned, and while somebody types not
//! before they rest: a word that changes at every letter is nothing to read, and costs a frame.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Pen;
use super::channel::{Message, tell};
use super::clock::{now, now_ms};
use super::keeper::{Keeper, Write};
use super::key_slots::Fate;
use super::live_sitting::LiveSitting;
use super::notice::Notice;
use super::one_writer::pause;
use super::save::{NotKept, Save};
use crate::plan::PlanId;
use crate::shelf::{Record, Since, StoreError};

/// Letters that come together go together. A busy page fires its timers late, and 250 ms is what we promise.
const WAIT: Duration = Duration::from_millis(150);
/// A letter that was typed just now is drawn first. With the wait before it is still sooner than what we promise.
const DRAWN: Duration = Duration::from_millis(50);
/// Somebody who has not typed for so long rests.
const REST: Duration = Duration::from_millis(250);
/// How often a page that is being left looks whether the last write has come back: three seconds.
const PATIENCE: u32 = 30;
const TRY_AGAIN: Duration = Duration::from_secs(5);

/// Keeping what people say on the tablet. A context: [`use_saving`].
#[derive(Clone, Copy)]
pub struct Saving {
    pub(super) sitting: LiveSitting,
    pub(super) notice: Notice,
    /// Whether what is on the screen is on the tablet.
    pub save: RwSignal<Save>,
    /// Who has the pen: this tab or another.
    pub pen: RwSignal<Pen>,
    pub(super) has_phrase: RwSignal<bool>,
    /// The recovery code, until somebody has it on paper.
    pub code: RwSignal<Option<String>>,
    /// What has become of what was kept here before.
    pub fate: RwSignal<Fate>,
    /// Nobody wants it kept.
    pub without_keeping: RwSignal<bool>,
    /// Words that were not saved here before another tab took the pen.
    pub unsaved: RwSignal<Vec<String>>,
    keeper: StoredValue<Rc<Keeper>, LocalStorage>,
}

/// Saving, in any component.
#[must_use]
pub fn use_saving() -> Saving {
    expect_context()
}

impl Saving {
    pub(super) fn new(sitting: LiveSitting, notice: Notice) -> Self {
        Self {
            sitting,
            notice,
            save: RwSignal::new(Save::Idle),
            pen: RwSignal::new(Pen::Elsewhere),
            has_phrase: RwSignal::new(false),
            code: RwSignal::new(None),
            fate: RwSignal::new(Fate::Kept),
            without_keeping: RwSignal::new(false),
            unsaved: RwSignal::new(Vec::new()),
            keeper: StoredValue::new_local(Rc::default()),
        }
    }

    pub(super) fn keeper(self) -> Rc<Keeper> {
        self.keeper.get_value()
    }

    fn may_write(self) -> bool {
        let has_shelf = self.keeper().unlocked().is_some();
        has_shelf && self.pen.get_untracked() == Pen::Here && self.sitting.with_now(|sitting| sitting.shelved.read)
    }

    /// Something was done or typed in the open plan: save it soon.
    pub(super) fn save_soon(self) {
        if self.sitting.practises.get_untracked() || self.only_reads() {
            return;
        }
        let keeper = self.keeper();
        keeper.waiting.set(true);
        keeper.typing.set(true);
        keeper.typed.set(keeper.typed.get().wrapping_add(1));
        keeper.typed_at.set(now_ms());
        if self.is_on_its_way() && keeper.timer.get().is_none() {
            self.after(WAIT, Self::save_between_letters);
        }
    }

    fn save_between_letters(self) {
        let since = Duration::from_millis(now_ms().saturating_sub(self.keeper().typed_at.get()));
        if since < DRAWN {
            self.after(DRAWN, Self::save_what_waits);
        } else {
            self.save_what_waits();
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
            // Said once, and not again at every letter.
            Save::NotKept(_) if !keeps => {}
            _ if !keeps => self.save.set(Save::NotKept(self.why_not_kept())),
            Save::Failed | Save::Saving => {}
            _ => self.save.set(Save::Saving),
        }
        keeps
    }

    fn why_not_kept(self) -> NotKept {
        if self.keeper().unlocked().is_some() { NotKept::Blocked } else { NotKept::NoPhrase }
    }

    fn after(self, wait: Duration, act: fn(Self)) {
        let handle = set_timeout_with_handle(move || act(self), wait);
        self.keeper().timer.set(handle.ok());
    }

    /// Saves at once, and says so at once: people moved on, or the page is about to be hidden.
    pub fn save_now(self) {
        self.keeper().typing.set(false);
        self.save_what_waits();
    }

    fn save_what_waits(self) {
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
        if self.pen.get_untracked() != Pen::Here {
            return;
        }
        let keeper = self.keeper();
        if keeper.writing.replace(true) {
            keeper.again.set(true);
        } else {
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
        keeper.again.set(false);
        if !self.may_write() && !self.read_along().await {
            keeper.writing.set(false);
            // A tap while the shelf still did not answer is not lost: it may answer now.
            if keeper.again.take() {
                self.try_again();
            }
            return;
        }
        let mut failed = None;
        while self.may_write()
            && let Some(write) = self.next_to_write()
        {
            match keeper.save(&write).await {
                Ok(()) => tell(&Message::Saved(write.plan())),
                Err(StoreError::WantsWhole) => keeper.waits_whole(),
                Err(StoreError::Gone) => {
                    keeper.waits_again(write);
                    self.keeps_all_anew();
                }
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
            None => {
                self.is_saved();
                self.copies_soon();
            }
        }
    }

    /// What was kept is gone: every plan that is known here is kept again.
    fn keeps_all_anew(self) {
        if let Some(unlocked) = self.keeper().unlocked() {
            unlocked.shelf.starts_anew();
        }
        self.keeps_all();
    }

    /// Every plan that is known here waits to be written down whole.
    pub(super) fn keeps_all(self) {
        let keeper = self.keeper();
        keeper.waits_whole();
        self.sitting.with_now(|sitting| {
            sitting.shelved.plans.iter().chain(&sitting.shelved.bin).for_each(|record| {
                let waits = keeper.put_away.borrow().iter().any(|other| other.plan.id == record.plan.id);
                if !waits {
                    keeper.put_away(record.clone());
                }
            });
        });
    }

    /// Everything is written: it is said now, or once those who type rest.
    fn is_saved(self) {
        let keeper = self.keeper();
        if !keeper.typing.get() || self.save.get_untracked() != Save::Saving {
            return self.save.set(Save::Saved(now()));
        }
        if !keeper.resting.replace(true) {
            let typed = keeper.typed.get();
            set_timeout(move || self.rests_since(typed), REST);
        }
    }

    /// Says "Saved" unless something was typed since; then it is waited for once more.
    fn rests_since(self, typed: u32) {
        let keeper = self.keeper();
        keeper.resting.set(false);
        // A write that is still to come says it.
        if self.save.get_untracked() == Save::Saving && !self.has_unsaved() {
            keeper.typing.set(keeper.typed.get() != typed);
            self.is_saved();
        }
    }

    /// What is written next: plans that were put away first, then the open one.
    fn next_to_write(self) -> Option<Write> {
        let keeper = self.keeper();
        let open = self.sitting.with_plan_now(|plan| plan.id.clone());
        loop {
            let record = keeper.put_away.borrow_mut().pop();
            match record {
                // Opened again since: what is open is newer.
                Some(record) if Some(&record.plan.id) == open.as_ref() => keeper.waits_whole(),
                Some(record) => return Some(Write::Whole(Box::new(record))),
                None => break,
            }
        }
        match (keeper.wants_whole.take(), keeper.waiting.take()) {
            (true, _) => self.whole_now(),
            (false, true) => self.since_now().or_else(|| self.whole_now()),
            (false, false) => None,
        }
    }

    fn whole_now(self) -> Option<Write> {
        self.record_now().map(|record| Write::Whole(Box::new(record)))
    }

    /// What has come in the open plan since it was last written; `None` where it has to be written down whole.
    fn since_now(self) -> Option<Write> {
        self.sitting.with_now(|sitting| {
            let plan = sitting.plan().filter(|_| !sitting.practises())?;
            let (after, acts) = self.keeper().unlocked()?.shelf.news_of(plan)?;
            let since = Since { after, acts, cursor: sitting.cursor_kept()?, saved_at: now_ms() };
            Some(Write::Since(plan.id.clone(), Box::new(since)))
        })
    }

    fn save_failed(self, error: &StoreError) {
        leptos::logging::error!("could not save: {error}");
        self.save.set(Save::Failed);
        self.after(TRY_AGAIN, Self::save_what_waits);
    }

    /// The open plan as it would be kept now, with what stands half-typed on the card; `None` in practice.
    fn record_now(self) -> Option<Record> {
        self.sitting.with_now(|sitting| sitting.record(now_ms()))
    }

    /// Takes every save of a plan off the tablet, and then says whether they are gone.
    pub(super) fn wipe(self, id: PlanId, then: Box<dyn FnOnce(bool)>) {
        let keeper = self.keeper();
        keeper.take_away(&id);
        let Some(unlocked) = keeper.unlocked().filter(|_| self.may_write()) else {
            let is_nowhere = keeper.unlocked().is_none() || !self.sitting.with_now(|sitting| sitting.shelved.read);
            return then(is_nowhere);
        };
        spawn_local(async move {
            // A write that is under way would bring the plan back, and so would one that failed and waits.
            self.flush().await;
            keeper.take_away(&id);
            let gone = unlocked.shelf.remove(&id).await;
            if let Err(error) = &gone {
                leptos::logging::error!("could not remove a plan: {error}");
            }
            tell(&Message::Saved(id));
            then(gone.is_ok());
        });
    }
}
