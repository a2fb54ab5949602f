//! What may never stand on the fridge or come on the shared screen (practice 5.3), held against random plans.

use std::cell::Cell;

use crate::support::tries::tries;
use crate::support::{TABLET, family_plan, paper, random, today, words};
use kitchen_table::copies::{Document, Item, Numbers, fridge, spoken};
use kitchen_table::plan::{
    About, Audience, Details, Event, Is, Kind, Language, Line, LineId, Plan, Reader, Role, Status, Value, visible,
};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

/// Never on a fridge, whatever a pack or a person says about who may see it.
const NEVER_ON_A_FRIDGE: &[Kind] = &[
    Kind::Avoid,
    Kind::Limit,
    Kind::Scale,
    Kind::Confidence,
    Kind::Reply,
    Kind::Agreement,
    Kind::OpenQuestion,
    Kind::Worry,
    Kind::OtherView,
    Kind::Exposure,
    Kind::Feedback,
    Kind::CopyChoice,
    Kind::HiddenFrom,
    Kind::PaperDefault,
    Kind::Signal,
    Kind::ChildWorry,
    Kind::Tell,
    Kind::Helper,
    Kind::Suggestion,
    Kind::Consequence,
    Kind::NotArrived,
    Kind::Measure,
];

/// Never in front of everyone, whoever is here.
const NEVER_ON_THE_SHARED_SCREEN: &[Kind] = &[
    Kind::Avoid,
    Kind::Limit,
    Kind::Scale,
    Kind::Confidence,
    Kind::Signal,
    Kind::CopyChoice,
    Kind::HiddenFrom,
    Kind::PaperDefault,
    Kind::OpenQuestion,
    Kind::Feedback,
];

fn fridge_of(plan: &Plan, language: Language) -> Document {
    fridge(
        family_plan(),
        plan,
        words(language),
        &Numbers { duty: "01".to_owned(), out_of_hours: "02".to_owned() },
        today(),
    )
}

/// A line, the line it hangs on, and so on to the top.
fn up<'a>(plan: &'a Plan, line: &'a Line) -> Vec<&'a Line> {
    let mut chain = vec![line];
    while let Some(About::Line(id)) = chain[chain.len() - 1].about {
        match plan.line(id) {
            Some(line) => chain.push(line),
            None => break,
        }
    }
    chain
}

/// Kept off the fridge, by what it is, by who may see it, by what it hangs on, or because somebody asked.
fn kept_off_the_fridge(plan: &Plan, line: &Line) -> bool {
    up(plan, line).iter().any(|line| {
        NEVER_ON_A_FRIDGE.contains(&line.kind)
            || line.audience != Audience::Fridge
            || plan.hidden_from(line.id).next().is_some()
    })
}

/// How a line would read if it stood on a page: its own words, or its own day, which nothing else falls on.
fn reading(line: &Line, language: Language) -> Option<String> {
    match &line.value {
        Value::Words(said) => Some(said.clone()),
        Value::Choice(id) if id.starts_with('[') => Some(id.clone()),
        Value::Date(date) => Some(words(language).date(*date, crate::support::today())),
        Value::Moment(when) => Some(words(language).date(when.date, crate::support::today())),
        _ => None,
    }
}

