//! The release opens, under the policy it is served with.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use browser_tests::{Saved, TAKEN, Tablet};
use kitchen_table::plan::Language;
use kitchen_table::words::{Label, Words};
use serde_json::{Value, json};

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
    assert!(tablet.see("#recovery [lang=en]").await.contains("is still here"));
    assert!(tablet.see("#recovery [lang=cy]").await.contains("yn dal yma"));
    tablet.is_gone("#app").await;
    tablet.is_gone("#recovery [data-no-wasm]").await;
    tablet.see(r#"#recovery a[href="./away.html"]"#).await;
    assert!(tablet.see("footer.kt-numbers").await.contains("999"));

    tablet.tap("#open-again").await;
    tablet.wait_for("[data-screen]").await;
    tablet.is_gone("#recovery").await;
}

#[tokio::test]
async fn a_browser_without_webassembly_says_so_in_both_languages() {
    let tablet = Tablet::in_trouble("delete globalThis.WebAssembly;").await;
    tablet.go_to("/").await;
    for language in ["en", "cy"] {
        assert!(tablet.see(&format!("#recovery [lang={language}] [data-no-wasm]")).await.contains("WebAssembly"));
    }
}

/// What stands there when nothing has come for some seconds.
async fn is_said_to_be_slow(tablet: &Tablet) {
    tablet.go_to("/").await;
    for language in ["en", "cy"] {
        assert!(!tablet.see(&format!(".kt-slow > [lang={language}]")).await.is_empty());
    }
    assert!(tablet.see("footer.kt-numbers").await.contains("999"));
    tablet.is_legible("what has not come").await;
}

