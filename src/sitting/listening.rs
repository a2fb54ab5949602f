//! What the sitting hears before its rules have come with the conversation: the shelf, the pen, the language. Nothing
//! is open until then, so there is nothing that any of it could change but the list of plans.

use super::{Intent, Sitting};

impl Sitting {
    /// Takes in what the outside says while nothing is open. Gives back what only the rules can do
    /// ([`Sitting::does`]).
    pub fn listens(&mut self, intent: Intent) -> Option<Intent> {
        match intent {
            _ if self.open.is_some() => return Some(intent),
            Intent::ShelfRead(shelved) => *self.shelf() = shelved,
            // Another tab has saved it. What this one writes is newer.
            Intent::PlanRead(..) if self.writes => {}
            Intent::PlanRead(id, record) => {
                self.shelf().take(&id);
                if let Some(record) = record {
                    self.shelf().put(*record);
                }
            }
            Intent::Writes(writes) => self.writes = writes,
            Intent::Speak(language) => self.language = language,
            // Only the rules open the field for a name.
            Intent::KeepName => {}
            other => return Some(other),
        }
        None
    }

    /// Whether the list of plans goes until this has been done: somebody has tapped something, or another screen was
    /// open before a reload. What the browser tells in between changes nothing that is seen.
    #[must_use]
    pub fn shows_nothing_until(&self, wanted: &Intent) -> bool {
        match wanted {
            _ if self.is_in_somebodys_hands() => true,
            Intent::Arrive(open) => open.as_ref().is_some_and(|id| self.shelved.plan(id).is_some()),
            Intent::GoHome => false,
            _ => true,
        }
    }
}
