//! The right copy for each reader, told as journeys (practice 5.3).

use crate::support::{Home, TABLET, both_ways, chapter, family_plan, paper, today, words};
use kitchen_table::checks::Watch;
use kitchen_table::conversation::{Draft, Slot, Speaking, Step, answer, made_up_visit};
use kitchen_table::copies::{
    AgeBand, Document, Item, Numbers, Offer, Picture, Why, WhyNot, age_band, child, family, helper, offered, warnings,
    worker,
};
use kitchen_table::packs::Pack;
use kitchen_table::plan::{
    About, Audience, CopyKind, Details, Event, Kind, Known, Language, LineId, Person, PersonId, Plan, Role, visible,
};
use kitchen_table::words::{Heading, Label};

const BOTH: [Language; 2] = [Language::En, Language::Cy];

/// A family with two children, at home with Dawn; Nain is not here.
struct Family {
    dawn: PersonId,
    mam: PersonId,
    dad: PersonId,
    nain: PersonId,
    megan: PersonId,
    llyr: PersonId,
}

fn a_family(home: &mut Home) -> Family {
    let dawn = home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    let [dad, nain] = [("Dad", Role::Adult), ("Nain", Role::Helper)].map(|(name, role)| home.add_absent(name, role));
    let [megan, llyr] = ["Megan", "Llyr"].map(|name| home.add_absent(name, Role::Child));
    home.sits_down();
    Family { dawn, mam, dad, nain, megan, llyr }
}

fn numbers() -> Numbers {
    Numbers { duty: "01 duty".to_owned(), out_of_hours: String::new() }
}

/// The family's copy, for the first of its adults.
fn family_copy(home: &Home) -> Document {
    let adult = |person: &&Person| person.details.role == Role::Adult;
    let reader = home.plan().in_plan().find(adult).map(|person| person.id);
    family_copy_for(home, reader)
}

fn family_copy_for(home: &Home, reader: Option<PersonId>) -> Document {
    family(home.pack(), home.plan(), words(home.language()), &numbers(), today(), reader, false)
}

fn private_copy(home: &Home, adult: PersonId) -> Document {
    family(home.pack(), home.plan(), words(home.language()), &numbers(), today(), Some(adult), true)
}

fn own_copy(home: &Home, whose: PersonId) -> Document {
    child(home.pack(), home.plan(), words(home.language()), &numbers(), today(), whose)
}

fn card(home: &Home, whose: PersonId) -> Result<Document, WhyNot> {
    helper(home.pack(), home.plan(), words(home.language()), &numbers(), today(), whose)
}

fn record(home: &Home) -> Document {
    worker(home.pack(), home.plan(), words(home.language()), &numbers(), today())
}

/// Every copy at home: the fridge's, the family's, each adult's own and each child's.
fn at_home(home: &Home) -> Vec<Document> {
    let mut copies = vec![home.fridge(), family_copy(home)];
    for person in home.plan().in_plan() {
        match person.details.role {
            Role::Adult => copies.push(private_copy(home, person.id)),
            Role::Child => copies.push(own_copy(home, person.id)),
            Role::Helper | Role::Worker => {}
        }
    }
    copies
}

/// What stands under a heading; nothing, where there is no such heading.
fn under<'a>(home: &Home, page: &'a Document, heading: Heading) -> &'a [Item] {
    let heading = words(home.language()).heading(heading);
    let section = page.sections.iter().find(|section| section.heading == heading);
    section.map(|section| section.items.as_slice()).unwrap_or_default()
}

fn place_of(page: &Document, heading: &str) -> usize {
    let at = page.sections.iter().position(|section| section.heading == heading);
    at.unwrap_or_else(|| panic!("no {heading:?} in {:?}", headings(page)))
}

fn headings(page: &Document) -> Vec<&str> {
    page.sections.iter().map(|section| section.heading.as_str()).collect()
}

fn says(home: &mut Home, speaker: PersonId, card: &str, ask: &str, said: &str) -> LineId {
    home.opens(card);
    home.says(speaker, ask, said);
    home.next();
    home.line_saying(said).id
}

/// A child's own card, asked of that child.
fn child_says(home: &mut Home, whose: PersonId, card: &str, ask: &str, said: &str) -> LineId {
    home.opens_about(card, Some(About::Person(whose)));
    home.types(ask, said);
    home.next();
    home.line_saying(said).id
}

fn is_asked_to_help(home: &mut Home, nain: PersonId, answer: &str) {
    home.opens("E01");
    home.picks("people", nain);
    home.next();
    home.opens_about("E03", Some(About::Person(nain)));
    home.types("task", "Have Megan to stay.");
    home.taps("status", answer);
    home.types("may-be-told", "That it gets loud.");
    home.next();
}

/// Megan goes to Nain's, Nain rings Mam, and Mam says yes to it.
fn megan_goes_to_nains(home: &mut Home, family: &Family) {
    home.opens_about("F01", Some(About::Person(family.megan)));
    home.says(family.mam, "place", "Nain's house");
    home.picks("whose", family.nain);
    home.taps("F03/how", "walks");
    home.types("route", "Past the shop.");
    home.picks("F04/who", family.nain);
    home.picks("tells", family.mam);
    home.taps("F04/how", "rings");
    home.next();
    let place = home.said_to("F01", "place", family.megan).id;
    home.agrees(family.mam, place);
}

// The family's copy

#[test]
fn what_the_family_does_well_comes_first_and_worries_come_after_what_they_will_do() {
    both_ways(|home| {
        let family = a_family(home);
        says(home, family.mam, "B01", "said", "The arguing.");
        says(home, family.mam, "S05", "said", "Family time.");
        says(home, family.mam, "D01", "said", "Time apart.");
        let action = says(home, family.mam, "I01", "what", "Ring the club.");
        home.agrees(family.mam, action);
        says(home, family.dawn, "I03", "what", "Come back on Friday.");
        let page = family_copy(home);
        let words = words(home.language());
        let order = [
            words.heading(Heading::WhatMatters),
            words.chapter(&home.plan().pack, chapter("works")),
            words.label(Label::EachWillDo),
            words.chapter(&home.plan().pack, chapter("worries")),
            words.label(Label::PromisesTitle),
            words.label(Label::PeopleWhoHelp),
        ];
        let places: Vec<_> = order.iter().map(|heading| place_of(&page, heading)).collect();
        assert!(places.is_sorted(), "{:?}", headings(&page));
        assert_eq!(places[0], 0);
    });
}

