//! Everything people can do, and what the outside tells the sitting.

use super::outside::{Given, Taken};
use super::place::Place;
use super::shelved::Shelved;
use super::view::LookAt;
use crate::conversation::{Draft, PersonDraft, Screen, Slot, Step};
use crate::packs::Stage;
use crate::plan::{Audience, Details, Is, Language, LineId, PackId, PersonId, Plan, PlanId};
use crate::shelf::{Months, Record};

/// One thing that somebody does, named for what they do. [`super::Sitting::does`] does it.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    // The plans on this tablet
    /// Starts a plan.
    StartPlan(Start),
    /// Opens a plan.
    OpenPlan(PlanId, Opening),
    /// Practises with the made-up family, as new each time.
    Practise(PractiseFrom),
    /// Would rather go on practising, asked whether it may end.
    GoOnPractising,
    /// Goes to the plans.
    GoHome,
    /// A plan with one adult only, with nothing that links it to this one, under this title.
    SeparatePlan(PersonId, String),
    /// Begins to give a plan another name.
    NamePlan(PlanId),
    /// Types in the field for that name.
    TypeName(String),
    /// Gives the plan the name that stands in its field.
    KeepName,
    /// Leaves the plan's name as it was.
    LeaveName,
    /// Puts a plan in the bin.
    PutInBin(PlanId),
    /// Puts a plan that is in the bin back among the others.
    PutBackFromBin(PlanId),
    /// Takes a plan that is in the bin off the tablet, for good.
    DeleteForGood(PlanId),
    /// Chooses how long a plan is kept that nobody opens; `None` for as long as nobody deletes it.
    KeepFor(PlanId, Option<Months>),
    /// Takes everything off the tablet, as on the first day.
    DeleteEverything,
    /// Takes in the plans of a file, each as a new one.
    AddPlans(Vec<Plan>),
    /// Puts a plan of a file together with the one here that it is.
    JoinPlan(PlanId, Box<Plan>),

    // Moving about
    /// Goes to a screen.
    Go(Screen),
    /// Goes where the browser's Back or Forward leads.
    GoTo(Place),
    /// Opens a card.
    OpenStep(Step),
    /// Opens one question from a line, a gap or a list; whoever goes on is back where they were.
    OpenAside(Step),
    /// The same, at the row of a line.
    OpenAsideAt(Step, LineId),
    /// Opens a chapter at its first card that has not been taken.
    OpenChapter(Stage),
    /// Opens the card that a line came from, with that line standing on it.
    OpenLine(LineId),
    /// The same, at the question that nobody has answered about it.
    OpenLineAt(LineId, Is),
    /// Looks at the copies, the checks or a walk through the plan in another way.
    Look(LookAt),
    /// The worker has said whether it is safe to do this together. That people go on is remembered by this tab alone, and
    /// nothing of it is ever kept.
    ItIsSafe(bool),
    /// Leaves quickly.
    Leave,

    // On a card
    /// Types into a control.
    Type(Slot, String),
    /// Taps a choice.
    Tap(Slot, String),
    /// Puts ready words into a control, below what stands there.
    Offer(Slot, String),
    /// Says whose words they are.
    Whose(PersonId),
    /// Writes down the somebody whose name stands in the box, and chooses them.
    AddNamed(Slot),
    /// Taps the choice that is the whole answer: records it and goes on.
    Choose(Slot, String),
    /// Everyone who is asked gives the same answer: records it and goes on.
    AllSay(Slot, String),
    /// Says a day that is the whole answer: records it and goes on.
    ChooseDay(Slot, String),
    /// Takes something that is known and offered for an answer, by its id.
    TakeOffer(Slot, String),
    /// Goes back to something that this card has asked, or on to what it asks who wants to go deeper.
    AskAgain(Slot),
    /// Records what is there and goes on: to what the card asks next, or to another card.
    Next,
    /// Goes back to the card before.
    Back,
    /// "I don't know – ask later."
    AskLater,
    /// Takes what the plan says in a control out of the plan, on purpose.
    TakeAnswerAway(Slot),
    /// A day that was asked about is the one that is meant: it is recorded, and people go on.
    DayIsMeant(Slot),
    /// "We see it differently."
    Differ,
    /// Leaves a name to keep away from half said, before people sit down.
    FillInKeepAway(Draft),
    /// Says it: the children keep away from there or from them.
    SayKeepAway,
    /// "No, nobody and nowhere": the answer to a card for which that is one.
    SayNone,
    /// "Not for us."
    SetAside,
    /// Goes deeper, at the end of a chapter.
    Deeper,
    /// Has had enough of the deeper questions.
    Enough,

    // Lines of the plan
    /// Looks at what can be done with a line, or folds that away.
    OpenTools(LineId),
    /// Begins to change a line: its words where it stands, or on the card that asks for it.
    ChangeLine(LineId),
    /// Begins to change the words of a line, in the plan.
    EditWords(LineId),
    /// Types in the form of a line.
    TypeWords(LineId, String),
    /// Leaves a line as it was.
    LeaveWords(LineId),
    /// Changes the words of a line to what stands in its form.
    Reword(LineId),
    /// The speaker heard the words, and they are right.
    Confirm(LineId),
    /// Moves a line to stand before another.
    PutBefore(LineId, LineId),
    /// Takes a line back.
    TakeBack(LineId),
    /// Lets more or fewer people see a line.
    LetSee {
        /// Which line.
        line: LineId,
        /// Who may see it from now on.
        with: Audience,
        /// Its speaker said yes to it.
        ok: bool,
    },
    /// Keeps a line off every paper but those of the grown-ups who could see it before.
    Withhold(LineId),
    /// An agreed line may stand on the fridge, or may not.
    PutOnFridge(LineId, bool),
    /// Takes the last change back.
    Undo,
    /// Makes it again.
    Redo,

    // People
    /// Leaves something standing in the form for somebody, or nothing.
    FillIn(Option<PersonId>, Option<PersonDraft>),
    /// Writes somebody down.
    AddPerson(Details),
    /// Changes what is known about somebody.
    ChangePerson(PersonId, Details),
    /// Takes somebody out of the plan, after having been asked.
    TakeOut(PersonId),
    /// Puts somebody back who was taken out.
    PutBackIn(PersonId),
    /// Somebody comes in, or leaves the room.
    IsHere(PersonId, bool),
    /// Hands the tablet over.
    HandOver(PersonId),
    /// Stops somebody's own turn.
    StopTurn,
    /// Goes on with a turn that was stopped, where not all of it was asked.
    GoOnInTurn,
    /// The tablet comes back.
    GiveBack,
    /// The same people are here as before somebody's own turn.
    SamePeople,

    // The plan as a whole
    /// Which paper may be left today.
    ChoosePaper(String),
    /// Some parts of the plan cannot be changed, or all can.
    SomePartsFixed(bool),
    /// Calls the plan agreed.
    CallAgreed,
    /// The worker will bring a copy.
    BringCopy,
    /// Puts one of our pictures on a child's page, or takes it off.
    ChoosePicture(PersonId, String),

    // Copies
    /// Prints a copy.
    Print(Given),
    /// Takes a copy along, as a file or as text.
    Take(Taken),
    /// An older copy has come back, by its place among those given.
    CopySwapped(usize),

    // What the outside says
    /// The page speaks another language now: its words are here.
    Speak(Language),
    /// The page has read the shelf; the plan that was open before a reload.
    Arrive(Option<PlanId>),
    /// It had been locked: others may be here than before.
    WasLocked,
    /// What the shelf holds now.
    ShelfRead(Shelved),
    /// What it holds of one plan now.
    PlanRead(PlanId, Option<Box<Record>>),
    /// This tab writes from now on, or reads along.
    Writes(bool),
    /// The made-up family has come.
    MadeUp(PractiseFrom, Box<Plan>),
    /// Another tab has taken everything off the tablet.
    EverythingIsGone,
    /// A plan is off the tablet, or would not go.
    Deleted(PlanId, bool),
    /// What was to be taken along from this plan has been taken, or has not.
    WasTaken(PlanId, Taken, bool),
}

/// How a plan is started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// By a worker, before they knock.
    BeforeYouKnock,
    /// By a family alone: with the people, and none of the worker's questions.
    Alone,
    /// In another conversation, with nobody in it and nothing said.
    Conversation(PackId),
}

/// Where a plan opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// At the card people left, or before you knock if nobody has sat down yet.
    WhereLeft,
    /// On the very screen that was open.
    AfterReload,
    /// On this screen.
    At(Screen),
}

/// Where practice starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PractiseFrom {
    /// The family has talked: the table, with their plan on it.
    TheVisit,
    /// The family is written down and nothing has been said.
    TheStart,
}
