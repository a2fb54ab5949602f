//! Kitchen Table: a plan a family and a worker make together, in the family's own words.
//!
//! | layer | holds | may use |
//! |---|---|---|
//! | [`plan`] | what a plan is | nothing here |
//! | [`packs`] | what is asked, one folder a conversation | plan |
//! | [`conversation`] | how it is asked | plan, packs |
//! | [`checks`] | is it a good plan | plan, packs |
//! | [`words`] | every word on screen | plan, packs, conversation, checks (their ids) |
//! | [`copies`] | who gets what | plan, packs, checks, words |
//! | [`files`] | what leaves as a file, and plans that come back as one | plan, words, copies, shelf (its format) |
//! | [`sealed`] | how what is kept is sealed | nothing here |
//! | [`shelf`] | how it is kept | plan, conversation, sealed |
//! | [`sitting`] | what can be done, without a browser | plan, packs, conversation, words, copies, files, shelf |
//! | `browser` | what the browser gives, and the app that holds the sitting; in the browser only | all above |
//! | `components`, `screens` | what is seen, in the browser only | all above |
//!
//! The one rule: a layer uses only the layers named beside it. `tests/native/layering.rs` holds the pure
//! layers to it; the browser's crates are dependencies of the wasm target alone, so a pure layer
//! that reached for one would not compile in `cargo test`.

pub mod checks;
pub mod conversation;
pub mod copies;
pub mod files;
pub mod packs;
pub mod plan;
pub mod sealed;
pub mod shelf;
pub mod sitting;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod components;
#[cfg(target_arch = "wasm32")]
pub mod screens;
