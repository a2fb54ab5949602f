//! Walks every pack: every card can come, every branch ends, every question has its words.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::layering::rust_files;
use crate::support::{Home, ask_later, both_ways_with, brought, day, every_pack, moment, words};
use kitchen_table::checks::{Stop, stops};
use kitchen_table::conversation::{Step, next, steps, steps_for, steps_of};
use kitchen_table::packs::{Ask, AskKind, Card, Chapter, Each, Keeps, Layer, Pack, Stage};
use kitchen_table::plan::{About, CardId, Event, Is, Kind, Language, Plan, Role, Value};
use kitchen_table::sitting::Intent;

/// Every card of the practice's own table.
const FAMILY_CARDS: &str = "P01 P02 S01 S02 S03 S04 S05 S06 S07 X01 X02 X03 B01 B02 B03 B04 B05 C01 C02 C03 C04 D01 D02 D03 D04 \
    D05 E01 E02 E03 E04 E05 E06 F01 F02 F03 F04 F05 F06 F07 F08 I01 I02 I03 I04 I05 I06 J01 J02 J03 J04 K01 K02 K03 K04 K05 G01 G02 G03 G04 \
    G05 G06 G07 G08 G09 G10 G11 H01 H02 H03 L01 L02 L03 L04 L05";

/// What no one but the worker is asked, for the record (practice 2.1).
const FOR_THE_RECORD: &str = "W01 W02 W03 W04 W05 W06 W07";

#[test]
fn a_mistake_in_a_pack_is_told_with_its_line_and_what_is_not_known_there() {
    let file = include_str!("../fixtures/packs/team-talk/cards.json");
    let wrong = |right: &str, wrong: &str| {
        let changed = file.replacen(right, wrong, 1);
        assert_ne!(changed, file);
        Pack::read(&changed).err().map(|why| why.to_string()).unwrap()
    };
    for (right, mistake) in
        [("\"stage\":", "\"stge\":"), ("\"layer\": \"core\"", "\"layer\": \"corr\""), ("\"keeps\":", "\"kps\":")]
    {
        let told = wrong(right, mistake);
        let line = 1 + file.lines().position(|line| line.contains(right)).unwrap();
        let what = mistake.split('"').rfind(|part| !part.trim().is_empty() && *part != ":").unwrap();
        assert!(told.contains(&format!("line {line} ")) && told.contains(what), "{told}");
    }
    assert!(wrong("\"cards\":", "\"crds\":").contains("crds"));
}

/// Families between whom every condition of a card holds for somebody.
fn families() -> Vec<(&'static str, Plan)> {
    let mut alone = Home::new();
    alone.add("Dawn", Role::Worker);

    let mut without = Home::new();
    without.add("Mam", Role::Adult);

    let mut full = Home::new();
    let (_, mam) = (full.add("Dawn", Role::Worker), full.add("Mam", Role::Adult));
    full.add_absent("Megan", Role::Child);
    let cai = full.add_absent("Cai", Role::Child);
    let little = kitchen_table::plan::Details { age: Some(0), ..full.plan().person(cai).unwrap().details.clone() };
    full.intends(Intent::ChangePerson(cai, little));
    let dad = full.add_absent("Dad", Role::Adult);
    full.opens("B01");
    full.says(mam, "said", "Arguing.");
    full.next();
    full.opens("D01");
    full.says(mam, "said", "Time apart.");
    full.next();
    full.opens("D02");
    full.says(mam, "said", "Not at night.");
    full.next();
    full.opens("X03");
    full.types("idea", "Write it down.");
    full.answers(mam, "answer", "yes");
    full.ask_later(&[dad], "Where could you go?");
    full.opens("X03");
    full.types("idea", "Write it down.");
    full.answers(mam, "answer", "yes");
    full.next();
    full.opens("I01");
    full.says(mam, "what", "Ring the club.");
    full.next();
    full.opens("E01");
    let nain = full.add_absent("Nain", Role::Helper);
    full.picks("people", nain);
    full.next();

    let megan = full.plan().people.iter().find(|person| person.is_child()).unwrap().id;
    full.opens_about("F01", Some(About::Person(megan)));
    full.types("place", "Nain's house.");
    full.picks("F04/who", nain);
    full.picks("F04/tells", dad);
    full.next();

    let adult_alone = full.plan().clone();
    full.comes_in(megan);
    full.opens_about("G04", Some(About::Person(megan)));
    full.types("said", "No shouting.");
    full.next();
    full.goes_out(megan);
    full.goes_out(mam);
    let worker_alone = full.plan().clone();
    full.comes_in(mam);
    full.comes_in(megan);
    full.comes_in(nain);
    full.comes_in(dad);
    vec![
        ("a worker alone", alone.plan().clone()),
        ("a worker alone after a visit", worker_alone),
        ("a family alone", without.plan().clone()),
        ("one adult with the worker", adult_alone),
        ("everyone here", full.plan().clone()),
    ]
}

