//! What must not be seen is not shown by accident.

use super::support::{PHRASE, Seeded, key, tablet, typed};
use kitchen_table::sealed::{Cost, Derivation, RecoveryCode, derive};

#[test]
fn no_secret_is_in_what_a_panic_or_a_log_would_print() {
    assert_eq!(format!("{:?}", key(1)), "DataKey");
    assert_eq!(format!("{:?}", typed(PHRASE)), "Phrase");
    assert_eq!(format!("{:?}", RecoveryCode::random(&mut Seeded(1)).unwrap()), "RecoveryCode");
    let wrapping = derive(&Derivation { cost: Cost::LEAST, salt: [1; 16] }, &typed(PHRASE)).unwrap();
    assert_eq!(format!("{wrapping:?}"), "WrappingKey");
    assert!(!format!("{:?}", tablet(1, PHRASE).phrase).contains("mwyar"));
}
