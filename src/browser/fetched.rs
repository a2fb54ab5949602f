//! Files that lie beside the page: the words of a language, another conversation. The page has their addresses and
//! their integrity, on the script that starts the app.

use std::pin::pin;

use futures::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;
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
    let script = document().query_selector("script[data-wasm]").ok()??;
    let Some(address) = script.get_attribute(&format!("data-{name}")) else { return Some(String::new()) };
    let (asked, aborts) = (RequestInit::new(), AbortController::new().ok()?);
    asked.set_signal(Some(&aborts.signal()));
    if let Some(integrity) = script.get_attribute(&format!("data-{name}-integrity")) {
        asked.set_integrity(&integrity);
    }
    let comes = pin!(text_of(window().fetch_with_str_and_init(&address, &asked)));
    match select(comes, TimeoutFuture::new(LOST)).await {
        Either::Left((text, _)) => text,
        Either::Right(_) => {
            aborts.abort();
            None
        }
    }
}

async fn text_of(answer: Promise) -> Option<String> {
    let answer: Response = JsFuture::from(answer).await.ok()?.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}

/// What comes of this within ten seconds; nothing where it takes longer.
pub async fn in_time<T>(coming: impl Future<Output = Option<T>>) -> Option<T> {
    match select(pin!(coming), TimeoutFuture::new(PATIENCE)).await {
        Either::Left((came, _)) => came,
        Either::Right(_) => None,
    }
}
