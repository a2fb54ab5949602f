//! Screens that come after the first one, put together as data: the copies.
//!
//! The app asks with the plan and what it knows of the tablet, and draws what comes back. Nothing else in the app
//! names what is here, so that its code comes once people are at the table (docs/decisions/0009).

mod asked;
mod before_paper;
mod copies;
mod document;
mod node;
mod out_there;
mod own_page;
mod parts;
mod practice;
mod way;
mod ways_out;

pub use asked::Asked;
pub use copies::file;
pub use document::document;
pub use node::{Child, Node, node};
pub use practice::made_up;
pub use way::way;

/// The sheet that was asked for; nothing where its conversation is not here.
#[must_use]
pub fn drawn(asked: &Asked) -> Option<Node> {
    let pack = asked.pack()?;
    Some(copies::copies(asked, pack))
}
