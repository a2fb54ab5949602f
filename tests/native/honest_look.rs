//! An honest look at the plan: for the worker alone, the few thoughts that matter most, one line for each child, and the
//! rest chapter by chapter.

use crate::support::family::on_the_way_to_nain;
use crate::support::tries::tries;
use crate::support::{Home, family_plan, random, today, words};
use kitchen_table::checks::{Check, HonestLook, Thought, findings, honest_look};
use kitchen_table::conversation::{Screen, family_here, for_the_record, made_up_visit};
use kitchen_table::packs::{Pack, Stage};
use kitchen_table::plan::{
    About, Details, Event, Language, PersonId, Plan, Reader, Role, is_workers_own_time, said_for_the_worker_alone,
    stands_on_its_card, visible,
};
use kitchen_table::sitting::Intent;
use proptest::prelude::*;

fn look(plan: &Plan) -> Option<HonestLook> {
    honest_look(family_plan(), plan)
}

/// What the worker sees once Mam has gone out.
fn in_private() -> (Home, HonestLook, PersonId) {
    let (mut home, mam, megan) = on_the_way_to_nain();
    home.goes_out(mam);
    let look = look(home.plan()).unwrap();
    (home, look, megan)
}

/// Every thought, wherever it stands.
fn thoughts(look: &HonestLook) -> impl Iterator<Item = &Thought> {
    let children = look.children.iter().flat_map(|child| &child.open);
    let rest = look.rest.iter().flat_map(|folded| &folded.thoughts);
    look.first.iter().chain(children).chain(rest)
}

/// The thoughts that stand first, and whom each is about.
fn first(look: &HonestLook) -> Vec<(Check, Option<About>)> {
    look.first.iter().map(|thought| (thought.finding.check, thought.finding.about)).collect()
}

/// What a child says in their own turn, one card after the other, before the tablet comes back.
fn says_in_their_turn(home: &mut Home, child: PersonId, said: &[(&str, &str, &str)]) {
    home.hands_over(child);
    for (card, ask, words) in said {
        home.passes_to(card);
        home.types(ask, words);
        home.next();
    }
    home.gives_back();
    home.goes_out(child);
}

#[test]
fn it_is_closed_while_anybody_looks_over_the_shoulder() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    assert_eq!(look(home.plan()), None, "Mam is here");
    home.goes_out(mam);
    assert!(look(home.plan()).is_some());
    home.comes_in(megan);
    assert_eq!(look(home.plan()), None, "Megan is here");
}

/// What a careful viewer would say after that visit, in this order (practice 1.3, points 2, 3, 1, 4 and 5).
#[test]
fn of_the_made_up_family_the_first_five_are_what_a_careful_viewer_would_say() {
    const FIVE: [(Check, &str); 5] = [
        (Check::HelperNotAsked, "Nain Keri"),
        (Check::NoSecondContact, "Megan"),
        (Check::ChildNoSay, "Megan"),
        (Check::NoSafePlace, "Llyr"),
        (Check::ChildNotPlaced, "Megan"),
    ];
    for &language in Language::ALL {
        let visit =
            made_up_visit(&Pack::family_plan().unwrap(), language, today(), &|key| words(language).practice(key));
        let mut home = Home::in_language(language);
        home.takes(visit);
        let mam = home.plan().people.iter().find(|person| person.name() == "Mam").unwrap().id;
        home.goes_out(mam);
        let look = look(home.plan()).unwrap();
        let about =
            |name| home.plan().people.iter().find(|person| person.name() == name).map(|one| About::Person(one.id));
        assert_eq!(first(&look), FIVE.map(|(check, name)| (check, about(name))), "in {}", language.id());
        // What is said of Megan is as true of Llyr: it stands on his line.
        let llyr = look.children.iter().find(|child| Some(About::Person(child.child)) == about("Llyr")).unwrap();
        let open: Vec<_> = llyr.open.iter().map(|thought| thought.finding.check).collect();
        assert!(open.starts_with(&[Check::ChildNoSay, Check::ChildNotPlaced]), "{open:?}");
    }
}

#[test]
fn before_anybody_of_the_family_is_written_down_there_is_nothing_to_look_at() {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    let empty = look(home.plan()).unwrap();
    assert!(!empty.has_begun && thoughts(&empty).next().is_none());
    home.add_absent("Megan", Role::Child);
    let begun = look(home.plan()).unwrap();
    assert!(begun.has_begun && !begun.first.is_empty());
}

