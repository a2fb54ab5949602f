//! The labels: every word on screen that does not belong to a card.

use crate::plan::named;

named! {
    /// A button, a heading or a sentence, by its id in the words files.
    Label {
        /// "Kitchen Table"
        AppName = "app-name",
        /// "Next"
        Next = "next",
        /// "Back"
        Back = "back",
        /// "Put it in the plan"
        Keep = "keep",
        /// "I don't know – ask later"
        Later = "later",
        /// "Not for us"
        SetAside = "set-aside",
        /// "We see it differently"
        Differ = "differ",
        /// "Stop for today"
        Stop = "stop",
        /// "Go deeper"
        Deeper = "deeper",
        /// "Nothing more to ask here now."
        DeeperNone = "deeper-none",
        /// "Enough for now"
        Enough = "enough",
        /// "Not asked yet"
        NotAskedYet = "not-asked-yet",
        /// "Talked about"
        Answered = "answered",
        /// "Whose words?"
        WhoseWords = "whose-words",
        /// "For {parent}"
        ForPerson = "for-person",
        /// "For everyone here"
        ForEveryone = "for-everyone",
        /// "about {child}"
        AboutChild = "about-child",
        /// "about {helper}"
        AboutHelper = "about-helper",
        /// "Our plan so far"
        PlanSoFar = "plan-so-far",
        /// "You can change anything, any time."
        ChangeAnyTime = "change-any-time",
        /// "Not talked about yet"
        NotTalkedAbout = "not-talked-about",
        /// "Talking about it now"
        TalkingNow = "talking-now",
        /// "Not for us"
        NotForUsSaid = "not-for-us-said",
        /// "We will ask someone"
        WillAskLater = "will-ask-later",
        /// "not known yet"
        NotKnown = "not-known",
        /// "we will ask"
        WeWillAsk = "we-will-ask",
        /// "{worker}'s idea"
        SomeoneIdea = "someone-idea",
        /// "{parent} says yes"
        SaysYes = "says-yes",
        /// "{parent} says maybe"
        SaysMaybe = "says-maybe",
        /// "{parent} says no"
        SaysNo = "says-no",
        /// "Taken up"
        TakenUp = "taken-up",
        /// "Agreed"
        Agreed = "agreed",
        /// "said yes"
        SaidYes = "said-yes",
        /// "Change"
        Change = "change",
        /// "Remove"
        Remove = "remove",
        /// "The plan still says:"
        StillInPlan = "still-in-plan",
        /// "Take it out of the plan"
        TakeAnswerAway = "take-answer-away",
        /// "Move up"
        MoveUp = "move-up",
        /// "Move down"
        MoveDown = "move-down",
        /// "{parent}, have I got that right now?"
        RightNow = "right-now",
        /// "changed, not yet checked"
        ChangedNotChecked = "changed-not-checked",
        /// "Undo"
        Undo = "undo",
        /// "Do it again"
        Redo = "redo",
        /// "Keep the change"
        DoneEditing = "done-editing",
        /// "Leave it as it was"
        Cancel = "cancel",
        /// "Seen differently"
        OtherView = "other-view",
        /// "How do you see it?"
        YourView = "your-view",
        /// "someone"
        Someone = "someone",
        /// "Someone else…"
        SomeoneElse = "someone-else",
        /// "Their name"
        NewName = "new-name",
        /// "Add"
        Add = "add",
        /// "In your own words"
        OwnWay = "own-way",
        /// "Show plan"
        ShowPlan = "show-plan",
        /// "Back to the question"
        HidePlan = "hide-plan",
        /// "Saving…"
        Saving = "saving",
        /// "Saved on this tablet, {time}. Nothing is sent anywhere."
        Saved = "saved",
        /// "Not kept on this tablet: only on the screen. When you close it, it is gone."
        NotKept = "not-kept",
        /// "Could not save. Your words are still here."
        SaveFailed = "save-failed",
        /// "The tablet may be full. Make some room, or copy the plan out by hand. We keep trying."
        SaveFailedHelp = "save-failed-help",
        /// "Try again"
        TryAgain = "try-again",
        /// "To ask {other} · {n}"
        ToAsk = "to-ask",
        /// "To ask someone · {n}"
        ToAskSomeone = "to-ask-someone",
        /// "What was just said"
        JustSaid = "just-said",
        /// "Leave quickly"
        Leave = "leave",
        /// "Settings"
        Settings = "settings",
        /// "Aa"
        TextSize = "text-size",
        /// "Size of the words"
        TextSizeLabel = "text-size-label",
        /// "Usual"
        SizeNormal = "size-normal",
        /// "Large"
        SizeLarge = "size-large",
        /// "Largest"
        SizeLarger = "size-larger",
        /// "Language on the screen"
        LanguageOfScreen = "language-of-screen",
        /// "The other language is not here yet. It needs the internet once. …"
        LanguageNotHere = "language-not-here",
        /// "This part has not come yet. It needs the internet once. Please try again."
        LaterNotHere = "later-not-here",
        /// "This page is not here yet"
        NoPageYet = "no-page-yet",
        /// "This page could not be made just now. …"
        SheetNotMade = "sheet-not-made",
        /// "There is nothing to print yet. …"
        PaperNotReady = "paper-not-ready",
        /// "Who is here"
        WhoIsHere = "who-is-here",
        /// "Who is here?"
        PeopleTitle = "people-title",
        /// "Tick who is in the room now. The screen shows only what they may all see."
        PeopleHelp = "people-help",
        /// "Before you knock"
        PrepareTitle = "prepare-title",
        /// "For the worker, alone. Everything here can be changed later."
        PrepareHelp = "prepare-help",
        /// "At the table"
        AtTheTable = "at-the-table",
        /// "From here on, everyone sees the screen."
        AtTheTableHelp = "at-the-table-help",
        /// "People in the plan"
        PeopleInPlan = "people-in-plan",
        /// "What should we call them?"
        FieldName = "field-name",
        /// "Who are they to the family? (if it helps)"
        FieldRole = "field-role",
        /// "Age (if known)"
        FieldAge = "field-age",
        /// "Their language"
        FieldLanguage = "field-language",
        /// "A child the plan is for"
        FieldChild = "field-child",
        /// "The worker"
        FieldWorker = "field-worker",
        /// "Here today"
        FieldHere = "field-here",
        /// "Add this person"
        AddPerson = "add-person",
        /// "Add someone"
        AddSomeone = "add-someone",
        /// "Take out of the plan"
        TakeOut = "take-out",
        /// "no longer in the plan"
        TakenOut = "taken-out",
        /// "Take {other} out of the plan? What they said stays, with their name."
        TakeOutSure = "take-out-sure",
        /// "{other} is out of the plan now."
        IsTakenOut = "is-taken-out",
        /// "Put {other} back"
        PutBackIn = "put-back-in",
        /// "child"
        RoleChild = "role-child",
        /// "adult"
        RoleAdult = "role-adult",
        /// "helps the family"
        RoleHelper = "role-helper",
        /// "worker"
        RoleWorker = "role-worker",
        /// "Nobody yet. Start with yourself."
        NobodyYet = "nobody-yet",
        /// "Please write a name first. Nothing was lost."
        NoName = "no-name",
        /// "Please write the age as a number, or leave it empty."
        BadAge = "bad-age",
        /// "There is already someone called {child}. Add something that tells them apart, …"
        SameName = "same-name",
        /// "My own worry"
        MyWorry = "my-worry",
        /// "Say it so that the family can hear it. You will read it to them."
        MyWorryHelp = "my-worry-help",
        /// "Only you see this. The answer is never kept."
        PrivateQuestion = "private-question",
        /// "Thank you. Go on when you are ready."
        GateYes = "gate-yes",
        /// "Do not make this plan together today"
        GateStopTitle = "gate-stop-title",
        /// "Thank you for saying so. We can stop here."
        GateKind = "gate-kind",
        /// "Talk to each adult alone. Speak to your manager or safeguarding lead now. Live …"
        GateStop = "gate-stop",
        /// "Make a plan with one adult only"
        GateSeparate = "gate-separate",
        /// "The other adults are left out of this plan. Start another plan for anyone else."
        GateSeparateHelp = "gate-separate-help",
        /// "With {parent} only"
        WithOnly = "with-only",
        /// "Add the adults first."
        NoAdultsYet = "no-adults-yet",
        /// "Some parts of this plan are fixed (a court or a protection plan)"
        SomePartsFixed = "some-parts-fixed",
        /// "Numbers on every copy"
        NumbersTitle = "numbers-title",
        /// "Duty team"
        DutyNumber = "duty-number",
        /// "Out of hours"
        OutOfHours = "out-of-hours",
        /// "Left empty, the copy has a line to write on."
        NumbersHelp = "numbers-help",
        /// "Plans on this tablet"
        PlansTitle = "plans-title",
        /// "Other plans"
        OtherPlans = "other-plans",
        /// "Other conversations"
        OtherConversations = "other-conversations",
        /// "Find a plan: type part of a name"
        FindPlan = "find-plan",
        /// "Plans found: {n}"
        PlansFound = "plans-found",
        /// "Show more"
        ShowMore = "show-more",
        /// "Change the name"
        Rename = "rename",
        /// "Leave it empty to use the names in the plan."
        PlanNameHelp = "plan-name-help",
        /// "Put in the bin"
        PutInBin = "put-in-bin",
        /// "In the bin: {words}"
        InBin = "in-bin",
        /// "Bin"
        Bin = "bin",
        /// "Put back"
        PutBack = "put-back",
        /// "It is back with the plans."
        BackFromBin = "back-from-bin",
        /// "Delete for good"
        DeleteForGood = "delete-for-good",
        /// "Everything in this plan will be gone from this tablet. You cannot get it back. Papers that you printed stay."
        DeleteSure = "delete-sure",
        /// "Deleted."
        Deleted = "deleted",
        /// "Could not delete this plan. It is still in the bin, so try again: {words}"
        NotDeleted = "not-deleted",
        /// "Start a plan together"
        StartPlan = "start-plan",
        /// "We have no worker with us"
        StartAlone = "start-alone",
        /// "Talk together about what worries you, what works, who helps, and where each …"
        FirstWords = "first-words",
        /// "Made-up families only. This early version does not lock what it keeps. Do not …"
        MadeUpOnly = "made-up-only",
        /// "This helps people make a plan. It is not the case record or a protection plan."
        NotARecord = "not-a-record",
        /// "Carry on at the table"
        CarryOn = "carry-on",
        /// "Open"
        OpenPlan = "open-plan",
        /// "A new plan"
        NewPlanName = "new-plan-name",
        /// "Last time: {date}"
        LastTalked = "last-talked",
        /// "There is no plan on this tablet. If there was one, the browser may have cleared it."
        NothingKept = "nothing-kept",
        /// "Looking for plans on this tablet…"
        ReadingShelf = "reading-shelf",
        /// "A plan could not be read"
        UnreadableTitle = "unreadable-title",
        /// "What is kept on this tablet for one plan is damaged. It has not been changed or deleted."
        Unreadable = "unreadable",
        /// "The newest save could not be read, so this is the one before it."
        OlderUsed = "older-used",
        /// "A plan from a newer version"
        NewerTitle = "newer-title",
        /// "One plan was saved by a newer version of this app. Update the app to open it. …"
        Newer = "newer",
        /// "This tablet does not let us keep anything. You can talk and print, but nothing stays."
        ShelfFailed = "shelf-failed",
        /// "Please choose a day that exists, or leave it empty."
        NotADay = "not-a-day",
        /// "Please choose a day and a time, or leave it empty."
        NotATime = "not-a-time",
        /// "Today"
        Today = "today",
        /// "Tomorrow"
        Tomorrow = "tomorrow",
        /// "In a week"
        InAWeek = "in-a-week",
        /// "This day is over. Is it the right one?"
        DayIsOver = "day-is-over",
        /// "Ideas that were taken up. Tap one to make it something we do."
        IdeasWaiting = "ideas-waiting",
        /// "There is nothing to agree yet. It comes from the cards before this one."
        AgreeNothing = "agree-nothing",
        /// "On the fridge page"
        OnTheFridge = "on-the-fridge",
        /// "Where {child} goes: the way there"
        WayOf = "way-of",
        /// "Where does {child} go?"
        OpenWay = "open-way",
        /// "That is all for today"
        VisitTitle = "visit-title",
        /// "Nothing is lost. Carry on any time."
        VisitHelp = "visit-help",
        /// "To ask"
        TonightTitle = "tonight-title",
        /// "For the worker. Look at it when you are alone."
        TonightHidden = "tonight-hidden",
        /// "Private. Look at it when you are alone."
        TonightPrivate = "tonight-private",
        /// "Ask: {other}"
        AskWhom = "ask-whom",
        /// "Ask someone who knows"
        AskSomeone = "ask-someone",
        /// "We may say who asked"
        MaySayYes = "may-say-yes",
        /// "Do not say who asked"
        MaySayNo = "may-say-no",
        /// "What the worker will do"
        PromisesTitle = "promises-title",
        /// "When we meet again"
        NextVisitTitle = "next-visit-title",
        /// "No day yet"
        NoNextVisit = "no-next-visit",
        /// "This is our agreed plan"
        CallAgreed = "call-agreed",
        /// "People have called this plan agreed."
        IsAgreed = "is-agreed",
        /// "This plan is a draft until people agree."
        IsDraft = "is-draft",
        /// "Who will do this?"
        StopNoOwner = "stop-no-owner",
        /// "By which day?"
        StopNoDate = "stop-no-date",
        /// "When do we meet again?"
        StopNoVisit = "stop-no-visit",
        /// "Before we can call it agreed"
        StopsTitle = "stops-title",
        /// "Take it with you"
        TakeIt = "take-it",
        /// "Fridge copy"
        FridgeCopy = "fridge-copy",
        /// "Print"
        Print = "print",
        /// "I'll bring it"
        BringIt = "bring-it",
        /// "Bring a copy of this plan"
        BringItWords = "bring-it-words",
        /// "Copy it out by hand"
        CopyOut = "copy-out",
        /// "Back to the page"
        CopyPage = "copy-page",
        /// "{child}: where {child} goes is not on this page until people say yes to it."
        NotAgreedYet = "not-agreed-yet",
        /// "Ask now"
        AskNow = "ask-now",
        /// "Our family's plan"
        FridgeTitle = "fridge-title",
        /// "Made together: {parent}"
        MadeTogether = "made-together",
        /// "We look at it again: {date}, {time}"
        LookAgain = "look-again",
        /// "If {child} needs to be somewhere else"
        IfChildNeeds = "if-child-needs",
        /// "What each of us will do"
        EachWillDo = "each-will-do",
        /// "If the plan is not working"
        IfNotWorking = "if-not-working",
        /// "People to ring"
        PeopleWhoHelp = "people-who-help",
        /// "If anyone is in danger now"
        DangerNow = "danger-now",
        /// "Our worker's team"
        OurWorker = "our-worker",
        /// "At night and weekends"
        OutOfHoursTeam = "out-of-hours-team",
        /// "Children can talk to: Meic"
        ChildrenTalk = "children-talk",
        /// "This is our plan. We can change it."
        OurPlanCanChange = "our-plan-can-change",
        /// "Version {n}"
        Version = "version",
        /// "Made up, for practice"
        MadeUpMark = "made-up-mark",
        /// "Practise with a made-up family"
        Practise = "practise",
        /// "New here? Look round the plan of a made-up family, and change what you like. Nothing is kept."
        PractiseHelp = "practise-help",
        /// "It is gone when you go back to the plans or open the page again."
        PracticeEnds = "practice-ends",
        /// "Practice: nothing here is kept."
        PracticeNotKept = "practice-not-kept",
        /// "Start again"
        PractiseAgain = "practise-again",
        /// "From the very start"
        PractiseFromStart = "practise-from-start",
        /// "When you practise, the team's numbers stay as they are."
        PracticeNumbers = "practice-numbers",
        /// "by {date}"
        ByDate = "by-date",
        /// "You could also ask"
        SpokenFollowUp = "spoken-follow-up",
        /// "Plans"
        PlanHome = "plan-home",
        /// "Go to the question"
        SkipToQuestion = "skip-to-question",
        /// "Changed."
        LineChanged = "line-changed",
        /// "Removed. You can undo it."
        LineRemoved = "line-removed",
        /// "In the plan."
        KeptInPlan = "kept-in-plan",
        /// "Only for you and the adults here. If this is about a known danger, tell your …"
        AvoidReminder = "avoid-reminder",
        /// "Kept off the shared screen."
        KeptOffScreen = "kept-off-screen",
        /// "This was said alone. Please ask whoever said it first."
        NeedsTheirOk = "needs-their-ok",
        /// "Please write something, or use Remove."
        NoWords = "no-words",
        /// "That is no longer in the plan. Nothing else has changed."
        NoLongerThere = "no-longer-there",
        /// "Another tab is writing now. You can read along here."
        OtherTab = "other-tab",
        /// "Write here instead"
        WriteHere = "write-here",
        /// "You can write here now."
        WriteHereNow = "write-here-now",
        /// "The other tab could not save everything yet. Please look there first."
        OtherTabNotSaved = "other-tab-not-saved",
        /// "Another tab took over before the last words here were saved. They are not in …"
        NotSavedHere = "not-saved-here",
        /// "Show the words"
        ShowTheWords = "show-the-words",
        /// "I have these words"
        WordsAreSafe = "words-are-safe",
        /// "This opens when nobody of the family is ticked as here."
        WhenAlone = "when-alone",
        /// "This opens when one adult is ticked as here, and nobody else."
        WhenOneAlone = "when-one-alone",
        /// "Hand the tablet to {other}"
        TurnHandOver = "turn-hand-over",
        /// "Only the questions for {other} are here."
        TurnOnly = "turn-only",
        /// "Stop"
        TurnStop = "turn-stop",
        /// "I don't want to answer"
        TurnSkip = "turn-skip",
        /// "Thank you, {other}."
        TurnOver = "turn-over",
        /// "There is more time another day. Now the tablet goes back."
        TurnOverHelp = "turn-over-help",
        /// "Give the tablet back"
        TurnGiveBack = "turn-give-back",
        /// "Is the tablet back with a grown-up?"
        TurnIsBack = "turn-is-back",
        /// "Yes, it is back"
        TurnYesBack = "turn-yes-back",
        /// "Not heard yet: {child}"
        TurnNotHeard = "turn-not-heard",
        /// "Who can see this?"
        SeeWho = "see-who",
        /// "Only the worker"
        SeeWorker = "see-worker",
        /// "Nobody else"
        SeeNobody = "see-nobody",
        /// "Only {other} and the worker"
        SeeNamed = "see-named",
        /// "Only {other}"
        SeeNamedAlone = "see-named-alone",
        /// "The adults and helpers of this plan"
        SeeFamily = "see-family",
        /// "Everyone. It may stand on the fridge."
        SeeFridge = "see-fridge",
        /// "{child} and the worker. It may stand on {child}'s own page."
        SeeChild = "see-child",
        /// "{helper} and the worker. It may stand on the helper's card."
        SeeHelper = "see-helper",
        /// "{parent} said this alone. {parent}, is it OK if more people see it?"
        SeeOk = "see-ok",
        /// "Yes, it is OK"
        SeeOkYes = "see-ok-yes",
        /// "No, leave it"
        SeeOkNo = "see-ok-no",
        /// "One moment…"
        OneMoment = "one-moment",
        /// "That did not work. Nothing was saved or copied. Please try again."
        NotTaken = "not-taken",
        /// "Copied. You can paste it now. From here on it is out of our hands."
        Clipped = "clipped",
        /// "Saved as a file. From here on it is out of our hands."
        FileSaved = "file-saved",
        /// "Try the plan"
        TryPlan = "try-plan",
        /// "Before you agree"
        BeforeAgree = "before-agree",
        /// "An honest look at the plan"
        HonestLook = "honest-look",
        /// "Changed who can see it."
        SeeChanged = "see-changed",
    }
}

/// What to say when something could not be done.
impl From<crate::plan::Invalid> for Label {
    fn from(invalid: crate::plan::Invalid) -> Self {
        use crate::plan::Invalid;
        match invalid {
            Invalid::NoName => Self::NoName,
            Invalid::NoWords => Self::NoWords,
            Invalid::NeedsTheirOk => Self::NeedsTheirOk,
            Invalid::NoSuchPerson | Invalid::NoSuchLine => Self::NoLongerThere,
        }
    }
}

/// What to say when an answer could not be read.
impl From<crate::conversation::Why> for Label {
    fn from(why: crate::conversation::Why) -> Self {
        use crate::conversation::Why;
        match why {
            Why::NotADay => Self::NotADay,
            Why::NotATime => Self::NotATime,
        }
    }
}
