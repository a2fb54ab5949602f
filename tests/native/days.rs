//! Days and times: what is asked about them before they stand in the plan, and how they read.

use crate::support::{Home, both_ways, day, moment, paper, today, words};
use kitchen_table::conversation::{Slot, Why};
use kitchen_table::copies::spoken;
use kitchen_table::plan::{Doubt, Kind, Language, Role, Value};
use kitchen_table::sitting::Intent;

fn by() -> Slot {
    Slot::of(&"I01".into(), "by")
}

/// Mam will ring the club, and the day by which she will has been typed.
fn by_when(home: &mut Home, typed: &str) {
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    home.sits_down();
    home.opens("I01");
    home.says(mam, "what", "Ring the club.");
    home.next();
    home.opens("I01");
    let line = home.line_saying("Ring the club.").id;
    home.opens_line(line);
    home.types("by", typed);
}

fn says_by_when(home: &Home) -> Vec<String> {
    let days = home.plan().lines_of(Kind::Action).filter(|line| line.ask == "by");
    days.filter_map(|line| if let Value::Date(day) = line.value { Some(day.to_string()) } else { None }).collect()
}

#[test]
fn a_day_that_is_over_and_a_year_nobody_means_are_asked_about_before_they_stand_in_the_plan() {
    for (typed, doubt) in
        [("2026-11-21", Doubt::IsOver), ("0002-11-29", Doubt::YearIsFar), ("9999-11-29", Doubt::YearIsFar)]
    {
        both_ways(|home| {
            by_when(home, typed);
            let draft = home.draft().clone();
            let troubles = home.tries_next().unwrap_err();
            assert_eq!((&troubles[0].slot, troubles[0].why), (&by(), Why::InDoubt(doubt)), "{typed}");
            assert_eq!(home.draft(), &draft, "nothing is lost");
            assert!(says_by_when(home).is_empty(), "and nothing is in the plan yet");
            home.types("by", "2026-11-29");
            home.next();
            assert_eq!(says_by_when(home), ["2026-11-29"]);
        });
    }
}

#[test]
fn a_day_that_is_called_right_stands_in_the_plan_and_is_not_asked_about_again() {
    let mut home = Home::new();
    by_when(&mut home, "2026-11-21");
    home.tries_next().unwrap_err();
    home.intends(Intent::DayIsMeant(by()));
    assert_eq!(home.sitting.troubles, []);
    assert_eq!(says_by_when(&home), ["2026-11-21"]);
    let line = home.line_saying("Ring the club.").id;
    home.opens_line(line);
    home.types("what", "Ring the club at six.");
    home.next();
    assert_eq!(says_by_when(&home), ["2026-11-21"], "what the plan says already is not in doubt");
}

#[test]
fn a_day_that_was_called_right_says_nothing_of_another() {
    let mut home = Home::new();
    by_when(&mut home, "2026-11-21");
    home.tries_next().unwrap_err();
    home.types("by", "2026-11-20");
    assert!(home.tries_next().is_err());
    home.intends(Intent::DayIsMeant(by()));
    assert_eq!(says_by_when(&home), ["2026-11-20"]);
}

#[test]
fn today_and_the_days_to_come_are_asked_about_by_nobody() {
    for typed in ["2026-11-22", "2026-11-23", "2027-03-01"] {
        let mut home = Home::new();
        by_when(&mut home, typed);
        home.next();
        assert_eq!(says_by_when(&home), [typed]);
    }
}

#[test]
fn the_sentence_that_says_what_is_wrong_goes_with_the_first_key_that_mends_it() {
    for wrong in ["2026-02-3", "2026-11-21"] {
        let mut home = Home::new();
        by_when(&mut home, wrong);
        home.tries_next().unwrap_err();
        assert!(!home.sitting.troubles.is_empty());
        home.types("by", "2026-11-29");
        assert_eq!(home.sitting.troubles, [], "{wrong}");
    }
}

#[test]
fn a_day_of_next_year_has_its_year_on_screen_and_on_paper_in_both_languages() {
    for language in [Language::En, Language::Cy] {
        let mut home = Home::in_language(language);
        home.add("Mam", Role::Adult);
        home.sits_down();
        home.opens("K03");
        home.types("when", "2027-01-08T16:00");
        home.next();
        let (visit, when) = home.plan().next_visit().unwrap();
        assert_eq!(when, moment("2027-01-08T16:00"));
        let read = spoken(home.plan(), words(language), today(), visit);
        assert!(read.contains("2027") && read.contains("16:00"), "{read}");
        assert!(paper::text(&home.fridge()).iter().any(|text| text.contains("2027") && text.contains("16:00")));
        let then = spoken(home.plan(), words(language), day("2027-01-02"), visit);
        assert!(!then.contains("2027"), "read in that year: {then}");
    }
}