#[test]
fn every_child_has_one_line_with_what_is_open_for_them_and_for_nobody_else() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    let llyr = home.add_absent("Llyr", Role::Child);
    says_in_their_turn(&mut home, llyr, &[("G03", "said", "The noise."), ("G04", "said", "A dog.")]);
    home.goes_out(mam);
    let look = look(home.plan()).unwrap();
    assert_eq!(look.children.iter().map(|child| child.child).collect::<Vec<_>>(), [megan, llyr]);
    for for_child in &look.children {
        for thought in &for_child.open {
            let about = match thought.finding.about {
                Some(About::Line(line)) => home.plan().line(line).unwrap().speaker,
                Some(About::Person(person)) => Some(person),
                None => None,
            };
            assert_eq!(about, Some(for_child.child), "{thought:?}");
        }
    }
    let open_for = |child| look.children.iter().find(|one| one.child == child).unwrap();
    let has = |child, check| open_for(child).open.iter().any(|thought| thought.finding.check == check);
    assert!(has(llyr, Check::WishNoAnswer) && has(llyr, Check::WorryNoAnswer), "what he asked for, and his worry");
    assert!(has(megan, Check::NoSecondPlace) && !has(llyr, Check::NoSecondPlace));
    assert!(!has(megan, Check::NoAim), "what the record needs is on nobody's line");
}

#[test]
fn the_rest_is_folded_by_chapter_in_the_order_of_the_chapters() {
    let (mut home, mam, _) = on_the_way_to_nain();
    home.opens("B01");
    home.says(mam, "said", "That gang.");
    home.next();
    home.goes_out(mam);
    let look = look(home.plan()).unwrap();
    let chapters: Vec<_> = look.rest.iter().map(|folded| folded.chapter.map(Stage::id)).collect();
    assert_eq!(chapters, [Some("worries"), Some("helps"), Some("agree"), None], "what is for the record comes last");
    let in_chapter = |id| look.rest.iter().find(|folded| folded.chapter.map(Stage::id) == id).unwrap();
    let holds = |id, check| in_chapter(id).thoughts.iter().any(|thought| thought.finding.check == check);
    assert!(holds(Some("worries"), Check::WorryNoAnswer), "where it was said");
    assert!(holds(Some("agree"), Check::NoReview) && holds(None, Check::NoAim));
}

/// Megan has said something in her own turn, and then Dawn alone looks.
fn megan_has_said(said: &[(&str, &str, &str)]) -> (Home, PersonId, PersonId) {
    let (mut home, mam, megan) = on_the_way_to_nain();
    says_in_their_turn(&mut home, megan, said);
    home.goes_out(mam);
    (home, mam, megan)
}

#[test]
fn what_a_child_said_for_the_worker_alone_stands_first_whatever_it_says() {
    for worry in ["Mam shouts.", "The dog is fat.", "Nothing."] {
        let (home, _, megan) = megan_has_said(&[("G03", "said", worry)]);
        let look = look(home.plan()).unwrap();
        let thought = look.first.first().unwrap();
        assert_eq!((thought.finding.check, thought.finding.about), (Check::ChildSaidAlone, Some(About::Person(megan))));
        assert_eq!(thought.quoted, [home.line_saying(worry).id], "and it is there to read");
    }
}

#[test]
fn what_several_children_said_for_the_worker_alone_all_stands_first_in_the_order_of_the_children() {
    let (mut home, mam, megan) = megan_has_said(&[("G03", "said", "Mam shouts.")]);
    home.comes_in(mam);
    let others: Vec<_> = (0..6).map(|nth| home.add_absent(&format!("Child {nth}"), Role::Child)).collect();
    for child in &others {
        says_in_their_turn(&mut home, *child, &[("G03", "said", "The dog is fat.")]);
    }
    home.goes_out(mam);
    let all: Vec<_> =
        std::iter::once(megan).chain(others).map(|id| (Check::ChildSaidAlone, Some(About::Person(id)))).collect();
    assert_eq!(first(&look(home.plan()).unwrap()), all, "none of them waits behind a tap");
}

#[test]
fn what_a_child_said_for_the_worker_alone_is_there_for_nobody_else() {
    let (mut home, mam, megan) = megan_has_said(&[("G03", "said", "Mam shouts.")]);
    assert_eq!(said_for_the_worker_alone(home.plan()).count(), 1);
    let alone = |home: &Home| said_for_the_worker_alone(home.plan()).next().is_some();
    home.comes_in(mam);
    assert!(!alone(&home), "Mam is here");
    home.comes_in(megan);
    home.goes_out(mam);
    assert!(!alone(&home), "Megan is here");
    home.goes_out(megan);
    let dawn = home.plan().worker().unwrap().id;
    home.does(Event::PersonTakenOut(dawn));
    assert!(!alone(&home), "there is no worker to read it");
}

