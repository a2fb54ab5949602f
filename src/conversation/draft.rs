//! What has been typed and tapped on a card and not put in the plan yet.
//!
//! Kept beside the plan, so that a reload brings it back. Raw on purpose: a half-typed date is kept as typed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::own_turn::STOP;
use super::rows::is_put;
use super::steps::Step;
use crate::packs::{Ask, AskKind, Card, Keeps, Layout, Pack};
use crate::plan::{
    About, Audience, CardId, Kind, Line, LineId, PersonId, Plan, Status, Value, What, stands_on_its_card,
};

/// One control on a card: the ask, and whose row it is in where the card shows several.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Slot {
    /// The card.
    pub card: CardId,
    /// The ask.
    pub ask: String,
    /// The line of the row it is in.
    pub line: Option<LineId>,
    /// The person of the row it is in.
    pub person: Option<PersonId>,
}

impl Slot {
    /// The control for an ask that a card asks once.
    #[must_use]
    pub fn of(card: &CardId, ask: &str) -> Self {
        Self { card: card.clone(), ask: ask.to_owned(), line: None, person: None }
    }

    /// The control of the first card of a pack that asks for this.
    #[must_use]
    pub fn asking(pack: &Pack, what: impl Into<What>) -> Option<Self> {
        pack.asking(what).map(|(card, ask)| Self::of(&card.id, &ask.id))
    }

    /// The same ask in one person's row.
    #[must_use]
    pub fn for_person(mut self, person: PersonId) -> Self {
        self.person = Some(person);
        self
    }

    /// The same ask in one line's row.
    #[must_use]
    pub fn for_line(mut self, line: LineId) -> Self {
        self.line = Some(line);
        self
    }
}

impl From<Slot> for String {
    fn from(slot: Slot) -> Self {
        let line = slot.line.map(|id| id.to_string()).unwrap_or_default();
        let person = slot.person.map(|id| id.to_string()).unwrap_or_default();
        format!("{}/{}/{line}/{person}", slot.card.0, slot.ask)
    }
}

impl TryFrom<String> for Slot {
    type Error = &'static str;

    fn try_from(written: String) -> Result<Self, Self::Error> {
        let parts: Vec<&str> = written.split('/').collect();
        let [card, ask, line, person] = parts.as_slice() else {
            return Err("a slot has four parts");
        };
        Ok(Self {
            card: CardId::from(*card),
            ask: (*ask).to_owned(),
            line: line.parse().ok(),
            person: person.parse().ok(),
        })
    }
}

/// What stands in one control.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Raw {
    /// Typed, just as it was typed.
    Typed(String),
    /// Tapped: ids of choices or people.
    Picked(Vec<String>),
}

const OTHER: &str = "-other";
const NEW: &str = "-new";

impl Raw {
    fn is_blank(&self) -> bool {
        match self {
            Self::Typed(text) => text.trim().is_empty(),
            Self::Picked(ids) => ids.is_empty(),
        }
    }
}

/// What stands on a card. Written with the slots as names of fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Draft(BTreeMap<Slot, Raw>);

impl Draft {
    /// Every control that something was put in.
    pub fn slots(&self) -> impl Iterator<Item = &Slot> {
        self.0.keys()
    }

    /// What stands in a control, where something was put in it.
    #[must_use]
    pub fn get(&self, slot: &Slot) -> Option<&Raw> {
        self.0.get(slot)
    }

    /// Puts something in a control, instead of what stood there.
    pub fn put(&mut self, slot: Slot, raw: Raw) {
        self.0.insert(slot, raw);
    }

    /// Takes away what was tapped in the row of a line: a yes to words is no yes to other words.
    pub fn forget_taps_on(&mut self, line: LineId) {
        self.0.retain(|slot, raw| slot.line != Some(line) || matches!(raw, Raw::Typed(_)));
    }

    /// Takes away what stands in a control.
    pub fn remove(&mut self, slot: &Slot) {
        self.0.remove(slot);
    }

    /// What was typed in a control; empty where nothing was.
    #[must_use]
    pub fn typed(&self, slot: &Slot) -> &str {
        match self.get(slot) {
            Some(Raw::Typed(text)) => text,
            _ => "",
        }
    }

    /// What was tapped in a control.
    #[must_use]
    pub fn picked(&self, slot: &Slot) -> &[String] {
        match self.get(slot) {
            Some(Raw::Picked(ids)) => ids,
            _ => &[],
        }
    }

    /// Whether this choice is tapped.
    #[must_use]
    pub fn has(&self, slot: &Slot, id: &str) -> bool {
        self.picked(slot).iter().any(|picked| picked == id)
    }

    /// Whether a box for own words stands open there.
    #[must_use]
    pub fn is_being_worded(&self, slot: &Slot) -> bool {
        matches!(self.get(slot), Some(Raw::Typed(_)))
    }

    /// Puts typed text into a control.
    pub fn type_into(&mut self, slot: Slot, text: String) {
        self.put(slot, Raw::Typed(text));
    }

