//! A child's own turn: in short screens, in the child's own words for people, and no more than is true.

use crate::support::paper::says;
use crate::support::{Home, both_ways, family_plan, today, words};
use kitchen_table::conversation::{Screen, Slot, Step, askings, own_turn, to_choose_from, woven};
use kitchen_table::copies::{Numbers, WayDrawing, child, warnings};
use kitchen_table::plan::{About, Details, Kind, Language, PersonId, Reader, Role, visible};
use kitchen_table::sitting::{Intent, question_now};
use kitchen_table::words::Label;

/// Somebody's age, and what the children call them.
fn is_known(home: &mut Home, person: PersonId, known_as: &str, age: Option<u8>) {
    let before = home.plan().person(person).unwrap().details.clone();
    home.intends(Intent::ChangePerson(person, Details { known_as: known_as.to_owned(), age, ..before }));
}

/// Sian visits Aisha, whom her children call Mum. Nani, their gran, helps; Karim is out.
struct Family {
    aisha: PersonId,
    karim: PersonId,
    nani: PersonId,
    maryam: PersonId,
}

fn family(home: &mut Home) -> Family {
    home.add("Sian", Role::Worker);
    let (aisha, karim) = (home.add("Aisha", Role::Adult), home.add_absent("Karim", Role::Adult));
    let nani = home.add_absent("Nani", Role::Helper);
    let maryam = home.add_absent("Maryam", Role::Child);
    is_known(home, aisha, "mum", None);
    is_known(home, nani, "Gran", None);
    home.sits_down();
    home.opens("E01");
    home.picks("people", nani);
    home.next();
    Family { aisha, karim, nani, maryam }
}

/// Where Maryam goes: to somebody's house, and somebody tells Aisha.
fn goes(home: &mut Home, family: &Family, whose: PersonId, tells: PersonId) {
    home.opens_about("F01", Some(About::Person(family.maryam)));
    home.says(family.aisha, "place", "The flat.");
    home.picks("whose", whose);
    home.picks("F04/who", tells);
    home.picks("F04/tells", family.aisha);
    home.next();
}

fn is_asked_to_help(home: &mut Home, family: &Family, status: &str) {
    home.opens_about("E03", Some(About::Person(family.nani)));
    home.taps("E04/status", status);
    home.next();
}

/// The names that Maryam's own card about her way is woven with, by what they stand for.
/// Maryam goes to Nani, who has said that she helps, and Aisha agrees.
fn goes_to_nani(home: &mut Home) -> Family {
    let family = family(home);
    is_asked_to_help(home, &family, "yes");
    goes(home, &family, family.nani, family.nani);
    let place = home.line_saying("The flat.").id;
    home.agrees(family.aisha, place);
    family
}

fn told(home: &Home, maryam: PersonId) -> Vec<(&'static str, String)> {
    let step = Step { card: "G07".into(), asked_of: Some(maryam), about: Some(About::Person(maryam)) };
    woven(home.pack(), home.plan(), &step)
}

fn is_told(home: &Home, maryam: PersonId, slot: &str) -> Option<String> {
    told(home, maryam).into_iter().find(|(named, _)| *named == slot).map(|(_, name)| name)
}

fn question(home: &Home, language: Language) -> String {
    let asking = home.sitting.asking().unwrap();
    question_now(home.pack(), words(language), home.plan(), &home.step(), &asking, home.draft(), today())
}

#[test]
fn a_child_is_told_that_somebody_will_do_something_once_they_have_said_yes_and_before_it_that_we_will_ask() {
    both_ways(|home| {
        let family = family(home);
        goes(home, &family, family.nani, family.nani);
        for status in ["not-asked", "asked"] {
            is_asked_to_help(home, &family, status);
            assert_eq!(is_told(home, family.maryam, "helper"), None, "{status}");
            assert_eq!(is_told(home, family.maryam, "place"), None, "{status}");
            assert_eq!(is_told(home, family.maryam, "helperToAsk").as_deref(), Some("Gran"), "{status}");
            assert_eq!(is_told(home, family.maryam, "placeToAsk").as_deref(), Some("The flat"), "{status}");
        }
        is_asked_to_help(home, &family, "yes");
        assert_eq!(is_told(home, family.maryam, "helper").as_deref(), Some("Gran"));
        assert_eq!(is_told(home, family.maryam, "place").as_deref(), Some("The flat"));
        assert_eq!(is_told(home, family.maryam, "parent").as_deref(), Some("Mum"));
        is_asked_to_help(home, &family, "no");
        assert!(!home.can_be_asked("G07", Some(About::Person(family.maryam))), "there is no such place any more");
    });
}

