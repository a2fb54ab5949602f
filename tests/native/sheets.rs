//! How copies are set on sheets: nothing that stands on a copy is lost on the way to paper, and the numbers to ring
//! stand on every sheet.

use crate::support::sample_document::{canaries, sample};
use crate::support::{family_plan, random, today, words};
use kitchen_table::copies::{Document, Item, Numbers, Print, Row, Section, Sheets, child, fridge};
use kitchen_table::plan::{CopyKind, Language};
use proptest::prelude::*;

fn numbers() -> Numbers {
    Numbers { duty: "01632 960100".to_owned(), out_of_hours: String::new() }
}

fn parts(sheet: &[Row]) -> Vec<&Section> {
    sheet.iter().flat_map(of_a_row).collect()
}

fn of_a_row(row: &Row) -> Vec<&Section> {
    match row {
        Row::Across(section) => vec![section],
        Row::Beside(first, second) => vec![first, second],
    }
}

fn items<'a>(parts: impl IntoIterator<Item = &'a Section>) -> Vec<&'a Item> {
    parts.into_iter().flat_map(|part| &part.items).collect()
}

/// A fridge copy with this many deeds on it, each as long as somebody likes to talk.
fn full_page(deeds: usize, words_each: usize) -> Document {
    let item = |nth: usize| Item::Line {
        line: crate::support::a_line(1),
        who: Some("Mam".to_owned()),
        words: format!("{nth} {}", "talk ".repeat(words_each)),
        said_in: Language::En,
        by: Some("by Friday 4 December".to_owned()),
    };
    let ring = ["999", "01632 960100"]
        .map(|number| Item::Number { label: "Our worker's team".to_owned(), number: Some(number.to_owned()) });
    let section = |heading: &str, items| Section { chapter: "agree", heading: heading.to_owned(), items };
    Document {
        kind: CopyKind::Fridge,
        sections: vec![
            section("What each of us will do", (0..deeds).map(item).collect()),
            section("People to ring", ring.into()),
        ],
        ..canaries(Language::En)
    }
}

#[test]
fn the_more_there_is_the_smaller_it_is_set_and_then_it_goes_on_over_the_page() {
    let set = |deeds, words_each| {
        let sheets = Sheets::of(&full_page(deeds, words_each), false);
        (sheets.print.map_or(0, Print::half_points), sheets.sheets.len())
    };
    assert_eq!(set(3, 8), (32, 1));
    let sizes: Vec<_> = (1..=40).map(|deeds| set(deeds, 12)).collect();
    assert!(sizes.is_sorted_by_key(|(size, sheets)| (*sheets, std::cmp::Reverse(*size))), "{sizes:?}");
    assert!(sizes.contains(&(20, 1)));
    assert!(sizes.last().is_some_and(|(_, sheets)| *sheets == 2), "{sizes:?}");
}

#[test]
fn a_part_that_no_side_holds_goes_on_under_its_heading_with_the_numbers_on_each_side() {
    let page = full_page(60, 40);
    let Sheets { sheets, .. } = Sheets::of(&page, false);
    assert!(sheets.len() > 2);
    for sheet in &sheets {
        let headings: Vec<_> = parts(sheet).iter().map(|part| part.heading.as_str()).collect();
        assert_eq!(headings, ["What each of us will do", "People to ring"]);
    }
}

#[test]
fn what_runs_on_is_one_sheet_however_long_it_is() {
    let page = sample(Language::En, || "word ".repeat(3000));
    assert_eq!(Sheets::of(&page, false).sheets.len(), 1);
}

proptest! {
    #[test]
    fn nothing_is_lost_between_a_copy_and_its_sheets(plan in random::plans()) {
        for language in Language::ALL.iter().copied() {
            let (pack, words) = (family_plan(), words(language));
            let own = plan.children().map(|one| child(pack, &plan, words, &numbers(), today(), one.id));
            let copies = std::iter::once(fridge(pack, &plan, words, &numbers(), today())).chain(own);
            for copy in copies {
                let Sheets { sheets, .. } = Sheets::of(&copy, true);
                let (ring, said): (Vec<_>, Vec<_>) = copy.sections.iter().partition(|part| part.is_to_ring());
                let mut on_paper = Vec::new();
                for sheet in &sheets {
                    let parts = parts(sheet);
                    prop_assert!(parts.iter().all(|part| !part.items.is_empty()), "a lone heading: {parts:?}");
                    let (there, others): (Vec<_>, Vec<_>) = parts.into_iter().partition(|part| part.is_to_ring());
                    prop_assert_eq!(&there, &ring, "the numbers stand on each");
                    on_paper.extend(others);
                }
                prop_assert_eq!(items(on_paper), items(said), "in the order in which it is said");
            }
        }
    }

    #[test]
    fn however_long_people_talk_all_of_it_comes_to_paper(deeds in 0_usize..50, words_each in 0_usize..200) {
        let page = full_page(deeds, words_each);
        let Sheets { sheets, .. } = Sheets::of(&page, false);
        let said: Vec<_> = sheets.iter().flat_map(|sheet| parts(sheet)).filter(|part| !part.is_to_ring()).collect();
        prop_assert_eq!(items(said), items(page.sections.iter().filter(|part| !part.is_to_ring())));
    }
}
