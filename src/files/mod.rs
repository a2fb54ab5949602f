//! What leaves the tablet as a file: any [`crate::copies::Document`] as plain text, Markdown or a Word
//! document, and the next visit for a calendar; and whole plans, which another tablet takes in ([`plans_file`]).
//!
//! Who may read what has been settled before a document comes here ([`crate::copies::for_a_file`]); a file says all of
//! the document and nothing else. The same document always makes the same bytes: no clock, no name of a machine or
//! of who saved it. Whatever was typed stays words: it never becomes markup, and it never breaks a file.

mod asked;
mod calendar;
mod flow;
mod markdown;
mod name;
mod plain_text;
mod plans;
mod said;
mod same_json;
mod word;
mod zip;

pub use asked::{Asked, file};
pub use calendar::{Appointment, calendar};
pub use markdown::markdown;
pub use name::{Format, SEALED, file_name, plans_file_name};
pub use plain_text::plain_text;
pub use plans::{MOST, NotPlans, plans_file, read_plans};
pub use word::word;
