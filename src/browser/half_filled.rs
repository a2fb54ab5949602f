//! What a page cannot see by itself: a date that somebody began and did not finish.

use leptos::prelude::*;

use crate::conversation::{Slot, Trouble, Why};

/// A day or a time that somebody left half filled in. To the page its value is empty, as if nothing
/// had been said; only the browser knows that there is something, and calls it invalid.
pub fn half_filled() -> Option<Trouble> {
    let input = document().query_selector("form[data-card] input:invalid").ok()??;
    let with_time = input.get_attribute("type").is_some_and(|kind| kind == "datetime-local");
    let why = if with_time { Why::NotATime } else { Why::NotADay };
    Some(Trouble { slot: Slot::try_from(input.id()).ok()?, why })
}
