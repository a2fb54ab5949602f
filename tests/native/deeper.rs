//! The deeper layer: the way into it, through it and out of it.

use crate::support::family::at_the_table;
use crate::support::tries::tries;
use crate::support::{Home, both_ways, chapter, paper, random, today, words};
use kitchen_table::conversation::{Slot, Step, back, deeper, draft_for, is_asked, may_stand, next, rows, steps_of};
use kitchen_table::packs::{Layer, Pack};
use kitchen_table::plan::{About, Audience, Ended, Event, Kind, Language, Person, Role, Status};
use proptest::prelude::*;

#[test]
fn going_deeper_asks_the_chapters_open_questions_one_by_one_and_then_the_next_chapter() {
    both_ways(|home| {
        let family = at_the_table(home);
        home.opens("C03");
        home.goes_deeper();
        home.is_asked_about("B03", family.megan);
        home.next();
        home.is_asked("B03");
        home.next();
        home.is_asked_about("B04", family.megan);
        home.next();
        home.next();
        home.is_asked("B05");
        home.says(family.mam, "said", "Money.");
        home.next();
        home.is_asked("C02");
        home.sets_aside();
        home.is_asked("C04");
        home.next();
        home.is_asked("E03"); // What works has been asked before, and is not asked again.
    });
}

#[test]
fn what_was_answered_or_set_aside_is_not_asked_again_and_what_was_passed_by_is() {
    both_ways(|home| {
        let family = at_the_table(home);
        home.opens("B05");
        home.says(family.mam, "said", "Money.");
        home.next();
        home.opens("C02");
        home.sets_aside();
        home.opens("C03");
        home.goes_deeper();
        let from = home.asked.len();
        home.passes_to("C04");
        let asked: Vec<_> = home.asked[from - 1..].iter().map(|step| step.card.0.clone()).collect();
        assert_eq!(asked, ["B03", "B03", "B04", "B04", "C04"]);
    });
}

#[test]
fn enough_goes_on_with_the_next_chapter_and_keeps_what_stands_on_the_card() {
    both_ways(|home| {
        let family = at_the_table(home);
        home.opens("C03");
        home.goes_deeper();
        home.says(family.mam, "said", "She runs away.");
        home.has_had_enough();
        home.is_asked("E03");
        assert_eq!(home.line_saying("She runs away.").kind, Kind::Consequence);
    });
}

#[test]
fn back_goes_the_way_that_people_came() {
    both_ways(|home| {
        let family = at_the_table(home);
        home.opens("C03");
        home.goes_deeper();
        home.is_asked_about("B03", family.megan);
        home.next();
        home.next();
        home.is_asked("B04");
        home.goes_back();
        home.goes_back();
        home.is_asked_about("B03", family.megan);
        home.goes_back();
        home.is_asked("C03");
    });
}

#[test]
fn from_a_line_a_gap_or_the_list_people_are_back_on_the_card_they_left() {
    both_ways(|home| {
        let family = at_the_table(home);
        home.opens("B01");
        for goes in [Home::next as fn(&mut Home), Home::goes_back, Home::sets_aside] {
            home.opens_aside("C02", None);
            home.opens_aside("F05", Some(About::Person(family.megan)));
            home.is_asked("F05");
            goes(home);
            home.is_asked("B01");
        }
    });
}

#[test]
fn a_card_they_left_that_may_not_stand_any_more_is_not_come_back_to() {
    both_ways(|home| {
        let family = at_the_table(home);
        home.opens("K01");
        home.opens_aside("F05", Some(About::Person(family.megan)));
        home.comes_in(family.dad);
        home.next();
        home.is_asked("F05");
        assert_ne!(home.step().about, Some(About::Person(family.megan)), "the chapter goes on");
    });
}

#[test]
fn not_asked_yet_is_never_not_for_us() {
    both_ways(|home| {
        at_the_table(home);
        home.opens("B05");
        let (passed, aside) = (home.step(), Step { card: "C02".into(), asked_of: None, about: None });
        home.next();
        home.is_asked("C02");
        home.sets_aside();
        assert_eq!(home.plan().ended(&passed), None);
        assert_eq!(home.plan().ended(&aside), Some(Ended::SetAside));
        assert!(home.plan().lines.iter().all(|line| !["B05", "C02"].contains(&line.card.0.as_str())));
    });
}

