//! What stands in the circle beside a name tells people apart.

use std::collections::BTreeSet;

use crate::support::tries::tries;
use crate::support::{Home, random};
use kitchen_table::plan::{Event, Role, one_name};
use proptest::prelude::*;

fn faces(home: &Home) -> Vec<String> {
    home.plan().in_plan().map(|person| home.plan().face(person.id)).collect()
}

fn home_of(names: &[&str]) -> Home {
    let mut home = Home::new();
    names.iter().for_each(|name| _ = home.add(name, Role::Adult));
    home
}

#[test]
fn whoever_begins_with_a_letter_of_their_own_has_that_letter() {
    assert_eq!(faces(&home_of(&["Dawn", "Mam", "Élise"])), ["D", "M", "É"]);
}

#[test]
fn those_who_begin_with_the_same_letter_have_two() {
    assert_eq!(faces(&home_of(&["Mam", "Megan", "Dawn"])), ["Ma", "Me", "D"]);
    assert_eq!(faces(&home_of(&["Nain Bangor", "Nain Môn"])), ["NB", "NM"]);
    assert_eq!(faces(&home_of(&["élise", "Éva"])), ["él", "Év"], "however it was typed");
}

#[test]
fn those_of_one_name_have_a_number() {
    assert_eq!(faces(&home_of(&["Sam", "Sam"])), ["S1", "S2"]);
    assert_eq!(faces(&home_of(&["Mam", "Mared", "Megan"])), ["M1", "M2", "Me"]);
}

#[test]
fn whoever_was_taken_out_changes_nobodys_letter_and_keeps_one() {
    let mut home = home_of(&["Mam", "Megan"]);
    let megan = home.plan().people[1].id;
    home.does(Event::PersonTakenOut(megan));
    assert_eq!(faces(&home), ["M"]);
    assert_eq!(home.plan().face(megan), "Me", "on words that she left");
}

proptest! {
    #![proptest_config(tries())]

    #[test]
    fn no_two_people_in_a_plan_have_one_face(names in proptest::collection::vec("[MmNé] ?[ae2]?[m ]?", 1..7)) {
        let names: Vec<_> = names.iter().filter(|name| !name.trim().is_empty()).map(String::as_str).collect();
        let faces = faces(&home_of(&names));
        let apart: BTreeSet<_> = faces.iter().map(|face| one_name(face)).collect();
        prop_assert_eq!(apart.len(), faces.len(), "{:?} of {:?}", faces, names);
        prop_assert!(faces.iter().all(|face| !face.is_empty()));
    }

    #[test]
    fn whatever_a_plan_holds_everybody_with_a_name_has_a_face(plan in random::plans()) {
        for person in plan.in_plan().filter(|person| person.name().contains(char::is_alphanumeric)) {
            prop_assert!(!plan.face(person.id).trim().is_empty(), "{:?}", person.name());
        }
    }
}
