//! Each copy holds only what is for its reader (practice 5.3), held against random plans. What may stand on a copy is
//! worked out here a second time, from who may see a line and the columns of 5.3, and never from the code under test.

use std::cell::Cell;
use std::collections::BTreeSet;

use crate::support::tries::tries;
use crate::support::{family_plan, paper, random, today, words};
use kitchen_table::copies::{AgeBand, Document, Item, Numbers, WhyNot, child, family, fridge, helper, offered, worker};
use kitchen_table::plan::{
    About, Audience, CopyKind, Is, Kind, Known, Language, Line, LineId, Person, PersonId, Plan, Role, Status, Value,
};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

const BOTH: [Language; 2] = [Language::En, Language::Cy];

/// The fridge's column. What is not named here may never be there.
const ON_A_FRIDGE: &[Kind] = &[
    Kind::Place,
    Kind::SecondPlace,
    Kind::Route,
    Kind::Arrival,
    Kind::SecondContact,
    Kind::Action,
    Kind::Promise,
    Kind::Contingency,
    Kind::Visit,
    Kind::Phone,
];

/// The child's column.
const ON_A_CHILDS_COPY: &[Kind] = &[
    Kind::Place,
    Kind::SecondPlace,
    Kind::Route,
    Kind::Arrival,
    Kind::SecondContact,
    Kind::Action,
    Kind::Like,
    Kind::Picture,
    Kind::Wish,
    Kind::DoneAbout,
    Kind::SafePlaceSaid,
    Kind::SafePerson,
    Kind::ChildHelp,
    Kind::Condition,
    Kind::DifferenceSaid,
];

/// The helper's column.
const ON_A_CARD: &[Kind] = &[Kind::Ask, Kind::Tell, Kind::Phone, Kind::Hours, Kind::Cannot];

/// Never on the family's copy, whatever somebody let others see.
const NEVER_IN_A_FAMILY_COPY: &[Kind] = &[
    Kind::Limit,
    Kind::Avoid,
    Kind::Scale,
    Kind::Confidence,
    Kind::Signal,
    Kind::OpenQuestion,
    Kind::CopyChoice,
    Kind::PaperDefault,
    Kind::HiddenFrom,
    Kind::Feedback,
    Kind::Consent,
    Kind::SayBack,
    Kind::Agreement,
    Kind::Reply,
    Kind::MayKnow,
    Kind::Aim,
    Kind::Because,
    Kind::DangerStatement,
    Kind::SafetyGoal,
    Kind::NotAcceptable,
];

/// Never on the part of a family copy that is for one adult.
const NEVER_FOR_ONE_ADULT: &[Kind] = &[
    Kind::Signal,
    Kind::OpenQuestion,
    Kind::CopyChoice,
    Kind::PaperDefault,
    Kind::HiddenFrom,
    Kind::Feedback,
    Kind::Consent,
    Kind::SayBack,
    Kind::Agreement,
    Kind::Reply,
    Kind::MayKnow,
    Kind::Aim,
    Kind::Because,
    Kind::DangerStatement,
    Kind::SafetyGoal,
];

fn numbers() -> Numbers {
    Numbers { duty: "01".to_owned(), out_of_hours: "02".to_owned() }
}

/// Whose copy a page is, and with what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Copy {
    Fridge,
    Family,
    Private(PersonId),
    Child(PersonId),
    Helper(PersonId),
}

