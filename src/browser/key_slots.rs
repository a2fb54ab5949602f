//! What opens the shelf: its key slots, kept twice, in the browser's database and beside it, because without them
//! nothing opens any more. They are ciphertext: without the phrase or the recovery code they say nothing.

use std::pin::pin;
use std::rc::Rc;

use futures::future::{Either, select};
use gloo_timers::future::TimeoutFuture;

use super::chance::by_chance;
use super::file_words::typed_words;
use super::indexed_db::{IndexedDb, SLOTS as KEY};
use super::off_page::{NotDone, derived};
use super::remembered::{is_on_this_tablet, on_this_tablet, remember_on_this_tablet};
use crate::sealed::{
    Cost, DataKey, Derivation, Kept, Misread, NoRandomness, Opener, Phrase, Picked, RecoveryCode, ShelfId, Slot, Slots,
    Unopened, pick,
};
use crate::shelf::{Seal, Sealed, Store, StoreError};

/// Where damaged ones go.
const ASIDE: &str = "aside/slots";
/// What the keys of plans begin with.
const PLANS: &str = "plan/";
/// Where they lie beside it.
const BESIDE: &str = "kitchen-table.slots";

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
}

/// The two copies, as they lie there.
#[derive(Clone, PartialEq, Eq)]
struct Copies {
    stored: Option<Vec<u8>>,
    beside: Option<Vec<u8>>,
}

/// A shelf's key, and its slots as they are kept.
pub struct Opened {
    /// What seals it.
    pub seal: Rc<Seal>,
    /// What opens it.
    pub slots: Slots,
}

/// A shelf that has been given a phrase just now.
pub struct Made {
    /// It.
    pub opened: Opened,
    /// What opens it when the phrase is forgotten. It is shown once.
    pub code: RecoveryCode,
}

/// Why what somebody typed did not open it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// It is another phrase, or another code.
    Wrong,
    /// It is a recovery code with a slip in it.
    Slip,
    /// The work beside the page could not be done.
    NotDone(NotDone),
}

