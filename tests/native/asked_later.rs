//! What is asked at another time, and by another pack: a child's own turn, somebody who was not there,
//! coming back, supervision, and a worker who tests their own thinking.

use crate::support::{Home, both_ways, both_ways_with, brought};
use kitchen_table::conversation::{Slot, Step};
use kitchen_table::plan::{About, Audience, Kind, LineId, PersonId, Reader, Role, Value, visible};

/// What the card on the screen is asked of and which it is.
fn turn(home: &mut Home, card: &str, of: PersonId) {
    home.opens_step(Step { card: card.into(), asked_of: Some(of), about: Some(About::Person(of)) });
}

/// Goes on with nothing said to the end of the turn, and names the cards that came.
fn cards_to_the_end(home: &mut Home) -> Vec<String> {
    let mut cards = Vec::new();
    while let Some(step) = home.on_screen().cloned() {
        assert!(cards.len() < 40, "the turn goes on for ever: {cards:?}");
        cards.push(step.card.0);
        home.next();
    }
    cards
}

#[test]
fn a_childs_turn_is_that_childs_from_the_first_card_to_the_last() {
    both_ways(|home| {
        home.add("Dawn", Role::Worker);
        let (megan, llyr) = (home.add("Megan", Role::Child), home.add("Llyr", Role::Child));
        home.opens_about("F01", Some(About::Person(megan)));
        home.types("place", "Nain's house.");
        home.next();
        for child in [megan, llyr] {
            let from = home.asked.len();
            turn(home, "G01", child);
            let cards = cards_to_the_end(home);
            // Nobody is asked whether a place is all right that has not been said.
            // Who may know of it is asked once there is something to know; what a child hears last is last.
            let asked: Vec<_> = ["G01", "G02", "G03", "G04", "G06", "G07", "G11", "G08"]
                .into_iter()
                .filter(|card| *card != "G07" || child == megan)
                .collect();
            assert_eq!(cards, asked);
            assert!(home.asked[from..].iter().all(|step| step.asked_of == Some(child)), "one child at a time");
        }
        turn(home, "G05", megan);
        home.next();
        home.is_asked("G10");
        assert_eq!(home.step().asked_of, Some(megan));
        // The last thing that G05 asks, the first, and then the card before it.
        for _ in 0..3 {
            home.goes_back();
        }
        home.is_asked("G08");
        assert_eq!(home.step().asked_of, Some(megan), "back is her own turn too");
    });
}

#[test]
fn what_a_child_says_is_in_their_own_words_and_for_those_they_chose() {
    both_ways(|home| {
        home.add("Dawn", Role::Worker);
        let (megan, llyr) = (home.add("Megan", Role::Child), home.add_absent("Llyr", Role::Child));
        let mam = home.add_absent("Mam", Role::Adult);
        for (card, ask, words) in [
            ("G02", "said", "My cat."),
            ("G03", "said", "The noise."),
            ("G04", "said", "No shouting."),
            ("G05", "does", "I hide."),
        ] {
            turn(home, card, megan);
            home.types(ask, words);
            home.next();
        }
        for (words, kind, audience) in [
            ("My cat.", Kind::Like, Audience::Child),
            ("The noise.", Kind::ChildWorry, Audience::Worker),
            ("No shouting.", Kind::Wish, Audience::Child),
            ("I hide.", Kind::ChildDoes, Audience::Worker),
        ] {
            let line = home.line_saying(words);
            assert_eq!((line.kind, &line.audience), (kind, &audience), "{words}");
            assert_eq!((line.speaker, line.about), (Some(megan), Some(About::Person(megan))), "{words}");
            assert!(!visible(home.plan(), line, Reader::Child(llyr)), "{words} is not for her brother");
            assert_eq!(visible(home.plan(), line, Reader::Child(megan)), audience == Audience::Child, "{words}");
        }
        home.comes_in(mam);
        let before_mam = home.plan().lines.iter().filter(|line| visible(home.plan(), line, Reader::Here)).count();
        assert_eq!(before_mam, 0, "nothing of it is on the screen in front of Mam");
    });
}

