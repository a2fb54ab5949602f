//! How long all copies of a plan take, and how that grows: `cargo bench`. It measures and asserts nothing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::hint::black_box;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use kitchen_table::copies::{Numbers, child, family, fridge, helper, worker};
use kitchen_table::packs::Pack;
use kitchen_table::plan::{
    About, Answer, Audience, CardId, Date, Details, Device, Event, Is, Kind, Language, LineId, PackId, PersonId, Plan,
    PlanId, Role, Said, SaidLine, Status, TurnKey, Under, Value,
};
use kitchen_table::words::Words;

/// Another tablet than the one in front of us.
const ELSEWHERE: Device = Device(2);

/// The copies of a plan with 300 lines, 12 children and 40 helpers take less than a frame.
const TARGET: (usize, Duration) = (300, Duration::from_millis(16));
const RUNS: usize = 31;

fn main() {
    println!(
        "{:>6} {:>9} {:>8} {:>7} {:>11} {:>13}",
        "lines", "children", "helpers", "copies", "median", "for each line"
    );
    for lines in [30, 100, 300, 1000] {
        let plan = a_plan(lines);
        let mut copies = 0;
        let mut took: Vec<_> = (0..RUNS)
            .map(|_| {
                let from = Instant::now();
                copies = all_copies(&plan);
                from.elapsed()
            })
            .collect();
        took.sort_unstable();
        let median = took[RUNS / 2];
        let (children, helpers) = (plan.children().count(), plan.helpers().count());
        let each = median / u32::try_from(plan.lines.len()).unwrap();
        println!("{:>6} {children:>9} {helpers:>8} {copies:>7} {median:>11.2?} {each:>13.2?}", plan.lines.len());
        if lines == TARGET.0 {
            let kept = if median < TARGET.1 { "kept" } else { "missed" };
            println!("       target: under {:?}, {kept}", TARGET.1);
        }
    }
}

fn family_plan() -> &'static Pack {
    static PACK: LazyLock<Pack> = LazyLock::new(|| Pack::family_plan().unwrap());
    &PACK
}

fn is_of(card: &str, ask: &str) -> Option<Is> {
    family_plan().card(&card.into())?.asks.iter().find(|one| one.id == ask)?.is
}

/// Every copy there is, and how many.
fn all_copies(plan: &Plan) -> usize {
    let (pack, words, numbers, today) = (family_plan(), Words::of(Language::Cy), Numbers::default(), day(1));
    let mut copies = vec![
        fridge(pack, plan, words, &numbers, today),
        family(pack, plan, words, &numbers, today, None, false),
        worker(pack, plan, words, &numbers, today),
    ];
    for person in plan.in_plan() {
        match person.details.role {
            Role::Adult => copies.push(family(pack, plan, words, &numbers, today, Some(person.id), true)),
            Role::Child => copies.push(child(pack, plan, words, &numbers, today, person.id)),
            Role::Helper => copies.extend(helper(pack, plan, words, &numbers, today, person.id)),
            Role::Worker => {}
        }
    }
    black_box(&copies).len()
}

fn day(day: u8) -> Date {
    Date { year: 2026, month: 11, day }
}

/// A plan of so many lines, with a child for every 25 of them and a helper for every 7 or so.
fn a_plan(lines: usize) -> Plan {
    let mut plan = Plan::new(PlanId("bench".to_owned()), PackId::family_plan());
    let worker = writes_down(&mut plan, "Dawn", Role::Worker);
    let adults = ["Mam", "Dad", "Nain"].map(|name| writes_down(&mut plan, name, Role::Adult));
    let children: Vec<_> =
        (0..(lines / 25).max(1)).map(|nth| writes_down(&mut plan, &format!("Child {nth}"), Role::Child)).collect();
    let helpers: Vec<_> = (0..(lines * 40 / 300).max(1))
        .map(|nth| writes_down(&mut plan, &format!("Helper {nth}"), Role::Helper))
        .collect();
    for helper in &helpers {
        asks(&mut plan, *helper);
    }
    // A third of the lines are the children's.
    for (nth, child) in children.iter().enumerate() {
        if plan.lines.len() + 12 < lines {
            goes_to(&mut plan, *child, helpers[nth % helpers.len()], adults[0]);
        }
    }
    for nth in 0.. {
        if plan.lines.len() >= lines {
            break;
        }
        match nth % 4 {
            0 => worries(&mut plan, nth, adults[nth % 3]),
            1 => helps(&mut plan, nth, adults[nth % 3]),
            2 => acts(&mut plan, nth, adults[nth % 3]),
            _ => promises(&mut plan, nth, worker),
        }
    }
    plan
}

