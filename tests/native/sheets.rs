//! Sheets: screens put together as data. A hard evening walked through, and what to know before agreeing.

use std::collections::BTreeSet;

use crate::support::tries::tries;
use crate::support::{Home, random};
use kitchen_table::checks::{Check, findings};
use kitchen_table::conversation::{Screen, Step};
use kitchen_table::plan::{About, Event, Language, PersonId, Plan, Reader, Role, visible};
use kitchen_table::sheets::{Asked, Node, drawn};
use kitchen_table::sitting::{Intent, View};
use kitchen_table::words::Phrase;
use proptest::prelude::*;

fn asked(sheet: Screen, plan: &Plan, view: View) -> Asked {
    Asked { sheet, plan: plan.clone(), language: Language::En, view }
}

fn shown(asked: &Asked) -> Node {
    drawn(asked).unwrap()
}

/// Somebody has tried to call the plan agreed.
fn tried() -> View {
    View { tried: true, ..View::default() }
}

/// Every element of a sheet, itself first.
fn elements(node: &Node) -> Vec<&Node> {
    let mut all = Vec::new();
    node.each(&mut |one| all.push(one));
    all
}

fn acts(node: &Node) -> Vec<Intent> {
    elements(node).iter().filter_map(|node| node.act.clone()).collect()
}

/// The values of a hook on a sheet.
fn hooks(node: &Node, name: &str) -> Vec<String> {
    elements(node).iter().filter_map(|node| node.value(name)).map(str::to_owned).collect()
}

/// The whole evening, step by step, until it ends.
fn evening(plan: &Plan) -> Vec<Node> {
    let mut steps = Vec::new();
    for at in 0..500 {
        let step = shown(&asked(Screen::Try, plan, View { scene: at, ..View::default() }));
        let ends = hooks(&step, "data-scene").is_empty();
        steps.push(step);
        if ends {
            return steps;
        }
    }
    panic!("the evening never ends");
}

/// Dawn and Mam at the table; Megan goes to Nain's house, and Nain has not been asked.
fn a_plan() -> (Home, PersonId, PersonId) {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    let nain = home.add_absent("Nain", Role::Helper);
    let megan = home.add_absent("Megan", Role::Child);
    home.sits_down();
    home.opens_about("F01", Some(About::Person(megan)));
    home.says(mam, "place", "Nain's house.");
    home.picks("F04/who", nain);
    home.picks("F04/tells", mam);
    home.next();
    (home, mam, megan)
}

#[test]
fn a_gap_shows_itself_on_a_hard_evening_and_opens_the_card_that_fills_it() {
    let (home, _, megan) = a_plan();
    let evening = evening(home.plan());
    let nobody_in = evening.iter().find(|step| hooks(step, "data-scene") == ["try-nobody-in"]).unwrap();
    assert_eq!(hooks(nobody_in, "data-gap"), ["F01"]);
    let opens = acts(nobody_in).into_iter().find(|act| matches!(act, Intent::OpenAside(_))).unwrap();
    assert_eq!(
        opens,
        Intent::OpenAside(Step { card: "F01".into(), about: Some(About::Person(megan)), asked_of: None })
    );
}

#[test]
fn what_the_plan_says_is_read_out_and_is_no_gap() {
    let (mut home, mam, megan) = a_plan();
    home.opens_about("F01", Some(About::Person(megan)));
    home.says(mam, "second-place", "Pat next door.");
    home.next();
    let evening = evening(home.plan());
    let nobody_in = evening.iter().find(|step| hooks(step, "data-scene") == ["try-nobody-in"]).unwrap();
    assert_eq!(hooks(nobody_in, "data-line"), [home.line_saying("Pat next door.").id.to_string()]);
    assert!(hooks(nobody_in, "data-gap").is_empty());
}

#[test]
fn a_child_whose_place_nobody_knows_is_asked_about_first_and_not_how_they_would_get_there() {
    let (mut home, ..) = a_plan();
    home.add_absent("Llyr", Role::Child);
    let of_llyr: Vec<_> = evening(home.plan())
        .iter()
        .filter(|step| hooks(step, "data-for") == ["Llyr"])
        .flat_map(|step| hooks(step, "data-scene"))
        .collect();
    assert_eq!(of_llyr, ["try-when", "try-where", "try-what-then"]);
}

