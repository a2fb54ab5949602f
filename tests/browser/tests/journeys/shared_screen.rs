//! A shared screen is shared: what is the worker's, or an adult's alone, is not in front of everyone.

use browser_tests::Tablet;

#[tokio::test]
async fn what_is_the_workers_opens_only_when_nobody_of_the_family_is_here() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("goes").await;
    tablet.next().await;
    tablet.is_asked("F02").await;
    tablet.type_into("name", "John's house").await;
    tablet.next().await;
    tablet.tap(r#"[data-do="stop"]"#).await;
    tablet.wait_for(r#"[data-screen="visit"]"#).await;
    tablet.tap(r#"[data-part="worker"] summary"#).await;
    assert!(!tablet.see("main").await.contains("John"), "Mam is here, and somebody may walk in");

    tablet.tap(r#"[data-part="worker"] [data-go="people"]"#).await;
    tablet.tap(r#"[data-person="Mam"] [data-field="here"]"#).await;
    tablet.tap(r#"main [data-go="talk"]"#).await;
    tablet.tap(r#"[data-do="stop"]"#).await;
    tablet.tap(r#"[data-part="worker"] summary"#).await;
    tablet.wait_for(r#"[data-part="worker"] [data-kind="avoid"]"#).await;
}

#[tokio::test]
async fn back_from_the_first_card_does_not_bring_up_the_private_questions() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.is_asked("S03").await;
    tablet.tap(r#"[data-do="back"]"#).await;
    tablet.wait_for(r#"[data-screen="people"]"#).await;
    tablet.browser().back().await.expect("the browser goes back");
    tablet.browser().back().await.expect("the browser goes back");
    tablet.is_gone(r#"[data-card="P01"]"#).await;
}
