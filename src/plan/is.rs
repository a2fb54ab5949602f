//! What an ask asks for, and so what its line is: how rules know a line without knowing any card.

use super::ids::named;
use super::kind::Kind;
use super::line::Line;

named! {
    /// What an ask is, where the kind of its line does not say it already. A card gives it in its pack
    /// (`"is": "safe-place"`), and the line keeps it.
    Is {
        /// Where a child goes.
        SafePlace = "safe-place",
        /// Whose place it is.
        WhosePlace = "whose-place",
        /// Who has a little one then.
        WhoHas = "who-has",
        /// How a child goes there.
        HowTheyGo = "how-they-go",
        /// Who comes for the child.
        WhoCollects = "who-collects",
        /// Which way.
        WhichWay = "which-way",
        /// What is different when it is dark.
        InTheDark = "in-the-dark",
        /// Who tells that the child is there.
        WhoTells = "who-tells",
        /// Who is told.
        WhoIsTold = "who-is-told",
        /// How they are told.
        HowTheyTell = "how-they-tell",
        /// What is done when a child is not there in time.
        IfNotThere = "if-not-there",
        /// A child's own yes or no to the way there.
        ChildsAnswer = "childs-answer",
        /// What somebody does.
        Deed = "deed",
        /// The same, where whoever says it does it.
        OwnDeed = "own-deed",
        /// What they do if it cannot be.
        InsteadOfIt = "instead-of-it",
        /// Who does it.
        Owner = "owner",
        /// By when.
        Due = "due",
        /// What it is for.
        Why = "why",
        /// The child it is done for.
        ForChild = "for-child",
        /// What a helper could do.
        Task = "task",
        /// Who is asked if that helper cannot.
        NextHelper = "next-helper",
        /// Whether something that has helped works every time.
        WorksAlways = "works-always",
        /// The name of whom or what a child keeps away from.
        Avoided = "avoided",
        /// Whether that is a person or a place.
        PersonOrPlace = "person-or-place",
        /// Who tells the child.
        ToldBy = "told-by",
        /// In what words.
        ToldHow = "told-how",
        /// A question for somebody who is not here.
        Question = "question",
        /// Who would know.
        WhoWouldKnow = "who-would-know",
        /// Whether they may be told who asks.
        MaySayWho = "may-say-who",
        /// A worker's own worry, written before they knock.
        WorkersWorry = "workers-worry",
        /// What people will notice about a child.
        OfEachChild = "of-each-child",
        /// What was done about a wish.
        Done = "done",
        /// Whether the child knows.
        Told = "told",
        /// The lines that answer a worry.
        AnsweredBy = "answered-by",
        /// A picture on a child's page, which no card asked for.
        OnPage = "on-page",
    }
}

/// What to look for among lines, and among the asks of a pack: a kind, what it is more closely, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct What {
    kind: Option<Kind>,
    is: Option<Is>,
}

impl What {
    /// Something of this kind.
    #[must_use]
    pub const fn kind(kind: Kind) -> Self {
        Self { kind: Some(kind), is: None }
    }

    /// Something that is this.
    #[must_use]
    pub const fn closely(is: Is) -> Self {
        Self { kind: None, is: Some(is) }
    }

    /// Whether something of this kind, which is this more closely, is looked for.
    #[must_use]
    pub fn means(self, kind: Kind, is: Option<Is>) -> bool {
        self.kind.is_none_or(|wanted| wanted == kind) && (self.is.is_none() || self.is == is)
    }
}

impl From<Kind> for What {
    fn from(kind: Kind) -> Self {
        Self::kind(kind)
    }
}

impl From<Is> for What {
    fn from(is: Is) -> Self {
        Self::closely(is)
    }
}

impl From<(Kind, Is)> for What {
    fn from((kind, is): (Kind, Is)) -> Self {
        Self { kind: Some(kind), is: Some(is) }
    }
}

impl Line {
    /// Whether it is what is looked for.
    #[must_use]
    pub fn is(&self, what: impl Into<What>) -> bool {
        what.into().means(self.kind, self.is)
    }

    /// Whether it says that something that has helped does not always work, or where it stops.
    #[must_use]
    pub fn is_a_limit(&self) -> bool {
        self.kind == Kind::Limit && !self.is_blank() && self.choice() != Some("yes")
    }

    /// Whether it says that nobody knows.
    #[must_use]
    pub fn is_not_known(&self) -> bool {
        self.choice() == Some("not-known")
    }

    /// Whether it says what somebody does, and not who or by when.
    #[must_use]
    pub fn is_the_deed(&self) -> bool {
        self.is(Is::Deed) || self.is(Is::OwnDeed)
    }
}
