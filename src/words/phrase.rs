//! What sheets say: copies, checks, a hard evening, before you agree.

use crate::plan::named;

named! {
    /// A sentence or a button on a sheet, by its id in the words files.
    Phrase {
        /// "Which copy?"
        CopiesWhich = "copies-which",
        /// "For the fridge"
        CopyFridge = "copy-fridge",
        /// "The family's copy"
        CopyFamily = "copy-family",
        /// "The family's copy for {other}"
        CopyFamilyOf = "copy-family-of",
        /// "{child}'s own"
        CopyChild = "copy-child",
        /// "Card for {helper}"
        CopyHelper = "copy-helper",
        /// "The worker's record"
        CopyWorker = "copy-worker",
        /// "Save as a Word file"
        SaveWord = "save-word",
        /// "Save as plain text"
        SaveText = "save-text",
        /// "Save as Markdown"
        SaveMarkdown = "save-markdown",
        /// "Copy as plain text"
        ClipText = "clip-text",
        /// "Copy as Markdown"
        ClipMarkdown = "clip-markdown",
        /// "Next visit for a calendar"
        SaveVisit = "save-visit",
        /// "Once it is printed or saved, it is out of our hands. Think who may find it."
        OutOfHands = "out-of-hands",
        /// "Please look at this before it goes on paper"
        LookFirst = "look-first",
        /// "This may say more than you want on this copy: {words}"
        FoundWords = "found-words",
        /// "This may be a name to keep away from. It may also be somebody else: {words}"
        FoundName = "found-name",
        /// "Please read this line once more before it goes on paper."
        FoundSomething = "found-something",
        /// "There is nothing of the plan on this copy yet."
        NothingOnIt = "nothing-on-it",
        /// "Change the words"
        Reword = "reword",
        /// "Leave it off paper"
        Withhold = "withhold",
        /// "It is fine. Print it."
        PrintAnyway = "print-anyway",
        /// "It is fine. Save it."
        SaveAnyway = "save-anyway",
        /// "This opens when nobody else is ticked as here."
        OnlyWhenAlone = "only-when-alone",
        /// "This copy is not for paper today. You can look at it together."
        NotOnPaper = "not-on-paper",
        /// "{helper} has not said yes yet. The card comes after that."
        HelperNotYet = "helper-not-yet",
        /// "With what only {other} may see"
        PrivateToo = "private-too",
        /// "Pictures on the page"
        PagePictures = "page-pictures",
        /// "Copies that are out"
        CopiesOut = "copies-out",
        /// "Version {n}, {date}"
        CopyGiven = "copy-given",
        /// "Swapped"
        Swapped = "swapped",
        /// "Walk through a hard evening, one step at a time. Say what you would do."
        TryHelp = "try-help",
        /// "It is Friday night. It is getting loud. What happens first?"
        TryLoud = "try-loud",
        /// "It is still loud. What has helped before?"
        TryHelps = "try-helps",
        /// "{child}: how is it clear that it is time to go?"
        TryWhen = "try-when",
        /// "{child}: where to?"
        TryWhere = "try-where",
        /// "{child}: it is dark and it rains. How now?"
        TryDark = "try-dark",
        /// "{child}: no one is in. Then?"
        TryNobodyIn = "try-nobody-in",
        /// "{child}: safe there. Who tells whom?"
        TryThere = "try-there",
        /// "{child}: no one answers the phone. Then?"
        TryNoAnswer = "try-no-answer",
        /// "{child}: not there yet. How long do we wait, and what do we do?"
        TryNotThere = "try-not-there",
        /// "{child}: it is quiet again. Who says that it is OK to come home?"
        TryHome = "try-home",
        /// "It happens again the next night. How do we know that the plan is not working, and whom do we tell?"
        TryAgain = "try-again",
        /// "{child}: what do we do then?"
        TryWhatThen = "try-what-then",
        /// "The plan does not say yet."
        TryNotSaid = "try-not-said",
        /// "Say it now"
        TrySayIt = "try-say-it",
        /// "What then?"
        TryNext = "try-next",
        /// "That was the whole evening."
        TryEnd = "try-end",
        /// "What the plan does not say yet"
        TryGaps = "try-gaps",
        /// "The plan had something to say each time."
        TryNoGaps = "try-no-gaps",
        /// "Step {n}"
        StepOf = "step-of",
        /// "This is a plan that you make together. It is not a contract, the case record or a protection plan."
        AgreeWhat = "agree-what",
        /// "Take your time. You can think about it, read it again another day, or ask somebody to read it with you."
        AgreeTime = "agree-time",
        /// "You can say no to any part. Then we change it or leave it out."
        AgreeNo = "agree-no",
        /// "If a part is not kept, we talk about why and change the plan. If a child is not safe, the worker has to tell other people, and tells you first if they can."
        AgreeNotKept = "agree-not-kept",
        /// "If a part is not kept, we talk about why and change the plan."
        AgreeNotKeptAlone = "agree-not-kept-alone",
        /// "Nobody signs. Saying it back in your own words counts."
        AgreeNobodySigns = "agree-nobody-signs",
        /// "What cannot be changed, and why"
        AgreeCannotChange = "agree-cannot-change",
        /// "Say it back"
        AgreeSayBack = "agree-say-back",
        /// "{other} has said it back"
        AgreeSaidBack = "agree-said-back",
        /// "Ask {other} to say it back"
        AgreeAskBack = "agree-ask-back",
        /// "Not everyone has said yes to these yet. They stay open."
        AgreeOpen = "agree-open",
        /// "Nobody has said yes to any part yet."
        AgreeNobodyYet = "agree-nobody-yet",
        /// "Ask now"
        AgreeAsk = "agree-ask",
        /// "Only for the worker. These are thoughts, not marks. The plan stays yours to judge."
        CheckHelp = "check-help",
        /// "Only for you. These are thoughts, not marks."
        CheckHelpAlone = "check-help-alone",
        /// "Nothing thin was found. Read it once more with the family all the same."
        CheckNone = "check-none",
        /// "More thoughts: {n}"
        CheckMore = "check-more",
        /// "Open it"
        CheckMend = "check-mend",
        /// "Plainer: {words}"
        CheckPlainer = "check-plainer",
        /// "Whose plan is it?"
        CheckWhose = "check-whose",
        /// "Ideas"
        CheckIdeas = "check-ideas",
        /// "Things to do"
        CheckActions = "check-actions",
        /// "For the record"
        CheckRecord = "check-record",
        /// "{child} in the plan"
        CheckLights = "check-lights",
        /// "yes"
        LightYes = "light-yes",
        /// "not yet"
        LightNotYet = "light-not-yet",
    }
}
