//! What is kept is locked with a phrase: chosen where it costs least, asked for when the page opens, and never lost.

use browser_tests::{Somebody, Tablet};
use kitchen_table::plan::Language;
use kitchen_table::words::{Label, Words};
use serde_json::json;
use thirtyfour::Key;

const SLOTS: &str = "kitchen-table.slots";

/// Somebody starts a plan where nobody has chosen a phrase, and writes down who there is.
async fn starts_without_a_phrase(tablet: &Tablet) {
    tablet.opens_for_the_first_time().await;
    tablet.starts_a_plan().await;
    tablet.writes_down(Somebody::worker("Dawn")).await;
    tablet.writes_down(Somebody::adult("Mam")).await;
}

async fn is_locked(tablet: &Tablet) {
    tablet.wait_for("[data-screen=lock] #phrase").await;
    let seen = tablet.run("return document.body.innerText + document.title").await.to_string();
    assert!(!seen.contains("Mam") && !seen.contains("Dawn"), "nobody is named on the lock: {seen}");
}

async fn tries(tablet: &Tablet, typed: &str) {
    tablet.empty("#phrase").await;
    tablet.fill("phrase", typed).await;
    tablet.tap("[data-do=open]").await;
}

/// Opens the page anew, and is asked for the phrase.
async fn comes_back(tablet: &Tablet) {
    tablet.browser().refresh().await.expect("the page loads again");
    is_locked(tablet).await;
}

#[tokio::test]
async fn nothing_is_kept_before_a_phrase_is_chosen_and_that_is_said() {
    let tablet = Tablet::new().await;
    starts_without_a_phrase(&tablet).await;
    tablet.wait_for("[data-not-kept-yet]").await;
    tablet.wait_for("[data-save=not-kept]").await;
    assert_eq!(tablet.saved_plans().await, []);
    tablet.tap("[data-do=without-keeping]").await;
    tablet.is_gone("[data-not-kept-yet]").await;
    tablet.sits_down().await;
    tablet.wait_for("[data-save=not-kept]").await;
    assert_eq!(tablet.saved_plans().await, []);
    assert_eq!(tablet.run(&format!("return localStorage.getItem('{SLOTS}')")).await, json!(null));
}

#[tokio::test]
async fn what_was_said_before_the_phrase_is_kept_with_it_and_opens_with_it_and_with_the_code() {
    let tablet = Tablet::new().await;
    starts_without_a_phrase(&tablet).await;
    let (words, code) = tablet.chooses_the_words().await;
    tablet.wait_for("[data-screen=prepare]").await;
    tablet.is_saved().await;
    assert_eq!(tablet.count("[data-person]").await, 2);
    assert!(!tablet.saved_plans().await.is_empty());

    comes_back(&tablet).await;
    tries(&tablet, "not these words at all").await;
    tablet.wait_for("[data-screen=lock] [role=alert]:not(:empty)").await;
    // A tablet's keyboard begins with a capital, and two spaces are soon typed.
    tries(&tablet, &format!(" {}{} ", words[..1].to_uppercase(), words[1..].replace(' ', "  "))).await;
    tablet.wait_for("[data-screen=prepare]").await;
    assert_eq!(tablet.count("[data-person]").await, 2);

    comes_back(&tablet).await;
    tries(&tablet, &code.to_lowercase().replace(' ', "-")).await;
    tablet.wait_for("[data-screen=prepare]").await;
}

#[tokio::test]
async fn a_phrase_of_ones_own_is_long_enough_and_typed_as_it_was_chosen() {
    let tablet = Tablet::new().await;
    starts_without_a_phrase(&tablet).await;
    tablet.goes_to("phrase").await;
    tablet.tap("[data-do=own-words]").await;
    tablet.fill("own-words", "too short").await;
    tablet.tap("[data-do=i-have-it]").await;
    tablet.wait_for("[data-screen=phrase] .kt-wrong:not(:empty)").await;
    tablet.type_at("#own-words", " by far, as it was").await;
    tablet.tap("[data-do=i-have-it]").await;
    tablet.fill("phrase", "too short by far, as it is").await;
    tablet.tap("[data-do=keep-phrase]").await;
    tablet.wait_for("#phrase[aria-invalid=true]").await;
    tablet.empty("#phrase").await;
    tablet.fill("phrase", "Too short by far, as it was").await;
    tablet.press(Key::Enter).await;
    tablet.wait_for("[data-code]").await;
}