#[test]
fn somebody_who_was_not_there_is_asked_what_was_asked_of_them_and_nothing_else() {
    both_ways(|home| {
        home.add("Dawn", Role::Worker);
        let (mam, dad) = (home.add("Mam", Role::Adult), home.add_absent("Dad", Role::Adult));
        let nain = home.add_absent("Nain", Role::Helper);
        home.sits_down();
        home.speaks(mam);
        home.opens("D01");
        home.ask_later(&[dad], "Where could you go?");
        home.opens("C01");
        home.ask_later(&[nain], "Could she come to you?");
        home.opens("B01");
        home.ask_later(&[dad, nain], "What worries you?");
        home.goes_out(mam);
        home.comes_in(dad);

        let asked: Vec<LineId> =
            ["Where could you go?", "What worries you?"].map(|words| home.line_saying(words).id).to_vec();
        home.opens_step(Step { card: "H01".into(), asked_of: Some(dad), about: None });
        home.next();
        for (question, answer) in asked.iter().zip(["My brother's.", "Work."]) {
            home.is_asked("H02");
            assert_eq!((home.step().asked_of, home.step().about), (Some(dad), Some(About::Line(*question))));
            home.types("said", answer);
            home.next();
        }
        assert_eq!(home.on_screen(), None, "Nain's question is not his");
        let answer = home.line_saying("My brother's.");
        assert_eq!(
            (answer.kind, answer.speaker, answer.about),
            (Kind::AnswerToQuestion, Some(dad), Some(About::Line(asked[0])))
        );

        home.opens("H03");
        home.says(dad, "what", "Football on Saturday.");
        home.types("when", "2026-11-28T10:00");
        home.next();
        let action = home.line_saying("Football on Saturday.");
        assert_eq!((action.kind, action.speaker), (Kind::Action, Some(dad)));
        let when = home.plan().about(About::Line(action.id)).find(|line| line.ask == "when").unwrap();
        assert_eq!(when.value, Value::Moment(crate::support::moment("2026-11-28T10:00")));
    });
}

#[test]
fn coming_back_asks_how_it_went_from_each_child_too_and_ends() {
    both_ways(|home| {
        home.add("Dawn", Role::Worker);
        let mam = home.add("Mam", Role::Adult);
        let (megan, llyr) = (home.add("Megan", Role::Child), home.add("Llyr", Role::Child));
        home.goes_to("review");
        home.is_asked("L01");
        home.says(mam, "said", "We shouted less.");
        home.next();
        home.is_asked("L02");
        home.taps("used", "partly");
        home.next();
        for child in [megan, llyr] {
            home.is_asked_about("L03", child);
            home.types("said", &format!("I sleep {}.", child.0));
            home.next();
        }
        home.is_asked("L04");
        home.next();
        home.is_asked("L05");
        home.taps("decision", "change");
        home.says(mam, "because", "It is too big a step.");
        home.next();
        assert_eq!(home.on_screen(), None);
        assert_eq!(home.line(Kind::GoneWell).words(), Some("We shouted less."));
        assert_eq!(home.line(Kind::Decision).choice(), Some("change"));
        let said: Vec<_> =
            home.plan().lines_of(Kind::DifferenceSaid).map(|line| (line.speaker, line.audience.clone())).collect();
        assert_eq!(said, [(Some(megan), Audience::Child), (Some(llyr), Audience::Child)]);
    });
}

#[test]
fn supervision_goes_deeper_through_the_same_engine() {
    both_ways_with(brought("team-talk"), |home| {
        let (jo, sam) = (home.add("Jo", Role::Adult), home.add("Sam", Role::Adult));
        home.sits_down();
        home.goes_to("risks");
        home.says(jo, "said", "He does not open the door.");
        home.goes_deeper();
        for (person, number) in [(jo, "4"), (sam, "8")] {
            home.is_asked("Q3a");
            assert_eq!(home.step().asked_of, Some(person));
            assert!(home.draft().is_blank(), "nobody is shown the other's number");
            home.taps("number", number);
            home.next();
        }
        home.is_asked("Q4");
        let numbers: Vec<_> = home.plan().lines_of(Kind::Scale).map(|line| line.audience.clone()).collect();
        assert_eq!(numbers, [Audience::Named(vec![jo]), Audience::Named(vec![sam])]);
    });
}

#[test]
fn a_worker_tests_their_own_thinking_alone_and_nobody_else_sees_it() {
    both_ways_with(brought("hypothesis-check"), |home| {
        let dawn = home.add("Dawn", Role::Worker);
        home.sits_down();
        home.is_asked("V1");
        for said in ["He drinks when money is short.", "She is tired."] {
            home.types("said", said);
            home.keep();
        }
        let tired = home.line_saying("She is tired.").id;
        home.next();
        home.is_asked("V2");
        home.taps("sure", "5");
        home.types("else", "Nobody asked him.");
        home.goes_deeper();
        home.is_asked("V3");
        home.sets_aside();
        home.is_asked("V4");
        home.taps("weighed-too-much", &tired.0.to_string());
        home.next();
        home.is_asked("V5");
        home.taps("decision", "change");
        home.next();
        assert_eq!(home.on_screen(), None);
        assert_eq!(home.line(Kind::Used).value, Value::Lines(vec![tired]));
        assert_eq!(home.line_saying("Nobody asked him.").speaker, Some(dawn));
        assert!(home.plan().lines.iter().all(|line| !visible(home.plan(), line, Reader::Here)));

        home.does(kitchen_table::plan::Event::TookBack(tired));
        assert_eq!(home.plan().lines_of(Kind::Used).count(), 0, "it names nothing any more");
        let mam = home.add("Mam", Role::Adult);
        assert!(home.still_to_come("V1").is_empty(), "not in front of {}", home.plan().called(mam));
        home.goes_out(mam);
        home.opens_step(Step { card: "V4".into(), asked_of: None, about: None });
        assert!(!home.draft().has(&Slot::of(&"V4".into(), "weighed-too-much"), &tired.0.to_string()));
    });
}
