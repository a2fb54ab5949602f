//! A little one has no way to go: somebody has them, somewhere, and that is what is asked, drawn and printed
//! (practice, conversation.md, "Little ones").

use crate::support::paper::says;
use crate::support::{Home, both_ways, today, words};
use kitchen_table::checks::{Check, found_by};
use kitchen_table::conversation::{Slot, evening, own_turn, steps};
use kitchen_table::copies::{AgeBand, Item, Numbers, WayDrawing, child};
use kitchen_table::plan::{
    About, Details, Is, Known, Language, PersonId, Reader, Role, Status, WayThere, is_workers_own_time, visible,
};
use kitchen_table::sitting::Intent;

/// Mam at the table, Nani who helps and has said yes, Leila who is six and Cai who is eight months old.
struct Family {
    mam: PersonId,
    nani: PersonId,
    leila: PersonId,
    cai: PersonId,
}

fn at_the_table(home: &mut Home) -> Family {
    home.add("Sian", Role::Worker);
    let (mam, nani) = (home.add("Mam", Role::Adult), home.add("Nani", Role::Adult));
    let (leila, cai) = (home.add("Leila", Role::Child), home.add("Cai", Role::Child));
    for (child, age) in [(leila, 6), (cai, 0)] {
        is_of_age(home, child, age);
    }
    home.sits_down();
    Family { mam, nani, leila, cai }
}

fn is_of_age(home: &mut Home, child: PersonId, age: u8) {
    let details = home.plan().person(child).unwrap().details.clone();
    home.intends(Intent::ChangePerson(child, Details { age: Some(age), ..details }));
}

/// Says who has Cai and where, one thing after the other.
fn nani_has_cai(home: &mut Home, family: &Family) {
    home.opens_about("F07", Some(About::Person(family.cai)));
    home.intends(Intent::Choose(Slot::of(&"F07".into(), "who"), family.nani.to_string()));
    home.is_asked_about("F07", family.cai);
    home.says(family.mam, "place", "Nani's room");
    home.next();
}

#[test]
fn a_little_one_is_asked_about_on_a_card_of_their_own_and_an_older_child_on_theirs() {
    both_ways(|home| {
        let Family { leila, cai, .. } = at_the_table(home);
        let of = |home: &Home, card: &str| -> Vec<_> {
            let all = steps(home.pack(), home.plan()).into_iter();
            all.filter(|step| step.card.0 == card).filter_map(|step| step.about).collect()
        };
        assert_eq!((of(home, "F01"), of(home, "F07")), (vec![About::Person(leila)], vec![About::Person(cai)]));
        is_of_age(home, cai, 3);
        assert_eq!(of(home, "F07"), [], "from three on they go");
    });
}

#[test]
fn a_child_who_cannot_answer_yet_is_a_little_one_at_any_age_and_with_none_said() {
    for age in [None, Some(10)] {
        both_ways(|home| {
            let family = at_the_table(home);
            let details = home.plan().person(family.leila).unwrap().details.clone();
            let cannot = Details { age, cannot_answer: true, ..details };
            home.intends(Intent::ChangePerson(family.leila, cannot.clone()));
            assert_eq!(home.plan().person(family.leila).unwrap().details, cannot);
            let about = |card: &str| {
                let all = steps(home.pack(), home.plan()).into_iter();
                all.filter(|step| step.card.0 == card).filter_map(|step| step.about).collect::<Vec<_>>()
            };
            assert_eq!((about("F01"), about("F07").len()), (vec![], 2), "the adults say who has them, and where");
            assert!(own_turn(home.pack(), home.plan(), family.leila).is_empty(), "they have no turn");
            let page = child(home.pack(), home.plan(), words(Language::En), &Numbers::default(), today(), family.leila);
            assert_eq!(page.band, Some(AgeBand::Baby), "their page says what adults do");
            home.intends(Intent::ChangePerson(family.leila, Details { cannot_answer: false, ..cannot }));
            assert!(
                !own_turn(home.pack(), home.plan(), family.leila).is_empty(),
                "and once they can, it is asked of them"
            );
        });
    }
}

#[test]
fn a_child_who_cannot_answer_hears_and_reads_all_the_same() {
    both_ways(|home| {
        let family = at_the_table(home);
        let details = home.plan().person(family.leila).unwrap().details.clone();
        home.intends(Intent::ChangePerson(family.leila, Details { age: None, cannot_answer: true, ..details }));
        home.goes_out(family.cai);
        home.goes_out(family.nani);
        let is_asked = |home: &Home, card: &str| steps(home.pack(), home.plan()).iter().any(|step| step.card.0 == card);
        home.goes_out(family.leila);
        assert!(is_asked(home, "F02"));
        home.opens("C01");
        home.says(family.mam, "said", "We shout.");
        home.next();
        let seen = |home: &Home| visible(home.plan(), home.line_saying("We shout."), Reader::Here);
        assert!(seen(home));
        home.comes_in(family.leila);
        assert!(!is_asked(home, "F02"), "whom to keep away from is not asked in front of her");
        assert!(!seen(home), "what Mam said while she was out stands on no screen that she looks at");
        home.goes_out(family.mam);
        assert!(!is_workers_own_time(home.plan()), "and the worker is not alone with her");
        is_of_age(home, family.leila, 2);
        home.comes_in(family.mam);
        assert!(is_asked(home, "F02") && seen(home), "a child of two hears nothing");
    });
}

