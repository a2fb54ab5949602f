//! Doing something: check that it fits, and find out what it changes. A plan that could not take it is unchanged.
//!
//! The rules are here and in the modules beside; each makes its changes one by one, through [`Doing::change`], and
//! what they come to is the act.

use std::ops::Deref;

use super::acts::{Act, Change, Detail, Did, Instead, Mark, Tombstone, Wording};
use super::event::{Event, SaidLine, Under};
use super::ids::{ActId, Device, VisitId};
use super::validate::Invalid;
use super::{
    About, Audience, CardId, CopyGiven, CopyKind, Date, Details, Ended, Is, Kind, Language, Line, LineId, Person,
    PersonId, Plan, Status, Turn, TurnKey, Value, Visit,
};

impl Plan {
    /// The plan after a person did something, on this device, that can be undone.
    ///
    /// # Errors
    /// [`Invalid`] when it does not fit this plan; nothing has changed then.
    pub fn does(&self, by: Device, event: Event) -> Result<Self, Invalid> {
        self.after(by, event, Did::Changed)
    }

    /// The plan after something happened that nobody would think of undoing.
    ///
    /// # Errors
    /// [`Invalid`] when it does not fit this plan; nothing has changed then.
    pub fn happens(&self, by: Device, event: Event) -> Result<Self, Invalid> {
        self.after(by, event, Did::Happened)
    }

    fn after(&self, by: Device, event: Event, did: fn(Vec<Change>) -> Did) -> Result<Self, Invalid> {
        self.validate(&event)?;
        let mut doing = Doing::begin(self.clone(), by);
        doing.record(event);
        // Nothing was changed, so nothing was done.
        Ok(if doing.changes.is_empty() { self.clone() } else { doing.done(did) })
    }

    /// The next act of this device, which has done nothing yet.
    pub(super) fn next_act(&self, by: Device) -> Act {
        let id = ActId { count: self.next, device: by };
        let visit = self.visits.last().map(|visit| visit.id);
        Act { id, visit, knew: self.standing.news_to(by), did: Did::Changed(Vec::new()) }
    }
}

/// A plan to which something is being done, and what that has changed so far.
pub(super) struct Doing {
    plan: Plan,
    act: Act,
    changes: Vec<Change>,
    /// A paper made now would read otherwise than before.
    says: bool,
}

impl Deref for Doing {
    type Target = Plan;

    fn deref(&self) -> &Plan {
        &self.plan
    }
}

impl Doing {
    fn begin(mut plan: Plan, by: Device) -> Self {
        let act = plan.next_act(by);
        plan.starts(&act);
        Self { plan, act, changes: Vec::new(), says: false }
    }

    fn done(mut self, did: fn(Vec<Change>) -> Did) -> Plan {
        self.plan.ends(self.act.id, self.says);
        let visit = self.plan.visits.last().map(|visit| visit.id);
        self.plan.notes(Act { visit, did: did(self.changes), ..self.act });
        self.plan
    }

    /// Makes one change.
    pub(super) fn change(&mut self, change: Change) {
        self.says |= self.plan.changes(&self.act, &change);
        self.changes.push(change);
    }

    /// A name for what this act makes.
    pub(super) fn next_id(&mut self) -> ActId {
        let id = ActId { count: self.plan.next, device: self.act.id.device };
        self.plan.next = self.plan.next.saturating_add(1);
        id
    }

    /// The visit at which it is done.
    pub(super) fn visit(&self) -> Option<VisitId> {
        self.act.visit
    }

    /// The words of a line as they stand now.
    pub(super) fn words_of(&self, line: LineId) -> Wording {
        Wording { line, said: self.standing.said_by(line).unwrap_or(self.act.id) }
    }

    /// Changes something about the words of a line.
    pub(super) fn mark(&mut self, line: LineId, mark: Mark) {
        self.change(Change::Marked(self.words_of(line), mark));
    }