#[test]
fn both_views_of_a_worry_stand_side_by_side_on_the_family_copy_and_on_no_fridge_or_childs() {
    both_ways(|home| {
        let family = a_family(home);
        home.opens("B01");
        home.says(family.mam, "said", "He shouts.");
        home.sees_it_differently(family.dad, "I talk loudly.");
        let (worry, view) = (home.line_saying("He shouts.").id, home.line_saying("I talk loudly.").id);
        let lines = paper::lines(&family_copy(home));
        let at = lines.iter().position(|line| *line == worry).unwrap();
        assert_eq!(lines.get(at + 1), Some(&view), "{lines:?}");
        for page in [home.fridge(), own_copy(home, family.megan)] {
            assert!(!paper::says(&page, "He shouts.") && !paper::says(&page, "I talk loudly."));
        }
    });
}

#[test]
fn an_idea_stands_on_the_family_copy_once_it_has_been_taken_up() {
    both_ways(|home| {
        let family = a_family(home);
        says(home, family.mam, "D01", "said", "Time apart.");
        home.opens("X03");
        home.types("idea", "Write it down.");
        home.answers(family.mam, "answer", "maybe");
        home.keep();
        home.types("idea", "Separate rooms.");
        home.answers(family.mam, "answer", "yes");
        home.next();
        let page = family_copy(home);
        assert!(paper::says(&page, "Separate rooms.") && !paper::says(&page, "Write it down."));
        assert!(paper::says(&record(home), "Write it down."));
    });
}

#[test]
fn a_way_that_nobody_has_said_yes_to_is_drawn_for_the_family_with_its_gaps_and_says_so() {
    both_ways(|home| {
        let family = a_family(home);
        home.opens_about("F01", Some(About::Person(family.megan)));
        home.says(family.mam, "place", "Nain's house");
        home.next();
        let not_agreed = words(home.language()).heading(Heading::NotAgreedYet);
        let page = family_copy(home);
        let ways = paper::ways(&page);
        assert_eq!(ways.iter().map(|way| way.child).collect::<Vec<_>>(), [family.megan, family.llyr]);
        assert!(ways[0].details.iter().all(|detail| detail.gap), "what is not known is drawn dashed");
        assert_eq!((ways[0].call_known, ways[1].place_known), (Known::Gap, Known::Gap));
        assert!(paper::says(&page, not_agreed));

        let place = home.said_to("F01", "place", family.megan).id;
        home.agrees(family.mam, place);
        assert!(!paper::says(&family_copy(home), not_agreed));
    });
}

#[test]
fn a_way_of_which_a_part_is_kept_from_somebody_is_on_the_page_of_whoever_asked_and_on_no_other() {
    both_ways(|home| {
        let family = a_family(home);
        home.comes_in(family.dad);
        megan_goes_to_nains(home, &family);
        home.goes_out(family.dad);
        assert_eq!(paper::ways(&private_copy(home, family.dad)).len(), 2, "of Llyr's nothing is known, and it says so");
        let route = home.line_saying("Past the shop.").id;
        home.opens("K02");
        home.taps("lines", &route.0.to_string());
        home.picks("from", family.dad);
        home.next();
        assert!(paper::ways(&private_copy(home, family.dad)).is_empty(), "nothing says that there is more");
        let anybodys = family_copy_for(home, None);
        for page in [home.fridge(), anybodys, private_copy(home, family.dad), own_copy(home, family.megan)] {
            assert!(!paper::says(&page, "Nain's house"));
        }
        assert!(
            paper::says(&private_copy(home, family.mam), "Past the shop.")
                && paper::says(&record(home), "Past the shop.")
        );
    });
}

#[test]
fn what_cannot_change_stands_with_why_and_then_nothing_says_that_all_of_it_can() {
    both_ways(|home| {
        let family = a_family(home);
        let all_can = words(home.language()).label(Label::OurPlanCanChange);
        let action = says(home, family.mam, "I01", "what", "We go to the centre.");
        assert!(paper::says(&family_copy(home), all_can));
        home.goes_out(family.mam);
        home.opens_about("W02", Some(About::Line(action)));
        home.taps("can", "no");
        home.types("why-not", "The judge said so.");
        home.types("because", "To see how it goes.");
        home.next();
        let page = family_copy(home);
        let fixed = under(home, &page, Heading::WhatCannotChange);
        let lines: Vec<_> = fixed.iter().filter_map(paper_line).collect();
        assert_eq!(lines, [action, home.line_saying("The judge said so.").id]);
        assert!(!paper::says(&page, all_can), "it would not be true");
        assert!(!paper::says(&page, "To see how it goes."), "why it is there is on the record");
        assert!(paper::says(&record(home), "To see how it goes."));
    });
}

fn paper_line(item: &Item) -> Option<LineId> {
    match item {
        Item::Line { line, .. } | Item::Pair { line, .. } => Some(*line),
        _ => None,
    }
}

#[test]
fn what_only_mam_may_see_is_on_her_copy_if_she_wants_it_and_on_nobody_elses() {
    both_ways(|home| {
        let family = a_family(home);
        let helps = says(home, family.mam, "D01", "said", "Time apart.");
        home.opens_about("D02", Some(About::Line(helps)));
        home.says(family.mam, "said", "He gets drunk.");
        home.next();
        says(home, family.mam, "C01", "said", "We shout.");
        home.opens("F02");
        home.says(family.dawn, "name", "John's house");
        home.taps("kind", "place");
        home.next();
        let private = ["He gets drunk.", "We shout.", "John's house"];
        let hers = private_copy(home, family.mam);
        assert!(private.iter().all(|said| paper::says(&hers, said)));
        let only_hers = words(home.language()).heading_with(Heading::OnlyFor, &[("parent", "Mam")]);
        assert_eq!(place_of(&hers, &only_hers), hers.sections.len() - 1, "it comes last");
        let reason = words(home.language()).heading(Heading::HeldOnTheCaseRecord);
        assert!(!paper::says(&hers, reason) && paper::says(&record(home), reason));

        let without = kitchen_table::copies::family(
            home.pack(),
            home.plan(),
            words(home.language()),
            &numbers(),
            today(),
            Some(family.mam),
            false,
        );
        assert_eq!(without.reader, Some(family.mam));
        let others = [family_copy(home), private_copy(home, family.dad), home.fridge(), without];
        for page in others.iter().chain(&[own_copy(home, family.megan), own_copy(home, family.llyr)]) {
            assert!(private.iter().all(|said| !paper::says(page, said)), "{page:?}");
            assert!(!headings(page).contains(&only_hers.as_str()), "nor a heading with nothing under it");
        }
    });
}

#[test]
fn a_limit_stands_under_what_it_is_a_limit_of() {
    let mut home = Home::new();
    let family = a_family(&mut home);
    let apart = says(&mut home, family.mam, "D01", "said", "Time apart.");
    let walk = says(&mut home, family.mam, "D01", "said", "A walk.");
    for (helps, limit) in [(walk, "Not at night."), (apart, "He gets drunk.")] {
        home.opens_about("D02", Some(About::Line(helps)));
        home.says(family.mam, "said", limit);
        home.next();
    }
    let page = private_copy(&home, family.mam);
    let lines: Vec<_> = page.sections.last().unwrap().items.iter().filter_map(paper_line).collect();
    let said = |said| home.line_saying(said).id;
    assert_eq!(lines, [apart, said("He gets drunk."), walk, said("Not at night.")]);
}

