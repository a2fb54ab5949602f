//! Nothing that was said is lost, whatever way people come and go.

use crate::support::{Home, both_ways, words};
use kitchen_table::conversation::{Screen, Slot, Step, questions_for_nobody_yet};
use kitchen_table::plan::{About, Kind, PersonId, Role};
use kitchen_table::sitting::{Intent, Outside, question_now};
use kitchen_table::words::Label;

struct Family {
    mam: PersonId,
    nain: PersonId,
    megan: PersonId,
}

/// Dawn and Mam at the table; Megan and Nain are not here. Megan goes to Nain's.
fn megan_goes_to_nains(home: &mut Home) -> Family {
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    let nain = home.add_absent("Nain", Role::Helper);
    let megan = home.add_absent("Megan", Role::Child);
    home.sits_down();
    home.opens_about("F01", Some(About::Person(megan)));
    home.says(mam, "place", "Nain's house");
    home.next();
    Family { mam, nain, megan }
}

#[test]
fn a_safe_place_stands_on_its_card_after_a_childs_turn_and_next_does_not_take_it_away() {
    both_ways(|home| {
        let Family { mam, megan, .. } = megan_goes_to_nains(home);
        home.opens_about("F01", Some(About::Person(megan)));
        home.hands_over(megan);
        home.intends(Intent::StopTurn);
        home.gives_back();
        home.goes_out(megan);
        home.comes_in(mam);
        home.sits_down();
        home.is_asked_about("F01", megan);
        assert_eq!(home.typed("F01", "place"), "Nain's house", "the card says what the plan says");
        home.next();
        assert_eq!(home.said_to("F01", "place", megan).words(), Some("Nain's house"));
    });
}

#[test]
fn a_safe_place_stands_on_its_card_after_the_plan_was_said_back_from_another_screen() {
    both_ways(|home| {
        let Family { mam, megan, .. } = megan_goes_to_nains(home);
        home.opens_about("F01", Some(About::Person(megan)));
        home.intends(Intent::Go(Screen::Agree));
        let say_back = Step { card: "I05".into(), asked_of: Some(mam), about: None };
        home.intends(Intent::OpenAside(say_back));
        home.is_asked("I05");
        home.types("own-words", "She goes to Nain's.");
        home.next();
        assert_eq!(home.sitting.screen, Screen::Agree, "back where it was opened");
        home.sits_down();
        home.is_asked_about("F01", megan);
        assert_eq!(home.typed("F01", "place"), "Nain's house");
        home.next();
        assert_eq!(home.said_to("F01", "place", megan).words(), Some("Nain's house"));
    });
}

#[test]
fn what_a_helper_may_be_told_and_the_sign_to_go_are_on_their_cards_after_a_turn_too() {
    both_ways(|home| {
        let Family { mam, nain, megan } = megan_goes_to_nains(home);
        home.opens("E01");
        home.picks("people", nain);
        home.next();
        home.opens_about("E03", Some(About::Person(nain)));
        home.says(mam, "E04/may-be-told", "That we argue.");
        home.next();
        home.opens_about("F06", Some(About::Person(megan)));
        home.says(mam, "sign", "The blue cup.");
        home.next();
        for (card, ask, about, words) in
            [("E03", "may-be-told", nain, "That we argue."), ("F06", "sign", megan, "The blue cup.")]
        {
            home.opens_about(card, Some(About::Person(about)));
            home.hands_over(megan);
            home.intends(Intent::StopTurn);
            home.gives_back();
            home.goes_out(megan);
            home.comes_in(mam);
            home.sits_down();
            let on = if card == "E03" { "E04" } else { card };
            assert_eq!(home.typed(on, ask), words);
            home.next();
            home.line_saying(words);
        }
    });
}

#[test]
fn a_half_typed_answer_is_there_when_the_tablet_comes_back() {
    both_ways(|home| {
        let Family { mam, megan, .. } = megan_goes_to_nains(home);
        home.opens("B01");
        home.says(mam, "said", "Money is sh");
        home.hands_over(megan);
        home.intends(Intent::StopTurn);
        home.gives_back();
        home.goes_out(megan);
        home.comes_in(mam);
        home.sits_down();
        home.is_asked("B01");
        assert_eq!(home.typed("B01", "said"), "Money is sh");
    });
}

