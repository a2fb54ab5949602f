//! What this tab remembers of itself, for as long as it lives: the plan that lay open before a reload, and where people
//! were in it. That it was left quickly is `leave.mjs`'s to remember.

use leptos::prelude::{document, window};

use super::remembered::{forget_in_this_tab, in_this_tab, remember_in_this_tab};
use crate::plan::PlanId;

const OPEN: &str = "kitchen-table.open";
const LOCKED: &str = "kitchen-table.locked";
const PLACES: &str = "kitchen-table.places";

/// The plan that was open before a reload.
pub(super) fn was_open() -> Option<PlanId> {
    in_this_tab(OPEN)
}

/// A reload opens this plan again. Only its id is remembered. Not remembered, a reload shows the plans instead of the
/// card: one tap more, and nothing lost.
pub(super) fn remember_open(plan: &PlanId) {
    remember_in_this_tab(OPEN, plan);
}

/// A reload opens the list of plans.
pub(super) fn forget_open() {
    forget_in_this_tab(OPEN);
}

/// Keeps the places behind which Back returns, for a reload. Not kept, Back does nothing after one, and no words are
/// lost.
pub(super) fn keep_places(places: &impl serde::Serialize) {
    remember_in_this_tab(PLACES, places);
}

/// The places as they were before a reload; none, if they cannot be read.
pub(super) fn kept_places<T: serde::de::DeserializeOwned>() -> Option<T> {
    in_this_tab(PLACES)
}

/// Blanks the screen at once. The sheet hides what is hidden.
pub(super) fn blanks_the_page() {
    if let Some(page) = document().document_element() {
        let _ = page.set_attribute("hidden", "");
    }
}

/// Opens the page anew, and with it nothing of what was open: its key, its plans and what a script holds are gone. It
/// remembers which plan lay open, so that whoever unlocks it is where they were.
pub(super) fn locks_the_page() {
    blanks_the_page();
    remember_in_this_tab(LOCKED, &true);
    let _ = window().location().reload();
}

/// Whether it was locked before it was opened now. Not remembered, nobody is asked who is here after all.
pub(super) fn was_locked() -> bool {
    let was_locked = in_this_tab(LOCKED) == Some(true);
    forget_in_this_tab(LOCKED);
    was_locked
}

/// Shows the page again: it could not be locked.
pub(super) fn shows_the_page() {
    if let Some(page) = document().document_element() {
        let _ = page.remove_attribute("hidden");
    }
}
