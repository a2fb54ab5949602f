//! Acts that no tap brought about: a file of plans can hold them, and what they add up to is a plan all the same.

use std::time::{Duration, Instant};

use kitchen_table::plan::{Plan, may_be_joined};
use serde_json::{Value, json};

/// The plan that these acts add up to, each by its count on the first tablet.
fn adds_up(acts: impl IntoIterator<Item = (u32, Value)>) -> Plan {
    let act = |(count, change)| json!({"id": format!("{count}-1"), "did": {"changed": [change]}});
    let acts: Vec<_> = acts.into_iter().map(act).collect();
    serde_json::from_value(json!({"id": "1-1", "pack": "family-plan", "acts": acts})).unwrap()
}

/// Words said in a line, perhaps instead of those of an act.
fn said(line: u32, words: &str, instead: Option<Value>) -> Value {
    let line = json!({
        "id": format!("{line}-1"), "kind": "worry", "card": "B01", "ask": "said", "value": {"words": words},
        "speaker": null, "about": null, "audience": "family", "status": "said", "said_in": "en",
    });
    instead
        .map_or_else(|| json!({"said": {"line": line}}), |instead| json!({"said": {"line": line, "instead": instead}}))
}

/// Instead of words that nobody ever said, or beside in a line of their own.
fn beside(line: u32) -> Option<Value> {
    Some(json!({"of": "0-1", "or_beside": format!("{line}-1")}))
}

fn words(plan: &Plan) -> Vec<&str> {
    plan.lines.iter().filter_map(|line| line.words()).collect()
}

#[test]
fn two_lines_never_have_one_name() {
    let plan = adds_up([(1, said(2, "first", None)), (3, said(2, "second", None)), (5, said(7, "third", beside(2)))]);
    assert_eq!(words(&plan), ["first"]);
}

#[test]
fn lines_that_stand_beside_each_other_in_a_ring_send_nobody_round_for_ever() {
    let plan =
        adds_up([(1, said(9, "one", beside(5))), (2, said(5, "other", beside(9))), (3, said(5, "third", beside(7)))]);
    assert_eq!(words(&plan), ["one", "other", "third"]);
}

#[test]
fn thousands_of_words_beside_the_same_line_add_up_before_anybody_has_waited() {
    let many = 2_000;
    let started = Instant::now();
    let plan = adds_up((0..many).map(|nth| (10 + 2 * nth, said(2, "word", beside(11 + 2 * nth)))));
    assert_eq!(plan.lines.len(), many as usize);
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
}

#[test]
fn a_version_at_the_end_of_all_numbers_stays_there() {
    let last = json!({"copy-given": {"kind": "fridge", "version": u32::MAX, "language": "en", "on": "2026-11-22"}});
    let plan = adds_up([(1, last), (2, said(3, "said after the copy was given", None))]);
    assert_eq!(plan.version, u32::MAX);
}

#[test]
fn plans_that_forgot_other_things_of_one_act_are_not_put_together() {
    let forgot = |audience: &str| {
        let mut place = said(2, "", None);
        (place["said"]["line"]["card"], place["said"]["line"]["audience"]) = (json!(""), json!(audience));
        adds_up([(1, place)])
    };
    assert!(may_be_joined(&forgot("family"), &adds_up([(1, said(2, "not forgotten", None))])));
    assert!(may_be_joined(&forgot("family"), &forgot("family")));
    assert!(!may_be_joined(&forgot("family"), &forgot("worker")), "each would have another plan of the two");
}
