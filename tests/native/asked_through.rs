//! A card asks one thing at a time, and what was answered stands in a line that opens it again (practice,
//! conversation.md, rules 1, 2, 4, 5 and 7).

use crate::support::{Home, both_ways, today, words};
use kitchen_table::conversation::{Screen, Slot, Step, deeper, own_turn};
use kitchen_table::plan::{About, Details, Is, Kind, Language, Line, PersonId, Role, Status};
use kitchen_table::sitting::{Intent, above_the_question, answer_in_words, question_now};
use kitchen_table::words::Label;

/// What is asked now, as `card/ask`.
fn asks(home: &Home) -> String {
    home.sitting.asking().map(|asking| format!("{}/{}", asking.card.0, asking.ask)).unwrap_or_default()
}

fn large(home: &Home) -> String {
    let asking = home.sitting.asking().expect("something is asked");
    question_now(home.pack(), words(Language::En), home.plan(), &home.step(), &asking, home.draft(), today())
}

/// Every other answer that the card shows in a line.
fn folded(home: &Home) -> Vec<String> {
    let now = home.sitting.asking();
    let others = home.sitting.askings().into_iter().filter(|asking| Some(asking) != now.as_ref());
    let said = others.filter_map(|asking| {
        let card = home.pack().card(&asking.card)?;
        let ask = card.asks.iter().find(|ask| ask.id == asking.ask)?;
        answer_in_words(home.plan(), words(Language::En), card, ask, &asking, home.draft(), today())
    });
    said.collect()
}

fn chooses(home: &mut Home, card: &str, ask: &str, choice: &str) {
    home.intends(Intent::Choose(Slot::of(&card.into(), ask), choice.to_owned()));
}

/// Mam at the table, Nain who helps, Megan who is at school.
fn at_the_table(home: &mut Home) -> (PersonId, PersonId, PersonId) {
    home.add("Dawn", Role::Worker);
    let (mam, nain) = (home.add("Mam", Role::Adult), home.add_absent("Nain", Role::Helper));
    let megan = home.add_absent("Megan", Role::Child);
    home.sits_down();
    (mam, nain, megan)
}

#[test]
fn a_safe_place_is_asked_for_one_thing_at_a_time_and_one_tap_is_an_answer() {
    both_ways(|home| {
        let (mam, nain, megan) = at_the_table(home);
        home.goes_to("goes");
        home.is_asked_about("F01", megan);
        assert_eq!(asks(home), "F01/place");
        home.says(mam, "place", "Nain's house");
        home.intends(Intent::Next);
        assert_eq!((asks(home).as_str(), folded(home)), ("F01/whose", vec!["Nain's house".to_owned()]));
        assert_eq!(home.said_to("F01", "place", megan).words(), Some("Nain's house"), "it is in the plan already");
        chooses(home, "F01", "whose", &nain.to_string());
        assert_eq!(asks(home), "F03/how");
        chooses(home, "F03", "how", "lift");
        assert_eq!(asks(home), "F04/who", "who is driven walks no way in the dark");
        chooses(home, "F04", "who", &nain.to_string());
        chooses(home, "F04", "tells", &mam.to_string());
        chooses(home, "F04", "how", "rings");
        assert_eq!(asks(home), "F04/second-contact");
        home.intends(Intent::Next);
        assert_eq!(asks(home), "F01/second-place", "the next place comes last");
        home.intends(Intent::Next);
        assert_ne!(home.card(), Some("F01"), "and nobody has to know it");
        assert_eq!(home.plan().said(Is::WhoTells, About::Person(megan)).and_then(|line| line.person()), Some(nain));
    });
}