proptest! {
    #![proptest_config(tries())]

    #[test]
    fn what_may_never_be_seen_by_a_visitor_is_nowhere_on_the_fridge(plan in random::plans()) {
        for language in [Language::En, Language::Cy] {
            let page = fridge_of(&plan, language);
            let on_it = paper::lines(&page);
            for line in plan.lines.iter().filter(|line| kept_off_the_fridge(&plan, line)) {
                prop_assert!(!on_it.contains(&line.id), "{line:?} is on {page:?}");
                if let Some(reading) = reading(line, language) {
                    prop_assert!(!paper::says(&page, &reading), "{line:?} reads on {page:?}");
                }
            }
        }
    }

    #[test]
    fn no_pack_and_no_tap_can_put_on_the_fridge_what_may_never_be_there(plan in random::plans()) {
        for line in plan.lines.iter().filter(|line| kept_off_the_fridge(&plan, line)) {
            prop_assert!(!visible(&plan, line, Reader::Fridge), "{line:?}");
        }
    }

    #[test]
    fn only_what_everyone_asked_said_yes_to_is_on_the_fridge(plan in random::plans()) {
        let page = fridge_of(&plan, Language::En);
        for line in paper::lines(&page).into_iter().filter_map(|id| plan.line(id)) {
            let of_the_way = matches!(line.card.0.as_str(), "F01" | "F03" | "F04" | "F07")
                || matches!(line.kind, Kind::SecondPlace | Kind::SecondContact);
            let whole = match line.about {
                Some(child) if of_the_way => plan.about(child).filter(|line| line.is(Is::SafePlace)).last(),
                _ => Some(line),
            };
            prop_assert!(whole.is_some_and(|whole| plan.status(whole) == Status::Agreed), "{line:?}");
        }
    }

    #[test]
    fn limits_names_to_avoid_numbers_and_the_workers_own_lines_never_come_on_the_shared_screen(plan in random::plans()) {
        for line in &plan.lines {
            let private = up(&plan, line)
                .iter()
                .any(|line| NEVER_ON_THE_SHARED_SCREEN.contains(&line.kind) || line.audience == Audience::Worker);
            prop_assert!(!(private && visible(&plan, line, Reader::Here)), "{line:?}");
        }
    }

    #[test]
    fn a_line_for_named_adults_is_seen_only_when_nobody_else_is_here(plan in random::plans()) {
        for line in plan.lines.iter().filter(|line| visible(&plan, line, Reader::Here)) {
            if let Audience::Named(named) = &line.audience {
                let others = plan.here().filter(|person| !person.is_worker() && !person.is_little() && !named.contains(&person.id));
                prop_assert_eq!(others.count(), 0, "{:?}", line);
            }
        }
    }

    #[test]
    fn what_somebody_asked_to_keep_from_a_person_is_off_the_screen_while_they_are_here(plan in random::plans()) {
        for line in plan.lines.iter().filter(|line| visible(&plan, line, Reader::Here)) {
            for line in up(&plan, line) {
                for from in plan.hidden_from(line.id) {
                    prop_assert!(!plan.here().any(|person| person.id == from), "{line:?} is on the screen");
                }
            }
        }
        for asked in plan.lines_of(Kind::HiddenFrom) {
            prop_assert!(!visible(&plan, asked, Reader::Here), "that somebody asked is on the screen: {asked:?}");
        }
    }

    #[test]
    fn a_line_that_names_others_reads_out_only_what_may_be_seen(plan in random::plans()) {
        for reader in [Reader::Here, Reader::Fridge] {
            for line in plan.lines.iter().filter(|line| visible(&plan, line, reader)) {
                let Value::Lines(named) = &line.value else { continue };
                let read = spoken(&plan, words(Language::En), crate::support::today(), line);
                for hidden in named.iter().filter_map(|id| plan.line(*id)) {
                    let kept = up(&plan, hidden).iter().any(|line| {
                        line.audience == Audience::Worker
                            || NEVER_ON_THE_SHARED_SCREEN.contains(&line.kind)
                            || plan.hidden_from(line.id).any(|from| plan.here().any(|person| person.id == from))
                    });
                    prop_assert!(!(kept && hidden.words().is_some_and(|said| read.contains(said))), "{hidden:?}");
                }
            }
        }
    }

    #[test]
    fn nothing_points_at_a_line_that_is_gone(plan in random::plans()) {
        // What an answer has closed can still come back: who asked to keep it from somebody is not forgotten.
        let can_be_met = |id: LineId| plan.lines.iter().chain(&plan.closed).any(|line| line.id == id);
        for line in &plan.lines {
            if let Some(About::Line(id)) = line.about {
                prop_assert!(plan.line(id).is_some(), "{line:?} hangs on nothing");
            }
            if let Value::Lines(named) = &line.value {
                prop_assert!(!named.is_empty() && named.iter().all(|id| can_be_met(*id)), "{line:?}");
            }
        }
        for turn in &plan.turns {
            if let Some(About::Line(id)) = turn.key.about {
                prop_assert!(can_be_met(id), "{turn:?}");
            }
        }
    }

    #[test]
    fn somebody_who_comes_in_makes_nothing_more_visible(plan in random::plans()) {
        let comes_in = |id| {
            let details = plan.person(id).unwrap().details.clone();
            plan.does(TABLET, Event::PersonChanged(id, Details { here: true, ..details })).unwrap()
        };
        for id in random::absent(&plan) {
            let after = comes_in(id);
            let table_was_empty = plan.here().all(|person| person.is_worker() || person.is_little());
            for line in &plan.lines {
                let (before, now) = (visible(&plan, line, Reader::Here), visible(&after, line, Reader::Here));
                // Who comes to an empty table and is there alone sees what is theirs.
                let named: &[LineId] = if let Value::Lines(ids) = &line.value { ids } else { &[] };
                let shown = named.iter().filter_map(|id| plan.line(*id)).chain([line]);
                let is_theirs = shown.flat_map(|line| up(&plan, line)).any(|line| match &line.audience {
                    Audience::Named(named) => named.contains(&id),
                    Audience::Child | Audience::Helper => line.about == Some(About::Person(id)),
                    // What was said in front of them, or is for a child's own copy.
                    Audience::Family | Audience::Fridge => line.at_the_table.is_some(),
                    Audience::Worker => false,
                });
                prop_assert!(before || !now || table_was_empty && is_theirs, "{line:?} came on the screen when {} came in", plan.called(id));
            }
        }
    }

    #[test]
    fn a_child_reads_only_what_is_about_that_child(plan in random::plans()) {
        for child in plan.children() {
            for line in plan.lines.iter().filter(|line| visible(&plan, line, Reader::Child(child.id))) {
                let top = up(&plan, line).last().copied().unwrap();
                let own_deed = top.kind == Kind::Action && plan.owner(top) == Some(child.id);
                prop_assert!(top.about == Some(About::Person(child.id)) || own_deed, "{line:?}");
                prop_assert!(!NEVER_ON_THE_SHARED_SCREEN.contains(&line.kind), "{line:?}");
            }
        }
    }

    #[test]
    fn who_does_it_and_by_when_stand_on_the_fridge_only_where_they_may(plan in random::plans()) {
        let page = fridge_of(&plan, Language::En);
        for item in paper::items(&page) {
            let Item::Line { line, who, by, .. } = item else { continue };
            let line = plan.line(*line).unwrap();
            let may_stand = |wanted: fn(&Value) -> bool| {
                plan.about(About::Line(line.id)).any(|hung| wanted(&hung.value) && !kept_off_the_fridge(&plan, hung))
            };
            if line.kind == Kind::Action && who.is_some() {
                prop_assert!(may_stand(|value| matches!(value, Value::Person(_))), "who does {line:?}");
            }
            prop_assert!(by.is_none() || may_stand(|value| matches!(value, Value::Date(_))), "by when {line:?}");
        }
    }

    #[test]
    fn the_page_says_the_same_things_in_both_languages(plan in random::plans()) {
        let (english, welsh) = (fridge_of(&plan, Language::En), fridge_of(&plan, Language::Cy));
        prop_assert_eq!(paper::lines(&english), paper::lines(&welsh));
        prop_assert_eq!(english.sections.len(), welsh.sections.len());
    }
}

