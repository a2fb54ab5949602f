//! The copy that people look at: which it is, who may read it, and what may be taken along of it.

use crate::support::family::mam_and_dawn;
use crate::support::tries::tries;
use crate::support::{Home, both_ways, family_plan, moment, paper, random, today, words};
use kitchen_table::copies::{
    Item, LookedAt, Numbers, Picture, Wanted, WhyNot, for_a_file, offered, out_there, warnings,
};
use kitchen_table::files::{Asked, Format, file};
use kitchen_table::plan::{
    About, Audience, CopyKind, Details, Event, Language, PackId, PersonId, Plan, PlanId, Reader, Role, Status, visible,
};
use kitchen_table::sitting::Intent;
use kitchen_table::words::Phrase;
use proptest::prelude::*;

fn wanted(kind: CopyKind, reader: Option<PersonId>) -> Wanted {
    Wanted { kind, reader, private: false, language: Language::En, numbers: Numbers::default(), today: today() }
}

fn looked_at(plan: &Plan, wanted: &Wanted) -> Option<LookedAt> {
    LookedAt::of(family_plan(), plan, &offered(family_plan(), plan), wanted)
}

fn of(home: &Home, kind: CopyKind, reader: Option<PersonId>) -> LookedAt {
    looked_at(home.plan(), &wanted(kind, reader)).unwrap()
}

fn bytes(plan: &Plan, wanted: &Wanted, format: Format) -> Option<Vec<u8>> {
    file(&Asked { format, plan: plan.clone(), wanted: wanted.clone(), now: moment("2026-11-22T15:00") })
}

const PAPERS: [Format; 3] = [Format::Word, Format::Markdown, Format::Text];

fn says_where_megan_goes(home: &mut Home, mam: PersonId, megan: PersonId) {
    home.opens_about("F01", Some(About::Person(megan)));
    home.says(mam, "place", "The school.");
    home.next();
}

#[test]
fn the_record_is_whichever_workers_it_is_and_any_other_copy_is_its_readers() {
    let mut home = Home::new();
    let (mam, ..) = mam_and_dawn(&mut home);
    let dawn = home.plan().worker().unwrap().id;
    assert_eq!(of(&home, CopyKind::Worker, None).offer.reader, Some(dawn));
    assert_eq!(of(&home, CopyKind::Family, None).offer.reader, None);
    assert_eq!(of(&home, CopyKind::Family, Some(mam)).offer.reader, Some(mam));
    assert_eq!(looked_at(home.plan(), &wanted(CopyKind::Family, Some(dawn))), None, "nobody offers her one");
}

#[test]
fn a_copy_is_in_its_readers_language_or_in_that_of_the_screen() {
    let mut home = Home::new();
    let (.., megan) = mam_and_dawn(&mut home);
    let details = home.plan().person(megan).unwrap().details.clone();
    home.does(Event::PersonChanged(megan, Details { language: Some(Language::Cy), ..details }));
    let languages = |kind, reader| of(&home, kind, reader).page.unwrap().language;
    assert_eq!(languages(CopyKind::Child, Some(megan)), Language::Cy);
    assert_eq!(languages(CopyKind::Fridge, None), Language::En);
}

#[test]
fn a_copy_that_is_shut_holds_nothing_and_no_file_is_made_of_it() {
    both_ways(|home| {
        let (mam, dad, _) = mam_and_dawn(home);
        let shut = |home: &Home, wanted: &Wanted| {
            let page = looked_at(home.plan(), wanted).unwrap().page;
            let files: Vec<_> = PAPERS.iter().filter_map(|format| bytes(home.plan(), wanted, *format)).collect();
            assert!(page.is_some() || files.is_empty(), "{wanted:?} is shut");
            page.is_none()
        };
        home.opens("C01");
        home.says(mam, "said", "He hits the door.");
        home.next();
        let record = wanted(CopyKind::Worker, None);
        let hers = Wanted { private: true, ..wanted(CopyKind::Family, Some(mam)) };
        assert!(shut(home, &record), "Mam sits here");
        assert!(!shut(home, &hers), "it is hers");
        assert!(paper::says(&looked_at(home.plan(), &hers).unwrap().page.unwrap(), "He hits the door."));
        home.comes_in(dad);
        assert!(shut(home, &record) && shut(home, &hers));
        home.goes_out(dad);
        home.goes_out(mam);
        assert!(!shut(home, &record) && !shut(home, &hers), "the worker is alone");
    });
}

