//! The checks by name.

use crate::plan::named;

named! {
    /// One question asked of a plan. The ids are keys of the words files and of `docs/checks.md`; the order is
    /// the order of the findings, the most serious first.
    Check {
        // What cannot wait: said to the worker alone, who to keep away from, who was never asked, whom nobody tells,
        // and who was not heard.

        /// A child said something for the worker alone.
        ChildSaidAlone = "child-said-alone",
        /// A safe place is also one to keep away from.
        PlaceToAvoid = "place-to-avoid",
        /// Somebody the plan counts on is also one to keep away from.
        HelperToAvoid = "helper-to-avoid",
        /// Nothing says whether there is anybody or anywhere to keep away from.
        KeepAwayNotAsked = "keep-away-not-asked",
        /// Somebody is made to watch over what another grown-up does.
        Polices = "polices",
        /// A child has a job that is a grown-up's.
        ChildsJob = "childs-job",
        /// Somebody the plan counts on has said no.
        HelperSaidNo = "helper-said-no",
        /// Somebody the plan counts on has not said yes.
        HelperNotAsked = "helper-not-asked",
        /// Nobody is told that a child has got there.
        NobodyTold = "nobody-told",
        /// Nobody is rung when the first does not answer.
        NoSecondContact = "no-second-contact",
        /// A child has said no to their plan, or wants to change it.
        ChildSaidNo = "child-said-no",
        /// A child has had no say.
        ChildNoSay = "child-no-say",

        // Where a child goes, and who keeps them safe.

        /// A child has no safe place.
        NoSafePlace = "no-safe-place",
        /// Nobody has a little one, or we do not know where.
        NobodyHasThem = "nobody-has-them",
        /// We do not know where a child is when it happens.
        ChildNotPlaced = "child-not-placed",
        /// Nobody tells a child, in safe words, where not to go.
        AvoidNotTold = "avoid-not-told",
        /// A child has no second safe place.
        NoSecondPlace = "no-second-place",
        /// Nothing is said about a child who does not arrive.
        NoNotThereBy = "no-not-there-by",
        /// Nothing is said about the way in the dark.
        NoWayInTheDark = "no-way-in-the-dark",
        /// Nothing is said for a child if the plan does not work.
        NoContingency = "no-contingency",
        /// What happens if the plan does not work is only a process.
        OnlyAProcess = "only-a-process",

        // A child is in it.

        /// There is not one line about a child.
        ChildNoLine = "child-no-line",
        /// We do not know whom a child would tell.
        ChildNoHelp = "child-no-help",
        /// A child's turn was started and not finished.
        ChildTurnOpen = "child-turn-open",
        /// A child's wish has had no answer.
        WishNoAnswer = "wish-no-answer",
        /// A child has not been told what was done about a wish.
        WishNotTold = "wish-not-told",
        /// Nobody tells a child about the plan.
        NobodyExplains = "nobody-explains",
        /// A child has not been offered an advocate.
        NoAdvocate = "no-advocate",

        // The grown-ups are in it.

        /// An adult of the family has not been heard.
        AdultNotHeard = "adult-not-heard",
        /// The plan has fewer than two helpers.
        NoSecondHelper = "no-second-helper",
        /// Nothing says what a helper may be told.
        NothingToTell = "nothing-to-tell",
        /// An adult has not told the plan back.
        NotSaidBack = "not-said-back",

        // What worries people leads somewhere.

        /// A worry leads to nothing, and nothing says why not yet.
        WorryNoAnswer = "worry-no-answer",
        /// Something presses on the family, and no service does anything about it.
        PressureNoAnswer = "pressure-no-answer",
        /// A way that helps has a limit, and there is no other way.
        LimitNoOtherWay = "limit-no-other-way",

        // What is to be done can be done.

        /// Nobody does it.
        NoOwner = "no-owner",
        /// It has no day.
        NoDate = "no-date",
        /// No day is set to look at the plan again.
        NoReview = "no-review",
        /// The worker promises nothing.
        NoPromise = "no-promise",
        /// The family does nothing itself.
        NoFamilyDeed = "no-family-deed",
        /// Whoever does it has not said yes.
        DoerNotYes = "doer-not-yes",
        /// Somebody is not sure that it will work, and it was left as it is.
        LowConfidence = "low-confidence",
        /// An idea that is still open.
        IdeaOpen = "idea-open",
        /// An idea that takes writing for granted.
        TakesWriting = "takes-writing",
        /// Words that nobody could film.
        Vague = "vague",
        /// Nothing says what we will see.
        NoMeasure = "no-measure",
        /// There is something to see, and no number to start from.
        NoStart = "no-start",
        /// Nothing says how we will know that the plan is not working.
        NoWarningSign = "no-warning-sign",

        // The record, and the paper.

        /// Nothing says what the plan is for, for one child.
        NoAim = "no-aim",
        /// Nothing says why an action is in the plan.
        NoReason = "no-reason",
        /// Some parts are fixed, and nothing says whether this one is, or why.
        CanItChange = "can-it-change",
        /// What we worry about has no goal beside it.
        NoGoal = "no-goal",
        /// Nothing says what care would not be good enough.
        NotAcceptable = "not-acceptable",
        /// Nobody gives a service.
        ServiceNoGiver = "service-no-giver",
        /// A word that services use among themselves.
        Jargon = "jargon",
        /// A sentence that is too long.
        LongSentence = "long-sentence",
        /// Papers of an older version are still out there.
        OldCopies = "old-copies",
    }
}
