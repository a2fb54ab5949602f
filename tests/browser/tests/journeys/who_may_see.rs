//! Who may see a line: said on the line, changed by a tap, and obeyed at once when somebody sits down.

use browser_tests::{Tablet, Told};
use kitchen_table::plan::{Audience, Language, Line, Role};

const MONEY: &str = "Money is short.";
const SHOPS: &str = "I shout at the shops.";
const NIGHTS: &str = "Nobody sleeps.";

/// Mam's worries, with Mam at the table and Peter and Megan somewhere else.
fn told(language: Language, worries: &[&str]) -> Told {
    let people = [
        ("Dawn", Role::Worker, true),
        ("Mam", Role::Adult, true),
        ("Peter", Role::Adult, false),
        ("Megan", Role::Child, false),
        ("Nain Keri", Role::Helper, false),
    ];
    let mut told = Told::by(language, &people);
    // All of them hear it.
    told.are_here(&["Dawn", "Mam", "Peter", "Megan", "Nain Keri"]);
    for worry in worries {
        told.says("Mam", "B01", "", &[("said", worry)]);
    }
    told.are_here(&["Dawn", "Mam"]);
    told
}

fn is(line: impl std::fmt::Display) -> String {
    format!("#plan-so-far [data-line=\"{line}\"]")
}

async fn saved(tablet: &Tablet, words: &str) -> Line {
    tablet.is_saved().await;
    let plan = tablet.plan().await;
    plan.lines.into_iter().find(|line| line.words() == Some(words)).expect("it is kept")
}

#[tokio::test]
async fn who_can_see_a_line_is_changed_by_a_tap_and_stands_under_it() {
    changed_by_a_tap(Language::En).await;
}

#[tokio::test]
async fn who_can_see_a_line_is_changed_by_a_tap_and_stands_under_it_in_welsh() {
    changed_by_a_tap(Language::Cy).await;
}

async fn changed_by_a_tap(language: Language) {
    let told = told(language, &[MONEY, SHOPS]);
    let (money, shops) = (is(told.line(MONEY)), is(told.line(SHOPS)));
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), language).await;
    let wide = tablet.see(&format!("{money} .kt-by")).await;
    tablet.tap(&format!("{money} > button")).await;
    tablet.wait_for(&format!("{money} [data-answer=audience] [data-choice=family][aria-pressed=true]")).await;
    tablet.tap(&format!("{money} [data-answer=audience] [data-choice=named]")).await;
    tablet.wait_for(&format!("{money}[data-audience=named]")).await;
    assert_eq!(tablet.count("[data-do=ok]").await, 0, "nobody is asked before fewer people see it");
    tablet
        .wait_until(
            "for focus to stay on the line",
            &format!("return document.activeElement.matches({money:?} + ' *')"),
        )
        .await;
    let narrow = tablet.see(&format!("{money} .kt-by")).await;
    assert!(
        narrow.len() > wide.len() && narrow.contains("Mam") && narrow.contains("Dawn") == wide.contains("Dawn"),
        "“{narrow}” says who, “{wide}” needs not"
    );
    assert_eq!(saved(&tablet, MONEY).await.audience, Audience::Named(vec![told.person("Mam")]));

    // And back on purpose: Undo shows nothing again that somebody hid.
    tablet.tap(&format!("{money} [data-answer=audience] [data-choice=family]")).await;
    tablet.wait_for(&format!("{money}[data-audience=family]")).await;

    // What only the worker may see is gone from the screen, and nothing shows that it was there.
    tablet.tap(&format!("{shops} > button")).await;
    tablet.tap(&format!("{shops} [data-answer=audience] [data-choice=worker]")).await;
    tablet.is_gone(&shops).await;
    assert!(!tablet.all_text("body").await.contains(SHOPS));
    assert_eq!(saved(&tablet, SHOPS).await.audience, Audience::Worker);
}

#[tokio::test]
async fn something_said_alone_is_let_go_by_its_speaker_or_not_at_all() {
    let mut told = told(Language::En, &[]);
    told.are_here(&["Dawn", "Megan"]);
    told.says("Megan", "J03", "", &[("who", "Nain Keri"), ("number", NIGHTS)]);
    let line = told.line(NIGHTS);
    assert!(told.plan.line(line).is_some_and(|line| line.alone), "a child's own words");
    let (tablet, line) = (Tablet::new().await, is(line));
    tablet.has_open(&told.record(), Language::En).await;
    let family = format!("{line} [data-answer=audience] [data-choice=family]");
    tablet.unfolds("agree").await;
    tablet.tap(&format!("{line} > button")).await;
    tablet.tap(&family).await;
    tablet.see_words(&format!("{line} [role=status]"), "Megan").await;
    tablet.wait_for(&format!("{line}[data-audience=child]")).await;
    assert_eq!(saved(&tablet, NIGHTS).await.audience, Audience::Child, "asked is not answered");

    tablet.tap(&format!("{line} [data-do=not-ok]")).await;
    tablet.is_gone("[data-do=ok]").await;
    assert_eq!(saved(&tablet, NIGHTS).await.audience, Audience::Child, "no is no");

    tablet.tap(&family).await;
    tablet.tap(&format!("{line} [data-do=ok]")).await;
    tablet.wait_for(&format!("{line}[data-audience=family]")).await;
    assert_eq!(saved(&tablet, NIGHTS).await.audience, Audience::Family);
}

/// The plan beside the conversation with one line that Peter may not see, and the same without it.
#[tokio::test]
async fn when_somebody_sits_down_what_they_should_not_see_is_gone_and_leaves_no_hole() {
    no_hole(Language::En).await;
}

#[tokio::test]
async fn when_somebody_sits_down_what_they_should_not_see_is_gone_and_leaves_no_hole_in_welsh() {
    no_hole(Language::Cy).await;
}

async fn no_hole(language: Language) {
    let mut with = told(language, &[MONEY, SHOPS, NIGHTS]);
    let shops = with.line(SHOPS);
    let event =
        kitchen_table::plan::Event::LetSee { line: shops, with: Audience::Named(vec![with.person("Mam")]), ok: false };
    with.does(event);
    let tablet = Tablet::new().await;
    tablet.has_open(&with.record(), language).await;
    tablet.see_words("#plan-so-far", SHOPS).await;
    tablet.are_here(&["Dawn", "Mam", "Peter"]).await;
    tablet.see_words("#plan-so-far", MONEY).await;
    let page = tablet.all_text("body").await;
    assert!(!page.contains(SHOPS), "{page}");
    let seen = tablet.all_text("#plan-so-far").await;

    // The browser's Back leads to no screen on which it still stands.
    for _ in 0..2 {
        tablet.browser().back().await.expect("the browser goes back");
        tablet.settles().await;
        assert!(!tablet.all_text("body").await.contains(SHOPS));
    }

    // Peter leaves, and it is there again.
    tablet.are_here(&["Dawn", "Mam"]).await;
    tablet.see_words("#plan-so-far", SHOPS).await;

    let mut without = told(language, &[MONEY, NIGHTS]);
    without.are_here(&["Dawn", "Mam", "Peter"]);
    let other = Tablet::new().await;
    other.has_open(&without.record(), language).await;
    other.see_words("#plan-so-far", MONEY).await;
    assert_eq!(seen, other.all_text("#plan-so-far").await, "the same as if it had never been said");
}
