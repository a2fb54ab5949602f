//! Whole plans: the worked example, random ones, and a very big one.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use kitchen_table::checks::{Check, Doing, Finding, findings, named_to_avoid, shares, watched};
use kitchen_table::conversation::{fits, made_up_visit};
use kitchen_table::packs::Pack;
use kitchen_table::plan::{About, Details, Event, Kind, Language, Plan, Role};
use proptest::prelude::*;

use crate::checks::kitchen::{Kitchen, Person, Tap, Words, step};
use crate::support::family_plan;
use crate::support::tries::tries;
use crate::support::{Home, TABLET, random, today, words};

fn worked_example(language: Language) -> Plan {
    made_up_visit(&Pack::family_plan().unwrap(), language, today(), &|key| words(language).practice(key))
}

/// What the practice says a careful viewer would still ask after that visit (1.3), and whom it is about.
const STILL_TO_ASK: &[(Check, Option<&str>)] = &[
    (Check::ChildNoSay, Some("Megan")),
    (Check::ChildNoSay, Some("Llyr")),
    (Check::HelperNotAsked, Some("Nain Keri")),
    (Check::NoSecondContact, Some("Megan")),
    (Check::NoNotThereBy, Some("Megan")),
    (Check::NoSafePlace, Some("Llyr")),
    (Check::ChildNotPlaced, Some("Megan")),
    (Check::ChildNotPlaced, Some("Llyr")),
    (Check::AdultNotHeard, Some("Peter")),
    (Check::NoContingency, Some("Megan")),
    (Check::NoContingency, Some("Llyr")),
];

/// The same, about one line: what was said, by its key in the words files.
const STILL_TO_ASK_ABOUT: &[(Check, &str)] = &[
    (Check::PressureNoAnswer, "money"),
    (Check::WorryNoAnswer, "gang"),
    (Check::LimitNoOtherWay, "pint"),
    (Check::IdeaOpen, "rooms"),
    (Check::TakesWriting, "rooms"),
    (Check::NoStart, "difference"),
    (Check::NoDate, "next-week"),
    (Check::AvoidNotTold, "johns-house"),
];

#[test]
fn the_worked_example_trips_what_a_careful_viewer_would_still_ask() {
    for &language in Language::ALL {
        let plan = worked_example(language);
        let found: Vec<_> = findings(&plan).iter().map(|finding| (finding.check, finding.about)).collect();
        for (check, name) in STILL_TO_ASK {
            let person = name.and_then(|name| plan.people.iter().find(|person| person.name() == name));
            let about = person.map(|person| About::Person(person.id));
            assert!(found.contains(&(*check, about)), "{} about {name:?} in {}", check.id(), language.id());
        }
        for (check, key) in STILL_TO_ASK_ABOUT {
            let said = words(language).practice(key);
            let line = plan.lines.iter().find(|line| line.words() == Some(said)).unwrap().id;
            assert!(found.contains(&(*check, Some(About::Line(line)))), "{} {key} in {}", check.id(), language.id());
        }
        let pack = Pack::family_plan().unwrap();
        for finding in findings(&plan) {
            finding
                .mend(&pack, &plan)
                .iter()
                .for_each(|mend| crate::checks::can_be_opened(&pack, &plan, mend, &finding));
        }
        // What was done well is not found fault with.
        let silent = [Check::NoPromise, Check::NoReview, Check::Polices, Check::ChildsJob, Check::PlaceToAvoid];
        let about_llyr = |check| found.contains(&(check, Some(About::Person(plan.people[4].id))));
        assert!(!about_llyr(Check::ChildNoLine), "Mam has named him");
        assert!(found.iter().all(|(check, _)| !silent.contains(check)), "{found:?}");
        assert!(!found.contains(&(Check::NoSafePlace, Some(About::Person(plan.people[3].id)))), "Megan has one");
    }
}

#[test]
fn the_worked_example_trips_the_same_in_both_languages() {
    let found = |language| {
        let plan = worked_example(language);
        findings(&plan).into_iter().map(|finding| (finding.check, finding.about)).collect::<Vec<_>>()
    };
    assert_eq!(found(Language::En), found(Language::Cy));
    assert_eq!(shares(&worked_example(Language::En)), shares(&worked_example(Language::Cy)));
    assert_eq!(shares(&worked_example(Language::En)).looks_like(), Doing::With);
}

