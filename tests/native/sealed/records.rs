//! What was sealed opens where it was put, as it was, or not at all.

use super::support::{PLACE, SHELF, Seeded, damages, key, none, with_digest};
use kitchen_table::sealed::{Kind, Place, ShelfId, Unopened, Unsealed, open, seal};

const WORDS: &str = "If Dad shouts, Megan takes Tomos to Nan's through the back gate.";

fn sealed(content: &[u8]) -> Vec<u8> {
    seal(&key(1), &PLACE, content, &mut Seeded(2)).unwrap()
}

#[test]
fn what_megan_said_opens_as_she_said_it() {
    let opened = open(&key(1), &PLACE, &sealed(WORDS.as_bytes())).unwrap();
    assert_eq!(*opened, WORDS.as_bytes());
}

#[test]
fn not_one_word_of_it_can_be_read_on_the_tablet() {
    let sealed = sealed(WORDS.repeat(200).as_bytes());
    for word in ["Megan", "Tomos", "Nan", "gate"] {
        assert!(!sealed.windows(word.len()).any(|bytes| bytes == word.as_bytes()), "{word}");
    }
}

#[test]
fn every_damaged_byte_is_told_as_damage() {
    let bytes = sealed(WORDS.as_bytes());
    let mut tried = 0;
    for at in 0..bytes.len() {
        for damaged in damages(&bytes, at) {
            assert_eq!(open(&key(1), &PLACE, &damaged).unwrap_err(), Unopened::Damaged, "byte {at}");
            tried += 1;
        }
    }
    println!("{tried} damaged records tried, 0 opened");
    for more in [&[0][..], &[0xff], b"more after it"] {
        let longer = [&bytes, more].concat();
        assert_eq!(open(&key(1), &PLACE, &longer).unwrap_err(), Unopened::Damaged);
    }
}

#[test]
fn whoever_changes_a_byte_on_purpose_and_mends_the_digest_gets_nowhere() {
    let bytes = sealed(WORDS.as_bytes());
    for at in 0..bytes.len() - 16 {
        let mut changed = bytes.clone();
        changed[at] ^= 0x40;
        let refused = open(&key(1), &PLACE, &with_digest(changed)).unwrap_err();
        let expected = if at == 0 { Unopened::Newer { version: 0x41 } } else { Unopened::NotThisKey };
        assert_eq!(refused, expected, "byte {at}");
    }
    for end in 16..bytes.len() {
        assert!(open(&key(1), &PLACE, &with_digest(bytes[..end].to_vec())).is_err(), "cut to {end}");
    }
}

#[test]
fn a_record_that_was_moved_does_not_open() {
    let bytes = sealed(WORDS.as_bytes());
    let elsewhere = [
        Place { shelf: ShelfId(*b"another's tablet"), ..PLACE },
        Place { kind: Kind::Tablet, ..PLACE },
        Place { id: "pric", ..PLACE },
        Place { id: "pricee", ..PLACE },
        Place { id: "", ..PLACE },
        Place { id: "bevan", ..PLACE },
        Place { sequence: 2, ..PLACE },
        Place { sequence: 0, ..PLACE },
        Place { sequence: u64::MAX, ..PLACE },
    ];
    for place in elsewhere {
        assert_eq!(open(&key(1), &place, &bytes).unwrap_err(), Unopened::NotThisKey, "{place:?}");
    }
}

#[test]
fn the_key_of_another_tablet_does_not_open_it() {
    assert_eq!(open(&key(3), &PLACE, &sealed(WORDS.as_bytes())).unwrap_err(), Unopened::NotThisKey);
}

#[test]
fn what_a_newer_app_wrote_is_said_to_be_newer() {
    for version in [2, 3, 255] {
        let mut bytes = sealed(WORDS.as_bytes());
        bytes[0] = version;
        assert_eq!(open(&key(1), &PLACE, &with_digest(bytes)).unwrap_err(), Unopened::Newer { version });
        // Whatever else it holds.
        let bytes = [&[version][..], b"nothing that anybody here knows", &[0; 16]].concat();
        assert_eq!(open(&key(1), &PLACE, &with_digest(bytes)).unwrap_err(), Unopened::Newer { version });
    }
}

#[test]
fn how_much_was_said_is_hidden_to_the_next_four_kibibytes() {
    let length = |content: usize| sealed(&vec![b'x'; content]).len();
    let around = 1 + 24 + 16 + 16;
    assert_eq!(length(0), 4096 + around);
    assert_eq!(length(1), length(0));
    assert_eq!(length(4092), length(0));
    assert_eq!(length(4093), 8192 + around);
    assert_eq!(length(8188), length(4093));
    assert_eq!(length(8189), 12288 + around);
}

