//! Opening it, with a phrase or with the recovery code.

use std::rc::Rc;

use crate::browser::file_words::typed_words;
use crate::browser::off_page::{NotDone, derived};
use crate::sealed::{DataKey, Misread, Opener, RecoveryCode, Slot, Slots};
use crate::shelf::Seal;

/// A shelf's key, and its slots as they are kept.
pub struct Opened {
    /// What seals it.
    pub seal: Rc<Seal>,
    /// What opens it.
    pub slots: Slots,
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
///
/// # Errors
/// [`NotOpened`].
pub async fn key_in(slots: &[Slot], typed: &str) -> Result<(DataKey, Slot), NotOpened> {
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