#[test]
fn whoever_was_out_has_still_to_be_asked_and_a_child_who_tells_is_told_so() {
    both_ways(|home| {
        let family = family(home);
        goes(home, &family, family.aisha, family.karim);
        assert_eq!(is_told(home, family.maryam, "helperToAsk").as_deref(), Some("Karim"));
        assert_eq!(is_told(home, family.maryam, "place").as_deref(), Some("The flat"), "Aisha said so herself");
        goes(home, &family, family.aisha, family.maryam);
        assert_eq!(is_told(home, family.maryam, "toldByYou").as_deref(), Some("Mum"));
        assert_eq!(is_told(home, family.maryam, "helper"), None);
    });
}

#[test]
fn nothing_that_is_not_known_is_in_the_question_and_nobodys_first_name_where_the_child_has_a_word() {
    both_ways(|home| {
        let family = family(home);
        home.opens_about("F01", Some(About::Person(family.maryam)));
        home.says(family.aisha, "place", "The flat.");
        home.next();
        home.hands_over(family.maryam);
        home.passes_to("G07");
        for language in [Language::En, Language::Cy] {
            let asked = question(home, language);
            assert!(asked.contains("The flat") && !asked.contains("Aisha") && !asked.contains("Mum"), "{asked}");
            assert!(!asked.contains('{') && !asked.contains('…'), "{asked}");
        }
    });
}

#[test]
fn a_child_chooses_among_people_by_what_they_call_them() {
    both_ways(|home| {
        let family = family(home);
        home.hands_over(family.maryam);
        home.passes_to("G06");
        let plan = home.plan().as_children_call_people();
        let card = home.pack().card(&"G06".into()).unwrap();
        let who = card.asks.iter().find(|ask| ask.id == "who").unwrap();
        let people = to_choose_from(&plan, card, who, &home.step(), home.draft());
        let called: Vec<_> = people.into_iter().map(|person| plan.called(person.id)).collect();
        assert_eq!(called, ["Sian", "Mum", "Karim", "Gran"]);
        assert_eq!(home.plan().called(family.aisha), "Aisha", "at the table she is Aisha");
    });
}

#[test]
fn two_whom_the_children_call_the_same_keep_their_names() {
    let mut home = Home::new();
    let family = family(&mut home);
    is_known(&mut home, family.karim, "Gran", None);
    let plan = home.plan().as_children_call_people();
    assert_eq!([plan.called(family.karim), plan.called(family.nani)], ["Karim", "Nani"]);
}

#[test]
fn in_the_picture_of_the_way_there_a_child_and_their_mum_have_two_faces() {
    let mut home = Home::new();
    let family = family(&mut home);
    goes(&mut home, &family, family.nani, family.nani);
    let plan = home.plan().as_children_call_people();
    let drawing = WayDrawing::of(home.pack(), &plan, words(Language::En), family.maryam);
    assert_eq!(drawing.told.as_deref(), Some("Mum"));
    assert_ne!(Some(drawing.child_face), drawing.told_face);
}

#[test]
fn a_picture_and_words_are_one_thing_to_look_at_and_one_answer() {
    both_ways(|home| {
        let family = family(home);
        home.hands_over(family.maryam);
        home.passes_to("G02");
        let asked = askings(home.pack(), home.plan(), &home.step(), home.draft());
        assert_eq!(asked.len(), 1);
        assert_eq!(asked[0].beside, ["drawing"]);
        home.types("said", "My cat.");
        home.taps("drawing", "dog");
        home.intends(Intent::Next);
        let like = home.line_saying("My cat.").id;
        assert_eq!(home.line(Kind::Picture).about, Some(About::Line(like)));
        home.is_asked("G02");
        assert!(home.draft().is_blank(), "anything else?");
        home.intends(Intent::Next);
        assert_ne!(home.card(), Some("G02"));
    });
}