/// Every copy that can leave the tablet but the worker's.
fn copies(plan: &Plan, language: Language) -> Vec<(Copy, Document)> {
    let (words, numbers) = (words(language), numbers());
    let mut copies = vec![
        (Copy::Fridge, fridge(family_plan(), plan, words, &numbers, today())),
        (Copy::Family, family(family_plan(), plan, words, &numbers, today(), None, false)),
    ];
    for person in plan.in_plan() {
        let page = match person.details.role {
            Role::Adult => Some((
                Copy::Private(person.id),
                family(family_plan(), plan, words, &numbers, today(), Some(person.id), true),
            )),
            Role::Child => {
                Some((Copy::Child(person.id), child(family_plan(), plan, words, &numbers, today(), person.id)))
            }
            Role::Helper | Role::Worker => None,
        };
        let card = helper(family_plan(), plan, words, &numbers, today(), person.id).ok();
        copies.extend(page.into_iter().chain(card.map(|card| (Copy::Helper(person.id), card))));
    }
    copies
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

/// The lines that a line names are read out with it.
fn named<'a>(plan: &'a Plan, line: &'a Line) -> Vec<&'a Line> {
    match &line.value {
        Value::Lines(ids) => ids.iter().filter_map(|id| plan.line(*id)).collect(),
        _ => Vec::new(),
    }
}

fn is_a_child(plan: &Plan, id: PersonId) -> bool {
    plan.person(id).is_some_and(Person::is_child)
}

/// What was done about a wish, before the child has been told.
fn not_told_yet(plan: &Plan, line: &Line) -> bool {
    let told = |line: &Line| line.kind == Kind::DoneAbout && line.ask == "told" && line.choice() == Some("yes");
    line.kind == Kind::DoneAbout && !line.about.is_some_and(|wish| plan.about(wish).any(told))
}

fn fits_the_fridge(plan: &Plan, line: &Line) -> bool {
    up(plan, line).iter().all(|line| line.audience == Audience::Fridge && ON_A_FRIDGE.contains(&line.kind))
}

fn fits_the_family(plan: &Plan, line: &Line) -> bool {
    up(plan, line).iter().all(|line| {
        matches!(line.audience, Audience::Family | Audience::Fridge)
            && !NEVER_IN_A_FAMILY_COPY.contains(&line.kind)
            && !not_told_yet(plan, line)
            && (line.kind != Kind::Suggestion || plan.status(line) == Status::TakenUp)
    })
}

fn fits_one_adult(plan: &Plan, line: &Line, adult: PersonId) -> bool {
    up(plan, line).iter().all(|line| {
        let own = line.asked_of.or(line.speaker) == Some(adult);
        let named = matches!(&line.audience, Audience::Named(named) if named.contains(&adult));
        let wide = matches!(line.audience, Audience::Family | Audience::Fridge);
        let private = named || line.kind == Kind::NotAcceptable && line.audience == Audience::Family;
        let of_the_family = wide && !NEVER_IN_A_FAMILY_COPY.contains(&line.kind);
        let only_an_idea = line.kind == Kind::Suggestion && plan.status(line) != Status::TakenUp;
        let of_another = matches!(line.kind, Kind::Scale | Kind::Confidence) && !own;
        (of_the_family || private && !NEVER_FOR_ONE_ADULT.contains(&line.kind) && !of_another)
            && !only_an_idea
            && !not_told_yet(plan, line)
    })
}

fn fits_a_child(plan: &Plan, line: &Line, child: PersonId) -> bool {
    let chain = up(plan, line);
    let top = chain[chain.len() - 1];
    let about = top.about == Some(About::Person(child));
    let own_deed = top.about.is_none() && top.kind == Kind::Action && plan.owner(top) == Some(child);
    (about || own_deed)
        && chain.iter().all(|line| {
            let own_words = line.speaker == Some(child) && line.audience != Audience::Worker;
            let of_their_way = matches!(
                line.kind,
                Kind::Place | Kind::SecondPlace | Kind::Route | Kind::Arrival | Kind::SecondContact
            ) && line.audience == Audience::Family
                && !line.alone;
            (own_words || of_their_way || matches!(line.audience, Audience::Child | Audience::Fridge))
                && ON_A_CHILDS_COPY.contains(&line.kind)
                && !line.speaker.is_some_and(|id| id != child && is_a_child(plan, id))
                && !not_told_yet(plan, line)
        })
}

/// A number that may be on a fridge, when we meet again and, for the youngest, what adults do.
fn fits_a_child_as_a_visitor(plan: &Plan, page: &Document, line: &Line) -> bool {
    let baby = page.band == Some(AgeBand::Baby);
    let kinds: &[Kind] = if baby { &[Kind::Phone, Kind::Action, Kind::Promise] } else { &[Kind::Phone] };
    // A day is nobody's words.
    let by_a_child = |line: &Line| line.words().is_some() && line.speaker.is_some_and(|id| is_a_child(plan, id));
    let all = up(plan, line).iter().all(|line| kinds.contains(&line.kind) && !by_a_child(line));
    fits_the_fridge(plan, line) && (all || line.kind == Kind::Visit)
}

fn fits_a_card(plan: &Plan, line: &Line, helper: PersonId) -> bool {
    let chain = up(plan, line);
    let theirs = chain.iter().all(|line| {
        let may = match line.audience {
            Audience::Worker => false,
            Audience::Named(_) => !line.alone,
            _ => true,
        };
        line.about == Some(About::Person(helper)) && ON_A_CARD.contains(&line.kind) && may
    });
    theirs || fits_the_fridge(plan, line)
}

/// Somebody asked for it to be kept from a person, and it is not the copy of whoever asked or said it.
fn is_kept_off(plan: &Plan, copy: Copy, line: &Line) -> bool {
    let asked = |line: LineId, adult| {
        let names = |value: &Value| matches!(value, Value::Lines(lines) if lines.contains(&line));
        plan.lines_of(Kind::HiddenFrom).any(|asked| asked.asked_of == Some(adult) && names(&asked.value))
    };
    let holds = |line: &Line| match copy {
        Copy::Private(adult) => {
            (line.speaker == Some(adult) || asked(line.id, adult))
                && plan.hidden_from(line.id).all(|from| from != adult)
        }
        _ => false,
    };
    up(plan, line).iter().any(|line| plan.hidden_from(line.id).next().is_some() && !holds(line))
}

/// Whether this line may stand on this copy.
fn fits(plan: &Plan, copy: Copy, page: &Document, line: &Line) -> bool {
    let kept = |line: &Line| is_kept_off(plan, copy, line);
    let one = |line: &Line| {
        !kept(line)
            && match copy {
                Copy::Fridge => fits_the_fridge(plan, line),
                Copy::Family => fits_the_family(plan, line),
                Copy::Private(adult) => fits_one_adult(plan, line, adult),
                Copy::Child(child) => fits_a_child(plan, line, child) || fits_a_child_as_a_visitor(plan, page, line),
                Copy::Helper(helper) => fits_a_card(plan, line, helper),
            }
    };
    one(line) && named(plan, line).into_iter().all(one)
}

/// How a line would read if it stood on a page: its own words, or its own day.
fn reading(line: &Line, language: Language) -> Option<String> {
    match &line.value {
        Value::Words(said) => Some(said.clone()).filter(|said| !said.is_empty()),
        Value::Choice(id) if id.starts_with('[') => Some(id.clone()),
        Value::Date(date) => Some(words(language).date(*date, today())),
        Value::Moment(when) => Some(words(language).date(when.date, today())),
        _ => None,
    }
}

/// What stands on a page in one long string, to look for words in.
fn all_text(page: &Document) -> String {
    paper::text(page).join("\n")
}

/// The lines that can be read on a page, whether or not it says which they are.
fn read_on<'a>(plan: &'a Plan, page: &Document) -> Vec<&'a Line> {
    let text = all_text(page);
    let stands = |line: &&Line| reading(line, page.language).is_some_and(|reading| text.contains(&reading));
    plan.lines.iter().filter(stands).collect()
}

