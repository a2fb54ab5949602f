//! Starts the app in the browser.

#[cfg(target_arch = "wasm32")]
fn main() {
    kitchen_table::screens::start();
}

/// The app runs in a browser only; the native build is for its tests.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
