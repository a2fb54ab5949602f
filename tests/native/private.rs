//! What is said in private stays with those who were there, what somebody asked to keep from a person
//! stays from them, and a private question leaves nothing.

use crate::support::family::mam_and_dawn;
use crate::support::{Home, both_ways, chapter, day, paper, tablet_on, today, words};
use kitchen_table::conversation::{Screen, Slot, Step, answer, deeper, may_stand, question, steps_of};
use kitchen_table::copies::{WayDrawing, spoken};
use kitchen_table::packs::Stage;
use kitchen_table::plan::{
    About, Audience, Event, Kind, Language, LineId, PersonId, Reader, Role, to_be_agreed, visible,
};
use kitchen_table::sitting::{Intent, Opening};

#[test]
fn a_limit_said_in_private_is_not_there_for_somebody_who_came_in_and_is_theirs_neither_to_change_nor_to_clear() {
    both_ways(|home| {
        let (mam, dad, _) = mam_and_dawn(home);
        home.comes_in(dad);
        home.opens("D01");
        home.says(mam, "said", "Time apart.");
        home.next();
        home.goes_out(dad);
        let helps = About::Line(home.line(Kind::Strategy).id);
        home.opens_about("D02", Some(helps));
        home.says(mam, "said", "He gets drunk.");
        home.next();
        home.comes_in(dad);
        home.opens_about("D02", Some(helps));
        assert!(home.draft().is_blank());
        home.says(dad, "said", "Not on Saturdays.");
        home.next();
        home.opens_about("D02", Some(helps));
        assert_eq!(home.typed("D02", "said"), "Not on Saturdays.");
        home.types("said", "");
        home.next();
        let said = home.line_saying("Not on Saturdays.").id;
        home.does(Event::TookBack(said));
        assert_eq!(home.line_saying("He gets drunk.").audience, Audience::Named(vec![mam]));
        home.goes_out(dad);
        home.opens_about("D02", Some(helps));
        assert_eq!(home.typed("D02", "said"), "He gets drunk.");
    });
}

#[test]
fn what_happens_said_in_private_is_just_as_safe() {
    both_ways(|home| {
        let (mam, dad, megan) = mam_and_dawn(home);
        home.opens("C01");
        home.says(mam, "said", "He hits the door.");
        home.types("how-often", "Every Friday");
        home.next();
        home.opens("C03");
        home.says_in_row_of(megan, "where", "Under the bed.");
        home.next();
        home.comes_in(dad);
        for card in ["C01", "C03"] {
            home.opens(card);
            assert!(home.draft().is_blank(), "{card}");
        }
        home.opens("C01");
        home.says(dad, "said", "We shout.");
        home.next();
        for said in ["He hits the door.", "Every Friday", "Under the bed.", "We shout."] {
            home.line_saying(said);
        }
        assert!(!visible(home.plan(), home.line_saying("Under the bed."), Reader::Here));
    });
}

#[test]
fn each_persons_number_is_their_own() {
    both_ways(|home| {
        let (mam, dad, megan) = mam_and_dawn(home);
        home.comes_in(dad);
        let step = |of| Step { card: "B04".into(), asked_of: Some(of), about: Some(About::Person(megan)) };
        home.opens_step(step(mam));
        home.taps("number", "3");
        home.types("why", "He shouts.");
        home.next();
        home.opens_step(step(dad));
        assert!(home.draft().is_blank());
        home.taps("number", "9");
        home.next();
        home.opens_step(step(mam));
        assert!(home.draft().is_blank(), "Dad is here");
        home.next();
        home.goes_out(dad);
        home.opens_step(step(mam));
        assert!(home.draft().has(&Slot::of(&"B04".into(), "number"), "3"));
        assert_eq!(home.plan().lines_of(Kind::Scale).count(), 3);
        assert!(home.plan().lines_of(Kind::Scale).all(|line| !visible(home.plan(), line, Reader::Here)));
    });
}

