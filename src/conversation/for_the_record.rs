//! What no one but the worker is asked, for the record.

use super::steps::{Step, steps_of};
use crate::packs::{Layer, Pack, Stage};
use crate::plan::Plan;

/// A card for the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordCard {
    /// The card, and about whom or what.
    pub step: Step,
    /// It has been asked.
    pub has_been_asked: bool,
}

/// Every card for the record, in order (practice 2.1); nothing where a family is alone, which keeps none.
#[must_use]
pub fn for_the_record(pack: &Pack, plan: &Plan) -> Option<Vec<RecordCard>> {
    let card = |step: Step| RecordCard { has_been_asked: plan.ended(&step).is_some(), step };
    let cards = || steps_of(pack, plan, Stage::Record, Layer::Core).into_iter().map(card).collect();
    (!plan.family_alone()).then(cards)
}
