//! When each plan was last saved as a file. The tablet remembers the day and the plan's id, and nothing else.

use leptos::prelude::*;

use super::clock::today;
use super::remembered::{on_this_tablet, remember_on_this_tablet};
use crate::plan::{Date, PlanId};

const KEY: &str = "kitchen-table.files";

/// When each plan was last saved as a file. Not remembered, the tablet says that a plan was not saved yet.
#[derive(Clone, Copy)]
pub struct LastFiles(RwSignal<Option<Vec<(PlanId, Date)>>>);

impl LastFiles {
    /// What the tablet remembers is looked up when somebody asks for it.
    #[must_use]
    pub fn not_looked_up() -> Self {
        Self(RwSignal::new(None))
    }

    /// When a plan was. Tracks all of them.
    #[must_use]
    pub fn of(self, plan: &PlanId) -> Option<Date> {
        self.0.track();
        self.0
            .try_update_untracked(|saved| {
                saved.get_or_insert_with(remembered).iter().find(|(id, _)| id == plan).map(|(_, day)| *day)
            })
            .flatten()
    }

    /// These plans were saved today. Of plans that are not on the tablet any more it remembers nothing.
    pub fn were_saved(self, plans: &[PlanId], on_the_tablet: &[PlanId]) {
        self.0.update(|saved| {
            let saved = saved.get_or_insert_with(remembered);
            saved.retain(|(plan, _)| on_the_tablet.contains(plan) && !plans.contains(plan));
            saved.extend(plans.iter().map(|plan| (plan.clone(), today())));
            remember_on_this_tablet(KEY, saved);
        });
    }
}

fn remembered() -> Vec<(PlanId, Date)> {
    on_this_tablet(KEY).unwrap_or_default()
}
