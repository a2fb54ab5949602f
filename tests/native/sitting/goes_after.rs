//! A plan goes by itself only where that was chosen for it, once nobody has opened it for so long; and it is said.

use crate::support::stores::titled;
use crate::support::{day, family_plan, tablet_on};
use kitchen_table::conversation::{Cursor, Screen};
use kitchen_table::plan::{Language, PlanId};
use kitchen_table::shelf::{Found, GoesAfter, Months, Record};
use kitchen_table::sitting::{Intent, Opening, Outside, Shelved, Sitting, Start};

fn kept_for(id: &str, months: Months, opened: &str) -> Record {
    let mut record = Record::new(titled(id, id), Cursor::default(), 1);
    record.goes_after = Some(GoesAfter { months, opened: day(opened) });
    record
}

fn id(id: &str) -> PlanId {
    PlanId(id.to_owned())
}

/// A tablet, and what it was asked for.
struct Opened {
    sitting: Sitting,
    on: &'static str,
    asked: Vec<Outside>,
}

/// The app is opened on this day, in the tab that writes.
fn opened(on: &'static str, records: Vec<Record>) -> Opened {
    opened_in(on, records, true)
}

fn opened_in(on: &'static str, records: Vec<Record>, writes: bool) -> Opened {
    let sitting = Sitting::new(family_plan(), Language::En, tablet_on(day(on)));
    let mut opened = Opened { sitting, on, asked: Vec::new() };
    let found = records.into_iter().map(|record| Found::Loaded { record: Box::new(record), older: false }).collect();
    opened.does(Intent::Writes(writes));
    opened.does(Intent::ShelfRead(Shelved::of(found)));
    opened.does(Intent::Arrive(None));
    opened
}

impl Opened {
    fn does(&mut self, intent: Intent) {
        self.asked.extend(self.sitting.does(intent, &tablet_on(day(self.on))));
    }

    fn deletes(&self) -> Vec<&str> {
        let deleted = self.asked.iter().filter_map(|asked| match asked {
            Outside::Delete(id) => Some(id.0.as_str()),
            _ => None,
        });
        deleted.collect()
    }

    fn saved_last(&self) -> Option<GoesAfter> {
        let saved = self.asked.iter().rev().find_map(|asked| match asked {
            Outside::SavePutAway(record) => Some(record.goes_after),
            _ => None,
        });
        saved.flatten()
    }

    fn gone(&self) -> Vec<&str> {
        self.sitting.gone.iter().map(|record| record.plan.id.0.as_str()).collect()
    }
}

#[test]
fn a_plan_goes_on_the_day_after_the_last_that_was_chosen_and_the_list_says_so_until_people_go_on() {
    let plans =
        || vec![kept_for("a", Months::Three, "2026-08-22"), Record::new(titled("b", "b"), Cursor::default(), 1)];
    assert!(opened("2026-11-22", plans()).deletes().is_empty(), "it is still kept on its last day");

    let mut tablet = opened("2026-11-23", plans());
    assert_eq!((tablet.deletes(), tablet.gone()), (vec!["a"], vec!["a"]));
    assert!(tablet.sitting.shelved.plan(&id("a")).is_none(), "it opens no more");
    tablet.does(Intent::Deleted(id("a"), true));
    assert_eq!(tablet.gone(), ["a"]);
    tablet.does(Intent::OpenPlan(id("b"), Opening::At(Screen::People)));
    assert!(tablet.gone().is_empty());
}

#[test]
fn one_in_the_bin_goes_too_and_one_for_which_nothing_was_chosen_never_does() {
    let mut binned = kept_for("a", Months::One, "2026-01-31");
    binned.binned = true;
    let kept = Record::new(titled("b", "b"), Cursor::default(), 1);
    assert_eq!(opened("2026-03-01", vec![binned, kept]).deletes(), ["a"]);
}

#[test]
fn every_time_somebody_opens_it_the_time_begins_anew_and_that_is_kept_at_once() {
    let mut tablet = opened("2026-11-22", vec![kept_for("a", Months::One, "2026-11-01")]);
    tablet.does(Intent::OpenPlan(id("a"), Opening::At(Screen::People)));
    assert_eq!(tablet.saved_last().map(|goes| goes.opened), Some(day("2026-11-22")));
    assert_eq!(tablet.sitting.record(1).unwrap().goes_after, tablet.saved_last(), "and with all that is saved later");
    tablet.does(Intent::GoHome);
    assert_eq!(tablet.sitting.shelved.plan(&id("a")).unwrap().goes_after.unwrap().last_day(), day("2026-12-22"));
}

/// A tablet may stay on with the plan on the table for weeks: nobody opens it, and it is saved every evening.
#[test]
fn a_plan_that_lay_open_is_kept_for_as_long_after_it_was_last_saved() {
    let mut record = kept_for("a", Months::One, "2026-09-01");
    // 20 November 2026.
    record.saved_at = 1_795_132_800_000;
    assert_eq!(record.last_day(), Some(day("2026-12-20")));
    assert!(opened("2026-12-20", vec![record.clone()]).deletes().is_empty());
    assert_eq!(opened("2026-12-21", vec![record]).deletes(), ["a"]);
}

