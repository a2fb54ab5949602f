//! "Hide from" names from whom, hides nothing from whoever said it, and tells nobody that there is something (practice,
//! conversation.md, "Who sees what, mended").

use crate::support::family::mam_and_dawn;
use crate::support::{Home, both_ways, paper, today, words};
use kitchen_table::conversation::{Step, WhyEmpty, count_in, deeper, is_done, steps, to_choose_from, why_empty};
use kitchen_table::copies::{Document, Item, Numbers, family};
use kitchen_table::packs::Stage;
use kitchen_table::plan::{About, Audience, Event, Kind, LineId, PersonId, Reader, Role, visible};
use kitchen_table::sitting::{Outside, question_on};
use kitchen_table::words::{Heading, Label};

fn copy_of(home: &Home, whose: PersonId) -> Document {
    family(home.pack(), home.plan(), words(home.language()), &Numbers::default(), today(), Some(whose), true)
}

fn says(home: &mut Home, who: PersonId, card: &str, what: &str) -> LineId {
    home.opens(card);
    home.says(who, "said", what);
    home.next();
    home.line_saying(what).id
}

fn hides(home: &mut Home, lines: &[LineId], from: &[PersonId]) {
    home.opens("K02");
    lines.iter().for_each(|line| home.taps("lines", &line.to_string()));
    from.iter().for_each(|person| home.picks("from", *person));
    home.next();
}

fn is_seen(home: &Home, line: LineId) -> bool {
    visible(home.plan(), home.plan().line(line).unwrap(), Reader::Here)
}

/// What was said aloud since, with whom it named.
fn told(home: &mut Home) -> Vec<(Label, String)> {
    let said = home.outside.drain(..).filter_map(|outside| match outside {
        Outside::Announce(label) => Some((label, String::new())),
        Outside::AnnounceOf(label, people) => Some((label, people)),
        _ => None,
    });
    said.collect()
}

fn listed(home: &Home, card: &str) -> Vec<Step> {
    let chapters = home.pack().chapters.iter();
    let all = chapters.flat_map(|chapter| deeper(home.pack(), home.plan(), chapter));
    all.filter(|step| step.card.0 == card).collect()
}

#[test]
fn what_mam_hides_from_dad_stays_on_her_own_copy_and_is_on_no_other() {
    both_ways(|home| {
        let (mam, dad, _) = mam_and_dawn(home);
        let nain = home.add("Nain", Role::Adult);
        let worry = says(home, mam, "B01", "Money is short.");
        home.goes_out(nain);
        hides(home, &[worry], &[dad]);
        assert!(paper::says(&copy_of(home, mam), "Money is short."));
        assert!(!paper::says(&copy_of(home, dad), "Money is short."));
        assert!(!paper::says(&copy_of(home, nain), "Money is short."), "paper lies about");
    });
}

#[test]
fn several_people_may_be_named_and_each_of_them_sees_none_of_it() {
    both_ways(|home| {
        let (mam, dad, megan) = mam_and_dawn(home);
        let worry = says(home, mam, "B01", "Money is short.");
        home.comes_in(megan);
        home.goes_out(megan);
        hides(home, &[worry], &[dad, megan]);
        assert_eq!(home.plan().hidden_from(worry).collect::<Vec<_>>(), [dad, megan]);
        for person in [dad, megan] {
            home.comes_in(person);
            assert!(!is_seen(home, worry));
            home.goes_out(person);
        }
        assert!(is_seen(home, worry));
    });
}

#[test]
fn with_nobody_chosen_nothing_is_hidden_and_that_is_said() {
    both_ways(|home| {
        let (mam, dad, _) = mam_and_dawn(home);
        home.comes_in(dad);
        let worry = says(home, mam, "B01", "Money is short.");
        home.goes_out(dad);
        told(home);
        hides(home, &[worry], &[]);
        assert!(told(home).contains(&(Label::HiddenFromNobody, String::new())));
        assert_eq!(home.plan().hidden_from(worry).count(), 0);
        assert!(paper::says(&copy_of(home, mam), "Money is short."));
        assert!(paper::says(&copy_of(home, dad), "Money is short."), "he heard it, and nobody keeps it from him");
        hides(home, &[], &[dad]);
        assert!(told(home).contains(&(Label::HiddenFromThem, "Dad".to_owned())), "from whom, once it is so");
        assert!(!paper::says(&copy_of(home, dad), "Money is short."));
    });
}

