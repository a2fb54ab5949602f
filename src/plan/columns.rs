//! Which kinds of lines may stand where, as the columns of practice 5.3 say: the shared screen, a helper's card, a
//! child's copy, the fridge.

use super::Kind;

/// Limits, names to avoid, numbers out of ten and private choices: never in front of everyone,
/// whoever is here, because somebody may walk in.
#[must_use]
pub fn never_shared(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Limit
            | Kind::Avoid
            | Kind::Scale
            | Kind::Confidence
            | Kind::Signal
            | Kind::CopyChoice
            | Kind::PaperDefault
            | Kind::HiddenFrom
            | Kind::MaySee
            | Kind::OpenQuestion
            | Kind::Feedback
    )
}

/// The helper's column of practice 5.3.
pub(super) fn on_a_helpers_card(kind: Kind) -> bool {
    matches!(kind, Kind::Helper | Kind::Ask | Kind::Tell | Kind::Phone | Kind::Hours | Kind::Cannot)
}

/// The child's column of practice 5.3, said as what may stand there, so that a new kind is off it.
pub(super) fn may_stand_on_a_childs_copy(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Place
            | Kind::SecondPlace
            | Kind::Route
            | Kind::Arrival
            | Kind::SecondContact
            | Kind::Action
            | Kind::Like
            | Kind::Picture
            | Kind::Wish
            | Kind::DoneAbout
            | Kind::SafePlaceSaid
            | Kind::SafePerson
            | Kind::ChildHelp
            | Kind::Condition
            | Kind::DifferenceSaid
    )
}

/// The fridge column of practice 5.3, said as what may stand there, so that a new kind is off it.
pub(super) fn may_stand_on_the_fridge(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Place
            | Kind::SecondPlace
            | Kind::Route
            | Kind::Arrival
            | Kind::SecondContact
            | Kind::Action
            | Kind::Promise
            | Kind::Contingency
            | Kind::Visit
            // Only where the helper said so: its audience is the helper's until then.
            | Kind::Phone
    )
}
