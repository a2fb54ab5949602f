//! The made-up family, in words of the language on screen. They come with what comes later: nothing in the sitting
//! calls this, it is handed them ([`super::Intent::MadeUp`]).

use crate::conversation::{made_up_family, made_up_visit};
use crate::packs;
use crate::plan::{Date, Language, Plan};
use crate::words::Words;

/// Their plan after their visit on this day; before it, where no day is given.
#[must_use]
pub fn made_up(language: Language, visit: Option<Date>) -> Option<Plan> {
    let Some(today) = visit else { return Some(made_up_family(language)) };
    let words = Words::of(language);
    Some(made_up_visit(packs::family_plan().ok()?, language, today, &|key| words.practice(key)))
}
