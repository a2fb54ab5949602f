//! A plan that was talked about for years: as many lines as anybody asks for, said the way people say them.

use kitchen_table::conversation::{Cursor, Draft, Screen, Slot, Speaking, Step, answer};
use kitchen_table::packs::Pack;
use kitchen_table::plan::{About, CardId, Details, Device, Event, Language, PackId, Plan, PlanId, Role};
use kitchen_table::shelf::Record;

/// Another tablet than the one in front of us.
const ELSEWHERE: Device = Device(2);

/// What is said, over and over: worries, what has helped, ideas for what to do.
const SAID: [(&str, &str, &str); 5] = [
    ("B01", "said", "Arguing with Peter when the money runs out before the weekend."),
    ("D01", "said", "Time apart in different rooms helps us calm down. Then we talk."),
    ("B01", "said", "We did not know where Megan was during the argument."),
    ("I03", "what", "Write this up and bring everyone a copy."),
    ("D01", "said", "Nain takes Megan on Saturdays, and everybody sleeps."),
];

/// A plan of this many lines, left at the table on the card that asks for worries.
pub fn long_plan(lines: usize) -> Record {
    let pack = Pack::family_plan().expect("the pack can be read");
    let mut plan = Plan::new(PlanId("long".to_owned()), PackId::family_plan());
    for (name, role, here) in [("Dawn", Role::Worker, true), ("Mam", Role::Adult, true), ("Megan", Role::Child, false)]
    {
        plan = happens(plan, Event::PersonAdded(somebody(name, role, here)));
    }
    plan = happens(plan, Event::VisitStarted("2026-11-22".parse().expect("it is a day")));
    let mam = plan.people.iter().find(|person| person.name() == "Mam").map(|person| person.id);
    let speaking = Speaking { speaker: mam, answering: None, language: Language::En, alone: false };
    for (number, (card, ask, words)) in SAID.iter().cycle().take(lines).enumerate() {
        let step = on(card);
        let mut draft = Draft::default();
        draft.type_into(Slot::of(&step.card, ask), format!("{words} ({number})"));
        let said = answer(&pack, &plan, &step, &draft, speaking.clone()).expect("it can be said");
        plan = happens(plan, Event::Answered(said));
    }
    assert_eq!(plan.lines.len(), lines, "each answer is one line");
    let cursor = Cursor { step: Some(on("B01")), screen: Some(Screen::Talk), ..Cursor::default() };
    Record::new(plan, cursor, 1)
}

/// A plan with this many children and helpers, left at the table where the first child goes.
pub fn large_family(children: usize, helpers: usize) -> Record {
    let mut plan = Plan::new(PlanId("large".to_owned()), PackId::family_plan());
    for (name, role, here) in [("Dawn", Role::Worker, true), ("Mam", Role::Adult, true)] {
        plan = happens(plan, Event::PersonAdded(somebody(name, role, here)));
    }
    for number in 1..=children {
        plan = happens(plan, Event::PersonAdded(somebody(&format!("Child {number}"), Role::Child, false)));
    }
    for number in 1..=helpers {
        plan = happens(plan, Event::PersonAdded(somebody(&format!("Helper {number}"), Role::Helper, false)));
    }
    plan = happens(plan, Event::VisitStarted("2026-11-22".parse().expect("it is a day")));
    let about = plan.children().next().map(|child| About::Person(child.id));
    let step = Step { about, ..on("F01") };
    let cursor = Cursor { step: Some(step), screen: Some(Screen::Talk), ..Cursor::default() };
    Record::new(plan, cursor, 1)
}

fn on(card: &str) -> Step {
    Step { card: CardId::from(card), asked_of: None, about: None }
}

fn somebody(name: &str, role: Role, here: bool) -> Details {
    Details { here, ..Details::of(name.to_owned(), role) }
}

fn happens(plan: Plan, event: Event) -> Plan {
    plan.does(ELSEWHERE, event).expect("it can happen")
}
