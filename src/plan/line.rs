//! A line: one separately readable thing in the plan.

use serde::{Deserialize, Serialize};

use super::date::{Date, Moment};
use super::ids::{CardId, Language, LineId, PersonId, VisitId, named};
use super::is::Is;

named! {
    /// What a line is. The words are those of `cards.json`'s `keeps`.
    Kind {
        /// What the plan is called.
        Title = "title",
        /// What was said to a card that wants no more than that.
        Note = "note",
        /// Someone said yes to going on.
        Consent = "consent",
        /// Whether paper may be left, as the worker decided it (never why).
        PaperDefault = "paper-default",
        /// What matters most.
        Matters = "matters",
        /// A worry.
        Worry = "worry",
        /// How somebody else sees a line.
        OtherView = "other-view",
        /// What might happen to a child if nothing changes.
        Consequence = "consequence",
        /// A number out of ten about how things are.
        Scale = "scale",
        /// What makes home life harder.
        Pressure = "pressure",
        /// What happens.
        Pattern = "pattern",
        /// How often, how long: where things start from.
        Baseline = "baseline",
        /// A first sign.
        Sign = "sign",
        /// Where a child is when it happens, what they see and hear.
        Exposure = "exposure",
        /// What has helped.
        Strategy = "strategy",
        /// Where a strategy stops working. Never on a shared screen.
        Limit = "limit",
        /// Another way, where a strategy has a limit.
        Alternative = "alternative",
        /// An idea somebody offered.
        Suggestion = "suggestion",
        /// What one person said to a suggestion.
        Reply = "reply",
        /// How sure somebody is, out of ten.
        Confidence = "confidence",
        /// What people will notice if it works.
        Difference = "difference",
        /// Someone the family turns to.
        Helper = "helper",
        /// What a helper could do.
        Ask = "ask",
        /// What a helper may be told.
        Tell = "tell",
        /// A helper's or a contact's number.
        Phone = "phone",
        /// When a helper is in.
        Hours = "hours",
        /// What a helper cannot do.
        Cannot = "cannot",
        /// Who a child feels safe with.
        SafePerson = "safe-person",
        /// Where a child goes.
        Place = "place",
        /// Where a child goes when nobody is at the first place.
        SecondPlace = "second-place",
        /// How a child gets there.
        Route = "route",
        /// Who tells whom that the child has got there.
        Arrival = "arrival",
        /// Whom they ring next.
        SecondContact = "second-contact",
        /// What is done when a child is not there in time.
        NotArrived = "not-arrived",
        /// The sign or word to go. Never printed.
        Signal = "signal",
        /// Who says that it is all right to come home.
        AllClear = "all-clear",
        /// A person or place a child keeps away from. Never on a shared screen, a fridge or a child's copy.
        Avoid = "avoid",
        /// What somebody will do.
        Action = "action",
        /// What could get in the way.
        Obstacle = "obstacle",
        /// How we will see that it works.
        Measure = "measure",
        /// What the worker will do.
        Promise = "promise",
        /// One person's yes, not yet or no to one line.
        Agreement = "agreement",
        /// The plan, told back in somebody's own words.
        SayBack = "say-back",
        /// Who tells a child about the plan.
        Explain = "explain",
        /// How we will know that the plan is not working.
        NotWorkingSign = "not-working-sign",
        /// What we do for a child if the plan is not working.
        Contingency = "contingency",
        /// Whom a child tells when they need help.
        ChildHelp = "child-help",
        /// Whether an adult may keep a copy (yes or no, never why).
        CopyChoice = "copy-choice",
        /// Lines an adult does not want somebody to see.
        HiddenFrom = "hidden-from",
        /// Lines that were said without an adult, and that somebody chose to let them see.
        MaySee = "may-see",
        /// When we meet again.
        Visit = "visit",
        /// How today was.
        Feedback = "feedback",
        /// A question for somebody who can answer it.
        OpenQuestion = "open-question",
        /// What the person said to it.
        AnswerToQuestion = "answer",
        /// What a child likes.
        Like = "like",
        /// What worries a child, as they said it.
        ChildWorry = "child-worry",
        /// A picture a child chose, of our own set.
        Picture = "picture",
        /// What a child asked for.
        Wish = "wish",
        /// What was done about it. Stands on the child's copy once the child has been told.
        DoneAbout = "done-about",
        /// What a child does when it happens.
        ChildDoes = "child-does",
        /// Where a child says they feel safe.
        SafePlaceSaid = "safe-place-said",
        /// Who may know what a child said.
        MayKnow = "may-know",
        /// What would make it easier for a child.
        Condition = "condition",
        /// Whether a child would like an advocate.
        Advocate = "advocate",
        /// What has gone well since last time.
        GoneWell = "gone-well",
        /// How the plan was used.
        Used = "used",
        /// What is different for a child.
        DifferenceSaid = "difference-said",
        /// What is not working.
        NotWorking = "not-working",
        /// Keep, change or finish.
        Decision = "decision",
        /// What the plan is for, for one child (practice 2.1, element 1).
        Aim = "aim",
        /// Why an action is in the plan (element 4); which lines answer a worry, or why none does yet (5.4, rule 1).
        Because = "because",
        /// Whether an action can be changed, and why not (element 7).
        CanChange = "can-change",
        /// Who is worried, what happened, and what could happen to the child.
        DangerStatement = "danger-statement",
        /// What we will see adults doing instead, and for how long.
        SafetyGoal = "safety-goal",
        /// What care would not be good enough, in a plain sentence (element 9). Adults only.
        NotAcceptable = "not-acceptable",
        /// A service that will help, and who gives it (element 2).
        Service = "service",
    }
}

