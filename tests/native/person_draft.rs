//! Writing somebody down: what stands in the form, what it becomes, and what of it is left for another time.

use crate::support::Home;
use kitchen_table::conversation::{Draft, PersonDraft, PersonTrouble, Screen};
use kitchen_table::plan::{Details, Language, Role};
use kitchen_table::sitting::Intent;

fn named(name: &str) -> PersonDraft {
    PersonDraft { name: name.to_owned(), ..PersonDraft::default() }
}

#[test]
fn what_was_typed_and_ticked_is_written_down() {
    let typed = PersonDraft {
        name: " Nain ".to_owned(),
        known_as: " Mam's mum ".to_owned(),
        age: " 61 ".to_owned(),
        is_here: true,
        language: Some(Language::Cy),
        ..PersonDraft::default()
    };
    let known = Details {
        name: "Nain".to_owned(),
        role: Role::Adult,
        known_as: "Mam's mum".to_owned(),
        age: Some(61),
        cannot_answer: false,
        language: Some(Language::Cy),
        here: true,
    };
    assert_eq!(Details::try_from(typed), Ok(known));
}

#[test]
fn a_form_without_a_name_or_with_an_age_that_is_none_is_not_written_down() {
    assert_eq!(Details::try_from(named("  ")), Err(PersonTrouble::NoName));
    for age in ["nine", "-1", "9½", "1000", "months", "8 miles", "old"] {
        let typed = PersonDraft { age: age.to_owned(), ..named("Megan") };
        assert_eq!(Details::try_from(typed), Err(PersonTrouble::BadAge), "{age}");
    }
}

#[test]
fn a_babys_age_is_taken_as_people_say_it_in_either_language() {
    let ages = [
        ("9", 9),
        ("8 months", 0),
        ("8 mis", 0),
        ("8 mis oed", 0),
        ("6 weeks", 0),
        ("6 wythnos", 0),
        ("10 days old", 0),
        ("18m", 1),
        ("36 Months", 3),
        ("1 year 6 months", 1),
        ("2 flwydd oed", 2),
    ];
    for (typed, years) in ages {
        let cai = PersonDraft { age: typed.to_owned(), is_child: true, ..named("Cai") };
        let known = Details::try_from(cai).unwrap();
        assert_eq!((known.age, known.is_little()), (Some(years), years < 3), "{typed}");
    }
}

#[test]
fn the_ticks_say_what_somebody_is_and_who_helps_stays_a_helper_without_one() {
    let role = |typed: PersonDraft| Details::try_from(typed).unwrap().role;
    assert_eq!(role(named("Mam")), Role::Adult);
    assert_eq!(role(PersonDraft { is_child: true, ..named("Megan") }), Role::Child);
    assert_eq!(role(PersonDraft { is_worker: true, is_child: true, ..named("Dawn") }), Role::Worker);
    assert_eq!(role(PersonDraft { helps: true, ..named("Nain") }), Role::Helper);
    assert_eq!(role(PersonDraft { helps: true, is_child: true, ..named("Llyr") }), Role::Child);
}

#[test]
fn a_language_that_is_tapped_twice_is_none() {
    let mut typed = named("Mam");
    typed.tap_language(Language::En);
    typed.tap_language(Language::Cy);
    assert_eq!(typed.language, Some(Language::Cy));
    typed.tap_language(Language::Cy);
    assert_eq!(typed.language, None);
}

#[test]
fn what_is_known_of_somebody_stands_in_their_form_and_is_the_same_when_nothing_is_changed() {
    for role in Role::ALL {
        let known = Details {
            name: "Sam".to_owned(),
            role: *role,
            known_as: "a friend".to_owned(),
            age: Some(9),
            cannot_answer: *role == Role::Child,
            language: Some(Language::En),
            here: true,
        };
        assert_eq!(Details::try_from(PersonDraft::from(&known)), Ok(known));
    }
}

