//! Files that open with words: age v1 (<https://age-encryption.org/v1>), so that any `age` or `rage` program opens what
//! is sealed here, and what it seals opens here.

use std::io::Read;

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, scrypt};

/// As hard as the `age` program makes it: about a second, and 128 MiB.
const WORK: u8 = 17;
/// Eight times that. A file that asks for more would stop the tablet, and nobody made it for us.
const MOST_WORK: u8 = 20;
/// What the first line of every such file begins with.
const BEGINS: &[u8] = b"age-encryption.org/";

/// Why a file does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// These are not its words.
    WrongWords,
    /// It is such a file, and something of it is lost or changed.
    Damaged,
    /// It is another kind of file, or it opens with something else than words.
    NotOurs,
    /// It asks for more work than this will do.
    TooMuchWork,
}

impl Unopened {
    /// What it is called on its way to the page.
    #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "the tests need no way to a page"))]
    pub const fn id(self) -> &'static str {
        match self {
            Self::WrongWords => "wrong-words",
            Self::Damaged => "damaged",
            Self::NotOurs => "not-ours",
            Self::TooMuchWork => "too-much-work",
        }
    }
}

/// Seals bytes with words; nothing where there is no randomness or no room.
pub fn seal(words: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(words));
    recipient.set_work_factor(WORK);
    age::encrypt(&recipient, bytes).ok()
}

/// Opens a file with words.
pub fn open(words: &str, file: &[u8]) -> Result<Vec<u8>, Unopened> {
    if !file.starts_with(BEGINS) {
        return Err(Unopened::NotOurs);
    }
    let mut identity = scrypt::Identity::new(SecretString::from(words));
    identity.set_max_work_factor(MOST_WORK);
    let decryptor = Decryptor::new_buffered(file).map_err(|error| why(&error))?;
    if !decryptor.is_scrypt() {
        return Err(Unopened::NotOurs);
    }
    let mut opened =
        decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(|error| why(&error))?;
    let mut bytes = Vec::with_capacity(file.len());
    // Every part of it is signed: whatever cannot be read is damaged.
    opened.read_to_end(&mut bytes).map_err(|_| Unopened::Damaged)?;
    Ok(bytes)
}

const fn why(error: &DecryptError) -> Unopened {
    match error {
        // The words open the key of a file, and nothing else tells whether they are right.
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => Unopened::WrongWords,
        DecryptError::ExcessiveWork { .. } => Unopened::TooMuchWork,
        DecryptError::NoMatchingKeys | DecryptError::UnknownFormat => Unopened::NotOurs,
        _ => Unopened::Damaged,
    }
}