#[test]
fn of_the_numbers_out_of_ten_a_paper_has_only_ones_own_and_the_sign_to_go_is_on_none() {
    both_ways(|home| {
        let family = a_family(home);
        home.comes_in(family.dad);
        for (who, why) in [(family.mam, "He shouts."), (family.dad, "She leaves.")] {
            home.opens_step(kitchen_table::conversation::Step {
                card: "B04".into(),
                asked_of: Some(who),
                about: Some(About::Person(family.megan)),
            });
            home.taps("number", "3");
            home.types("why", why);
            home.next();
        }
        home.opens_about("F06", Some(About::Person(family.megan)));
        home.says(family.mam, "sign", "Pineapple");
        home.next();
        let (hers, his) = (private_copy(home, family.mam), private_copy(home, family.dad));
        assert!(paper::says(&hers, "He shouts.") && !paper::says(&hers, "She leaves."));
        assert!(paper::says(&his, "She leaves.") && !paper::says(&his, "He shouts."));
        assert!(at_home(home).iter().all(|page| !paper::says(page, "Pineapple")));
        let record = record(home);
        assert!(["He shouts.", "She leaves.", "Pineapple"].iter().all(|said| paper::says(&record, said)));
    });
}

// Helpers

#[test]
fn a_helper_has_a_card_once_they_have_said_yes_and_until_then_it_says_why_not() {
    both_ways(|home| {
        let family = a_family(home);
        assert_eq!(card(home, family.nain).err(), Some(WhyNot::NotAsked));
        is_asked_to_help(home, family.nain, "not-asked");
        let still = [("asked", WhyNot::NoAnswerYet), ("no", WhyNot::SaidNo), ("not-asked", WhyNot::NotAsked)];
        for (answer, why) in still {
            home.opens_about("E03", Some(About::Person(family.nain)));
            home.taps("status", answer);
            home.next();
            assert_eq!(card(home, family.nain).err(), Some(why));
            assert_eq!(offer_of(home, CopyKind::Helper, Some(family.nain)).why_not, Some(why));
        }
        home.opens_about("E03", Some(About::Person(family.nain)));
        home.taps("status", "yes");
        home.next();
        let card = card(home, family.nain).unwrap();
        assert_eq!((card.kind, card.reader), (CopyKind::Helper, Some(family.nain)));
        assert!(paper::says(&card, "Have Megan to stay.") && paper::says(&card, "That it gets loud."));
    });
}

#[test]
fn a_helpers_card_holds_their_part_of_an_agreed_way_and_nobody_elses_worries() {
    both_ways(|home| {
        let family = a_family(home);
        says(home, family.mam, "B01", "said", "The arguing.");
        is_asked_to_help(home, family.nain, "yes");
        home.opens_about("F01", Some(About::Person(family.megan)));
        home.says(family.mam, "place", "Nain's house");
        home.next();
        home.agrees_where(family.llyr, "The library", None, family.mam);
        assert!(!paper::says(&card(home, family.nain).unwrap(), "Nain's house"), "nobody has said yes to it");
        megan_goes_to_nains(home, &family);
        let card = card(home, family.nain).unwrap();
        let place = home.said_to("F01", "place", family.megan).id;
        assert!(paper::lines(&card).contains(&place) && paper::says(&card, "Mam"));
        assert!(card.under_title.iter().any(|line| line.contains("Megan") && !line.contains("Llyr")));
        for not_theirs in ["The library", "The arguing.", "Past the shop."] {
            assert!(!paper::says(&card, not_theirs), "{not_theirs}");
        }
    });
}

/// What a helper may be told, said to the worker alone.
fn says_alone(home: &mut Home, speaker: PersonId, helper: PersonId, words: &str) {
    let step = Step { card: "E03".into(), asked_of: None, about: Some(About::Person(helper)) };
    let mut draft = Draft::default();
    draft.type_into(Slot::of(&"E04".into(), "may-be-told"), words.to_owned());
    let speaking = Speaking { speaker: Some(speaker), answering: None, language: Language::En, alone: true };
    let said = answer(home.pack(), home.plan(), &step, &draft, speaking).unwrap();
    let plan = home.plan().does(TABLET, Event::Answered(said)).unwrap();
    home.takes(plan);
}

#[test]
fn what_mam_said_alone_is_not_passed_on_to_a_helper_before_she_has_let_it_go() {
    both_ways(|home| {
        let family = a_family(home);
        is_asked_to_help(home, family.nain, "yes");
        says_alone(home, family.mam, family.nain, "That I am afraid.");
        let told = home.line_saying("That I am afraid.").id;
        assert!(home.plan().line(told).unwrap().alone);
        assert!(!paper::says(&card(home, family.nain).unwrap(), "That I am afraid."));
        home.does(Event::LetSee { line: told, with: Audience::Helper, ok: true });
        assert!(paper::says(&card(home, family.nain).unwrap(), "That I am afraid."));
    });
}

#[test]
fn a_helper_who_was_not_asked_is_shown_as_we_will_ask_and_one_who_said_no_is_not_held_up_for_it() {
    both_ways(|home| {
        let family = a_family(home);
        is_asked_to_help(home, family.nain, "not-asked");
        megan_goes_to_nains(home, &family);
        let will_ask = words(home.language()).heading_with(Heading::WeWillAskHelper, &[("helper", "Nain")]);
        for page in [family_copy(home), own_copy(home, family.megan)] {
            assert!(paper::says(&page, &will_ask), "{page:?}");
            assert_eq!(paper::ways(&page)[0].place_known, Known::WeWillAsk);
        }
        home.opens_about("E03", Some(About::Person(family.nain)));
        home.taps("status", "no");
        home.next();
        assert!(paper::ways(&home.fridge()).is_empty() && paper::ways(&own_copy(home, family.megan)).is_empty());
        let said_no = words(home.language()).choice(&"E04".into(), "status", "no");
        for page in at_home(home) {
            assert!(!paper::says(&page, &will_ask), "she has been asked");
            assert!(paper::text(&page).iter().all(|text| text != "Nain" && text != said_no), "{page:?}");
        }
        assert!(paper::says(&record(home), said_no));
    });
}

