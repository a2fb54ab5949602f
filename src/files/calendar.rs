//! The next visit, for a calendar (RFC 5545).
//!
//! By hand, because the crates that write calendars are not right for this: `ics` makes lines of 76
//! octets, and `icalendar` brings a clock, a time zone database and a source of random numbers.
//! `tests/native/files.rs` reads what is written here with the parser of the latter.

use crate::plan::{Moment, Plan, Reader, digest, visible};
use crate::words::Words;

/// How many octets a line may have before it goes on in the next one.
const LINE: usize = 75;

/// An entry for a calendar. It stands among a family's other days, on phones that others pick up:
/// it has no names, no place and no alarm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// What tells it from all others: an entry with the same one takes the place of the earlier.
    pub uid: String,
    /// The title.
    pub title: String,
    /// What stands under it.
    pub note: String,
    /// Higher in each file than in those made before something was done to the plan: a calendar takes the newest.
    pub sequence: u32,
    /// When it starts, by the clock on the wall wherever the reader is.
    pub starts: Moment,
    /// When this was written down, in universal time.
    pub written: Moment,
}

/// The next visit as a file for a calendar, if a day has been set and this reader may see it.
/// `now` is the moment in universal time: the format wants one.
#[must_use]
pub fn calendar(plan: &Plan, words: &Words, reader: Reader, now: Moment) -> Option<String> {
    let (_, starts) = plan.next_visit().filter(|(line, _)| visible(plan, line, reader))?;
    let visit = Appointment {
        uid: uid(plan),
        title: words.file_word("visit").to_owned(),
        note: words.file_word("visit-note").to_owned(),
        sequence: sequence(plan),
        starts,
        written: now,
    };
    Some(visit.to_ics())
}

/// The same until somebody has sat down again: a visit that is moved moves, and one that has been
/// stays where it was. From the plan's id and no word of it; hashed, because an id tells when its plan
/// was begun, and two files need not tell that they are of one plan.
fn uid(plan: &Plan) -> String {
    let bytes = plan.id.0.bytes().chain((plan.visits.len() as u64).to_le_bytes());
    format!("{:016x}", digest(bytes))
}

/// How far the plan had come. An undo is an act too, so it never goes back; and it tells nothing of what was done.
fn sequence(plan: &Plan) -> u32 {
    // Calendars read a signed number.
    plan.acts().iter().map(|act| act.id.count).max().unwrap_or_default().min(i32::MAX as u32)
}

impl Appointment {
    /// The entry as a file of its own.
    #[must_use]
    pub fn to_ics(&self) -> String {
        let lines = [
            // Named for nothing: who looks into the file learns no more than who looks at the calendar.
            ("BEGIN", "VCALENDAR".to_owned()),
            ("VERSION", "2.0".to_owned()),
            ("PRODID", "-//Calendar//Calendar//EN".to_owned()),
            ("BEGIN", "VEVENT".to_owned()),
            ("UID", escaped(&self.uid)),
            ("SEQUENCE", self.sequence.to_string()),
            ("DTSTAMP", time(self.written) + "Z"),
            ("DTSTART", time(self.starts)),
            // Nobody has said how long. An entry of no length is a hairline that people miss.
            ("DURATION", "PT1H".to_owned()),
            // A calendar that is shared shows others that the hour is taken, and no more.
            ("CLASS", "PRIVATE".to_owned()),
            ("SUMMARY", escaped(&self.title)),
            ("DESCRIPTION", escaped(&self.note)),
            ("END", "VEVENT".to_owned()),
            ("END", "VCALENDAR".to_owned()),
        ];
        lines.iter().map(|(name, value)| folded(&format!("{name}:{value}"))).collect()
    }
}

/// No zone: at four means four on the clock in that kitchen.
fn time(Moment { date, hour, minute }: Moment) -> String {
    format!("{:04}{:02}{:02}T{hour:02}{minute:02}00", date.year, date.month, date.day)
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\n' | '\r' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\t' => escaped.push(' '),
            _ if c.is_control() => {}
            _ => escaped.push(c),
        }
    }
    escaped
}

/// A line that is too long goes on in the next, behind a space, and no letter is cut in two.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 8);
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LINE {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(c);
        length += c.len_utf8();
    }
    folded + "\r\n"
}
