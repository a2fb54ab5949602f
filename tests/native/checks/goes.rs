//! Where each child goes, whom the plan counts on, and who may not be made to watch whom.

use kitchen_table::checks::Check;
use kitchen_table::plan::{About, Event, Kind, Language};

use crate::checks::kitchen::{Case, Kitchen, Person, Tap, Words, step};

fn megan(kitchen: &Kitchen) -> About {
    About::Person(kitchen.megan)
}

/// Megan goes to Nain's house, and Nain rings Mam.
fn way(kitchen: &mut Kitchen) {
    let (about, mam, nain) = (megan(kitchen), kitchen.mam, kitchen.nain);
    let place = kitchen.tell("Nain Keri's house", "Tŷ Nain Keri");
    let call = [("F04/who", Person(nain)), ("F04/tells", Person(mam)), ("F04/how", Tap("rings"))];
    let parts: Vec<_> = [("place", Words(place)), ("whose", Person(nain))].into_iter().chain(call).collect();
    kitchen.answer_about("F01", about, mam, &parts);
}

fn avoids(kitchen: &mut Kitchen, name: &str, kind: &'static str) -> About {
    let mam = kitchen.mam;
    kitchen.answer("F02", mam, &[("name", Words(name)), ("kind", Tap(kind))]);
    kitchen.said(name)
}