#[test]
fn every_card_of_the_practice_is_in_the_family_plan_once() {
    let pack = Pack::family_plan().unwrap();
    let mut ids: Vec<_> = pack.cards.iter().map(|card| card.id.0.as_str()).collect();
    let mut wanted: Vec<_> = FAMILY_CARDS.split_whitespace().collect();
    assert_eq!(wanted.len(), 74);
    wanted.extend(FOR_THE_RECORD.split_whitespace());
    ids.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(ids, wanted);
}

#[test]
fn every_card_can_come_in_some_family() {
    for pack in every_pack() {
        for card in &pack.cards {
            if card.beforehand {
                assert!(
                    families().iter().any(|(_, plan)| !steps_for(card, plan).is_empty()),
                    "{} never comes",
                    card.id.0
                );
                continue;
            }
            let lead = card.with.as_ref().map_or(card, |lead| pack.card(lead).unwrap());
            let comes = families().iter().any(|(_, plan)| {
                steps_of(pack, plan, lead.stage, lead.layer).iter().any(|step| step.card == lead.id)
                    && !steps_for(card, plan).is_empty()
            });
            assert!(comes, "{} of {} never comes", card.id.0, pack.id.0);
        }
    }
}

#[test]
fn every_card_that_a_card_names_is_there_and_comes_on_the_same_terms() {
    for pack in every_pack() {
        for card in &pack.cards {
            for named in card.opens.iter().chain(&card.with).chain(&card.after) {
                assert!(pack.card(named).is_some(), "{} names {}, which is not in {}", card.id.0, named.0, pack.id.0);
            }
            if let Some(lead) = card.with.as_ref().and_then(|lead| pack.card(lead)) {
                assert!(lead.with.is_none(), "{} shares a screen with {}, which leads none", card.id.0, lead.id.0);
                let terms = |card: &Card| (card.stage, card.layer, card.each, card.repeat, card.layout);
                assert_eq!(terms(card), terms(lead), "{} and {} share a screen", card.id.0, lead.id.0);
            }
        }
    }
}

#[test]
fn every_ask_of_a_card_has_its_own_name_and_every_pick_has_choices() {
    for pack in every_pack() {
        for card in &pack.cards {
            for (at, ask) in card.asks.iter().enumerate() {
                let name = format!("{} {}", card.id.0, ask.id);
                assert!(!card.asks[..at].iter().any(|other| other.id == ask.id), "{name} stands twice");
                let is_chosen = matches!(ask.kind, AskKind::Pick | AskKind::Drawing);
                assert_eq!(is_chosen, !ask.choices.is_empty(), "{name}: choices belong to a pick or a picture");
                assert!(!ask.id.contains('/'), "{name}: a slash would break the name of its control");
                assert!(
                    matches!(ask.each, None | Some(Each::Person | Each::Adult)) || !card.repeat,
                    "{name}: an answer of several is asked of people, and of nothing else"
                );
                assert!(
                    ask.kind != AskKind::People || !ask.spread || card.repeat,
                    "{name}: a spread adds people one by one"
                );
            }
            assert!(
                !card.gate || card.asks.iter().all(|ask| ask.keeps.is_none()),
                "{}: what a gate hears is never kept",
                card.id.0
            );
        }
    }
}

