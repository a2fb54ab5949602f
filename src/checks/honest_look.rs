//! An honest look at the plan: the few thoughts that matter most, what is still open for each child, the rest chapter by
//! chapter, whose plan it is, and how far each child is in it. Thoughts, not marks: nothing here stops anything, and
//! none of it is ever in front of the family (practice 2.6, 4.6, 5.4; conversation.md, "An honest look").

use std::borrow::Cow;

use super::finding::Finding;
use super::lundy::{Lundy, lundy};
use super::shares::{Shares, shares};
use super::{Check, findings};
use crate::packs::{Pack, Stage};
use crate::plan::{
    About, Kind, LineId, PersonId, Plan, TurnKey, is_private_now, said_for_the_worker_alone, stands_on_its_card,
};

/// At most so many thoughts stand first.
const FIRST: usize = 5;

/// Of these each one counts by itself. Of any other check one thought stands first, so that five children without a
/// safe place do not hide a helper whom nobody has asked: the others stand on the lines of their children.
const EACH_COUNTS: [Check; 3] = [Check::ChildSaidAlone, Check::PlaceToAvoid, Check::HelperToAvoid];

/// What is open with somebody who helps, whoever that is: a big sister's line is for what is open for her.
const OF_A_HELPER: [Check; 4] =
    [Check::HelperToAvoid, Check::HelperSaidNo, Check::HelperNotAsked, Check::NothingToTell];

/// What the worker sees of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HonestLook {
    /// Somebody of the family is in the plan. Before that there is nothing to look at.
    pub has_begun: bool,
    /// The most serious thoughts, and never more than a few.
    pub first: Vec<Thought>,
    /// Every child, and what is still open for them besides.
    pub children: Vec<ForChild>,
    /// All others, in the order of the chapters.
    pub rest: Vec<InChapter>,
    /// Whose ideas, whose deeds.
    pub shares: Shares,
    /// The four lights of each child's part (practice 4.4). A little one has none.
    pub lights: Vec<(PersonId, Lundy)>,
}

/// What is still open for one child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForChild {
    /// The child.
    pub child: PersonId,
    /// What is open; nothing, where nothing more was found.
    pub open: Vec<Thought>,
}

/// The thoughts of one chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InChapter {
    /// Which chapter; none for what only the record and the papers need.
    pub chapter: Option<Stage>,
    /// Its thoughts.
    pub thoughts: Vec<Thought>,
}

/// One thought about a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thought {
    /// What was found.
    pub finding: Finding,
    /// The line that it is about, if it is about one.
    pub line: Option<LineId>,
    /// What is quoted with it, as it was said.
    pub quoted: Vec<LineId>,
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
    let has_begun = plan.in_plan().any(|person| !person.is_worker());
    let seen = as_seen_here(plan);
    let mut found = if has_begun { findings(&seen) } else { Vec::new() };
    // What is true only of what they may see is not true.
    if plan.family_alone() {
        let all = findings(plan);
        found.retain(|finding| all.contains(finding));
    }
    let (first, others) = first_of(found);
    let thoughts = |found: Vec<Finding>| -> Vec<_> { found.into_iter().map(|one| thought(pack, plan, one)).collect() };
    let (first, mut others) = (thoughts(first), thoughts(others));
    let children = plan.children().map(|child| {
        let open = others.extract_if(.., |thought| is_open_for(pack, plan, thought, child.id)).collect();
        ForChild { child: child.id, open }
    });
    let children = children.collect();
    let lights = plan.children().filter(|child| !child.is_little());
    let lights = lights.map(|child| (child.id, lundy(&seen, child.id))).collect();
    let rest = by_chapter(pack, plan, others);
    Some(HonestLook { has_begun, first, children, rest, shares: shares(&seen), lights })
}

