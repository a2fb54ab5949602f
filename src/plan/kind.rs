//! What a line can be.

use super::ids::named;

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
