//! Reading a record back out of the JSON that it was written as.
//!
//! By hand, field by field: derived readers of these dozen types cost the first load ten kilobytes
//! more (docs/decisions/0007-records-are-read-by-hand.md). What is written is derived, in the types
//! themselves; a field that this app does not know is passed over.

use super::record::Record;
use crate::conversation::{Cursor, Draft, Raw, Slot, Step};
use crate::json::Json;
use crate::plan::{
    About, Audience, CardId, CopyGiven, CopyKind, Date, Details, Ended, Kind, Language, Line, LineId, Person, PersonId,
    Plan, PlanId, Role, Status, Turn, TurnKey, Value, Visit,
};

/// A record; `None` where a field is missing or is not what it should be.
pub fn record(json: &Json) -> Option<Record> {
    let fields = Fields::of(json)?;
    let plan = plan(fields.get("plan")?)?;
    // A cursor that no longer fits does not cost the plan.
    let cursor = fields.get("cursor").and_then(cursor).unwrap_or_default();
    let mut record = Record::new(plan, cursor, fields.get("saved_at")?.as_u64()?);
    record.binned = fields.yes("binned");
    Some(record)
}

/// The fields of one object. One that is null is as good as not there.
#[derive(Clone, Copy)]
struct Fields<'a>(&'a Json);

impl<'a> Fields<'a> {
    fn of(json: &'a Json) -> Option<Self> {
        json.as_object().map(|_| Self(json))
    }

    fn get(self, name: &str) -> Option<&'a Json> {
        self.0.get(name).filter(|json| **json != Json::Null)
    }

    fn text(self, name: &str) -> Option<String> {
        self.get(name).and_then(text)
    }

    fn yes(self, name: &str) -> bool {
        self.get(name).and_then(Json::as_bool).unwrap_or(false)
    }

    fn id<T>(self, name: &str, member: fn(&str) -> Option<T>) -> Option<T> {
        member(self.get(name)?.as_str()?)
    }

    fn list<T>(self, name: &str, read: fn(&Json) -> Option<T>) -> Option<Vec<T>> {
        list(self.get(name)?, read)
    }

    /// A field that may be missing, but not be something else.
    fn maybe<T>(self, name: &str, read: fn(&Json) -> Option<T>) -> Option<Option<T>> {
        self.get(name).map_or(Some(None), |json| read(json).map(Some))
    }
}

fn text(json: &Json) -> Option<String> {
    json.as_str().map(str::to_owned)
}

fn number(json: &Json) -> Option<u32> {
    json.as_u64().and_then(|number| u32::try_from(number).ok())
}

fn small(json: &Json) -> Option<u8> {
    json.as_u64().and_then(|number| u8::try_from(number).ok())
}

fn list<T>(json: &Json, read: fn(&Json) -> Option<T>) -> Option<Vec<T>> {
    json.as_array()?.iter().map(read).collect()
}

fn person_id(json: &Json) -> Option<PersonId> {
    number(json).map(PersonId)
}

fn line_id(json: &Json) -> Option<LineId> {
    number(json).map(LineId)
}

fn date(json: &Json) -> Option<Date> {
    json.as_str()?.parse().ok()
}

fn language(json: &Json) -> Option<Language> {
    Language::from_id(json.as_str()?)
}

/// What an enum with something in it is written as: an object with one field, named for the member.
fn member(json: &Json) -> Option<(&str, &Json)> {
    json.as_object()?.first().map(|(name, json)| (name.as_str(), json))
}

/// A plan; `None` where a field is missing or is not what it should be.
pub fn plan(json: &Json) -> Option<Plan> {
    let fields = Fields::of(json)?;
    let mut plan = Plan::new(PlanId(fields.text("id")?));
    plan.title = fields.maybe("title", text)?;
    plan.people = fields.list("people", person)?;
    plan.lines = fields.list("lines", line)?;
    plan.turns = fields.list("turns", turn)?;
    plan.visits = fields.list("visits", visit)?;
    plan.some_parts_fixed = fields.yes("some_parts_fixed");
    plan.agreed = fields.yes("agreed");
    plan.version = number(fields.get("version")?)?;
    plan.copies = fields.get("copies").map_or(Some(Vec::new()), |json| list(json, copy))?;
    plan.next = number(fields.get("next")?)?;
    Some(plan)
}

fn copy(json: &Json) -> Option<CopyGiven> {
    let fields = Fields::of(json)?;
    Some(CopyGiven {
        kind: fields.id("kind", CopyKind::from_id)?,
        reader: fields.maybe("reader", person_id)?,
        version: number(fields.get("version")?)?,
        language: fields.id("language", Language::from_id)?,
        on: date(fields.get("on")?)?,
        swapped: fields.yes("swapped"),
    })
}

