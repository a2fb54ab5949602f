//! One change that an act made to a plan: a fact, without the rule that led to it.

use serde::{Deserialize, Serialize};

use crate::plan::ids::{ActId, Language, LineId, PersonId, VisitId};
use crate::plan::{About, Audience, CopyGiven, Ended, Line, Person, Role, Status, TurnKey, Visit};

/// One change to a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Somebody was written down.
    Came(Person),
    /// Something else is known about somebody.
    Known(PersonId, Detail),
    /// A line was said, or said instead of what stood in it.
    Said {
        /// The line as it stands from now on.
        line: Box<Line>,
        /// Where these words stand if others were put in the line elsewhere, and nobody here knew of them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        or_beside: Option<LineId>,
    },
    /// A line was said that is gone, or says something else today. Its words have left the acts.
    Unsaid {
        /// The line.
        line: LineId,
        /// What it hung on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<About>,
        /// As it was said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        or_beside: Option<LineId>,
    },
    /// More or fewer people may see a line.
    LetSee(LineId, Audience),
    /// A line has come so far.
    Status(LineId, Status),
    /// Its speaker said that its words are right.
    Nodded(LineId),
    /// The first line stands before the second.
    Moved(LineId, LineId),
    /// Lines were taken back.
    Gone(Vec<Tombstone>),
    /// An answer closed the question of this line.
    Closed(LineId),
    /// The question of this line is open again.
    Opened(LineId),
    /// A turn was taken.
    Ended(TurnKey, Ended),
    /// People sat down.
    Sat(Visit),
    /// Others came to a visit.
    JoinedVisit(VisitId, Vec<PersonId>),
    /// Some parts cannot be changed, or all can.
    SomePartsFixed(bool),
    /// The plan was called agreed.
    Agreed,
    /// A copy was given.
    CopyGiven(CopyGiven),
    /// A copy came back, or a newer one took its place.
    CopySwapped(CopyGiven),
    /// The plan has a title of its own, or none.
    Titled(Option<String>),
}

/// What may change about a person, each by itself: two devices may each have learned something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Detail {
    /// What they would like to be called.
    Name(String),
    /// What they are in this plan.
    Role(Role),
    /// Who they are to the family.
    KnownAs(String),
    /// In years.
    Age(Option<u8>),
    /// The language their copy is printed in.
    Language(Option<Language>),
    /// They are in the room.
    Here(bool),
    /// They are out of the plan.
    TakenOut(bool),
}

/// What is left of a line that was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tombstone {
    /// The line.
    pub line: LineId,
    /// What it hung on. What somebody elsewhere said about it, not knowing, hangs on that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
}

impl Change {
    /// The last name that it gave to something.
    pub(super) fn made(&self) -> Option<ActId> {
        match self {
            Self::Came(person) => Some(person.id.0),
            Self::Said { line, or_beside } => Some(or_beside.unwrap_or(line.id).0),
            Self::Unsaid { line, or_beside, .. } => Some(or_beside.unwrap_or(*line).0),
            Self::Sat(visit) => Some(visit.id.0),
            _ => None,
        }
    }
}
