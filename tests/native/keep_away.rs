//! Whom or what the children keep away from: asked of the worker before they knock, or at the table as soon as no child
//! who would hear it is there; once for all of them (practice, conversation.md, card F02).

use crate::support::family::mam_and_dawn;
use crate::support::{Home, both_ways, paper, today, words};
use kitchen_table::checks::{Check, findings};
use kitchen_table::conversation::{Draft, Screen, Slot, Step, to_choose_from};
use kitchen_table::copies::{Numbers, child};
use kitchen_table::packs::AskKind;
use kitchen_table::plan::{About, Audience, Ended, Kind, Language, PersonId, Reader, Role, visible};
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

/// Mam has said with the children out that they keep away from Uncle Tariq; Dawn is there.
fn keeping_away_from_uncle_tariq(home: &mut Home) -> (PersonId, PersonId) {
    let (mam, _, megan) = mam_and_dawn(home);
    home.opens("F02");
    home.says(mam, "name", "Uncle Tariq");
    home.taps("kind", "person");
    home.next();
    (mam, megan)
}

/// On Megan's way somebody else is to be rung: Tariq, whom Mam writes down there.
fn tariq_is_named_as_whom_to_ring(home: &mut Home, mam: PersonId, megan: PersonId) -> PersonId {
    home.opens_about("F01", Some(About::Person(megan)));
    home.says(mam, "place", "Next door");
    home.picks("F04/tells", mam);
    let tariq = home.add_absent("Tariq", Role::Helper);
    home.picks("F04/second-contact", tariq);
    home.next();
    tariq
}

#[test]
fn whom_the_children_keep_away_from_is_offered_for_nothing_once_somebody_else_names_him() {
    both_ways(|home| {
        let (mam, megan) = keeping_away_from_uncle_tariq(home);
        let tariq = tariq_is_named_as_whom_to_ring(home, mam, megan);
        let khan = home.add_absent("Tariq Khan", Role::Helper);
        let nain = home.add_absent("Nain", Role::Helper);
        for card in ["F01", "E01", "F04", "G06", "J03"] {
            let step = Step { card: card.into(), asked_of: None, about: Some(About::Person(megan)) };
            let card = home.pack().card(&card.into()).unwrap();
            for ask in card.asks.iter().filter(|ask| matches!(ask.kind, AskKind::Person | AskKind::People)) {
                let offered = to_choose_from(home.plan(), card, ask, &step, &Draft::default());
                let offered: Vec<_> = offered.into_iter().map(|person| person.id).collect();
                assert!(!offered.contains(&tariq) && !offered.contains(&khan), "{} {}", card.id.0, ask.id);
                assert!(offered.contains(&nain), "{} {}", card.id.0, ask.id);
            }
        }
        assert!(findings(home.plan()).iter().any(|finding| finding.check == Check::HelperToAvoid), "the look says it");
        assert!(home.plan().lines_of(Kind::SecondContact).any(|line| line.person() == Some(tariq)), "it was said");
    });
}

#[test]
fn his_house_is_no_place_and_nobody_asks_whether_he_helps() {
    both_ways(|home| {
        let (_, megan) = keeping_away_from_uncle_tariq(home);
        let (tariq, nain) = (home.add_absent("Tariq", Role::Helper), home.add_absent("Nain", Role::Helper));
        home.opens("E01");
        home.picks("people", tariq);
        home.picks("people", nain);
        home.next();
        assert!(!home.can_be_asked("E03", Some(About::Person(tariq))));
        assert!(home.can_be_asked("E03", Some(About::Person(nain))));
        home.opens_about("F01", Some(About::Person(megan)));
        let offered: Vec<_> =
            home.sitting.offered(&home.sitting.asking().unwrap()).into_iter().map(|offer| offer.id).collect();
        assert!(offered.iter().any(|id| id == "Nain") && offered.iter().all(|id| id != "Tariq"), "{offered:?}");
    });
}

