//! The pause after wrong phrases.

use kitchen_table::sealed::hold::seconds;

#[test]
fn three_tries_are_free_and_then_each_pause_is_longer_up_to_a_minute() {
    let pauses: Vec<_> = (0..12).map(seconds).collect();
    assert_eq!(pauses, [0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
    assert_eq!(seconds(u32::MAX), 60);
}
