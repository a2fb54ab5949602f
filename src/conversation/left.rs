//! What was left half typed, and before whom it was typed.

use serde::{Deserialize, Serialize};

use super::cursor::On;
use super::draft::Draft;
use crate::plan::{Person, PersonId, Plan};

/// Who was there when something was typed. It stands for them, and for fewer of them: somebody who came since has
/// not been told it, and half a sentence tells more than was meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Among(Option<Vec<PersonId>>);

impl Among {
    /// Whoever comes may see it.
    pub const ANYONE: Self = Self(None);

    /// Those who are here now.
    #[must_use]
    pub fn those_here(plan: &Plan) -> Self {
        Self(Some(readers_here(plan).collect()))
    }

    /// Whether nobody is here now who was not there then.
    #[must_use]
    pub fn are_all_who_are_here(&self, plan: &Plan) -> bool {
        self.0.as_ref().is_none_or(|these| readers_here(plan).all(|person| these.contains(&person)))
    }
}

/// Everyone here but the little ones: before a baby nothing is put aside.
fn readers_here(plan: &Plan) -> impl Iterator<Item = PersonId> {
    plan.here().filter(|person| !Person::is_little(person)).map(|person| person.id)
}

/// A draft that was left on a card or in a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct Left {
    /// What it belongs to.
    pub on: On,
    /// What was typed and tapped.
    pub draft: Draft,
    /// Before whom.
    pub among: Among,
}

/// As it is kept.
#[derive(Serialize, Deserialize)]
struct Written(On, Draft, Among);

impl From<Written> for Left {
    fn from(Written(on, draft, among): Written) -> Self {
        Self { on, draft, among }
    }
}

impl From<Left> for Written {
    fn from(Left { on, draft, among }: Left) -> Self {
        Self(on, draft, among)
    }
}
