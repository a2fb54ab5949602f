//! The other conversations: each is a folder, plays through the same sitting, and ends as one page.

use crate::support::family::at_the_table;
use crate::support::{Home, both_ways, both_ways_with, brought, chapter, day, moment, paper, tablet_on, today, words};
use kitchen_table::conversation::{Screen, Step, lines_to_see};
use kitchen_table::copies::{Document, Item, chapters, offered};
use kitchen_table::files::{Format, file_name};
use kitchen_table::packs::{Pack, Stage, is_known, other_packs, pack};
use kitchen_table::plan::{Audience, CopyKind, Kind, Language, PackId, Plan, PlanId, Role};
use kitchen_table::shelf::{Found, Record};
use kitchen_table::sitting::{Intent, LookAt, Opening, Outside, Shelved, Sitting, Start};
use kitchen_table::words::Words;

const BOTH: [Language; 2] = [Language::En, Language::Cy];

fn of_the_app(id: &str) -> &'static Pack {
    pack(&PackId::from(id)).unwrap()
}

/// The page of the plan on the table, in the language on screen.
fn page(home: &Home) -> Document {
    chapters(home.pack(), home.plan(), words(home.language()), today())
}

/// What stands under a chapter's heading.
fn under<'a>(home: &Home, page: &'a Document, id: &str) -> &'a [Item] {
    let heading = words(home.language()).chapter(&home.pack().id, chapter(id));
    let section = page.sections.iter().find(|section| section.heading == heading);
    section.map(|section| section.items.as_slice()).unwrap_or_default()
}

/// A journey in both languages, each straight through and with the tablet shut and opened between every two steps.
fn in_both_languages(pack: &'static Pack, journey: impl Fn(&mut Home)) {
    for language in BOTH {
        both_ways_with(pack, |home| {
            home.speaks_language(language);
            journey(home);
        });
    }
}

fn answers(home: &mut Home, card: &str, ask: &str, said: &str) {
    home.is_asked(card);
    home.types(ask, said);
    home.next();
}

/// Every answer that somebody typed stands on the page once.
#[track_caller]
fn says_each_once(page: &Document, answers: &[&str]) {
    let text = paper::text(page);
    for answer in answers {
        assert_eq!(text.iter().filter(|text| text.contains(answer)).count(), 1, "{answer} in {text:?}");
    }
}

#[test]
fn a_worker_and_a_supervisor_talk_through_the_six_questions_to_one_page() {
    in_both_languages(of_the_app("supervision"), |home| {
        assert_eq!((home.sitting.screen, home.plan().people.len()), (Screen::Talk, 0), "it starts with nobody");
        answers(home, "SU0", "name", "AB");
        home.is_asked("SU1");
        home.types("said", "Steven sleeps at home.");
        home.types("seen", "He opens the door himself.");
        home.next();
        home.is_asked("SU2");
        for strength in ["He rings his nan.", "School rings early."] {
            home.types("said", strength);
            home.keep();
        }
        home.next();
        answers(home, "SU3", "said", "The nights.");
        answers(home, "SU4", "said", "Nan could come on Fridays.");
        answers(home, "SU5", "said", "He slept there twice.");
        for (what, who, by) in [
            ("Visit Steven.", "JS", "2026-12-01"),
            ("Ring school.", "AB", "2026-12-02"),
            ("Ask Nan.", "JS", "2026-12-03"),
        ] {
            home.is_asked("SU6");
            home.types("what", what);
            home.types("who", who);
            home.types("by", by);
            home.keep();
        }
        answers(home, "SU7", "when", "2026-12-08T10:00");
        assert_eq!(home.sitting.screen, Screen::Visit, "that was the last question");

        let page = page(home);
        assert!(page.title.contains("AB"), "{}", page.title);
        says_each_once(
            &page,
            &["Steven sleeps", "He opens", "rings his nan", "School rings", "nights", "Fridays", "twice"],
        );
        let deeds = under(home, &page, "next").iter().filter_map(|item| match item {
            Item::Line { who, by: Some(_), .. } => who.as_deref(),
            _ => None,
        });
        assert_eq!(deeds.collect::<Vec<_>>(), ["JS", "AB", "JS"], "each with who and by when");
        assert!(paper::items(&page).all(|item| !matches!(item, Item::Gap { .. })), "nothing is open");
        assert_eq!(home.plan().next_visit().map(|(_, when)| when), Some(moment("2026-12-08T10:00")));
    });
}

