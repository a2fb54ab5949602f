//! What is kept is held by something else, was made by a newer app, or is deleted while people talk: it is said within
//! seconds, in words, nothing that was said is lost, and it is kept again as soon as it can be.

use std::time::Duration;

use browser_tests::Tablet;
use kitchen_table::plan::Language;
use kitchen_table::words::{Label, Words};
use tokio::time::sleep;

/// Nothing answers who asks for what is kept, for as long as the page says so.
const NOTHING_ANSWERS: &str = "
    document.documentElement.dataset.held = 'yes';
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...what) {
        return document.documentElement.dataset.held ? new EventTarget() : open.apply(this, what);
    };
";
const LETS_GO: &str = "delete document.documentElement.dataset.held";

/// It can be read there.
async fn says(tablet: &Tablet, css: &str, label: Label) {
    tablet.see_words(css, Words::of(Language::En).label(label)).await;
}

async fn asked_for_worries(tablet: &Tablet) {
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("worries").await;
    tablet.is_asked("B01").await;
}

#[tokio::test]
async fn what_does_not_answer_is_said_and_people_talk_on_and_it_is_kept_once_it_answers() {
    let tablet = Tablet::in_trouble(NOTHING_ANSWERS).await;
    tablet.open().await;
    says(&tablet, r#"[data-save="not-kept"] p"#, Label::NotKeptHeld).await;
    asked_for_worries(&tablet).await;
    tablet.say("Money is short.", "Mam").await;
    tablet.keep().await;
    says(&tablet, r#"[data-save="not-kept"] [role=alert]"#, Label::NotKeptHeld).await;
    for screen in ["copy:fridge", "settings"] {
        tablet.goes_to(screen).await;
        says(&tablet, r#"aside[data-save="not-kept"] [role=alert]"#, Label::NotKeptHeld).await;
    }
    tablet.run(LETS_GO).await;
    tablet.tap(r#"[data-do="try-again"]"#).await;
    tablet.is_gone(r#"[data-save="not-kept"]"#).await;
    tablet.keeps("the worry", |plan| plan.lines.iter().any(|line| line.words() == Some("Money is short."))).await;
}

#[tokio::test]
async fn practising_needs_nothing_that_is_held() {
    let tablet = Tablet::in_trouble(NOTHING_ANSWERS).await;
    tablet.open().await;
    tablet.practises().await;
}

#[tokio::test]
async fn what_a_newer_app_keeps_is_no_full_tablet() {
    let tablet = Tablet::new().await;
    tablet.go_to("/away.html").await;
    tablet
        .browser()
        .execute_async(
            "
            const newer = indexedDB.open('kitchen-table', 99);
            newer.onsuccess = () => { newer.result.close(); arguments[0](); };
            ",
            vec![],
        )
        .await
        .expect("a newer app was here");
    tablet.open().await;
    says(&tablet, r#"[data-save="not-kept"] p"#, Label::NotKeptNewer).await;
    tablet.sees_the_plans().await;
}

/// WebKit was seen to leave one behind, after which nothing could ever be kept.
#[tokio::test]
async fn a_database_without_a_place_for_anything_is_made_anew() {
    let tablet = Tablet::new().await;
    tablet.go_to("/away.html").await;
    tablet
        .browser()
        .execute_async(
            "
            const empty = indexedDB.open('kitchen-table', 2);
            empty.onsuccess = () => { empty.result.close(); arguments[0](); };
            ",
            vec![],
        )
        .await
        .expect("an empty one can be made");
    tablet.says_a_worry("Money is short.").await;
    tablet.keeps("the worry", |plan| plan.lines.iter().any(|line| line.words() == Some("Money is short."))).await;
}

#[tokio::test]
async fn what_is_deleted_while_people_talk_is_kept_again_whole() {
    kept_again_after(Duration::ZERO).await;
}

/// By then the second copy has been on its way, and so it was not a save that met the empty database first.
#[tokio::test]
async fn what_is_deleted_while_nobody_talks_is_kept_again_whole() {
    kept_again_after(Duration::from_secs(3)).await;
}

async fn kept_again_after(nobody_talks: Duration) {
    let tablet = Tablet::new().await;
    tablet.says_a_worry("Money is short.").await;
    tablet
        .browser()
        .execute_async(
            "
            const gone = indexedDB.deleteDatabase('kitchen-table');
            gone.onsuccess = gone.onerror = () => arguments[0]();
            ",
            vec![],
        )
        .await
        .expect("it can be deleted");
    sleep(nobody_talks).await;
    tablet.say("We are tired.", "Mam").await;
    tablet.keep().await;
    tablet.is_saved().await;
    tablet.reload().await;
    tablet.unfolds("worries").await;
    for words in ["Money is short.", "We are tired."] {
        tablet.see_words(r#"[data-part="worries"]"#, words).await;
    }
}

#[tokio::test]
async fn the_copies_and_the_settings_say_when_saving_fails() {
    let tablet = Tablet::in_trouble(
        "
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...given) {
            if (document.documentElement.dataset.trouble) throw new DOMException('full', 'QuotaExceededError');
            return put.apply(this, given);
        };
        ",
    )
    .await;
    asked_for_worries(&tablet).await;
    tablet.is_saved().await;
    tablet.run("document.documentElement.dataset.trouble = 'full'").await;
    tablet.type_into("said", "We are tired.").await;
    tablet.wait_for(r#"[data-save="failed"]"#).await;
    for screen in ["copy:fridge", "settings"] {
        tablet.goes_to(screen).await;
        assert!(!tablet.see(r#"aside[data-save="failed"] [role=alert]"#).await.is_empty());
    }
    tablet.run("delete document.documentElement.dataset.trouble").await;
    tablet.tap(r#"[data-do="try-again"]"#).await;
    tablet.is_gone(r#"aside[data-save="failed"]"#).await;
}
