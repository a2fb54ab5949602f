//! What was said without somebody is not theirs to read, and nothing goes on the fridge by itself (practice,
//! conversation.md, "Who sees what, mended").

use crate::support::tries::tries;
use crate::support::{Home, both_ways, day, paper, random, today, words};
use kitchen_table::conversation::{Slot, Step, answer, ways_to_see};
use kitchen_table::copies::{Document, Numbers, Why, WhyNot, family, fridge, helper, offered, warnings};
use kitchen_table::plan::{
    About, Audience, CopyKind, Details, Device, Event, Kind, Language, Line, PersonId, Reader, Role, WayThere, visible,
};
use kitchen_table::sitting::Intent;
use proptest::prelude::*;

/// Mam with Dawn at the table; Dad is out, and so are the children.
struct Family {
    dawn: PersonId,
    mam: PersonId,
    dad: PersonId,
    nain: PersonId,
    megan: PersonId,
}

fn a_family(home: &mut Home) -> Family {
    let (dawn, mam) = (home.add("Dawn", Role::Worker), home.add("Mam", Role::Adult));
    let (dad, nain) = (home.add_absent("Dad", Role::Adult), home.add_absent("Nain", Role::Helper));
    let megan = home.add_absent("Megan", Role::Child);
    home.sits_down();
    Family { dawn, mam, dad, nain, megan }
}

fn copy_of(home: &Home, whose: PersonId) -> Document {
    family(home.pack(), home.plan(), words(home.language()), &Numbers::default(), today(), Some(whose), true)
}

fn says(home: &mut Home, who: PersonId, card: &str, ask: &str, what: &str) {
    home.opens(card);
    home.says(who, ask, what);
    home.next();
}

fn on_screen(home: &Home, what: &str) -> bool {
    visible(home.plan(), home.line_saying(what), Reader::Here)
}

fn why_not(home: &Home, whose: PersonId) -> Option<WhyNot> {
    let offers = offered(home.pack(), home.plan());
    offers.iter().find(|offer| (offer.kind, offer.reader) == (CopyKind::Family, Some(whose))).unwrap().why_not
}

#[test]
fn what_mam_said_while_dad_was_out_is_on_her_copy_and_not_on_his_nor_on_one_for_anybody_at_home() {
    both_ways(|home| {
        let people = a_family(home);
        says(home, people.mam, "B01", "said", "He shouts at night.");
        says(home, people.mam, "D01", "said", "We go to Nain's.");
        for said in ["He shouts at night.", "We go to Nain's."] {
            assert!(paper::says(&copy_of(home, people.mam), said), "{said}");
            assert!(!paper::says(&copy_of(home, people.dad), said), "{said}");
            let anybodys =
                family(home.pack(), home.plan(), words(Language::En), &Numbers::default(), today(), None, false);
            assert!(!paper::says(&anybodys, said), "{said}");
        }
    });
}

#[test]
fn it_goes_off_the_screen_when_he_comes_in_and_comes_back_when_he_has_gone() {
    both_ways(|home| {
        let people = a_family(home);
        says(home, people.mam, "B01", "said", "He shouts at night.");
        assert!(on_screen(home, "He shouts at night."));
        home.comes_in(people.dad);
        assert!(!on_screen(home, "He shouts at night."));
        says(home, people.dad, "B01", "said", "I work too much.");
        home.goes_out(people.dad);
        assert!(on_screen(home, "He shouts at night.") && on_screen(home, "I work too much."));
    });
}

#[test]
fn a_child_who_comes_home_reads_where_they_go_and_no_worry_that_was_said_without_them() {
    both_ways(|home| {
        let people = a_family(home);
        says(home, people.mam, "B01", "said", "He shouts at night.");
        home.opens_about("F01", Some(About::Person(people.megan)));
        home.says(people.mam, "place", "The school.");
        home.next();
        home.comes_in(people.megan);
        assert!(!on_screen(home, "He shouts at night.") && on_screen(home, "The school."));
    });
}

#[test]
fn a_little_one_on_somebodys_arm_hides_nothing() {
    both_ways(|home| {
        let people = a_family(home);
        says(home, people.mam, "B01", "said", "He shouts at night.");
        says(home, people.mam, "C01", "said", "He throws things.");
        let cai = home.add("Cai", Role::Child);
        let details = Details { age: Some(0), ..home.plan().person(cai).unwrap().details.clone() };
        home.does(Event::PersonChanged(cai, details));
        assert!(on_screen(home, "He shouts at night.") && on_screen(home, "He throws things."));
    });
}

