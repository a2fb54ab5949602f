//! The key that seals everything else.

use std::fmt;

use zeroize::Zeroizing;

use super::cipher::KEY;
use super::random::{NoRandomness, Random};

/// The key of one shelf: 256 random bits. Wiped when dropped; on the heap, so that passing it on leaves no copies
/// behind.
pub struct DataKey(Box<Zeroizing<[u8; KEY]>>);

impl DataKey {
    /// A new one.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn random(random: &mut impl Random) -> Result<Self, NoRandomness> {
        let mut key = Self::empty();
        random.fill(key.bytes_mut())?;
        Ok(key)
    }

    /// Room for one.
    pub(crate) fn empty() -> Self {
        Self(Box::new(Zeroizing::new([0; KEY])))
    }

    pub(crate) fn bytes(&self) -> &[u8; KEY] {
        &self.0
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8; KEY] {
        &mut self.0
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DataKey")
    }
}
