//! Where the second copy of what is kept lies: in the browser's store for whole answers, one for each shelf. Each record is
//! a file of its own there, where a database lies in one log (docs/decisions/0025).

use std::cell::RefCell;

use js_sys::{Array, ArrayBuffer, Promise, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, CacheStorage, Request, Response};

use super::indexed_db::{SLOTS, failed, in_time};
use crate::sealed::{ShelfId, Slots};
use crate::shelf::{Sealed, Second, StoreError};

/// What the names of ours begin with. What the app itself is kept under (src/offline.mjs) begins otherwise.
const OURS: &str = "kitchen-table-kept-";
/// Nothing is ever fetched from there: what lies in such a store has to have an address.
const ADDRESS: &str = "/kept/";

/// The second copy of one shelf.
pub struct SecondCopy {
    name: String,
    /// Opened once: deleted by whoever deletes everything, it takes nothing more that anybody would find.
    open: RefCell<Option<Cache>>,
}

impl SecondCopy {
    pub(super) fn of(shelf: ShelfId) -> Self {
        let number: String = shelf.0.iter().map(|byte| format!("{byte:02x}")).collect();
        Self::named(format!("{OURS}{number}"))
    }

    fn named(name: String) -> Self {
        Self { name, open: RefCell::default() }
    }

    /// Nothing where this browser has no such store, or lets nobody use it: as in some private windows.
    async fn opened(&self) -> Option<Cache> {
        let open = self.open.borrow().clone();
        if open.is_some() {
            return open;
        }
        let opened: Cache = settled(caches()?.open(&self.name)).await.ok()?.dyn_into().ok()?;
        *self.open.borrow_mut() = Some(opened.clone());
        Some(opened)
    }

    async fn get(&self, key: &str) -> Result<Option<Sealed>, StoreError> {
        let Some(cache) = self.opened().await else { return Ok(None) };
        let found = settled(cache.match_with_str(&address(key))).await?;
        let Ok(response) = found.dyn_into::<Response>() else { return Ok(None) };
        let bytes = settled(response.array_buffer().map_err(failed)?).await?;
        let bytes: ArrayBuffer = bytes.dyn_into().map_err(failed)?;
        Ok(Some(Sealed(Uint8Array::new(&bytes).to_vec())))
    }

    /// The copies of other shelves go: what another phrase opened.
    pub(super) async fn is_the_only_one(&self) -> Result<(), StoreError> {
        goes(|name| *name != self.name).await
    }
}

impl Second for SecondCopy {
    async fn put(&self, key: &str, sealed: &Sealed) -> Result<(), StoreError> {
        let Some(cache) = self.opened().await else { return Ok(()) };
        let response =
            Response::new_with_opt_js_u8_array(Some(&Uint8Array::from(sealed.0.as_slice()))).map_err(failed)?;
        settled(cache.put_with_str(&address(key), &response)).await.map(drop)
    }

    async fn delete(&self, key: &str) -> Result<(), StoreError> {
        let Some(cache) = self.opened().await else { return Ok(()) };
        settled(cache.delete_with_str(&address(key))).await.map(drop)
    }

    async fn keys(&self) -> Result<Vec<String>, StoreError> {
        // It is looked at anew: somebody may have deleted it, and what is put in that one goes nowhere.
        self.open.borrow_mut().take();
        let Some(cache) = self.opened().await else { return Ok(Vec::new()) };
        let requests = Array::from(&settled(cache.keys()).await?);
        Ok(requests.iter().filter_map(|request| key_at(&request.dyn_into::<Request>().ok()?.url())).collect())
    }

    async fn all(&self) -> Result<Vec<(String, Sealed)>, StoreError> {
        let mut all = Vec::new();
        for key in self.keys().await? {
            all.extend(self.get(&key).await?.map(|sealed| (key, sealed)));
        }
        Ok(all)
    }
}

/// Everything of the shelf whose slots are the latest, with its slots: what is put in a database that has lost all.
pub(super) async fn all_that_is_kept_twice() -> Option<Vec<(String, Sealed)>> {
    let mut latest: Option<(u64, SecondCopy)> = None;
    for name in names().await.ok()? {
        let copy = SecondCopy::named(name);
        let Ok(Some(slots)) = copy.get(SLOTS).await else { continue };
        let Ok(slots) = Slots::from_bytes(&slots.0) else { continue };
        if latest.as_ref().is_none_or(|(revision, _)| *revision < slots.revision) {
            latest = Some((slots.revision, copy));
        }
    }
    latest?.1.all().await.ok()
}

/// Takes every second copy off the device.
///
/// # Errors
/// When one is kept all the same.
pub(super) async fn erase() -> Result<(), StoreError> {
    goes(|_| true).await
}

async fn goes(which: impl Fn(&String) -> bool) -> Result<(), StoreError> {
    let Some(caches) = caches() else { return Ok(()) };
    for name in names().await?.iter().filter(|name| which(name)) {
        settled(caches.delete(name)).await?;
    }
    Ok(())
}

async fn names() -> Result<Vec<String>, StoreError> {
    let Some(caches) = caches() else { return Ok(Vec::new()) };
    // A browser that does not let us look has not let us keep anything there either.
    let names = settled(caches.keys()).await.map_or_else(|_| Array::new(), |names| Array::from(&names));
    Ok(names.iter().filter_map(|name| name.as_string()).filter(|name| name.starts_with(OURS)).collect())
}

/// A page that does not come by an address to be trusted has none.
fn caches() -> Option<CacheStorage> {
    let caches: JsValue = window().caches().ok()?.into();
    caches.dyn_into().ok()
}

/// Where a key lies, wherever the page itself does: the database is the same for all of a host.
fn address(key: &str) -> String {
    format!("{ADDRESS}{}", String::from(js_sys::encode_uri_component(key)))
}

fn key_at(url: &str) -> Option<String> {
    let (_, key) = url.split_once(ADDRESS)?;
    js_sys::decode_uri_component(key).ok().map(String::from)
}

async fn settled(promise: Promise) -> Result<JsValue, StoreError> {
    in_time(async { JsFuture::from(promise).await.map_err(failed) }).await
}
