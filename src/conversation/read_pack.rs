//! Reading a pack from its file.
//!
//! By hand, field by field: a derived reader for every struct and set of ids would cost the first
//! load more than the packs themselves.

use std::fmt;

use super::pack::{Ask, AudienceRule, Card, Keeps, Layout, Pack};
use crate::json::Json;
use crate::plan::{CardId, Kind};

/// A file that is not a pack, and the place where it stops being one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAPack(String);

impl fmt::Display for NotAPack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Pack {
    /// The family plan.
    ///
    /// # Errors
    /// Never in a release: a test reads the same file.
    pub fn family_plan() -> Result<Self, NotAPack> {
        Self::read(include_str!("packs/family.json"))
    }

    /// A pack from its file.
    ///
    /// # Errors
    /// [`NotAPack`] with the place: a field that is missing, unknown or not one of its ids.
    pub fn read(file: &str) -> Result<Self, NotAPack> {
        let value = Json::read(file.as_bytes()).ok_or_else(|| NotAPack("the file is not JSON".to_owned()))?;
        let fields = Fields::of(&value, "the pack", &["id", "chapters", "cards"])?;
        Ok(Self {
            id: fields.text("id")?,
            chapters: fields.ids("chapters", super::Stage::from_id)?,
            cards: fields.list("cards").iter().map(card).collect::<Result<_, _>>()?,
        })
    }
}

fn card(value: &Json) -> Result<Card, NotAPack> {
    const KNOWN: &[&str] =
        &["id", "stage", "layer", "to", "each", "about", "when", "repeat", "gate", "with", "layout", "opens", "asks"];
    let place = value.get("id").and_then(Json::as_str).unwrap_or("a card without an id");
    let fields = Fields::of(value, place, KNOWN)?;
    let cards = |name| fields.ids(name, |id| Some(CardId::from(id)));
    Ok(Card {
        id: CardId(fields.text("id")?),
        stage: fields.id("stage", super::Stage::from_id)?,
        layer: fields.id("layer", super::Layer::from_id)?,
        to: fields.id("to", super::To::from_id)?,
        each: fields.maybe("each", super::Each::from_id)?,
        about: fields.maybe("about", super::Each::from_id)?,
        when: fields.ids("when", super::When::from_id)?,
        repeat: fields.yes("repeat"),
        gate: fields.yes("gate"),
        with: fields.maybe("with", |id| Some(CardId::from(id)))?,
        layout: fields.maybe("layout", Layout::from_id)?.unwrap_or(Layout::Form),
        opens: cards("opens")?,
        asks: fields.list("asks").iter().map(|value| ask(value, place)).collect::<Result<_, _>>()?,
    })
}

fn ask(value: &Json, card: &str) -> Result<Ask, NotAPack> {
    const KNOWN: &[&str] =
        &["part", "kind", "choices", "optional", "gap", "by", "each", "when", "among", "spread", "keeps", "audience"];
    let fields = Fields::of(value, card, KNOWN)?;
    Ok(Ask {
        part: fields.text("part")?,
        kind: fields.id("kind", super::AskKind::from_id)?,
        choices: fields.ids("choices", |id| Some(id.to_owned()))?,
        optional: fields.yes("optional"),
        gap: fields.yes("gap"),
        by: fields.maybe("by", super::To::from_id)?,
        each: fields.maybe("each", super::Each::from_id)?,
        when: fields.maybe("when", super::OnlyIf::from_id)?,
        among: fields.maybe("among", super::Among::from_id)?,
        spread: fields.yes("spread"),
        keeps: fields.maybe("keeps", keeps)?,
        audience: fields.maybe("audience", AudienceRule::from_id)?.unwrap_or(AudienceRule::Never),
    })
}

fn keeps(id: &str) -> Option<Keeps> {
    Some(match id {
        "helper.status" => Keeps::HelperStatus,
        "action.status" => Keeps::ActionStatus,
        "person.language" => Keeps::PersonLanguage,
        "person" => Keeps::Person,
        "confirmed" => Keeps::Confirmed,
        kind => Keeps::Line(Kind::from_id(kind)?),
    })
}

/// The fields of one object, all of them known.
struct Fields<'a> {
    fields: &'a Json,
    place: &'a str,
}

impl<'a> Fields<'a> {
    fn of(value: &'a Json, place: &'a str, known: &[&str]) -> Result<Self, NotAPack> {
        let fields = value.as_object().ok_or_else(|| NotAPack(format!("{place} is not an object")))?;
        match fields.iter().find(|(name, _)| !known.contains(&name.as_str())) {
            Some((name, _)) => Err(NotAPack(format!("{place}: nobody knows the field {name}"))),
            None => Ok(Self { fields: value, place }),
        }
    }

    fn wrong(&self, name: &str) -> NotAPack {
        NotAPack(format!("{}: {name} is missing or not one of its ids", self.place))
    }

    fn text(&self, name: &str) -> Result<String, NotAPack> {
        self.id(name, |text| Some(text.to_owned()))
    }

    fn id<T>(&self, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, NotAPack> {
        self.maybe(name, read)?.ok_or_else(|| self.wrong(name))
    }

    fn maybe<T>(&self, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, NotAPack> {
        let Some(value) = self.fields.get(name) else {
            return Ok(None);
        };
        value.as_str().and_then(read).map(Some).ok_or_else(|| self.wrong(name))
    }

    fn ids<T>(&self, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, NotAPack> {
        let ids = self.list(name).iter().map(|value| value.as_str().and_then(&read));
        ids.collect::<Option<_>>().ok_or_else(|| self.wrong(name))
    }

    fn list(&self, name: &str) -> &'a [Json] {
        self.fields.get(name).and_then(Json::as_array).unwrap_or_default()
    }

    fn yes(&self, name: &str) -> bool {
        self.fields.get(name).and_then(Json::as_bool).unwrap_or(false)
    }
}
