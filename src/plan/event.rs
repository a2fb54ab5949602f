//! What a person did. The one way to change a plan is to apply one of these.

use super::copy::CopyKind;
use super::date::Date;
use super::ids::{CardId, Language, LineId, PersonId};
use super::is::Is;
use super::kind::Kind;
use super::line::{About, Audience, Status, Value};
use super::person::Details;
use super::turn::TurnKey;

/// What a person did to a plan, named for what they did.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Wrote somebody down.
    PersonAdded(Details),
    /// Changed what is known about somebody.
    PersonChanged(PersonId, Details),
    /// Came in, or left the room.
    IsHere(PersonId, bool),
    /// Took somebody out of the plan. Their lines stay.
    PersonTakenOut(PersonId),
    /// Put somebody back who was taken out.
    PersonPutBack(PersonId),
    /// Sat down at the table on this day.
    VisitStarted(Date),
    /// Answered a card.
    Answered(Answer),
    /// Answered, and somebody sees it differently.
    SeenDifferently(Answer),
    /// Did not know, and asked for somebody else to be asked.
    AskedForLater(Answer),
    /// Said that there is nobody and nothing: the card is answered, and no line says so.
    SaidNone(TurnKey),
    /// "Not for us."
    SetAside(TurnKey),
    /// Heard their words said back, and they were right.
    Confirmed(LineId),
    /// Changed the words of a line. Until their speaker says that they are right, they are not theirs.
    Reworded(LineId, String),
    /// Moved the first line to stand before the second.
    PutBefore(LineId, LineId),
    /// Took a line back, with what hangs on it.
    TookBack(LineId),
    /// Said that an agreed line may stand on the fridge, or that it may not.
    PutOnFridge(LineId, bool),
    /// Let more or fewer people see a line. `ok`: its speaker said that this is all right.
    LetSee {
        /// Which line.
        line: LineId,
        /// Who may see it from now on.
        with: Audience,
        /// Its speaker said yes to it.
        ok: bool,
    },
    /// Said that some parts of the plan cannot be changed, or that all can.
    SomePartsFixed(bool),
    /// Called the plan agreed.
    CalledAgreed,
    /// Gave somebody a copy on this day.
    CopyGiven {
        /// Which copy.
        kind: CopyKind,
        /// For whom, where it is one person's.
        reader: Option<PersonId>,
        /// The language it is in.
        language: Language,
        /// The day.
        on: Date,
    },
    /// Took an older copy back, by its place among the copies, or tore it up.
    CopySwapped(usize),
    /// Put one of our pictures on a child's own page.
    PutOnPage {
        /// Whose page.
        child: PersonId,
        /// The card of our pictures.
        card: CardId,
        /// Which picture, by its id.
        picture: String,
        /// The language on screen.
        said_in: Language,
    },
    /// Gave the plan a title of its own.
    Titled(String),
}

/// What was said to one card.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The card, and for whom and about what it was asked.
    pub turn: TurnKey,
    /// Asking again adds another line instead of changing the first.
    pub repeats: bool,
    /// What was said, ask by ask, in the order of the card.
    pub said: Vec<Said>,
}

/// One thing that was said.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// A line, or nothing where there was one before.
    Line(SaidLine),
    /// How far a helper has been asked.
    Status(LineId, Status),
    /// Who may see a line from now on.
    LetSee(LineId, Audience),
    /// The language somebody would like.
    Language(PersonId, Language),
    /// The question is open again that this line answered: it stands as it stood, for those who could see it.
    OpensAgain(LineId),
}

/// One thing said in an answer, on its way to becoming a line.
#[derive(Clone, Debug, PartialEq)]
pub struct SaidLine {
    /// What it becomes.
    pub kind: Kind,
    /// The card it came from: a screen may show several cards together.
    pub card: CardId,
    /// The ask of that card.
    pub ask: String,
    /// What it is more closely, where its kind does not say it.
    pub is: Option<Is>,
    /// What was said; `None` where another answer closed the question.
    pub value: Option<Value>,
    /// Whose words.
    pub speaker: Option<PersonId>,
    /// The one person it was asked of, if the ask is for each person.
    pub asked_of: Option<PersonId>,
    /// The line it is said instead of, where an earlier answer is changed on its card.
    pub instead_of: Option<LineId>,
    /// What it hangs on.
    pub under: Under,
    /// Who may see it.
    pub audience: Audience,
    /// How far it has come.
    pub status: Status,
    /// The language on screen.
    pub said_in: Language,
    /// Said with nobody but the worker to hear it.
    pub alone: bool,
}

/// What a new line hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Under {
    /// A person, a line, or nothing.
    About(Option<About>),
    /// The first line of the same answer, whose id is not known yet.
    First,
}
