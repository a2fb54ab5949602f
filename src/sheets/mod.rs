//! Screens that come after the first one, put together as data: the checks, a hard evening walked through, what to
//! know before agreeing.
//!
//! The app asks with the plan and what it knows of the tablet, and draws what comes back. Nothing else in the app
//! names what is here, so that its code comes once people are at the table (docs/decisions/0009).

mod agree;
mod asked;
mod check;
mod node;
mod parts;
mod try_plan;
mod way;

pub use asked::Asked;
pub use node::{Child, Node, node};
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
        _ => return None,
    })
}