pub const CASES: &[Case] = &[
    Case { check: Check::NoSafePlace, trips: |kitchen| Some(megan(kitchen)), mends: way },
    Case {
        check: Check::NobodyHasThem,
        trips: |kitchen| {
            let child = kitchen.megan;
            kitchen.is_aged(child, 0);
            Some(megan(kitchen))
        },
        mends: |kitchen| {
            let (about, mam, nain) = (megan(kitchen), kitchen.mam, kitchen.nain);
            let place = kitchen.tell("Nain Keri's house", "Tŷ Nain Keri");
            kitchen.answer_about("F07", about, mam, &[("who", Person(nain)), ("place", Words(place))]);
        },
    },
    Case {
        // A child of three goes somewhere; a little one is with somebody.
        check: Check::NoSafePlace,
        trips: |kitchen| {
            let child = kitchen.megan;
            kitchen.is_aged(child, 3);
            Some(megan(kitchen))
        },
        mends: |kitchen| {
            let child = kitchen.megan;
            kitchen.is_aged(child, 2);
        },
    },
    Case {
        check: Check::NobodyTold,
        trips: |kitchen| {
            let (about, mam, nain) = (megan(kitchen), kitchen.mam, kitchen.nain);
            let place = kitchen.tell("Nain Keri's house", "Tŷ Nain Keri");
            kitchen.answer_about("F01", about, mam, &[("place", Words(place)), ("F04/who", Person(nain))]);
            Some(about)
        },
        mends: |kitchen| {
            let (about, mam) = (megan(kitchen), kitchen.mam);
            kitchen.answer_about("F01", about, mam, &[("F04/tells", Person(mam))]);
        },
    },
    Case {
        check: Check::KeepAwayNotAsked,
        trips: |_| None,
        // There is nobody and nothing: that was asked, and is an answer.
        mends: |kitchen| {
            kitchen.only_dawn_is_here();
            kitchen.does(Event::SaidNone(step("F02", None, None)));
        },
    },
    Case {
        check: Check::KeepAwayNotAsked,
        trips: |_| None,
        mends: |kitchen| {
            avoids(kitchen, "John", "person");
        },
    },
    Case {
        check: Check::NoSecondPlace,
        trips: |kitchen| {
            way(kitchen);
            Some(megan(kitchen))
        },
        mends: |kitchen| {
            let (about, mam) = (megan(kitchen), kitchen.mam);
            let second = kitchen.tell("Next door", "Drws nesaf");
            kitchen.answer_about("F01", about, mam, &[("second-place", Words(second))]);
        },
    },
    Case {
        // The same place again is no second one.
        check: Check::NoSecondPlace,
        trips: |kitchen| {
            way(kitchen);
            let (about, mam) = (megan(kitchen), kitchen.mam);
            let same = kitchen.tell("nain keri's house", "ty nain keri");
            kitchen.answer_about("F01", about, mam, &[("second-place", Words(same))]);
            Some(about)
        },
        mends: |kitchen| {
            let (about, mam) = (megan(kitchen), kitchen.mam);
            let second = kitchen.tell("Next door", "Drws nesaf");
            kitchen.answer_about("F01", about, mam, &[("second-place", Words(second))]);
        },
    },
    Case {
        check: Check::NoSecondContact,
        trips: |kitchen| {
            way(kitchen);
            Some(megan(kitchen))
        },
        mends: |kitchen| {
            let (about, mam, dad) = (megan(kitchen), kitchen.mam, kitchen.dad);
            kitchen.answer_about("F01", about, mam, &[("F04/second-contact", Person(dad))]);
        },
    },
    Case {
        // To ring the same person again is no second call.
        check: Check::NoSecondContact,
        trips: |kitchen| {
            way(kitchen);
            let (about, mam) = (megan(kitchen), kitchen.mam);
            kitchen.answer_about("F01", about, mam, &[("F04/second-contact", Person(mam))]);
            Some(about)
        },
        mends: |kitchen| {
            let (about, mam, dad) = (megan(kitchen), kitchen.mam, kitchen.dad);
            kitchen.answer_about("F01", about, mam, &[("F04/second-contact", Person(dad))]);
        },
    },
    Case {
        // Nain rings Mam: Nain cannot be the one whom she rings next.
        check: Check::NoSecondContact,
        trips: |kitchen| {
            way(kitchen);
            let (about, mam, nain) = (megan(kitchen), kitchen.mam, kitchen.nain);
            kitchen.answer_about("F01", about, mam, &[("F04/second-contact", Person(nain))]);
            Some(about)
        },
        mends: |kitchen| {
            let (about, mam, dad) = (megan(kitchen), kitchen.mam, kitchen.dad);
            kitchen.answer_about("F01", about, mam, &[("F04/second-contact", Person(dad))]);
        },
    },
    Case {
        check: Check::NoNotThereBy,
        trips: |kitchen| {
            way(kitchen);
            Some(megan(kitchen))
        },
        mends: |kitchen| {
            let (about, mam) = (megan(kitchen), kitchen.mam);
            let then = kitchen.tell("Mam rings Nain, then 101.", "Mam yn ffonio Nain, wedyn 101.");
            kitchen.answer_about("F05", about, mam, &[("if-not-there", Words(then))]);
        },
    },
    Case {
        check: Check::NoWayInTheDark,
        trips: |kitchen| {
            way(kitchen);
            Some(megan(kitchen))
        },
        mends: |kitchen| {
            let (about, mam) = (megan(kitchen), kitchen.mam);
            kitchen.answer_about("F01", about, mam, &[("F03/in-the-dark", Tap("collected"))]);
        },
    },
    Case {
        check: Check::PlaceToAvoid,
        trips: |kitchen| {
            let (about, mam) = (megan(kitchen), kitchen.mam);
            let place = kitchen.tell("the flat over John's shop", "y fflat uwchben siop John");
            kitchen.answer_about("F01", about, mam, &[("place", Words(place))]);
            let name = kitchen.tell("John's house", "Tŷ John");
            avoids(kitchen, name, "place");
            Some(kitchen.said(place))
        },
        mends: |kitchen| {
            let place = Kitchen::line_of(kitchen.last(Kind::Place));
            kitchen.does(Event::Reworded(place, kitchen.tell("Nain Keri's house", "Tŷ Nain Keri").to_owned()));
        },
    },
    Case {
        check: Check::HelperToAvoid,
        trips: |kitchen| {
            way(kitchen);
            avoids(kitchen, "Keri Jones", "person");
            Some(About::Person(kitchen.nain))
        },
        mends: |kitchen| {
            let name = Kitchen::line_of(kitchen.said("Keri Jones"));
            // Somebody is known by whose neighbour they are.
            kitchen.does(Event::Reworded(name, kitchen.tell("Keri's neighbour", "y cymydog").to_owned()));
        },
    },
    Case {
        check: Check::AvoidNotTold,
        trips: |kitchen| {
            let name = kitchen.tell("John's house", "Tŷ John");
            Some(avoids(kitchen, name, "place"))
        },
        mends: |kitchen| {
            let (about, mam) = (kitchen.last(Kind::Avoid), kitchen.mam);
            let name = kitchen.home.plan().lines_of(Kind::Avoid).find(|line| line.ask == "name").unwrap().id;
            assert_ne!(about, About::Line(name));
            let words = kitchen.tell(
                "Go to Nain's. If anyone asks you in, say no.",
                "Cer i dŷ Nain. Os bydd rhywun yn dy wahodd di i mewn, dywed na.",
            );
            kitchen.answer_about("F02", About::Line(name), mam, &[("told-by", Person(mam)), ("words", Words(words))]);
        },
    },
    Case {
        check: Check::HelperNotAsked,
        trips: |kitchen| {
            // Never named as somebody who helps, but used on the way there.
            way(kitchen);
            Some(About::Person(kitchen.nain))
        },
        mends: |kitchen| says_yes(kitchen, "yes"),
    },
    Case {
        check: Check::HelperNotAsked,
        trips: |kitchen| {
            helps(kitchen, kitchen.nain);
            Some(About::Person(kitchen.nain))
        },
        // She is at the table, and says herself what she could do.
        mends: |kitchen| {
            let (nain, about) = (kitchen.nain, About::Person(kitchen.nain));
            kitchen.home.comes_in(nain);
            let task = kitchen.tell("They can sleep at mine.", "Gallan nhw gysgu acw.");
            kitchen.answer_about("E03", about, nain, &[("task", Words(task))]);
        },
    },
    Case {
        check: Check::HelperNotAsked,
        trips: |kitchen| {
            helps(kitchen, kitchen.nain);
            let (nain, mam) = (About::Person(kitchen.nain), kitchen.mam);
            let task = kitchen.tell("They can sleep at hers.", "Gallan nhw gysgu yno.");
            kitchen.answer_about("E03", nain, mam, &[("task", Words(task))]);
            Some(nain)
        },
        // She says yes to the way there, which counts on her.
        mends: |kitchen| {
            way(kitchen);
            let nain = kitchen.nain;
            kitchen.home.comes_in(nain);
            let place = kitchen.home.plan().lines_of(Kind::Place).find(|line| line.words().is_some()).unwrap().id;
            kitchen.home.agrees(nain, place);
        },
    },
    Case {
        check: Check::HelperSaidNo,
        trips: |kitchen| {
            way(kitchen);
            says_yes(kitchen, "no");
            Some(About::Person(kitchen.nain))
        },
        mends: |kitchen| says_yes(kitchen, "yes"),
    },
    Case {
        check: Check::NothingToTell,
        trips: |kitchen| {
            says_yes(kitchen, "yes");
            Some(About::Person(kitchen.nain))
        },
        mends: |kitchen| {
            let (nain, mam) = (About::Person(kitchen.nain), kitchen.mam);
            let tell = kitchen.tell("That we argue.", "Ein bod ni'n ffraeo.");
            kitchen.answer_about("E03", nain, mam, &[("E04/may-be-told", Words(tell))]);
        },
    },
    Case {
        check: Check::NothingToTell,
        trips: |kitchen| {
            says_yes(kitchen, "yes");
            Some(About::Person(kitchen.nain))
        },
        // She has sat at the table, and heard what was said.
        mends: |kitchen| {
            let nain = kitchen.nain;
            kitchen.home.comes_in(nain);
            kitchen.home.sits_down();
            kitchen.home.goes_out(nain);
        },
    },
    Case {
        check: Check::NoSecondHelper,
        trips: |kitchen| {
            helps(kitchen, kitchen.nain);
            None
        },
        mends: |kitchen| helps(kitchen, kitchen.dad),
    },
    Case {
        check: Check::Polices,
        trips: |kitchen| {
            let words = kitchen.tell("I will not let him in.", "Fydda i ddim yn gadael iddo ddod i mewn.");
            let mam = kitchen.mam;
            Some(kitchen.action(words, mam))
        },
        mends: |kitchen| {
            let action = Kitchen::line_of(
                kitchen.said(kitchen.tell("I will not let him in.", "Fydda i ddim yn gadael iddo ddod i mewn.")),
            );
            let words = kitchen.tell("I ring 999 and go to Nain's.", "Dw i'n ffonio 999 ac yn mynd at Nain.");
            kitchen.does(Event::Reworded(action, words.to_owned()));
        },
    },
    Case {
        check: Check::Polices,
        trips: |kitchen| {
            let words =
                kitchen.tell("Mam makes sure Peter does not drink.", "Mam yn gwneud yn siŵr nad ydy Peter yn yfed.");
            let (megan, mam) = (megan(kitchen), kitchen.mam);
            kitchen.answer_about("J02", megan, mam, &[("what", Words(words))]);
            Some(kitchen.said(words))
        },
        mends: |kitchen| {
            let line = Kitchen::line_of(kitchen.last(Kind::Contingency));
            let words = kitchen.tell("Mam makes sure the back door is open.", "Mam yn agor y drws cefn.");
            kitchen.does(Event::Reworded(line, words.to_owned()));
        },
    },
    Case {
        check: Check::ChildsJob,
        trips: |kitchen| {
            let words = kitchen.tell("Look after Mam when they shout.", "Edrych ar ôl Mam pan fyddan nhw'n gweiddi.");
            let llyr = kitchen.llyr;
            Some(kitchen.action(words, llyr))
        },
        mends: |kitchen| {
            let line =
                Kitchen::line_of(kitchen.said(
                    kitchen.tell("Look after Mam when they shout.", "Edrych ar ôl Mam pan fyddan nhw'n gweiddi."),
                ));
            let words = kitchen.tell("Go to Nain's when they shout.", "Mynd at Nain pan fyddan nhw'n gweiddi.");
            kitchen.does(Event::Reworded(line, words.to_owned()));
        },
    },
    Case {
        // A brother is the one who steps in.
        check: Check::ChildsJob,
        trips: |kitchen| {
            let (megan, mam, llyr) = (megan(kitchen), kitchen.mam, kitchen.llyr);
            let words = kitchen.tell("Somebody fetches Megan.", "Rhywun yn nôl Megan.");
            kitchen.answer_about("J02", megan, mam, &[("what", Words(words)), ("who", Person(llyr))]);
            Some(kitchen.last(Kind::Contingency))
        },
        mends: |kitchen| {
            let (megan, mam, nain) = (megan(kitchen), kitchen.mam, kitchen.nain);
            kitchen.answer_about("J02", megan, mam, &[("who", Person(nain))]);
        },
    },
];

