//! The second module: what the page fetches once there is time, and calls with a request in JSON.
//!
//! It has none of the screens' library in it. `src/later.mjs` hands over the words and calls the rest;
//! `docs/decisions/0009-two-modules.md` says why there are two.

#[cfg(target_arch = "wasm32")]
mod offered {
    use kitchen_table::plan::Language;
    use kitchen_table::sheets;
    use kitchen_table::words::{Batch, Words};
    use wasm_bindgen::prelude::*;

    /// Takes in the words of one language.
    #[wasm_bindgen]
    pub fn speak(language: &str, first: String, later: String) {
        if let Some(language) = Language::from_id(language) {
            Words::arrive(language, Batch::First, first);
            Words::arrive(language, Batch::Later, later);
        }
    }

    /// Takes in the pack, which lies in the first module.
    #[cfg(in_parts)]
    #[wasm_bindgen]
    pub fn take_pack(file: String) {
        kitchen_table::packs::family_plan_arrives(file);
    }

    /// Takes in another conversation, in its file, once somebody has opened it.
    #[wasm_bindgen]
    pub fn take_conversation(file: &str) {
        // One that cannot be read was refused by the app already.
        let _ = kitchen_table::packs::arrives(file);
    }

    /// A whole screen, put together.
    #[wasm_bindgen]
    #[must_use]
    pub fn sheet(request: &str) -> String {
        sheets::sheet(request)
    }

    /// The made-up family's plan after their visit on this day; before it, where none is given.
    #[wasm_bindgen]
    #[must_use]
    pub fn practice(language: &str, visit: &str) -> String {
        let plan = Language::from_id(language).and_then(|language| sheets::made_up(language, visit.parse().ok()));
        plan.and_then(|plan| serde_json::to_string(&plan).ok()).unwrap_or_default()
    }

    /// The bytes of a file.
    #[wasm_bindgen]
    #[must_use]
    pub fn file(request: &str) -> Vec<u8> {
        sheets::file(request)
    }
}

/// Nothing happens until it is asked.
fn main() {}
