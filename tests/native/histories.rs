//! Three tablets with one plan: each goes on without the others for a while, and then they are joined.
//!
//! `KT_HISTORIES=20000 cargo test --release --test native histories` is the long form.

use std::collections::{BTreeMap, BTreeSet};
use std::env;

use crate::support::random::{Move, a_family, goes_on, moves};
use crate::support::tries::tries;
use kitchen_table::plan::{ActId, Device, Did, Plan, join};
use proptest::prelude::*;

const TABLETS: [Device; 3] = [Device(1), Device(2), Device(3)];

/// What somebody does on one of the tablets.
#[derive(Clone, Debug)]
enum Deed {
    Does(Move),
    Undoes,
    DoesItAgain,
    Parts,
    /// Takes over what was done on another one.
    Joins(usize),
}

fn deeds() -> impl Strategy<Value = Vec<(usize, Deed)>> {
    let deed = prop_oneof![
        20 => moves().prop_map(Deed::Does),
        4 => Just(Deed::Undoes),
        2 => Just(Deed::DoesItAgain),
        2 => Just(Deed::Parts),
        3 => (0..TABLETS.len()).prop_map(Deed::Joins),
    ];
    proptest::collection::vec((0..TABLETS.len(), deed), 1..60)
}

/// Everything that somebody said in their own words and that still stands, or may stand again.
fn words(plan: &Plan) -> BTreeSet<String> {
    let lines = plan.lines.iter().chain(&plan.closed);
    lines.filter_map(|line| line.words()).filter(|words| !words.is_empty()).map(str::to_owned).collect()
}

/// What became of all that was said, as people on the tablets saw it.
#[derive(Default)]
struct Told {
    /// The tablet on which words were said, and the act that said them.
    said: BTreeMap<String, (usize, ActId)>,
    /// Words that an act let go: took back, or put others in their place.
    let_go: Vec<(String, ActId)>,
    /// Acts that are undone.
    undone: BTreeSet<ActId>,
}

impl Told {
    /// Somebody did something on a tablet.
    fn sees(&mut self, tablet: usize, before: &Plan, after: &Plan) {
        let Some(act) = after.acts().last().map(|act| act.id) else { return };
        let (before, after) = (words(before), words(after));
        self.let_go.extend(before.difference(&after).map(|gone| (gone.clone(), act)));
        for come in after.difference(&before) {
            self.said.entry(come.clone()).or_insert((tablet, act));
        }
    }

    /// Somebody undid something, or did it again.
    fn undoes(&mut self, after: &Plan) {
        let undid = |id| after.acts().iter().find(|act| act.id == id).map(|act| act.did.clone());
        for act in after.acts().iter().rev() {
            let Did::Undid { of, .. } = act.did else { continue };
            match undid(of) {
                Some(Did::Undid { of: first, .. }) => _ = self.undone.remove(&first),
                _ => _ = self.undone.insert(of),
            }
            return;
        }
    }

    /// What somebody said and nobody let go, as far as either still holds.
    fn stands(&self) -> BTreeSet<String> {
        let holds = |act: &ActId| !self.undone.contains(act);
        let is_let_go = |words: &String| self.let_go.iter().any(|(gone, act)| gone == words && holds(act));
        let stands = self.said.iter().filter(|(words, (_, act))| holds(act) && !is_let_go(words));
        stands.map(|(words, _)| words.clone()).collect()
    }
}

/// A plan as its acts alone make it.
fn added_up(plan: &Plan) -> Plan {
    serde_json::from_str(&serde_json::to_string(plan).unwrap()).unwrap()
}

/// All that people see of a plan.
fn seen(mut plan: Plan) -> String {
    plan.version = 0;
    let Plan { title, people, lines, closed, turns, visits, some_parts_fixed, copies, .. } = plan;
    format!("{title:?} {people:?} {lines:?} {closed:?} {turns:?} {visits:?} {some_parts_fixed} {copies:?}")
}

fn cases() -> ProptestConfig {
    let long = env::var("KT_HISTORIES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: long.unwrap_or(64), max_shrink_time: 20_000, ..tries() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn three_tablets_come_to_one_plan_in_which_nothing_said_is_gone_and_nothing_taken_back_returns(deeds in deeds()) {
        let family = a_family().parted(TABLETS[0]);
        let mut plans = TABLETS.map(|_| family.clone());
        let mut told = Told::default();
        for ((tablet, deed), canary) in deeds.into_iter().zip(1..) {
            let (before, by) = (plans[tablet].clone(), TABLETS[tablet]);
            let after = match &deed {
                Deed::Does(step) => goes_on(&before, by, step, canary),
                Deed::Undoes => before.undo(by),
                Deed::DoesItAgain => before.redo(by),
                Deed::Parts => Some(before.parted(by)),
                Deed::Joins(other) => {
                    plans[tablet] = join(&before, &plans[*other]);
                    prop_assert_eq!(&added_up(&plans[tablet]), &plans[tablet]);
                    continue;
                }
            };
            let Some(after) = after else { continue };
            prop_assert_eq!(&added_up(&after), &after, "what was done adds up to what people saw");
            match deed {
                Deed::Undoes => {
                    let of_others = |words: &String| told.said.get(words).is_some_and(|(on, _)| *on != tablet);
                    let after = words(&after);
                    for others in words(&before).into_iter().filter(of_others) {
                        prop_assert!(after.contains(&others), "{others} was said on another tablet");
                    }
                }
                Deed::Parts => prop_assert_eq!(seen(after.clone()), seen(before.clone()), "parting changes nothing"),
                _ => {}
            }
            match deed {
                Deed::Does(_) => told.sees(tablet, &before, &after),
                Deed::Undoes | Deed::DoesItAgain => told.undoes(&after),
                Deed::Parts | Deed::Joins(_) => {}
            }
            plans[tablet] = after;
        }
        let [one, two, three] = &plans;
        let joined = join(&join(one, two), three);
        for [a, b, c] in [[one, three, two], [two, one, three], [two, three, one], [three, one, two], [three, two, one]] {
            prop_assert_eq!(&join(&join(a, b), c), &joined);
            prop_assert_eq!(&join(a, &join(b, c)), &joined);
        }
        prop_assert_eq!(&join(&joined, one), &joined);
        prop_assert_eq!(&join(&joined, &joined), &joined);
        prop_assert_eq!(&added_up(&joined), &joined);
        prop_assert_eq!(words(&joined), told.stands());
    }
}
