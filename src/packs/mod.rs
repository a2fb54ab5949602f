//! What is asked: a pack is a conversation, and a folder.
//!
//! In a pack's folder, `cards.json` holds its cards in chapters, and for each card what it asks, of whom, and what
//! that becomes. `en.json` and `cy.json` hold its words; `src/words` finds those, with the app's own. A card's id is
//! its own in every pack, so that its words can be found by it. To add a conversation is to add a folder: the build
//! lists them. `any.json` holds the cards that can come from any card of any conversation.

mod here;
mod pack;
mod read;
mod screen;
mod stage;
mod terms;
mod texts;

pub use here::{arrives, family_plan, is_known, other_packs, pack, said_in_packs};
pub use pack::{Ask, Card, Chapter, Keeps, Pack};
pub use read::{NotAPack, PRACTICE};
pub use screen::Screen;
pub use stage::Stage;
pub use terms::{Among, AskKind, AudienceRule, Colour, Drawn, Each, Layer, Layout, Offer, OnlyIf, To, When};
pub use texts::Texts;
pub(crate) use texts::built_in;
