//! A pause after wrong phrases.
//!
//! It is a courtesy: it keeps somebody who passes by from trying one name after another. It stops nobody who has
//! copied the bytes; the cost of the derivation does. Nothing is ever wiped: a child, or whoever must not see the
//! plan, could else destroy it.

/// So many tries are free.
const FREE: u32 = 3;

/// No pause is longer than this many seconds: whoever has forgotten which of three phrases it was needs their plan.
const LONGEST: u32 = 60;

/// How many seconds to wait after so many wrong phrases in a row.
#[must_use]
pub const fn seconds(wrong: u32) -> u32 {
    match wrong.checked_sub(FREE) {
        None => 0,
        Some(more @ 0..5) => 2 << more,
        Some(_) => LONGEST,
    }
}
