//! The tablet's clock.

use std::time::Duration;

use leptos::prelude::set_timeout;

use crate::plan::{Date, Moment};

/// Milliseconds since 1970.
#[must_use]
pub fn now_ms() -> u64 {
    js_sys::Date::now() as u64
}

/// The day and time on the tablet.
#[must_use]
pub fn now() -> Moment {
    let clock = js_sys::Date::new_0();
    let first = Date { year: 1970, month: 1, day: 1 };
    let date = Date::new(clock.get_full_year() as u16, clock.get_month() as u8 + 1, clock.get_date() as u8);
    Moment { date: date.unwrap_or(first), hour: clock.get_hours() as u8, minute: clock.get_minutes() as u8 }
}

/// The day and time in Greenwich, for files that want it so.
#[must_use]
pub fn now_in_greenwich() -> Moment {
    let clock = js_sys::Date::new_0();
    let date = Date::new(clock.get_utc_full_year() as u16, clock.get_utc_month() as u8 + 1, clock.get_utc_date() as u8);
    let date = date.unwrap_or_else(today);
    Moment { date, hour: clock.get_utc_hours() as u8, minute: clock.get_utc_minutes() as u8 }
}

/// The day on the tablet.
#[must_use]
pub fn today() -> Date {
    now().date
}

/// Does something after so many seconds.
pub fn waits(seconds: u32, then: impl FnOnce() + 'static) {
    set_timeout(then, Duration::from_secs(seconds.into()));
}
