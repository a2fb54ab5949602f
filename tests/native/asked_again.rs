//! What one person was asked in private and is asked again: it is changed, and nobody sees it meanwhile.

use crate::support::family::mam_and_dawn;
use crate::support::{Home, both_ways, day, paper, today, words};
use kitchen_table::conversation::{Slot, Step};
use kitchen_table::copies::{Numbers, worker};
use kitchen_table::plan::{About, Event, Kind, Language, Line, PersonId, Reader, Role, Value, visible};

fn asks(home: &mut Home, card: &str, of: PersonId, about: Option<About>) {
    home.opens_step(Step { card: card.into(), asked_of: Some(of), about });
}

fn numbers(home: &Home, of: PersonId) -> Vec<u8> {
    let number = |line: &Line| match line.value {
        Value::Number(number) if line.asked_of.or(line.speaker) == Some(of) => Some(number),
        _ => None,
    };
    home.plan().lines.iter().filter_map(number).collect()
}

#[test]
fn a_number_given_again_in_front_of_others_is_one_number_the_later() {
    both_ways(|home| {
        let (mam, dad, megan) = mam_and_dawn(home);
        let about = Some(About::Person(megan));
        asks(home, "B04", mam, about);
        home.taps("number", "3");
        home.types("why", "He shouts.");
        home.next();
        home.comes_in(dad);
        asks(home, "B04", mam, about);
        assert!(home.draft().is_blank(), "nothing of it shows in front of Dad");
        home.taps("number", "6");
        home.next();
        assert_eq!(numbers(home, mam), [6]);
        assert!(home.plan().lines_of(Kind::Scale).all(|line| !visible(home.plan(), line, Reader::Here)));
        let record = worker(home.pack(), home.plan(), words(Language::En), &Numbers::default(), today());
        let times = paper::text(&record).iter().filter(|said| said.contains("He shouts.")).count();
        assert_eq!(times, 1, "her reason hangs on her one number");
        home.goes_out(dad);
        asks(home, "B04", mam, about);
        assert!(home.draft().has(&Slot::of(&"B04".into(), "number"), "6"));
        assert_eq!(home.typed("B04", "why"), "He shouts.");
    });
}

#[test]
fn two_people_who_say_how_sure_they_are_have_a_number_each() {
    both_ways(|home| {
        let (mam, dad, _) = mam_and_dawn(home);
        home.comes_in(dad);
        home.opens("I01");
        home.says(mam, "what", "Ring the club.");
        home.next();
        let action = Some(About::Line(home.line(Kind::Action).id));
        for (who, number) in [(mam, "3"), (dad, "8"), (mam, "5")] {
            home.opens_about("D04", action);
            assert!(home.draft().is_blank());
            home.speaks(who);
            home.taps("number", number);
            home.next();
        }
        assert_eq!((numbers(home, mam), numbers(home, dad)), (vec![5], vec![8]));
    });
}

#[test]
fn what_would_make_it_easier_goes_with_a_low_number_and_comes_back_though_others_are_here() {
    both_ways(|home| {
        let (mam, dad, _) = mam_and_dawn(home);
        home.comes_in(dad);
        home.opens("I01");
        home.says(mam, "what", "Ring the club.");
        home.next();
        home.goes_out(dad);
        let action = Some(About::Line(home.line(Kind::Action).id));
        home.opens_about("D04", action);
        home.speaks(mam);
        home.taps("number", "3");
        home.types("easier", "Somebody with me.");
        home.next();
        home.comes_in(dad);
        for (number, stands) in [("9", false), ("2", true)] {
            home.opens_about("D04", action);
            home.speaks(mam);
            assert!(home.draft().is_blank());
            home.taps("number", number);
            home.next();
            let easier = home.plan().lines.iter().any(|line| line.words() == Some("Somebody with me."));
            assert_eq!(easier, stands, "{number}");
        }
        assert_eq!(numbers(home, mam), [2]);
    });
}

