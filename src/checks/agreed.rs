//! Whether a plan may be called agreed, and what stands in the way of it.

use super::stops::{Stop, stops};
use crate::packs::Pack;
use crate::plan::{Kind, LineId, Plan, Reader, TurnKey, to_be_agreed, visible};

/// How far a plan is from being called agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HowFar {
    /// It has been.
    Agreed,
    /// It may be.
    MayBe,
    /// Something stands in the way.
    NotYet(Vec<InTheWay>),
}

/// Something that stands in the way of calling a plan agreed. What is kept from somebody here still does, and its
/// line is not named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InTheWay {
    /// Nobody has said yes to any part.
    NobodyYet,
    /// Nobody has said that they will do this.
    NoOwner(Option<LineId>),
    /// No day has been set for this.
    NoDate(Option<LineId>),
    /// No day has been set to look at the plan again: the card that asks for one.
    NoNextVisit(Option<TurnKey>),
}

/// How far a plan is from being called agreed: it stays a draft until somebody has said yes to something and
/// nothing stops it (practice 2.2).
#[must_use]
pub fn how_far(pack: &Pack, plan: &Plan) -> HowFar {
    if plan.agreed {
        return HowFar::Agreed;
    }
    let somebody_said_yes = to_be_agreed(plan).any(|line| plan.is_agreed(line));
    let nobody_yet = (!somebody_said_yes).then_some(InTheWay::NobodyYet);
    let stops = stops(plan).into_iter().map(|stop| in_the_way(pack, plan, stop));
    let in_the_way: Vec<_> = nobody_yet.into_iter().chain(stops).collect();
    if in_the_way.is_empty() { HowFar::MayBe } else { HowFar::NotYet(in_the_way) }
}

fn in_the_way(pack: &Pack, plan: &Plan, stop: Stop) -> InTheWay {
    let seen = |id: LineId| plan.line(id).filter(|line| visible(plan, line, Reader::Here)).map(|line| line.id);
    match stop {
        Stop::NoOwner(id) => InTheWay::NoOwner(seen(id)),
        Stop::NoDate(id) => InTheWay::NoDate(seen(id)),
        Stop::NoNextVisit => {
            let card = pack.asking(Kind::Visit).map(|(card, _)| card.lead().clone());
            InTheWay::NoNextVisit(card.map(|card| TurnKey { card, asked_of: None, about: None }))
        }
    }
}
