//! Bringing the second copy of what is kept up to the first: a moment after a save, and when a tab begins to write.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::one_writer::pause;
use super::{Pen, Saving};
use crate::shelf::StoreError;

/// What comes within this time is brought in one go.
const SOON: Duration = Duration::from_secs(2);
/// How often it is looked whether what is on its way has come: five seconds.
const PATIENCE: u32 = 50;

impl Saving {
    /// Something has changed in what is kept.
    pub(super) fn copies_soon(self) {
        if self.keeper().copying.replace(true) {
            return;
        }
        set_timeout(
            move || {
                self.keeper().copying.set(false);
                // What could not be brought is brought with the next save.
                spawn_local(async move { drop(self.copies().await) });
            },
            SOON,
        );
    }

    /// What lies in the second place may be another tab's by now.
    pub(super) fn copies_all_soon(self) {
        if let Some(unlocked) = self.keeper().unlocked() {
            unlocked.shelf.store().knows_nothing();
            self.copies_soon();
        }
    }

    /// Brings the second copy up to the first. What does not come now comes with the next save: all of it is in the first.
    pub(super) async fn copies(self) -> Result<(), StoreError> {
        let Some(unlocked) = self.keeper().unlocked().filter(|_| self.pen.get_untracked() == Pen::Here) else {
            return Ok(());
        };
        let done = unlocked.shelf.store().catches_up().await;
        if let Err(error) = &done {
            leptos::logging::error!("could not keep a second copy: {error}");
        }
        done
    }

    /// Nothing is brought from now on: what was on its way is waited for, for five seconds.
    ///
    /// # Errors
    /// When something else holds the second place, and it is on its way still.
    pub(super) async fn copies_no_more(self) -> Result<(), StoreError> {
        let Some(unlocked) = self.keeper().unlocked() else { return Ok(()) };
        for _ in 0..PATIENCE {
            if unlocked.shelf.store().stands_still() {
                return Ok(());
            }
            pause().await;
        }
        Err(StoreError::Held)
    }

    /// It did not come to that.
    pub(super) fn copies_again(self) {
        if let Some(unlocked) = self.keeper().unlocked() {
            unlocked.shelf.store().goes_on();
            self.copies_soon();
        }
    }
}
