//! A line: one separately readable thing in the plan.

use serde::{Deserialize, Serialize};

use super::date::{Date, Moment};
use super::ids::{CardId, Language, LineId, PersonId, VisitId, named};
use super::is::Is;
use super::kind::Kind;

named! {
    /// How far a line has come. Ids are the values of the `data-status` hook.
    Status {
        /// Somebody said it.
        Said = "said",
        /// Offered, not yet answered.
        Offered = "offered",
        /// Somebody said maybe. Maybe is not yes.
        Maybe = "maybe",
        /// Taken up by those who must do it.
        TakenUp = "taken-up",
        /// A helper nobody has asked.
        NotAsked = "not-asked",
        /// Asked, no answer yet.
        Asked = "asked",
        /// Said yes.
        Yes = "yes",
        /// Said no.
        No = "no",
        /// Everyone who was asked said yes.
        Agreed = "agreed",
        /// Done.
        Done = "done",
        /// Done in part.
        Partly = "partly",
        /// Not done.
        Not = "not",
    }
}

/// What was said, in the shape the question asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Somebody's own words. Never translated, never changed by the app.
    Words(String),
    /// One of the choices of the card, by id.
    Choice(String),
    /// One of the people.
    Person(PersonId),
    /// Several of the people.
    People(Vec<PersonId>),
    /// Several lines of the plan.
    Lines(Vec<LineId>),
    /// A day.
    Date(Date),
    /// A day and a time.
    Moment(Moment),
    /// 0 to 10, or 1 to 5 for faces.
    Number(u8),
}

impl Value {
    /// Everyone whom it names by a choice.
    fn people(&self) -> &[PersonId] {
        match self {
            Self::Person(id) => std::slice::from_ref(id),
            Self::People(ids) => ids,
            _ => &[],
        }
    }

    /// Whether it is the same answer. One who was chosen where several can be now is no other.
    pub(crate) fn is_the_same_as(&self, other: &Self) -> bool {
        self == other || !self.people().is_empty() && self.people() == other.people()
    }
}

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// A child, a helper.
    Person(PersonId),
    /// Another line: a limit is about its strategy.
    Line(LineId),
}

/// Who may see a line (practice 5.1). What is never kept has no line at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// The worker only.
    Worker,
    /// The worker and these people.
    Named(Vec<PersonId>),
    /// Those of the family who were at the table when it was said (see [`Line::at_the_table`]).
    Family,
    /// The same and, once they have said yes to it, whoever opens the fridge.
    Fridge,
    /// The child it is about, on their own copy.
    Child,
    /// The helper it is about, on their card.
    Helper,
}

impl Audience {
    /// Its id, as the `data-audience` hook shows it. Whoever is named is not shown there.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Worker => "worker",
            Self::Named(_) => "named",
            Self::Family => "family",
            Self::Fridge => "fridge",
            Self::Child => "child",
            Self::Helper => "helper",
        }
    }

    /// Whether it is everyone who was at the table.
    #[must_use]
    pub const fn is_all_of_the_family(&self) -> bool {
        matches!(self, Self::Family | Self::Fridge)
    }

    /// Changed words reach nobody who was not named for them too, and wait for a yes of their own.
    pub(super) fn narrow_to(&mut self, now: &Self) {
        match (&mut *self, now) {
            (Self::Named(named), Self::Named(now)) => named.retain(|id| now.contains(id)),
            (Self::Fridge, Self::Family) => *self = Self::Family,
            _ => {}
        }
    }
}

/// One separately readable thing in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Which line.
    pub id: LineId,
    /// What it is.
    pub kind: Kind,
    /// The card that asked for it, and the ask of that card.
    pub card: CardId,
    /// The ask's name on the card.
    pub ask: String,
    /// What it is more closely, where its kind does not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is: Option<Is>,
    /// What was said.
    pub value: Value,
    /// Whose words, where they are somebody's.
    pub speaker: Option<PersonId>,
    /// The one person it was asked of, where the card asks each person in turn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_of: Option<PersonId>,
    /// What it is about.
    pub about: Option<About>,
    /// Who may see it.
    pub audience: Audience,
    /// How far it has come, as it was recorded. Read it through [`super::Plan::status`].
    pub status: Status,
    /// The speaker has heard it said back and it was right.
    #[serde(default)]
    pub confirmed: bool,
    /// Its words were changed after they were said, and the speaker has not said yet that they are right.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reworded: bool,
    /// The language on screen when it was said, for the `lang` attribute.
    pub said_in: Language,
    /// Said alone: nobody but the worker heard it. Only its speaker can let more people see it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub alone: bool,
    /// The visit at which it was first said; none before people first sat down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visit: Option<VisitId>,
    /// Those of the family who were at the table when it was said; none where nobody of them was. What was said
    /// without somebody is not theirs to read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_the_table: Option<Vec<PersonId>>,
}

impl Line {
    /// The place of this line once its words have left the acts, with who might see them: what is said there
    /// instead is seen by no more. Nobody ever sees the place itself: it is gone, or filled, once all acts are
    /// added up.
    pub(super) fn unsaid(&self) -> Self {
        // A yes that counts for nobody left no place when it was said, and so its place must be known for one.
        let value = match self.value {
            Value::Words(_) => Value::Words(String::new()),
            _ => Value::Choice(String::new()),
        };
        Self {
            id: self.id,
            kind: self.kind,
            card: CardId(String::new()),
            ask: String::new(),
            is: self.is,
            value,
            speaker: self.speaker,
            asked_of: None,
            about: self.about,
            audience: self.audience.clone(),
            status: Status::Said,
            confirmed: false,
            reworded: false,
            said_in: Language::En,
            alone: false,
            visit: None,
            at_the_table: self.at_the_table.clone(),
        }
    }

    /// Whether it is no more than such a place.
    pub(super) fn is_unsaid(&self) -> bool {
        self.card.0.is_empty()
    }

    /// Whether a paper made from either would read the same. A nod to words that stay as they are does not count.
    pub(super) fn says_the_same_as(&self, other: &Self) -> bool {
        let said = |line: &Self| Self { confirmed: false, reworded: false, ..line.clone() };
        said(self) == said(other)
    }

    /// Nothing was said in it: it holds a place for what hangs on it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.words().is_some_and(|words| words.trim().is_empty())
    }

    /// The words, where the line is words.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        match &self.value {
            Value::Words(words) => Some(words),
            _ => None,
        }
    }

    /// The person, where the line names one.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        match self.value {
            Value::Person(id) => Some(id),
            _ => None,
        }
    }

    /// Everyone whom the line names by a choice.
    #[must_use]
    pub fn people(&self) -> &[PersonId] {
        self.value.people()
    }

    /// The id of the choice, where the line is one.
    #[must_use]
    pub fn choice(&self) -> Option<&str> {
        match &self.value {
            Value::Choice(id) => Some(id),
            _ => None,
        }
    }
}
