//! The tablet in one person's hands: only their own cards, what they say, and who may know it.

use crate::support::tries::tries;
use crate::support::{Home, TABLET, both_ways, random, today, words};
use kitchen_table::conversation::{Slot, has_had_a_say, own_turn};
use kitchen_table::copies::read_out;
use kitchen_table::plan::{About, Audience, Kind, Language, Line, LineId, PersonId, Reader, Role, visible};
use kitchen_table::sitting::Intent;
use proptest::prelude::*;

/// Dawn, Mam, Megan and Llyr, with Nain's house said for Megan.
fn at_home(home: &mut Home) -> (PersonId, PersonId, PersonId) {
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    let (megan, llyr) = (home.add_absent("Megan", Role::Child), home.add_absent("Llyr", Role::Child));
    home.sits_down();
    home.opens_about("F01", Some(About::Person(megan)));
    home.says(mam, "place", "Nain's house.");
    home.next();
    (mam, megan, llyr)
}

/// The child says something on a card of their turn, and goes on until the card after it.
fn says_on(home: &mut Home, card: &str, ask: &str, words: &str) {
    home.passes_to(card);
    home.types(ask, words);
    home.next();
}

#[test]
fn a_child_is_asked_their_own_cards_and_nothing_else_until_the_tablet_is_given_back() {
    both_ways(|home| {
        let (_, megan, _) = at_home(home);
        let left = home.step();
        home.hands_over(megan);
        let from = home.asked.len() - 1;
        while home.on_screen().is_some() {
            home.next();
        }
        assert!(home.asked[from..].iter().all(|step| step.asked_of == Some(megan)), "{:?}", &home.asked[from..]);
        assert!(home.asked[from..].iter().any(|step| step.card.0 == "G07"), "she is asked about her own way there");
        home.gives_back();
        assert_eq!(home.on_screen(), None, "first of all people say who is here");
        home.goes_out(megan);
        home.sits_down();
        assert_eq!(home.on_screen().cloned(), Some(left), "the others go on where they were");
        assert_eq!(home.cursor().handed_to, None);
    });
}

#[test]
fn nobody_else_is_in_front_of_the_screen_while_a_child_has_the_tablet() {
    both_ways(|home| {
        let (mam, megan, llyr) = at_home(home);
        home.comes_in(llyr);
        home.hands_over(megan);
        let here: Vec<_> = home.plan().here().map(|person| person.name()).collect();
        assert_eq!(here, ["Dawn", "Megan"]);
        home.gives_back();
        let is_here = |id| home.plan().person(id).unwrap().details.here;
        assert!([mam, megan, llyr].into_iter().all(is_here), "whoever was in the room is there again");
        assert_eq!(home.sitting.screen, kitchen_table::conversation::Screen::People, "and who is here is asked first");
    });
}

#[test]
fn a_child_who_says_stop_is_asked_nothing_more_and_nothing_is_lost() {
    both_ways(|home| {
        let (_, megan, _) = at_home(home);
        home.hands_over(megan);
        home.is_asked("G01");
        home.intends(Intent::StopTurn);
        assert_eq!(home.on_screen(), None);
        assert_eq!(home.cursor().handed_to, Some(megan), "the tablet is still hers until it is given back");
        assert_eq!(home.line(Kind::Consent).choice(), Some("stop"), "that was her answer");
        assert!(home.sitting.more_of_turn().is_some());
        home.intends(Intent::GoOnInTurn);
        home.is_asked("G01");
        home.intends(Intent::StopTurn);
        home.gives_back();
        home.hands_over(megan);
        home.is_asked("G01");
        home.taps("ok", "yes");
        home.next();
        assert_eq!(home.line(Kind::Consent).choice(), Some("yes"), "another day she may want to");
        home.is_asked("G02");
    });
}

