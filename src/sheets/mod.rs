//! Screens that come after the first one, put together as data: the copies, the checks, a hard evening
//! walked through, what to know before agreeing.
//!
//! The app asks with the plan and what it knows of the tablet, and draws what comes back. Nothing else in the app
//! names what is here, so that its code comes once people are at the table (docs/decisions/0009).

mod agree;
mod asked;
mod before_paper;
mod check;
mod copies;
mod document;
mod node;
mod out_there;
mod own_page;
mod parts;
mod practice;
mod try_plan;
mod way;
mod ways_out;

pub use asked::Asked;
pub use copies::file;
pub use document::document;
pub use node::{Child, Node, node};
pub use practice::made_up;
pub use way::way;

use crate::conversation::Screen;

/// The sheet that was asked for; nothing where its conversation is not here.
#[must_use]
pub fn drawn(asked: &Asked) -> Option<Node> {
    let pack = asked.pack()?;
    Some(match asked.sheet {
        Screen::Agree => agree::agree(asked, pack),
        Screen::Check => check::check(asked, pack),
        Screen::Try => try_plan::try_plan(asked, pack),
        _ => copies::copies(asked, pack),
    })
}
