//! Undo and "Do it again": what goes comes back, what people did since stays, and nothing older is reached.

use crate::support::{Home, both_ways, day};
use kitchen_table::conversation::Screen;
use kitchen_table::plan::{Audience, Details, Device, Event, Kind, PersonId, Role};
use kitchen_table::sitting::{Intent, Place};

fn at_home(home: &mut Home) -> (PersonId, PersonId) {
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    let dad = home.add("Dad", Role::Adult);
    home.sits_down();
    (mam, dad)
}

fn worry(home: &mut Home, speaker: PersonId, words: &str) {
    home.opens("B01");
    home.says(speaker, "said", words);
    home.keep();
}

fn is_here(home: &Home, person: PersonId) -> bool {
    home.plan().here().any(|here| here.id == person)
}

fn half_typed(home: &Home) -> Vec<&str> {
    home.draft().slots().map(|slot| home.draft().typed(slot)).filter(|words| !words.is_empty()).collect()
}

#[test]
fn a_name_that_was_changed_comes_back_and_whoever_went_out_since_stays_out() {
    both_ways(|home| {
        let (_, dad) = at_home(home);
        let details = home.plan().person(dad).unwrap().details.clone();
        home.does(Event::PersonChanged(dad, Details { name: "Huw".to_owned(), ..details }));
        home.goes_out(dad);
        home.intends(Intent::Undo);
        assert_eq!(home.plan().called(dad), "Dad");
        assert!(!is_here(home, dad), "he is not in the room for that");
        home.intends(Intent::Redo);
        assert_eq!(home.plan().called(dad), "Huw");
        assert!(!is_here(home, dad));
        home.comes_in(dad);
        home.intends(Intent::Undo);
        assert!(is_here(home, dad), "he came in, and that is not undone");
    });
}

#[test]
fn words_half_typed_on_a_card_that_goes_with_undo_are_there_when_it_comes_back() {
    both_ways(|home| {
        let (mam, _) = at_home(home);
        worry(home, mam, "Money is short.");
        let line = home.line_saying("Money is short.").id;
        home.opens_line(line);
        home.says(mam, "said", "Money is short, and the rent");
        home.intends(Intent::Undo);
        assert!(home.plan().line(line).is_none());
        home.intends(Intent::Redo);
        home.opens_line(line);
        assert_eq!(half_typed(home), ["Money is short, and the rent"]);
    });
}

#[test]
fn undo_reaches_to_when_people_sat_down_and_not_to_another_day() {
    both_ways(|home| {
        let (mam, _) = at_home(home);
        worry(home, mam, "Money is short.");
        home.does(Event::VisitStarted(day("2026-12-01")));
        home.intends(Intent::Undo);
        home.line_saying("Money is short.");
    });
}

#[test]
fn undo_at_the_table_does_not_reach_into_a_childs_turn() {
    both_ways(|home| {
        let (mam, _) = at_home(home);
        let megan = home.add_absent("Megan", Role::Child);
        worry(home, mam, "Money is short.");
        home.hands_over(megan);
        home.passes_to("G02");
        home.types("said", "My cat.");
        home.next();
        home.intends(Intent::StopTurn);
        home.gives_back();
        home.goes_out(megan);
        home.comes_in(mam);
        home.sits_down();
        home.intends(Intent::Undo);
        home.line_saying("My cat.");
        home.line_saying("Money is short.");
    });
}

#[test]
fn what_was_done_on_another_tablet_is_not_for_this_one_to_undo() {
    let mut home = Home::new();
    let (mam, _) = at_home(&mut home);
    worry(&mut home, mam, "Money is short.");
    home.tablet.device = Device(2);
    home.intends(Intent::Undo);
    home.line_saying("Money is short.");
    worry(&mut home, mam, "He shouts.");
    home.intends(Intent::Undo);
    assert_eq!(home.plan().lines_of(Kind::Worry).count(), 1);
    home.line_saying("Money is short.");
}

#[test]
fn a_yes_to_the_old_words_is_no_yes_to_the_new_ones() {
    both_ways(|home| {
        let (mam, dad) = at_home(home);
        home.opens("I01");
        home.says(mam, "what", "I ring Nain.");
        home.next();
        let line = home.line_saying("I ring Nain.").id;
        home.opens("I04");
        home.answers_to(dad, line, "yes");
        home.does(Event::Reworded(line, "I ring Nain at ten.".to_owned()));
        home.next();
        let agreed = home.plan().lines_of(Kind::Agreement).filter(|yes| yes.choice() == Some("yes")).count();
        assert_eq!(agreed, 0, "nobody was asked about the new words");
    });
}