#[test]
fn what_is_left_in_a_form_is_kept_as_it_was_typed() {
    let typed =
        PersonDraft { age: "about ni".to_owned(), is_here: true, language: Some(Language::Cy), ..named(" Meg") };
    assert_eq!(PersonDraft::from(&Draft::from(&typed)), typed);
}

#[test]
fn the_first_who_is_written_down_before_you_knock_is_most_often_the_worker() {
    let mut home = Home::new();
    home.intends(Intent::Go(Screen::Prepare));
    let first = home.sitting.person_draft(None);
    assert!(first.is_worker && first.is_here);
    home.add("Dawn", Role::Worker);
    let next = home.sitting.person_draft(None);
    assert!(!next.is_worker && next.is_here);
}

#[test]
fn what_is_half_changed_is_left_and_what_is_as_the_plan_says_is_not() {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    let nain = home.add_absent("Nain", Role::Helper);
    home.sits_down();
    home.intends(Intent::Go(Screen::People));
    let says = home.sitting.person_draft(Some(nain));
    let changed = PersonDraft { name: "Nain Si".to_owned(), ..says.clone() };
    home.intends(Intent::FillIn(Some(nain), Some(changed.clone())));
    assert_eq!(home.sitting.half_changed_person(), Some(nain));
    assert_eq!(home.sitting.person_draft(Some(nain)), changed, "a helper still");
    home.comes_in(nain);
    assert!(home.sitting.person_draft(Some(nain)).is_here, "who is here is as it is now");
    let as_they_are = PersonDraft { is_here: true, ..says };
    home.intends(Intent::FillIn(Some(nain), Some(as_they_are)));
    assert_eq!(home.sitting.half_changed_person(), None);
}

#[test]
fn whoever_was_written_down_leaves_nothing_in_the_form() {
    let mut home = Home::new();
    let typed = PersonDraft { is_child: true, ..named("Megan") };
    home.intends(Intent::FillIn(None, Some(typed.clone())));
    assert!(home.sitting.is_half_written_down(None));
    home.intends(Intent::AddPerson(typed.try_into().unwrap()));
    assert!(!home.sitting.is_half_written_down(None));
    assert!(home.plan().has_another_of_name(" megan", None), "and the next Megan is another");
    let megan = home.plan().children().next().unwrap().id;
    assert!(!home.plan().has_another_of_name("Megan", Some(megan)), "she herself is not");
}

#[test]
fn somebody_under_eighteen_without_the_tick_is_asked_about_and_written_down_once_that_is_said() {
    let aged = |age: &str| PersonDraft { age: age.to_owned(), ..named("Cai") };
    for age in ["0", "9", "17"] {
        assert_eq!(Details::try_from(aged(age)), Err(PersonTrouble::IsForThemToo), "{age}");
        let role = |typed| Details::try_from(typed).unwrap().role;
        assert_eq!(role(PersonDraft { is_child: true, ..aged(age) }), Role::Child);
        assert_eq!(role(PersonDraft { is_no_child: true, ..aged(age) }), Role::Adult, "a cousin");
        assert_eq!(role(PersonDraft { is_worker: true, ..aged(age) }), Role::Worker, "who mistyped");
    }
    for age in ["", "18", "61"] {
        assert!(Details::try_from(aged(age)).is_ok(), "{age}");
    }
}

#[test]
fn what_was_said_of_somebodys_age_is_not_asked_again() {
    let mut home = Home::new();
    let cousin = PersonDraft { age: "15".to_owned(), is_no_child: true, ..named("Llyr") };
    assert_eq!(PersonDraft::from(&Draft::from(&cousin)), cousin, "a reload keeps it");
    home.intends(Intent::AddPerson(cousin.try_into().unwrap()));
    let llyr = home.plan().people.last().unwrap().id;
    let again = PersonDraft { known_as: "a cousin".to_owned(), ..home.sitting.person_draft(Some(llyr)) };
    assert_eq!(Details::try_from(again).map(|known| known.role), Ok(Role::Adult));
}