#[test]
fn hide_from_offers_neither_whoever_asks_nor_the_worker() {
    let mut home = Home::new();
    let (mam, dad, megan) = mam_and_dawn(&mut home);
    let worry = says(&mut home, mam, "B01", "Money is short.");
    home.opens("K02");
    home.taps("lines", &worry.to_string());
    let step = home.step();
    let card = home.pack().card(&step.card).unwrap();
    let ask = card.asks.iter().find(|ask| ask.id == "from").unwrap();
    let offered = to_choose_from(home.plan(), card, ask, &step, home.draft());
    assert_eq!(offered.iter().map(|person| person.id).collect::<Vec<_>>(), [dad, megan]);
    let asked = question_on(home.pack(), words(home.language()), home.plan(), &step);
    assert!(!asked.contains("Dad"), "from whom is for her to say: {asked}");
}

#[test]
fn that_somebody_may_see_only_some_of_it_stands_in_no_list_that_others_read() {
    both_ways(|home| {
        let (mam, dad, _) = mam_and_dawn(home);
        let nain = home.add_absent("Nain", Role::Adult);
        says(home, mam, "B01", "Money is short.");
        home.comes_in(nain);
        assert_eq!((listed(home, "K02"), listed(home, "K05")), (vec![], vec![]), "Nain reads along");
        assert!(home.can_be_asked("K05", Some(About::Person(dad))), "it is asked before his copy is made");
        home.goes_out(nain);
        assert_eq!(listed(home, "K05"), [], "with Mam alone too it names who was out");
        home.goes_out(mam);
        assert!(!listed(home, "K05").is_empty(), "the worker, alone, may look");
    });
}

#[test]
fn a_chapter_with_nothing_in_it_for_those_here_has_no_tick_and_no_count_and_is_not_said_to_be_asked_later() {
    both_ways(|home| {
        let (mam, dad, _) = mam_and_dawn(home);
        home.goes_to("worries");
        for step in steps(home.pack(), home.plan()) {
            let worries = Stage::from("worries".to_owned());
            if home.pack().card(&step.card).unwrap().stage == worries && step.card.0 != "B01" {
                home.does(Event::SetAside(step));
            }
        }
        says(home, mam, "B01", "Money is short.");
        let chapter = home.pack().chapters.iter().find(|chapter| chapter.stage == Stage::from("worries".to_owned()));
        let chapter = chapter.unwrap();
        home.goes_to("goes");
        let panel = |home: &Home| {
            let (pack, plan) = (home.pack(), home.plan());
            let why = why_empty(pack, plan, chapter.stage, home.sitting.step());
            (is_done(pack, plan, chapter), count_in(pack, plan, chapter), why)
        };
        assert!(panel(home).0 && panel(home).1 == 1, "Mam said it");
        home.comes_in(dad);
        assert_eq!(panel(home), (false, 0, WhyEmpty::NotForThoseHere), "he reads nothing that is not so");
    });
}

#[test]
fn of_a_place_that_is_kept_from_him_his_copy_says_nothing_not_even_that_it_is_not_known() {
    both_ways(|home| {
        let (mam, dad, megan) = mam_and_dawn(home);
        let llyr = home.add_absent("Llyr", Role::Child);
        says(home, mam, "D01", "We go for a walk.");
        assert_eq!(paper::ways(&copy_of(home, dad)).len(), 2, "nothing is known of either, and that is true");
        home.opens_about("F01", Some(About::Person(megan)));
        home.says(mam, "place", "Nain's house");
        home.next();
        let his = copy_of(home, dad);
        assert!(paper::ways(&his).is_empty(), "neither hers nor, to tell them apart by, her brother's: {his:?}");
        let hers = copy_of(home, mam);
        assert_eq!(paper::ways(&hers).len(), 2);
        assert!(paper::says(&hers, "Nain's house") && paper::ways(&hers).iter().any(|way| way.child == llyr));
    });
}

