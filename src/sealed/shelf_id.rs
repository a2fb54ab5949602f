//! Which shelf something belongs to.

use super::random::{NoRandomness, Random, drawn};

/// One shelf, by a random number. A new data key is a new shelf: what was sealed before stays readable beside it
/// until all of it has been sealed again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ShelfId(pub [u8; 16]);

impl ShelfId {
    /// A new one.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn random(random: &mut impl Random) -> Result<Self, NoRandomness> {
        drawn(random).map(Self)
    }
}
