//! What a record looks like on the device.
//!
//! Sealing with a phrase comes later and goes here. Until then the bytes are readable, and the app
//! says "made-up families only" wherever a plan is started. A digest tells damage from a good save.

use crate::plan::digest;

/// Four bytes that say what this is; the last is the version of the envelope.
const MAGIC: [u8; 4] = *b"KTP1";

/// Bytes as they are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed(pub Vec<u8>);

impl Sealed {
    /// Puts bytes into the envelope.
    #[must_use]
    pub fn close(content: &[u8]) -> Self {
        let mut bytes = Vec::with_capacity(12 + content.len());
        bytes.extend_from_slice(&MAGIC);
        bytes.extend_from_slice(&digest(content.iter().copied()).to_le_bytes());
        bytes.extend_from_slice(content);
        Self(bytes)
    }

    /// Takes them out; `None` if a single one of them has changed.
    #[must_use]
    pub fn open(&self) -> Option<&[u8]> {
        let (magic, rest) = self.0.split_first_chunk::<4>()?;
        let (written, content) = rest.split_first_chunk::<8>()?;
        (*magic == MAGIC && digest(content.iter().copied()).to_le_bytes() == *written).then_some(content)
    }
}
