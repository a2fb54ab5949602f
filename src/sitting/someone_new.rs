//! Somebody whom nobody has written down yet, named in the middle of an answer.

use super::Sitting;
use crate::conversation::{Draft, Slot};
use crate::packs::{AskKind, Pack};
use crate::plan::{Details, Event, Is, Role};
use crate::words::Label;

/// Whether several can be chosen. One question can wait for several people; everywhere else who
/// is asked for is one person.
#[must_use]
pub fn takes_several(pack: &Pack, slot: &Slot) -> bool {
    let ask = pack.card(&slot.card).and_then(|card| card.asks.iter().find(|ask| ask.id == slot.ask));
    ask.is_some_and(|ask| matches!(ask.kind, AskKind::People | AskKind::Lines) || ask.is(Is::WhoWouldKnow))
}

impl Sitting {
    /// What a child has to know before they write somebody down in their own turn: the name stands among the people of
    /// the plan. Why they named them is theirs and the worker's.
    #[must_use]
    pub fn who_sees_a_new_name(&self) -> Option<Label> {
        let plan = self.plan()?;
        plan.person(self.handed_to()?).filter(|person| person.is_child())?;
        Some(if plan.family_alone() { Label::GrownUpsSeeTheNameOnly } else { Label::GrownUpsSeeTheName })
    }

    /// Writes down the somebody whose name stands in the box, and chooses them. `false`, with a sentence
    /// on screen, when they cannot be.
    pub(super) fn add_named(&mut self, slot: &Slot) -> bool {
        let box_of_name = Draft::new_name(slot);
        let name = self.draft().map(|draft| draft.typed(&box_of_name).trim().to_owned()).unwrap_or_default();
        if !self.applies(Event::PersonAdded(Details::of(name, Role::Helper))) {
            return false;
        }
        let Some(person) = self.plan().and_then(|plan| plan.people.last()).map(|person| person.id) else {
            return false;
        };
        if let Some(open) = self.change() {
            open.draft.remove(&box_of_name);
        }
        self.tap(slot, &person.to_string());
        true
    }

    /// Going on takes every name that was typed and not added, as if "Add" had been tapped.
    pub(super) fn add_all_named(&mut self) -> bool {
        let Some(draft) = self.draft() else { return true };
        let named = draft.slots().filter(|slot| !draft.typed(slot).trim().is_empty());
        let named: Vec<_> = named.filter_map(Draft::beside_new_name).collect();
        named.iter().all(|slot| self.add_named(slot))
    }
}
