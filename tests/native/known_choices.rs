//! What is answered with a choice reads as an answer wherever it stands, and own words stay possible (practice,
//! conversation.md, "The cards that change").

use crate::support::family::mam_and_dawn;
use crate::support::paper::says;
use crate::support::{Home, both_ways, today, words};
use kitchen_table::checks::{Check, found_by};
use kitchen_table::conversation::{Slot, lines_to_see, may_stand, step_asking};
use kitchen_table::copies::{Numbers, worker};
use kitchen_table::plan::{About, Is, Kind, Language, PersonId, Reader, visible};
use kitchen_table::sitting::{Intent, who_sees};

fn asks(home: &Home) -> String {
    home.sitting.asking().map(|asking| format!("{}/{}", asking.card.0, asking.ask)).unwrap_or_default()
}

fn chooses(home: &mut Home, choice: &str) {
    let at = home.sitting.asking().expect("something is asked").at();
    home.intends(Intent::Choose(at, choice.to_owned()));
}

fn record(home: &Home) -> kitchen_table::copies::Document {
    worker(home.pack(), home.plan(), words(Language::En), &Numbers::default(), today())
}

/// Time apart has helped, and Mam is asked whether it always works.
fn time_apart(home: &mut Home) -> PersonId {
    let (mam, ..) = mam_and_dawn(home);
    home.opens("D01");
    home.says(mam, "said", "Time apart.");
    home.next();
    home.opens("D02");
    mam
}

#[test]
fn how_often_it_happens_is_a_choice_that_stands_in_the_plan_and_the_record() {
    both_ways(|home| {
        let (mam, ..) = mam_and_dawn(home);
        home.opens("C01");
        home.says(mam, "said", "We shout.");
        home.intends(Intent::Next);
        chooses(home, "most-weeks");
        let often = home.line(Kind::Baseline);
        assert_eq!(often.choice(), Some("most-weeks"));
        let id = often.id;
        assert!(lines_to_see(home.pack(), home.plan()).any(|line| line.id == id), "it is in sight");
        assert!(says(&record(home), "most weeks"));
        home.intends(Intent::ChangeLine(id));
        assert_eq!(asks(home), "C01/how-often", "and opens where it was asked");
    });
}

#[test]
fn where_a_child_is_then_is_asked_of_one_child_at_a_time_and_nobody_knows_is_a_gap() {
    both_ways(|home| {
        let (mam, _, megan) = mam_and_dawn(home);
        let llyr = home.add_absent("Llyr", kitchen_table::plan::Role::Child);
        home.opens("C03");
        home.speaks(mam);
        assert_eq!(home.sitting.asking().unwrap().at(), Slot::of(&"C03".into(), "where").for_person(megan));
        chooses(home, "in-bed");
        assert_eq!(home.sitting.asking().unwrap().at(), Slot::of(&"C03".into(), "where").for_person(llyr));
        chooses(home, "not-known");
        let not_placed: Vec<_> =
            found_by(Check::ChildNotPlaced, home.plan()).into_iter().map(|one| one.about).collect();
        assert_eq!(not_placed, [Some(About::Person(llyr))]);
        assert!(says(&record(home), "in bed"));
        let line = home.said_to("C03", "where", llyr).id;
        home.intends(Intent::ChangeLine(line));
        assert_eq!(home.sitting.asking().unwrap().at(), Slot::of(&"C03".into(), "where").for_person(llyr));
        home.says_in_row_of(llyr, "where", "Under the stairs.");
        home.next();
        assert_eq!(home.line_saying("Under the stairs.").about, Some(About::Person(llyr)), "own words stay possible");
        assert!(found_by(Check::ChildNotPlaced, home.plan()).is_empty());
    });
}

#[test]
fn what_always_works_is_no_limit_and_asks_no_further() {
    both_ways(|home| {
        time_apart(home);
        assert_eq!(asks(home), "D02/always");
        chooses(home, "yes");
        assert_ne!(home.card(), Some("D02"));
        let way = About::Line(home.line(Kind::Strategy).id);
        let other_way = step_asking(home.pack(), home.plan(), Kind::Alternative, Some(way)).unwrap();
        assert!(!may_stand(home.pack(), home.plan(), &other_way), "nobody is asked for another way");
        assert!(found_by(Check::LimitNoOtherWay, home.plan()).is_empty());
        assert!(!home.line(Kind::Limit).is_a_limit());
    });
}

#[test]
fn what_does_not_always_work_asks_what_goes_wrong_says_who_sees_it_and_is_off_the_screen() {
    both_ways(|home| {
        let mam = time_apart(home);
        chooses(home, "not-always");
        assert_eq!(asks(home), "D02/said");
        let (_, ask) = home.sitting.asking().unwrap().in_pack(home.pack()).unwrap();
        let who = who_sees(words(Language::En), home.plan(), &home.step(), ask).unwrap();
        assert!(["Mam", "Dawn"].iter().all(|name| who.contains(name)) && !who.contains("Dad"), "{who}");
        home.says(mam, "said", "He gets drunk.");
        home.next();
        for line in home.plan().lines_of(Kind::Limit) {
            assert!(!visible(home.plan(), line, Reader::Here), "{line:?}");
        }
        assert_eq!(found_by(Check::LimitNoOtherWay, home.plan()).len(), 1, "found once");
        assert!(says(&record(home), "He gets drunk.") && says(&record(home), "not always"));
    });
}

#[test]
fn it_always_works_after_all_takes_what_went_wrong_off_the_plan() {
    both_ways(|home| {
        let mam = time_apart(home);
        chooses(home, "not-always");
        home.says(mam, "said", "He gets drunk.");
        home.next();
        let way = home.line(Kind::Strategy).id;
        home.opens_about("D02", Some(About::Line(way)));
        home.intends(Intent::AskAgain(Slot::of(&"D02".into(), "always")));
        chooses(home, "yes");
        let said = |home: &Home| home.plan().lines_of(Kind::Limit).filter_map(|line| line.words()).count();
        assert_eq!(said(home), 0);
        assert!(home.plan().said(Is::WorksAlways, About::Line(way)).is_some_and(|line| line.choice() == Some("yes")));
        home.opens_about("D02", Some(About::Line(way)));
        home.intends(Intent::AskAgain(Slot::of(&"D02".into(), "always")));
        chooses(home, "not-always");
        assert_eq!(said(home), 1, "changed back, it stands again");
    });
}
