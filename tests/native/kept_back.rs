//! What a child holds back until they are asked, and what an empty table is shown.

use crate::support::{Home, TABLET, both_ways, paper, today, words};
use kitchen_table::conversation::{Slot, Step, lines_to_see, said_on};
use kitchen_table::copies::{Numbers, child, family};
use kitchen_table::plan::{
    About, Audience, Event, Invalid, Language, Line, LineId, PersonId, Reader, Role, is_private_now,
    kept_off_the_screen, may_be_read_out, stands_on_its_card, to_choose_among, visible,
};
use kitchen_table::sitting::Intent;

/// Megan has her turn: what worries her, and a wish, and of each whether the others may know it.
fn megan_says(home: &mut Home, megan: PersonId, may: &str) -> [LineId; 2] {
    home.hands_over(megan);
    for (card, words) in [("G03", "The noise."), ("G04", "No shouting.")] {
        home.passes_to(card);
        home.types("said", words);
        home.next();
    }
    let lines = ["The noise.", "No shouting."].map(|words| home.line_saying(words).id);
    home.passes_to("G09");
    for line in lines {
        home.taps_in(Slot::of(&"G09".into(), "may").for_line(line), may);
    }
    home.next();
    home.intends(Intent::StopTurn);
    home.gives_back();
    home.sits_down();
    lines
}

fn at_home(home: &mut Home) -> (PersonId, PersonId) {
    home.add("Dawn", Role::Worker);
    let (mam, megan) = (home.add("Mam", Role::Adult), home.add("Megan", Role::Child));
    home.sits_down();
    (mam, megan)
}

#[test]
fn what_a_child_would_change_stands_on_the_familys_copy_once_the_child_lets_it_be_told() {
    for (may, stands) in [("ask-first", false), ("not", false), ("tell", true)] {
        both_ways(|home| {
            let (mam, megan) = at_home(home);
            home.opens_about("F01", Some(About::Person(megan)));
            home.says(mam, "place", "The farm.");
            home.next();
            home.hands_over(megan);
            home.passes_to("G07");
            home.taps("answer", "change");
            home.types("change", "I want to go to Ella's.");
            home.next();
            home.passes_to("G09");
            let change = home.line_saying("I want to go to Ella's.").id;
            home.taps_in(Slot::of(&"G09".into(), "may").for_line(change), may);
            home.next();
            let (plan, words) = (home.plan(), words(home.language()));
            let page = family(home.pack(), plan, words, &Numbers::default(), today(), Some(mam), true);
            assert_eq!(paper::says(&page, "I want to go to Ella's."), stands, "{may}");
        });
    }
}

const READERS: [fn(PersonId, PersonId) -> Reader; 6] = [
    |_, _| Reader::Here,
    |_, _| Reader::Fridge,
    |_, _| Reader::Family,
    |mam, _| Reader::Adult(mam),
    |_, megan| Reader::Child(megan),
    |mam, _| Reader::Helper(mam),
];

#[test]
fn ask_me_first_is_on_nobodys_paper_and_on_no_screen_before_the_child_was_asked() {
    both_ways(|home| {
        let (mam, megan) = at_home(home);
        let said = megan_says(home, megan, "ask-first");
        assert!(
            !stands_on_its_card(home.plan(), home.plan().line(said[0]).unwrap()),
            "her mother is in the room again"
        );
        home.goes_out(mam);
        for line in said {
            for reader in READERS {
                let reader = reader(mam, megan);
                assert!(
                    !visible(home.plan(), home.plan().line(line).unwrap(), reader),
                    "{reader:?}, she alone is here"
                );
            }
            assert!(stands_on_its_card(home.plan(), home.plan().line(line).unwrap()), "she can say it differently");
        }
        let hers = child(home.pack(), home.plan(), words(Language::En), &Numbers::default(), today(), megan);
        assert!(!paper::says(&hers, "The noise.") && !paper::says(&hers, "No shouting."));
    });
}

#[test]
fn asked_and_all_right_it_stands_where_the_child_said_and_without_asking_nowhere() {
    both_ways(|home| {
        let (_, megan) = at_home(home);
        let [_, wish] = megan_says(home, megan, "ask-first");
        for with in [Audience::Child, Audience::Family] {
            let unasked = Event::LetSee { line: wish, with: with.clone(), ok: false };
            assert_eq!(home.plan().does(TABLET, unasked).err(), Some(Invalid::NeedsTheirOk), "{with:?}");
        }
        home.does(Event::LetSee { line: wish, with: Audience::Child, ok: true });
        assert!(visible(home.plan(), home.plan().line(wish).unwrap(), Reader::Child(megan)));
        let hers = child(home.pack(), home.plan(), words(Language::En), &Numbers::default(), today(), megan);
        assert!(paper::says(&hers, "No shouting."));
    });
}