#[test]
fn three_actions_are_enough_and_a_fourth_that_somebody_types_is_kept() {
    both_ways_with(of_the_app("supervision"), |home| {
        home.sits_down();
        home.opens("SU6");
        for what in ["One.", "Two."] {
            home.types("what", what);
            home.keep();
            home.is_asked("SU6");
        }
        home.types("what", "Three.");
        home.keep();
        home.is_asked("SU7");
        home.goes_back();
        home.types("what", "Four.");
        home.next();
        assert_eq!(home.plan().lines_of(Kind::Action).filter(|line| line.ask == "what").count(), 4);
    });
}

#[test]
fn somebody_finds_out_what_worked_and_starts_over_with_another_time() {
    in_both_languages(of_the_app("ears"), |home| {
        answers(home, "EA0", "name", "The Smiths");
        answers(home, "EA1", "said", "Saturday was quiet.");
        home.is_asked("EA2");
        for (ask, said) in
            [("what", "I went out."), ("who", "My sister."), ("when", "After tea."), ("how", "I counted.")]
        {
            home.types(ask, said);
        }
        home.next();
        answers(home, "EA3", "said", "Two people on the sofa.");
        home.is_asked("EA4");
        home.types("child", "It was nice.");
        home.types("mother", "He came back calm.");
        home.next();
        home.is_asked("EA5");
        home.types("means", "I can wait.");
        home.types("learnt", "Going out early helps.");
        home.next();
        for again in ["Sunday too.", "And Monday."] {
            home.is_asked("EA6");
            home.types("what", again);
            home.types("how", &format!("How it went: {again}"));
            home.keep();
        }
        home.next();
        assert_eq!(home.sitting.screen, Screen::Visit);

        let page = page(home);
        let headings = page.sections.iter().map(|section| section.heading.as_str());
        let chapters =
            home.pack().chapters.iter().map(|one| words(home.language()).chapter(&home.pack().id, one.stage));
        assert!(headings.eq(chapters), "a section for each chapter, in order");
        says_each_once(
            &page,
            &["Saturday", "My sister.", "After tea.", "counted", "sofa", "nice", "calm", "wait", "early"],
        );
        assert_eq!(under(home, &page, "start-over").len(), 4, "two more times, each with how");
    });
}

#[test]
fn a_question_that_nobody_answered_is_a_gap_on_the_page_and_one_that_was_set_aside_is_not() {
    in_both_languages(of_the_app("supervision"), |home| {
        let gaps = |home: &Home| paper::items(&page(home)).filter(|item| matches!(item, Item::Gap { .. })).count();
        assert_eq!(gaps(home), 7, "every question but the name");
        home.next();
        answers(home, "SU1", "said", "Steven sleeps at home.");
        home.is_asked("SU2");
        home.sets_aside();
        assert_eq!(gaps(home), 5);
    });
}

#[test]
fn a_pack_that_comes_in_a_folder_is_played_to_its_page() {
    in_both_languages(brought("team-talk"), |home| {
        let (jo, sam) = (home.add("Jo", Role::Adult), home.add("Sam", Role::Adult));
        home.sits_down();
        home.is_asked("Q1");
        home.says(jo, "said", "Steven goes home.");
        home.next();
        home.is_asked("Q2");
        home.says(sam, "said", "He talks to his nan.");
        home.next();
        home.is_asked("Q3");
        home.next();
        home.is_asked("Q4");
        home.says(jo, "what", "Visit Steven.");
        home.picks("who", jo);
        home.types("by", "2026-12-01");
        home.next();
        answers(home, "Q5", "said", "He opens the door.");
        answers(home, "Q6", "when", "2026-12-08T10:00");
        let page = page(home);
        says_each_once(&page, &["Steven goes home.", "his nan", "Visit Steven.", "opens the door"]);
        assert_eq!(under(home, &page, "strengths").len(), 2, "what was said at the opening stands there too");
        assert!(matches!(under(home, &page, "risks"), [Item::Gap { .. }]));
    });
}

