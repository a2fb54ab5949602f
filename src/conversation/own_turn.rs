//! One person's own cards, while the tablet is in that person's hands.

use super::draft::Slot;
use super::steps::{Step, steps_for};
use crate::packs::{Card, Layer, Pack, Stage, To};
use crate::plan::{About, Event, Kind, Line, Person, PersonId, Plan, Value, stands_on_its_card};

/// Every card that is this person's own to answer, in order: a child's turn for a child; for a grown-up
/// what is asked of each person or adult, and a helper's own card. Private questions are not among them.
#[must_use]
pub fn own_turn(pack: &Pack, plan: &Plan, person: PersonId) -> Vec<Step> {
    let child = plan.person(person).is_some_and(Person::is_child);
    let mut cards: Vec<_> = pack.cards.iter().filter(|card| card.with.is_none() && is_own(card, child)).collect();
    // A child is asked theirs as the pack has them: who may know of it comes after all that they are asked.
    if !child {
        cards.sort_by_key(|card| card.layer == Layer::Deeper);
    }
    let steps = cards.into_iter().flat_map(|card| steps_for(card, plan));
    steps.filter(|step| step.asked_of == Some(person)).collect()
}

fn is_own(card: &Card, child: bool) -> bool {
    let asked_of_each = !card.gate && matches!(card.stage, Stage::Chapter(_) | Stage::Child);
    asked_of_each && child == (card.to == To::Child)
}

/// The card of somebody's own turn that comes after this one and has not been taken. A child who says
/// "stop" before the first question is asked none.
#[must_use]
pub fn next_own(pack: &Pack, plan: &Plan, person: PersonId, now: &Step) -> Option<Step> {
    if said_stop(plan, now) {
        return None;
    }
    let all = own_turn(pack, plan, person);
    let after = all.iter().position(|step| step == now).map_or(0, |at| at + 1);
    all.into_iter().skip(after).find(|step| plan.ended(step).is_none())
}

fn said_stop(plan: &Plan, now: &Step) -> bool {
    let mut stands = now.about.into_iter().flat_map(|child| plan.about(child)).filter(|line| line.card == now.card);
    stands.any(|line| line.kind == Kind::Consent && line.choice() == Some(STOP))
}

/// The answer of a child who does not want to be asked.
pub const STOP: &str = "stop";

/// Where a child is asked whether they want to be asked, if that is on this card.
#[must_use]
pub fn asks_for_leave(pack: &Pack, step: &Step) -> Option<Slot> {
    let card = pack.card(&step.card).filter(|card| card.to == To::Child)?;
    Some(Slot::of(&card.id, &card.asking(Kind::Consent)?.id))
}

/// What happens in the room when the tablet is handed over: with the worker, this person is the only one
/// here, so that nothing of anybody else's is on the screen.
#[must_use]
pub fn only_here(plan: &Plan, person: PersonId) -> Vec<Event> {
    let others = plan.in_plan().filter(|other| !other.is_worker());
    let changed = others.filter(|other| other.details.here != (other.id == person));
    changed.map(|other| Event::IsHere(other.id, other.id == person)).collect()
}

/// The card of somebody's own turn before this one.
#[must_use]
pub fn back_own(pack: &Pack, plan: &Plan, person: PersonId, now: &Step) -> Option<Step> {
    let all = own_turn(pack, plan, person);
    let at = all.iter().position(|step| step == now)?;
    all.into_iter().take(at).next_back()
}

/// Where somebody's own turn opens: at the first card that has not been taken, or else at the first. A child who said
/// stop before the first question is asked again whether they want to be asked.
#[must_use]
pub fn opening_of_turn(pack: &Pack, plan: &Plan, person: PersonId) -> Option<Step> {
    let first = || own_turn(pack, plan, person).into_iter().next();
    first_open_of_turn(pack, plan, person).or_else(first)
}

/// The first card of somebody's own turn that has not been taken; nothing once all of it was asked.
#[must_use]
pub fn first_open_of_turn(pack: &Pack, plan: &Plan, person: PersonId) -> Option<Step> {
    let is_open = |step: &Step| plan.ended(step).is_none() || said_stop(plan, step);
    own_turn(pack, plan, person).into_iter().find(is_open)
}

/// Whether a child has had a turn: at least one card of it has been taken.
#[must_use]
pub fn has_had_a_say(pack: &Pack, plan: &Plan, child: PersonId) -> bool {
    plan.turns.iter().any(|turn| {
        turn.key.asked_of == Some(child) && pack.card(&turn.key.card).is_some_and(|card| card.stage == Stage::Child)
    })
}

/// What somebody said on their own cards and can see now, to say who may know of it: their own words, and whom they named.
pub fn own_words(plan: &Plan, person: PersonId) -> impl Iterator<Item = &Line> {
    let theirs = move |line: &&Line| {
        line.speaker == Some(person)
            && matches!(line.value, Value::Words(_) | Value::People(_))
            && !line.is_blank()
            && !matches!(line.about, Some(About::Line(_)))
            && stands_on_its_card(plan, line)
    };
    plan.lines.iter().filter(theirs)
}
