//! What a card asks now: its rows, and which of its controls are asked, closed and read.

use super::draft::{Draft, Slot};
use super::own_turn::own_words;
use super::steps::{Step, family_here, holds};
use crate::packs::{Ask, AskKind, Card, Each, Layout, OnlyIf, Pack};
use crate::plan::{About, CardId, Kind, Line, LineId, Person, PersonId, Plan, to_be_agreed};

/// What the rows of a card are about: one row, or one for each child or line that it lists.
#[must_use]
pub fn rows(card: &Card, plan: &Plan, step: &Step) -> Vec<Row> {
    let row = |about, asked_of, line, person| Row { about, asked_of, line, person };
    match card.layout {
        Layout::Form => vec![row(step.about, step.asked_of, None, None)],
        Layout::Rows => {
            plan.children().map(|child| row(Some(About::Person(child.id)), None, None, Some(child.id))).collect()
        }
        Layout::List => {
            let listed: Vec<&Line> = match step.asked_of {
                Some(person) => own_words(plan, person).collect(),
                None => to_be_agreed(plan).collect(),
            };
            listed.into_iter().map(|line| row(Some(About::Line(line.id)), step.asked_of, Some(line.id), None)).collect()
        }
    }
}

/// One row of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    /// What the answers in it are about.
    pub about: Option<About>,
    /// The one person it is asked of.
    pub asked_of: Option<PersonId>,
    line: Option<LineId>,
    person: Option<PersonId>,
}

impl Row {
    /// The control for an ask in this row.
    #[must_use]
    pub fn slot(&self, card: &CardId, ask: &str) -> Slot {
        Slot { line: self.line, person: self.person, ..Slot::of(card, ask) }
    }

    /// The part of it that is one person's, where each has their own answer.
    pub(super) fn of(self, person: Option<PersonId>) -> Self {
        Self { person: person.or(self.person), ..self }
    }
}

/// Whom an ask is put to, one by one; `None` once for everybody.
#[must_use]
pub fn asked(ask: &Ask, plan: &Plan) -> Vec<Option<PersonId>> {
    match ask.each {
        Some(each @ (Each::Person | Each::Adult)) => {
            let is_meant = |person: &&Person| each == Each::Person || person.is_grown_up();
            let can_be_asked = |person: &&Person| !ask.is(Kind::Agreement) || person.details.can_agree();
            family_here(plan).filter(is_meant).filter(can_be_asked).map(|person| Some(person.id)).collect()
        }
        Some(Each::Child) => plan.children().map(|child| Some(child.id)).collect(),
        _ => vec![None],
    }
}

/// Whom an ask is put to now: what follows on an answer that each gave for themselves is asked of whoever gave it.
pub(super) fn asked_now(card: &Card, ask: &Ask, row: &Row, draft: &Draft, plan: &Plan) -> Vec<Option<PersonId>> {
    let mut asked = asked(ask, plan);
    asked.retain(|person| person.is_none() || is_asked(card, ask, &row.of(*person), draft));
    asked
}

/// Whether an ask is put to those who are here at all, whatever stands on the card.
#[must_use]
pub fn is_put(ask: &Ask, plan: &Plan, step: &Step) -> bool {
    ask.during.is_none_or(|when| holds(when, step, plan))
}

/// Whether an ask is put, given what else stands on the card.
#[must_use]
pub fn is_asked(card: &Card, ask: &Ask, row: &Row, draft: &Draft) -> bool {
    let Some(when) = ask.when else { return true };
    let tapped = tapped_beside(card, ask, row, draft);
    if tapped.is_empty() { !when.waits() } else { when.holds(tapped.into_iter()) }
}

/// Whether what stands on the card has closed an ask: it is not asked, and not because nobody has answered yet.
pub(super) fn is_closed(card: &Card, ask: &Ask, row: &Row, draft: &Draft) -> bool {
    ask.when.is_some() && !tapped_beside(card, ask, row, draft).is_empty() && !is_asked(card, ask, row, draft)
}

