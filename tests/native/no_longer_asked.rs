//! Questions that a later answer closes, and answers that nobody takes away by leaving a box empty.

use crate::support::family::at_the_table;
use crate::support::tries::tries;
use crate::support::{Home, TABLET, both_ways, day, paper, random, today, words};
use kitchen_table::conversation::{Draft, Slot, Speaking, answer, deeper, draft_for, steps};
use kitchen_table::copies::{Numbers, worker};
use kitchen_table::packs::Pack;
use kitchen_table::plan::{About, Event, Kind, Language, Line, PersonId, Reader, visible};
use kitchen_table::sitting::Intent;
use proptest::prelude::*;

/// A question that one answer of its card opens and another closes.
struct Closes {
    /// The card that is opened, and the part whose answer decides; `F03/how` where several share its screen.
    screen: &'static str,
    by: &'static str,
    opens: &'static str,
    closes: &'static str,
    /// The card and the part that is closed.
    card: &'static str,
    ask: &'static str,
}

const fn closes(
    screen: &'static str,
    by: &'static str,
    [opens, closes]: [&'static str; 2],
    card: &'static str,
    ask: &'static str,
) -> Closes {
    Closes { screen, by, opens, closes, card, ask }
}

const EVERY_ONE: &[Closes] = &[
    closes("S03", "ok", ["question", "yes"], "S03", "question"),
    closes("B04", "number", ["3", "10"], "B04", "one-higher"),
    closes("D04", "number", ["3", "9"], "D04", "easier"),
    closes("E03", "E04/status", ["yes", "no"], "E04", "may-be-told"),
    closes("E05", "answer", ["yes", "no"], "E05", "cannot"),
    closes("E05", "answer", ["yes", "no"], "E05", "phone"),
    closes("E05", "answer", ["yes", "no"], "E05", "when-in"),
    closes("D02", "always", ["not-always", "yes"], "D02", "said"),
    closes("F01", "F03/how", ["walks", "lift"], "F03", "route"),
    closes("F01", "F03/how", ["collected", "walks"], "F03", "collects"),
    closes("F01", "F03/how", ["walks", "in-the-house"], "F01", "whose"),
    closes("F01", "F03/how", ["walks", "in-the-house"], "F01", "second-place"),
    closes("F01", "F03/how", ["walks", "in-the-house"], "F04", "who"),
    closes("F01", "F03/how", ["walks", "in-the-house"], "F04", "how"),
    closes("F01", "F03/how", ["walks", "collected"], "F03", "in-the-dark"),
    closes("G07", "answer", ["change", "yes"], "G07", "change"),
    closes("K01", "safe", ["yes", "no"], "K01", "where"),
    closes("W02", "can", ["no", "yes"], "W02", "why-not"),
];

/// Asked in a list or of a line that is changed, or of somebody who may do something else by then and is asked for anew:
/// each has a test of its own below.
const TESTED_BY_ITSELF: &[(&str, &str)] = &[
    ("B02", "their-view"),
    ("F04", "tells"),
    ("F04", "second-contact"),
    ("I04", "why"),
    ("W07", "not-yet"),
    ("K05", "lines"),
];

/// Those who sit at the table for this card.
fn come_for(home: &mut Home, card: &str, mam: PersonId) {
    let nain = home.plan().people.iter().find(|person| person.name() == "Nain").unwrap().id;
    let megan = home.plan().children().next().unwrap().id;
    match card {
        "G07" => {
            home.comes_in(megan);
            home.goes_out(mam);
        }
        "E05" => {
            home.comes_in(nain);
            home.goes_out(mam);
        }
        "W02" => home.goes_out(mam),
        _ => {}
    }
}

fn lines<'a>(home: &'a Home, card: &'a str, ask: &'a str) -> impl Iterator<Item = &'a Line> {
    home.plan().lines.iter().filter(move |line| line.card.0 == card && line.ask == ask)
}

