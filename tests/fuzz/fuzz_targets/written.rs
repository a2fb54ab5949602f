//! A plan as its acts alone make it.

use kitchen_table::plan::Plan;

/// The plan, written down and read again.
pub fn again(plan: &Plan) -> Plan {
    let read = serde_json::to_vec(plan).and_then(|written| serde_json::from_slice(&written));
    read.unwrap_or_else(|error| panic!("what was read cannot be written and read: {error}"))
}