#[test]
fn he_stands_on_no_childs_copy_and_no_fridge_and_the_way_there_stands_without_him() {
    both_ways(|home| {
        let (mam, megan) = keeping_away_from_uncle_tariq(home);
        let tariq = tariq_is_named_as_whom_to_ring(home, mam, megan);
        let place = home.said_to("F01", "place", megan).id;
        home.agrees(mam, place);
        home.hands_over(megan);
        home.passes_to("G06");
        home.picks("who", tariq);
        home.next();
        home.gives_back();
        let words = words(Language::En);
        let own = child(home.pack(), home.plan(), words, &Numbers::default(), today(), megan);
        assert!(paper::says(&own, "Next door"), "Megan knows where to go");
        for copy in [own, home.fridge()] {
            assert!(!paper::text(&copy).iter().any(|text| text.contains("Tariq")));
        }
    });
}

#[test]
fn somebody_else_of_a_like_name_is_offered_as_before() {
    both_ways(|home| {
        let (mam, _, _) = mam_and_dawn(home);
        home.opens("F02");
        home.says(mam, "name", "Uncle Tariq Khan");
        home.taps("kind", "person");
        home.next();
        home.opens("F02");
        home.says(mam, "name", "Nain's friend");
        home.taps("kind", "person");
        home.next();
        for name in ["Uncle Bashir", "Tariq Ahmed", "Nain", "Aisha Khan"] {
            let person = home.add_absent(name, Role::Helper);
            assert!(!home.plan().is_kept_away_from(person), "{name}");
        }
        assert!(!home.plan().is_kept_away_from(mam));
    });
}

/// Workers write an initial after a name.
#[test]
fn an_initial_hides_nobody_whom_the_children_keep_away_from() {
    both_ways(|home| {
        keeping_away_from_uncle_tariq(home);
        for name in ["Tariq S", "Tariq S.", "Tariq K"] {
            let person = home.add_absent(name, Role::Helper);
            assert!(home.plan().is_kept_away_from(person), "{name}");
        }
    });
}

#[test]
fn a_house_to_keep_away_from_is_that_house_and_no_other_whether_or_not_somebody_said_that_it_is_a_place() {
    both_ways(|home| {
        let (mam, _, megan) = mam_and_dawn(home);
        home.opens("F02");
        home.says(mam, "name", "Nan's house");
        home.next();
        for (place, is_it) in [("Nan's house", true), ("Keri's house", false), ("The house next door", false)] {
            assert_eq!(home.plan().is_place_to_keep_away_from(place), is_it, "{place}");
        }
        home.opens_about("F01", Some(About::Person(megan)));
        home.says(mam, "place", "Keri's house");
        home.next();
        let place = home.said_to("F01", "place", megan);
        assert!(!home.plan().counts_on_whom_to_keep_away_from(place));
    });
}

#[test]
fn what_waits_for_the_children_to_be_out_is_asked_whoever_goes_out_after_them() {
    both_ways(|home| {
        let (mam, _, megan) = mam_and_dawn(home);
        let peter = home.add("Peter", Role::Adult);
        home.comes_in(megan);
        home.goes_to("goes");
        while home.card() != Some("I01") {
            home.next();
        }
        home.goes_out(megan);
        home.goes_out(peter);
        home.next();
        home.is_asked("F02");
        assert!(home.plan().here().any(|person| person.id == mam));
    });
}

#[test]
fn a_name_to_keep_away_from_in_what_a_child_lets_the_others_know_is_for_those_who_know_of_the_name() {
    both_ways(|home| {
        let (megan, _) = in_the_car(home);
        says_in_the_car(home, "Gethin", &[]);
        home.sits_down();
        home.hands_over(megan);
        home.passes_to("G04");
        home.types("said", "I like fishing with Gethin.");
        home.next();
        home.passes_to("G09");
        let wish = home.line_saying("I like fishing with Gethin.").id;
        home.taps_in(Slot::of(&"G09".into(), "may").for_line(wish), "tell");
        home.next();
        home.gives_back();
        home.sits_down();
        let wish = home.line_saying("I like fishing with Gethin.");
        assert!(!wish.audience.is_all_of_the_family());
        assert!(!visible(home.plan(), wish, Reader::Here) && !visible(home.plan(), wish, Reader::Family));
    });
}
