//! Days and times, as people write them down: no zones, no seconds.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A day, such as 22 November 2026. Written `2026-11-22`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Date {
    /// The year, 1 to 9999.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// A day and a time of day. Written `2026-11-22T16:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
}

/// Why somebody is asked once more whether a day is the one that they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It is over.
    IsOver,
    /// Its year is one that nobody means at a table: 2, or 9999.
    YearIsFar,
}

/// How many years from now somebody may mean.
const YEARS: u16 = 10;

/// What was written is not a day or a time that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a day or a time that exists")
    }
}

impl Date {
    /// The day, if there is such a day.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let real = (1..=9999).contains(&year) && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        real.then_some(Self { year, month, day })
    }

    /// The day of the week: 0 is Monday, 6 is Sunday.
    #[must_use]
    pub fn weekday(self) -> u8 {
        // Day 0 of the count, 1 March of year 0, was a Wednesday.
        ((self.days() + 2).rem_euclid(7)) as u8
    }

    /// So many days later (or earlier). Stays where it is at the ends of time.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        Self::from_days(self.days() + days).unwrap_or(self)
    }

    /// The same day so many months later; where that month is shorter, its last. Stays where it is at the end of time.
    #[must_use]
    pub fn plus_months(self, months: u16) -> Self {
        let months = u16::from(self.month) - 1 + months;
        let (year, month) = (self.year + months / 12, (months % 12) as u8 + 1);
        Self::new(year, month, self.day.min(days_in(year, month))).unwrap_or(self)
    }

    /// Whether it is to be asked about, before it stands in a plan for the days to come.
    #[must_use]
    pub fn doubt(self, today: Self) -> Option<Doubt> {
        match self {
            far if far.year.abs_diff(today.year) > YEARS => Some(Doubt::YearIsFar),
            past if past < today => Some(Doubt::IsOver),
            _ => None,
        }
    }

    /// The last Sunday of March, on which clocks in the United Kingdom go forward.
    fn clocks_go_forward(year: u16) -> Option<Self> {
        let last = Self::new(year, 3, 31)?;
        Some(last.plus(-i64::from((last.weekday() + 1) % 7)))
    }

    /// Days since 1 March of year 0: months counted from March put the leap day last.
    /// (Howard Hinnant, "chrono-compatible low-level date algorithms".)
    fn days(self) -> i64 {
        let (year, month, day) = (i64::from(self.year), i64::from(self.month), i64::from(self.day));
        let year = if month <= 2 { year - 1 } else { year };
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        365 * year + year / 4 - year / 100 + year / 400 + day_of_year
    }

    fn from_days(days: i64) -> Option<Self> {
        let era = days.div_euclid(146_097);
        let in_era = days.rem_euclid(146_097);
        let year_of_era = (in_era - in_era / 1460 + in_era / 36_524 - in_era / 146_096) / 365;
        let day_of_year = in_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)
    }
}

