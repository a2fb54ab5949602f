//! Leptos can talk to a server in streams, by way of a crate of this name. This app talks to nobody,
//! but what that crate offers to JavaScript stays in the compiled app whether it is called or not: three
//! kilobytes of the first load. Here is what Leptos asks of it,
//! without the streams.

use futures_util::stream::{Empty, Stream, empty};
use wasm_bindgen::{JsCast, JsValue};

/// A stream that nothing comes out of.
#[derive(Debug)]
pub struct ReadableStream;

impl ReadableStream {
    /// Would have what the stream has.
    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>> + 'static>(_: S) -> Self {
        Self
    }

    /// Would have what the browser's stream has.
    #[must_use]
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        Self
    }

    /// Ends at once.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }

    /// No stream, to the browser.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        JsValue::UNDEFINED.unchecked_into()
    }
}
