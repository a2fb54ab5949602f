//! What has been typed and tapped on a card and not put in the plan yet.
//!
//! Kept beside the plan, so that a reload brings it back. Raw on purpose: a half-typed date is kept as typed.

use serde::{Serialize, Serializer};

use super::pack::{Ask, AskKind, Card, Pack};
use super::steps::Step;
use crate::plan::{About, CardId, Line, LineId, PersonId, Plan, Value, stands_on_its_card};

/// One control on a card: the part, and whose row it is in where the card shows several.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "String")]
pub struct Slot {
    /// The card.
    pub card: CardId,
    /// The part.
    pub part: String,
    /// The line of the row it is in.
    pub line: Option<LineId>,
    /// The person of the row it is in.
    pub person: Option<PersonId>,
}

impl Slot {
    /// The control for a part that a card asks once.
    #[must_use]
    pub fn of(card: &CardId, part: &str) -> Self {
        Self { card: card.clone(), part: part.to_owned(), line: None, person: None }
    }

    /// The same part in one person's row.
    #[must_use]
    pub fn for_person(mut self, person: PersonId) -> Self {
        self.person = Some(person);
        self
    }

    /// The same part in one line's row.
    #[must_use]
    pub fn for_line(mut self, line: LineId) -> Self {
        self.line = Some(line);
        self
    }
}

impl From<Slot> for String {
    fn from(slot: Slot) -> Self {
        let number = |id: Option<u32>| id.map(|id| id.to_string()).unwrap_or_default();
        format!(
            "{}/{}/{}/{}",
            slot.card.0,
            slot.part,
            number(slot.line.map(|id| id.0)),
            number(slot.person.map(|id| id.0))
        )
    }
}

impl TryFrom<String> for Slot {
    type Error = &'static str;

    fn try_from(written: String) -> Result<Self, Self::Error> {
        let parts: Vec<&str> = written.split('/').collect();
        let [card, part, line, person] = parts.as_slice() else {
            return Err("a slot has four parts");
        };
        Ok(Self {
            card: CardId::from(*card),
            part: (*part).to_owned(),
            line: line.parse().ok().map(LineId),
            person: person.parse().ok().map(PersonId),
        })
    }
}

/// What stands in one control.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Raw {
    /// Typed, just as it was typed.
    Typed(String),
    /// Tapped: ids of choices or people.
    Picked(Vec<String>),
}

/// What stands on a card, in the order of its slots. A card has a handful of them: a list is as quick
/// as a map, and three kilobytes less of the first load.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft(Vec<(Slot, Raw)>);

/// Written with the slots as names of fields.
impl Serialize for Draft {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(slot, raw)| (slot, raw)))
    }
}

impl Draft {
    /// Every control that something was put in.
    pub fn slots(&self) -> impl Iterator<Item = &Slot> {
        self.0.iter().map(|(slot, _)| slot)
    }

    /// What stands in a control, where something was put in it.
    #[must_use]
    pub fn get(&self, slot: &Slot) -> Option<&Raw> {
        self.0.get(self.place(slot).ok()?).map(|(_, raw)| raw)
    }

    /// Puts something in a control, instead of what stood there.
    pub fn put(&mut self, slot: Slot, raw: Raw) {
        self.remove(&slot);
        let at = self.place(&slot).unwrap_or_else(|at| at);
        self.0.insert(at, (slot, raw));
    }

    /// Takes away what stands in a control.
    pub fn remove(&mut self, slot: &Slot) {
        self.0.retain(|(other, _)| other != slot);
    }

    fn place(&self, slot: &Slot) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.cmp(slot))
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
        self.0.iter().all(|(_, raw)| match raw {
            Raw::Typed(text) => text.trim().is_empty(),
            Raw::Picked(ids) => ids.is_empty(),
        })
    }

    /// The box for own words that the choice `other` opens.
    #[must_use]
    pub fn own_words(slot: &Slot) -> Slot {
        Slot { part: format!("{}-other", slot.part), ..slot.clone() }
    }
}

/// What stands on a card when it is opened: what the plan already says, for a card that is asked once.
#[must_use]
pub fn draft_for(pack: &Pack, plan: &Plan, step: &Step) -> Draft {
    let mut draft = Draft::default();
    if let Some(line) = super::weave::line_of(plan, step).filter(|line| line.card == step.card) {
        stand_again(&mut draft, pack, plan, line);
    }
    for card in pack.together(&step.card).filter(|card| !card.repeat) {
        let standing = |line: &&Line| {
            line.card == card.id && stands_here(step, card, line.about, line.asked_of) && stands_on_its_card(plan, line)
        };
        // The first of two answers wins, as it does when the card is recorded: so the last is filled in first.
        for line in plan.lines.iter().rev().filter(standing) {
            let Some(ask) = card.asks.iter().find(|ask| ask.part == line.part) else {
                continue;
            };
            fill(&mut draft, &slot_of(card, ask, line.about, line.asked_of), ask, &line.value);
        }
        if let (Some(ask), Some(About::Person(helper))) = (keeps_status(card), step.about)
            && let Some(status) = plan.helper_status(helper)
        {
            draft.put(Slot::of(&card.id, &ask.part), Raw::Picked(vec![status.id().to_owned()]));
        }
    }
    draft
}

/// An earlier answer stands on its card again, to be changed: the line and what hangs on it.
fn stand_again(draft: &mut Draft, pack: &Pack, plan: &Plan, line: &Line) {
    let Some(card) = pack.card(&line.card) else { return };
    let hanging = plan.about(About::Line(line.id)).filter(|part| part.card == line.card);
    for part in std::iter::once(line).chain(hanging).filter(|part| stands_on_its_card(plan, part)) {
        let Some(ask) = card.asks.iter().find(|ask| ask.part == part.part) else {
            continue;
        };
        let slot = Slot::of(&card.id, &ask.part);
        let slot = part.asked_of.filter(|_| ask.each.is_some()).map_or(slot.clone(), |person| slot.for_person(person));
        fill(draft, &slot, ask, &part.value);
    }
}

fn keeps_status(card: &Card) -> Option<&Ask> {
    card.asks.iter().find(|ask| ask.keeps == Some(super::pack::Keeps::HelperStatus))
}

fn stands_here(step: &Step, card: &Card, about: Option<About>, asked_of: Option<PersonId>) -> bool {
    use super::pack::Layout;
    match card.layout {
        Layout::Rows | Layout::List => true,
        Layout::Form => {
            about == step.about && (asked_of == step.asked_of || card.asks.iter().any(|ask| ask.each.is_some()))
        }
    }
}

/// The control that an answer about this and of this person stands in.
fn slot_of(card: &Card, ask: &Ask, about: Option<About>, asked_of: Option<PersonId>) -> Slot {
    use super::pack::Layout;
    let mut slot = Slot::of(&card.id, &ask.part);
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
    let people = |ids: &[PersonId]| Raw::Picked(ids.iter().map(|id| id.0.to_string()).collect());
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
        (Value::Lines(ids), _) => Raw::Picked(ids.iter().map(|id| id.0.to_string()).collect()),
        (Value::Date(date), _) => Raw::Typed(date.to_string()),
        (Value::Moment(moment), _) => Raw::Typed(moment.to_string()),
        (Value::Number(number), _) => Raw::Picked(vec![number.to_string()]),
    };
    draft.put(slot.clone(), raw);
}
