//! A key slot: the data key, wrapped with what a phrase or a recovery code gives.
//!
//! Nothing in it can be compared with a phrase. A wrong one gives another key, and then the seal does not open.

use super::VERSION;
use super::cipher::{KEY, NONCE, TAG, decrypt, encrypt};
use super::data_key::DataKey;
use super::derive::{Derivation, Salt, WrappingKey};
use super::digest::{DIGEST, close, whole};
use super::random::{NoRandomness, Random, drawn};
use super::recovery_code::RecoveryCode;
use super::shelf_id::ShelfId;
use super::unopened::Unopened;

/// What opens a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opener {
    /// A phrase, derived like this.
    Phrase(Derivation),
    /// The recovery code, with this salt.
    RecoveryCode(Salt),
}

const PHRASE: u8 = 1;
const RECOVERY_CODE: u8 = 2;

impl Opener {
    fn kind(&self) -> u8 {
        match self {
            Self::Phrase(_) => PHRASE,
            Self::RecoveryCode(_) => RECOVERY_CODE,
        }
    }

    /// A cost and a salt. A recovery code cannot be guessed, so it costs nothing.
    fn to_bytes(self) -> [u8; Derivation::LENGTH] {
        match self {
            Self::Phrase(derivation) => derivation.to_bytes(),
            Self::RecoveryCode(salt) => {
                let mut bytes = [0; Derivation::LENGTH];
                bytes.iter_mut().skip(Derivation::LENGTH - salt.len()).zip(salt).for_each(|(to, from)| *to = from);
                bytes
            }
        }
    }

    fn from_bytes(kind: u8, bytes: &[u8; Derivation::LENGTH]) -> Result<Self, Unopened> {
        match (kind, bytes.split_last_chunk()) {
            (PHRASE, _) => Derivation::from_bytes(bytes).map(Self::Phrase),
            (RECOVERY_CODE, Some((cost, salt))) if cost.iter().all(|byte| *byte == 0) => Ok(Self::RecoveryCode(*salt)),
            _ => Err(Unopened::Refused),
        }
    }
}

/// One slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    shelf: ShelfId,
    opener: Opener,
    nonce: [u8; NONCE],
    wrapped: [u8; KEY],
    tag: [u8; TAG],
}

impl Slot {
    /// How many bytes a slot is, whatever opens it.
    pub const LENGTH: usize = 2 + 16 + Derivation::LENGTH + NONCE + KEY + TAG + DIGEST;

    /// A slot that a phrase opens: the one that gave this wrapping key, derived like this.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn for_phrase(
        key: &DataKey,
        shelf: ShelfId,
        derivation: Derivation,
        wrapping: &WrappingKey,
        random: &mut impl Random,
    ) -> Result<Self, NoRandomness> {
        Self::wrap(key, shelf, Opener::Phrase(derivation), wrapping, random)
    }

    /// A slot that a recovery code opens.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn for_code(
        key: &DataKey,
        shelf: ShelfId,
        code: &RecoveryCode,
        random: &mut impl Random,
    ) -> Result<Self, NoRandomness> {
        let salt = drawn(random)?;
        let wrapping = code.wrapping_key(&salt).ok_or(NoRandomness)?;
        Self::wrap(key, shelf, Opener::RecoveryCode(salt), &wrapping, random)
    }

    fn wrap(
        key: &DataKey,
        shelf: ShelfId,
        opener: Opener,
        wrapping: &WrappingKey,
        random: &mut impl Random,
    ) -> Result<Self, NoRandomness> {
        let nonce = drawn(random)?;
        let mut inside = DataKey::empty();
        inside.bytes_mut().copy_from_slice(key.bytes());
        // Fails only for what is far longer than a key.
        let tag = encrypt(wrapping.bytes(), &nonce, &header(shelf, opener), inside.bytes_mut()).ok_or(NoRandomness)?;
        Ok(Self { shelf, opener, nonce, wrapped: *inside.bytes(), tag })
    }

    /// The shelf that it belongs to.
    #[must_use]
    pub fn shelf(&self) -> ShelfId {
        self.shelf
    }

    /// What opens it, and how a phrase is derived for it.
    #[must_use]
    pub fn opener(&self) -> Opener {
        self.opener
    }

    /// The data key, with what the phrase gave.
    ///
    /// # Errors
    /// [`Unopened::NotThisKey`]: it was another phrase.
    pub fn open(&self, wrapping: &WrappingKey) -> Result<DataKey, Unopened> {
        let mut key = DataKey::empty();
        key.bytes_mut().copy_from_slice(&self.wrapped);
        let header = header(self.shelf, self.opener);
        decrypt(wrapping.bytes(), &self.nonce, &header, key.bytes_mut(), &self.tag).ok_or(Unopened::NotThisKey)?;
        Ok(key)
    }

    /// The data key, with the recovery code.
    ///
    /// # Errors
    /// [`Unopened::NotThisKey`]: it was another code, or a phrase opens this slot.
    pub fn open_with_code(&self, code: &RecoveryCode) -> Result<DataKey, Unopened> {
        match &self.opener {
            Opener::RecoveryCode(salt) => self.open(&code.wrapping_key(salt).ok_or(Unopened::NotThisKey)?),
            Opener::Phrase(_) => Err(Unopened::NotThisKey),
        }
    }

    /// It as bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = header(self.shelf, self.opener);
        bytes.extend_from_slice(&self.nonce);
        bytes.extend_from_slice(&self.wrapped);
        bytes.extend_from_slice(&self.tag);
        close(&mut bytes);
        bytes
    }

    /// It from bytes. No work is done for it yet.
    ///
    /// # Errors
    /// When it is damaged or newer, or asks for work that nobody should do.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Unopened> {
        let (&kind, rest) = whole(bytes)?.split_first().ok_or(Unopened::Damaged)?;
        let (shelf, rest) = rest.split_first_chunk().ok_or(Unopened::Damaged)?;
        let (opener, rest) = rest.split_first_chunk().ok_or(Unopened::Damaged)?;
        let (nonce, rest) = rest.split_first_chunk().ok_or(Unopened::Damaged)?;
        let (wrapped, rest) = rest.split_first_chunk().ok_or(Unopened::Damaged)?;
        let tag = rest.try_into().map_err(|_| Unopened::Damaged)?;
        let opener = Opener::from_bytes(kind, opener)?;
        Ok(Self { shelf: ShelfId(*shelf), opener, nonce: *nonce, wrapped: *wrapped, tag })
    }
}

/// What a slot says in the clear. The seal holds it too, so that nobody can change it.
fn header(shelf: ShelfId, opener: Opener) -> Vec<u8> {
    let mut header = Vec::with_capacity(Slot::LENGTH);
    header.extend_from_slice(&[VERSION, opener.kind()]);
    header.extend_from_slice(&shelf.0);
    header.extend_from_slice(&opener.to_bytes());
    header
}