/// Mam, alone with Dawn, asks for lines to be kept from somebody (K02).
fn keeps_from(home: &mut Home, lines: &[LineId], from: Option<PersonId>) {
    home.opens("K02");
    lines.iter().for_each(|line| home.taps("lines", &line.to_string()));
    from.into_iter().for_each(|from| home.picks("from", from));
    home.next();
}

fn mam_says(home: &mut Home, card: &str, words: &str) -> LineId {
    let mam = home.plan().people.iter().find(|person| person.name() == "Mam").unwrap().id;
    home.opens(card);
    let ask = if card == "I01" { "what" } else { "said" };
    home.says(mam, ask, words);
    home.next();
    home.line_saying(words).id
}

#[test]
fn what_is_kept_from_somebody_is_gone_while_they_are_here_with_all_that_hangs_on_it_and_comes_back() {
    both_ways(|home| {
        let (mam, dad, _) = mam_and_dawn(home);
        let action = mam_says(home, "I01", "I stay at Nain's on Fridays.");
        home.opens_about("I02", Some(About::Line(action)));
        home.says(mam, "said", "We sleep.");
        home.next();
        let measure = home.line_saying("We sleep.").id;
        keeps_from(home, &[action], Some(dad));
        let seen = |home: &Home, line| visible(home.plan(), home.plan().line(line).unwrap(), Reader::Here);
        assert!(seen(home, action) && seen(home, measure), "Dad is not here");
        home.opens("I04");

        home.comes_in(dad);
        assert!(!seen(home, action) && !seen(home, measure));
        assert!(to_be_agreed(home.plan()).all(|line| line.id != action), "it is not read out for his yes");
        let chapters = home.pack().chapters.iter();
        let asked: Vec<_> = chapters.map(|chapter| deeper(home.pack(), home.plan(), chapter)).collect();
        assert!(asked.iter().flatten().all(|step| step.about != Some(About::Line(action))), "no question names it");
        home.opens_line(action);
        assert!(home.draft().is_blank(), "nor does its card say it");

        home.goes_out(dad);
        assert!(seen(home, action) && seen(home, measure));
        assert!(to_be_agreed(home.plan()).any(|line| line.id == action));
    });
}

#[test]
fn what_was_said_with_both_here_can_be_kept_from_one_of_them_later() {
    both_ways(|home| {
        let (_, dad, _) = mam_and_dawn(home);
        home.comes_in(dad);
        let said = mam_says(home, "C01", "We shout.");
        home.goes_out(dad);
        keeps_from(home, &[said], Some(dad));
        home.comes_in(dad);
        home.opens("C01");
        assert!(home.draft().is_blank());
    });
}

#[test]
fn what_is_kept_from_anybody_is_on_no_fridge() {
    both_ways(|home| {
        let (mam, dad, megan) = mam_and_dawn(home);
        home.agrees_where(megan, "Nain's house", None, mam);
        assert_eq!(paper::ways(&home.fridge()).len(), 1);
        let place = home.said_to("F01", "place", megan).id;
        keeps_from(home, &[place], Some(dad));
        assert!(!paper::says(&home.fridge(), "Nain's house"));
        home.comes_in(dad);
        assert!(!paper::says(&home.fridge(), "Nain's house"), "whoever is here when it is printed");
        let drawn = WayDrawing::of(home.pack(), home.plan(), words(Language::En), megan);
        assert_eq!((drawn.place, drawn.place_line), (None, None), "nor drawn in front of him");

        assert!(!home.can_be_asked("F01", Some(About::Person(megan))), "nor asked as if nobody had said it");
        assert_eq!(home.plan().line(place).unwrap().words(), Some("Nain's house"));
    });
}

#[test]
fn the_page_is_the_same_whether_or_not_somebody_from_whom_a_part_is_kept_is_here() {
    both_ways(|home| {
        let (mam, dad, megan) = mam_and_dawn(home);
        home.opens_about("F01", Some(About::Person(megan)));
        home.says(mam, "place", "Nain's house");
        home.types("second-place", "the library");
        home.next();
        let place = home.said_to("F01", "place", megan).id;
        home.agrees(mam, place);
        assert_eq!(paper::ways(&home.fridge()).len(), 1);
        let second = home.said_to("F01", "second-place", megan).id;
        keeps_from(home, &[second], Some(dad));
        let without_him = home.fridge();
        home.comes_in(dad);
        assert_eq!(paper::ways(&home.fridge()), paper::ways(&without_him));
        assert!(!paper::says(&home.fridge(), "the library"));
    });
}