#[test]
fn the_end_of_the_evening_lists_what_the_plan_does_not_say_and_no_more() {
    let (home, ..) = a_plan();
    let evening = evening(home.plan());
    let (end, steps) = evening.split_last().unwrap();
    let gaps = steps.iter().filter(|step| !hooks(step, "data-gap").is_empty()).count();
    assert!(gaps > 3);
    assert_eq!(hooks(end, "data-gap").len(), gaps);
}

#[test]
fn nobody_signs_and_everyone_here_is_asked_to_say_it_back() {
    let (mut home, mam, _) = a_plan();
    let before = shown(&asked(Screen::Agree, home.plan(), View::default()));
    let ask = Intent::OpenAside(Step { card: "I05".into(), about: None, asked_of: Some(mam) });
    assert!(acts(&before).contains(&ask));
    home.opens("I05");
    home.types("own-words", "Megan goes to Nain.");
    home.taps("clear", "clear");
    home.next();
    let after = shown(&asked(Screen::Agree, home.plan(), View::default()));
    assert!(!acts(&after).contains(&ask), "she has said it back");
}

#[test]
fn a_plan_that_nobody_has_said_yes_to_stays_a_draft() {
    let (mut home, mam, megan) = a_plan();
    home.opens("K03");
    home.types("when", "2026-11-29T16:00");
    home.next();
    let agreeing = |plan: &Plan| shown(&asked(Screen::Agree, plan, tried()));
    assert!(!acts(&agreeing(home.plan())).contains(&Intent::CallAgreed));
    assert!(hooks(&agreeing(home.plan()), "id").contains(&"stops".to_owned()), "and it is said why");
    let place = home.said_to("F01", "place", megan).id;
    home.agrees(mam, place);
    assert!(acts(&agreeing(home.plan())).contains(&Intent::CallAgreed));
    home.does(Event::CalledAgreed);
    assert!(!acts(&agreeing(home.plan())).contains(&Intent::CallAgreed), "once is enough");
}

#[test]
fn the_three_stops_say_what_is_missing_and_open_it() {
    let (mut home, mam, megan) = a_plan();
    let place = home.said_to("F01", "place", megan).id;
    home.agrees(mam, place);
    home.opens("I01");
    home.says(mam, "what", "Ring the club.");
    home.next();
    let shown = shown(&asked(Screen::Agree, home.plan(), tried()));
    let action = home.line_saying("Ring the club.").id;
    let acts = acts(&shown);
    assert_eq!(acts.iter().filter(|act| **act == Intent::OpenLine(action)).count(), 2, "nobody does it, and no day");
    let visit = Intent::OpenAside(Step { card: "K03".into(), about: None, asked_of: None });
    assert!(acts.contains(&visit), "no day to look at it again");
    assert!(!acts.contains(&Intent::CallAgreed));
}

#[test]
fn a_part_that_cannot_be_changed_says_why_before_anybody_agrees() {
    let (mut home, mam, _) = a_plan();
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
    let text = shown(&asked(Screen::Agree, home.plan(), View::default())).text();
    assert!(text.contains("Megan goes to school.") && text.contains("The court says so."), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..tries() })]

    #[test]
    fn a_hard_evening_reads_out_nothing_that_somebody_here_should_not_see(plan in random::plans()) {
        let seen: BTreeSet<_> = plan.lines.iter().filter(|line| visible(&plan, line, Reader::Here)).map(|line| line.id.to_string()).collect();
        let agreeing = shown(&asked(Screen::Agree, &plan, tried()));
        for page in evening(&plan).iter().chain([&agreeing]) {
            for line in hooks(page, "data-line") {
                prop_assert!(seen.contains(&line), "{line} is on {page:?}");
            }
        }
    }
}

#[test]
fn a_child_who_is_driven_is_not_asked_about_the_dark_and_one_who_walks_is() {
    let (mut home, mam, megan) = a_plan();
    let asks_of_the_dark = |home: &Home| {
        let scenes = evening(home.plan()).iter().flat_map(|step| hooks(step, "data-scene")).collect::<Vec<_>>();
        let thought = findings(home.plan()).iter().any(|finding| finding.check == Check::NoWayInTheDark);
        (scenes.contains(&Phrase::TryDark.id().to_owned()), thought)
    };
    for (how, asks) in [("walks", true), ("lift", false), ("collected", false), ("bus", true)] {
        home.opens_about("F01", Some(About::Person(megan)));
        home.speaks(mam);
        home.taps("F03/how", how);
        home.next();
        assert_eq!(asks_of_the_dark(&home), (asks, asks), "{how}");
    }
}
