//! What is kept stays kept: through full stores, damaged bytes, newer apps and many plans.

use std::rc::Rc;

use crate::support::stores::{Kept, Leaves, seal, sealed_with, titled, wait};
use crate::support::tries::tries;
use crate::support::{TABLET, family_plan, given_today, random, today, words};
use kitchen_table::conversation::{Among, Cursor, Draft, Left, On, Slot, Step, made_up_visit};
use kitchen_table::plan::{
    Answer, Audience, CardId, CopyKind, Event, Kind, Language, Moment, Plan, PlanId, Said, SaidLine, Status, Under,
    Value as LineValue,
};
use kitchen_table::shelf::{
    FORMAT, Found, Record, Seal, Sealed, Shelf, Store, StoreError, Unread, opens_first, put_among,
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A plan that can be told apart by its title.
fn plan(id: &str, title: &str) -> Plan {
    titled(id, title)
}

fn record(id: &str, title: &str) -> Record {
    Record::new(plan(id, title), Cursor::default(), 1)
}

/// Opens the shelf as a reload does: a new one over the same device.
fn opened(kept: &Kept) -> (Shelf<Kept>, Vec<Found>) {
    let shelf = Shelf::new(kept.clone(), seal());
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
    let shelf = Shelf::new(kept.clone(), seal());
    for title in ["one", "two", "three", "four"] {
        wait(shelf.save(&record("a", title))).unwrap();
        assert_eq!(titles(&kept), [(title.to_owned(), false)]);
    }
    assert_eq!(saves_under(&kept, "").len(), 2);
}

#[test]
fn two_plans_do_not_mix() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone(), seal());
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
    for leaves in [Leaves::Nothing, Leaves::Half, Leaves::All] {
        for nth in 1.. {
            let kept = Kept::default();
            let shelf = Shelf::new(kept.clone(), seal());
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
                assert_eq!(nth, 4, "a save is written, read back, and one before it tidied away");
                break;
            }
        }
    }
}

#[test]
fn whatever_fails_while_the_shelf_is_read_nothing_changes_on_it() {
    for nth in 1.. {
        let kept = Kept::default();
        let shelf = Shelf::new(kept.clone(), seal());
        for title in ["one", "two"] {
            wait(shelf.save(&record("a", title))).unwrap();
        }
        kept.0.store.damage("plan/a/0000000002", |bytes| bytes.truncate(20));
        let before: Vec<_> = kept.keys_now().into_iter().map(|key| (kept.bytes(&key), key)).collect();
        kept.fails_at(Some(nth), Leaves::Half);
        let read = wait(Shelf::new(kept.clone(), seal()).load());
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
    let shelf = Shelf::new(kept.clone(), seal());
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
    let shelf = Shelf::new(kept.clone(), seal());
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
    let shelf = Shelf::new(kept.clone(), seal());
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
    let shelf = Shelf::new(kept.clone(), seal());
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
    wait(Shelf::new(kept.clone(), seal()).save(&record("b", "ours"))).unwrap();
    let json = format!(r#"{{"format":{},"saved_at":1,"plan":"in a shape nobody knows yet"}}"#, FORMAT + 1);
    let newer = seal().close(&PlanId("a".to_owned()), 7, json.as_bytes()).unwrap();
    assert_eq!(Record::from_json(json.as_bytes()), Err(Unread::Newer));
    wait(kept.put("plan/a/0000000007", &newer)).unwrap();
    let older = record("a", "older").to_json().unwrap();
    wait(kept.put("plan/a/0000000006", &seal().close(&PlanId("a".to_owned()), 6, &older).unwrap())).unwrap();

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
    let shelf = Shelf::new(kept.clone(), seal());
    for title in ["one", "two", "three"] {
        wait(shelf.save(&record("a", title))).unwrap();
    }
    wait(Shelf::new(kept.clone(), seal()).save(&record("a", "four"))).unwrap();
    assert_eq!(titles(&kept), [("four".to_owned(), false)]);
    assert_eq!(saves_under(&kept, "plan/").len(), 2);
}

#[test]
fn five_hundred_plans_are_read_once_each_and_only_their_newest_save() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone(), seal());
    for nth in 0..500 {
        for title in ["before", "newest"] {
            wait(shelf.save(&record(&format!("{nth:03}"), title))).unwrap();
        }
    }
    kept.asked();
    assert!(titles(&kept).iter().all(|now| *now == ("newest".to_owned(), false)));
    let asked = kept.asked();
    let reads: Vec<_> = asked.iter().filter_map(|asked| asked.strip_prefix("get ")).collect();
    let newest: Vec<_> = (0..500).map(|nth| format!("plan/{nth:03}/0000000002")).collect();
    assert_eq!(reads, newest);
    assert_eq!(asked.len(), 501, "and the keys are listed once");
}

