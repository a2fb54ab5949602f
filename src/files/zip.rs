//! A zip file whose parts are stored as they are.
//!
//! By hand, because it is forty lines: measured in the compiled app, the `zip` crate brings 41 KB
//! (compressed) for it and `rawzip` 25 KB. `tests/native/files.rs` reads the result with the `zip` crate.

use std::iter::repeat_n;

/// Midnight on 1 January 1980, the first moment a zip file knows: ours say nothing of when they were made.
const DOS_TIME: u16 = 0;
const DOS_DATE: u16 = 1 << 5 | 1;
/// The version of the format that readers need: 1.0, where nothing is compressed.
const NEEDS: u16 = 10;

/// The parts by name, in this order. Names are plain letters; all of it together is under 4 GB.
pub(super) fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in parts {
        let at = low(file.len());
        let header = header(name, bytes);
        file.extend(b"PK\x03\x04".iter().chain(&header).chain(name.as_bytes()).chain(*bytes));
        directory.extend(b"PK\x01\x02".iter().chain(&NEEDS.to_le_bytes()).chain(&header));
        // No comment, the first disk, no attributes.
        directory.extend(repeat_n(0, 10).chain(at.to_le_bytes()));
        directory.extend(name.as_bytes());
    }
    let (at, length, count) = (low(file.len()), low(directory.len()), parts.len() as u16);
    file.append(&mut directory);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend([count, count].into_iter().flat_map(u16::to_le_bytes));
    file.extend([length, at].into_iter().flat_map(u32::to_le_bytes));
    file.extend([0, 0]);
    file
}

/// What stands both before a part and in the directory.
fn header(name: &str, bytes: &[u8]) -> Vec<u8> {
    // Flags and method: none.
    let first = [NEEDS, 0, 0, DOS_TIME, DOS_DATE].into_iter().flat_map(u16::to_le_bytes);
    let sizes = [checksum(bytes), low(bytes.len()), low(bytes.len())].into_iter().flat_map(u32::to_le_bytes);
    let lengths = [name.len() as u16, 0].into_iter().flat_map(u16::to_le_bytes);
    first.chain(sizes).chain(lengths).collect()
}

const fn low(length: usize) -> u32 {
    length as u32
}

/// CRC-32, bit by bit: a table would be faster, and larger than the rest of this file.
fn checksum(bytes: &[u8]) -> u32 {
    let shifted = |crc: u32, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), shifted))
}
