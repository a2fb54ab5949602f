//! The made-up family that people practise with: the worked example of the practice (1.4), line by line.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::support::{chapter, day, family_plan, in_short, paper, today, words, words_file};
use kitchen_table::conversation::{made_up_family, made_up_visit, steps, talked_about};
use kitchen_table::copies::{Numbers, fridge};
use kitchen_table::packs::Pack;
use kitchen_table::plan::{Audience, Date, Kind, Known, Language, Line, Person, Plan, Reader, Role, Status, visible};
use kitchen_table::sitting::made_up;

/// What the practice says that the plan holds; the names in brackets are keys of the words files.
const LINES: &[&str] = &[
    "consent ok (Mam, said): yes",
    "matters said (Mam, said): [family-time]",
    "worry said (Mam, said): [arguing]",
    "worry said (Mam, said): [money]",
    "worry said (Mam, said): [gang]",
    "worry worker-worry (Dawn, said): [where-were-they]",
    "pattern said (Mam, said): [shouting]",
    "strategy said (Mam, said): [time-apart]",
    "limit said (Mam, said): [pint]",
    "open-question question (Mam, not-asked): [ask-peter]",
    "open-question who (Mam, not-asked): Peter",
    "difference you (Mam, said): [difference]",
    "suggestion idea (Dawn, maybe): [rooms]",
    "reply answer (Mam, said): maybe",
    "open-question question (Mam, not-asked): [ask-llyr]",
    "open-question who (Mam, not-asked): Llyr",
    "helper people (Mam, not-asked): Nain Keri",
    "place place (Mam, agreed): [nains-house]",
    "place whose (Mam, said): Nain Keri",
    "route how (Mam, said): walks",
    "arrival who (Mam, said): Nain Keri",
    "arrival tells (Mam, said): Mam",
    "arrival how (Mam, said): rings",
    "avoid name (Dawn, said): [johns-house]",
    "avoid for (Dawn, said): Megan",
    "avoid kind (Dawn, said): place",
    "open-question question (Mam, not-asked): [football]",
    "open-question who (Mam, not-asked): Peter, Llyr",
    "promise what (Dawn, agreed): [come-back]",
    "promise what (Dawn, agreed): [bring-copy]",
    "promise what (Dawn, agreed): [next-week]",
    "agreement answer (Mam, said): yes",
    "agreement answer (Mam, said): yes",
    "agreement answer (Mam, said): yes",
    "agreement answer (Mam, said): yes",
    "visit when (Mam, said): 2026-11-29T16:00",
];

fn after_the_visit(language: Language) -> Plan {
    on(language, today())
}

fn on(language: Language, today: Date) -> Plan {
    let pack = Pack::family_plan().unwrap();
    made_up_visit(&pack, language, today, &|key| words(language).practice(key))
}

fn said(language: Language, key: &str) -> &'static str {
    let said = words(language).practice(key);
    assert_ne!(said, "", "nobody says {key}");
    said
}

fn line<'a>(plan: &'a Plan, language: Language, key: &str) -> &'a Line {
    plan.lines.iter().find(|line| line.words() == Some(said(language, key))).unwrap()
}

#[test]
fn the_made_up_plan_holds_exactly_the_lines_of_the_practice_in_both_languages() {
    for &language in Language::ALL {
        let plan = after_the_visit(language);
        let mut wanted: Vec<String> = LINES.iter().map(|line| in_words(language, line)).collect();
        let mut lines: Vec<String> = plan.lines.iter().map(|line| with_status(&plan, line)).collect();
        wanted.sort();
        lines.sort();
        assert_eq!(lines, wanted);
        assert!(plan.lines.iter().all(|line| line.said_in == language));
        assert!(line(&plan, language, "time-apart").confirmed, "Mam has heard it said back");
    }
}

fn in_words(language: Language, line: &str) -> String {
    match line.split_once('[') {
        Some((before, key)) => format!("{before}{}", said(language, key.trim_end_matches(']'))),
        None => line.to_owned(),
    }
}

/// `worry said (Mam, said): Money is short.`
fn with_status(plan: &Plan, line: &Line) -> String {
    in_short(plan, line).replacen("):", &format!(", {}):", plan.status(line).id()), 1)
}

/// What the first screen of practice says of them, and they do not say.
const SAID_OF_THEM: [&str; 4] = ["who-they-are", "try-way", "try-people", "try-fridge"];

#[test]
fn everything_the_made_up_family_can_say_is_said_and_nothing_is_said_without_words() {
    for &language in Language::ALL {
        let asked = RefCell::new(BTreeSet::new());
        let pack = Pack::family_plan().unwrap();
        let _ = made_up_visit(&pack, language, today(), &|key| {
            asked.borrow_mut().insert(key.to_owned());
            words(language).practice(key)
        });
        let is_said = |key: &String| !SAID_OF_THEM.contains(&key.as_str());
        let there: BTreeSet<String> = words_file::read(language).practice.into_keys().filter(is_said).collect();
        // A name is looked for among the people first, so it is never taken for words.
        assert_eq!(asked.into_inner(), there);
    }
}

