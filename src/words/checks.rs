//! The words of the checks: for the worker, never on a shared screen.

use super::Words;
use crate::checks::{Check, Doing, Finding, Light, Watch, Whose};
use crate::plan::Plan;

impl Words {
    /// What a check says, with room for names and words.
    #[must_use]
    pub fn check(&self, check: Check) -> &'static str {
        self.of_check(check, "says").unwrap_or_default()
    }

    /// Why it matters, or what to ask, where that is worth a sentence.
    #[must_use]
    pub fn check_why(&self, check: Check) -> Option<&'static str> {
        self.of_check(check, "why")
    }

    /// What a check says about what it found.
    #[must_use]
    pub fn finding(&self, plan: &Plan, finding: &Finding) -> String {
        self.weave(self.check(finding.check), &finding.names(plan))
    }

    /// Why that matters, or what to ask.
    #[must_use]
    pub fn finding_why(&self, plan: &Plan, finding: &Finding) -> Option<String> {
        self.check_why(finding.check).map(|why| self.weave(why, &finding.names(plan)))
    }

    /// What a watched word gives away.
    #[must_use]
    pub fn watch(&self, watch: Watch) -> &'static str {
        self.beside_checks("watch", watch.id())
    }

    /// Whose ideas, whose deeds.
    #[must_use]
    pub fn whose(&self, whose: Whose) -> &'static str {
        self.beside_checks("whose", whose.id())
    }

    /// To, with, for or not.
    #[must_use]
    pub fn doing(&self, doing: Doing) -> &'static str {
        self.beside_checks("doing", doing.id())
    }

    /// One of the four lights of a child's part.
    #[must_use]
    pub fn light(&self, light: Light) -> &'static str {
        self.beside_checks("lights", light.id())
    }

    fn of_check(&self, check: Check, what: &str) -> Option<&'static str> {
        self.find(&format!("checks.{}.{what}", check.id()))
    }

    fn beside_checks(&self, group: &str, id: &str) -> &'static str {
        self.find(&format!("checks.{group}.{id}")).unwrap_or_default()
    }
}
