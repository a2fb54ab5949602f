//! One change that an act made to a plan: a fact, without the rule that led to it.

use serde::{Deserialize, Serialize};

use crate::plan::ids::{ActId, Language, LineId, PersonId};
use crate::plan::{About, Audience, CopyGiven, Line, Person, Role, Status, Turn, Visit};

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
        /// What they were said instead of; nothing for a new line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead: Option<Instead>,
    },
    /// Something else about the words of a line.
    Marked(Wording, Mark),
    /// The first line stands before the second.
    Moved(LineId, LineId),
    /// Lines were taken back.
    Gone(Vec<Tombstone>),
    /// The question of this line is open again.
    Opened(LineId),
    /// A turn was taken.
    Ended(Turn),
    /// People sat down, or others came to a visit.
    Sat(Visit),
    /// Some parts cannot be changed, or all can.
    SomePartsFixed(bool),
    /// The plan was called agreed.
    Agreed,
    /// A copy was given, or was swapped.
    CopyGiven(CopyGiven),
    /// The plan has a title of its own, or none.
    Titled(Option<String>),
}

/// The words that stand in a line since an act. What is done to words is not done to others: on another tablet
/// somebody may have put other ones in that line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The line.
    pub line: LineId,
    /// The act.
    pub said: ActId,
}

/// What words were said instead of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instead {
    /// The act that had said the words before.
    pub of: ActId,
    /// Where the new words stand if by then others stand in the line.
    pub or_beside: LineId,
}

/// What may change about the words of a line while they stay as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// More or fewer people may see them.
    LetSee(Audience),
    /// They have come so far.
    Status(Status),
    /// Somebody else said the same.
    Spoken(Option<PersonId>),
    /// Their speaker said that they are right.
    Nodded,
    /// An answer closed their question.
    Closed,
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
    /// They cannot answer questions yet.
    CannotAnswer(bool),
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
    /// The line, and the words in it that were taken back.
    pub words: Wording,
    /// What it hung on. What somebody elsewhere said about it, not knowing, hangs on that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
}

impl Change {
    /// The last name that it gave to something.
    pub(super) fn made(&self) -> Option<ActId> {
        match self {
            Self::Came(person) => Some(person.id.0),
            Self::Said { line, instead } => Some(instead.map_or(line.id, |instead| instead.or_beside).0),
            Self::Sat(visit) => Some(visit.id.0),
            _ => None,
        }
    }
}
