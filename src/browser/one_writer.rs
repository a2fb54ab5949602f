//! One writer: two tabs that both save would undo each other's work.
//!
//! The tab that has the pen holds a lock for as long as it lives. The others wait for it, and can
//! take it from a tab that no longer answers.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::DomException;

use super::Saving;

#[wasm_bindgen]
extern "C" {
    /// `web-sys` has Web Locks only behind its unstable flag.
    type Locks;

    #[wasm_bindgen(method, catch)]
    fn request(this: &Locks, name: &str, options: &JsValue, held: &Function) -> Result<Promise, JsValue>;
}

/// A moment, in milliseconds.
const PAUSE: u32 = 100;

/// How to ask for the pen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// For when it is free.
    Politely,
    /// At once, from whoever has it.
    Firmly,
}

/// Asks for the pen. The app hears when it comes, and when it is taken away. A browser without locks
/// cannot tell, and may write.
pub fn ask_for_pen(saving: Saving, asking: Asking) {
    let hold = Rc::new(Cell::new(None));
    let held = hold.clone();
    let taken = move |_lock: JsValue| -> JsValue {
        held.set(saving.pen_comes(asking));
        // A promise that never ends is a lock that is never let go.
        if held.get().is_some() { Promise::new(&mut |_, _| {}).into() } else { JsValue::UNDEFINED }
    };
    let Some(asked) = request_lock(asking, Closure::once_into_js(taken).unchecked_ref()) else {
        saving.pen_comes(Asking::Firmly);
        return;
    };
    spawn_local(async move {
        match JsFuture::from(asked).await {
            Err(why) if was_taken_away(&why) => saving.pen_goes(hold.get()),
            Err(_) => {
                saving.pen_comes(Asking::Firmly);
            }
            Ok(_) => {}
        }
    });
}

fn request_lock(asking: Asking, taken: &Function) -> Option<Promise> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok().filter(|locks| !locks.is_undefined())?;
    let options = Object::new();
    Reflect::set(&options, &"steal".into(), &(asking == Asking::Firmly).into()).ok()?;
    locks.unchecked_into::<Locks>().request("kitchen-table", &options, taken).ok()
}

fn was_taken_away(why: &JsValue) -> bool {
    why.dyn_ref::<DomException>().is_some_and(|why| why.name() == "AbortError")
}

/// Waits a moment.
pub async fn pause() {
    TimeoutFuture::new(PAUSE).await;
}
