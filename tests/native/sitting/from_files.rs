//! Plans that come from a file: each a new one, or put together with the same plan when somebody says so.

use crate::support::{Home, random, today};
use kitchen_table::files::{plans_file, read_plans};
use kitchen_table::plan::{Device, Event, PackId, Plan, PlanId, Role};
use kitchen_table::sitting::{Intent, Outside, PractiseFrom};

const ELSEWHERE: Device = Device(900);

/// Mari has talked, and gone back to the list of plans.
fn after_the_visit() -> Home {
    let mut home = Home::new();
    home.add("Mari", Role::Adult);
    home.intends(Intent::GoHome);
    home
}

/// The plan as another tablet has it from a file.
fn on_another_tablet(home: &Home) -> Plan {
    let saved: Vec<_> = home.sitting.plans_for_a_file().cloned().collect();
    let (mut came, _) = read_plans(&plans_file(&saved, today()).unwrap()).unwrap();
    let mut plan = came.remove(0);
    plan.id = plan.id.anew(99, 99);
    plan
}

fn titles(home: &Home) -> Vec<Option<&str>> {
    home.sitting.plans_for_a_file().map(|plan| plan.title.as_deref()).collect()
}

#[test]
fn a_plan_from_a_file_is_a_new_one_and_the_one_that_is_here_is_untouched() {
    let mut home = after_the_visit();
    let here = home.sitting.shelved.plans[0].clone();
    let came = on_another_tablet(&home).happens(ELSEWHERE, Event::Titled("Ours".to_owned())).unwrap();
    home.outside.clear();
    home.intends(Intent::AddPlans(vec![came.clone(), random::a_family()]));
    assert_eq!(home.sitting.shelved.plans.len(), 3);
    let new: Vec<_> = home.sitting.shelved.plans.iter().filter(|record| record.plan.id != here.plan.id).collect();
    assert_eq!(new.len(), 2, "each has an id of its own");
    assert_eq!(home.sitting.shelved.plan(&here.plan.id).map(|record| &record.plan), Some(&here.plan));
    assert!(new.iter().any(|record| record.plan.acts() == came.acts() && record.plan.id != came.id));
    let kept = home.outside.iter().filter(|asked| matches!(asked, Outside::SavePutAway(_))).count();
    assert!(kept >= 2, "and they are kept");
}

#[test]
fn of_plans_that_a_newer_app_brought_the_conversation_for_none_is_taken_in() {
    let mut home = after_the_visit();
    let mut newer = random::a_family();
    newer.pack = PackId::from("not-yet-thought-of");
    home.intends(Intent::AddPlans(vec![random::a_family(), newer]));
    assert_eq!(home.sitting.shelved.plans.len(), 1);
}

#[test]
fn the_same_plan_is_known_again_and_both_are_put_together_when_somebody_says_so() {
    let mut home = after_the_visit();
    let id = home.sitting.shelved.plans[0].plan.id.clone();
    let came = on_another_tablet(&home).happens(ELSEWHERE, Event::Titled("Ours".to_owned())).unwrap();
    assert_eq!(home.sitting.same_plan(&came).map(|plan| &plan.id), Some(&id));
    home.intends(Intent::JoinPlan(id.clone(), Box::new(came.clone())));
    assert_eq!(titles(&home), [Some("Ours")]);
    assert_eq!(home.sitting.shelved.plans[0].plan.id, id);
    let once = home.sitting.shelved.plans[0].plan.clone();
    home.intends(Intent::JoinPlan(id, Box::new(came)));
    assert_eq!(home.sitting.shelved.plans[0].plan, once, "a second time brings nothing");
}

#[test]
fn another_familys_plan_is_not_put_together_with_this_one() {
    let mut home = after_the_visit();
    let before = home.sitting.shelved.plans[0].plan.clone();
    let mut other = random::a_family();
    other.id = PlanId::new(55, 55);
    assert!(home.sitting.same_plan(&other).is_none());
    home.intends(Intent::JoinPlan(before.id.clone(), Box::new(other)));
    assert_eq!(home.sitting.shelved.plans[0].plan, before);
}

#[test]
fn neither_the_made_up_family_nor_what_is_in_the_bin_goes_into_a_file() {
    let mut home = after_the_visit();
    home.intends(Intent::AddPlans(vec![random::a_family()]));
    let binned = home.sitting.shelved.plans[0].plan.id.clone();
    home.intends(Intent::PutInBin(binned.clone()));
    home.intends(Intent::MadeUp(PractiseFrom::TheStart, Box::new(random::a_family())));
    let saved: Vec<_> = home.sitting.plans_for_a_file().map(|plan| plan.id.clone()).collect();
    assert_eq!(saved.len(), 1);
    assert!(!saved.contains(&binned));
}
