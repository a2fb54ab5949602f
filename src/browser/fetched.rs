//! Files that lie beside the page: the words of a language, another conversation. The page has their addresses and
//! their integrity, on the script that starts the app.

use std::pin::pin;

use futures::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::{Promise, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit, Response};

/// A tap is answered within ten seconds, whatever the signal; in milliseconds.
const PATIENCE: u32 = 10_000;
/// What has not come in two minutes does not come: asked for again, it is fetched anew.
const LOST: u32 = 120_000;

/// The text of a file, by its name on that script; nothing where it cannot be had. A page that `trunk serve` makes has
/// no such files: all is built in, and there the text is empty.
pub async fn fetched(name: &str) -> Option<String> {
    if address_of(name).is_none() {
        return Some(String::new());
    }
    answered(name, |answer| answer.text()).await?.as_string()
}

/// The bytes of a file, by its name on that script; nothing where it cannot be had.
pub async fn fetched_bytes(name: &str) -> Option<Uint8Array> {
    let bytes = answered(name, |answer| answer.array_buffer()).await?;
    Some(Uint8Array::new(&bytes))
}

/// Where a file lies, by its name on that script.
pub fn address_of(name: &str) -> Option<String> {
    on_the_script(&format!("data-{name}"))
}

fn on_the_script(attribute: &str) -> Option<String> {
    document().query_selector("script[data-wasm]").ok()??.get_attribute(attribute)
}

/// What a file holds, read in one of the ways in which a browser reads it.
async fn answered(name: &str, read: fn(&Response) -> Result<Promise, JsValue>) -> Option<JsValue> {
    let (asked, aborts) = (RequestInit::new(), AbortController::new().ok()?);
    asked.set_signal(Some(&aborts.signal()));
    if let Some(integrity) = on_the_script(&format!("data-{name}-integrity")) {
        asked.set_integrity(&integrity);
    }
    let comes = pin!(read_from(window().fetch_with_str_and_init(&address_of(name)?, &asked), read));
    match select(comes, TimeoutFuture::new(LOST)).await {
        Either::Left((read, _)) => read,
        Either::Right(_) => {
            aborts.abort();
            None
        }
    }
}

async fn read_from(answer: Promise, read: fn(&Response) -> Result<Promise, JsValue>) -> Option<JsValue> {
    let answer: Response = JsFuture::from(answer).await.ok()?.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    JsFuture::from(read(&answer).ok()?).await.ok()
}

/// What comes of this within ten seconds; nothing where it takes longer.
pub async fn in_time<T>(coming: impl Future<Output = Option<T>>) -> Option<T> {
    match select(pin!(coming), TimeoutFuture::new(PATIENCE)).await {
        Either::Left((came, _)) => came,
        Either::Right(_) => None,
    }
}
