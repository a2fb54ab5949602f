//! An honest look at the plan: what is still thin, whose plan it is, and how far each child is in it. Thoughts,
//! not marks: nothing here stops anything, and none of it is ever in front of the family (practice 2.6, 4.6, 5.4).

use super::finding::Finding;
use super::findings;
use super::lundy::{Lundy, lundy};
use super::shares::{Shares, shares};
use crate::packs::{Pack, Stage};
use crate::plan::{About, LineId, PersonId, Plan, TurnKey, is_private_now};

/// So many thoughts stand in sight; the others are behind one tap.
const IN_SIGHT: usize = 7;

/// What the worker sees of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HonestLook {
    /// The most urgent thoughts.
    pub in_sight: Vec<Thought>,
    /// The others, behind one tap.
    pub more: Vec<Thought>,
    /// Whose ideas, whose deeds.
    pub shares: Shares,
    /// The four lights of each child's part (practice 4.4).
    pub lights: Vec<(PersonId, Lundy)>,
}

/// One thought about a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thought {
    /// What was found.
    pub finding: Finding,
    /// The line that it is about, if it is about one.
    pub line: Option<LineId>,
    /// That line says something that can be quoted.
    pub is_quoted: bool,
    /// Where it can be mended.
    pub mend: Option<Mending>,
}

/// Where something can be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mending {
    /// The card, of whom and about what.
    pub card: TurnKey,
    /// The child whose card it is: what only a child can say is asked with the tablet in the child's hands.
    pub handed_to: Option<PersonId>,
}

/// An honest look; nothing while anybody looks over the shoulder.
#[must_use]
pub fn honest_look(pack: &Pack, plan: &Plan) -> Option<HonestLook> {
    if !is_private_now(plan) {
        return None;
    }
    let mut in_sight: Vec<_> = findings(plan).into_iter().map(|finding| thought(pack, plan, finding)).collect();
    let more = in_sight.split_off(in_sight.len().min(IN_SIGHT));
    let lights = plan.children().map(|child| (child.id, lundy(plan, child.id))).collect();
    Some(HonestLook { in_sight, more, shares: shares(plan), lights })
}

fn thought(pack: &Pack, plan: &Plan, finding: Finding) -> Thought {
    let line = match finding.about {
        Some(About::Line(id)) => plan.line(id),
        _ => None,
    };
    let mend = finding.mend(pack, plan).map(|card| mending(pack, card));
    Thought { line: line.map(|line| line.id), is_quoted: line.is_some_and(|line| !line.is_blank()), mend, finding }
}

fn mending(pack: &Pack, card: TurnKey) -> Mending {
    let is_a_childs = pack.card(&card.card).is_some_and(|card| card.stage == Stage::Child);
    Mending { handed_to: card.asked_of.filter(|_| is_a_childs), card }
}
