//! Plans as files: saved with words, deleted, opened again with all that was said; and files that are no such file.

use std::path::PathBuf;

use browser_tests::families::family;
use browser_tests::{Engine, TAKEN, Tablet};
use kitchen_table::shelf::Record;

const FIRST: &str = "main section[data-plan]";
const FILES: &str = "[data-files]";
const WRONG: &str = "[data-files] [data-wrong]";

/// A tablet with Mari's family, and with Sara's after it.
async fn two_families() -> Tablet {
    let tablet = Tablet::watched(TAKEN).await;
    tablet.open().await;
    tablet.has_families(&[family("a", "Mari", "Llyr", 2), family("b", "Sara", "Bob", 1)]).await;
    tablet.wait_for(FILES).await;
    tablet
}

/// Puts a file where somebody can choose it.
fn lies_there(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("kitchen-table-files-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    let path = folder.join(format!("{:?}-{name}", Engine::from_env()));
    std::fs::write(&path, bytes).expect("a file can be written");
    path
}

async fn brings(tablet: &Tablet, name: &str, bytes: &[u8]) {
    let path = lies_there(name, bytes);
    tablet.type_at("#plan-file", path.display().to_string()).await;
}

async fn opens_with(tablet: &Tablet, words: &str) {
    tablet.wait_for("[data-field=file-words]").await;
    tablet.empty("[data-field=file-words]").await;
    tablet.fill("file-words", words).await;
    tablet.tap("[data-do=open-file]").await;
}

/// Waits for what takes a second on purpose, and longer on a busy machine.
async fn works(tablet: &Tablet, css: &str) {
    for _ in 0..5 {
        if tablet.count(css).await > 0 && tablet.count("[data-working]").await == 0 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    }
    tablet.wait_for(css).await;
}

/// Saves the plan that stands first, and says the words of its file.
async fn saves_the_first(tablet: &Tablet) -> (String, Vec<u8>) {
    let before = tablet.files_taken().await.len();
    tablet.tap(&format!("{FIRST} [data-do=save-plan]")).await;
    tablet
        .wait_until(
            "for five words",
            "return document.querySelector('[data-words]')?.textContent.split(' ').length === 5",
        )
        .await;
    let words = tablet.see("[data-words]").await;
    tablet.tap("[data-do=save-file]").await;
    works(tablet, "[data-do=save-all-plans]").await;
    tablet.wait_until("for a file", &format!("return kitchenTableTaken.files.length > {before}")).await;
    let file = tablet.files_taken().await.pop().expect("a file is there");
    let neutral = file.name.strip_prefix("papers-").and_then(|name| name.strip_suffix(".age"));
    assert!(neutral.is_some_and(|day| day.len() == 10), "{}", file.name);
    assert!(file.bytes.starts_with(b"age-encryption.org/v1\n-> scrypt "), "it is an age file");
    (words, file.bytes)
}

async fn kept(tablet: &Tablet) -> Vec<Record> {
    tablet.is_saved().await;
    tablet.records().await
}

#[tokio::test]
async fn a_plan_that_was_saved_as_a_file_and_deleted_stands_again_with_all_that_was_said() {
    let tablet = two_families().await;
    let was = family("a", "Mari", "Llyr", 2).plan;
    let (words, file) = saves_the_first(&tablet).await;
    assert!(!tablet.all_text("main").await.contains(&words), "the words are not kept");

    tablet.tap(&format!("{FIRST}[data-plan=a] [data-do=remove]")).await;
    tablet.tap(r#"[data-plans="bin"] > summary"#).await;
    tablet.tap(r#"[data-plans="bin"] [data-do=delete]"#).await;
    tablet.tap(r#"[data-plans="bin"] [data-do=delete-sure]"#).await;
    tablet.is_gone(r#"[data-plans="bin"]"#).await;
    tablet.reload().await;
    tablet.wait_for(FILES).await;

    brings(&tablet, "saved.age", &file).await;
    opens_with(&tablet, &words.to_uppercase()).await;
    works(&tablet, "[data-came]").await;
    tablet.see_words("[data-came]", "Mari").await;
    assert_eq!(tablet.count("[data-do=put-together]").await, 0, "it is not here any more");
    assert_eq!(tablet.records().await.len(), 1, "looked at, and nothing is added yet");
    tablet.tap("[data-do=add-plan]").await;
    tablet.wait_for("[data-outcome]").await;
    let records = kept(&tablet).await;
    let back = records.iter().find(|record| record.plan.acts() == was.acts()).expect("all of it stands again");
    assert_ne!(back.plan.id, was.id, "as a new plan");
    assert_eq!(records.len(), 2);
    assert!(tablet.complaints().await.is_empty(), "{:?}", tablet.complaints().await);
}

#[tokio::test]
async fn wrong_words_and_a_file_that_is_none_are_said_and_change_nothing() {
    let tablet = two_families().await;
    let before = tablet.records().await;
    let (words, file) = saves_the_first(&tablet).await;
    brings(&tablet, "saved.age", &file).await;
    opens_with(&tablet, "these are not its words").await;
    works(&tablet, &format!("{WRONG}:not(:empty)")).await;
    let wrong_words = tablet.see(WRONG).await;
    tablet.tap("[data-do=not-now]").await;

    brings(&tablet, "page.age", b"<script>alert(1)</script><h1>age-encryption.org/v1</h1>").await;
    opens_with(&tablet, &words).await;
    works(&tablet, &format!("{WRONG}:not(:empty)")).await;
    assert_ne!(tablet.see(WRONG).await, wrong_words);
    tablet.tap("[data-do=not-now]").await;

    let mut harmed = file.clone();
    *harmed.last_mut().expect("it is not empty") ^= 1;
    brings(&tablet, "harmed.age", &harmed).await;
    opens_with(&tablet, &words).await;
    works(&tablet, &format!("{WRONG}:not(:empty)")).await;
    tablet.tap("[data-do=not-now]").await;

    brings(&tablet, "large.age", &vec![b' '; (5 << 20) + 1]).await;
    tablet.wait_for(&format!("{WRONG}:not(:empty)")).await;
    assert_eq!(tablet.count("[data-field=file-words]").await, 0, "it is not even read");
    assert_eq!(tablet.records().await, before);
}

#[tokio::test]
async fn the_same_plan_is_put_together_with_the_one_that_is_here() {
    let tablet = two_families().await;
    let (words, file) = saves_the_first(&tablet).await;
    brings(&tablet, "saved.age", &file).await;
    opens_with(&tablet, &words).await;
    works(&tablet, "[data-came]").await;
    tablet.tap("[data-do=put-together]").await;
    tablet.wait_for("[data-outcome]").await;
    assert_eq!(kept(&tablet).await.len(), 2, "no plan has come beside it");
    tablet.tap("[data-do=file-done]").await;
    tablet.wait_for("[data-do=save-all-plans]").await;
}
