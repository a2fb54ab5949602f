//! The bytes of the format, in a file that any other program can be tried against. `tests/read_sealed.py` is one.

use std::fs;
use std::path::PathBuf;

use super::support::{SHELF, Seeded, typed};
use kitchen_table::sealed::{
    Cost, DataKey, Derivation, Kind, Opener, Place, RecoveryCode, Slot, Slots, VERSION, derive, open, pick, seal,
};
use serde_json::{Value, json};

/// As it is shown, and as three keyboards might type it.
const TYPED: [&str; 4] = [
    "te gyda Si\u{e2}n a Ren\u{e9} heno",
    "te gyda Sia\u{302}n a Rene\u{301} heno",
    "  te gyda\tSi\u{e2}n \u{a0}a  Ren\u{e9} heno\n",
    "\u{ff34}e gyda Si\u{e2}n a\u{2003}Ren\u{e9} Heno",
];

fn records() -> [(Place<'static>, String); 3] {
    let place = Place { shelf: SHELF, kind: Kind::Plan, id: "price", sequence: 1 };
    [
        (place, "{\"format\":5,\"title\":\"The Prices\"}".to_owned()),
        (Place { sequence: 4_294_967_296, ..place }, "Mae T\u{f4}m yn mynd at Nain. ".repeat(170)),
        (Place { kind: Kind::Tablet, id: "", sequence: 0, ..place }, String::new()),
    ]
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(hex: &Value) -> Vec<u8> {
    let hex = hex.as_str().unwrap();
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

fn made() -> Value {
    let random = &mut Seeded(2026);
    let mut data_key = [0; 32];
    let key = DataKey::random(&mut |bytes: &mut [u8]| {
        kitchen_table::sealed::Random::fill(random, bytes)?;
        data_key.copy_from_slice(bytes);
        Ok(())
    });
    let key = key.unwrap();
    let derivation = Derivation::random(Cost::LEAST, random).unwrap();
    let wrapping = derive(&derivation, &typed(TYPED[0])).unwrap();
    let phrase = Slot::for_phrase(&key, SHELF, derivation, &wrapping, random).unwrap();
    let code = RecoveryCode::random(random).unwrap();
    let recovery = Slot::for_code(&key, SHELF, &code, random).unwrap();
    let slots = Slots { revision: 3, all: vec![phrase, recovery] };
    let records = records().map(|(place, content)| {
        let sealed = seal(&key, &place, content.as_bytes(), random).unwrap();
        json!({
            "kind": place.kind as u8, "id": place.id, "sequence": place.sequence,
            "content": content, "sealed": hex(&sealed),
        })
    });
    json!({
        "version": VERSION, "shelf": hex(&SHELF.0), "revision": slots.revision,
        "phrases": TYPED, "recovery_code": *code.shown(),
        "wrapping_key_of_phrase": hex(wrapping.bytes()), "data_key": hex(&data_key),
        "slots": hex(&slots.to_bytes()), "records": records,
    })
}

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/sealed-vectors.json")
}

/// `WRITE_VECTORS=1 cargo test --test native vectors` writes them anew. What was written by a release is never changed: a new
/// version of the format gets a file of its own.
#[test]
fn the_committed_bytes_are_still_what_is_made() {
    let made = format!("{:#}\n", made());
    if std::env::var_os("WRITE_VECTORS").is_some() {
        fs::write(file(), &made).unwrap();
    }
    assert!(fs::read_to_string(file()).unwrap() == made, "the format has changed");
}

#[test]
fn the_committed_bytes_open() {
    let kept: Value = serde_json::from_str(&fs::read_to_string(file()).unwrap()).unwrap();
    let copy = bytes(&kept["slots"]);
    let slots = pick([Some(&copy), None]).unwrap().slots;
    let code = RecoveryCode::typed(kept["recovery_code"].as_str().unwrap()).unwrap();
    let mut keys = vec![slots.all[1].open_with_code(&code).unwrap()];
    let Opener::Phrase(derivation) = slots.all[0].opener() else { panic!("the first slot is the phrase's") };
    for phrase in kept["phrases"].as_array().unwrap() {
        let wrapping = derive(&derivation, &typed(phrase.as_str().unwrap())).unwrap();
        assert_eq!(wrapping.bytes().to_vec(), bytes(&kept["wrapping_key_of_phrase"]));
        keys.push(slots.all[0].open(&wrapping).unwrap());
    }
    for (record, (place, content)) in kept["records"].as_array().unwrap().iter().zip(records()) {
        for key in &keys {
            assert_eq!(*open(key, &place, &bytes(&record["sealed"])).unwrap(), content.as_bytes());
        }
    }
}