// What a conversation has, and has not

#[test]
fn a_conversation_without_people_has_no_screen_of_a_family() {
    for id in other_packs() {
        let mut home = Home::with(pack(&id).unwrap());
        for screen in [Screen::Prepare, Screen::People, Screen::Turn, Screen::Check, Screen::Try, Screen::Agree] {
            home.intends(Intent::Go(screen));
            assert_eq!(home.sitting.screen, Screen::Talk, "{} of {}", screen.id(), id.0);
        }
        home.intends(Intent::AskLater);
        assert!(home.plan().lines.is_empty(), "nobody is there to be asked later");
        home.goes_back();
        assert_eq!(home.sitting.screen, Screen::Talk, "before the first question there is nothing");
    }
}

#[test]
fn its_one_copy_is_the_page_and_it_is_looked_at_without_being_chosen() {
    for id in other_packs() {
        let mut home = Home::with(pack(&id).unwrap());
        let opening = home.step().card.0;
        answers(&mut home, &opening, "name", "AB");
        let offers: Vec<_> = offered(home.pack(), home.plan()).iter().map(|offer| offer.kind).collect();
        assert_eq!((offers.as_slice(), home.sitting.view.copy), (&[CopyKind::Page][..], CopyKind::Page));
    }
    let name = file_name(CopyKind::Page, Format::Word, day("2026-11-25"));
    assert_eq!(name, "paper-2026-11-25.docx", "it says nothing of anybody");
}

#[test]
fn the_answer_to_a_card_names_the_plan_until_somebody_names_it_otherwise() {
    both_ways_with(of_the_app("ears"), |home| {
        answers(home, "EA0", "name", "AB");
        assert_eq!(home.plan().name(), Some("AB"));
        home.goes_back();
        home.types("name", "CD");
        home.next();
        assert_eq!(home.plan().name(), Some("CD"), "it can be changed where it was asked");
        let id = home.plan().id.clone();
        home.intends(Intent::Go(Screen::Visit));
        if home.kept.is_none() {
            home.intends(Intent::GoHome);
            home.intends(Intent::NamePlan(id));
            home.intends(Intent::TypeName("Tuesday".to_owned()));
            home.intends(Intent::KeepName);
            assert_eq!(home.plan().name(), Some("Tuesday"));
        }
    });
}

// Coming, and not being there

fn a_tablet() -> Sitting {
    let mut sitting = Sitting::new(crate::support::family_plan(), Language::En, tablet_on(today()));
    let mut hears = |intent| _ = sitting.does(intent, &tablet_on(today()));
    hears(Intent::Writes(true));
    hears(Intent::ShelfRead(Shelved::of(Vec::new())));
    hears(Intent::Arrive(None));
    sitting
}

#[test]
fn a_conversation_that_is_not_here_is_brought_first_and_started_then() {
    let mut sitting = a_tablet();
    let start = || Intent::StartPlan(Start::Conversation("not-here-yet".into()));
    let asks = sitting.does(start(), &tablet_on(today()));
    assert_eq!(asks, [Outside::BringPack("not-here-yet".into(), Box::new(start()))]);
    assert_eq!((sitting.screen, sitting.plan()), (Screen::Plans, None), "nothing is drawn without its words");
}

fn a_plan_of(pack: &str) -> Found {
    let plan = Plan::new(PlanId("from-elsewhere".to_owned()), pack.into());
    Found::Loaded { record: Box::new(Record::new(plan, Default::default(), 1)), older: false }
}

#[test]
fn a_plan_of_a_conversation_that_this_app_does_not_know_is_a_newer_apps_and_stays() {
    let shelved = Shelved::of(vec![a_plan_of("from-next-year"), a_plan_of("ears")]);
    assert_eq!((shelved.newer, shelved.plans.len(), shelved.unreadable), (1, 1, 0));
    assert!(!is_known(&"from-next-year".into()));
}

