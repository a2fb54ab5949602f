//! What the browser gives: clock, storage, locks, history, files; and the running app, which holds the
//! sitting, lets screens draw from it, and does what it asks.

mod app;
mod asked;
mod channel;
mod clock;
mod focus;
mod half_filled;
mod history;
mod indexed_db;
mod keeping;
mod language;
mod later;
mod one_writer;
mod packs;
mod reading;
mod remembered;
mod settings;
mod start;
mod tabs;

pub use app::App;
pub use clock::{now, today};
pub use focus::{focus_on, focus_on_line};
pub use keeping::Save;
pub use language::{bring_words, page_language};
pub use later::draw_sheet;
pub use settings::{Settings, TextSize, device};
pub use tabs::Pen;
