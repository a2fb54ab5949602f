//! The words that cards are written in: small closed sets, not a language.

use crate::plan::{About, COLLECTED, IN_THE_HOUSE, Person, Plan, may_be_dark, named};

named! {
    /// The colour of a chapter, and the sign that goes with it. The ids are the values of `data-colour`.
    Colour {
        /// With a cloud.
        Worries = "worries",
        /// With a sun.
        Works = "works",
        /// With people.
        Helps = "helps",
        /// With a house.
        Goes = "goes",
        /// With a tick.
        Agree = "agree",
    }
}

named! {
    /// What is drawn in a chapter above its lines.
    Drawn {
        /// Each child's way to a safe place.
        WaysThere = "ways-there",
    }
}

named! {
    /// Core cards are the visit of forty minutes; deeper ones are opened when there is more to say.
    Layer {
        /// Always asked.
        Core = "core",
        /// Asked when somebody opens it.
        Deeper = "deeper",
    }
}

named! {
    /// Whom a card speaks to.
    To {
        /// Everyone here.
        Everyone = "everyone",
        /// The adults here.
        Adults = "adults",
        /// One adult.
        Adult = "adult",
        /// The worker.
        Worker = "worker",
        /// One child.
        Child = "child",
        /// One helper.
        Helper = "helper",
        /// An adult who was not here before.
        AbsentAdult = "absent-adult",
    }
}

named! {
    /// What a card is asked again for.
    Each {
        /// Every child of the plan.
        Child = "child",
        /// Everyone of the family who is here.
        Person = "person",
        /// Every adult who is here.
        Adult = "adult",
        /// Everyone the family turns to.
        Helper = "helper",
        /// Every grown-up of the family who is told or rung next on some child's way.
        Rung = "rung",
        /// Everything that has helped.
        Strategy = "strategy",
        /// Every idea, and everything somebody will do.
        SuggestionOrAction = "suggestion-or-action",
        /// Everything that has helped, and every idea that was taken up.
        StrategyOrTakenUp = "strategy-or-taken-up",
        /// Everything somebody will do.
        Action = "action",
        /// Every adult of the family who is not here.
        AbsentAdult = "absent-adult",
        /// Every adult of the family without whom something was said.
        NotToldAll = "not-told-all",
        /// Every question that waits for the person here.
        OpenQuestion = "open-question",
        /// Every line that can be agreed.
        Line = "line",
        /// Everything a child asked for.
        Wish = "wish",
        /// Everything that worries somebody, or presses on the family.
        Worry = "worry",
    }
}

named! {
    /// When a card may be asked at all.
    When {
        /// Nobody but the worker is here.
        WorkerAlone = "worker-alone",
        /// No child is here.
        NoChildHere = "no-child-here",
        /// One adult is here, alone or with the worker.
        AdultAlone = "adult-alone",
        /// The helper it is about is here.
        HelperHere = "helper-here",
        /// The helper it is about is not here.
        HelperAway = "helper-away",
        /// The helper it is about has said yes.
        HelperSaidYes = "helper-said-yes",
        /// Nobody waits for their yes, and somebody has given their number.
        NumberGiven = "number-given",
        /// The child it is about is here.
        ChildHere = "child-here",
        /// Whoever it is about is not here.
        NotHere = "not-here",
        /// The strategy it is about has a limit.
        LimitGiven = "limit-given",
        /// The child it is about is a little one.
        LittleOne = "little-one",
        /// The child it is about is not.
        PastLittle = "past-little",
        /// The child it is about goes to a place outside, or nobody has said where.
        GoesOut = "goes-out",
        /// The child it is about is twelve or more, or no age has been said.
        Child12OrMore = "child-12-or-more",
        /// There are several children.
        SeveralChildren = "several-children",
        /// A worker is in the plan.
        HasWorker = "has-worker",
        /// No worker is in the plan: a family sits at the table alone.
        FamilyAlone = "family-alone",
        /// A place has been said for the child it is about, and whoever lives there has not said no.
        PlaceSaid = "place-said",
        /// Whoever it is asked of has said something in their own words.
        SaidSomething = "said-something",
    }
}

impl When {
    /// Whether it speaks of the age of this child, where it speaks of one. Nothing else is known here.
    #[must_use]
    pub fn suits(self, plan: &Plan, about: Option<About>) -> bool {
        let is_little = matches!(about, Some(About::Person(id)) if plan.person(id).is_some_and(Person::is_little));
        match self {
            Self::LittleOne => is_little,
            Self::PastLittle => !is_little,
            _ => true,
        }
    }
}

named! {
    /// When an ask of a card is put, by what was tapped on the same card. An answer that says otherwise closes
    /// the ask, and takes along what was said to it.
    OnlyIf {
        /// Somebody sees it differently.
        Differ = "differ",
        /// The number is below seven.
        Below7 = "below-7",
        /// Somebody has a question before they say yes.
        Question = "question",
        /// The number is not ten already.
        Below10 = "below-10",
        /// Somebody has said yes.
        Yes = "yes",
        /// Nobody has said no.
        NotNo = "not-no",
        /// Not everybody has said yes.
        NotYes = "not-yes",
        /// The child goes by themselves.
        ByThemselves = "by-themselves",
        /// Some of it was chosen, and not nothing.
        SomeOfIt = "some",
        /// Nothing was chosen.
        NothingChosen = "nothing-chosen",
        /// The place is none in the house.
        OutOfTheHouse = "out-of-the-house",
        /// Somebody comes for the child, always or in the dark.
        Collected = "collected",
    }
}

