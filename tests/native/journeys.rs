//! Families go through the conversation. Every journey runs twice: see `both_ways`.

use crate::support::{Home, TABLET, both_ways, chapter, day, given_today, in_short, moment, paper, today, words};
use kitchen_table::checks::{Stop, stops};
use kitchen_table::conversation::{Step, Why, may_be_asked, next, questions_for, steps, talked_about};
use kitchen_table::copies::{Item, ways_waiting};
use kitchen_table::plan::{
    About, Audience, Details, Ended, Event, Is, Kind, Known, Language, LineId, Reader, Role, Status, Value, visible,
};
use kitchen_table::words::Label;

/// What was said in the worked example (practice 1.4).
struct Said {
    language: Language,
    arguing: &'static str,
    money: &'static str,
    gang: &'static str,
    where_were_they: &'static str,
    shouting: &'static str,
    time_apart: &'static str,
    pint: &'static str,
    ask_peter: &'static str,
    rooms: &'static str,
    ask_llyr: &'static str,
    football: &'static str,
    nains_house: &'static str,
    johns_house: &'static str,
    promises: [&'static str; 3],
}

/// The words stand once, where people practise with them.
fn said_in(language: Language) -> Said {
    let said = |key| {
        let said = words(language).practice(key);
        assert_ne!(said, "", "nobody says {key}");
        said
    };
    Said {
        language,
        arguing: said("arguing"),
        money: said("money"),
        gang: said("gang"),
        where_were_they: said("where-were-they"),
        shouting: said("shouting"),
        time_apart: said("time-apart"),
        pint: said("pint"),
        ask_peter: said("ask-peter"),
        rooms: said("rooms"),
        ask_llyr: said("ask-llyr"),
        football: said("football"),
        nains_house: said("nains-house"),
        johns_house: said("johns-house"),
        promises: ["come-back", "bring-copy", "next-week"].map(said),
    }
}

/// The visit of the worked example, from sitting down to the last card.
fn the_visit(home: &mut Home, said: &Said) {
    home.speaks_language(said.language);
    let (dawn, mam) = (home.add("Dawn", Role::Worker), home.add("Mam", Role::Adult));
    let peter = home.add_absent("Peter", Role::Adult);
    let (megan, llyr) = (home.add_absent("Megan", Role::Child), home.add_absent("Llyr", Role::Child));

    home.sits_down();
    home.is_asked("S03");
    home.speaks(mam);
    home.taps("ok", "yes");
    home.next();

    home.is_asked("B01");
    home.says(mam, "said", said.arguing);
    home.keep();
    home.says(mam, "said", said.money);
    home.keep();
    home.says(mam, "said", said.gang);
    home.next();
    home.is_asked("B02");
    home.types("worker-worry", said.where_were_they);
    home.next();
    home.is_asked("C01");
    home.says(mam, "said", said.shouting);
    home.next();
    home.is_asked("C03");
    home.next();

    home.is_asked("D01");
    home.says(mam, "said", said.time_apart);
    home.next();
    let strategy = home.line(Kind::Strategy).id;
    home.does(Event::Confirmed(strategy));
    home.is_asked("D02");
    home.taps("always", "not-always");
    home.says(mam, "said", said.pint);
    home.next();
    home.is_asked("X03");
    home.types("idea", said.rooms);
    home.answers(mam, "answer", "maybe");
    home.keep();
    home.ask_later(&[llyr], said.ask_llyr);
    home.opens_aside("D03", None);
    home.ask_later(&[peter], said.ask_peter);

    home.is_asked("E01");
    let nain = home.add_absent("Nain Keri", Role::Helper);
    home.picks("people", nain);
    home.next();
    home.is_asked_about("E03", nain);
    home.next();

    home.is_asked_about("F01", megan);
    home.says(mam, "place", said.nains_house);
    home.picks("whose", nain);
    home.taps("F03/how", "walks");
    home.picks("F04/who", nain);
    home.picks("F04/tells", mam);
    home.taps("F04/how", "rings");
    home.next();
    home.is_asked_about("F01", llyr);
    home.next();
    home.is_asked("F02");
    home.says(dawn, "name", said.johns_house);
    home.taps("kind", "place");
    home.picks("for", megan);
    home.next();

    home.is_asked("I01");
    home.speaks(mam);
    home.ask_later(&[peter, llyr], said.football);
    home.is_asked("I03");
    for promise in said.promises {
        home.types("what", promise);
        home.keep();
    }
    home.next();
    home.is_asked("I04");
    let place = home.said_to("F01", "place", megan).id;
    home.answers_to(mam, place, "yes");
    let promised: Vec<_> = home.plan().lines_of(Kind::Promise).map(|line| line.id).collect();
    for promise in promised {
        home.answers_to(mam, promise, "yes");
    }
    home.next();
    // Nain has not been asked: that the way names her waits for a yes.
    home.does(Event::PutOnFridge(place, true));
    home.passes_to("K03");
    home.types("when", "2026-11-29T16:00");
    home.next();
    while home.card().is_some() {
        home.next();
    }
}

#[test]
fn the_worked_example_ends_in_exactly_its_lines() {
    for said in [Language::En, Language::Cy].map(said_in) {
        both_ways(|home| {
            the_visit(home, &said);
            let mut wanted = vec![
                "consent ok (Mam): yes".to_owned(),
                format!("worry said (Mam): {}", said.arguing),
                format!("worry said (Mam): {}", said.money),
                format!("worry said (Mam): {}", said.gang),
                format!("worry worker-worry (Dawn): {}", said.where_were_they),
                format!("pattern said (Mam): {}", said.shouting),
                format!("strategy said (Mam): {}", said.time_apart),
                "limit always (Mam): not-always".to_owned(),
                format!("limit said (Mam): {}", said.pint),
                format!("open-question question (Mam): {}", said.ask_peter),
                "open-question who (Mam): Peter".to_owned(),
                format!("suggestion idea (Dawn): {}", said.rooms),
                "reply answer (Mam): maybe".to_owned(),
                format!("open-question question (Mam): {}", said.ask_llyr),
                "open-question who (Mam): Llyr".to_owned(),
                format!("open-question question (Mam): {}", said.football),
                "open-question who (Mam): Peter, Llyr".to_owned(),
                "helper people (Mam): Nain Keri".to_owned(),
                format!("place place (Mam): {}", said.nains_house),
                "place whose (Mam): Nain Keri".to_owned(),
                "route how (Mam): walks".to_owned(),
                "arrival who (Mam): Nain Keri".to_owned(),
                "arrival tells (Mam): Mam".to_owned(),
                "arrival how (Mam): rings".to_owned(),
                "agreement answer (Mam): yes".to_owned(),
                "agreement answer (Mam): yes".to_owned(),
                "agreement answer (Mam): yes".to_owned(),
                "agreement answer (Mam): yes".to_owned(),
                format!("avoid name (Dawn): {}", said.johns_house),
                "avoid for (Dawn): Megan".to_owned(),
                "avoid kind (Dawn): place".to_owned(),
                "visit when (Mam): 2026-11-29T16:00".to_owned(),
            ];
            wanted.extend(said.promises.iter().map(|promise| format!("promise what (Dawn): {promise}")));
            let mut lines: Vec<_> = home.plan().lines.iter().map(|line| in_short(home.plan(), line)).collect();
            wanted.sort();
            lines.sort();
            assert_eq!(lines, wanted);
            assert!(home.plan().lines.iter().all(|line| line.said_in == said.language));
        });
    }
}

#[test]
fn the_worked_example_stands_as_the_practice_says() {
    both_ways(|home| {
        let said = said_in(Language::En);
        the_visit(home, &said);
        let mam = home.plan().people.iter().find(|person| person.name() == "Mam").unwrap().id;
        let nain = home.plan().people.iter().find(|person| person.name() == "Nain Keri").unwrap().id;
        assert_eq!(home.status_of(Kind::Suggestion), Status::Maybe);
        assert_eq!(home.plan().helper_status(nain), Some(Status::NotAsked));
        assert_eq!(home.plan().status(home.line_saying(said.nains_house)), Status::Agreed);
        assert!(home.line(Kind::Strategy).confirmed);
        for private in [said.pint, said.johns_house] {
            let line = home.line_saying(private);
            assert_eq!(line.audience, Audience::Named(vec![mam]), "{private}");
            assert!(!visible(home.plan(), line, Reader::Here), "{private}");
        }
        let open: Vec<_> = home.plan().lines_of(Kind::OpenQuestion).collect();
        assert!(!open.is_empty() && open.iter().all(|line| line.audience == Audience::Worker));
    });
}

#[test]
fn the_worked_example_leaves_a_page_with_what_was_agreed_and_nothing_else() {
    for said in [Language::En, Language::Cy].map(said_in) {
        both_ways(|home| {
            the_visit(home, &said);
            let page = home.fridge();
            let words = words(said.language);

            let ways = paper::ways(&page);
            let [way] = ways.as_slice() else { panic!("{ways:?}") };
            assert_eq!(way.child_name, "Megan");
            assert_eq!(way.place.as_deref(), Some(said.nains_house));
            assert_eq!(
                (way.place_known, way.call_known),
                (Known::WeWillAsk, Known::WeWillAsk),
                "Nain has not been asked"
            );
            assert_eq!(way.place_note.as_deref(), Some(words.label(Label::WeWillAsk)));
            assert_eq!(way.how.as_deref(), Some(words.choice(&"F03".into(), "how", "walks")));
            assert!(way.call.as_deref().is_some_and(|call| call.contains("Nain Keri")));
            assert_eq!(way.told.as_deref(), Some("Mam"));
            assert_eq!(way.details, [], "what is not known leaves no labelled blank");

            let mut allowed: Vec<LineId> = home.plan().lines_of(Kind::Promise).map(|line| line.id).collect();
            allowed.push(home.line_saying(said.nains_house).id);
            let mut on_it = paper::lines(&page);
            allowed.sort();
            on_it.sort();
            assert_eq!(on_it, allowed);
            for promise in said.promises {
                assert!(paper::says(&page, promise), "{promise}");
            }
            let numbers = paper::items(&page).filter(|item| matches!(item, Item::Number { .. }));
            assert!(numbers.count() > 0);
            assert!(paper::says(&page, "999"));
            assert!(paper::says(&page, &words.date(day("2026-11-29"), today())) && paper::says(&page, "16:00"));

            let others =
                home.plan().lines.iter().filter(|line| !allowed.contains(&line.id)).filter_map(|line| line.words());
            for other in others.chain(["Peter", "Llyr", "John"]) {
                assert!(!paper::says(&page, other), "{other:?} is on the page");
            }
        });
    }
}

#[test]
fn the_worked_example_takes_no_more_than_fifty_questions() {
    both_ways(|home| {
        the_visit(home, &said_in(Language::En));
        assert!(home.asked.len() <= 50, "{} questions came on the screen", home.asked.len());
    });
}

#[test]
fn a_family_agrees_only_where_the_child_goes() {
    both_ways(|home| {
        let (mam, megan) = (home.add("Mam", Role::Adult), home.add("Megan", Role::Child));
        home.goes_to("goes");
        home.is_asked_about("F01", megan);
        home.says(mam, "place", "Next door");
        home.says(mam, "second-place", "Siân's");
        home.taps("F03/how", "other");
        home.types("F03/how-other", "over the wall");
        home.next();
        let place = home.said_to("F01", "place", megan).id;
        home.agrees(mam, place);

        assert_eq!(home.said_to("F03", "how", megan).words(), Some("over the wall"));
        assert!(talked_about(home.pack(), home.plan(), chapter("goes")));
        assert!(!talked_about(home.pack(), home.plan(), chapter("worries")));
        let page = home.fridge();
        let ways = paper::ways(&page);
        assert_eq!(ways[0].place.as_deref(), Some("Next door"));
        assert_eq!(ways[0].place_known, Known::Solid);
        assert_eq!(ways[0].how.as_deref(), Some("over the wall"));
        assert_eq!(ways[0].details.len(), 1, "the second place and nothing else");
    });
}

#[test]
fn a_plan_with_nobody_in_it_can_be_talked_through() {
    both_ways(|home| {
        home.sits_down();
        while home.card().is_some() {
            home.next();
        }
        assert_eq!(home.plan().lines, []);
        assert_eq!(home.plan().turns, []);
        assert_eq!(paper::lines(&home.fridge()), []);
        assert!(paper::says(&home.fridge(), "999"));
    });
}

#[test]
fn nothing_blocks_next_goes_on_from_every_card_with_nothing_said() {
    both_ways(|home| {
        home.add("Dawn", Role::Worker);
        let mam = home.add("Mam", Role::Adult);
        home.add_absent("Megan", Role::Child);
        home.opens("D01");
        home.says(mam, "said", "Time apart.");
        home.next();
        let said = (home.plan().lines.clone(), home.plan().turns.clone());

        let cards: Vec<_> = home.pack().cards.iter().filter(|card| card.with.is_none()).cloned().collect();
        for card in cards {
            for step in kitchen_table::conversation::steps_for(&card, home.plan()) {
                home.opens_about(&card.id.0, step.about);
                home.next();
                let after = next(home.pack(), home.plan(), &step);
                assert_eq!(home.on_screen().cloned(), after, "{}", card.id.0);
            }
        }
        let core = steps(home.pack(), home.plan()).len();
        home.sits_down();
        for _ in 0..=core {
            if home.card().is_some() {
                home.next();
            }
        }
        assert_eq!(home.card(), None);
        assert_eq!((home.plan().lines.clone(), home.plan().turns.clone()), said);
    });
}

#[test]
fn an_empty_answer_leaves_a_gap_and_no_turn() {
    both_ways(|home| {
        let (mam, megan) = (home.add("Mam", Role::Adult), home.add("Megan", Role::Child));
        home.goes_to("goes");
        let step = home.step();
        home.says(mam, "place", "   ");
        home.next();
        assert_eq!(home.plan().said(Is::SafePlace, About::Person(megan)), None);
        home.goes_to("goes");
        home.next();
        assert_eq!(home.plan().ended(&step), None);
        assert_eq!(home.plan().turns, []);
    });
}

#[test]
fn asking_later_makes_a_question_for_that_person_and_ends_the_turn() {
    both_ways(|home| {
        let (mam, dad) = (home.add("Mam", Role::Adult), home.add_absent("Dad", Role::Adult));
        home.goes_to("worries");
        let step = home.step();
        home.speaks(mam);
        home.ask_later(&[dad], "What worries you?");

        assert_eq!(home.plan().ended(&step), Some(Ended::AskedForLater));
        assert_ne!(home.on_screen().cloned(), Some(step));
        let waiting: Vec<_> = questions_for(home.plan(), dad).map(|line| line.words()).collect();
        assert_eq!(waiting, [Some("What worries you?")]);
        assert_eq!(questions_for(home.plan(), mam).count(), 0);
        assert!(
            !visible(home.plan(), home.line(Kind::OpenQuestion), Reader::Here),
            "nobody reads what Dad will be asked"
        );
        assert_eq!(home.still_to_come("H02"), [], "it is asked when he is here");

        home.comes_in(dad);
        home.opens("H02");
        home.says(dad, "said", "The shouting.");
        home.next();
        let question = questions_for(home.plan(), dad).next().unwrap().id;
        assert_eq!(home.line(Kind::AnswerToQuestion).about, Some(About::Line(question)));
    });
}

#[test]
fn set_aside_is_not_the_same_as_not_asked() {
    both_ways(|home| {
        home.add("Mam", Role::Adult);
        home.goes_to("worries");
        let first = home.step();
        home.sets_aside();
        let second = home.step();
        home.next();
        assert_eq!(home.plan().ended(&first), Some(Ended::SetAside));
        assert_eq!(home.plan().ended(&second), None);
        home.goes_to("worries");
        assert_eq!(home.step(), second, "what was set aside does not come again by itself");
        home.goes_back();
        assert_eq!(home.step(), first, "and can be gone back to");
        home.says(home.plan().people[0].id, "said", "Money.");
        home.next();
        assert_eq!(home.plan().ended(&first), Some(Ended::Answered));
    });
}

#[test]
fn seeing_it_differently_keeps_both_views_side_by_side() {
    both_ways(|home| {
        let (mam, dad) = (home.add("Mam", Role::Adult), home.add("Dad", Role::Adult));
        home.opens("C01");
        let step = home.step();
        home.says(mam, "said", "We shout.");
        home.sees_it_differently(dad, "We talk loudly.");
        assert_eq!(home.plan().ended(&step), Some(Ended::SeenDifferently));
        assert_eq!(home.line_saying("We shout.").kind, Kind::Pattern);
        let other = home.line_saying("We talk loudly.");
        assert_eq!((other.kind, other.speaker), (Kind::OtherView, Some(dad)));
        assert_eq!(other.audience, home.line(Kind::Pattern).audience);

        home.opens("C01");
        home.says(mam, "said", "We shout a lot.");
        home.next();
        assert_eq!(home.line_saying("We talk loudly.").speaker, Some(dad), "changing one view leaves the other");
        assert_eq!(home.plan().lines_of(Kind::Pattern).count(), 1);
    });
}

#[test]
fn whoever_sees_differently_what_was_said_before_is_not_taken_for_who_said_it() {
    both_ways(|home| {
        let (mam, dad) = (home.add("Mam", Role::Adult), home.add("Dad", Role::Adult));
        home.opens("C01");
        home.says(mam, "said", "We shout.");
        home.next();
        home.opens("C01");
        home.sees_it_differently(dad, "We talk loudly.");
        assert_eq!(home.line_saying("We shout.").speaker, Some(mam));
        assert_eq!(home.line_saying("We talk loudly.").speaker, Some(dad));
    });
}

#[test]
fn seeing_the_workers_worry_differently_keeps_both_too() {
    both_ways(|home| {
        let (dawn, mam) = (home.add("Dawn", Role::Worker), home.add("Mam", Role::Adult));
        home.opens("B02");
        home.speaks(mam);
        home.types("worker-worry", "Nobody knew where Llyr was.");
        home.taps("answer", "differ");
        home.types("their-view", "He was at his nan's.");
        home.next();
        let worry = home.line_saying("Nobody knew where Llyr was.");
        assert_eq!(worry.speaker, Some(dawn));
        let view = home.line_saying("He was at his nan's.");
        assert_eq!((view.kind, view.speaker, view.about), (Kind::OtherView, Some(mam), Some(About::Line(worry.id))));
    });
}

#[test]
fn an_answer_changed_later_changes_its_one_line_and_nobody_has_agreed_to_it() {
    both_ways(|home| {
        let (mam, megan) = (home.add("Mam", Role::Adult), home.add("Megan", Role::Child));
        home.agrees_where(megan, "Nain's", None, mam);
        let place = home.said_to("F01", "place", megan).id;
        let lines = home.plan().lines.len();
        assert_eq!(paper::lines(&home.fridge()), [place]);

        home.opens("F01");
        assert_eq!(home.draft().typed(&kitchen_table::conversation::Slot::of(&"F01".into(), "place")), "Nain's");
        home.says(mam, "place", "Next door");
        home.next();
        let changed = home.said_to("F01", "place", megan);
        assert_eq!((changed.id, changed.words()), (place, Some("Next door")));
        assert_eq!(home.plan().lines.len(), lines - 1, "only the yes is gone");
        assert_eq!(home.plan().status(changed), Status::Said);
        assert_eq!(paper::lines(&home.fridge()), []);
    });
}

/// People say yes to the whole way there: whose house it is, how she goes, who is rung.
#[test]
fn a_part_of_the_way_that_is_added_changed_or_taken_back_is_not_agreed_to() {
    both_ways(|home| {
        let (mam, megan) = (home.add("Mam", Role::Adult), home.add("Megan", Role::Child));
        let (nain, john) = (home.add_absent("Nain", Role::Helper), home.add_absent("John", Role::Helper));
        home.agrees_where(megan, "The house on the corner", Some(nain), mam);
        let place = home.said_to("F01", "place", megan).id;
        let changes: [&dyn Fn(&mut Home); 4] = [
            &|home| home.picks("whose", john),
            &|home| home.types("second-place", "John's"),
            &|home| home.taps("F03/how", "walks"),
            &|home| home.does(Event::TookBack(home.said_to("F01", "second-place", megan).id)),
        ];
        for (nth, change) in changes.iter().enumerate() {
            home.agrees(mam, place);
            home.does(Event::PutOnFridge(place, true));
            assert_eq!(paper::ways(&home.fridge()).len(), 1, "{nth}");
            home.opens("F01");
            change(home);
            home.next();
            assert_eq!(paper::ways(&home.fridge()).len(), 0, "{nth}: nobody said yes to that");
        }
    });
}

#[test]
fn an_action_given_to_somebody_else_is_not_agreed_to() {
    both_ways(|home| {
        let (mam, dad) = (home.add("Mam", Role::Adult), home.add("Dad", Role::Adult));
        home.opens("I01");
        home.says(mam, "what", "Ring the club.");
        home.picks("who", mam);
        home.types("by", "2026-12-01");
        home.next();
        let action = home.line_saying("Ring the club.").id;
        home.agrees(mam, action);
        assert_eq!(home.plan().status(home.line_saying("Ring the club.")), Status::Agreed);

        home.opens_line(action);
        home.picks("who", dad);
        home.next();
        let line = home.line_saying("Ring the club.");
        assert_eq!(line.id, action);
        let owners: Vec<_> = home.plan().about(About::Line(action)).filter_map(|hung| hung.person()).collect();
        assert_eq!(owners, [dad]);
        assert_ne!(home.plan().status(line), Status::Agreed);
    });
}

#[test]
fn a_helper_who_was_not_asked_is_never_printed_as_agreed() {
    both_ways(|home| {
        let (mam, megan) = (home.add("Mam", Role::Adult), home.add("Megan", Role::Child));
        let nain = home.add_absent("Nain Keri", Role::Helper);
        home.opens("E01");
        home.picks("people", nain);
        home.next();
        home.agrees_where(megan, "Nain's", Some(nain), mam);
        assert!(paper::ways(&home.fridge()).is_empty(), "nobody has asked her whether she may be named");
        let place = home.said_to("F01", "place", megan).id;
        assert_eq!(home.plan().named_without_a_yes(place), [nain]);
        home.does(Event::PutOnFridge(place, true));

        for status in ["not-asked", "asked"] {
            home.opens_about("E03", Some(About::Person(nain)));
            if home.plan().helper_status(nain).map(Status::id) != Some(status) {
                home.taps("E04/status", status);
            }
            home.next();
            let page = home.fridge();
            assert_eq!(paper::ways(&page)[0].place_known, Known::WeWillAsk, "{status}");
            assert!(paper::says(&page, words(Language::En).label(Label::WeWillAsk)), "{status}");
        }
        home.opens_about("E03", Some(About::Person(nain)));
        home.taps("E04/status", "yes");
        home.next();
        assert_eq!(paper::ways(&home.fridge())[0].place_known, Known::Solid);

        home.opens_about("E03", Some(About::Person(nain)));
        home.taps("E04/status", "no");
        home.next();
        let page = home.fridge();
        assert!(paper::ways(&page).is_empty(), "a way that needs someone who said no is on no paper");
        let waiting: Vec<_> = ways_waiting(home.plan()).map(|child| child.id).collect();
        assert_eq!(waiting.len(), 1, "and the screen says that it waits");
    });
}

#[test]
fn a_suggestion_that_nobody_took_up_is_not_on_the_fridge() {
    both_ways(|home| {
        home.add("Dawn", Role::Worker);
        let (mam, dad) = (home.add("Mam", Role::Adult), home.add("Dad", Role::Adult));
        home.opens("D01");
        home.sets_aside();
        home.opens("X03");
        home.types("idea", "Write it down.");
        home.answers(mam, "answer", "yes");
        home.answers(dad, "answer", "maybe");
        home.next();
        assert_eq!(home.status_of(Kind::Suggestion), Status::Maybe, "maybe is not yes");
        let idea = home.line(Kind::Suggestion).id;
        home.does(Event::PutOnFridge(idea, true));
        assert!(!paper::says(&home.fridge(), "Write it down."));

        home.opens("X03");
        home.types("idea", "Ring each other.");
        home.next();
        assert_eq!(home.plan().status(home.line_saying("Ring each other.")), Status::Offered);
    });
}

#[test]
fn somebody_who_is_taken_out_leaves_their_lines_and_their_name() {
    both_ways(|home| {
        let (mam, dad) = (home.add("Mam", Role::Adult), home.add("Dad", Role::Adult));
        home.goes_to("worries");
        home.says(dad, "said", "The shouting.");
        home.next();
        home.does(Event::PersonTakenOut(dad));
        let worry = home.line_saying("The shouting.");
        assert_eq!(worry.speaker.map(|id| home.plan().called(id)).as_deref(), Some("Dad"));
        let here: Vec<_> = home.plan().here().map(|person| person.id).collect();
        assert_eq!(here, [mam]);
        assert!(home.plan().in_plan().all(|person| person.id != dad));
    });
}

#[test]
fn two_people_of_the_same_name_stay_two() {
    both_ways(|home| {
        let (one, other) = (home.add("Siân", Role::Adult), home.add("Siân", Role::Adult));
        home.goes_to("worries");
        home.says(one, "said", "Money.");
        home.keep();
        home.says(other, "said", "Sleep.");
        home.next();
        assert_eq!(home.line_saying("Money.").speaker, Some(one));
        assert_eq!(home.line_saying("Sleep.").speaker, Some(other));
        home.does(Event::PersonTakenOut(one));
        assert_eq!(home.plan().in_plan().count(), 1);
        let next = home.add("Siân", Role::Adult);
        assert_ne!(next, one, "a number is never used again");
    });
}

#[test]
fn every_word_comes_back_and_is_printed_as_it_was_said() {
    let long = "Ŵyn a 🐑 ".repeat(1250);
    let strange = [
        long.trim(),
        "<script>alert('x')</script>",
        "👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
        "سنذهب إلى بيت الجدة",
        "Tŷ Nain Gwenllïan, Llŷn",
        "\"quotes\" \\ {child} \u{202e}",
    ];
    assert_eq!(long.chars().count(), 10_000);
    for said in strange {
        both_ways(|home| {
            let dawn = home.add("داون", Role::Worker);
            let mam = home.add("Gwenllïan <b>", Role::Adult);
            let megan = home.add_absent("ميغان 🦄", Role::Child);
            home.agrees_where(megan, said, None, mam);
            home.opens("I03");
            home.says(dawn, "what", said);
            home.next();
            home.agrees(mam, home.line(Kind::Promise).id);

            let page = home.fridge();
            assert_eq!(paper::ways(&page)[0].place.as_deref(), Some(said));
            assert_eq!(paper::ways(&page)[0].child_name, "ميغان 🦄");
            let deed = paper::items(&page).find_map(|item| match item {
                Item::Line { words, who, .. } => Some((words.as_str(), who.clone().unwrap())),
                _ => None,
            });
            let (words, who) = deed.unwrap();
            assert_eq!(words, said);
            assert!(who.contains("داون"));
        });
    }
}

#[test]
fn a_half_typed_day_is_refused_and_stays_as_it_was_typed() {
    both_ways(|home| {
        let mam = home.add("Mam", Role::Adult);
        home.opens("I01");
        home.says(mam, "what", "Ring the club.");
        home.types("by", "2026-02-3");
        let before = (home.draft().clone(), home.plan().clone(), home.step());
        let troubles = home.tries_next().unwrap_err();
        assert_eq!(troubles.len(), 1);
        assert_eq!((troubles[0].why, troubles[0].slot.ask.as_str()), (Why::NotADay, "by"));
        assert_eq!((home.draft().clone(), home.plan().clone(), home.step()), before);

        home.types("by", "2027-02-03");
        home.next();
        assert!(home.plan().lines.iter().any(|line| line.value == Value::Date(day("2027-02-03"))));
    });
}

#[test]
fn a_half_typed_time_is_refused_too() {
    both_ways(|home| {
        home.opens("K03");
        home.types("when", "2026-11-29T4");
        let troubles = home.tries_next().unwrap_err();
        assert_eq!(troubles[0].why, Why::NotATime);
        home.is_asked("K03");
        home.types("when", "2026-11-29T16:00");
        home.next();
        assert_eq!(home.plan().next_visit().map(|(_, when)| when), Some(moment("2026-11-29T16:00")));
    });
}

#[test]
fn a_child_who_is_added_halfway_is_asked_about_from_then_on() {
    both_ways(|home| {
        home.add("Mam", Role::Adult);
        let megan = home.add("Megan", Role::Child);
        home.goes_to("goes");
        home.is_asked_about("F01", megan);
        let llyr = home.add("Llyr", Role::Child);
        home.next();
        home.is_asked_about("F01", llyr);
        let of: Vec<_> = home.still_to_come("J02").into_iter().map(|step| step.about).collect();
        assert_eq!(of, [Some(About::Person(megan)), Some(About::Person(llyr))]);
        home.passes_to("J02");
        home.is_asked_about("J02", megan);
    });
}

#[test]
fn several_names_to_avoid_for_one_child_are_all_kept() {
    both_ways(|home| {
        let mam = home.add("Mam", Role::Adult);
        home.add_absent("Megan", Role::Child);
        home.opens("F02");
        for (name, kind) in [("John's house", "place"), ("The arcade", "place"), ("John", "person")] {
            home.says(mam, "name", name);
            home.taps("kind", kind);
            home.keep();
        }
        let names: Vec<_> = home
            .plan()
            .lines_of(Kind::Avoid)
            .filter(|line| line.ask == "name")
            .filter_map(|line| line.words())
            .collect();
        assert_eq!(names, ["John's house", "The arcade", "John"]);
        assert_eq!(home.plan().lines_of(Kind::Avoid).count(), 6, "each has its own kind");
    });
}

#[test]
fn nobody_becomes_a_helper_twice() {
    both_ways(|home| {
        home.add("Mam", Role::Adult);
        let nain = home.add_absent("Nain", Role::Helper);
        for _ in 0..2 {
            home.opens("E01");
            home.picks("people", nain);
            home.next();
        }
        assert_eq!(home.plan().lines_of(Kind::Helper).count(), 1);
    });
}

#[test]
fn a_change_after_a_copy_was_given_makes_a_new_version() {
    both_ways(|home| {
        let mam = home.add("Mam", Role::Adult);
        home.goes_to("worries");
        home.says(mam, "said", "Money.");
        home.next();
        assert_eq!(home.plan().version, 1, "no paper to be told apart from");
        home.does(given_today());
        assert_eq!(home.plan().version, 1);
        let worry = home.line_saying("Money.").id;
        home.does(Event::Reworded(worry, "Money is short.".to_owned()));
        assert_eq!(home.plan().version, 2);
        home.does(Event::TookBack(worry));
        assert_eq!(home.plan().version, 2, "one new version until the next copy");
        assert!(paper::says(&home.fridge(), &words(Language::En).say(Label::Version, &[("n", "2")])));
    });
}

#[test]
fn a_plan_that_was_called_agreed_is_a_draft_again_when_something_changes() {
    both_ways(|home| {
        let mam = home.add("Mam", Role::Adult);
        home.does(Event::CalledAgreed);
        home.does(given_today());
        assert!(home.plan().agreed);
        home.goes_to("worries");
        home.says(mam, "said", "Money.");
        home.next();
        assert!(!home.plan().agreed);
    });
}

#[test]
fn only_an_owner_a_day_and_the_next_visit_stop_a_plan_from_being_called_agreed() {
    both_ways(|home| {
        let (dawn, mam) = (home.add("Dawn", Role::Worker), home.add("Mam", Role::Adult));
        home.add("Megan", Role::Child);
        assert_eq!(stops(home.plan()), [Stop::NoNextVisit], "gaps stop nobody");

        home.opens("I01");
        home.says(mam, "what", "Ring the club.");
        home.next();
        home.opens("I03");
        home.says(dawn, "what", "Come back.");
        home.next();
        let (action, promise) = (home.line_saying("Ring the club.").id, home.line_saying("Come back.").id);
        assert_eq!(
            stops(home.plan()),
            [Stop::NoOwner(action), Stop::NoDate(action), Stop::NoDate(promise), Stop::NoNextVisit]
        );

        home.opens_line(action);
        home.picks("who", mam);
        home.types("by", "2026-12-01");
        home.next();
        home.opens_line(promise);
        home.types("by", "2026-12-01");
        home.next();
        home.opens("K03");
        home.types("when", "2026-12-06T10:00");
        home.next();
        assert_eq!(stops(home.plan()), []);
    });
}

#[test]
fn a_line_that_is_taken_back_takes_along_what_hangs_on_it() {
    both_ways(|home| {
        let mam = home.add("Mam", Role::Adult);
        home.opens("D01");
        home.says(mam, "said", "Time apart.");
        home.next();
        home.is_asked("D02");
        home.says(mam, "said", "Not at night.");
        home.next();
        let strategy = home.line(Kind::Strategy).id;
        home.does(Event::TookBack(strategy));
        assert_eq!(home.plan().lines, []);
        assert_eq!(home.still_to_come("D02"), [], "nothing is asked about what was taken back");
    });
}

#[test]
fn a_reload_brings_back_the_card_and_what_stood_half_typed_on_it() {
    both_ways(|home| {
        let mam = home.add("Mam", Role::Adult);
        home.goes_to("worries");
        home.says(mam, "said", "Arg");
        home.is_asked("B01");
        assert_eq!(home.draft().typed(&kitchen_table::conversation::Slot::of(&"B01".into(), "said")), "Arg");
        assert_eq!(home.cursor().speaker, Some(mam));
        assert_eq!(home.plan().lines, []);
    });
}

#[test]
fn words_changed_with_fewer_people_here_reach_nobody_who_left() {
    both_ways(|home| {
        let mam = home.add("Mam", Role::Adult);
        let dad = home.add("Dad", Role::Adult);
        home.sits_down();
        home.opens("C01");
        home.says(mam, "said", "We shout.");
        home.next();
        home.goes_out(dad);
        home.opens("C01");
        home.says(mam, "said", "He shouts.");
        home.next();
        home.comes_in(dad);
        let line = home.line(Kind::Pattern);
        assert_eq!(line.words(), Some("He shouts."));
        assert!(!visible(home.plan(), line, Reader::Here), "Dad was not there when it was said");
        home.goes_out(dad);
        assert!(visible(home.plan(), home.line(Kind::Pattern), Reader::Here));
    });
}

#[test]
fn a_second_person_who_sees_it_differently_does_not_replace_the_first() {
    both_ways(|home| {
        let (mam, dad) = (home.add("Mam", Role::Adult), home.add("Dad", Role::Adult));
        home.sits_down();
        home.opens("C01");
        home.says(mam, "said", "It is loud.");
        home.sees_it_differently(mam, "Mam's view");
        home.opens("C01");
        home.sees_it_differently(dad, "Dad's view");
        let views: Vec<_> = home.plan().lines_of(Kind::OtherView).filter_map(|line| line.words()).collect();
        assert_eq!(views, ["Mam's view", "Dad's view"]);
    });
}

#[test]
fn a_question_for_one_adult_alone_is_not_asked_of_another_alone() {
    let mut home = Home::new();
    let (mam, dad) = (home.add("Mam", Role::Adult), home.add("Dad", Role::Adult));
    home.goes_out(dad);
    let card = home.pack().card(&"K01".into()).unwrap().clone();
    let step = Step { card: card.id.clone(), asked_of: Some(mam), about: None };
    assert!(may_be_asked(&card, &step, home.plan()));
    home.comes_in(dad);
    assert!(!may_be_asked(&card, &step, home.plan()), "two people are not alone");
    home.goes_out(mam);
    assert!(!may_be_asked(&card, &step, home.plan()), "Dad alone is not Mam alone");
}

#[test]
fn a_way_whose_second_contact_said_no_is_on_no_paper() {
    both_ways(|home| {
        let (mam, bee) = (home.add("Mam", Role::Adult), home.add("Bee", Role::Child));
        home.sits_down();
        home.agrees_where(bee, "the shop", None, mam);
        assert_eq!(paper::ways(&home.fridge()).len(), 1);
        home.does(Event::PersonAdded(helper("Pat")));
        let pat = home.plan().people.last().unwrap().id;
        home.opens("E01");
        home.picks("people", pat);
        home.next();
        home.opens_about("F01", Some(About::Person(bee)));
        home.picks("F04/second-contact", pat);
        home.next();
        home.agrees(mam, home.said_to("F01", "place", bee).id);
        home.opens_about("E03", Some(About::Person(pat)));
        home.taps("E04/status", "no");
        home.next();
        assert!(paper::ways(&home.fridge()).is_empty(), "nobody rings somebody who said no");
    });
}

#[test]
fn taking_a_change_back_does_not_take_back_what_happened_in_the_room() {
    let mut home = Home::new();
    home.add("Mam", Role::Adult);
    home.does(Event::VisitStarted(today()));
    home.does(given_today());
    let bee = Details { role: Role::Child, ..helper("Bee") };
    let with_bee = home.plan().does(TABLET, Event::PersonAdded(bee)).unwrap();
    let after = with_bee.undo(TABLET).unwrap();
    assert!(after.children().next().is_none());
    assert_eq!(after.visits, with_bee.visits);
    assert_eq!(after.copies, with_bee.copies);
    assert!(after.version > 1, "the paper that was given says something else now");
    let again = after.does(TABLET, Event::PersonAdded(helper("Pat"))).unwrap();
    assert!(with_bee.person(again.people.last().unwrap().id).is_none(), "no number is used twice");
}

fn helper(name: &str) -> Details {
    Details::of(name.to_owned(), Role::Helper)
}
