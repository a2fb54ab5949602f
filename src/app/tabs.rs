//! Two tabs: one has the pen, the other reads along and can take it over.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::channel::{Message, listen, tell};
use super::one_writer::{Asking, ask_for_pen, pause};
use super::{App, Kept, Save, Screen, Sitting};
use crate::conversation::Cursor;
use crate::plan::PlanId;
use crate::shelf::Record;
use crate::words::Label;

/// How often a tab looks whether the other has answered: two seconds. One that is frozen never does.
const PATIENCE: u32 = 20;

/// Who has the pen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pen {
    /// This tab: it writes.
    Here,
    /// This tab in a moment, once it has read what the other saved last.
    Coming,
    /// Another tab: this one reads along.
    Elsewhere,
}

impl App {
    /// Whether another tab writes, and this one reads along. Tracks it.
    #[must_use]
    pub fn reads_along(self) -> bool {
        // Practice keeps nothing: it takes no pen.
        self.pen.get() != Pen::Here && self.on_shelf.with(|shelf| shelf.ready && shelf.read) && !self.practising()
    }

    pub(super) fn only_reads(self) -> bool {
        untrack(|| self.reads_along())
    }

    /// Listens to the other tabs and queues for the pen.
    pub(super) fn join_tabs(self) {
        listen(move |message| self.hear(message));
        self.queue_for_pen();
    }

    /// Somebody looks at this tab again: it catches up, and has the pen if that is free.
    pub(super) fn looked_at(self) {
        if self.only_reads() && !document().hidden() {
            self.queue_for_pen();
            spawn_local(async move {
                // The pen may have come meanwhile, and what is on the screen is newer then.
                if self.read_along().await && self.only_reads() {
                    self.show_again();
                }
            });
        }
    }

    fn queue_for_pen(self) {
        if !self.keeper().queued.replace(true) {
            ask_for_pen(self, Asking::Politely);
        }
    }

    /// The browser gives this tab the pen. The number of this hold, or nothing when it is not taken.
    pub(super) fn pen_comes(self, asking: Asking) -> Option<u32> {
        let keeper = self.keeper();
        if asking == Asking::Politely {
            keeper.queued.set(false);
        }
        let ready = self.on_shelf.with_untracked(|shelf| shelf.ready);
        // A tab that nobody looks at leaves the pen to the one that they reload.
        if ready && asking == Asking::Politely && document().hidden() {
            return None;
        }
        keeper.asking.set(false);
        keeper.hold.set(keeper.hold.get() + 1);
        if ready {
            self.pen.set(Pen::Coming);
            spawn_local(self.take_up_pen());
        } else {
            self.pen.set(Pen::Here);
        }
        Some(keeper.hold.get())
    }

    /// The pen has come: this tab goes on where the other left off.
    async fn take_up_pen(self) {
        let read = self.read_along().await;
        // It may have gone again meanwhile.
        if self.pen.get_untracked() != Pen::Coming {
            return;
        }
        self.pen.set(Pen::Here);
        if read {
            self.show_again();
            self.bring_draft();
            self.notify(Label::WriteHereNow);
            // Saved at once as the next save, so that a tab that wakes up late finds its place taken.
            self.save_soon();
            self.save_now();
        }
    }

    /// Another tab took the pen. What was not saved here by then is named, so that nobody believes it was.
    pub(super) fn pen_goes(self, hold: Option<u32>) {
        if hold == Some(self.keeper().hold.get()) {
            self.stop_writing();
            self.queue_for_pen();
        }
    }

