//! The phrase: choosing one, another one, and locking what it opens.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::channel::{Message, tell};
use super::indexed_db::IndexedDb;
use super::key_slots::{Made, NotOpened, Opened, keep_beside, keep_first, made, stored};
use super::off_page::NotDone;
use super::this_tab::locks_the_page;
use super::{NotKept, Pen, Save, Saving};
use crate::sealed::{Phrase, RecoveryCode};
use crate::shelf::StoreError;

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

    /// The first phrase of this tablet. All that was said so far is kept from now on. What comes back opens it when the
    /// phrase is forgotten, and is shown once.
    ///
    /// # Errors
    /// [`NotSealed`]. Then nothing has changed.
    pub async fn keeps_with(self, phrase: &Phrase) -> Result<RecoveryCode, NotSealed> {
        let Made { opened, code } = made(phrase, None).await.map_err(NotSealed::NotDone)?;
        self.takes_the_pen().await;
        keep_first(&IndexedDb::default(), &opened.slots).await.map_err(NotSealed::Store)?;
        self.unlocks(opened);
        self.reads_what_is_there_beside_what_is_here().await;
        self.keeps_all();
        self.save.set(Save::Saving);
        self.save_now();
        // A tab that has no key yet asks for the phrase.
        tell(&Message::Locked);
        Ok(code)
    }

    /// Another phrase: a new key, with which everything is sealed again. What the old one opened, such as a copy that
    /// somebody made of this browser, it still opens; nothing that is kept from now on.
    ///
    /// # Errors
    /// [`NotSealed`]. Then nothing has changed.
    pub async fn changes_phrase(self, now: &str, phrase: &Phrase) -> Result<RecoveryCode, NotSealed> {
        let unlocked = self.keeper().unlocked().ok_or(NotSealed::Store(StoreError::Blocked))?;
        unlocked.opened.opens_with(now).await.map_err(NotSealed::NotOpened)?;
        let Made { opened, code } = made(phrase, Some(&unlocked.opened.slots)).await.map_err(NotSealed::NotDone)?;
        self.flush().await;
        // Nothing is written while everything is.
        if self.pen.get_untracked() != Pen::Here || self.has_unsaved() || self.keeper().writing.replace(true) {
            return Err(NotSealed::Store(StoreError::Held));
        }
        let sealed = unlocked.shelf.seals_again(&opened.seal, stored(&opened.slots)).await;
        self.keeper().writing.set(false);
        sealed.map_err(NotSealed::Store)?;
        keep_beside(&opened.slots);
        self.unlocks(opened);
        self.read_along().await;
        self.save_now();
        tell(&Message::Locked);
        Ok(code)
    }

    /// Whether this is the phrase or the code that opens what is kept here.
    pub async fn is_opened_by(self, typed: &str) -> bool {
        match self.keeper().unlocked() {
            Some(unlocked) => unlocked.opened.opens_with(typed).await.is_ok(),
            None => false,
        }
    }

    /// What lies there from before goes among the plans that people have made here meanwhile.
    async fn reads_what_is_there_beside_what_is_here(self) {
        self.sitting.with_now(|sitting| {
            let keeper = self.keeper();
            sitting.shelved.plans.iter().chain(&sitting.shelved.bin).for_each(|record| keeper.put_away(record.clone()));
        });
        self.read_along().await;
    }

    /// Locks everything, in every tab, once it is saved. Where something could not be saved, or no phrase would open it
    /// again, it stays open, and the answer is `false`.
    pub fn locks(self) {
        spawn_local(async move {
            if self.locks_here_if_saved().await {
                tell(&Message::Locked);
            }
        });
    }

    pub(super) async fn locks_here(self) {
        self.locks_here_if_saved().await;
    }

    /// Locks this tab: the key goes with the page.
    pub(super) async fn locks_here_if_saved(self) -> bool {
        let keyless_with_words = self.keeper().unlocked().is_none() && self.has_something_unkept();
        if keyless_with_words {
            return false;
        }
        self.flush().await;
        let may = self.keeper().unlocked().is_none() || !self.has_unsaved();
        if may {
            locks_the_page();
        }
        may
    }

    /// Whether people have made something that no phrase keeps.
    fn has_something_unkept(self) -> bool {
        self.sitting.with_now(|sitting| sitting.open.is_some() || !sitting.shelved.plans.is_empty())
    }

    /// Whether nothing is kept because no phrase was chosen. Tracks it.
    #[must_use]
    pub fn waits_for_a_phrase(self) -> bool {
        self.save.get() == Save::NotKept(NotKept::NoPhrase)
    }
}
