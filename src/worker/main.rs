//! Works beside the page. What takes a second and much memory would freeze it: here it does not, and when it is done
//! the worker ends, and its memory with it. `worker.mjs` starts it.

#[cfg(target_arch = "wasm32")]
mod passphrase_file;

/// What the worker does, as `worker.mjs` calls it.
#[cfg(target_arch = "wasm32")]
mod calls {
    use wasm_bindgen::prelude::*;

    use super::passphrase_file;

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