#[test]
fn a_child_says_of_each_of_their_words_who_may_know_it() {
    both_ways(|home| {
        let (mam, megan, _) = at_home(home);
        home.hands_over(megan);
        says_on(home, "G02", "said", "My cat.");
        says_on(home, "G03", "said", "The noise.");
        says_on(home, "G04", "said", "No shouting.");
        home.passes_to("G09");
        let lines: Vec<LineId> =
            ["My cat.", "The noise.", "No shouting."].map(|words| home.line_saying(words).id).to_vec();
        for (line, may) in lines.iter().zip(["tell", "not", "ask-first"]) {
            let slot = Slot::of(&"G09".into(), "may").for_line(*line);
            home.taps_in(slot, may);
        }
        home.next();
        home.gives_back();
        home.goes_out(megan);
        home.comes_in(mam);
        let seen = |words: &str, reader| visible(home.plan(), home.line_saying(words), reader);
        assert!(seen("My cat.", Reader::Here) && seen("My cat.", Reader::Family), "she said that it may be told");
        assert!(seen("My cat.", Reader::Child(megan)), "and it is still hers");
        assert!(
            !seen("The noise.", Reader::Here) && !seen("The noise.", Reader::Child(megan)),
            "this one is on no paper"
        );
        assert!(!seen("No shouting.", Reader::Here), "she is asked first");
        assert!(!seen("No shouting.", Reader::Child(megan)), "before it lies about on a paper with her name too");
    });
}

#[test]
fn whom_a_child_feels_safe_with_and_would_tell_is_asked_about_too_before_anybody_knows() {
    for (may, knows) in [("tell", true), ("not", false)] {
        both_ways(|home| {
            let (mam, megan, _) = at_home(home);
            let nain = home.add_absent("Nain", Role::Helper);
            home.hands_over(megan);
            home.passes_to("G06");
            home.picks("who", nain);
            home.next();
            home.passes_to("G09");
            let named = home.line(Kind::SafePerson).id;
            let asked = home.sitting.askings().iter().any(|asking| asking.row.about == Some(About::Line(named)));
            assert!(asked, "she is asked whether it may be told");
            home.taps_in(Slot::of(&"G09".into(), "may").for_line(named), may);
            home.next();
            home.gives_back();
            home.goes_out(megan);
            home.comes_in(mam);
            let line = home.plan().line(named).unwrap();
            assert_eq!(visible(home.plan(), line, Reader::Family), knows, "{may}");
            assert_eq!(visible(home.plan(), line, Reader::Child(megan)), knows, "{may}");
        });
    }
}

#[test]
fn who_may_know_stands_as_it_was_said_when_a_child_comes_back_to_it_and_nobody_else_sees_it() {
    both_ways(|home| {
        let (mam, megan, _) = at_home(home);
        home.hands_over(megan);
        says_on(home, "G03", "said", "The noise.");
        home.passes_to("G09");
        let slot = Slot::of(&"G09".into(), "may").for_line(home.line_saying("The noise.").id);
        home.taps_in(slot.clone(), "not");
        home.next();
        while home.card() != Some("G09") {
            home.goes_back();
        }
        assert!(home.draft().has(&slot, "not"));
        let may = home.line(Kind::MayKnow).clone();
        home.gives_back();
        assert!(!visible(home.plan(), &may, Reader::Here) && !visible(home.plan(), &may, Reader::Adult(mam)));
    });
}

#[test]
fn what_a_child_said_in_their_turn_goes_on_no_fridge_whoever_ticks_it() {
    both_ways(|home| {
        let (mam, megan, _) = at_home(home);
        home.hands_over(megan);
        for (card, words) in [("G02", "My cat."), ("G03", "I don't feel safe when Darren is here."), ("G04", "Peace.")]
        {
            says_on(home, card, "said", words);
            let line = home.line_saying(words).clone();
            assert!(!home.plan().may_go_on_the_fridge(line.id), "{words}");
            home.intends(Intent::PutOnFridge(line.id, true));
            assert_eq!(home.line_saying(words).audience, line.audience, "{words}: nobody sees it who could not before");
        }
        home.gives_back();
        home.goes_out(megan);
        home.comes_in(mam);
        let place = home.said_to("F01", "place", megan).id;
        assert!(home.plan().may_go_on_the_fridge(place), "what the table said of her way there may");
    });
}

#[test]
fn what_a_child_adds_to_words_that_may_be_told_may_not_be_told_before_they_say_so_again() {
    both_ways(|home| {
        let (_, megan, _) = at_home(home);
        home.hands_over(megan);
        says_on(home, "G02", "said", "My cat.");
        home.passes_to("G09");
        let cat = Slot::of(&"G09".into(), "may").for_line(home.line_saying("My cat.").id);
        home.taps_in(cat, "tell");
        home.next();
        while home.card() != Some("G02") {
            home.goes_back();
        }
        home.types("said", "My cat, and hiding with it.");
        home.next();
        let line = home.line_saying("My cat, and hiding with it.");
        assert!(!line.audience.is_all_of_the_family());
        let stands = |said: &&Line| said.about == Some(About::Line(line.id)) && said.kind == Kind::MayKnow;
        assert_eq!(home.plan().lines.iter().find(stands), None, "what she said before was of other words");
    });
}

