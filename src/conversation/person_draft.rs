//! Somebody as they are being written down: what stands in their form, before it is what the plan knows.

use super::age::whole_years;
use super::draft::{Draft, Slot};
use crate::plan::{CardId, Details, Language, Role};

/// What stands in the form for one person, just as it was typed and ticked. [`Details`] are made from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonDraft {
    /// What they would like to be called.
    pub name: String,
    /// Who they are to the family.
    pub known_as: String,
    /// Their age.
    pub age: String,
    /// Ticked as a child the plan is for.
    pub is_child: bool,
    /// Ticked as one who cannot answer yet: only of a child.
    pub cannot_answer: bool,
    /// Under eighteen, and said not to be one: a cousin, a friend.
    pub is_no_child: bool,
    /// Ticked as the worker.
    pub is_worker: bool,
    /// Ticked as being in the room.
    pub is_here: bool,
    /// The language of their copy.
    pub language: Option<Language>,
    /// Somebody the family turns to. No tick says so: they stay one for as long as none says otherwise.
    pub helps: bool,
}

/// Why what stands in a form cannot be written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonTrouble {
    /// No name has been typed.
    NoName,
    /// What was typed as the age is none.
    BadAge,
    /// By their age they may be a child the plan is for, and nobody has said.
    IsForThemToo,
}

impl PersonDraft {
    /// Taps a language; a second tap takes it away.
    pub fn tap_language(&mut self, language: Language) {
        self.language = Some(language).filter(|_| self.language != Some(language));
    }

    fn role(&self) -> Role {
        match (self.is_worker, self.is_child, self.helps) {
            (true, ..) => Role::Worker,
            (_, true, _) => Role::Child,
            (.., true) => Role::Helper,
            _ => Role::Adult,
        }
    }
}

impl TryFrom<PersonDraft> for Details {
    type Error = PersonTrouble;

    fn try_from(typed: PersonDraft) -> Result<Self, PersonTrouble> {
        let age = match typed.age.trim() {
            "" => None,
            typed => Some(whole_years(typed).ok_or(PersonTrouble::BadAge)?),
        };
        let name = typed.name.trim().to_owned();
        if name.is_empty() {
            return Err(PersonTrouble::NoName);
        }
        let may_be_a_child = matches!(typed.role(), Role::Adult | Role::Helper) && age.is_some_and(is_under_age);
        if may_be_a_child && !typed.is_no_child {
            return Err(PersonTrouble::IsForThemToo);
        }
        let known_as = typed.known_as.trim().to_owned();
        let role = typed.role();
        let cannot_answer = role == Role::Child && typed.cannot_answer;
        Ok(Self { name, role, known_as, age, cannot_answer, language: typed.language, here: typed.is_here })
    }
}

const fn is_under_age(years: u8) -> bool {
    years < 18
}

impl From<&Details> for PersonDraft {
    fn from(known: &Details) -> Self {
        Self {
            name: known.name.clone(),
            known_as: known.known_as.clone(),
            age: known.age.map(|age| age.to_string()).unwrap_or_default(),
            is_child: known.role == Role::Child,
            cannot_answer: known.cannot_answer,
            // Whoever is in the plan already has been asked about.
            is_no_child: known.role != Role::Child && known.age.is_some_and(is_under_age),
            is_worker: known.role == Role::Worker,
            is_here: known.here,
            language: known.language,
            helps: known.role == Role::Helper,
        }
    }
}

// It is kept as a card's draft is, in controls of its own. That somebody helps is kept by the plan.

const TICKS: &str = "is";
const LANGUAGE: &str = "language";

fn slot(control: &str) -> Slot {
    Slot::of(&CardId::from("person"), control)
}

impl From<&PersonDraft> for Draft {
    fn from(typed: &PersonDraft) -> Self {
        let mut draft = Self::default();
        for (control, text) in [("name", &typed.name), ("role", &typed.known_as), ("age", &typed.age)] {
            draft.type_into(slot(control), text.clone());
        }
        let ticks = [
            ("child", typed.is_child),
            ("cannot-answer", typed.cannot_answer),
            ("no-child", typed.is_no_child),
            ("worker", typed.is_worker),
            ("here", typed.is_here),
        ];
        for (tick, _) in ticks.into_iter().filter(|(_, ticked)| *ticked) {
            draft.tap(slot(TICKS), tick, true);
        }
        if let Some(language) = typed.language {
            draft.tap(slot(LANGUAGE), language.id(), false);
        }
        draft
    }
}

impl From<&Draft> for PersonDraft {
    fn from(kept: &Draft) -> Self {
        let typed = |control| kept.typed(&slot(control)).to_owned();
        let ticked = |tick| kept.has(&slot(TICKS), tick);
        Self {
            name: typed("name"),
            known_as: typed("role"),
            age: typed("age"),
            is_child: ticked("child"),
            cannot_answer: ticked("cannot-answer"),
            is_no_child: ticked("no-child"),
            is_worker: ticked("worker"),
            is_here: ticked("here"),
            language: kept.picked(&slot(LANGUAGE)).first().and_then(|id| Language::from_id(id)),
            helps: false,
        }
    }
}
