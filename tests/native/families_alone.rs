//! A family with no worker in the room: the worker's cards are not asked, nothing waits for a worker's
//! eyes, and nothing reads as if somebody were missing.

use std::collections::BTreeSet;

use crate::support::{Home, ask_later, both_ways, words};
use kitchen_table::checks::{Whose, honest_look};
use kitchen_table::conversation::{Slot, Step, own_words, steps_of, to_choose_from};
use kitchen_table::copies::Item;
use kitchen_table::packs::{Layer, Stage, When};
use kitchen_table::plan::{About, Audience, CardId, Kind, Language, PersonId, Reader, Role, visible};
use kitchen_table::sitting::{Intent, help_under, who_sees};
use kitchen_table::words::Label;

fn a_family_alone(home: &mut Home) -> (PersonId, PersonId, PersonId) {
    let mam = home.add("Mam", Role::Adult);
    let dad = home.add_absent("Dad", Role::Adult);
    let megan = home.add_absent("Megan", Role::Child);
    home.sits_down();
    home.opens("D01");
    home.says(mam, "said", "Time apart.");
    home.next();
    home.opens("I01");
    home.says(mam, "what", "Ring the club.");
    home.next();
    home.opens("E01");
    let nain = home.add_absent("Nain", Role::Helper);
    home.picks("people", nain);
    home.next();
    home.opens("D02");
    home.says(mam, "said", "Not at night.");
    home.next();
    (mam, dad, megan)
}

/// Every card that can come at the table with some of a family here.
fn cards_that_come(home: &mut Home) -> BTreeSet<CardId> {
    let mut cards = BTreeSet::from([ask_later()]);
    for everyone_is_here in [false, true] {
        if everyone_is_here {
            let everyone: Vec<_> = home.plan().in_plan().map(|person| person.id).collect();
            everyone.into_iter().for_each(|person| home.comes_in(person));
        }
        for stage in [Stage::Prepare, Stage::Start, Stage::Child, Stage::Absent]
            .into_iter()
            .chain(home.pack().chapters.iter().map(|chapter| chapter.stage))
        {
            for layer in [Layer::Core, Layer::Deeper] {
                for step in steps_of(home.pack(), home.plan(), stage, layer) {
                    cards.extend(home.pack().together(&step.card).map(|card| card.id.clone()));
                }
            }
        }
    }
    cards
}

#[test]
fn the_workers_cards_are_not_asked() {
    let mut home = Home::new();
    a_family_alone(&mut home);
    let cards = cards_that_come(&mut home);
    assert!(cards.len() > 35);
    for card in ["P01", "P02", "B02", "C04", "I03", "X03"] {
        assert!(!cards.contains(&card.into()), "{card} is the worker's");
    }
}

#[test]
fn nothing_is_asked_for_a_record_that_nobody_keeps_and_no_service_is_counted() {
    let mut home = Home::new();
    let (mam, ..) = a_family_alone(&mut home);
    home.goes_out(mam);
    for layer in [Layer::Core, Layer::Deeper] {
        assert_eq!(steps_of(home.pack(), home.plan(), Stage::Record, layer), [], "{layer:?}");
        assert_eq!(steps_of(home.pack(), home.plan(), Stage::Prepare, layer), [], "{layer:?}");
    }
    home.comes_in(mam);
    let look = honest_look(home.pack(), home.plan()).unwrap();
    assert_eq!(look.shares.deeds.of(Whose::Services) + look.shares.deeds.of(Whose::Worker), 0);
    assert!(home.plan().family_alone(), "so the screen leaves off whose plan it is");
}

#[test]
fn first_come_a_calm_card_about_safety_and_one_about_paper_and_each_is_one_tap() {
    both_ways(|home| {
        home.add("Mam", Role::Adult);
        home.add_absent("Megan", Role::Child);
        home.sits_down();
        for card in ["S06", "S07"] {
            home.is_asked(card);
            assert!(home.sitting.askings().is_empty(), "it asks nothing: nobody who looks on sees an answer");
            home.intends(Intent::Next);
        }
        home.is_asked("S03");
        assert!(home.plan().lines.is_empty());
    });
}

#[test]
fn with_a_worker_those_cards_do_not_come() {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    home.add("Mam", Role::Adult);
    home.sits_down();
    home.is_asked("S03");
    assert!(["S06", "S07", "J04"].iter().all(|card| !home.can_be_asked(card, None)));
}