fn helps(kitchen: &mut Kitchen, person: kitchen_table::plan::PersonId) {
    let mam = kitchen.mam;
    kitchen.answer("E01", mam, &[("people", Person(person))]);
}

fn says_yes(kitchen: &mut Kitchen, answer: &str) {
    let (nain, mam) = (kitchen.nain, kitchen.mam);
    if kitchen.home.plan().helper_status(nain).is_none() {
        helps(kitchen, nain);
    }
    kitchen.home.opens_about("E03", Some(About::Person(nain)));
    kitchen.home.speaks(mam);
    let status = kitchen.home.plan().helper_status(nain).unwrap();
    if status.id() != answer {
        kitchen.home.taps("E04/status", answer);
    }
    kitchen.home.next();
}

#[test]
fn there_is_no_way_in_the_dark_to_a_room_at_home_and_nobody_is_late_there() {
    let mut kitchen = Kitchen::new(Language::En);
    let (about, mam) = (megan(&kitchen), kitchen.mam);
    kitchen.answer_about("F01", about, mam, &[("place", Words("The back bedroom"))]);
    for check in [Check::NoWayInTheDark, Check::NoNotThereBy] {
        assert!(!kitchen.finds(check, Some(about)), "{}", check.id());
    }
    assert!(kitchen.finds(Check::NobodyTold, Some(about)), "somebody should know that she is there");
}
