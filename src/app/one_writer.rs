//! One writer: two tabs that both save would write over each other without a word.
//!
//! The first tab holds a lock for as long as it lives; a tab that cannot have it keeps nothing and says so.

use std::time::Duration;

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// `web-sys` has Web Locks only behind its unstable flag.
    type Locks;

    #[wasm_bindgen(method, catch)]
    fn request(this: &Locks, name: &str, options: &JsValue, held: &Function) -> Result<Promise, JsValue>;
}

/// A reload asks again before the browser has let go of the page it replaces.
const TRIES: u32 = 10;
const PAUSE: Duration = Duration::from_millis(100);

/// Whether this tab may write. A browser without locks cannot tell, and may.
pub async fn may_write() -> bool {
    let Ok(locks) = Reflect::get(&window().navigator(), &"locks".into()) else { return true };
    if locks.is_undefined() {
        return true;
    }
    let locks = locks.unchecked_into::<Locks>();
    for _ in 0..TRIES {
        match hold(&locks).await {
            Some(false) => pause().await,
            _ => return true,
        }
    }
    false
}

/// Takes the lock for as long as the page lives; `Some(false)` while another tab has it.
async fn hold(locks: &Locks) -> Option<bool> {
    let options = js_sys::Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &true.into()).ok()?;
    let mut refused = None;
    let answer = Promise::new(&mut |resolve, _| {
        let held = Closure::once_into_js(move |lock: JsValue| {
            let got_it = !lock.is_null();
            // Answering is all that can go wrong here, and then nobody is waiting.
            let _ = resolve.call1(&JsValue::UNDEFINED, &got_it.into());
            // A promise that never ends is a lock that is never let go.
            if got_it { Promise::new(&mut |_, _| {}).into() } else { JsValue::UNDEFINED }
        });
        refused = locks.request("kitchen-table", &options, held.unchecked_ref()).err();
    });
    if refused.is_some() {
        return None;
    }
    JsFuture::from(answer).await.ok()?.as_bool()
}

/// Waits a moment.
pub async fn pause() {
    let waited = Promise::new(&mut |resolve, _| {
        let done = move || {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        };
        set_timeout(done, PAUSE);
    });
    // A timer that never answers would only mean that this tab waits.
    let _ = JsFuture::from(waited).await;
}
