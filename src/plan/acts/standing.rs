//! What adding up acts has to remember beside the plan: who knew of what, and where words stand that two
//! devices put in one line.

use super::sorted::Sorted;
use super::{Act, Wording};
use crate::plan::ids::{ActId, Device, LineId};
use crate::plan::{About, Audience, Line, Plan};

/// How far the acts of each device have come. There are never more than a few.
type Heard = Sorted<Device, u32>;

/// What is remembered while acts are added up. All of it follows from them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The newest act of each device.
    newest: Heard,
    /// What each device has said that it knew of the others.
    knew: Sorted<Device, Heard>,
    /// The newest act of each device that changed what a paper says.
    spoke: Heard,
    /// The act that said the words of each line as they stand.
    said: Sorted<LineId, ActId>,
    /// Lines that were taken back.
    gone: Sorted<LineId, Option<About>>,
    /// The act that said last who may see a line.
    shown: Sorted<LineId, ActId>,
    /// Words that stand beside the line they were put in: the act that said them, and where they stand.
    beside: Sorted<LineId, Vec<(ActId, LineId)>>,
}

impl Standing {
    /// An act comes next.
    pub fn hears(&mut self, act: &Act) {
        if !act.knew.is_empty() {
            let mut knew = self.knew.get(act.device()).cloned().unwrap_or_default();
            for other in &act.knew {
                let known = knew.get(other.device).copied().unwrap_or_default();
                knew.put(other.device, known.max(other.count));
            }
            self.knew.put(act.device(), knew);
        }
        self.newest.put(act.device(), act.id.count);
    }

    /// Whether whoever did the first act knew of the other.
    pub fn knows(&self, act: ActId, of: ActId) -> bool {
        let heard = || self.knew.get(act.device).and_then(|heard| heard.get(of.device));
        act.device == of.device || heard().is_some_and(|count| *count >= of.count)
    }

    /// The newest acts of other devices of which this one has not said yet that it knows them.
    pub fn news_to(&self, device: Device) -> Vec<ActId> {
        let known = self.knew.get(device);
        let said = |other| known.and_then(|heard| heard.get(other)).copied();
        let others = self.newest.iter().filter(|(other, _)| *other != device);
        let news = others.filter(|(other, count)| said(*other).is_none_or(|known| known < **count));
        news.map(|(device, count)| ActId { count: *count, device }).collect()
    }

    /// An act put the words in a line that stand there now.
    pub fn says(&mut self, line: LineId, act: ActId) {
        self.said.put(line, act);
    }

    /// The act that put the words in a line that stand there now.
    pub fn said_by(&self, line: LineId) -> Option<ActId> {
        self.said.get(line).copied()
    }

    /// Whether whoever did this act knew the words that stand in a line.
    pub fn knows_words(&self, act: ActId, line: LineId) -> bool {
        self.said.get(line).is_none_or(|said| self.knows(act, *said))
    }

    /// An act changed what a paper says.
    pub fn spoke(&mut self, act: ActId) {
        self.spoke.put(act.device, act.count);
    }

    /// Whether whoever did this act knew of everything that had been said.
    pub fn knows_all(&self, act: ActId) -> bool {
        self.spoke.iter().all(|(device, count)| self.knows(act, ActId { count: *count, device }))
    }

    /// Where words stand: in their line, or beside it. `None` where other words stand there by now, or none.
    pub fn stand_at(&self, words: Wording) -> Option<LineId> {
        // What was put in a line after that, on the tablet where it was said, was put in the line beside.
        let (mut places, mut at) = (vec![words.line], 0);
        while let Some(line) = places.get(at).copied() {
            if self.said_by(line) == Some(words.said) {
                return Some(line);
            }
            places.extend(self.beside(line).iter().rev().map(|(_, beside)| *beside));
            at += 1;
        }
        None
    }

    /// A line is gone.
    pub fn buries(&mut self, line: LineId, about: Option<About>) {
        self.gone.put(line, about);
        self.said.remove(line);
    }

    /// What a line hung on that is gone.
    pub fn hung_on(&self, line: LineId) -> Option<About> {
        self.gone.get(line).copied().flatten()
    }

    /// Whether a line of this name was ever said or taken back.
    pub fn has_had(&self, line: LineId) -> bool {
        self.said.get(line).is_some() || self.gone.get(line).is_some()
    }

    /// Words were put in a line in which others stood by then. They stand in a new one.
    pub fn stands_beside(&mut self, line: LineId, act: ActId, beside: LineId) {
        // What is beside comes later. Damaged acts that say otherwise must not send anybody round for ever.
        if beside > line {
            self.beside.push(line, (act, beside));
        }
    }

    fn beside(&self, line: LineId) -> &[(ActId, LineId)] {
        self.beside.get(line).map_or(&[], Vec::as_slice)
    }

    /// The line that an act meant by this one: where its own words, or those it knew, stand beside it, that one.
    pub fn meant(&self, plan: &Plan, line: LineId, by: ActId) -> LineId {
        let beside = self.beside(line);
        if beside.is_empty() || plan.line(line).is_some() && self.knows_words(by, line) {
            return line;
        }
        beside.iter().rfind(|(said, _)| self.knows(by, *said)).map_or(line, |(_, beside)| *beside)
    }

    /// Whether an act may let these people see a line: more only where it knew who was to see it so far. Where it
    /// did not, it may name fewer: who is of the family may be others tomorrow.
    pub fn may_show(&self, plan: &Plan, line: &Line, with: &Audience, by: ActId) -> bool {
        let knew = self.knows_words(by, line.id) && self.shown.get(line.id).is_none_or(|shown| self.knows(by, *shown));
        knew || only_hides(plan, line, with)
    }

    /// An act said who may see a line.
    pub fn shows(&mut self, line: LineId, by: ActId) {
        self.shown.put(line, by);
    }
}

/// Whether letting these people see a line lets nobody see it who could not, today or later.
pub fn only_hides(plan: &Plan, line: &Line, with: &Audience) -> bool {
    *with == line.audience || matches!(with, Audience::Worker | Audience::Named(_)) && !plan.widens(line, with)
}
