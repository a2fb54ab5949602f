//! Where the second copy of what is kept lies (docs/decisions/0025).
//!
//! Chromium keeps all databases of a bucket in one log, and what is damaged there goes with all of them. So the copy lies in
//! a bucket of its own. In other browsers each database is a file, and there are no buckets.

use std::cell::RefCell;

use js_sys::{Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::IdbFactory;

/// The name of the database there, and of its bucket.
pub(super) const NAME: &str = "kitchen-table-kept";

#[wasm_bindgen]
extern "C" {
    type Buckets;

    #[wasm_bindgen(method, catch)]
    fn open(this: &Buckets, name: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn delete(this: &Buckets, name: &str) -> Result<Promise, JsValue>;
}

thread_local! {
    /// Where the bucket's databases are found.
    static BUCKET: RefCell<Option<IdbFactory>> = const { RefCell::new(None) };
}

/// Where its database is found. Nothing where the browser has no buckets.
pub(super) async fn factory() -> Option<IdbFactory> {
    let known = BUCKET.with_borrow(Clone::clone);
    if known.is_some() {
        return known;
    }
    let bucket = JsFuture::from(buckets()?.open(NAME).ok()?).await.ok()?;
    let factory: IdbFactory = Reflect::get(&bucket, &"indexedDB".into()).ok()?.dyn_into().ok()?;
    BUCKET.set(Some(factory.clone()));
    Some(factory)
}

/// Nothing of it is there any more. Nothing is said where the browser has no buckets.
pub(super) async fn is_gone() -> Option<()> {
    BUCKET.take();
    JsFuture::from(buckets()?.delete(NAME).ok()?).await.ok()?;
    Some(())
}

/// Whether the browser has buckets: one that has keeps all databases of a bucket in one log.
pub(super) fn has_buckets() -> bool {
    buckets().is_some()
}

fn buckets() -> Option<Buckets> {
    let buckets = Reflect::get(&window().navigator(), &"storageBuckets".into()).ok()?;
    buckets.is_object().then(|| buckets.unchecked_into())
}
