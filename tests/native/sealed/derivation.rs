//! The derivation is Argon2id as others know it.

use super::support::typed;
use kitchen_table::sealed::{Cost, Derivation, WrappingKey, derive};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn it_is_argon2id_version_19() {
    // From the reference implementation, by way of argon2-cffi 25.1 (libargon2):
    // hash_secret_raw(b"cath ddu", bytes(range(16)), 2, 19456, 1, 32, Type.ID, 19)
    let salt = std::array::from_fn(|at| at as u8);
    let key = derive(&Derivation { cost: Cost::LEAST, salt }, &typed("cath ddu")).unwrap();
    assert_eq!(hex(key.bytes()), "42613bc9b2a4fe0cd750b0e33cc90a3fc6e277d06ea670afcb82eb194ac01388");
    // And with four lanes: hash_secret_raw(b"cath ddu", bytes(range(16)), 3, 32768, 4, 32, Type.ID, 19)
    let cost = Cost::new(32 * 1024, 3, 4).unwrap();
    let key = derive(&Derivation { cost, salt }, &typed("cath ddu")).unwrap();
    assert_eq!(hex(key.bytes()), "80983b49126a60a3992d75626a389d2feac761fbc27b8c4acd46cd3ff7df9549");
}

#[test]
fn a_key_that_a_worker_hands_over_is_the_one_it_derived() {
    let key = derive(&Derivation { cost: Cost::LEAST, salt: [9; 16] }, &typed("a")).unwrap();
    assert_eq!(WrappingKey::from_bytes(key.bytes()).bytes(), key.bytes());
}

/// `cargo test --release how_long -- --ignored --nocapture`
#[test]
#[ignore = "prints how long a phrase takes here"]
fn how_long_a_phrase_takes() {
    for (name, cost) in [("usual", Cost::USUAL), ("least", Cost::LEAST), ("most", Cost::MOST)] {
        for _ in 0..3 {
            let start = std::time::Instant::now();
            derive(&Derivation { cost, salt: [9; 16] }, &typed("tegell mwyar robin llwybr cwmwl")).unwrap();
            println!("{name}: {} ms", start.elapsed().as_millis());
        }
    }
}
