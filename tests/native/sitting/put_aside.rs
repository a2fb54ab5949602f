//! What is half typed stands before those who were there when it was typed, and before nobody who has come since.

use std::collections::BTreeSet;

use crate::support::tries::tries;
use crate::support::{Home, both_ways};
use kitchen_table::conversation::{Form, Left, Screen, Slot};
use kitchen_table::plan::{Details, Is, PersonId, Role};
use kitchen_table::sitting::Intent;
use proptest::prelude::*;

struct Family {
    dawn: PersonId,
    mam: PersonId,
    dad: PersonId,
    nain: PersonId,
}

/// Dawn and Mam at the table, with B01 before them; Dad and Nain are not here.
fn at_the_table(home: &mut Home) -> Family {
    let dawn = home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    let dad = home.add_absent("Dad", Role::Adult);
    let nain = home.add_absent("Nain", Role::Helper);
    home.sits_down();
    home.opens("B01");
    Family { dawn, mam, dad, nain }
}

/// Who is here is ticked on the screen of the people.
fn after(home: &mut Home, ticks: impl FnOnce(&mut Home)) {
    home.intends(Intent::Go(Screen::People));
    ticks(home);
    home.sits_down();
    home.opens("B01");
}

fn on_the_card(home: &Home) -> String {
    home.typed("B01", "said").to_owned()
}

#[test]
fn half_typed_words_are_put_aside_when_somebody_sits_down_and_stand_again_once_they_have_gone() {
    both_ways(|home| {
        let Family { mam, dad, .. } = at_the_table(home);
        home.says(mam, "said", "When he drinks");
        after(home, |home| home.comes_in(dad));
        assert_eq!(on_the_card(home), "", "Dad has not been told it");
        after(home, |home| home.goes_out(dad));
        assert_eq!(on_the_card(home), "When he drinks");
    });
}

#[test]
fn half_typed_words_stay_before_fewer_of_the_people_they_were_typed_before() {
    both_ways(|home| {
        let Family { mam, dad, .. } = at_the_table(home);
        home.says(mam, "said", "When he drinks");
        after(home, |home| home.goes_out(mam));
        assert_eq!(on_the_card(home), "When he drinks");
        after(home, |home| home.comes_in(mam));
        assert_eq!(on_the_card(home), "When he drinks", "she was there");
        after(home, |home| {
            home.goes_out(mam);
            home.comes_in(dad);
        });
        assert_eq!(on_the_card(home), "", "one goes and one comes");
    });
}

#[test]
fn what_was_typed_without_somebody_who_was_there_before_is_not_theirs_either() {
    both_ways(|home| {
        let Family { mam, .. } = at_the_table(home);
        home.says(mam, "said", "The shouting");
        after(home, |home| home.goes_out(mam));
        home.types("said", "The shouting, and I saw a bruise");
        after(home, |home| home.comes_in(mam));
        assert_eq!(on_the_card(home), "");
    });
}

#[test]
fn somebody_who_types_meanwhile_costs_nobody_their_words() {
    both_ways(|home| {
        let Family { mam, dad, .. } = at_the_table(home);
        home.says(mam, "said", "When he drinks");
        after(home, |home| home.comes_in(dad));
        home.says(dad, "said", "The money.");
        home.keep();
        home.line_saying("The money.");
        home.says(dad, "said", "The noise");
        after(home, |home| home.goes_out(dad));
        assert_eq!(on_the_card(home), "The noise", "what was typed last, and they heard it");
        home.intends(Intent::Next);
        assert_eq!(on_the_card(home), "When he drinks", "and then what waited under it");
        home.intends(Intent::Next);
        for words in ["The money.", "The noise", "When he drinks"] {
            home.line_saying(words);
        }
    });
}

#[test]
fn somebody_new_who_is_written_down_as_here_has_come() {
    both_ways(|home| {
        let Family { mam, .. } = at_the_table(home);
        home.says(mam, "said", "When he drinks");
        home.intends(Intent::Go(Screen::People));
        let taid = home.add("Taid", Role::Helper);
        home.sits_down();
        home.opens("B01");
        assert_eq!(on_the_card(home), "");
        after(home, |home| home.intends(Intent::TakeOut(taid)));
        assert_eq!(on_the_card(home), "When he drinks");
    });
}

#[test]
fn a_baby_who_is_carried_in_puts_nothing_aside() {
    let mut home = Home::new();
    let Family { mam, .. } = at_the_table(&mut home);
    let cai = home.add_absent("Cai", Role::Child);
    let little = Details { age: Some(0), ..home.plan().person(cai).unwrap().details.clone() };
    home.intends(Intent::ChangePerson(cai, little));
    home.says(mam, "said", "When he drinks");
    after(&mut home, |home| home.comes_in(cai));
    assert_eq!(on_the_card(&home), "When he drinks");
}

