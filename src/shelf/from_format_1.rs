//! A record of format 1, brought to format 2.
//!
//! Format 1 knew one copy: the version and the day of the last page for the fridge. Format 2 knows every
//! copy that is out. In whose language the page was, format 1 did not say; English is written down, and
//! stands on no screen.

use crate::json::Json;

/// Writes the last copy down as one of the copies. What is not there stays away.
pub fn migrate(record: &mut Json) {
    let Some(Json::Object(plan)) = field(record, "plan") else { return };
    let last =
        plan.iter_mut().find(|(name, _)| name == "last_copy").map(|(_, last)| std::mem::replace(last, Json::Null));
    if let Some(Json::List(last)) = last
        && let [version, on] = last.as_slice()
    {
        let text = |text: &str| Json::Text(text.to_owned());
        let copy =
            [("kind", text("fridge")), ("version", version.clone()), ("language", text("en")), ("on", on.clone())];
        let copy = copy.map(|(name, value)| (name.to_owned(), value));
        plan.push(("copies".to_owned(), Json::List(vec![Json::Object(copy.into())])));
    }
}

fn field<'a>(object: &'a mut Json, name: &str) -> Option<&'a mut Json> {
    let Json::Object(fields) = object else { return None };
    fields.iter_mut().find(|(field, _)| field == name).map(|(_, value)| value)
}