fn says_it(home: &mut Home, question: &Closes) {
    let ask = format!("{}/{}", question.card, question.ask);
    let nain = home.plan().people.iter().find(|person| person.name() == "Nain").unwrap().id;
    match question.ask {
        "in-the-dark" => home.taps(&ask, "same"),
        "how" => home.taps(&ask, "rings"),
        "collects" | "whose" | "who" => home.picks(&ask, nain),
        _ => home.types(&ask, "What was said."),
    }
}

fn family(home: &mut Home) -> PersonId {
    let family = at_the_table(home);
    home.opens_about("F01", Some(About::Person(family.megan)));
    home.says(family.mam, "place", "Nain's house");
    home.next();
    family.mam
}

#[test]
fn what_an_answer_closes_goes_with_it_and_comes_back_with_it() {
    for question in EVERY_ONE {
        both_ways(|home| {
            let mam = family(home);
            come_for(home, question.screen, mam);
            let name = format!("{} {}", question.card, question.ask);
            let stands = |home: &Home| lines(home, question.card, question.ask).count();
            let opens = |home: &mut Home| home.opens(question.screen);

            opens(home);
            home.speaks(mam);
            home.taps(question.by, question.opens);
            says_it(home, question);
            home.next();
            assert_eq!(stands(home), 1, "{name} was said");
            let said = lines(home, question.card, question.ask).next().unwrap().clone();

            opens(home);
            home.taps(question.by, question.closes);
            home.next();
            assert_eq!(stands(home), 0, "{name} is not asked any more");
            let record = worker(home.pack(), home.plan(), words(Language::En), &Numbers::default(), today());
            assert!(!paper::says(&record, "What was said."), "{name} stands on the record");

            opens(home);
            home.taps(question.by, question.opens);
            let slot = Slot::of(&question.card.into(), question.ask);
            assert!(home.draft().get(&slot).is_some(), "{name} stands on its card again");
            home.next();
            assert_eq!(lines(home, question.card, question.ask).collect::<Vec<_>>(), [&said], "{name} stands again");
        });
    }
}

#[test]
fn every_question_that_an_answer_can_close_is_tried_here() {
    for card in &Pack::family_plan().unwrap().cards {
        for ask in card.asks.iter().filter(|ask| ask.when.is_some()) {
            let tried = EVERY_ONE.iter().any(|other| other.card == card.id.0 && other.ask == ask.id)
                || TESTED_BY_ITSELF.contains(&(card.id.0.as_str(), ask.id.as_str()));
            assert!(tried, "{} {}", card.id.0, ask.id);
        }
    }
}

#[test]
fn what_somebody_may_see_goes_when_they_may_see_nothing_more_after_all() {
    both_ways(|home| {
        let family = at_the_table(home);
        home.opens("B01");
        home.says(family.mam, "said", "The noise at night.");
        home.next();
        let worry = home.line_saying("The noise at night.").id;
        let sees = |home: &Home| visible(home.plan(), home.line(Kind::Worry), Reader::OfTheFamily(family.dad));
        assert!(!sees(home), "he was not there");
        home.opens_about("K05", Some(About::Person(family.dad)));
        home.taps("answer", "some");
        home.taps("lines", &worry.0.to_string());
        home.next();
        assert!(sees(home), "Mam let him");
        home.opens_about("K05", Some(About::Person(family.dad)));
        home.taps("answer", "nothing");
        home.next();
        assert!(!sees(home), "and thought again");
    });
}

#[test]
fn who_is_told_and_rung_next_goes_with_a_room_at_home_and_stands_again_with_a_place_outside() {
    both_ways(|home| {
        let mam = family(home);
        let nain = home.plan().people.iter().find(|person| person.name() == "Nain").unwrap().id;
        let told = |home: &Home| lines(home, "F04", "tells").chain(lines(home, "F04", "second-contact")).count();
        home.opens("F01");
        home.taps("F03/how", "walks");
        home.picks("F04/tells", mam);
        home.picks("F04/second-contact", nain);
        home.next();
        assert_eq!(told(home), 2);
        home.opens("F01");
        home.taps("F03/how", "in-the-house");
        home.next();
        assert_eq!(told(home), 0);
        home.opens("F01");
        home.taps("F03/how", "walks");
        home.next();
        assert_eq!(told(home), 2, "one slip loses nothing");
    });
}

