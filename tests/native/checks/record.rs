//! What belongs in the record, and how it is put.

use kitchen_table::checks::Check;
use kitchen_table::plan::{About, CopyKind, Event, Kind, Language};

use crate::checks::kitchen::{Case, Kitchen, Line, Tap, Words, action, promise, rewords};
use crate::support::today;

pub const CASES: &[Case] = &[
    Case {
        check: Check::NoAim,
        trips: |kitchen| Some(About::Person(kitchen.megan)),
        mends: |kitchen| {
            let (about, dawn) = (About::Person(kitchen.megan), kitchen.dawn);
            kitchen.answer_about("W01", about, dawn, &[("said", Words("[aim]"))]);
        },
    },
    Case {
        check: Check::NoReason,
        trips: |kitchen| Some(action(kitchen)),
        mends: |kitchen| {
            let (action, dawn) = (kitchen.said(kitchen.tell("Ring the club.", "Ffonio'r clwb.")), kitchen.dawn);
            kitchen.answer_about("W02", action, dawn, &[("because", Words("[because]"))]);
        },
    },
    Case {
        check: Check::NoReason,
        trips: |kitchen| Some(action(kitchen)),
        // A worry that it answers is why.
        mends: |kitchen| {
            let (mam, dawn, worry) = (kitchen.mam, kitchen.dawn, kitchen.tell("That gang.", "Y criw yna."));
            kitchen.answer("B01", mam, &[("said", Words(worry))]);
            let deed = kitchen.said(kitchen.tell("Ring the club.", "Ffonio'r clwb."));
            kitchen.answer_about("W07", kitchen.said(worry), dawn, &[("deeds", Line(Kitchen::line_of(deed)))]);
        },
    },
    Case {
        check: Check::CanItChange,
        trips: |kitchen| {
            kitchen.does(Event::SomePartsFixed(true));
            Some(action(kitchen))
        },
        mends: |kitchen| {
            let (action, dawn) = (kitchen.said(kitchen.tell("Ring the club.", "Ffonio'r clwb.")), kitchen.dawn);
            kitchen.answer_about("W02", action, dawn, &[("can", Tap("yes"))]);
        },
    },
    Case {
        // "It cannot change" needs a reason.
        check: Check::CanItChange,
        trips: |kitchen| {
            let (action, dawn) = (action(kitchen), kitchen.dawn);
            kitchen.answer_about("W02", action, dawn, &[("can", Tap("no"))]);
            Some(action)
        },
        mends: |kitchen| {
            let (action, dawn) = (kitchen.said(kitchen.tell("Ring the club.", "Ffonio'r clwb.")), kitchen.dawn);
            kitchen.answer_about("W02", action, dawn, &[("why-not", Words("[why not]"))]);
        },
    },
    Case {
        check: Check::NoGoal,
        trips: |kitchen| {
            let (about, dawn) = (About::Person(kitchen.megan), kitchen.dawn);
            kitchen.answer_about("W03", about, dawn, &[("danger", Words("[danger]"))]);
            Some(kitchen.said("[danger]"))
        },
        mends: |kitchen| {
            let (danger, dawn) = (kitchen.last(Kind::DangerStatement), kitchen.dawn);
            kitchen.answer_about("W03", danger, dawn, &[("goal", Words("[goal]"))]);
        },
    },
    Case {
        check: Check::NotAcceptable,
        trips: |kitchen| Some(About::Person(kitchen.megan)),
        mends: |kitchen| {
            let (about, dawn) = (About::Person(kitchen.megan), kitchen.dawn);
            kitchen.answer_about("W04", about, dawn, &[("said", Words("[not acceptable]"))]);
        },
    },
    Case {
        check: Check::ServiceNoGiver,
        trips: |kitchen| {
            let dawn = kitchen.dawn;
            kitchen.answer("W05", dawn, &[("what", Words("[service]"))]);
            Some(kitchen.said("[service]"))
        },
        mends: |kitchen| {
            let (service, dawn) = (kitchen.last(Kind::Service), kitchen.dawn);
            kitchen.answer_about("W05", service, dawn, &[("who", Words("[giver]"))]);
        },
    },
    Case {
        check: Check::Jargon,
        trips: |kitchen| {
            let (dawn, words) = (kitchen.dawn, kitchen.tell("Parental acrimony.", "Gwrthdaro rhwng rhieni."));
            kitchen.answer("B02", dawn, &[("worker-worry", Words(words))]);
            Some(kitchen.said(words))
        },
        mends: |kitchen| rewords(kitchen, Kind::Worry, kitchen.tell("The arguing.", "Y ffraeo.")),
    },
    Case {
        check: Check::LongSentence,
        trips: |kitchen| {
            let word = kitchen.tell("and then ", "ac wedyn ");
            Some(promise(kitchen, format!("{}.", word.repeat(13).trim()).as_str()))
        },
        mends: |kitchen| {
            let word = kitchen.tell("and then ", "ac wedyn ");
            let (one, other) = (word.repeat(12), word.repeat(2));
            rewords(kitchen, Kind::Promise, &format!("{}. {}.", one.trim(), other.trim()));
        },
    },
    Case {
        check: Check::OldCopies,
        trips: |kitchen| {
            let kind = CopyKind::Fridge;
            kitchen.does(Event::CopyGiven { kind, reader: None, language: Language::En, on: today() });
            action(kitchen);
            None
        },
        mends: |kitchen| kitchen.does(Event::CopySwapped(0)),
    },
];
