//! Works beside the page. What takes a second and much memory would freeze it: here it does not, and when it is done
//! the worker ends, and its memory with it. `worker.mjs` starts it.

#[cfg(target_arch = "wasm32")]
mod passphrase_file;
/// The same as the app's, and not by way of the app's library: what that gives to its page would come along.
#[cfg(target_arch = "wasm32")]
#[path = "../sealed/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    clippy::wrong_self_convention,
    reason = "the worker derives, and the page does the rest"
)]
mod sealed;

/// What the worker does, as `worker.mjs` calls it.
#[cfg(target_arch = "wasm32")]
mod calls {
    use wasm_bindgen::prelude::*;

    use super::passphrase_file;
    use crate::sealed::{Derivation, Phrase};

    /// The key that a phrase gives, derived like this.
    #[wasm_bindgen]
    pub fn derive(phrase: String, derivation: &[u8]) -> Result<Vec<u8>, JsValue> {
        // Why is not told apart: a slot that could be read asks for nothing else.
        let stopped = || JsValue::from_str("stopped");
        let with = Derivation::from_bytes(derivation).map_err(|_| stopped())?;
        let key = crate::sealed::derive(&with, &Phrase::normalised(phrase)).map_err(|_| stopped())?;
        Ok(key.bytes().to_vec())
    }

    /// Seals bytes with words.
    #[wasm_bindgen]
    pub fn seal(words: &str, bytes: &[u8]) -> Result<Vec<u8>, JsValue> {
        passphrase_file::seal(words, bytes).ok_or_else(|| JsValue::from_str("not-sealed"))
    }

    /// Opens a file with words, or says by its id why not.
    #[wasm_bindgen]
    pub fn open(words: &str, file: &[u8]) -> Result<Vec<u8>, JsValue> {
        passphrase_file::open(words, file).map_err(|why| JsValue::from_str(why.id()))
    }
}

fn main() {}
