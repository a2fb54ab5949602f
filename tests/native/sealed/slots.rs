//! What opens the tablet, and what becomes of it when bytes are damaged.

use super::support::{PHRASE, PLACE, SHELF, Seeded, Tablet, damages, none, tablet, typed, with_digest};
use kitchen_table::sealed::{
    Cost, DataKey, Derivation, Kept, NoRandomness, Opener, RecoveryCode, Slot, Slots, Unopened, derive, open, pick,
    seal,
};

fn opened_by_phrase(slot: &Slot, phrase: &str) -> Result<DataKey, Unopened> {
    let Opener::Phrase(derivation) = slot.opener() else { panic!("no phrase opens this") };
    slot.open(&derive(&derivation, &typed(phrase)).unwrap())
}

/// Whether it is the key of that tablet: it opens what that one has sealed.
fn is_key_of(key: &DataKey, tablet: &Tablet) -> bool {
    let sealed = seal(&tablet.key, &PLACE, b"ours", &mut Seeded(5)).unwrap();
    open(key, &PLACE, &sealed).is_ok_and(|content| *content == b"ours")
}

fn slots(tablet: &Tablet, revision: u64) -> Slots {
    Slots { revision, all: vec![tablet.phrase.clone(), tablet.recovery.clone()] }
}

#[test]
fn dawns_phrase_and_the_code_in_her_drawer_open_the_same_tablet() {
    let tablet = tablet(1, PHRASE);
    assert!(is_key_of(&opened_by_phrase(&tablet.phrase, PHRASE).unwrap(), &tablet));
    let code = RecoveryCode::typed(&tablet.code.shown()).unwrap();
    assert!(is_key_of(&tablet.recovery.open_with_code(&code).unwrap(), &tablet));
}

#[test]
fn another_phrase_and_another_code_do_not() {
    let tablet = tablet(1, PHRASE);
    for wrong in
        ["", "tegell mwyar robin llwybr", "tegell mwyar robin llwybr cwmwl tegell", "mwyar tegell robin llwybr cwmwl"]
    {
        assert_eq!(opened_by_phrase(&tablet.phrase, wrong).unwrap_err(), Unopened::NotThisKey, "{wrong}");
    }
    let other = RecoveryCode::random(&mut Seeded(99)).unwrap();
    assert_eq!(tablet.recovery.open_with_code(&other).unwrap_err(), Unopened::NotThisKey);
    assert_eq!(tablet.phrase.open_with_code(&tablet.code).unwrap_err(), Unopened::NotThisKey);
}

#[test]
fn the_phrase_of_one_tablet_does_not_open_another_with_the_same() {
    let (ours, theirs) = (tablet(1, PHRASE), tablet(2, PHRASE));
    assert!(!is_key_of(&opened_by_phrase(&theirs.phrase, PHRASE).unwrap(), &ours));
}

#[test]
fn a_damaged_slot_is_damaged_and_not_a_wrong_phrase() {
    let tablet = tablet(1, PHRASE);
    for slot in [&tablet.phrase, &tablet.recovery] {
        let bytes = slot.to_bytes();
        assert_eq!(bytes.len(), Slot::LENGTH);
        assert_eq!(Slot::from_bytes(&bytes).as_ref(), Ok(slot));
        for at in 0..bytes.len() {
            for damaged in damages(&bytes, at) {
                assert_eq!(Slot::from_bytes(&damaged).unwrap_err(), Unopened::Damaged, "byte {at}");
            }
        }
    }
}

#[test]
fn nobody_can_make_a_slot_cheaper_or_another_ones() {
    // With the digest mended, whatever is changed in the header or after it, the right phrase does not open it.
    let tablet = tablet(1, PHRASE);
    for (slot, opens) in [(&tablet.phrase, true), (&tablet.recovery, false)] {
        let bytes = slot.to_bytes();
        for at in 0..bytes.len() - 16 {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            let opened = Slot::from_bytes(&with_digest(changed)).and_then(|slot| match slot.opener() {
                // Deriving for each would take long: only where the header may have made it another work.
                Opener::Phrase(derivation) if opens && at % 8 == 0 => {
                    slot.open(&derive(&derivation, &typed(PHRASE)).unwrap())
                }
                Opener::Phrase(_) => Err(Unopened::NotThisKey),
                Opener::RecoveryCode(_) => slot.open_with_code(&tablet.code),
            });
            let why = opened.unwrap_err();
            assert!(matches!(why, Unopened::NotThisKey | Unopened::Refused | Unopened::Damaged), "byte {at}: {why}");
        }
    }
}