/// Who was chosen on the same card for something that an ask wants somebody else for.
pub(super) fn chosen_already(card: &Card, ask: &Ask, draft: &Draft) -> Vec<PersonId> {
    let others = card.asks.iter().filter(|other| other.is.is_some_and(|is| ask.unlike.contains(&is)));
    let chosen = others.flat_map(|other| draft.picked(&Slot::of(&card.id, &other.id)));
    chosen.filter_map(|id| id.parse().ok()).collect()
}

/// Whether somebody stands in a control who has been chosen since for something that it wants somebody else for.
pub(super) fn is_somebody_again(card: &Card, ask: &Ask, draft: &Draft) -> bool {
    let chosen = chosen_already(card, ask, draft);
    let mut standing = draft.picked(&Slot::of(&card.id, &ask.id)).iter();
    standing.any(|id| id.parse().is_ok_and(|id: PersonId| chosen.contains(&id)))
}

/// What is tapped in the same row on the asks before it, by whomever. What stands on one that another has closed is no
/// answer any more: who comes in the dark is not asked once the child goes by car.
pub(super) fn tapped_beside<'a>(card: &Card, ask: &Ask, row: &Row, draft: &'a Draft) -> Vec<&'a str> {
    let of_screen = ask.when.is_some_and(OnlyIf::is_of_the_screen);
    let before = || card.asks.iter().take_while(|other| other.id != ask.id);
    let of_card = |slot: &Slot| {
        let is_tapped = |other: &Ask| other.id == slot.ask && other.kind.is_tapped();
        slot.card == card.id && before().any(|other| is_tapped(other) && is_asked(card, other, row, draft))
    };
    let beside = |slot: &&Slot| {
        (of_screen || of_card(slot))
            && (&slot.card, &slot.ask) != (&card.id, &ask.id)
            && slot.line == row.line
            && (row.person.is_none() || slot.person.is_none() || slot.person == row.person)
    };
    draft.slots().filter(beside).flat_map(|slot| draft.picked(slot)).map(String::as_str).collect()
}

/// Whether what stands in a control is read when the card is. What stands in the row of somebody who has gone
/// out, or under a choice that was taken off again, is not: it waits. On a card that takes several answers an ask
/// that another answer has closed waits too: there is no earlier answer yet that it could be closed with.
#[must_use]
pub fn is_read(pack: &Pack, plan: &Plan, step: &Step, draft: &Draft, slot: &Slot) -> bool {
    let in_row = |card: &Card, row: Row| {
        let of_ask = |ask: &Ask| {
            let own = row.slot(&card.id, &ask.id);
            let is_here = |person: &Option<PersonId>| {
                let row = row.of(*person);
                is_asked(card, ask, &row, draft) || !card.repeat && is_closed(card, ask, &row, draft)
            };
            let each = asked(ask, plan).into_iter().filter(is_here);
            let mut each = each.map(|person| person.map_or(own.clone(), |person| own.clone().for_person(person)));
            is_put(ask, plan, step)
                && each.any(|own| [Draft::own_words(&own), Draft::new_name(&own), own].contains(slot))
        };
        takes_other_view(card) && row.slot(&card.id, OTHER_VIEW) == *slot || card.asks.iter().any(of_ask)
    };
    let cards = pack.together(&step.card).filter(|card| card.id == slot.card);
    cards.into_iter().any(|card| rows(card, plan, step).into_iter().any(|row| in_row(card, row)))
}

/// The ask that every card has without listing it: how somebody else sees it.
pub const OTHER_VIEW: &str = "their-view";

/// Some list it themselves, with a question of their own.
#[must_use]
pub fn takes_other_view(card: &Card) -> bool {
    !card.gate && card.asks.iter().all(|ask| ask.id != OTHER_VIEW)
}

/// Whether somebody's own words are said on a card: then it matters whose they are.
#[must_use]
pub fn takes_own_words(card: &Card) -> bool {
    let is_a_place = |ask: &Ask| ask.is(Kind::Place) || ask.is(Kind::SecondPlace);
    let says =
        |ask: &Ask| (ask.kind == AskKind::Say || ask.kind == AskKind::Short && is_a_place(ask)) && ask.by.is_none();
    card.asks.iter().any(|ask| says(ask) || ask.id == OTHER_VIEW)
}
