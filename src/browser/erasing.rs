//! Deleting everything: what is kept, and what this tablet and this tab remember. Then the page starts as on the first
//! day, in every tab.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::channel::{Message, tell};
use super::files::brought;
use super::indexed_db::{self, Place};
use super::remembered::{forget_everything, forget_in_this_tab, in_this_tab, remember_in_this_tab};
use super::{App, Saving};
use crate::shelf::StoreError;
use crate::words::Label;

/// That everything was deleted just now, for the page that opens then.
const DELETED: &str = "kitchen-table.deleted";

impl App {
    /// Says that everything is deleted, if that is why the page has opened.
    pub(super) fn says_that_all_is_deleted(self) {
        if in_this_tab(DELETED) == Some(true) {
            forget_in_this_tab(DELETED);
            self.notice.says(Label::AllDeleted);
        }
    }

    pub(super) fn delete_everything(self) {
        spawn_local(async move {
            if let Err(error) = self.saving.erase().await {
                leptos::logging::error!("could not delete everything: {error}");
                self.saving.read_along().await;
                return self.notice.says(Label::NotAllDeleted);
            }
            tell(&Message::Erased);
            starts_anew();
        });
    }
}

impl Saving {
    async fn erase(self) -> Result<(), StoreError> {
        // What waits is not written any more, and a write that is under way would bring its plan back.
        self.take_unsaved();
        self.flush().await;
        self.copies_no_more().await?;
        // A file that was shared with the app and that nobody has opened goes, too.
        drop(brought().await);
        let gone = erases_both().await;
        if gone.is_err() {
            self.copies_again();
        }
        gone
    }
}

/// First what would bring the other back.
async fn erases_both() -> Result<(), StoreError> {
    indexed_db::erase(Place::Second).await?;
    indexed_db::erase(Place::First).await
}

/// The page opens again, with nothing remembered.
pub(super) fn starts_anew() {
    forget_everything();
    remember_in_this_tab(DELETED, &true);
    // A page that cannot be loaded again shows nothing of a plan: the sitting has none any more.
    let _ = window().location().reload();
}