impl Moment {
    /// Whether no clock in the United Kingdom shows it: at one in the night clocks go forward to two.
    #[must_use]
    pub fn is_skipped(self) -> bool {
        self.hour == 1 && Date::clocks_go_forward(self.date.year) == Some(self.date)
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(written: &str) -> Result<Self, NotADate> {
        let mut parts = written.splitn(3, '-');
        let mut part = |length: usize| -> Result<u16, NotADate> {
            let digits = parts.next().filter(|p| p.len() == length).ok_or(NotADate)?;
            digits.parse().map_err(|_| NotADate)
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        Self::new(year, month as u8, day as u8).ok_or(NotADate)
    }
}

impl FromStr for Moment {
    type Err = NotADate;

    fn from_str(written: &str) -> Result<Self, NotADate> {
        let (date, time) = written.split_once('T').ok_or(NotADate)?;
        let (hour, minute) = time.split_once(':').ok_or(NotADate)?;
        // Some browsers add seconds; nobody agrees to meet at a second.
        let minute = minute.get(..2).ok_or(NotADate)?;
        let hour = hour.parse::<u8>().ok().filter(|h| *h < 24).ok_or(NotADate)?;
        let minute = minute.parse::<u8>().ok().filter(|m| *m < 60).ok_or(NotADate)?;
        Ok(Self { date: date.parse()?, hour, minute })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}:{:02}", self.date, self.hour, self.minute)
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

impl TryFrom<String> for Date {
    type Error = NotADate;

    fn try_from(written: String) -> Result<Self, NotADate> {
        written.parse()
    }
}

impl TryFrom<String> for Moment {
    type Error = NotADate;

    fn try_from(written: String) -> Result<Self, NotADate> {
        written.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_known_day_falls_on_its_day_of_the_week() {
        assert_eq!("2026-11-22".parse::<Date>().unwrap().weekday(), 6);
        assert_eq!("2024-02-29".parse::<Date>().unwrap().weekday(), 3);
        assert_eq!("2026-02-28".parse::<Date>().unwrap().plus(1).to_string(), "2026-03-01");
    }

    fn day(written: &str) -> Date {
        written.parse().unwrap()
    }

    #[test]
    fn a_day_that_is_over_and_a_year_that_nobody_means_are_asked_about() {
        let doubt = |written| day(written).doubt(day("2026-11-22"));
        for fine in ["2026-11-22", "2026-11-23", "2027-01-01", "2036-12-31"] {
            assert_eq!(doubt(fine), None, "{fine}");
        }
        assert_eq!((doubt("2026-11-21"), doubt("2016-01-01")), (Some(Doubt::IsOver), Some(Doubt::IsOver)));
        for far in ["0002-11-22", "0202-11-22", "2015-12-31", "2037-01-01", "9999-12-31"] {
            assert_eq!(doubt(far), Some(Doubt::YearIsFar), "{far}");
        }
    }

    #[test]
    fn months_later_it_is_the_same_day_or_the_last_of_a_shorter_month() {
        let later = |written, months| day(written).plus_months(months).to_string();
        assert_eq!(later("2026-11-22", 1), "2026-12-22");
        assert_eq!(later("2026-11-22", 3), "2027-02-22");
        assert_eq!(later("2026-12-31", 12), "2027-12-31");
        assert_eq!((later("2026-11-30", 3), later("2027-11-30", 3)), ("2027-02-28".into(), "2028-02-29".into()));
        assert_eq!(later("9999-12-31", 1), "9999-12-31");
    }

    #[test]
    fn one_hour_of_one_night_a_year_is_on_no_clock() {
        let skipped = |written: &str| written.parse::<Moment>().unwrap().is_skipped();
        for night in ["2026-03-29", "2027-03-28", "2024-03-31"] {
            assert!(skipped(&format!("{night}T01:00")) && skipped(&format!("{night}T01:59")), "{night}");
            assert!(!skipped(&format!("{night}T00:59")) && !skipped(&format!("{night}T02:00")), "{night}");
        }
        assert!(!skipped("2026-03-22T01:30") && !skipped("2026-10-25T01:30"));
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        for wrong in
            ["2026-02-29", "2026-13-01", "2026-00-10", "26-1-1", "", "tomorrow", "2026-11-22-1", "２０２６-11-22"]
        {
            assert!(wrong.parse::<Date>().is_err(), "{wrong}");
        }
        assert!("2026-11-22T24:00".parse::<Moment>().is_err());
        assert!("2026-11-22T1é:00".parse::<Moment>().is_err());
    }

    proptest! {
        #[test]
        fn a_day_comes_back_as_it_was_written(days in 1_i64..3_600_000) {
            let Some(date) = Date::from_days(days) else { return Ok(()) };
            prop_assert_eq!(date.to_string().parse::<Date>(), Ok(date));
            prop_assert_eq!(date.plus(1).weekday(), (date.weekday() + 1) % 7);
        }
    }
}
