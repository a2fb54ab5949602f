//! Whatever stands inside a file of plans: it is refused, or what was read is written and read again as it was.
#![no_main]

mod mutated;

use kitchen_table::files::{plans_file, read_plans};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| { mutated::mutated(data, size, most, seed) });

fuzz_target!(|file: &[u8]| {
    if let Ok((plans, saved_on)) = read_plans(file) {
        let Some(again) = plans_file(&plans, saved_on) else { panic!("it fitted in a file before") };
        assert_eq!(read_plans(&again), Ok((plans, saved_on)));
    }
});