#[test]
fn i_dont_know_is_one_tap_and_leads_back_to_where_the_card_was_opened() {
    both_ways(|home| {
        let (mam, _) = at_home(home);
        worry(home, mam, "Money is short.");
        home.opens("B01");
        home.opens_aside("C01", None);
        home.intends(Intent::AskLater);
        home.is_asked("B01");
        assert_eq!(home.plan().lines_of(Kind::OpenQuestion).count(), 1, "the question waits, for nobody yet");
    });
}

#[test]
fn undo_does_not_show_again_what_somebody_has_hidden() {
    both_ways(|home| {
        let (mam, _) = at_home(home);
        worry(home, mam, "Money is short.");
        worry(home, mam, "He drinks.");
        let line = home.line_saying("He drinks.").id;
        home.does(Event::LetSee { line, with: Audience::Worker, ok: false });
        home.intends(Intent::Undo);
        let audience = |home: &Home| home.plan().line(line).map(|line| line.audience.clone());
        assert!(matches!(audience(home), None | Some(Audience::Worker)), "{:?}", audience(home));
        home.intends(Intent::Redo);
        assert_eq!(audience(home), Some(Audience::Worker));
    });
}

#[test]
fn somebody_put_back_at_once_still_sits_at_the_table_and_whoever_was_out_does_not() {
    let mut home = Home::new();
    let (mam, dad) = at_home(&mut home);
    home.does(Event::PersonTakenOut(dad));
    home.does(Event::PersonPutBack(dad));
    assert!(is_here(&home, dad), "a slip of the finger");
    home.goes_out(mam);
    home.does(Event::PersonTakenOut(mam));
    home.does(Event::PersonPutBack(mam));
    assert!(!is_here(&home, mam), "she was out");
}

#[test]
fn a_page_with_no_plan_open_shows_the_plans_whatever_it_is_asked_for() {
    let mut home = Home::new();
    at_home(&mut home);
    home.intends(Intent::GoHome);
    home.intends(Intent::PutInBin(home.sitting.shelved.plans[0].plan.id.clone()));
    assert!(home.sitting.plan().is_none());
    let place = Place { plan: None, screen: Screen::Talk, step: None };
    home.intends(Intent::GoTo(place));
    assert_eq!(home.sitting.screen, Screen::Plans);
}

#[test]
fn somebody_who_comes_in_new_is_not_taken_out_by_undo_which_says_what_it_takes_back() {
    both_ways(|home| {
        let (mam, _) = at_home(home);
        assert_eq!(home.sitting.would_undo(), None, "nothing was said yet");
        worry(home, mam, "Money is short at the end of every month.");
        let says = home.sitting.would_undo().unwrap();
        assert!(says.contains("Money is short at") && !says.contains("month"), "{says}");
        let nain = home.add("Nain", Role::Helper);
        home.intends(Intent::Undo);
        assert!(is_here(home, nain), "she is in the room");
        assert_eq!(home.plan().lines_of(Kind::Worry).count(), 0);
        assert_eq!(home.sitting.would_undo(), None);
    });
}

#[test]
fn undo_reads_out_nothing_that_somebody_here_may_not_see() {
    both_ways(|home| {
        let (mam, dad) = at_home(home);
        home.goes_out(dad);
        worry(home, mam, "He shouts.");
        assert!(home.sitting.would_undo().unwrap().contains("He shouts"));
        home.comes_in(dad);
        let says = home.sitting.would_undo().unwrap();
        assert!(!says.contains("shouts"), "{says}");
    });
}

#[test]
fn undo_of_a_yes_says_that_it_is_the_yes_and_not_the_words() {
    both_ways(|home| {
        let (mam, _) = at_home(home);
        home.opens("I01");
        home.says(mam, "what", "I ring Nain.");
        home.next();
        let line = home.line_saying("I ring Nain.").id;
        assert!(home.sitting.would_undo().unwrap().starts_with('“'));
        home.agrees(mam, line);
        let says = home.sitting.would_undo().unwrap();
        assert!(says.contains(" · “I ring Nain.”") && !says.starts_with('“'), "{says}");
    });
}
