//! An honest look at the plan: for the worker alone, what is urgent in sight and the rest behind one tap.

use crate::support::family::on_the_way_to_nain;
use crate::support::tries::tries;
use crate::support::{Home, family_plan, random};
use kitchen_table::checks::{Check, HonestLook, Thought, findings, honest_look};
use kitchen_table::conversation::{family_here, for_the_record};
use kitchen_table::plan::{About, PersonId, Plan, Role};
use proptest::prelude::*;

fn look(plan: &Plan) -> Option<HonestLook> {
    honest_look(family_plan(), plan)
}

/// What the worker sees once Mam has gone out.
fn in_private() -> (Home, HonestLook, PersonId) {
    let (mut home, mam, megan) = on_the_way_to_nain();
    home.goes_out(mam);
    let look = look(home.plan()).unwrap();
    (home, look, megan)
}

fn thoughts(look: &HonestLook) -> impl Iterator<Item = &Thought> {
    look.in_sight.iter().chain(&look.more)
}

#[test]
fn it_is_closed_while_anybody_looks_over_the_shoulder() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    assert_eq!(look(home.plan()), None, "Mam is here");
    home.goes_out(mam);
    assert!(look(home.plan()).is_some());
    home.comes_in(megan);
    assert_eq!(look(home.plan()), None, "Megan is here");
}

#[test]
fn the_most_urgent_thoughts_are_in_sight_and_none_is_lost() {
    let (home, look, _) = in_private();
    assert_eq!(look.in_sight.len(), 7);
    assert!(!look.more.is_empty());
    let found: Vec<_> = thoughts(&look).map(|thought| thought.finding.clone()).collect();
    assert_eq!(found, findings(home.plan()), "in their order");
}

#[test]
fn a_thought_about_a_line_quotes_it_and_one_about_a_person_does_not() {
    let (home, look, _) = in_private();
    for thought in thoughts(&look) {
        let line = match thought.finding.about {
            Some(About::Line(line)) => Some(line),
            _ => None,
        };
        assert_eq!(thought.line, line);
        let says_something = line.and_then(|line| home.plan().line(line)).is_some_and(|line| !line.is_blank());
        assert_eq!(thought.is_quoted, says_something);
    }
}

#[test]
fn what_only_a_child_can_say_is_asked_with_the_tablet_in_the_childs_hands() {
    let (_, look, megan) = in_private();
    let mending = |check| {
        let thought = thoughts(&look).find(|thought| thought.finding.check == check).unwrap();
        thought.mend.clone().unwrap()
    };
    assert_eq!(mending(Check::ChildNoSay).handed_to, Some(megan));
    assert_eq!(mending(Check::NoSecondPlace).handed_to, None);
}

#[test]
fn every_child_has_their_lights() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    let llyr = home.add_absent("Llyr", Role::Child);
    home.goes_out(mam);
    let children: Vec<_> = look(home.plan()).unwrap().lights.into_iter().map(|(child, _)| child).collect();
    assert_eq!(children, [megan, llyr]);
}

#[test]
fn a_family_that_is_alone_keeps_no_record() {
    let (home, ..) = in_private();
    let cards = for_the_record(home.pack(), home.plan()).unwrap();
    assert!(!cards.is_empty() && cards.iter().all(|card| !card.has_been_asked));
    let mut alone = Home::new();
    alone.add("Mam", Role::Adult);
    alone.sits_down();
    assert_eq!(for_the_record(alone.pack(), alone.plan()), None);
    assert!(look(alone.plan()).is_some(), "what is thin she may see, alone");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..tries() })]

    #[test]
    fn no_thought_is_ever_in_front_of_the_family(plan in random::plans()) {
        if plan.worker().is_some() && family_here(&plan).next().is_some() {
            prop_assert_eq!(look(&plan), None);
        }
    }
}
