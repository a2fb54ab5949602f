//! Randomness, from the browser.

use leptos::prelude::window;

use crate::sealed::NoRandomness;

/// Fills bytes with what nobody can guess.
///
/// # Errors
/// When the browser has none to give.
pub(super) fn by_chance(bytes: &mut [u8]) -> Result<(), NoRandomness> {
    let crypto = window().crypto().map_err(|_| NoRandomness)?;
    crypto.get_random_values_with_u8_array(bytes).map(drop).map_err(|_| NoRandomness)
}