/// What only a child who can answer, or who goes somewhere by themselves, can be asked for.
const OF_OLDER_CHILDREN: [Check; 14] = [
    Check::NobodyTold,
    Check::NoSecondContact,
    Check::ChildNoSay,
    Check::NoSafePlace,
    Check::NoSecondPlace,
    Check::NoNotThereBy,
    Check::NoWayInTheDark,
    Check::ChildNoHelp,
    Check::ChildTurnOpen,
    Check::WishNotTold,
    Check::NobodyExplains,
    Check::NoAdvocate,
    Check::AvoidNotTold,
    Check::ChildSaidNo,
];

proptest! {
    #![proptest_config(tries())]

    #[test]
    fn a_little_one_is_never_found_without_what_only_an_older_child_can_do(plan in random::plans()) {
        let mut plan = plan;
        let children: Vec<_> = plan.children().map(|child| (child.id, child.details.clone())).collect();
        for (child, details) in children {
            plan = plan.does(TABLET, Event::PersonChanged(child, Details { age: Some(2), ..details })).unwrap();
        }
        let is_a_child =
            |about| matches!(about, About::Person(id) if plan.person(id).is_some_and(|person| person.is_child()));
        let is_about_a_child = |finding: &Finding| match finding.about {
            Some(About::Line(line)) => plan.line(line).and_then(|line| line.about).is_some_and(is_a_child),
            about => about.is_some_and(is_a_child),
        };
        for finding in findings(&plan).iter().filter(|finding| is_about_a_child(finding)) {
            prop_assert!(!OF_OLDER_CHILDREN.contains(&finding.check), "{finding:?}");
        }
    }

    #[test]
    fn nothing_is_found_about_somebody_who_was_taken_out_of_the_plan(plan in random::plans()) {
        let mut plan = plan;
        let children: Vec<_> = plan.children().map(|child| child.id).collect();
        for child in &children {
            plan = plan.does(TABLET, Event::PersonTakenOut(*child)).unwrap();
        }
        for finding in findings(&plan) {
            let about = match finding.about {
                Some(About::Line(line)) => plan.line(line).and_then(|line| line.about),
                about => about,
            };
            let of_a_child = children.iter().any(|child| about == Some(About::Person(*child)));
            prop_assert!(!of_a_child, "{finding:?}");
        }
    }

    #[test]
    fn every_finding_about_any_plan_points_at_somebody_or_something_that_is_there(plan in random::plans()) {
        for finding in findings(&plan) {
            prop_assert!(fits(&plan, &step("Z99", None, finding.about)), "{finding:?}");
            prop_assert!(finding.mend(family_plan(), &plan).is_none_or(|mend| fits(&plan, &mend)), "{finding:?}");
            prop_assert!(!words(Language::Cy).finding(&plan, &finding).is_empty());
        }
    }

    #[test]
    fn the_most_serious_comes_first_and_nothing_is_said_twice(plan in random::plans()) {
        let found = findings(&plan);
        prop_assert!(found.is_sorted_by_key(|finding| finding.check));
        for (nth, finding) in found.iter().enumerate() {
            prop_assert!(!found[..nth].contains(finding), "{finding:?}");
        }
    }

}

proptest! {
    // Each needs a kitchen of its own.
    #![proptest_config(ProptestConfig { cases: 64, ..tries() })]

    #[test]
    fn whatever_people_type_is_looked_at_and_given_back_as_it_was_typed(said in ".{0,60}", name in ".{1,12}") {
        for watched in watched(&said) {
            prop_assert!(said.contains(watched.words) && !watched.words.is_empty());
        }
        let mut kitchen = Kitchen::new(Language::En);
        let mam = kitchen.mam;
        kitchen.answer("F02", mam, &[("name", Words(&name))]);
        kitchen.answer("I03", mam, &[("what", Words(&format!("Try {said}")))]);
        let _ = named_to_avoid(kitchen.home.plan(), &said);
        prop_assert!(!kitchen.found(Check::Vague).is_empty());
    }
}