#[test]
fn a_promise_that_was_asked_about_when_the_tablet_went_is_asked_about_when_it_is_back() {
    both_ways(|home| {
        let Family { mam, nain, megan } = megan_goes_to_nains(home);
        home.comes_in(nain);
        home.opens("I01");
        home.says(mam, "what", "Nain rings at seven.");
        home.intends(Intent::Next);
        let asked = home.cursor().asks.clone();
        assert!(asked.is_some(), "who does it, and by when, is asked about it");
        home.hands_over(megan);
        home.intends(Intent::StopTurn);
        home.gives_back();
        home.goes_out(megan);
        home.comes_in(mam);
        home.sits_down();
        assert_eq!(home.cursor().asks, asked);
        let asking = home.sitting.asking().unwrap();
        let step = home.sitting.step().unwrap();
        assert!(!asking.leads(home.pack()), "not what was said already");
        assert!(
            matches!(step.about, Some(About::Line(line)) if home.plan().line(line).unwrap().words() == Some("Nain rings at seven."))
        );
    });
}

#[test]
fn a_promise_that_is_opened_again_is_not_called_another_one() {
    both_ways(|home| {
        let Family { mam, .. } = megan_goes_to_nains(home);
        home.opens("I01");
        home.says(mam, "what", "Nain rings at seven.");
        home.intends(Intent::Next);
        home.taps("who", &mam.to_string());
        home.intends(Intent::Next);
        let deed = home.line_saying("Nain rings at seven.").id;
        home.opens("B01");
        home.intends(Intent::OpenLine(deed));
        let step = home.sitting.step().unwrap().clone();
        let (asking, draft) = (home.sitting.asking().unwrap(), home.sitting.draft().unwrap());
        assert!(asking.leads(home.pack()));
        let asked =
            question_now(home.pack(), words(home.language()), home.plan(), &step, &asking, draft, home.tablet.now.date);
        assert_ne!(asked, words(home.language()).label(Label::AnythingElse));
    });
}

#[test]
fn what_a_child_left_half_typed_is_theirs_and_there_at_their_next_turn() {
    both_ways(|home| {
        let Family { mam, megan, .. } = megan_goes_to_nains(home);
        home.hands_over(megan);
        home.passes_to("G02");
        home.types("said", "My ca");
        home.intends(Intent::StopTurn);
        home.gives_back();
        home.goes_out(megan);
        home.comes_in(mam);
        home.sits_down();
        assert!(home.draft().slots().all(|slot| home.draft().typed(slot) != "My ca"), "nobody else sees it");
        home.hands_over(megan);
        home.passes_to("G02");
        assert_eq!(home.typed("G02", "said"), "My ca");
    });
}

#[test]
fn a_card_that_somebody_emptied_takes_nothing_away() {
    both_ways(|home| {
        let Family { mam, megan, .. } = megan_goes_to_nains(home);
        home.opens_about("F01", Some(About::Person(megan)));
        home.says(mam, "place", "");
        home.next();
        assert_eq!(home.said_to("F01", "place", megan).words(), Some("Nain's house"));
        home.opens_about("F01", Some(About::Person(megan)));
        assert_eq!(home.typed("F01", "place"), "Nain's house", "whatever opens it, it says what the plan says");
    });
}

#[test]
fn nobody_has_to_know_whom_to_ask_or_how_to_go_on_from_i_dont_know() {
    both_ways(|home| {
        megan_goes_to_nains(home);
        for card in ["B01", "B02", "I01", "I03"] {
            home.opens(card);
            home.intends(Intent::AskLater);
            home.next();
            assert_ne!(home.card(), Some(card), "it goes on");
        }
        let asked: Vec<_> = home.plan().lines_of(Kind::OpenQuestion).filter(|line| line.ask == "question").collect();
        assert_eq!(asked.len(), 4, "each is a question that waits");
        assert_eq!(questions_for_nobody_yet(home.plan()).count(), 4, "for somebody who knows");
        assert!(asked.iter().all(|line| line.words().is_some_and(|words| !words.trim().is_empty())), "{asked:?}");
        assert!(asked.iter().all(|line| !line.words().unwrap().contains('{')), "with nothing left open in it");
    });
}

