//! No screen stands there before its words do.

use browser_tests::{Tablet, Told, deeper::every_deeper_card};
use kitchen_table::plan::Language;

/// There is no signal for what comes after the first screen. Firefox keeps a test's own globals from the page.
const NOTHING_LATER: &str = "
    const real = fetch;
    globalThis.fetch = (...asked) =>
        String(asked[0]).includes('later') ? Promise.reject(new TypeError('no signal')) : real(...asked);
";

const fn other(language: Language) -> Language {
    match language {
        Language::En => Language::Cy,
        Language::Cy => Language::En,
    }
}

/// Goes through Megan's turn and reloads on each of her cards, and reads every one of them.
async fn reads_a_turn(tablet: &Tablet, language: Language) {
    tablet.has_open(&Told::worked_example(language).record(), language).await;
    tablet.is_handed_to("Megan").await;
    tablet.reads_card("G01", language).await;
    let mut read = 0;
    loop {
        let card = tablet.card().await;
        tablet.is_saved().await;
        tablet.reload().await;
        tablet.is_in_the_hands_of("Megan").await;
        if card.is_empty() {
            break;
        }
        tablet.goes_without_a_code().await;
        tablet.is_asked(&card).await;
        tablet.reads_card(&card, language).await;
        read += 1;
        if card == "G01" {
            tablet.choose("ok", "yes").await;
        }
        if card == "G02" {
            tablet.language(other(language).id()).await;
            tablet.reads_card(&card, other(language)).await;
            tablet.language(language.id()).await;
            tablet.reads_card(&card, language).await;
        }
        tablet.next().await;
    }
    tablet.is_legible("the end of her turn").await;
    assert!(read >= 8, "she was asked {read}");
}

#[tokio::test]
async fn a_childs_turn_has_its_words_after_every_reload() {
    for language in Language::ALL.iter().copied() {
        reads_a_turn(&Tablet::new().await, language).await;
    }
}

#[tokio::test]
async fn a_childs_turn_has_its_words_without_a_signal_for_what_comes_later() {
    for language in Language::ALL.iter().copied() {
        reads_a_turn(&Tablet::in_trouble(NOTHING_LATER).await, language).await;
    }
}

/// With a child's own words in it, and the worker's, and what a review said.
fn told(language: Language) -> Told {
    let mut told = Told::worked_example(language);
    told.are_here(&["Dawn", "Megan"]);
    told.says("Megan", "G02", "", &[("said", "My cat."), ("drawing", "ball")]);
    told.are_here(&["Dawn", "Mam", "Megan", "Nain Keri"]);
    told
}

#[tokio::test]
async fn every_deeper_card_and_every_line_of_the_plan_has_its_words_without_a_signal_for_what_comes_later() {
    for language in Language::ALL.iter().copied() {
        let tablet = Tablet::in_trouble(NOTHING_LATER).await;
        tablet.has_open(&told(language).record(), language).await;
        let opens_every_line = "
            document.querySelectorAll('[data-line] > button[aria-expanded=false]').forEach((one) => one.click());
        ";
        for spoken in [language, other(language)] {
            tablet.language_is(spoken.id()).await;
            tablet.is_legible("the plan").await;
            let cards = every_deeper_card(&tablet, async |what| tablet.is_legible(what).await).await;
            assert!(cards.len() > 8, "{cards:?}");
            tablet.run(opens_every_line).await;
            tablet.is_legible("the lines of the plan").await;
            tablet.tap("[data-do=later]").await;
            tablet.is_legible("what comes after a question for later").await;
        }
        for screen in ["people", "settings", "plans"] {
            tablet.goes_to(screen).await;
            tablet.is_legible(screen).await;
        }
        tablet.starts_a_plan().await;
        tablet.is_legible("before you knock").await;
    }
}
