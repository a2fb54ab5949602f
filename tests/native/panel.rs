//! The plan so far, beside the conversation: what hangs on a line, what stands beside it, why a chapter is empty.

use crate::support::Home;
use crate::support::family::{at_the_table, mam_and_dawn, on_the_way_to_nain};
use kitchen_table::conversation::{
    InSight, OpenChapters, Step, WhyEmpty, asks_how_sure, beside, chapter_talked_about, count_in, count_to_see,
    deeper_behind, hanging_on, in_sight, is_labelled, is_to_be_confirmed, lines_in, why_empty,
};
use kitchen_table::packs::Stage;
use kitchen_table::plan::{About, Kind, LineId};
use kitchen_table::sitting::Intent;

fn stage(id: &str) -> Stage {
    Stage::from(id.to_owned())
}

fn why(home: &Home, chapter: &str) -> WhyEmpty {
    why_empty(home.pack(), home.plan(), stage(chapter), home.sitting.step())
}

#[test]
fn a_line_knows_which_stand_above_and_below_it() {
    let mut home = Home::new();
    let (mam, ..) = mam_and_dawn(&mut home);
    home.opens("B01");
    for said in ["One.", "Two.", "Three."] {
        home.says(mam, "said", said);
        home.keep();
    }
    let ids: Vec<_> = lines_in(home.pack(), home.plan(), stage("worries")).map(|line| line.id).collect();
    let [one, two, three] = ids.as_slice() else { panic!("three worries, not {ids:?}") };
    let beside = |id: &LineId| beside(home.pack(), home.plan(), home.plan().line(*id).unwrap());
    assert_eq!(beside(one), (None, Some(*two)));
    assert_eq!(beside(two), (Some(*one), Some(*three)));
    assert_eq!(beside(three), (Some(*two), None));
    assert_eq!(count_to_see(home.pack(), home.plan()), 3);
}

#[test]
fn a_chapter_in_which_nothing_stands_says_why() {
    let mut home = Home::new();
    mam_and_dawn(&mut home);
    home.opens("B01");
    assert_eq!(why(&home, "worries"), WhyEmpty::TalkingNow);
    assert_eq!(why(&home, "works"), WhyEmpty::NotTalkedAbout);
    home.sets_aside();
    home.opens("D01");
    assert_eq!(why(&home, "worries"), WhyEmpty::SetAside);
    home.ask_later(&[], "What has worked before?");
    home.opens("B01");
    assert_eq!(why(&home, "works"), WhyEmpty::ToBeAsked);
}

#[test]
fn what_hangs_on_a_line_is_seen_as_far_as_everyone_here_may_see_it() {
    let mut home = Home::new();
    let (mam, dad, _) = mam_and_dawn(&mut home);
    home.opens("B01");
    home.says(mam, "said", "The shouting.");
    home.next();
    let worry = home.line_saying("The shouting.").id;
    home.opens_line(worry);
    home.sees_it_differently(mam, "It is only loud.");
    let hanging = |home: &Home| hanging_on(home.plan(), home.plan().line(worry).unwrap()).count();
    assert_eq!(hanging(&home), 1);
    let other_view = home.line(Kind::OtherView).id;
    home.intends(Intent::LetSee { line: other_view, with: kitchen_table::plan::Audience::Worker, ok: true });
    assert_eq!(hanging(&home), 0, "what the worker alone may see hangs on no line in front of everyone");
    home.comes_in(dad);
    assert_eq!(hanging(&home), 0);
}

#[test]
fn a_label_stands_before_words_that_do_not_say_what_they_answer() {
    let mut home = Home::new();
    at_the_table(&mut home);
    let labelled = |home: &Home, words: &str| is_labelled(home.pack(), home.line_saying(words));
    assert!(!labelled(&home, "Time apart."), "the one thing its card asks for");
    assert!(!labelled(&home, "Ring the club."), "one of several of its kind");
}

#[test]
fn own_words_wait_to_be_heard_until_somebody_says_they_are_right() {
    let mut home = Home::new();
    let (mam, ..) = mam_and_dawn(&mut home);
    home.opens("B01");
    home.says(mam, "said", "Money.");
    home.keep();
    let id = home.line_saying("Money.").id;
    let waits = |home: &Home| is_to_be_confirmed(home.plan().line(id).unwrap());
    assert!(waits(&home));
    home.intends(Intent::Confirm(id));
    assert!(!waits(&home));
}

#[test]
fn maybe_asks_by_itself_how_sure_somebody_is() {
    let mut home = Home::new();
    let (mam, ..) = mam_and_dawn(&mut home);
    home.opens("D01");
    home.says(mam, "said", "Time apart.");
    home.next();
    home.opens("D02");
    home.says(mam, "said", "He gets drunk.");
    home.next();
    home.opens("X03");
    home.types("idea", "Write it down.");
    home.answers(mam, "answer", "maybe");
    home.next();
    let idea = home.line_saying("Write it down.");
    let step = asks_how_sure(home.pack(), home.plan(), idea).expect("maybe is not yes");
    assert_eq!(step.about, Some(About::Line(idea.id)));
    home.opens_step(step);
    home.sets_aside();
    assert_eq!(asks_how_sure(home.pack(), home.plan(), home.line_saying("Write it down.")), None, "asked once");
}

