//! Plans that come from a file, and those that go into one.

use super::{Outside, Sitting};
use crate::conversation::Cursor;
use crate::packs::is_known;
use crate::plan::{Plan, PlanId, join, may_be_joined};
use crate::shelf::Record;

impl Sitting {
    /// Every plan that can be saved as a file, as it is now: not what is in the bin, nor the made-up family's, and
    /// nothing while the tablet is in somebody's hands.
    pub fn plans_for_a_file(&self) -> impl Iterator<Item = &Plan> {
        self.first_plan().into_iter().chain(self.other_plans()).map(|record| self.as_it_is_now(record))
    }

    fn as_it_is_now<'a>(&'a self, record: &'a Record) -> &'a Plan {
        self.plan().filter(|open| open.id == record.plan.id && !self.practises()).unwrap_or(&record.plan)
    }

    /// The plan here that a plan of a file is: with it, it can be put together.
    #[must_use]
    pub fn same_plan(&self, came: &Plan) -> Option<&Plan> {
        self.plans_for_a_file().find(|plan| may_be_joined(plan, came))
    }

    /// Takes plans in, each as a new one.
    pub(super) fn add_plans(&mut self, came: Vec<Plan>) {
        // All of them or none.
        if !came.iter().all(|plan| is_known(&plan.pack)) {
            return;
        }
        for mut plan in came {
            plan.id = self.new_id(&plan.id);
            let record = Record::new(plan, Cursor::default(), self.tablet.now_ms);
            self.ask(Outside::SavePutAway(Box::new(record.clone())));
            self.shelf().put(record);
        }
    }

    /// A new id for a plan that came, which no plan here has.
    fn new_id(&self, came: &PlanId) -> PlanId {
        let mut chance = self.tablet.chance;
        loop {
            let id = came.anew(self.tablet.now_ms, chance);
            if !self.shelved.plans.iter().chain(&self.shelved.bin).any(|record| record.plan.id == id) {
                return id;
            }
            chance = chance.wrapping_add(1);
        }
    }

    /// Puts a plan of a file together with the one here that it is.
    pub(super) fn join_plan(&mut self, id: &PlanId, mut came: Plan) {
        self.change_shelf(|shelved| {
            let record = shelved.plans.iter_mut().find(|record| record.plan.id == *id)?;
            if !may_be_joined(&record.plan, &came) {
                return None;
            }
            came.id = record.plan.id.clone();
            record.plan = join(&record.plan, &came);
            Some(record.clone())
        });
    }
}