#[test]
fn nobody_is_asked_for_a_record_where_no_worker_sits_at_the_table() {
    let mut home = Home::new();
    home.add("Mam", Role::Adult);
    home.add("Megan", Role::Child);
    let found: BTreeSet<_> = findings(home.plan()).into_iter().map(|finding| finding.check).collect();
    for check in [Check::NoPromise, Check::NoAim, Check::NotAcceptable, Check::NoReason] {
        assert!(!found.contains(&check), "{}", check.id());
    }
    assert!(found.contains(&Check::NoSafePlace));
}

#[test]
fn what_somebody_would_like_to_do_with_a_child_is_theirs_and_has_its_day() {
    for &language in Language::ALL {
        let mut kitchen = Kitchen::new(language);
        let (dad, llyr) = (kitchen.dad, kitchen.llyr);
        let football = kitchen.tell("Football.", "Pêl-droed.");
        kitchen.home.comes_in(dad);
        kitchen.answer("H03", dad, &[("what", Words(football)), ("child", Person(llyr))]);
        let action = kitchen.said(football);
        assert!(!kitchen.finds(Check::NoOwner, Some(action)), "it is Peter's, not Llyr's");
        assert!(kitchen.finds(Check::NoDate, Some(action)));
        kitchen.answer_about("H03", action, dad, &[("when", Words("2026-12-05T10:00"))]);
        assert!(!kitchen.finds(Check::NoDate, Some(action)));
    }
}

#[test]
fn one_of_two_children_is_never_found_for_the_other() {
    let mut kitchen = Kitchen::new(Language::En);
    let (megan, llyr) = (About::Person(kitchen.megan), About::Person(kitchen.llyr));
    let mam = kitchen.mam;
    kitchen.answer_about("F01", megan, mam, &[("place", Words("Nain's")), ("F04/how", Tap("rings"))]);
    assert!(kitchen.finds(Check::NoSecondPlace, Some(megan)) && !kitchen.finds(Check::NoSecondPlace, Some(llyr)));
    assert!(kitchen.finds(Check::NoSafePlace, Some(llyr)) && !kitchen.finds(Check::NoSafePlace, Some(megan)));
}

/// As many people and lines as a plan ever has: 12 children, 40 helpers, 300 lines.
fn big_plan() -> Plan {
    let mut kitchen = Kitchen::new(Language::En);
    let (mam, dawn) = (kitchen.mam, kitchen.dawn);
    for nth in 0..40 {
        let helper = kitchen.home.add_absent(&format!("Helper {nth}"), Role::Helper);
        kitchen.answer("E01", mam, &[("people", Person(helper))]);
        kitchen.answer_about("E03", About::Person(helper), mam, &[("task", Words("Be there when somebody comes."))]);
    }
    for nth in 0..10 {
        kitchen.home.add_absent(&format!("Child {nth}"), Role::Child);
    }
    let children: Vec<_> = kitchen.home.plan().children().map(|child| child.id).collect();
    for child in children {
        let about = About::Person(child);
        let way = [("place", Words("The blue house by the bridge")), ("whose", Person(mam)), ("F04/who", Person(mam))];
        kitchen.answer_about("F01", about, mam, &way);
        kitchen.answer_about("J02", about, mam, &[("what", Words("Somebody brings a bag and sleeps there too."))]);
    }
    kitchen.answer("F02", mam, &[("name", Words("John's house"))]);
    let mut nth = 0;
    while kitchen.home.plan().lines.len() < 300 {
        nth += 1;
        let words = format!("Number {nth}: ring the club and ask them when they train, and whether he can come along.");
        kitchen.answer("B01", mam, &[("said", Words(&words))]);
        kitchen.answer("I03", dawn, &[("what", Words(&words)), ("by", Words("2026-12-01"))]);
        kitchen.action(&words, mam);
    }
    kitchen.home.plan().clone()
}

/// A few milliseconds in a release; here there is room for a slow machine that does not optimise.
#[test]
fn a_plan_of_300_lines_12_children_and_40_helpers_is_looked_at_while_nobody_waits() {
    let plan = big_plan();
    assert!(plan.lines.len() >= 300 && plan.children().count() == 12 && plan.lines_of(Kind::Helper).count() == 40);
    let _ = findings(&plan);
    let times = (0..5).map(|_| {
        let from = Instant::now();
        assert!(findings(&plan).len() > 100);
        from.elapsed()
    });
    let quickest = times.min().unwrap();
    println!("findings of the big plan: {quickest:?}");
    assert!(quickest < Duration::from_millis(400), "{quickest:?}");
}