#[test]
fn a_childs_own_words_are_read_back_to_them_as_they_said_them() {
    both_ways(|home| {
        let (_, megan, _) = at_home(home);
        home.hands_over(megan);
        says_on(home, "G05", "does", "I hide under the bed.");
        let line = home.line_saying("I hide under the bed.");
        let read = read_out(home.plan(), words(Language::En), today(), line);
        assert_eq!(read, "“I hide under the bed.”");
    });
}

#[test]
fn a_child_is_asked_about_their_own_words_only() {
    both_ways(|home| {
        let (_, megan, llyr) = at_home(home);
        home.hands_over(llyr);
        says_on(home, "G02", "said", "Football.");
        home.gives_back();
        home.hands_over(megan);
        says_on(home, "G02", "said", "My cat.");
        home.passes_to("G09");
        let card = home.pack().card(&home.step().card).unwrap();
        let rows = kitchen_table::conversation::rows(card, home.plan(), &home.step());
        let about: Vec<_> = rows.iter().map(|row| row.about).collect();
        assert_eq!(about, [Some(About::Line(home.line_saying("My cat.").id))]);
    });
}

#[test]
fn a_picture_can_say_what_a_child_likes_without_a_word() {
    both_ways(|home| {
        let (_, megan, _) = at_home(home);
        home.hands_over(megan);
        home.passes_to("G02");
        home.taps("drawing", "dog");
        home.keep();
        home.taps("drawing", "star");
        home.next();
        let pictures: Vec<_> = home.plan().lines_of(Kind::Picture).collect();
        assert_eq!(pictures.iter().filter_map(|line| line.choice()).collect::<Vec<_>>(), ["dog", "star"]);
        assert!(pictures.iter().all(|line| visible(home.plan(), line, Reader::Child(megan))));
    });
}

#[test]
fn what_an_adult_says_with_the_tablet_in_their_hands_is_between_them_and_the_worker() {
    both_ways(|home| {
        let (mam, _, _) = at_home(home);
        home.hands_over(mam);
        let cards: Vec<_> = own_turn(home.pack(), home.plan(), mam).iter().map(|step| step.card.0.clone()).collect();
        assert!(cards.contains(&"K01".to_owned()) && !cards.contains(&"B01".to_owned()), "{cards:?}");
        home.passes_to("K04");
        home.types("said", "Too long.");
        home.next();
        let said = home.line_saying("Too long.");
        assert!(said.alone);
        assert!(matches!(&said.audience, Audience::Worker | Audience::Named(_)), "{said:?}");
    });
}

#[test]
fn a_child_has_had_a_say_once_a_card_of_their_own_turn_has_been_taken() {
    both_ways(|home| {
        let (_, megan, llyr) = at_home(home);
        assert!(!has_had_a_say(home.pack(), home.plan(), megan));
        home.hands_over(megan);
        says_on(home, "G02", "said", "My cat.");
        assert!(has_had_a_say(home.pack(), home.plan(), megan));
        assert!(!has_had_a_say(home.pack(), home.plan(), llyr), "each child for themselves");
    });
}

proptest! {
    #![proptest_config(tries())]

    #[test]
    fn every_card_of_somebodys_own_turn_is_asked_of_them(plan in random::plans()) {
        let pack = kitchen_table::packs::Pack::family_plan().unwrap();
        for person in plan.in_plan() {
            for step in own_turn(&pack, &plan, person.id) {
                prop_assert_eq!(step.asked_of, Some(person.id));
            }
        }
    }

    #[test]
    fn what_was_said_alone_is_never_wider_without_its_speakers_ok(plan in random::plans()) {
        for line in plan.lines.iter().filter(|line| line.alone) {
            for with in plan.audiences_for(line) {
                let event = kitchen_table::plan::Event::LetSee { line: line.id, with: with.clone(), ok: false };
                let wider = plan.widens(line, &with);
                prop_assert_eq!(plan.does(TABLET, event).is_err(), wider, "{:?} to {:?}", line, with);
            }
        }
    }
}
