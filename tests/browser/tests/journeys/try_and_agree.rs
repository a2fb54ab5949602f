//! A hard evening walked through with the plan, and what to know before people agree.

use browser_tests::week_after::{said_after, the_week_after};
use browser_tests::{Tablet, Told};
use kitchen_table::plan::{Language, Role, Status};

/// Somewhere to go, and nothing else known about the way there.
const NAINS: &str = "Nain's house";

fn told(language: Language) -> Told {
    let people = [("Dawn", Role::Worker, true), ("Mam", Role::Adult, true), ("Megan", Role::Child, false)];
    let mut told = Told::by(language, &people);
    told.says("Mam", "F01", "Megan", &[("place", NAINS)]);
    told
}

/// Goes to a sheet from where the sitting ends.
async fn goes_to_the_sheet(tablet: &Tablet, sheet: &str) {
    tablet.tap(r#"form [data-do="stop"]"#).await;
    tablet.wait_for(r#"[data-screen="visit"]"#).await;
    tablet.goes_to(sheet).await;
}

async fn scene(tablet: &Tablet) -> String {
    let scene = tablet.run("return document.querySelector('[data-scene]')?.dataset.scene ?? ''").await;
    scene.as_str().unwrap_or_default().to_owned()
}

/// On to the next step of the evening.
async fn then(tablet: &Tablet) {
    let before = scene(tablet).await;
    let on = format!("return (document.querySelector('[data-scene]')?.dataset.scene ?? '') !== {before:?}");
    tablet.tap(r#"[data-screen="try"] [data-do="next"]"#).await;
    tablet.wait_until("for the next step", &on).await;
}

#[tokio::test]
async fn a_gap_on_a_hard_evening_is_filled_by_its_card_and_the_evening_goes_on() {
    a_gap_is_filled(Language::En).await;
}

#[tokio::test]
async fn a_gap_on_a_hard_evening_is_filled_by_its_card_and_the_evening_goes_on_in_welsh() {
    a_gap_is_filled(Language::Cy).await;
}

async fn a_gap_is_filled(language: Language) {
    let tablet = Tablet::new().await;
    tablet.has_open(&told(language).record(), language).await;
    goes_to_the_sheet(&tablet, "try").await;
    while scene(&tablet).await != "try-nobody-in" {
        then(&tablet).await;
    }
    tablet.wait_for(r#"[data-scene="try-nobody-in"][data-for="Megan"] [data-gap="F01"]"#).await;
    tablet.tap(r#"[data-gap="F01"] [data-do="say"]"#).await;
    tablet.is_asked_about("F01", "Megan").await;
    // What was said already stands there.
    tablet.see_words("form [data-asked='F01/place']", NAINS).await;
    tablet.type_into("second-place", "Pat's").await;
    tablet.next().await;

    // Back on the same evening, where people left it; and the gap is one no more.
    tablet.see_words(r#"[data-scene="try-nobody-in"] [data-line]"#, "Pat's").await;
    assert_eq!(tablet.count("[data-gap]").await, 0);
    tablet.tap(r#"[data-do="back"]"#).await;
    tablet.wait_for(r#"[data-scene="try-dark"]"#).await;
    // Whoever looks at the card and says nothing is back there too.
    tablet.tap(r#"[data-do="say"]"#).await;
    tablet.is_asked_about("F01", "Megan").await;
    tablet.tap(r#"form [data-do="back"]"#).await;
    tablet.wait_for(r#"[data-scene="try-dark"] [data-gap="F01"]"#).await;

    while !scene(&tablet).await.is_empty() {
        then(&tablet).await;
    }
    // At the end every gap that is left is listed, and opens.
    tablet.wait_for(r#"[data-screen="try"] [data-gap="F05"] [data-do="say"]"#).await;
    tablet.tap(r#"[data-gap="F05"] [data-do="say"]"#).await;
    tablet.is_asked_about("F05", "Megan").await;
    tablet.type_into("if-not-there", "Ring Mam.").await;
    tablet.next().await;
    tablet.wait_for(r#"[data-screen="try"] [data-gap="J02"]"#).await;
    assert_eq!(tablet.count(r#"[data-gap="F05"]"#).await, 0);
    tablet.tap(r#"[data-do="talk"]"#).await;
    tablet.is_asked("B01").await;
}

#[tokio::test]
async fn an_evening_reads_out_nothing_that_somebody_here_should_not_see_and_misses_nothing_either() {
    let mut told = told(Language::En);
    told.says("Mam", "F06", "Megan", &[("sign", "Two knocks")]);
    told.are_here(&["Dawn", "Megan"]);
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), Language::En).await;
    goes_to_the_sheet(&tablet, "try").await;
    while scene(&tablet).await != "try-when" {
        then(&tablet).await;
    }
    assert!(!tablet.all_text("body").await.contains("Two knocks"), "the sign is never on a shared screen");
    assert_eq!(tablet.count("[data-gap]").await, 0, "and it has been said");
}

#[tokio::test]
async fn a_plan_that_nobody_said_yes_to_stays_a_draft_and_it_is_said_why() {
    let mut told = told(Language::Cy);
    told.says("Mam", "I01", "", &[("what", "Ffonio'r ysgol.")]);
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), Language::Cy).await;
    goes_to_the_sheet(&tablet, "agree").await;
    tablet.wait_for(r#"[data-screen="agree"] [data-status="said"]"#).await;
    assert_eq!(tablet.count("#stops").await, 0, "nobody is scolded before they have tried");
    tablet.tap(r#"[data-do="agree"]"#).await;
    tablet.wait_for(r#"#stops[role="alert"]"#).await;
    tablet.wait_until("for focus to go to what stops it", "return document.activeElement.id === 'stops'").await;
    // Nobody has said yes; the deed has no owner and no day; no day to look at it again.
    assert_eq!(tablet.count("#stops li").await, 4);
    assert!(!tablet.plan().await.agreed);

    // The day to look at it again opens its card, and from there people are back here.
    tablet.tap("#stops li:last-child [data-do=mend]").await;
    tablet.is_asked("K03").await;
    tablet.set_date(r#"[data-answer="when"]"#, "2026-11-29T16:00").await;
    tablet.next().await;
    tablet.wait_for(r#"[data-screen="agree"]"#).await;
    tablet.wait_until("for one stop less", "return document.querySelectorAll('#stops li').length === 3").await;

    // The deed opens at what is missing, with its own words above.
    tablet.tap("#stops [data-do=mend]").await;
    tablet.is_asked("I01").await;
    tablet.wait_for("[data-answer=who]").await;
    tablet.see_words("form[data-card]", "Ffonio'r ysgol.").await;
    tablet.choose("who", "Mam").await;
    tablet.set_date(r#"[data-answer="by"]"#, "2026-11-27").await;
    tablet.next().await;
    tablet.wait_for(r#"[data-screen="agree"]"#).await;
    tablet.wait_until("for one stop only", "return document.querySelectorAll('#stops li').length === 1").await;
    tablet.tap(r#"[data-do="agree"]"#).await;
    tablet.wait_for("#stops").await;
    assert!(!tablet.plan().await.agreed, "nobody has said yes to anything");

    // Now Mam says yes to where Megan goes.
    tablet.tap(r#"[data-part="open"] [data-do="ask"]"#).await;
    tablet.is_asked("I04").await;
    tablet.answers("answer", "Mam", "yes").await;
    tablet.next().await;
    tablet.wait_for(r#"[data-screen="agree"]"#).await;
    tablet.is_gone("#stops").await;
    tablet.tap(r#"[data-do="agree"]"#).await;
    tablet.wait_for(r#"[data-screen="agree"] [data-status="agreed"]"#).await;
    let plan = tablet.keeps("that it is agreed", |plan| plan.agreed).await;
    assert!(plan.lines.iter().any(|line| plan.status(line) == Status::Agreed));
}

#[tokio::test]
async fn somebody_tells_the_plan_back_from_there_and_is_back_there() {
    let (said, told) = (said_after(Language::En), the_week_after(Language::En));
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), Language::En).await;
    goes_to_the_sheet(&tablet, "agree").await;
    tablet.tap(r#"[data-for="Mam"] [data-do="say-back"]"#).await;
    tablet.is_asked_about("I05", "Mam").await;
    tablet.type_into("own-words", "Megan goes to Nain.").await;
    tablet.choose("clear", "clear").await;
    tablet.next().await;
    tablet.wait_for(r#"[data-screen="agree"] [data-for="Mam"][data-status="yes"]"#).await;
    assert_eq!(tablet.count("[data-do=say-back]").await, 0, "everyone here has");
    assert_eq!(tablet.count("input, [data-field]").await, 0, "and nobody signs");
    tablet.tap(r#"[data-do="agree"]"#).await;
    // The worker's promises have no day.
    tablet.wait_for("#stops").await;
    assert_eq!(tablet.count("#stops li").await, said.visit.promises.len() as u64);

    // After a reload people are where they were.
    tablet.reload().await;
    tablet.wait_for(r#"[data-screen="agree"] [data-for="Mam"][data-status="yes"]"#).await;
    assert!(tablet.plan().await.lines.iter().any(|line| line.words() == Some("Megan goes to Nain.")));
}