#[test]
fn a_paper_with_what_one_adult_said_alone_stays_shut_on_an_empty_table_without_a_worker() {
    let mut home = Home::new();
    let mam = home.add("Mam", Role::Adult);
    home.sits_down();
    home.opens("C01");
    home.says(mam, "said", "He hits the door.");
    home.next();
    let hers = Wanted { private: true, ..wanted(CopyKind::Family, Some(mam)) };
    let reads = |home: &Home| {
        let page = looked_at(home.plan(), &hers).unwrap().page;
        page.is_some_and(|page| paper::says(&page, "He hits the door."))
    };
    assert!(reads(&home), "she is alone with it");
    home.goes_out(mam);
    assert!(!reads(&home));
}

#[test]
fn a_picture_that_people_put_on_a_childs_page_does_not_shut_it_before_them() {
    let mut home = Home::new();
    let (mam, _, megan) = mam_and_dawn(&mut home);
    says_where_megan_goes(&mut home, mam, megan);
    let hers = wanted(CopyKind::Child, Some(megan));
    assert!(looked_at(home.plan(), &hers).unwrap().page.is_some());
    home.intends(Intent::ChoosePicture(megan, Picture::Star.id().to_owned()));
    let page = looked_at(home.plan(), &hers).unwrap().page.expect("Mam sits here, and it is open to her");
    assert!(paper::items(&page).any(|item| matches!(item, Item::Picture { .. })), "the star is on it");
}

#[test]
fn what_is_ruled_out_can_be_read_and_neither_printed_nor_saved() {
    let mut home = Home::new();
    let (mam, _, megan) = mam_and_dawn(&mut home);
    says_where_megan_goes(&mut home, mam, megan);
    home.opens("K01");
    home.taps("safe", "no");
    home.next();
    let family = wanted(CopyKind::Family, None);
    let copy = looked_at(home.plan(), &family).unwrap();
    assert_eq!(copy.offer.why_not, Some(WhyNot::NotSafeAtHome));
    assert!(copy.page.is_some() && copy.for_paper().is_none());
    assert_eq!(PAPERS.map(|format| bytes(home.plan(), &family, format)), [None, None, None]);
    assert_eq!(copy.warnings(home.plan()), [], "nothing of it goes on paper");
}

#[test]
fn a_helper_who_has_not_said_yes_has_no_card_to_look_at() {
    let mut home = Home::new();
    let (mam, ..) = mam_and_dawn(&mut home);
    let nain = home.add_absent("Nain", Role::Helper);
    home.opens("E01");
    home.picks("people", nain);
    home.next();
    home.goes_out(mam);
    let card = of(&home, CopyKind::Helper, Some(nain));
    assert_eq!((card.offer.why_not, card.page), (Some(WhyNot::NotAsked), None));
}

#[test]
fn a_file_holds_the_copy_that_is_looked_at_and_the_day_of_the_next_visit_is_a_file_by_itself() {
    let mut home = Home::new();
    let (mam, _, megan) = mam_and_dawn(&mut home);
    says_where_megan_goes(&mut home, mam, megan);
    home.opens("K03");
    home.types("when", "2026-11-29T16:00");
    home.next();
    let family = wanted(CopyKind::Family, Some(mam));
    let [word, markdown, text] = PAPERS.map(|format| bytes(home.plan(), &family, format).unwrap());
    assert!(word.starts_with(b"PK"));
    assert!(String::from_utf8(markdown).unwrap().starts_with("# "));
    assert!(String::from_utf8(text).unwrap().contains("The school."));
    let calendar = bytes(home.plan(), &family, Format::Calendar).unwrap();
    assert!(calendar.starts_with(b"BEGIN:VCALENDAR"));
}

