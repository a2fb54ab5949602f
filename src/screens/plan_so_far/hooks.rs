//! What hosts and tests find a line by, wherever one is drawn.

use crate::plan::{Line, LineId, Plan};

/// The values of the `data-` hooks of a line.
#[derive(Clone, PartialEq)]
pub struct Hooks {
    id: LineId,
    /// `data-kind`.
    pub kind: &'static str,
    /// `data-audience`.
    pub audience: &'static str,
    /// `data-status`.
    pub status: &'static str,
}

impl Hooks {
    /// Those of this line.
    pub fn of(plan: &Plan, line: &Line) -> Self {
        Self { id: line.id, kind: line.kind.id(), audience: line.audience.id(), status: plan.status(line).id() }
    }

    /// `data-line`.
    pub fn line(&self) -> String {
        self.id.to_string()
    }
}