/// What a child hears before the first question, screen by screen.
fn heard(home: &mut Home, child: PersonId, language: Language) -> Vec<(String, String)> {
    home.hands_over(child);
    let mut heard = Vec::new();
    while home.card() == Some("G01") {
        let asking = home.sitting.asking().unwrap();
        heard.push((asking.ask.clone(), question(home, language)));
        if asking.ask == "ok" {
            break;
        }
        home.intends(Intent::Next);
    }
    home.intends(Intent::StopTurn);
    home.gives_back();
    heard
}

#[test]
fn a_child_hears_what_a_turn_is_in_short_screens_in_words_for_about_their_age() {
    for language in [Language::En, Language::Cy] {
        let mut home = Home::new();
        let family = family(&mut home);
        let mut said = Vec::new();
        for age in [Some(5), Some(9), Some(15)] {
            is_known(&mut home, family.maryam, "", age);
            let heard = heard(&mut home, family.maryam, language);
            let asks: Vec<_> = heard.iter().map(|(ask, _)| ask.as_str()).collect();
            assert_eq!(asks, ["hello", "choose", "not-safe", "ok"]);
            for (ask, text) in &heard {
                let longest = text.split(['.', '?', '!']).map(|one| one.split_whitespace().count()).max();
                assert!(longest <= Some(16), "{ask}: {text}");
            }
            said.push(heard);
        }
        for (at, ask) in [(1, "choose"), (2, "not-safe")] {
            assert!(said[0][at] != said[1][at] && said[1][at] != said[2][at], "{ask} is the same at every age");
        }
    }
}

#[test]
fn with_no_worker_nobody_says_that_they_will_tell_and_a_child_hears_whom_they_can() {
    let mut home = Home::new();
    home.add("Mam", Role::Adult);
    let megan = home.add_absent("Megan", Role::Child);
    home.sits_down();
    let asks: Vec<_> = heard(&mut home, megan, Language::En).into_iter().map(|(ask, _)| ask).collect();
    assert_eq!(asks, ["hello", "choose", "tell", "ok"]);
    let own: Vec<_> = own_turn(home.pack(), home.plan(), megan).into_iter().map(|step| step.card.0).collect();
    assert!(!own.contains(&"G11".to_owned()), "nobody is there who would bring an advocate");
}

#[test]
fn who_may_know_is_asked_of_what_a_child_said_after_everything_else_and_not_where_they_said_nothing() {
    both_ways(|home| {
        let family = family(home);
        home.hands_over(family.maryam);
        let cards = |home: &Home| -> Vec<String> {
            own_turn(home.pack(), home.plan(), family.maryam).into_iter().map(|step| step.card.0).collect()
        };
        assert!(!cards(home).contains(&"G09".to_owned()));
        home.passes_to("G03");
        home.types("said", "The noise.");
        home.next();
        let cards = cards(home);
        assert_eq!(cards[cards.len() - 2..], ["G09", "G08"], "{cards:?}");
        assert!(cards.contains(&"G05".to_owned()), "{cards:?}");
    });
}

#[test]
fn the_same_people_as_before_is_one_tap_and_the_child_goes_where_they_were() {
    both_ways(|home| {
        let family = family(home);
        home.hands_over(family.maryam);
        home.passes_to("G04");
        home.types("said", "No shouting.");
        home.next();
        home.intends(Intent::StopTurn);
        home.gives_back();
        home.intends(Intent::SamePeople);
        assert_eq!(home.sitting.screen, Screen::Talk);
        let here: Vec<_> = home.plan().here().map(|person| person.name()).collect();
        assert_eq!(here, ["Sian", "Aisha"]);
        assert!(!visible(home.plan(), home.line_saying("No shouting."), Reader::Here), "it is hers still");
        home.intends(Intent::SamePeople);
        assert_eq!(home.sitting.screen, Screen::Talk, "a second tap of two quick ones does nothing");
    });
}

/// Forms of "chi", by which one speaks to a stranger or to several.
const CHI: &[&str] = &["chi", "eich", "ichi", "chwi", "wrthoch", "gennych", "arnoch", "ydych", "allwch", "cewch"];

