//! What people will do.

use kitchen_table::checks::Check;
use kitchen_table::plan::{About, Event, Kind};

use crate::checks::kitchen::{Case, Kitchen, Person, Tap, Words, action, promise, rewords, step};
use crate::support::day;

fn idea(kitchen: &mut Kitchen, english: &'static str, welsh: &'static str) -> About {
    let (words, dawn) = (kitchen.tell(english, welsh), kitchen.dawn);
    kitchen.answer("X03", dawn, &[("idea", Words(words))]);
    kitchen.said(words)
}

fn answers_idea(kitchen: &mut Kitchen, answer: &str) {
    let (idea, mam) = (kitchen.last(Kind::Suggestion), kitchen.mam);
    kitchen.home.opens_step(step("X03", None, Some(idea)));
    kitchen.home.answers(mam, "answer", answer);
    kitchen.home.next();
}

/// That somebody rings the club.
fn said_action(kitchen: &Kitchen) -> About {
    kitchen.said(kitchen.tell("Ring the club.", "Ffonio'r clwb."))
}

pub const CASES: &[Case] = &[
    Case {
        check: Check::NoOwner,
        trips: |kitchen| {
            let (words, mam) = (kitchen.tell("Ring the club.", "Ffonio'r clwb."), kitchen.mam);
            kitchen.answer("I01", mam, &[("what", Words(words))]);
            Some(kitchen.said(words))
        },
        mends: |kitchen| {
            let (action, mam) = (kitchen.last(Kind::Action), kitchen.mam);
            kitchen.answer_about("I01", action, mam, &[("who", Person(mam))]);
        },
    },
    Case {
        check: Check::NoDate,
        trips: |kitchen| {
            let (words, mam) = (kitchen.tell("Ring the club.", "Ffonio'r clwb."), kitchen.mam);
            kitchen.answer("I01", mam, &[("what", Words(words))]);
            Some(kitchen.said(words))
        },
        mends: |kitchen| {
            let (action, mam) = (kitchen.last(Kind::Action), kitchen.mam);
            kitchen.answer_about("I01", action, mam, &[("by", Words("2026-12-01"))]);
        },
    },
    Case {
        check: Check::NoReview,
        trips: |_| None,
        mends: |kitchen| {
            let mam = kitchen.mam;
            kitchen.answer("K03", mam, &[("when", Words("2026-12-01T16:00"))]);
        },
    },
    Case {
        check: Check::NoPromise,
        trips: |_| None,
        mends: |kitchen| {
            promise(kitchen, kitchen.tell("Bring a copy.", "Dod â chopi."));
        },
    },
    Case {
        check: Check::NoFamilyDeed,
        trips: |kitchen| {
            // What the worker does is not the family's part.
            let (words, dawn) = (kitchen.tell("Ring the school.", "Ffonio'r ysgol."), kitchen.dawn);
            kitchen.action(words, dawn);
            None
        },
        mends: |kitchen| {
            action(kitchen);
        },
    },
    Case {
        check: Check::NoFamilyDeed,
        trips: |_| None,
        // What they will do if the plan does not work is theirs.
        mends: |kitchen| {
            let (megan, mam) = (About::Person(kitchen.megan), kitchen.mam);
            let words = kitchen.tell("We ring Nain.", "Rydyn ni'n ffonio Nain.");
            kitchen.answer_about("J02", megan, mam, &[("what", Words(words))]);
        },
    },
    Case {
        check: Check::DoerNotYes,
        trips: |kitchen| {
            // Mam says what Peter will do.
            let (words, dad) = (kitchen.tell("Ring the club.", "Ffonio'r clwb."), kitchen.dad);
            Some(kitchen.action(words, dad))
        },
        mends: |kitchen| {
            let (action, dad) = (Kitchen::line_of(said_action(kitchen)), kitchen.dad);
            kitchen.home.comes_in(dad);
            kitchen.home.agrees(dad, action);
        },
    },
    Case {
        check: Check::DoerNotYes,
        trips: |kitchen| {
            let (words, dad) = (kitchen.tell("Ring the club.", "Ffonio'r clwb."), kitchen.dad);
            Some(kitchen.action(words, dad))
        },
        // It is Mam who does it, and she has said so herself.
        mends: |kitchen| {
            let (action, mam) = (said_action(kitchen), kitchen.mam);
            kitchen.answer_about("I01", action, mam, &[("who", Person(mam))]);
        },
    },
    Case {
        check: Check::LowConfidence,
        trips: |kitchen| {
            let (action, mam) = (action(kitchen), kitchen.mam);
            kitchen.answer_about("D04", action, mam, &[("number", Tap("6"))]);
            Some(kitchen.last(Kind::Confidence))
        },
        mends: |kitchen| {
            let (mam, easier) = (kitchen.mam, kitchen.tell("If Nain is there.", "Os bydd Nain yno."));
            let action = kitchen.said(kitchen.tell("Ring the club.", "Ffonio'r clwb."));
            kitchen.answer_about("D04", action, mam, &[("easier", Words(easier))]);
        },
    },
    Case {
        check: Check::LowConfidence,
        trips: |kitchen| {
            let (action, mam) = (action(kitchen), kitchen.mam);
            kitchen.answer_about("D04", action, mam, &[("number", Tap("6"))]);
            Some(kitchen.last(Kind::Confidence))
        },
        mends: |kitchen| {
            let (mam, action) = (kitchen.mam, kitchen.said(kitchen.tell("Ring the club.", "Ffonio'r clwb.")));
            kitchen.answer_about("D04", action, mam, &[("number", Tap("7"))]);
        },
    },
    Case {
        // At the next visit she is surer: what she said before is past.
        check: Check::LowConfidence,
        trips: |kitchen| {
            let (action, mam) = (action(kitchen), kitchen.mam);
            kitchen.answer_about("D04", action, mam, &[("number", Tap("3"))]);
            Some(kitchen.last(Kind::Confidence))
        },
        mends: |kitchen| {
            kitchen.does(Event::VisitStarted(day("2026-11-29")));
            let (action, mam) = (said_action(kitchen), kitchen.mam);
            kitchen.answer_about("D04", action, mam, &[("number", Tap("8"))]);
            assert_eq!(kitchen.home.plan().lines_of(Kind::Confidence).count(), 2, "both numbers stand");
        },
    },
    Case {
        check: Check::IdeaOpen,
        trips: |kitchen| {
            let idea = idea(kitchen, "Separate rooms.", "Ystafelloedd gwahanol.");
            answers_idea(kitchen, "maybe");
            Some(idea)
        },
        mends: |kitchen| answers_idea(kitchen, "yes"),
    },
    Case {
        // What was turned down is settled.
        check: Check::IdeaOpen,
        trips: |kitchen| Some(idea(kitchen, "Separate rooms.", "Ystafelloedd gwahanol.")),
        mends: |kitchen| answers_idea(kitchen, "no"),
    },
    Case {
        check: Check::TakesWriting,
        trips: |kitchen| Some(idea(kitchen, "Write down how it feels.", "Ysgrifennu sut mae'n teimlo.")),
        mends: |kitchen| {
            rewords(kitchen, Kind::Suggestion, kitchen.tell("Say how it feels.", "Dweud sut mae'n teimlo."))
        },
    },
    Case {
        check: Check::Vague,
        trips: |kitchen| Some(promise(kitchen, kitchen.tell("Support Mam as needed.", "Cefnogi Mam yn ôl yr angen."))),
        mends: |kitchen| {
            rewords(kitchen, Kind::Promise, kitchen.tell("Ring Mam on Friday.", "Ffonio Mam ddydd Gwener."))
        },
    },
    Case { check: Check::NoMeasure, trips: |kitchen| Some(action(kitchen)), mends: measure },
    Case {
        check: Check::NoStart,
        trips: |kitchen| {
            action(kitchen);
            measure(kitchen);
            Some(kitchen.last(Kind::Measure))
        },
        mends: |kitchen| {
            let (mam, often) = (kitchen.mam, kitchen.tell("Three times a week.", "Tair gwaith yr wythnos."));
            kitchen.answer("C01", mam, &[("how-often", Words(often))]);
        },
    },
    Case {
        check: Check::NoWarningSign,
        trips: |_| None,
        mends: |kitchen| {
            let (mam, signs) = (kitchen.mam, kitchen.tell("Megan stops going out.", "Megan yn peidio â mynd allan."));
            kitchen.answer("J01", mam, &[("signs", Words(signs))]);
        },
    },
];

fn measure(kitchen: &mut Kitchen) {
    let action = kitchen.said(kitchen.tell("Ring the club.", "Ffonio'r clwb."));
    let (mam, words) = (kitchen.mam, kitchen.tell("Llyr goes twice a week.", "Llyr yn mynd ddwywaith yr wythnos."));
    kitchen.answer_about("I02", action, mam, &[("said", Words(words))]);
}
