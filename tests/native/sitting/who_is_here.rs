//! Taking somebody out, and putting them back where it happened.

use crate::support::{Home, both_ways};
use kitchen_table::conversation::Screen;
use kitchen_table::plan::{About, Role};
use kitchen_table::sitting::Intent;

#[test]
fn a_child_who_was_taken_out_can_be_put_back_where_it_happened_with_all_that_was_said() {
    both_ways(|home| {
        home.add("Dawn", Role::Worker);
        let mam = home.add("Mam", Role::Adult);
        let megan = home.add_absent("Megan", Role::Child);
        home.sits_down();
        home.opens_about("F01", Some(About::Person(megan)));
        home.says(mam, "place", "Nain's house");
        home.next();
        home.intends(Intent::Go(Screen::People));
        home.intends(Intent::TakeOut(megan));
        assert_eq!(home.plan().children().count(), 0);
        home.intends(Intent::PutBackIn(megan));
        assert_eq!(home.plan().children().count(), 1);
        assert_eq!(home.said_to("F01", "place", megan).words(), Some("Nain's house"));
        assert!(!home.still_to_come("F01").is_empty(), "she is asked about again");
    });
}

#[test]
fn who_was_taken_out_is_offered_back_until_people_go_elsewhere() {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    let megan = home.add_absent("Megan", Role::Child);
    home.sits_down();
    home.intends(Intent::Go(Screen::People));
    home.intends(Intent::TakeOut(megan));
    assert_eq!(home.sitting.taken_out(), Some(megan));
    home.intends(Intent::PutBackIn(megan));
    assert_eq!(home.sitting.taken_out(), None);
    home.intends(Intent::TakeOut(megan));
    home.intends(Intent::Go(Screen::Talk));
    home.intends(Intent::Go(Screen::People));
    assert_eq!(home.sitting.taken_out(), None);
}

#[test]
fn somebody_who_comes_in_halfway_was_part_of_the_visit() {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    let nain = home.add_absent("Nain", Role::Helper);
    home.sits_down();
    home.opens("B01");
    home.comes_in(nain);
    home.says(nain, "said", "The shouting.");
    home.next();
    let here = &home.plan().visits.last().unwrap().here;
    assert!(here.contains(&mam) && here.contains(&nain));
}