#[test]
fn that_somebody_asked_is_seen_by_the_worker_and_nobody_else() {
    both_ways(|home| {
        let (mam, dad, megan) = mam_and_dawn(home);
        let worry = mam_says(home, "B01", "Money is short.");
        keeps_from(home, &[worry], Some(dad));
        let readers = [Reader::Here, Reader::Fridge, Reader::Child(megan), Reader::Helper(dad), Reader::Helper(mam)];
        for asked in home.plan().lines_of(Kind::HiddenFrom) {
            assert!(visible(home.plan(), asked, Reader::Worker));
            assert!(readers.iter().all(|reader| !visible(home.plan(), asked, *reader)), "{asked:?}");
        }
        assert!(visible(home.plan(), home.plan().line(worry).unwrap(), Reader::Worker));
    });
}

#[test]
fn a_line_that_is_taken_back_is_kept_from_nobody_and_the_others_still_are() {
    both_ways(|home| {
        let (_, dad, _) = mam_and_dawn(home);
        let (one, two) = (mam_says(home, "B01", "Money is short."), mam_says(home, "B01", "The dog."));
        keeps_from(home, &[one, two], Some(dad));
        home.does(kitchen_table::plan::Event::TookBack(one));
        assert_eq!(home.plan().hidden_from(two).collect::<Vec<_>>(), [dad]);
        let asked = home.plan().lines_of(Kind::HiddenFrom).find(|line| line.ask == "lines").unwrap();
        assert_eq!(spoken(home.plan(), words(Language::En), today(), asked), "The dog.");
        home.does(kitchen_table::plan::Event::TookBack(two));
        assert_eq!(home.plan().lines_of(Kind::HiddenFrom).count(), 0);
    });
}

#[test]
fn a_line_that_was_taken_back_while_it_stood_tapped_is_not_named() {
    both_ways(|home| {
        let (_, dad, _) = mam_and_dawn(home);
        let (one, two) = (mam_says(home, "B01", "Money is short."), mam_says(home, "B01", "The dog."));
        home.opens("K02");
        [one, two].iter().for_each(|line| home.taps("lines", &line.to_string()));
        home.picks("from", dad);
        home.does(kitchen_table::plan::Event::TookBack(one));
        home.next();
        assert_eq!(home.plan().hidden_from(one).count(), 0);
        assert_eq!(home.plan().hidden_from(two).collect::<Vec<_>>(), [dad]);
    });
}

#[test]
fn a_private_question_leaves_nothing_whatever_is_tapped() {
    both_ways(|home| {
        let (mam, dad, _) = mam_and_dawn(home);
        let before = home.plan().clone();
        let mut asked = 0;
        for card in home.pack().cards.clone().into_iter().filter(|card| card.gate) {
            for choice in &card.asks[0].choices {
                let step = Step { card: card.id.clone(), asked_of: None, about: None };
                home.comes_in(mam);
                if !may_stand(home.pack(), home.plan(), &step) {
                    home.goes_out(mam);
                }
                home.opens_step(step.clone());
                home.taps("answer", choice);
                let mut draft = home.draft().clone();
                draft.type_into(Slot::of(&card.id, "their-view"), "I am afraid.".to_owned());
                assert_eq!(answer(home.pack(), home.plan(), &step, &draft, home.speaking()), Err(Vec::new()));
                let later = question(home.pack(), home.plan(), &step, home.speaking(), "Is she afraid?", vec![dad]);
                assert_eq!(later, Err(Vec::new()));
                home.speaks(mam);
                home.next();
                asked += 1;
            }
        }
        assert_eq!(asked, 6);
        home.comes_in(mam);
        assert_eq!((&home.plan().lines, &home.plan().turns), (&before.lines, &before.turns), "no line and no turn");
    });
}

