//! Reading the shelf: at the start, again when it did not answer, and along with a tab that writes.

use leptos::prelude::*;

use super::one_writer::pause;
use super::{NotKept, Pen, Save, Saving};
use crate::plan::PlanId;
use crate::shelf::{Found, StoreError};
use crate::sitting::{Intent, Shelved};

/// A reload asks for the pen before the browser has taken it from the page it replaces: one second.
const PEN_COMES: u32 = 10;

impl Saving {
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
        let Some(unlocked) = self.keeper().unlocked() else {
            self.has_no_shelf(NotKept::NoPhrase);
            return false;
        };
        let found = unlocked.shelf.load().await;
        match found {
            Ok(found) => {
                let mut shelved = Shelved::of(found);
                // What was put away and could not be written yet is newer.
                if self.pen.get_untracked() == Pen::Here {
                    self.keeper().put_away.borrow().iter().for_each(|record| shelved.put(record.clone()));
                }
                self.sitting.does(Intent::ShelfRead(shelved));
                if matches!(self.save.get_untracked(), Save::NotKept(_)) {
                    self.save.set(Save::Idle);
                }
                true
            }
            // It was made anew and is empty: what is here is written again with the next save.
            Err(StoreError::Gone) => {
                unlocked.shelf.starts_anew();
                true
            }
            Err(error) => {
                self.has_no_shelf(NotKept::from(&error));
                false
            }
        }
    }

    /// There is nothing to read from, and people talk all the same.
    pub(super) fn has_no_shelf(self, why: NotKept) {
        // A browser that keeps nothing is not mended by a phrase.
        let is_known = why == NotKept::NoPhrase && matches!(self.save.get_untracked(), Save::NotKept(_));
        if !is_known {
            self.save.set(Save::NotKept(why));
        }
        if !self.sitting.with_now(|sitting| sitting.shelved.ready) {
            self.sitting.does(Intent::ShelfRead(Shelved { ready: true, ..Shelved::default() }));
        }
    }

    /// Reads one plan of the shelf again.
    pub(super) async fn read_one(self, id: PlanId) {
        let Some(unlocked) = self.keeper().unlocked() else { return };
        let Ok(found) = unlocked.shelf.load_one(&id).await else { return };
        let record = match found {
            Some(Found::Loaded { record, .. }) => Some(record),
            _ => None,
        };
        self.sitting.does(Intent::PlanRead(id, record));
    }
}
