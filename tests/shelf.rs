//! What is kept stays kept: through full stores, damaged bytes, newer apps and many plans.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use kitchen_table::conversation::{Cursor, Draft, Slot, Step};
use kitchen_table::plan::{CardId, Event, Plan, PlanId};
use kitchen_table::shelf::{FORMAT, Found, Record, Sealed, Shelf, Store, Unread};
use proptest::prelude::*;
use support::random;
use support::stores::{Kept, Leaves, wait};

/// A plan that can be told apart by its title.
fn plan(id: &str, title: &str) -> Plan {
    Plan::new(PlanId(id.to_owned())).apply(Event::Titled(title.to_owned())).unwrap()
}

fn record(id: &str, title: &str) -> Record {
    Record::new(plan(id, title), Cursor::default(), 1)
}

/// Opens the shelf as a reload does: a new one over the same device.
fn opened(kept: &Kept) -> (Shelf<Kept>, Vec<Found>) {
    let shelf = Shelf::new(kept.clone());
    let found = wait(shelf.load()).unwrap();
    (shelf, found)
}

/// The titles of the plans that open, and whether each is the save before the newest.
fn titles(kept: &Kept) -> Vec<(String, bool)> {
    let titles = opened(kept).1.into_iter().map(|found| match found {
        Found::Loaded { record, older } => (record.plan.title.unwrap(), older),
        other => panic!("{other:?}"),
    });
    titles.collect()
}

fn saves_under(kept: &Kept, beginning: &str) -> Vec<String> {
    kept.keys_now().into_iter().filter(|key| key.starts_with(beginning)).collect()
}

#[test]
fn a_shelf_that_was_never_used_is_empty() {
    assert!(opened(&Kept::default()).1.is_empty());
}

#[test]
fn the_last_save_opens_and_one_before_it_is_kept() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone());
    for title in ["one", "two", "three", "four"] {
        wait(shelf.save(&record("a", title))).unwrap();
        assert_eq!(titles(&kept), [(title.to_owned(), false)]);
    }
    assert_eq!(saves_under(&kept, "").len(), 2);
}

#[test]
fn two_plans_do_not_mix() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone());
    for title in ["one", "two", "three"] {
        for id in ["a", "ab", "b"] {
            wait(shelf.save(&record(id, &format!("{id} {title}")))).unwrap();
        }
    }
    let all: Vec<_> = titles(&kept).into_iter().map(|(title, _)| title).collect();
    assert_eq!(all, ["a three", "ab three", "b three"]);

    wait(shelf.remove(&PlanId("a".to_owned()))).unwrap();
    let rest: Vec<_> = titles(&kept).into_iter().map(|(title, _)| title).collect();
    assert_eq!(rest, ["ab three", "b three"]);
}

#[test]
fn whatever_fails_nothing_that_was_saved_is_lost() {
    for leaves in [Leaves::Nothing, Leaves::Half] {
        for nth in 1.. {
            let kept = Kept::default();
            let shelf = Shelf::new(kept.clone());
            for title in ["one", "two", "saved"] {
                wait(shelf.save(&record("a", title))).unwrap();
            }
            kept.fails_at(Some(nth), leaves);
            let result = wait(shelf.save(&record("a", "next")));
            let never_came = kept.has_not_failed();
            kept.fails_at(None, leaves);

            // Either it said "saved" and it is, or it said that it could not and the save before opens.
            let now = titles(&kept).remove(0).0;
            assert!(now == "next" || result.is_err() && now == "saved", "{nth} {leaves:?}: {result:?}, {now} opens");

            // And a second try saves everything.
            wait(shelf.save(&record("a", "again"))).unwrap();
            assert_eq!(titles(&kept), [("again".to_owned(), false)], "{nth} {leaves:?}");
            if never_came {
                assert!(nth > 4, "saving asks more of a device than {nth} things");
                break;
            }
        }
    }
}

