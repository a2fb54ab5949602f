//! Is it a good plan? One check, one function. Checks advise; only the three stops stop.

mod stops;
mod watched;

pub use stops::{Stop, stops};
pub use watched::{Watched, named_to_avoid, watched};
