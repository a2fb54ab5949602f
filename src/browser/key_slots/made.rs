//! A new key, with what opens it.

use std::rc::Rc;

use super::opened::Opened;
use crate::browser::chance::by_chance;
use crate::browser::off_page::{NotDone, derived};
use crate::sealed::{Cost, DataKey, Derivation, NoRandomness, Phrase, RecoveryCode, ShelfId, Slot, Slots};
use crate::shelf::Seal;

/// A shelf that has been given a phrase just now.
pub struct Made {
    /// It.
    pub opened: Opened,
    /// What opens it when the phrase is forgotten. It is shown once.
    pub code: RecoveryCode,
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
