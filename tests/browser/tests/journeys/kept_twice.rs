//! A browser that calls its database damaged deletes all of it (docs/reliability.md). What was kept is there again, from a
//! second copy, and what was deleted is in neither.

use std::time::Duration;

use browser_tests::families::family;
use browser_tests::{Engine, Tablet};
use kitchen_table::plan::Plan;

fn says(plan: &Plan, words: &str) -> bool {
    plan.lines.iter().any(|line| line.words() == Some(words))
}

/// Somebody has said something, and then the browser calls its database damaged.
async fn a_tablet_that_has_lost_its_database() -> Tablet {
    let tablet = Tablet::new().await;
    tablet.says_a_worry("Money is short.").await;
    tablet.is_saved().await;
    tablet.is_all_kept_twice().await;
    tablet.loses_its_database().await;
    tablet
}

#[tokio::test]
async fn what_the_browser_has_lost_is_back_and_that_is_said() {
    let tablet = a_tablet_that_has_lost_its_database().await;

    tablet.open().await;
    tablet.goes_to("plans").await;
    tablet.wait_for("[data-fate=back]").await;
    assert!(tablet.barriers().await.is_empty());
    tablet.screenshot("came-back").await;
    tablet.opens_plan("[data-do=open-plan]").await;
    tablet.keeps("the worry", |plan| says(plan, "Money is short.")).await;

    // It goes on as before, in both places.
    tablet.unfolds("worries").await;
    tablet.see_words("[data-part=worries]", "Money is short.").await;
    tablet.is_all_kept_twice().await;
    tablet.reload().await;
    tablet.goes_to("plans").await;
    assert_eq!(tablet.count("[data-fate]").await, 0);
}

#[tokio::test]
async fn a_phrase_that_lay_in_the_lost_database_alone_opens_what_is_back() {
    let tablet = a_tablet_that_has_lost_its_database().await;
    tablet.run("localStorage.removeItem('kitchen-table.slots')").await;

    tablet.open().await;
    tablet.goes_to("plans").await;
    tablet.wait_for("[data-fate=back]").await;
    tablet.wait_for("main [data-plan]").await;
}

#[tokio::test]
async fn a_plan_that_was_deleted_does_not_come_back() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.has_families(&[family("a", "Mari", "Llyr", 2), family("b", "Sara", "Bob", 1)]).await;
    tablet.is_all_kept_twice().await;
    tablet.tap("main section[data-plan=a] [data-do=remove]").await;
    tablet.tap("[data-plans=bin] > summary").await;
    tablet.tap("[data-plans=bin] [data-do=delete]").await;
    tablet.tap("[data-do=delete-sure]").await;
    tablet.is_gone("[data-plan=a]").await;
    tablet.is_all_kept_twice().await;
    tablet.loses_its_database().await;

    tablet.open().await;
    tablet.goes_to("plans").await;
    tablet.wait_for("[data-fate=back]").await;
    assert_eq!(tablet.records().await.into_iter().map(|record| record.plan.id.0).collect::<Vec<_>>(), ["b"]);
}

/// Chromium writes on behind what a cut has left at the end of its log, and the start after that deletes the database.
#[tokio::test]
async fn zeros_that_a_dying_battery_leaves_in_a_log_take_nothing_away() {
    if Engine::from_env() != Engine::Chromium {
        return;
    }
    let mut tablet = Tablet::new().await;
    tablet.says_a_worry("Money is short.").await;
    for _cut in 0..3 {
        tablet.is_saved().await;
        tablet.is_all_kept_twice().await;
        tablet.dies_in(Duration::ZERO).join().expect("the browser is killed");
        assert!(tablet.gets_zeros_in_its_logs() > 1, "each place has a log");
        tablet = tablet.is_started_again().await;
        tablet.open().await;
        tablet.goes_to("plans").await;
        tablet.wait_for("main [data-plan]").await;
        assert_eq!(tablet.count("[data-fate]").await, 0, "nothing was lost, so nothing had to come back");
        // Somebody says who is here, and that is saved.
        let before = tablet.record().await.saved_at;
        tablet.opens_plan("[data-do=open-plan]").await;
        tablet.is_saved().await;
        assert!(tablet.record().await.saved_at > before);
    }
    tablet.keeps("the worry", |plan| says(plan, "Money is short.")).await;
}
