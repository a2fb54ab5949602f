//! The release opens, under the policy it is served with.

use browser_tests::Tablet;

#[tokio::test]
async fn opens_on_a_screen_without_a_complaint() {
    let tablet = Tablet::new().await;
    tablet.open().await;

    assert!(tablet.see("footer.kt-numbers").await.contains("999"));
    tablet.is_gone("#recovery").await;
    tablet.is_gone(".kt-opening").await;
    assert_eq!(tablet.complaints().await, Vec::<String>::new());
}

#[tokio::test]
async fn says_so_in_both_languages_when_the_app_stops() {
    let tablet = Tablet::new().await;
    tablet.open().await;

    tablet.run("globalThis.kitchenTableRecovery()").await;
    assert!(tablet.see("#recovery [lang=en]").await.contains("still on this tablet"));
    assert!(tablet.see("#recovery [lang=cy]").await.contains("ar y llechen hon"));
    tablet.is_gone("#app").await;
    assert!(tablet.see("footer.kt-numbers").await.contains("999"));

    tablet.tap("#open-again").await;
    tablet.wait_for("[data-screen]").await;
    tablet.is_gone("#recovery").await;
}

#[tokio::test]
async fn the_page_for_leaving_quickly_says_nothing_about_the_app() {
    let tablet = Tablet::new().await;
    tablet.go_to("/away.html").await;

    tablet.wait_for(r#"[data-screen="away"]"#).await;
    assert_eq!(tablet.browser().title().await.expect("a page has a title"), "Home");
    assert!(!tablet.see("body").await.contains("Kitchen"));

    tablet.tap("a").await;
    tablet.wait_for("[data-screen]:not([data-screen=away])").await;
}
