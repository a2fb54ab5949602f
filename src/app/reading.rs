//! Reading the shelf: at the start, again when it did not answer, and along with a tab that writes.

use leptos::prelude::*;

use super::one_writer::pause;
use super::{App, OnShelf, Pen, Save};
use crate::plan::PlanId;
use crate::shelf::{Found, Record, put_among};

/// A reload asks for the pen before the browser has taken it from the page it replaces: one second.
const PEN_COMES: u32 = 10;

impl App {
    /// Looks at the shelf at the start, with the pen if it comes.
    pub(super) async fn read_shelf(self) {
        for _ in 0..PEN_COMES {
            if self.pen.get_untracked() == Pen::Here {
                break;
            }
            pause().await;
        }
        let had_the_pen = self.pen.get_untracked() == Pen::Here;
        self.read_along().await;
        // Came while the shelf was being read: the tab before may have saved once more.
        if !had_the_pen && self.pen.get_untracked() == Pen::Here {
            self.read_along().await;
        }
    }

    /// Reads all of the shelf. `false` when it does not answer: it is asked again with the next save.
    pub(super) async fn read_along(self) -> bool {
        let found = self.keeper().shelf.load().await;
        match found {
            Ok(found) => {
                let mut on_shelf = sorted(found);
                // What was put away and could not be written yet is newer.
                let mine = if self.pen.get_untracked() == Pen::Here {
                    self.keeper().put_away.borrow().clone()
                } else {
                    Vec::new()
                };
                for record in &mine {
                    on_shelf.take(&record.plan.id);
                    on_shelf.put(record.clone());
                }
                self.on_shelf.set(on_shelf);
                if self.save.get_untracked() == Save::NotKept {
                    self.save.set(Save::Idle);
                }
                true
            }
            Err(_) => {
                self.save.set(Save::NotKept);
                if !self.on_shelf.with_untracked(|shelf| shelf.ready) {
                    self.on_shelf.update(|shelf| shelf.ready = true);
                }
                false
            }
        }
    }

    /// Reads one plan of the shelf again.
    pub(super) async fn read_one(self, id: &PlanId) -> bool {
        let Ok(found) = self.keeper().shelf.load_one(id).await else { return false };
        self.on_shelf.update(|shelf| {
            shelf.take(id);
            if let Some(Found::Loaded { record, .. }) = found {
                shelf.put(*record);
            }
        });
        true
    }
}

fn sorted(found: Vec<Found>) -> OnShelf {
    let mut on_shelf = OnShelf { ready: true, read: true, ..OnShelf::default() };
    // Ids begin with the time they were made, so the newest come last and this order moves the fewest.
    for found in found.into_iter().rev() {
        match found {
            Found::Loaded { record, older } => {
                if older {
                    on_shelf.older_used.push(record.plan.id.clone());
                }
                on_shelf.put(*record);
            }
            Found::Unreadable(_) => on_shelf.unreadable += 1,
            Found::Newer(_) => on_shelf.newer += 1,
        }
    }
    on_shelf
}

impl OnShelf {
    /// Puts a plan among the others, or into the bin: the last talked about first.
    fn put(&mut self, record: Record) {
        put_among(if record.binned { &mut self.bin } else { &mut self.plans }, record);
    }

    /// Takes a plan away, wherever it is.
    fn take(&mut self, id: &PlanId) {
        for plans in [&mut self.plans, &mut self.bin] {
            plans.retain(|record| record.plan.id != *id);
        }
    }
}
