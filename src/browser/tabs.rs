//! Two tabs: one has the pen, the other reads along and can take it over.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::channel::{Message, listen, tell};
use super::erasing::starts_anew;
use super::one_writer::{Asking, ask_for_pen, pause};
use super::{Save, Saving};
use crate::shelf::Record;
use crate::sitting::{Intent, Sitting};
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

impl Saving {
    pub(super) fn only_reads(self) -> bool {
        self.sitting.with_now(Sitting::only_reads)
    }

    /// Who has the pen now. The sitting writes only with it.
    fn pen_is(self, pen: Pen) {
        self.pen.set(pen);
        if pen == Pen::Here {
            self.copies_all_soon();
        }
        self.sitting.does(Intent::Writes(pen == Pen::Here));
    }

    /// Listens to the other tabs and queues for the pen.
    pub(super) fn join_tabs(self) {
        listen(move |message| self.hear(message));
        self.queue_for_pen();
    }

    /// Somebody looks at this tab again: it catches up, and has the pen if that is free.
    pub(super) fn looked_at(self) {
        if self.pen.get_untracked() != Pen::Here && !document().hidden() {
            self.queue_for_pen();
            spawn_local(async move {
                self.read_along().await;
            });
        }
    }

    /// Has the pen before the first phrase is chosen: if need be from another tab, which keeps nothing either. Whether it
    /// came.
    pub(super) async fn takes_the_pen(self) -> bool {
        if self.pen.get_untracked() == Pen::Here {
            return true;
        }
        ask_for_pen(self, Asking::Firmly);
        for _ in 0..PATIENCE {
            if self.pen.get_untracked() == Pen::Here {
                return true;
            }
            pause().await;
        }
        false
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
        let ready = self.sitting.with_now(|sitting| sitting.shelved.ready);
        // A tab that nobody looks at leaves the pen to the one that they reload.
        if ready && asking == Asking::Politely && document().hidden() {
            return None;
        }
        keeper.asking.set(false);
        keeper.hold.set(keeper.hold.get() + 1);
        if ready {
            self.pen_is(Pen::Coming);
            spawn_local(self.take_up_pen());
        } else {
            self.pen_is(Pen::Here);
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
        self.pen_is(Pen::Here);
        if read {
            self.notice.says(Label::WriteHereNow);
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
            return self.pen_is(Pen::Elsewhere);
        }
        // Taken before this tab reads along: from then on it shows what the other has saved.
        let mine = self.take_unsaved();
        self.pen_is(Pen::Elsewhere);
        self.save.set(Save::Idle);
        spawn_local(async move {
            self.read_along().await;
            let words: Vec<_> = self.sitting.with_now(|sitting| {
                let theirs = |mine: &Record| sitting.shelved.plan(&mine.plan.id);
                mine.iter().flat_map(|mine| mine.words_not_in(theirs(mine))).collect()
            });
            self.unsaved.update(|unsaved| unsaved.extend(words));
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
                self.notice.says(Label::OtherTabNotSaved);
            } else {
                ask_for_pen(self, Asking::Firmly);
            }
        });
    }

    fn hear(self, message: Message) {
        match message {
            // Practice too: another tab may have handed the tablet over.
            Message::Saved(id) if self.pen.get_untracked() != Pen::Here => spawn_local(self.read_one(id)),
            Message::Saved(_) => {}
            Message::Erased => {
                // First of all: this tab may have the pen before it is gone, and would write its plan down again.
                self.sitting.does(Intent::EverythingIsGone);
                starts_anew();
            }
            Message::MayI if self.pen.get_untracked() == Pen::Here => spawn_local(self.give_pen()),
            Message::MayI => {}
            Message::Yes => self.keeper().answer.set(Some(true)),
            Message::No => self.keeper().answer.set(Some(false)),
            Message::Locked => spawn_local(self.locks_here()),
        }
    }

    /// Another tab would like to write: this one saves everything first.
    async fn give_pen(self) {
        self.flush().await;
        let saved = !self.has_unsaved();
        if saved {
            self.pen_is(Pen::Elsewhere);
            self.save.set(Save::Idle);
        }
        tell(&if saved { Message::Yes } else { Message::No });
    }
}
