//! What is known is one tap, and nobody is offered themselves (practice, conversation.md, rule 6).

use crate::support::{Home, both_ways, words};
use kitchen_table::conversation::{Scene, Slot, deeper, evening, own_turn, steps, to_choose_from};
use kitchen_table::copies::WayDrawing;
use kitchen_table::packs::{AskKind, Each};
use kitchen_table::plan::{About, Audience, Is, Line, Person, PersonId, Role, WayThere};
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

/// The ids of what is known and offered at what is asked now.
fn one_tap(home: &Home) -> Vec<String> {
    let asking = home.sitting.asking().expect("something is asked");
    home.sitting.offered(&asking).into_iter().map(|offer| offer.id).collect()
}

fn takes(home: &mut Home, id: &str) {
    let at = home.sitting.asking().expect("something is asked").at();
    home.intends(Intent::TakeOffer(at, id.to_owned()));
}

fn said(home: &Home, is: Is, child: PersonId) -> Option<&Line> {
    home.plan().said(is, About::Person(child))
}

#[test]
fn a_helpers_place_is_one_tap_and_says_whose_it_is() {
    both_ways(|home| {
        let Family { nain, megan, .. } = at_the_table(home);
        home.goes_to("goes");
        assert_eq!(one_tap(home), ["Nain", "in-the-house", "other"]);
        takes(home, "Nain");
        assert_eq!(said(home, Is::SafePlace, megan).and_then(Line::words), Some("Nain's house"));
        assert_eq!(said(home, Is::WhosePlace, megan).and_then(Line::person), Some(nain));
        assert_eq!(asks(home), "F03/how", "nobody is asked whose it is");
        home.intends(Intent::AskAgain(Slot::of(&"F01".into(), "second-place")));
        assert!(one_tap(home).is_empty(), "the next place is another one");
    });
}

#[test]
fn the_house_that_a_child_goes_away_from_is_nobodys_to_offer() {
    both_ways(|home| {
        let Family { peter, .. } = at_the_table(home);
        home.opens("E01");
        home.picks("people", peter);
        home.next();
        home.goes_to("goes");
        assert!(!one_tap(home).contains(&"Peter".to_owned()), "Peter lives here");
    });
}

#[test]
fn a_room_in_the_house_is_said_in_own_words_and_nobody_asks_how_they_get_there() {
    both_ways(|home| {
        let Family { mam, megan, .. } = at_the_table(home);
        home.goes_to("goes");
        takes(home, "in-the-house");
        assert_eq!(asks(home), "F01/place", "which room?");
        home.says(mam, "place", "Megan's bedroom");
        home.intends(Intent::Next);
        assert_eq!(said(home, Is::SafePlace, megan).and_then(Line::words), Some("Megan's bedroom"));
        assert_eq!(said(home, Is::HowTheyGo, megan).and_then(Line::choice), Some("in-the-house"));
        let on = |card: &str| asks(home).starts_with(card);
        let nothing = "nobody is asked whose room it is, how she gets there, who rings, or where else";
        assert!(!["F01/", "F03/", "F04/"].into_iter().any(on), "{nothing}: {}", asks(home));
        let way = WayThere::of(home.plan(), megan);
        assert!(!way.may_be_dark() && !way.goes_out());
        let drawing = WayDrawing::of(home.pack(), home.plan(), words(home.language()), megan);
        assert!(drawing.details.iter().all(|detail| !detail.gap), "and nothing of it is missing");
        let scenes: Vec<_> =
            evening(home.pack(), home.plan()).into_iter().filter(|step| step.child == Some(megan)).collect();
        assert!(scenes.iter().all(|step| !matches!(step.scene, Scene::NobodyIn | Scene::There | Scene::NoAnswer)));
    });
}

#[test]
fn whoever_goes_out_of_the_house_after_all_is_asked_how() {
    both_ways(|home| {
        let Family { mam, megan, nain, .. } = at_the_table(home);
        home.goes_to("goes");
        takes(home, "in-the-house");
        home.says(mam, "place", "Megan's bedroom");
        home.intends(Intent::Next);
        home.opens_about("F01", Some(About::Person(megan)));
        home.intends(Intent::AskAgain(Slot::of(&"F01".into(), "place")));
        takes(home, "Nain");
        assert_eq!(said(home, Is::SafePlace, megan).and_then(Line::words), Some("Nain's house"));
        assert_eq!(said(home, Is::WhosePlace, megan).and_then(Line::person), Some(nain));
        assert_eq!((said(home, Is::HowTheyGo, megan), asks(home).as_str()), (None, "F03/how"));
    });
}

#[test]
fn the_same_as_a_brother_is_one_tap_and_a_place_is_offered_once() {
    both_ways(|home| {
        let Family { mam, nain, megan, .. } = at_the_table(home);
        let llyr = home.add_absent("Llyr", Role::Child);
        home.opens_about("F01", Some(About::Person(megan)));
        home.says(mam, "place", "Auntie Siân's");
        home.next();
        home.opens_about("F01", Some(About::Person(llyr)));
        assert_eq!(one_tap(home), ["Nain", "in-the-house", "Megan", "other"]);
        takes(home, "Megan");
        assert_eq!(said(home, Is::SafePlace, llyr).and_then(Line::words), Some("Auntie Siân's"));
        assert_eq!(asks(home), "F01/whose", "nobody has said whose it is");
        let guto = home.add_absent("Guto", Role::Child);
        home.opens_about("F01", Some(About::Person(megan)));
        home.intends(Intent::AskAgain(Slot::of(&"F01".into(), "place")));
        takes(home, "Nain");
        home.opens_about("F01", Some(About::Person(guto)));
        assert_eq!(one_tap(home), ["Nain", "in-the-house", "Llyr", "other"], "Megan goes to Nain, who stands there");
        assert_eq!(said(home, Is::WhosePlace, megan).and_then(Line::person), Some(nain));
    });
}