#[test]
fn back_leads_to_what_was_asked_before_and_a_line_opens_its_question_again() {
    both_ways(|home| {
        let (mam, nain, megan) = at_the_table(home);
        home.goes_to("goes");
        home.says(mam, "place", "Nain's house");
        home.intends(Intent::Next);
        chooses(home, "F01", "whose", &nain.to_string());
        home.goes_back();
        assert_eq!(asks(home), "F01/whose");
        home.goes_back();
        assert_eq!(
            (asks(home).as_str(), home.draft().typed(&Slot::of(&"F01".into(), "place"))),
            ("F01/place", "Nain's house")
        );
        home.intends(Intent::Next);
        assert_eq!(asks(home), "F03/how", "what is answered is not asked again");
        home.intends(Intent::AskAgain(Slot::of(&"F01".into(), "whose")));
        assert_eq!(asks(home), "F01/whose");
        home.is_asked_about("F01", megan);
        home.goes_back();
        home.goes_back();
        assert!(home.card() != Some("F01"), "and from the first to the card before");
    });
}

#[test]
fn a_card_of_several_answers_asks_for_another_until_that_is_all() {
    both_ways(|home| {
        let (mam, ..) = at_the_table(home);
        home.opens("B01");
        assert_eq!(large(home), words(Language::En).ask(&"B01".into()));
        for worry in ["The shouting.", "Money."] {
            home.says(mam, "said", worry);
            home.intends(Intent::Next);
            home.is_asked("B01");
            assert_eq!(large(home), words(Language::En).label(Label::AnythingElse));
            assert!(home.draft().is_blank());
        }
        home.intends(Intent::Next);
        assert!(home.card() != Some("B01"), "an empty box is \"No, that is all\"");
        assert_eq!(home.plan().lines_of(Kind::Worry).filter(|line| line.card.0 == "B01").count(), 2);
    });
}

#[test]
fn who_does_it_and_by_when_are_about_what_was_just_said() {
    both_ways(|home| {
        let (mam, ..) = at_the_table(home);
        home.opens("I01");
        for (deed, day) in [("Ring the club.", "2026-11-24"), ("Fix the lock.", "2026-11-25")] {
            home.says(mam, "what", deed);
            home.intends(Intent::Next);
            assert_eq!((asks(home).as_str(), folded(home)), ("I01/who", vec![deed.to_owned()]));
            chooses(home, "I01", "who", &mam.to_string());
            assert_eq!(asks(home), "I01/by");
            home.types("by", day);
            home.intends(Intent::Next);
            assert_eq!((asks(home).as_str(), folded(home)), ("I01/what", Vec::new()), "another one");
        }
        home.intends(Intent::Next);
        assert_ne!(home.card(), Some("I01"), "that is all: nobody is asked who does nothing");
        for (deed, day) in [("Ring the club.", "2026-11-24"), ("Fix the lock.", "2026-11-25")] {
            let line = About::Line(home.line_saying(deed).id);
            assert_eq!(home.plan().said(Is::Owner, line).and_then(|line| line.person()), Some(mam));
            assert_eq!(
                home.plan().said(Is::Due, line).map(|line| line.value.clone()),
                Some(kitchen_table::plan::Value::Date(day.parse().unwrap()))
            );
        }
    });
}

#[test]
fn the_plan_is_read_out_line_by_line_and_everyone_says_yes_with_one_tap() {
    both_ways(|home| {
        let (mam, nain, megan) = at_the_table(home);
        let llyr = home.add("Llyr", Role::Child);
        home.goes_to("goes");
        home.is_asked_about("F01", megan);
        home.says(mam, "place", "Nain's house");
        home.next();
        home.says(mam, "place", "Next door");
        home.next();
        home.opens("I04");
        let (first, all) = (home.sitting.asking().unwrap(), home.sitting.askings());
        let lines = all.iter().filter(|asking| asking.ask == "answer").count();
        assert!(lines >= 2);
        let above = above_the_question(&home.sitting, words(Language::En), &home.step(), &first);
        assert!(above.is_some_and(|above| above.ends_with(&format!("1 of {lines}"))));
        assert!(large(home).starts_with("Megan goes here: Nain's house."), "{}", large(home));
        home.intends(Intent::AllSay(first.at(), "yes".to_owned()));
        assert!(large(home).contains("Next door"), "the next line");
        let line = home.plan().said(Is::SafePlace, About::Person(megan)).unwrap().id;
        let says_yes = |id| {
            home.plan().about(About::Line(line)).any(|yes| yes.asked_of == Some(id) && yes.choice() == Some("yes"))
        };
        assert_eq!([mam, llyr, nain].map(says_yes), [true, true, false], "nobody agrees who is not here");
    });
}

