//! Two languages, of which only one comes with the first screen.

use std::path::{Path, PathBuf};

use browser_tests::Tablet;

/// The words of one language in a copy of the release.
fn words_of(language: &str, dist: &Path) -> PathBuf {
    let start = format!("words-{language}-");
    let files = std::fs::read_dir(dist).expect("the release is there").flatten();
    files
        .map(|entry| entry.path())
        .find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&start)))
        .expect("each language has its words")
}

/// The network is away for Welsh until the page has `data-signal`: Firefox keeps a test's own globals from the page.
const NO_SIGNAL_FOR_WELSH: &str = "
    const real = fetch;
    globalThis.fetch = (...asked) =>
        String(asked[0]).includes('words-cy') && !document.documentElement.hasAttribute('data-signal')
            ? Promise.reject(new TypeError('no signal'))
            : real(...asked);
";

#[tokio::test]
async fn a_family_switches_to_welsh_and_back_and_keeps_what_it_said() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("goes").await;
    tablet.next().await;
    tablet.type_into("name", "Tŷ Nain").await;
    tablet.language("cy").await;
    let welsh = tablet.see("main").await;
    assert_eq!(tablet.run("return document.querySelector('[data-answer=name]').value").await, "Tŷ Nain");
    tablet.language("en").await;
    assert_ne!(tablet.see("main").await, welsh);
    assert_eq!(tablet.run("return document.querySelector('[data-answer=name]').value").await, "Tŷ Nain");
    assert_eq!(tablet.complaints().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_reload_and_a_welsh_browser_speak_the_language_that_was_left() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.language("cy").await;
    let welsh = tablet.see("main h1").await;
    tablet.reload().await;
    tablet.wait_for("html[lang=cy]").await;
    assert_eq!(tablet.see("main h1").await, welsh);

    let script = "Object.defineProperty(navigator, 'language', { value: 'cy-GB' })";
    let tablet = Tablet::in_trouble(script).await;
    tablet.open().await;
    tablet.wait_for("html[lang=cy]").await;
    assert_eq!(tablet.see("main h1").await, welsh);
}

#[tokio::test]
async fn blocked_storage_and_a_damaged_setting_still_open_in_a_language() {
    let blocked = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })";
    for trouble in [blocked, "localStorage.setItem('kitchen-table.settings', '{\"language\":\"toString\"')"] {
        let tablet = Tablet::in_trouble(trouble).await;
        tablet.open().await;
        tablet.wait_for("html[lang=en]").await;
        tablet.language("cy").await;
        tablet.is_gone("#recovery").await;
    }
}

/// Holds the app's code and its words back until both have been asked for, and writes down whether
/// there was a screen when the other language was.
const ONE_WAITS_FOR_THE_OTHER: &str = "
    const real = fetch;
    const asked = new Set();
    let go;
    const both = new Promise((then) => { go = then; });
    globalThis.fetch = async (...of) => {
        const name = ['.wasm', 'words-en', 'words-cy'].find((name) => String(of[0]).includes(name));
        if (name === 'words-cy' && document.querySelector('[data-screen]')) document.documentElement.setAttribute('data-in-time', '');
        else if (name && asked.add(name).size === 2) go();
        if (name && name !== 'words-cy') await both;
        return real(...of);
    };
";

/// One after the other would let a family wait twice.
#[tokio::test]
async fn the_words_come_beside_the_app_and_the_other_language_after_the_first_screen() {
    let tablet = Tablet::in_trouble(ONE_WAITS_FOR_THE_OTHER).await;
    tablet.open().await;
    tablet.wait_until("for the other language", "return document.documentElement.hasAttribute('data-in-time')").await;
}

#[tokio::test]
async fn without_the_other_language_the_switch_says_so_and_nothing_is_lost() {
    let tablet = Tablet::in_trouble(NO_SIGNAL_FOR_WELSH).await;
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("goes").await;
    tablet.next().await;
    tablet.type_into("name", "Tŷ Nain").await;
    let before = tablet.see("main [data-card]").await;
    for _ in 0..2 {
        tablet.tap(r#"[data-lang="cy"]"#).await;
        assert!(!tablet.see("[role=status]:not(:empty)").await.is_empty());
    }
    tablet.wait_for("html[lang=en]").await;
    assert_eq!(tablet.see("main [data-card]").await, before);
    assert_eq!(tablet.run("return document.querySelector('[data-answer=name]').value").await, "Tŷ Nain");
    tablet.is_gone("#recovery").await;

    tablet.run("document.documentElement.setAttribute('data-signal', '')").await;
    tablet.language("cy").await;
    assert_eq!(tablet.run("return document.querySelector('[data-answer=name]').value").await, "Tŷ Nain");
}

#[tokio::test]
async fn a_later_tap_is_not_undone_by_words_that_took_their_time() {
    let slow = "
        const real = fetch;
        const slowly = new Promise((then) => { globalThis.welshComes = then; });
        globalThis.fetch = async (...asked) => {
            if (String(asked[0]).includes('words-cy')) await slowly;
            return real(...asked);
        };
    ";
    let tablet = Tablet::in_trouble(slow).await;
    tablet.open().await;
    tablet.goes_to("settings").await;
    for language in ["cy", "en"] {
        tablet.tap(&format!("[data-field=language] [data-choice={language}]")).await;
    }
    tablet.run("return void globalThis.welshComes()").await;
    tablet
        .wait_until(
            "for the Welsh words",
            "return performance.getEntriesByType('resource').some((one) => one.name.includes('words-cy'))",
        )
        .await;
    // Longer than words that are here need to be drawn.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    tablet.wait_for("html[lang=en]").await;
    tablet.language("cy").await;
}

#[tokio::test]
async fn an_app_without_its_words_or_with_changed_ones_shows_the_recovery_page() {
    let gone = |dist: &Path| std::fs::remove_file(words_of("en", dist)).expect("a file can go");
    let changed = |dist: &Path| {
        let path = words_of("en", dist);
        let mut words = std::fs::read(&path).expect("the words can be read");
        let last = words.len() - 2;
        words[last] ^= 1;
        std::fs::write(&path, words).expect("the words can be changed");
    };
    for tablet in [Tablet::with_release(gone).await, Tablet::with_release(changed).await] {
        tablet.go_to("/").await;
        tablet.wait_for("#recovery").await;
        tablet.is_gone("#app").await;
        assert_eq!(tablet.count("[data-screen]").await, 0, "a screen without its words");
        assert!(tablet.see("footer.kt-numbers").await.contains("999"));
    }
}
