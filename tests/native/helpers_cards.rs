//! A helper's card says whose words stand on it, is for its reader alone, and has whom to ring.

use crate::support::paper::says;
use crate::support::{Home, both_ways, paper, today, words};
use kitchen_table::conversation::Slot;
use kitchen_table::copies::{Detail, Document, Item, Numbers, WayDrawing, child, helper, read_out};
use kitchen_table::plan::{About, Audience, Details, Event, Kind, Known, Language, LineId, PersonId, Role, WayThere};
use kitchen_table::sitting::Intent;
use kitchen_table::words::{Heading, Label};

/// Mam and Dawn at the table; Nan and Tom, who help, and Megan are not here.
struct Family {
    mam: PersonId,
    nan: PersonId,
    tom: PersonId,
    megan: PersonId,
}

fn a_family(home: &mut Home) -> Family {
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    let [nan, tom] = ["Nan", "Tom"].map(|name| home.add_absent(name, Role::Helper));
    let megan = home.add_absent("Megan", Role::Child);
    home.sits_down();
    Family { mam, nan, tom, megan }
}

/// Somebody says what a helper could do, and how far the helper has been asked.
fn could_help(home: &mut Home, speaker: PersonId, whom: PersonId, task: &str, status: &str) {
    home.opens("E01");
    home.picks("people", whom);
    home.next();
    home.opens_about("E03", Some(About::Person(whom)));
    home.says(speaker, "task", task);
    let asked = if home.plan().person(whom).is_some_and(|person| person.details.here) { "all-right" } else { "status" };
    home.taps(asked, status);
    home.next();
}

fn card(home: &Home, whose: PersonId) -> Document {
    helper(home.pack(), home.plan(), words(home.language()), &Numbers::default(), today(), whose).expect("she said yes")
}

fn own_page(home: &Home, whose: PersonId) -> Document {
    child(home.pack(), home.plan(), words(home.language()), &Numbers::default(), today(), whose)
}

/// What stands under a heading, as one reads it.
fn under(page: &Document, heading: Heading) -> Vec<String> {
    let heading = words(Language::En).heading(heading);
    let section = page.sections.iter().filter(|section| section.heading == heading);
    let read = |item: &Item| match item {
        Item::Pair { label, words, .. } => Some(format!("{label}: {words}")),
        Item::Line { who, words, .. } => Some(who.iter().chain([words]).cloned().collect::<Vec<_>>().join(": ")),
        _ => None,
    };
    section.flat_map(|section| &section.items).filter_map(read).collect()
}

#[test]
fn what_mam_said_about_nan_is_not_put_in_nans_mouth() {
    both_ways(|home| {
        let family = a_family(home);
        could_help(home, family.mam, family.nan, "I ring her and she comes.", "yes");
        let card = card(home, family.nan);
        assert!(under(&card, Heading::WhatISaidICanDo).is_empty(), "Nan said nothing of the kind");
        let asked = under(&card, Heading::WhatIWasAsked);
        assert!(asked.iter().any(|it| it.contains("Mam") && it.contains("I ring her and she comes.")), "{asked:?}");
    });
}

#[test]
fn what_nan_said_herself_stands_on_her_card_as_hers() {
    both_ways(|home| {
        let family = a_family(home);
        home.comes_in(family.nan);
        could_help(home, family.nan, family.nan, "I have Megan to stay.", "yes");
        let card = card(home, family.nan);
        assert!(under(&card, Heading::WhatIWasAsked).is_empty());
        assert!(under(&card, Heading::WhatISaidICanDo).iter().any(|it| it.contains("I have Megan to stay.")));
    });
}

#[test]
fn what_nan_may_be_told_says_who_told_it() {
    both_ways(|home| {
        let family = a_family(home);
        could_help(home, family.mam, family.nan, "Have Megan to stay.", "yes");
        home.opens_about("E03", Some(About::Person(family.nan)));
        home.says(family.mam, "may-be-told", "I cannot always cope.");
        home.next();
        let told = under(&card(home, family.nan), Heading::WhatIWasTold);
        assert!(told.iter().any(|it| it.contains("Mam") && it.contains("I cannot always cope.")), "{told:?}");
    });
}

fn task() -> Slot {
    Slot::of(&"E03".into(), "task")
}