#[test]
fn everyone_says_yes_counts_nobody_who_wants_a_change_and_no_child_too_young_to_be_asked() {
    both_ways(|home| {
        let (mam, _, megan) = at_the_table(home);
        let llyr = home.add("Llyr", Role::Child);
        let four = Details { age: Some(4), ..home.plan().person(llyr).unwrap().details.clone() };
        home.intends(Intent::ChangePerson(llyr, four));
        home.goes_to("goes");
        home.is_asked_about("F01", megan);
        home.says(mam, "place", "Nain's house");
        home.next();
        home.hands_over(megan);
        home.passes_to("G07");
        home.taps("answer", "change");
        home.next();
        home.gives_back();
        home.comes_in(megan);
        home.sits_down();
        home.opens("I04");
        let asking = home.sitting.asking().unwrap();
        assert_eq!(asking.of, [Some(mam), Some(megan)], "Llyr is four");
        home.intends(Intent::AllSay(asking.at(), "yes".to_owned()));
        let place = home.said_to("F01", "place", megan);
        let yes: Vec<_> = home.plan().about(About::Line(place.id)).filter(|yes| yes.choice() == Some("yes")).collect();
        assert_eq!(
            yes.iter().filter_map(|yes| yes.asked_of).collect::<Vec<_>>(),
            [mam],
            "Megan has said that she does not"
        );
        assert_ne!(home.plan().status(place), Status::Agreed, "where she goes waits until she is asked again");
        assert!(home.plan().asks_for_a_change(place).is_some());
        home.opens_step(Step { card: "G07".into(), asked_of: Some(megan), about: Some(About::Person(megan)) });
        home.taps("answer", "yes");
        home.next();
        assert_eq!(home.plan().status(home.said_to("F01", "place", megan)), Status::Agreed, "now it is");
    });
}

#[test]
fn a_way_there_is_read_out_whole_and_so_is_what_the_worker_will_do() {
    both_ways(|home| {
        let (mam, nain, megan) = at_the_table(home);
        let peter = home.add_absent("Peter", Role::Adult);
        home.goes_to("goes");
        home.is_asked_about("F01", megan);
        home.says(mam, "place", "Nain's house");
        home.picks("whose", nain);
        home.taps("F03/how", "walks");
        home.picks("F04/who", nain);
        home.picks("F04/tells", mam);
        home.taps("F04/how", "rings");
        home.picks("F04/second-contact", peter);
        home.next();
        home.opens("I03");
        home.types("what", "Ring the school.");
        home.keep();
        home.opens("I04");
        for part in ["Megan goes here: Nain's house.", "Megan walks there.", "Nain rings Mam.", "Peter is next."] {
            assert!(large(home).contains(part), "{part} is not read out: {}", large(home));
        }
        assert!(!large(home).contains(words(Language::En).gap(&"F03".into(), "in-the-dark")), "{}", large(home));
        let first = home.sitting.asking().unwrap();
        home.intends(Intent::Choose(first.slots().next().unwrap(), "yes".to_owned()));
        assert!(large(home).starts_with("Dawn promises this: Ring the school."), "{}", large(home));
        assert!(large(home).ends_with('.') && !large(home).contains("By:"), "{}", large(home));
        let promise = home.line(Kind::Promise).id;
        let again = home.sitting.asking().unwrap();
        home.intends(Intent::Choose(again.slots().next().unwrap(), "yes".to_owned()));
        assert!(home.plan().about(About::Line(promise)).any(|line| line.kind == Kind::Agreement));
    });
}

