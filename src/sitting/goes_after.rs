//! Plans that go by themselves: chosen on the list of plans, begun anew whenever one is opened, and done when the app is.

use super::{Outside, Sitting};
use crate::plan::PlanId;
use crate::shelf::{GoesAfter, Months};

impl Sitting {
    /// Somebody chooses how long a plan is kept that nobody opens; for good, where it is nothing.
    pub(super) fn choose_goes_after(&mut self, id: &PlanId, months: Option<Months>) {
        let opened = self.tablet.today();
        self.change_shelf(|shelved| {
            let record = shelved.plans.iter_mut().find(|record| record.plan.id == *id)?;
            record.goes_after = months.map(|months| GoesAfter { months, opened });
            Some(record.clone())
        });
    }

    /// The plan on the table was opened today. That is saved at once: it is no act, and would not be among what came
    /// since.
    pub(super) fn is_opened_today(&mut self, goes_after: Option<GoesAfter>) {
        let now = goes_after.map(|goes| goes.opened_on(self.tablet.today()));
        if let Some(open) = &mut self.open {
            open.goes_after = now;
        }
        if now != goes_after
            && !self.only_reads()
            && let Some(record) = self.record(self.tablet.now_ms)
        {
            self.ask(Outside::SavePutAway(Box::new(record)));
        }
    }

    /// The app is opened: plans whose time is over go for good, those in the bin too.
    pub(super) fn lets_go_what_is_over(&mut self) {
        if self.only_reads() {
            return;
        }
        let today = self.tablet.today();
        let shelved = self.shelved.plans.iter().chain(&self.shelved.bin);
        let over: Vec<_> =
            shelved.filter(|record| record.is_over(today)).map(|record| record.plan.id.clone()).collect();
        for id in over {
            let record = self.shelf().take(&id);
            self.gone.extend(record);
            self.ask(Outside::Delete(id));
        }
    }

    /// One that was to go by itself would not: it lies in the bin, where that is said, and is tried again the next time.
    pub(super) fn did_not_go(&mut self, id: &PlanId) {
        if let Some(at) = self.gone.iter().position(|record| record.plan.id == *id) {
            let mut record = self.gone.remove(at);
            record.binned = true;
            self.shelf().put(record);
        }
    }
}
