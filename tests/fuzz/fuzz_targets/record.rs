//! Whatever bytes lie where a record should: it is refused, and what opens is what was sealed.
#![no_main]

mod mended;

use libfuzzer_sys::fuzz_target;
use kitchen_table::sealed::{DataKey, Kind, NoRandomness, Place, ShelfId, open, seal};

fn random(bytes: &mut [u8]) -> Result<(), NoRandomness> {
    bytes.fill(7);
    Ok(())
}

fuzz_target!(|bytes: &[u8]| {
    let key = DataKey::random(&mut random).unwrap();
    let place = Place { shelf: ShelfId([3; 16]), kind: Kind::Plan, id: "fuzz", sequence: 9 };
    for found in mended::mended(bytes) {
        assert!(open(&key, &place, &found).is_err());
    }
    let sealed = seal(&key, &place, bytes, &mut random).unwrap();
    assert_eq!(*open(&key, &place, &sealed).unwrap(), bytes);
});