#[test]
fn a_child_who_is_added_halfway_gets_their_own_deeper_questions() {
    both_ways(|home| {
        at_the_table(home);
        let asked_about = |home: &Home, card: &str| {
            let steps = home.pack().chapters.iter().flat_map(|chapter| deeper(home.pack(), home.plan(), chapter));
            steps.filter(|step| step.card.0 == card).filter_map(|step| step.about).collect::<Vec<_>>()
        };
        let before: Vec<_> = ["B03", "B04", "E02", "F05", "F06", "I06"].map(|card| asked_about(home, card)).into();
        let bee = home.add_absent("Bee", Role::Child);
        for (card, before) in ["B03", "B04", "E02", "F05", "F06", "I06"].into_iter().zip(before) {
            let now = asked_about(home, card);
            assert_eq!(now.len(), before.len() + 1, "{card}");
            assert!(now.contains(&About::Person(bee)), "{card}");
        }
    });
}

#[test]
fn below_seven_asks_what_would_make_it_easier_and_seven_does_not() {
    both_ways(|home| {
        let family = at_the_table(home);
        let idea = home.line(Kind::Suggestion).id;
        home.opens_about("D04", Some(About::Line(idea)));
        home.speaks(family.mam);
        let card = home.pack().card(&"D04".into()).unwrap().clone();
        for (number, asks) in [("0", true), ("6", true), ("7", false), ("10", false)] {
            if !home.draft().has(&Slot::of(&card.id, "number"), number) {
                home.taps("number", number);
            }
            let row = rows(&card, home.plan(), &home.step())[0];
            assert_eq!(is_asked(&card, &card.asks[1], &row, home.draft()), asks, "{number}");
        }
        home.types("easier", "Typed and not asked any more.");
        home.next();
        assert_eq!(home.plan().lines_of(Kind::Confidence).count(), 1, "a ten needs nothing to make it easier");

        home.opens_about("D04", Some(About::Line(idea)));
        home.taps("number", "5");
        home.types("easier", "Only the first step.");
        home.next();
        assert_eq!(home.line_saying("Only the first step.").kind, Kind::Confidence);
    });
}

#[test]
fn a_limit_of_something_that_helps_asks_for_another_way_and_only_then() {
    both_ways(|home| {
        let family = at_the_table(home);
        home.opens("D01");
        home.says(family.mam, "said", "Going for a walk.");
        home.next();
        let asked: Vec<_> = steps_of(home.pack(), home.plan(), chapter("works"), Layer::Deeper);
        let asked: Vec<_> = asked.iter().filter(|step| step.card.0 == "D03").map(|step| step.about).collect();
        assert_eq!(asked, [Some(About::Line(home.line_saying("Time apart.").id))]);
        home.comes_in(family.dad);
        let asked = steps_of(home.pack(), home.plan(), chapter("works"), Layer::Deeper);
        assert!(!asked.iter().any(|step| step.card.0 == "D03"), "it would tell Dad that there is a limit");
    });
}

#[test]
fn part_of_it_is_not_a_yes_and_is_never_printed_as_agreed() {
    both_ways(|home| {
        let family = at_the_table(home);
        home.opens_about("F01", Some(About::Person(family.megan)));
        home.says(family.mam, "place", "Nain's house");
        home.picks("whose", family.nain);
        home.next();
        home.comes_in(family.nain);
        for (answer, status, agreed) in
            [("yes", Status::Yes, true), ("part", Status::Asked, false), ("no", Status::No, false)]
        {
            home.opens_about("E05", Some(About::Person(family.nain)));
            if !home.draft().has(&Slot::of(&"E05".into(), "answer"), answer) {
                home.taps("answer", answer);
            }
            home.next();
            assert_eq!(home.plan().helper_status(family.nain), Some(status), "{answer}");
            let place = home.said_to("F01", "place", family.megan).id;
            home.agrees(family.mam, place);
            home.does(Event::PutOnFridge(place, true));
            let page = home.fridge();
            let printed = paper::ways(&page).iter().any(|way| way.place.is_some() && way.place_note.is_none());
            assert_eq!(printed, agreed, "{answer}");
        }
    });
}