#[test]
fn how_they_see_it_goes_when_they_see_it_the_same_way_after_all() {
    both_ways(|home| {
        let mam = family(home);
        home.opens("B02");
        home.types("worker-worry", "The noise at night.");
        home.taps("answer", "differ");
        home.says(mam, "their-view", "It was one night.");
        home.next();
        let worry = home.line_saying("The noise at night.").id;
        let views = |home: &Home| home.plan().lines_of(Kind::OtherView).count();
        assert_eq!(views(home), 1);
        home.opens_line(worry);
        home.taps("answer", "agree");
        home.next();
        assert_eq!(views(home), 0);
        home.opens_line(worry);
        home.taps("answer", "differ");
        assert_eq!(home.typed("B02", "their-view"), "It was one night.");
        home.next();
        assert_eq!(home.line_saying("It was one night.").about, Some(About::Line(worry)));
    });
}

#[test]
fn why_somebody_does_not_agree_goes_when_everybody_does() {
    both_ways(|home| {
        let mam = family(home);
        let place = home.line_saying("Nain's house").id;
        let why = Slot::of(&"I04".into(), "why").for_line(place);
        home.opens("I04");
        home.answers_to(mam, place, "not-yet");
        home.intends(Intent::Type(why.clone(), "I must ask Nain.".to_owned()));
        home.next();
        home.line_saying("I must ask Nain.");
        home.opens("I04");
        home.answers_to(mam, place, "yes");
        home.next();
        assert!(home.plan().lines.iter().all(|line| line.words() != Some("I must ask Nain.")));
        home.opens("I04");
        home.answers_to(mam, place, "not-yet");
        assert_eq!(home.draft().typed(&why), "I must ask Nain.");
    });
}

#[test]
fn why_nothing_answers_a_worry_yet_goes_when_something_does() {
    both_ways(|home| {
        let mam = family(home);
        home.opens("B01");
        home.says(mam, "said", "Money is short.");
        home.next();
        home.goes_out(mam);
        let action = home.line_saying("Ring the club.").id;
        home.opens("W07");
        home.types("not-yet", "We have not come to it.");
        home.next();
        home.line_saying("We have not come to it.");
        home.opens("W07");
        home.taps("deeds", &action.0.to_string());
        home.next();
        assert!(home.plan().lines.iter().all(|line| line.words() != Some("We have not come to it.")));
    });
}

#[test]
fn what_was_typed_and_closed_before_anybody_went_on_is_not_lost_either() {
    both_ways(|home| {
        let mam = family(home);
        home.opens("S03");
        home.taps("ok", "question");
        home.says(mam, "question", "Who reads it?");
        home.taps("ok", "yes");
        home.next();
        assert!(home.plan().lines.iter().all(|line| line.words() != Some("Who reads it?")));
        home.opens("S03");
        home.taps("ok", "question");
        assert_eq!(home.typed("S03", "question"), "Who reads it?");
    });
}

#[test]
fn what_was_closed_is_over_with_the_sitting() {
    both_ways(|home| {
        let mam = family(home);
        home.opens("S03");
        home.taps("ok", "question");
        home.says(mam, "question", "Who reads it?");
        home.next();
        home.opens("S03");
        home.taps("ok", "yes");
        home.next();
        home.does(Event::VisitStarted(day("2026-12-06")));
        home.opens("S03");
        home.taps("ok", "question");
        assert_eq!(home.typed("S03", "question"), "");
    });
}

