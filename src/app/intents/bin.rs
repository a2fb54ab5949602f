//! What people do with a plan without opening it: give it a name, put it in the bin, put it back.

use leptos::prelude::*;

use crate::app::{App, OnShelf, now};
use crate::plan::{Event, PlanId};
use crate::shelf::{Record, opens_first, put_among};
use crate::words::Label;

impl App {
    /// The plan that stands first: the one that was open on this page, so that no other family's name
    /// comes up while people are still together; or the one that opens first.
    pub fn first_plan(self, shelf: &OnShelf) -> Option<&Record> {
        let open = self.with_plan_now(|plan| plan.id.clone());
        let open = open.and_then(|open| shelf.plans.iter().find(|record| record.plan.id == open));
        open.or_else(|| opens_first(&shelf.plans, now()))
    }

    /// Gives a plan the name that stands in its field, if one does. Whoever leaves the screen
    /// half-way has said so too: what was typed is kept. The plan stays where it is among the others.
    pub fn rename(self) {
        let Some(id) = self.renaming.get_untracked() else { return };
        self.renaming.set(None);
        let name = self.new_name.get_untracked().trim().to_owned();
        self.change_shelf(|shelf| {
            let record = shelf.plans.iter_mut().find(|record| record.plan.id.0 == id)?;
            record.plan = record.plan.apply(Event::Titled(name)).ok()?;
            Some(record.clone())
        });
        self.notify(Label::LineChanged);
    }

    /// Puts a plan in the bin. It can be put back.
    pub fn put_in_bin(self, id: &PlanId) {
        self.change_shelf(|shelf| moved(&mut shelf.plans, &mut shelf.bin, id, true));
        if self.with_plan_now(|plan| plan.id == *id) == Some(true) {
            self.sitting.set(None);
            self.bring_draft();
        }
    }

    /// Puts a plan that is in the bin back among the others.
    pub fn put_back_from_bin(self, id: &PlanId) {
        self.change_shelf(|shelf| moved(&mut shelf.bin, &mut shelf.plans, id, false));
    }

    /// Takes a plan that is in the bin off the tablet, for good, and says so. When the tablet would
    /// not, the plan is in the bin again and something else is done.
    pub fn delete_for_good(self, id: PlanId, not_deleted: impl FnOnce() + 'static) {
        let mut taken = None;
        self.on_shelf.update(|shelf| taken = take(&mut shelf.bin, &id));
        let then = move |gone: bool| match taken {
            Some(record) if !gone => {
                self.on_shelf.update(|shelf| put_among(&mut shelf.bin, record));
                not_deleted();
            }
            _ => self.notify(Label::Deleted),
        };
        self.wipe(id, Box::new(then));
    }

    /// Changes a plan that is put away, and saves it.
    fn change_shelf(self, change: impl FnOnce(&mut OnShelf) -> Option<Record>) {
        // The pen may have gone while a name was being typed: the other tab's plan is the newer one.
        if self.only_reads() {
            return;
        }
        // What stood on the screen last may not have come to the shelf yet.
        self.put_back();
        let mut changed = None;
        self.on_shelf.update(|shelf| changed = change(shelf));
        let Some(record) = changed else { return };
        self.change_sitting(|sitting| {
            if sitting.plan.id == record.plan.id {
                // Undo takes back what was said, and not the name that was given since; nor does redo.
                let others = sitting.past.iter_mut().chain(&mut sitting.undone);
                others.for_each(|other| other.title.clone_from(&record.plan.title));
                sitting.plan.title.clone_from(&record.plan.title);
            }
        });
        self.save_put_away(record);
    }
}

fn moved(from: &mut Vec<Record>, to: &mut Vec<Record>, id: &PlanId, binned: bool) -> Option<Record> {
    let mut record = take(from, id)?;
    record.binned = binned;
    put_among(to, record.clone());
    Some(record)
}

fn take(from: &mut Vec<Record>, id: &PlanId) -> Option<Record> {
    let at = from.iter().position(|record| record.plan.id == *id)?;
    Some(from.remove(at))
}