#[test]
fn how_far_a_helper_has_been_asked_is_changed_on_the_card_about_that_helper() {
    both_ways(|home| {
        let Family { nain, .. } = megan_goes_to_nains(home);
        home.opens("E01");
        home.picks("people", nain);
        home.next();
        home.opens_about("E03", Some(About::Person(nain)));
        home.taps("E04/status", "yes");
        home.next();
        let line = home.line(Kind::Helper).id;
        home.goes_to("worries");
        home.intends(Intent::ChangeLine(line));
        home.is_asked_about("E03", nain);
        assert!(home.draft().has(&Slot::of(&"E04".into(), "status"), "yes"), "and it says what was said");
    });
}

#[test]
fn a_change_can_still_be_undone_after_a_reload_and_made_again() {
    both_ways(|home| {
        let Family { mam, .. } = megan_goes_to_nains(home);
        home.opens("B01");
        home.says(mam, "said", "Money is short.");
        home.keep();
        home.says(mam, "said", "The shouting.");
        home.keep();
        home.intends(Intent::Undo);
        assert_eq!(home.plan().lines_of(Kind::Worry).count(), 1);
        home.intends(Intent::Undo);
        assert_eq!(home.plan().lines_of(Kind::Worry).count(), 0);
        home.intends(Intent::Redo);
        home.intends(Intent::Redo);
        home.line_saying("Money is short.");
        home.line_saying("The shouting.");
    });
}

#[test]
fn words_half_changed_on_a_line_are_there_after_a_reload_and_not_in_the_plan() {
    both_ways(|home| {
        let Family { mam, .. } = megan_goes_to_nains(home);
        home.opens("B01");
        home.says(mam, "said", "Money is short.");
        home.next();
        let line = home.line(Kind::Worry).id;
        home.intends(Intent::EditWords(line));
        home.intends(Intent::TypeWords(line, "Money is ver".to_owned()));
        assert_eq!(home.sitting.words_in_change(line), "Money is ver");
        assert_eq!(home.plan().line(line).unwrap().words(), Some("Money is short."));
    });
}

#[test]
fn in_a_tab_that_reads_along_nothing_changes_and_it_is_said_why() {
    let mut home = Home::new();
    let Family { mam, .. } = megan_goes_to_nains(&mut home);
    let before = home.plan().clone();
    home.intends(Intent::Writes(false));
    home.outside.clear();
    home.intends(Intent::IsHere(mam, false));
    home.intends(Intent::Next);
    assert_eq!(home.plan(), &before);
    assert!(home.outside.contains(&Outside::Announce(Label::OtherTab)));
}

#[test]
fn a_card_that_is_opened_from_one_of_its_lines_shows_all_that_was_answered_on_it() {
    both_ways(|home| {
        let Family { mam, .. } = megan_goes_to_nains(home);
        home.opens("S03");
        home.taps("ok", "question");
        home.says(mam, "question", "Who reads this?");
        home.next();
        let ok = home.plan().lines.iter().find(|line| line.choice() == Some("question")).unwrap().id;
        home.opens_line(ok);
        assert_eq!(home.typed("S03", "question"), "Who reads this?");
        home.next();
        home.line_saying("Who reads this?");
    });
}

#[test]
fn what_was_told_alone_is_not_written_over_by_what_is_told_in_front_of_others() {
    both_ways(|home| {
        let Family { mam, nain, .. } = megan_goes_to_nains(home);
        let say_back = Step { card: "I05".into(), asked_of: Some(mam), about: None };
        home.opens_step(say_back.clone());
        home.types("own-words", "I am frightened of this plan.");
        home.next();
        home.comes_in(nain);
        home.opens_step(say_back);
        assert_eq!(home.typed("I05", "own-words"), "", "Nain does not see it");
        home.types("own-words", "She goes to Nain's.");
        home.next();
        home.line_saying("She goes to Nain's.");
        home.line_saying("I am frightened of this plan.");
    });
}

#[test]
fn what_nobody_knows_about_megan_waits_as_a_question_with_her_name_in_it() {
    both_ways(|home| {
        let Family { megan, .. } = megan_goes_to_nains(home);
        home.opens_about("J02", Some(About::Person(megan)));
        home.intends(Intent::AskLater);
        let asked = home.plan().lines_of(Kind::OpenQuestion).find_map(|line| line.words()).unwrap();
        assert!(asked.contains("Megan") && !asked.contains('{'), "{asked}");
    });
}