/// A test that never sees anything on the page would pass on anything.
#[test]
fn random_plans_do_put_ways_deeds_and_days_on_the_page() {
    let (ways, deeds, owners) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(tries(), rng);
    runner
        .run(&random::plans(), |plan| {
            let page = fridge_of(&plan, Language::En);
            ways.set(ways.get() + paper::ways(&page).len());
            for item in paper::items(&page) {
                if let Item::Line { who, .. } = item {
                    deeds.set(deeds.get() + 1);
                    owners.set(owners.get() + usize::from(who.is_some()));
                }
            }
            Ok(())
        })
        .unwrap();
    assert!(ways.get() > 3 && deeds.get() > 10 && owners.get() > 3, "{ways:?} {deeds:?} {owners:?}");
}

#[test]
fn an_action_that_is_put_on_the_fridge_takes_its_owner_and_its_day_along_and_nothing_else() {
    let mut home = crate::support::Home::new();
    let mam = home.add("Mam", Role::Adult);
    home.opens("I01");
    home.says(mam, "what", "Ring the football club.");
    home.picks("who", mam);
    home.types("by", "2026-11-30");
    home.types("get-in-the-way", "She drinks.");
    home.next();
    let action = home.line_saying("Ring the football club.").id;
    home.does(Event::PutOnFridge(action, true));
    assert!(!paper::lines(&home.fridge()).contains(&action), "nobody has said yes to it");
    home.does(Event::PutOnFridge(action, false));
    home.agrees(mam, action);
    assert!(
        !paper::lines(&home.fridge()).contains(&action),
        "an action is the family's until somebody says it may be seen"
    );

    home.does(Event::PutOnFridge(action, true));
    let page = home.fridge();
    let deed = paper::items(&page).find(|item| matches!(item, Item::Line { line, .. } if *line == action));
    let Some(Item::Line { who, by, .. }) = deed else { panic!("the action is not on the page") };
    assert_eq!(who.as_deref(), Some("Mam"));
    assert!(by.as_deref().is_some_and(|by| {
        by.contains(&words(Language::En).date(crate::support::day("2026-11-30"), crate::support::today()))
    }));
    assert!(!paper::says(&page, "drinks"));

    home.does(Event::PutOnFridge(action, false));
    assert!(!paper::lines(&home.fridge()).contains(&action));
}

/// What somebody sees differently about a limit is about the limit.
#[test]
fn another_view_of_something_private_is_just_as_private() {
    let mut home = crate::support::Home::new();
    let (mam, dad) = (home.add("Mam", Role::Adult), home.add("Dad", Role::Adult));
    home.opens("D01");
    home.says(mam, "said", "Time apart.");
    home.next();
    home.opens("D02");
    home.says(mam, "said", "He gets drunk.");
    home.sees_it_differently(dad, "Only on Saturdays.");
    for words in ["He gets drunk.", "Only on Saturdays."] {
        assert!(!visible(home.plan(), home.line_saying(words), Reader::Here), "{words}");
    }
}