#[test]
fn those_who_sit_at_the_table_are_dawn_and_mam() {
    for &language in Language::ALL {
        let plan = after_the_visit(language);
        let people: Vec<_> = plan.people.iter().map(|person| (person.name(), person.details.role)).collect();
        assert_eq!(
            people,
            [
                ("Dawn", Role::Worker),
                ("Mam", Role::Adult),
                ("Peter", Role::Adult),
                ("Megan", Role::Child),
                ("Llyr", Role::Child),
                ("Nain Keri", Role::Helper)
            ]
        );
        assert_eq!(plan.here().map(Person::name).collect::<Vec<_>>(), ["Dawn", "Mam"]);
        assert!(plan.here().all(|person| person.details.language == Some(language)));
        assert!(plan.people.iter().all(|person| person.details.age.is_none()), "no age is given, and none is made up");
        let visits: Vec<_> = plan.visits.iter().map(|visit| visit.on).collect();
        assert_eq!(visits, [today()]);
    }
}

#[test]
fn what_is_private_in_the_made_up_plan_is_for_the_worker_and_mam() {
    for &language in Language::ALL {
        let plan = after_the_visit(language);
        let mam = plan.people.iter().find(|person| person.name() == "Mam").unwrap().id;
        for key in ["pint", "johns-house"] {
            let line = line(&plan, language, key);
            assert_eq!(line.audience, Audience::Named(vec![mam]), "{key}");
            assert!(!visible(&plan, line, Reader::Here), "{key}");
        }
        assert!(plan.lines_of(Kind::OpenQuestion).all(|line| line.audience == Audience::Worker));
    }
}

#[test]
fn the_made_up_page_holds_megans_way_the_promises_and_the_next_visit_and_nothing_else() {
    for &language in Language::ALL {
        let plan = after_the_visit(language);
        let page = fridge(family_plan(), &plan, words(language), &Numbers::default(), today());
        let ways = paper::ways(&page);
        let [way] = ways.as_slice() else { panic!("{ways:?}") };
        assert_eq!((way.child_name.as_str(), way.place.as_deref()), ("Megan", Some(said(language, "nains-house"))));
        assert_eq!((way.place_known, way.call_known), (Known::WeWillAsk, Known::WeWillAsk));

        let allowed = ["nains-house", "come-back", "bring-copy", "next-week"];
        let mut wanted: Vec<_> = allowed.iter().map(|key| line(&plan, language, key).id).collect();
        let mut on_it = paper::lines(&page);
        wanted.sort();
        on_it.sort();
        assert_eq!(on_it, wanted);
        assert!(paper::says(&page, &words(language).date(day("2026-11-29"), today())) && paper::says(&page, "16:00"));
        let others = plan.lines.iter().filter(|line| !wanted.contains(&line.id)).filter_map(Line::words);
        for other in others.chain(["Peter", "Llyr", "John"]) {
            assert!(!paper::says(&page, other), "{other:?} is on the page");
        }
    }
}

#[test]
fn the_next_made_up_visit_is_a_week_on_whatever_the_day() {
    for from in ["2024-02-29", "2026-12-28", "2027-02-24"].map(day) {
        let plan = on(Language::En, from);
        let (_, when) = plan.next_visit().unwrap();
        assert_eq!(when.date, from.plus(7));
        assert_eq!(plan.lines.len(), LINES.len(), "{from}");
    }
}

#[test]
fn llyr_has_no_safe_place_yet_for_people_to_find_and_mend() {
    let pack = Pack::family_plan().unwrap();
    let plan = after_the_visit(Language::En);
    assert!(!talked_about(&pack, &plan, chapter("goes")));
    let llyr = plan.people.iter().find(|person| person.name() == "Llyr").unwrap().id;
    let mut gaps = steps(&pack, &plan).into_iter().filter(|step| plan.ended(step).is_none());
    assert!(gaps.any(|step| step.card.0 == "F01" && step.about == Some(kitchen_table::plan::About::Person(llyr))));
    assert_eq!(plan.status(plan.lines_of(Kind::Suggestion).next().unwrap()), Status::Maybe);
}

#[test]
fn from_the_very_start_the_same_people_are_written_down_and_nothing_is_said() {
    for &language in Language::ALL {
        let (start, visit) = (made_up_family(language), after_the_visit(language));
        let names = |plan: &Plan| plan.people.iter().map(|person| person.name().to_owned()).collect::<Vec<_>>();
        assert_eq!(names(&start), names(&visit)[..5]);
        assert!(start.lines.is_empty() && start.turns.is_empty() && start.visits.is_empty());
    }
}

#[test]
fn whoever_practises_gets_the_family_as_it_is_before_or_after_that_day() {
    for &language in Language::ALL {
        assert_eq!(made_up(language, None).unwrap(), made_up_family(language));
        assert_eq!(made_up(language, Some(today())).unwrap(), after_the_visit(language));
    }
}
