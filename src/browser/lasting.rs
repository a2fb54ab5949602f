//! Whether the browser keeps what is here until somebody deletes it, or clears it when it wants to.

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// Asks the browser to keep it. It may say no; [`lasts`] says what it said.
pub(super) async fn asks_to_last() {
    if let Some(asked) = storage().and_then(|storage| storage.persist().ok()) {
        let _ = JsFuture::from(asked).await;
    }
}

/// Whether the browser has said that it will not clear it by itself; nothing where it does not say.
pub async fn lasts() -> Option<bool> {
    JsFuture::from(storage()?.persisted().ok()?).await.ok()?.as_bool()
}

/// Whether this is an iPad's or iPhone's browser, which clears all that a page has kept after a week without a visit, but
/// not what was added to the home screen.
#[must_use]
pub fn forgets_after_a_week() -> bool {
    Reflect::get(&window().navigator(), &"standalone".into()).is_ok_and(|alone| alone == JsValue::FALSE)
}

fn storage() -> Option<StorageManager> {
    Reflect::get(&window().navigator(), &"storage".into()).ok()?.dyn_into().ok()
}
