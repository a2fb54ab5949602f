//! What is known is one tap, and nobody is offered themselves (practice, conversation.md, rule 6).

use crate::support::{Home, both_ways};
use kitchen_table::conversation::{Slot, deeper, own_turn, steps, to_choose_from};
use kitchen_table::packs::{AskKind, Each};
use kitchen_table::plan::{About, Is, Line, Person, PersonId, Role};
use kitchen_table::sitting::Intent;

fn chooses(home: &mut Home, card: &str, ask: &str, person: PersonId) {
    home.intends(Intent::Choose(Slot::of(&card.into(), ask), person.to_string()));
}

/// What is asked now, as `card/ask`.
fn asks(home: &Home) -> String {
    home.sitting.asking().map(|asking| format!("{}/{}", asking.card.0, asking.ask)).unwrap_or_default()
}

/// Everyone who is offered at what is asked now.
fn offered(home: &Home) -> Vec<PersonId> {
    let asking = home.sitting.asking().expect("something is asked");
    let (card, ask) = asking.in_pack(home.pack()).unwrap();
    to_choose_from(home.plan(), card, ask, &home.step(), home.draft()).into_iter().map(|person| person.id).collect()
}

fn is_little(home: &mut Home, child: PersonId) {
    let details = home.plan().person(child).unwrap().details.clone();
    home.intends(Intent::ChangePerson(child, kitchen_table::plan::Details { age: Some(0), ..details }));
}

/// Mam at the table, Peter at work, Nain who helps, Megan who is at school.
struct Family {
    mam: PersonId,
    peter: PersonId,
    nain: PersonId,
    megan: PersonId,
}

fn at_the_table(home: &mut Home) -> Family {
    home.add("Dawn", Role::Worker);
    let (mam, peter) = (home.add("Mam", Role::Adult), home.add_absent("Peter", Role::Adult));
    let (nain, megan) = (home.add_absent("Nain", Role::Helper), home.add_absent("Megan", Role::Child));
    home.sits_down();
    Family { mam, peter, nain, megan }
}

#[test]
fn whoever_tells_is_not_told_and_is_not_rung_next() {
    both_ways(|home| {
        let Family { mam, peter, nain, megan } = at_the_table(home);
        home.goes_to("goes");
        home.intends(Intent::AskAgain(Slot::of(&"F04".into(), "who")));
        assert!(offered(home).contains(&megan), "a child can ring herself");
        chooses(home, "F04", "who", nain);
        assert_eq!((asks(home).as_str(), offered(home).contains(&nain)), ("F04/tells", false));
        chooses(home, "F04", "tells", mam);
        home.intends(Intent::AskAgain(Slot::of(&"F04".into(), "second-contact")));
        let next = offered(home);
        assert_eq!([mam, peter, nain, megan].map(|id| next.contains(&id)), [false, true, false, false]);
    });
}

#[test]
fn whoever_was_told_and_tells_now_is_told_no_more_and_it_is_asked_again() {
    both_ways(|home| {
        let Family { mam, peter, nain, megan } = at_the_table(home);
        home.goes_to("goes");
        home.intends(Intent::AskAgain(Slot::of(&"F04".into(), "who")));
        chooses(home, "F04", "who", nain);
        chooses(home, "F04", "tells", mam);
        home.intends(Intent::AskAgain(Slot::of(&"F04".into(), "second-contact")));
        chooses(home, "F04", "second-contact", peter);
        home.opens_about("F01", Some(About::Person(megan)));
        home.intends(Intent::AskAgain(Slot::of(&"F04".into(), "who")));
        chooses(home, "F04", "who", mam);
        assert_eq!(asks(home), "F04/tells");
        let said = |home: &Home, is: Is| home.plan().said(is, About::Person(megan)).and_then(Line::person);
        assert_eq!((said(home, Is::WhoTells), said(home, Is::WhoIsTold)), (Some(mam), None));
        chooses(home, "F04", "tells", peter);
        assert_eq!(said(home, Is::WhoIsTold), Some(peter));
        let next = home.plan().lines.iter().any(|line| line.ask == "second-contact");
        assert!(!next, "nor is Peter rung next, who is told now");
    });
}

#[test]
fn a_mother_alone_is_not_her_own_helper_and_two_may_turn_to_each_other() {
    both_ways(|home| {
        let Family { mam, peter, nain, .. } = at_the_table(home);
        home.opens("E01");
        assert_eq!(offered(home), [peter, nain]);
        home.comes_in(peter);
        assert_eq!(offered(home), [mam, peter, nain]);
    });
}

#[test]
fn nobody_is_offered_themselves_and_a_little_one_is_offered_nowhere() {
    let mut home = Home::new();
    let Family { mam, nain, megan, .. } = at_the_table(&mut home);
    let cai = home.add("Cai", Role::Child);
    is_little(&mut home, cai);
    home.opens("E01");
    home.picks("people", nain);
    home.next();
    home.opens("D01");
    home.says(mam, "said", "Time apart.");
    home.next();
    home.comes_in(megan);
    let (pack, plan) = (home.pack(), home.plan());
    let all = steps(pack, plan).into_iter().chain(own_turn(pack, plan, megan));
    let all = all.chain(pack.chapters.iter().flat_map(|chapter| deeper(pack, plan, chapter)));
    let mut seen = 0;
    for step in all {
        for card in pack.together(&step.card) {
            for ask in card.asks.iter().filter(|ask| matches!(ask.kind, AskKind::Person | AskKind::People)) {
                let among = to_choose_from(plan, card, ask, &step, home.draft());
                let about = |person: &Person| step.about == Some(About::Person(person.id));
                let tells = ask.is == Some(Is::WhoTells);
                for person in among {
                    let name = format!("{} is offered at {}/{}", person.name(), card.id.0, ask.id);
                    assert!(!person.is_little() && step.asked_of != Some(person.id), "{name}");
                    assert!(!about(person) || tells && card.each == Some(Each::Child), "{name}");
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 40, "{seen}");
}