#[test]
fn what_somebody_asked_to_keep_from_a_person_is_still_kept_from_them_when_it_comes_back() {
    both_ways(|home| {
        let family = at_the_table(home);
        home.opens("S03");
        home.taps("ok", "question");
        home.says(family.mam, "question", "Will he read it?");
        home.next();
        let question = home.line_saying("Will he read it?").id;
        home.opens("K02");
        home.taps("lines", &question.0.to_string());
        home.picks("from", family.dad);
        home.next();
        for ok in ["yes", "question"] {
            home.opens("S03");
            home.taps("ok", ok);
            home.next();
        }
        home.comes_in(family.dad);
        assert!(!visible(home.plan(), home.plan().line(question).unwrap(), Reader::Here));
    });
}

#[test]
fn it_is_kept_from_them_too_when_it_comes_back_in_front_of_them() {
    both_ways(|home| {
        let family = at_the_table(home);
        home.opens("S03");
        home.taps("ok", "question");
        home.says(family.mam, "question", "Will he read it?");
        home.next();
        let question = home.line_saying("Will he read it?").id;
        home.opens("K02");
        home.taps("lines", &question.0.to_string());
        home.picks("from", family.dad);
        home.next();
        home.opens("S03");
        home.taps("ok", "yes");
        home.next();
        home.comes_in(family.dad);
        home.opens("S03");
        home.taps("ok", "question");
        home.next();
        let said: Vec<_> = home.plan().lines.iter().filter(|line| line.words() == Some("Will he read it?")).collect();
        assert_eq!(said.iter().map(|line| line.id).collect::<Vec<_>>(), [question], "it is the same line again");
        assert!(!visible(home.plan(), said[0], Reader::Here), "and Dad does not see it");
    });
}

#[test]
fn an_emptied_box_takes_nothing_away_and_shows_the_words_again() {
    both_ways(|home| {
        let family = at_the_table(home);
        home.opens_about("F01", Some(About::Person(family.megan)));
        home.says(family.mam, "place", "Nain's house");
        home.types("second-place", "the library");
        home.picks("whose", family.nain);
        home.next();
        let before = home.plan().lines.clone();
        home.opens_about("F01", Some(About::Person(family.megan)));
        let step = home.step();
        for ask in ["place", "second-place"] {
            home.types(ask, " ");
        }
        home.picks("whose", family.nain);
        home.next();
        assert_eq!(home.plan().lines, before);
        let slot = Slot::of(&"F01".into(), "place");
        assert_eq!(draft_for(home.pack(), home.plan(), &step).typed(&slot), "Nain's house");
        let place = home.line_saying("Nain's house").id;
        home.does(Event::TookBack(place));
        assert!(home.plan().line(place).is_none(), "on purpose, on the line");
    });
}

#[test]
fn an_emptied_first_part_leaves_what_somebody_will_do_as_it_was() {
    both_ways(|home| {
        let family = at_the_table(home);
        let action = home.line_saying("Ring the club.").id;
        home.opens_line(action);
        home.types("what", "");
        home.picks("who", family.mam);
        home.next();
        assert_eq!(home.plan().line(action).unwrap().words(), Some("Ring the club."));
        assert_eq!(home.plan().owner(home.plan().line(action).unwrap()), Some(family.mam));
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..tries() })]

    #[test]
    fn going_on_from_a_card_that_shows_nothing_changes_nothing(plan in random::plans()) {
        let pack = Pack::family_plan().unwrap();
        let speaking = Speaking { speaker: None, answering: None, language: Language::En, alone: false };
        let all = steps(&pack, &plan).into_iter();
        for step in all.chain(pack.chapters.iter().flat_map(|chapter| deeper(&pack, &plan, chapter))) {
            let Ok(said) = answer(&pack, &plan, &step, &Draft::default(), speaking.clone()) else { continue };
            let after = plan.does(TABLET, Event::Answered(said)).unwrap();
            prop_assert_eq!(&after.lines, &plan.lines, "{:?}", step);
            prop_assert_eq!(&after.turns, &plan.turns, "{:?}", step);
        }
    }
}