    /// A line says something else.
    pub(super) fn say_instead_in(&mut self, id: LineId, change: impl FnOnce(&mut Line)) {
        let Some(mut line) = self.line(id).cloned() else { return };
        let before = line.clone();
        change(&mut line);
        if line.value == before.value {
            if line.speaker != before.speaker {
                self.mark(id, Mark::Spoken(line.speaker));
            }
        } else {
            let instead = Instead { of: self.words_of(id).said, or_beside: LineId(self.next_id()) };
            self.change(Change::Said { line: Box::new(line), instead: Some(instead) });
        }
    }

    /// A line is said that was not there.
    pub(super) fn say(&mut self, line: Line) {
        self.change(Change::Said { line: Box::new(line), instead: None });
    }

    /// Lets more or fewer people see a line. Who does it and by when go where a deed goes; what could get in the
    /// way does not.
    pub(super) fn let_see(&mut self, id: LineId, audience: &Audience) {
        let kind = self.line(id).map(|line| line.kind);
        let goes = |line: &&Line| {
            Some(line.kind) == kind
                && (line.id == id || line.about == Some(About::Line(id)))
                && line.audience != *audience
        };
        let going: Vec<_> = self.lines.iter().filter(goes).map(|line| line.id).collect();
        for line in going {
            self.mark(line, Mark::LetSee(audience.clone()));
        }
    }

    /// Puts a line on the fridge, with all that people say yes to with it; or takes them off: then they go back to the
    /// family. What was narrower stays narrow, and what may not hang there is not put there, whoever asks for it.
    fn put_on_fridge(&mut self, id: LineId, yes: bool) {
        if yes && !self.may_go_on_the_fridge(id) {
            return;
        }
        let (from, to) = match yes {
            true => (Audience::Family, Audience::Fridge),
            false => (Audience::Fridge, Audience::Family),
        };
        for other in self.agreed_together(id) {
            let goes = other == id && yes || self.line(other).is_some_and(|line| line.audience == from);
            if goes {
                self.let_see(other, &to);
            }
        }
    }

    /// A line is gone.
    pub(super) fn bury(&mut self, lines: Vec<Tombstone>) {
        if !lines.is_empty() {
            self.change(Change::Gone(lines));
        }
    }

    /// Something else is known about somebody.
    pub(super) fn know(&mut self, id: PersonId, detail: Detail) {
        self.change(Change::Known(id, detail));
    }

    pub(super) fn end_turn(&mut self, key: TurnKey, ended: Ended) {
        self.change(Change::Ended(Turn { key, ended, visit: self.act.visit }));
    }

    fn record(&mut self, event: Event) {
        match event {
            Event::PersonAdded(details) => {
                let id = PersonId(self.next_id());
                self.change(Change::Came(Person { id, details, taken_out: false }));
            }
            Event::PersonChanged(id, details) => self.change_person(id, details),
            Event::IsHere(id, here) => self.is_here(id, here),
            Event::PersonTakenOut(id) => {
                self.know(id, Detail::TakenOut(true));
                self.is_here(id, false);
            }
            Event::PersonPutBack(id) => self.know(id, Detail::TakenOut(false)),
            Event::VisitStarted(on) => self.start_visit(on),
            Event::Answered(answer) => self.record_answer(answer, Ended::Answered),
            Event::SeenDifferently(answer) => self.record_answer(answer, Ended::SeenDifferently),
            Event::AskedForLater(answer) => self.record_answer(answer, Ended::AskedForLater),
            Event::SaidNone(turn) => self.end_turn(turn, Ended::Answered),
            Event::SetAside(turn) => self.end_turn(turn, Ended::SetAside),
            Event::Confirmed(id) => self.mark(id, Mark::Nodded),
            Event::Reworded(id, words) => self.reword(id, words),
            Event::PutBefore(id, other) => self.change(Change::Moved(id, other)),
            Event::TookBack(id) => {
                self.forget_agreement(id);
                self.take_back(id);
            }
            Event::PutOnFridge(id, yes) => self.put_on_fridge(id, yes),
            Event::LetSee { line, with, .. } => self.let_see(line, &with),
            Event::SomePartsFixed(yes) if yes != self.some_parts_fixed => self.change(Change::SomePartsFixed(yes)),
            Event::SomePartsFixed(_) => {}
            Event::CalledAgreed => self.change(Change::Agreed),
            Event::CopyGiven { kind, reader, language, on } => self.give_copy(kind, reader, language, on),
            Event::CopySwapped(at) => {
                if let Some(copy) = self.copies.get(at).cloned() {
                    self.change(Change::CopyGiven(CopyGiven { swapped: true, ..copy }));
                }
            }
            Event::PutOnPage { child, card, picture, said_in } => self.put_on_page(child, card, picture, said_in),
            Event::Titled(title) => self.give_title(Some(title).filter(|title| !title.trim().is_empty())),
        }
    }

