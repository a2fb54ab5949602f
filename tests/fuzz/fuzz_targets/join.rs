//! Any two plans that may be joined come to one, whichever way round and however often, and it has all that either had.
#![no_main]

mod mutated;
mod written;

use std::collections::BTreeSet;

use kitchen_table::plan::{Act, Change, Plan, join, may_be_joined};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use written::again;

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| { mutated::mutated(data, size, most, seed) });

fuzz_target!(|bytes: &[u8]| {
    let Ok([one, mut other]) = serde_json::from_slice::<[Plan; 2]>(bytes) else { return };
    let may = may_be_joined(&one, &other);
    assert_eq!(may_be_joined(&other, &one), may);
    if !may {
        return;
    }
    // As the app does it: the plan that comes is the one that is here.
    other.id.clone_from(&one.id);
    let both = join(&one, &other);
    assert_eq!(join(&other, &one), both);
    for known in [&one, &other, &both] {
        assert_eq!(join(&both, known), both);
    }
    assert_eq!(again(&both), both);
    assert_eq!(one.with(other.acts()), both);
    has_all(&both, &one, &other);
    has_all(&both, &other, &one);
});

/// Each act of one is in both, with all its words, unless they were forgotten in the other.
fn has_all(both: &Plan, one: &Plan, other: &Plan) {
    for act in one.acts() {
        let Some(joined) = find(both, act) else { panic!("{:?} is lost", act.id) };
        match find(other, act) {
            None => assert_eq!(joined, &**act),
            Some(known) => {
                let (stands, known) = (words(joined), words(known));
                assert!(words(act).intersection(&known).all(|words| stands.contains(words)), "{:?}", act.id);
            }
        }
    }
}

fn find<'a>(plan: &'a Plan, act: &Act) -> Option<&'a Act> {
    plan.acts().iter().find(|other| other.id == act.id).map(AsRef::as_ref)
}

fn words(act: &Act) -> BTreeSet<&str> {
    let lines = act.changes().iter().filter_map(|change| match change {
        Change::Said { line, .. } => Some(line),
        _ => None,
    });
    lines.filter_map(|line| line.words()).collect()
}
