//! A pack, its cards, and what each of them asks for.

use serde::Deserialize;

use super::screen::Screen;
use super::stage::Stage;
use super::terms::{Among, AskKind, AudienceRule, Colour, Drawn, Each, Layer, Layout, Offer, OnlyIf, To, When};
use crate::plan::{About, CardId, CopyKind, Is, Kind, PackId, Plan, What};

/// What an answer becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Keeps {
    /// A line of this kind.
    Line(Kind),
    /// How far the helper has been asked.
    HelperStatus,
    /// Whether the number that was given on the same card may stand on the plan.
    PhoneOnPlan,
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
            "phone.on-plan" => Self::PhoneOnPlan,
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
    pub id: String,
    /// What kind of answer it takes.
    pub kind: AskKind,
    /// What it asks for more closely, where what it keeps does not say it: rules go by this, and never by a name.
    pub is: Option<Is>,
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
    /// Asked only while this holds, whatever is tapped.
    #[serde(rename = "while")]
    pub during: Option<When>,
    /// Choices that call for somebody to answer: not offered where no worker is there to.
    #[serde(default, rename = "worker-answers")]
    pub worker_answers: Vec<String>,
    /// Asked when people want to go deeper, and not on the way.
    #[serde(default)]
    pub deeper: bool,
    /// What is known and may be the answer.
    #[serde(default)]
    pub offers: Vec<Offer>,
    /// Answered together with the ask before it, or instead of it: on the same screen, under the same question.
    #[serde(default)]
    pub beside: bool,
    /// Asked after everything else on its screen.
    #[serde(default)]
    pub last: bool,
    /// Whom it offers to choose from.
    pub among: Option<Among>,
    /// Somebody else than whoever was chosen for these on the same card.
    #[serde(default)]
    pub unlike: Vec<Is>,
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
    /// Its name, which is its own among the cards of all packs.
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
    /// Asked only once all of these have been.
    #[serde(default)]
    pub after: Vec<CardId>,
    /// Settled on a screen of its own before the conversation, in which it is never a step.
    #[serde(default)]
    pub beforehand: bool,
    /// Takes several answers: after each it asks for another.
    #[serde(default)]
    pub repeat: bool,
    /// That there is nothing is an answer too: one tap, and it is not asked again.
    #[serde(default)]
    pub none: bool,
    /// Once people are past its place it comes as soon as it may be asked.
    #[serde(default)]
    pub waits: bool,
    /// So many answers are enough: after the last of them people go on by themselves.
    pub most: Option<usize>,
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

impl Ask {
    /// Whether it asks for what is looked for.
    #[must_use]
    pub fn is(&self, what: impl Into<What>) -> bool {
        matches!(self.keeps, Some(Keeps::Line(kind)) if what.into().means(kind, self.is))
    }
}

impl Card {
    /// What it asks for this with, if it does.
    #[must_use]
    pub fn asking(&self, what: impl Into<What>) -> Option<&Ask> {
        let what = what.into();
        self.asks.iter().find(|ask| ask.is(what))
    }

    /// The card on whose screen it is asked: itself, or the one it is shown with.
    #[must_use]
    pub fn lead(&self) -> &CardId {
        self.with.as_ref().unwrap_or(&self.id)
    }

    /// Whether it is asked on this card's screen: it is that card, or it is shown with it.
    #[must_use]
    pub fn is_on_screen_of(&self, lead: &CardId) -> bool {
        self.id == *lead || self.lead() == lead
    }
}

/// A part of a conversation, with its own heading on the screen and on paper.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Chapter {
    /// Which one, as its cards name it. What it is called is in the words files.
    #[serde(rename = "id")]
    pub stage: Stage,
    /// Its colour.
    pub colour: Colour,
    /// What is asked then is said in this chapter too: it stands there, and can be opened from there.
    pub takes_in: Option<Stage>,
    /// What is drawn in it.
    pub draws: Option<Drawn>,
}

/// A conversation: cards in chapters.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Pack {
    /// Which pack.
    pub id: PackId,
    /// The chapters, in the order in which they are talked through.
    pub chapters: Vec<Chapter>,
    /// The screens it asks for, besides those that every conversation has.
    #[serde(default)]
    pub screens: Vec<Screen>,
    /// The copies that can be made of it, the one that is looked at first before the others.
    pub copies: Vec<CopyKind>,
    /// The cards, in the order in which they are asked.
    pub cards: Vec<Card>,
}

