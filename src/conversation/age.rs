//! An age as people say it: "9", "8 months", "6 wythnos oed". A plan goes by whole years.

/// What people type for a stretch of time, in either language, and how many of it make a year.
const UNITS: &[(&str, u32)] = &[
    ("", 1),
    ("y", 1),
    ("yr", 1),
    ("yrs", 1),
    ("year", 1),
    ("years", 1),
    ("blwydd", 1),
    ("flwydd", 1),
    ("mlwydd", 1),
    ("blwyddyn", 1),
    ("flwyddyn", 1),
    ("blynedd", 1),
    ("flynedd", 1),
    ("mlynedd", 1),
    ("m", 12),
    ("mo", 12),
    ("mos", 12),
    ("mth", 12),
    ("mths", 12),
    ("month", 12),
    ("months", 12),
    ("mis", 12),
    ("fis", 12),
    ("w", 52),
    ("wk", 52),
    ("wks", 52),
    ("week", 52),
    ("weeks", 52),
    ("wythnos", 52),
    ("d", DAYS),
    ("day", DAYS),
    ("days", DAYS),
    ("diwrnod", DAYS),
    ("ddiwrnod", DAYS),
];

/// Said after an age, and of no weight.
const OLD: &[&str] = &["old", "oed"];

const DAYS: u32 = 365;

/// The whole years of an age; `None` where what was typed is none.
pub(super) fn whole_years(typed: &str) -> Option<u8> {
    let typed = typed.trim().to_lowercase();
    let mut rest = OLD.iter().find_map(|old| typed.strip_suffix(old)).unwrap_or(&typed).trim_end();
    if rest.is_empty() {
        return None;
    }
    let mut days = 0_u32;
    while !rest.is_empty() {
        let (count, after) = split_where(rest, |letter| !letter.is_ascii_digit());
        let (unit, after) = split_where(after.trim_start(), |letter| !letter.is_alphabetic());
        let (_, to_a_year) = UNITS.iter().find(|(word, _)| *word == unit)?;
        let said = u32::from(count.parse::<u16>().ok()?) * DAYS / to_a_year;
        days = days.checked_add(said)?;
        rest = after.trim_start();
    }
    u8::try_from(days / DAYS).ok()
}

fn split_where(text: &str, ends: fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}