/// Readings that a line of this copy has too: two lines can fall on one day.
fn allowed_readings(plan: &Plan, copy: Copy, page: &Document) -> BTreeSet<String> {
    let there = plan.lines.iter().filter(|line| fits(plan, copy, page, line));
    there.filter_map(|line| reading(line, page.language)).collect()
}

fn holds_only_what_fits(plan: &Plan, copy: Copy, page: &Document) -> Result<(), TestCaseError> {
    for id in paper::lines(page) {
        let line = plan.line(id).unwrap();
        let by_name_only = line.kind == Kind::Helper && matches!(copy, Copy::Family | Copy::Private(_));
        prop_assert!(
            by_name_only || fits(plan, copy, page, line),
            "{copy:?} stands for {line:?} {:?}: {page:?}",
            named(plan, line)
        );
    }
    let allowed = allowed_readings(plan, copy, page);
    for line in read_on(plan, page) {
        let reading = reading(line, page.language).unwrap();
        let today = reading == words(page.language).date(today(), today());
        prop_assert!(today || allowed.contains(&reading), "{copy:?} reads {line:?}: {page:?}");
    }
    Ok(())
}

/// The words with which a copy says of somebody that they will be asked.
fn will_ask(plan: &Plan, id: PersonId, language: Language) -> String {
    use kitchen_table::words::Heading;
    words(language).heading_with(Heading::WeWillAskHelper, &[("helper", &plan.called(id))])
}