#[test]
fn a_day_that_people_say_often_is_one_tap_and_another_day_stays_possible() {
    both_ways(|home| {
        let (mam, ..) = at_the_table(home);
        home.opens("I01");
        home.says(mam, "what", "Ring the club.");
        home.intends(Intent::Next);
        chooses(home, "I01", "who", &mam.to_string());
        for _ in 0..2 {
            home.intends(Intent::ChooseDay(Slot::of(&"I01".into(), "by"), "2026-11-29".to_owned()));
        }
        assert_eq!(asks(home), "I01/what", "recorded and on, and a second tap does nothing");
        let deed = About::Line(home.line_saying("Ring the club.").id);
        let due = home.plan().said(Is::Due, deed).map(|line| line.value.clone());
        assert_eq!(due, Some(kitchen_table::plan::Value::Date("2026-11-29".parse().unwrap())));
        assert_eq!(home.plan().lines_of(Kind::Action).filter(|line| line.ask == "by").count(), 1);
    });
}

#[test]
fn what_is_done_for_one_child_if_it_does_not_work_is_one_tap_for_the_next() {
    both_ways(|home| {
        let (mam, _, megan) = at_the_table(home);
        let llyr = home.add_absent("Llyr", Role::Child);
        home.opens_about("J02", Some(About::Person(megan)));
        assert!(large(home).starts_with("If the plan is not working"), "it says first what it is about");
        let asking = home.sitting.asking().unwrap();
        assert!(home.sitting.offered(&asking).is_empty(), "nobody has said anything yet");
        home.says(mam, "what", "Nain takes them both.");
        home.next();
        home.opens_about("J02", Some(About::Person(llyr)));
        let at = home.sitting.asking().unwrap().at();
        home.intends(Intent::TakeOffer(at, "Megan".to_owned()));
        let what = home.plan().said((Kind::Contingency, Is::Deed), About::Person(llyr));
        assert_eq!(what.and_then(|line| line.words()), Some("Nain takes them both."));
    });
}

#[test]
fn how_long_it_lasts_is_asked_of_those_who_want_to_go_deeper() {
    both_ways(|home| {
        let (mam, ..) = at_the_table(home);
        home.opens("C01");
        home.says(mam, "said", "We shout.");
        home.intends(Intent::Next);
        assert_eq!(asks(home), "C01/how-often");
        home.intends(Intent::AskAgain(Slot::of(&"C01".into(), "how-long")));
        assert_eq!(asks(home), "C01/how-long");
        home.types("how-long", "An hour.");
        home.intends(Intent::Next);
        assert_ne!(home.card(), Some("C01"));
        assert_eq!(home.line_saying("An hour.").kind, Kind::Baseline);
    });
}

#[test]
fn i_dont_know_makes_a_question_of_what_is_asked_and_goes_on() {
    both_ways(|home| {
        let (mam, _, megan) = at_the_table(home);
        home.goes_to("goes");
        home.says(mam, "place", "Nain's house");
        home.intends(Intent::Next);
        home.intends(Intent::AskLater);
        assert_eq!(asks(home), "F03/how", "only this one is left");
        let asked = home.plan().lines_of(Kind::OpenQuestion).next().unwrap();
        assert_eq!(asked.words(), Some(words(Language::En).ask_label(&"F01".into(), "whose")));
        assert_eq!(home.plan().said(Is::WhoWouldKnow, About::Line(asked.id)), None, "for nobody yet");
        home.is_asked_about("F01", megan);
    });
}

#[test]
fn a_first_question_that_is_left_empty_is_not_asked_on_about_but_a_picture_says_enough() {
    both_ways(|home| {
        let (_, _, megan) = at_the_table(home);
        home.opens("I01");
        home.intends(Intent::Next);
        assert_ne!(home.card(), Some("I01"));
        home.hands_over(megan);
        home.passes_to("G02");
        assert_eq!(asks(home), "G02/said");
        home.taps("drawing", "dog");
        home.intends(Intent::Next);
        assert_eq!(asks(home), "G02/said", "anything else?");
        home.intends(Intent::Next);
        assert_ne!(home.card(), Some("G02"));
        assert_eq!(home.plan().lines_of(Kind::Picture).count(), 1);
    });
}

