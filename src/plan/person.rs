//! Who is in the plan.

use serde::{Deserialize, Serialize};

use super::ids::{Language, PersonId, named};

named! {
    /// What someone is in this plan.
    Role {
        /// A child the plan is for. Every question about "the child" is asked for each one.
        Child = "child",
        /// A parent, carer or other adult of the family.
        Adult = "adult",
        /// Someone the family turns to.
        Helper = "helper",
        /// The worker who sits at the table.
        Worker = "worker",
    }
}

/// What is known about a person when they are written down or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// What they would like to be called.
    pub name: String,
    /// What they are in this plan.
    pub role: Role,
    /// Who they are to the family, in the family's words ("Mam's mum"). May be empty.
    #[serde(default)]
    pub known_as: String,
    /// In years, when it has been said.
    pub age: Option<u8>,
    /// A child who cannot answer questions yet, whatever their age, or with none said.
    #[serde(default, skip_serializing_if = "is_not_so")]
    pub cannot_answer: bool,
    /// The language their copy is printed in, once they have been asked.
    pub language: Option<Language>,
    /// Whether they are in the room now. Decides what the shared screen shows.
    #[serde(default)]
    pub here: bool,
}

/// From this age on a child understands, in years.
const UNDERSTANDS_FROM: u8 = 3;

/// Most can answer: it is written down of those who cannot.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn is_not_so(cannot_answer: &bool) -> bool {
    !cannot_answer
}

impl Details {
    /// Somebody of whom nothing is known yet but what they are called and what they are in this plan.
    #[must_use]
    pub const fn of(name: String, role: Role) -> Self {
        Self { name, role, known_as: String::new(), age: None, cannot_answer: false, language: None, here: false }
    }

    /// A child under three, or one who cannot answer yet: they have no turn, no vote and no words of their own, and are
    /// never asked how safe things are (practice, conversation.md, "Little ones").
    #[must_use]
    pub fn is_little(&self) -> bool {
        self.role == Role::Child && self.cannot_answer || !self.understands()
    }

    /// Whether somebody takes in what is said and shown here: anyone but a child known to be under three. A child who
    /// cannot answer does all the same.
    #[must_use]
    pub fn understands(&self) -> bool {
        self.role != Role::Child || self.age.is_none_or(|years| years >= UNDERSTANDS_FROM)
    }

    /// Whether somebody can be asked for a yes to a plan that is read out. Before about five a child says yes to whoever
    /// asks: their own turn asks them in their own words, and no yes of theirs counts for the others.
    #[must_use]
    pub fn can_agree(&self) -> bool {
        self.role != Role::Child || !self.cannot_answer && self.age.is_none_or(|years| years >= 5)
    }
}

/// Someone in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// What is known about them.
    pub details: Details,
    /// Taken out of the plan. Their lines stay, and still carry their name.
    #[serde(default)]
    pub taken_out: bool,
}

impl Person {
    /// What they are called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.details.name
    }

    /// Whether they are a child the plan is for.
    #[must_use]
    pub fn is_child(&self) -> bool {
        self.details.role == Role::Child
    }

    /// Whether they are a little one.
    #[must_use]
    pub fn is_little(&self) -> bool {
        self.details.is_little()
    }

    /// Whether they take in what is said and shown here.
    #[must_use]
    pub fn understands(&self) -> bool {
        self.details.understands()
    }

    /// Whether they are the worker.
    #[must_use]
    pub fn is_worker(&self) -> bool {
        self.details.role == Role::Worker
    }

    /// A grown-up of the family or one of its helpers: anyone but a child or the worker.
    #[must_use]
    pub fn is_grown_up(&self) -> bool {
        matches!(self.details.role, Role::Adult | Role::Helper)
    }
}
