//! One sealed record.
//!
//! In the clear stand the version and the nonce. Everything else that is known of it, it is sealed together with: it
//! opens only where it was put. Its length is known to the next 4 KiB.

use std::fmt;

use zeroize::Zeroizing;

use super::VERSION;
use super::cipher::{NONCE, TAG, decrypt, encrypt};
use super::data_key::DataKey;
use super::digest::{DIGEST, close, whole};
use super::random::{NoRandomness, Random, drawn};
use super::shelf_id::ShelfId;
use super::unopened::Unopened;

/// Content is padded to a multiple of this many bytes, with its own length before it.
const STEP: usize = 4096;

/// How many bytes the length is.
const LENGTH: usize = 4;

/// What a record holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// A save of a plan, whole or small.
    Plan = 1,
    /// What is remembered of this tablet.
    Tablet = 2,
}

/// Where a record lies. It opens there and nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// On which shelf.
    pub shelf: ShelfId,
    /// What it holds.
    pub kind: Kind,
    /// Of which plan.
    pub id: &'a str,
    /// Which save of it.
    pub sequence: u64,
}

impl Place<'_> {
    /// What a record is sealed together with. All but the last part are of one length, so that no two places are
    /// the same bytes.
    fn to_bytes(self) -> Vec<u8> {
        let mut bytes = vec![VERSION, self.kind as u8];
        bytes.extend_from_slice(&self.shelf.0);
        bytes.extend_from_slice(&self.sequence.to_le_bytes());
        bytes.extend_from_slice(self.id.as_bytes());
        bytes
    }
}

/// Why something could not be sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsealed {
    /// The device gave no randomness.
    NoRandomness,
    /// It is longer than a record can be, which is 4 GiB.
    TooLong,
}

impl fmt::Display for Unsealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRandomness => NoRandomness.fmt(f),
            Self::TooLong => f.write_str("it is too long to be sealed"),
        }
    }
}

impl std::error::Error for Unsealed {}

impl From<NoRandomness> for Unsealed {
    fn from(_: NoRandomness) -> Self {
        Self::NoRandomness
    }
}

/// Seals content for a place.
///
/// # Errors
/// When there is no randomness, or the content is far too long.
pub fn seal(key: &DataKey, place: &Place<'_>, content: &[u8], random: &mut impl Random) -> Result<Vec<u8>, Unsealed> {
    let length = u32::try_from(content.len()).map_err(|_| Unsealed::TooLong)?;
    let padded = padded(content.len()).ok_or(Unsealed::TooLong)?;
    let nonce: [u8; NONCE] = drawn(random)?;
    // Room for all of it, so that it never moves and leaves no readable word behind.
    let start = 1 + NONCE;
    let mut bytes = Vec::with_capacity(start + padded + TAG + DIGEST);
    bytes.push(VERSION);
    bytes.extend_from_slice(&nonce);
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(content);
    bytes.resize(start + padded, 0);
    let text = bytes.get_mut(start..).ok_or(Unsealed::TooLong)?;
    let tag = encrypt(key.bytes(), &nonce, &place.to_bytes(), text).ok_or(Unsealed::TooLong)?;
    bytes.extend_from_slice(&tag);
    close(&mut bytes);
    Ok(bytes)
}

/// Opens what was sealed for a place. Wiped when dropped.
///
/// # Errors
/// When it is damaged or newer, or this key does not open it here.
pub fn open(key: &DataKey, place: &Place<'_>, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Unopened> {
    let (nonce, rest) = whole(sealed)?.split_first_chunk().ok_or(Unopened::Damaged)?;
    let (text, tag) = rest.split_last_chunk().ok_or(Unopened::Damaged)?;
    let mut text = Zeroizing::new(text.to_vec());
    decrypt(key.bytes(), nonce, &place.to_bytes(), &mut text, tag).ok_or(Unopened::NotThisKey)?;
    // Whoever sealed it had the key. That it is as we pad it is asked all the same.
    let (length, padding) = text.split_first_chunk().ok_or(Unopened::Damaged)?;
    let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| Unopened::Damaged)?;
    let padding = padding.get(length..).ok_or(Unopened::Damaged)?;
    if padded(length) != Some(text.len()) || padding.iter().any(|byte| *byte != 0) {
        return Err(Unopened::Damaged);
    }
    text.copy_within(LENGTH..LENGTH + length, 0);
    text.truncate(length);
    Ok(text)
}

/// How long content of this length is once padded.
fn padded(length: usize) -> Option<usize> {
    length.checked_add(LENGTH)?.checked_next_multiple_of(STEP)
}