#[test]
fn what_an_adult_who_was_out_is_to_do_is_agreed_only_once_they_have_said_yes_themselves() {
    both_ways(|home| {
        let family = a_family(home);
        let peter = home.add_absent("Peter", Role::Adult);
        let deed = says(home, family.mam, "I01", "what", "Peter takes Llyr to football.");
        home.opens_line(deed);
        home.picks("who", peter);
        home.next();
        home.agrees(family.mam, deed);
        home.does(Event::PutOnFridge(deed, true));
        assert!(!paper::lines(&home.fridge()).contains(&deed), "nobody agrees who is not here");
        let page = family_copy(home);
        assert!(under(home, &page, Heading::NotAgreedYet).iter().filter_map(paper_line).any(|line| line == deed));
        home.comes_in(peter);
        home.agrees(peter, deed);
        let page = family_copy(home);
        assert!(!under(home, &page, Heading::NotAgreedYet).iter().filter_map(paper_line).any(|line| line == deed));
    });
}

#[test]
fn who_is_to_tell_and_was_out_will_be_asked_and_whom_a_child_feels_safe_with_is_simply_named() {
    both_ways(|home| {
        let family = a_family(home);
        home.opens_about("F01", Some(About::Person(family.megan)));
        home.says(family.mam, "place", "The farm");
        home.picks("F04/who", family.dad);
        home.picks("F04/tells", family.mam);
        home.next();
        let place = home.said_to("F01", "place", family.megan).id;
        home.agrees(family.mam, place);
        home.hands_over(family.megan);
        home.passes_to("G06");
        home.picks("who", family.dad);
        home.next();
        home.gives_back();
        home.sits_down();
        let page = own_copy(home, family.megan);
        let will_ask = words(home.language()).heading_with(Heading::WeWillAskHelper, &[("helper", "Dad")]);
        let says = |wanted: &str| paper::text(&page).iter().filter(|text| text.contains(wanted)).count();
        assert_eq!(says(&will_ask), 1, "{:?}", paper::text(&page));
        assert!(says("Dad") > 1, "she named him, and nobody asks him for that: {:?}", paper::text(&page));
    });
}

#[test]
fn what_a_helper_is_to_do_is_agreed_only_once_the_helper_has_said_yes_too() {
    both_ways(|home| {
        let family = a_family(home);
        is_asked_to_help(home, family.nain, "asked");
        home.opens("I01");
        home.says(family.mam, "what", "Fetch Megan on Fridays.");
        home.picks("who", family.nain);
        home.next();
        let action = home.line_saying("Fetch Megan on Fridays.").id;
        home.agrees(family.mam, action);
        home.does(Event::PutOnFridge(action, true));
        assert!(!paper::lines(&home.fridge()).contains(&action));
        let page = family_copy(home);
        let waiting = under(home, &page, Heading::NotAgreedYet);
        assert_eq!(waiting.iter().find_map(paper_line), Some(action), "{page:?}");

        home.opens_about("E03", Some(About::Person(family.nain)));
        home.taps("status", "yes");
        home.next();
        assert!(paper::lines(&home.fridge()).contains(&action));
        assert!(paper::lines(&card(home, family.nain).unwrap()).contains(&action));
        assert!(under(home, &family_copy(home), Heading::NotAgreedYet).is_empty());
    });
}

#[test]
fn a_helpers_number_is_on_the_papers_that_they_said_it_may_be_on() {
    both_ways(|home| {
        let family = a_family(home);
        is_asked_to_help(home, family.nain, "yes");
        home.comes_in(family.nain);
        home.opens_about("E05", Some(About::Person(family.nain)));
        home.types("phone", "01632 960 118");
        home.taps("answer", "yes");
        home.next();
        let phone = home.line(Kind::Phone).id;
        let with_number = |home: &Home| at_home(home).iter().filter(|page| paper::says(page, "01632 960 118")).count();
        assert_eq!(with_number(home), 0);
        assert!(paper::says(&card(home, family.nain).unwrap(), "01632 960 118"));
        home.does(Event::LetSee { line: phone, with: Audience::Family, ok: true });
        assert_eq!(with_number(home), 2, "the copies of Mam, who sits at the table, and not of Dad, who never has");
        home.does(Event::LetSee { line: phone, with: Audience::Fridge, ok: true });
        assert_eq!(with_number(home), at_home(home).len(), "everybody at home may ring");
        home.goes_out(family.nain);
        home.opens_about("E03", Some(About::Person(family.nain)));
        home.taps("status", "asked");
        home.next();
        assert_eq!(with_number(home), 0, "she is still to say yes");
    });
}

#[test]
fn whoever_is_rung_stands_there_with_their_number_once_they_said_that_it_may() {
    both_ways(|home| {
        let family = a_family(home);
        is_asked_to_help(home, family.nain, "yes");
        megan_goes_to_nains(home, &family);
        home.opens_about("F01", Some(About::Person(family.megan)));
        home.picks("F04/who", family.megan);
        home.picks("F04/tells", family.nain);
        home.next();
        let place = home.said_to("F01", "place", family.megan).id;
        home.agrees(family.mam, place);
        home.comes_in(family.nain);
        home.opens_about("E05", Some(About::Person(family.nain)));
        home.types("phone", "01632 960 118");
        home.taps("answer", "yes");
        home.next();
        let phone = home.line(Kind::Phone).id;
        let rung = |page: &Document| {
            let of_item = |item: &Item| match item {
                Item::Way(way) => {
                    way.told.iter().chain(way.details.iter().map(|detail| &detail.value)).cloned().collect()
                }
                Item::Pair { words, .. } => vec![words.clone()],
                _ => Vec::new(),
            };
            let said: Vec<String> = page.sections.iter().flat_map(|part| &part.items).flat_map(of_item).collect();
            said.into_iter().filter(|said| said.contains("Nain") && said.contains("01632 960 118")).count()
        };
        let pages = |home: &Home| [home.fridge(), family_copy(home), own_copy(home, family.megan)];
        assert_eq!(pages(home).map(|page| rung(&page)), [0, 0, 0], "nobody asked her yet whether it may");
        home.does(Event::LetSee { line: phone, with: Audience::Family, ok: true });
        assert_eq!(pages(home).map(|page| rung(&page)), [0, 1, 0]);
        home.does(Event::LetSee { line: phone, with: Audience::Fridge, ok: true });
        assert!(pages(home).iter().all(|page| rung(page) >= 1), "{:?}", pages(home).map(|page| rung(&page)));
    });
}

// The child's own