#[test]
fn what_a_child_was_asked_and_let_go_is_not_taken_in_again_by_an_answer_about_something_else() {
    both_ways(|home| {
        let (_, megan) = at_home(home);
        let [worry, wish] = megan_says(home, megan, "ask-first");
        home.does(Event::LetSee { line: wish, with: Audience::Family, ok: true });
        home.opens_step(Step { card: "G09".into(), asked_of: Some(megan), about: Some(About::Person(megan)) });
        home.taps_in(Slot::of(&"G09".into(), "may").for_line(worry), "not");
        home.next();
        assert_eq!(home.plan().line(wish).unwrap().audience, Audience::Family);
    });
}

#[test]
fn with_nobody_ticked_the_screen_shows_only_what_the_whole_family_may_see() {
    both_ways(|home| {
        let (mam, megan) = at_home(home);
        let nain = home.add_absent("Nain", Role::Helper);
        home.goes_out(megan);
        home.opens("C01");
        home.says(mam, "said", "He hits the door.");
        home.next();
        home.opens("B01");
        home.says(mam, "said", "Money is short.");
        home.next();
        home.opens("E01");
        home.picks("people", nain);
        home.next();
        home.opens("E03");
        home.says(mam, "E04/may-be-told", "That we row.");
        home.next();
        home.comes_in(megan);
        megan_says(home, megan, "not");
        home.opens_step(Step { card: "G06".into(), asked_of: Some(megan), about: Some(About::Person(megan)) });
        home.types("where", "My room.");
        home.next();
        home.goes_out(megan);
        home.goes_out(mam);
        for private in ["He hits the door.", "That we row.", "The noise.", "My room."] {
            let line = home.line_saying(private);
            assert!(!visible(home.plan(), line, Reader::Here), "{private}");
            assert!(kept_off_the_screen(home.plan()).any(|kept| kept.id == line.id), "{private}: the worker's to read");
        }
        assert!(visible(home.plan(), home.line_saying("Money is short."), Reader::Here));
        let panel: Vec<_> = lines_to_see(home.pack(), home.plan()).collect();
        assert!(panel.iter().any(|line| line.words() == Some("Money is short.")), "what is for all is there");
        assert!(panel.iter().all(|line| matches!(line.audience, Audience::Family | Audience::Fridge)), "{panel:?}");
    });
}

#[test]
fn an_empty_table_without_a_worker_is_nobodys_own_time() {
    both_ways(|home| {
        let mam = home.add("Mam", Role::Adult);
        home.sits_down();
        home.opens("C01");
        home.says(mam, "said", "He hits the door.");
        home.next();
        home.opens("B01");
        home.says(mam, "said", "Money is short.");
        home.next();
        let pattern = |home: &Home| home.line_saying("He hits the door.").clone();
        assert!(is_private_now(home.plan()) && stands_on_its_card(home.plan(), &pattern(home)), "Mam alone");
        home.goes_out(mam);
        assert!(!is_private_now(home.plan()));
        assert!(!stands_on_its_card(home.plan(), &pattern(home)));
        assert!(!may_be_read_out(home.plan(), &pattern(home)));
        assert!(kept_off_the_screen(home.plan()).next().is_none());
        let offered: Vec<_> = to_choose_among(home.plan()).filter_map(Line::words).collect();
        assert_eq!(offered, ["Money is short."]);
        home.opens("C01");
        assert!(home.draft().is_blank());
    });
}

#[test]
fn the_worker_with_nobody_of_the_family_here_reads_and_chooses_from_all_of_it() {
    both_ways(|home| {
        let (mam, megan) = at_home(home);
        home.goes_out(megan);
        home.opens("C01");
        home.says(mam, "said", "He hits the door.");
        home.next();
        home.goes_out(mam);
        let pattern = home.line_saying("He hits the door.");
        assert!(is_private_now(home.plan()) && may_be_read_out(home.plan(), pattern));
        assert!(to_choose_among(home.plan()).any(|line| line.id == pattern.id));
    });
}

#[test]
fn what_a_card_was_just_answered_is_its_first_answer_and_not_the_next_safe_place() {
    both_ways(|home| {
        let (mam, megan) = at_home(home);
        home.opens_about("F01", Some(About::Person(megan)));
        home.says(mam, "place", "Nain's house");
        home.types("second-place", "the library");
        home.next();
        let step = Step { card: "F01".into(), asked_of: None, about: Some(About::Person(megan)) };
        let said = |home: &Home, step: &Step| said_on(home.pack(), home.plan(), step).map(|line| line.id);
        assert_eq!(said(home, &step), Some(home.line_saying("Nain's house").id));

        let worries = Step { card: "B01".into(), asked_of: None, about: None };
        assert_eq!(said(home, &worries), None);
        for words in ["Money is short.", "The dog."] {
            home.opens("B01");
            home.says(mam, "said", words);
            home.next();
        }
        assert_eq!(said(home, &worries), Some(home.line_saying("The dog.").id), "of several the one said last");
    });
}