#[test]
fn where_the_conversation_of_a_plan_is_not_here_there_is_no_copy_of_it() {
    let plan = Plan::new(PlanId("1".to_owned()), PackId::from("not-here"));
    assert_eq!(for_a_file(&plan, &wanted(CopyKind::Fridge, None)), None);
    assert!(PAPERS.iter().all(|format| bytes(&plan, &wanted(CopyKind::Fridge, None), *format).is_none()));
}

#[test]
fn a_way_that_nobody_has_said_yes_to_is_missed_where_it_would_stand() {
    let mut home = Home::new();
    let (mam, _, megan) = mam_and_dawn(&mut home);
    let llyr = home.add_absent("Llyr", Role::Child);
    says_where_megan_goes(&mut home, mam, megan);
    home.goes_out(mam);
    let waits = |home: &Home, kind, reader| of(home, kind, reader).waits_for(home.plan());
    assert_eq!(waits(&home, CopyKind::Fridge, None), [megan]);
    assert_eq!(waits(&home, CopyKind::Child, Some(megan)), [megan]);
    assert_eq!(waits(&home, CopyKind::Child, Some(llyr)), []);
    assert_eq!(waits(&home, CopyKind::Family, None), [], "it stands there, agreed or not");
    home.comes_in(mam);
    let place = home.said_to("F01", "place", megan).id;
    home.agrees(mam, place);
    assert_eq!(home.plan().status(home.plan().line(place).unwrap()), Status::Agreed);
    assert_eq!(waits(&home, CopyKind::Fridge, None), []);
}

#[test]
fn what_names_dad_who_is_out_is_missed_on_the_fridge_until_somebody_ticks_it() {
    let mut home = Home::new();
    let (mam, ..) = mam_and_dawn(&mut home);
    let dawn = home.plan().worker().unwrap().id;
    home.opens("I03");
    home.says(dawn, "what", "I will ring Dad.");
    home.next();
    let promise = home.line_saying("I will ring Dad.").id;
    let waits = |home: &Home, kind| of(home, kind, None).waits_for_a_tick(home.plan());
    assert_eq!(waits(&home, CopyKind::Fridge), [], "nobody has said yes to it");
    home.agrees(mam, promise);
    assert_eq!(of(&home, CopyKind::Fridge, None).offer.why_not, Some(WhyNot::NothingOnItYet));
    assert_eq!(waits(&home, CopyKind::Fridge), [promise], "and this is why");
    assert_eq!(waits(&home, CopyKind::Family), [], "there it stands");
    home.does(Event::PutOnFridge(promise, true));
    assert_eq!(waits(&home, CopyKind::Fridge), []);
    assert!(paper::says(of(&home, CopyKind::Fridge, None).page.as_ref().unwrap(), "I will ring Dad."));
}

#[test]
fn an_adult_is_asked_alone_whether_their_own_copy_holds_what_only_they_may_see() {
    let mut home = Home::new();
    let (mam, dad, megan) = mam_and_dawn(&mut home);
    let asks = |home: &Home, kind, reader, private| of(home, kind, reader).asks_for_private(home.plan(), private);
    assert_eq!(asks(&home, CopyKind::Family, Some(mam), false), Some(mam));
    assert_eq!(asks(&home, CopyKind::Family, Some(dad), false), None, "he is not here");
    assert_eq!(asks(&home, CopyKind::Family, None, false), None);
    assert_eq!(asks(&home, CopyKind::Child, Some(megan), true), None);
    home.comes_in(dad);
    assert_eq!(asks(&home, CopyKind::Family, Some(mam), false), None, "he came in");
    assert_eq!(asks(&home, CopyKind::Family, Some(mam), true), Some(mam), "what is on can be taken off");
}

#[test]
fn what_goes_with_a_copy_depends_on_whose_it_is() {
    let mut home = Home::new();
    let (mam, ..) = mam_and_dawn(&mut home);
    home.opens("K03");
    home.types("when", "2026-11-29T16:00");
    home.next();
    home.goes_out(mam);
    let kinds = [CopyKind::Fridge, CopyKind::Family, CopyKind::Worker];
    let copies = kinds.map(|kind| of(&home, kind, None));
    assert_eq!(copies.each_ref().map(LookedAt::goes_as_text), [false, false, true]);
    assert_eq!(copies.each_ref().map(|copy| copy.goes_with_the_next_visit(home.plan())), [false, true, true]);
    assert_eq!(copies.each_ref().map(|copy| copy.can_be_brought(home.plan())), [true, false, false]);
}

