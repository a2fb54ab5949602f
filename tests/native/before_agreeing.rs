//! What to know before people agree, and what stands in the way of calling a plan agreed.

use std::collections::BTreeSet;

use crate::support::family::on_the_way_to_nain;
use crate::support::tries::tries;
use crate::support::{Home, family_plan, random};
use kitchen_table::checks::{HowFar, InTheWay, how_far};
use kitchen_table::conversation::{
    Fixed, SaysBack, Step, StillOpen, cannot_be_changed, says_back, stands_so_far, still_open,
};
use kitchen_table::plan::{About, Audience, Event, Is, LineId, Plan, Reader, Role, Status, visible};
use kitchen_table::sitting::Intent;
use proptest::prelude::*;

/// All that stands in the way of calling a plan agreed.
fn in_the_way(plan: &Plan) -> Vec<InTheWay> {
    match how_far(family_plan(), plan) {
        HowFar::NotYet(all) => all,
        HowFar::Agreed | HowFar::MayBe => Vec::new(),
    }
}

#[test]
fn nobody_signs_and_everyone_here_is_asked_to_say_it_back() {
    let (mut home, mam, _) = on_the_way_to_nain();
    let ask = Step { card: "I05".into(), about: None, asked_of: Some(mam) };
    assert_eq!(says_back(home.pack(), home.plan()), [SaysBack { person: mam, card: Some(ask) }]);
    home.opens("I05");
    home.types("own-words", "Megan goes to Nain.");
    home.taps("clear", "clear");
    home.next();
    let after = says_back(home.pack(), home.plan());
    assert_eq!(after, [SaysBack { person: mam, card: None }], "she has said it back");
}

#[test]
fn whoever_would_rather_not_say_it_back_has_not_said_it_back() {
    let (mut home, mam, _) = on_the_way_to_nain();
    home.opens("I05");
    home.sets_aside();
    let after = says_back(home.pack(), home.plan());
    assert!(matches!(after.as_slice(), [SaysBack { person, card: Some(_) }] if *person == mam), "{after:?}");
}

#[test]
fn whoever_taps_what_is_missing_is_asked_for_that() {
    let (mut home, mam, _) = on_the_way_to_nain();
    home.opens("I01");
    home.says(mam, "what", "Mam rings the school.");
    home.next();
    let deed = home.line_saying("Mam rings the school.").id;
    for missing in [Is::Owner, Is::Due] {
        home.opens("B01");
        home.intends(Intent::OpenLineAt(deed, missing));
        let asking = home.sitting.asking().expect("something is asked");
        assert!(asking.in_pack(home.pack()).is_some_and(|(_, ask)| ask.is(missing)), "{missing:?}");
        assert_eq!(home.step().about, Some(About::Line(deed)));
    }
}

#[test]
fn a_plan_that_nobody_has_said_yes_to_stays_a_draft() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    home.opens("K03");
    home.types("when", "2026-11-29T16:00");
    home.next();
    assert_eq!(how_far(home.pack(), home.plan()), HowFar::NotYet(vec![InTheWay::NobodyYet]), "and it is said why");
    let place = home.said_to("F01", "place", megan).id;
    home.agrees(mam, place);
    assert_eq!(how_far(home.pack(), home.plan()), HowFar::MayBe);
    home.does(Event::CalledAgreed);
    assert_eq!(how_far(home.pack(), home.plan()), HowFar::Agreed, "once is enough");
}

#[test]
fn the_three_stops_say_what_is_missing_and_open_it() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    let place = home.said_to("F01", "place", megan).id;
    home.agrees(mam, place);
    home.opens("I01");
    home.says(mam, "what", "Ring the club.");
    home.next();
    let action = Some(home.line_saying("Ring the club.").id);
    let visit = Some(Step { card: "K03".into(), about: None, asked_of: None });
    assert_eq!(
        in_the_way(home.plan()),
        [InTheWay::NoOwner(action), InTheWay::NoDate(action), InTheWay::NoNextVisit(visit)]
    );
}

