//! The release opens, under the policy it is served with.

use std::path::{Path, PathBuf};

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

/// What comes after the first screen, all of it: words, scripts and the second module.
const LATER: &str = "html[data-later=here]";

#[tokio::test]
async fn the_papers_come_after_the_first_screen_and_work_without_the_network() {
    let mut tablet = Tablet::new().await;
    tablet.open().await;
    tablet.wait_for(LATER).await;
    tablet.loses_its_network();

    tablet.language("cy").await;
    tablet.tap(r#"[data-do="practise"]:enabled"#).await;
    tablet.is_asked_about("F01", "Megan").await;
    tablet.goes_to("copy:fridge").await;
    assert!(!tablet.see("[data-copy=fridge] h2").await.is_empty());
    // The letters ŵ and ŷ have a font of their own, which comes when they are first drawn.
    let mut complaints = tablet.complaints().await;
    complaints.retain(|complaint| !complaint.contains("/fonts/"));
    assert_eq!(complaints, Vec::<String>::new());
}

/// Every file of the release whose name starts like this, and not with what the first screen needs.
fn later_files(dist: &Path) -> Vec<PathBuf> {
    let page = std::fs::read_to_string(dist.join("index.html")).expect("there is a page");
    let named = page.split("data-later").skip(1).filter_map(|rest| rest.split('"').nth(1));
    let files: Vec<_> = named.filter(|name| name.starts_with("./")).map(|name| dist.join(name)).collect();
    assert!(files.len() > 4, "{files:?}");
    files
}

#[tokio::test]
async fn a_page_whose_later_files_cannot_be_fetched_still_starts_and_says_so_only_when_they_are_needed() {
    let gone = |dist: &Path| later_files(dist).iter().for_each(|file| std::fs::remove_file(file).expect("it can go"));
    let changed = |dist: &Path| {
        for path in later_files(dist) {
            let mut bytes = std::fs::read(&path).expect("it can be read");
            let last = bytes.len() - 2;
            bytes[last] ^= 1;
            std::fs::write(&path, bytes).expect("it can be changed");
        }
    };
    for tablet in [Tablet::with_release(gone).await, Tablet::with_release(changed).await] {
        tablet.open().await;
        tablet.wait_for("html[data-later=coming]").await;
        // Longer than the page needs to find out.
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        tablet.is_gone("[role=status]:not(:empty)").await;

        for _ in 0..2 {
            tablet.tap(r#"[data-do="practise"]:enabled"#).await;
            assert!(!tablet.see("[role=status]:not(:empty)").await.is_empty());
        }
        assert_eq!(tablet.count("[data-screen=plans]").await, 1, "people are where they were");

        // What needs none of it works.
        tablet.starts_a_plan().await;
        tablet.is_gone("#recovery").await;
    }
}

#[tokio::test]
async fn what_could_not_be_fetched_is_fetched_when_it_is_asked_for_again() {
    let no_signal = "
        const real = fetch;
        globalThis.fetch = (...asked) =>
            String(asked[0]).includes('later') && !document.documentElement.hasAttribute('data-signal')
                ? Promise.reject(new TypeError('no signal'))
                : real(...asked);
    ";
    let tablet = Tablet::in_trouble(no_signal).await;
    tablet.open().await;
    tablet.tap(r#"[data-do="practise"]:enabled"#).await;
    assert!(!tablet.see("[role=status]:not(:empty)").await.is_empty());

    tablet.run("document.documentElement.setAttribute('data-signal', '')").await;
    tablet.tap(r#"[data-do="practise"]:enabled"#).await;
    tablet.is_asked_about("F01", "Megan").await;
    tablet.wait_for(LATER).await;
}