#[test]
fn a_childs_copy_holds_what_the_child_likes_with_their_picture_and_what_they_asked_for() {
    both_ways(|home| {
        let family = a_family(home);
        home.opens_about("G02", Some(About::Person(family.megan)));
        home.types("said", "Walking the dog.");
        home.taps("drawing", "dog");
        home.next();
        let wish = child_says(home, family.megan, "G04", "said", "Tell me when it is finished.");
        let page = own_copy(home, family.megan);
        let likes = under(home, &page, Heading::ThingsILike);
        assert!(
            matches!(likes, [Item::Picture { picture: Picture::Dog, words, .. }] if words == "Walking the dog."),
            "{likes:?}"
        );
        let wishes = under(home, &page, Heading::WhatIAskedFor);
        assert_eq!(wishes.iter().filter_map(paper_line).collect::<Vec<_>>(), [wish]);
        for page in [family_copy(home), home.fridge(), private_copy(home, family.mam), own_copy(home, family.llyr)] {
            assert!(!paper::says(&page, "Walking the dog.") && !paper::says(&page, "Tell me when"), "{page:?}");
        }
    });
}

#[test]
fn what_was_done_about_a_wish_stands_there_once_the_child_has_been_told() {
    both_ways(|home| {
        let family = a_family(home);
        let wish = child_says(home, family.megan, "G04", "said", "Tell me when it is finished.");
        home.goes_out(family.mam);
        home.opens_about("W06", Some(About::Line(wish)));
        home.types("did", "Mam texts Nain when it is calm.");
        home.taps("told", "not-yet");
        home.next();
        let did = "Mam texts Nain when it is calm.";
        assert!(!paper::says(&own_copy(home, family.megan), did), "she hears it first");
        assert!(paper::says(&record(home), did));
        home.opens_about("W06", Some(About::Line(wish)));
        home.taps("told", "yes");
        home.next();
        let page = own_copy(home, family.megan);
        let asked_for = under(home, &page, Heading::WhatIAskedFor);
        assert_eq!(
            asked_for.iter().filter_map(paper_line).collect::<Vec<_>>(),
            [wish, home.line_saying(did).id],
            "and not that she was told"
        );
    });
}

#[test]
fn a_childs_no_takes_their_way_off_every_page_that_says_it_is_agreed() {
    both_ways(|home| {
        let family = a_family(home);
        is_asked_to_help(home, family.nain, "yes");
        megan_goes_to_nains(home, &family);
        let printed = |home: &Home| {
            [home.fridge(), own_copy(home, family.megan), card(home, family.nain).unwrap()]
                .iter()
                .filter(|page| paper::says(page, "Nain's house"))
                .count()
        };
        assert_eq!(printed(home), 3);
        home.goes_out(family.mam);
        home.comes_in(family.megan);
        for (answer, pages) in [("no", 0), ("yes", 3), ("no", 0)] {
            home.opens_about("G07", Some(About::Person(family.megan)));
            home.taps("answer", answer);
            home.next();
            assert_eq!(printed(home), pages, "{answer}");
        }
        let page = family_copy(home);
        assert!(
            paper::says(&page, "Nain's house")
                && paper::says(&page, words(home.language()).heading(Heading::NotAgreedYet))
        );
        let no = words(home.language()).choice(&"G07".into(), "answer", "no");
        assert!(paper::text(&page).iter().all(|text| text != no), "and nothing says who has not");
    });
}

#[test]
fn whatever_has_been_said_a_child_reads_that_it_is_not_their_job_and_whom_to_ring() {
    for language in BOTH {
        let mut home = Home::in_language(language);
        let family = a_family(&mut home);
        let page = own_copy(&home, family.llyr);
        let words = words(language);
        assert!(headings(&page).contains(&words.heading(Heading::NotMyJob)));
        for said in ["999", "080880 23456", "0800 1111", "01 duty", "Dawn"] {
            assert!(paper::says(&page, said), "{said}");
        }
        let blank = paper::items(&page).any(|item| matches!(item, Item::Number { number: None, .. }));
        assert!(!blank, "a child has no line to fill in");
    }
}

fn of_age(home: &mut Home, whose: PersonId, age: u8) {
    let details = Details { age: Some(age), ..home.plan().person(whose).unwrap().details.clone() };
    home.does(Event::PersonChanged(whose, details));
}

#[test]
fn a_babys_copy_says_what_adults_do_and_gives_the_baby_nothing_to_do() {
    both_ways(|home| {
        let family = a_family(home);
        megan_goes_to_nains(home, &family);
        let promise = says(home, family.dawn, "I03", "what", "Come back on Friday.");
        home.agrees(family.mam, promise);
        of_age(home, family.megan, 2);
        let page = own_copy(home, family.megan);
        assert_eq!(page.band, Some(AgeBand::Baby));
        assert_eq!(under(home, &page, Heading::WhatGrownUpsWillDo).iter().find_map(paper_line), Some(promise));
        assert!(paper::ways(&page).is_empty());
        for heading in [Heading::IfIAmInDanger, Heading::NotMyJob, Heading::ICanTalkToSomeone, Heading::HowIGetThere] {
            assert!(!paper::says(&page, words(home.language()).heading(heading)), "{heading:?}");
        }
        of_age(home, family.megan, 4);
        let page = own_copy(home, family.megan);
        assert_eq!((page.band, paper::ways(&page).len()), (Some(AgeBand::Young), 1));
    });
}

#[test]
fn a_copy_is_set_for_about_the_childs_age_and_for_the_middle_where_nobody_has_said_it() {
    let bands = [
        (None, AgeBand::Middle),
        (Some(0), AgeBand::Baby),
        (Some(3), AgeBand::Baby),
        (Some(4), AgeBand::Young),
        (Some(7), AgeBand::Young),
        (Some(8), AgeBand::Middle),
        (Some(11), AgeBand::Middle),
        (Some(12), AgeBand::Older),
        (Some(17), AgeBand::Older),
    ];
    for (age, band) in bands {
        assert_eq!(age_band(age), band, "{age:?}");
    }
}

// What is offered

fn offer_of(home: &Home, kind: CopyKind, reader: Option<PersonId>) -> Offer {
    let offers = offered(home.pack(), home.plan());
    let found: Vec<_> = offers.iter().filter(|offer| offer.kind == kind && offer.reader == reader).collect();
    let [offer] = found[..] else { panic!("{kind:?} for {reader:?}: {offers:?}") };
    *offer
}

fn a_family_with_something_for_everyone(home: &mut Home) -> Family {
    let family = a_family(home);
    is_asked_to_help(home, family.nain, "yes");
    megan_goes_to_nains(home, &family);
    family
}

fn chooses_paper(home: &mut Home, family: &Family, paper: &str) {
    home.goes_out(family.mam);
    home.opens("P02");
    home.taps("paper", paper);
    home.next();
    home.comes_in(family.mam);
}

/// Why not, for the fridge, the family, Mam, Megan, Nain and the worker.
fn why_not(home: &Home, family: &Family) -> [Option<WhyNot>; 6] {
    [
        (CopyKind::Fridge, None),
        (CopyKind::Family, None),
        (CopyKind::Family, Some(family.mam)),
        (CopyKind::Child, Some(family.megan)),
        (CopyKind::Helper, Some(family.nain)),
        (CopyKind::Worker, Some(family.dawn)),
    ]
    .map(|(kind, reader)| offer_of(home, kind, reader).why_not)
}

