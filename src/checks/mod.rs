//! Is it a good plan? One check, one function. Checks advise; only the three stops stop.
//!
//! Everything here is for the worker alone: no finding ever comes on a shared screen or on a copy. What each
//! check looks at and where it comes from is listed in `docs/checks.md`.

mod agreed;
mod avoid;
mod check;
mod children;
mod deeds;
mod finding;
mod helpers;
mod honest_look;
mod lists;
mod lundy;
mod places;
mod policing;
mod record;
mod shares;
mod stops;
mod text;
mod watch;
mod wording;
mod worries;

pub use agreed::{HowFar, InTheWay, how_far};
pub use avoid::named_to_avoid;
pub use check::Check;
pub use finding::Finding;
pub use honest_look::{ForChild, HonestLook, InChapter, Mending, Thought, honest_look};
pub use lundy::{Light, Lundy, lundy};
pub use shares::{Doing, Share, Shares, Whose, shares};
pub use stops::{Stop, stops};
pub use watch::{Watch, Watched, watched};

use crate::plan::Plan;

/// One check: what it finds in a plan.
type Look = fn(&Plan) -> Vec<Finding>;

/// Every finding about a plan, the most serious first: in the order of [`Check::ALL`], and for one check in the order
/// of the plan.
#[must_use]
pub fn findings(plan: &Plan) -> Vec<Finding> {
    CHECKS.iter().flat_map(|(_, look)| looked(*look, plan)).collect()
}

/// The findings of one check.
#[must_use]
pub fn found_by(check: Check, plan: &Plan) -> Vec<Finding> {
    CHECKS.iter().filter(|(other, _)| *other == check).flat_map(|(_, look)| looked(*look, plan)).collect()
}

/// What a look finds, less what was said about somebody who is not in the plan any more.
fn looked(look: Look, plan: &Plan) -> impl Iterator<Item = Finding> {
    look(plan).into_iter().filter(|finding| !finding.is_about_somebody_taken_out(plan))
}

/// Every check with its function, in the order of [`Check::ALL`].
const CHECKS: &[(Check, Look)] = &[
    (Check::ChildSaidAlone, children::child_said_alone),
    (Check::PlaceToAvoid, avoid::place_to_avoid),
    (Check::HelperToAvoid, avoid::helper_to_avoid),
    (Check::KeepAwayNotAsked, avoid::keep_away_not_asked),
    (Check::Polices, policing::polices),
    (Check::ChildsJob, policing::childs_job),
    (Check::HelperSaidNo, helpers::helper_said_no),
    (Check::HelperNotAsked, helpers::helper_not_asked),
    (Check::NobodyTold, places::nobody_told),
    (Check::NoSecondContact, places::no_second_contact),
    (Check::ChildSaidNo, children::child_said_no),
    (Check::ChildNoSay, children::child_no_say),
    (Check::NoSafePlace, places::no_safe_place),
    (Check::NobodyHasThem, places::nobody_has_them),
    (Check::ChildNotPlaced, children::child_not_placed),
    (Check::AvoidNotTold, avoid::avoid_not_told),
    (Check::NoSecondPlace, places::no_second_place),
    (Check::NoNotThereBy, places::no_not_there_by),
    (Check::NoWayInTheDark, places::no_way_in_the_dark),
    (Check::NoContingency, children::no_contingency),
    (Check::OnlyAProcess, wording::only_a_process),
    (Check::ChildNoLine, children::child_no_line),
    (Check::ChildNoHelp, children::child_no_help),
    (Check::ChildTurnOpen, children::child_turn_open),
    (Check::WishNoAnswer, children::wish_no_answer),
    (Check::WishNotTold, children::wish_not_told),
    (Check::NobodyExplains, children::nobody_explains),
    (Check::NoAdvocate, children::no_advocate),
    (Check::AdultNotHeard, helpers::adult_not_heard),
    (Check::NoSecondHelper, helpers::no_second_helper),
    (Check::NothingToTell, helpers::nothing_to_tell),
    (Check::NotSaidBack, helpers::not_said_back),
    (Check::WorryNoAnswer, worries::worry_no_answer),
    (Check::PressureNoAnswer, worries::pressure_no_answer),
    (Check::LimitNoOtherWay, worries::limit_no_other_way),
    (Check::NoOwner, deeds::no_owner),
    (Check::NoDate, deeds::no_date),
    (Check::NoReview, deeds::no_review),
    (Check::NoPromise, deeds::no_promise),
    (Check::NoFamilyDeed, deeds::no_family_deed),
    (Check::DoerNotYes, deeds::doer_not_yes),
    (Check::LowConfidence, deeds::low_confidence),
    (Check::IdeaOpen, deeds::idea_open),
    (Check::TakesWriting, worries::takes_writing),
    (Check::Vague, wording::vague),
    (Check::NoMeasure, deeds::no_measure),
    (Check::NoStart, deeds::no_start),
    (Check::NoWarningSign, deeds::no_warning_sign),
    (Check::NoAim, record::no_aim),
    (Check::NoReason, record::no_reason),
    (Check::CanItChange, record::can_it_change),
    (Check::NoGoal, record::no_goal),
    (Check::NotAcceptable, record::not_acceptable),
    (Check::ServiceNoGiver, record::service_no_giver),
    (Check::Jargon, wording::jargon),
    (Check::LongSentence, wording::long_sentence),
    (Check::OldCopies, record::old_copies),
];
