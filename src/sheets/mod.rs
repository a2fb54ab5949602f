//! The way to a safe place, put together as data.

mod node;
mod way;

pub use node::{Child, Node, node};
pub use way::way;
