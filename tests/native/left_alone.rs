//! A tablet that nobody touches is covered, and then locks.

use crate::support::Home;
use kitchen_table::plan::Role;
use kitchen_table::sitting::{Due, left_alone};
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);
const SECOND: Duration = Duration::from_secs(1);

fn after(minutes: u32, in_a_visit: bool) -> [Due; 2] {
    [MINUTE * minutes - SECOND, MINUTE * minutes].map(|untouched| left_alone(untouched, None, in_a_visit))
}

#[test]
fn while_people_talk_it_is_covered_after_five_minutes_and_locks_after_twenty() {
    assert_eq!(after(5, true), [Due::Nothing, Due::Cover]);
    assert_eq!(after(20, true), [Due::Cover, Due::Lock]);
}

#[test]
fn out_of_sight_it_locks_after_five_minutes_even_in_a_visit() {
    let out_of_sight = |time| left_alone(Duration::ZERO, Some(time), true);
    assert_eq!(out_of_sight(MINUTE * 5 - SECOND), Due::Nothing);
    assert_eq!(out_of_sight(MINUTE * 5), Due::Lock);
}

#[test]
fn outside_of_a_visit_it_locks_after_two_minutes() {
    assert_eq!(after(2, false), [Due::Nothing, Due::Lock]);
    assert_eq!(left_alone(Duration::ZERO, Some(MINUTE * 2), false), Due::Lock);
}

#[test]
fn a_tablet_that_slept_through_the_night_is_locked_before_anybody_sees_it() {
    assert_eq!(left_alone(MINUTE * 600, Some(MINUTE * 600), true), Due::Lock);
}

#[test]
fn a_family_by_itself_is_no_visit_and_one_with_a_worker_is() {
    let mut home = Home::new();
    home.add("Mam", Role::Adult);
    home.sits_down();
    assert!(!home.sitting.is_in_a_visit(), "nobody watches it while Mam is at the door");
    home.add("Dawn", Role::Worker);
    assert!(home.sitting.is_in_a_visit());
}