#[test]
fn only_a_damaged_plan_is_read_a_second_time() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone(), seal());
    for id in ["a", "b", "c"] {
        for title in ["before", "newest"] {
            wait(shelf.save(&record(id, title))).unwrap();
        }
    }
    kept.0.store.damage("plan/b/0000000002", |bytes| bytes[30] ^= 1);
    kept.asked();
    let now = titles(&kept);
    assert_eq!(now[1], ("before".to_owned(), true));
    assert!(now[0].0 == "newest" && now[2].0 == "newest");
    let reads = kept.asked().into_iter().filter(|asked| asked.starts_with("get "));
    assert_eq!(reads.filter(|asked| asked.contains("/0000000001")).collect::<Vec<_>>(), ["get plan/b/0000000001"]);
}

#[test]
fn saving_one_plan_reads_nothing_of_the_others() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone(), seal());
    for nth in 0..500 {
        wait(shelf.save(&record(&format!("{nth:03}"), "one"))).unwrap();
    }
    let (shelf, _) = opened(&kept);
    kept.asked();
    for title in ["two", "three", "four"] {
        wait(shelf.save(&record("250", title))).unwrap();
        let asked = kept.asked();
        assert!(asked.iter().all(|asked| asked.starts_with("get plan/250/")), "{asked:?}");
        assert!(asked.len() <= 3, "itself and those it may let go: {asked:?}");
    }
}

#[test]
fn a_save_that_was_damaged_since_it_opened_is_put_aside_and_the_one_before_it_stays() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone(), seal());
    for title in ["one", "two", "three"] {
        wait(shelf.save(&record("a", title))).unwrap();
    }
    let newest = saves_under(&kept, "plan/").pop().unwrap();
    kept.0.store.damage(&newest, |bytes| bytes[40] ^= 1);
    wait(shelf.save(&record("a", "four"))).unwrap();
    assert_eq!(saves_under(&kept, "aside/").len(), 1);
    let newest = saves_under(&kept, "plan/").pop().unwrap();
    kept.0.store.damage(&newest, Vec::clear);
    assert_eq!(titles(&kept), [("two".to_owned(), true)]);
}

#[test]
fn what_is_deleted_for_good_leaves_not_even_damaged_bytes() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone(), seal());
    for title in ["one", "two"] {
        wait(shelf.save(&record("a", title))).unwrap();
        wait(shelf.save(&record("ab", title))).unwrap();
    }
    for key in ["plan/a/0000000002", "plan/ab/0000000002"] {
        kept.0.store.damage(key, |bytes| bytes[30] ^= 1);
    }
    let (shelf, _) = opened(&kept);
    for id in ["a", "ab"] {
        wait(shelf.save(&record(id, "three"))).unwrap();
    }
    assert_eq!(saves_under(&kept, "aside/").len(), 2);
    wait(shelf.remove(&PlanId("a".to_owned()))).unwrap();
    assert_eq!(saves_under(&kept, "aside/"), ["aside/plan/ab/0000000002"]);
    assert!(saves_under(&kept, "plan/a/").is_empty());
    assert_eq!(titles(&kept), [("three".to_owned(), false)], "a plan with a longer id keeps its own");
}

#[test]
fn a_plan_that_could_not_be_deleted_still_opens_as_it_was() {
    for nth in 1.. {
        let kept = Kept::default();
        let shelf = Shelf::new(kept.clone(), seal());
        for title in ["one", "two"] {
            wait(shelf.save(&record("a", title))).unwrap();
        }
        kept.fails_at(Some(nth), Leaves::Nothing);
        let removed = wait(shelf.remove(&PlanId("a".to_owned())));
        if kept.has_not_failed() {
            assert!(removed.is_ok() && nth > 3, "{nth}: listed twice, and all of it goes in one act");
            break;
        }
        assert!(removed.is_err(), "{nth}");
        assert_eq!(titles(&kept), [("two".to_owned(), false)], "{nth}");
    }
}

#[test]
fn what_is_in_the_bin_is_still_there_after_a_reload_and_comes_back_as_it_was() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone(), seal());
    let binned = |binned| {
        let mut record = record("a", "ours");
        record.binned = binned;
        record
    };
    for now in [false, true, false] {
        wait(shelf.save(&binned(now))).unwrap();
        let found = opened(&kept).1;
        let [Found::Loaded { record, older: false }] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(**record, binned(now));
    }
}