#[test]
fn a_private_question_is_asked_of_one_adult_alone_and_of_nobody_without_a_worker() {
    let asked = |home: &Home| {
        let stages = [Stage::Prepare, chapter("worries")];
        let layers = [kitchen_table::packs::Layer::Core, kitchen_table::packs::Layer::Deeper];
        let steps = stages
            .iter()
            .flat_map(|stage| layers.iter().flat_map(|layer| steps_of(home.pack(), home.plan(), *stage, *layer)));
        steps.map(|step| step.card.0).filter(|card| ["P01", "P02", "C04"].contains(&card.as_str())).collect::<Vec<_>>()
    };
    let mut home = Home::new();
    let (mam, dad, megan) = mam_and_dawn(&mut home);
    assert_eq!(asked(&home), ["C04"]);
    home.comes_in(megan);
    assert_eq!(asked(&home), [""; 0]);
    home.goes_out(megan);
    home.comes_in(dad);
    assert_eq!(asked(&home), [""; 0]);
    home.goes_out(dad);
    home.goes_out(mam);
    assert_eq!(asked(&home), ["P01", "P02"]);
}

/// Dawn, Mam and Megan are written down, and nobody has sat down yet.
fn before_they_sit_down() -> Home {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    home.add("Mam", Role::Adult);
    home.add_absent("Megan", Role::Child);
    home
}

fn is_asked_whether_it_is_safe(home: &Home) -> bool {
    home.sitting.asked_before_the_table().is_some_and(|card| card.gate)
}

/// Somebody does something, and nobody says by themselves that it is safe.
fn does(home: &mut Home, intent: Intent) {
    home.sitting.does(intent, &home.tablet);
}

/// All that is kept, as it lies there.
fn kept(home: &Home) -> Option<String> {
    home.sitting.record(1).map(|record| serde_json::to_string(&record).unwrap())
}

#[test]
fn whoever_sits_down_without_having_been_asked_whether_it_is_safe_is_asked_it_alone_on_the_screen() {
    let mut home = before_they_sit_down();
    let from = home.sitting.screen;
    does(&mut home, Intent::Go(Screen::Talk));
    assert!(is_asked_whether_it_is_safe(&home));
    assert!(home.plan().visits.is_empty(), "nobody sits at the table yet");
    does(&mut home, Intent::Go(from));
    assert!(!is_asked_whether_it_is_safe(&home), "they go back to where they came from");
    does(&mut home, Intent::Go(Screen::Talk));
    assert!(is_asked_whether_it_is_safe(&home), "and have not answered it");
    does(&mut home, Intent::ItIsSafe(false));
    assert!(is_asked_whether_it_is_safe(&home));
    does(&mut home, Intent::ItIsSafe(true));
    assert_eq!((home.sitting.screen, is_asked_whether_it_is_safe(&home)), (Screen::Talk, false));
    for screen in [Screen::People, Screen::Talk] {
        does(&mut home, Intent::Go(screen));
        assert_eq!((home.sitting.screen, is_asked_whether_it_is_safe(&home)), (screen, false), "once for the day");
    }
}

#[test]
fn no_way_to_the_table_passes_the_private_question_by() {
    let home = before_they_sit_down();
    let card = Step { card: "B01".into(), asked_of: None, about: None };
    let ways = |screen: Screen| {
        let line = Intent::OpenStep(card.clone());
        [(screen, Intent::Go(Screen::Talk)), (screen, Intent::OpenAside(card.clone())), (screen, line)]
    };
    for (from, way) in [Screen::Prepare, Screen::People, Screen::Visit, Screen::Check].into_iter().flat_map(ways) {
        let (mut sitting, says) = (home.sitting.clone(), format!("{way:?} from {from:?}"));
        sitting.does(Intent::Go(from), &home.tablet);
        let before = sitting.changed;
        sitting.does(way, &home.tablet);
        assert!(sitting.asked_before_the_table().is_some(), "{says}");
        assert_ne!(sitting.changed, before, "{says}: what is drawn is drawn anew");
        assert!(sitting.plan().unwrap().visits.is_empty(), "{says}");
        sitting.does(Intent::ItIsSafe(true), &home.tablet);
        assert_eq!(sitting.screen, Screen::Talk, "{says}");
    }
}

