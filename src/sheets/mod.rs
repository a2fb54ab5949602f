//! Whole screens put together as data, for the app to draw: asked for in JSON, answered in JSON.

mod practice;

use serde_json::json;

pub use practice::made_up;

use crate::copies::{Document, Numbers, fridge};
use crate::json::Json;
use crate::plan::{Date, Language};
use crate::shelf;
use crate::words::Words;

/// The sheet that is asked for. Empty where the request makes no sense.
#[must_use]
pub fn sheet(request: &str) -> String {
    document(request).map(|document| json!({ "title": document.title }).to_string()).unwrap_or_default()
}

/// The bytes of the file that is asked for. None where the request makes no sense.
#[must_use]
pub fn file(request: &str) -> Vec<u8> {
    document(request).map(|document| document.title.into_bytes()).unwrap_or_default()
}

fn document(request: &str) -> Option<Document> {
    let request = Json::read(request.as_bytes())?;
    let plan = shelf::read_plan(request.get("plan")?)?;
    let language = Language::from_id(request.get("language")?.as_str()?)?;
    let today: Date = request.get("today")?.as_str()?.parse().ok()?;
    Some(fridge(&plan, Words::of(language), &Numbers::default(), today))
}
