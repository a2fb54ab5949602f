//! Before the table: whoever sits down without having been asked whether it is safe to do this together is asked it,
//! alone on the screen (practice, conversation.md, P01).
//!
//! That it was asked, and that people went on, is in the memory of this tab and nowhere else.

use super::{Focus, Outside, Sitting};
use crate::conversation::Screen;
use crate::packs::{Card, Stage};
use crate::plan::{Date, Person, PersonId, Plan, PlanId, Visit};

/// The private question before the table.
#[derive(Clone, Debug, Default)]
pub(super) struct BeforeTheTable {
    /// It stands on the screen, in place of what people came from.
    stands: bool,
    /// The plan with which people went on from it, and on which day.
    gone_on_with: Option<(PlanId, Date)>,
}

impl Sitting {
    /// The private question that stands alone on the screen, if one does.
    #[must_use]
    pub fn asked_before_the_table(&self) -> Option<&'static Card> {
        self.pack.gate(Stage::Prepare).filter(|_| self.before_the_table.stands)
    }

    /// Whether people are asked the private question, who were about to go to the table: it stands on the screen then.
    pub(super) fn is_asked_first(&mut self) -> bool {
        if !self.is_to_be_asked_first() {
            return false;
        }
        self.leave_card();
        self.keep_name();
        // Whoever goes back from it comes to a screen of this plan.
        if self.screen == Screen::Plans {
            self.shows(Screen::People);
        }
        self.before_the_table.stands = true;
        self.changed = self.changed.wrapping_add(1);
        self.ask(Outside::Hush);
        self.ask(Outside::Focus(Focus::Question));
        true
    }

    /// A worker's question to themselves, once on each day on which people sit down.
    fn is_to_be_asked_first(&self) -> bool {
        let may_be = self.screen != Screen::Talk
            && self.screen_for(Screen::Talk) == Screen::Talk
            && !self.only_reads()
            && !self.practises();
        may_be && self.pack.gate(Stage::Prepare).is_some() && self.plan().is_some_and(|plan| self.is_still_asked(plan))
    }

    fn is_still_asked(&self, plan: &Plan) -> bool {
        let today = self.tablet.today();
        let went_on = self.before_the_table.gone_on_with.as_ref();
        // A child who had the tablet alone has not sat down with the others.
        let is_adult = |id: &PersonId| plan.person(*id).is_some_and(Person::is_grown_up);
        let sat_down = |visit: &Visit| visit.on == today && visit.here.iter().any(is_adult);
        plan.worker().is_some()
            && went_on.is_none_or(|(id, on)| *id != plan.id || *on != today)
            && !plan.visits.iter().any(sat_down)
    }

    /// What the worker has said to it. Before the visit it is remembered; at the table's edge people sit down.
    pub(super) fn says_whether_it_is_safe(&mut self, safe: bool) {
        self.before_the_table.gone_on_with = None;
        if safe {
            self.goes_on_with_this_plan();
        }
        if safe && self.before_the_table.stands {
            self.go(Screen::Talk);
        }
    }

    /// The question is answered for this plan and this day, also where the plan was made for one adult because of it.
    pub(super) fn goes_on_with_this_plan(&mut self) {
        self.before_the_table.gone_on_with = self.plan().map(|plan| (plan.id.clone(), self.tablet.today()));
    }

    /// Whoever goes elsewhere has not answered it.
    pub(super) fn leaves_the_private_question(&mut self) {
        self.before_the_table.stands = false;
    }
}
