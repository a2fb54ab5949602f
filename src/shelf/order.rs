//! Which plan opens first.

use super::record::Record;
use crate::plan::Moment;

/// People come late and stay long. For so many minutes after its time a visit is still the next
/// one, so that another family's name does not come up on this family's table.
const STAYS: u32 = 60;

/// Puts a plan among the others, where the one saved last stands first.
pub fn put_among(plans: &mut Vec<Record>, record: Record) {
    let at = plans.partition_point(|other| other.saved_at >= record.saved_at);
    plans.insert(at, record);
}

/// The plan that opens first: the one whose next visit is today, the next by time; without one,
/// the first of those given. What is in the bin never is.
#[must_use]
pub fn opens_first(plans: &[Record], now: Moment) -> Option<&Record> {
    let there = || plans.iter().filter(|record| !record.binned);
    let today = there().filter_map(|record| {
        let (_, when) = record.plan.next_visit()?;
        (when.date == now.date).then_some((record, minutes(when)))
    });
    // First those still to come, the soonest first; then those that are over, the last one first.
    let wait = |at: u32| {
        let over = at + STAYS <= minutes(now);
        (over, if over { minutes(now) - at } else { at })
    };
    today.min_by_key(|(_, at)| wait(*at)).map(|(record, _)| record).or_else(|| there().next())
}

fn minutes(moment: Moment) -> u32 {
    u32::from(moment.hour) * 60 + u32::from(moment.minute)
}
