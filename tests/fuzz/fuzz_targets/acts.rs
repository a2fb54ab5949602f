//! Whatever acts are written down: they add up, to the same each time, and people can go on from there.
#![no_main]

mod mutated;
mod written;

use std::collections::BTreeSet;

use kitchen_table::plan::Plan;
use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use written::again;

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| { mutated::mutated(data, size, most, seed) });

fuzz_target!(|bytes: &[u8]| {
    let Ok(plan) = serde_json::from_slice::<Plan>(bytes) else { return };
    assert_eq!(again(&plan), plan);
    let lines: BTreeSet<_> = plan.lines.iter().chain(&plan.closed).map(|line| line.id).collect();
    assert_eq!(lines.len(), plan.lines.len() + plan.closed.len(), "one name for two lines");
    // No file with such a plan is taken in.
    if plan.has_come_too_far() {
        return;
    }
    let devices: BTreeSet<_> = plan.acts().iter().map(|act| act.id.device).collect();
    for by in devices.into_iter().take(3) {
        let undone = plan.undo(by);
        let done_again = undone.as_ref().and_then(|undone| undone.redo(by));
        for after in [undone, done_again, plan.redo(by), Some(plan.parted(by))].into_iter().flatten() {
            assert_eq!(again(&after), after);
        }
    }
});
