//! What comes after what: from card to card, from chapter to chapter, and the deeper questions behind each.

use super::steps::{Step, step_asking, steps, steps_of};
use crate::packs::{Chapter, Layer, Pack, Stage};
use crate::plan::{About, Kind, Line, Plan, Status, is_private_now};

/// The step after this one that has not been taken yet; `None` at the end of the conversation. From
/// a deeper card that is the chapter's next deeper one, and after its last the next chapter.
#[must_use]
pub fn next(pack: &Pack, plan: &Plan, now: &Step) -> Option<Step> {
    let card = pack.card(&now.card)?;
    let all = walk(pack, plan, now, card.stage, card.layer);
    let after = place_of(pack, &all, now).map_or(0, |(at, is_it)| at + usize::from(is_it));
    let open = all.into_iter().skip(after).find(|step| plan.ended(step).is_none());
    if card.layer == Layer::Deeper { open.or_else(|| after_chapter(pack, plan, card.stage)) } else { open }
}

/// The steps that people walk along from this one: the conversation at the table; the deeper questions
/// of one chapter; or, of what is asked at another time, one person's own turn.
fn walk(pack: &Pack, plan: &Plan, now: &Step, stage: Stage, layer: Layer) -> Vec<Step> {
    let at_the_table = !matches!(stage, Stage::Child | Stage::Absent | Stage::Review | Stage::Record);
    let all = if layer == Layer::Core && at_the_table { steps(pack, plan) } else { steps_of(pack, plan, stage, layer) };
    all.into_iter().filter(|step| is_of_turn(now, stage, step)).collect()
}

/// Whether a step belongs to the turn that this one is in. A child, or somebody who was not there before,
/// is asked theirs from the first card to the last.
fn is_of_turn(now: &Step, stage: Stage, step: &Step) -> bool {
    !matches!(stage, Stage::Child | Stage::Absent)
        || now.asked_of.is_none()
        || step.asked_of.is_none()
        || step.asked_of == now.asked_of
}

/// The first core step not yet taken after the last one of a chapter: where people go on when they
/// have had enough of its deeper questions.
#[must_use]
pub fn after_chapter(pack: &Pack, plan: &Plan, stage: Stage) -> Option<Step> {
    steps_of(pack, plan, stage, Layer::Core).last().and_then(|last| next(pack, plan, last))
}

/// The step before this one, taken or not; `None` at the start. Before a chapter's first deeper card
/// stands its last core one, from where people went deeper.
#[must_use]
pub fn back(pack: &Pack, plan: &Plan, now: &Step) -> Option<Step> {
    let card = pack.card(&now.card)?;
    let mut all = walk(pack, plan, now, card.stage, card.layer);
    if card.layer == Layer::Deeper {
        let core =
            steps_of(pack, plan, card.stage, Layer::Core).into_iter().filter(|step| is_of_turn(now, card.stage, step));
        all.splice(0..0, core);
    }
    let (at, _) = place_of(pack, &all, now)?;
    all.into_iter().take(at).next_back()
}

/// The deeper questions of a chapter that may be listed now, in order, after those of the stage that it takes in.
#[must_use]
pub fn deeper(pack: &Pack, plan: &Plan, chapter: &Chapter) -> Vec<Step> {
    let stages = chapter.takes_in.into_iter().chain([chapter.stage]);
    let all = stages.flat_map(|stage| steps_of(pack, plan, stage, Layer::Deeper));
    all.filter(|step| may_be_listed(pack, plan, step)).collect()
}

/// What somebody may see of what was said without them is asked before their copy is made. In a list it would tell
/// everyone who reads along that there is something, and of whom; so only who is alone with the plan has it there.
fn may_be_listed(pack: &Pack, plan: &Plan, step: &Step) -> bool {
    let names_who_was_out = pack.card(&step.card).is_some_and(|card| card.asking(Kind::MaySee).is_some());
    !names_who_was_out || is_private_now(plan)
}

/// The deeper questions about one line or person that may be asked now.
fn deeper_about(pack: &Pack, plan: &Plan, about: About) -> Vec<Step> {
    let of_chapter = |chapter: &Chapter| steps_of(pack, plan, chapter.stage, Layer::Deeper);
    let all = pack.chapters.iter().flat_map(of_chapter).filter(|step| step.about == Some(about));
    all.filter(|step| may_be_listed(pack, plan, step)).collect()
}

/// The deeper questions behind a line that may be asked now: about the line, and about the helper it names.
#[must_use]
pub fn deeper_behind(pack: &Pack, plan: &Plan, line: &Line) -> Vec<Step> {
    let helper = line.person().filter(|_| line.kind == Kind::Helper).map(About::Person);
    let about = [Some(About::Line(line.id)), helper];
    about.into_iter().flatten().flat_map(|about| deeper_about(pack, plan, about)).collect()
}

/// Maybe is not yes: an idea to which somebody said maybe asks by itself how sure they are, until it has been asked.
#[must_use]
pub fn asks_how_sure(pack: &Pack, plan: &Plan, line: &Line) -> Option<Step> {
    if line.kind != Kind::Suggestion || plan.status(line) != Status::Maybe {
        return None;
    }
    let step = step_asking(pack, plan, Kind::Confidence, Some(About::Line(line.id)))?;
    plan.ended(&step).is_none().then_some(step)
}

/// Whether this is the last core step of its stage, with deeper questions waiting behind it.
#[must_use]
pub fn ends_with_more(pack: &Pack, plan: &Plan, now: &Step) -> bool {
    let Some(card) = pack.card(&now.card) else { return false };
    steps_of(pack, plan, card.stage, Layer::Core).last() == Some(now)
        && steps_of(pack, plan, card.stage, Layer::Deeper).iter().any(|step| plan.ended(step).is_none())
}

/// Where a step stands among all; for one that does not stand there now (a deeper card, a helper
/// taken out), where it would stand, and `false`.
fn place_of(pack: &Pack, all: &[Step], now: &Step) -> Option<(usize, bool)> {
    if let Some(at) = all.iter().position(|step| step == now) {
        return Some((at, true));
    }
    let order = |step: &Step| pack.cards.iter().position(|card| card.id == step.card);
    let mine = order(now)?;
    let at = all.iter().position(|step| order(step).is_some_and(|theirs| theirs > mine)).unwrap_or(all.len());
    Some((at, false))
}

/// Whether a card has its place before the one of another step.
#[must_use]
pub fn comes_before(pack: &Pack, step: &Step, other: &Step) -> bool {
    let order = |step: &Step| pack.cards.iter().position(|card| card.id == step.card);
    order(step) < order(other)
}

/// Where a chapter opens: at its first step that has not been taken, or else at its first.
#[must_use]
pub fn opening_of(pack: &Pack, plan: &Plan, chapter: Stage) -> Option<Step> {
    let steps = steps_of(pack, plan, chapter, Layer::Core);
    steps.iter().find(|step| plan.ended(step).is_none()).or(steps.first()).cloned()
}

/// Every core step of a chapter has been taken, and there was one.
#[must_use]
pub fn talked_about(pack: &Pack, plan: &Plan, chapter: Stage) -> bool {
    let steps = steps_of(pack, plan, chapter, Layer::Core);
    !steps.is_empty() && steps.iter().all(|step| plan.ended(step).is_some())
}