named! {
    /// How far a line has come. Ids are the values of the `data-status` hook.
    Status {
        /// Somebody said it.
        Said = "said",
        /// Offered, not yet answered.
        Offered = "offered",
        /// Somebody said maybe. Maybe is not yes.
        Maybe = "maybe",
        /// Taken up by those who must do it.
        TakenUp = "taken-up",
        /// A helper nobody has asked.
        NotAsked = "not-asked",
        /// Asked, no answer yet.
        Asked = "asked",
        /// Said yes.
        Yes = "yes",
        /// Said no.
        No = "no",
        /// Everyone who was asked said yes.
        Agreed = "agreed",
        /// Done.
        Done = "done",
        /// Done in part.
        Partly = "partly",
        /// Not done.
        Not = "not",
    }
}

/// What was said, in the shape the question asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Somebody's own words. Never translated, never changed by the app.
    Words(String),
    /// One of the choices of the card, by id.
    Choice(String),
    /// One of the people.
    Person(PersonId),
    /// Several of the people.
    People(Vec<PersonId>),
    /// Several lines of the plan.
    Lines(Vec<LineId>),
    /// A day.
    Date(Date),
    /// A day and a time.
    Moment(Moment),
    /// 0 to 10, or 1 to 5 for faces.
    Number(u8),
}

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// A child, a helper.
    Person(PersonId),
    /// Another line: a limit is about its strategy.
    Line(LineId),
}

/// Who may see a line (practice 5.1). What is never kept has no line at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// The worker only.
    Worker,
    /// The worker and these people.
    Named(Vec<PersonId>),
    /// Those of the family who were at the table when it was said (see [`Line::at_the_table`]).
    Family,
    /// The same and, once they have said yes to it, whoever opens the fridge.
    Fridge,
    /// The child it is about, on their own copy.
    Child,
    /// The helper it is about, on their card.
    Helper,
}

impl Audience {
    /// Its id, as the `data-audience` hook shows it. Whoever is named is not shown there.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Worker => "worker",
            Self::Named(_) => "named",
            Self::Family => "family",
            Self::Fridge => "fridge",
            Self::Child => "child",
            Self::Helper => "helper",
        }
    }

    /// Whether it is everyone who was at the table.
    #[must_use]
    pub const fn is_all_of_the_family(&self) -> bool {
        matches!(self, Self::Family | Self::Fridge)
    }

    /// Changed words reach nobody who was not named for them too, and wait for a yes of their own.
    pub(super) fn narrow_to(&mut self, now: &Self) {
        match (&mut *self, now) {
            (Self::Named(named), Self::Named(now)) => named.retain(|id| now.contains(id)),
            (Self::Fridge, Self::Family) => *self = Self::Family,
            _ => {}
        }
    }
}