#[test]
fn a_promise_to_which_somebody_said_no_is_not_agreed_on_any_paper_and_the_plan_says_who() {
    both_ways(|home| {
        let (mam, ..) = mam_and_dawn(home);
        let dawn = home.plan().worker().unwrap().id;
        for what in ["I will ring on Monday.", "I will bring the page."] {
            home.opens("I03");
            home.says(dawn, "what", what);
            home.next();
        }
        let (rings, brings) =
            (home.line_saying("I will ring on Monday.").id, home.line_saying("I will bring the page.").id);
        home.opens("I04");
        home.answers_to(mam, rings, "no");
        home.answers_to(mam, brings, "yes");
        home.next();
        let plan = home.plan();
        let who: Vec<_> = plan.objections(plan.line(rings).unwrap()).map(|no| (no.asked_of, no.choice())).collect();
        assert_eq!(who, [(Some(mam), Some("no"))]);
        assert_eq!(plan.objections(plan.line(brings).unwrap()).count(), 0);
        assert!(!paper::says(&home.fridge(), "I will ring on Monday."));
        let hers = copy_of(home, mam);
        let under = |label: &str| -> Vec<LineId> {
            let found = hers.sections.iter().filter(|section| section.heading == label);
            let items = found.flat_map(|section| &section.items);
            items.filter_map(|item| if let Item::Line { line, .. } = item { Some(*line) } else { None }).collect()
        };
        let words = words(home.language());
        assert_eq!(under(words.label(Label::PromisesTitle)), [brings]);
        assert_eq!(under(words.heading(Heading::NotAgreedYet)), [rings]);
    });
}

#[test]
fn who_looked_in_for_a_minute_did_not_make_the_plan_together_with_those_who_spoke() {
    both_ways(|home| {
        let (mam, dad, _) = mam_and_dawn(home);
        says(home, mam, "B01", "Money is short.");
        home.comes_in(dad);
        home.sits_down();
        let made_by = |home: &Home| copy_of(home, mam).under_title[0].clone();
        assert!(home.plan().visits.iter().any(|visit| visit.here.contains(&dad)));
        assert!(made_by(home).contains("Mam") && !made_by(home).contains("Dad"), "{}", made_by(home));
        says(home, dad, "B01", "The noise.");
        assert!(made_by(home).contains("Dad"));
    });
}

#[test]
fn what_a_helper_may_be_told_is_not_asked_while_they_sit_there() {
    both_ways(|home| {
        let (..) = mam_and_dawn(home);
        let nain = home.add("Nain", Role::Helper);
        home.opens("E01");
        home.picks("people", nain);
        home.next();
        let asked = |home: &mut Home| {
            home.opens_about("E03", Some(About::Person(nain)));
            home.sitting.askings().iter().any(|asking| asking.ask == "may-be-told")
        };
        home.opens_about("E03", Some(About::Person(nain)));
        home.taps("E04/all-right", "yes");
        home.next();
        assert!(!asked(home), "she hears it");
        home.goes_out(nain);
        assert!(asked(home));
    });
}

#[test]
fn a_helpers_number_stands_once_though_the_family_and_the_helper_gave_it() {
    both_ways(|home| {
        let (mam, ..) = mam_and_dawn(home);
        let nain = home.add("Nain", Role::Helper);
        home.opens("E01");
        home.picks("people", nain);
        home.next();
        home.opens_about("E03", Some(About::Person(nain)));
        home.taps("E04/all-right", "yes");
        home.next();
        home.opens_about("E03", Some(About::Person(nain)));
        home.says(mam, "E06/number", "01248 555 123");
        home.next();
        home.opens_about("E05", Some(About::Person(nain)));
        home.types("phone", "01248555123");
        home.next();
        for phone in home.plan().lines_of(Kind::Phone).map(|line| line.id).collect::<Vec<_>>() {
            let with = Audience::Fridge;
            home.does(Event::LetSee { line: phone, with, ok: true });
        }
        assert_eq!(home.plan().lines_of(Kind::Phone).count(), 2);
        let page = home.fridge();
        let is_hers =
            |item: &&Item| matches!(item, Item::Number { number: Some(number), .. } if number.contains("01248"));
        assert_eq!(paper::items(&page).filter(is_hers).count(), 1);
    });
}
