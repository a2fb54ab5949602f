//! A helper in the room is spoken to; what they may be told and their number follow a yes, and the number is on
//! paper only with their OK (practice, conversation.md, E03 to E06).

use crate::support::paper::says;
use crate::support::{Home, both_ways, today, words};
use kitchen_table::plan::{About, Audience, Kind, Language, PersonId, Reader, Role, Status, visible};
use kitchen_table::sitting::{Intent, question_now};

const NUMBER: &str = "01978 000 000";

fn asks(home: &Home) -> String {
    home.sitting.asking().map(|asking| format!("{}/{}", asking.card.0, asking.ask)).unwrap_or_default()
}

fn large(home: &Home) -> String {
    let asking = home.sitting.asking().expect("something is asked");
    question_now(home.pack(), words(Language::En), home.plan(), &home.step(), &asking, home.draft(), today())
}

fn chooses(home: &mut Home, choice: &str) {
    let at = home.sitting.asking().expect("something is asked").at();
    home.intends(Intent::Choose(at, choice.to_owned()));
}

/// Mam at the table, and Nain who helps; the card about Nain is open.
fn with_nain(home: &mut Home, here: bool) -> (PersonId, PersonId) {
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    let nain = if here { home.add("Nain", Role::Helper) } else { home.add_absent("Nain", Role::Helper) };
    home.add_absent("Megan", Role::Child);
    home.sits_down();
    home.opens("E01");
    home.picks("people", nain);
    home.next();
    home.is_asked_about("E03", nain);
    (mam, nain)
}

/// Nain says yes, and gives her number.
fn says_yes_and_gives_a_number(home: &mut Home) -> (PersonId, PersonId) {
    let (mam, nain) = with_nain(home, true);
    home.says(mam, "task", "Pick up the phone.");
    home.intends(Intent::Next);
    chooses(home, "yes");
    assert_eq!(asks(home), "E06/number", "what she may be told is not asked in front of her");
    home.types("number", NUMBER);
    home.intends(Intent::Next);
    (mam, nain)
}

#[test]
fn whoever_is_in_the_room_is_spoken_to_and_not_about() {
    both_ways(|home| {
        let (mam, nain) = with_nain(home, true);
        assert!(large(home).starts_with("Nain, what could you"), "{}", large(home));
        home.says(mam, "task", "Pick up the phone.");
        home.intends(Intent::Next);
        assert_eq!(asks(home), "E04/all-right");
        assert!(large(home).contains("with you, Nain"), "{}", large(home));
        home.goes_out(nain);
        assert!(home.sitting.askings().iter().all(|asking| asking.ask != "all-right"));
        home.opens_about("E03", Some(About::Person(nain)));
        assert_eq!(asks(home), "E04/status");
        assert!(large(home).contains("Have we asked"), "{}", large(home));
    });
}

#[test]
fn whoever_has_not_said_yes_is_asked_for_nothing_more() {
    for (answer, status) in [("not-asked", Status::NotAsked), ("asked", Status::Asked), ("no", Status::No)] {
        both_ways(|home| {
            let (mam, nain) = with_nain(home, false);
            home.says(mam, "task", "Pick up the phone.");
            home.intends(Intent::Next);
            chooses(home, answer);
            assert_ne!(home.card(), Some("E03"), "after {answer} nothing is asked of her");
            assert_eq!(home.plan().helper_status(nain), Some(status));
        });
    }
}

#[test]
fn a_number_is_on_no_paper_before_somebody_has_said_that_it_may() {
    both_ways(|home| {
        let (mam, nain) = says_yes_and_gives_a_number(home);
        assert_eq!(asks(home), "E06/on-the-plan");
        let number = |home: &Home| home.plan().lines_of(Kind::Phone).next().unwrap().clone();
        assert_eq!(number(home).about, Some(About::Person(nain)));
        assert!(!says(&home.fridge(), NUMBER) && !visible(home.plan(), &number(home), Reader::Family));
        chooses(home, "no");
        assert_eq!(number(home).audience, Audience::Named(vec![mam, nain]));
        assert!(!says(&home.fridge(), NUMBER), "no is no");
        home.opens_about("E03", Some(About::Person(nain)));
        assert_eq!(home.typed("E06", "number"), NUMBER, "it stands on its card again");
        home.intends(Intent::AskAgain(kitchen_table::conversation::Slot::of(&"E06".into(), "on-the-plan")));
        chooses(home, "yes");
        assert_eq!(number(home).audience, Audience::Fridge);
        assert!(says(&home.fridge(), NUMBER));
        home.opens_about("E03", Some(About::Person(nain)));
        home.intends(Intent::AskAgain(kitchen_table::conversation::Slot::of(&"E06".into(), "on-the-plan")));
        chooses(home, "no");
        assert!(!says(&home.fridge(), NUMBER), "and can be taken back");
    });
}