#[test]
fn whom_the_family_could_tell_is_asked_where_the_worker_would_have_been_and_a_mother_is_not_offered_herself() {
    both_ways(|home| {
        let (mam, ..) = a_family_alone(home);
        home.opens("J04");
        let card = home.pack().card(&"J04".into()).unwrap();
        let offered = to_choose_from(home.plan(), card, &card.asks[0], &home.step(), home.draft());
        let offered: Vec<_> = offered.into_iter().map(|person| person.id).collect();
        assert!(!offered.is_empty() && !offered.contains(&mam));
        home.taps("who", &offered[0].to_string());
        home.next();
        let told = home.plan().lines.iter().find(|line| line.card == "J04".into()).unwrap();
        assert_eq!(told.person(), Some(offered[0]));
        assert!(visible(home.plan(), told, Reader::Here), "it stands in the plan for those who said it");
    });
}

#[test]
fn a_page_for_the_fridge_has_a_line_to_write_a_number_on_until_somebody_has_given_one() {
    let lines_to_write_on = |home: &Home| {
        let items = home.fridge().sections.into_iter().flat_map(|section| section.items);
        items.filter(|item| matches!(item, Item::Number { number: None, .. })).count()
    };
    let mut home = Home::new();
    a_family_alone(&mut home);
    assert_eq!(lines_to_write_on(&home), 1, "and none for a team that is not theirs");
    home.opens("E03");
    home.taps("E04/status", "yes");
    home.next();
    home.opens("E03");
    home.types("E06/number", "01632 960 111");
    home.next();
    home.opens("E03");
    home.taps("E06/on-the-plan", "yes");
    home.next();
    assert_eq!(lines_to_write_on(&home), 0);
}

#[test]
fn no_question_reads_as_if_a_worker_were_there() {
    /// What only somebody who came to see a family would say.
    const EN: &[&str] = &["I will", "I'll", "I want", "I have", "I would", "with me", "tell me", "Tell me", "worker"];
    const CY: &[&str] = &["ydda i", "ydda i'n", "wrtha i", "wrtha' i", "efo fi", "w i eisiau", "offwn i", "eithiwr"];
    let mut home = Home::new();
    a_family_alone(&mut home);
    for card in cards_that_come(&mut home) {
        for (language, of_a_worker) in [(Language::En, EN), (Language::Cy, CY)] {
            let words = words(language);
            assert!(!words.ask_of(&card, true).is_empty());
            let asks = &home.pack().card(&card).unwrap().asks;
            let labels = asks.iter().filter(|ask| ask.during != Some(When::HasWorker) && ask.by.is_none());
            let labels = labels.map(|ask| words.ask_label_in(&card, &ask.id, &["alone"]));
            let help = help_under(words, home.plan(), &card);
            for said in [words.ask_of(&card, true)].into_iter().chain(help).chain(labels) {
                assert!(!said.contains("{worker"), "{}: {said}", card.0);
                assert!(of_a_worker.iter().all(|words| !said.contains(words)), "{}: {said}", card.0);
            }
        }
    }
}

#[test]
fn a_family_alone_is_offered_no_question_that_only_a_worker_could_answer() {
    let pack = kitchen_table::packs::Pack::family_plan().unwrap();
    let leave = pack.cards.iter().flat_map(|card| &card.asks).filter(|ask| !ask.worker_answers.is_empty());
    for ask in leave {
        assert!(ask.worker_answers.iter().all(|choice| ask.choices.contains(choice)), "{} has them", ask.id);
        assert!(ask.worker_answers.len() < ask.choices.len(), "{}: and something else to say", ask.id);
    }
}

#[test]
fn with_a_worker_the_questions_are_the_workers() {
    for language in [Language::En, Language::Cy] {
        for card in ["S04", "K03", "K04", "X02", "I05"] {
            let words = words(language);
            assert_eq!(words.ask_of(&card.into(), false), words.ask(&card.into()));
            assert_ne!(words.ask_of(&card.into(), true), words.ask(&card.into()), "{card}");
        }
    }
}

#[test]
fn what_would_be_for_the_worker_only_is_kept_for_whoever_said_it() {
    both_ways(|home| {
        let (mam, dad, _) = a_family_alone(home);
        home.opens("K04");
        home.says(mam, "said", "It was hard.");
        home.next();
        home.opens("D02");
        home.sees_it_differently(mam, "It depends.");
        for said in ["It was hard.", "It depends."] {
            assert_eq!(home.line_saying(said).audience, Audience::Named(vec![mam]), "{said}");
        }
        assert!(visible(home.plan(), home.line_saying("It depends."), Reader::Worker));
        assert!(home.plan().lines.iter().all(|line| line.audience != Audience::Worker), "nobody would ever see it");
        home.comes_in(dad);
        home.opens("K04");
        assert!(home.draft().is_blank(), "it is Mam's");
    });
}

