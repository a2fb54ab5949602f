//! Adding up: a plan takes one act after the other.
//!
//! Acts come in one order on every device. Where one was done without knowing of another before it, nothing that
//! was said is lost and nobody sees more: words stand beside words, and wait with the worker.

use std::sync::Arc;

use super::join::unite;
use super::{Act, Acts, Change, Detail, Did, Tombstone, Wording};
use crate::plan::ids::{ActId, PackId, PersonId, PlanId};
use crate::plan::{About, CopyGiven, Line, Plan, Turn, Visit};

impl Plan {
    /// The plan that these acts add up to. They are in their order.
    pub(in super::super) fn of_acts(id: PlanId, pack: PackId, acts: Acts) -> Self {
        let undone = undone(acts.iter().rev().map(AsRef::as_ref));
        let mut plan = Self::new(id, pack);
        for act in &acts {
            plan.adds(act, !undone.contains(&act.id));
        }
        // What counted for nobody left a place that nothing has filled.
        let places: Vec<_> = plan.lines.iter().filter(|line| line.is_unsaid()).cloned().collect();
        for place in places {
            plan.goes(place.id, place.about);
        }
        plan.acts = acts;
        plan
    }

    /// The plan with these acts too, which were done to it elsewhere or before it was last read.
    #[must_use]
    pub fn with(&self, acts: &[Arc<Act>]) -> Self {
        let mut all = self.acts.clone();
        acts.iter().for_each(|act| unite(&mut all, act));
        Self::of_acts(self.id.clone(), self.pack.clone(), all)
    }

    /// The acts that were added since it had just those given; `None` where one of those is another today.
    #[must_use]
    pub fn acts_after(&self, before: &[Arc<Act>]) -> Option<&[Arc<Act>]> {
        let (standing, added) = self.acts.split_at_checked(before.len())?;
        standing.iter().zip(before).all(|(one, other)| one == other).then_some(added)
    }

    /// The same acts once more, from the first.
    pub(super) fn add_up_again(&mut self) {
        *self = Self::of_acts(self.id.clone(), self.pack.clone(), std::mem::take(&mut self.acts));
    }

    /// Takes an act that comes after all that it has.
    pub(in super::super) fn take(&mut self, act: Act) {
        if matches!(act.did, Did::Undid { .. }) {
            self.acts.push(Arc::new(act));
            self.add_up_again();
        } else {
            self.adds(&act, true);
            self.acts.push(Arc::new(act));
        }
    }

    fn adds(&mut self, act: &Act, in_force: bool) {
        self.starts(act);
        let says = match &act.did {
            Did::Undid { says, .. } => in_force && *says,
            Did::Forgotten(tombs) => {
                tombs.iter().for_each(|tomb| self.standing.buries(tomb.words.line, tomb.about));
                false
            }
            _ if !in_force => {
                let tombs = act.changes().iter().filter_map(|change| tomb_of(act.id, change));
                tombs.for_each(|tomb| self.standing.buries(tomb.words.line, tomb.about));
                false
            }
            _ => act.changes().iter().fold(false, |says, change| self.changes(act, change) | says),
        };
        self.ends(act.id, says);
    }

    /// An act begins.
    pub(in super::super) fn starts(&mut self, act: &Act) {
        self.standing.hears(act);
        self.next = self.next.max(act.end());
    }

    /// An act is done; `says`: a paper made now would read otherwise than before.
    pub(in super::super) fn ends(&mut self, act: ActId, says: bool) {
        if says {
            self.standing.spoke(act);
            self.note_change();
        }
    }

    /// A change after a copy was given makes a new version, and what was agreed was the old one.
    fn note_change(&mut self) {
        if self.copies.last().is_some_and(|copy| copy.version == self.version) {
            self.version = self.version.saturating_add(1);
        }
        self.agreed = false;
    }