#[test]
fn what_he_is_asked_to_do_and_what_he_said_yes_to_are_his_to_read() {
    both_ways(|home| {
        let people = a_family(home);
        home.opens("I01");
        home.says(people.mam, "what", "Ring the club.");
        home.picks("who", people.dad);
        home.types("by", "2026-12-01");
        home.next();
        says(home, people.mam, "I01", "what", "Ask at the library.");
        let his = copy_of(home, people.dad);
        assert!(paper::says(&his, "Ring the club.") && !paper::says(&his, "Ask at the library."));
    });
}

#[test]
fn what_he_may_see_is_asked_once_before_his_copy_is_made_and_what_they_share_is_on_it() {
    both_ways(|home| {
        let people = a_family(home);
        says(home, people.mam, "B01", "said", "He shouts at night.");
        says(home, people.mam, "D01", "said", "We go for a walk.");
        home.opens("K03");
        home.types("when", "2026-11-29T16:00");
        home.next();
        assert_eq!(why_not(home, people.dad), Some(WhyNot::NotAskedWhatTheyMaySee));
        assert_eq!(why_not(home, people.mam), None, "she heard all of it");

        let about = Some(About::Person(people.dad));
        let walk = home.line_saying("We go for a walk.").id;
        home.opens_about("K05", about);
        home.taps("answer", "some");
        home.taps("lines", &walk.0.to_string());
        home.next();
        assert_eq!(why_not(home, people.dad), None);
        let his = copy_of(home, people.dad);
        assert!(paper::says(&his, "We go for a walk.") && !paper::says(&his, "He shouts at night."));
    });
}

/// Megan says in her turn what worries her and what she wishes, and that the others may know both.
fn megan_lets_the_others_know(home: &mut Home, megan: PersonId) {
    home.hands_over(megan);
    for (card, words) in [("G03", "The noise."), ("G04", "No shouting.")] {
        home.passes_to(card);
        home.types("said", words);
        home.next();
    }
    home.passes_to("G09");
    for words in ["The noise.", "No shouting."] {
        let line = home.line_saying(words).id;
        home.taps_in(Slot::of(&"G09".into(), "may").for_line(line), "tell");
    }
    home.next();
    home.intends(Intent::StopTurn);
    home.gives_back();
    home.sits_down();
}

#[test]
fn what_a_child_lets_the_others_know_is_for_those_who_were_there_and_not_for_dad_who_was_out() {
    both_ways(|home| {
        let people = a_family(home);
        home.comes_in(people.dad);
        home.sits_down();
        home.tablet.now.date = today().plus(7);
        home.goes_out(people.dad);
        home.comes_in(people.megan);
        home.sits_down();
        megan_lets_the_others_know(home, people.megan);
        for said in ["The noise.", "No shouting."] {
            assert!(paper::says(&copy_of(home, people.mam), said), "{said}: her mother was there");
            assert!(!paper::says(&copy_of(home, people.dad), said), "{said}: he was not");
            let line = home.line_saying(said).clone();
            assert!(home.plan().was_said_without(&line, people.dad), "so what he may see is asked");
        }
        home.comes_in(people.dad);
        assert!(!on_screen(home, "The noise.") && !on_screen(home, "No shouting."));
    });
}

#[test]
fn nobody_asks_what_he_may_see_while_he_sits_there() {
    both_ways(|home| {
        let people = a_family(home);
        says(home, people.mam, "B01", "said", "He shouts at night.");
        home.comes_in(people.dad);
        let about = Some(About::Person(people.dad));
        assert!(!home.can_be_asked("K05", about), "it would tell him that there is something");
        home.goes_out(people.dad);
        home.comes_in(people.megan);
        assert!(!home.can_be_asked("K05", about), "nor in front of a child, who may tell him");
    });
}

#[test]
fn new_words_are_for_those_who_heard_them() {
    both_ways(|home| {
        let people = a_family(home);
        home.comes_in(people.dad);
        says(home, people.mam, "B01", "said", "The noise.");
        home.goes_out(people.dad);
        let noise = home.line_saying("The noise.").id;
        home.opens_line(noise);
        home.says(people.mam, "said", "The noise he makes.");
        home.next();
        assert_eq!(home.line(Kind::Worry).at_the_table, Some(vec![people.mam]));
        assert!(!paper::says(&copy_of(home, people.dad), "The noise he makes."));
    });
}

