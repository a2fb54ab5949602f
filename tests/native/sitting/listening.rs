//! Before the rules have come with the conversation: the shelf is heard, and what somebody wants waits.

use crate::support::{Home, family_plan, tablet_on, today};
use kitchen_table::conversation::Screen;
use kitchen_table::plan::{Language, PlanId, Role};
use kitchen_table::sitting::{Intent, Opening, Shelved, Sitting, Start};

fn a_page() -> Sitting {
    Sitting::new(family_plan(), Language::En, tablet_on(today()))
}

/// A plan lies on the shelf, and the family talked in it.
fn on_the_shelf() -> (Shelved, PlanId) {
    let mut home = Home::new();
    home.add("Mam", Role::Adult);
    home.sits_down();
    let plan = home.plan().id.clone();
    home.intends(Intent::GoHome);
    (Shelved { ready: true, read: true, ..home.sitting.shelved }, plan)
}

#[test]
fn the_list_of_plans_stands_before_the_conversation_has_come() {
    let (shelf, plan) = on_the_shelf();
    let mut page = a_page();
    assert_eq!(page.listens(Intent::Writes(true)), None);
    assert_eq!(page.listens(Intent::ShelfRead(shelf)), None);
    assert!(!page.only_reads());
    assert_eq!(page.first_plan().map(|record| &record.plan.id), Some(&plan));
    assert_eq!(page.listens(Intent::Speak(Language::Cy)), None);
    assert_eq!(page.language, Language::Cy);
}

#[test]
fn a_page_that_has_listened_opens_as_one_that_had_its_rules_from_the_start() {
    let (shelf, plan) = on_the_shelf();
    let tablet = tablet_on(today());
    let told = [Intent::Writes(true), Intent::ShelfRead(shelf)];
    let (mut listened, mut had) = (a_page(), a_page());
    for intent in told {
        assert_eq!(listened.listens(intent.clone()), None);
        had.does(intent, &tablet);
    }
    for page in [&mut listened, &mut had] {
        page.does(Intent::Arrive(Some(plan.clone())), &tablet);
    }
    assert_eq!(listened.screen, Screen::Talk);
    assert_eq!((listened.screen, listened.step()), (had.screen, had.step()));
}

#[test]
fn what_somebody_taps_waits_and_nothing_of_it_is_done_in_the_meantime() {
    let (shelf, plan) = on_the_shelf();
    let mut page = a_page();
    page.listens(Intent::ShelfRead(shelf));
    let taps = [
        Intent::StartPlan(Start::BeforeYouKnock),
        Intent::OpenPlan(plan.clone(), Opening::WhereLeft),
        Intent::PutInBin(plan.clone()),
        Intent::Go(Screen::Settings),
    ];
    for tap in taps {
        assert!(page.shows_nothing_until(&tap), "{tap:?}");
        assert_eq!(page.listens(tap.clone()), Some(tap));
    }
    assert!(page.shows_nothing_until(&Intent::Arrive(Some(plan))), "it was open before a reload");
    assert!(!page.shows_nothing_until(&Intent::Arrive(None)), "the list is where people are");
    assert_eq!((page.screen, page.plan(), page.shelved.plans.len()), (Screen::Plans, None, 1));
}

#[test]
fn while_somebody_has_the_tablet_no_list_stands_there_until_their_turn_does() {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    let megan = home.add("Megan", Role::Child);
    home.sits_down();
    home.hands_over(megan);
    let mut page = a_page();
    let kept = home.sitting.record(2).expect("it is kept");
    let mut shelf = Shelved { ready: true, read: true, ..Shelved::default() };
    shelf.put(kept);
    page.listens(Intent::ShelfRead(shelf));
    for intent in [Intent::Arrive(None), Intent::GoHome] {
        assert!(page.shows_nothing_until(&intent), "{intent:?}");
    }
    assert!(page.first_plan().is_none());
}