#[test]
fn a_question_for_dad_waits_for_dad() {
    both_ways(|home| {
        let (mam, dad, _) = a_family_alone(home);
        home.speaks(mam);
        home.opens("D01");
        home.ask_later(&[dad], "Where could you go?");
        assert_eq!(home.line(Kind::OpenQuestion).audience, Audience::Named(vec![mam]));
        home.comes_in(dad);
        home.opens("H02");
        assert_eq!(home.step().asked_of, Some(dad));
        home.says(dad, "said", "My brother's.");
        home.next();
        assert_eq!(home.line_saying("My brother's.").speaker, Some(dad));
    });
}

#[test]
fn nobody_asks_what_kind_of_visit_it_will_be_where_nobody_visits() {
    both_ways(|home| {
        a_family_alone(home);
        home.opens("K03");
        assert!(home.sitting.askings().iter().all(|asking| asking.ask != "meeting"));
        home.add("Dawn", Role::Worker);
        home.opens("K03");
        assert!(home.sitting.askings().iter().any(|asking| asking.ask == "meeting"));
    });
}

/// What Megan says in her own turn to what a worker would have heard.
fn megan_says_what_worries_her(home: &mut Home, megan: PersonId) {
    home.hands_over(megan);
    home.passes_to("G03");
    home.types("said", "The shouting.");
    home.next();
}

#[test]
fn what_a_child_would_tell_a_worker_is_the_childs_own_and_the_child_is_told_so() {
    both_ways(|home| {
        let (.., megan) = a_family_alone(home);
        home.hands_over(megan);
        home.passes_to("G03");
        let ask = &home.pack().card(&"G03".into()).unwrap().asks[0];
        let says = who_sees(words(Language::En), home.plan(), &home.step(), ask);
        assert_eq!(says.as_deref(), Some(words(Language::En).label(Label::OnlyYouSeeChild)));
        home.types("said", "The shouting.");
        home.next();
        let worry = home.line_saying("The shouting.");
        assert_eq!(worry.audience, Audience::Child);
        assert!(visible(home.plan(), worry, Reader::Here), "Megan sees it in her own turn");
        home.gives_back();
        let worry = home.line_saying("The shouting.");
        assert!(!visible(home.plan(), worry, Reader::Here), "and nobody else does");
    });
}

/// Whoever says that they are Megan has the tablet: Mam, perhaps.
#[test]
fn what_a_child_of_a_family_alone_said_is_on_no_screen_when_the_tablet_is_handed_to_them_again() {
    both_ways(|home| {
        let (.., megan) = a_family_alone(home);
        megan_says_what_worries_her(home, megan);
        home.passes_to("G04");
        home.types("said", "A dog.");
        home.next();
        let [worry, wish] = ["The shouting.", "A dog."].map(|said| home.line_saying(said).id);
        home.passes_to("G09");
        home.taps_in(Slot::of(&"G09".into(), "may").for_line(wish), "tell");
        home.next();
        let is_hers = |home: &Home, id| own_words(home.plan(), megan).any(|line| line.id == id);
        assert!(is_hers(home, worry), "as long as she has the tablet");
        home.gives_back();
        home.hands_over(megan);
        assert!(!is_hers(home, worry) && is_hers(home, wish), "what the others may know is there");
        while home.on_screen().is_some() {
            let draft = home.draft();
            assert!(!draft.slots().any(|slot| draft.typed(slot).contains("shouting")), "{:?}", home.card());
            home.next();
        }
        home.gives_back();
        assert!(!home.line_saying("The shouting.").is_blank(), "and nothing of it is lost");
    });
}

#[test]
fn a_child_of_a_family_alone_says_of_those_words_too_who_may_know_them() {
    for may in ["not", "tell"] {
        both_ways(|home| {
            let (.., megan) = a_family_alone(home);
            megan_says_what_worries_her(home, megan);
            let worry = home.line_saying("The shouting.").id;
            home.passes_to("G09");
            home.taps_in(Slot::of(&"G09".into(), "may").for_line(worry), may);
            home.next();
            let audience = if may == "tell" { Audience::Family } else { Audience::Named(vec![megan]) };
            assert_eq!(home.line_saying("The shouting.").audience, audience);
        });
    }
}

#[test]
fn with_a_worker_a_child_is_told_before_they_say_it_that_the_worker_sees_it_too() {
    let mut home = Home::new();
    let (.., megan) = a_family_alone(&mut home);
    home.add("Dawn", Role::Worker);
    megan_says_what_worries_her(&mut home, megan);
    assert_eq!(home.line_saying("The shouting.").audience, Audience::Worker);
    let ask = &home.pack().card(&"G03".into()).unwrap().asks[0];
    let about = Some(About::Person(megan));
    let step = Step { card: "G03".into(), asked_of: Some(megan), about };
    let says = who_sees(words(Language::En), home.plan(), &step, ask).unwrap();
    assert_ne!(says, words(Language::En).label(Label::OnlyYouSeeChild));
    assert!(says.contains("Dawn"), "{says}");
}