    fn give_title(&mut self, title: Option<String>) {
        if title != self.title {
            self.change(Change::Titled(title));
        }
    }

    fn change_person(&mut self, id: PersonId, details: Details) {
        let Some(before) = self.person(id).map(|person| person.details.clone()) else { return };
        let Details { name, role, known_as, age, cannot_answer, language, here } = details;
        let changed = [
            (name != before.name).then_some(Detail::Name(name)),
            (role != before.role).then_some(Detail::Role(role)),
            (known_as != before.known_as).then_some(Detail::KnownAs(known_as)),
            (age != before.age).then_some(Detail::Age(age)),
            (cannot_answer != before.cannot_answer).then_some(Detail::CannotAnswer(cannot_answer)),
            (language != before.language).then_some(Detail::Language(language)),
            (here != before.here).then_some(Detail::Here(here)),
        ];
        changed.into_iter().flatten().for_each(|detail| self.know(id, detail));
    }

    fn is_here(&mut self, id: PersonId, here: bool) {
        if self.person(id).is_some_and(|person| person.details.here != here) {
            self.know(id, Detail::Here(here));
        }
    }

    /// Nobody was asked for it: it is no turn of any card.
    fn put_on_page(&mut self, child: PersonId, card: CardId, picture: String, said_in: Language) {
        let line = SaidLine {
            kind: Kind::Picture,
            card,
            ask: "page".to_owned(),
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
        if let Some(visit) = self.visits.iter().find(|visit| visit.on == on) {
            let (id, mut came) = (visit.id, here);
            came.retain(|id| !visit.here.contains(id));
            if !came.is_empty() {
                self.change(Change::Sat(Visit { id, on, here: came }));
            }
            return;
        }
        // What an answer closed comes back in the same sitting, and is forgotten with it.
        self.forget_closed();
        let id = VisitId(self.next_id());
        self.change(Change::Sat(Visit { id, on, here }));
    }

    fn give_copy(&mut self, kind: CopyKind, reader: Option<PersonId>, language: Language, on: Date) {
        let copy = CopyGiven { kind, reader, version: self.version, language, on, swapped: false };
        if !self.copies.contains(&copy) {
            self.change(Change::CopyGiven(copy));
        }
    }

    fn reword(&mut self, id: LineId, words: String) {
        if self.line(id).and_then(Line::words) == Some(&words) {
            return;
        }
        let worker = self.worker().map(|worker| worker.id);
        let value = Value::Words(words);
        let waits = self.still_to_say_yes(&value).next().is_some();
        self.say_instead_in(id, |line| {
            line.value = value;
            if waits {
                line.audience.narrow_to(&Audience::Family);
            }
            line.confirmed = false;
            // The worker holds the tablet: their own words need nobody's nod.
            line.reworded = line.speaker.is_some() && line.speaker != worker;
        });
        self.forget_agreement(id);
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
