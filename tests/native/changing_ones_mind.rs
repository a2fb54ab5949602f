//! Changing one's mind: words that are reworded, lines that are moved, and what is taken back.

use crate::support::{Home, TABLET, a_line, both_ways, given_today, paper};
use kitchen_table::copies::Item;
use kitchen_table::plan::{About, Event, Invalid, Kind, LineId, PersonId, Role, Status};
use kitchen_table::sitting::Intent;

/// Mam and Dawn at the table, and something to do to which both family members said yes.
fn agreed_to(home: &mut Home, words: &str) -> (PersonId, LineId) {
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    home.sits_down();
    let action = will_do(home, mam, words);
    (mam, action)
}

fn will_do(home: &mut Home, who: PersonId, words: &str) -> LineId {
    home.opens("I01");
    home.says(who, "what", words);
    home.picks("who", who);
    home.types("by", "2026-12-01");
    home.next();
    let action = home.line_saying(words).id;
    home.does(Event::PutOnFridge(action, true));
    home.agrees(who, action);
    action
}

fn order(home: &Home) -> Vec<LineId> {
    let items = home.fridge();
    paper::items(&items)
        .filter_map(|item| match item {
            Item::Line { line, .. } => Some(*line),
            _ => None,
        })
        .collect()
}

#[test]
fn reworded_words_are_nobodys_until_their_speaker_says_that_they_are_right() {
    both_ways(|home| {
        let (_, action) = agreed_to(home, "Ring the club.");
        home.does(Event::Confirmed(action));
        assert_eq!(order(home), [action]);

        home.does(Event::Reworded(action, "Ring the football club.".to_owned()));
        let line = home.plan().line(action).unwrap();
        assert_eq!((line.confirmed, line.reworded), (false, true));
        assert_ne!(home.plan().status(line), Status::Agreed, "the yes was to other words");
        assert!(order(home).is_empty());

        home.does(Event::Confirmed(action));
        let line = home.plan().line(action).unwrap();
        assert_eq!((line.confirmed, line.reworded), (true, false));
        assert_ne!(home.plan().status(line), Status::Agreed, "right words are not a yes");
    });
}

#[test]
fn the_same_words_again_change_nothing() {
    let mut home = Home::new();
    let (_, action) = agreed_to(&mut home, "Ring the club.");
    home.does(Event::Confirmed(action));
    let before = home.plan().clone();
    home.does(Event::Reworded(action, "Ring the club.".to_owned()));
    assert_eq!(home.plan(), &before);
    assert_eq!(home.plan().does(TABLET, Event::Reworded(action, "  ".to_owned())), Err(Invalid::NoWords));
}

#[test]
fn an_idea_that_is_reworded_has_nobodys_maybe_and_nobodys_yes() {
    both_ways(|home| {
        home.add("Dawn", Role::Worker);
        let (mam, dad) = (home.add("Mam", Role::Adult), home.add("Dad", Role::Adult));
        home.sits_down();
        home.opens("D01");
        home.says(mam, "said", "Time apart.");
        home.next();
        home.opens("X03");
        home.types("idea", "Write it down.");
        home.answers(mam, "answer", "yes");
        home.answers(dad, "answer", "maybe");
        home.next();
        assert_eq!(home.status_of(Kind::Suggestion), Status::Maybe);
        let idea = home.line(Kind::Suggestion).id;
        home.does(Event::Reworded(idea, "Draw it.".to_owned()));
        assert_eq!(home.status_of(Kind::Suggestion), Status::Offered);
        assert!(!home.line(Kind::Suggestion).reworded, "the worker's own words need nobody's nod");
    });
}

#[test]
fn words_said_anew_on_their_card_are_the_speakers_again() {
    both_ways(|home| {
        let (mam, action) = agreed_to(home, "Ring the club.");
        home.does(Event::Reworded(action, "Call the club.".to_owned()));
        home.opens_line(action);
        home.says(mam, "what", "I ring the club.");
        home.next();
        let line = home.plan().line(action).unwrap();
        assert_eq!((line.words(), line.reworded, line.speaker), (Some("I ring the club."), false, Some(mam)));
    });
}

