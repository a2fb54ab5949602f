//! A number that is another one, in all likelihood, where a single byte is.

/// FNV-1a, 64 bits. It finds accidents, and tells nothing of what it was made from to somebody who looks at it; it
/// does not stop anybody.
#[must_use]
pub fn digest(bytes: impl IntoIterator<Item = u8>) -> u64 {
    let add = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, add)
}