fn person(json: &Json) -> Option<Person> {
    let fields = Fields::of(json)?;
    let about = Fields::of(fields.get("details")?)?;
    let details = Details {
        name: about.text("name")?,
        role: about.id("role", Role::from_id)?,
        known_as: about.text("known_as").unwrap_or_default(),
        age: about.maybe("age", small)?,
        language: about.maybe("language", language)?,
        here: about.yes("here"),
    };
    Some(Person { id: person_id(fields.get("id")?)?, details, taken_out: fields.yes("taken_out") })
}

fn line(json: &Json) -> Option<Line> {
    let fields = Fields::of(json)?;
    Some(Line {
        id: line_id(fields.get("id")?)?,
        kind: fields.id("kind", Kind::from_id)?,
        card: CardId(fields.text("card")?),
        part: fields.text("part")?,
        value: value(fields.get("value")?)?,
        speaker: fields.maybe("speaker", person_id)?,
        asked_of: fields.maybe("asked_of", person_id)?,
        about: fields.maybe("about", about)?,
        audience: audience(fields.get("audience")?)?,
        status: fields.id("status", Status::from_id)?,
        confirmed: fields.yes("confirmed"),
        reworded: fields.yes("reworded"),
        said_in: fields.id("said_in", Language::from_id)?,
        alone: fields.yes("alone"),
    })
}

fn value(json: &Json) -> Option<Value> {
    let (kind, json) = member(json)?;
    Some(match kind {
        "words" => Value::Words(text(json)?),
        "choice" => Value::Choice(text(json)?),
        "person" => Value::Person(person_id(json)?),
        "people" => Value::People(list(json, person_id)?),
        "lines" => Value::Lines(list(json, line_id)?),
        "date" => Value::Date(date(json)?),
        "moment" => Value::Moment(json.as_str()?.parse().ok()?),
        "number" => Value::Number(small(json)?),
        _ => return None,
    })
}

fn about(json: &Json) -> Option<About> {
    match member(json)? {
        ("person", json) => person_id(json).map(About::Person),
        ("line", json) => line_id(json).map(About::Line),
        _ => None,
    }
}

fn audience(json: &Json) -> Option<Audience> {
    let Some(name) = json.as_str() else {
        return member(json)
            .filter(|(name, _)| *name == "named")
            .and_then(|(_, json)| list(json, person_id))
            .map(Audience::Named);
    };
    Some(match name {
        "worker" => Audience::Worker,
        "family" => Audience::Family,
        "fridge" => Audience::Fridge,
        "child" => Audience::Child,
        "helper" => Audience::Helper,
        _ => return None,
    })
}

fn step(json: &Json) -> Option<Step> {
    let fields = Fields::of(json)?;
    Some(TurnKey {
        card: CardId(fields.text("card")?),
        asked_of: fields.maybe("asked_of", person_id)?,
        about: fields.maybe("about", about)?,
    })
}

fn turn(json: &Json) -> Option<Turn> {
    let fields = Fields::of(json)?;
    Some(Turn { key: step(fields.get("key")?)?, ended: fields.id("ended", Ended::from_id)? })
}

fn visit(json: &Json) -> Option<Visit> {
    let fields = Fields::of(json)?;
    Some(Visit { on: date(fields.get("on")?)?, here: fields.list("here", person_id)? })
}

fn cursor(json: &Json) -> Option<Cursor> {
    let fields = Fields::of(json)?;
    Some(Cursor {
        step: fields.maybe("step", step)?,
        screen: fields.maybe("screen", text)?,
        asking_later: fields.yes("asking_later"),
        aside_from: fields.maybe("aside_from", step)?,
        back_to: fields.maybe("back_to", text)?,
        handed_to: fields.maybe("handed_to", person_id)?,
        speaker: fields.maybe("speaker", person_id)?,
        // One that cannot be read does not cost the others.
        drafts: fields.get("drafts").and_then(Json::as_array).into_iter().flatten().filter_map(draft_on).collect(),
    })
}

fn draft_on(json: &Json) -> Option<(Step, Draft)> {
    match json.as_array()? {
        [on, standing] => Some((step(on)?, draft(standing)?)),
        _ => None,
    }
}

fn draft(json: &Json) -> Option<Draft> {
    let mut draft = Draft::default();
    for (slot, json) in json.as_object()? {
        let raw = match member(json)? {
            ("typed", json) => Raw::Typed(text(json)?),
            ("picked", json) => Raw::Picked(list(json, text)?),
            _ => return None,
        };
        draft.put(Slot::try_from(slot.clone()).ok()?, raw);
    }
    Some(draft)
}
