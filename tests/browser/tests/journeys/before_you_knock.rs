//! Before you knock: one thing at a time, each of which can be passed by; all on one page for whoever opens it again.

use browser_tests::{Somebody, Tablet};
use kitchen_table::plan::{Audience, Ended, Kind};

const PARTS: [&str; 7] = ["who", "here", "safe", "worry", "keep-away", "paper", "numbers"];

async fn starts(tablet: &Tablet) {
    tablet.open().await;
    tablet.starts_a_plan().await;
    for who in [
        Somebody::worker("Dawn"),
        Somebody::adult("Mam"),
        Somebody::child("Megan").not_here(),
        Somebody::child("Llyr").not_here(),
    ] {
        tablet.writes_down(who).await;
    }
}

async fn parts(tablet: &Tablet) -> Vec<String> {
    let parts = tablet.run("return [...document.querySelectorAll('main > [data-part]')].map((it) => it.dataset.part)");
    let parts = parts.await;
    parts.as_array().into_iter().flatten().filter_map(|part| part.as_str().map(str::to_owned)).collect()
}

#[tokio::test]
async fn one_thing_after_the_other_is_asked_and_each_can_be_passed_by() {
    let tablet = Tablet::new().await;
    starts(&tablet).await;
    for (nth, part) in PARTS.iter().enumerate() {
        assert_eq!(parts(&tablet).await, [*part]);
        tablet.is_legible(part).await;
        assert_eq!(tablet.barriers().await, Vec::<String>::new(), "{part}");
        if nth + 1 < PARTS.len() {
            tablet.tap("[data-do=next]").await;
            tablet.has_focus("[data-part]").await;
        }
    }
    assert_eq!(tablet.count("[data-do=next]").await, 0);
    tablet.tap("main > .kt-go [data-do=back]").await;
    tablet.wait_for("[data-part=paper]").await;
    tablet.reload().await;
    tablet.wait_for("[data-part=who]").await;
    assert_eq!(parts(&tablet).await, ["who", "safe", "worry", "keep-away", "paper", "numbers"], "all on one page");
}

#[tokio::test]
async fn nobody_and_nowhere_is_one_tap_is_remembered_and_is_not_asked_at_the_table() {
    let tablet = Tablet::new().await;
    starts(&tablet).await;
    tablet.gets_ready("keep-away").await;
    tablet.tap("[data-part=keep-away] [data-choice=none]").await;
    tablet.wait_for("[data-part=keep-away] [data-choice=none][aria-pressed=true]").await;
    tablet.is_saved().await;
    tablet.reload().await;
    tablet.wait_for("[data-part=keep-away] [data-choice=none][aria-pressed=true]").await;
    let plan = tablet.plan().await;
    assert!(plan.turns.iter().any(|turn| turn.key.card.0 == "F02" && turn.ended == Ended::Answered));
    tablet.sits_down().await;
    tablet.opens_chapter("goes").await;
    while tablet.card().await != "I01" {
        assert_ne!(tablet.card().await, "F02");
        tablet.next().await;
    }
}

#[tokio::test]
async fn a_name_said_in_the_car_is_the_workers_and_half_of_one_is_not_lost() {
    let tablet = Tablet::new().await;
    starts(&tablet).await;
    tablet.gets_ready("keep-away").await;
    tablet.type_into("name", "Gethin").await;
    tablet.is_saved().await;
    tablet.reload().await;
    assert_eq!(tablet.typed("[data-answer=name]").await, "Gethin");
    tablet.tap("[data-part=keep-away] [data-choice=person]").await;
    tablet.tap("[data-do=keep-away]").await;
    tablet.see_words("[data-part=keep-away] [data-line]", "Gethin").await;
    assert_eq!(tablet.typed("[data-answer=name]").await, "");
    tablet.is_saved().await;
    let plan = tablet.plan().await;
    assert!(plan.lines_of(Kind::Avoid).all(|line| line.audience == Audience::Worker));
    tablet.sits_down().await;
    assert!(!tablet.all_text("body").await.contains("Gethin"));
}