#[test]
fn every_reader_is_offered_their_copy_in_their_own_language() {
    both_ways(|home| {
        let family = a_family_with_something_for_everyone(home);
        let details =
            Details { language: Some(Language::Cy), ..home.plan().person(family.megan).unwrap().details.clone() };
        home.does(Event::PersonChanged(family.megan, details));
        assert_eq!(why_not(home, &family), [None; 6]);
        assert_eq!(offer_of(home, CopyKind::Child, Some(family.megan)).language, Some(Language::Cy));
        assert_eq!(offer_of(home, CopyKind::Fridge, None).language, None, "that of the screen");
        assert_eq!(offered(home.pack(), home.plan()).len(), 8, "one for each reader");
    });
}

#[test]
fn no_paper_today_leaves_the_workers_record_alone() {
    both_ways(|home| {
        let family = a_family_with_something_for_everyone(home);
        chooses_paper(home, &family, "none");
        let none = Some(WhyNot::NoPaperToday);
        assert_eq!(why_not(home, &family), [none, none, none, none, none, None]);
    });
}

#[test]
fn where_only_the_fridge_page_was_chosen_there_is_no_family_copy_and_each_childs_own_and_the_cards_stay() {
    both_ways(|home| {
        let family = a_family_with_something_for_everyone(home);
        chooses_paper(home, &family, "fridge");
        let only = Some(WhyNot::OnlyTheFridgePage);
        assert_eq!(why_not(home, &family), [None, only, only, None, None, None]);
    });
}

#[test]
fn where_one_adult_says_that_it_is_not_safe_nothing_stays_at_home_and_nothing_says_who_said_so() {
    both_ways(|home| {
        let family = a_family_with_something_for_everyone(home);
        home.opens("K01");
        home.taps("safe", "no");
        home.next();
        let unsafe_at_home = Some(WhyNot::NotSafeAtHome);
        let [mams, dads] = [family.mam, family.dad].map(|adult| offer_of(home, CopyKind::Family, Some(adult)).why_not);
        assert_eq!(mams, dads, "it is the same for everybody");
        let expected = [unsafe_at_home, unsafe_at_home, unsafe_at_home, unsafe_at_home, None, None];
        assert_eq!(why_not(home, &family), expected);
    });
}

#[test]
fn a_page_with_nothing_of_the_plan_on_it_is_not_offered_but_a_childs_always_says_whom_to_ring() {
    both_ways(|home| {
        let family = a_family(home);
        of_age(home, family.llyr, 1);
        let nothing = Some(WhyNot::NothingOnItYet);
        assert_eq!(offer_of(home, CopyKind::Fridge, None).why_not, nothing);
        assert_eq!(offer_of(home, CopyKind::Family, None).why_not, nothing);
        assert_eq!(offer_of(home, CopyKind::Child, Some(family.megan)).why_not, None);
    });
}

#[test]
fn a_family_alone_has_no_workers_record() {
    let mut home = Home::new();
    home.add("Mam", Role::Adult);
    assert!(offered(home.pack(), home.plan()).iter().all(|offer| offer.kind != CopyKind::Worker));
}

// Before it prints

#[test]
fn a_name_to_avoid_in_a_childs_own_words_is_pointed_at_before_it_prints() {
    both_ways(|home| {
        let family = a_family(home);
        home.opens("F02");
        home.says(family.dawn, "name", "John's house");
        home.taps("kind", "place");
        home.next();
        let avoid = home.line_saying("John's house").id;
        let likes = child_says(home, family.megan, "G02", "said", "Playing at JOHN’S.");
        let found = warnings(home.plan(), &own_copy(home, family.megan));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].line, &found[0].why), (Some(likes), &Why::NamesWhomToAvoid(avoid)));
        for page in [own_copy(home, family.llyr), private_copy(home, family.mam), record(home)] {
            assert_eq!(warnings(home.plan(), &page), [], "it does not stand there, or is meant to");
        }
        home.does(Event::LetSee { line: likes, with: Audience::Worker, ok: false });
        assert_eq!(warnings(home.plan(), &own_copy(home, family.megan)), [], "it was kept back");
    });
}

#[test]
fn a_name_is_a_whole_word_of_it_and_no_part_of_another() {
    let mut home = Home::new();
    let family = a_family(&mut home);
    for (name, kind) in [("Tŷ Ann", "place"), ("Rhys Parry", "person"), ("The house by the river", "place")] {
        home.opens("F02");
        home.says(family.dawn, "name", name);
        home.taps("kind", kind);
        home.next();
    }
    let named = |text: &str| kitchen_table::checks::named_to_avoid(home.plan(), text).is_some();
    for text in ["At Ann's.", "ann and me", "ask PARRY", "tŷ ann", "Go to the house by the river!", "Rhys"] {
        assert!(named(text), "{text}");
    }
    for text in ["Anna's", "Our house", "Tŷ Nain", "parrying", "Hannah", ""] {
        assert!(!named(text), "{text}");
    }
}

#[test]
fn a_word_of_the_watch_list_is_pointed_at_where_visitors_read_it_and_in_the_drawing_too() {
    both_ways(|home| {
        let family = a_family(home);
        home.agrees_where(family.megan, "Nain's, when he is drunk", None, family.mam);
        let place = home.said_to("F01", "place", family.megan).id;
        home.does(Event::PutOnFridge(place, true));
        for page in [home.fridge(), family_copy(home), own_copy(home, family.megan)] {
            let found = warnings(home.plan(), &page);
            assert!(
                matches!(&found[..], [warning] if warning.line == Some(place)
                    && warning.why == Why::Watched("drunk".to_owned(), Watch::Drink)),
                "{found:?}"
            );
        }
        assert_eq!(warnings(home.plan(), &record(home)), []);
    });
}

// The worker's record

#[test]
fn the_ten_elements_are_named_from_the_first_minute_and_what_is_empty_is_no_table() {
    for language in BOTH {
        let mut home = Home::in_language(language);
        a_family(&mut home);
        let page = record(&home);
        let w = words(language);
        let missing = under(&home, &page, Heading::StillNotSaid);
        let of_each = ["Megan", "Llyr"].map(|name| w.heading_with(Heading::DeckChild, &[("child", name)]));
        let whole = [
            Heading::ElementAim,
            Heading::Services,
            Heading::WhatFamilyWillDo,
            Heading::WhatWorkerWillDo,
            Heading::ElementCanChange,
            Heading::ElementNotAcceptable,
            Heading::ElementNotWorking,
        ];
        for heading in whole.map(|heading| w.heading(heading).to_owned()).into_iter().chain(of_each) {
            assert!(missing.contains(&Item::Say(heading.clone())), "{heading} in {missing:?}");
            assert!(!headings(&page).contains(&heading.as_str()), "{heading} has nothing under it");
        }
        // They have met today.
        place_of(&page, w.heading(Heading::ElementMeetings));
    }
}