impl Pack {
    /// A card by its id.
    #[must_use]
    pub fn card(&self, id: &CardId) -> Option<&Card> {
        self.cards.iter().find(|card| card.id == *id)
    }

    /// The first card that asks for this, and what it asks for it with.
    #[must_use]
    pub fn asking(&self, what: impl Into<What>) -> Option<(&Card, &Ask)> {
        let what = what.into();
        self.cards.iter().find_map(|card| Some((card, card.asking(what)?)))
    }

    /// The same, where it is asked about somebody: a little one's place is asked for on another card than a child's.
    #[must_use]
    pub fn asking_about(&self, plan: &Plan, what: impl Into<What>, about: Option<About>) -> Option<(&Card, &Ask)> {
        let what = what.into();
        let suits = |card: &&Card| card.when.iter().all(|when| when.suits(plan, about));
        let found = self.cards.iter().filter(suits).find_map(|card| Some((card, card.asking(what)?)));
        found.or_else(|| self.asking(what))
    }

    /// The first card that keeps this, and what it asks for it with: where somebody who is here is asked in fewer
    /// choices, the one with all of them.
    #[must_use]
    pub fn keeping<'a>(&'a self, keeps: Keeps) -> Option<(&'a Card, &'a Ask)> {
        let asks = |card: &'a Card| {
            let keeping = card.asks.iter().filter(|ask| ask.keeps == Some(keeps));
            keeping.max_by_key(|ask| ask.choices.len())
        };
        self.cards.iter().find_map(|card| Some((card, asks(card)?)))
    }

    /// The first card of a stage.
    #[must_use]
    pub fn opening(&self, stage: Stage) -> Option<&Card> {
        self.cards.iter().find(|card| card.stage == stage)
    }

    /// The private question of a stage.
    #[must_use]
    pub fn gate(&self, stage: Stage) -> Option<&Card> {
        self.cards.iter().find(|card| card.stage == stage && card.gate)
    }

    /// The card on which somebody asks for somebody else to be asked. Where nobody is in the plan there is nobody
    /// to ask.
    #[must_use]
    pub fn ask_later(&self) -> Option<&Card> {
        self.asking(Is::Question).map(|(card, _)| card).filter(|_| self.has(Screen::People))
    }

    /// The card and those that share its screen, in the order in which they are asked.
    pub fn together<'a>(&'a self, lead: &'a CardId) -> impl Iterator<Item = &'a Card> {
        self.cards.iter().filter(move |card| card.is_on_screen_of(lead))
    }

    /// The chapter that what is asked then is said in: its own, or the one that takes it in.
    #[must_use]
    pub fn chapter(&self, stage: Stage) -> Option<&Chapter> {
        let takes_it_in = |chapter: &&Chapter| chapter.takes_in == Some(stage);
        let own = self.chapters.iter().find(|chapter| chapter.stage == stage);
        own.or_else(|| self.chapters.iter().find(takes_it_in))
    }

    /// The id of a card's colour: its chapter's; at the opening and from any card, that of what is agreed.
    #[must_use]
    pub fn colour_of(&self, card: &Card) -> &'static str {
        let own = self.chapters.iter().find(|chapter| chapter.stage == card.stage);
        match (own, card.stage) {
            (Some(chapter), _) => chapter.colour.id(),
            (None, Stage::Start | Stage::Any) => Colour::Agree.id(),
            (None, stage) => stage.id(),
        }
    }

    /// Whether there are deeper questions behind a chapter, for anybody at any time.
    #[must_use]
    pub fn goes_deeper_in(&self, chapter: &Chapter) -> bool {
        let is_in = |card: &Card| self.chapter(card.stage).is_some_and(|other| other.stage == chapter.stage);
        self.cards.iter().any(|card| card.layer == Layer::Deeper && is_in(card))
    }

    /// The chapter in which this is drawn.
    #[must_use]
    pub fn chapter_that_draws(&self, drawn: Drawn) -> Option<&Chapter> {
        self.chapters.iter().find(|chapter| chapter.draws == Some(drawn))
    }

    /// Whether the conversation has this screen.
    #[must_use]
    pub fn has(&self, screen: Screen) -> bool {
        let of_every_one =
            matches!(screen, Screen::Plans | Screen::Talk | Screen::Copy | Screen::Visit) || screen.is_of_the_tablet();
        of_every_one || self.screens.contains(&screen)
    }

    /// The copy that is looked at before anybody chooses another.
    #[must_use]
    pub fn first_copy(&self) -> CopyKind {
        self.copies.first().copied().unwrap_or(CopyKind::Page)
    }
}