#[test]
fn a_little_one_is_asked_nothing_has_no_turn_and_no_vote() {
    both_ways(|home| {
        let (mam, ..) = at_the_table(home);
        let cai = home.add("Cai", Role::Child);
        let details = home.plan().person(cai).unwrap().details.clone();
        home.intends(Intent::ChangePerson(cai, kitchen_table::plan::Details { age: Some(0), ..details }));
        home.goes_to("goes");
        home.says(mam, "place", "Nain's house");
        home.next();
        home.opens("I04");
        assert!(home.sitting.askings().iter().all(|asking| !asking.of.contains(&Some(cai))), "no vote");
        assert!(own_turn(home.pack(), home.plan(), cai).is_empty(), "no turn");
        home.intends(Intent::HandOver(cai));
        assert_eq!(home.sitting.handed_to(), None);
        let asked: Vec<_> =
            home.pack().chapters.iter().flat_map(|chapter| deeper(home.pack(), home.plan(), chapter)).collect();
        assert!(asked.iter().all(|step| step.asked_of != Some(cai)), "never asked how safe things are");
    });
}

#[test]
fn nobody_is_asked_why_before_somebody_has_said_no() {
    both_ways(|home| {
        let (mam, ..) = at_the_table(home);
        home.goes_to("goes");
        home.says(mam, "place", "Nain's house");
        home.next();
        home.opens("I04");
        assert!(home.sitting.askings().iter().all(|asking| asking.ask != "why"));
        let line = home.sitting.asking().unwrap().at();
        home.intends(Intent::Tap(line.for_person(mam), "no".to_owned()));
        home.intends(Intent::Next);
        assert_eq!(asks(home), "I04/why");
    });
}

#[test]
fn the_worker_has_one_worry_and_the_answer_to_it_is_the_familys() {
    both_ways(|home| {
        at_the_table(home);
        home.opens("B02");
        home.types("worker-worry", "Nobody knew where Megan was.");
        home.intends(Intent::Next);
        assert_eq!(asks(home), "B02/answer");
        let answer = home.sitting.asking().unwrap().slots().next().unwrap();
        home.intends(Intent::Choose(answer, "agree".to_owned()));
        assert_ne!(home.card(), Some("B02"), "nobody is asked for another worry of the worker's");
    });
}

#[test]
fn each_adult_here_says_for_themselves_how_they_see_the_workers_worry_and_no_child_is_asked() {
    both_ways(|home| {
        let (mam, _, megan) = at_the_table(home);
        let dad = home.add("Dad", Role::Adult);
        home.comes_in(megan);
        home.opens("B02");
        home.types("worker-worry", "Nobody knew where Megan was.");
        home.intends(Intent::Next);
        let asked = |home: &Home| home.sitting.asking().unwrap().of;
        assert_eq!((asks(home).as_str(), asked(home)), ("B02/answer", vec![Some(mam), Some(dad)]));
        home.answers(mam, "answer", "agree");
        home.answers(dad, "answer", "differ");
        home.intends(Intent::Next);
        assert_eq!(
            (asks(home).as_str(), asked(home)),
            ("B02/their-view", vec![Some(dad)]),
            "only who sees it differently"
        );
        home.types("their-view", "She was at her nan's.");
        home.next();
        let said: Vec<_> = home.plan().lines_of(Kind::Reply).map(|line| (line.speaker, line.choice())).collect();
        assert_eq!(said, [(Some(mam), Some("agree")), (Some(dad), Some("differ"))]);
        assert_eq!(home.line_saying("She was at her nan's.").speaker, Some(dad));
    });
}

