//! An honest look at the plan, and what a child said for the worker alone: for nobody's eyes but the worker's.

use browser_tests::{Tablet, Told};
use kitchen_table::plan::{Language, Role};

/// What Megan says when only Dawn hears it.
const SAID_ALONE: &str = "Mam shouts.";

/// Dawn alone at the table. Megan has had a turn, and Mam was here before.
async fn dawn_alone() -> Tablet {
    let people = [("Dawn", Role::Worker, true), ("Mam", Role::Adult, true), ("Megan", Role::Child, false)];
    let mut told = Told::by(Language::En, &people);
    told.says("Mam", "F01", "Megan", &[("place", "Nain's house")]);
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), Language::En).await;
    tablet.goes_to("people").await;
    tablet.is_handed_to("Megan").await;
    while tablet.card().await != "G03" {
        tablet.next().await;
    }
    tablet.type_into("said", SAID_ALONE).await;
    tablet.next().await;
    tablet.tap("[data-do=stop]").await;
    tablet.is_given_back().await;
    tablet.are_here(&["Dawn"]).await;
    tablet
}

#[tokio::test]
async fn the_look_is_one_tap_from_the_table_and_one_back_at_the_card_for_the_worker_alone() {
    let tablet = dawn_alone().await;
    let card = tablet.card().await;
    tablet.goes_to("check").await;
    tablet.wait_for(r#"[data-check]:first-child[data-check="child-said-alone"]"#).await;
    assert!(tablet.count("main > .kt-thoughts > li").await <= 5);
    tablet.wait_for(r#"[data-part="children"] [data-for="Megan"]"#).await;
    tablet.tap(r#"[data-screen="check"] [data-go="talk"]"#).await;
    tablet.is_asked(&card).await;
    tablet.are_here(&["Dawn", "Mam"]).await;
    assert_eq!(tablet.count(r#"[data-go="check"]"#).await, 0, "Mam is here");
}

#[tokio::test]
async fn what_a_child_said_for_the_worker_alone_is_first_on_the_workers_list_and_gone_when_somebody_comes_in() {
    let tablet = dawn_alone().await;
    tablet.tap(r#"[data-do="stop"]"#).await;
    tablet.tap(r#"[data-part="worker"] summary"#).await;
    tablet.see_words(r#"[data-part="worker"] > summary + [data-part="said-alone"]"#, SAID_ALONE).await;
    let all = tablet.all_text(r#"[data-part="worker"]"#).await;
    assert_eq!(all.matches(SAID_ALONE).count(), 1, "and it stands there once");
    tablet.are_here(&["Dawn", "Mam"]).await;
    tablet.tap(r#"[data-do="stop"]"#).await;
    tablet.tap(r#"[data-part="worker"] summary"#).await;
    assert_eq!(tablet.count(r#"[data-part="said-alone"]"#).await, 0);
    assert!(!tablet.all_text("body").await.contains(SAID_ALONE));
}