fn may_be_told() -> Slot {
    Slot::of(&"E04".into(), "may-be-told")
}

/// Mam has said what Nan could do, and Nan's screen is open again with Dad at the table.
fn mam_said_what_nan_could_do(home: &mut Home) -> (Family, PersonId) {
    let family = a_family(home);
    let dad = home.add("Dad", Role::Adult);
    could_help(home, family.mam, family.nan, "Have Megan to stay.", "yes");
    home.opens_about("E03", Some(About::Person(family.nan)));
    (family, dad)
}

#[test]
fn what_dad_adds_to_a_helpers_screen_does_not_make_mams_words_his() {
    both_ways(|home| {
        let (family, dad) = mam_said_what_nan_could_do(home);
        home.intends(Intent::AskAgain(may_be_told()));
        home.says(dad, "may-be-told", "We argue at night.");
        home.next();
        let speaker = |said: &str| home.line_saying(said).speaker;
        assert_eq!(speaker("Have Megan to stay."), Some(family.mam));
        assert_eq!(speaker("We argue at night."), Some(dad));
    });
}

#[test]
fn a_tap_that_was_for_the_next_answer_does_not_make_the_one_before_it_theirs() {
    both_ways(|home| {
        let (family, dad) = mam_said_what_nan_could_do(home);
        home.intends(Intent::AskAgain(may_be_told()));
        home.speaks(dad);
        home.intends(Intent::AskAgain(task()));
        home.intends(Intent::Next);
        assert_eq!(home.line_saying("Have Megan to stay.").speaker, Some(family.mam));
    });
}

#[test]
fn what_a_helper_who_sits_there_is_asked_is_theirs_to_say_whoever_else_is_here() {
    both_ways(|home| {
        let family = a_family(home);
        home.add("Dad", Role::Adult);
        home.comes_in(family.nan);
        home.opens("E01");
        [family.nan, family.tom].into_iter().for_each(|helper| home.picks("people", helper));
        home.next();
        home.opens_about("E03", Some(About::Person(family.nan)));
        assert_eq!(home.sitting.speaker(), Some(family.nan), "the question speaks to her");
        home.types("task", "I have Megan to stay.");
        home.intends(Intent::Next);
        assert_eq!(home.line_saying("I have Megan to stay.").speaker, Some(family.nan));
        home.opens_about("E03", Some(About::Person(family.tom)));
        assert_eq!(home.sitting.speaker(), None, "of Tom, who is out, anybody may say it");
    });
}

#[test]
fn whose_words_the_answer_on_the_screen_is_can_be_put_right_without_saying_it_anew() {
    both_ways(|home| {
        let (_, dad) = mam_said_what_nan_could_do(home);
        home.intends(Intent::AskAgain(task()));
        home.speaks(dad);
        home.next();
        assert_eq!(home.line_saying("Have Megan to stay.").speaker, Some(dad));
    });
}

#[test]
fn two_who_fetch_a_child_are_both_named_and_each_has_a_card_with_it() {
    both_ways(|home| {
        let family = a_family(home);
        for helper in [family.nan, family.tom] {
            could_help(home, family.mam, helper, "Fetch Megan.", "yes");
        }
        home.opens_about("F01", Some(About::Person(family.megan)));
        home.says(family.mam, "place", "The farm");
        home.taps("F03/how", "collected");
        home.picks("F03/collects", family.nan);
        home.picks("F03/collects", family.tom);
        home.next();
        let place = home.said_to("F01", "place", family.megan).id;
        home.agrees(family.mam, place);
        for helper in [family.nan, family.tom] {
            let card = card(home, helper);
            assert!(says(&card, "Nan") && says(&card, "Tom") && says(&card, "The farm"), "{:?}", paper::text(&card));
        }
        let read = read_out(home.plan(), words(home.language()), today(), home.plan().line(place).unwrap());
        assert!(read.contains("Nan") && read.contains("Tom"), "both are read out before people say yes: {read}");
        let who = |page: &Document| {
            let names = |text: &String| text.contains("Nan") && text.contains("Tom");
            paper::text(page).into_iter().find(names)
        };
        assert!(who(&home.fridge()).is_some() && who(&own_page(home, family.megan)).is_some());
    });
}

