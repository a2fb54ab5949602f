//! Whether what could say more than people want has been settled: mended, or looked at and printed on purpose. The
//! browser prints past every button of ours, so the page itself knows.

use leptos::prelude::*;

use super::Shown;
use crate::browser::{LiveSitting, memo};
use crate::copies::{Offer, Warning};
use crate::plan::Plan;

/// What there is to settle on the copy that is looked at.
#[derive(Clone, Copy)]
pub struct Settled {
    shown: Shown,
    /// What wants a second look.
    pub warnings: Memo<Vec<Warning>>,
    /// The copy that somebody printed all the same, and what it said then.
    all_the_same: RwSignal<Option<(Offer, Vec<Warning>)>>,
}

impl Settled {
    /// Of the copy that is looked at.
    pub fn of(sitting: LiveSitting, shown: Shown) -> Self {
        let warnings = memo(move || {
            let found = |plan: &Plan| shown.with(|shown| Some(shown.as_ref()?.warnings(plan)));
            sitting.with_plan(found).flatten().unwrap_or_default()
        });
        Self { shown, warnings, all_the_same: RwSignal::new(None) }
    }

    /// Somebody has looked, and prints it all the same. It counts for this copy as it stands now.
    pub fn prints_all_the_same(self) {
        let offer = self.shown.with_untracked(|shown| shown.as_ref().map(|copy| copy.offer));
        self.all_the_same.set(offer.map(|offer| (offer, self.warnings.get_untracked())));
    }

    /// What paper gets, for the `data-paper` hook: the copy, nothing, or that there is something to look at first.
    pub fn on_paper(self) -> &'static str {
        let goes =
            self.shown.with(|shown| shown.as_ref().filter(|copy| copy.for_paper().is_some()).map(|copy| copy.offer));
        let Some(offer) = goes else { return "no" };
        let is_seen = |warning: &Warning| {
            self.all_the_same
                .with(|past| past.as_ref().is_some_and(|(copy, seen)| *copy == offer && seen.contains(warning)))
        };
        let is_settled = self.warnings.with(|warnings| warnings.iter().all(is_seen));
        if is_settled { "yes" } else { "look-first" }
    }
}
