//! A pack, its cards, and what each of them asks for.

use serde::Deserialize;

use super::terms::{Among, AskKind, AudienceRule, Each, Layer, Layout, OnlyIf, Stage, To, When};
use crate::plan::{CardId, Kind};

/// What an answer becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Keeps {
    /// A line of this kind.
    Line(Kind),
    /// How far the helper has been asked.
    HelperStatus,
    /// How an action went.
    ActionStatus,
    /// The language a person would like.
    PersonLanguage,
    /// A person of the plan.
    Person,
    /// That a line was right when it was said back.
    Confirmed,
}

impl TryFrom<String> for Keeps {
    type Error = String;

    fn try_from(id: String) -> Result<Self, String> {
        Ok(match id.as_str() {
            "helper.status" => Self::HelperStatus,
            "action.status" => Self::ActionStatus,
            "person.language" => Self::PersonLanguage,
            "person" => Self::Person,
            "confirmed" => Self::Confirmed,
            kind => Self::Line(Kind::from_id(kind).ok_or_else(|| format!("nothing is kept as {kind}"))?),
        })
    }
}

/// One thing a card asks for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// Its name, unique on its card. The value of the `data-answer` hook.
    pub part: String,
    /// What kind of answer it takes.
    pub kind: AskKind,
    /// The ids of the choices, for a pick. `other` opens a box for own words.
    #[serde(default)]
    pub choices: Vec<String>,
    /// It is as good left empty.
    #[serde(default)]
    pub optional: bool,
    /// Left empty, it is drawn dashed.
    #[serde(default)]
    pub gap: bool,
    /// The words are the worker's.
    pub by: Option<To>,
    /// Asked once for each of these, on the same screen.
    pub each: Option<Each>,
    /// Asked only then.
    pub when: Option<OnlyIf>,
    /// Whom it offers to choose from.
    pub among: Option<Among>,
    /// A line for each person chosen, about that person.
    #[serde(default)]
    pub spread: bool,
    /// What it becomes; nothing for what is never kept.
    pub keeps: Option<Keeps>,
    /// Who may see it.
    #[serde(default)]
    pub audience: AudienceRule,
}

/// One question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Such as `F04`.
    pub id: CardId,
    /// When in the conversation.
    pub stage: Stage,
    /// Core or deeper.
    pub layer: Layer,
    /// Whom it speaks to.
    pub to: To,
    /// Asked again for each of these.
    pub each: Option<Each>,
    /// Also asked about each of these: a number from each person about each child.
    pub about: Option<Each>,
    /// All of these must hold.
    #[serde(default)]
    pub when: Vec<When>,
    /// Takes several answers: "Put it in the plan" keeps one and asks for another.
    #[serde(default)]
    pub repeat: bool,
    /// Held in memory for the screen it is on, and nowhere else.
    #[serde(default)]
    pub gate: bool,
    /// Shown on the screen of this card.
    pub with: Option<CardId>,
    /// How the answers are laid out.
    #[serde(default)]
    pub layout: Layout,
    /// Cards that this one's answer should lead to.
    #[serde(default)]
    pub opens: Vec<CardId>,
    /// What it asks for.
    #[serde(default)]
    pub asks: Vec<Ask>,
}

impl Card {
    /// Whether it is asked on this card's screen: it is that card, or it is shown with it.
    #[must_use]
    pub fn is_on_screen_of(&self, lead: &CardId) -> bool {
        self.id == *lead || self.with.as_ref() == Some(lead)
    }
}

/// A set of cards in chapters.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Which pack.
    pub id: String,
    /// The chapters, in the order in which they are talked through.
    pub chapters: Vec<Stage>,
    /// The cards, in the order in which they are asked.
    pub cards: Vec<Card>,
}

impl Pack {
    /// A card by its id.
    #[must_use]
    pub fn card(&self, id: &CardId) -> Option<&Card> {
        self.cards.iter().find(|card| card.id == *id)
    }

    /// The card and those that share its screen, in the order in which they are asked.
    pub fn together<'a>(&'a self, lead: &'a CardId) -> impl Iterator<Item = &'a Card> {
        self.cards.iter().filter(move |card| card.is_on_screen_of(lead))
    }
}
