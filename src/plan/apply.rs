//! `apply(event)`: check it, then record it. A plan that could not take the event is unchanged.

use super::event::{Event, SaidLine, Under};
use super::validate::Invalid;
use super::{
    About, Audience, CardId, CopyGiven, CopyKind, Date, Ended, Is, Kind, Language, Line, LineId, Person, PersonId,
    Plan, Status, Turn, TurnKey, Value, Visit,
};

impl Plan {
    /// The plan after a person did something.
    ///
    /// # Errors
    /// [`Invalid`] when the event does not fit this plan; nothing has changed then.
    pub fn apply(&self, event: Event) -> Result<Self, Invalid> {
        self.validate(&event)?;
        let mut next = self.clone();
        let says_something_else = !matches!(event, Event::Confirmed(_));
        next.record(event);
        if says_something_else && !next.says_the_same_as(self) {
            next.note_change();
        }
        Ok(next)
    }

    /// This earlier plan, after a change was taken back. What happened in the room still happened:
    /// visits and copies stay, and no number is used twice.
    #[must_use]
    pub fn returned_to(mut self, now: &Self) -> Self {
        self.visits.clone_from(&now.visits);
        self = self.with_those_here(now);
        self.next = self.next.max(now.next);
        self.version = now.version;
        self.title.clone_from(&now.title);
        self.copies.clone_from(&now.copies);
        if !self.says_the_same_as(now) {
            self.note_change();
        }
        self
    }

    /// This plan, with those in the room who are in it now.
    pub(super) fn with_those_here(mut self, now: &Self) -> Self {
        for person in &mut self.people {
            if let Some(now) = now.person(person.id).filter(|now| !now.taken_out) {
                person.details.here = now.details.here;
            }
        }
        self
    }

    /// Whether a paper made from either would read the same: who is here and what was asked do not count.
    fn says_the_same_as(&self, other: &Self) -> bool {
        let named = |plan: &Self| {
            plan.people
                .iter()
                .map(|person| (person.id, person.details.name.clone(), person.taken_out))
                .collect::<Vec<_>>()
        };
        // Nor does a nod to words that stay as they are.
        let said = |plan: &Self| {
            let mut lines = plan.lines.clone();
            lines.iter_mut().for_each(|line| (line.confirmed, line.reworded) = (false, false));
            lines
        };
        said(self) == said(other) && named(self) == named(other)
    }

    /// A change after a copy was given makes a new version, and what was agreed was the old one.
    fn note_change(&mut self) {
        if self.copies.last().is_some_and(|copy| copy.version == self.version) {
            self.version += 1;
        }
        self.agreed = false;
    }

    fn record(&mut self, event: Event) {
        match event {
            Event::PersonAdded(details) => {
                let id = PersonId(self.take_number());
                self.people.push(Person { id, details, taken_out: false });
            }
            Event::PersonChanged(id, details) => self.change_person(id, |person| person.details = details),
            Event::IsHere(id, here) => self.change_person(id, |person| person.details.here = here),
            Event::PersonTakenOut(id) => self.change_person(id, |person| {
                person.taken_out = true;
                person.details.here = false;
            }),
            Event::PersonPutBack(id) => self.change_person(id, |person| person.taken_out = false),
            Event::VisitStarted(on) => self.start_visit(on),
            Event::Answered(answer) => self.record_answer(answer, Ended::Answered),
            Event::SeenDifferently(answer) => self.record_answer(answer, Ended::SeenDifferently),
            Event::AskedForLater(answer) => self.record_answer(answer, Ended::AskedForLater),
            Event::SetAside(turn) => self.end_turn(turn, Ended::SetAside),
            Event::Confirmed(id) => self.change_line(id, |line| (line.confirmed, line.reworded) = (true, false)),
            Event::Reworded(id, words) => self.reword(id, words),
            Event::PutBefore(id, other) => self.put_before(id, other),
            Event::TookBack(id) => {
                self.forget_agreement(id);
                self.take_back(id);
            }
            Event::PutOnFridge(id, yes) => {
                let audience = if yes { Audience::Fridge } else { Audience::Family };
                // Taken off the fridge it goes back to the family; what was narrower stays narrow.
                if yes || self.line(id).is_some_and(|line| line.audience == Audience::Fridge) {
                    self.let_see(id, &audience);
                }
            }
            Event::LetSee { line, with, .. } => self.let_see(line, &with),
            Event::SomePartsFixed(yes) => self.some_parts_fixed = yes,
            Event::CalledAgreed => self.agreed = true,
            Event::CopyGiven { kind, reader, language, on } => self.give_copy(kind, reader, language, on),
            Event::CopySwapped(at) => {
                if let Some(copy) = self.copies.get_mut(at) {
                    copy.swapped = true;
                }
            }
            Event::PutOnPage { child, card, picture, said_in } => self.put_on_page(child, card, picture, said_in),
            Event::Titled(title) => self.title = Some(title).filter(|title| !title.trim().is_empty()),
        }
    }

