//! A record of format 1, brought to format 2.
//!
//! Format 1 knew one copy: the version and the day of the last page for the fridge. Format 2 knows every
//! copy that is out. In whose language the page was, format 1 did not say; English is written down, and
//! stands on no screen.

use serde_json::{Value as Json, json};

/// Writes the last copy down as one of the copies. What is not there stays away.
pub fn migrate(record: &mut Json) {
    let Some(plan) = record.get_mut("plan").and_then(Json::as_object_mut) else { return };
    if let Some(Json::Array(last)) = plan.remove("last_copy")
        && let [version, on] = last.as_slice()
    {
        let copy = json!({ "kind": "fridge", "version": version, "language": "en", "on": on, "swapped": false });
        plan.insert("copies".to_owned(), Json::Array(vec![copy]));
    }
}