#[test]
fn who_comes_to_see_it_as_the_worker_does_takes_back_their_own_view_and_nobody_elses() {
    both_ways(|home| {
        let (mam, ..) = at_the_table(home);
        let dad = home.add("Dad", Role::Adult);
        home.opens("B02");
        home.types("worker-worry", "Nobody knew where Megan was.");
        home.intends(Intent::Next);
        home.answers(mam, "answer", "differ");
        home.answers(dad, "answer", "differ");
        home.intends(Intent::Next);
        home.says_in_row_of(mam, "their-view", "I knew.");
        home.says_in_row_of(dad, "their-view", "She was at her nan's.");
        home.next();
        let worry = home.line_saying("Nobody knew where Megan was.").id;
        home.opens_line(worry);
        home.answers(dad, "answer", "agree");
        home.next();
        let views: Vec<_> = home.plan().lines_of(Kind::OtherView).filter_map(Line::words).collect();
        assert_eq!(views, ["I knew."]);
    });
}

#[test]
fn whether_a_helper_has_been_asked_is_asked_and_not_taken_as_said() {
    both_ways(|home| {
        let (mam, nain, _) = at_the_table(home);
        home.opens("E01");
        home.picks("people", nain);
        home.next();
        home.is_asked_about("E03", nain);
        home.says(mam, "task", "Pick up the phone.");
        home.intends(Intent::Next);
        assert_eq!(asks(home), "E04/status");
    });
}

#[test]
fn back_from_the_next_card_leads_to_the_end_of_the_card_before() {
    both_ways(|home| {
        let (mam, _, megan) = at_the_table(home);
        home.goes_to("goes");
        home.says(mam, "place", "Nain's house");
        home.next();
        home.goes_back();
        home.is_asked_about("F01", megan);
        assert_eq!(asks(home), "F01/second-place");
    });
}

#[test]
fn a_name_to_avoid_is_not_read_in_the_line_that_it_folds_into() {
    both_ways(|home| {
        let (mam, ..) = at_the_table(home);
        home.opens("F02");
        home.says(mam, "name", "John's house");
        home.intends(Intent::Next);
        assert_eq!(
            (asks(home).as_str(), folded(home)),
            ("F02/kind", vec![words(Language::En).label(Label::Answered).to_owned()])
        );
    });
}

#[test]
fn a_tap_that_comes_from_a_question_that_is_gone_answers_nothing() {
    both_ways(|home| {
        let (mam, nain, megan) = at_the_table(home);
        home.goes_to("goes");
        home.says(mam, "place", "Nain's house");
        home.intends(Intent::Next);
        for _ in 0..2 {
            chooses(home, "F01", "whose", &nain.to_string());
        }
        home.is_asked_about("F01", megan);
        assert_eq!(asks(home), "F03/how", "and passes by nothing");
    });
}

#[test]
fn a_worry_that_dawn_wrote_before_she_knocked_is_answered_and_is_not_written_over() {
    both_ways(|home| {
        let dawn = home.add("Dawn", Role::Worker);
        let mam = home.add("Mam", Role::Adult);
        home.add_absent("Megan", Role::Child);
        assert_eq!(home.sitting.screen, Screen::Prepare);
        let worry = Slot::of(&"B02".into(), "worker-worry");
        home.intends(Intent::Type(worry.clone(), "Nobody knew where Megan was.".to_owned()));
        home.sits_down();
        home.passes_to("B02");
        assert_eq!(asks(home), "B02/answer", "the family is asked what they think");
        assert_eq!(home.draft().typed(&worry), "Nobody knew where Megan was.", "and her words stand above");
        home.taps("answer", "agree");
        home.next();
        assert_eq!(home.line_saying("Nobody knew where Megan was.").speaker, Some(dawn));
        assert_eq!(home.line(Kind::Reply).speaker, Some(mam));
    });
}

#[test]
fn where_no_worry_has_been_said_the_worker_is_asked_and_nobody_is_asked_what_they_think() {
    both_ways(|home| {
        home.add("Dawn", Role::Worker);
        home.add("Mam", Role::Adult);
        home.add_absent("Megan", Role::Child);
        home.sits_down();
        home.opens("B02");
        assert_eq!(asks(home), "B02/worker-worry");
        assert!(!large(home).contains('?'), "{}", large(home));
    });
}