/// What a card is, it says in its pack: docs/decisions/0016-what-a-card-is.md.
#[test]
fn no_rule_knows_a_card_by_its_name() {
    let ids: BTreeSet<_> =
        every_pack().into_iter().flat_map(|pack| &pack.cards).map(|card| card.id.0.clone()).collect();
    let ends = |c: Option<char>| c.is_some_and(|c| matches!(c, '"' | '.' | '/'));
    for file in rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let code = fs::read_to_string(&file).unwrap();
        for id in &ids {
            let names = |at: usize| ends(code[..at].chars().next_back()) && ends(code[at + id.len()..].chars().next());
            let named = code.match_indices(id.as_str()).any(|(at, _)| names(at));
            assert!(!named, "{} names {id}", file.display());
        }
    }
}

#[test]
fn what_a_rule_can_look_for_is_asked_for_by_some_card_and_becomes_a_line() {
    let packs = every_pack();
    let asks: Vec<_> = packs.iter().flat_map(|pack| &pack.cards).flat_map(|card| &card.asks).collect();
    for ask in asks.iter().filter(|ask| ask.is.is_some()) {
        assert!(matches!(ask.keeps, Some(Keeps::Line(_))), "{} is {:?} and becomes no line", ask.id, ask.is);
    }
    // A picture on a child's page is put there; nobody asks for it.
    for is in Is::ALL.iter().filter(|is| **is != Is::OnPage) {
        assert!(asks.iter().any(|ask| ask.is == Some(*is)), "no card asks for {}", is.id());
    }
}

#[test]
fn every_card_is_in_a_chapter_or_in_a_stage_of_its_own() {
    for pack in every_pack() {
        for card in &pack.cards {
            let is_of_its_own = !matches!(card.stage, Stage::Chapter(_));
            assert!(is_of_its_own || pack.chapter(card.stage).is_some(), "{} is in no chapter", card.id.0);
        }
        for Chapter { stage, .. } in &pack.chapters {
            let opens = pack.cards.iter().any(|card| card.stage == *stage && card.layer == Layer::Core);
            assert!(opens, "{} of {} has nothing to open with", stage.id(), pack.id.0);
            assert!(matches!(stage, Stage::Chapter(_)), "{} is a name that the engine has for a time", stage.id());
        }
    }
}

#[test]
fn every_conversation_ends_when_nobody_says_anything() {
    for pack in every_pack() {
        for (family, plan) in families() {
            let mut taken: Vec<Step> = Vec::new();
            let mut now = steps(pack, &plan).into_iter().next();
            while let Some(step) = now {
                assert!(!taken.contains(&step), "{family}: {step:?} comes twice");
                now = next(pack, &plan, &step);
                taken.push(step);
            }
        }
    }
}

/// Every card answered as fully as it can be, so that everything that can lead to more does.
#[test]
fn every_conversation_ends_when_everything_is_answered() {
    for pack in every_pack() {
        for (family, plan) in families() {
            let mut home = Home::with(pack);
            home.takes(plan);
            home.sits_down();
            let mut screens = 0;
            while let Some(step) = home.on_screen().cloned() {
                screens += 1;
                assert!(screens < 200, "{family}: {} goes on for ever", pack.id.0);
                fill(&mut home, &step);
                home.next();
            }
            let last = home.asked.last();
            assert_eq!(last.and_then(|last| next(home.pack(), home.plan(), last)), None);
        }
    }
}

