//! `apply(event)`: check it, then record it. A plan that could not take the event is unchanged.

use super::event::{Answer, Event, Said, SaidLine, Under};
use super::validate::Invalid;
use super::{
    About, Audience, CopyGiven, CopyKind, Date, Ended, Kind, Language, Line, LineId, Person, PersonId, Plan, Status,
    Turn, TurnKey, Value, Visit, stands_on_its_card,
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
        for person in &mut self.people {
            if let Some(now) = now.person(person.id).filter(|now| !now.taken_out) {
                person.details.here = now.details.here;
            }
        }
        self.next = self.next.max(now.next);
        self.version = now.version;
        self.copies.clone_from(&now.copies);
        if !self.says_the_same_as(now) {
            self.note_change();
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
            Event::PersonTakenOut(id) => self.change_person(id, |person| {
                person.taken_out = true;
                person.details.here = false;
            }),
            Event::VisitStarted(on) => {
                let here: Vec<_> = self.here().map(|person| person.id).collect();
                // Somebody who comes or goes halfway was still part of this sitting.
                match self.visits.iter_mut().find(|visit| visit.on == on) {
                    Some(visit) => visit
                        .here
                        .extend(here.iter().filter(|id| !visit.here.contains(id)).copied().collect::<Vec<_>>()),
                    None => self.visits.push(Visit { on, here }),
                }
            }
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
            Event::Titled(title) => self.title = Some(title).filter(|title| !title.trim().is_empty()),
        }
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

    fn record_answer(&mut self, answer: Answer, ended: Ended) {
        let may_know = answer.said.iter().any(|said| matches!(said, Said::Line(line) if line.kind == Kind::MayKnow));
        let mut first = None;
        for said in answer.said {
            match said {
                Said::Status(id, status) => self.change_line(id, |line| line.status = status),
                Said::Language(id, language) => {
                    self.change_person(id, |person| person.details.language = Some(language))
                }
                Said::Line(said) => {
                    let id = self.record_line(said, first, answer.repeats);
                    first = first.or(id);
                }
            }
        }
        if may_know {
            self.heed_what_others_may_know(&answer.turn);
        }
        self.end_turn(answer.turn, ended);
    }

    /// A child says of each of their words whether the others may know it (G09), and that is who may see
    /// it from then on. "Not" keeps it between the child and the worker, and off paper.
    fn heed_what_others_may_know(&mut self, turn: &TurnKey) {
        let answers = self.lines_of(Kind::MayKnow).filter(|may| may.speaker.is_some() && may.speaker == turn.asked_of);
        let said: Vec<_> =
            answers.filter_map(|may| Some((may.about?, may.speaker?, may.choice()?.to_owned()))).collect();
        for (about, child, may) in said {
            let audience = match may.as_str() {
                "tell" => Audience::Family,
                "not" => Audience::Named(vec![child]),
                _ => Audience::Child,
            };
            let own = |line: &&mut Line| about == About::Line(line.id) && line.speaker == Some(child);
            self.lines.iter_mut().filter(own).for_each(|line| line.audience = audience.clone());
        }
    }

    /// Writes one line down and says which it became, if it became one.
    fn record_line(&mut self, mut said: SaidLine, first: Option<LineId>, repeats: bool) -> Option<LineId> {
        // A line may have been taken back while it stood tapped on the card.
        if let Some(Value::Lines(named)) = &mut said.value {
            named.retain(|id| self.line(*id).is_some());
            said.value = said.value.filter(|value| *value != Value::Lines(Vec::new()));
        }
        let about = match said.under {
            Under::About(about) => about,
            Under::First => Some(About::Line(first?)),
        };
        // A card that takes several answers adds; but nobody becomes a helper twice.
        let adds = repeats && matches!(said.under, Under::About(_));
        // One person's view never takes another's place.
        let another_view = |line: &Line| said.kind == Kind::OtherView && line.speaker != said.speaker;
        let asked_before = |line: &&Line| {
            !another_view(line)
                && (!adds || about.is_some() && !line.is_blank() && said.value.as_ref() == Some(&line.value))
                && line.card == said.card
                && line.part == said.part
                && line.about == about
                && line.asked_of == said.asked_of
                // What somebody else said in private did not stand on the card and is not written over.
                && stands_on_its_card(self, line)
        };
        let before = match said.instead_of {
            Some(id) => self.line(id),
            None => self.lines.iter().find(asked_before),
        };
        let before = before.map(|line| (line.id, said.value == Some(line.value.clone())));
        match (before, said.value) {
            (Some((id, same)), Some(value)) => {
                self.change_line(id, |line| {
                    line.value = value;
                    line.speaker = said.speaker.or(line.speaker);
                    line.confirmed &= same;
                    line.reworded &= same;
                    if !same {
                        line.said_in = said.said_in;
                        line.audience.narrow_to(&said.audience);
                        // New words that were said alone have nobody's OK to be seen where the old ones were.
                        if said.alone {
                            (line.alone, line.audience) = (true, said.audience);
                        }
                    }
                });
                if !same {
                    self.forget_agreement(id);
                }
                Some(id)
            }
            (Some((id, _)), None) => {
                self.forget_agreement(id);
                self.take_back(id);
                None
            }
            (None, None) => None,
            (None, Some(value)) => {
                let id = LineId(self.take_number());
                self.lines.push(Line {
                    id,
                    kind: said.kind,
                    card: said.card,
                    part: said.part,
                    value,
                    speaker: said.speaker,
                    asked_of: said.asked_of,
                    about,
                    audience: said.audience,
                    status: said.status,
                    confirmed: false,
                    reworded: false,
                    said_in: said.said_in,
                    alone: said.alone,
                });
                self.forget_agreement(id);
                Some(id)
            }
        }
    }

    fn end_turn(&mut self, key: TurnKey, ended: Ended) {
        self.turns.retain(|turn| turn.key != key);
        self.turns.push(Turn { key, ended });
    }

    fn change_person(&mut self, id: PersonId, change: impl FnOnce(&mut Person)) {
        if let Some(person) = self.people.iter_mut().find(|person| person.id == id) {
            change(person);
        }
    }

    fn change_line(&mut self, id: LineId, change: impl FnOnce(&mut Line)) {
        if let Some(line) = self.lines.iter_mut().find(|line| line.id == id) {
            change(line);
        }
    }

    fn take_number(&mut self) -> u32 {
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
