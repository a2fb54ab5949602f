//! What the outside has read: the shelf at the start, and what another tab has saved since.

use super::{Kept, Open, Opening, Outside, Shelved, Sitting};
use crate::conversation::{Cursor, Screen};
use crate::plan::PlanId;
use crate::shelf::Record;

impl Sitting {
    /// Somebody comes in: at the turn of whoever has the tablet; at the plan that was open before a
    /// reload; or at the list of plans.
    pub(super) fn arrive(&mut self, open: Option<PlanId>) {
        self.lets_go_what_is_over();
        self.parts_from_before(open.as_ref());
        match open {
            _ if self.comes_in_at_a_turn() => {}
            Some(open) if self.shelved.plan(&open).is_some() => self.opens(&open, Opening::AfterReload),
            _ => self.ask(Outside::Arrived),
        }
    }

    /// Whoever opens the app anew has parted from what was done before: what was taken back leaves the tablet. The plan
    /// that lay open before a reload goes on.
    fn parts_from_before(&mut self, goes_on: Option<&PlanId>) {
        if self.only_reads() {
            return;
        }
        let device = self.tablet.device;
        let parts = |record: &&Record| Some(&record.plan.id) != goes_on && record.plan.has_to_part(device);
        let parting: Vec<_> = self.shelved.plans.iter().chain(&self.shelved.bin).filter(parts).cloned().collect();
        for mut record in parting {
            record.plan = record.plan.parted(device);
            self.ask(Outside::SavePutAway(Box::new(record.clone())));
            self.shelf().put(record);
        }
    }

    /// The shelf was read: at the start; again, when it did not answer; and along with a tab that writes.
    pub(super) fn shelf_was_read(&mut self, shelved: Shelved) {
        let first = !self.shelved.ready;
        *self.shelf() = shelved;
        if !first {
            self.follows();
        }
    }

    /// One plan of it was read again, because another tab has saved it.
    pub(super) fn plan_was_read(&mut self, id: &PlanId, record: Option<Box<Record>>) {
        // The pen has come while it was being read: what is here is newer.
        if self.writes {
            return;
        }
        self.shelf().take(id);
        if let Some(record) = record {
            self.shelf().put(*record);
        }
        self.follows();
    }

    /// Shows what the other tab has saved: the same card of the same plan, with the same half-typed words;
    /// or the turn of whoever was handed the tablet there, so that no list of plans lies open beside it.
    fn follows(&mut self) {
        let in_a_turn = self.handed_to().is_some();
        if self.practises() || !in_a_turn && self.comes_in_at_a_turn() || self.writes {
            return;
        }
        let Some(open) = self.plan().map(|plan| plan.id.clone()) else { return };
        match self.shelved.plan(&open).cloned() {
            Some(record) => self.follow(record),
            None => {
                self.changed = self.changed.wrapping_add(1);
                (self.open, self.editing, self.view) = (None, None, super::View::default());
                if !self.screen.is_of_the_tablet() {
                    self.shows(Screen::Plans);
                }
            }
        }
    }

    pub(super) fn follow(&mut self, record: Record) {
        let place = |cursor: &Cursor| (cursor.screen, cursor.step.clone(), cursor.asks.clone());
        let to = place(&record.cursor);
        let moved = self.open.as_ref().is_none_or(|open| place(&open.cursor) != to);
        let just_taken = self.open.as_mut().map(|open| std::mem::take(&mut open.just_taken)).unwrap_or_default();
        self.changed = self.changed.wrapping_add(1);
        let open = Open::new(record.plan, record.cursor, Kept::OnShelf);
        self.open = Some(Open { just_taken, goes_after: record.goes_after, ..open });
        // Who looks at the list or the settings is not pulled away from them, but by a turn.
        if (self.screen == Screen::Plans || self.screen.is_of_the_tablet()) && self.handed_to().is_none() {
            return;
        }
        let screen = to.0.filter(|screen| *screen != Screen::Plans && !screen.is_of_the_tablet());
        self.screen = self.screen_for(screen.unwrap_or(self.screen));
        if moved { self.bring_draft() } else { self.stand_here() }
    }
}