#[test]
fn at_another_visit_a_number_is_asked_anew_and_the_first_stays_to_be_compared_with() {
    both_ways(|home| {
        let (mam, _, megan) = mam_and_dawn(home);
        let about = Some(About::Person(megan));
        asks(home, "B04", mam, about);
        home.taps("number", "3");
        home.types("why", "He shouts.");
        home.next();
        home.does(Event::VisitStarted(day("2026-12-06")));
        asks(home, "B04", mam, about);
        assert!(home.draft().is_blank());
        for number in ["7", "6"] {
            home.taps("number", number);
            home.types("why", "He sleeps at Nain's.");
            home.next();
            asks(home, "B04", mam, about);
        }
        assert_eq!(numbers(home, mam), [3, 6]);
        let record = worker(home.pack(), home.plan(), words(Language::En), &Numbers::default(), today());
        let said = paper::text(&record).join("\n");
        assert_eq!(said.matches("He shouts.").count(), 1, "{said}");
        assert_eq!(said.matches("He sleeps at Nain's.").count(), 1, "{said}");
        let second_day = format!("{}: 6", words(Language::En).date(day("2026-12-06"), today()));
        assert!(said.contains(&second_day), "each with its day: {said}");
    });
}

#[test]
fn a_number_that_is_taken_back_takes_its_reasons_along() {
    both_ways(|home| {
        let (mam, _, megan) = mam_and_dawn(home);
        asks(home, "B04", mam, Some(About::Person(megan)));
        home.taps("number", "3");
        home.types("why", "He shouts.");
        home.types("one-higher", "A quiet week.");
        home.next();
        let number = home.plan().lines_of(Kind::Scale).find(|line| line.ask == "number").unwrap().id;
        home.does(Event::TookBack(number));
        assert_eq!(home.plan().lines_of(Kind::Scale).count(), 0);
    });
}

#[test]
fn whether_somebody_may_keep_a_copy_and_what_they_say_back_is_said_once() {
    both_ways(|home| {
        let (mam, dad, _) = mam_and_dawn(home);
        asks(home, "K01", mam, None);
        home.taps("safe", "yes");
        home.types("where", "In the drawer.");
        home.next();
        asks(home, "I05", mam, None);
        home.types("own-words", "We ring Nain.");
        home.taps("clear", "again");
        home.next();
        asks(home, "K01", mam, None);
        home.taps("safe", "no");
        home.next();
        home.comes_in(dad);
        asks(home, "I05", mam, None);
        assert!(home.draft().is_blank());
        home.taps("clear", "clear");
        home.next();
        let said = |kind, ask: &str| {
            let lines = home.plan().lines_of(kind).filter(|line| line.ask == ask);
            lines.filter_map(|line| line.choice()).collect::<Vec<_>>()
        };
        assert_eq!((said(Kind::CopyChoice, "safe"), said(Kind::SayBack, "clear")), (vec!["no"], vec!["clear"]));
        assert!(home.plan().lines.iter().all(|line| line.words() != Some("In the drawer.")), "nowhere, after a no");
    });
}

#[test]
fn a_childs_face_is_changed_and_words_that_the_child_did_not_see_are_never_written_over() {
    both_ways(|home| {
        let (_, _, megan) = mam_and_dawn(home);
        let llyr = home.add_absent("Llyr", Role::Child);
        let mam = home.plan().here().find(|person| !person.is_worker()).unwrap().id;
        home.goes_out(mam);
        home.comes_in(megan);
        let about = Some(About::Person(megan));
        asks(home, "G03", megan, about);
        home.types("said", "The noise.");
        home.taps("number", "2");
        home.next();
        home.comes_in(llyr);
        asks(home, "G03", megan, about);
        assert!(home.draft().is_blank(), "Llyr is here");
        home.types("said", "School.");
        home.taps("number", "4");
        home.next();
        let faces = home.plan().lines_of(Kind::ChildWorry).filter(|line| line.ask == "number");
        assert_eq!(faces.map(|line| line.value.clone()).collect::<Vec<_>>(), [Value::Number(4)]);
        for said in ["The noise.", "School."] {
            home.line_saying(said);
        }
    });
}