/// Seals this text as it is, with the right key: as another program might.
fn sealed_by_another(text: &[u8]) -> Vec<u8> {
    use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305};
    let (mut text, nonce) = (text.to_vec(), [8; 24]);
    let place = [&[1, 1], &SHELF.0[..], &1_u64.to_le_bytes(), b"price"].concat();
    let cipher = XChaCha20Poly1305::new_from_slice(&Seeded(1).bytes(32)).unwrap();
    let tag = cipher.encrypt_inout_detached(&nonce.into(), &place, text.as_mut_slice().into()).unwrap();
    with_digest([&[1], &nonce[..], &text, &tag, &[0; 16]].concat())
}

#[test]
fn another_program_can_seal_for_us_if_it_keeps_to_the_format() {
    let padded = |length: u32, content: &[u8], to: usize| {
        let mut text = [&length.to_le_bytes(), content].concat();
        text.resize(to, 0);
        text
    };
    let opened = |text: &[u8]| open(&key(1), &PLACE, &sealed_by_another(text)).map(|content| content.to_vec());
    assert_eq!(opened(&padded(5, b"hello", 4096)), Ok(b"hello".to_vec()));
    assert_eq!(opened(&padded(4092, &[b'x'; 4092], 4096)), Ok(vec![b'x'; 4092]));
    let not_ours = [
        ("no length", vec![]),
        ("half a length", vec![0; 3]),
        ("not padded", padded(5, b"hello", 9)),
        ("a step too much", padded(5, b"hello", 8192)),
        ("a byte too much", padded(5, b"hello", 4097)),
        ("longer than it is", padded(4093, b"hello", 4096)),
        ("far longer than it is", padded(u32::MAX, b"hello", 4096)),
        ("words after its end", padded(4, b"hello", 4096)),
    ];
    for (what, text) in not_ours {
        assert_eq!(opened(&text), Err(Unopened::Damaged), "{what}");
    }
}

#[test]
fn the_same_words_never_look_the_same_twice() {
    let random = &mut Seeded(2);
    let one = seal(&key(1), &PLACE, WORDS.as_bytes(), random).unwrap();
    let other = seal(&key(1), &PLACE, WORDS.as_bytes(), random).unwrap();
    let same = one.iter().zip(&other).filter(|(one, other)| one == other).count();
    // One byte in 256 is the same by chance.
    assert!(same < 80, "{same} bytes of {} are the same", one.len());
}

#[test]
fn nothing_is_sealed_without_randomness() {
    assert_eq!(seal(&key(1), &PLACE, b"", &mut none).unwrap_err(), Unsealed::NoRandomness);
}

/// `KT_RECORDS=10000 cargo test --release --test native sealed` is the long form.
fn how_many() -> usize {
    std::env::var("KT_RECORDS").ok().and_then(|many| many.parse().ok()).unwrap_or(500)
}

#[test]
fn random_records_open_as_they_were() {
    let random = &mut Seeded(7);
    for nth in 0..how_many() {
        let length = match nth % 4 {
            0 => random.below(64),
            1 => 4080 + random.below(32),
            2 => random.below(9000),
            _ => random.below(4096),
        };
        let content = random.bytes(length);
        let id: String = (0..random.below(12)).map(|_| char::from(b'a' + random.below(26) as u8)).collect();
        let kind = if nth % 3 == 0 { Kind::Tablet } else { Kind::Plan };
        let mut shelf = SHELF;
        random_into(random, &mut shelf.0);
        let place = Place { shelf, kind, id: &id, sequence: random.number() };
        let key = key(random.number());
        let sealed = seal(&key, &place, &content, random).unwrap();
        assert_eq!(*open(&key, &place, &sealed).unwrap(), content, "{nth}");
    }
}

#[test]
fn no_bytes_whatever_make_it_panic() {
    let random = &mut Seeded(11);
    for nth in 0..20_000 {
        let length = random.below(if nth % 50 == 0 { 9000 } else { 200 });
        let mut bytes = random.bytes(length);
        if nth % 2 == 0 && bytes.len() >= 17 {
            bytes[0] = 1;
            bytes = with_digest(bytes);
        }
        assert!(open(&key(1), &PLACE, &bytes).is_err());
    }
}

fn random_into(random: &mut Seeded, bytes: &mut [u8]) {
    bytes.copy_from_slice(&random.bytes(bytes.len()));
}
