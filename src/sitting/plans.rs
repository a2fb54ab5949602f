//! Starting, opening and putting away plans; their names; the bin.

use super::{Focus, Intent, Kept, Open, Opening, Outside, Shelved, Sitting, Start, WayHome};
use crate::conversation::{Cursor, Screen};
use crate::packs;
use crate::plan::{Details, Event, PackId, PersonId, Plan, PlanId, Role};
use crate::shelf::{Record, opens_first};
use crate::words::Label;

impl Sitting {
    pub(super) fn start_plan(&mut self, start: Start) {
        let (pack, screen) = match &start {
            Start::BeforeYouKnock => (PackId::family_plan(), Screen::Prepare),
            Start::Alone => (PackId::family_plan(), Screen::People),
            Start::Conversation(pack) => (pack.clone(), Screen::Talk),
        };
        if self.is_here_or_comes(&pack, || Intent::StartPlan(start)) {
            self.begins(pack, Kept::OnShelf);
            self.go(screen);
        }
    }

    /// Whether a conversation is here. Where it is not it is brought, and then this is done.
    fn is_here_or_comes(&mut self, pack: &PackId, then: impl FnOnce() -> Intent) -> bool {
        let here = packs::pack(pack).is_some();
        if !here {
            self.ask(Outside::BringPack(pack.clone(), Box::new(then())));
        }
        here
    }

    fn begins(&mut self, pack: PackId, kept: Kept) {
        self.parts();
        self.close_plan();
        let id = PlanId::new(self.tablet.now_ms, self.tablet.chance);
        self.puts_on_table(Plan::new(id, pack), Cursor::default(), kept);
    }

    pub(super) fn open_plan(&mut self, id: &PlanId, at: Opening) {
        if self.plan().is_some_and(|open| open.id != *id) {
            self.parts();
        }
        self.close_plan();
        self.opens(id, at);
    }

    /// Opens a plan of the shelf at a screen, or where people left it.
    pub(super) fn opens(&mut self, id: &PlanId, at: Opening) {
        let Some(record) = self.shelved.plan(id).cloned() else { return };
        if !self.is_here_or_comes(&record.plan.pack, || Intent::OpenPlan(id.clone(), at)) {
            return;
        }
        let screen = record.cursor.screen;
        let (at_the_table, family_alone) = (record.cursor.step.is_some(), record.plan.family_alone());
        self.puts_on_table(record.plan, record.cursor, Kept::OnShelf);
        self.is_opened_today(record.goes_after);
        // Who reads along is where the other tab is.
        let at = if self.only_reads() { Opening::AfterReload } else { at };
        if at == Opening::AfterReload {
            self.knows_who_is_here();
        } else if at_the_table && at != Opening::At(Screen::Prepare) {
            self.asks_who_is_here_now();
        }
        match (at, screen) {
            _ if self.handed_to().is_some() => self.shows(Screen::Turn),
            (Opening::At(screen), _) => self.go(screen),
            (Opening::AfterReload, Some(screen)) if screen != Screen::Plans => self.shows(screen),
            _ if at_the_table => self.go(Screen::Talk),
            _ if family_alone => self.go(Screen::People),
            _ => self.go(Screen::Prepare),
        }
    }

    pub(super) fn puts_on_table(&mut self, plan: Plan, cursor: Cursor, kept: Kept) {
        self.changed = self.changed.wrapping_add(1);
        self.pack = packs::pack(&plan.pack).unwrap_or(self.pack);
        // Nothing of how another family's plan was looked at is left: a link to a copy opens that copy.
        (self.tools, self.view) = (None, super::View::of(self.pack));
        self.open = Some(Open::new(plan, cursor, kept));
        self.open_words_left();
        // The screen is still that of before: the draft is brought when people arrive.
        self.stand_here();
    }

