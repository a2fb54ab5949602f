//! What worries people, and the adults who have to be heard.

use kitchen_table::checks::Check;
use kitchen_table::plan::{About, Event, Kind};

use crate::checks::kitchen::{Case, Kitchen, Line, Tap, Words, action, promise, step};
use crate::support::today;

fn worry(kitchen: &mut Kitchen, english: &'static str, welsh: &'static str) -> About {
    let (words, mam) = (kitchen.tell(english, welsh), kitchen.mam);
    kitchen.answer("B01", mam, &[("said", Words(words))]);
    kitchen.said(words)
}

pub const CASES: &[Case] = &[
    Case {
        check: Check::AdultNotHeard,
        trips: |kitchen| {
            // To have sat there is not to have been heard.
            kitchen.home.comes_in(kitchen.dad);
            kitchen.does(Event::VisitStarted(today()));
            Some(About::Person(kitchen.dad))
        },
        mends: |kitchen| {
            let (dad, words) = (kitchen.dad, kitchen.tell("The noise.", "Y sŵn."));
            kitchen.answer("B01", dad, &[("said", Words(words))]);
        },
    },
    Case {
        check: Check::NotSaidBack,
        trips: |kitchen| {
            action(kitchen);
            says_back(kitchen, "again");
            Some(About::Person(kitchen.mam))
        },
        mends: |kitchen| says_back(kitchen, "clear"),
    },
    Case {
        check: Check::WorryNoAnswer,
        trips: |kitchen| {
            action(kitchen);
            Some(worry(kitchen, "That gang.", "Y criw yna."))
        },
        mends: |kitchen| {
            let (worry, dawn) = (kitchen.last(Kind::Worry), kitchen.dawn);
            let action = Kitchen::line_of(kitchen.said(kitchen.tell("Ring the club.", "Ffonio'r clwb.")));
            kitchen.answer_about("W07", worry, dawn, &[("deeds", Line(action))]);
        },
    },
    Case {
        check: Check::WorryNoAnswer,
        trips: |kitchen| Some(worry(kitchen, "That gang.", "Y criw yna.")),
        mends: |kitchen| {
            let (worry, dawn) = (kitchen.last(Kind::Worry), kitchen.dawn);
            let why = kitchen.tell("Llyr is asked first.", "Rydyn ni'n gofyn i Llyr gyntaf.");
            kitchen.answer_about("W07", worry, dawn, &[("not-yet", Words(why))]);
        },
    },
    Case {
        // A child's worry is a worry.
        check: Check::WorryNoAnswer,
        trips: |kitchen| {
            let (child, words) = (kitchen.megan, kitchen.tell("When it is loud.", "Pan mae'n swnllyd."));
            kitchen.child_answers("G03", child, &[("said", Words(words))]);
            Some(kitchen.said(words))
        },
        mends: |kitchen| {
            let (worry, dawn) = (kitchen.last(Kind::ChildWorry), kitchen.dawn);
            let why = kitchen.tell("Peter is asked first.", "Rydyn ni'n gofyn i Peter gyntaf.");
            kitchen.answer_about("W07", worry, dawn, &[("not-yet", Words(why))]);
        },
    },
    Case {
        check: Check::PressureNoAnswer,
        trips: |kitchen| {
            // That the family does something about it is not enough.
            let worry = worry(kitchen, "Money is short.", "Mae arian yn brin.");
            let (action, dawn) = (Kitchen::line_of(action(kitchen)), kitchen.dawn);
            kitchen.answer_about("W07", worry, dawn, &[("deeds", Line(action))]);
            Some(worry)
        },
        mends: |kitchen| {
            promise(kitchen, kitchen.tell("Check the benefits with Mam.", "Gwirio'r budd-daliadau efo Mam."));
        },
    },
    Case {
        check: Check::PressureNoAnswer,
        trips: |kitchen| {
            let (mam, words) = (kitchen.mam, kitchen.tell("The damp.", "Y tamprwydd."));
            kitchen.answer("B05", mam, &[("said", Words(words))]);
            Some(kitchen.said(words))
        },
        mends: |kitchen| {
            let promised = promise(kitchen, kitchen.tell("Ring the landlord.", "Ffonio'r landlord."));
            let (pressure, dawn) = (kitchen.last(Kind::Pressure), kitchen.dawn);
            kitchen.answer_about("W07", pressure, dawn, &[("deeds", Line(Kitchen::line_of(promised)))]);
        },
    },
    Case {
        check: Check::LimitNoOtherWay,
        trips: |kitchen| {
            let (mam, way) = (kitchen.mam, kitchen.tell("Time apart.", "Amser ar wahân."));
            kitchen.answer("D01", mam, &[("said", Words(way))]);
            let (way, limit) = (kitchen.said(way), kitchen.tell("He gets drunk.", "Mae'n meddwi."));
            kitchen.answer_about("D02", way, mam, &[("said", Words(limit))]);
            Some(kitchen.said(limit))
        },
        mends: |kitchen| {
            let (way, mam) = (kitchen.last(Kind::Strategy), kitchen.mam);
            kitchen.answer_about("D03", way, mam, &[("where", Words(kitchen.tell("His brother's.", "Tŷ ei frawd.")))]);
        },
    },
];

fn says_back(kitchen: &mut Kitchen, clear: &'static str) {
    let mam = kitchen.mam;
    let words = kitchen.tell("I ring Nain first.", "Dw i'n ffonio Nain gyntaf.");
    kitchen.answer_step(step("I05", Some(mam), None), mam, &[("own-words", Words(words)), ("clear", Tap(clear))]);
}