#[tokio::test]
async fn after_wrong_phrases_there_is_a_pause_and_nothing_is_lost() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.is_saved().await;
    let before = tablet.saved_plans().await;
    comes_back(&tablet).await;
    // A recovery code that is not this one's: it is tried at once.
    for _ in 0..3 {
        tries(&tablet, "0000 0000 0000 0000 0000 0000 0000").await;
        tablet.wait_for("#phrase[aria-invalid=true]").await;
    }
    tablet.wait_for("[data-do=open][aria-disabled=true]").await;
    tablet.wait_for("[data-do=open][aria-disabled=false]").await;
    assert_eq!(tablet.saved_plans().await, before);
    tablet.unlocks().await;
    tablet.wait_for("[data-screen=talk] [data-card]").await;
}

#[tokio::test]
async fn what_opens_it_is_kept_twice_and_mended_from_the_other() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.is_saved().await;
    for harm in ["localStorage.removeItem(arguments[0])", "localStorage.setItem(arguments[0], '[1,2,3]')"] {
        tablet.browser().execute(harm, vec![json!(SLOTS)]).await.expect("a script runs");
        comes_back(&tablet).await;
        tablet.unlocks().await;
        tablet.wait_for("[data-screen=talk] [data-card]").await;
        let mended = tablet.run(&format!("return JSON.parse(localStorage.getItem('{SLOTS}')).length")).await;
        assert!(mended.as_u64() > Some(100), "{mended}");
    }
}

#[tokio::test]
async fn another_phrase_opens_everything_and_the_old_ones_open_nothing() {
    let tablet = Tablet::new().await;
    starts_without_a_phrase(&tablet).await;
    let (old, old_code) = tablet.chooses_the_words().await;
    tablet.is_saved().await;

    tablet.goes_to("settings").await;
    tablet.goes_to("phrase").await;
    tablet
        .wait_until("for words", "return document.querySelector('[data-words]')?.textContent.split(' ').length === 5")
        .await;
    let new = tablet.see("[data-words]:not(:empty)").await;
    tablet.tap("[data-do=i-have-it]").await;
    tablet.fill("phrase-now", "something else altogether").await;
    tablet.fill("phrase", &new).await;
    tablet.tap("[data-do=keep-phrase]").await;
    tablet.wait_for("#phrase-now[aria-invalid=true]").await;
    tablet.empty("#phrase-now").await;
    tablet.fill("phrase-now", &old).await;
    tablet.tap("[data-do=keep-phrase]").await;
    tablet.wait_for("[data-code]").await;
    // In both places as it was sealed again.
    tablet.is_all_kept_twice().await;

    comes_back(&tablet).await;
    for wrong in [&old, &old_code] {
        tries(&tablet, wrong).await;
        tablet.wait_for("#phrase[aria-invalid=true]").await;
    }
    tries(&tablet, &new).await;
    tablet.wait_for("main[data-screen]:not([data-screen=lock], .kt-not-made)").await;
    tablet.goes_to("plans").await;
    tablet.wait_for("main [data-plan]").await;
}

#[tokio::test]
async fn what_lies_beside_from_before_the_phrase_was_changed_opens_nothing_and_is_written_over() {
    let tablet = Tablet::new().await;
    starts_without_a_phrase(&tablet).await;
    let (_, old_code) = tablet.chooses_the_words().await;
    tablet.is_saved().await;
    let old = tablet.run(&format!("return localStorage.getItem('{SLOTS}')")).await;
    tablet.goes_to("settings").await;
    tablet.goes_to("phrase").await;
    let new = tablet.see("[data-words]:not(:empty)").await;
    tablet.tap("[data-do=i-have-it]").await;
    tablet.fill("phrase-now", &old_code).await;
    tablet.fill("phrase", &new).await;
    tablet.tap("[data-do=keep-phrase]").await;
    let code = tablet.see("[data-code]").await;
    // A browser was killed before it had written the new ones down here.
    let put_back = format!("localStorage.setItem('{SLOTS}', arguments[0])");
    tablet.browser().execute(&put_back, vec![old.clone()]).await.expect("a script runs");
    comes_back(&tablet).await;
    tries(&tablet, &old_code).await;
    tablet.wait_for("#phrase[aria-invalid=true]").await;
    tries(&tablet, &code).await;
    tablet.wait_for("main[data-screen]:not([data-screen=lock], .kt-not-made)").await;
    assert_ne!(tablet.run(&format!("return localStorage.getItem('{SLOTS}')")).await, old);
    tablet.goes_to("plans").await;
    tablet.wait_for("main [data-plan]").await;
}

