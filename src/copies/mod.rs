//! Who gets what: from a plan to a document for one reader.
//!
//! A copy is worked out from the plan each time and can only narrow it: every line on it has passed
//! [`crate::plan::visible`] for that reader. `page` gathers what has, and the copies draw on nothing else.

mod age_band;
mod chapters;
mod child;
mod deeds;
mod document;
mod entries;
mod family;
mod fridge;
mod helper;
mod looked_at;
mod measure;
mod numbers;
mod offer;
mod out_there;
mod page;
mod picture;
mod private;
mod read_out;
mod record;
mod sheets;
mod warning;
mod way_drawing;
mod ways;

pub use age_band::{AgeBand, age_band};
pub use chapters::chapters;
pub use child::child;
pub use document::{Document, Item, Numbers, Section, reads_in_columns};
pub use family::family;
pub use fridge::{fridge, ways_waiting};
pub use helper::helper;
pub use looked_at::{LookedAt, Wanted, for_a_file};
pub use offer::{Offer, WhyNot, offered};
pub use out_there::{OutThere, out_there};
pub use picture::Picture;
pub use read_out::read_out;
pub use record::worker;
pub use sheets::{Print, Row, Sheets};
pub use warning::{Warning, Why, warnings};
pub use way_drawing::{Detail, WayDrawing, WayLabels, spoken};
