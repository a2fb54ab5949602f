//! What is half typed is kept by itself between two saves of the whole plan, and is laid over it again.

use crate::support::only_typed;
use crate::support::stores::{Kept, Leaves, seal, starts_over, titled, wait};
use crate::support::tries::tries;
use kitchen_table::conversation::{Among, Cursor, Draft, Left, On, Slot, Step};
use kitchen_table::plan::{CardId, PlanId};
use kitchen_table::shelf::{FORMAT, Found, Record, Shelf, Store, StoreError};
use proptest::prelude::*;

fn id() -> PlanId {
    PlanId("a".to_owned())
}

fn step() -> Step {
    Step { card: CardId::from("B01"), asked_of: None, about: None }
}

/// Somebody has typed so far.
fn typed(words: &str) -> Cursor {
    let mut draft = Draft::default();
    draft.type_into(Slot::of(&step().card, "said"), words.to_owned());
    let mut cursor = Cursor { step: Some(step()), ..Cursor::default() };
    cursor.drafts.push(Left { on: On::Card(step()), draft, among: Among::ANYONE });
    cursor
}

/// A plan that says this, with these words half typed beside it.
fn said(words: &str, half: &str) -> Record {
    Record::new(titled(&id().0, words), typed(half), 1)
}

fn words(record: &Record) -> (String, String) {
    let half = record
        .cursor
        .left_on(&On::Card(step()), &record.plan)
        .map(|draft| draft.typed(&Slot::of(&step().card, "said")).to_owned());
    (record.plan.title.clone().unwrap(), half.unwrap_or_default())
}

/// What opens after a reload: the plan's words, the half-typed ones, and whether something newer was damaged.
fn opens(kept: &Kept) -> (String, String, bool) {
    let found = wait(Shelf::new(kept.clone(), seal()).load()).unwrap();
    let [Found::Loaded { record, older }] = found.as_slice() else { panic!("{found:?}") };
    let (said, half) = words(record);
    (said, half, *older)
}

#[track_caller]
fn opens_as(kept: &Kept, said: &str, half: &str, older: bool) {
    assert_eq!(opens(kept), (said.to_owned(), half.to_owned(), older));
}

/// A tablet with a plan that was saved twice, and words typed since.
fn typing(all: &[&str]) -> (Kept, Shelf<Kept>) {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone(), seal());
    for whole in ["before", "now"] {
        wait(shelf.save(&said(whole, ""))).unwrap();
        for half in all {
            types(&shelf, &format!("{half} {whole}")).unwrap();
        }
    }
    (kept, shelf)
}

fn types(shelf: &Shelf<Kept>, half: &str) -> Result<(), StoreError> {
    wait(shelf.save_since(&id(), &only_typed(typed(half), 2)))
}

fn under(kept: &Kept, beginning: &str) -> Vec<String> {
    kept.keys_now().into_iter().filter(|key| key.starts_with(beginning)).collect()
}

fn newest(kept: &Kept) -> String {
    under(kept, "plan/").pop().unwrap()
}

#[test]
fn words_that_were_half_typed_stand_on_the_plan_again() {
    let (kept, shelf) = typing(&["Mo", "Mone", "Money"]);
    opens_as(&kept, "now", "Money now", false);
    wait(shelf.save(&said("now, with money", ""))).unwrap();
    opens_as(&kept, "now, with money", "", false);
}

#[test]
fn the_plan_talked_about_last_is_the_one_that_somebody_typed_into_last() {
    let (kept, shelf) = typing(&[]);
    wait(shelf.save_since(&id(), &only_typed(typed("M"), 99))).unwrap();
    let found = wait(Shelf::new(kept.clone(), seal()).load()).unwrap();
    assert!(matches!(&found[0], Found::Loaded { record, .. } if record.saved_at == 99));
}

#[test]
fn half_typed_words_go_on_from_where_a_reload_found_them() {
    let (kept, _) = typing(&["Mo"]);
    let shelf = Shelf::new(kept.clone(), seal());
    wait(shelf.load()).unwrap();
    types(&shelf, "Money is short").unwrap();
    opens_as(&kept, "now", "Money is short", false);
}