#[test]
fn a_table_of_the_record_has_no_column_or_row_in_which_nothing_stands() {
    both_ways(|home| {
        let family = a_family(home);
        says(home, family.mam, "B01", "said", "Arguing about money.");
        says(home, family.mam, "I01", "what", "Ring the club.");
        home.goes_out(family.mam);
        home.opens_about("W01", Some(About::Person(family.megan)));
        home.types("said", "Megan sleeps well.");
        home.next();
        let page = record(home);
        for item in paper::items(&page) {
            let Item::Table { columns, rows } = item else { continue };
            assert!(rows.iter().all(|row| row.iter().any(|cell| !cell.is_empty())), "{rows:?}");
            for at in 0..columns.len() {
                assert!(rows.iter().any(|row| !row[at].is_empty()), "{} is empty", columns[at]);
            }
        }
        // Of Megan an aim is said; that none is said of Llyr is said too.
        let w = words(home.language());
        let missing = under(home, &page, Heading::StillNotSaid);
        let aim = w.heading(Heading::ElementAim);
        let of_llyr = |item: &Item| matches!(item, Item::Say(said) if said.contains("Llyr") && said.contains(aim));
        assert!(missing.iter().any(of_llyr), "{missing:?}");
    });
}

#[test]
fn a_danger_stands_beside_its_goal_and_its_number_and_on_no_other_paper() {
    both_ways(|home| {
        let family = a_family(home);
        home.goes_out(family.mam);
        home.opens_about("W03", Some(About::Person(family.megan)));
        home.types("danger", "Nobody knows where Megan is.");
        home.types("goal", "Somebody always knows.");
        home.taps("number", "4");
        home.next();
        let page = record(home);
        let row = rows(&page).into_iter().find(|row| row[0].contains("Nobody knows")).unwrap();
        assert!(row[1].contains("Somebody always knows.") && row[1].contains('4'), "{row:?}");
        for page in at_home(home) {
            assert!(!paper::says(&page, "Nobody knows") && !paper::says(&page, "Somebody always"));
        }
    });
}

fn rows(page: &Document) -> Vec<&Vec<String>> {
    let tables = paper::items(page).filter_map(|item| match item {
        Item::Table { rows, .. } => Some(rows),
        _ => None,
    });
    tables.flatten().collect()
}

#[test]
fn who_agreed_is_said_person_by_person_and_the_plan_told_back_is_counted_and_not_signed() {
    both_ways(|home| {
        let family = a_family(home);
        home.comes_in(family.dad);
        let action = says(home, family.mam, "I01", "what", "Ring the club.");
        home.opens("I04");
        home.answers_to(family.mam, action, "yes");
        home.answers_to(family.dad, action, "not-yet");
        home.next();
        for who in [family.mam, family.dad] {
            home.opens_step(kitchen_table::conversation::Step { card: "I05".into(), asked_of: Some(who), about: None });
            home.types("own-words", "First we ring.");
            home.next();
        }
        let page = record(home);
        let row =
            rows(&page).into_iter().find(|row| row[0].contains("Ring the club.") && row.contains(&"Dad".to_owned()));
        // Nobody said no: that column is not there.
        assert_eq!(row.map(|row| &row[1..]), Some(["Mam".to_owned(), "Dad".to_owned()].as_slice()));
        let count = words(home.language()).heading_with(Heading::ToldBack, &[("n", "2")]);
        assert!(paper::says(&page, &count) && !paper::says(&page, "First we ring."));
    });
}

#[test]
fn what_was_said_alone_is_marked_on_the_record_and_the_copies_that_are_out_are_listed() {
    both_ways(|home| {
        let family = a_family(home);
        child_says(home, family.megan, "G03", "said", "When they shout.");
        home.does(Event::CopyGiven {
            kind: CopyKind::Child,
            reader: Some(family.megan),
            language: Language::Cy,
            on: today(),
        });
        says(home, family.mam, "B01", "said", "The arguing.");
        let page = record(home);
        let alone = words(home.language()).heading(Heading::SaidAlone);
        let row = rows(&page).into_iter().find(|row| row.iter().any(|cell| cell.contains("When they shout."))).unwrap();
        assert!(row.iter().any(|cell| cell.contains(alone)), "{row:?}");
        let out = words(home.language()).heading(Heading::StillOut);
        let row = rows(&page).into_iter().find(|row| row.iter().any(|cell| cell == out)).unwrap();
        let language = words(home.language()).own_name(Language::Cy);
        assert!(["Megan", language, "1"].iter().all(|cell| row.iter().any(|there| there == cell)), "{row:?}");
        home.does(Event::CopySwapped(0));
        assert!(paper::text(&record(home)).iter().all(|text| text != out));
    });
}

// Every copy

#[test]
fn every_copy_has_its_version_and_its_date() {
    for language in BOTH {
        let mut home = Home::in_language(language);
        let family = a_family_with_something_for_everyone(&mut home);
        home.does(crate::support::given_today());
        says(&mut home, family.mam, "B01", "said", "The arguing.");
        assert_eq!(home.plan().version, 2);
        let version = words(language).say(Label::Version, &[("n", "2")]);
        let date = words(language).date(today(), today());
        let mut copies = at_home(&home);
        copies.extend([card(&home, family.nain).unwrap(), record(&home)]);
        assert_eq!(copies.len(), 8);
        for page in copies {
            assert!(page.foot.iter().any(|line| line.contains(&version)), "{page:?}");
            assert!(page.under_title.contains(&date), "{page:?}");
            assert_eq!(page.language, language);
        }
    }
}

#[test]
fn what_nobody_may_see_at_home_is_on_no_paper_there_and_all_of_it_is_on_the_record() {
    both_ways(|home| {
        let family = a_family_with_something_for_everyone(home);
        let worry = says(home, family.mam, "B01", "said", "The arguing.");
        home.does(Event::LetSee { line: worry, with: Audience::Worker, ok: true });
        home.opens("X02");
        assert!(at_home(home).iter().all(|page| !paper::says(page, "The arguing.")));
        assert!(paper::says(&record(home), "The arguing."));
        let on_paper = |kind: Kind| {
            home.plan().lines_of(kind).all(|line| !visible(home.plan(), line, kitchen_table::plan::Reader::Family))
        };
        assert!(on_paper(Kind::OpenQuestion) && on_paper(Kind::CopyChoice));
    });
}

// The worked example (practice 1.4)

struct Dawns {
    language: Language,
    plan: Plan,
}

