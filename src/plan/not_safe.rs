//! Somebody says that it is not safe at all. That is for the worker to hear, alone, and for nobody else to see.

use super::visible::is_workers_own_time;
use super::{Kind, Line, Plan, Value};

/// The lowest answer to how safe things are: a nought out of ten, or the first of a child's faces.
#[must_use]
pub fn says_not_safe_at_all(line: &Line) -> bool {
    matches!((line.kind, &line.value), (Kind::Scale, Value::Number(0)) | (Kind::ChildWorry, Value::Number(1)))
}

impl Plan {
    /// Whether somebody said so at the last visit, for the worker alone. What was said on another day is not now.
    #[must_use]
    pub fn is_said_not_to_be_safe(&self) -> bool {
        let last = self.visits.last().map(|visit| visit.on);
        let now = |line: &&Line| self.visit_of(line).map(|visit| visit.on) == last;
        is_workers_own_time(self) && self.lines.iter().filter(now).any(says_not_safe_at_all)
    }
}
