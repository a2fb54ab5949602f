//! Where an answer went that does not stand on the shared screen: said when it is kept, to those who said it.

use crate::support::Home;
use kitchen_table::plan::{PersonId, Role};
use kitchen_table::sitting::{Intent, Outside};
use kitchen_table::words::Label;

fn at_home(with: &[&str]) -> (Home, PersonId) {
    let mut home = Home::new();
    home.add("Sian", Role::Worker);
    let aisha = home.add("Aisha", Role::Adult);
    for other in with {
        home.add(other, Role::Adult);
    }
    home.sits_down();
    home.opens("D01");
    home.says(aisha, "said", "Time apart.");
    home.next();
    (home, aisha)
}

/// Aisha says when it does not work: a limit, which never stands in front of everybody.
fn says_a_limit(home: &mut Home, aisha: PersonId) {
    home.opens("D02");
    home.outside.clear();
    home.says(aisha, "said", "He gets drunk.");
    home.next();
}

/// What was said of where it went.
fn said(home: &Home) -> Vec<(Label, &str)> {
    let said = home.outside.iter().filter_map(|asked| match asked {
        Outside::AnnounceOf(label, people) => Some((*label, people.as_str())),
        Outside::Announce(label @ Label::KeptUnseen) => Some((*label, "")),
        _ => None,
    });
    said.collect()
}

#[test]
fn the_one_adult_at_the_table_hears_that_only_she_and_the_worker_see_it() {
    let (mut home, aisha) = at_home(&[]);
    says_a_limit(&mut home, aisha);
    assert_eq!(said(&home), [(Label::YouAndWorkerSee, "Sian")]);
    let trace = home.sitting.kept_unseen.clone().expect("a trace of it stays until the next answer");
    assert_eq!(trace.whom_for, Some((Label::YouAndWorkerSee, "Sian".to_owned())), "and says whom it is for");
}

#[test]
fn among_several_it_is_said_by_name_who_sees_it_and_never_what_was_said() {
    let (mut home, aisha) = at_home(&["Nani"]);
    says_a_limit(&mut home, aisha);
    let said = said(&home);
    let [(Label::TheseSee, names)] = said.as_slice() else { panic!("who sees it, and not {said:?}") };
    assert!(["Aisha", "Nani", "Sian"].iter().all(|name| names.contains(name)), "{names}");
    assert!(!names.contains("drunk"), "{names}");
}

#[test]
fn what_everybody_here_sees_goes_without_saying() {
    let (mut home, aisha) = at_home(&["Nani"]);
    says_a_limit(&mut home, aisha);
    home.opens("B01");
    home.outside.clear();
    home.says(aisha, "said", "Money.");
    home.next();
    assert_eq!(said(&home), []);
    assert_eq!(home.sitting.kept_unseen, None, "the trace is gone with the next answer");
}

#[test]
fn a_card_that_is_only_passed_says_nothing_of_what_was_hidden_on_it_before() {
    let (mut home, aisha) = at_home(&["Nani"]);
    says_a_limit(&mut home, aisha);
    home.opens("D02");
    home.outside.clear();
    home.next();
    assert_eq!(said(&home), []);
}

/// Whoever comes in meanwhile is not told that something was said without them.
#[test]
fn nobody_who_comes_in_finds_a_trace() {
    let (mut home, aisha) = at_home(&[]);
    says_a_limit(&mut home, aisha);
    home.add("Karim", Role::Adult);
    home.sits_down();
    assert_eq!(home.sitting.kept_unseen, None);
}

#[test]
fn a_child_in_her_own_turn_hears_who_sees_it_and_the_table_never_learns_of_it() {
    let mut home = Home::new();
    home.add("Sian", Role::Worker);
    home.add("Aisha", Role::Adult);
    let leila = home.add("Leila", Role::Child);
    home.sits_down();
    home.hands_over(leila);
    home.passes_to("G03");
    home.outside.clear();
    home.types("said", "The noise.");
    home.next();
    assert_eq!(said(&home), [(Label::YouAndWorkerSeeChild, "Sian")]);
    home.intends(Intent::StopTurn);
    home.outside.clear();
    home.gives_back();
    home.sits_down();
    assert_eq!(home.sitting.kept_unseen, None);
    assert_eq!(said(&home), []);
}
