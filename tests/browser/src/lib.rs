//! Kitchen Table in a real browser, in the words of the people who use it.
//!
//! A test takes a [`Tablet`] and does with it what a family would: `open`, `say`, `next`, `see`.
//! Everything rests on the stable hooks (`data-screen`, `data-card`, `data-do`, …), never on
//! words or looks, so that a test holds in every language.
//!
//! Each test has a browser, a driver and a server of its own, all ended when the tablet is
//! dropped. `scripts/test browser` starts the tests; `KT_ENGINE` names the browser.

mod axe;
mod copies;
pub mod deeper;
mod disk;
mod engine;
pub mod families;
mod finger;
mod fits;
mod host;
mod keyboard;
mod legible;
mod locked;
mod long_plan;
mod paper;
mod power;
mod process;
mod saved;
mod several_children;
mod slow;
pub mod spoken;
mod table;
mod tablet;
mod tabs;
mod told;
mod typist;
mod wait;
pub mod week_after;
pub mod worked_example;

pub use copies::{File, TAKEN};
pub use disk::OnDisk;
pub use engine::Engine;
pub use host::Host;
pub use long_plan::{large_family, long_plan};
pub use paper::Paper;
pub use saved::Saved;
pub use several_children::family_with_children;
pub use slow::{Keystroke, Opened};
pub use table::Somebody;
pub use tablet::Tablet;
pub use told::{DAY, Told, day};
pub use typist::{Shown, Typist, WATCH, Watched};

use std::path::PathBuf;
use std::str::FromStr;

/// A number that whoever starts the tests has set, for a longer form of one.
///
/// # Panics
/// If it is none.
#[must_use]
pub fn number<T: FromStr>(name: &str) -> Option<T> {
    let number = std::env::var(name).ok()?;
    Some(number.parse().unwrap_or_else(|_| panic!("{name} is a number, not {number}")))
}

/// The project's folder.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Where pictures, papers, logs and profiles of a run go.
fn traces() -> PathBuf {
    let folder = root().join("target/browser");
    std::fs::create_dir_all(&folder).expect("target/browser can be made");
    folder.canonicalize().expect("target/browser is there")
}
