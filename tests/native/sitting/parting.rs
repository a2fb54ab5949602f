//! When people part, what was taken back or said otherwise leaves the tablet, and what stands stays as it was.

use crate::support::stores::{Kept, Leaves, keeps, seal, wait};
use crate::support::{Home, TABLET, given_today};
use kitchen_table::plan::{Audience, Device, Event, LineId, PersonId, Plan, PlanId, Role, join};
use kitchen_table::shelf::{Found, Shelf, Store};
use kitchen_table::sitting::{Intent, Opening, Outside, Shelved, Sitting, Start};

/// Mam sits down with Dawn, and says what worries her.
fn mam_says(home: &mut Home, worries: &[&str]) -> PersonId {
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    home.sits_down();
    for words in worries {
        home.opens("B01");
        home.says(mam, "said", words);
        home.keep();
    }
    mam
}

/// A worry that stays, one that is taken back, one that is said otherwise, and one that is undone.
fn said_and_let_go(home: &mut Home) {
    mam_says(home, &["Money is short.", "He hits me.", "He drinks.", "I am leaving him."]);
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

/// People go to the list, and begin another plan.
fn part(home: &mut Home) -> Plan {
    home.intends(Intent::GoHome);
    home.tablet.chance += 1;
    home.intends(Intent::StartPlan(Start::BeforeYouKnock));
    put_away(home)
}

#[test]
fn a_look_at_the_list_of_plans_is_no_parting() {
    let mut home = Home::new();
    said_and_let_go(&mut home);
    let id = home.plan().id.clone();
    home.intends(Intent::GoHome);
    home.intends(Intent::OpenPlan(id, Opening::WhereLeft));
    home.intends(Intent::Undo);
    home.line_saying("He drinks.");
}

#[test]
fn a_plan_that_is_put_away_has_forgotten_what_was_let_go_and_shows_what_it_showed() {
    let mut home = Home::new();
    said_and_let_go(&mut home);
    let before = home.plan().clone();
    let after = part(&mut home);
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
fn whoever_leaves_quickly_has_parted_from_it() {
    let mut home = Home::new();
    said_and_let_go(&mut home);
    home.intends(Intent::Leave);
    LET_GO.iter().for_each(|words| assert!(!holds(home.plan(), words), "{words}"));
    home.line_saying("Money is short.");
}

/// The tablet with this plan on it is opened anew, or the page of the plan that lay open is loaded again.
fn opened_again(home: &Home, goes_on: Option<&PlanId>) -> Sitting {
    let mut next = Sitting::new(home.pack(), home.language(), home.tablet.clone());
    let found = Found::Loaded { record: Box::new(home.sitting.record(1).unwrap()), older: false };
    for intent in [Intent::Writes(true), Intent::ShelfRead(Shelved::of(vec![found])), Intent::Arrive(goes_on.cloned())]
    {
        next.does(intent, &home.tablet);
    }
    next
}

#[test]
fn whoever_opens_the_app_anew_has_parted_from_it_and_a_reload_of_the_plan_goes_on() {
    let mut home = Home::new();
    said_and_let_go(&mut home);
    let id = home.plan().id.clone();
    let anew = opened_again(&home, None);
    LET_GO.iter().for_each(|words| assert!(!holds(&anew.shelved.plans[0].plan, words), "{words}"));
    assert_eq!(stands(&anew.shelved.plans[0].plan), stands(home.plan()));
    assert!(!anew.shelved.plans[0].plan.has_to_part(TABLET), "and is not saved again each time");
    let reloaded = opened_again(&home, Some(&id));
    assert!(reloaded.would_undo().is_some());
}

#[test]
fn no_byte_on_the_tablet_remembers_it() {
    let mut home = Home::new();
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone(), seal());
    said_and_let_go(&mut home);
    wait(keeps(&shelf, &home.sitting, home.sitting.record(1).unwrap())).unwrap();
    let on_tablet = |words: &str| {
        let keys = wait(kept.keys("")).unwrap();
        keys.iter().any(|key| kept.opened(key).contains(words))
    };
    assert!(LET_GO.iter().all(|words| on_tablet(words)), "it can still be undone after a reload");
    let id = part(&mut home).id;
    let record = home.sitting.shelved.plan(&id).unwrap().clone();
    wait(shelf.save(&record)).unwrap();
    LET_GO.iter().for_each(|words| assert!(!on_tablet(words), "{words}"));
    assert!(on_tablet("Money is short."));
}

#[test]
fn what_was_taken_back_does_not_come_back_from_a_tablet_that_never_heard_of_it() {
    let mut home = Home::new();
    mam_says(&mut home, &["Money is short.", "He hits me."]);
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
    mam_says(&mut home, &["Money."]);
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
    let mam = mam_says(&mut home, &[]);
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

#[test]
fn of_an_answer_with_several_parts_the_one_that_was_taken_back_is_forgotten_and_the_others_stand() {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    home.add("Megan", Role::Child);
    home.sits_down();
    home.opens("C02");
    home.says(mam, "in-me", "My hands shake.");
    home.says(mam, "around", "The door slams.");
    home.next();
    let shake = home.line_saying("My hands shake.").id;
    home.intends(Intent::TakeBack(shake));
    let parted = home.plan().parted(TABLET);
    assert!(!holds(&parted, "My hands shake."));
    assert_eq!(stands(&parted), stands(home.plan()));
    assert!(holds(&parted, "The door slams."));
}

#[test]
fn what_an_answer_closed_is_forgotten_on_another_day_though_nothing_else_is_done() {
    let mut home = Home::new();
    let mam = mam_says(&mut home, &[]);
    home.opens("S03");
    home.taps("ok", "question");
    home.says(mam, "question", "Who reads this?");
    home.next();
    home.opens("S03");
    home.taps("ok", "yes");
    home.next();
    let put_by = part(&mut home);
    assert!(holds(&put_by, "Who reads this?"), "it can come back while it is the same day");
    home.tablet.now.date = home.tablet.now.date.plus(7);
    home.intends(Intent::OpenPlan(put_by.id.clone(), Opening::WhereLeft));
    home.sits_down();
    assert!(!holds(home.plan(), "Who reads this?"));
}

#[test]
fn undoing_what_stands_on_no_paper_makes_no_copy_old_and_leaves_what_was_agreed() {
    let mut home = Home::new();
    mam_says(&mut home, &["Money is short."]);
    let line = home.line_saying("Money is short.").id;
    home.does(Event::CalledAgreed);
    let given = home.plan().happens(TABLET, given_today()).unwrap();
    let nodded = given.does(TABLET, Event::Confirmed(line)).unwrap();
    let undone = nodded.undo(TABLET).unwrap();
    assert_eq!((undone.version, undone.agreed), (given.version, true));
    assert_eq!(undone.to_be_swapped().count(), 0);
    let reworded = given.does(TABLET, Event::Reworded(line, "Rent is late.".to_owned())).unwrap();
    let undone = reworded.undo(TABLET).unwrap();
    assert_eq!((undone.version > given.version, undone.agreed), (true, false), "it read otherwise in between");
}

#[test]
fn what_was_hidden_on_one_tablet_stays_hidden_whatever_the_other_says_instead() {
    let mut home = Home::new();
    mam_says(&mut home, &["Money is short."]);
    let line = home.line_saying("Money is short.").id;
    let hide = Event::LetSee { line, with: Audience::Worker, ok: true };
    let here = home.plan().does(TABLET, hide).unwrap();
    let elsewhere = home.plan().does(Device(2), Event::Reworded(line, "Rent is late.".to_owned())).unwrap();
    let joined = join(&here, &elsewhere.parted(Device(2))).parted(TABLET);
    assert!(!holds(&joined, "Money is short."));
    let rent = joined.lines.iter().find(|line| line.words() == Some("Rent is late.")).unwrap();
    assert_eq!(rent.audience, Audience::Worker);
}

#[test]
fn a_write_that_failed_and_came_to_the_tablet_all_the_same_is_not_what_remembers() {
    let mut home = Home::new();
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone(), seal());
    let mam = mam_says(&mut home, &[]);
    let saves = |home: &Home| wait(keeps(&shelf, &home.sitting, home.sitting.record(1).unwrap()));
    saves(&home).unwrap();
    home.opens("B01");
    home.says(mam, "said", "He hits me.");
    home.keep();
    kept.fails_at(Some(1), Leaves::All);
    saves(&home).unwrap_err();
    kept.fails_at(None, Leaves::Nothing);
    home.intends(Intent::Undo);
    let id = part(&mut home).id;
    wait(shelf.save(&home.sitting.shelved.plan(&id).unwrap().clone())).unwrap();
    let keys = wait(kept.keys("")).unwrap();
    assert!(keys.iter().all(|key| !kept.opened(key).contains("He hits me.")), "{keys:?}");
}
