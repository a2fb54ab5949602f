//! What is asked: a pack is a conversation, and a folder.
//!
//! `cards.json` holds its cards in chapters, and for each card what it asks, of whom, and what that becomes.
//! `en.json` and `cy.json` hold its words; `src/words` reads those, with the app's own. A card's id is its own
//! in every pack, so that its words can be found by it.

mod pack;
mod read;
mod terms;

pub use pack::{Ask, Card, Keeps, Pack};
#[cfg(in_parts)]
pub use read::family_plan_arrives;
pub use read::{NotAPack, family_plan_file};
pub use terms::{Among, AskKind, AudienceRule, Each, Layer, Layout, OnlyIf, Stage, To, When};
