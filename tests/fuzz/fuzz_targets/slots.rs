//! Whatever bytes lie where the slots should: nothing panics, nothing asks for absurd work, and what is read is
//! written back as it was.
#![no_main]

mod mended;

use libfuzzer_sys::fuzz_target;
use kitchen_table::sealed::{Derivation, Opener, RecoveryCode, Slot, Slots, WrappingKey, pick};

fuzz_target!(|bytes: &[u8]| {
    let Ok(code) = RecoveryCode::typed(&"0".repeat(28)) else { unreachable!() };
    let wrapping = WrappingKey::from_bytes(&[5; 32]);
    for found in mended::mended(bytes) {
        if let Ok(slot) = Slot::from_bytes(&found) {
            assert_eq!(slot.to_bytes(), found);
            assert!(slot.open(&wrapping).is_err());
            assert!(slot.open_with_code(&code).is_err());
            if let Opener::Phrase(derivation) = slot.opener() {
                assert_eq!(Derivation::from_bytes(&derivation.to_bytes()), Ok(derivation));
            }
        }
        let _ = Slots::from_bytes(&found);
        let _ = Derivation::from_bytes(&found);
        let (one, other) = found.split_at(found.len() / 2);
        let _ = pick([Some(one), Some(other)]);
        if let Ok(picked) = pick([Some(&found), None]) {
            assert!(!picked.slots.all.is_empty() || !picked.rescued.is_empty());
        }
    }
});
