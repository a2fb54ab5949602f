//! What was done to a plan, act by act. A plan is what its acts add up to.
//!
//! An act says what it changed and not which rule changed it: a later version of the app, with other rules,
//! adds up the same acts to the same plan. So undo is an act, a day in the past is a beginning of the row, and
//! two devices join their plans by uniting their acts (docs/decisions/0015-acts.md).

mod change;
mod fold;
mod forget;
mod join;
mod lines;
mod sorted;
mod standing;
mod undo;
mod yes;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use change::{Change, Detail, Instead, Mark, Tombstone, Wording};
pub(super) use join::unite;
pub use join::{join, may_be_joined};
pub(super) use standing::Standing;
pub use undo::Undoes;

use super::ids::{ActId, Device, VisitId};

/// One thing somebody did to a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// Which act, on which device.
    pub id: ActId,
    /// The visit at which it was done; none before people first sat down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visit: Option<VisitId>,
    /// The newest acts of other devices that this device has come to know of since its act before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub knew: Vec<ActId>,
    /// What was done.
    pub did: Did,
}

/// What an act did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Did {
    /// Changed the plan.
    Changed(Vec<Change>),
    /// The same, as something that happened in the room and is not for undo: somebody came in, a copy was given.
    Happened(Vec<Change>),
    /// Undid an act of the same device; where that undid one, did it again.
    Undid {
        /// Which act.
        of: ActId,
        /// A paper made after it would read otherwise than one made before.
        says: bool,
    },
    /// The sitting ended, or the tablet went into another hand: what this device did before is not for undo.
    Parted,
    /// An act that was undone, once nobody can do it again. What it said is gone; the lines that it had made stay
    /// known as gone, so that joining cannot bring them back.
    Forgotten(Vec<Tombstone>),
}

impl Act {
    /// What it changed.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        match &self.did {
            Did::Changed(changes) | Did::Happened(changes) => changes,
            _ => &[],
        }
    }

    /// The first count that is free after this act and what it made.
    fn end(&self) -> u32 {
        let made = self.changes().iter().filter_map(Change::made).map(|made| made.count);
        made.chain([self.id.count]).max().unwrap_or_default().saturating_add(1)
    }

    const fn device(&self) -> Device {
        self.id.device
    }
}

/// The acts of one plan, in their order. Shared, not copied, when a plan is.
pub(super) type Acts = Vec<Arc<Act>>;