#[test]
fn the_number_of_somebody_who_says_no_after_all_stands_on_no_page_for_the_fridge() {
    both_ways(|home| {
        let (_, nain) = says_yes_and_gives_a_number(home);
        chooses(home, "yes");
        home.opens_about("E03", Some(About::Person(nain)));
        home.intends(Intent::AskAgain(kitchen_table::conversation::Slot::of(&"E04".into(), "all-right")));
        chooses(home, "no");
        assert!(!says(&home.fridge(), NUMBER));
        assert!(home.sitting.askings().iter().all(|asking| asking.card.0 != "E06"), "and is asked for no more");
    });
}

/// With a child at the table the first number is on no card, and nobody sees that there is one.
#[test]
fn another_number_takes_the_place_of_the_first_though_that_was_out_of_sight() {
    for may in ["yes", "no"] {
        both_ways(|home| {
            let (mam, _) = with_nain(home, true);
            home.add("Llyr", Role::Child);
            home.says(mam, "task", "Pick up the phone.");
            home.intends(Intent::Next);
            chooses(home, "yes");
            home.types("number", NUMBER);
            home.intends(Intent::Next);
            chooses(home, may);
            while home.card() != Some("E03") || asks(home) != "E06/number" {
                home.goes_back();
            }
            home.types("number", "01222 333444");
            home.intends(Intent::Next);
            let numbers: Vec<_> = home.plan().lines_of(Kind::Phone).map(|line| line.words()).collect();
            assert_eq!(numbers, [Some("01222 333444")], "two, and one of them wrong, would be worse than none");
        });
    }
}

/// Dad is out, and Nain rings him once Megan is with her.
fn nain_rings_dad(home: &mut Home, dad_is_in: bool) -> PersonId {
    let (mam, nain) = with_nain(home, false);
    let dad = if dad_is_in { home.add("Dad", Role::Adult) } else { home.add_absent("Dad", Role::Adult) };
    let megan = home.plan().children().next().unwrap().id;
    home.opens_about("F01", Some(About::Person(megan)));
    home.says(mam, "place", "Nain's house");
    home.picks("F04/who", nain);
    home.picks("F04/tells", dad);
    home.next();
    dad
}

#[test]
fn whoever_is_to_be_rung_and_is_out_is_asked_for_a_number_and_it_is_on_paper_only_with_their_ok() {
    both_ways(|home| {
        let dad = nain_rings_dad(home, false);
        home.opens_about("F08", Some(About::Person(dad)));
        assert!(large(home).contains("Dad"), "{}", large(home));
        home.types("number", NUMBER);
        home.intends(Intent::Next);
        let number = |home: &Home| home.plan().lines_of(Kind::Phone).next().unwrap().clone();
        assert_eq!((asks(home), number(home).about), ("F08/on-the-plan".to_owned(), Some(About::Person(dad))));
        assert!(!says(&home.fridge(), NUMBER));
        chooses(home, "yes");
        assert!(says(&home.fridge(), NUMBER));
    });
}

#[test]
fn whoever_is_to_be_rung_and_sits_here_is_not_asked_about_and_nobody_else_is() {
    both_ways(|home| {
        let dad = nain_rings_dad(home, true);
        assert!(home.still_to_come("F08").is_empty(), "he can write it down himself");
        home.goes_out(dad);
        let asked: Vec<_> = home.still_to_come("F08").into_iter().map(|step| step.about).collect();
        assert_eq!(asked, [Some(About::Person(dad))]);
    });
}
