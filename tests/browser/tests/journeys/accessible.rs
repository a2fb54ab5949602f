//! Nobody is shut out: every screen, in both languages, on a tablet and on a phone, in the light and in the dark.

use std::cell::{Cell, RefCell};

use browser_tests::deeper::every_deeper_card;
use browser_tests::worked_example::{Said, said_in, the_visit};
use browser_tests::{Engine, Somebody, Tablet};
use kitchen_table::plan::Language;
use serde_json::json;

#[tokio::test]
async fn no_screen_shuts_anybody_out() {
    if !looks_everywhere() {
        return;
    }
    shuts_nobody_out(said_in(Language::En)).await;
}

#[tokio::test]
async fn no_screen_shuts_anybody_out_in_welsh() {
    if !looks_everywhere() {
        return;
    }
    shuts_nobody_out(said_in(Language::Cy)).await;
}

async fn shuts_nobody_out(said: Said) {
    let tablet = Tablet::new().await;
    let (found, looked_at) = (RefCell::new(Vec::new()), Cell::new(0));
    let look = async |screen: &str| {
        looked_at.set(looked_at.get() + 1);
        let here = tablet.barriers_at_every_size(screen).await;
        found.borrow_mut().extend(here);
    };
    the_visit(&tablet, &said, &look).await;
    tablet.tap(r#"[data-part="worker"] summary"#).await;
    look("visit, the worker's part").await;
    for sheet in ["agree", "try"] {
        tablet.goes_to(sheet).await;
        tablet.wait_for("#sheet [data-heading]").await;
        look(sheet).await;
        tablet.browser().back().await.expect("the browser goes back");
        tablet.wait_for(r#"[data-screen="visit"]"#).await;
    }
    for link in ["copy:fridge", "people", "settings", "plans"] {
        tablet.goes_to(link).await;
        look(link).await;
    }
    tablet.goes_to("prepare").await;
    tablet.tap("[data-person=Mam] [data-do=edit]").await;
    tablet.tap(r#"[data-card="P01"] [data-choice="not-sure"]"#).await;
    look("prepare, not sure").await;
    assert!(looked_at.get() >= 30);
    nothing_was_found(&found.into_inner());
}

#[tokio::test]
async fn the_question_before_the_table_shuts_nobody_out_and_goes_back_to_where_people_came_from() {
    for language in ["en", "cy"] {
        let tablet = Tablet::new().await;
        tablet.open().await;
        tablet.language_is(language).await;
        tablet.starts_a_plan().await;
        tablet.writes_down(Somebody::worker("Dawn")).await;
        tablet.writes_down(Somebody::adult("Mam")).await;
        tablet.tap("main [data-go=talk]").await;
        tablet.wait_for("[data-screen=before-the-table]").await;
        let mut found = tablet.barriers_at_every_size("before the table").await;
        tablet.tap("[data-screen=before-the-table] [data-choice=not-sure]").await;
        found.extend(tablet.barriers_at_every_size("before the table, not sure").await);
        nothing_was_found(&found);
        tablet.tap("[data-screen=before-the-table] [data-do=back]").await;
        tablet.wait_for("[data-screen=prepare] [data-person=Mam]").await;
        tablet.tap("main [data-go=talk]").await;
        tablet.tap("[data-screen=before-the-table] [data-choice=yes]").await;
        tablet.is_asked("S03").await;
    }
}

fn nothing_was_found(barriers: &[String]) {
    assert!(barriers.is_empty(), "{} barriers:\n{}", barriers.len(), barriers.join("\n"));
}

#[tokio::test]
async fn no_deeper_question_shuts_anybody_out() {
    deeper_shuts_nobody_out(Language::En).await;
}

#[tokio::test]
async fn no_deeper_question_shuts_anybody_out_in_welsh() {
    deeper_shuts_nobody_out(Language::Cy).await;
}

/// What axe finds is in the page and not in the browser: one browser looks at everything. Keyboards and
/// large words are tried in all of them.
fn looks_everywhere() -> bool {
    let everywhere = Engine::from_env() == Engine::Chromium;
    if !everywhere {
        println!("Chromium looks at this.");
    }
    everywhere
}

async fn deeper_shuts_nobody_out(language: Language) {
    if !looks_everywhere() {
        return;
    }
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.language_is(language.id()).await;
    tablet.practises().await;
    tablet.are_here(&["Dawn", "Mam"]).await;
    let found = RefCell::new(Vec::new());
    let look = async |screen: &str| {
        // A list changes as little as the words under it: one look at each card is enough.
        let here = tablet.barriers_at_every_size(screen).await;
        found.borrow_mut().extend(here);
    };
    let seen = every_deeper_card(&tablet, look).await;
    assert!(seen.len() >= 14, "{seen:?}");
    tablet.tap(".kt-line > button[aria-expanded=false]").await;
    look("a line that is open").await;
    nothing_was_found(&found.into_inner());
}

#[tokio::test]
async fn the_plan_opens_on_a_phone_and_is_read_from_its_top() {
    let tablet = Tablet::new().await;
    tablet.resize(tablet.engine().narrowest().max(412), 900).await;
    tablet.open().await;
    tablet.starts_a_plan().await;
    tablet.writes_down(Somebody::adult("Mam")).await;
    tablet.sits_down().await;
    tablet.is_gone("#plan-so-far").await;
    tablet.tap(".kt-dock [aria-expanded=false]").await;
    tablet.wait_for("#plan-so-far").await;
    tablet.has_focus("#plan-so-far").await;
    let mut found = tablet.barriers().await;
    // The question is the page's first heading, and is put away while the plan is read.
    found.retain(|barrier| !barrier.starts_with("page-has-heading-one"));
    nothing_was_found(&found);
    tablet.tap(".kt-dock [aria-expanded=true]").await;
    tablet.wait_for("[data-card]").await;
    tablet.has_focus("[data-heading]").await;
}

#[tokio::test]
async fn words_twice_as_large_still_fit() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.starts_a_plan().await;
    for who in [Somebody::worker("Dawn"), Somebody::adult("Mam"), Somebody::child("Megan")] {
        tablet.writes_down(who).await;
    }
    tablet.goes_to("settings").await;
    tablet.tap("[data-choice=larger]").await;
    tablet.tap("main [data-do=back]").await;
    tablet.wait_for(r#"[data-screen="prepare"]"#).await;
    tablet.sits_down().await;
    let mut found = Vec::new();
    while !tablet.card().await.is_empty() {
        let card = tablet.card().await;
        found.extend(tablet.barriers_at_every_size(&card).await);
        tablet.next().await;
    }
    for (kind, reader) in [("fridge", None), ("child", Some("Megan"))] {
        tablet.looks_at(kind, reader).await;
        found.extend(tablet.barriers_at_every_size(&format!("the copy: {kind}")).await);
    }
    nothing_was_found(&found);
}

#[tokio::test]
async fn nothing_moves_for_those_who_have_asked_for_that() {
    if !looks_everywhere() {
        return;
    }
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.starts_a_plan().await;
    tablet.writes_down(Somebody::adult("Mam")).await;
    tablet.sits_down().await;
    let moving = "
        const names = [...document.querySelectorAll('*')].map((one) => getComputedStyle(one)).flatMap((style) => [
            style.animationName === 'none' ? [] : style.animationName,
            style.transitionDuration === '0s' ? [] : style.transitionProperty,
            style.scrollBehavior === 'smooth' ? 'scrolling' : [],
        ]);
        return names.flat();
    ";
    assert_ne!(tablet.run(moving).await, json!([]), "a card comes in");
    tablet.moves_little(true).await;
    assert_eq!(tablet.run(moving).await, json!([]));
}