    /// Puts the open plan away, saved. Practice ends there.
    pub(super) fn close_plan(&mut self) {
        self.keep_name();
        self.leave_card();
        self.view = super::View::default();
        if self.practises() {
            self.changed = self.changed.wrapping_add(1);
            self.open = None;
        } else if self.open.is_some() {
            self.put_back();
        }
    }

    /// Puts the open plan back among the others, as it is now, and sees to it that it is saved.
    fn put_back(&mut self) {
        if self.only_reads() {
            return;
        }
        let Some(mut record) = self.record(self.tablet.now_ms) else { return };
        // With nothing new said since it keeps its place among the others.
        if let Some(before) = self.shelved.plan(&record.plan.id).filter(|before| before.says_the_same_as(&record)) {
            record.saved_at = before.saved_at;
        }
        self.ask(Outside::SavePutAway(Box::new(record.clone())));
        self.shelf().put(record);
    }

    /// Goes to the plans. The plan that was open stays first. Where there is the made-up family alone, practice goes on.
    pub(super) fn go_home(&mut self) {
        if self.home == WayHome::Family {
            return self.go(self.home.screen());
        }
        if self.asks_before_practice_ends(Intent::GoHome) {
            return;
        }
        self.close_plan();
        if !self.comes_in_at_a_turn() {
            self.go(Screen::Plans);
        }
    }

    /// The plan that stands first: the one that was open on this page, so that no other family's name
    /// comes up while people are still together; or the one that opens first.
    #[must_use]
    pub fn first_plan(&self) -> Option<&Record> {
        let open = self.plan().and_then(|open| self.shelved.plan(&open.id));
        open.or_else(|| opens_first(&self.shelved.plans, self.tablet.now)).filter(|_| !self.is_in_somebodys_hands())
    }

    /// Every plan but the first, and none while the tablet is in somebody's hands.
    pub fn other_plans(&self) -> impl Iterator<Item = &Record> {
        let first = self.first_plan().map(|record| &record.plan.id);
        let is_another = move |record: &&Record| first.is_some_and(|first| record.plan.id != *first);
        self.shelved.plans.iter().filter(is_another)
    }

    /// What is in the bin, and nothing while the tablet is in somebody's hands.
    pub fn bin(&self) -> impl Iterator<Item = &Record> {
        self.shelved.bin.iter().filter(|_| !self.is_in_somebodys_hands())
    }

    /// A plan with one adult only, with nothing that links it to this one. A joint plan in which nothing
    /// has been said is not kept.
    pub(super) fn separate_plan(&mut self, adult: PersonId, title: String) {
        let Some(joint) = self.plan().cloned() else { return };
        let stays = |id: PersonId, role: Role| id == adult || matches!(role, Role::Child | Role::Worker);
        let people: Vec<Details> = joint
            .in_plan()
            .filter(|person| stays(person.id, person.details.role))
            .map(|person| person.details.clone())
            .collect();
        let nothing_said = joint.lines.is_empty() && joint.turns.is_empty() && !self.has_half_typed();
        let kept = if self.practises() { Kept::Practice } else { Kept::OnShelf };
        // From a question at the table the adult is beside the worker, whose own screen stays closed.
        let at = if self.screen == Screen::Prepare { Screen::Prepare } else { Screen::People };
        self.begins(joint.pack, kept);
        if nothing_said {
            self.shelf().take(&joint.id);
            self.ask(Outside::Drop(joint.id));
        }
        for details in people {
            self.happens(Event::PersonAdded(details));
        }
        self.happens(Event::Titled(title));
        self.goes_on_with_this_plan();
        self.go(at);
    }

    // A plan's name

    pub(super) fn name_plan(&mut self, id: &PlanId) {
        // A name that stands half-changed elsewhere is kept as it stands.
        self.keep_name();
        let Some(record) = self.shelved.plan(id) else { return };
        let own = record.plan.title.clone().unwrap_or_default();
        self.naming = Some((id.clone(), own));
        self.ask(Outside::Focus(Focus::PlanName));
    }

