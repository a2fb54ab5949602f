//! Who comes for a child is asked by name, by day and in the dark, and stands wherever it says that somebody comes.

use crate::support::family::{Family, at_the_table};
use crate::support::{Home, both_ways, paper, today, words};
use kitchen_table::conversation::Slot;
use kitchen_table::copies::{Detail, Numbers, WayDrawing, child, read_out};
use kitchen_table::plan::{About, Is, Line, PersonId};
use kitchen_table::sitting::Intent;

fn asks(home: &Home) -> String {
    home.sitting.asking().map(|asking| format!("{}/{}", asking.card.0, asking.ask)).unwrap_or_default()
}

fn chooses(home: &mut Home, ask: &str, choice: &str) {
    let at = Slot::of(&"F03".into(), ask);
    home.intends(Intent::AskAgain(at.clone()));
    home.intends(Intent::Choose(at, choice.to_owned()));
}

/// Megan walks to the farm past the shop, and when it is dark somebody comes for her.
fn somebody_comes_in_the_dark(home: &mut Home) -> Family {
    let family = at_the_table(home);
    home.opens_about("F01", Some(About::Person(family.megan)));
    home.says(family.mam, "place", "The farm");
    home.types("F03/route", "Past the shop.");
    home.next();
    home.opens_about("F01", Some(About::Person(family.megan)));
    chooses(home, "how", "walks");
    chooses(home, "in-the-dark", "collected");
    family
}

fn said(home: &Home, megan: PersonId, is: Is) -> Option<&Line> {
    home.plan().said(is, About::Person(megan))
}

#[test]
fn where_somebody_comes_for_a_child_in_the_dark_it_is_asked_who() {
    both_ways(|home| {
        let Family { mam, dad, megan, .. } = somebody_comes_in_the_dark(home);
        assert_eq!(asks(home), "F03/collects");
        home.picks("F03/collects", dad);
        home.next();
        let place = said(home, megan, Is::SafePlace).unwrap().clone();
        let read = read_out(home.plan(), words(home.language()), today(), &place);
        assert_eq!(read.matches("Dad").count(), 1, "it is read out once, before anybody says yes: {read}");

        home.agrees(mam, place.id);
        let who = said(home, megan, Is::WhoCollects).unwrap().id;
        let own = child(home.pack(), home.plan(), words(home.language()), &Numbers::default(), today(), megan);
        assert!(paper::lines(&own).contains(&who) && paper::says(&own, "Dad"), "Megan reads who comes");
        let way = WayDrawing::of(home.pack(), home.plan(), words(home.language()), megan);
        let asked: Vec<_> = way.details.iter().filter(|detail| !detail.gap).map(|Detail { ask, .. }| ask).collect();
        assert_eq!(asked, ["route", "in-the-dark", "collects"], "who comes stands beside when");
    });
}

#[test]
fn that_somebody_comes_in_the_dark_takes_away_nothing_that_was_said_of_the_way_by_day() {
    both_ways(|home| {
        let Family { megan, .. } = somebody_comes_in_the_dark(home);
        assert_eq!(said(home, megan, Is::WhichWay).and_then(Line::words), Some("Past the shop."));
    });
}

#[test]
fn nobody_is_said_to_come_for_a_child_who_goes_by_car_after_all() {
    both_ways(|home| {
        let Family { dad, megan, .. } = somebody_comes_in_the_dark(home);
        home.picks("F03/collects", dad);
        home.next();
        home.opens_about("F01", Some(About::Person(megan)));
        chooses(home, "how", "lift");
        assert!(said(home, megan, Is::InTheDark).is_none() && said(home, megan, Is::WhoCollects).is_none());
    });
}

#[test]
fn a_child_who_goes_the_same_way_in_the_dark_is_fetched_by_nobody() {
    both_ways(|home| {
        let family = at_the_table(home);
        home.opens_about("F01", Some(About::Person(family.megan)));
        home.says(family.mam, "place", "The farm");
        home.next();
        home.opens_about("F01", Some(About::Person(family.megan)));
        chooses(home, "how", "walks");
        chooses(home, "in-the-dark", "same");
        assert!(home.sitting.askings().iter().all(|asking| asking.ask != "collects"));
    });
}
