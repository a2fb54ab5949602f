//! The headings: what stands over the parts of a copy, and the sentences of ours in them.
//!
//! Apart from the labels, because only papers have them: no screen needs one before a copy is made.

use crate::plan::named;

named! {
    /// A heading, a column or a sentence of a copy, by its id in the words files.
    Heading {
        /// "My keeping-safe plan"
        MyPlan = "my-plan",
        /// "People who look out for me"
        PeopleWhoLookOutForMe = "people-who-look-out-for-me",
        /// "My safe place"
        MySafePlace = "my-safe-place",
        /// "If no one is there"
        IfNoOneIsThere = "if-no-one-is-there",
        /// "How I get there"
        HowIGetThere = "how-i-get-there",
        /// "Who tells my family I am safe"
        WhoTellsMyFamily = "who-tells-my-family",
        /// "Things I like doing with my family"
        ThingsILike = "things-i-like",
        /// "What I asked for"
        WhatIAskedFor = "what-i-asked-for",
        /// "It is not my job to stop grown-ups arguing. It is their job to keep me safe."
        NotMyJob = "not-my-job",
        /// "If I am in danger I ring 999."
        IfIAmInDanger = "if-i-am-in-danger",
        /// "I can talk to someone"
        ICanTalkToSomeone = "i-can-talk-to-someone",
        /// "Meic"
        Meic = "meic",
        /// "Childline"
        Childline = "childline",
        /// "We will look at this plan again on {date}."
        WeWillLookAgain = "we-will-look-again",
        /// "I walk"
        IWalk = "i-walk",
        /// "I get a lift"
        IGetALift = "i-get-a-lift",
        /// "I take the bus"
        ITakeTheBus = "i-take-the-bus",
        /// "Someone comes for me"
        SomeoneComesForMe = "someone-comes-for-me",
        /// "What we will do"
        WhatWeWillDo = "what-we-will-do",
        /// "What my grown-ups will do"
        WhatGrownUpsWillDo = "what-grown-ups-will-do",
        /// "What worries me"
        WhatWorriesMe = "what-worries-me",
        /// "What would make it easier for me"
        WhatWouldMakeItEasier = "what-would-make-it-easier",
        /// "What is different for me now"
        WhatIsDifferent = "what-is-different",
        /// "My pictures"
        MyPictures = "my-pictures",
        /// "This is your plan. You can ask to change it."
        YourPlan = "your-plan",
        /// "Child's copy"
        ChildsCopy = "childs-copy",
        /// "Family copy"
        FamilyCopy = "family-copy",
        /// "Helper's card"
        HelpersCard = "helpers-card",
        /// "Worker's copy"
        WorkersCopy = "workers-copy",
        /// "We will ask {helper}"
        WeWillAskHelper = "we-will-ask-helper",
        /// "Card for {helper}"
        CardOf = "card-of",
        /// "What I said I can do"
        WhatISaidICanDo = "what-i-said-i-can-do",
        /// "What I cannot do"
        WhatICannotDo = "what-i-cannot-do",
        /// "What I have been told"
        WhatIWasTold = "what-i-was-told",
        /// "What matters to us"
        WhatMatters = "what-matters",
        /// "What has gone well"
        WhatHasGoneWell = "what-has-gone-well",
        /// "What {child} says"
        WhatChildSays = "what-child-says",
        /// "Telling {child} about the plan"
        TellingChild = "telling-child",
        /// "Not agreed yet"
        NotAgreedYet = "not-agreed-yet",
        /// "What happens"
        WhatHappens = "what-happens",
        /// "Worries about {child}"
        WorriesAbout = "worries-about",
        /// "{other} sees it differently"
        SeesItDifferently = "sees-it-differently",
        /// "Seen differently"
        SeenDifferently = "seen-differently",
        /// "What {child} will notice"
        WhatChildNotices = "what-child-notices",
        /// "What we can change together"
        WhatCanChange = "what-can-change",
        /// "What we cannot change, and why"
        WhatCannotChange = "what-cannot-change",
        /// "Some parts we can change together. Some parts we cannot."
        SomePartsFixed = "some-parts-fixed",
        /// "Services that will help"
        Services = "services",
        /// "How it is going"
        HowItIsGoing = "how-it-is-going",
        /// "Only for {parent}"
        OnlyFor = "only-for",
        /// "{child}: {words}"
        OfSomebody = "of-somebody",
        /// "Also said"
        AlsoSaid = "also-said",
        /// "The plan, for the record"
        RecordTitle = "record-title",
        /// "not said yet"
        NotSaidYet = "not-said-yet",
        /// "said alone"
        SaidAlone = "said-alone",
        /// "held on the case record"
        HeldOnTheCaseRecord = "held-on-the-case-record",
        /// "What the plan is for"
        ElementAim = "element-aim",
        /// "When we met, and when we meet again"
        ElementMeetings = "element-meetings",
        /// "What can change, and what cannot"
        ElementCanChange = "element-can-change",
        /// "What care would not be good enough"
        ElementNotAcceptable = "element-not-acceptable",
        /// "If the plan is not working"
        ElementNotWorking = "element-not-working",
        /// "What worries us and what we need to see: {child}"
        DeckChild = "deck-child",
        /// "What worries us: the whole family"
        DeckFamily = "deck-family",
        /// "What the family will do"
        WhatFamilyWillDo = "what-family-will-do",
        /// "What the worker will do"
        WhatWorkerWillDo = "what-worker-will-do",
        /// "What are we worried about?"
        DeckWorried = "deck-worried",
        /// "What do we need to see?"
        DeckSee = "deck-see",
        /// "What are we going to do?"
        DeckDo = "deck-do",
        /// "Why?"
        DeckWhy = "deck-why",
        /// "By who and when?"
        DeckWhoAndWhen = "deck-who-and-when",
        /// "Who agreed to what"
        WhoAgreed = "who-agreed",
        /// "Said yes"
        SaidYes = "said-yes",
        /// "Not yet"
        SaidNotYet = "said-not-yet",
        /// "Said no"
        SaidNo = "said-no",
        /// "Telling it back"
        SayBacks = "say-backs",
        /// "People who have told the plan back in their own words: {n}"
        ToldBack = "told-back",
        /// "Numbers out of ten"
        Numbers = "numbers",
        /// "Out of ten"
        OutOfTen = "out-of-ten",
        /// "Why that number"
        WhyThatNumber = "why-that-number",
        /// "What works, and where it stops working"
        WhatHelps = "what-helps",
        /// "Where it stops working"
        Limit = "limit",
        /// "What else could help"
        Instead = "instead",
        /// "What we will notice"
        WhatWeWillNotice = "what-we-will-notice",
        /// "Ideas"
        Ideas = "ideas",
        /// "Idea"
        Idea = "idea",
        /// "How far"
        HowFar = "how-far",
        /// "What each person said"
        EachAnswer = "each-answer",
        /// "Questions still to ask"
        OpenQuestions = "open-questions",
        /// "Question"
        Question = "question",
        /// "Answer"
        Answer = "answer",
        /// "May we say who asked?"
        MaySayWho = "may-say-who",
        /// "For"
        ForWhom = "for-whom",
        /// "What"
        What = "what",
        /// "What was said"
        WhatWasSaid = "what-was-said",
        /// "Whose words"
        WhoseWords = "whose-words",
        /// "Who"
        Who = "who",
        /// "About"
        About = "about",
        /// "Child"
        Child = "which-child",
        /// "Aim"
        Aim = "aim",
        /// "Not good enough"
        NotGoodEnough = "not-good-enough",
        /// "Can it change?"
        CanItChange = "can-it-change",
        /// "If not, why?"
        WhyNot = "why-not",
        /// "Who could help"
        WhoCouldHelp = "who-could-help",
        /// "Whom the child tells"
        WhomTheChildTells = "whom-the-child-tells",
        /// "People in the plan"
        People = "people",
        /// "Name"
        Name = "name",
        /// "Who they are"
        WhoTheyAre = "who-they-are",
        /// "Age"
        Age = "age",
        /// "Language"
        Language = "language",
        /// "In the plan now"
        InThePlan = "in-the-plan",
        /// "Who helps, and what we have asked"
        Helpers = "helpers",
        /// "Could"
        CouldDo = "could-do",
        /// "OK to tell"
        OkToTell = "ok-to-tell",
        /// "Cannot"
        CannotDo = "cannot-do",
        /// "Phone"
        Phone = "phone",
        /// "At home"
        AtHome = "at-home",
        /// "May others know?"
        WhoMayKnow = "who-may-know",
        /// "What we did"
        WhatWeDid = "what-we-did",
        /// "Has the child been told?"
        ChildWasTold = "child-was-told",
        /// "Whom or what to keep away from"
        Avoid = "avoid",
        /// "Keep away from"
        KeepAwayFrom = "keep-away-from",
        /// "Reason"
        Reason = "reason",
        /// "Person or place"
        PersonOrPlace = "person-or-place",
        /// "Who will say it"
        WhoWillSayIt = "who-will-say-it",
        /// "In these words"
        InTheseWords = "in-these-words",
        /// "Day"
        Day = "day",
        /// "Who was here"
        WhoWasHere = "who-was-here",
        /// "Going on, paper at home, and how today was"
        AboutPaper = "about-paper",
        /// "Copies that have left the tablet"
        CopiesOut = "copies-out",
        /// "Copy"
        Copy = "copy",
        /// "Version"
        VersionColumn = "version",
        /// "Where it is"
        WhereItIs = "where-it-is",
        /// "swapped"
        Swapped = "swapped",
        /// "still out"
        StillOut = "still-out",
    }
}
