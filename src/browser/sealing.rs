//! The phrase: choosing one, another one, and locking what it opens.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::channel::{Message, tell};
use super::indexed_db::{IndexedDb, Place, erase};
use super::keeper::Unlocked;
use super::key_slots::{Found, Made, NotOpened, Opened, are_kept, keep_beside, keep_first, look, made, stored};
use super::lasting::asks_to_last;
use super::off_page::NotDone;
use super::this_tab::locks_the_page;
use super::{NotKept, Pen, Save, Saving};
use crate::sealed::Phrase;
use crate::shelf::StoreError;
use crate::sitting::Intent;
use crate::words::Label;

/// Why a phrase could not be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSealed {
    /// What opens it now was not typed as it is.
    NotOpened(NotOpened),
    /// The key could not be made.
    NotDone(NotDone),
    /// It could not be kept.
    Store(StoreError),
}

impl Saving {
    /// Whether a phrase opens what is kept here. Tracks it.
    #[must_use]
    pub fn has_phrase(self) -> bool {
        self.has_phrase.get()
    }

    /// The shelf opens, and is read and written from now on.
    pub(super) fn unlocks(self, opened: Opened) {
        self.keeper().unlocks(opened);
        self.has_phrase.set(true);
    }

    /// The first phrase of this tablet. All that was said so far is kept from now on. The code that opens it when the
    /// phrase is forgotten waits in [`Self::code`] until somebody has it on paper.
    ///
    /// # Errors
    /// [`NotSealed`]. Then nothing has changed.
    pub async fn keeps_with(self, phrase: &Phrase) -> Result<(), NotSealed> {
        let store = IndexedDb::default();
        // Looked for before another tab is disturbed.
        if !matches!(look(&store).await.map_err(NotSealed::Store)?, Found::Nothing) {
            return Err(NotSealed::Store(StoreError::Taken));
        }
        let made = made(phrase, None).await.map_err(NotSealed::NotDone)?;
        if !self.takes_the_pen().await {
            return Err(NotSealed::Store(StoreError::Held));
        }
        keep_first(&store, &made.opened.slots).await.map_err(NotSealed::Store)?;
        self.has_made(made);
        self.reads_what_is_there_beside_what_is_here().await;
        self.keeps_all();
        self.save.set(Save::Saving);
        self.save_now();
        spawn_local(asks_to_last());
        Ok(())
    }

    /// Another phrase: a new key, with which everything is sealed again. What the old one opened, such as a copy that
    /// somebody made of this browser, it still opens; nothing that is kept from now on.
    ///
    /// # Errors
    /// [`NotSealed`]. Then nothing has changed.
    pub async fn changes_phrase(self, now: &str, phrase: &Phrase) -> Result<(), NotSealed> {
        let unlocked = self.keeper().unlocked().ok_or(NotSealed::Store(StoreError::Blocked))?;
        unlocked.opened.opens_with(now).await.map_err(NotSealed::NotOpened)?;
        let made = made(phrase, Some(&unlocked.opened.slots)).await.map_err(NotSealed::NotDone)?;
        self.flush().await;
        // Nothing is written while everything is.
        if self.pen.get_untracked() != Pen::Here || self.has_unsaved() || self.keeper().writing.replace(true) {
            return Err(NotSealed::Store(StoreError::Held));
        }
        if let Err(held) = self.copies_no_more().await {
            self.keeper().writing.set(false);
            return Err(NotSealed::Store(held));
        }
        let sealed = seals_everything(&unlocked, &made.opened).await;
        self.keeper().writing.set(false);
        if let Err(error) = sealed {
            self.copies_again();
            return Err(NotSealed::Store(error));
        }
        keep_beside(&made.opened.slots);
        self.has_made(made);
        // In no place lies what the old phrase opens.
        if self.copies().await.is_err() {
            erase(Place::Second).await.map_err(NotSealed::Store)?;
        }
        self.read_along().await;
        self.save_now();
        Ok(())
    }

    /// This is the shelf from now on. A tab that has another key, or none, asks for the phrase.
    fn has_made(self, made: Made) {
        self.code.set(Some(made.code.shown().to_string()));
        self.unlocks(made.opened);
        tell(&Message::Locked);
    }

    /// Whether this is the phrase or the code that opens what is kept here.
    ///
    /// # Errors
    /// [`NotOpened`], also where nothing is kept.
    pub async fn opens_with(self, typed: &str) -> Result<(), NotOpened> {
        let unlocked = self.keeper().unlocked().ok_or(NotOpened::Wrong)?;
        unlocked.opened.opens_with(typed).await
    }

    /// What lies there from before goes among the plans that people have made here meanwhile.
    async fn reads_what_is_there_beside_what_is_here(self) {
        self.sitting.with_now(|sitting| {
            let keeper = self.keeper();
            sitting.shelved.plans.iter().chain(&sitting.shelved.bin).for_each(|record| keeper.put_away(record.clone()));
        });
        self.read_along().await;
    }

    /// Locks everything, in every tab, once it is saved. Where something could not be saved it stays open, and that is
    /// said.
    pub fn locks(self) {
        spawn_local(async move {
            if self.locks_here_if_saved().await {
                tell(&Message::Locked);
            } else {
                self.notice.says(Label::LockNotSaved);
            }
        });
    }

    pub(super) async fn locks_here(self) {
        self.locks_here_if_saved().await;
    }

    /// Locks this tab: the key goes with the page. Not where words would go with it that stand nowhere else.
    pub(super) async fn locks_here_if_saved(self) -> bool {
        let may = self.is_all_kept().await;
        if may {
            locks_the_page();
        }
        may
    }

    /// Saves what is not saved yet. Whether the page can go now, and no words with it.
    pub(super) async fn is_all_kept(self) -> bool {
        let keyless_with_words = self.keeper().unlocked().is_none() && self.has_something_unkept();
        if keyless_with_words || self.unsaved.with_untracked(|unsaved| !unsaved.is_empty()) {
            return false;
        }
        self.sitting.does(Intent::KeepName);
        self.flush().await;
        self.keeper().unlocked().is_none() || !self.has_unsaved()
    }

    /// Whether people have made something that no phrase keeps.
    pub(super) fn has_something_unkept(self) -> bool {
        self.sitting.with_now(|sitting| sitting.open.is_some() || !sitting.shelved.plans.is_empty())
    }

    /// Whether nothing is kept because no phrase was chosen. Tracks it.
    #[must_use]
    pub fn waits_for_a_phrase(self) -> bool {
        self.save.get() == Save::NotKept(NotKept::NoPhrase)
    }
}

/// Seals everything again, if what opens it is still what it was. A write that fails may have arrived all the same:
/// then it has not failed.
async fn seals_everything(unlocked: &Unlocked, opened: &Opened) -> Result<(), StoreError> {
    let store = unlocked.shelf.store().first();
    if !are_kept(store, &unlocked.opened.slots).await? {
        return Err(StoreError::Taken);
    }
    match unlocked.shelf.seals_again(&opened.seal, stored(&opened.slots)).await {
        Err(error) if !are_kept(store, &opened.slots).await? => Err(error),
        _ => Ok(()),
    }
}
