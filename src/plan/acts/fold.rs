//! Adding up: a plan takes one act after the other.
//!
//! Acts come in one order on every device. Where one was done without knowing of another before it, nothing that
//! was said is lost and nobody sees more: words stand beside words, and wait with the worker.

use std::sync::Arc;

use super::join::unite;
use super::standing::only_hides;
use super::{Act, Acts, Change, Detail, Did, Instead, Mark, Tombstone, Wording};
use crate::plan::ids::{ActId, LineId, PackId, PersonId, PlanId};
use crate::plan::{About, Audience, CopyGiven, Kind, Line, Plan, Turn, Value, Visit};

impl Plan {
    /// The plan that these acts add up to. They are in their order.
    pub(in super::super) fn of_acts(id: PlanId, pack: PackId, acts: Acts) -> Self {
        let undone = undone(acts.iter().rev().map(AsRef::as_ref));
        let mut plan = Self::new(id, pack);
        for act in &acts {
            plan.adds(act, !undone.contains(&act.id));
        }
        let places: Vec<_> = plan.lines.iter().filter(|line| line.is_unsaid()).map(|line| line.id).collect();
        plan.lines.retain(|line| !line.is_unsaid());
        // What counted for nobody, and so stood nowhere, is named by nothing either.
        places.into_iter().for_each(|id| plan.lets_go(id));
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
        let undoes = matches!(act.did, Did::Undid { .. });
        let act = Arc::new(act);
        if !undoes {
            self.adds(&act, true);
        }
        self.acts.push(act);
        if undoes {
            self.add_up_again();
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
            self.version += 1;
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
                new
            }
            Change::Known(id, detail) => self.knows_of(*id, detail),
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

    fn marks(&mut self, words: Wording, mark: &Mark, by: ActId) -> bool {
        match mark {
            Mark::LetSee(with) => self.shows(words, with, by),
            Mark::Closed => self.closes(words, by),
            Mark::Status(status) => self.mark(words, |line| std::mem::replace(&mut line.status, *status) != *status),
            Mark::Spoken(speaker) => {
                self.mark(words, |line| std::mem::replace(&mut line.speaker, *speaker) != *speaker)
            }
            Mark::Nodded => {
                self.mark(words, |line| (line.confirmed, line.reworded) = (true, false));
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
            Detail::Language(language) => details.language = *language,
            Detail::Here(here) => details.here = *here,
        }
        false
    }

    fn says(&mut self, mut line: Line, instead: Option<Instead>, by: ActId) -> bool {
        self.hangs(&mut line, by);
        if self.is_to_other_words(&line, by) {
            self.standing.buries(line.id, line.about);
            return false;
        }
        let Some(instead) = instead else { return self.says_new(line, by) };
        if let Some(stands) = self.standing.stand_at(Wording { line: line.id, said: instead.of })
            && let Some(at) = self.lines.iter().rposition(|standing| standing.id == stands)
        {
            line.id = stands;
            return self.says_instead(at, line, by);
        }
        // What they were said instead of is gone, or others have been put in its place.
        self.says_beside(line, instead.or_beside, by)
    }

    fn says_new(&mut self, line: Line, by: ActId) -> bool {
        self.standing.says(line.id, by);
        self.lines.push(line);
        true
    }

    fn says_instead(&mut self, at: usize, mut line: Line, by: ActId) -> bool {
        let Some(standing) = self.lines.get(at) else { return false };
        if !self.standing.may_show(self, standing, &line.audience, by) {
            line.audience = standing.audience.clone();
        }
        self.standing.says(line.id, by);
        self.forgets_yes_to(&line, by);
        let standing = self.lines.iter_mut().rfind(|standing| standing.id == line.id);
        standing.is_some_and(|standing| !std::mem::replace(standing, line.clone()).says_the_same_as(&line))
    }

    /// Wording that were put in a line in which others stand by now. Who may see them is for the worker to say.
    fn says_beside(&mut self, line: Line, beside: LineId, by: ActId) -> bool {
        self.standing.stands_beside(line.id, by, beside);
        self.says_new(Line { id: beside, audience: Audience::Worker, ..line }, by)
    }

    /// A yes is to the words that were heard. Whoever changed them here has taken back what they knew of; what was
    /// said elsewhere to the words before goes too.
    fn forgets_yes_to(&mut self, line: &Line, by: ActId) {
        if self.standing.knows_all(by) {
            return;
        }
        let whole = self.agreed_with(line);
        let is_yes = |yes: &Line| {
            is_a_yes(yes)
                && (yes.about == Some(About::Line(line.id))
                    || whole.is_some_and(|id| yes.about == Some(About::Line(id))))
                && !self.standing.knows_words(by, yes.id)
        };
        let gone: Vec<_> = self.lines.iter().filter(|yes| is_yes(yes)).map(|yes| (yes.id, yes.about)).collect();
        for (id, about) in gone {
            self.lines.retain(|line| line.id != id);
            self.standing.buries(id, about);
        }
    }

    /// Whether a yes was said without knowing words that it would count for.
    fn is_to_other_words(&self, yes: &Line, by: ActId) -> bool {
        let Some(About::Line(to)) = yes.about.filter(|_| is_a_yes(yes)) else { return false };
        if self.standing.knows_all(by) {
            return false;
        }
        let counts_for = |line: &&Line| line.id == to || self.agreed_with(line) == Some(to);
        self.lines.iter().filter(counts_for).any(|line| !self.standing.knows_words(by, line.id))
    }

    /// What a line hangs on, and names, as it stands now.
    fn hangs(&self, line: &mut Line, by: ActId) {
        let about = match line.about {
            Some(About::Line(under)) => Some(About::Line(self.standing.meant(self, under, by))),
            other => other,
        };
        line.about = about;
        if !self.is_there(about) {
            self.comes_loose(line);
        }
        if let Value::Lines(named) = &mut line.value {
            named.iter_mut().for_each(|id| *id = self.standing.meant(self, *id, by));
            named.retain(|id| self.line(*id).is_some());
        }
    }

    /// What it hung on is gone. It was hidden with that and may not show now: it waits with the worker.
    fn comes_loose(&self, line: &mut Line) {
        line.about = self.still_there(line.about);
        line.audience = Audience::Worker;
    }

    /// What something hangs on whose line is gone, or closed: what that line hung on, and so on.
    fn still_there(&self, mut about: Option<About>) -> Option<About> {
        // A line hangs on an older one. Damaged acts that say otherwise must not go round for ever.
        for _ in 0..=self.acts.len() {
            let Some(About::Line(id)) = about.filter(|_| !self.is_there(about)) else { break };
            let closed = self.closed.iter().find(|line| line.id == id);
            about = closed.map_or_else(|| self.standing.hung_on(id), |line| line.about);
        }
        about.filter(|_| self.is_there(about))
    }

    fn is_there(&self, about: Option<About>) -> bool {
        match about {
            Some(About::Line(id)) => self.line(id).is_some(),
            Some(About::Person(id)) => self.person(id).is_some(),
            None => true,
        }
    }

    /// Changes a line but not its words, where those words still stand.
    fn mark<T: Default>(&mut self, words: Wording, change: impl FnOnce(&mut Line) -> T) -> T {
        let line = self.standing.stand_at(words).and_then(|id| self.lines.iter_mut().rfind(|line| line.id == id));
        line.map(change).unwrap_or_default()
    }

    /// Lets others see words. Where other words stand there by now, it may only hide them too.
    fn shows(&mut self, words: Wording, with: &Audience, by: ActId) -> bool {
        let stands = self.standing.stand_at(words);
        let id = stands.unwrap_or(words.line);
        let Some(at) = self.lines.iter().rposition(|line| line.id == id) else { return false };
        let may = self.lines.get(at).is_some_and(|line| {
            if stands.is_some() { self.standing.may_show(self, line, with, by) } else { only_hides(self, line, with) }
        });
        let Some(line) = self.lines.get_mut(at).filter(|_| may) else { return false };
        self.standing.shows(id, by);
        std::mem::replace(&mut line.audience, with.clone()) != *with
    }

    /// Only the order changes: what hangs on a line follows it wherever it stands.
    fn moves(&mut self, id: LineId, other: LineId, by: ActId) -> bool {
        let (id, other) = (self.standing.meant(self, id, by), self.standing.meant(self, other, by));
        let Some(from) = self.lines.iter().position(|line| line.id == id) else { return false };
        let line = self.lines.remove(from);
        let to = self.lines.iter().position(|line| line.id == other).unwrap_or(from);
        self.lines.insert(to.min(self.lines.len()), line);
        from != to
    }

    /// Takes a line back; not where other words stand in it by now.
    fn buries(&mut self, tomb: &Tombstone) -> bool {
        let Some(id) = self.standing.stand_at(tomb.words) else { return false };
        let before = self.lines.len();
        self.lines.retain(|line| line.id != id);
        self.closed.retain(|line| line.id != id);
        self.turns.retain(|turn| turn.key.about != Some(About::Line(id)));
        self.standing.buries(id, tomb.about);
        self.lets_go(id);
        self.lines.len() != before
    }

    /// What hangs on a line that is gone, or names it, does so no more.
    fn lets_go(&mut self, id: LineId) {
        let hanging: Vec<_> = self.about(About::Line(id)).map(|line| line.id).collect();
        hanging.into_iter().for_each(|id| self.loosens(id));
        for line in &mut self.lines {
            if let Value::Lines(named) = &mut line.value {
                named.retain(|other| *other != id);
            }
        }
    }

    fn loosens(&mut self, id: LineId) {
        let loose = self.line(id).cloned().map(|mut line| {
            self.comes_loose(&mut line);
            line
        });
        let standing = self.lines.iter_mut().find(|line| line.id == id);
        standing.zip(loose).into_iter().for_each(|(standing, loose)| *standing = loose);
    }

    /// Closes a question: its line stands nowhere.
    fn closes(&mut self, words: Wording, by: ActId) -> bool {
        let Some(id) = self.standing.stand_at(words) else { return false };
        let Some(at) = self.lines.iter().rposition(|line| line.id == id) else { return false };
        let line = self.lines.remove(at);
        self.closed.push(line);
        // What was said about it elsewhere, by somebody who did not know, closes with nothing.
        let unknown = |line: &Line| line.about == Some(About::Line(id)) && !self.standing.knows_words(by, line.id);
        let unknown: Vec<_> = self.lines.iter().filter(|line| unknown(line)).map(|line| line.id).collect();
        unknown.into_iter().for_each(|id| self.loosens(id));
        true
    }

    /// The question is asked again: what was said to it stands again.
    fn opens(&mut self, id: LineId, by: ActId) -> bool {
        let id = self.standing.meant(self, id, by);
        let Some(at) = self.closed.iter().position(|line| line.id == id) else { return false };
        let mut line = self.closed.remove(at);
        self.hangs(&mut line, by);
        self.lines.push(line);
        true
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
            self.version += 1;
        }
    }
}

/// A yes, a maybe or a no to a line. What was said in own words is more than that.
fn is_a_yes(line: &Line) -> bool {
    matches!(line.kind, Kind::Reply | Kind::Agreement) && line.words().is_none()
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