#[test]
fn a_clock_that_has_gone_back_makes_the_time_no_shorter() {
    let mut tablet = opened("2020-01-01", vec![kept_for("a", Months::One, "2026-11-01")]);
    tablet.does(Intent::OpenPlan(id("a"), Opening::At(Screen::People)));
    assert_eq!(tablet.sitting.open.as_ref().unwrap().goes_after.unwrap().opened, day("2026-11-01"));
}

#[test]
fn a_tab_that_reads_along_lets_nothing_go() {
    let tablet = opened_in("2030-01-01", vec![kept_for("a", Months::One, "2026-11-01")], false);
    assert!(tablet.deletes().is_empty() && tablet.gone().is_empty());
    assert!(tablet.sitting.shelved.plan(&id("a")).is_some());
}

#[test]
fn one_that_would_not_go_lies_in_the_bin_where_that_is_said() {
    let mut tablet = opened("2030-01-01", vec![kept_for("a", Months::One, "2026-11-01")]);
    tablet.does(Intent::Deleted(id("a"), false));
    assert!(tablet.gone().is_empty(), "nobody is told that it has gone");
    assert_eq!(tablet.sitting.not_deleted, Some(id("a")));
    assert_eq!(tablet.sitting.shelved.bin.len(), 1);
}

#[test]
fn how_long_is_chosen_on_the_list_also_for_the_plan_that_lies_open_behind_it() {
    let mut tablet = opened("2026-11-22", vec![Record::new(titled("a", "a"), Cursor::default(), 1)]);
    tablet.does(Intent::OpenPlan(id("a"), Opening::At(Screen::People)));
    tablet.does(Intent::GoHome);
    tablet.does(Intent::KeepFor(id("a"), Some(Months::Six)));
    let chosen = Some(GoesAfter { months: Months::Six, opened: day("2026-11-22") });
    assert_eq!(tablet.saved_last(), chosen);
    assert_eq!(tablet.sitting.record(1).unwrap().goes_after, chosen);
    tablet.does(Intent::KeepFor(id("a"), None));
    assert_eq!(tablet.sitting.shelved.plan(&id("a")).unwrap().goes_after, None);
    assert_eq!(tablet.saved_last(), None);
}

#[test]
fn a_save_that_says_nothing_of_it_or_nothing_that_can_be_read_is_of_a_plan_that_is_kept() {
    let mut record = kept_for("a", Months::Three, "2026-11-22");
    let json = String::from_utf8(record.to_json().unwrap().to_vec()).unwrap();
    assert_eq!(Record::from_json(&record.to_json().unwrap()), Ok(record.clone()));
    record.goes_after = None;
    let said = r#","goes_after":{"months":"3","opened":"2026-11-22"}"#;
    for instead in ["", r#","goes_after":null"#, r#","goes_after":{"months":"never","opened":"2026-11-22"}"#] {
        assert!(json.contains(said), "{json}");
        let other = json.replace(said, instead);
        assert_eq!(Record::from_json(other.as_bytes()), Ok(record.clone()), "{instead}");
    }
}

#[test]
fn when_everything_is_deleted_nothing_is_left_that_could_be_written_down_again() {
    for intent in [Intent::DeleteEverything, Intent::EverythingIsGone] {
        let mut tablet = opened("2026-11-22", vec![Record::new(titled("a", "a"), Cursor::default(), 1)]);
        tablet.does(Intent::OpenPlan(id("a"), Opening::At(Screen::People)));
        tablet.does(Intent::Go(Screen::Settings));
        tablet.asked.clear();
        let by_somebody_here = intent == Intent::DeleteEverything;
        tablet.does(intent);
        assert_eq!(tablet.asked.contains(&Outside::DeleteEverything), by_somebody_here);
        for later in [Intent::KeepName, Intent::Go(Screen::Settings), Intent::GoHome, Intent::Leave] {
            tablet.does(later);
        }
        assert!(!tablet.asked.iter().any(|asked| matches!(asked, Outside::SavePutAway(_))), "{:?}", tablet.asked);
        assert_eq!((tablet.sitting.record(1), &tablet.sitting.shelved.plans), (None, &Vec::new()));
    }
}

#[test]
fn beside_a_tab_that_writes_nobody_deletes_everything() {
    let mut tablet = opened_in("2026-11-22", vec![Record::new(titled("a", "a"), Cursor::default(), 1)], false);
    tablet.does(Intent::DeleteEverything);
    assert!(!tablet.asked.contains(&Outside::DeleteEverything));
    assert!(tablet.sitting.shelved.plan(&id("a")).is_some());
}

#[test]
fn whoever_holds_the_tablet_in_their_own_turn_deletes_nothing() {
    let mut home = crate::support::Home::new();
    let megan = home.add("Megan", kitchen_table::plan::Role::Child);
    home.sits_down();
    home.hands_over(megan);
    home.outside.clear();
    home.intends(Intent::DeleteEverything);
    home.intends(Intent::StartPlan(Start::Alone));
    assert!(!home.outside.contains(&Outside::DeleteEverything));
    assert!(home.sitting.open.is_some());
}
