//! Who gets what: from a plan to a document for one reader.
//!
//! A copy is worked out from the plan each time and can only narrow it: every line on it has passed
//! [`crate::plan::visible`] for that reader.

mod document;
mod fridge;
mod picture;
mod way_drawing;

pub use document::{Density, Document, Item, Numbers, Section};
pub use fridge::{fridge, ways_waiting};
pub use picture::Picture;
pub use way_drawing::{Detail, WayDrawing, spoken};
