//! Who is in the plan, and who is here.

use super::{Outside, Sitting};
use crate::conversation::{Draft, Form, PersonDraft, Screen, may_stand};
use crate::plan::{Details, Event, PersonId};

/// Who was taken out last, and whether they sat at the table then.
#[derive(Clone, Copy, Debug)]
pub(super) struct TakenOut {
    person: PersonId,
    was_here: bool,
}

impl Sitting {
    /// What stands in the form for somebody, or for somebody new: what was left there, or what the plan says. Who is
    /// here may have changed beside it since, and is as it is now.
    #[must_use]
    pub fn person_draft(&self, person: Option<PersonId>) -> PersonDraft {
        let says = self.person_as_they_are(person);
        let Some(left) = self.left_in(&Form::Person(person)).map(PersonDraft::from) else { return says };
        let is_here = if person.is_some() { says.is_here } else { left.is_here };
        PersonDraft { is_here, helps: says.helps, ..left }
    }

    /// What stands there before anybody has typed. Before you knock the first person is most often the worker, who
    /// is here; a family alone has none.
    fn person_as_they_are(&self, person: Option<PersonId>) -> PersonDraft {
        let known = person.and_then(|id| self.plan()?.person(id));
        let is_first = self.plan().is_some_and(|plan| plan.people.is_empty());
        known.map_or_else(
            || PersonDraft {
                is_worker: is_first && self.screen == Screen::Prepare,
                is_here: true,
                ..PersonDraft::default()
            },
            |known| PersonDraft::from(&known.details),
        )
    }

    /// Whose form was left with something changed in it.
    #[must_use]
    pub fn half_changed_person(&self) -> Option<PersonId> {
        self.forms_left().find_map(|form| match form {
            Form::Person(person) => *person,
            Form::Words(_) | Form::KeepAway => None,
        })
    }

    /// Whether something was left in the form for somebody, or for somebody new.
    #[must_use]
    pub fn is_half_written_down(&self, person: Option<PersonId>) -> bool {
        self.left_in(&Form::Person(person)).is_some()
    }

    /// Keeps what stands in the form for somebody, as far as it is not what the plan says; nothing, once it is
    /// given up.
    pub(super) fn fill_in(&mut self, person: Option<PersonId>, draft: Option<PersonDraft>) {
        let draft = draft.filter(|draft| *draft != self.person_as_they_are(person));
        self.leave_in(&Form::Person(person), draft.as_ref().map(Draft::from));
    }

    /// Somebody is written down. Undo does not take them out again: that is done on purpose, in their row.
    pub(super) fn add_person(&mut self, details: Details) {
        if self.happens_beside_the_card(Event::PersonAdded(details)) {
            self.leave_in(&Form::Person(None), None);
        }
    }

    pub(super) fn change_person(&mut self, person: PersonId, details: Details) {
        if self.applies(Event::PersonChanged(person, details)) {
            self.leave_in(&Form::Person(Some(person)), None);
        }
    }

    /// Who was taken out last, for as long as people are on the screen where it happened.
    #[must_use]
    pub fn taken_out(&self) -> Option<PersonId> {
        let person = self.taken_out?.person;
        self.plan()?.person(person).filter(|person| person.taken_out).map(|person| person.id)
    }

    pub(super) fn take_out(&mut self, person: PersonId) {
        let Some(before) = self.plan().cloned() else { return };
        let was_here = before.here().any(|here| here.id == person);
        if self.applies(Event::PersonTakenOut(person)) {
            self.asks_what_waited(&before);
            self.taken_out = Some(TakenOut { person, was_here });
            self.leave_in(&Form::Person(Some(person)), None);
            self.shows_what_may_stand();
        }
    }

    /// As if they had not been taken out: whoever sat at the table still does.
    pub(super) fn put_back_in(&mut self, person: PersonId) {
        let was_here = self.taken_out.take().is_some_and(|out| out.person == person && out.was_here);
        if self.applies(Event::PersonPutBack(person)) && was_here {
            self.is_here(person, true);
        }
    }

    /// Somebody sits down, or leaves the room. It happened, so undo does not take it back.
    pub(super) fn is_here(&mut self, person: PersonId, here: bool) {
        let Some(before) = self.plan().cloned() else { return };
        self.happens(Event::IsHere(person, here));
        if !here {
            self.asks_what_waited(&before);
        }
    }

    /// A card that no longer points at anybody or anything, or may not be asked now, leaves the screen.
    pub(super) fn shows_what_may_stand(&mut self) {
        let gone = |sitting: &Self| {
            let step = sitting.step()?;
            Some(!may_stand(sitting.pack, sitting.plan()?, step))
        };
        if gone(self) == Some(true) {
            self.leave_card();
            if let Some(open) = self.change() {
                open.cursor.step = None;
            }
            if self.screen == Screen::Talk {
                self.finds_its_card();
            }
            self.bring_draft();
        }
        self.ask(Outside::SaveSoon);
    }
}