/// Looks for what opens the shelf.
///
/// # Errors
/// When the database does not answer and nothing lies beside it either.
pub async fn look(store: &IndexedDb) -> Result<Found, StoreError> {
    let beside = beside();
    let stored = match beside {
        Some(_) => soon(store.get(KEY)).await,
        None => store.get(KEY).await,
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
    Ok(read.picked().map_or_else(Found::Shut, |picked| Found::Locked(Locked { picked, read, answers })))
}

/// What the database answers soon. Where a copy lies beside it, nobody waits for one that is held by something else.
async fn soon<T>(answer: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
    match select(pin!(answer), TimeoutFuture::new(SOON)).await {
        Either::Left((answer, _)) => answer,
        Either::Right(_) => Err(StoreError::Held),
    }
}

impl Copies {
    async fn read(store: &IndexedDb) -> Result<Self, StoreError> {
        Ok(Self { stored: store.get(KEY).await?.map(|sealed| sealed.0), beside: beside() })
    }

    /// What they come to. A whole copy in the database always counts: it is written first, and together with what it
    /// opens. What lies beside it may be from before, as a browser writes that down a minute later.
    fn picked(&self) -> Result<Picked, Unopened> {
        match pick([self.stored.as_deref(), None]) {
            Ok(picked) if !picked.slots.all.is_empty() => {
                let beside = if self.beside == self.stored { Kept::Good } else { Kept::Older };
                Ok(Picked { kept: [Kept::Good, beside], ..picked })
            }
            Err(Unopened::Newer { version }) => Err(Unopened::Newer { version }),
            _ => pick([self.stored.as_deref(), self.beside.as_deref()]),
        }
    }
}

/// Whether something lies beside the database that opens it: known at once, before anything is read.
pub(super) fn lie_beside() -> bool {
    is_on_this_tablet(BESIDE)
}

impl Locked {
    /// Opens it with what somebody has typed: their phrase, or the recovery code.
    ///
    /// # Errors
    /// [`NotOpened`].
    pub async fn opens_with(&self, store: &IndexedDb, typed: &str) -> Result<Opened, NotOpened> {
        let Picked { slots, kept, rescued } = &self.picked;
        // What is whole in a damaged copy may be from after the other one.
        let all: Vec<_> = rescued.iter().chain(&slots.all).cloned().collect();
        let (key, slot) = key_in(&all, typed).await?;
        let opened = slots_with(slots, rescued, &slot);
        // Slots of another shelf stand in a whole copy: nothing of it is written over.
        let is_of_the_whole_copy = slots.all.is_empty() || slots.all.contains(&slot);
        if self.answers && is_of_the_whole_copy && *kept != [Kept::Good; 2] {
            self.mends(store, &opened).await;
        }
        Ok(Opened { seal: Rc::new(Seal::new(key, slot.shelf(), by_chance)), slots: opened })
    }

    /// Writes both copies again, if they are still what was read. Damaged bytes stay, out of the way. Not mended, it
    /// opens all the same, and is tried again the next time.
    async fn mends(&self, store: &IndexedDb, slots: &Slots) {
        let is_as_read = Copies::read(store).await.is_ok_and(|now| now == self.read);
        let damaged = self.read.stored.as_ref().filter(|_| self.picked.kept[0] == Kept::Damaged);
        if !is_as_read {
            return;
        }
        if let Some(damaged) = damaged
            && store.put(ASIDE, &Sealed(damaged.clone())).await.is_err()
        {
            return;
        }
        let _ = keep(store, slots).await;
    }
}

/// The slots of the shelf that this one opened: all of the whole copy, or what was rescued of it.
fn slots_with(whole: &Slots, rescued: &[Slot], opened: &Slot) -> Slots {
    if whole.all.contains(opened) {
        return whole.clone();
    }
    whole.changed_to(rescued.iter().filter(|slot| slot.shelf() == opened.shelf()).cloned().collect())
}

impl Opened {
    /// Whether what somebody has typed opens it, too.
    ///
    /// # Errors
    /// [`NotOpened`].
    pub async fn opens_with(&self, typed: &str) -> Result<(), NotOpened> {
        key_in(&self.slots.all, typed).await.map(drop)
    }
}

/// The key of a shelf, and the slot that gave it.
async fn key_in(slots: &[Slot], typed: &str) -> Result<(DataKey, Slot), NotOpened> {
    let code = RecoveryCode::typed(typed);
    if let Ok(code) = &code {
        let opened = slots.iter().find_map(|slot| Some((slot.open_with_code(code).ok()?, slot.clone())));
        return opened.ok_or(NotOpened::Wrong);
    }
    let phrase = typed_words(typed);
    for slot in slots {
        let Opener::Phrase(derivation) = slot.opener() else { continue };
        let wrapping = derived(&phrase, &derivation).await.map_err(NotOpened::NotDone)?;
        if let Ok(key) = slot.open(&wrapping) {
            return Ok((key, slot.clone()));
        }
    }
    Err(if matches!(code, Err(Misread::Slip)) { NotOpened::Slip } else { NotOpened::Wrong })
}

/// A new key, which this phrase opens, and a new code. `after`: the slots that these come after. Nothing is kept yet.
///
/// # Errors
/// When the work could not be done.
pub async fn made(phrase: &Phrase, after: Option<&Slots>) -> Result<Made, NotDone> {
    let derivation = Derivation::random(Cost::USUAL, &mut by_chance).map_err(no_chance)?;
    let wrapping = derived(phrase, &derivation).await?;
    let (key, shelf) = new_shelf().map_err(no_chance)?;
    let code = RecoveryCode::random(&mut by_chance).map_err(no_chance)?;
    let by_phrase = Slot::for_phrase(&key, shelf, derivation, &wrapping, &mut by_chance).map_err(no_chance)?;
    let by_code = Slot::for_code(&key, shelf, &code, &mut by_chance).map_err(no_chance)?;
    let all = vec![by_phrase, by_code];
    let slots = after.map_or(Slots { revision: 1, all: all.clone() }, |before| before.changed_to(all));
    Ok(Made { opened: Opened { seal: Rc::new(Seal::new(key, shelf, by_chance)), slots }, code })
}

fn new_shelf() -> Result<(DataKey, ShelfId), NoRandomness> {
    Ok((DataKey::random(&mut by_chance)?, ShelfId::random(&mut by_chance)?))
}

fn no_chance(_: NoRandomness) -> NotDone {
    NotDone::Stopped
}

/// Keeps the first slots of a tablet: never over others.
///
/// # Errors
/// [`StoreError::Taken`] where there are some, and whatever else the store says.
pub async fn keep_first(store: &IndexedDb, slots: &Slots) -> Result<(), StoreError> {
    store.put_last(KEY, KEY, &Sealed(slots.to_bytes())).await?;
    keep_beside(slots);
    Ok(())
}

/// Keeps slots in both places.
///
/// # Errors
/// When the store does not take them.
pub async fn keep(store: &IndexedDb, slots: &Slots) -> Result<(), StoreError> {
    store.put(KEY, &Sealed(slots.to_bytes())).await?;
    keep_beside(slots);
    Ok(())
}

/// Slots as they are kept in the database, to be written together with what they open.
pub fn stored(slots: &Slots) -> (String, Sealed) {
    (KEY.to_owned(), Sealed(slots.to_bytes()))
}

/// Whether these are the slots that are kept in the database.
///
/// # Errors
/// When it does not answer.
pub async fn are_kept(store: &IndexedDb, slots: &Slots) -> Result<bool, StoreError> {
    Ok(store.get(KEY).await?.is_some_and(|kept| kept.0 == slots.to_bytes()))
}

/// Keeps them beside the database. Refused, they lie in the database alone, and this is tried again at the next start.
pub fn keep_beside(slots: &Slots) {
    remember_on_this_tablet(BESIDE, &slots.to_bytes());
}

/// What lies beside the database. What is no list of bytes is damaged, and not nothing.
fn beside() -> Option<Vec<u8>> {
    lie_beside().then(|| on_this_tablet(BESIDE).unwrap_or_default())
}
