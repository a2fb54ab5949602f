//! Somebody whom nobody has written down yet, named in the middle of an answer.

use leptos::prelude::*;

use crate::app::App;
use crate::conversation::{AskKind, Slot, ask_later};
use crate::plan::{Details, Role};

/// The end of the part under which a name stands that is not in the plan yet.
const NEW: &str = "-new";

impl App {
    /// The box for the name of somebody new, beside the people to choose from.
    #[must_use]
    pub fn new_name(self, slot: &Slot) -> Slot {
        Slot { part: format!("{}{NEW}", slot.part), ..slot.clone() }
    }

    /// Whether several people can be chosen. One question can wait for several; everywhere else a
    /// person part is one person.
    #[must_use]
    pub fn takes_several(self, slot: &Slot) -> bool {
        let ask = self.pack.card(&slot.card).and_then(|card| card.asks.iter().find(|ask| ask.part == slot.part));
        ask.is_some_and(|ask| ask.kind == AskKind::People) || (slot.card == ask_later() && slot.part == "who")
    }

    /// Writes down the somebody whose name stands in the box, and chooses them. `false`, with a
    /// sentence on screen, when they cannot be.
    pub fn add_named(self, slot: &Slot) -> bool {
        let box_of_name = self.new_name(slot);
        let name = self.draft.with_untracked(|draft| draft.typed(&box_of_name).trim().to_owned());
        let details =
            Details { name, role: Role::Helper, known_as: String::new(), age: None, language: None, here: false };
        let Some(person) = self.add_person(details) else { return false };
        self.draft.update(|draft| {
            draft.remove(&box_of_name);
        });
        self.tap(slot.clone(), &person.0.to_string(), self.takes_several(slot));
        true
    }

    /// Going on takes every name that was typed and not added, as if "Add" had been tapped.
    pub(super) fn add_all_named(self) -> bool {
        let named: Vec<_> = self.draft.with_untracked(|draft| {
            let named = draft.slots().filter(|slot| !draft.typed(slot).trim().is_empty());
            named
                .filter_map(|slot| Some(Slot { part: slot.part.strip_suffix(NEW)?.to_owned(), ..slot.clone() }))
                .collect()
        });
        named.iter().all(|slot| self.add_named(slot))
    }
}