#[test]
fn what_the_worker_writes_before_the_visit_is_there_for_whoever_sits_down() {
    both_ways(|home| {
        let people = a_family(home);
        home.goes_out(people.mam);
        home.opens("B02");
        home.types("worker-worry", "Where were the children?");
        home.next();
        home.comes_in(people.mam);
        assert!(on_screen(home, "Where were the children?"));
        assert!(!paper::says(&copy_of(home, people.dad), "Where were the children?"), "he has never sat down");
    });
}

#[test]
fn whoever_was_out_sees_no_half_of_a_way_and_is_offered_nobody_who_helps() {
    both_ways(|home| {
        let people = a_family(home);
        home.opens("E01");
        home.picks("people", people.nain);
        home.next();
        home.opens_about("F01", Some(About::Person(people.megan)));
        home.says(people.mam, "place", "Nain's house");
        home.picks("whose", people.nain);
        home.taps("F03/how", "walks");
        home.next();
        let place = home.said_to("F01", "place", people.megan).id;
        home.agrees(people.mam, place);
        home.comes_in(people.dad);
        let seen = WayThere::of(home.plan(), people.megan);
        assert!(seen.is_empty(), "neither where she goes nor how: {seen:?}");
        assert!(!home.can_be_asked("E03", Some(About::Person(people.nain))));
        assert!(!home.can_be_asked("F01", Some(About::Person(people.megan))), "nor is it asked as if nobody knew");
        let llyr = home.add_absent("Llyr", Role::Child);
        home.opens_about("F01", Some(About::Person(llyr)));
        let asking = home.sitting.asking().expect("where he goes");
        let offered = home.sitting.offered(&asking);
        assert!(offered.iter().all(|offer| !offer.says.contains("Nain")), "{offered:?}");
    });
}

#[test]
fn a_worry_that_names_whom_to_keep_away_from_is_off_the_screen_when_children_come() {
    both_ways(|home| {
        let people = a_family(home);
        home.comes_in(people.megan);
        says(home, people.mam, "B01", "said", "Gethin scares me.");
        home.goes_out(people.megan);
        home.opens("F02");
        home.says(people.dawn, "name", "Gethin");
        home.taps("kind", "person");
        home.next();
        says(home, people.mam, "B01", "said", "That gethin comes back.");
        home.comes_in(people.megan);
        assert!(!on_screen(home, "Gethin scares me.") && !on_screen(home, "That gethin comes back."));
    });
}

#[test]
fn a_name_to_keep_away_from_counts_though_people_leave_before_all_is_asked_about_it() {
    both_ways(|home| {
        let people = a_family(home);
        says(home, people.mam, "B01", "said", "Gethin scares me.");
        home.opens("F02");
        home.says(people.dawn, "name", "Gethin");
        home.intends(Intent::Next);
        home.opens("B01");
        assert_eq!(home.line(Kind::Avoid).words(), Some("Gethin"));
        assert_eq!(home.line_saying("Gethin scares me.").audience, Audience::Named(vec![people.mam]));
        home.opens("F02");
        home.opens("B01");
        assert_eq!(home.plan().lines_of(Kind::Avoid).count(), 1, "and once");
    });
}

#[test]
fn a_promise_that_names_somebody_is_not_on_the_fridge_before_somebody_says_that_it_may_be() {
    both_ways(|home| {
        let people = a_family(home);
        says(home, people.dawn, "I03", "what", "I will ring Dad on Monday.");
        says(home, people.dawn, "I03", "what", "I will bring the page.");
        let on_it = |home: &Home, said: &str| paper::says(&home.fridge(), said);
        assert!(!on_it(home, "I will bring the page."), "nothing goes there by itself");
        for line in home.plan().lines_of(Kind::Promise).map(|line| line.id).collect::<Vec<_>>() {
            home.agrees(people.mam, line);
        }
        assert!(on_it(home, "I will bring the page.") && !on_it(home, "I will ring Dad on Monday."));
        let names_dad = home.line_saying("I will ring Dad on Monday.").id;
        assert_eq!(home.plan().named_without_a_yes(names_dad), [people.dad]);
        home.does(Event::PutOnFridge(names_dad, true));
        assert!(on_it(home, "I will ring Dad on Monday."));
    });
}

#[test]
fn a_name_is_found_with_its_accent_left_off_too() {
    both_ways(|home| {
        let people = a_family(home);
        let sian = home.add_absent("Siân Parry", Role::Adult);
        for said in ["Ring Sian.", "Ring SIÂN!", "Ring Mr Parry’s wife."] {
            says(home, people.dawn, "I03", "what", said);
            assert_eq!(home.plan().named_without_a_yes(home.line_saying(said).id), [sian], "{said}");
        }
        says(home, people.dawn, "I03", "what", "Ring Sianed.");
        let other = home.line_saying("Ring Sianed.").id;
        assert!(home.plan().named_without_a_yes(other).is_empty(), "somebody else");
    });
}

