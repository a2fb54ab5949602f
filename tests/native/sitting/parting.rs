//! When people part, what was taken back or said otherwise leaves the tablet, and what stands stays as it was.

use crate::support::stores::{Kept, keeps, wait};
use crate::support::{Home, TABLET};
use kitchen_table::plan::{Audience, Device, Event, LineId, Plan, Role, join};
use kitchen_table::shelf::{Shelf, Store};
use kitchen_table::sitting::{Intent, Opening, Outside};

/// A worry that stays, one that is taken back, one that is said otherwise, and one that is undone.
fn said_and_let_go(home: &mut Home) {
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    home.sits_down();
    for words in ["Money is short.", "He hits me.", "He drinks.", "I am leaving him."] {
        home.opens("B01");
        home.says(mam, "said", words);
        home.keep();
    }
    home.intends(Intent::Undo);
    let hits = home.line_saying("He hits me.").id;
    home.intends(Intent::TakeBack(hits));
    let drinks = home.line_saying("He drinks.").id;
    home.does(Event::Reworded(drinks, "He is loud.".to_owned()));
}

const LET_GO: [&str; 3] = ["He hits me.", "He drinks.", "I am leaving him."];

fn holds(plan: &Plan, words: &str) -> bool {
    serde_json::to_string(plan).unwrap().contains(words)
}

/// What stands in the plan, as people see it.
fn stands(plan: &Plan) -> Vec<(LineId, &str)> {
    plan.lines.iter().filter_map(|line| Some((line.id, line.words()?))).collect()
}

fn put_away(home: &Home) -> Plan {
    let record = home.outside.iter().rev().find_map(|asked| match asked {
        Outside::SavePutAway(record) => Some(&record.plan),
        _ => None,
    });
    record.expect("the plan was put away").clone()
}

#[test]
fn until_people_part_all_of_it_can_still_be_undone() {
    let mut home = Home::new();
    said_and_let_go(&mut home);
    LET_GO.iter().for_each(|words| assert!(holds(home.plan(), words), "{words}"));
    home.intends(Intent::Undo);
    home.line_saying("He drinks.");
    home.intends(Intent::Undo);
    home.line_saying("He hits me.");
}

#[test]
fn a_plan_that_is_put_away_has_forgotten_what_was_let_go_and_shows_what_it_showed() {
    let mut home = Home::new();
    said_and_let_go(&mut home);
    let before = home.plan().clone();
    home.intends(Intent::GoHome);
    let after = put_away(&home);
    LET_GO.iter().for_each(|words| assert!(!holds(&after, words), "{words}"));
    assert_eq!(stands(&after), stands(&before));
    assert_eq!((&after.turns, &after.visits, &after.people), (&before.turns, &before.visits, &before.people));

    home.intends(Intent::OpenPlan(after.id.clone(), Opening::WhereLeft));
    home.intends(Intent::Undo);
    assert_eq!(stands(home.plan()), stands(&after), "nothing is left to undo");
}

#[test]
fn so_has_a_plan_that_comes_back_from_another_hand() {
    let mut home = Home::new();
    said_and_let_go(&mut home);
    let megan = home.add("Megan", Role::Child);
    home.hands_over(megan);
    home.gives_back();
    LET_GO.iter().for_each(|words| assert!(!holds(home.plan(), words), "{words}"));
}

#[test]
fn no_byte_on_the_tablet_remembers_it() {
    let mut home = Home::new();
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone());
    said_and_let_go(&mut home);
    wait(keeps(&shelf, &home.sitting, home.sitting.record(1).unwrap())).unwrap();
    let on_tablet = |words: &str| {
        let keys = wait(kept.keys("")).unwrap();
        keys.iter().any(|key| String::from_utf8_lossy(&kept.bytes(key)).contains(words))
    };
    assert!(LET_GO.iter().all(|words| on_tablet(words)), "it can still be undone after a reload");
    home.intends(Intent::GoHome);
    let record = home.sitting.shelved.plans[0].clone();
    wait(shelf.save(&record)).unwrap();
    LET_GO.iter().for_each(|words| assert!(!on_tablet(words), "{words}"));
    assert!(on_tablet("Money is short."));
}

#[test]
fn what_was_taken_back_does_not_come_back_from_a_tablet_that_never_heard_of_it() {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    home.sits_down();
    for words in ["Money is short.", "He hits me."] {
        home.opens("B01");
        home.says(mam, "said", words);
        home.keep();
    }
    let elsewhere = home.plan().clone();
    let hits = home.line_saying("He hits me.").id;
    home.intends(Intent::TakeBack(hits));
    let parted = home.plan().parted(TABLET);
    for joined in [join(&parted, &elsewhere), join(&elsewhere, &parted)] {
        assert!(!holds(&joined, "He hits me."));
        assert!(holds(&joined, "Money is short."));
    }
}

#[test]
fn words_that_two_tablets_put_in_one_line_both_stand_and_the_second_waits_with_the_worker() {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    home.sits_down();
    home.opens("B01");
    home.says(mam, "said", "Money.");
    home.keep();
    let line = home.line_saying("Money.").id;
    let reword = |by, words: &str| home.plan().does(by, Event::Reworded(line, words.to_owned())).unwrap();
    let (here, elsewhere) = (reword(TABLET, "Money is short."), reword(Device(2), "Rent is late."));
    let joined = join(&here, &elsewhere);
    let all: Vec<_> = joined.lines.iter().filter_map(|line| Some((line.words()?, &line.audience))).collect();
    let [(first, _), (second, waits)] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!((*first, *second), ("Money is short.", "Rent is late."));
    assert_eq!(**waits, Audience::Worker);
}

#[test]
fn a_yes_that_was_said_elsewhere_is_no_yes_to_words_that_were_changed_here() {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    home.sits_down();
    home.opens("I01");
    home.says(mam, "what", "I ring Nain.");
    home.next();
    let line = home.line_saying("I ring Nain.").id;
    let before = home.plan().clone();
    home.opens("I04");
    home.answers_to(mam, line, "yes");
    home.next();
    let agreed = |plan: &Plan| plan.line(line).map(|line| plan.status(line).id());
    assert_eq!(agreed(home.plan()), Some("agreed"));
    let changed = before.does(Device(2), Event::Reworded(line, "I ring Nain at ten.".to_owned())).unwrap();
    for joined in [join(home.plan(), &changed), join(&changed, home.plan())] {
        assert_ne!(agreed(&joined), Some("agreed"), "nobody has heard the new words");
        assert!(holds(&joined, "I ring Nain at ten."));
    }
}
