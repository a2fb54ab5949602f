//! A tablet, its randomness, and the people who hold it.

use kitchen_table::sealed::{
    Cost, DataKey, Derivation, Kind, NoRandomness, Phrase, Place, Random, RecoveryCode, ShelfId, Slot, derive,
};
use unicode_normalization::UnicodeNormalization;

/// Randomness that comes again with its seed (SplitMix64).
pub struct Seeded(pub u64);

impl Seeded {
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        (self.number() % end as u64) as usize
    }

    pub fn bytes(&mut self, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.fill(&mut bytes).unwrap();
        bytes
    }
}

impl Random for Seeded {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        for chunk in bytes.chunks_mut(8) {
            let number = self.number().to_le_bytes();
            chunk.copy_from_slice(&number[..chunk.len()]);
        }
        Ok(())
    }
}

/// A device without randomness.
pub fn none(_: &mut [u8]) -> Result<(), NoRandomness> {
    Err(NoRandomness)
}

/// A phrase as somebody types it.
pub fn typed(text: &str) -> Phrase {
    Phrase::typed(text, |text| text.nfkc().collect::<String>().to_lowercase())
}

/// A key that comes again with its seed.
pub fn key(seed: u64) -> DataKey {
    DataKey::random(&mut Seeded(seed)).unwrap()
}

pub const SHELF: ShelfId = ShelfId(*b"the Price tablet");

/// Where the first save of the Price family's plan lies.
pub const PLACE: Place<'static> = Place { shelf: SHELF, kind: Kind::Plan, id: "price", sequence: 1 };

pub const PHRASE: &str = "tegell mwyar robin llwybr cwmwl";

/// A tablet that Dawn has set up, as cheaply as is allowed.
pub struct Tablet {
    pub key: DataKey,
    pub phrase: Slot,
    pub code: RecoveryCode,
    pub recovery: Slot,
}

pub fn tablet(seed: u64, phrase: &str) -> Tablet {
    let random = &mut Seeded(seed);
    let key = DataKey::random(random).unwrap();
    let derivation = Derivation::random(Cost::LEAST, random).unwrap();
    let wrapping = derive(&derivation, &typed(phrase)).unwrap();
    let phrase = Slot::for_phrase(&key, SHELF, derivation, &wrapping, random).unwrap();
    let code = RecoveryCode::random(random).unwrap();
    let recovery = Slot::for_code(&key, SHELF, &code, random).unwrap();
    Tablet { key, phrase, code, recovery }
}

/// The four ways in which a byte of something is damaged; nothing where that leaves it as it was.
pub fn damages(bytes: &[u8], at: usize) -> impl Iterator<Item = Vec<u8>> {
    let with = |byte| {
        let mut damaged = bytes.to_vec();
        damaged[at] = byte;
        damaged
    };
    let all = [with(!bytes[at]), with(bytes[at] ^ 1), with(0), with(0xff), bytes[..at].to_vec()];
    let whole = bytes.to_vec();
    all.into_iter().filter(move |damaged| *damaged != whole)
}

/// Puts the right digest after bytes that were changed on purpose.
pub fn with_digest(mut bytes: Vec<u8>) -> Vec<u8> {
    use sha2::{Digest, Sha256};
    let end = bytes.len() - 16;
    let digest = Sha256::digest(&bytes[..end]);
    bytes[end..].copy_from_slice(&digest[..16]);
    bytes
}
