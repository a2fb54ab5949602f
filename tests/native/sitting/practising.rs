//! Practising: it opens with who the family is, and nobody loses what they did in it by a slip.

use crate::support::{Home, today};
use kitchen_table::conversation::Screen;
use kitchen_table::plan::{CopyKind, Language, Role};
use kitchen_table::sitting::{Intent, LookAt, Outside, PractiseFrom, made_up};

/// Somebody practises, from here.
fn practises_from(from: PractiseFrom) -> Home {
    let mut home = Home::new();
    comes(&mut home, from);
    home
}

/// The family comes.
fn comes(home: &mut Home, from: PractiseFrom) {
    let visit = (from == PractiseFrom::TheVisit).then(today);
    let family = made_up(Language::En, visit).unwrap();
    home.intends(Intent::MadeUp(from, Box::new(family)));
}

/// The family is asked for.
fn is_brought(home: &Home, from: PractiseFrom) -> bool {
    home.outside.contains(&Outside::BringFamily(from))
}

/// Something is said that was not there before.
fn does_something(home: &mut Home) {
    home.intends(Intent::Go(Screen::People));
    home.add("Anti Mair", Role::Helper);
}

#[test]
fn practice_opens_with_who_they_are_and_goes_on_where_the_first_child_goes() {
    let mut home = practises_from(PractiseFrom::TheVisit);
    assert_eq!(home.sitting.screen, Screen::Practice);
    home.intends(Intent::Go(Screen::Talk));
    home.is_asked("F01");
}

#[test]
fn who_has_only_looked_round_goes_home_with_one_tap() {
    let mut home = practises_from(PractiseFrom::TheVisit);
    home.intends(Intent::Go(Screen::Talk));
    home.intends(Intent::Look(LookAt::Copy(CopyKind::Fridge, None)));
    home.intends(Intent::Go(Screen::Practice));
    home.intends(Intent::GoHome);
    assert_eq!(home.sitting.screen, Screen::Plans);
    assert!(!home.sitting.practises());
}

#[test]
fn who_has_done_something_is_asked_before_practice_ends_and_can_stay_where_they_were() {
    let mut home = practises_from(PractiseFrom::TheStart);
    does_something(&mut home);
    for wanted in [Intent::GoHome, Intent::Practise(PractiseFrom::TheVisit), Intent::Practise(PractiseFrom::TheStart)] {
        home.intends(wanted.clone());
        assert_eq!(home.sitting.screen, Screen::Practice);
        assert_eq!(home.sitting.ending().map(|ending| ending.wanted.clone()), Some(wanted));
        home.intends(Intent::GoOnPractising);
        assert_eq!(home.sitting.screen, Screen::People);
        assert!(home.plan().people.iter().any(|person| person.name() == "Anti Mair"));
        assert_eq!(home.sitting.ending(), None);
    }
    assert!(!is_brought(&home, PractiseFrom::TheVisit) && !is_brought(&home, PractiseFrom::TheStart));
}

#[test]
fn who_wants_it_once_more_has_said_yes() {
    let mut home = practises_from(PractiseFrom::TheVisit);
    does_something(&mut home);
    home.intends(Intent::Practise(PractiseFrom::TheVisit));
    home.intends(Intent::Practise(PractiseFrom::TheVisit));
    assert!(is_brought(&home, PractiseFrom::TheVisit));

    let mut home = practises_from(PractiseFrom::TheVisit);
    does_something(&mut home);
    home.intends(Intent::GoHome);
    home.intends(Intent::GoHome);
    assert_eq!(home.sitting.screen, Screen::Plans);
}

#[test]
fn a_question_that_was_left_is_asked_again() {
    let mut home = practises_from(PractiseFrom::TheVisit);
    does_something(&mut home);
    home.intends(Intent::GoHome);
    home.intends(Intent::Go(Screen::Talk));
    home.intends(Intent::GoHome);
    assert_eq!(home.sitting.screen, Screen::Practice);
    assert!(home.sitting.practises());
}

#[test]
fn half_a_sentence_is_something_done_too() {
    let mut home = practises_from(PractiseFrom::TheVisit);
    home.intends(Intent::Go(Screen::Talk));
    home.opens("B01");
    home.types("said", "Mon");
    home.intends(Intent::GoHome);
    assert!(home.sitting.practises());
}

#[test]
fn a_familys_own_plan_is_put_away_without_a_question() {
    let mut home = Home::new();
    home.add("Mam", Role::Adult);
    home.sits_down();
    home.intends(Intent::GoHome);
    assert_eq!(home.sitting.screen, Screen::Plans);
}

#[test]
fn what_was_half_typed_stands_again_for_those_who_stay() {
    let mut home = practises_from(PractiseFrom::TheVisit);
    home.intends(Intent::Go(Screen::Talk));
    home.types("place", "Nain's, upstairs");
    home.intends(Intent::GoHome);
    home.intends(Intent::GoOnPractising);
    assert_eq!(home.typed("F01", "place"), "Nain's, upstairs");
}