#[test]
fn absurd_work_is_refused_before_any_is_done() {
    let slot = tablet(1, PHRASE).phrase.to_bytes();
    let absurd: &[(u32, u32, u32)] = &[
        (19 * 1024 - 1, 2, 1),
        (19 * 1024, 1, 1),
        (19 * 1024, 2, 0),
        (0, 0, 0),
        (8, 1, 1),
        (256 * 1024 + 1, 3, 1),
        (64 * 1024, 11, 1),
        (64 * 1024, 3, 5),
        (u32::MAX, u32::MAX, u32::MAX),
    ];
    for (memory, passes, lanes) in absurd {
        assert_eq!(Cost::new(*memory, *passes, *lanes), None);
        let mut bytes = slot.clone();
        let cost = [memory, passes, lanes].map(|number| number.to_le_bytes()).concat();
        bytes[18..30].copy_from_slice(&cost);
        let before = std::time::Instant::now();
        assert_eq!(Slot::from_bytes(&with_digest(bytes)).unwrap_err(), Unopened::Refused);
        assert!(before.elapsed().as_millis() < 100);
        let asked = [&cost[..], &[7; 16]].concat();
        assert_eq!(Derivation::from_bytes(&asked).unwrap_err(), Unopened::Refused);
    }
    for cost in [Cost::LEAST, Cost::USUAL, Cost::MOST] {
        let derivation = Derivation { cost, salt: [7; 16] };
        assert_eq!(Derivation::from_bytes(&derivation.to_bytes()), Ok(derivation));
    }
}

#[test]
fn a_slot_that_no_app_of_ours_wrote_does_not_keep_the_others_shut() {
    let tablet = tablet(1, PHRASE);
    let mut hostile = tablet.phrase.to_bytes();
    hostile[18..22].copy_from_slice(&u32::MAX.to_le_bytes());
    let mut bytes = slots(&tablet, 3).to_bytes();
    bytes[10..10 + Slot::LENGTH].copy_from_slice(&with_digest(hostile.clone()));
    let read = Slots::from_bytes(&with_digest(bytes)).unwrap();
    assert_eq!(read.all, std::slice::from_ref(&tablet.recovery));

    // And alone it is refused, not called damaged.
    let mut bytes = Slots { revision: 1, all: vec![tablet.phrase] }.to_bytes();
    bytes[10..10 + Slot::LENGTH].copy_from_slice(&with_digest(hostile));
    let bytes = with_digest(bytes);
    assert_eq!(Slots::from_bytes(&bytes).unwrap_err(), Unopened::Refused);
    assert_eq!(pick([Some(&bytes), None]).unwrap_err(), Unopened::Refused);
}

#[test]
fn a_count_that_is_not_how_many_there_are_is_damage() {
    let bytes = slots(&tablet(1, PHRASE), 3).to_bytes();
    for count in [0, 1, 3, 255] {
        let mut bytes = bytes.clone();
        bytes[9] = count;
        assert_eq!(Slots::from_bytes(&with_digest(bytes)).unwrap_err(), Unopened::Damaged, "{count}");
    }
    for end in 16..bytes.len() {
        assert!(Slots::from_bytes(&with_digest(bytes[..end].to_vec())).is_err(), "cut to {end}");
    }
}

#[test]
fn a_kind_of_slot_that_nobody_knows_is_refused() {
    let tablet = tablet(1, PHRASE);
    for kind in [0, 2, 3, 255] {
        let mut bytes = tablet.phrase.to_bytes();
        bytes[1] = kind;
        assert_eq!(Slot::from_bytes(&with_digest(bytes)).unwrap_err(), Unopened::Refused, "{kind}");
    }
    let mut bytes = tablet.recovery.to_bytes();
    bytes[1] = 1;
    assert_eq!(Slot::from_bytes(&with_digest(bytes)).unwrap_err(), Unopened::Refused);
}

#[test]
fn nothing_is_made_without_randomness() {
    let tablet = tablet(1, PHRASE);
    assert!(DataKey::random(&mut none).is_err());
    assert!(RecoveryCode::random(&mut none).is_err());
    assert_eq!(Slot::for_code(&tablet.key, SHELF, &tablet.code, &mut none), Err(NoRandomness));
}

#[test]
fn of_two_copies_either_may_be_damaged_anywhere() {
    let tablet = tablet(1, PHRASE);
    let slots = slots(&tablet, 4);
    let bytes = slots.to_bytes();
    for at in 0..bytes.len() {
        for damaged in damages(&bytes, at) {
            let picked = pick([Some(&damaged), Some(&bytes)]).unwrap();
            assert_eq!((&picked.slots, picked.kept), (&slots, [Kept::Damaged, Kept::Good]));
            assert_eq!(picked.rescued, []);
            let picked = pick([Some(&bytes), Some(&damaged)]).unwrap();
            assert_eq!((&picked.slots, picked.kept), (&slots, [Kept::Good, Kept::Damaged]));
        }
    }
}