#[test]
fn nothing_brings_the_softer_question_and_is_kept_as_it_was_said() {
    for (language, nothing, something) in [
        (Language::En, ["Nothing.", "nothing yet", " NO ", "none"], "Nothing but time apart."),
        (Language::Cy, ["Dim byd.", "dim", " Nac oes ", "DIM BYD ETO"], "Dim ond amser ar wahân."),
    ] {
        let words = words(language);
        for said in nothing {
            assert!(words.softer(&"D01".into(), said).is_some(), "{said:?}");
            let mut home = Home::in_language(language);
            let mam = home.add("Mam", Role::Adult);
            home.opens("D01");
            home.says(mam, "said", said);
            home.next();
            assert_eq!(home.line(Kind::Strategy).words(), Some(said.trim()));
        }
        assert_eq!(words.softer(&"D01".into(), something), None);
        assert_eq!(words.softer(&"B01".into(), nothing[0]), None, "a worry is not asked for twice");
    }
}

#[test]
fn somebody_who_is_taken_out_stays_named_on_what_was_said_deeper() {
    both_ways(|home| {
        let family = at_the_table(home);
        home.opens_about("E02", Some(About::Person(family.megan)));
        home.picks("people", family.nain);
        home.next();
        home.does(kitchen_table::plan::Event::PersonTakenOut(family.nain));
        let safe = home.said_to("E02", "people", family.megan);
        assert_eq!(kitchen_table::copies::spoken(home.plan(), words(Language::En), today(), safe), "Nain");
        home.opens_about("E02", Some(About::Person(family.megan)));
        assert!(home.draft().has(&Slot::of(&"E02".into(), "people"), &family.nain.0.to_string()));
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..tries() })]

    #[test]
    fn the_conversation_ends_from_wherever_people_are(plan in random::plans()) {
        let pack = Pack::family_plan().unwrap();
        for stage in pack.cards.iter().map(|card| card.stage) {
            for layer in [Layer::Core, Layer::Deeper] {
                for first in steps_of(&pack, &plan, stage, layer) {
                    let mut taken = vec![first];
                    while let Some(step) = next(&pack, &plan, &taken[taken.len() - 1]) {
                        prop_assert!(!taken.contains(&step), "{step:?} comes twice");
                        prop_assert!(may_stand(&pack, &plan, &step), "{step:?} may not stand");
                        prop_assert!(plan.ended(&step).is_none(), "{step:?} has been asked");
                        taken.push(step);
                    }
                    let mut before = vec![taken.swap_remove(0)];
                    while let Some(step) = back(&pack, &plan, &before[before.len() - 1]) {
                        prop_assert!(!before.contains(&step), "back to {step:?} twice");
                        before.push(step);
                    }
                }
            }
        }
    }

    #[test]
    fn what_was_said_in_private_stands_on_no_card_in_front_of_anybody_else(plan in random::plans()) {
        let pack = Pack::family_plan().unwrap();
        let reads = |person: &&Person| !person.is_worker() && !person.is_little();
        let here: Vec<_> = plan.here().filter(reads).map(|person| person.id).collect();
        for line in &plan.lines {
            let Audience::Named(named) = &line.audience else { continue };
            if here.iter().all(|id| named.contains(id)) {
                continue;
            }
            let Some(said) = line.words() else { continue };
            for about in [line.about, Some(About::Line(line.id))] {
                let step = Step { card: line.card.clone(), asked_of: line.asked_of, about };
                let stands = draft_for(&pack, &plan, &step);
                let slots: Vec<_> = stands.slots().cloned().collect();
                prop_assert!(slots.iter().all(|slot| stands.typed(slot) != said), "{line:?} stands on {step:?}");
            }
        }
    }
}