#[test]
fn who_has_a_little_one_and_where_stands_in_the_place_of_the_way_and_is_not_a_way() {
    both_ways(|home| {
        let family = at_the_table(home);
        nani_has_cai(home, &family);
        let way = WayThere::of(home.plan(), family.cai);
        assert_eq!(way.place.and_then(|line| line.words()), Some("Nani's room"));
        assert_eq!(way.who_has.and_then(|line| line.person()), Some(family.nani));
        assert!(way.is_carried && !way.may_be_dark(), "no road in the dark");
        let drawing = WayDrawing::of(home.pack(), home.plan(), words(Language::En), family.cai);
        assert_eq!((drawing.place_known, drawing.stops().len()), (Known::Solid, 1), "nobody rings, nobody walks");
        assert!(drawing.details.iter().all(|detail| !detail.gap));
        assert!(drawing.in_words(words(Language::En)).contains("Nani's room"));
        assert!(drawing.in_words(words(Language::En)).contains(": Nani"), "whoever hears it hears who has Cai");
    });
}

#[test]
fn the_fridge_and_the_babys_own_page_say_who_has_them_once_everyone_has_said_yes() {
    both_ways(|home| {
        let family = at_the_table(home);
        nani_has_cai(home, &family);
        assert!(!says(&home.fridge(), "Nani's room"), "not before");
        home.opens("I04");
        let asking = home.sitting.asking().unwrap();
        home.intends(Intent::AllSay(asking.at(), "yes".to_owned()));
        let place = home.plan().said(Is::SafePlace, About::Person(family.cai)).unwrap();
        assert_eq!(home.plan().status(place), Status::Agreed);
        let own = child(home.pack(), home.plan(), words(Language::En), &Numbers::default(), today(), family.cai);
        for page in [home.fridge(), own] {
            assert!(says(&page, "Nani's room") && says(&page, "Nani"), "{page:?}");
            let mut items = page.sections.iter().flat_map(|section| &section.items);
            assert!(items.any(|item| matches!(item, Item::Way(way) if way.child == family.cai)));
        }
    });
}

#[test]
fn nobody_looks_for_what_a_little_one_cannot_do() {
    both_ways(|home| {
        let family = at_the_table(home);
        let found = |home: &Home, check| {
            let all = found_by(check, home.plan()).into_iter();
            all.filter(|finding| finding.about == Some(About::Person(family.cai))).collect::<Vec<_>>()
        };
        let open = found(home, Check::NobodyHasThem);
        let card = open.first().and_then(|finding| finding.mend(home.pack(), home.plan()));
        assert_eq!(card.map(|step| step.card.0), Some("F07".to_owned()), "it is mended where it is asked");
        nani_has_cai(home, &family);
        for check in [
            Check::NoSafePlace,
            Check::NoSecondPlace,
            Check::NoSecondContact,
            Check::NoNotThereBy,
            Check::NoWayInTheDark,
        ] {
            assert!(found(home, check).is_empty(), "{check:?}");
        }
        let evening = evening(home.pack(), home.plan());
        let of_cai: Vec<_> = evening.iter().filter(|step| step.child == Some(family.cai)).collect();
        assert_eq!(of_cai.first().map(|step| (step.card.card.0.as_str(), step.is_gap)), Some(("F07", false)));
        assert_eq!(of_cai.len(), 2, "where, and what if it does not work");
    });
}

#[test]
fn what_was_said_of_a_way_before_anybody_knew_how_little_they_are_is_still_drawn() {
    both_ways(|home| {
        let family = at_the_table(home);
        is_of_age(home, family.cai, 4);
        home.opens_about("F01", Some(About::Person(family.cai)));
        home.says(family.mam, "place", "Next door");
        home.taps("F03/how", "collected");
        home.next();
        is_of_age(home, family.cai, 2);
        assert!(!WayThere::of(home.plan(), family.cai).is_carried, "nothing said is out of sight");
        nani_has_cai(home, &family);
        let way = WayThere::of(home.plan(), family.cai);
        assert_eq!(way.place.and_then(|line| line.words()), Some("Nani's room"), "what was said last");
    });
}
