//! What a card asks at one moment. Its asks come one after the other in the same place, each with one control
//! (practice, conversation.md, rules 1 and 2): all people of a row answer the same question together.

use super::draft::{Draft, Slot, draft_for, line_in};
use super::rows::{Row, asked_now, is_asked, is_put, rows, tapped_beside};
use super::steps::Step;
use crate::packs::{Ask, AskKind, Card, Layout, OnlyIf, Pack};
use crate::plan::{About, CardId, Is, PersonId, Plan};

/// One thing that is asked: an ask in a row, of everybody or of each of these people.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Asking {
    /// The card.
    pub card: CardId,
    /// The ask.
    pub ask: String,
    /// The row that it is asked in.
    pub row: Row,
    /// Whom it is put to, one by one; `None` for everybody at once.
    pub of: Vec<Option<PersonId>>,
    /// What is answered together with it, or instead of it.
    pub beside: Vec<String>,
    /// It is asked when people want to go deeper, and not on the way.
    pub deeper: bool,
}

impl Asking {
    /// What it is known by.
    #[must_use]
    pub fn at(&self) -> Slot {
        self.row.slot(&self.card, &self.ask)
    }

    /// The card and the ask, in its pack.
    #[must_use]
    pub fn in_pack<'a>(&self, pack: &'a Pack) -> Option<(&'a Card, &'a Ask)> {
        let card = pack.card(&self.card)?;
        Some((card, card.asks.iter().find(|ask| ask.id == self.ask)?))
    }

    /// Whether it is what its card asks first, and so in the card's own words.
    #[must_use]
    pub fn leads(&self, pack: &Pack) -> bool {
        let first = pack.card(&self.card).and_then(|card| card.asks.first());
        first.is_some_and(|first| first.id == self.ask)
    }

    /// Its controls.
    pub fn slots(&self) -> impl Iterator<Item = Slot> {
        let at = self.at();
        self.of.iter().map(move |of| of.map_or(at.clone(), |person| at.clone().for_person(person)))
    }

    /// The controls of what is answered together with it.
    pub fn slots_beside(&self) -> impl Iterator<Item = Slot> {
        self.beside.iter().map(|ask| self.row.slot(&self.card, ask))
    }

    /// Whether somebody has answered it.
    #[must_use]
    pub fn is_answered(&self, draft: &Draft) -> bool {
        self.slots()
            .chain(self.slots_beside())
            .any(|slot| stands(draft, &slot) || stands(draft, &Draft::new_name(&slot)))
    }
}

fn stands(draft: &Draft, slot: &Slot) -> bool {
    draft.get(slot).is_some() && !draft.is_empty_at(slot)
}

/// Everything that the card and those on its screen ask now, in order. What an answer has closed is not there.
#[must_use]
pub fn askings(pack: &Pack, plan: &Plan, step: &Step, draft: &Draft) -> Vec<Asking> {
    let in_row = |card: &Card, row: Row| {
        // Nobody is asked why before they have said no; what was said to it all the same stands.
        let has_led_to_it = move |ask: &&Ask| {
            ask.when.is_none_or(OnlyIf::is_of_the_screen)
                || stands(draft, &row.slot(&card.id, &ask.id))
                || !tapped_beside(card, ask, &row, draft).is_empty()
        };
        let asks = card
            .asks
            .iter()
            .filter(|ask| is_put(ask, plan, step) && !ask.beside)
            .filter(move |ask| is_asked(card, ask, &row, draft))
            .filter(has_led_to_it);
        let asking = |ask: &Ask| Asking {
            card: card.id.clone(),
            ask: ask.id.clone(),
            row,
            of: asked_now(card, ask, &row, draft, plan),
            beside: beside(card, ask),
            deeper: ask.deeper,
        };
        asks.map(asking).filter(|asking| !asking.of.is_empty()).collect::<Vec<_>>()
    };
    let on_card = |card| rows(card, plan, step).into_iter().flat_map(move |row| in_row(card, row));
    let mut all: Vec<_> = pack.together(&step.card).flat_map(on_card).collect();
    all.sort_by_key(|asking| asking.in_pack(pack).is_some_and(|(_, ask)| ask.last));
    all
}

/// What is answered on the same screen as this ask: those right after it that say so.
fn beside(card: &Card, ask: &Ask) -> Vec<String> {
    let after = card.asks.iter().skip_while(|other| other.id != ask.id).skip(1);
    after.take_while(|other| other.beside).map(|other| other.id.clone()).collect()
}

/// What is asked when a card opens: what was asked last, if it is that card still; the answer that it was opened
/// from; what stands half typed on it; or else the first that nobody has answered.
#[must_use]
pub fn opens_at(pack: &Pack, plan: &Plan, step: &Step, draft: &Draft, last: Option<&Slot>) -> Option<Slot> {
    let all = askings(pack, plan, step, draft);
    let is_there = |slot: &Slot| all.iter().any(|asking| asking.at() == *slot);
    if let Some(last) = last.filter(|slot| is_there(slot)) {
        return Some(last.clone());
    }
    let opened_from = |asking: &&Asking| {
        let line = asking.slots().find_map(|slot| line_in(pack, plan, step, &slot));
        line.is_some_and(|line| step.about == Some(About::Line(line.id)) && line.card == step.card)
    };
    let half_typed = draft.not_in(&draft_for(pack, plan, step));
    // What the worker wrote before the visit is there to be answered: it is changed from its line.
    let stands_ready = |asking: &Asking| asking.in_pack(pack).is_some_and(|(_, ask)| ask.is(Is::WorkersWorry));
    let is_half_typed = |asking: &&Asking| asking.is_answered(&half_typed) && !stands_ready(asking);
    let unanswered = |asking: &&Asking| !asking.deeper && !asking.is_answered(draft);
    let mut found = all.iter().find(opened_from).or_else(|| all.iter().find(is_half_typed));
    found = found.or_else(|| all.iter().find(unanswered));
    let asking = found.or(all.first());
    asking.map(Asking::at)
}

/// What is asked after this: the next that nobody has answered. What is deeper waits until somebody wants it.
#[must_use]
pub fn asks_next(pack: &Pack, plan: &Plan, step: &Step, draft: &Draft, now: &Slot) -> Option<Slot> {
    let all = askings(pack, plan, step, draft);
    let after = all.iter().position(|asking| asking.at() == *now).map_or(0, |at| at + 1);
    let next = all.iter().skip(after).find(|asking| !asking.deeper && !asking.is_answered(draft));
    next.map(Asking::at)
}

/// What was asked before this on the same card.
#[must_use]
pub fn asked_before(pack: &Pack, plan: &Plan, step: &Step, draft: &Draft, now: &Slot) -> Option<Slot> {
    let all = askings(pack, plan, step, draft);
    let at = all.iter().position(|asking| asking.at() == *now)?;
    let on_the_way = |asking: &&Asking| !asking.deeper || asking.is_answered(draft);
    all.iter().take(at).rev().find(on_the_way).map(Asking::at)
}

/// Whether one tap is the whole answer: then it records and goes on.
#[must_use]
pub fn is_one_tap(ask: &Ask, asking: &Asking) -> bool {
    let single =
        matches!(ask.kind, AskKind::Pick | AskKind::Faces | AskKind::Scale | AskKind::Person | AskKind::Drawing);
    single && asking.of.len() == 1
}

/// Whether everybody may be asked at once: a line that is read out, and more than one to say yes to it.
#[must_use]
pub fn is_read_out(card: &Card, ask: &Ask, asking: &Asking) -> bool {
    card.layout == Layout::List && ask.each.is_some() && asking.of.len() > 1
}