#[test]
fn what_the_worker_writes_before_they_knock_is_for_whoever_will_sit_there() {
    both_ways(|home| {
        home.add("Dawn", Role::Worker);
        let mam = home.add_absent("Mam", Role::Adult);
        let worry = Slot::asking(home.pack(), Is::WorkersWorry).unwrap();
        home.intends(Intent::Type(worry.clone(), "Two calls to the police.".to_owned()));
        home.comes_in(mam);
        assert_eq!(home.draft().typed(&worry), "Two calls to the police.");
        home.sits_down();
        home.opens("B02");
        assert_eq!(home.draft().typed(&worry), "Two calls to the police.");
    });
}

#[test]
fn somebody_half_written_down_stays_while_they_are_ticked_as_here() {
    let mut home = Home::new();
    let Family { dad, .. } = at_the_table(&mut home);
    home.intends(Intent::Go(Screen::People));
    let mut taid = home.sitting.person_draft(None);
    taid.name = "Tai".to_owned();
    home.intends(Intent::FillIn(None, Some(taid.clone())));
    home.comes_in(dad);
    assert_eq!(home.sitting.person_draft(None), taid);
}

#[test]
fn words_half_changed_in_the_plan_are_as_they_were_said_before_whoever_has_come_since() {
    both_ways(|home| {
        let Family { mam, dad, .. } = at_the_table(home);
        home.says(mam, "said", "Money.");
        home.keep();
        let line = home.line_saying("Money.").id;
        home.intends(Intent::EditWords(line));
        home.intends(Intent::TypeWords(line, "Money, when he drinks".to_owned()));
        after(home, |home| home.comes_in(dad));
        assert_eq!(home.sitting.words_in_change(line), "Money.");
        assert_eq!(home.sitting.left_in(&Form::Words(line)), None);
        after(home, |home| home.goes_out(dad));
        assert_eq!(home.sitting.words_in_change(line), "Money, when he drinks");
    });
}

#[test]
fn before_paper_nobody_is_told_of_words_that_were_put_aside() {
    let mut home = Home::new();
    let Family { mam, dad, .. } = at_the_table(&mut home);
    home.says(mam, "said", "When he drinks");
    assert!(home.sitting.written_beside_the_plan().is_some());
    after(&mut home, |home| home.comes_in(dad));
    assert_eq!(home.sitting.written_beside_the_plan(), None);
}

/// What people do: somebody comes or goes, or something is typed.
#[derive(Clone, Debug)]
enum Turn {
    Ticks(usize),
    Types,
    Keeps,
}

fn turns() -> impl Strategy<Value = Vec<Turn>> {
    let turn = prop_oneof![5 => (0..4_usize).prop_map(Turn::Ticks), 3 => Just(Turn::Types), 1 => Just(Turn::Keeps)];
    proptest::collection::vec(turn, 1..40)
}

proptest! {
    #![proptest_config(tries())]

    /// Every time somebody types it is one word more, so that words are known again.
    #[test]
    fn nobody_sees_half_a_word_typed_without_them_and_no_word_is_dropped(turns in turns()) {
        let mut home = Home::new();
        let Family { dawn, mam, dad, nain } = at_the_table(&mut home);
        let here = |home: &Home| home.plan().here().map(|person| person.id).collect::<BTreeSet<_>>();
        let mut typed: Vec<(String, BTreeSet<PersonId>)> = Vec::new();
        for turn in turns {
            match turn {
                Turn::Ticks(who) => {
                    let who = [dawn, mam, dad, nain][who];
                    let is_here = here(&home).contains(&who);
                    after(&mut home, |home| home.intends(Intent::IsHere(who, !is_here)));
                }
                Turn::Types => {
                    let word = format!("{} {}", on_the_card(&home), typed.len());
                    home.types("said", &word);
                    typed.push((typed.len().to_string(), here(&home)));
                }
                Turn::Keeps => {
                    home.intends(Intent::Next);
                    home.opens("B01");
                }
            }
            for word in on_the_card(&home).split_whitespace() {
                let (_, among) = &typed[word.parse::<usize>().unwrap()];
                prop_assert!(here(&home).is_subset(among), "{word} is before {:?}", here(&home));
            }
            let kept = home.sitting.cursor_kept().unwrap();
            let half = kept.drafts.iter().flat_map(|Left { draft, .. }| draft.slots().map(|slot| draft.typed(slot)));
            let said = home.plan().lines.iter().filter_map(|line| line.words());
            let words: Vec<_> = half.chain(said).flat_map(str::split_whitespace).collect();
            for (word, _) in &typed {
                prop_assert!(words.contains(&word.as_str()), "{word} is nowhere");
            }
        }
    }
}