fn writes_down(plan: &mut Plan, name: &str, role: Role) -> PersonId {
    let (name, known_as) = (name.to_owned(), String::new());
    let details = Details { known_as, age: Some(9), here: role == Role::Adult, ..Details::of(name, role) };
    *plan = plan.does(ELSEWHERE, Event::PersonAdded(details)).unwrap();
    plan.people.last().unwrap().id
}

fn said(card: &str, ask: &str, kind: Kind, value: Value, about: Option<About>, audience: Audience) -> SaidLine {
    SaidLine {
        kind,
        card: CardId::from(card),
        ask: ask.to_owned(),
        is: is_of(card, ask),
        value: Some(value),
        speaker: None,
        asked_of: None,
        instead_of: None,
        under: Under::About(about),
        audience,
        status: Status::from(kind),
        said_in: Language::Cy,
        alone: false,
    }
}

fn says(plan: &mut Plan, lines: Vec<SaidLine>) -> LineId {
    let turn = TurnKey { card: lines[0].card.clone(), asked_of: None, about: None };
    let said = lines.into_iter().map(Said::Line).collect();
    *plan = plan.does(ELSEWHERE, Event::Answered(Answer { turn, repeats: true, said })).unwrap();
    plan.lines.last().unwrap().id
}

fn words(nth: usize) -> Value {
    Value::Words(format!("Something that somebody said at the table, number {nth}."))
}

fn asks(plan: &mut Plan, helper: PersonId) {
    let about = Some(About::Person(helper));
    let yes = SaidLine {
        status: Status::Yes,
        ..said("E01", "people", Kind::Helper, Value::Person(helper), about, Audience::Family)
    };
    says(plan, vec![yes, said("E03", "task", Kind::Ask, words(1), about, Audience::Family)]);
}

fn goes_to(plan: &mut Plan, child: PersonId, helper: PersonId, adult: PersonId) {
    let about = Some(About::Person(child));
    let way = |card, ask, kind, value| said(card, ask, kind, value, about, Audience::Fridge);
    let own =
        |card, kind| SaidLine { speaker: Some(child), ..said(card, "said", kind, words(2), about, Audience::Child) };
    let lines = vec![
        way("F01", "place", Kind::Place, words(3)),
        way("F01", "whose", Kind::Place, Value::Person(helper)),
        way("F03", "how", Kind::Route, Value::Choice("walks".to_owned())),
        way("F04", "who", Kind::Arrival, Value::Person(helper)),
        way("F04", "tells", Kind::Arrival, Value::Person(adult)),
        own("G02", Kind::Like),
        own("G04", Kind::Wish),
        said("J02", "what", Kind::Contingency, words(4), about, Audience::Family),
        said("F02", "name", Kind::Avoid, words(5), about, Audience::Named(vec![adult])),
    ];
    says(plan, lines);
    let place = plan.said(Is::SafePlace, About::Person(child)).unwrap().id;
    agrees(plan, place, adult);
}

fn agrees(plan: &mut Plan, to: LineId, adult: PersonId) {
    let yes = Value::Choice("yes".to_owned());
    let agreed = said("I04", "answer", Kind::Agreement, yes, Some(About::Line(to)), Audience::Family);
    says(plan, vec![SaidLine { speaker: Some(adult), asked_of: Some(adult), ..agreed }]);
}

fn worries(plan: &mut Plan, nth: usize, adult: PersonId) {
    let worry = said("B01", "said", Kind::Worry, words(nth), None, Audience::Family);
    let worry = says(plan, vec![SaidLine { speaker: Some(adult), ..worry }]);
    let view = said("B01", "their-view", Kind::OtherView, words(nth), Some(About::Line(worry)), Audience::Family);
    says(plan, vec![view]);
}

fn helps(plan: &mut Plan, nth: usize, adult: PersonId) {
    let helps = says(plan, vec![said("D01", "said", Kind::Strategy, words(nth), None, Audience::Family)]);
    let only_theirs = Audience::Named(vec![adult]);
    says(plan, vec![said("D02", "said", Kind::Limit, words(nth), Some(About::Line(helps)), only_theirs)]);
}

fn acts(plan: &mut Plan, nth: usize, adult: PersonId) {
    let action = says(plan, vec![said("I01", "what", Kind::Action, words(nth), None, Audience::Fridge)]);
    let ask = |ask, kind, value| said("I01", ask, kind, value, Some(About::Line(action)), Audience::Fridge);
    says(plan, vec![ask("who", Kind::Action, Value::Person(adult)), ask("by", Kind::Action, Value::Date(day(30)))]);
    agrees(plan, action, adult);
}

fn promises(plan: &mut Plan, nth: usize, worker: PersonId) {
    let promise = said("I03", "what", Kind::Promise, words(nth), None, Audience::Fridge);
    says(plan, vec![SaidLine { speaker: Some(worker), ..promise }]);
}