#[test]
fn what_is_kept_from_somebody_here_stops_the_plan_without_its_words() {
    let (mut home, mam, _) = on_the_way_to_nain();
    let dad = home.add_absent("Dad", Role::Adult);
    home.opens("I01");
    home.says(mam, "what", "Pack a bag.");
    home.next();
    let action = home.line_saying("Pack a bag.").id;
    home.opens("K02");
    home.taps("lines", &action.to_string());
    home.picks("from", dad);
    home.next();
    assert!(in_the_way(home.plan()).contains(&InTheWay::NoOwner(Some(action))), "Dad is not here");
    home.comes_in(dad);
    let stops = in_the_way(home.plan());
    assert!(stops.contains(&InTheWay::NoOwner(None)) && stops.contains(&InTheWay::NoDate(None)), "{stops:?}");
    assert!(lines_of(home.plan()).iter().all(|line| *line != action));
}

#[test]
fn what_not_everyone_has_said_yes_to_stays_open_and_can_be_asked_about() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    let place = home.said_to("F01", "place", megan).id;
    let card = Step { card: "I04".into(), about: None, asked_of: None };
    assert_eq!(still_open(home.pack(), home.plan()), Some(StillOpen { lines: vec![place], changed: vec![], card }));
    home.agrees(mam, place);
    assert_eq!(still_open(home.pack(), home.plan()), None);
}

#[test]
fn whoever_asks_again_is_asked_about_what_somebody_said_not_yet_to_and_not_about_what_is_agreed() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    let place = home.said_to("F01", "place", megan).id;
    home.opens("I01");
    home.says(mam, "what", "Ring the club.");
    home.next();
    let deed = home.line_saying("Ring the club.").id;
    home.agrees(mam, place);
    home.opens("I04");
    home.answers_to(mam, deed, "not-yet");
    home.next();
    let open = still_open(home.pack(), home.plan()).expect("she has not said yes to all of it");
    assert_eq!(open.lines, [deed]);
    home.intends(Intent::OpenAsideAt(open.card, deed));
    assert_eq!(home.sitting.asking().and_then(|asking| asking.row.about), Some(About::Line(deed)));
}

#[test]
fn what_people_have_said_yes_to_stands_with_what_the_worker_will_do() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    assert_eq!(stands_so_far(home.plan()), [], "nobody has said yes to anything");
    home.opens("I03");
    home.types("what", "Come back tonight.");
    home.next();
    let (place, promise) = (home.said_to("F01", "place", megan).id, home.line_saying("Come back tonight.").id);
    assert_eq!(stands_so_far(home.plan()), [], "the promise is read out too");
    home.agrees(mam, place);
    home.agrees(mam, promise);
    assert_eq!(stands_so_far(home.plan()), [place, promise], "each once");
}

/// What somebody changed since people said yes.
fn changed(home: &Home) -> Vec<LineId> {
    still_open(home.pack(), home.plan()).map(|open| open.changed).unwrap_or_default()
}

#[test]
fn what_somebody_changed_since_people_said_yes_is_said_apart() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    let place = home.said_to("F01", "place", megan).id;
    assert_eq!(changed(&home), [], "nobody had said yes");
    home.agrees(mam, place);
    home.does(Event::Reworded(place, "Nain's flat.".to_owned()));
    assert_eq!(changed(&home), [place]);
    assert_eq!(still_open(home.pack(), home.plan()).unwrap().lines, [], "and not twice");
    home.agrees(mam, place);
    assert_eq!((changed(&home), stands_so_far(home.plan())), (vec![], vec![place]), "they have said yes to that too");
}

#[test]
fn a_part_of_the_way_there_that_was_changed_or_taken_back_is_a_change_to_what_people_said_yes_to() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    let (place, nain) = (home.said_to("F01", "place", megan).id, home.said_to("F04", "who", megan).id);
    home.agrees(mam, place);
    home.does(Event::TookBack(nain));
    assert_eq!(changed(&home), [place], "nobody rings any more");
    home.intends(Intent::Undo);
    assert_eq!(changed(&home), [], "and it was undone");
    home.opens_about("F01", Some(About::Person(megan)));
    home.taps("F03/how", "walks");
    home.next();
    assert_eq!(changed(&home), [place], "how she goes was said after the yes");
}

#[test]
fn an_answer_that_somebody_changed_themselves_is_no_change_to_the_plan() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    let place = home.said_to("F01", "place", megan).id;
    home.agrees(mam, place);
    home.opens("I04");
    home.answers_to(mam, place, "no");
    home.next();
    assert_eq!(changed(&home), [], "she says no now");
    let no = home.plan().about(About::Line(place)).find(|line| line.choice() == Some("no")).unwrap().id;
    home.does(Event::TookBack(no));
    assert_eq!(changed(&home), [], "and then nothing");
}

