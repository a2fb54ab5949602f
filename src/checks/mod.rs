//! Is it a good plan? One check, one function. Checks advise; only the three stops stop.

mod stops;

pub use stops::{Stop, stops};
