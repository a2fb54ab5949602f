//! XChaCha20-Poly1305, in place.

use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305};

/// How long a key is.
pub(crate) const KEY: usize = 32;
/// How long a nonce is: long enough to be drawn afresh each time.
pub(crate) const NONCE: usize = 24;
/// How long a tag is.
pub(crate) const TAG: usize = 16;

/// Encrypts in place and gives the tag; nothing where it is more than the cipher takes, which is 256 GiB.
pub(crate) fn encrypt(key: &[u8; KEY], nonce: &[u8; NONCE], with: &[u8], text: &mut [u8]) -> Option<[u8; TAG]> {
    let cipher = XChaCha20Poly1305::new(key.into());
    cipher.encrypt_inout_detached(nonce.into(), with, text.into()).ok().map(Into::into)
}

/// Decrypts in place. Where the tag is not of this key, text and associated data, the text is as it was.
pub(crate) fn decrypt(
    key: &[u8; KEY],
    nonce: &[u8; NONCE],
    with: &[u8],
    text: &mut [u8],
    tag: &[u8; TAG],
) -> Option<()> {
    let cipher = XChaCha20Poly1305::new(key.into());
    cipher.decrypt_inout_detached(nonce.into(), with, text.into(), tag.into()).ok()
}