/// Names that a page gives as those who do something: not who said something, and not a title.
fn named_as_doing(plan: &Plan, page: &Document) -> Vec<String> {
    let is_a_deed = |line: &LineId| {
        plan.line(*line).is_some_and(|line| matches!(line.kind, Kind::Action | Kind::Promise | Kind::Helper))
    };
    let names_people =
        |line: &LineId| plan.line(*line).is_some_and(|line| matches!(line.value, Value::Person(_) | Value::People(_)));
    let mut names = Vec::new();
    for item in paper::items(page) {
        match item {
            Item::Line { line, who: Some(who), .. } if is_a_deed(line) => names.push(who.clone()),
            Item::Line { line, words, .. } | Item::Pair { line, words, .. } if names_people(line) => {
                names.extend(words.split(", ").map(str::to_owned));
            }
            Item::Picture { line: Some(line), words, .. } if names_people(line) => names.push(words.clone()),
            Item::Number { label, .. } => names.push(label.clone()),
            Item::Way(way) => {
                names.extend(way.told.clone());
                names.extend(way.details.iter().map(|detail| detail.value.clone()));
                let asks = words(page.language).label(kitchen_table::words::Label::WeWillAsk);
                if way.call_known == Known::Solid && !way.call.as_ref().is_some_and(|call| call.contains(asks)) {
                    names.extend(way.call.iter().flat_map(|call| call.split(" · ")).map(str::to_owned));
                }
            }
            _ => {}
        }
    }
    names
}