impl OnlyIf {
    /// Whether it goes by what is tapped on any card of the screen, and not on its own alone.
    #[must_use]
    pub fn is_of_the_screen(self) -> bool {
        matches!(self, Self::OutOfTheHouse)
    }

    /// Whether the ask waits for an answer that asks for it; the others are asked until one closes them.
    #[must_use]
    pub fn waits(self) -> bool {
        matches!(self, Self::Differ | Self::Below7 | Self::Question | Self::SomeOfIt | Self::Collected)
    }

    /// Whether the ask is put with these choices tapped.
    #[must_use]
    pub fn holds<'a>(self, mut tapped: impl Iterator<Item = &'a str>) -> bool {
        let below = |most: u8| move |id: &str| id.parse::<u8>().is_ok_and(|number| number < most);
        match self {
            Self::Differ => tapped.any(|id| id == "differ"),
            Self::Question => tapped.any(|id| id == "question"),
            Self::SomeOfIt => tapped.any(|id| id == "some"),
            Self::Below7 => tapped.any(below(7)),
            Self::Below10 => tapped.any(below(10)),
            Self::Yes => tapped.any(|id| id == "yes"),
            Self::NotNo => tapped.all(|id| id != "no"),
            Self::NotYes => tapped.any(|id| id != "yes"),
            Self::ByThemselves => tapped.all(may_be_dark),
            Self::NothingChosen => tapped.next().is_none(),
            Self::OutOfTheHouse => tapped.all(|id| id != IN_THE_HOUSE),
            Self::Collected => tapped.any(|id| id == COLLECTED),
        }
    }
}

named! {
    /// How the answers of a card are laid out.
    #[derive(Default)]
    Layout {
        /// One question and its asks.
        #[default]
        Form = "form",
        /// A row of the asks for each one it is asked about.
        Rows = "rows",
        /// A list of lines with an answer from each person.
        List = "list",
    }
}

named! {
    /// What kind of answer an ask takes.
    AskKind {
        /// Own words, long.
        Say = "say",
        /// Own words, one line.
        Short = "short",
        /// One of the choices.
        Pick = "pick",
        /// 0 to 10.
        Scale = "scale",
        /// Five faces.
        Faces = "faces",
        /// One of the people.
        Person = "person",
        /// Several of the people.
        People = "people",
        /// A real day.
        Date = "date",
        /// A real day and time.
        Datetime = "datetime",
        /// Lines of the plan.
        Lines = "lines",
        /// A drawing.
        Drawing = "drawing",
        /// None: it is heard, and people go on.
        Heard = "heard",
    }
}

impl AskKind {
    /// Whether it is answered by tapping one of a few things that are known, so that other asks can go by it.
    #[must_use]
    pub fn is_tapped(self) -> bool {
        matches!(self, Self::Pick | Self::Scale | Self::Lines)
    }

    /// Whether it is answered in own words.
    #[must_use]
    pub fn is_worded(self) -> bool {
        matches!(self, Self::Say | Self::Short)
    }
}

named! {
    /// Who may see what an answer becomes, before anybody changes it.
    #[derive(Default)]
    AudienceRule {
        /// Not kept at all.
        #[default]
        Never = "never",
        /// The worker.
        Worker = "worker",
        /// The worker, and the adults who were here when it was said.
        Named = "named",
        /// The worker, and the person who said it.
        Own = "own",
        /// The adults and helpers of the plan.
        Family = "family",
        /// The fridge, once agreed.
        Fridge = "fridge",
        /// The child's own copy.
        Child = "child",
        /// The helper's card.
        Helper = "helper",
    }
}

named! {
    /// What is known already, and offered for an answer: one tap.
    Offer {
        /// Where each helper lives.
        HelpersPlaces = "helpers-places",
        /// A room at home; which one is said in own words.
        InTheHouse = "in-the-house",
        /// What was said about a brother or a sister.
        SameAs = "same-as",
        /// Whoever has the place rings the first adult.
        LikelyCall = "likely-call",
    }
}

named! {
    /// Whom an ask offers to choose from; everyone in the plan where it does not say. Nobody is offered themselves.
    Among {
        /// Adults of the family and helpers.
        GrownUps = "grown-ups",
        /// The same, but not the one adult who sits at the table alone.
        SomebodyElse = "somebody-else",
        /// The same, and who are not helpers of this plan yet.
        NewHelpers = "new-helpers",
        /// Everyone but the worker, and the one whom it is about too.
        Family = "family",
        /// Everyone but the children.
        NoChildren = "no-children",
        /// The children.
        Children = "children",
    }
}