#[test]
fn where_both_copies_are_damaged_the_slots_that_are_whole_still_open() {
    let tablet = tablet(1, PHRASE);
    let bytes = slots(&tablet, 4).to_bytes();
    let damaged = |at: usize| {
        let mut bytes = bytes.clone();
        bytes[at] ^= 0x10;
        bytes
    };
    // The phrase's slot is damaged in one, the code's in the other.
    let (one, other) = (damaged(20), damaged(20 + Slot::LENGTH));
    let picked = pick([Some(&one), Some(&other)]).unwrap();
    assert_eq!(picked.kept, [Kept::Damaged, Kept::Damaged]);
    assert_eq!(picked.slots.all, []);
    assert_eq!(picked.rescued, [tablet.recovery.clone(), tablet.phrase.clone()]);

    // A copy that has slipped by some bytes, and one of which only the end is left.
    let slipped = [b"????", &bytes[..]].concat();
    assert_eq!(pick([Some(&slipped), None]).unwrap().rescued.len(), 2);
    let end = &bytes[bytes.len() - Slot::LENGTH - 20..];
    assert_eq!(pick([None, Some(end)]).unwrap().rescued, std::slice::from_ref(&tablet.recovery));

    // The same slot in both: then nothing is left of it, and that is said.
    assert_eq!(pick([Some(&one), Some(&one)]).unwrap().rescued, [tablet.recovery]);
    assert_eq!(pick([Some(&[0; 300]), Some(&bytes[..100])]).unwrap_err(), Unopened::Damaged);
    assert_eq!(pick([None, None]).unwrap_err(), Unopened::Damaged);
}

#[test]
fn of_two_whole_copies_the_later_one_counts() {
    let (before, now) = (tablet(1, PHRASE), tablet(2, "another five words of hers"));
    let (before, now) = (slots(&before, 4), slots(&now, 5));
    let (old, new) = (before.to_bytes(), now.to_bytes());
    let picked = pick([Some(&new), Some(&old)]).unwrap();
    assert_eq!((&picked.slots, picked.kept), (&now, [Kept::Good, Kept::Older]));
    let picked = pick([Some(&old), Some(&new)]).unwrap();
    assert_eq!((&picked.slots, picked.kept), (&now, [Kept::Older, Kept::Good]));
    let picked = pick([None, Some(&new)]).unwrap();
    assert_eq!((&picked.slots, picked.kept), (&now, [Kept::Missing, Kept::Good]));
    assert_eq!(before.changed_to(now.all.clone()), now);

    // The later one is damaged: the older opens an older shelf, so what is whole in the later is offered beside it.
    let mut damaged = new.clone();
    damaged[5] ^= 1;
    let picked = pick([Some(&damaged), Some(&old)]).unwrap();
    assert_eq!((&picked.slots, picked.kept), (&before, [Kept::Damaged, Kept::Good]));
    assert_eq!(picked.rescued, now.all);
}

#[test]
fn slots_of_a_newer_app_are_left_alone() {
    let bytes = slots(&tablet(1, PHRASE), 4).to_bytes();
    let mut newer = bytes.clone();
    newer[0] = 2;
    let newer = with_digest(newer);
    for copies in [[Some(&newer[..]), Some(&bytes[..])], [Some(&bytes), Some(&newer)], [Some(&newer), None]] {
        assert_eq!(pick(copies).unwrap_err(), Unopened::Newer { version: 2 });
    }
}

#[test]
fn no_bytes_whatever_make_it_panic() {
    let random = &mut Seeded(13);
    let bytes = slots(&tablet(1, PHRASE), 4).to_bytes();
    for nth in 0..5_000 {
        let mut copies = [bytes.clone(), bytes.clone()];
        for copy in &mut copies {
            for _ in 0..random.below(8) {
                let at = random.below(copy.len());
                copy[at] = random.number() as u8;
            }
            copy.truncate(random.below(bytes.len() * 2));
            if nth % 2 == 0 && copy.len() >= 16 {
                *copy = with_digest(std::mem::take(copy));
            }
        }
        let _ = pick([Some(&copies[0]), Some(&copies[1])]);
        let length = random.below(400);
        let noise = random.bytes(length);
        assert!(pick([Some(&noise), None]).is_err());
        assert!(Derivation::from_bytes(&noise).is_err());
    }
}