impl Dawns {
    fn visit(language: Language) -> Self {
        let pack = Pack::family_plan().unwrap();
        Self { language, plan: made_up_visit(&pack, language, today(), &|key| words(language).practice(key)) }
    }

    fn id(&self, name: &str) -> PersonId {
        self.plan.people.iter().find(|person| person.name() == name).unwrap().id
    }

    fn line(&self, key: &str) -> LineId {
        let said = words(self.language).practice(key);
        self.plan.lines.iter().find(|line| line.words() == Some(said)).unwrap_or_else(|| panic!("{key}")).id
    }

    fn lines(&self, keys: &[&str]) -> Vec<LineId> {
        let mut lines: Vec<_> = keys.iter().map(|key| self.line(key)).collect();
        lines.sort();
        lines
    }

    fn on(page: &Document) -> Vec<LineId> {
        let mut lines = paper::lines(page);
        lines.sort();
        lines
    }

    fn own(&self, name: &str) -> Document {
        child(family_plan(), &self.plan, words(self.language), &Numbers::default(), today(), self.id(name))
    }

    fn family(&self, reader: Option<&str>, with_private: bool) -> Document {
        let reader = reader.map(|name| self.id(name));
        family(family_plan(), &self.plan, words(self.language), &Numbers::default(), today(), reader, with_private)
    }

    fn says_none_of(&self, page: &Document, keys: &[&str], names: &[&str]) {
        let said = keys.iter().map(|key| words(self.language).practice(key));
        for absent in said.chain(names.iter().copied()) {
            assert!(!paper::says(page, absent), "“{absent}” in {:?}: {page:?}", self.language);
        }
    }
}

const PROMISES: [&str; 3] = ["come-back", "bring-copy", "next-week"];
const NEVER_AT_HOME: [&str; 5] = ["pint", "johns-house", "ask-peter", "ask-llyr", "football"];

#[test]
fn dawns_visit_leaves_a_family_copy_with_what_was_said_in_front_of_everyone_and_no_more() {
    for language in BOTH {
        let dawns = Dawns::visit(language);
        let page = dawns.family(Some("Mam"), false);
        let said =
            ["family-time", "time-apart", "difference", "arguing", "money", "gang", "where-were-they", "nains-house"];
        let mut wanted = dawns.lines(&[&said[..], &PROMISES[..]].concat());
        wanted.push(dawns.plan.lines_of(Kind::Helper).next().unwrap().id);
        wanted.push(dawns.plan.next_visit().unwrap().0.id);
        wanted.sort();
        assert_eq!(Dawns::on(&page), wanted);
        dawns.says_none_of(&page, &NEVER_AT_HOME, &["John", "Tŷ John"]);
        dawns.says_none_of(&page, &["rooms", "shouting"], &[]);
        assert_eq!(warnings(&dawns.plan, &page), []);
    }
}

#[test]
fn dawns_visit_leaves_mam_her_own_part_and_peter_none() {
    for language in BOTH {
        let dawns = Dawns::visit(language);
        let (mams, peters) = (dawns.family(Some("Mam"), true), dawns.family(Some("Peter"), true));
        let without = Dawns::on(&dawns.family(Some("Mam"), false));
        let added: Vec<_> = Dawns::on(&mams).into_iter().filter(|line| !without.contains(line)).collect();
        let of_the_name = dawns.plan.lines_of(Kind::Avoid).filter(|line| line.ask != "name").map(|line| line.id);
        let mut wanted = dawns.lines(&["shouting", "pint", "johns-house"]);
        wanted.extend(of_the_name);
        wanted.sort();
        assert_eq!(added, wanted);
        assert_eq!(Dawns::on(&peters), Dawns::on(&dawns.family(None, false)));
        dawns.says_none_of(&peters, &NEVER_AT_HOME, &["John"]);
        dawns.says_none_of(&peters, &["arguing", "money", "time-apart", "family-time", "difference"], &[]);
    }
}

#[test]
fn dawns_visit_leaves_megan_her_way_and_nobody_elses_words() {
    for language in BOTH {
        let dawns = Dawns::visit(language);
        let page = dawns.own("Megan");
        let [way] = paper::ways(&page)[..] else { panic!("{page:?}") };
        assert_eq!((way.child, way.place_line), (dawns.id("Megan"), Some(dawns.line("nains-house"))));
        assert_eq!((way.place_known, way.call_known), (Known::WeWillAsk, Known::WeWillAsk));
        let kinds: Vec<_> = paper::lines(&page).iter().map(|id| dawns.plan.line(*id).unwrap().kind).collect();
        assert!(kinds.iter().all(|kind| matches!(kind, Kind::Place | Kind::Route | Kind::Arrival)), "{kinds:?}");
        dawns.says_none_of(&page, &["arguing", "money", "gang", "where-were-they", "shouting", "time-apart"], &[]);
        dawns.says_none_of(&page, &["rooms", "family-time"], &["Peter", "Llyr", "John"]);
        dawns.says_none_of(&page, &NEVER_AT_HOME, &[]);
    }
}

#[test]
fn dawns_visit_leaves_llyr_whom_to_talk_to_and_no_hole_where_his_place_will_be() {
    for language in BOTH {
        let dawns = Dawns::visit(language);
        let page = dawns.own("Llyr");
        assert_eq!(paper::lines(&page), []);
        assert!(!headings(&page).contains(&words(language).heading(Heading::MySafePlace)));
        dawns.says_none_of(
            &page,
            &["nains-house", "gang", "arguing", "money"],
            &["Megan", "Nain Keri", "Mam", "Peter"],
        );
        dawns.says_none_of(&page, &NEVER_AT_HOME, &["John"]);
        let nain =
            helper(family_plan(), &dawns.plan, words(language), &Numbers::default(), today(), dawns.id("Nain Keri"));
        assert_eq!(nain.err(), Some(WhyNot::NotAsked));
    }
}

#[test]
fn dawns_record_holds_every_line_of_her_visit_and_never_why_anybody_is_to_be_avoided() {
    for language in BOTH {
        let dawns = Dawns::visit(language);
        let page = worker(family_plan(), &dawns.plan, words(language), &Numbers::default(), today());
        for line in &dawns.plan.lines {
            assert!(line.words().is_none_or(|said| paper::says(&page, said)), "{line:?}");
        }
        let held = words(language).heading(Heading::HeldOnTheCaseRecord);
        let row = rows(&page).into_iter().find(|row| row.iter().any(|cell| cell == held)).unwrap();
        assert!(row.iter().any(|cell| cell.contains(words(language).practice("johns-house"))));
        for name in ["Peter", "Llyr"] {
            assert!(rows(&page).iter().any(|row| row[0].contains(name)), "a question waits for {name}");
        }
        let count = words(language).heading_with(Heading::ToldBack, &[("n", "0")]);
        assert!(paper::says(&page, &count));
    }
}