#[test]
fn behind_a_helper_stand_the_questions_about_them() {
    let mut home = Home::new();
    let family = at_the_table(&mut home);
    home.comes_in(family.nain);
    let helper = home.line(Kind::Helper);
    let behind = deeper_behind(home.pack(), home.plan(), helper);
    assert!(behind.iter().any(|step| step.about == Some(About::Person(family.nain))), "{behind:?}");
}

#[test]
fn the_chapter_that_is_talked_about_is_open_and_what_is_opened_by_hand_until_the_talk_goes_on() {
    let (worries, works, helps) = (stage("worries"), stage("works"), stage("helps"));
    let mut chapters = OpenChapters::default();
    chapters.goes_to(Some(worries));
    chapters.turns(helps, true);
    chapters.goes_to(Some(worries));
    chapters.goes_to(None);
    assert!(chapters.is_open(worries, None) && chapters.is_open(helps, None), "the talk is where it was");
    assert!(!chapters.is_open(works, None));
    assert!(chapters.is_open(works, Some(works)), "a line of it is looked at");
    chapters.turns(worries, false);
    assert!(!chapters.is_open(worries, Some(worries)), "closed by hand stays closed");
    chapters.goes_to(Some(works));
    assert!(chapters.is_open(works, None));
    assert!(!chapters.is_open(helps, None) && !chapters.is_open(worries, None));
}

#[test]
fn what_the_opening_is_answered_stands_in_the_chapter_that_takes_it_in() {
    let mut home = Home::new();
    mam_and_dawn(&mut home);
    for (card, chapter) in [("S03", Some("works")), ("B01", Some("worries")), ("L01", None)] {
        let step = Step { card: card.into(), asked_of: None, about: None };
        assert_eq!(chapter_talked_about(home.pack(), &step), chapter.map(stage), "{card}");
    }
}

/// All of the plan that can be seen is in some chapter: the sum of them is what the foot of a phone says.
#[test]
fn a_chapter_counts_what_everyone_here_may_see_of_it_and_the_ways_that_it_draws() {
    let (mut home, mam, _) = on_the_way_to_nain();
    let count = |home: &Home, id: &str| {
        let chapter = home.pack().chapter(stage(id)).expect("there is such a chapter");
        count_in(home.pack(), home.plan(), chapter)
    };
    assert_eq!(count(&home, "goes"), 1, "one child's way, and not each line of it");
    home.opens("B01");
    home.says(mam, "said", "Money.");
    home.next();
    let worry = home.line_saying("Money.").id;
    assert_eq!((count(&home, "worries"), count_to_see(home.pack(), home.plan())), (1, 2));
    home.intends(Intent::LetSee { line: worry, with: kitchen_table::plan::Audience::Worker, ok: true });
    assert_eq!(count(&home, "worries"), 0, "no count shows that something is hidden");
    assert_eq!(in_sight(home.pack(), home.plan(), &home.step()), None);
}

#[test]
fn the_newest_line_is_in_sight_and_beside_the_card_of_a_child_that_childs_way() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    home.opens("B01");
    for said in ["Money.", "The dog."] {
        home.says(mam, "said", said);
        home.keep();
    }
    let [first, newest] = ["Money.", "The dog."].map(|said| home.line_saying(said).id);
    home.intends(Intent::PutBefore(newest, first));
    assert_eq!(in_sight(home.pack(), home.plan(), &home.step()), Some(InSight::Line(newest)));
    home.opens_about("F01", Some(About::Person(megan)));
    assert_eq!(in_sight(home.pack(), home.plan(), &home.step()), Some(InSight::Way(megan)));
}

#[test]
fn whoever_changes_a_line_beside_the_card_comes_back_to_the_card() {
    let mut home = Home::new();
    let family = at_the_table(&mut home);
    home.opens("B01");
    let helper = home.line(Kind::Helper).id;
    home.intends(Intent::ChangeLine(helper));
    home.is_asked_about("E03", family.nain);
    while home.card() == Some("E03") {
        home.next();
    }
    home.is_asked("B01");
}

/// There is nothing to come back to: Back asks again what was asked before on the same card.
#[test]
fn a_way_that_is_opened_from_its_own_card_is_not_left() {
    let (mut home, _, megan) = on_the_way_to_nain();
    home.opens_about("F01", Some(About::Person(megan)));
    home.opens_aside("F01", Some(About::Person(megan)));
    let cursor = &home.sitting.open.as_ref().expect("a plan is open").cursor;
    assert_eq!((&cursor.aside_from, &cursor.back_to), (&None, &None));
}
