//! Whom or what the children keep away from: asked of the worker before they knock, or at the table as soon as no child
//! who would hear it is there; once for all of them (practice, conversation.md, card F02).

use crate::support::family::mam_and_dawn;
use crate::support::{Home, both_ways};
use kitchen_table::checks::{Check, findings};
use kitchen_table::conversation::{Draft, Screen, Slot};
use kitchen_table::plan::{Audience, Ended, Kind, PersonId, Reader, Role, visible};
use kitchen_table::sitting::{Intent, KeepAway};

fn at(ask: &str) -> Slot {
    Slot::of(&"F02".into(), ask)
}

/// Dawn in the car, with Mam and the children written down, who will all be there.
fn in_the_car(home: &mut Home) -> (PersonId, PersonId) {
    home.add("Dawn", Role::Worker);
    home.add("Mam", Role::Adult);
    let (megan, llyr) = (home.add("Megan", Role::Child), home.add("Llyr", Role::Child));
    assert_eq!(home.sitting.screen, Screen::Prepare);
    (megan, llyr)
}

fn has_been_asked(home: &Home) -> bool {
    findings(home.plan()).iter().all(|finding| finding.check != Check::KeepAwayNotAsked)
}

fn says_in_the_car(home: &mut Home, name: &str, of: &[PersonId]) {
    let mut draft = Draft::default();
    draft.type_into(at("name"), name.to_owned());
    draft.tap(at("kind"), "person", false);
    of.iter().for_each(|child| draft.tap(at("for"), &child.to_string(), true));
    home.intends(Intent::FillInKeepAway(draft));
    home.intends(Intent::SayKeepAway);
}

#[test]
fn no_nobody_and_nowhere_is_one_tap_in_the_car_is_remembered_and_is_not_asked_at_the_table() {
    both_ways(|home| {
        let (megan, llyr) = in_the_car(home);
        assert!(!has_been_asked(home));
        home.intends(Intent::SayNone);
        assert_eq!(home.sitting.keep_away(), KeepAway { names: Vec::new(), is_none: true });
        assert!(has_been_asked(home));
        [megan, llyr].into_iter().for_each(|child| home.goes_out(child));
        home.sits_down();
        home.goes_to("goes");
        while home.card().is_some_and(|card| card != "I01") {
            assert_ne!(home.card(), Some("F02"));
            home.next();
        }
    });
}

#[test]
fn what_dawn_says_in_the_car_is_for_her_alone_whoever_is_ticked_already_and_says_for_whom() {
    both_ways(|home| {
        let (megan, llyr) = in_the_car(home);
        says_in_the_car(home, "Gethin", &[megan]);
        says_in_the_car(home, "The arcade", &[]);
        let names: Vec<_> = home.plan().to_keep_away_from().cloned().collect();
        assert_eq!(names.iter().filter_map(|line| line.words()).collect::<Vec<_>>(), ["Gethin", "The arcade"]);
        let for_whom = |line| home.plan().kept_away(line).map(|child| child.id).collect::<Vec<_>>();
        assert_eq!(for_whom(&names[0]), [megan]);
        assert_eq!(for_whom(&names[1]), [megan, llyr], "for all of them, where nobody is named");
        assert!(home.plan().lines_of(Kind::Avoid).all(|line| line.audience == Audience::Worker));
        assert_eq!(names[0].speaker, home.plan().worker().map(|worker| worker.id));
        assert_eq!(home.sitting.keep_away().names.len(), 2, "it stands there until people sit down");
        assert!(home.sitting.half_said_keep_away().is_blank());

        home.sits_down();
        assert!(home.sitting.keep_away().names.is_empty(), "Mam may look over Dawn's shoulder now");
        home.opens("B01");
        let mam = home.plan().in_plan().find(|person| person.name() == "Mam").unwrap().id;
        home.says(mam, "said", "Gethin scares me.");
        home.next();
        let worry = home.line_saying("Gethin scares me.");
        assert!(!visible(home.plan(), worry, Reader::Here), "the name narrows it for the children who are here");
    });
}

#[test]
fn a_name_that_is_half_said_in_the_car_is_there_when_dawn_comes_back_to_it() {
    both_ways(|home| {
        in_the_car(home);
        let mut draft = Draft::default();
        draft.type_into(at("name"), "Geth".to_owned());
        home.intends(Intent::FillInKeepAway(draft.clone()));
        assert_eq!(home.sitting.half_said_keep_away(), draft);
        assert_eq!(home.plan().lines_of(Kind::Avoid).count(), 0);
    });
}

#[test]
fn with_the_children_there_it_waits_and_comes_as_soon_as_they_are_out_though_people_are_past_it() {
    both_ways(|home| {
        let (_, _, megan) = mam_and_dawn(home);
        home.comes_in(megan);
        home.goes_to("goes");
        while home.card() != Some("I01") {
            assert_ne!(home.card(), Some("F02"), "not in front of Megan");
            home.next();
        }
        assert!(!has_been_asked(home));
        home.goes_out(megan);
        home.next();
        home.is_asked("F02");
        home.intends(Intent::SayNone);
        assert!(has_been_asked(home));
        assert_ne!(home.card(), Some("F02"));
        home.next();
        assert_ne!(home.card(), Some("F02"), "and once");
    });
}

#[test]
fn whoever_passes_it_by_is_not_asked_again_on_every_card() {
    both_ways(|home| {
        mam_and_dawn(home);
        home.opens("F02");
        home.next();
        assert_ne!(home.card(), Some("F02"));
        home.next();
        assert_ne!(home.card(), Some("F02"));
        assert!(!has_been_asked(home), "and a check asks for it");
    });
}

#[test]
fn when_the_children_are_out_it_waits_for_the_worker_alone_until_it_has_been_asked() {
    both_ways(|home| {
        let (mam, _, megan) = mam_and_dawn(home);
        home.comes_in(megan);
        assert_eq!(home.sitting.when_the_children_are_out(), None);
        home.goes_out(megan);
        assert_eq!(home.sitting.when_the_children_are_out(), None, "Mam sits there");
        home.goes_out(mam);
        let waits = home.sitting.when_the_children_are_out().expect("the worker is alone");
        assert_eq!(waits.card.0, "F02");
        home.opens_step(waits.clone());
        home.intends(Intent::SayNone);
        assert_eq!(home.plan().ended(&waits), Some(Ended::Answered));
        assert_eq!(home.sitting.when_the_children_are_out(), None);
    });
}

#[test]
fn that_there_is_nobody_can_be_taken_back_and_is_no_answer_to_any_other_card() {
    both_ways(|home| {
        mam_and_dawn(home);
        home.opens("B01");
        home.intends(Intent::SayNone);
        home.is_asked("B01");
        home.opens("F02");
        home.intends(Intent::SayNone);
        assert!(has_been_asked(home));
        home.intends(Intent::Undo);
        assert!(!has_been_asked(home));
    });
}