#[test]
fn in_welsh_a_child_is_ti_on_every_card_of_their_own() {
    let welsh = words(Language::Cy);
    for card in family_plan().cards.iter().filter(|card| card.to == kitchen_table::packs::To::Child) {
        let mut said = vec![welsh.ask(&card.id), welsh.ask_of(&card.id, true)];
        said.extend(welsh.help(&card.id));
        for ask in &card.asks {
            said.extend(
                ["young", "middle", "older", "alone"].map(|wording| welsh.ask_label_in(&card.id, &ask.id, &[wording])),
            );
            said.extend(ask.choices.iter().map(|choice| welsh.choice(&card.id, &ask.id, choice)));
        }
        for text in said {
            let mut parts = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
            assert!(parts.all(|part| !CHI.contains(&part.as_str())), "{}: {text}", card.id.0);
        }
    }
}

#[test]
fn a_child_who_stops_at_once_has_answered_and_is_asked_nothing() {
    both_ways(|home| {
        let family = family(home);
        home.hands_over(family.maryam);
        home.intends(Intent::StopTurn);
        let stopped = home.line(Kind::Consent);
        assert_eq!((stopped.choice(), stopped.asked_of), (Some("stop"), Some(family.maryam)));
        assert_eq!(home.on_screen(), None);
        let slot = Slot::of(&"G01".into(), "ok");
        home.gives_back();
        home.hands_over(family.maryam);
        home.is_asked("G01");
        assert!(home.draft().get(&slot).is_none(), "another day it is asked anew");
    });
}

#[test]
fn a_child_who_writes_somebody_down_is_told_that_the_grown_ups_see_the_name_and_nobody_else_is() {
    both_ways(|home| {
        let family = family(home);
        assert_eq!(home.sitting.who_sees_a_new_name(), None, "at the table everybody sees it being written");
        home.hands_over(family.maryam);
        assert_eq!(home.sitting.who_sees_a_new_name(), Some(Label::GrownUpsSeeTheName), "Sian reads why");
        home.gives_back();
        home.hands_over(family.aisha);
        assert_eq!(home.sitting.who_sees_a_new_name(), None);
    });
}

#[test]
fn a_childs_page_calls_people_what_the_child_calls_them_and_other_paper_does_not() {
    both_ways(|home| {
        let family = goes_to_nani(home);
        let page = child(home.pack(), home.plan(), words(Language::En), &Numbers::default(), today(), family.maryam);
        assert!(says(&page, "Gran") && says(&page, "Mum"), "{page:?}");
        assert!(!says(&page, "Nani") && !says(&page, "Aisha"), "{page:?}");
        assert!(warnings(home.plan(), &page).is_empty());
        assert!(says(&home.fridge(), "Nani"));
    });
}

#[test]
fn whom_to_keep_away_from_is_on_no_childs_page_under_another_word_either() {
    both_ways(|home| {
        let family = goes_to_nani(home);
        home.opens("F02");
        home.says(family.aisha, "name", "Nani");
        home.taps("kind", "person");
        home.next();
        let page = child(home.pack(), home.plan(), words(Language::En), &Numbers::default(), today(), family.maryam);
        assert!(!says(&page, "Gran") && !says(&page, "Nani"), "{page:?}");
    });
}

#[test]
fn back_from_anything_else_is_what_the_card_before_asked_last_with_its_answer_standing() {
    both_ways(|home| {
        let family = family(home);
        let asks = |home: &Home| home.sitting.asking().map(|asking| format!("{}/{}", asking.card.0, asking.ask));
        home.hands_over(family.maryam);
        let ok = Slot::of(&"G01".into(), "ok");
        while asks(home).as_deref() != Some("G01/ok") {
            home.intends(Intent::Next);
        }
        home.intends(Intent::Choose(ok.clone(), "yes".to_owned()));
        home.is_asked("G02");
        home.types("said", "My cat.");
        home.intends(Intent::Next);
        home.is_asked("G02");
        home.goes_back();
        assert_eq!(asks(home).as_deref(), Some("G01/ok"));
        assert!(home.draft().has(&ok, "yes"), "what she said stands");
        home.intends(Intent::Next);
        home.is_asked("G03");
        assert_eq!(home.plan().lines_of(Kind::Like).count(), 1, "and so does the cat, which is not asked for again");
    });
}