#[test]
fn a_plan_that_was_made_ready_is_asked_about_when_it_is_carried_on_from_the_list() {
    let mut home = before_they_sit_down();
    let id = home.plan().id.clone();
    does(&mut home, Intent::GoHome);
    does(&mut home, Intent::OpenPlan(id, Opening::At(Screen::Talk)));
    assert!(is_asked_whether_it_is_safe(&home));
    assert_ne!(home.sitting.screen, Screen::Plans, "and goes back to a screen of its own");
}

#[test]
fn a_plan_with_one_adult_that_is_made_because_of_it_is_not_asked_again_and_nobody_sits_down_on_the_way() {
    let mut home = before_they_sit_down();
    let mam = home.plan().people.iter().find(|person| person.details.role == Role::Adult).unwrap().id;
    for intent in [Intent::Go(Screen::Talk), Intent::ItIsSafe(false), Intent::SeparatePlan(mam, "Mam".to_owned())] {
        does(&mut home, intent);
    }
    assert!(home.plan().visits.is_empty() && !is_asked_whether_it_is_safe(&home));
    assert_eq!(home.sitting.screen, Screen::Prepare);
    does(&mut home, Intent::Go(Screen::Talk));
    assert_eq!((home.sitting.screen, is_asked_whether_it_is_safe(&home)), (Screen::Talk, false));
}

#[test]
fn a_child_who_had_the_tablet_before_anybody_sat_down_does_not_answer_it() {
    let mut home = before_they_sit_down();
    let megan = home.plan().children().next().unwrap().id;
    for intent in [Intent::HandOver(megan), Intent::GiveBack, Intent::SamePeople] {
        assert!(!is_asked_whether_it_is_safe(&home));
        does(&mut home, intent);
    }
    assert!(is_asked_whether_it_is_safe(&home));
}

#[test]
fn whoever_said_before_the_visit_that_it_is_safe_is_not_asked_again_unless_they_are_not_sure_after_all() {
    let mut home = before_they_sit_down();
    let before = kept(&home);
    does(&mut home, Intent::ItIsSafe(true));
    assert_eq!(kept(&home), before, "nothing of it is kept");
    let mut unsure = home.sitting.clone();
    for intent in [Intent::ItIsSafe(false), Intent::Go(Screen::Talk)] {
        unsure.does(intent, &home.tablet);
    }
    assert!(unsure.asked_before_the_table().is_some());
    does(&mut home, Intent::Go(Screen::Talk));
    assert_eq!((home.sitting.screen, is_asked_whether_it_is_safe(&home)), (Screen::Talk, false));
}

#[test]
fn that_it_is_being_asked_stands_in_nothing_that_is_kept_and_not_in_the_browsers_history() {
    let mut home = before_they_sit_down();
    let before = (kept(&home), home.sitting.place());
    does(&mut home, Intent::Go(Screen::Talk));
    assert!(is_asked_whether_it_is_safe(&home));
    assert_eq!((kept(&home), home.sitting.place()), before);
}

#[test]
fn on_another_day_it_is_asked_again_after_who_is_here_and_of_a_family_alone_never() {
    let mut home = before_they_sit_down();
    home.sits_down();
    home.tablet = tablet_on(day("2026-12-05"));
    for intent in [Intent::WasLocked, Intent::SamePeople] {
        assert!(!is_asked_whether_it_is_safe(&home), "who is here comes first");
        does(&mut home, intent);
    }
    assert!(is_asked_whether_it_is_safe(&home));
    let mut alone = Home::new();
    alone.add("Mam", Role::Adult);
    does(&mut alone, Intent::Go(Screen::Talk));
    assert_eq!((alone.sitting.screen, is_asked_whether_it_is_safe(&alone)), (Screen::Talk, false));
}
