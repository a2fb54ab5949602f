//! Where randomness comes from: the caller gives it, so that tests can be repeated.

use std::fmt;

/// Gives random bytes that nobody can guess. In the browser, `crypto.getRandomValues`.
pub trait Random {
    /// Fills all of it.
    ///
    /// # Errors
    /// When there is no randomness to be had. Nothing is sealed without.
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoRandomness>;
}

impl<F: FnMut(&mut [u8]) -> Result<(), NoRandomness>> Random for F {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        self(bytes)
    }
}

/// The device gave no randomness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRandomness;

impl fmt::Display for NoRandomness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the device gave no randomness")
    }
}

impl std::error::Error for NoRandomness {}

/// So many fresh random bytes.
pub(crate) fn drawn<const N: usize>(random: &mut impl Random) -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    random.fill(&mut bytes)?;
    Ok(bytes)
}
