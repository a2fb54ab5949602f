//! A plan as it is written down: as `docs/plan.schema.json` says, and readable for ever.

use std::sync::LazyLock;

use crate::support::random;
use crate::support::tries::tries;
use jsonschema::Validator;
use kitchen_table::plan::{CopyKind, Ended, Is, Kind, Language, Plan, Role, Status};
use proptest::prelude::*;
use serde_json::{Value, json};

static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../docs/plan.schema.json")).unwrap());
static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| jsonschema::validator_for(&SCHEMA).unwrap());

fn written(plan: &Plan) -> Value {
    serde_json::to_value(plan).unwrap()
}

#[track_caller]
fn is_as_described(plan: &Value) {
    let wrong: Vec<_> =
        VALIDATOR.iter_errors(plan).map(|error| format!("{error} at {}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn every_id_that_a_plan_may_hold_is_described_and_no_other() {
    let described = |name: &str| SCHEMA["$defs"][name]["enum"].clone();
    macro_rules! same {
        ($($name:literal: $Ids:ident),+) => {$(
            let ids: Vec<_> = $Ids::ALL.iter().map(|member| member.id()).collect();
            assert_eq!(described($name), json!(ids), "docs/plan.schema.json, $defs.{}", $name);
        )+};
    }
    same!("kind": Kind, "is": Is, "status": Status, "role": Role, "ended": Ended, "copy-kind": CopyKind, "language": Language);
}

#[test]
fn what_is_not_described_is_not_read_as_a_plan() {
    let mut plan = written(&random::a_family());
    is_as_described(&plan);
    for wrong in [json!(7), json!("7"), json!("x-1"), json!(null)] {
        plan["acts"][0]["id"] = wrong.clone();
        assert!(!VALIDATOR.is_valid(&plan), "{wrong}");
        assert!(serde_json::from_value::<Plan>(plan.clone()).is_err(), "{wrong}");
    }
}

proptest! {
    #![proptest_config(tries())]

    #[test]
    fn every_plan_is_written_as_described(plan in random::plans()) {
        is_as_described(&written(&plan));
        let parted = plan.undo(crate::support::TABLET).unwrap_or(plan).parted(crate::support::TABLET);
        is_as_described(&written(&parted));
        prop_assert_eq!(serde_json::from_value::<Plan>(written(&parted)).unwrap(), parted);
    }
}
