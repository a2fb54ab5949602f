//! What stands on a card beside its controls: its question, what was just said, whose words can be said.

use crate::support::family::mam_and_dawn;
use crate::support::{Home, both_ways, every_pack, family_plan, today, words};
use kitchen_table::conversation::{Slot, Step, lines_to_choose_from, speakers_here, takes_other_view, takes_own_words};
use kitchen_table::plan::{About, Audience, Is, Kind, Language, Role, WayThere};
use kitchen_table::sitting::{AskedNow, Intent, question_so_far, what_was_asked};

fn question_on_screen(home: &Home) -> String {
    let (step, words) = (home.step(), words(home.language()));
    let card = home.pack().card(&step.card).unwrap();
    question_so_far(home.pack(), words, home.plan(), &step, card, home.draft(), today())
}

#[test]
fn a_question_holds_its_own_answer_once_there_is_one() {
    let mut home = Home::new();
    let (mam, ..) = mam_and_dawn(&mut home);
    home.opens("D01");
    home.says(mam, "said", "Time apart.");
    home.next();
    home.opens("X03");
    assert_eq!(question_on_screen(&home), "May I suggest something?", "no gap is read out");
    home.types("idea", "Write it down.");
    assert!(question_on_screen(&home).starts_with("May I suggest something? Write it down"));
}

#[test]
fn what_was_just_said_stays_in_sight_for_those_who_may_see_it() {
    let mut home = Home::new();
    let (mam, ..) = mam_and_dawn(&mut home);
    for (card, said) in [("D01", "Time apart."), ("B01", "The shouting."), ("C01", "He shouted.")] {
        home.opens(card);
        home.says(mam, "said", said);
        home.next();
    }
    let said = |home: &Home| {
        let just_said = home.sitting.just_said(2).into_iter();
        just_said.map(|(_, line)| line.words().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(said(&home), ["The shouting.", "He shouted."], "the last two, as they were said");
    let line = home.line_saying("He shouted.").id;
    home.intends(Intent::LetSee { line, with: Audience::Worker, ok: true });
    assert_eq!(said(&home), ["Time apart.", "The shouting."], "nothing shows that one is missing");
}

#[test]
fn what_was_asked_is_the_question_or_a_short_label_where_the_question_holds_the_answer() {
    let mut home = Home::new();
    let (mam, ..) = mam_and_dawn(&mut home);
    home.opens("D01");
    home.says(mam, "said", "Time apart.");
    home.next();
    home.opens("X03");
    home.types("idea", "Write it down.");
    home.answers(mam, "answer", "yes");
    home.next();
    let words = words(Language::En);
    let said = home.sitting.just_said(2).into_iter();
    let asked: Vec<_> = said.map(|(step, line)| what_was_asked(home.pack(), words, home.plan(), step, line)).collect();
    assert_eq!(asked[0], "What has helped before, even a little?");
    assert_eq!(asked[1], words.plan_label(&"X03".into(), "idea"));
}

#[test]
fn the_plan_with_the_card_has_what_stands_there_and_the_plan_itself_has_not() {
    let mut home = Home::new();
    let (.., megan) = mam_and_dawn(&mut home);
    home.opens_about("F01", Some(About::Person(megan)));
    home.types("place", "Nain's");
    let with = home.sitting.plan_with_the_card().unwrap();
    assert_eq!(WayThere::of(&with, megan).place.and_then(|place| place.words()), Some("Nain's"));
    assert!(WayThere::of(home.plan(), megan).is_empty());
}

#[test]
fn a_worry_is_answered_by_what_somebody_does() {
    let mut home = Home::new();
    let (mam, ..) = mam_and_dawn(&mut home);
    home.opens("B01");
    home.says(mam, "said", "The shouting.");
    home.next();
    home.opens("I01");
    home.says(mam, "what", "Ring the club.");
    home.next();
    let offered = |card: &str, ask: &str| {
        let slot = Slot::of(&card.into(), ask);
        let step = Step { card: card.into(), asked_of: None, about: None };
        let lines = lines_to_choose_from(home.pack(), home.plan(), &step, &slot);
        lines.map(|line| line.kind).collect::<Vec<_>>()
    };
    assert_eq!(offered("W07", "deeds"), [Kind::Action]);
    assert!(offered("K02", "lines").len() > 1, "anything may be kept from somebody");
}

#[test]
fn the_worker_comes_last_of_those_whose_words_can_be_said() {
    let mut home = Home::new();
    let (mam, dad, _) = mam_and_dawn(&mut home);
    let dawn = home.plan().people.iter().find(|person| person.details.role == Role::Worker).unwrap().id;
    let speakers = |home: &Home| speakers_here(home.plan()).map(|person| person.id).collect::<Vec<_>>();
    assert_eq!(speakers(&home), [mam, dawn]);
    home.comes_in(dad);
    assert_eq!(speakers(&home), [mam, dad, dawn]);
}

#[test]
fn a_card_is_in_the_colour_of_its_chapter_and_in_that_of_what_is_agreed_before_any() {
    let pack = family_plan();
    let colour = |card: &str| pack.colour_of(pack.card(&card.into()).unwrap());
    assert_eq!((colour("S03"), colour("B01"), colour("X02")), ("agree", "worries", "agree"));
    for pack in every_pack() {
        for chapter in &pack.chapters {
            let mut its = pack.cards.iter().filter(|card| card.stage == chapter.stage);
            assert!(its.all(|card| pack.colour_of(card) == chapter.colour.id()), "{}", chapter.stage.id());
        }
    }
}

#[test]
fn a_place_is_in_the_words_of_whoever_says_it_and_of_nobody_before_they_are_tapped() {
    both_ways(|home| {
        let (mam, dad, megan) = mam_and_dawn(home);
        home.comes_in(dad);
        let place = |home: &Home| home.plan().said(Is::SafePlace, About::Person(megan)).unwrap().clone();
        home.opens_about("F01", Some(About::Person(megan)));
        assert!(!AskedNow::of(&home.sitting).own_words, "a choice is in nobody's words");
        home.types("place", "Nan's flat");
        assert!(AskedNow::of(&home.sitting).own_words, "it is asked whose words they are");
        home.next();
        assert_eq!(place(home).speaker, None, "not Mam's because she sits here first");
        home.opens_about("F01", Some(About::Person(megan)));
        home.says(dad, "place", "Nan's other flat");
        home.next();
        assert_eq!(place(home).speaker, Some(dad));
        home.goes_out(mam);
        home.goes_out(dad);
        home.comes_in(mam);
        home.opens_about("F01", Some(About::Person(megan)));
        assert_eq!(home.sitting.speaker(), Some(mam), "she alone is here");
    });
}

#[test]
fn it_matters_whose_words_they_are_where_somebody_says_some() {
    let pack = family_plan();
    let takes = |card: &str| takes_own_words(pack.card(&card.into()).unwrap());
    assert!(takes("B01") && takes("B02"));
    assert!(takes("F01") && takes("F07"), "somebody says where");
    assert!(!takes("S01") && !takes("E06"), "a language or a number is nobody's words");
    let other = |card: &str| takes_other_view(pack.card(&card.into()).unwrap());
    assert!(other("B01") && !other("B02"), "B02 asks for it itself");
    assert!(!other("C04"), "nothing is written beside a private question");
}
