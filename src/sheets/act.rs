//! What a tap on a sheet does. The app knows these few and does them; a sheet itself does nothing.

use serde::Serialize;

use crate::plan::{About, CopyKind, Language, LineId, PersonId};

/// What a tap does.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Goes to a screen, by its id.
    Go(&'static str),
    /// Opens a card.
    Card {
        /// Which.
        card: String,
        /// About whom or what.
        about: Option<About>,
        /// Asked of whom.
        asked_of: Option<PersonId>,
    },
    /// Opens the card a line came from, with the line standing on it.
    Line(LineId),
    /// Changes the words of a line, where it stands in the plan.
    Reword(LineId),
    /// Opens a part of the way there that is not known yet.
    Gap(&'static str),
    /// Looks at the sheet in another way: names and values that only the sheet understands.
    View(Vec<(&'static str, String)>),
    /// Keeps a line off every paper but the worker's record and the copy of those it is named for.
    Withhold(LineId),
    /// Puts one of our pictures on a child's page, or takes it off.
    Picture(PersonId, String),
    /// A copy that was out has come back.
    Swapped(usize),
    /// Calls the plan agreed.
    Agree,
    /// Prints what stands on the sheet.
    Print(Given),
    /// Saves it as a file.
    Save(Taken),
    /// Puts it where it can be pasted from.
    Clip(Taken),
    /// The worker will bring a copy.
    Bring,
    /// Hands the tablet over.
    HandOver(PersonId),
}

/// Which copy goes out, for whom, and in which language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Given {
    /// Which.
    pub kind: CopyKind,
    /// For whom, where it is one person's.
    pub reader: Option<PersonId>,
    /// In which language.
    pub language: Language,
}

/// A file that is taken along, or a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Taken {
    /// The copy it holds; nothing for what is no copy, such as the day of the next visit.
    pub given: Option<Given>,
    /// The kind of file, by its id.
    pub format: &'static str,
    /// Its name, which says nothing about a family.
    pub name: String,
    /// What browsers call its kind.
    #[serde(rename = "type")]
    pub media_type: &'static str,
}