fn fill(home: &mut Home, step: &Step) {
    let pack = home.pack().clone();
    let somebody = home.plan().people.iter().find(|person| !person.is_child()).map(|person| person.id);
    for card in pack.together(&step.card).filter(|card| card.layout.id() == "form") {
        for ask in card.asks.iter().filter(|ask| ask.each.is_none() && ask.keeps != Some(Keeps::HelperStatus)) {
            let name = format!("{}/{}", card.id.0, ask.id);
            match (ask.kind, somebody) {
                (AskKind::Say | AskKind::Short, _) => home.types(&name, &format!("{step:?}")),
                (AskKind::Pick, _) => home.taps(&name, &ask.choices[0]),
                (AskKind::Person | AskKind::People, Some(person)) => home.picks(&name, person),
                (AskKind::Date, _) => home.types(&name, "2026-12-01"),
                (AskKind::Datetime, _) => home.types(&name, "2026-12-01T10:00"),
                (AskKind::Scale | AskKind::Faces, _) => home.taps(&name, "3"),
                _ => {}
            }
        }
    }
}

#[test]
fn every_card_ask_and_choice_has_words_in_both_languages() {
    let packs = every_pack();
    for language in [Language::En, Language::Cy] {
        let words = words(language);
        for card in packs.iter().flat_map(|pack| &pack.cards) {
            assert!(!words.ask(&card.id).trim().is_empty(), "{} has no question in {}", card.id.0, language.id());
            for ask in &card.asks {
                assert_ask_has_words(words, card, ask);
            }
        }
    }
}

fn assert_ask_has_words(words: &kitchen_table::words::Words, card: &Card, ask: &Ask) {
    let name = format!("{} {} in {}", card.id.0, ask.id, words.language.id());
    assert!(!words.ask_label(&card.id, &ask.id).trim().is_empty(), "{name} has no label");
    for choice in &crate::support::choices_of(ask) {
        assert!(!words.choice(&card.id, &ask.id, choice).trim().is_empty(), "{name}: no word for {choice}");
    }
}

#[test]
fn ask_someone_later_is_a_card_of_the_family_plan() {
    assert!(Pack::family_plan().unwrap().card(&ask_later()).is_some());
}

#[test]
fn a_pack_from_elsewhere_goes_through_the_same_engine() {
    both_ways_with(brought("team-talk"), |home| {
        let (jo, sam) = (home.add("Jo", Role::Adult), home.add("Sam", Role::Adult));
        home.sits_down();
        home.is_asked("Q1");
        home.says(jo, "said", "Steven goes home safely.");
        home.next();
        home.is_asked("Q2");
        home.says(sam, "said", "He talks to his nan.");
        home.keep();
        home.says(sam, "said", "School rings early.");
        home.next();
        home.is_asked("Q3");
        home.sets_aside();
        home.is_asked("Q4");
        home.says(jo, "what", "Visit with Steven.");
        home.picks("who", jo);
        home.types("by", "2026-12-01");
        home.next();
        home.is_asked("Q5");
        home.says(jo, "said", "He opens the door.");
        home.next();
        home.is_asked("Q6");
        assert_eq!(stops(home.plan()), [Stop::NoNextVisit]);
        home.types("when", "2026-12-08T10:00");
        home.next();

        assert_eq!(home.on_screen(), None, "that was the last question");
        assert_eq!(home.plan().lines_of(Kind::Strategy).count(), 2);
        let action = home.line_saying("Visit with Steven.");
        let due = home.plan().about(kitchen_table::plan::About::Line(action.id)).map(|line| line.value.clone());
        assert!(due.collect::<Vec<_>>().contains(&Value::Date(day("2026-12-01"))));
        assert_eq!(home.plan().next_visit().map(|(_, when)| when), Some(moment("2026-12-08T10:00")));
        assert_eq!(stops(home.plan()), []);
        home.does(Event::CalledAgreed);
        assert!(home.plan().agreed);
        assert!(home.pack().card(&CardId::from("F01")).is_none());
    });
}