#[tokio::test]
async fn the_code_stands_until_somebody_has_it_on_paper_whatever_they_tap() {
    let tablet = Tablet::new().await;
    starts_without_a_phrase(&tablet).await;
    tablet.goes_to("phrase").await;
    let words = tablet.see("[data-words]:not(:empty)").await;
    tablet.tap("[data-do=i-have-it]").await;
    tablet.tap("[data-do=back]").await;
    assert_eq!(tablet.see("[data-words]").await, words, "they are on paper already");
    tablet.tap("[data-do=i-have-it]").await;
    tablet.fill("phrase", &words).await;
    tablet.tap("[data-do=keep-phrase]").await;
    let code = tablet.see("[data-code]").await;
    tablet.language("cy").await;
    assert_eq!(tablet.see("[data-code]").await, code);
    tablet.goes_to("settings").await;
    tablet.tap("[data-code-waits] [data-go=phrase]").await;
    assert_eq!(tablet.see("[data-code]").await, code);
    tablet.tap("[data-do=code-done]").await;
    tablet.is_gone("[data-code-waits], [data-code]").await;
}

#[tokio::test]
async fn a_tap_locks_it_and_the_browsers_back_shows_the_lock_alone() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.is_saved().await;
    tablet.goes_to("settings").await;
    tablet.tap("[data-do=lock]").await;
    is_locked(&tablet).await;
    for _ in 0..5 {
        tablet.browser().back().await.expect("the browser goes back");
        let seen = tablet.run("return document.body.innerText").await.to_string();
        assert!(!seen.contains("Mam"), "{seen}");
    }
}

/// The clock can be set ahead.
const CLOCK: &str = "
    const now = Date.now;
    let ahead = 0;
    Date.now = () => now() + ahead;
    window.passes = (minutes) => { ahead += minutes * 60000; };
";

async fn minutes_pass(tablet: &Tablet, minutes: u32) {
    tablet.run(&format!("passes({minutes})")).await;
}

#[tokio::test]
async fn left_alone_in_a_visit_it_is_covered_and_a_tap_lifts_the_cover_and_then_it_locks() {
    let tablet = Tablet::watched(CLOCK).await;
    tablet.comes_to_the_table().await;
    tablet.is_saved().await;
    minutes_pass(&tablet, 6).await;
    tablet.wait_for("dialog[open] [data-do=uncover]").await;
    tablet.tap("[data-do=uncover]").await;
    tablet.is_gone("dialog[open]").await;
    tablet.wait_for("[data-screen=talk] [data-card]").await;
    // It speaks the language that the screen speaks by then.
    tablet.language("cy").await;
    minutes_pass(&tablet, 6).await;
    tablet.see_words("dialog[open] p", Words::of(Language::Cy).label(Label::CoveredHelp)).await;
    tablet.tap("[data-do=uncover]").await;
    minutes_pass(&tablet, 21).await;
    is_locked(&tablet).await;
    tablet.unlocks().await;
    // Others may be here by now.
    tablet.tap("[data-screen=people] [data-do=same-people]").await;
    tablet.wait_for("[data-screen=talk] [data-card]").await;
}

#[tokio::test]
async fn left_alone_without_a_phrase_it_is_covered_and_nothing_is_lost() {
    let tablet = Tablet::watched(CLOCK).await;
    starts_without_a_phrase(&tablet).await;
    minutes_pass(&tablet, 30).await;
    tablet.wait_for("dialog[open] [data-do=uncover]").await;
    tablet.tap("[data-do=uncover]").await;
    tablet.is_gone("dialog[open]").await;
    assert_eq!(tablet.count("[data-person]").await, 2);
    // Longer than the app waits before it looks again: somebody is there.
    tokio::time::sleep(std::time::Duration::from_secs(6)).await;
    assert_eq!(tablet.count("dialog[open]").await, 0);
}
