//! What the app asks for: which sheet, of which plan, and what it knows of the tablet.

use crate::copies::Numbers;
use crate::json::Json;
use crate::plan::{Date, Language, Moment, PersonId, Plan};
use crate::shelf::read_plan;
use crate::words::Words;

/// A request for a sheet.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Which sheet, by the id of its screen.
    pub sheet: String,
    /// The plan, as it is now.
    pub plan: Plan,
    /// The language on screen.
    pub language: Language,
    /// The day on the tablet.
    pub today: Date,
    /// The moment in Greenwich: files for a calendar want one.
    pub now: Moment,
    /// The team's numbers.
    pub numbers: Numbers,
    /// The family is made up, for practice.
    pub made_up: bool,
    /// How the sheet is looked at.
    pub view: View,
    /// Which file of it is wanted, if one is, by its ending.
    pub file: Option<String>,
}

/// How a sheet is looked at: names and values that its own buttons have set.
#[derive(Clone, Debug, Default)]
pub struct View(pub Vec<(String, String)>);

impl View {
    /// One of the values.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// One of the values that names somebody.
    #[must_use]
    pub fn person(&self, name: &str) -> Option<PersonId> {
        self.get(name)?.parse().ok().map(PersonId)
    }

    /// Whether something was switched on.
    #[must_use]
    pub fn on(&self, name: &str) -> bool {
        self.get(name) == Some("yes")
    }
}

impl Asked {
    /// A request out of its JSON; `None` where something is missing.
    #[must_use]
    pub fn read(request: &str) -> Option<Self> {
        let json = Json::read(request.as_bytes())?;
        let text = |name: &str| json.get(name).and_then(Json::as_str);
        let number = |name: &str| text(name).unwrap_or_default().to_owned();
        let view = json.get("view").and_then(Json::as_array).into_iter().flatten();
        Some(Self {
            sheet: text("sheet")?.to_owned(),
            plan: read_plan(json.get("plan")?)?,
            language: Language::from_id(text("language")?)?,
            today: text("today")?.parse().ok()?,
            now: text("now")?.parse().ok()?,
            numbers: Numbers { duty: number("duty_number"), out_of_hours: number("out_of_hours") },
            made_up: json.get("made_up").and_then(Json::as_bool).unwrap_or(false),
            view: View(view.filter_map(named_value).collect()),
            file: text("file").map(str::to_owned),
        })
    }

    /// The words of the language on screen.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        Words::of(self.language)
    }
}

fn named_value(json: &Json) -> Option<(String, String)> {
    match json.as_array()? {
        [name, value] => Some((name.as_str()?.to_owned(), value.as_str()?.to_owned())),
        _ => None,
    }
}