    /// Taps a choice: one at a time, or one of several; a second tap takes it away.
    pub fn tap(&mut self, slot: Slot, id: &str, several: bool) {
        let mut picked = self.picked(&slot).to_vec();
        let was = picked.iter().any(|other| other == id);
        picked.retain(|other| several && other != id);
        if !was {
            picked.push(id.to_owned());
        }
        self.put(slot, Raw::Picked(picked));
    }

    /// Nothing has been typed or tapped.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.values().all(Raw::is_blank)
    }

    /// Something was put in this control and is gone again.
    #[must_use]
    pub fn is_empty_at(&self, slot: &Slot) -> bool {
        self.get(slot).is_some_and(Raw::is_blank)
    }

    /// What is said here and not in the other draft. A control that was only emptied says nothing.
    #[must_use]
    pub fn not_in(&self, other: &Self) -> Self {
        let is_new = |(slot, raw): &(&Slot, &Raw)| !raw.is_blank() && other.get(slot) != Some(raw);
        Self(self.0.iter().filter(is_new).map(|(slot, raw)| (slot.clone(), raw.clone())).collect())
    }

    /// What stands in these controls, and in no others.
    #[must_use]
    pub fn of_slots(&self, these: impl Fn(&Slot) -> bool) -> Self {
        let mut draft = self.clone();
        draft.0.retain(|slot, _| these(slot));
        draft
    }

    /// Lays what stands in the other draft over this one.
    #[must_use]
    pub fn under(mut self, other: &Self) -> Self {
        self.0.extend(other.0.clone());
        self
    }

    /// The box for own words that the choice `other` opens.
    #[must_use]
    pub fn own_words(slot: &Slot) -> Slot {
        Slot { ask: format!("{}{OTHER}", slot.ask), ..slot.clone() }
    }

    /// The box for the name of somebody new, beside the people to choose from.
    #[must_use]
    pub fn new_name(slot: &Slot) -> Slot {
        Slot { ask: format!("{}{NEW}", slot.ask), ..slot.clone() }
    }

    /// The control that a box for a new name stands beside.
    #[must_use]
    pub fn beside_new_name(name: &Slot) -> Option<Slot> {
        Some(Slot { ask: name.ask.strip_suffix(NEW)?.to_owned(), ..name.clone() })
    }
}

/// What stands on a card when it is opened: what the plan already says, for a card that is asked once.
#[must_use]
pub fn draft_for(pack: &Pack, plan: &Plan, step: &Step) -> Draft {
    let mut draft = Draft::default();
    for Standing { slot, ask, line } in standing_on(pack, plan, step) {
        fill(&mut draft, &slot, ask, &line.value);
    }
    let Some(About::Person(helper)) = step.about else { return draft };
    for card in pack.together(&step.card).filter(|card| !card.repeat) {
        for ask in card.asks.iter().filter(|ask| is_put(ask, plan, step)) {
            if let Some(id) =
                stands_as(plan, card, ask, helper).filter(|id| ask.choices.iter().any(|choice| choice == id))
            {
                draft.put(Slot::of(&card.id, &ask.id), Raw::Picked(vec![id.to_owned()]));
            }
        }
    }
    draft
}

/// The line of the plan that stands in a control of this card, so that it can be taken away on purpose.
#[must_use]
pub fn line_in<'a>(pack: &'a Pack, plan: &'a Plan, step: &Step, slot: &Slot) -> Option<&'a Line> {
    let mut standing = standing_on(pack, plan, step).into_iter().rev();
    standing
        .find(|standing| standing.slot == *slot)
        .map(|standing| standing.line)
        .filter(|line| plan.line(line.id).is_some())
}

/// A line of the plan, in the control that it answers.
struct Standing<'a> {
    slot: Slot,
    ask: &'a Ask,
    line: &'a Line,
}

/// What stands on a card, in the order in which it is filled in: of two in one control the later wins.
fn standing_on<'a>(pack: &'a Pack, plan: &'a Plan, step: &Step) -> Vec<Standing<'a>> {
    let line = super::weave::line_of(plan, step).filter(|line| line.card == step.card);
    let mut all = line.map(|line| standing_again(pack, plan, line)).unwrap_or_default();
    // Opened from one of its lines, a card that is asked once shows all that was answered on it.
    let asked_as = line.map(|line| Step { about: line.about, asked_of: line.asked_of, ..step.clone() });
    let step = asked_as.as_ref().unwrap_or(step);
    for card in pack.cards.iter().filter(|card| card.is_on_screen_of(&step.card) && !card.repeat) {
        let standing = |line: &&Line| {
            line.card == card.id
                && stands_here(step, card, line.about, line.asked_of)
                && stands_on_its_card(plan, line)
                && plan.may_be_changed_now(line)
        };
        // The first of two answers wins, as it does when the card is recorded: so the last is filled in first.
        // What an answer has closed stands ready, unseen, for when the answer is changed back.
        let closed = plan.closed_here().map(|line| (line, true));
        let lines = closed.chain(plan.lines.iter().rev().map(|line| (line, false))).filter(|(line, _)| standing(line));
        all.extend(lines.filter_map(|(line, is_closed)| {
            let ask = card.asks.iter().find(|ask| ask.id == line.ask)?;
            // Somebody who does something else now is not ready to be named again.
            (!is_closed || !does_something_else(card, ask, plan, line)).then_some(())?;
            Some(Standing { slot: slot_of(card, ask, line.about, line.asked_of), ask, line })
        }));
    }
    all
}

