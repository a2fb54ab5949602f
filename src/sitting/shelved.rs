//! What the shelf holds besides the plan that is open.

use crate::packs::is_known;
use crate::plan::PlanId;
use crate::shelf::{Found, Record, put_among};

/// The plans on the shelf, as they were read or put away last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelved {
    /// The shelf has been looked at.
    pub ready: bool,
    /// Plans that open, the last talked about first.
    pub plans: Vec<Record>,
    /// Plans in the bin: they open only after they have been put back.
    pub bin: Vec<Record>,
    /// Plans of which an older save was opened because the newest was damaged.
    pub older_used: Vec<PlanId>,
    /// It could be read.
    pub read: bool,
    /// How many plans cannot be read.
    pub unreadable: usize,
    /// How many plans a newer version of the app wrote.
    pub newer: usize,
}

impl Shelved {
    /// What was found on the shelf, in order.
    #[must_use]
    pub fn of(found: Vec<Found>) -> Self {
        let mut shelved = Self { ready: true, read: true, ..Self::default() };
        // Ids begin with the time they were made, so the newest come last and this order moves the fewest.
        for found in found.into_iter().rev() {
            match found {
                // It is kept as it is. A newer app brought the conversation, and knows how it goes on.
                Found::Loaded { record, .. } if !is_known(&record.plan.pack) => shelved.newer += 1,
                Found::Loaded { record, older } => {
                    if older {
                        shelved.older_used.push(record.plan.id.clone());
                    }
                    shelved.put(*record);
                }
                Found::Unreadable(_) => shelved.unreadable += 1,
                Found::Newer(_) => shelved.newer += 1,
            }
        }
        shelved
    }

    /// Puts a plan among the others, or into the bin: the last talked about first. One of the same id goes.
    pub fn put(&mut self, record: Record) {
        self.take(&record.plan.id);
        put_among(if record.binned { &mut self.bin } else { &mut self.plans }, record);
    }

    /// Takes a plan away, wherever it is.
    pub fn take(&mut self, id: &PlanId) -> Option<Record> {
        [&mut self.plans, &mut self.bin].into_iter().find_map(|plans| {
            let at = plans.iter().position(|record| record.plan.id == *id)?;
            Some(plans.remove(at))
        })
    }

    /// A plan that opens.
    #[must_use]
    pub fn plan(&self, id: &PlanId) -> Option<&Record> {
        self.plans.iter().find(|record| record.plan.id == *id)
    }
}
