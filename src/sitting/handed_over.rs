//! The tablet is in somebody's hands: until it is given back only that person's own cards can be
//! reached, by whatever way somebody comes in.

use super::{Open, Opening, Sitting};
use crate::conversation::{Raw, STOP, Screen, Step, asks_for_leave, first_open_of_turn, only_here};
use crate::plan::{Event, Person, PersonId, PlanId};
use crate::shelf::Record;

impl Sitting {
    /// Whose hands the tablet is in.
    #[must_use]
    pub fn handed_to(&self) -> Option<PersonId> {
        self.open.as_ref().and_then(|open| open.cursor.handed_to)
    }

    /// The tablet is in somebody's hands: of the plan that is open, or of one that was open when the page
    /// was left or in another tab. Then no list of plans is drawn either.
    #[must_use]
    pub fn is_in_somebodys_hands(&self) -> bool {
        self.handed_to().is_some() || (!self.practises() && self.handed_over_on_shelf().is_some())
    }

    /// The plan on the shelf in which somebody has the tablet. What stands there of the open plan is older
    /// than the open plan.
    fn handed_over_on_shelf(&self) -> Option<&Record> {
        let open = self.open.as_ref().map(|open| &open.plan.id);
        let mut handed_over = self.shelved.plans.iter().filter(|record| record.cursor.handed_to.is_some());
        handed_over.find(|record| self.only_reads() || Some(&record.plan.id) != open)
    }

    /// Somebody who comes in while the tablet is in somebody's hands comes in at that person's turn.
    pub(super) fn comes_in_at_a_turn(&mut self) -> bool {
        if self.handed_to().is_some() || self.practises() {
            return self.handed_to().is_some();
        }
        let Some(id) = self.handed_over_on_shelf().map(|record| record.plan.id.clone()) else { return false };
        self.close_plan();
        self.opens(&id, Opening::WhereLeft);
        true
    }

    pub(super) fn hand_over(&mut self, person: PersonId) {
        // A little one has no turn.
        if self.plan().and_then(|plan| plan.person(person)).is_none_or(Person::is_little) {
            return;
        }
        self.leave_card();
        let Some(open) = &self.open else { return };
        // Before anybody else may be ticked as gone: what stands on the card is theirs.
        let here: Vec<_> = open.plan.family_here().map(|person| person.id).collect();
        let changes = only_here(&open.plan, person);
        changes.into_iter().for_each(|event| self.happens(event));
        self.counts_visit();
        let pack = self.pack;
        if let Some(Open { plan, cursor, .. }) = self.change() {
            cursor.here_before = here;
            cursor.hand_over(pack, plan, person);
        }
        self.close_what_was_opened();
        self.screen = Screen::Turn;
        self.bring_draft();
        self.arrived();
    }

    /// The tablet comes back. Whoever was in the room before the turn is there again until people say otherwise, which
    /// is what they are asked first: with fewer ticked than sit there, words would show that are not for all of them.
    pub(super) fn give_back(&mut self) {
        if self.handed_to().is_none() {
            return;
        }
        self.leave_card();
        let here = self.change().map(|open| open.cursor.here_before.clone()).unwrap_or_default();
        here.into_iter().for_each(|person| self.happens(Event::IsHere(person, true)));
        if let Some(open) = self.change() {
            open.cursor.give_back();
            // What a child just said is not for whoever sits down next: neither to see nor to undo.
            open.just_taken.clear();
        }
        self.parts();
        self.go(Screen::People);
    }

