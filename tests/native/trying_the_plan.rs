//! A hard evening walked through with the plan.

use std::collections::BTreeSet;

use crate::support::family::on_the_way_to_nain;
use crate::support::tries::tries;
use crate::support::{Home, family_plan, random};
use kitchen_table::checks::{Check, findings};
use kitchen_table::conversation::{EveningStep, Scene, Step, evening};
use kitchen_table::plan::{About, Event, LineId, PersonId, Plan, Reader, Role, visible};
use proptest::prelude::*;

/// The whole evening, step by step.
fn walked_through(plan: &Plan) -> Vec<EveningStep> {
    evening(family_plan(), plan)
}

fn step_of(home: &Home, scene: Scene) -> EveningStep {
    walked_through(home.plan()).into_iter().find(|step| step.scene == scene).unwrap()
}

/// What is asked of one child, in order; of everyone, where no child is named.
fn scenes_of(home: &Home, child: Option<PersonId>) -> Vec<Scene> {
    let steps = walked_through(home.plan()).into_iter().filter(|step| step.child == child);
    steps.map(|step| step.scene).collect()
}

fn read_out(step: &EveningStep) -> Vec<LineId> {
    step.said.iter().map(|said| said.line).collect()
}

#[test]
fn a_gap_shows_itself_on_a_hard_evening_and_opens_the_card_that_fills_it() {
    let (home, _, megan) = on_the_way_to_nain();
    let nobody_in = step_of(&home, Scene::NobodyIn);
    assert!(nobody_in.is_gap && nobody_in.said.is_empty());
    assert_eq!(nobody_in.child, Some(megan));
    assert_eq!(nobody_in.card, Step { card: "F01".into(), about: Some(About::Person(megan)), asked_of: None });
}

#[test]
fn what_the_plan_says_is_read_out_and_is_no_gap() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    home.opens_about("F01", Some(About::Person(megan)));
    home.says(mam, "second-place", "Pat next door.");
    home.next();
    let nobody_in = step_of(&home, Scene::NobodyIn);
    assert_eq!(read_out(&nobody_in), [home.line_saying("Pat next door.").id]);
    assert!(!nobody_in.is_gap);
}

#[test]
fn what_not_everyone_here_may_see_is_neither_read_out_nor_missed() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    assert!(step_of(&home, Scene::When).is_gap);
    home.opens_about("F06", Some(About::Person(megan)));
    home.says(mam, "sign", "Two knocks.");
    home.next();
    let when = step_of(&home, Scene::When);
    assert_eq!(read_out(&when), [], "the sign is never on a shared screen");
    assert!(!when.is_gap, "and it has been said");
}

#[test]
fn somebody_the_plan_counts_on_is_still_to_be_asked_until_they_have_answered() {
    let (mut home, ..) = on_the_way_to_nain();
    let nain = home.plan().people.iter().find(|person| person.name() == "Nain").unwrap().id;
    home.opens("E01");
    home.picks("people", nain);
    home.next();
    let there = step_of(&home, Scene::There);
    let to_be_asked = there.said.iter().filter(|said| said.is_to_be_asked).map(|said| said.line);
    let names_nain = home.plan().lines.iter().filter(|line| line.card.0 == "F04" && line.person() == Some(nain));
    assert_eq!(to_be_asked.collect::<Vec<_>>(), names_nain.map(|line| line.id).collect::<Vec<_>>());
    assert_eq!(there.said.iter().filter(|said| said.is_to_be_asked).count(), 1, "Mam sits here");
}

#[test]
fn a_child_whose_place_nobody_knows_is_asked_about_first_and_not_how_they_would_get_there() {
    let (mut home, ..) = on_the_way_to_nain();
    let llyr = home.add_absent("Llyr", Role::Child);
    assert_eq!(scenes_of(&home, Some(llyr)), [Scene::When, Scene::Where, Scene::WhatThen]);
}

#[test]
fn the_evening_begins_at_home_goes_with_each_child_and_comes_again_the_next_night() {
    let (mut home, _, megan) = on_the_way_to_nain();
    home.add_absent("Llyr", Role::Child);
    let steps: Vec<_> = walked_through(home.plan()).into_iter().map(|step| step.scene).collect();
    assert_eq!(steps[..3], [Scene::Loud, Scene::Helps, Scene::When]);
    assert_eq!(steps[steps.len() - 3..], [Scene::Again, Scene::WhatThen, Scene::WhatThen]);
    assert_eq!(scenes_of(&home, None), [Scene::Loud, Scene::Helps, Scene::Again]);
    assert_eq!(
        scenes_of(&home, Some(megan)),
        [
            Scene::When,
            Scene::Where,
            Scene::Dark,
            Scene::NobodyIn,
            Scene::There,
            Scene::NoAnswer,
            Scene::NotThere,
            Scene::Home,
            Scene::WhatThen
        ]
    );
}

/// The end of the evening lists the steps that are gaps, and they are those to which the plan says nothing.
#[test]
fn what_the_plan_does_not_say_are_gaps_and_no_more() {
    let (home, ..) = on_the_way_to_nain();
    let steps = walked_through(home.plan());
    assert!(steps.iter().filter(|step| step.is_gap).count() > 3);
    assert!(steps.iter().all(|step| step.is_gap == step.said.is_empty()), "nothing here is kept from anybody");
}

#[test]
fn an_idea_that_nobody_took_up_is_nothing_to_count_on() {
    for (answer, counts) in [("yes", true), ("no", false)] {
        let (mut home, mam, _) = on_the_way_to_nain();
        home.does(Event::SetAside(Step { card: "D01".into(), about: None, asked_of: None }));
        home.opens("X03");
        home.types("idea", "Write it down.");
        home.answers(mam, "answer", answer);
        home.next();
        assert_eq!(!step_of(&home, Scene::Helps).is_gap, counts, "{answer}");
    }
}

#[test]
fn a_child_who_is_driven_is_not_asked_about_the_dark_and_one_who_walks_is() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    let asks_of_the_dark = |home: &Home| {
        let thought = findings(home.plan()).iter().any(|finding| finding.check == Check::NoWayInTheDark);
        (scenes_of(home, Some(megan)).contains(&Scene::Dark), thought)
    };
    for (how, asks) in [("walks", true), ("lift", false), ("collected", false), ("bus", true)] {
        home.opens_about("F01", Some(About::Person(megan)));
        home.speaks(mam);
        home.taps("F03/how", how);
        home.next();
        assert_eq!(asks_of_the_dark(&home), (asks, asks), "{how}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..tries() })]

    #[test]
    fn a_hard_evening_reads_out_nothing_that_somebody_here_should_not_see(plan in random::plans()) {
        let seen: BTreeSet<_> = plan.lines.iter().filter(|line| visible(&plan, line, Reader::Here)).map(|line| line.id).collect();
        for step in walked_through(&plan) {
            for line in read_out(&step) {
                prop_assert!(seen.contains(&line), "{line} is in {step:?}");
            }
            prop_assert!(!step.is_gap || step.said.is_empty(), "{step:?}");
        }
    }
}
