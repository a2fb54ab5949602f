//! A shelf that is locked, as it was found.

use std::pin::pin;
use std::rc::Rc;

use futures::future::{Either, select};
use gloo_timers::future::TimeoutFuture;

use super::copies::{Copies, beside, keep, put_aside};
use super::opened::{NotOpened, Opened, key_in};
use crate::browser::chance::by_chance;
use crate::browser::indexed_db::{IndexedDb, SLOTS};
use crate::sealed::{Kept, Picked, Slot, Slots, Unopened};
use crate::shelf::{Seal, Store, StoreError, everything_in};

/// What the keys of plans begin with.
const PLANS: &str = "plan/";

/// So long, in milliseconds, the database has to say what opens it, where a copy lies beside it.
const SOON: u32 = 2_000;

/// What was found at the start.
pub enum Found {
    /// No phrase was ever chosen here.
    Nothing,
    /// A phrase or a code opens it.
    Locked(Locked),
    /// Nothing opens it, for this reason.
    Shut(Unopened),
}

/// A shelf that is locked.
pub struct Locked {
    picked: Picked,
    /// What was read: what is mended must still be that.
    read: Copies,
    /// The database has answered, so it can be mended.
    answers: bool,
    /// What has become of what was kept.
    fate: Fate,
}

/// What has become of what was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is there.
    Kept,
    /// It was gone, and is there again from the second copy.
    Back,
    /// Nothing lies in the database, not even what opens it: it is not the one that was kept.
    Lost,
}

/// Looks for what opens the shelf. Where the database has lost everything, it is filled from the second copy first: that is
/// sealed as it was, so nobody need have said the phrase.
///
/// # Errors
/// When the database does not answer and nothing lies beside it either.
pub async fn look(store: &IndexedDb) -> Result<Found, StoreError> {
    match look_once(store).await? {
        Found::Nothing | Found::Locked(Locked { fate: Fate::Lost, .. }) if comes_back(store).await => {
            Ok(match look_once(store).await? {
                Found::Locked(locked) => Found::Locked(Locked { fate: Fate::Back, ..locked }),
                found => found,
            })
        }
        found => Ok(found),
    }
}

/// Fills an empty database from the second copy, if there is one.
async fn comes_back(store: &IndexedDb) -> bool {
    let Ok(all) = everything_in(&IndexedDb::second()).await else { return false };
    let opens = all.iter().any(|(key, sealed)| key == SLOTS && Slots::from_bytes(&sealed.0).is_ok());
    opens && store.is_filled(&all).await.unwrap_or_default()
}

async fn look_once(store: &IndexedDb) -> Result<Found, StoreError> {
    let beside = beside();
    let stored = match beside {
        Some(_) => soon(store.get(SLOTS)).await,
        None => store.get(SLOTS).await,
    };
    if let (Err(error), None) = (&stored, &beside) {
        return Err(error.clone());
    }
    let answers = stored.is_ok();
    let read = Copies { stored: stored.ok().flatten().map(|sealed| sealed.0), beside };
    if read.stored.is_none() && read.beside.is_none() {
        let holds_plans = !store.keys(PLANS).await?.is_empty();
        return Ok(if holds_plans { Found::Shut(Unopened::Damaged) } else { Found::Nothing });
    }
    let is_lost = answers && read.stored.is_none() && store.keys(PLANS).await.is_ok_and(|plans| plans.is_empty());
    let fate = if is_lost { Fate::Lost } else { Fate::Kept };
    Ok(read.picked().map_or_else(Found::Shut, |picked| Found::Locked(Locked { picked, read, answers, fate })))
}

/// What the database answers soon. Where a copy lies beside it, nobody waits for one that is held by something else.
async fn soon<T>(answer: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
    match select(pin!(answer), TimeoutFuture::new(SOON)).await {
        Either::Left((answer, _)) => answer,
        Either::Right(_) => Err(StoreError::Held),
    }
}

impl Locked {
    /// What has become of what was kept.
    pub fn fate(&self) -> Fate {
        self.fate
    }

    /// Opens it with what somebody has typed: their phrase, or the recovery code.
    ///
    /// # Errors
    /// [`NotOpened`].
    pub async fn opens_with(&self, store: &IndexedDb, typed: &str) -> Result<Opened, NotOpened> {
        let Picked { slots, kept, rescued } = &self.picked;
        // What is whole in a damaged copy of the database is from after the one beside it.
        let all: Vec<_> = rescued.iter().chain(&slots.all).cloned().collect();
        let (key, slot) = key_in(&all, typed).await?;
        let opened = slots_with(slots, rescued, &slot);
        // An older phrase that opens what lies beside writes over nothing that is from after it.
        let is_the_latest = rescued.is_empty() || rescued.contains(&slot);
        if self.answers && is_the_latest && *kept != [Kept::Good; 2] {
            self.mends(store, &opened).await;
        }
        Ok(Opened { seal: Rc::new(Seal::new(key, slot.shelf(), by_chance)), slots: opened })
    }

    /// Writes both copies again, if they are still what was read. Damaged bytes stay, out of the way. Not mended, it
    /// opens all the same, and is tried again the next time.
    async fn mends(&self, store: &IndexedDb, slots: &Slots) {
        let is_as_read = Copies::read(store).await.is_ok_and(|now| now == self.read);
        let damaged = self.read.stored.as_deref().filter(|_| self.picked.kept.first() == Some(&Kept::Damaged));
        let is_aside = match damaged {
            Some(damaged) if is_as_read => put_aside(store, damaged).await.is_ok(),
            _ => is_as_read,
        };
        if is_aside {
            let _ = keep(store, slots).await;
        }
    }
}

/// The slots of the shelf that this one opened: all of the whole copy, or what was rescued of it.
fn slots_with(whole: &Slots, rescued: &[Slot], opened: &Slot) -> Slots {
    if whole.all.contains(opened) {
        return whole.clone();
    }
    whole.changed_to(rescued.iter().filter(|slot| slot.shelf() == opened.shelf()).cloned().collect())
}