#[test]
fn that_a_name_is_one_to_keep_away_from_is_said_to_the_worker_alone() {
    let mut home = Home::new();
    let (mam, ..) = mam_and_dawn(&mut home);
    let dawn = home.plan().worker().unwrap().id;
    home.opens("F02");
    home.says(dawn, "name", "John's house");
    home.taps("kind", "place");
    home.next();
    home.opens("D01");
    home.says(mam, "said", "Walking past John's.");
    home.next();
    let past_johns = home.line_saying("Walking past John's.").id;
    home.does(Event::LetSee { line: past_johns, with: Audience::Family, ok: true });
    let said = |home: &Home| {
        let [found] = &of(home, CopyKind::Family, Some(mam)).warnings(home.plan())[..] else {
            panic!("{:?}", of(home, CopyKind::Family, Some(mam)))
        };
        found.why.in_words(home.plan(), words(Language::En))
    };
    let name = |phrase| words(Language::En).put(phrase, &[("words", "John's house")]);
    assert_eq!(said(&home), name(Phrase::FoundSomething), "in front of Mam");
    home.goes_out(mam);
    assert_eq!(said(&home), name(Phrase::FoundName));
    // Without a worker an empty table is nobody's own time.
    home.does(Event::PersonTakenOut(dawn));
    assert_eq!(said(&home), name(Phrase::FoundSomething));
}

#[test]
fn which_copies_are_out_is_listed_for_the_worker_alone_the_last_one_first() {
    let mut home = Home::new();
    let (mam, _, megan) = mam_and_dawn(&mut home);
    for kind in [CopyKind::Family, CopyKind::Fridge] {
        home.does(Event::CopyGiven { kind, reader: None, language: Language::En, on: today() });
    }
    assert_eq!(out_there(home.plan()), [], "Mam sits here");
    says_where_megan_goes(&mut home, mam, megan);
    home.goes_out(mam);
    let listed = |home: &Home| {
        out_there(home.plan()).iter().map(|out| (out.at, out.copy.kind, out.to_be_swapped)).collect::<Vec<_>>()
    };
    assert_eq!(listed(&home), [(1, CopyKind::Fridge, true), (0, CopyKind::Family, true)]);
    home.does(Event::CopySwapped(1));
    assert_eq!(listed(&home), [(1, CopyKind::Fridge, false), (0, CopyKind::Family, true)]);
}

#[test]
fn a_picture_that_a_child_chose_stands_on_their_own_page_and_on_nobody_elses() {
    let mut home = Home::new();
    let (.., megan) = mam_and_dawn(&mut home);
    let llyr = home.add_absent("Llyr", Role::Child);
    home.intends(Intent::ChoosePicture(megan, "star".to_owned()));
    let on = |picture: Picture, child| picture.is_on_page_of(home.plan(), child);
    assert!(on(Picture::Star, megan) && !on(Picture::Dog, megan) && !on(Picture::Star, llyr));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..tries() })]

    #[test]
    fn nobody_here_reads_on_a_copy_what_they_should_not_see(plan in random::plans(), private: bool) {
        let here: Vec<_> = plan.family_here().map(|person| person.id).collect();
        for offer in offered(family_plan(), &plan) {
            let wanted = Wanted { private, ..wanted(offer.kind, offer.reader) };
            let copy = looked_at(&plan, &wanted).unwrap();
            prop_assert_eq!(copy.for_paper().is_some(), bytes(&plan, &wanted, Format::Text).is_some());
            let Some(page) = &copy.page else { continue };
            if copy.for_paper().is_some() {
                prop_assert_eq!(copy.warnings(&plan), warnings(&plan, page));
            }
            if here.is_empty() && plan.worker().is_some() || offer.reader.is_some_and(|reader| here == [reader]) {
                continue;
            }
            prop_assert!(offer.kind != CopyKind::Worker);
            for line in page.lines() {
                prop_assert!(visible(&plan, plan.line(line).unwrap(), Reader::Here), "{line} on {offer:?}");
            }
        }
    }
}
