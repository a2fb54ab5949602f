//! From a phrase to a key: Argon2id, slow and large on purpose, so that guessing is too.
//!
//! The 64 MiB and the second or so that it takes on a slow tablet cannot be had in pieces: the `argon2` crate makes
//! all passes in one call. So a web worker calls [`derive`] and is ended afterwards, which gives the memory back too:
//! that of a WebAssembly module never shrinks.

use std::fmt;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::{Zeroize, Zeroizing};

use super::cipher::KEY;
use super::phrase::Phrase;
use super::random::{NoRandomness, Random, drawn};
use super::unopened::Unopened;

/// Random bytes that make the same phrase another key in every slot. They are no secret.
pub type Salt = [u8; 16];

/// How much work a phrase is: never so little that it could be guessed, never so much that a tablet would stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// What a new slot costs: 64 MiB, three passes, one lane.
    pub const USUAL: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 };
    /// The least that is read: OWASP's 19 MiB and two passes.
    pub const LEAST: Self = Self { memory_kib: 19 * 1024, passes: 2, lanes: 1 };
    /// The most that is read, whoever wrote it: 256 MiB, ten passes, four lanes.
    pub const MOST: Self = Self { memory_kib: 256 * 1024, passes: 10, lanes: 4 };

    /// Another one, where it is no less than the least and no more than the most.
    #[must_use]
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Option<Self> {
        let (least, most) = (Self::LEAST, Self::MOST);
        let within = (least.memory_kib..=most.memory_kib).contains(&memory_kib)
            && (least.passes..=most.passes).contains(&passes)
            && (least.lanes..=most.lanes).contains(&lanes);
        within.then_some(Self { memory_kib, passes, lanes })
    }
}

/// What a phrase is derived with. A worker is sent it as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Derivation {
    /// How much work it is.
    pub cost: Cost,
    /// The salt.
    pub salt: Salt,
}

impl Derivation {
    /// How many bytes it is.
    pub const LENGTH: usize = 28;

    /// A new one.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn random(cost: Cost, random: &mut impl Random) -> Result<Self, NoRandomness> {
        Ok(Self { cost, salt: drawn(random)? })
    }

    /// It as bytes.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; Self::LENGTH] {
        let mut bytes = [0; Self::LENGTH];
        let Cost { memory_kib, passes, lanes } = self.cost;
        let cost = [memory_kib, passes, lanes].into_iter().flat_map(u32::to_le_bytes);
        bytes.iter_mut().zip(cost.chain(self.salt)).for_each(|(to, from)| *to = from);
        bytes
    }

    /// It from bytes.
    ///
    /// # Errors
    /// [`Unopened::Refused`] where it would be too little work or too much, [`Unopened::Damaged`] where it is none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Unopened> {
        let (memory_kib, rest) = number(bytes)?;
        let (passes, rest) = number(rest)?;
        let (lanes, rest) = number(rest)?;
        let salt = rest.try_into().map_err(|_| Unopened::Damaged)?;
        let cost = Cost::new(memory_kib, passes, lanes).ok_or(Unopened::Refused)?;
        Ok(Self { cost, salt })
    }
}

fn number(bytes: &[u8]) -> Result<(u32, &[u8]), Unopened> {
    let (number, rest) = bytes.split_first_chunk().ok_or(Unopened::Damaged)?;
    Ok((u32::from_le_bytes(*number), rest))
}

/// What wraps the data key in a slot. Wiped when dropped.
pub struct WrappingKey(Box<Zeroizing<[u8; KEY]>>);

impl WrappingKey {
    /// One that a worker has derived.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; KEY]) -> Self {
        let mut key = Self::empty();
        key.bytes_mut().copy_from_slice(bytes);
        key
    }

    /// Its bytes, for a worker to hand over and wipe.
    #[must_use]
    pub fn bytes(&self) -> &[u8; KEY] {
        &self.0
    }

    pub(crate) fn empty() -> Self {
        Self(Box::new(Zeroizing::new([0; KEY])))
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8; KEY] {
        &mut self.0
    }
}

impl fmt::Debug for WrappingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WrappingKey")
    }
}

/// A phrase could not be derived from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDerived {
    /// The device has not so much memory to spare.
    NoMemory,
}

impl fmt::Display for NotDerived {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("there is not enough memory")
    }
}

impl std::error::Error for NotDerived {}

/// The key that a phrase gives. Takes as long and as much memory as the cost says; all of that memory is wiped.
///
/// # Errors
/// When there is not enough memory.
pub fn derive(with: &Derivation, phrase: &Phrase) -> Result<WrappingKey, NotDerived> {
    let Cost { memory_kib, passes, lanes } = with.cost;
    let params = Params::new(memory_kib, passes, lanes, Some(KEY)).map_err(|_| NotDerived::NoMemory)?;
    let mut memory = Vec::new();
    memory.try_reserve_exact(params.block_count()).map_err(|_| NotDerived::NoMemory)?;
    memory.resize(params.block_count(), Block::new());
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let mut key = WrappingKey::empty();
    let derived =
        argon2.hash_password_into_with_memory(phrase.as_str().as_bytes(), &with.salt, key.bytes_mut(), &mut memory);
    memory.zeroize();
    derived.map(|()| key).map_err(|_| NotDerived::NoMemory)
}