/// One separately readable thing in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Which line.
    pub id: LineId,
    /// What it is.
    pub kind: Kind,
    /// The card that asked for it, and the ask of that card.
    pub card: CardId,
    /// The ask's name on the card.
    pub ask: String,
    /// What it is more closely, where its kind does not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is: Option<Is>,
    /// What was said.
    pub value: Value,
    /// Whose words, where they are somebody's.
    pub speaker: Option<PersonId>,
    /// The one person it was asked of, where the card asks each person in turn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_of: Option<PersonId>,
    /// What it is about.
    pub about: Option<About>,
    /// Who may see it.
    pub audience: Audience,
    /// How far it has come, as it was recorded. Read it through [`super::Plan::status`].
    pub status: Status,
    /// The speaker has heard it said back and it was right.
    #[serde(default)]
    pub confirmed: bool,
    /// Its words were changed after they were said, and the speaker has not said yet that they are right.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reworded: bool,
    /// The language on screen when it was said, for the `lang` attribute.
    pub said_in: Language,
    /// Said alone: nobody but the worker heard it. Only its speaker can let more people see it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub alone: bool,
    /// The visit at which it was first said; none before people first sat down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visit: Option<VisitId>,
    /// Those of the family who were at the table when it was said; none where nobody of them was. What was said
    /// without somebody is not theirs to read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_the_table: Option<Vec<PersonId>>,
}

impl Line {
    /// The place of this line once its words have left the acts, with who might see them: what is said there
    /// instead is seen by no more. Nobody ever sees the place itself: it is gone, or filled, once all acts are
    /// added up.
    pub(super) fn unsaid(&self) -> Self {
        // A yes that counts for nobody left no place when it was said, and so its place must be known for one.
        let value = match self.value {
            Value::Words(_) => Value::Words(String::new()),
            _ => Value::Choice(String::new()),
        };
        Self {
            id: self.id,
            kind: self.kind,
            card: CardId(String::new()),
            ask: String::new(),
            is: self.is,
            value,
            speaker: self.speaker,
            asked_of: None,
            about: self.about,
            audience: self.audience.clone(),
            status: Status::Said,
            confirmed: false,
            reworded: false,
            said_in: Language::En,
            alone: false,
            visit: None,
            at_the_table: self.at_the_table.clone(),
        }
    }

    /// Whether it is no more than such a place.
    pub(super) fn is_unsaid(&self) -> bool {
        self.card.0.is_empty()
    }

    /// Whether a paper made from either would read the same. A nod to words that stay as they are does not count.
    pub(super) fn says_the_same_as(&self, other: &Self) -> bool {
        let said = |line: &Self| Self { confirmed: false, reworded: false, ..line.clone() };
        said(self) == said(other)
    }

    /// Nothing was said in it: it holds a place for what hangs on it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.words().is_some_and(|words| words.trim().is_empty())
    }

    /// The words, where the line is words.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        match &self.value {
            Value::Words(words) => Some(words),
            _ => None,
        }
    }

    /// The person, where the line names one.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        match self.value {
            Value::Person(id) => Some(id),
            _ => None,
        }
    }

    /// Everyone whom the line names by a choice.
    #[must_use]
    pub fn people(&self) -> &[PersonId] {
        match &self.value {
            Value::Person(id) => std::slice::from_ref(id),
            Value::People(ids) => ids,
            _ => &[],
        }
    }

    /// The id of the choice, where the line is one.
    #[must_use]
    pub fn choice(&self) -> Option<&str> {
        match &self.value {
            Value::Choice(id) => Some(id),
            _ => None,
        }
    }
}
