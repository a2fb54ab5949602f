//! Where the second copy of what is kept lies (docs/decisions/0025).
//!
//! Chromium keeps all databases of a bucket in one log, and what is damaged there goes with all of them. So the copy lies in
//! a bucket of its own, and in a new one, with a new log, whenever a tab begins to write: what a battery that died has left
//! in the old one is not written on. In other browsers each database is a file, and there are no buckets.

use std::cell::RefCell;

use js_sys::{Array, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::IdbFactory;

/// The name of the database there, and the beginning of its bucket's.
pub(super) const NAME: &str = "kitchen-table-kept";

#[wasm_bindgen]
extern "C" {
    type Buckets;

    #[wasm_bindgen(method, catch)]
    fn open(this: &Buckets, name: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn keys(this: &Buckets) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn delete(this: &Buckets, name: &str) -> Result<Promise, JsValue>;
}

thread_local! {
    /// The bucket that this page reads and writes, by its number, and where its databases are found.
    static BUCKET: RefCell<Option<(u32, IdbFactory)>> = const { RefCell::new(None) };
}

/// Where its database is found: in the bucket that was there first, for what comes after it may not be whole. Nothing
/// where the browser has no buckets.
pub(super) async fn factory() -> Option<IdbFactory> {
    let known = BUCKET.with_borrow(|bucket| bucket.as_ref().map(|(_, factory)| factory.clone()));
    if known.is_some() {
        return known;
    }
    let buckets = buckets()?;
    opens(&buckets, numbers(&buckets).await?.first().copied().unwrap_or_default()).await
}

/// From now on the copy is another one, with nothing in it yet.
pub(super) async fn begins_anew() {
    let Some(buckets) = buckets() else { return };
    let Some(numbers) = numbers(&buckets).await else { return };
    opens(&buckets, numbers.last().map_or(0, |last| last.wrapping_add(1))).await;
}

/// It is whole: what was there before goes.
pub(super) async fn is_whole() -> Option<()> {
    let this = BUCKET.with_borrow(|bucket| bucket.as_ref().map(|(number, _)| *number))?;
    goes(|number| number != this).await
}

/// Nothing of it is there any more. Nothing is said where the browser has no buckets.
pub(super) async fn is_gone() -> Option<()> {
    BUCKET.take();
    goes(|_| true).await
}

async fn goes(which: impl Fn(u32) -> bool) -> Option<()> {
    let buckets = buckets()?;
    for number in numbers(&buckets).await?.into_iter().filter(|number| which(*number)) {
        JsFuture::from(buckets.delete(&named(number)).ok()?).await.ok()?;
    }
    Some(())
}

async fn opens(buckets: &Buckets, number: u32) -> Option<IdbFactory> {
    let bucket = JsFuture::from(buckets.open(&named(number)).ok()?).await.ok()?;
    let factory: IdbFactory = Reflect::get(&bucket, &"indexedDB".into()).ok()?.dyn_into().ok()?;
    BUCKET.set(Some((number, factory.clone())));
    Some(factory)
}

/// The buckets that are there, the first one first.
async fn numbers(buckets: &Buckets) -> Option<Vec<u32>> {
    let names = Array::from(&JsFuture::from(buckets.keys().ok()?).await.ok()?);
    let number = |name: JsValue| name.as_string()?.strip_prefix(NAME)?.strip_prefix('-')?.parse().ok();
    let mut numbers: Vec<_> = names.iter().filter_map(number).collect();
    numbers.sort_unstable();
    Some(numbers)
}

fn named(number: u32) -> String {
    format!("{NAME}-{number}")
}

fn buckets() -> Option<Buckets> {
    let buckets = Reflect::get(&window().navigator(), &"storageBuckets".into()).ok()?;
    buckets.is_object().then(|| buckets.unchecked_into())
}