#[test]
fn a_save_from_before_there_was_a_bin_is_not_in_it() {
    let record = record("a", "ours");
    let json = String::from_utf8(record.to_json().unwrap().to_vec()).unwrap();
    let before = json.replace(r#","binned":false"#, "");
    assert_ne!(before, json);
    assert_eq!(Record::from_json(before.as_bytes()), Ok(record));
}

fn meets(id: &str, saved_at: u64, when: &str) -> Record {
    let visit = SaidLine {
        kind: Kind::Visit,
        card: CardId::from("K03"),
        ask: "when".to_owned(),
        is: None,
        value: Some(LineValue::Moment(when.parse().unwrap())),
        speaker: None,
        asked_of: None,
        instead_of: None,
        under: Under::About(None),
        audience: Audience::Family,
        status: Status::Said,
        said_in: Language::En,
        alone: false,
    };
    let turn = Step { card: CardId::from("K03"), asked_of: None, about: None };
    let answer = Answer { turn, repeats: false, said: vec![Said::Line(visit)] };
    Record::new(plan(id, id).does(TABLET, Event::Answered(answer)).unwrap(), Cursor::default(), saved_at)
}

/// Which of these opens first, at this time.
fn first(records: &[Record], now: &str) -> Option<String> {
    let mut plans = Vec::new();
    records.iter().for_each(|record| put_among(&mut plans, record.clone()));
    opens_first(&plans, now.parse::<Moment>().unwrap()).map(|record| record.plan.id.0.clone())
}

#[test]
fn the_plan_that_is_met_today_opens_first_and_else_the_one_talked_about_last() {
    let plans = [
        meets("morning", 3, "2026-11-29T10:00"),
        meets("afternoon", 1, "2026-11-29T16:00"),
        meets("next week", 9, "2026-12-06T09:00"),
        Record::new(plan("never", "never"), Cursor::default(), 5),
    ];
    let first = |now| first(&plans, now).unwrap();
    assert_eq!(first("2026-11-28T23:59"), "next week", "nobody is met today, and that one was talked about last");
    assert_eq!(first("2026-11-29T00:01"), "morning");
    assert_eq!(first("2026-11-29T10:59"), "morning", "people are still sitting together");
    assert_eq!(first("2026-11-29T11:00"), "afternoon");
    assert_eq!(first("2026-11-29T23:00"), "afternoon", "the last of today, when all are over");
    assert_eq!(first("2026-11-30T08:00"), "next week");
}

#[test]
fn what_is_in_the_bin_never_opens_first() {
    let mut today = meets("today", 9, "2026-11-29T10:00");
    today.binned = true;
    let other = Record::new(plan("other", "other"), Cursor::default(), 1);
    assert_eq!(first(&[today.clone(), other], "2026-11-29T09:00").as_deref(), Some("other"));
    assert_eq!(first(&[today], "2026-11-29T09:00"), None);
}

#[test]
fn a_half_typed_answer_comes_back_as_it_was_typed() {
    let step = Step { card: CardId::from("I01"), asked_of: None, about: None };
    let mut draft = Draft::default();
    draft.type_into(Slot::of(&step.card, "by"), " 2026-1".to_owned());
    draft.type_into(Slot::of(&step.card, "what"), "Ring the \"club\"\n\\ / 🙂 \u{202e}".to_owned());
    let mut cursor = Cursor { step: Some(step.clone()), ..Cursor::default() };
    cursor.drafts.push(Left { on: On::Card(step.clone()), draft: draft.clone(), among: Among::ANYONE });
    let kept = Kept::default();
    wait(Shelf::new(kept.clone(), seal()).save(&Record::new(plan("a", "t"), cursor.clone(), 5))).unwrap();
    let found = opened(&kept).1;
    let [Found::Loaded { record, .. }] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(record.cursor, cursor);
    assert_eq!(record.cursor.left_on(&On::Card(step), &record.plan), Some(&draft));
}

/// A record with two half-typed answers, changed as an app of another day might have written it.
fn changed(change: impl FnOnce(&mut Value)) -> Result<Record, Unread> {
    let mut cursor = Cursor::default();
    for card in ["B01", "I01"] {
        let step = Step { card: CardId::from(card), asked_of: None, about: None };
        let mut draft = Draft::default();
        draft.type_into(Slot::of(&step.card, "said"), format!("half of {card}"));
        cursor.drafts.push(Left { on: On::Card(step.clone()), draft, among: Among::ANYONE });
    }
    let record = Record::new(plan("a", "ours"), cursor, 1);
    let mut json = serde_json::from_slice(&record.to_json().unwrap()).unwrap();
    change(&mut json);
    Record::from_json(json.to_string().as_bytes())
}

fn half_typed(record: &Record) -> Vec<&str> {
    let drafts = record.cursor.drafts.iter().flat_map(|Left { draft, .. }| draft.slots().map(|slot| draft.typed(slot)));
    drafts.collect()
}

#[test]
fn a_place_in_the_conversation_that_no_longer_fits_does_not_cost_the_plan() {
    for no_longer in [json!(null), json!("a card"), json!({ "step": { "card": 7 } }), json!([1, 2])] {
        let record = changed(|json| json["cursor"] = no_longer).unwrap();
        assert_eq!(record.plan.title.as_deref(), Some("ours"));
        assert_eq!(record.cursor, Cursor::default());
    }
}

#[test]
fn a_half_typed_answer_that_no_longer_fits_does_not_cost_the_others() {
    let raw = |raw| json!({ "B01/said//": raw });
    for no_longer in [json!({ "no slot": { "typed": "x" } }), raw(json!({ "sung": "x" })), json!("x"), json!(null)] {
        let record = changed(|json| json["cursor"]["drafts"][0][1] = no_longer).unwrap();
        assert_eq!(half_typed(&record), ["half of I01"]);
    }
}

#[test]
fn what_a_newer_app_added_beside_it_is_passed_over() {
    let record = changed(|json| {
        json["plan"]["colour"] = json!("green");
        json["plan"]["acts"][0]["mood"] = json!("calm");
    });
    let record = record.unwrap();
    assert_eq!(record.plan, plan("a", "ours"));
    assert_eq!(half_typed(&record), ["half of B01", "half of I01"]);
}

#[test]
fn an_act_that_nobody_knows_is_damage_and_never_something_else() {
    let did = |did: Value| changed(|json| json["plan"]["acts"][0]["did"] = json!({ "changed": [did] }));
    let came = |role: &str| did(json!({ "came": { "id": "2-1", "details": { "name": "Mam", "role": role } } }));
    assert_eq!(came("adult").unwrap().plan.people.len(), 1);
    assert_eq!(came("grown-up"), Err(Unread::Damaged));
    assert_eq!(did(json!({ "sat": { "id": "2-1", "on": "2026-02-30", "here": [] } })), Err(Unread::Damaged));
    assert_eq!(did(json!({ "titled": 7 })), Err(Unread::Damaged));
    for id in ["", "2", "2-", "x-1", "2-x", "-1", "99999999999-1", "4294967295-1"] {
        assert_eq!(changed(|json| json["plan"]["acts"][0]["id"] = json!(id)), Err(Unread::Damaged), "{id}");
    }
}

proptest! {
    #![proptest_config(tries())]

    #[test]
    fn every_plan_comes_back_as_it_was(plan in random::plans()) {
        let record = Record::new(plan, Cursor::default(), 7);
        let sealed = seal().close(&record.plan.id, 3, &record.to_json().unwrap()).unwrap();
        let json = seal().open(&record.plan.id, 3, &sealed).unwrap();
        prop_assert_eq!(Record::from_json(&json), Ok(record));
    }

    #[test]
    fn bytes_that_nobody_wrote_never_open(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(seal().open(&PlanId("a".to_owned()), 1, &Sealed(bytes.clone())), Err(Unread::Damaged));
        prop_assert_eq!(Record::from_json(&bytes), Err(Unread::Damaged));
    }
}

/// What lies on a tablet after a visit: a title, a page for the fridge, a line that was taken back, half a word.
fn after_a_visit() -> Record {
    let saying = |key: &str| words(Language::En).practice(key);
    let mut plan = made_up_visit(family_plan(), Language::En, today(), &saying);
    plan = plan.does(TABLET, Event::Titled("Friday".to_owned())).unwrap();
    plan = plan.happens(TABLET, given_today()).unwrap();
    let taken_back = plan.lines_of(Kind::Worry).last().unwrap().id;
    plan = plan.does(TABLET, Event::TookBack(taken_back)).unwrap().parted(TABLET);
    let step = Step { card: CardId::from("B01"), asked_of: None, about: None };
    let mut draft = Draft::default();
    draft.type_into(Slot::of(&step.card, "said"), "Money is sh".to_owned());
    let mut cursor = Cursor { step: Some(step.clone()), ..Cursor::default() };
    cursor.drafts.push(Left { on: On::Card(step), draft, among: Among::ANYONE });
    Record::new(plan, cursor, 7)
}

/// One record of every format that was ever written stays here for ever. A new format adds one with
/// `cargo test --test native writes_a_record -- --ignored`.
#[test]
fn a_plan_that_an_older_app_kept_opens_with_all_that_was_said_and_the_copy_that_is_out() {
    let formats: [&[u8]; 2] =
        [include_bytes!("../fixtures/records/format-4.json"), include_bytes!("../fixtures/records/format-5.json")];
    for kept in formats {
        let record = Record::from_json(kept).unwrap();
        let said = after_a_visit().plan.lines;
        let is_there = |words: &str| record.plan.lines.iter().any(|line| line.words() == Some(words));
        assert!(said.iter().filter_map(|line| line.words()).all(is_there));
        assert_eq!(record.cursor, after_a_visit().cursor);
        assert_eq!(record.plan.title.as_deref(), Some("Friday"));
        let [copy] = record.plan.copies.as_slice() else { panic!("{:?}", record.plan.copies) };
        assert_eq!((copy.kind, copy.version, copy.on), (CopyKind::Fridge, 1, today()));
        assert!(record.cursor.drafts.iter().any(|left| !left.draft.is_blank()), "the half-typed word too");
        let again = Record::from_json(&record.to_json().unwrap()).unwrap();
        assert_eq!(again, record);
    }
}

#[test]
#[ignore = "writes the record of today's format, once for each format"]
fn writes_a_record() {
    let file = format!("{}/tests/fixtures/records/format-{FORMAT}.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::write(file, after_a_visit().to_json().unwrap()).unwrap();
}

#[test]
fn what_another_key_sealed_or_belongs_elsewhere_is_not_read_and_not_lost() {
    let json = record("a", "not ours").to_json().unwrap();
    let others = sealed_with(2).close(&PlanId("a".to_owned()), 1, &json).unwrap();
    let elsewhere = seal().close(&PlanId("b".to_owned()), 1, &json).unwrap();
    for sealed in [others, elsewhere] {
        let kept = Kept::default();
        wait(kept.put("plan/a/0000000001", &sealed)).unwrap();
        assert!(matches!(opened(&kept).1.as_slice(), [Found::Unreadable(_)]));
        assert_eq!(kept.bytes("plan/a/0000000001"), sealed.0);
    }
}

#[test]
fn nothing_that_was_said_lies_on_the_tablet_in_readable_letters() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone(), seal());
    wait(shelf.save(&after_a_visit())).unwrap();
    for key in kept.keys_now() {
        let bytes = kept.bytes(&key);
        let holds = |words: &str| bytes.windows(words.len()).any(|some| some == words.as_bytes());
        assert!(["Friday", "Money is sh", "worry", "acts"].into_iter().all(|words| !holds(words)), "{key}");
    }
}