proptest! {
    #![proptest_config(tries())]

    #[test]
    fn every_copy_holds_only_lines_that_are_for_its_reader_in_both_languages(plan in random::plans()) {
        for language in BOTH {
            for (copy, page) in copies(&plan, language) {
                holds_only_what_fits(&plan, copy, &page)?;
            }
        }
    }

    #[test]
    fn what_somebody_asked_to_keep_from_a_person_is_on_no_paper_but_theirs_and_the_workers(plan in random::plans()) {
        for (copy, page) in copies(&plan, Language::En) {
            let kept: Vec<_> = plan.lines.iter().filter(|line| is_kept_off(&plan, copy, line)).collect();
            let (text, there) = (all_text(&page), paper::lines(&page));
            for line in &kept {
                prop_assert!(!there.contains(&line.id), "{copy:?} stands for {line:?}");
                if let Value::Words(said) = &line.value && !said.is_empty() {
                    prop_assert!(!text.contains(said.as_str()), "{copy:?} reads {line:?}");
                }
            }
        }
    }

    #[test]
    fn another_childs_words_and_places_are_never_on_a_childs_copy(plan in random::plans()) {
        for language in BOTH {
            for own in plan.children() {
                let page = child(family_plan(), &plan, words(language), &numbers(), today(), own.id);
                for line in read_on(&plan, &page).into_iter().filter(|line| line.words().is_some()) {
                    let anothers = |id| id != own.id && is_a_child(&plan, id);
                    prop_assert!(!line.speaker.is_some_and(anothers), "{line:?} on {page:?}");
                    let goes = matches!(line.kind, Kind::Place | Kind::SecondPlace | Kind::SafePlaceSaid | Kind::Route);
                    let about_another = matches!(line.about, Some(About::Person(id)) if anothers(id));
                    prop_assert!(!(goes && about_another), "{line:?} on {page:?}");
                }
                for way in paper::ways(&page) {
                    prop_assert_eq!(way.child, own.id);
                }
            }
        }
    }

    #[test]
    fn a_helper_who_has_not_said_yes_is_never_printed_as_agreed(plan in random::plans()) {
        for language in BOTH {
            let pages = copies(&plan, language);
            for person in plan.people.iter().filter(|person| !person.is_worker()) {
                let asked = plan.helper_status(person.id)
                    .or((person.details.role == Role::Helper).then_some(Status::NotAsked));
                let Some(asked) = asked.filter(|asked| *asked != Status::Yes) else { continue };
                let card = helper(family_plan(), &plan, words(language), &numbers(), today(), person.id);
                let why = match asked {
                    Status::No => WhyNot::SaidNo,
                    Status::Asked => WhyNot::NoAnswerYet,
                    _ => WhyNot::NotAsked,
                };
                if matches!(asked, Status::No | Status::Asked | Status::NotAsked) {
                    prop_assert_eq!(card.err(), Some(why));
                    for (copy, page) in &pages {
                        let names = named_as_doing(&plan, page);
                        prop_assert!(!names.iter().any(|name| name == person.name()), "{copy:?}: {person:?} {page:?}");
                        let asks = will_ask(&plan, person.id, language);
                        let asks_again = paper::text(page).iter().any(|text| text.split(", ").any(|one| one == asks));
                        prop_assert!(asked != Status::No || !asks_again, "{copy:?} asks {person:?} again");
                    }
                } else {
                    prop_assert!(card.is_err());
                }
            }
        }
    }

    #[test]
    fn the_way_there_is_printed_to_be_gone_only_where_it_is_agreed_and_nobody_said_no(plan in random::plans()) {
        for (copy, page) in copies(&plan, Language::En) {
            if matches!(copy, Copy::Family | Copy::Private(_)) {
                continue;
            }
            let on_it: BTreeSet<_> = paper::lines(&page).into_iter().filter_map(|id| plan.line(id)).filter_map(|line| {
                let of_the_way = [Kind::Place, Kind::SecondPlace, Kind::Route, Kind::Arrival, Kind::SecondContact];
                let is_of_the_way = of_the_way.contains(&line.kind) && matches!(line.about, Some(About::Person(_)));
                is_of_the_way.then_some(line.about?)
            }).collect();
            for about in on_it {
                // Of two the one that was said last: a little one's, or that of the child they are now. Of two that answer
                // the same question, one was said by somebody who could not see the other: whichever stands is agreed.
                let there = paper::lines(&page);
                let places = || plan.about(about).filter(|line| line.is(Is::SafePlace));
                let is_agreed = |place: &Line| plan.status(place) == Status::Agreed;
                let all_there = places().filter(|place| there.contains(&place.id)).all(is_agreed);
                prop_assert!(all_there && places().any(is_agreed), "{copy:?} {page:?}");
                let no = plan.about(about).any(|line| line.card.0 == "G07" && line.choice() == Some("no"));
                prop_assert!(!no, "{copy:?}: the child said no");
            }
        }
    }

    #[test]
    fn the_workers_record_holds_all_that_was_said_and_never_what_is_never_kept(plan in random::plans()) {
        for language in BOTH {
            let record = worker(family_plan(), &plan, words(language), &numbers(), today());
            let text = all_text(&record);
            for line in &plan.lines {
                let Value::Words(said) = &line.value else { continue };
                let told_back = up(&plan, line).iter().any(|line| line.kind == Kind::SayBack);
                prop_assert!(told_back || text.contains(said.as_str()), "{line:?} is lost: {record:?}");
            }
            for section in &record.sections {
                prop_assert!(!section.items.is_empty());
                for item in &section.items {
                    if let Item::Table { columns, rows } = item {
                        prop_assert!(!rows.is_empty() && rows.iter().all(|row| row.len() == columns.len()));
                    }
                }
            }
        }
    }

    #[test]
    fn a_copy_says_the_same_things_in_both_languages(plan in random::plans()) {
        let (english, welsh) = (copies(&plan, Language::En), copies(&plan, Language::Cy));
        prop_assert_eq!(english.len(), welsh.len());
        for ((copy, english), (_, welsh)) in english.iter().zip(&welsh) {
            prop_assert_eq!(paper::lines(english), paper::lines(welsh), "{:?}", copy);
            prop_assert_eq!(english.sections.len(), welsh.sections.len());
        }
        let record = |language| worker(family_plan(), &plan, words(language), &numbers(), today());
        prop_assert_eq!(paper::lines(&record(Language::En)), paper::lines(&record(Language::Cy)));
    }

    #[test]
    fn no_copy_changes_with_who_is_in_the_room(plan in random::plans()) {
        let mut alone = plan.clone();
        alone.people.iter_mut().for_each(|person| person.details.here = false);
        prop_assert_eq!(copies(&plan, Language::En), copies(&alone, Language::En));
    }

    #[test]
    fn where_paper_is_not_safe_at_home_none_is_offered_and_it_never_says_who_said_so(plan in random::plans()) {
        let none = plan.lines_of(Kind::PaperDefault).any(|line| line.choice() == Some("none"));
        let unsafe_at_home = plan.lines_of(Kind::CopyChoice).any(|line| line.choice() == Some("no"));
        for offer in offered(family_plan(), &plan) {
            let at_home = matches!(offer.kind, CopyKind::Fridge | CopyKind::Family | CopyKind::Child);
            prop_assert!(!(at_home && (none || unsafe_at_home)) || offer.why_not.is_some(), "{offer:?}");
            prop_assert!(offer.kind != CopyKind::Worker || offer.why_not.is_none());
            let asked = offer.reader.and_then(|id| plan.helper_status(id));
            let may_have_a_card = asked == Some(Status::Yes);
            prop_assert!(offer.kind != CopyKind::Helper || may_have_a_card || offer.why_not.is_some(), "{offer:?}");
        }
    }
}