    /// Nobody was asked for it: it is no turn of any card.
    fn put_on_page(&mut self, child: PersonId, card: CardId, picture: String, said_in: Language) {
        let line = SaidLine {
            kind: Kind::Picture,
            card,
            part: "page".to_owned(),
            is: Some(Is::OnPage),
            value: Some(Value::Choice(picture)),
            speaker: None,
            asked_of: None,
            instead_of: None,
            under: Under::About(Some(About::Person(child))),
            audience: Audience::Child,
            status: Status::Said,
            said_in,
            alone: false,
        };
        self.record_line(line, None, true);
    }

    fn start_visit(&mut self, on: Date) {
        let here: Vec<_> = self.here().map(|person| person.id).collect();
        // Somebody who comes or goes halfway was still part of this sitting.
        if let Some(visit) = self.visits.iter_mut().find(|visit| visit.on == on) {
            let came: Vec<_> = here.into_iter().filter(|id| !visit.here.contains(id)).collect();
            return visit.here.extend(came);
        }
        // What an answer closed comes back in the same sitting, and is forgotten with it.
        self.forget_closed();
        self.visits.push(Visit { on, here, since: self.next });
    }

    /// The same copy printed twice on one day is one copy.
    fn give_copy(&mut self, kind: CopyKind, reader: Option<PersonId>, language: Language, on: Date) {
        let copy = CopyGiven { kind, reader, version: self.version, language, on, swapped: false };
        if !self.copies.contains(&copy) {
            self.copies.push(copy);
        }
    }

    fn reword(&mut self, id: LineId, words: String) {
        if self.line(id).and_then(Line::words) == Some(&words) {
            return;
        }
        let worker = self.worker().map(|worker| worker.id);
        self.change_line(id, |line| {
            line.value = Value::Words(words);
            line.confirmed = false;
            // The worker holds the tablet: their own words need nobody's nod.
            line.reworded = line.speaker.is_some() && line.speaker != worker;
        });
        self.forget_agreement(id);
    }

    /// Only the order changes: what hangs on a line follows it wherever it stands.
    fn put_before(&mut self, id: LineId, other: LineId) {
        let Some(from) = self.lines.iter().position(|line| line.id == id) else { return };
        let line = self.lines.remove(from);
        let to = self.lines.iter().position(|line| line.id == other).unwrap_or(from);
        self.lines.insert(to.min(self.lines.len()), line);
    }

    pub(super) fn end_turn(&mut self, key: TurnKey, ended: Ended) {
        self.turns.retain(|turn| turn.key != key);
        self.turns.push(Turn { key, ended });
    }

    pub(super) fn change_person(&mut self, id: PersonId, change: impl FnOnce(&mut Person)) {
        if let Some(person) = self.people.iter_mut().find(|person| person.id == id) {
            change(person);
        }
    }

    pub(super) fn change_line(&mut self, id: LineId, change: impl FnOnce(&mut Line)) {
        if let Some(line) = self.lines.iter_mut().find(|line| line.id == id) {
            change(line);
        }
    }

    pub(super) fn take_number(&mut self) -> u32 {
        let number = self.next;
        self.next += 1;
        number
    }
}

/// Helpers start as people nobody has asked; an idea starts as offered; the rest has been said.
impl From<Kind> for Status {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Helper => Self::NotAsked,
            Kind::Suggestion => Self::Offered,
            _ => Self::Said,
        }
    }
}
