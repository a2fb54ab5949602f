//! What the browser gives: clock, storage, locks, history, files; and the running app, which holds the
//! sitting, lets screens draw from it, and does what it asks.

mod app;
mod asked;
mod channel;
mod clock;
mod fetched;
mod files;
mod focus;
mod front;
mod group;
mod half_filled;
mod history;
mod indexed_db;
mod keeper;
mod keeping;
mod language;
mod later;
mod live_sitting;
mod memo;
mod notice;
mod one_writer;
mod packs;
mod reading;
mod remembered;
mod scrolled;
mod settings;
mod split;
mod start;
mod tabs;
mod this_tab;

pub use app::App;
pub use clock::{now, today};
pub use focus::{focus_on, focus_on_line, on_heading_if_gone};
pub use front::{Front, Wanted, use_taps};
pub use group::Group;
pub use keeping::{NotKept, Save, Saving, use_saving};
pub use later::Later;
pub use live_sitting::{LiveSitting, use_sitting};
pub use memo::{effect, memo};
pub use notice::{Notice, use_notice};
pub use scrolled::bring_into_sight;
pub use settings::{LiveSettings, Settings, TextSize, device, use_settings, use_words};
pub(crate) use split::split;
pub use tabs::Pen;