#[test]
fn a_way_that_counts_on_somebody_who_was_not_asked_waits_and_the_childs_own_page_does_not() {
    both_ways(|home| {
        let people = a_family(home);
        home.agrees_where(people.megan, "The house on the corner", Some(people.nain), people.mam);
        assert!(paper::ways(&home.fridge()).is_empty());
        assert!(kitchen_table::copies::ways_waiting(home.plan()).any(|child| child.id == people.megan));
        let place = home.said_to("F01", "place", people.megan).id;
        home.does(Event::PutOnFridge(place, true));
        assert_eq!(paper::ways(&home.fridge()).len(), 1);
        home.does(Event::PutOnFridge(place, false));
        assert!(paper::ways(&home.fridge()).is_empty());
        assert_eq!(home.line_saying("The house on the corner").audience, Audience::Family);
    });
}

#[test]
fn whom_the_children_keep_away_from_sees_nowhere_where_they_go_though_it_hangs_on_the_fridge() {
    both_ways(|home| {
        let people = a_family(home);
        home.agrees_where(people.megan, "The house on the corner", None, people.mam);
        assert_eq!(paper::ways(&home.fridge()).len(), 1);
        home.comes_in(people.dad);
        assert!(on_screen(home, "The house on the corner"), "it hangs on the fridge of his home");
        home.goes_out(people.dad);

        home.opens("F02");
        home.says(people.mam, "name", "Dad");
        home.taps("kind", "person");
        home.next();
        assert_eq!(paper::ways(&home.fridge()).len(), 1);
        assert!(!paper::says(&copy_of(home, people.dad), "The house on the corner"));
        assert!(paper::says(&copy_of(home, people.mam), "The house on the corner"));
        home.comes_in(people.dad);
        assert!(!on_screen(home, "The house on the corner"));
    });
}

#[test]
fn a_name_to_keep_away_from_narrows_the_line_that_says_it_whichever_was_said_first() {
    both_ways(|home| {
        let people = a_family(home);
        home.comes_in(people.dad);
        says(home, people.mam, "B01", "said", "Gethin comes round at night.");
        home.goes_out(people.dad);
        home.opens("F02");
        home.says(people.dawn, "name", "Gethin");
        home.taps("kind", "person");
        home.next();
        let only_mam = Audience::Named(vec![people.mam]);
        assert_eq!(home.line_saying("Gethin comes round at night.").audience, only_mam, "what was said before");

        says(home, people.mam, "I01", "what", "Ring Gethin's mother.");
        assert_eq!(home.line_saying("Ring Gethin's mother.").audience, only_mam, "what is said after");
        says(home, people.mam, "I01", "what", "Ring the club.");
        assert_eq!(home.line_saying("Ring the club.").audience, Audience::Family, "which names nobody");
        home.comes_in(people.dad);
        assert!(!on_screen(home, "Gethin comes round at night."));
        assert!(!paper::says(&copy_of(home, people.dad), "Gethin") && !paper::says(&home.fridge(), "Gethin"));
    });
}

#[test]
fn a_helpers_card_that_would_say_what_not_to_talk_about_is_looked_at_first() {
    both_ways(|home| {
        let people = a_family(home);
        home.opens("E01");
        home.picks("people", people.nain);
        home.next();
        home.opens_about("E03", Some(About::Person(people.nain)));
        home.taps("E04/status", "yes");
        home.says(people.mam, "E04/may-be-told", "That Megan may come. Don't mention the drinking.");
        home.next();
        let card = |home: &Home| {
            let card = helper(home.pack(), home.plan(), words(Language::En), &Numbers::default(), today(), people.nain);
            warnings(home.plan(), &card.unwrap()).into_iter().map(|found| found.why).collect::<Vec<_>>()
        };
        assert!(card(home).contains(&Why::WhatNotToSay));
        let told = home.line(Kind::Tell).id;
        home.does(Event::Reworded(told, "That Megan may come.".to_owned()));
        assert!(!card(home).contains(&Why::WhatNotToSay));
    });
}

#[test]
fn whoever_lets_more_people_see_it_on_purpose_is_not_overruled() {
    both_ways(|home| {
        let people = a_family(home);
        home.opens("F02");
        home.says(people.dawn, "name", "the flat next door");
        home.taps("kind", "place");
        home.next();
        says(home, people.mam, "B01", "said", "The noise from the flat next door.");
        let noise = home.line(Kind::Worry).id;
        home.does(Event::LetSee { line: noise, with: Audience::Family, ok: true });
        says(home, people.mam, "B01", "said", "Money.");
        assert_eq!(home.plan().line(noise).unwrap().audience, Audience::Family);
    });
}