#[test]
fn whoever_a_helper_is_to_ring_and_nobody_has_the_number_of_has_a_line_to_write_it_on() {
    both_ways(|home| {
        let family = a_family(home);
        could_help(home, family.mam, family.nan, "Have Megan to stay.", "yes");
        home.opens_about("F01", Some(About::Person(family.megan)));
        home.says(family.mam, "place", "The farm");
        home.picks("whose", family.nan);
        home.picks("F04/who", family.nan);
        home.picks("F04/tells", family.mam);
        home.next();
        home.agrees(family.mam, home.said_to("F01", "place", family.megan).id);
        let lines = |home: &Home, whose: &str| {
            let card = card(home, family.nan);
            let is_theirs = |item: &&Item| matches!(item, Item::Number { label, .. } if label.contains(whose));
            paper::items(&card).filter(is_theirs).cloned().collect::<Vec<_>>()
        };
        assert!(
            matches!(lines(home, "Mam").as_slice(), [Item::Number { number: None, .. }]),
            "{:?}",
            lines(home, "Mam")
        );
        home.goes_out(family.mam);
        home.opens_about("F08", Some(About::Person(family.mam)));
        home.types("number", "01978 000 000");
        home.next();
        home.comes_in(family.mam);
        assert!(lines(home, "Mam").len() == 1, "a number that may not stand there is no second line");
    });
}

#[test]
fn of_two_who_fetch_a_child_the_one_who_was_not_asked_is_still_to_be_asked() {
    both_ways(|home| {
        let family = a_family(home);
        could_help(home, family.mam, family.nan, "Fetch Megan.", "yes");
        home.opens_about("F01", Some(About::Person(family.megan)));
        home.says(family.mam, "place", "The farm");
        home.taps("F03/how", "collected");
        home.picks("F03/collects", family.tom);
        home.picks("F03/collects", family.nan);
        home.next();
        let way = WayDrawing::of(home.pack(), home.plan(), words(home.language()), family.megan);
        let will_ask = words(home.language()).label(Label::WeWillAsk);
        let standing = |detail: &&Detail| detail.value.contains("Nan");
        let collectors = way.details.iter().find(standing).map(|detail| detail.value.clone()).unwrap_or_default();
        assert!(
            collectors.ends_with(&format!("Tom · {will_ask}")),
            "it is Tom who has still to be asked: {collectors}"
        );
    });
}

/// If the plan is not working Nan rings 999 for Megan: everyone here says yes, and it is put on the fridge.
fn nan_rings_then(home: &mut Home, family: &Family, asked: &str) -> LineId {
    could_help(home, family.mam, family.nan, "Come and stay.", asked);
    home.opens_about("J02", Some(About::Person(family.megan)));
    home.says(family.mam, "what", "Ring 999");
    home.picks("who", family.nan);
    home.next();
    let line = home.line_saying("Ring 999").id;
    home.agrees(family.mam, line);
    home.intends(Intent::PutOnFridge(line, true));
    line
}

#[test]
fn what_is_done_if_the_plan_is_not_working_says_who_does_it_and_not_that_the_child_does() {
    both_ways(|home| {
        let family = a_family(home);
        let line = nan_rings_then(home, &family, "yes");
        let fridge = home.fridge();
        let who = paper::items(&fridge).find_map(|item| match item {
            Item::Line { line: this, who, .. } if *this == line => who.clone(),
            _ => None,
        });
        let who = who.expect("it is on the fridge, with who does it");
        assert!(who.starts_with("Nan") && who.contains("Megan"), "Nan rings, for Megan: {who}");
    });
}

#[test]
fn what_is_done_then_by_a_helper_whom_nobody_asked_is_not_agreed() {
    both_ways(|home| {
        let family = a_family(home);
        nan_rings_then(home, &family, "not-asked");
        assert!(!says(&home.fridge(), "Ring 999"));
    });
}

/// Cai is a baby, and Mam has him at Nan's house, as Megan goes there.
fn a_little_one_goes_there_too(home: &mut Home, family: &Family) -> PersonId {
    home.opens_about("F01", Some(About::Person(family.megan)));
    home.says(family.mam, "place", "Nan's house");
    home.picks("whose", family.nan);
    home.next();
    let cai = home.add_absent("Cai", Role::Child);
    let details = Details { age: Some(0), ..home.plan().person(cai).unwrap().details.clone() };
    home.does(Event::PersonChanged(cai, details));
    home.opens_about("F07", Some(About::Person(cai)));
    home.picks("who", family.mam);
    home.says(family.mam, "place", "Nan's house");
    home.next();
    cai
}