#[tokio::test]
async fn a_file_that_neither_comes_nor_fails_is_said_and_people_can_try_again() {
    let nothing_comes = "const real = fetch; globalThis.fetch = (...asked) =>
        sessionStorage.getItem('comes') ? real(...asked) : new Promise(() => {});";
    let tablet = Tablet::in_trouble(nothing_comes).await;
    is_said_to_be_slow(&tablet).await;
    tablet.run("sessionStorage.setItem('comes', 'yes')").await;
    tablet.tap(r#".kt-slow a[href="./index.html"]"#).await;
    tablet.wait_for("[data-screen=plans]").await;
    tablet.is_gone(".kt-slow").await;
}

#[tokio::test]
async fn without_the_script_that_starts_the_app_people_can_still_leave_quickly() {
    let no_script = |dist: &Path| {
        files_of(dist, "boot-").iter().for_each(|file| std::fs::remove_file(file).expect("it can go"));
    };
    let tablet = Tablet::with_release(no_script).await;
    is_said_to_be_slow(&tablet).await;
    tablet.tap(r#".kt-slow a[href="./away.html"]"#).await;
    tablet.wait_for(r#"[data-screen="away"]"#).await;
}

/// What comes after the first screen, all of it: words and code.
const LATER: &str = "html[data-later=here]";

#[tokio::test]
async fn the_papers_come_after_the_first_screen_and_work_without_the_network() {
    let mut tablet = Tablet::new().await;
    tablet.open().await;
    tablet.wait_for(LATER).await;
    tablet.loses_its_network();

    tablet.language("cy").await;
    tablet.practises().await;
    tablet.goes_to("copy:fridge").await;
    assert!(!tablet.see("[data-copy=fridge] h2").await.is_empty());
    // The letters ŵ and ŷ have a font of their own, which comes when they are first drawn.
    let mut complaints = tablet.complaints().await;
    complaints.retain(|complaint| !complaint.contains("/fonts/"));
    assert_eq!(complaints, Vec::<String>::new());
}

/// Every file of the release that holds what comes later: its words and its code.
fn later_files(dist: &Path) -> Vec<PathBuf> {
    let page = std::fs::read_to_string(dist.join("index.html")).expect("there is a page");
    let named = page.split("data-later").skip(1).filter_map(|rest| rest.split('"').nth(1));
    let words = named.filter(|name| name.starts_with("./")).map(|name| dist.join(name));
    let files: Vec<_> = words.chain(files_of(dist, "split_later")).collect();
    assert!(files.len() > 2, "{files:?}");
    files
}

/// The files whose names begin like this.
fn files_of(dist: &Path, beginning: &str) -> Vec<PathBuf> {
    let all = std::fs::read_dir(dist).expect("there is a release").map(|file| file.expect("it can be seen").path());
    all.filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(beginning))).collect()
}

/// Holds back the code behind the first screen until somebody says that it comes.
const NO_TABLE_YET: &str = "
    const real = fetch;
    const comes = new Promise((comes) => { globalThis.tableComes = comes; });
    globalThis.fetch = async (...asked) => {
        if (/split_table|chunk_/.test(String(asked[0]))) await comes;
        return real(...asked);
    };
";

#[tokio::test]
async fn the_first_screen_stands_before_the_conversation_has_come_and_what_was_tapped_meanwhile_is_done_once_it_has() {
    let tablet = Tablet::in_trouble(NO_TABLE_YET).await;
    tablet.opens_for_the_first_time().await;
    tablet.see_words("[data-plans=coming] [role=status]", Words::of(Language::En).label(Label::ReadingShelf)).await;
    tablet.is_legible("the plans are looked for").await;
    tablet.language("cy").await;
    // Once in vain: they have gone back to the list, and want nothing any more.
    tablet.tap(r#"[data-do="new-plan"]"#).await;
    tablet.see_words("main h1", Words::of(Language::Cy).label(Label::OneMoment)).await;
    tablet.tap("main [data-go=plans]").await;
    tablet.tap(r#"[data-do="new-plan-alone"]"#).await;
    tablet.see_words("main h1", Words::of(Language::Cy).label(Label::OneMoment)).await;

    tablet.run("globalThis.tableComes()").await;
    tablet.wait_for("[data-screen=people]").await;
    tablet.wait_for("html[lang=cy]").await;
    tablet.goes_home().await;
    tablet.sees_the_plans().await;
    assert_eq!(tablet.count("[data-plan]").await, 1);
    assert_eq!(tablet.complaints().await, Vec::<String>::new());
}

#[tokio::test]
async fn whoever_stands_on_a_button_while_the_plans_come_stands_on_it_still() {
    let tablet = Tablet::in_trouble(NO_TABLE_YET).await;
    tablet.opens_for_the_first_time().await;
    tablet.run(r#"document.querySelector('[data-do="practise"]').focus()"#).await;
    tablet.run("globalThis.tableComes()").await;
    tablet.sees_the_plans().await;
    tablet.wait_for(r#"[data-do="practise"]:focus"#).await;
}

#[tokio::test]
async fn whoever_leaves_quickly_waits_for_nothing_and_a_reload_finds_nothing_open() {
    let tablet = Tablet::in_trouble(NO_TABLE_YET).await;
    tablet.opens_for_the_first_time().await;
    tablet.run("sessionStorage.setItem('kitchen-table.open', '\"0\"')").await;
    tablet.tap("[data-do=leave]").await;
    tablet.wait_for(r#"[data-screen="away"]"#).await;
    let open = tablet.run("return sessionStorage.getItem('kitchen-table.open')").await;
    assert!(open.is_null(), "{open}");
}

/// Everything behind a plan comes beside the first screen.
#[tokio::test]
async fn a_plan_whose_screens_cannot_be_fetched_says_so_and_opens_once_they_can() {
    let no_table = "
        const real = fetch;
        globalThis.fetch = (...asked) =>
            String(asked[0]).includes('table-') && String(asked[0]).includes('split')
                && !document.documentElement.hasAttribute('data-signal')
                ? Promise.reject(new TypeError('no signal'))
                : real(...asked);
    ";
    let tablet = Tablet::in_trouble(no_table).await;
    tablet.opens_for_the_first_time().await;
    tablet.see_words("[data-plans=coming] [role=alert]", Words::of(Language::En).label(Label::LaterNotHere)).await;
    tablet.is_legible("plans that cannot be shown yet").await;
    for _ in 0..2 {
        tablet.tap(r#"[data-do="new-plan"]:enabled"#).await;
        tablet.see_words("main [role=alert]", Words::of(Language::En).label(Label::LaterNotHere)).await;
        tablet.is_legible("a plan that cannot be opened yet").await;
        tablet.tap("main [data-go=plans]").await;
        tablet.wait_for("[data-screen=plans]").await;
    }
    tablet.tap(r#"[data-do="new-plan"]:enabled"#).await;
    tablet.run("document.documentElement.setAttribute('data-signal', '')").await;
    tablet.tap("[data-do=try-again]").await;
    tablet.wait_for("[data-screen=prepare]").await;
    tablet.is_gone("#recovery").await;
    // Whoever tapped three times, twice in vain, has one plan.
    tablet.goes_home().await;
    tablet.wait_for("[data-screen=plans] section[data-plan]").await;
    assert_eq!(tablet.count("[data-plan]").await, 1);
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
    tablet.practises().await;
    tablet.wait_for(LATER).await;
}

/// Counts, before the app's own file comes, how many files of what is behind the first screen were asked for.
const COUNTS_WHAT_IS_ASKED_FOR: &str = r#"
    const real = fetch;
    globalThis.askedFor = () => document.querySelectorAll('link[rel=preload]:is([href*=split_table], [href*=chunk_])').length;
    globalThis.fetch = async (...asked) => {
        if (/kitchen-table-\w+\.wasm$/.test(String(asked[0]))) {
            await new Promise((goOn) => setTimeout(goOn, 300));
            globalThis.atOnce = askedFor();
        }
        return real(...asked);
    };
"#;

#[tokio::test]
async fn a_reload_at_the_table_asks_for_the_conversation_at_once_and_the_list_of_plans_after_the_first_file() {
    let tablet = Tablet::in_trouble(COUNTS_WHAT_IS_ASKED_FOR).await;
    tablet.comes_to_the_table().await;
    assert_eq!(tablet.run("return [atOnce, askedFor()]").await, json!([0, 2]), "the list of plans opened");
    tablet.reload().await;
    tablet.wait_for(r#"[data-screen="talk"] form[data-card]"#).await;
    assert_eq!(tablet.run("return [atOnce, askedFor()]").await, json!([2, 2]));
    assert_eq!(tablet.complaints().await, Vec::<String>::new());
}

#[tokio::test]
async fn where_the_app_has_stopped_what_is_kept_can_be_saved_as_it_lies_there() {
    let tablet = Tablet::watched(TAKEN).await;
    tablet.comes_to_the_table().await;
    tablet.is_saved().await;
    let kept = tablet.saved_plans().await;
    assert_eq!(rescued(&tablet, "").await, kept);
}

/// As where the browser calls its database damaged.
#[tokio::test]
async fn where_the_database_does_not_answer_its_second_copy_is_saved() {
    let tablet = Tablet::watched(TAKEN).await;
    tablet.comes_to_the_table().await;
    tablet.is_saved().await;
    tablet.is_all_kept_twice().await;
    let kept = tablet.saved_plans().await;
    let is_damaged = "
        const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (name, ...more) {
            if (name === 'kitchen-table') throw new DOMException('no', 'UnknownError');
            return open.call(this, name, ...more);
        };
    ";
    assert_eq!(rescued(&tablet, is_damaged).await, kept);
}

/// What somebody gets who saves what is kept, when the app has stopped and this has happened to the browser.
async fn rescued(tablet: &Tablet, harm: &str) -> Vec<Saved> {
    tablet.run(&format!("{harm} globalThis.kitchenTableRecovery()")).await;
    let file = tablet.saves("save-kept").await;
    tablet.wait_for("#recovery [data-kept=saved]").await;
    assert!(!file.name.contains("kitchen"), "{}", file.name);
    let saved: Value = serde_json::from_slice(&file.bytes).expect("it is JSON");
    assert!(saved["slots"].is_string() && saved["records"]["slots"] == saved["slots"], "what opens it, twice");
    let Value::Object(records) = &saved["records"] else { panic!("{saved}") };
    let plans = records.iter().filter(|(key, _)| *key != "slots");
    let bytes = |record: &Value| BASE64_STANDARD.decode(record.as_str().expect("it is text")).expect("it is base64");
    plans.map(|(key, record)| Saved { key: json!(key), bytes: bytes(record) }).collect()
}

#[tokio::test]
async fn what_cannot_be_read_just_now_is_not_called_nothing() {
    const NOBODY_ANSWERS: &str = "IDBFactory.prototype.databases = () => new Promise(() => {});";
    let tablet = Tablet::in_trouble(NOBODY_ANSWERS).await;
    tablet.open().await;
    tablet.run("globalThis.kitchenTableRecovery()").await;
    tablet.tap("[data-do=save-kept]").await;
    tablet.wait_for("#recovery [data-kept=failed]").await;
    assert_eq!(tablet.count("#recovery [data-kept]:not([hidden])").await, 1);
}

/// As on a tablet whose browser has cleared its database, and not what lies beside it.
#[tokio::test]
async fn where_the_browser_has_lost_the_plans_that_is_said() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.see_words("[data-fate=lost]", Words::of(Language::En).label(Label::Lost)).await;
    tablet.comes_to_the_table().await;
    tablet.is_saved().await;
    tablet.goes_to("plans").await;
    tablet.wait_for("[data-do=open-plan]").await;
    assert_eq!(tablet.count("[data-fate]").await, 0, "there is a plan now");
    tablet.reload().await;
    tablet.goes_to("plans").await;
    tablet.wait_for("[data-do=open-plan]").await;
    assert_eq!(tablet.count("[data-fate]").await, 0);
}