#[test]
fn a_line_looked_at_on_its_card_and_left_as_it_was_still_waits_for_its_speaker() {
    both_ways(|home| {
        let (_, action) = agreed_to(home, "Ring the club.");
        home.does(Event::Reworded(action, "Call the club.".to_owned()));
        home.opens_line(action);
        home.next();
        assert!(home.plan().line(action).unwrap().reworded);
    });
}

#[test]
fn lines_are_printed_in_the_order_people_put_them_in_and_keep_all_that_hangs_on_them() {
    both_ways(|home| {
        let (mam, first) = agreed_to(home, "Ring the club.");
        let (second, third) = (will_do(home, mam, "Buy boots."), will_do(home, mam, "Tidy up."));
        let hangs = |home: &Home, line| home.plan().about(About::Line(line)).cloned().collect::<Vec<_>>();
        let before = [first, second, third].map(|line| hangs(home, line));
        assert_eq!(order(home), [first, second, third]);

        home.does(Event::PutBefore(third, first)); // up
        assert_eq!(order(home), [third, first, second]);
        home.does(Event::PutBefore(first, third)); // down: the other goes before it
        home.does(Event::PutBefore(second, third));
        assert_eq!(order(home), [first, second, third]);
        home.does(Event::PutBefore(second, second));
        assert_eq!(order(home), [first, second, third]);
        home.does(Event::PutBefore(second, first));
        assert_eq!([first, second, third].map(|line| hangs(home, line)), before);
        assert!(
            [first, second, third]
                .iter()
                .all(|id| home.plan().status(home.plan().line(*id).unwrap()) == Status::Agreed)
        );
    });
}

#[test]
fn a_move_can_be_taken_back_and_made_again_and_makes_a_new_version_of_a_paper_that_was_given() {
    both_ways(|home| {
        let (mam, first) = agreed_to(home, "Ring the club.");
        let second = will_do(home, mam, "Buy boots.");
        home.does(given_today());
        let version = home.plan().version;
        home.does(Event::PutBefore(second, first));
        assert_eq!(home.plan().version, version + 1);
        home.intends(Intent::Undo);
        assert_eq!(order(home), [first, second]);
        home.intends(Intent::Redo);
        assert_eq!(order(home), [second, first]);
    });
}

#[test]
fn a_line_that_is_not_there_is_not_moved() {
    let mut home = Home::new();
    let (_, action) = agreed_to(&mut home, "Ring the club.");
    for (line, other) in [(action, a_line(999)), (a_line(999), action)] {
        assert_eq!(home.plan().does(TABLET, Event::PutBefore(line, other)), Err(Invalid::NoSuchLine));
    }
}

#[test]
fn what_was_said_deeper_about_a_line_goes_with_it_and_its_question_is_open_for_the_next() {
    both_ways(|home| {
        let (mam, action) = agreed_to(home, "Ring the club.");
        home.opens_about("I02", Some(About::Line(action)));
        home.says(mam, "said", "He smiles.");
        home.next();
        home.opens_about("D04", Some(About::Line(action)));
        home.speaks(mam);
        home.taps("number", "4");
        home.types("easier", "Somebody with me.");
        home.next();
        home.does(Event::TookBack(action));
        for kind in [Kind::Action, Kind::Measure, Kind::Confidence, Kind::Agreement] {
            assert_eq!(home.plan().lines_of(kind).count(), 0, "{}", kind.id());
        }
        assert!(home.plan().turns.iter().all(|turn| turn.key.about != Some(About::Line(action))));
        home.intends(Intent::Undo);
        for words in ["Ring the club.", "He smiles.", "Somebody with me."] {
            home.line_saying(words);
        }
    });
}
