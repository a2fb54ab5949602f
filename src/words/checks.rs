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

    /// What is still open, in a few words: on the line of a child.
    #[must_use]
    pub fn check_open(&self, check: Check) -> Option<&'static str> {
        self.of_check(check, "open")
    }

    /// What a check says about what it found.
    #[must_use]
    pub fn finding(&self, plan: &Plan, finding: &Finding) -> String {
        self.with_names(self.check(finding.check), finding, plan)
    }

    /// Why that matters, or what to ask.
    #[must_use]
    pub fn finding_why(&self, plan: &Plan, finding: &Finding) -> Option<String> {
        self.check_why(finding.check).map(|why| self.with_names(why, finding, plan))
    }

    fn with_names(&self, sentence: &str, finding: &Finding, plan: &Plan) -> String {
        let names = finding.names(plan);
        let names: Vec<_> = names.iter().map(|(slot, name)| (*slot, name.as_str())).collect();
        self.weave(sentence, &names)
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