#[test]
fn plans_of_every_conversation_stand_in_one_list_and_open_in_their_own() {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    let family = home.plan().id.clone();
    home.tablet.chance += 1;
    home.intends(Intent::StartPlan(Start::Conversation("ears".into())));
    answers(&mut home, "EA0", "name", "AB");
    let talk = home.plan().id.clone();
    home.intends(Intent::GoHome);
    assert_eq!(home.sitting.shelved.plans.len(), 2);
    home.intends(Intent::OpenPlan(family, Opening::WhereLeft));
    assert_eq!((home.pack().id.0.as_str(), home.sitting.screen), ("family-plan", Screen::Prepare));
    home.intends(Intent::OpenPlan(talk, Opening::WhereLeft));
    assert_eq!(home.pack().id.0, "ears");
    home.is_asked("EA1");
}

#[test]
fn nobody_is_asked_for_a_real_name() {
    for (id, language) in other_packs().flat_map(|id| BOTH.map(|language| (id.clone(), language))) {
        let opening = pack(&id).unwrap().opening(Stage::Start).unwrap();
        let keeps_the_name =
            opening.asks.iter().any(|ask| ask.keeps == Some(kitchen_table::packs::Keeps::Line(Kind::Title)));
        assert!(keeps_the_name && Words::of(language).help(&opening.id).is_some(), "{} says why", id.0);
    }
}

#[test]
fn what_is_kept_off_the_page_still_stands_in_the_plan_and_can_be_put_back_on_it() {
    in_both_languages(of_the_app("supervision"), |home| {
        home.opens("SU2");
        answers(home, "SU2", "said", "He was drinking again on Tuesday.");
        let line = home.plan().lines_of(Kind::Note).next().unwrap().id;
        let in_the_plan = |home: &Home| lines_to_see(home.pack(), home.plan()).any(|seen| seen.id == line);
        home.intends(Intent::Withhold(line));
        assert!(!paper::lines(&page(home)).contains(&line) && in_the_plan(home));
        home.intends(Intent::LetSee { line, with: Audience::Family, ok: false });
        assert!(paper::lines(&page(home)).contains(&line) && in_the_plan(home));
    });
}

#[test]
fn whoever_goes_to_the_page_with_something_only_typed_is_told_that_it_is_not_on_it() {
    in_both_languages(of_the_app("ears"), |home| {
        home.opens("EA2");
        assert_eq!(home.sitting.written_beside_the_plan(), None);
        home.types("what", "I rang first.");
        home.intends(Intent::Look(LookAt::Copy(CopyKind::Page, None)));
        let step = home.sitting.written_beside_the_plan().cloned();
        assert_eq!(step.as_ref().map(|step| step.card.0.as_str()), Some("EA2"));
        home.intends(Intent::OpenStep(step.unwrap()));
        assert_eq!(home.typed("EA2", "what"), "I rang first.");
        home.next();
        assert_eq!(home.sitting.written_beside_the_plan(), None);
        assert!(paper::text(&page(home)).iter().any(|text| text.contains("I rang first.")));
    });
}

#[test]
fn that_one_person_has_begun_to_answer_is_told_to_nobody_else() {
    both_ways(|home| {
        let family = at_the_table(home);
        home.opens_step(Step { card: "S05".into(), asked_of: Some(family.mam), about: None });
        home.types("said", "Half of what I want to say.");
        home.intends(Intent::Look(LookAt::Copy(CopyKind::Fridge, None)));
        assert_eq!(home.sitting.written_beside_the_plan(), None);
    });
}

#[test]
fn what_may_not_be_asked_in_front_of_those_who_are_here_is_not_hinted_at_either() {
    both_ways(|home| {
        let family = at_the_table(home);
        home.opens("F02");
        home.types("name", "Uncle Dai");
        assert!(home.sitting.written_beside_the_plan().is_some());
        home.comes_in(family.megan);
        home.intends(Intent::Look(LookAt::Copy(CopyKind::Fridge, None)));
        assert_eq!(home.sitting.written_beside_the_plan(), None);
    });
}
