//! The browser's own Back and Forward, before and after a reload.

use browser_tests::Tablet;

async fn goes_back(tablet: &Tablet) {
    // A driver is quicker than any hand: the page is where it was taken to, and has said so to the browser.
    tablet.is_saved().await;
    tablet.settles().await;
    tablet.browser().back().await.expect("the browser goes back");
}

async fn goes_forward(tablet: &Tablet) {
    tablet.browser().forward().await.expect("the browser goes forward");
}

/// On the second card of the worries, which were jumped to from the first card of all.
async fn jumps_to_worries(tablet: &Tablet) -> String {
    tablet.comes_to_the_table().await;
    tablet.is_asked("S03").await;
    tablet.opens_chapter("worries").await;
    tablet.is_asked("B01").await;
    tablet.next().await;
    tablet.is_saved().await;
    tablet.card().await
}

#[tokio::test]
async fn back_after_a_reload_goes_where_people_came_from() {
    let tablet = Tablet::new().await;
    let second = jumps_to_worries(&tablet).await;
    tablet.reload().await;
    tablet.is_asked(&second).await;
    goes_back(&tablet).await;
    tablet.is_asked("B01").await;
    goes_back(&tablet).await;
    tablet.is_asked("S03").await;
    tablet.reload().await;
    tablet.is_asked("S03").await;
    goes_forward(&tablet).await;
    tablet.is_asked("B01").await;
    goes_forward(&tablet).await;
    tablet.is_asked(&second).await;
    // A new way from here ends the old one.
    goes_back(&tablet).await;
    tablet.is_asked("B01").await;
    tablet.opens_chapter("works").await;
    tablet.reload().await;
    goes_back(&tablet).await;
    tablet.is_asked("B01").await;
}

#[tokio::test]
async fn back_to_the_plans_and_forward_again_is_the_same_plan() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.starts_a_plan().await;
    goes_back(&tablet).await;
    tablet.wait_for(r#"[data-screen="plans"]"#).await;
    goes_forward(&tablet).await;
    tablet.wait_for(r#"[data-screen="prepare"]"#).await;
}

#[tokio::test]
async fn back_after_a_reload_never_shows_another_family() {
    let tablet = Tablet::new().await;
    jumps_to_worries(&tablet).await;
    tablet.type_at("[data-card] textarea", "The first family").await;
    tablet.goes_to("plans").await;
    tablet.starts_a_plan().await;
    let second = tablet.property("main", "dataset").await["plan"].clone();
    tablet.is_saved().await;
    tablet.reload().await;
    tablet.wait_for(r#"[data-screen="prepare"]"#).await;
    for _ in 0..3 {
        goes_back(&tablet).await;
        tablet.wait_for("main[data-screen]").await;
        let here = tablet.property("main", "dataset").await["plan"].clone();
        assert!(here.is_null() || here == second, "{here}");
        assert!(!tablet.all_text("main").await.contains("The first family"));
    }
    tablet.wait_for(r#"[data-screen="plans"]"#).await;
}

#[tokio::test]
async fn a_page_that_was_left_quickly_remembers_no_places() {
    let tablet = Tablet::new().await;
    jumps_to_worries(&tablet).await;
    let kept = "return [...Object.values(sessionStorage)].join('').includes('B01')";
    assert_eq!(tablet.run(kept).await, true);
    tablet.tap(r#"[data-do="leave"]"#).await;
    tablet.wait_until("for the page to be away", "return location.pathname.endsWith('away.html')").await;
    assert_eq!(tablet.run(kept).await, false);
}