#[test]
fn on_whichever_card_of_her_turn_she_says_that_she_is_not_safe_the_worker_reads_it_and_nobody_else() {
    const SAID: &str = "I don't feel safe when Darren is here.";
    for (card, ask) in [("G02", "said"), ("G03", "said"), ("G04", "said"), ("G05", "does"), ("G06", "where")] {
        let (mut home, mam, megan) = on_the_way_to_nain();
        let darren = home.add_absent("Darren", Role::Adult);
        home.hands_over(megan);
        home.passes_to(card);
        home.types(ask, SAID);
        home.next();
        home.gives_back();
        home.goes_out(megan);
        assert_eq!(said_for_the_worker_alone(home.plan()).count(), 0, "{card}: Mam is here");
        home.goes_out(mam);
        let (line, look) = (home.line_saying(SAID).id, look(home.plan()).unwrap());
        assert_eq!(look.first[0].quoted, [line], "{card}: it is the first thing that Dawn reads");
        for reader in [Reader::Here, Reader::Fridge, Reader::Family, Reader::Adult(darren), Reader::Adult(mam)] {
            assert!(!visible(home.plan(), home.line_saying(SAID), reader), "{card}: {reader:?}");
        }
        home.comes_in(darren);
        assert_eq!(said_for_the_worker_alone(home.plan()).count(), 0, "{card}: Darren is here");
    }
}

#[test]
fn what_a_child_let_the_others_know_is_not_for_the_worker_alone_and_what_they_kept_back_is() {
    let (mut home, mam, megan) = megan_has_said(&[("G03", "said", "Mam shouts."), ("G04", "said", "A dog.")]);
    let (worry, wish) = (home.line_saying("Mam shouts.").id, home.line_saying("A dog.").id);
    home.comes_in(mam);
    home.hands_over(megan);
    home.passes_to("G09");
    let may = |line| kitchen_table::conversation::Slot::of(&"G09".into(), "may").for_line(line);
    home.taps_in(may(worry), "tell");
    home.taps_in(may(wish), "not");
    home.next();
    home.gives_back();
    home.goes_out(megan);
    home.goes_out(mam);
    let said: Vec<_> = said_for_the_worker_alone(home.plan()).map(|line| line.id).collect();
    assert_eq!(said, [wish], "her wish is hers and the worker's");
}

#[test]
fn a_worker_alone_is_one_tap_from_the_look_and_one_tap_back_at_the_card() {
    let (mut home, mam, _) = on_the_way_to_nain();
    home.opens("D01");
    home.goes_out(mam);
    let card = home.step();
    home.intends(Intent::Go(Screen::Check));
    assert_eq!((home.sitting.screen, home.sitting.came_from()), (Screen::Check, Screen::Talk));
    home.intends(Intent::Go(home.sitting.came_from()));
    assert_eq!((home.sitting.screen, home.step()), (Screen::Talk, card));
    home.intends(Intent::Go(Screen::Visit));
    home.intends(Intent::Go(Screen::Agree));
    assert_eq!(home.sitting.came_from(), Screen::Visit, "and from the end of the sitting it is the same");
}

#[test]
fn whoever_mends_something_from_the_look_comes_back_to_it_and_then_to_where_they_were() {
    let (mut home, mam, _) = on_the_way_to_nain();
    home.goes_out(mam);
    home.intends(Intent::Go(Screen::Visit));
    home.intends(Intent::Go(Screen::Check));
    home.opens_aside("K03", None);
    home.goes_back();
    assert_eq!((home.sitting.screen, home.sitting.came_from()), (Screen::Check, Screen::Visit));
}