#[test]
fn whatever_fails_while_the_shelf_is_read_nothing_changes_on_it() {
    for nth in 1.. {
        let kept = Kept::default();
        let shelf = Shelf::new(kept.clone());
        for title in ["one", "two"] {
            wait(shelf.save(&record("a", title))).unwrap();
        }
        kept.0.store.damage("plan/a/0000000002", |bytes| bytes.truncate(20));
        let before: Vec<_> = kept.keys_now().into_iter().map(|key| (kept.bytes(&key), key)).collect();
        kept.fails_at(Some(nth), Leaves::Half);
        let read = wait(Shelf::new(kept.clone()).load());
        let never_came = kept.has_not_failed();
        kept.fails_at(None, Leaves::Nothing);
        assert_eq!(read.is_ok(), never_came, "{nth}: a shelf that does not answer is not an empty one");
        for (bytes, key) in before {
            assert_eq!(kept.bytes(&key), bytes, "{nth}");
        }
        assert_eq!(titles(&kept), [("one".to_owned(), true)]);
        if never_came {
            break;
        }
    }
}

#[test]
fn a_full_tablet_keeps_what_it_had_and_saves_again_when_there_is_room() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone());
    wait(shelf.save(&record("a", "saved"))).unwrap();
    kept.0.store.full_after(Some(0));
    for _ in 0..3 {
        assert!(wait(shelf.save(&record("a", "next"))).is_err());
        assert_eq!(titles(&kept), [("saved".to_owned(), false)]);
    }
    kept.0.store.full_after(None);
    wait(shelf.save(&record("a", "next"))).unwrap();
    assert_eq!(titles(&kept), [("next".to_owned(), false)]);
}

#[test]
fn a_changed_byte_anywhere_never_opens_as_something_else_and_the_save_before_is_offered() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone());
    wait(shelf.save(&record("a", "before"))).unwrap();
    wait(shelf.save(&record("a", "newest"))).unwrap();
    let newest = saves_under(&kept, "plan/").pop().unwrap();
    let good = kept.bytes(&newest);
    let flip = |at: usize, bit: u8| {
        let mut bytes = good.clone();
        bytes[at] ^= bit;
        bytes
    };
    let flipped = (0..good.len()).flat_map(|at| [flip(at, 1), flip(at, 0x80), flip(at, 0xff)]);
    let zeroed = (0..good.len()).filter(|at| good[*at] != 0).map(|at| flip(at, good[at]));
    let cut = (0..good.len()).map(|at| good[..at].to_vec());
    for damaged in flipped.chain(zeroed).chain(cut) {
        kept.0.store.damage(&newest, |bytes| bytes.clone_from(&damaged));
        assert_eq!(titles(&kept), [("before".to_owned(), true)]);
        assert_eq!(kept.bytes(&newest), damaged, "damaged bytes stay as they are");
    }
}

#[test]
fn damaged_bytes_are_put_aside_and_the_save_that_opened_stays_to_fall_back_on() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone());
    for title in ["one", "two", "three"] {
        wait(shelf.save(&record("a", title))).unwrap();
    }
    let newest = saves_under(&kept, "plan/").pop().unwrap();
    kept.0.store.damage(&newest, |bytes| bytes[30] ^= 1);
    let damaged = kept.bytes(&newest);

    let (shelf, found) = opened(&kept);
    assert!(matches!(&found[0], Found::Loaded { older: true, .. }));
    wait(shelf.save(&record("a", "four"))).unwrap();
    let aside = saves_under(&kept, "aside/");
    assert_eq!(aside.iter().map(|key| kept.bytes(key)).collect::<Vec<_>>(), [damaged]);

    let newest = saves_under(&kept, "plan/").pop().unwrap();
    kept.0.store.damage(&newest, |bytes| bytes[30] ^= 1);
    assert_eq!(titles(&kept), [("two".to_owned(), true)], "the last good save was there to fall back on");

    let (shelf, _) = opened(&kept);
    for title in ["five", "six", "seven"] {
        wait(shelf.save(&record("a", title))).unwrap();
    }
    assert_eq!(saves_under(&kept, "aside/").len(), 2, "nothing that could not be read was ever deleted");
    assert_eq!(titles(&kept), [("seven".to_owned(), false)]);
}