/// They stand on the shared screen, which the worker has in front of her also when nobody else is here.
#[test]
fn what_is_for_the_worker_alone_is_not_among_what_is_still_open() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    let place = home.said_to("F01", "place", megan).id;
    home.goes_out(mam);
    assert!(lines_of(home.plan()).contains(&place));
    home.does(Event::LetSee { line: place, with: Audience::Worker, ok: true });
    assert_eq!(still_open(home.pack(), home.plan()), None);
}

/// Megan goes to school, and the court says so.
fn with_a_fixed_part() -> (Home, LineId, LineId) {
    let (mut home, mam, _) = on_the_way_to_nain();
    home.opens("I01");
    home.says(mam, "what", "Megan goes to school.");
    home.next();
    let action = home.line_saying("Megan goes to school.").id;
    home.goes_out(mam);
    home.opens_about("W02", Some(About::Line(action)));
    home.taps("can", "no");
    home.types("why-not", "The court says so.");
    home.next();
    home.comes_in(mam);
    let why = home.line_saying("The court says so.").id;
    (home, action, why)
}

#[test]
fn a_part_that_cannot_be_changed_says_why_before_anybody_agrees() {
    let (home, deed, why) = with_a_fixed_part();
    assert_eq!(cannot_be_changed(home.plan()), [Fixed { deed, why: Some(why) }]);
}

#[test]
fn neither_a_fixed_part_nor_the_reason_for_it_is_read_out_to_those_who_should_not_see_it() {
    let (mut home, deed, why) = with_a_fixed_part();
    home.does(Event::LetSee { line: why, with: Audience::Worker, ok: true });
    assert_eq!(cannot_be_changed(home.plan()), [Fixed { deed, why: None }]);
    home.does(Event::LetSee { line: deed, with: Audience::Worker, ok: true });
    assert_eq!(cannot_be_changed(home.plan()), []);
}

/// Every line whose words are read out before people agree.
fn lines_of(plan: &Plan) -> Vec<LineId> {
    let fixed = cannot_be_changed(plan).into_iter().flat_map(|part| [Some(part.deed), part.why]).flatten();
    let open = still_open(family_plan(), plan).into_iter().flat_map(|open| [open.lines, open.changed].concat());
    let open = open.chain(stands_so_far(plan));
    let stops = in_the_way(plan).into_iter().filter_map(|stop| match stop {
        InTheWay::NoOwner(line) | InTheWay::NoDate(line) => line,
        InTheWay::NobodyYet | InTheWay::NoNextVisit(_) => None,
    });
    fixed.chain(open).chain(stops).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..tries() })]

    #[test]
    fn before_people_agree_nothing_is_read_out_that_somebody_here_should_not_see(plan in random::plans()) {
        let seen: BTreeSet<_> = plan.lines.iter().filter(|line| visible(&plan, line, Reader::Here)).map(|line| line.id).collect();
        for line in lines_of(&plan) {
            prop_assert!(seen.contains(&line), "{line} is read out");
        }
    }
}

#[test]
fn what_somebody_who_is_out_is_to_do_does_not_stand_as_agreed_before_they_have_been_asked() {
    let (mut home, mam, _) = on_the_way_to_nain();
    let dad = home.add_absent("Dad", Role::Adult);
    home.opens("I01");
    home.says(mam, "what", "Dad sleeps at his brother's.");
    home.picks("who", dad);
    home.types("by", "2026-11-29");
    home.next();
    let deed = home.line_saying("Dad sleeps at his brother's.").id;
    home.agrees(mam, deed);
    let is_open = |home: &Home| still_open(home.pack(), home.plan()).is_some_and(|open| open.lines.contains(&deed));
    assert!(is_open(&home) && !stands_so_far(home.plan()).contains(&deed));
    let stands_as = |home: &Home| home.plan().stands_as(home.plan().line(deed).unwrap());
    assert_ne!(stands_as(&home), Status::Agreed, "in the record, too");
    home.intends(Intent::PutOnFridge(deed, true));
    let gran = home.add_absent("Gran", Role::Adult);
    let reads = |home: &Home| visible(home.plan(), home.plan().line(deed).unwrap(), Reader::OfTheFamily(gran));
    assert!(!reads(&home), "nor has whoever was out it on her copy, as if it hung on the fridge");
    home.comes_in(dad);
    home.agrees(dad, deed);
    assert!(!is_open(&home) && stands_so_far(home.plan()).contains(&deed));
}