    pub(super) fn type_name(&mut self, name: String) {
        if let Some((_, typed)) = &mut self.naming {
            *typed = name;
        }
    }

    /// Gives a plan the name that stands in its field, if one does. Whoever leaves the screen half-way
    /// has said so too: what was typed is kept. The plan stays where it is among the others.
    pub(super) fn keep_name(&mut self) {
        let Some((id, name)) = self.naming.take() else { return };
        let (name, device) = (name.trim().to_owned(), self.tablet.device);
        let titled = self.change_shelf(|shelved| {
            let record = shelved.plans.iter_mut().find(|record| record.plan.id == id)?;
            record.plan = record.plan.happens(device, Event::Titled(name)).ok()?;
            Some(record.clone())
        });
        if titled.is_some() {
            self.announce(Label::LineChanged);
        }
    }

    // The bin

    pub(super) fn put_in_bin(&mut self, id: &PlanId) {
        let is_open = self.plan().is_some_and(|plan| plan.id == *id);
        self.moves(id, true);
        if is_open {
            self.changed = self.changed.wrapping_add(1);
            self.open = None;
        }
    }

    pub(super) fn put_back_from_bin(&mut self, id: &PlanId) {
        self.moves(id, false);
    }

    fn moves(&mut self, id: &PlanId, binned: bool) {
        self.change_shelf(|shelved| {
            let mut record = shelved.take(id)?;
            record.binned = binned;
            shelved.put(record.clone());
            Some(record)
        });
    }

    /// Takes a plan that is in the bin off the tablet, for good.
    pub(super) fn delete_for_good(&mut self, id: PlanId) {
        if self.shelved.bin.iter().any(|record| record.plan.id == id) {
            self.not_deleted = None;
            self.ask(Outside::Delete(id));
        }
    }

    pub(super) fn was_deleted(&mut self, id: &PlanId, gone: bool) {
        if gone && self.gone.iter().any(|record| record.plan.id == *id) {
            // It went by itself, which the list of plans says.
            self.shelf();
        } else if gone {
            self.shelf().take(id);
            self.announce(Label::Deleted);
            if self.screen == Screen::Plans {
                self.ask(Outside::Focus(if self.shelved.bin.is_empty() { Focus::Question } else { Focus::Bin }));
            }
        } else {
            self.did_not_go(id);
            self.not_deleted = Some(id.clone());
            self.shelf();
        }
    }

    /// Takes everything off the tablet: every plan, the bin, and what it remembers besides.
    pub(super) fn delete_everything(&mut self) {
        // In a tab that practises beside one that writes.
        if !self.writes && self.shelved.read {
            return self.announce(Label::OtherTab);
        }
        self.has_nothing();
        self.ask(Outside::DeleteEverything);
    }

    /// Nothing is kept any more, and nothing here may be written down again.
    pub(super) fn has_nothing(&mut self) {
        self.changed = self.changed.wrapping_add(1);
        (self.open, self.editing, self.naming) = (None, None, None);
        self.gone.clear();
        *self.shelf() = Shelved { ready: true, read: true, ..Shelved::default() };
    }

    /// Changes a plan that is put away, and saves it.
    pub(super) fn change_shelf(&mut self, change: impl FnOnce(&mut Shelved) -> Option<Record>) -> Option<Record> {
        // The pen may have gone while a name was being typed: the other tab's plan is the newer one.
        if self.only_reads() {
            return None;
        }
        // What stood on the screen last may not have come to the shelf yet.
        self.put_back();
        let record = change(self.shelf())?;
        if let Some(open) = self.change().filter(|open| open.plan.id == record.plan.id) {
            (open.plan, open.goes_after) = (record.plan.clone(), record.goes_after);
        }
        self.ask(Outside::SavePutAway(Box::new(record.clone())));
        Some(record)
    }
}