#[test]
fn what_somebody_here_may_not_see_of_a_brothers_place_is_offered_to_nobody() {
    both_ways(|home| {
        let Family { mam, peter, megan, .. } = at_the_table(home);
        let llyr = home.add_absent("Llyr", Role::Child);
        home.opens_about("F01", Some(About::Person(megan)));
        home.says(mam, "place", "Auntie Siân's");
        home.next();
        let place = said(home, Is::SafePlace, megan).unwrap().id;
        home.intends(Intent::LetSee { line: place, with: Audience::Named(vec![mam]), ok: false });
        home.opens_about("F01", Some(About::Person(llyr)));
        assert!(one_tap(home).contains(&"Megan".to_owned()));
        home.comes_in(peter);
        home.opens_about("F01", Some(About::Person(llyr)));
        assert!(!one_tap(home).contains(&"Megan".to_owned()));
    });
}

#[test]
fn own_words_stay_possible_and_stand_in_their_box_again() {
    both_ways(|home| {
        let Family { mam, megan, .. } = at_the_table(home);
        home.goes_to("goes");
        takes(home, "other");
        assert_eq!(asks(home), "F01/place");
        home.says(mam, "place", "Next door");
        home.intends(Intent::Next);
        assert_eq!(said(home, Is::SafePlace, megan).and_then(Line::words), Some("Next door"));
        home.intends(Intent::AskAgain(Slot::of(&"F01".into(), "place")));
        assert_eq!(home.typed("F01", "place"), "Next door");
        takes(home, "other");
        assert_eq!(home.typed("F01", "place"), "Next door", "opening the box takes nothing out of it");
    });
}

#[test]
fn somebody_who_comes_for_a_child_is_asked_for_by_name_and_the_next_place_comes_last() {
    both_ways(|home| {
        let Family { mam, nain, megan, .. } = at_the_table(home);
        home.goes_to("goes");
        takes(home, "other");
        home.says(mam, "place", "The farm");
        home.intends(Intent::Next);
        home.intends(Intent::AskAgain(Slot::of(&"F03".into(), "how")));
        home.intends(Intent::Choose(Slot::of(&"F03".into(), "how"), "collected".to_owned()));
        assert_eq!(asks(home), "F03/collects");
        chooses(home, "F03", "collects", nain);
        assert_eq!(said(home, Is::WhoCollects, megan).map(Line::people), Some([nain].as_slice()));
        let last = home.sitting.askings().into_iter().rfind(|asking| !asking.deeper);
        assert_eq!(last.map(|asking| asking.ask), Some("second-place".to_owned()));
    });
}

#[test]
fn the_likely_call_is_offered_whole_and_one_tap_says_all_of_it() {
    both_ways(|home| {
        let Family { mam, nain, megan, .. } = at_the_table(home);
        home.goes_to("goes");
        takes(home, "Nain");
        home.intends(Intent::Choose(Slot::of(&"F03".into(), "how"), "lift".to_owned()));
        assert_eq!((asks(home).as_str(), one_tap(home)), ("F04/who", vec!["like-that".into(), "another-way".into()]));
        takes(home, "like-that");
        let named = |is| said(home, is, megan).and_then(Line::person);
        assert_eq!((named(Is::WhoTells), named(Is::WhoIsTold)), (Some(nain), Some(mam)));
        assert_eq!(said(home, Is::HowTheyTell, megan).and_then(Line::choice), Some("rings"));
        assert_eq!(asks(home), "F04/second-contact");
    });
}

#[test]
fn another_way_of_telling_is_asked_one_thing_at_a_time() {
    both_ways(|home| {
        let Family { mam, peter, megan, .. } = at_the_table(home);
        home.goes_to("goes");
        takes(home, "Nain");
        home.intends(Intent::Choose(Slot::of(&"F03".into(), "how"), "lift".to_owned()));
        // What is half decided is not kept over a reload: then it is offered whole again.
        let at = home.sitting.asking().unwrap().at();
        let mut sitting = home.sitting.clone();
        sitting.does(Intent::TakeOffer(at, "another-way".to_owned()), &home.tablet);
        let asking = sitting.asking().unwrap();
        assert!(asking.ask == "who" && sitting.offered(&asking).is_empty());
        chooses(home, "F04", "who", megan);
        assert_eq!(asks(home), "F04/tells");
        chooses(home, "F04", "tells", mam);
        assert_eq!(asks(home), "F04/how");
        assert!(said(home, Is::WhoTells, megan).and_then(Line::person) != Some(peter));
    });
}

#[test]
fn nobody_is_offered_to_ring_who_has_said_no() {
    both_ways(|home| {
        let Family { nain, megan, .. } = at_the_table(home);
        home.opens("E01");
        home.picks("people", nain);
        home.next();
        home.goes_to("goes");
        takes(home, "Nain");
        home.opens_about("E03", Some(About::Person(nain)));
        home.taps("E04/status", "no");
        home.next();
        home.opens_about("F01", Some(About::Person(megan)));
        home.intends(Intent::AskAgain(Slot::of(&"F04".into(), "who")));
        assert!(one_tap(home).is_empty(), "and her house is offered no more");
        home.intends(Intent::AskAgain(Slot::of(&"F01".into(), "place")));
        assert!(!one_tap(home).contains(&"Nain".to_owned()));
    });
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