#[test]
fn half_typed_words_without_a_plan_to_stand_on_are_not_written() {
    let kept = Kept::default();
    assert_eq!(types(&Shelf::new(kept.clone(), seal()), "Mo"), Err(StoreError::WantsWhole));
    let (stood, _) = typing(&["Mo"]);
    let before = stood.keys_now();
    assert_eq!(types(&Shelf::new(stood.clone(), seal()), "Mo"), Err(StoreError::WantsWhole), "nobody has read it here");
    assert_eq!((kept.keys_now(), stood.keys_now()), (Vec::new(), before));
}

#[test]
fn a_changed_byte_anywhere_costs_the_last_letters_at_most_and_never_the_plan() {
    let (kept, _) = typing(&["Mo", "Money"]);
    let newest = newest(&kept);
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
        opens_as(&kept, "now", "Mo now", true);
        assert_eq!(kept.bytes(&newest), damaged, "damaged bytes stay as they are");
    }
}

#[test]
fn where_no_half_typed_save_opens_the_plan_does_as_it_was_saved() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone(), seal());
    wait(shelf.save(&said("now", "M"))).unwrap();
    for half in ["Mo", "Money"] {
        types(&shelf, half).unwrap();
        kept.0.store.damage(&newest(&kept), Vec::clear);
    }
    opens_as(&kept, "now", "M", true);
}

#[test]
fn half_typed_words_are_laid_over_no_other_plan_than_the_one_they_were_typed_into() {
    let (kept, _) = typing(&["Mo"]);
    let [_, _, whole, _] = under(&kept, "plan/").try_into().unwrap();
    kept.0.store.damage(&whole, |bytes| bytes[30] ^= 1);
    opens_as(&kept, "before", "Mo before", true);
}

#[test]
fn damaged_half_typed_bytes_are_put_aside_and_never_deleted() {
    for then_whole in [true, false] {
        let (kept, shelf) = typing(&["Mo", "Money"]);
        let newest = newest(&kept);
        kept.0.store.damage(&newest, |bytes| bytes[20] ^= 1);
        let damaged = kept.bytes(&newest);
        if then_whole {
            wait(shelf.save(&said("next", ""))).unwrap();
        } else {
            (0..20).for_each(|nth| types(&shelf, &nth.to_string()).unwrap());
        }
        assert_eq!(kept.bytes(&format!("aside/{newest}")), damaged);
        assert!(!under(&kept, "plan/").contains(&newest));
    }
}

#[test]
fn however_long_somebody_types_a_handful_of_saves_is_on_the_tablet() {
    let (kept, shelf) = typing(&["M", "Mo"]);
    for nth in 0..100 {
        types(&shelf, &nth.to_string()).unwrap();
        assert!(kept.keys_now().len() <= 12, "{:?}", kept.keys_now());
        opens_as(&kept, "now", &nth.to_string(), false);
    }
    wait(shelf.save(&said("next", ""))).unwrap();
    assert_eq!(kept.keys_now().len(), 3, "the plan, the one before, and what was typed into that last");
    kept.0.store.damage(&newest(&kept), Vec::clear);
    opens_as(&kept, "now", "99", true);
}

/// Or the words would wait for it.
#[test]
fn a_half_typed_save_reads_nothing_of_the_whole_plan() {
    let (kept, shelf) = typing(&[]);
    let wholes = under(&kept, "plan/");
    kept.asked();
    (0..50).for_each(|nth| types(&shelf, &nth.to_string()).unwrap());
    let asked = kept.asked();
    assert!(asked.len() >= 50 && wholes.iter().all(|whole| !asked.contains(&format!("get {whole}"))), "{asked:?}");
}

