//! More than anybody thought of: a hundred thousand letters, a dozen children, forty helpers, a day long over.

use browser_tests::{Tablet, large_family};
use kitchen_table::plan::Kind;

async fn everything_fits(tablet: &Tablet) {
    let fits = "return document.documentElement.scrollWidth <= innerWidth";
    tablet.wait_until("for everything to fit the width", fits).await;
}

#[tokio::test]
async fn somebody_who_pastes_a_hundred_thousand_characters_keeps_every_one() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("worries").await;
    let story = "Wedyn aethon ni adref. ".repeat(4_400);
    let story = story.trim();
    assert!(story.len() > 100_000);
    tablet.paste_into("said", story).await;
    tablet.is_saved().await;
    tablet.reload().await;
    tablet.wait_for("[data-answer=said]").await;
    assert_eq!(tablet.typed("[data-answer=said]").await, story, "half-typed, and long");
    tablet.keep().await;
    everything_fits(&tablet).await;
    tablet.is_saved().await;
    assert!(tablet.plan().await.lines.iter().any(|line| line.kind == Kind::Worry && line.words() == Some(story)));
}

#[tokio::test]
async fn twelve_children_and_forty_helpers_have_room() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.gets(&large_family(12, 40)).await;
    tablet.reload().await;
    tablet.opens_plan(r#"[data-do="open-plan"]"#).await;
    tablet.is_asked_about("F01", "Child 1").await;
    assert_eq!(tablet.count(r#"[data-go="goes"]"#).await, 12, "one tap to each child");
    assert_eq!(tablet.count(r#"[data-part="goes"] .kt-plan__way"#).await, 12);
    for (width, height) in [(1180, 820), (820, 1180), (tablet.engine().narrowest().max(412), 900)] {
        tablet.resize(width, height).await;
        everything_fits(&tablet).await;
    }
    tablet.type_into("place", "Nain's").await;
    tablet.choose("whose", "Helper 40").await;
    tablet.next().await;
    tablet.is_asked_about("F01", "Child 2").await;
    tablet.is_saved().await;
    assert!(tablet.plan().await.lines.iter().any(|line| line.words() == Some("Nain's")));
}

/// The tablet is turned over while somebody types.
#[tokio::test]
async fn a_tablet_that_is_turned_keeps_the_word_and_the_place_in_it() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("worries").await;
    tablet.type_into("said", "Money is ").await;
    tablet.resize(820, 1180).await;
    everything_fits(&tablet).await;
    let writes = "return document.activeElement.matches('[data-answer=said]')";
    tablet.wait_until("for the place that is written in to stay", writes).await;
    tablet.press("short.").await;
    assert_eq!(tablet.typed("[data-answer=said]").await, "Money is short.");
}

#[tokio::test]
async fn a_day_that_is_over_is_said_and_still_taken() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("agree").await;
    while tablet.card().await != "I03" {
        tablet.next().await;
    }
    tablet.type_into("what", "Write this up.").await;
    tablet.brings_up("by").await;
    tablet.set_date("[data-answer=by]", "2031-01-01").await;
    let to_come = tablet.see(".kt-date [role=status]").await;
    tablet.set_date("[data-answer=by]", "2020-01-01").await;
    let over = tablet.see(".kt-date [role=status]").await;
    assert!(over.len() > to_come.len() + 10, "“{over}” says more than the day, as “{to_come}” does");
    tablet.keep().await;
    tablet.is_saved().await;
    assert!(tablet.plan().await.lines.iter().any(|line| line.words() == Some("Write this up.")));
}

#[tokio::test]
async fn two_quick_taps_keep_one_answer_and_lose_nothing() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("worries").await;
    tablet.type_into("said", "Money is short.").await;
    let twice = "const next = document.querySelector('form [data-do=next]'); next.click(); next.click();";
    tablet.run(twice).await;
    tablet.see_words(r#"[data-part="worries"]"#, "Money is short.").await;
    tablet.is_saved().await;
    assert_eq!(tablet.plan().await.lines.len(), 1);
    let twice = "const next = document.querySelector('form [data-do=next]'); next.click(); next.click();";
    tablet.run(twice).await;
    tablet.is_saved().await;
    assert_eq!(tablet.plan().await.lines.len(), 1, "a card that was passed by is a gap");
}
