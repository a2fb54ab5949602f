//! Whose plan it is, and the four lights of a child's part.

use kitchen_table::checks::{Doing, Light, Lundy, Whose, lundy, shares};
use kitchen_table::plan::{About, Kind, Language};

use crate::checks::kitchen::{Kitchen, Person, Tap, Words};

fn doing(kitchen: &Kitchen) -> Doing {
    shares(kitchen.home.plan()).looks_like()
}

fn promises(kitchen: &mut Kitchen, many: usize) {
    let dawn = kitchen.dawn;
    for nth in 0..many {
        kitchen.answer("I03", dawn, &[("what", Words(&format!("Promise {nth}")))]);
    }
}

fn acts(kitchen: &mut Kitchen, many: usize) {
    let mam = kitchen.mam;
    for nth in 0..many {
        kitchen.action(&format!("Action {nth}"), mam);
    }
}

#[test]
fn a_plan_in_which_nobody_does_anything_is_not_a_plan() {
    assert_eq!(doing(&Kitchen::new(Language::En)), Doing::Not);
}

#[test]
fn all_the_familys_deeds_are_done_to_them_and_all_the_services_for_them() {
    let mut to = Kitchen::new(Language::En);
    acts(&mut to, 3);
    assert_eq!(doing(&to), Doing::To);
    let mut done_for = Kitchen::new(Language::Cy);
    promises(&mut done_for, 2);
    let dawn = done_for.dawn;
    done_for.answer("W05", dawn, &[("what", Words("Budd-daliadau"))]);
    assert_eq!(doing(&done_for), Doing::For);
    assert_eq!(shares(done_for.home.plan()).deeds.of(Whose::Services), 1);
}

#[test]
fn both_doing_their_part_is_with_and_one_promise_beside_nine_deeds_is_not() {
    let mut kitchen = Kitchen::new(Language::En);
    acts(&mut kitchen, 4);
    promises(&mut kitchen, 1);
    assert_eq!(doing(&kitchen), Doing::With);
    let mut kitchen = Kitchen::new(Language::En);
    acts(&mut kitchen, 9);
    promises(&mut kitchen, 1);
    assert_eq!(doing(&kitchen), Doing::To);
}

#[test]
fn a_plan_of_the_workers_ideas_alone_is_not_with_the_family() {
    let mut kitchen = Kitchen::new(Language::En);
    let (dawn, mam) = (kitchen.dawn, kitchen.mam);
    promises(&mut kitchen, 1);
    // The worker's words, Mam's deed.
    kitchen.answer("I01", dawn, &[("what", Words("Ring the club.")), ("who", Person(mam))]);
    assert_eq!(shares(kitchen.home.plan()).ideas.of(Whose::Worker), 1);
    assert_eq!(doing(&kitchen), Doing::To);
    kitchen.answer("D01", mam, &[("said", Words("Time apart."))]);
    assert_eq!(doing(&kitchen), Doing::With);
}

#[test]
fn an_idea_that_was_turned_down_is_not_in_the_plan_and_a_childs_wish_is() {
    let mut kitchen = Kitchen::new(Language::En);
    let (dawn, mam, megan) = (kitchen.dawn, kitchen.mam, kitchen.megan);
    kitchen.answer("X03", dawn, &[("idea", Words("Write it down."))]);
    let idea = kitchen.last(Kind::Suggestion);
    assert_eq!(shares(kitchen.home.plan()).ideas.all(), 1);
    kitchen.home.opens_step(crate::checks::kitchen::step("X03", None, Some(idea)));
    kitchen.home.answers(mam, "answer", "no");
    kitchen.home.next();
    assert_eq!(shares(kitchen.home.plan()).ideas.all(), 0);
    kitchen.child_answers("G04", megan, &[("said", Words("No shouting."))]);
    assert_eq!(shares(kitchen.home.plan()).ideas.of(Whose::Child), 1);
}

#[test]
fn who_rings_when_a_child_is_there_does_something_too() {
    let mut kitchen = Kitchen::new(Language::En);
    let (megan, mam, nain) = (About::Person(kitchen.megan), kitchen.mam, kitchen.nain);
    kitchen.answer_about("F01", megan, mam, &[("place", Words("Nain's")), ("F04/who", Person(nain))]);
    let deeds = shares(kitchen.home.plan()).deeds;
    assert_eq!(
        deeds.each().collect::<Vec<_>>(),
        [(Whose::Family, 1), (Whose::Child, 0), (Whose::Worker, 0), (Whose::Services, 0)]
    );
}

fn lit(kitchen: &Kitchen) -> Vec<Light> {
    let lights: Lundy = lundy(kitchen.home.plan(), kitchen.megan);
    lights.lights().filter(|(_, lit)| *lit).map(|(light, _)| light).collect()
}

#[test]
fn the_four_lights_of_a_childs_part_come_on_one_by_one() {
    for &language in Language::ALL {
        let mut kitchen = Kitchen::new(language);
        let (megan, dawn) = (kitchen.megan, kitchen.dawn);
        assert_eq!(lit(&kitchen), []);
        kitchen.child_answers("G01", megan, &[("ok", Tap("yes"))]);
        assert_eq!(lit(&kitchen), [Light::Space]);
        let wish = kitchen.tell("No shouting.", "Dim gweiddi.");
        kitchen.child_answers("G04", megan, &[("said", Words(wish))]);
        assert_eq!(lit(&kitchen), [Light::Space, Light::Voice]);
        kitchen.child_answers("G09", megan, &[("may", Tap("tell"))]);
        assert_eq!(lit(&kitchen), [Light::Space, Light::Voice, Light::Audience]);
        let wish = kitchen.said(wish);
        kitchen.answer_about("W06", wish, dawn, &[("did", Words("[done]")), ("told", Tap("not-yet"))]);
        assert_eq!(lit(&kitchen).len(), 3, "a child who does not know of it has had no influence");
        kitchen.answer_about("W06", wish, dawn, &[("told", Tap("yes"))]);
        assert!(lundy(kitchen.home.plan(), megan).is_done());
        assert!(!lundy(kitchen.home.plan(), kitchen.llyr).lights().any(|(_, lit)| lit), "the lights are Megan's");
    }
}

#[test]
fn a_child_who_stops_has_had_no_space_taken_from_them_and_none_is_lit() {
    let mut kitchen = Kitchen::new(Language::En);
    let megan = kitchen.megan;
    kitchen.child_answers("G01", megan, &[("ok", Tap("stop"))]);
    assert!(!lundy(kitchen.home.plan(), megan).is_lit(Light::Space));
}
