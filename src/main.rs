//! Starts the app in the browser.

/// The pack lies in this module alone; the second one is handed it (docs/decisions/0009-two-modules.md).
#[cfg(all(target_arch = "wasm32", in_parts))]
mod pack {
    use kitchen_table::packs::family_plan_file;
    use wasm_bindgen::prelude::*;

    /// Puts the pack in its place.
    pub fn arrives() {
        kitchen_table::packs::family_plan_arrives(include_str!("packs/family-plan/cards.json").to_owned());
    }

    /// The pack, for the second module.
    #[wasm_bindgen]
    #[must_use]
    pub fn pack() -> String {
        family_plan_file().to_owned()
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    #[cfg(in_parts)]
    pack::arrives();
    kitchen_table::screens::start();
}

/// The app runs in a browser only; the native build is for its tests.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
