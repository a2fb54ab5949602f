//! Before people agree: the plan, what not everyone has said yes to, what was changed since they did, what cannot be
//! changed, and who has said the plan back in their own words (practice 4.6). Of each only what everyone here may see.

use super::steps::{Step, family_here, step_asking};
use crate::packs::Pack;
use crate::plan::{About, Ended, Kind, Line, LineId, Person, PersonId, Plan, Reader, to_be_agreed, visible};

/// A part that cannot be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// The part.
    pub deed: LineId,
    /// Why, where that was said.
    pub why: Option<LineId>,
}

/// Somebody who is here and says the plan back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaysBack {
    /// Who.
    pub person: PersonId,
    /// The card that asks them to; nothing once they have.
    pub card: Option<Step>,
}

/// What not everyone has said yes to. It stays open, and on no page as agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StillOpen {
    /// The lines that people have not said yes to.
    pub lines: Vec<LineId>,
    /// Those that somebody had said yes to, and that were changed since.
    pub changed: Vec<LineId>,
    /// The card that asks for a yes.
    pub card: Step,
}

/// Which parts cannot be changed, and why (practice 2.1, element 7).
#[must_use]
pub fn cannot_be_changed(plan: &Plan) -> Vec<Fixed> {
    let says_no = |line: &&Line| line.choice() == Some("no") && visible(plan, line, Reader::Here);
    plan.lines_of(Kind::CanChange).filter(says_no).filter_map(|no| fixed(plan, no)).collect()
}

fn fixed(plan: &Plan, no: &Line) -> Option<Fixed> {
    let Some(About::Line(deed)) = no.about else { return None };
    let deed = plan.line(deed)?.id;
    let says_why =
        |line: &&Line| line.kind == Kind::CanChange && line.words().is_some() && visible(plan, line, Reader::Here);
    let why = plan.about(About::Line(deed)).find(says_why).map(|why| why.id);
    Some(Fixed { deed, why })
}

/// Everyone of the family who is here, and whether they have said the plan back. Nobody, where the conversation
/// does not ask for it.
#[must_use]
pub fn says_back(pack: &Pack, plan: &Plan) -> Vec<SaysBack> {
    let of = |person: &Person| {
        let card = Step { asked_of: Some(person.id), ..step_asking(pack, plan, Kind::SayBack, None)? };
        // Whoever would rather not has not said it.
        let has_said_it = matches!(plan.ended(&card), Some(Ended::Answered | Ended::SeenDifferently));
        Some(SaysBack { person: person.id, card: (!has_said_it).then_some(card) })
    };
    family_here(plan).filter_map(of).collect()
}

/// The plan as far as it stands: what everyone who was asked has said yes to, the worker's promises among it.
#[must_use]
pub fn stands_so_far(plan: &Plan) -> Vec<LineId> {
    let seen = |line: &&Line| visible(plan, line, Reader::Here);
    let agreed = to_be_agreed(plan).filter(|line| plan.is_agreed(line));
    agreed.filter(seen).map(|line| line.id).collect()
}

/// What not everyone has said yes to; nothing, where all of it is agreed or the conversation does not ask.
#[must_use]
pub fn still_open(pack: &Pack, plan: &Plan) -> Option<StillOpen> {
    let is_open = |line: &&Line| !plan.is_agreed(line) && visible(plan, line, Reader::Here);
    let open = to_be_agreed(plan).filter(is_open).map(|line| line.id);
    let (changed, lines): (Vec<_>, Vec<_>) = open.partition(|line| plan.was_changed_since_a_yes(*line));
    let card = step_asking(pack, plan, Kind::Agreement, None)?;
    (!lines.is_empty() || !changed.is_empty()).then_some(StillOpen { lines, changed, card })
}
