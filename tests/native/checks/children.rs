//! Every child, one by one.

use kitchen_table::checks::Check;
use kitchen_table::plan::{About, Event, Kind, Language};

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

/// Mam names Megan in a worry.
fn is_named(kitchen: &mut Kitchen) {
    let (mam, words) = (kitchen.mam, kitchen.tell("Megan hears it all.", "Mae Megan yn clywed y cwbl."));
    kitchen.answer("B01", mam, &[("said", Words(words))]);
}

pub const CASES: &[Case] = &[
    Case {
        check: Check::ChildSaidAlone,
        trips: |kitchen| {
            let (child, mam, words) = (kitchen.megan, kitchen.mam, kitchen.tell("The noise.", "Y sŵn."));
            kitchen.child_answers("G03", child, &[("said", Words(words))]);
            kitchen.home.goes_out(mam);
            Some(megan(kitchen))
        },
        // She says that the others may know: then it is not for the worker alone.
        mends: |kitchen| {
            let child = kitchen.megan;
            kitchen.child_answers("G09", child, &[("may", Tap("tell"))]);
        },
    },
    Case {
        check: Check::ChildSaidAlone,
        trips: |kitchen| {
            let (child, mam, words) = (kitchen.megan, kitchen.mam, kitchen.tell("The noise.", "Y sŵn."));
            kitchen.child_answers("G03", child, &[("said", Words(words))]);
            kitchen.home.goes_out(mam);
            Some(megan(kitchen))
        },
        // Somebody comes in.
        mends: |kitchen| {
            let mam = kitchen.mam;
            kitchen.home.comes_in(mam);
        },
    },
    Case { check: Check::ChildNoLine, trips: |kitchen| Some(megan(kitchen)), mends: is_named },
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
        // A little one is not asked: what they need is the grown-ups' work.
        mends: |kitchen| {
            let child = kitchen.megan;
            kitchen.is_aged(child, 2);
        },
    },
    Case {
        // To be one of those who say yes to a line is not to be heard.
        check: Check::ChildNoSay,
        trips: |kitchen| {
            let (about, child, mam) = (megan(kitchen), kitchen.megan, kitchen.mam);
            kitchen.answer_about("F01", about, mam, &[("place", Words(kitchen.tell("Nain's", "Tŷ Nain")))]);
            kitchen.home.comes_in(child);
            let place = Kitchen::line_of(kitchen.last(Kind::Place));
            kitchen.home.agrees(child, place);
            Some(about)
        },
        // She was asked, and did not want to be: nobody says that she was not.
        mends: |kitchen| {
            let child = kitchen.megan;
            kitchen.child_answers("G01", child, &[("ok", Tap("stop"))]);
        },
    },
    Case {
        check: Check::ChildTurnOpen,
        trips: |kitchen| {
            let child = kitchen.megan;
            kitchen.child_answers("G01", child, &[("ok", Tap("stop"))]);
            Some(megan(kitchen))
        },
        mends: |kitchen| {
            let child = kitchen.megan;
            kitchen.child_answers("G01", child, &[("ok", Tap("yes"))]);
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

#[test]
fn a_child_who_speaks_at_the_table_has_not_begun_a_turn() {
    let mut kitchen = Kitchen::new(Language::En);
    let child = kitchen.megan;
    kitchen.home.comes_in(child);
    kitchen.answer("B01", child, &[("said", Words("The noise."))]);
    assert!(!kitchen.finds(Check::ChildTurnOpen, Some(megan(&kitchen))));
    assert!(!kitchen.finds(Check::ChildNoSay, Some(megan(&kitchen))), "she has had a say");
}

#[test]
fn a_child_who_chose_a_picture_and_said_no_words_is_not_asked_who_may_know_them() {
    let mut kitchen = Kitchen::new(Language::En);
    let child = kitchen.megan;
    kitchen.child_answers("G01", child, &[("ok", Tap("yes"))]);
    kitchen.child_answers("G02", child, &[("drawing", Tap("dog"))]);
    assert!(!kitchen.finds(Check::ChildTurnOpen, Some(megan(&kitchen))));
}