/// Whether somebody whom a closed answer names is named now for what its question wants somebody else for.
fn does_something_else(card: &Card, ask: &Ask, plan: &Plan, closed: &Line) -> bool {
    let others = || card.asks.iter().filter(|other| other.is.is_some_and(|is| ask.unlike.contains(&is)));
    let is_said_there =
        |line: &&Line| line.card == card.id && line.about == closed.about && others().any(|other| other.id == line.ask);
    let busy = |id: &PersonId| plan.lines.iter().filter(is_said_there).any(|line| line.people().contains(id));
    closed.people().iter().any(busy)
}

/// An earlier answer stands on its card again, to be changed: the line and what hangs on it.
fn standing_again<'a>(pack: &'a Pack, plan: &'a Plan, line: &'a Line) -> Vec<Standing<'a>> {
    let Some(card) = pack.card(&line.card) else { return Vec::new() };
    let closed = plan.closed_here().filter(|hung| hung.about == Some(About::Line(line.id)));
    let hanging = closed.chain(plan.about(About::Line(line.id))).filter(|hung| hung.card == line.card);
    let lines = std::iter::once(line).chain(hanging).filter(|line| stands_on_its_card(plan, line));
    let standing = lines.filter_map(|line| {
        let ask = card.asks.iter().find(|ask| ask.id == line.ask)?;
        let slot = Slot::of(&card.id, &ask.id);
        let person = line.asked_of.filter(|_| ask.each.is_some());
        Some(Standing { slot: person.map_or(slot.clone(), |person| slot.for_person(person)), ask, line })
    });
    standing.collect()
}

/// The choice that stands for what is known about a helper and is no line: how far they have been asked, and whether
/// their number may stand on the plan.
fn stands_as(plan: &Plan, card: &Card, ask: &Ask, helper: PersonId) -> Option<&'static str> {
    match ask.keeps? {
        Keeps::HelperStatus => plan.helper_status(helper).filter(|status| *status != Status::NotAsked).map(Status::id),
        Keeps::PhoneOnPlan => {
            let on_plan =
                |line: &Line| line.kind == Kind::Phone && line.card == card.id && line.audience == Audience::Fridge;
            plan.about(About::Person(helper)).any(on_plan).then_some("yes")
        }
        _ => None,
    }
}

fn stands_here(step: &Step, card: &Card, about: Option<About>, asked_of: Option<PersonId>) -> bool {
    match card.layout {
        Layout::Rows | Layout::List => true,
        Layout::Form => {
            about == step.about && (asked_of == step.asked_of || card.asks.iter().any(|ask| ask.each.is_some()))
        }
    }
}

/// The control that an answer about this and of this person stands in.
fn slot_of(card: &Card, ask: &Ask, about: Option<About>, asked_of: Option<PersonId>) -> Slot {
    let mut slot = Slot::of(&card.id, &ask.id);
    if card.layout != Layout::Form {
        match about {
            Some(About::Line(line)) => slot.line = Some(line),
            Some(About::Person(person)) => slot.person = Some(person),
            None => {}
        }
    }
    if ask.each.is_some() && asked_of.is_some() {
        slot.person = asked_of;
    }
    slot
}

fn fill(draft: &mut Draft, slot: &Slot, ask: &Ask, value: &Value) {
    // Another day a child may want to be asked: then it is asked as if they had never said stop.
    if ask.is(Kind::Consent) && matches!(value, Value::Choice(id) if id == STOP) {
        return;
    }
    let people = |ids: &[PersonId]| Raw::Picked(ids.iter().map(ToString::to_string).collect());
    let raw = match (value, ask.kind) {
        // Own words under a list of choices stand in the box that "another way" opened.
        (Value::Words(words), AskKind::Pick) => {
            draft.put(Draft::own_words(slot), Raw::Typed(words.clone()));
            Raw::Picked(vec!["other".to_owned()])
        }
        (Value::Words(words), _) => Raw::Typed(words.clone()),
        (Value::Choice(id), _) => Raw::Picked(vec![id.clone()]),
        (Value::Person(id), _) => people(&[*id]),
        (Value::People(ids), _) => people(ids),
        (Value::Lines(ids), _) => Raw::Picked(ids.iter().map(ToString::to_string).collect()),
        (Value::Date(date), _) => Raw::Typed(date.to_string()),
        (Value::Moment(moment), _) => Raw::Typed(moment.to_string()),
        (Value::Number(number), _) => Raw::Picked(vec![number.to_string()]),
    };
    draft.put(slot.clone(), raw);
}