/// The plan as whoever looks may see it. For the worker that is all of it. An adult who sits there without one is not
/// told by a thought what a child, or somebody else of the family, has not told them: a name to keep away from may be
/// their own.
fn as_seen_here(plan: &Plan) -> Cow<'_, Plan> {
    if !plan.family_alone() {
        return Cow::Borrowed(plan);
    }
    let mut seen = plan.clone();
    seen.lines.retain(|line| stands_on_its_card(plan, line));
    Cow::Owned(seen)
}

/// Those that stand first, and all others. They come in the order of how serious they are. What a child said for the
/// worker alone is never among the others.
fn first_of(found: Vec<Finding>) -> (Vec<Finding>, Vec<Finding>) {
    let (mut first, mut others) = (Vec::<Finding>::new(), Vec::new());
    for finding in found {
        let counts = EACH_COUNTS.contains(&finding.check) || first.iter().all(|earlier| earlier.check != finding.check);
        let has_room = first.len() < FIRST || finding.check == Check::ChildSaidAlone;
        if counts && has_room { first.push(finding) } else { others.push(finding) }
    }
    (first, others)
}

/// Whether a thought is about one child, or about what they asked for or worry about. What is for the record is not
/// on anybody's line.
fn is_open_for(pack: &Pack, plan: &Plan, thought: &Thought, child: PersonId) -> bool {
    let is_for_the_record = || {
        thought.mend.as_ref().and_then(|mend| pack.card(&mend.card.card)).map(|card| card.stage) == Some(Stage::Record)
    };
    match thought.finding.about {
        Some(About::Person(id)) => id == child && !OF_A_HELPER.contains(&thought.finding.check) && !is_for_the_record(),
        Some(About::Line(id)) => plan.line(id).is_some_and(|line| {
            matches!(line.kind, Kind::Wish | Kind::ChildWorry) && line.asked_of.or(line.speaker) == Some(child)
        }),
        None => false,
    }
}

fn by_chapter(pack: &Pack, plan: &Plan, mut thoughts: Vec<Thought>) -> Vec<InChapter> {
    let chapters = pack.chapters.iter().map(|chapter| Some(chapter.stage)).chain([None]);
    let folded = chapters.map(|chapter| {
        let here = |thought: &mut Thought| chapter_of(pack, plan, thought) == chapter;
        InChapter { chapter, thoughts: thoughts.extract_if(.., here).collect() }
    });
    folded.filter(|folded| !folded.thoughts.is_empty()).collect()
}

/// The chapter in which its line was said, or else that of the card that mends it.
fn chapter_of(pack: &Pack, plan: &Plan, thought: &Thought) -> Option<Stage> {
    let said_on = thought.line.and_then(|line| plan.line(line)).map(|line| &line.card);
    let mended_on = thought.mend.as_ref().map(|mend| &mend.card.card);
    let stages = [said_on, mended_on].into_iter().flatten().filter_map(|card| pack.card(card)).map(|card| card.stage);
    stages.filter_map(|stage| pack.chapter(stage)).map(|chapter| chapter.stage).next()
}

fn thought(pack: &Pack, plan: &Plan, finding: Finding) -> Thought {
    let line = match finding.about {
        Some(About::Line(id)) => plan.line(id).map(|line| line.id),
        _ => None,
    };
    let quoted = match (finding.check, finding.about) {
        (Check::ChildSaidAlone, Some(About::Person(child))) => {
            said_for_the_worker_alone(plan).filter(|said| said.speaker == Some(child)).map(|said| said.id).collect()
        }
        _ => line.into_iter().filter(|id| plan.line(*id).is_some_and(|line| !line.is_blank())).collect(),
    };
    let mend = finding.mend(pack, plan).map(|card| mending(pack, card));
    Thought { line, quoted, mend, finding }
}

fn mending(pack: &Pack, card: TurnKey) -> Mending {
    let is_a_childs = pack.card(&card.card).is_some_and(|card| card.stage == Stage::Child);
    Mending { handed_to: card.asked_of.filter(|_| is_a_childs), card }
}