    /// From now on this tab reads along.
    pub(super) fn stop_writing(self) {
        if self.pen.get_untracked() != Pen::Here {
            return self.pen.set(Pen::Elsewhere);
        }
        self.pen.set(Pen::Elsewhere);
        let mine = self.take_unsaved();
        self.save.set(Save::Idle);
        spawn_local(async move {
            let read = self.read_along().await;
            let words: Vec<_> = self.on_shelf.with_untracked(|shelf| {
                let theirs = |mine: &Record| shelf.plans.iter().find(|record| record.plan.id == mine.plan.id);
                mine.iter().flat_map(|mine| mine.words_not_in(theirs(mine))).collect()
            });
            self.unsaved.update(|unsaved| unsaved.extend(words));
            if read && self.only_reads() {
                self.show_again();
            }
        });
    }

    /// "Write here instead": asks the other tab to save and let go, and takes the pen from one that
    /// does not answer.
    pub fn take_over(self) {
        if self.keeper().asking.replace(true) {
            return;
        }
        self.keeper().answer.set(None);
        tell(&Message::MayI);
        spawn_local(async move {
            for _ in 0..PATIENCE {
                if self.keeper().answer.get().is_some() {
                    break;
                }
                pause().await;
            }
            if self.keeper().answer.get() == Some(false) {
                self.keeper().asking.set(false);
                self.notify(Label::OtherTabNotSaved);
            } else {
                ask_for_pen(self, Asking::Firmly);
            }
        });
    }

    fn hear(self, message: Message) {
        match message {
            Message::Saved(id) if self.only_reads() => spawn_local(self.follow_save(id)),
            Message::Saved(_) => {}
            Message::MayI if self.pen.get_untracked() == Pen::Here => spawn_local(self.give_pen()),
            Message::MayI => {}
            Message::Yes => self.keeper().answer.set(Some(true)),
            Message::No => self.keeper().answer.set(Some(false)),
        }
    }

    /// Another tab would like to write: this one saves everything first.
    async fn give_pen(self) {
        self.flush().await;
        let saved = !self.has_unsaved();
        if saved {
            self.pen.set(Pen::Elsewhere);
            self.save.set(Save::Idle);
        }
        tell(&if saved { Message::Yes } else { Message::No });
    }

    /// The other tab has saved a plan: this one shows it too.
    async fn follow_save(self, id: PlanId) {
        if self.read_one(&id).await && self.only_reads() && self.with_plan_now(|plan| plan.id == id) == Some(true) {
            self.show_again();
        }
    }

    /// Shows the open plan as it was saved last: the same card, with the same half-typed words.
    fn show_again(self) {
        if self.practising_now() {
            return;
        }
        let Some(open) = self.with_plan_now(|plan| plan.id.clone()) else { return };
        let record =
            self.on_shelf.with_untracked(|shelf| shelf.plans.iter().find(|record| record.plan.id == open).cloned());
        match record {
            Some(record) => self.follow(record),
            None => {
                self.sitting.set(None);
                self.screen.set(Screen::Plans);
            }
        }
    }

    fn follow(self, record: Record) {
        let place = |cursor: &Cursor| (cursor.screen.clone(), cursor.step.clone(), cursor.asking_later);
        let to = place(&record.cursor);
        let screen = to.0.as_deref().and_then(Screen::from_id).filter(|screen| *screen != Screen::Settings);
        let mut moved = true;
        let mut just_taken = Vec::new();
        self.sitting.update_untracked(|sitting| {
            if let Some(sitting) = sitting {
                moved = place(&sitting.cursor) != to;
                just_taken = std::mem::take(&mut sitting.just_taken);
            }
        });
        let (plan, cursor, past, undone) = (record.plan, record.cursor, Vec::new(), Vec::new());
        self.sitting.set(Some(Sitting { plan, kept: Kept::OnShelf, cursor, past, undone, just_taken }));
        // Who looks at the list or the settings is not pulled away from them.
        if matches!(self.screen.get_untracked(), Screen::Plans | Screen::Settings) {
            return;
        }
        self.screen.update(|now| *now = screen.unwrap_or(*now));
        if moved {
            self.bring_draft();
        } else {
            self.draft.set(self.draft_here());
        }
    }
}
