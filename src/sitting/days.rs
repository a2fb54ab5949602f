//! A day that nobody may have meant is asked about once, before it stands in the plan.

use super::Sitting;
use crate::conversation::{Slot, Step, Trouble, Why};
use crate::packs::AskKind;
use crate::plan::Date;

/// A day in its control, as it was typed.
pub(super) type Meant = (Slot, String);

impl Sitting {
    /// Asks about a day that has just been typed on the card. `true` where it did: the day stays as it stands, to be
    /// changed, or to be called right.
    pub(super) fn asks_about_a_day(&mut self, step: &Step) -> bool {
        // What a private question hears goes nowhere.
        let doubt = if self.is_gate(step) { None } else { self.day_in_doubt() };
        let asks = doubt.is_some();
        if let Some(trouble) = doubt {
            self.refuse(vec![trouble]);
        }
        asks
    }

    fn day_in_doubt(&self) -> Option<Trouble> {
        let (_, new) = self.left_standing()?;
        let (new, today) = (new?, self.tablet.today());
        new.slots().filter(|slot| self.is_a_day(slot)).find_map(|slot| {
            let typed = new.typed(slot).trim();
            let is_meant = self.meant.as_ref().is_some_and(|(at, day)| at == slot && day == typed);
            let day: Date = typed.get(..10).and_then(|day| day.parse().ok()).filter(|_| !is_meant)?;
            Some(Trouble { slot: slot.clone(), why: Why::InDoubt(day.doubt(today)?) })
        })
    }

    fn is_a_day(&self, slot: &Slot) -> bool {
        let ask = self.pack.card(&slot.card).and_then(|card| card.asks.iter().find(|ask| ask.id == slot.ask));
        ask.is_some_and(|ask| matches!(ask.kind, AskKind::Date | AskKind::Datetime))
    }

    /// "Yes, it is right": the day is taken as it stands, and people go on.
    pub(super) fn day_is_meant(&mut self, slot: &Slot) {
        self.meant = self.draft().map(|draft| (slot.clone(), draft.typed(slot).trim().to_owned()));
        self.troubles.retain(|trouble| trouble.slot != *slot);
        self.next();
    }
}