/// The titles of the plans that open with a seal.
fn titles_on(kept: &Kept, seal: Rc<Seal>) -> Vec<String> {
    let found = wait(Shelf::new(kept.clone(), seal).load()).unwrap();
    let title = |found| if let Found::Loaded { record, .. } = found { record.plan.title } else { None };
    found.into_iter().filter_map(title).collect()
}

#[test]
fn after_the_phrase_has_changed_everything_opens_with_the_new_key_and_nothing_with_the_old() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone(), seal());
    for title in ["one", "two"] {
        wait(shelf.save(&record("a", title))).unwrap();
        wait(shelf.save(&record("b", title))).unwrap();
    }
    let slots = Sealed(b"what opens them".to_vec());
    wait(shelf.seals_again(&sealed_with(2), ("slots".to_owned(), slots.clone()))).unwrap();
    assert_eq!(kept.bytes("slots"), slots.0);
    assert_eq!(titles_on(&kept, sealed_with(2)), ["two", "two"]);
    assert!(titles_on(&kept, seal()).is_empty());
}

#[test]
fn where_the_phrase_cannot_be_changed_everything_opens_as_before() {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone(), seal());
    wait(shelf.save(&record("a", "one"))).unwrap();
    kept.0.store.full_after(Some(0));
    let slots = ("slots".to_owned(), Sealed(b"what opens them".to_vec()));
    assert_eq!(wait(shelf.seals_again(&sealed_with(2), slots.clone())), Err(StoreError::Full));
    assert_eq!(titles_on(&kept, seal()), ["one"]);
}