#[test]
fn a_plan_of_which_nothing_can_be_read_is_named_and_kept_and_does_not_stop_the_others() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone());
    for title in ["one", "two"] {
        wait(shelf.save(&record("a", title))).unwrap();
        wait(shelf.save(&record("b", title))).unwrap();
    }
    let keys = saves_under(&kept, "plan/a/");
    for key in &keys {
        kept.0.store.damage(key, Vec::clear);
    }
    let (shelf, found) = opened(&kept);
    let [Found::Unreadable(id), Found::Loaded { older: false, .. }] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(id.0, "a");
    wait(shelf.save(&record("b", "three"))).unwrap();
    assert_eq!(saves_under(&kept, "plan/a/"), keys);
}

#[test]
fn what_a_newer_app_wrote_is_left_alone() {
    let kept = Kept::default();
    wait(Shelf::new(kept.clone()).save(&record("b", "ours"))).unwrap();
    let json = format!(r#"{{"format":{},"saved_at":1,"plan":"in a shape nobody knows yet"}}"#, FORMAT + 1);
    let newer = Sealed::close(json.as_bytes());
    assert_eq!(Record::unseal(&newer), Err(Unread::Newer));
    wait(kept.put("plan/a/0000000007", &newer)).unwrap();
    wait(kept.put("plan/a/0000000006", &record("a", "older").seal().unwrap())).unwrap();

    let (shelf, found) = opened(&kept);
    assert!(matches!(&found[0], Found::Newer(id) if id.0 == "a"), "not even the save before it is opened: {found:?}");
    for title in ["two", "three", "four"] {
        wait(shelf.save(&record("b", title))).unwrap();
        wait(shelf.save(&record("a", title))).unwrap();
        assert_eq!(kept.bytes("plan/a/0000000007"), newer.0);
    }
}

#[test]
fn a_shelf_that_was_not_read_first_writes_over_nothing() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone());
    for title in ["one", "two", "three"] {
        wait(shelf.save(&record("a", title))).unwrap();
    }
    wait(Shelf::new(kept.clone()).save(&record("a", "four"))).unwrap();
    assert_eq!(titles(&kept), [("four".to_owned(), false)]);
    assert_eq!(saves_under(&kept, "plan/").len(), 2);
}

#[test]
fn a_half_typed_answer_comes_back_as_it_was_typed() {
    let step = Step { card: CardId::from("I01"), asked_of: None, about: None };
    let mut draft = Draft::default();
    draft.type_into(Slot::of(&step.card, "by"), " 2026-1".to_owned());
    draft.type_into(Slot::of(&step.card, "what"), "Ring the \"club\"\n\\ / 🙂 \u{202e}".to_owned());
    let mut cursor = Cursor { step: Some(step.clone()), ..Cursor::default() };
    cursor.leave_on(&step, Some(draft.clone()));
    let kept = Kept::default();
    wait(Shelf::new(kept.clone()).save(&Record::new(plan("a", "t"), cursor.clone(), 5))).unwrap();
    let found = opened(&kept).1;
    let [Found::Loaded { record, .. }] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(record.cursor, cursor);
    assert_eq!(record.cursor.left_on(&step), Some(&draft));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_plan_comes_back_as_it_was(plan in random::plans()) {
        let record = Record::new(plan, Cursor::default(), 7);
        prop_assert_eq!(Record::unseal(&record.seal().unwrap()), Ok(record));
    }

    #[test]
    fn bytes_that_nobody_wrote_never_open(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(Record::unseal(&Sealed(bytes.clone())), Err(Unread::Damaged));
        prop_assert_eq!(Record::unseal(&Sealed::close(&bytes)), Err(Unread::Damaged));
    }
}
