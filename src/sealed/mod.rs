//! What a tablet keeps, sealed: it opens with a phrase or a recovery code, and with nothing else.
//!
//! A random [`DataKey`] seals every record. The key itself is kept in [`Slots`], once for the phrase and once for the
//! recovery code, each time wrapped with what only that one gives. The bytes are set down in `docs/sealed.md`, from
//! which another program can read them.
//!
//! Everything here is a pure function. Randomness, Unicode normalisation and a thread to derive in are the caller's.

mod cipher;
mod data_key;
mod derive;
mod digest;
pub mod hold;
mod phrase;
mod random;
mod record;
mod recovery_code;
mod shelf_id;
mod slot;
mod slots;
mod unopened;

pub use data_key::DataKey;
pub use derive::{Cost, Derivation, NotDerived, Salt, WrappingKey, derive};
pub use digest::is_whole;
pub use phrase::{LEAST_BITS, Phrase, SHORTEST, TooFewWords, WORDS, WordList};
pub use random::{NoRandomness, Random};
pub use record::{Kind, Place, Unsealed, open, seal};
pub use recovery_code::{Misread, RecoveryCode};
pub use shelf_id::ShelfId;
pub use slot::{Opener, Slot};
pub use slots::{Kept, Picked, Slots, pick};
pub use unopened::Unopened;

/// The version of the format that is written here. Whatever changes a byte raises it; what stays in every version is
/// that the first byte says which, and the last sixteen are the digest of all before them.
pub const VERSION: u8 = 1;
