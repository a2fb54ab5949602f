//! The page opens on a first screen that knows no plan. The sitting begins once the shelf has been read: it arrives, and
//! then does what was tapped meanwhile.

use crate::support::{Home, family_plan, tablet_on, today};
use kitchen_table::conversation::Screen;
use kitchen_table::plan::{Language, Role};
use kitchen_table::sitting::{Intent, Opening, Outside, PractiseFrom, Shelved, Sitting, Start, Tablet};

/// What can be tapped on the first screen.
fn taps() -> [Intent; 4] {
    [
        Intent::StartPlan(Start::BeforeYouKnock),
        Intent::StartPlan(Start::Alone),
        Intent::Practise(PractiseFrom::TheVisit),
        Intent::Go(Screen::Settings),
    ]
}

/// A page that has read what this home has kept, with the pen or without.
fn a_page(home: &Home, writes: bool) -> Sitting {
    let mut shelf = Shelved { ready: true, read: true, ..Shelved::default() };
    shelf.put(home.sitting.record(2).expect("it is kept"));
    let mut page = Sitting::new(family_plan(), Language::En, tablet_on(today()));
    for told in [Intent::Writes(writes), Intent::ShelfRead(shelf)] {
        page.does(told, &tablet_on(today()));
    }
    page
}

#[test]
fn whoever_tapped_something_before_the_plans_were_here_comes_in_at_the_turn_of_whoever_has_the_tablet() {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    let megan = home.add("Megan", Role::Child);
    home.sits_down();
    home.hands_over(megan);
    for tap in taps() {
        let mut page = a_page(&home, true);
        page.does(Intent::Arrive(None), &tablet_on(today()));
        page.does(tap.clone(), &tablet_on(today()));
        assert_eq!((page.screen, page.handed_to()), (Screen::Turn, Some(megan)), "{tap:?}");
    }
}

#[test]
fn a_plan_that_is_begun_before_the_plans_were_here_is_begun_beside_those_that_are_kept() {
    let mut home = Home::new();
    home.add("Mam", Role::Adult);
    home.sits_down();
    let mut page = a_page(&home, true);
    page.does(Intent::Arrive(None), &tablet_on(today()));
    // Another moment, and so another plan.
    page.does(Intent::StartPlan(Start::Alone), &Tablet { chance: 8, ..tablet_on(today()) });
    assert_eq!(page.screen, Screen::People);
    assert_eq!(page.shelved.plans.len(), 1);
    assert!(page.plan().is_some_and(|plan| plan.id != home.plan().id));
}

#[test]
fn a_plan_that_is_begun_before_another_tab_was_seen_to_write_is_not_begun() {
    let mut home = Home::new();
    home.add("Mam", Role::Adult);
    home.sits_down();
    let mut page = a_page(&home, false);
    page.does(Intent::Arrive(None), &tablet_on(today()));
    let asks = page.does(Intent::StartPlan(Start::Alone), &tablet_on(today()));
    assert!(matches!(asks[..], [Outside::Announce(_)]), "it is said: {asks:?}");
    assert_eq!((page.screen, page.plan()), (Screen::Plans, None));
}

/// Dawn and Mam are at the table, and were asked something.
fn at_the_table() -> Home {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    home.add("Mam", Role::Adult);
    home.sits_down();
    home
}

#[test]
fn whoever_opens_a_plan_again_says_first_who_is_here_and_once() {
    let home = at_the_table();
    let id = home.plan().id.clone();
    for at in [Opening::WhereLeft, Opening::At(Screen::Copy), Opening::At(Screen::Check)] {
        let mut page = a_page(&home, true);
        for intent in [Intent::Arrive(None), Intent::OpenPlan(id.clone(), at)] {
            page.does(intent, &tablet_on(today()));
        }
        assert_eq!((page.screen, page.asks_who_is_here()), (Screen::People, true), "{at:?}");
        for intent in [Intent::SamePeople, Intent::GoHome, Intent::OpenPlan(id.clone(), Opening::WhereLeft)] {
            page.does(intent, &tablet_on(today()));
        }
        assert_eq!((page.screen, page.asks_who_is_here()), (Screen::Talk, false), "{at:?}");
    }
}

#[test]
fn a_reload_goes_on_where_people_were_and_a_lock_asks_who_is_here() {
    let home = at_the_table();
    let mut page = a_page(&home, true);
    page.does(Intent::Arrive(Some(home.plan().id.clone())), &tablet_on(today()));
    assert_eq!(page.screen, Screen::Talk);
    page.does(Intent::WasLocked, &tablet_on(today()));
    assert_eq!((page.screen, page.asks_who_is_here()), (Screen::People, true));
}
