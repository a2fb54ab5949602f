//! Every child, one by one.

use kitchen_table::checks::Check;
use kitchen_table::plan::{About, Event, Kind};

use crate::checks::kitchen::{Case, Kitchen, Person, Tap, Words, step};

fn megan(kitchen: &Kitchen) -> About {
    About::Person(kitchen.megan)
}

fn wish(kitchen: &mut Kitchen) -> About {
    let (child, words) = (kitchen.megan, kitchen.tell("No shouting.", "Dim gweiddi."));
    kitchen.child_answers("G04", child, &[("said", Words(words))]);
    kitchen.said(words)
}

fn was_done(kitchen: &mut Kitchen, told: &'static str) {
    let (wish, dawn) = (kitchen.last(Kind::Wish), kitchen.dawn);
    let words = kitchen.tell("Mam and Peter go to other rooms.", "Mam a Peter yn mynd i ystafelloedd eraill.");
    kitchen.answer_about("W06", wish, dawn, &[("did", Words(words)), ("told", Tap(told))]);
}

fn contingency(kitchen: &mut Kitchen, words: &str) {
    let (about, mam) = (megan(kitchen), kitchen.mam);
    kitchen.answer_about("J02", about, mam, &[("what", Words(words))]);
}

pub const CASES: &[Case] = &[
    Case {
        check: Check::ChildNoLine,
        trips: |kitchen| Some(megan(kitchen)),
        mends: |kitchen| contingency(kitchen, kitchen.tell("Nain comes.", "Nain yn dod.")),
    },
    Case {
        check: Check::ChildNoSay,
        trips: |kitchen| {
            // Leave to go on is not a say.
            let child = kitchen.megan;
            kitchen.child_answers("G01", child, &[("ok", Tap("yes"))]);
            Some(megan(kitchen))
        },
        mends: |kitchen| {
            wish(kitchen);
        },
    },
    Case {
        check: Check::ChildNoSay,
        trips: |kitchen| {
            let child = kitchen.megan;
            kitchen.is_aged(child, 3);
            Some(megan(kitchen))
        },
        // A baby is not asked: what they need is the grown-ups' work.
        mends: |kitchen| {
            let child = kitchen.megan;
            kitchen.is_aged(child, 2);
        },
    },
    Case {
        check: Check::ChildSaidNo,
        trips: |kitchen| {
            let (about, mam, child) = (megan(kitchen), kitchen.mam, kitchen.megan);
            kitchen.answer_about("F01", about, mam, &[("place", Words(kitchen.tell("Nain's", "Tŷ Nain")))]);
            kitchen.child_answers("G07", child, &[("answer", Tap("change"))]);
            Some(about)
        },
        mends: |kitchen| {
            let child = kitchen.megan;
            kitchen.child_answers("G07", child, &[("answer", Tap("yes"))]);
        },
    },
    Case {
        check: Check::ChildNotPlaced,
        trips: |kitchen| Some(megan(kitchen)),
        mends: |kitchen| {
            let (child, words) = (kitchen.megan, kitchen.tell("On the stairs.", "Ar y grisiau."));
            kitchen.home.opens_step(step("C03", None, None));
            kitchen.home.says_in_row_of(child, "where", words);
            kitchen.home.next();
        },
    },
    Case {
        check: Check::ChildNoHelp,
        trips: |kitchen| Some(megan(kitchen)),
        mends: |kitchen| {
            let (child, nain) = (kitchen.megan, kitchen.nain);
            kitchen.child_answers("J03", child, &[("who", Person(nain))]);
        },
    },
    Case {
        check: Check::ChildTurnOpen,
        trips: |kitchen| {
            let child = kitchen.megan;
            kitchen.child_answers("G01", child, &[("ok", Tap("yes"))]);
            wish(kitchen);
            Some(megan(kitchen))
        },
        mends: |kitchen| {
            let child = kitchen.megan;
            kitchen.child_answers("G09", child, &[("may", Tap("tell"))]);
        },
    },
    Case {
        // What a child said before anybody asked whether that is all right.
        check: Check::ChildTurnOpen,
        trips: |kitchen| {
            let child = kitchen.megan;
            wish(kitchen);
            kitchen.child_answers("G09", child, &[("may", Tap("tell"))]);
            Some(megan(kitchen))
        },
        mends: |kitchen| {
            let child = kitchen.megan;
            kitchen.child_answers("G01", child, &[("ok", Tap("yes"))]);
        },
    },
    Case {
        check: Check::WishNoAnswer,
        trips: |kitchen| Some(wish(kitchen)),
        mends: |kitchen| was_done(kitchen, "not-yet"),
    },
    Case {
        check: Check::WishNotTold,
        trips: |kitchen| {
            let wish = wish(kitchen);
            was_done(kitchen, "not-yet");
            Some(wish)
        },
        mends: |kitchen| {
            let (wish, dawn) = (kitchen.last(Kind::Wish), kitchen.dawn);
            kitchen.answer_about("W06", wish, dawn, &[("told", Tap("yes"))]);
        },
    },
    Case {
        check: Check::NobodyExplains,
        trips: |kitchen| Some(megan(kitchen)),
        mends: |kitchen| {
            let (about, mam) = (megan(kitchen), kitchen.mam);
            kitchen.answer_about("I06", about, mam, &[("who", Person(mam))]);
        },
    },
    Case {
        check: Check::NoAdvocate,
        trips: |kitchen| Some(megan(kitchen)),
        // An offer is an offer, whatever the answer.
        mends: |kitchen| {
            let child = kitchen.megan;
            kitchen.child_answers("G11", child, &[("answer", Tap("no"))]);
        },
    },
    Case {
        check: Check::NoContingency,
        trips: |kitchen| Some(megan(kitchen)),
        mends: |kitchen| contingency(kitchen, kitchen.tell("Nain comes.", "Nain yn dod.")),
    },
    Case {
        check: Check::OnlyAProcess,
        trips: |kitchen| {
            let words = kitchen.tell(
                "We will escalate and go back to a child protection conference.",
                "Byddwn ni'n uwchgyfeirio ac yn mynd yn ôl i gynhadledd amddiffyn plant.",
            );
            contingency(kitchen, words);
            Some(kitchen.said(words))
        },
        mends: |kitchen| {
            let line = Kitchen::line_of(kitchen.last(Kind::Contingency));
            let words = kitchen.tell(
                "Megan sleeps at Nain Keri's. We go back to a conference.",
                "Megan yn cysgu yn nhŷ Nain Keri. Byddwn ni'n mynd yn ôl i gynhadledd.",
            );
            kitchen.does(Event::Reworded(line, words.to_owned()));
        },
    },
];