#[test]
fn the_same_place_waits_for_a_helper_for_every_child_who_goes_there() {
    for (answer, known) in [("not-asked", Known::WeWillAsk), ("no", Known::Gap), ("yes", Known::Solid)] {
        both_ways(|home| {
            let family = a_family(home);
            could_help(home, family.mam, family.nan, "Have them to stay.", answer);
            let cai = a_little_one_goes_there_too(home, &family);
            for child in [family.megan, cai] {
                let way = WayThere::of(home.plan(), child);
                assert_eq!(way.place.and_then(|place| place.words()), Some("Nan's house"));
                assert_eq!((way.place_known, way.refused), (known, answer == "no"), "{answer}");
            }
        });
    }
}

#[test]
fn the_next_safe_place_waits_for_whoever_lives_there_too() {
    for (answer, waits) in [("not-asked", true), ("yes", false)] {
        both_ways(|home| {
            let family = a_family(home);
            could_help(home, family.mam, family.nan, "Have them to stay.", answer);
            home.opens_about("F01", Some(About::Person(family.megan)));
            home.says(family.mam, "place", "The farm");
            home.types("second-place", "Nan's house");
            home.next();
            let place = home.said_to("F01", "place", family.megan).id;
            home.agrees(family.mam, place);
            let will_ask = words(home.language()).label(Label::WeWillAsk);
            let way = WayDrawing::of(home.pack(), home.plan(), words(home.language()), family.megan);
            let drawn = way.details.iter().find(|detail| detail.value.contains("Nan's house")).unwrap();
            assert_eq!(drawn.value.contains(will_ask), waits);
            let own = paper::text(&own_page(home, family.megan));
            let read = own.iter().find(|text| text.contains("Nan's house")).unwrap();
            assert_eq!(read.contains(will_ask), waits, "and so on her own page");
        });
    }
}

/// On his own card, and for nobody yet but those who write his card.
fn tom_gives_his_number(home: &mut Home, family: &Family) {
    home.comes_in(family.tom);
    home.opens_about("E05", Some(About::Person(family.tom)));
    home.types("phone", "01632 960 118");
    home.taps("answer", "yes");
    home.next();
    home.goes_out(family.tom);
}

/// Nan is asked to ring Tom when Megan comes.
#[test]
fn whom_a_helper_may_ring_is_on_their_card_with_the_number_once_it_may_hang_on_the_fridge() {
    both_ways(|home| {
        let family = a_family(home);
        could_help(home, family.mam, family.nan, "Ring Tom.", "yes");
        could_help(home, family.mam, family.tom, "Drive over.", "yes");
        tom_gives_his_number(home, &family);
        assert!(!says(&card(home, family.nan), "01632 960 118"), "he let nobody have it yet");
        let phone = home.line(Kind::Phone).id;
        home.does(Event::LetSee { line: phone, with: Audience::Fridge, ok: true });
        let to_ring = |whose| {
            let of_tom = |item: &Item| matches!(item, Item::Number { label, .. } if label == "Tom");
            card(home, whose).sections.iter().flat_map(|section| &section.items).filter(|item| of_tom(item)).count()
        };
        assert_eq!([family.nan, family.tom].map(to_ring), [1, 0], "he does not ring himself");
    });
}

#[test]
fn a_helper_who_has_nothing_to_do_with_another_does_not_carry_that_number_about() {
    both_ways(|home| {
        let family = a_family(home);
        could_help(home, family.mam, family.nan, "Pick up the phone.", "yes");
        could_help(home, family.mam, family.tom, "Drive over.", "yes");
        tom_gives_his_number(home, &family);
        let phone = home.line(Kind::Phone).id;
        home.does(Event::LetSee { line: phone, with: Audience::Fridge, ok: true });
        assert!(says(&home.fridge(), "01632 960 118"), "it hangs on the fridge");
        assert!(!says(&card(home, family.nan), "01632 960 118"), "and is in nobody's wallet who does not need it");
    });
}