/// A test that never sees anything on a page would pass on anything.
#[test]
fn random_plans_do_put_things_on_each_kind_of_copy() {
    let counts: [Cell<usize>; 9] = std::array::from_fn(|_| Cell::new(0));
    let [ways, ideas, private, likes, done, babies, cards, parts, offers] = &counts;
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let more = |count: &Cell<usize>, by: usize| count.set(count.get() + by);
    let mut runner = TestRunner::new_with_rng(ProptestConfig { cases: 256, ..tries() }, rng);
    runner
        .run(&random::plans(), |plan| {
            for (copy, page) in copies(&plan, Language::En) {
                let lines: Vec<_> = paper::lines(&page).into_iter().filter_map(|id| plan.line(id)).collect();
                let of = |kind: Kind| lines.iter().filter(|line| line.kind == kind).count();
                match copy {
                    Copy::Fridge => {}
                    Copy::Family => more(ideas, of(Kind::Suggestion) + of(Kind::Strategy)),
                    Copy::Private(_) => {
                        more(private, lines.iter().filter(|line| matches!(line.audience, Audience::Named(_))).count());
                    }
                    Copy::Child(_) if page.band == Some(AgeBand::Baby) => {
                        more(babies, of(Kind::Action) + of(Kind::Promise));
                    }
                    Copy::Child(_) => {
                        more(ways, paper::ways(&page).len());
                        more(likes, of(Kind::Picture));
                        more(done, of(Kind::DoneAbout));
                    }
                    Copy::Helper(_) => {
                        more(cards, of(Kind::Ask));
                        more(parts, of(Kind::Place));
                    }
                }
            }
            more(offers, offered(family_plan(), &plan).iter().filter(|offer| offer.why_not.is_none()).count());
            Ok(())
        })
        .unwrap();
    let seen = counts.map(|count| count.get());
    assert!(
        seen.iter().all(|count| *count > 3),
        "ways, ideas, private, likes, done, babies, cards, parts, offers: {seen:?}"
    );
}
