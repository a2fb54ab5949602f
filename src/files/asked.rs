//! The file that people take along, made from the plan that is open.

use super::{Format, calendar, markdown, plain_text, word};
use crate::copies::{Wanted, for_a_file};
use crate::plan::{Moment, Plan, Reader};
use crate::words::Words;

/// What a file is made from.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Which kind of file.
    pub format: Format,
    /// The plan, as it is now.
    pub plan: Plan,
    /// The copy that it holds.
    pub wanted: Wanted,
    /// The moment in Greenwich: files for a calendar want one.
    pub now: Moment,
}

/// The bytes of a file of the copy that is wanted, or of the next visit. A copy that is shut or not for paper makes no
/// file either.
#[must_use]
pub fn file(asked: &Asked) -> Option<Vec<u8>> {
    let Asked { format, plan, wanted, now } = asked;
    let page = || for_a_file(plan, wanted);
    match format {
        Format::Word => page().map(|page| word(&page)),
        Format::Markdown => page().map(|page| markdown(&page).into_bytes()),
        Format::Text => page().map(|page| plain_text(&page).into_bytes()),
        Format::Calendar => calendar(plan, Words::of(wanted.language), Reader::Fridge, *now).map(String::into_bytes),
    }
}