    /// Whether the tablet has come back, and nobody has said yet who is here now.
    #[must_use]
    pub fn asks_who_is_here(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.cursor.who_is_here)
    }

    /// It was locked, by a tap or because nobody was there: whoever comes back says who is here.
    pub(super) fn was_locked(&mut self) {
        self.known_here.clear();
        if self.screen != Screen::Plans && self.step().is_some() && !self.only_reads() {
            self.asks_who_is_here_now();
            self.shows(self.screen);
        }
    }

    /// What was said is for those who are here, and a plan that was put away, or lay locked, may be opened among others:
    /// they are asked first, once for each plan for as long as the app is open.
    pub(super) fn asks_who_is_here_now(&mut self) {
        let is_known = self.plan().is_none_or(|plan| self.known_here.contains(&plan.id));
        if is_known || self.handed_to().is_some() || !self.pack.has(Screen::People) {
            return;
        }
        if let Some(open) = self.change() {
            open.cursor.here_before = open.plan.family_here().map(|person| person.id).collect();
            open.cursor.who_is_here = true;
        }
    }

    /// Somebody has said who is here.
    pub(super) fn knows_who_is_here(&mut self) {
        let Some(id) = self.plan().map(|plan| plan.id.clone()) else { return };
        if !self.known_here.contains(&id) {
            self.known_here.push(id);
        }
    }

    /// The same people are here as before the turn: whoever had it goes where they were.
    pub(super) fn same_people(&mut self) {
        let Some(open) = self.open.as_ref().filter(|open| open.cursor.who_is_here) else { return };
        let before = &open.cursor.here_before;
        let of_the_family = open.plan.in_plan().filter(|person| !person.is_worker());
        let changes = of_the_family.filter(|person| person.details.here != before.contains(&person.id));
        let changes: Vec<_> = changes.map(|person| Event::IsHere(person.id, !person.details.here)).collect();
        changes.into_iter().for_each(|event| self.happens(event));
        self.who_is_here_is_known();
        self.go(Screen::Talk);
    }

    /// Somebody goes to the table from where it was asked who is here.
    pub(super) fn who_is_here_is_known(&mut self) {
        self.knows_who_is_here();
        if let Some(open) = self.change().filter(|open| open.cursor.who_is_here) {
            (open.cursor.who_is_here, open.cursor.here_before) = (false, Vec::new());
        }
    }

    /// Stops somebody's turn: what stands on the card stays there for another time. A child who stops where they are
    /// asked whether they want to be asked has answered that.
    pub(super) fn stop_turn(&mut self) {
        if self.handed_to().is_none() {
            return;
        }
        let leave = self.step().and_then(|step| Some((step.clone(), asks_for_leave(self.pack, step)?)));
        if let (Some((step, slot)), Some(open)) = (leave, &mut self.open) {
            open.draft.put(slot, Raw::Picked(vec![STOP.to_owned()]));
            self.record_card(&step);
        }
        self.arrive_in_turn(None);
    }

    /// Where somebody goes on whose turn has ended before all of it was asked: they may have stopped too soon.
    #[must_use]
    pub fn more_of_turn(&self) -> Option<Step> {
        let (plan, person) = self.plan().zip(self.handed_to())?;
        first_open_of_turn(self.pack, plan, person).filter(|_| self.step().is_none())
    }

    /// Goes on with a turn that was stopped.
    pub(super) fn go_on_in_turn(&mut self) {
        if let Some(step) = self.more_of_turn() {
            self.arrive_in_turn(Some(step));
        }
    }

    /// The next card of somebody's own turn, or its end.
    pub(super) fn arrive_in_turn(&mut self, step: Option<Step>) {
        self.leave_card();
        if let Some(open) = self.change() {
            open.cursor.step = step;
        }
        self.bring_draft();
        self.arrived();
    }

    /// While the tablet is handed over every way leads to that person's own turn.
    pub(super) fn screen_for(&self, screen: Screen) -> Screen {
        let screen = self.home.instead_of(screen);
        match self.handed_to() {
            Some(_) => Screen::Turn,
            // What a child said is for those who are here, and nobody has said who that is.
            // What is about the tablet tells nothing of a plan.
            None if screen.is_of_the_tablet() => screen,
            None if self.asks_who_is_here() && screen != Screen::Plans => Screen::People,
            // With no plan open there is nothing to show of one.
            None if self.open.is_none() => Screen::Plans,
            None if screen == Screen::Turn && self.pack.has(Screen::People) => Screen::People,
            // A conversation has no screens but those it asks for.
            None if !self.pack.has(screen) => Screen::Talk,
            None => screen,
        }
    }

    /// The plan to open again after a reload.
    pub(super) fn reopens(&self) -> Option<PlanId> {
        let open = self.open.as_ref().filter(|open| open.kept == super::Kept::OnShelf)?;
        (self.screen != Screen::Plans).then(|| open.plan.id.clone())
    }
}
