//! What the app asks for: which sheet, of which plan, and how it is looked at.

use crate::conversation::Screen;
use crate::packs::{self, Pack};
use crate::plan::{Language, Plan};
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
    /// How the sheet is looked at.
    pub view: View,
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
