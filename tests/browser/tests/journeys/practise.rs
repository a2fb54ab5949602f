//! Practising with a made-up family: everything works, it says on every screen that it is made up, and nothing is kept.

use browser_tests::worked_example::said_in;
use browser_tests::{Engine, Tablet};
use kitchen_table::plan::Language;
use kitchen_table::words::{Label, Words};
use serde_json::Value;

/// The mark that nobody can miss.
const MARK: &str = "[data-made-up]";
/// Everything the browser remembers for the page, apart from the database.
const REMEMBERED: &str = "return JSON.stringify([{ ...localStorage }, { ...sessionStorage }])";

async fn is_marked(tablet: &Tablet, language: Language) {
    let mark = Words::of(language).label(Label::MadeUpMark);
    assert!(tablet.see(MARK).await.contains(mark), "{mark:?} can be read");
}

/// No plan in the database, and nothing remembered beside it that was not there before.
async fn keeps_nothing(tablet: &Tablet, before: &Value) {
    // Longer than the app waits before it saves.
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    assert_eq!(tablet.saved_plans().await, []);
    assert_eq!(tablet.run(REMEMBERED).await, *before);
}

#[tokio::test]
async fn the_made_up_family_is_marked_on_every_screen_and_nothing_is_kept() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.sees_the_plans().await;
    let before = tablet.run(REMEMBERED).await;
    tablet.practises().await;
    is_marked(&tablet, Language::En).await;
    tablet.wait_for(r#"[data-save="not-kept"]"#).await;
    tablet.see_words("form [data-asked='F01/place']", said_in(Language::En).nains_house).await;
    tablet.unfolds("worries").await;
    tablet.wait_for(r#"#plan-so-far [data-part="worries"] [data-kind="worry"]"#).await;

    tablet.next().await;
    tablet.is_asked_about("F01", "Llyr").await;
    tablet.type_into("place", "The shop on the corner").await;
    tablet.next().await;
    tablet.wait_for(r#"[data-do="undo"]:enabled"#).await;
    tablet.tap(r#"[data-do="stop"]"#).await;
    for link in ["copy:fridge", "people", "settings"] {
        is_marked(&tablet, Language::En).await;
        tablet.goes_to(link).await;
    }
    is_marked(&tablet, Language::En).await;
    tablet.practises_from_the_start().await;
    tablet.tap(r#"[data-do="end-practice"]"#).await;
    tablet.wait_for(r#"[data-screen="prepare"] [data-person="Megan"]"#).await;
    is_marked(&tablet, Language::En).await;
    keeps_nothing(&tablet, &before).await;
}

#[tokio::test]
async fn opening_the_page_again_ends_practice() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.practises().await;
    tablet.type_into("place", "!").await;
    tablet.reload().await;
    tablet.sees_the_plans().await;
    assert_eq!(tablet.count("[data-plan]").await, 0);
    assert_eq!(tablet.count(MARK).await, 0);
}

#[tokio::test]
async fn who_did_something_is_asked_before_practice_ends_and_back_does_not_bring_it_again() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.practises().await;
    tablet.type_into("place", "!").await;
    tablet.tap(r#"[data-go="plans"]"#).await;
    tablet.wait_for(r#"[data-do="go-on"]"#).await;
    tablet.has_focus("[data-heading]").await;
    tablet.tap(r#"[data-do="go-on"]"#).await;
    tablet.is_asked_about("F01", "Megan").await;
    assert!(
        tablet.typed("form[data-card] input[data-answer=place], form[data-card] .kt-part > input").await.contains('!'),
        "what was typed still stands"
    );

    // The browser's Back asks as well.
    while tablet.count("[data-do=go-on]").await == 0 {
        tablet.browser().back().await.expect("the browser goes back");
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    tablet.tap(r#"[data-do="end-practice"]"#).await;
    tablet.wait_for(r#"[data-screen="plans"]"#).await;
    assert_eq!(tablet.count("[data-plan]").await, 0);
    assert_eq!(tablet.count(MARK).await, 0);
    tablet.browser().back().await.expect("the browser goes back");
    tablet.wait_for(r#"[data-screen="plans"]"#).await;
    assert_eq!(tablet.count(MARK).await, 0);
}

#[tokio::test]
async fn a_familys_own_plan_is_as_it_was() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("worries").await;
    tablet.type_into("said", "We are tired.").await;
    tablet.next().await;
    tablet.type_into("worker-worry", "Half a thou").await;
    // At once, before the app has saved by itself.
    tablet.goes_to("plans").await;
    tablet.practises().await;
    tablet
        .wait_until("for the plan to be on the tablet", "return sessionStorage.getItem('kitchen-table.open') === null")
        .await;
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    let before = tablet.saved_plans().await;
    assert!(!before.is_empty());
    let record = tablet.record().await;
    assert!(format!("{:?}", record.plan).contains("We are tired."));
    assert!(format!("{:?}", record.cursor).contains("Half a thou"), "what stood on the card is kept too");

    tablet.type_into("place", "!").await;
    tablet.next().await;
    tablet.tap(r#"[data-do="undo"]"#).await;
    tablet.practises_from_the_start().await;
    tablet.tap(r#"[data-do="end-practice"]"#).await;
    tablet.wait_for(r#"[data-screen="prepare"]"#).await;
    tablet.sits_down().await;
    tablet.tap(r#"[data-go="plans"]"#).await;
    tablet.tap(r#"[data-do="end-practice"]"#).await;
    tablet.wait_for(r#"[data-screen="plans"]"#).await;
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    assert_eq!(tablet.saved_plans().await, before);
    assert_eq!(tablet.count("[data-plan]").await, 1);

    tablet.opens_plan(r#"[data-do="open-plan"]"#).await;
    tablet.is_asked("B02").await;
    assert_eq!(tablet.typed(r#"[data-answer="worker-worry"]"#).await, "Half a thou");
    assert_eq!(tablet.count(MARK).await, 0);
    tablet.type_into("worker-worry", "ght").await;
    tablet.is_saved().await;
}

#[tokio::test]
async fn practice_opens_in_the_language_on_the_screen() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.language_is("cy").await;
    tablet.practises().await;
    let said = said_in(Language::Cy);
    is_marked(&tablet, Language::Cy).await;
    tablet.see_words("form [data-asked='F01/place']", said.nains_house).await;
    tablet.unfolds("works").await;
    tablet.see_words("#plan-so-far", said.time_apart).await;
}

#[tokio::test]
async fn start_again_brings_the_family_as_new() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.practises().await;
    tablet.tap(r#"[data-do="stop"]"#).await;
    let promises = tablet.count(r#"main [data-kind="promise"]"#).await;
    tablet.tap(r#"main [data-kind="promise"] > button"#).await;
    tablet.tap(r#"main [data-kind="promise"] [data-do="remove"]"#).await;
    tablet
        .wait_until(
            "for a promise to be gone",
            &format!("return document.querySelectorAll('main [data-kind=promise]').length === {promises} - 1"),
        )
        .await;
    tablet.goes_to("practice").await;
    tablet.tap(r#"[data-do="practise"]"#).await;
    tablet.tap(r#"[data-do="end-practice"]"#).await;
    tablet.wait_for(r#"[data-do="practise-from-start"]"#).await;
    tablet.goes_to("talk").await;
    tablet.is_asked_about("F01", "Megan").await;
    tablet.tap(r#"[data-do="stop"]"#).await;
    tablet.wait_for(r#"[data-screen="visit"]"#).await;
    assert_eq!(tablet.count(r#"main [data-kind="promise"]"#).await, promises);
}

#[tokio::test]
async fn a_plan_with_one_adult_made_in_practice_is_practice_too() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.sees_the_plans().await;
    let before = tablet.run(REMEMBERED).await;
    tablet.practises().await;
    tablet.practises_from_the_start().await;
    tablet.tap(r#"[data-card="P01"] [data-choice="not-safe"]"#).await;
    tablet.tap(r#"[data-card="P01"] [data-choice="Peter"]"#).await;
    tablet.is_gone(r#"[data-person="Mam"]"#).await;
    is_marked(&tablet, Language::En).await;
    keeps_nothing(&tablet, &before).await;
}

#[tokio::test]
async fn a_made_up_number_never_stands_on_the_next_familys_page() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.practises().await;
    tablet.practises_from_the_start().await;
    tablet.wait_for(r#"[data-screen="prepare"]"#).await;
    assert_eq!(tablet.count(r#"[data-field="duty-number"]"#).await, 0);
    tablet.goes_to("settings").await;
    assert_eq!(tablet.count(r#"[data-field="duty-number"]"#).await, 0);
    tablet.goes_to("plans").await;
    tablet.goes_to("settings").await;
    tablet.wait_for(r#"[data-field="duty-number"]"#).await;
}

#[tokio::test]
async fn the_printed_page_says_at_its_head_that_it_is_made_up() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.practises().await;
    tablet.tap(r#"[data-do="stop"]"#).await;
    tablet.goes_to("copy:fridge").await;
    let mark = Words::of(Language::En).label(Label::MadeUpMark);
    assert!(tablet.see(r#"[data-copy="fridge"]"#).await.starts_with(mark));
    if tablet.engine().prints() {
        assert_eq!(tablet.pdf_pages().await, 1);
        if tablet.engine().prints_bold_words() {
            let paper = tablet.pdf_text().await;
            assert!(paper.trim_start().starts_with(mark), "{paper}");
            assert!(!paper.contains(Words::of(Language::En).label(Label::WhoTheyAre)), "{paper}");
        }
    }
}

#[tokio::test]
async fn practice_shuts_nobody_out() {
    let tablet = Tablet::new().await;
    let mut found = Vec::new();
    for language in ["en", "cy"] {
        tablet.open().await;
        tablet.language_is(language).await;
        tablet.sees_the_plans().await;
        look(&tablet, &mut found, "plans", language).await;
        tablet.practises().await;
        look(&tablet, &mut found, "talk", language).await;
        tablet.tap(r#"[data-do="stop"]"#).await;
        for link in ["copy:fridge", "people", "settings"] {
            tablet.goes_to(link).await;
            look(&tablet, &mut found, link, language).await;
        }
        tablet.practises_from_the_start().await;
        tablet.wait_for(r#"[data-screen="prepare"]"#).await;
        look(&tablet, &mut found, "prepare", language).await;
        tablet.goes_to("practice").await;
        look(&tablet, &mut found, "practice", language).await;
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

async fn look(tablet: &Tablet, found: &mut Vec<String>, screen: &str, language: &str) {
    found.extend(tablet.barriers_at_every_size(&format!("{screen} in practice, {language}")).await);
}

/// Writing fails for as long as the page says so.
const WRITES_FAIL: &str = "
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
        if (document.documentElement.dataset.trouble) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, given);
    };
";

#[tokio::test]
async fn a_familys_plan_that_could_not_be_saved_is_said_in_practice_too_and_saved_later() {
    let tablet = Tablet::in_trouble(WRITES_FAIL).await;
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("worries").await;
    tablet.is_saved().await;
    tablet.run("document.documentElement.dataset.trouble = 'full'").await;
    tablet.type_into("said", "We are tired.").await;
    tablet.wait_for(r#"[data-save="failed"]"#).await;
    tablet.goes_to("plans").await;
    tablet.practises().await;
    tablet.wait_for(r#"[data-save="failed"]"#).await;
    tablet.run("delete document.documentElement.dataset.trouble").await;
    tablet.wait_for(r#"[data-save="not-kept"]"#).await;
    assert!(format!("{:?}", tablet.record().await.cursor).contains("We are tired."));
}

#[tokio::test]
async fn with_the_keyboard_up_the_mark_stays_and_makes_room() {
    let tablet = Tablet::new().await;
    if tablet.engine() == Engine::WebKit {
        // Not understood yet: under its driver the box takes the letter and shows no focus.
        println!("Chromium and Firefox look at this.");
        return;
    }
    tablet.resize(tablet.engine().narrowest().max(412), 450).await;
    tablet.open().await;
    tablet.practises().await;
    tablet.opens_chapter("works").await;
    tablet.tap("form[data-card] textarea").await;
    is_marked(&tablet, Language::En).await;
    tablet.is_gone(&format!("{MARK} button")).await;
    let seen = "
        scrollTo(0, 0);
        const at = (css) => document.querySelector(css).getBoundingClientRect();
        return at('h1').top >= 0 && at('form[data-card] textarea').bottom <= innerHeight;
    ";
    tablet.wait_until("for the question and the answer to be in sight together", seen).await;
}
