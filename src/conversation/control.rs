//! What stands in one control of a card, read as an answer.

use super::draft::{Draft, Slot};
use crate::packs::{Ask, AskKind};
use crate::plan::{Date, Doubt, Moment, PersonId, Plan, Value};

/// What can be wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Not a day that exists.
    NotADay,
    /// Not a day and a time that exist.
    NotATime,
    /// A day that nobody may have meant.
    InDoubt(Doubt),
}

/// Reads one control. Somebody who was chosen and whose adding was undone since is not in the plan to be named.
pub(super) fn read(plan: &Plan, ask: &Ask, slot: &Slot, draft: &Draft) -> Result<Option<Value>, Why> {
    let typed = draft.typed(slot).trim();
    let first = draft.picked(slot).first();
    let ids = draft.picked(slot);
    let mut people = ids.iter().filter_map(|id| id.parse().ok()).filter(|id: &PersonId| plan.person(*id).is_some());
    Ok(match ask.kind {
        AskKind::Say | AskKind::Short => (!typed.is_empty()).then(|| Value::Words(typed.to_owned())),
        AskKind::Date if typed.is_empty() => None,
        AskKind::Date => Some(Value::Date(typed.parse::<Date>().map_err(|_| Why::NotADay)?)),
        AskKind::Datetime if typed.is_empty() => None,
        AskKind::Datetime => Some(Value::Moment(typed.parse::<Moment>().map_err(|_| Why::NotATime)?)),
        AskKind::Pick => first.map(|id| {
            let own = draft.typed(&Draft::own_words(slot)).trim();
            if id == "other" && !own.is_empty() { Value::Words(own.to_owned()) } else { Value::Choice(id.clone()) }
        }),
        AskKind::Scale | AskKind::Faces => first.and_then(|id| id.parse().ok()).map(Value::Number),
        AskKind::Person => people.next().map(Value::Person),
        AskKind::People => Some(people.collect()).filter(|all: &Vec<_>| !all.is_empty()).map(Value::People),
        AskKind::Lines => first.map(|_| Value::Lines(ids.iter().filter_map(|id| id.parse().ok()).collect())),
        AskKind::Drawing => first.map(|id| Value::Choice(id.clone())),
        AskKind::Heard => None,
    })
}
