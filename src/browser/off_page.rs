//! Work that would freeze the page, done beside it: a worker is started for one thing and ended after it, and the
//! memory that it took goes with it.

use std::pin::pin;

use futures::channel::oneshot;
use futures::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};
use zeroize::Zeroizing;

use super::fetched::{address_of, fetched, fetched_bytes};
use crate::sealed::{Derivation, Phrase, WrappingKey};

/// What asks for the most work takes a slow tablet half a minute; in milliseconds.
const PATIENCE: u32 = 60_000;

/// What the worker can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffPage {
    /// Seals bytes with words.
    Seal,
    /// Opens a file with words.
    Open,
    /// Derives a key from a phrase.
    Derive,
}

/// Why it was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDone {
    /// These are not the file's words.
    WrongWords,
    /// Something of the file is lost or changed.
    Damaged,
    /// It is not a file that opens with words.
    NotOurs,
    /// It asks for more work than this will do.
    TooMuchWork,
    /// The worker could not be had.
    NotHere,
    /// It took too long, or stopped.
    Stopped,
}

impl NotDone {
    fn said(why: &str) -> Self {
        match why {
            "wrong-words" => Self::WrongWords,
            "damaged" => Self::Damaged,
            "not-ours" => Self::NotOurs,
            "too-much-work" => Self::TooMuchWork,
            _ => Self::Stopped,
        }
    }
}

/// Does one thing beside the page.
///
/// # Errors
/// [`NotDone`] says in one word why it was not done.
pub async fn off_page(does: OffPage, words: &str, bytes: &[u8]) -> Result<Vec<u8>, NotDone> {
    let address = address_of("worker").ok_or(NotDone::NotHere)?;
    // Fetched first, because a worker's script is started without a look at its integrity.
    fetched("worker").await.ok_or(NotDone::NotHere)?;
    let program = fetched_bytes("worker-wasm").await.ok_or(NotDone::NotHere)?;
    let asked = asked(does, words, bytes, &program).map_err(|_| NotDone::Stopped)?;
    let worker = Beside::starts(&address).map_err(|_| NotDone::NotHere)?;
    worker.does(&asked, &program).await
}

/// Fetches what works beside the page before it is needed. Not here, it is fetched again when it is.
pub async fn brings_the_worker() {
    if address_of("worker").is_some() {
        fetched("worker").await;
        fetched_bytes("worker-wasm").await;
    }
}

/// The key that a phrase gives. Where all is built in one there is no worker, and the page waits.
///
/// # Errors
/// [`NotDone`] says in one word why it was not done.
pub async fn derived(phrase: &Phrase, with: &Derivation) -> Result<WrappingKey, NotDone> {
    #[cfg(not(in_parts))]
    if address_of("worker").is_none() {
        return crate::sealed::derive(with, phrase).map_err(|_| NotDone::Stopped);
    }
    let key = Zeroizing::new(off_page(OffPage::Derive, phrase.as_str(), &with.to_bytes()).await?);
    key.as_slice().try_into().map(WrappingKey::from_bytes).map_err(|_| NotDone::Stopped)
}

/// A worker, for as long as somebody waits for it.
struct Beside(Worker);

impl Beside {
    fn starts(address: &str) -> Result<Self, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        Worker::new_with_options(address, &options).map(Self)
    }

    async fn does(&self, asked: &Object, program: &Uint8Array) -> Result<Vec<u8>, NotDone> {
        let (says, said) = oneshot::channel();
        let says = std::rc::Rc::new(std::cell::Cell::new(Some(says)));
        let fails = std::rc::Rc::clone(&says);
        let answers = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            _ = says.take().map(|says| says.send(answer(&event.data())));
        });
        let stops = Closure::<dyn FnMut()>::new(move || {
            _ = fails.take().map(|says| says.send(Err(NotDone::NotHere)));
        });
        self.0.set_onmessage(Some(answers.as_ref().unchecked_ref()));
        // Its script does not come, or this browser has no workers of this kind.
        self.0.set_onerror(Some(stops.as_ref().unchecked_ref()));
        let given = Array::of1(&program.buffer());
        self.0.post_message_with_transfer(asked, &given).map_err(|_| NotDone::Stopped)?;
        match select(pin!(said), TimeoutFuture::new(PATIENCE)).await {
            Either::Left((said, _)) => said.unwrap_or(Err(NotDone::Stopped)),
            Either::Right(_) => Err(NotDone::Stopped),
        }
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        self.0.set_onmessage(None);
        self.0.set_onerror(None);
        self.0.terminate();
    }
}

fn asked(does: OffPage, words: &str, bytes: &[u8], program: &Uint8Array) -> Result<Object, JsValue> {
    let does = match does {
        OffPage::Seal => "seal",
        OffPage::Open => "open",
        OffPage::Derive => "derive",
    };
    let asked = Object::new();
    let parts: [(&str, JsValue); 4] = [
        ("program", program.into()),
        ("does", does.into()),
        ("words", words.into()),
        ("bytes", Uint8Array::from(bytes).into()),
    ];
    for (name, part) in parts {
        Reflect::set(&asked, &name.into(), &part)?;
    }
    Ok(asked)
}

fn answer(said: &JsValue) -> Result<Vec<u8>, NotDone> {
    let part = |name: &str| Reflect::get(said, &name.into()).unwrap_or_default();
    match part("done").dyn_into::<Uint8Array>() {
        Ok(done) => Ok(done.to_vec()),
        Err(_) => Err(NotDone::said(&part("why").as_string().unwrap_or_default())),
    }
}