fn heard(line: &Line, id: PersonId) -> bool {
    line.at_the_table.as_ref().is_none_or(|table| table.contains(&id))
}

proptest! {
    #![proptest_config(tries())]

    #[test]
    fn who_was_at_the_table_is_remembered_for_every_line(plan in random::plans()) {
        for line in plan.lines.iter().filter(|line| line.audience.is_all_of_the_family()) {
            let table = line.at_the_table.iter().flatten();
            prop_assert!(table.clone().all(|id| plan.person(*id).is_some_and(|person| !person.is_worker())), "{line:?}");
        }
        let page = fridge(kitchen_table::packs::pack(&plan.pack).unwrap(), &plan, words(Language::En), &Numbers::default(), day("2026-11-22"));
        for line in paper::lines(&page).into_iter().filter_map(|id| plan.line(id)) {
            prop_assert_eq!(&line.audience, &Audience::Fridge, "somebody said that it may stand there");
        }
    }

    #[test]
    fn an_adults_copy_has_nothing_that_they_neither_heard_nor_do_nor_said_yes_to(plan in random::plans()) {
        let adults: Vec<_> = plan.in_plan().filter(|person| person.details.role == Role::Adult).map(|one| one.id).collect();
        for id in adults {
            let theirs = plan.lines.iter().filter(|line| visible(&plan, line, Reader::OfTheFamily(id)));
            for line in theirs.filter(|line| !heard(line, id) && line.audience == Audience::Family) {
                prop_assert!(!plan.was_said_without(line, id) || plan.lines_of(Kind::MaySee).next().is_some(), "{line:?}");
            }
        }
    }
}

/// Mam agreed that Megan goes to Nain, who has still to be asked; so it is not on the fridge.
fn mam_agrees_where_megan_goes(home: &mut Home) -> Family {
    let people = a_family(home);
    home.opens("E01");
    home.picks("people", people.nain);
    home.next();
    home.agrees_where(people.megan, "Nain's house", Some(people.nain), people.mam);
    home.goes_to("worries");
    people
}

#[test]
fn where_megan_goes_is_not_asked_again_in_front_of_dad_who_may_not_see_what_mam_agreed() {
    both_ways(|home| {
        let people = mam_agrees_where_megan_goes(home);
        home.comes_in(people.dad);
        assert!(!on_screen(home, "Nain's house"));
        let about = Some(About::Person(people.megan));
        assert!(!home.can_be_asked("F01", about));
        let step = Step { card: "F01".into(), asked_of: None, about };
        for open in [Intent::OpenStep(step.clone()), Intent::OpenAside(step.clone())] {
            home.intends(open);
            assert_ne!(home.sitting.step(), Some(&step));
        }
        let goes = home.pack().chapters.iter().find(|chapter| chapter.draws.is_some()).unwrap();
        assert_eq!(ways_to_see(home.pack(), home.plan(), goes).count(), 0, "nobody reads that it is not known");
        home.goes_out(people.dad);
        assert!(home.can_be_asked("F01", about), "Mam may change what she said");
        assert_eq!(ways_to_see(home.pack(), home.plan(), goes).count(), 1);
    });
}

#[test]
fn what_is_answered_all_the_same_in_front_of_dad_neither_replaces_what_mam_agreed_nor_takes_her_yes() {
    let mut home = Home::new();
    let people = mam_agrees_where_megan_goes(&mut home);
    home.opens_about("F01", Some(About::Person(people.megan)));
    home.says(people.mam, "place", "The shed.");
    let shed = answer(home.pack(), home.plan(), &home.step(), home.draft(), home.speaking()).unwrap();
    home.types("place", "Nain's house");
    let dad = |here: bool| {
        let details = home.plan().person(people.dad).unwrap().details.clone();
        Event::PersonChanged(people.dad, Details { here, ..details })
    };
    let device = Device(1);
    let with_dad = home.plan().does(device, dad(true)).unwrap();
    let answered = with_dad.does(device, Event::Answered(shed)).unwrap();
    assert!(answered.lines.iter().any(|line| line.words() == Some("The shed.")), "it stands beside");
    let mams = answered.does(device, dad(false)).unwrap();
    let way = WayThere::of(&mams, people.megan);
    assert_eq!(way.place.and_then(Line::words), Some("Nain's house"));
    assert!(way.agreed);
}
