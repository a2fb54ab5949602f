//! What the app asks for: which sheet, of which plan, and what it knows of the tablet.

use crate::conversation::{Screen, Step};
use crate::copies::Numbers;
use crate::files::Format;
use crate::packs::{self, Pack};
use crate::plan::{Date, Language, Moment, Plan};
use crate::sitting::View;
use crate::words::Words;

/// A request for a sheet.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Which sheet, by its screen.
    pub sheet: Screen,
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
    /// A card on which something is written that is not in the plan.
    pub written_beside: Option<Step>,
    /// How the sheet is looked at.
    pub view: View,
    /// Which file of it is wanted, if one is.
    pub file: Option<Format>,
}

impl Asked {
    /// The conversation of the plan; nothing where it is not here.
    #[must_use]
    pub fn pack(&self) -> Option<&'static Pack> {
        packs::pack(&self.plan.pack)
    }

    /// The words of the language on screen.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        Words::of(self.language)
    }
}
