//! Small things that this tab, or this tablet, remembers. Nothing that a family said is among them.
//!
//! `gloo-storage` panics where storage is blocked, so it is asked first. What cannot be remembered costs a tap
//! more, and never a word: whoever remembers something says what that is. A trainer's page remembers nothing.

use gloo_storage::{LocalStorage, SessionStorage, Storage};
use leptos::prelude::window;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::training::home_of_this_page;
use crate::sitting::WayHome;

/// What this tab remembers under a key, if it can still be read.
pub(super) fn in_this_tab<T: DeserializeOwned>(key: &str) -> Option<T> {
    tab_remembers().then(|| kept(&SessionStorage::raw(), key)).flatten()
}

/// Remembers something for as long as the tab lives.
pub(super) fn remember_in_this_tab(key: &str, what: &impl Serialize) {
    if tab_remembers() {
        let _ = SessionStorage::set(key, what);
    }
}

/// Forgets it.
pub(super) fn forget_in_this_tab(key: &str) {
    if tab_remembers() {
        SessionStorage::delete(key);
    }
}

/// What the tablet remembers under a key, if it can still be read.
pub(super) fn on_this_tablet<T: DeserializeOwned>(key: &str) -> Option<T> {
    tablet_remembers().then(|| kept(&LocalStorage::raw(), key)).flatten()
}

/// Whether the tablet remembers anything under a key.
pub(super) fn is_on_this_tablet(key: &str) -> bool {
    tablet_remembers() && LocalStorage::raw().get_item(key).is_ok_and(|found| found.is_some())
}

/// Remembers something on the tablet.
pub(super) fn remember_on_this_tablet(key: &str, what: &impl Serialize) {
    if tablet_remembers() {
        let _ = LocalStorage::set(key, what);
    }
}

/// Forgets all of it, in this tab and on the tablet.
pub(super) fn forget_everything() {
    if tab_remembers() {
        forget_ours(&SessionStorage::raw());
    }
    if tablet_remembers() {
        forget_ours(&LocalStorage::raw());
    }
}

/// Other pages under the same address keep what is theirs.
fn forget_ours(storage: &web_sys::Storage) {
    let count = storage.length().unwrap_or_default();
    let keys: Vec<_> = (0..count).filter_map(|nth| storage.key(nth).ok().flatten()).collect();
    for key in keys.iter().filter(|key| key.starts_with("kitchen-table.")) {
        let _ = storage.remove_item(key);
    }
}

/// Read from bytes, as the shelf is: the code that reads from a text would come beside it.
fn kept<T: DeserializeOwned>(storage: &web_sys::Storage, key: &str) -> Option<T> {
    serde_json::from_slice(storage.get_item(key).ok()??.as_bytes()).ok()
}

fn tab_remembers() -> bool {
    home_of_this_page() == WayHome::Plans && window().session_storage().is_ok_and(|storage| storage.is_some())
}

fn tablet_remembers() -> bool {
    home_of_this_page() == WayHome::Plans && window().local_storage().is_ok_and(|storage| storage.is_some())
}