#[test]
fn what_a_newer_app_has_half_typed_is_left_alone() {
    let (kept, shelf) = typing(&["Mo"]);
    let json = format!(r#"{{"format":{},"stands_on":3,"in":"a shape nobody knows yet"}}"#, FORMAT + 1);
    let newer = seal().close(&PlanId("a".to_owned()), 9, json.as_bytes()).unwrap();
    wait(kept.put("plan/a/0000000009", &newer)).unwrap();
    let found = wait(Shelf::new(kept.clone(), seal()).load()).unwrap();
    assert!(matches!(found.as_slice(), [Found::Newer(_)]), "{found:?}");
    assert_eq!(types(&shelf, "Money"), Err(StoreError::Taken));
    assert_eq!(kept.bytes("plan/a/0000000009"), newer.0);
}

#[test]
fn what_is_deleted_for_good_leaves_no_half_typed_word() {
    let (kept, shelf) = typing(&["Mo", "Money"]);
    kept.0.store.damage(&newest(&kept), |bytes| bytes[20] ^= 1);
    wait(shelf.save(&said("next", ""))).unwrap();
    types(&shelf, "Mam").unwrap();
    wait(shelf.remove(&id())).unwrap();
    assert_eq!(kept.keys_now(), Vec::<String>::new());
    assert_eq!(types(&shelf, "Mam"), Err(StoreError::WantsWhole));
}

#[test]
fn whatever_fails_no_half_typed_word_that_was_called_saved_is_lost() {
    for leaves in [Leaves::Nothing, Leaves::Half, Leaves::All] {
        for nth in 1.. {
            let (kept, shelf) = typing(&["1", "2", "3", "4", "5", "6", "7", "8"]);
            kept.fails_at(Some(nth), leaves);
            let result = types(&shelf, "next");
            let never_came = kept.has_not_failed();
            kept.fails_at(None, leaves);

            let (said, half, _) = opens(&kept);
            assert_eq!(said, "now", "{nth} {leaves:?}");
            assert!(half == "next" || result.is_err() && half == "8 now", "{nth} {leaves:?}: {result:?}, {half} opens");

            types(&shelf, "again").unwrap();
            opens_as(&kept, "now", "again", false);
            if never_came {
                assert_eq!(nth, 4, "it is written, read back, and those before it are tidied away");
                break;
            }
        }
    }
}

/// What people and the tablet do.
#[derive(Clone, Debug)]
enum Turn {
    Types,
    DoesSomething,
    Fails(u32, Leaves),
    Reloads,
}

fn turns() -> impl Strategy<Value = Vec<Turn>> {
    let leaves = prop_oneof![Just(Leaves::Nothing), Just(Leaves::Half), Just(Leaves::All)];
    let turn = prop_oneof![
        12 => Just(Turn::Types),
        3 => Just(Turn::DoesSomething),
        3 => (1..6_u32, leaves).prop_map(|(nth, leaves)| Turn::Fails(nth, leaves)),
        1 => Just(Turn::Reloads),
    ];
    proptest::collection::vec(turn, 1..80)
}

proptest! {
    #![proptest_config(tries())]

    /// Every word is a number one higher than the last, so that "not lost" is "not lower".
    #[test]
    fn whatever_people_do_and_whatever_fails_nothing_that_was_called_saved_is_lost(turns in turns()) {
        starts_over();
        let kept = Kept::default();
        let mut shelf = Shelf::new(kept.clone(), seal());
        wait(shelf.save(&said("0", "0"))).unwrap();
        let (mut now, mut told_whole, mut told) = (0, 0, 0);
        for turn in turns {
            match turn {
                Turn::Types => {
                    now += 1;
                    let saved = types(&shelf, &now.to_string());
                    prop_assert!(!matches!(saved, Err(StoreError::Taken | StoreError::WantsWhole)), "{saved:?}");
                    told = if saved.is_ok() { now } else { told };
                }
                Turn::DoesSomething => {
                    now += 1;
                    let saved = wait(shelf.save(&said(&now.to_string(), &now.to_string())));
                    prop_assert_ne!(&saved, &Err(StoreError::Taken));
                    (told_whole, told) = if saved.is_ok() { (now, now) } else { (told_whole, told) };
                }
                Turn::Fails(nth, leaves) => kept.fails_at(Some(nth), leaves),
                Turn::Reloads => {
                    kept.fails_at(None, Leaves::Nothing);
                    shelf = Shelf::new(kept.clone(), seal());
                    wait(shelf.load()).unwrap();
                }
            }
            let failing = kept.pauses_failing();
            let (said, half, _) = opens(&kept);
            kept.goes_on_failing(failing);
            let (said, half) = (said.parse::<u32>().unwrap(), half.parse::<u32>().unwrap());
            prop_assert!(said >= told_whole && half >= told, "{said} {half} opens, {told_whole} {told} was called saved");
            prop_assert!(said <= half && half <= now, "{half} half typed on {said} was never on the screen");
        }
    }
}
