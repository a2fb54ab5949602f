//! The fridge copy and each child's own are one side of A4, with the numbers on it; where that cannot be, the numbers
//! stand on each side, and each says which it is.

use browser_tests::{Paper, TAKEN, Tablet, family_with_children};
use kitchen_table::plan::Language;
use kitchen_table::words::{Label, Words};

/// Numbers that are on every such copy: Meic's, and a helper's who said it may be.
const TO_RING: [&str; 2] = ["080880 23456", "01632 960123"];

#[tokio::test]
async fn with_one_two_or_four_children_each_copy_is_one_side_with_the_numbers_on_it() {
    for language in [Language::En, Language::Cy] {
        for children in [1, 2, 4] {
            let tablet = Tablet::watched(TAKEN).await;
            let told = family_with_children(children, language);
            tablet.has_open(&told.record(), language).await;
            for (kind, reader) in copies(&told) {
                tablet.looks_at(kind, reader).await;
                let what = format!("{kind}-{}-of-{children}-{}", reader.unwrap_or("all"), language.id());
                assert_eq!(tablet.count("[data-copy] [data-sheet]").await, 1, "{what}");
                if tablet.engine().prints() {
                    tablet.is_looked_at_before_paper().await;
                    let paper = tablet.paper(&what.replace(' ', "-")).await;
                    assert_eq!(paper.pages(), 1, "{what}");
                    has_the_numbers_on_each_side(&tablet, &paper, &what);
                }
            }
        }
    }
}

#[tokio::test]
async fn with_six_children_the_second_side_of_the_fridge_copy_says_so_and_has_the_numbers_too() {
    for language in [Language::En, Language::Cy] {
        let tablet = Tablet::watched(TAKEN).await;
        tablet.has_open(&family_with_children(6, language).record(), language).await;
        tablet.looks_at("fridge", None).await;
        let words = Words::of(language);
        for (nth, sheet) in ["1", "2"].into_iter().enumerate() {
            let says = words.say(Label::NthOfAll, &[("n", sheet), ("all", "2")]);
            tablet.see_words(&format!(r#"[data-copy] [data-sheet="{}"]"#, nth + 1), &says).await;
        }
        if tablet.engine().prints() {
            tablet.is_looked_at_before_paper().await;
            let paper = tablet.paper(language.id()).await;
            assert_eq!(paper.pages(), 2);
            has_the_numbers_on_each_side(&tablet, &paper, language.id());
        }
    }
}

/// The fridge copy, and each child's own.
fn copies(told: &browser_tests::Told) -> Vec<(&'static str, Option<&str>)> {
    let children = told.plan.children().map(|child| ("child", Some(child.name())));
    std::iter::once(("fridge", None)).chain(children).collect()
}

fn has_the_numbers_on_each_side(tablet: &Tablet, paper: &Paper, what: &str) {
    if !tablet.engine().prints_bold_words() {
        return;
    }
    for side in paper.sheets() {
        let side = side.split_whitespace().collect::<String>();
        for number in TO_RING {
            assert!(side.contains(&number.replace(' ', "")), "{number} is not on a side of {what}: {side}");
        }
    }
}

#[tokio::test]
async fn a_page_to_copy_out_by_hand_splits_no_word_and_fits_a_phone() {
    for language in [Language::En, Language::Cy] {
        let tablet = Tablet::new().await;
        let told = family_with_children(2, language);
        tablet.has_open(&told.record(), language).await;
        tablet.looks_at("fridge", None).await;
        tablet.tap("[data-do=copy-out]").await;
        tablet.wait_for("[data-do=copy-out][aria-pressed=true]").await;
        for (width, height) in [(320, 640), (412, 900), (820, 1180), (1180, 820)] {
            if width < tablet.engine().narrowest() {
                continue;
            }
            tablet.resize(width, height).await;
            for (kind, reader) in copies(&told) {
                tablet.looks_at(kind, reader).await;
                let what = format!("{kind} {reader:?} at {width}, {}", language.id());
                let fits = tablet.run("return document.documentElement.scrollWidth <= innerWidth").await;
                assert_eq!(fits, true, "{what}");
                assert_eq!(tablet.run(SPLIT_WORDS).await, serde_json::json!([]), "{what}");
            }
        }
    }
}

/// Words of the copy that stand on more than one row.
const SPLIT_WORDS: &str = r"
    const split = [];
    const texts = document.createTreeWalker(document.querySelector('[data-copy]'), NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (const word of text.data.matchAll(/[\p{L}\p{N}]+/gu)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const rows = new Set([...range.getClientRects()].filter((one) => one.width > 0).map((one) => Math.round(one.top)));
            if (rows.size > 1) split.push(word[0]);
        }
    }
    return split;
";

#[tokio::test]
async fn what_is_printed_from_any_other_screen_says_how_a_copy_is_printed() {
    for language in [Language::En, Language::Cy] {
        let words = Words::of(language);
        let tablet = Tablet::new().await;
        tablet.has_open(&family_with_children(1, language).record(), language).await;
        for screen in ["talk", "people", "settings", "plans"] {
            if screen != "talk" {
                tablet.goes_to(screen).await;
                tablet.wait_for(&format!(r#"[data-screen="{screen}"]"#)).await;
            }
            if !tablet.engine().prints() {
                continue;
            }
            let paper = tablet.paper(&format!("{screen}-{}", language.id())).await;
            let said = paper.text().split_whitespace().collect::<String>();
            for named in [Label::TakeIt, Label::Print] {
                let named = words.label(named).split_whitespace().collect::<String>();
                assert!(said.contains(&named), "{screen} in {} prints: {said}", language.id());
            }
            assert!(!said.contains("Megan") && !said.contains("Mam"), "{screen} prints: {said}");
            assert_eq!(paper.pages(), 1);
        }
    }
}