#[test]
fn a_thought_about_a_line_quotes_it_and_one_about_a_person_does_not() {
    let (home, look, _) = in_private();
    for thought in thoughts(&look) {
        let line = match thought.finding.about {
            Some(About::Line(line)) => Some(line),
            _ => None,
        };
        assert_eq!(thought.line, line);
        let says_something = line.filter(|id| home.plan().line(*id).is_some_and(|line| !line.is_blank()));
        assert_eq!(thought.quoted, says_something.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn what_only_a_child_can_say_is_asked_with_the_tablet_in_the_childs_hands() {
    let (_, look, megan) = in_private();
    let mending = |check| {
        let thought = thoughts(&look).find(|thought| thought.finding.check == check).unwrap();
        thought.mend.clone().unwrap()
    };
    assert_eq!(mending(Check::ChildNoSay).handed_to, Some(megan));
    assert_eq!(mending(Check::NoSecondPlace).handed_to, None);
}

#[test]
fn every_child_who_can_answer_has_their_lights() {
    let (mut home, mam, megan) = on_the_way_to_nain();
    let (llyr, cai) = (home.add_absent("Llyr", Role::Child), home.add_absent("Cai", Role::Child));
    let details = home.plan().person(cai).unwrap().details.clone();
    home.does(Event::PersonChanged(cai, Details { age: Some(0), ..details }));
    home.goes_out(mam);
    let children: Vec<_> = look(home.plan()).unwrap().lights.into_iter().map(|(child, _)| child).collect();
    assert_eq!(children, [megan, llyr], "a little one has no turn");
}

#[test]
fn an_adult_alone_without_a_worker_learns_from_no_thought_what_others_have_not_told_them() {
    let mut home = Home::new();
    let mam = home.add("Mam", Role::Adult);
    let (gary, megan) = (home.add_absent("Gary", Role::Adult), home.add_absent("Megan", Role::Child));
    home.sits_down();
    home.opens("F02");
    home.says(mam, "name", "Gary");
    home.taps("kind", "person");
    home.next();
    home.opens_about("F01", Some(About::Person(megan)));
    home.says(mam, "place", "Nain's house.");
    home.picks("whose", gary);
    home.next();
    let checks = |home: &Home| {
        let look = look(home.plan()).unwrap();
        thoughts(&look).map(|thought| thought.finding.check).collect::<Vec<_>>()
    };
    let of_the_name = [Check::HelperToAvoid, Check::AvoidNotTold, Check::KeepAwayNotAsked];
    assert!(checks(&home).contains(&Check::HelperToAvoid), "Mam said it");
    home.goes_out(mam);
    home.comes_in(gary);
    let seen = checks(&home);
    assert!(of_the_name.iter().all(|check| !seen.contains(check)), "it is his own name: {seen:?}");
    assert!(seen.contains(&Check::NoSecondPlace), "what everybody may see he may look at");
}

#[test]
fn a_family_that_is_alone_keeps_no_record() {
    let (home, ..) = in_private();
    let cards = for_the_record(home.pack(), home.plan()).unwrap();
    assert!(!cards.is_empty() && cards.iter().all(|card| !card.has_been_asked));
    let mut alone = Home::new();
    alone.add("Mam", Role::Adult);
    alone.sits_down();
    assert_eq!(for_the_record(alone.pack(), alone.plan()), None);
    assert!(look(alone.plan()).is_some(), "what is thin she may see, alone");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..tries() })]

    #[test]
    fn at_most_five_thoughts_stand_first_and_none_is_lost_or_said_twice(plan in random::plans()) {
        let mut plan = plan;
        let family: Vec<_> = plan.family_here().map(|person| person.id).collect();
        for person in family {
            plan = plan.does(crate::support::TABLET, Event::IsHere(person, false)).unwrap();
        }
        let Some(look) = look(&plan) else { return Ok(()) };
        let said_alone = look.first.iter().filter(|thought| thought.finding.check == Check::ChildSaidAlone).count();
        prop_assert!(look.first.len() <= said_alone.max(5));
        prop_assert!(look.first.is_sorted_by_key(|thought| thought.finding.check));
        let mut stand: Vec<_> = thoughts(&look).map(|thought| format!("{:?}", thought.finding)).collect();
        let mut found: Vec<_> = findings(&plan).iter().map(|finding| format!("{finding:?}")).collect();
        stand.sort_unstable();
        found.sort_unstable();
        if plan.worker().is_some() {
            prop_assert_eq!(stand, if look.has_begun { found } else { Vec::new() });
        } else {
            prop_assert!(stand.iter().all(|thought| found.contains(thought)));
        }
        for thought in look.children.iter().flat_map(|child| &child.open) {
            prop_assert!(thought.finding.check != Check::ChildSaidAlone, "what was said alone is not on a line");
            for &language in Language::ALL {
                prop_assert!(words(language).check_open(thought.finding.check).is_some(), "{thought:?} has no short words");
            }
        }
    }

    #[test]
    fn nothing_is_quoted_that_whoever_looks_may_not_see(plan in random::plans()) {
        let Some(look) = look(&plan) else { return Ok(()) };
        for line in thoughts(&look).flat_map(|thought| &thought.quoted) {
            let line = plan.line(*line).unwrap();
            prop_assert!(stands_on_its_card(&plan, line) || is_workers_own_time(&plan), "{line:?}");
        }
    }

    #[test]
    fn what_was_said_for_the_worker_alone_is_never_in_front_of_anybody(plan in random::plans()) {
        if plan.worker().is_none() || plan.family_here().next().is_some() {
            prop_assert_eq!(said_for_the_worker_alone(&plan).count(), 0);
            prop_assert!(findings(&plan).iter().all(|finding| finding.check != Check::ChildSaidAlone));
        }
    }

    #[test]
    fn no_thought_is_ever_in_front_of_the_family(plan in random::plans()) {
        if plan.worker().is_some() && family_here(&plan).next().is_some() {
            prop_assert_eq!(look(&plan), None);
        }
    }
}
