//! Starts the app in the browser. `boot.mjs` opens it, with the words that it has fetched meanwhile.

#[cfg(target_arch = "wasm32")]
fn main() {
    kitchen_table::screens::listens_for_panics();
}

/// The app runs in a browser only; the native build is for its tests.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
