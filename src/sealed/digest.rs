//! A digest after the bytes: it tells damage from a wrong key. It stops nobody who means harm; the seal does that.

use sha2::{Digest, Sha256};

use super::VERSION;
use super::unopened::Unopened;

/// How long it is.
pub(crate) const DIGEST: usize = 16;

/// The digest of these bytes: the first half of their SHA-256.
fn digest(bytes: &[u8]) -> [u8; DIGEST] {
    let mut half = [0; DIGEST];
    half.iter_mut().zip(Sha256::digest(bytes)).for_each(|(to, from)| *to = from);
    half
}

/// Puts their digest after the bytes.
pub(crate) fn close(bytes: &mut Vec<u8>) {
    bytes.extend_from_slice(&digest(bytes));
}

/// Whether they are bytes of ours as they were once written, whatever opens them.
#[must_use]
pub fn is_whole(bytes: &[u8]) -> bool {
    whole(bytes).is_ok()
}

/// What stands between the version and the digest, where both are as they should be.
pub(crate) fn whole(bytes: &[u8]) -> Result<&[u8], Unopened> {
    let (bytes, written) = bytes.split_last_chunk().ok_or(Unopened::Damaged)?;
    if digest(bytes) != *written {
        return Err(Unopened::Damaged);
    }
    // Asked after the digest: a version that only damage has made is none.
    match bytes.split_first() {
        Some((&VERSION, rest)) => Ok(rest),
        Some((&version, _)) if version > VERSION => Err(Unopened::Newer { version }),
        _ => Err(Unopened::Damaged),
    }
}
