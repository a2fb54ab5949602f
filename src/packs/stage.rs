//! When in a conversation a card is asked.

use serde::{Deserialize, Deserializer};

/// In one of the pack's own chapters, or at one of the times that the engine itself knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A chapter of the pack, by its id. A pack lives as long as the page, and the names of its chapters do.
    Chapter(&'static str),
    /// Before you knock: the worker alone.
    Prepare,
    /// The opening.
    Start,
    /// From any card.
    Any,
    /// A child's own turn.
    Child,
    /// Someone who was not here.
    Absent,
    /// Coming back.
    Review,
    /// For the worker's record: what no one else is asked.
    Record,
}

impl Stage {
    /// The id that a pack and a hook say.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Chapter(id) => id,
            Self::Prepare => "prepare",
            Self::Start => "start",
            Self::Any => "any",
            Self::Child => "child",
            Self::Absent => "absent",
            Self::Review => "review",
            Self::Record => "record",
        }
    }
}

impl From<String> for Stage {
    fn from(id: String) -> Self {
        let known = [Self::Prepare, Self::Start, Self::Any, Self::Child, Self::Absent, Self::Review, Self::Record];
        known.into_iter().find(|stage| stage.id() == id).unwrap_or_else(|| Self::Chapter(id.leak()))
    }
}

impl<'de> Deserialize<'de> for Stage {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(Self::from)
    }
}