    /// Makes one change, and says whether a paper made now would read otherwise.
    pub(in super::super) fn changes(&mut self, act: &Act, change: &Change) -> bool {
        let by = act.id;
        match change {
            Change::Came(person) => {
                let new = self.person(person.id).is_none();
                self.people.extend(new.then(|| person.clone()));
                if new && person.details.here {
                    self.comes_in(person.id, by);
                }
                new
            }
            Change::Known(id, detail) => {
                if *detail == Detail::Here(true) {
                    self.comes_in(*id, by);
                }
                self.knows_of(*id, detail)
            }
            Change::Said { line, instead } => self.says(Line::clone(line), *instead, by),
            Change::Marked(words, mark) => self.marks(*words, mark, by),
            Change::Moved(id, other) => self.moves(*id, *other, by),
            Change::Gone(tombs) => tombs.iter().fold(false, |says, tomb| self.buries(tomb) | says),
            Change::Opened(id) => self.opens(*id, by),
            Change::Ended(turn) => {
                self.ends_turn(turn.clone(), by);
                false
            }
            Change::Sat(visit) => {
                self.sits(visit);
                false
            }
            Change::SomePartsFixed(yes) => {
                self.some_parts_fixed = *yes;
                false
            }
            // Others may have said more meanwhile: that nobody has agreed to.
            Change::Agreed => {
                self.agreed = self.standing.knows_all(by);
                false
            }
            Change::CopyGiven(copy) => {
                self.gives(copy, by);
                false
            }
            Change::Titled(title) => {
                self.title.clone_from(title);
                false
            }
        }
    }

    fn sits(&mut self, visit: &Visit) {
        match self.visits.iter_mut().find(|standing| standing.id == visit.id) {
            Some(standing) => {
                let came: Vec<_> = visit.here.iter().filter(|id| !standing.here.contains(id)).copied().collect();
                standing.here.extend(came);
            }
            None => self.visits.push(visit.clone()),
        }
    }

    fn comes_in(&mut self, id: PersonId, by: ActId) {
        self.came_in.retain(|(who, _)| *who != id);
        self.came_in.push((id, by));
    }

    fn knows_of(&mut self, id: PersonId, detail: &Detail) -> bool {
        let Some(person) = self.people.iter_mut().find(|person| person.id == id) else { return false };
        let details = &mut person.details;
        match detail {
            Detail::Name(name) => {
                details.name.clone_from(name);
                return true;
            }
            Detail::TakenOut(out) => {
                person.taken_out = *out;
                return true;
            }
            Detail::Role(role) => details.role = *role,
            Detail::KnownAs(known_as) => details.known_as.clone_from(known_as),
            Detail::Age(age) => details.age = *age,
            Detail::CannotAnswer(cannot) => details.cannot_answer = *cannot,
            Detail::Language(language) => details.language = *language,
            Detail::Here(here) => details.here = *here,
        }
        false
    }

    fn ends_turn(&mut self, mut turn: Turn, by: ActId) {
        if let Some(About::Line(line)) = turn.key.about {
            turn.key.about = Some(About::Line(self.standing.meant(self, line, by)));
        }
        self.turns.retain(|standing| standing.key != turn.key);
        if self.is_there(turn.key.about) {
            self.turns.push(turn);
        }
    }

    /// The same copy printed twice on one day is one copy. One that was made without knowing what others had said
    /// is an older one already.
    fn gives(&mut self, copy: &CopyGiven, by: ActId) {
        let mut same = self.copies.iter_mut().filter(|given| given.is_the_same_as(copy));
        if let Some(given) = same.next() {
            given.swapped |= copy.swapped;
            return;
        }
        self.version = self.version.max(copy.version);
        self.copies.push(copy.clone());
        if !self.standing.knows_all(by) {
            self.version = self.version.saturating_add(1);
        }
    }
}

/// Which of these acts are undone; they are given newest first. An undoing that is undone undoes nothing.
pub(super) fn undone<'a>(newest_first: impl Iterator<Item = &'a Act>) -> Vec<ActId> {
    let mut undone = Vec::new();
    // Whatever undoes an act comes after it.
    for act in newest_first {
        if let Did::Undid { of, .. } = act.did
            && !undone.contains(&act.id)
        {
            undone.push(of);
        }
    }
    undone
}

/// What is left of words that an act said, once the act is undone.
pub(super) fn tomb_of(act: ActId, change: &Change) -> Option<Tombstone> {
    let Change::Said { line, instead } = change else { return None };
    let id = instead.map_or(line.id, |instead| instead.or_beside);
    Some(Tombstone { words: Wording { line: id, said: act }, about: line.about })
}
