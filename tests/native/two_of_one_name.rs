//! Two people of one name are told apart wherever either is named, and nobody else gets anything beside theirs.

use crate::support::{Home, TABLET, both_ways, paper, today, words};
use kitchen_table::conversation::{Step, spoken_to, woven};
use kitchen_table::copies::{Numbers, helper, spoken, worker};
use kitchen_table::plan::{About, Details, Event, Language, PersonId, Role, one_name};

fn is_known_by(home: &mut Home, person: PersonId, known_as: &str, age: Option<u8>) {
    let details = home.plan().person(person).unwrap().details.clone();
    home.does(Event::PersonChanged(person, Details { known_as: known_as.to_owned(), age, ..details }));
}

fn two(home: &mut Home, role: Role) -> [PersonId; 2] {
    [home.add("Sam", role), home.add("Sam", role)]
}

#[test]
fn beside_a_name_that_stands_twice_stands_the_age_or_who_they_are_or_which_of_them() {
    let mut home = Home::new();
    let mam = home.add("Mam", Role::Adult);
    let [one, other] = two(&mut home, Role::Child);
    let called = |home: &Home| [home.plan().called(one), home.plan().called(other)];
    assert_eq!(called(&home), ["Sam 1", "Sam 2"]);
    is_known_by(&mut home, one, "Mam's", Some(8));
    is_known_by(&mut home, other, "Dad's", Some(8));
    assert_eq!(called(&home), ["Sam (Mam's)", "Sam (Dad's)"]);
    is_known_by(&mut home, other, "Dad's", Some(11));
    assert_eq!(called(&home), ["Sam (8)", "Sam (11)"]);
    assert_eq!(home.plan().called(mam), "Mam");
    let alone = home.plan().does(TABLET, Event::PersonTakenOut(other)).unwrap();
    assert_eq!(alone.called(one), "Sam", "nothing of the other is left");
}

#[test]
fn a_name_is_one_name_however_it_was_typed() {
    assert_eq!(one_name("Ren\u{e9}"), one_name("Rene\u{301}"));
    assert_eq!(one_name("REN\u{c9}"), one_name(" rene\u{301} "));
    assert_eq!(one_name("Vi\u{1ec7}t"), one_name("Vi\u{ea}\u{323}t"));
    assert_ne!(one_name("Rene"), one_name("Ren\u{e9}"));
    let mut home = Home::new();
    let (one, other) = (home.add("Ren\u{e9}", Role::Child), home.add("rene\u{301}", Role::Child));
    assert_ne!(one_name(&home.plan().called(one)), one_name(&home.plan().called(other)));
}

#[test]
fn the_fridge_says_which_of_two_children_of_one_name_goes_where_and_whom_they_ring() {
    both_ways(|home| {
        let mam = home.add("Mam", Role::Adult);
        let [one, other] = two(home, Role::Child);
        let nains = [home.add("Nain", Role::Helper), home.add("Nain", Role::Helper)];
        is_known_by(home, one, "", Some(8));
        is_known_by(home, other, "", Some(11));
        is_known_by(home, nains[0], "Mam's mum", None);
        is_known_by(home, nains[1], "Dad's mum", None);
        for (child, place) in [(one, "The corner house"), (other, "The library")] {
            home.agrees_where(child, place, None, mam);
        }
        let page = home.fridge();
        let names: Vec<_> = paper::ways(&page).iter().map(|way| way.child_name.clone()).collect();
        assert_eq!(names, ["Sam (8)", "Sam (11)"]);
        home.opens_about("F01", Some(About::Person(one)));
        home.picks("F04/who", nains[1]);
        home.next();
        let rings = home.said_to("F04", "who", one);
        assert_eq!(spoken(home.plan(), words(Language::En), today(), rings), "Nain (Dad's mum)");
        let record = worker(home.pack(), home.plan(), words(Language::En), &Numbers::default(), today());
        for name in ["Sam (8)", "Sam (11)", "Nain (Dad's mum)"] {
            assert!(paper::says(&record, name), "{name}");
        }
        home.opens("E01");
        home.picks("people", nains[1]);
        home.next();
        home.opens_about("E03", Some(About::Person(nains[1])));
        home.taps("E04/all-right", "yes");
        home.next();
        let card =
            helper(home.pack(), home.plan(), words(Language::En), &Numbers::default(), today(), nains[1]).unwrap();
        assert!(paper::says(&card, "Nain (Dad's mum)"), "{:?}", paper::text(&card));
    });
}

#[test]
fn a_question_says_which_of_the_two_it_is_about_and_whom_it_speaks_to() {
    both_ways(|home| {
        home.add("Dawn", Role::Worker);
        let [one, other] = two(home, Role::Child);
        home.sits_down();
        for (child, name) in [(one, "Sam 1"), (other, "Sam 2")] {
            let step = Step { card: "F01".into(), asked_of: None, about: Some(About::Person(child)) };
            assert!(woven(home.pack(), home.plan(), &step).contains(&("child", name.to_owned())));
            let own = Step { card: "G02".into(), asked_of: Some(child), about: Some(About::Person(child)) };
            let card = home.pack().card(&own.card).unwrap();
            assert_eq!(spoken_to(home.plan(), card, &own), [name]);
        }
    });
}

#[test]
fn somebody_who_was_taken_out_is_not_printed_as_the_other_of_that_name() {
    both_ways(|home| {
        home.add("Dawn", Role::Worker);
        let [one, other] = two(home, Role::Adult);
        home.sits_down();
        home.opens("B01");
        home.says(one, "said", "Money is short.");
        home.next();
        home.does(Event::PersonTakenOut(one));
        let record = worker(home.pack(), home.plan(), words(Language::En), &Numbers::default(), today());
        let said = paper::text(&record).into_iter().find(|said| said.contains("Money is short.")).unwrap();
        assert!(said.contains("Sam 1"), "{said}");
        assert_eq!(home.plan().called(other), "Sam 2");
    });
}
