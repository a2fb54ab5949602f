//! A turn: one card asked once, and how it ended. A visit: one sitting.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::ids::{CardId, PersonId, VisitId, named};
use super::line::About;

/// One card, asked of one person or of everyone, about one thing or about nothing in particular.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TurnKey {
    /// The card.
    pub card: CardId,
    /// The one person it is asked of, where it is asked person by person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_of: Option<PersonId>,
    /// The child, helper or line it is asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
}

named! {
    /// How a turn ended. A card passed by with nothing said has no turn: it is a gap, not a "no".
    Ended {
        /// Something was said.
        Answered = "answered",
        /// Somebody else will be asked.
        AskedForLater = "later",
        /// Not for us.
        SetAside = "set-aside",
        /// Said, and seen differently by somebody.
        SeenDifferently = "differ",
    }
}

/// One card asked once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Which card, of whom, about what.
    pub key: TurnKey,
    /// How it ended.
    pub ended: Ended,
    /// The visit at which it was taken; none before people first sat down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visit: Option<VisitId>,
}

/// One sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// Which visit.
    pub id: VisitId,
    /// The day.
    pub on: Date,
    /// Who was here.
    pub here: Vec<PersonId>,
}
