//! What people need once they are at the table: the copies, the checks, a hard evening walked through, what to know
//! before agreeing, files, the practice family. Its words are a file of their own too.

use futures::future::join;
use leptos::prelude::*;

use super::App;
use super::clock::{now_in_greenwich, today};
use super::language::bring_every_word;
use super::settings::LiveSettings;
use crate::copies::Wanted;
use crate::files::{Asked, Format};
use crate::plan::{Date, Language, Plan, PlanId};
use crate::sitting::View;

/// Its screens and functions. Nothing else in the app names them, so their code lies in the file that brings them.
#[derive(Clone, Copy)]
pub struct Later {
    /// The copies.
    pub copy: fn() -> AnyView,
    /// An honest look at the plan.
    pub check: fn() -> AnyView,
    /// A hard evening.
    pub try_plan: fn() -> AnyView,
    /// Before you agree.
    pub agree: fn() -> AnyView,
    /// The bytes of a file; nothing where the copy may not leave the tablet.
    pub file: fn(&Asked) -> Option<Vec<u8>>,
    /// The made-up family's plan after their visit on this day; before it, where no day is given.
    pub made_up: fn(Language, Option<Date>) -> Option<Plan>,
    /// Plans saved as files and opened from them.
    pub plan_files: fn() -> AnyView,
    /// The way to save one plan as a file, beside its other tools, with its name.
    pub save_plan: fn(PlanId, String) -> AnyView,
}

impl Later {
    /// The functions once they have come, and every word with them, for a copy can be in another language than the
    /// screen.
    pub async fn with_every_word(functions: impl Future<Output = Option<Self>>) -> Option<Self> {
        let (functions, words) = join(functions, bring_every_word()).await;
        functions.filter(|_| words)
    }
}

impl LiveSettings {
    /// The copy that is looked at in this way, in the language on screen and with the team's numbers. Tracks the
    /// settings.
    #[must_use]
    pub fn wanted(self, view: &View) -> Wanted {
        self.with(|settings| Wanted {
            kind: view.copy,
            reader: view.reader,
            private: view.private,
            language: settings.language,
            numbers: settings.numbers(),
            today: today(),
        })
    }
}

impl App {
    /// What a file is made from now.
    pub(super) fn asked(self, format: Format) -> Option<Asked> {
        let wanted = untrack(|| self.sitting.view.with(|view| self.settings.wanted(view)));
        let plan = self.sitting.with_plan_now(Plan::clone)?;
        Some(Asked { format, plan, wanted, now: now_in_greenwich() })
    }
}
