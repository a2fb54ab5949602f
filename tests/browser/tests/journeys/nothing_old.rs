//! What cannot be made or fetched leaves nothing old on the screen and nothing old to print. It is said in words,
//! and once it can be had it stands there by itself.

use browser_tests::worked_example::said_in;
use browser_tests::{Tablet, Told};
use kitchen_table::plan::Language;
use kitchen_table::words::{Label, Words};

/// There is no signal for what comes after the first screen until the page has `data-signal`.
const NOTHING_LATER_YET: &str = "
    const real = fetch;
    globalThis.fetch = (...asked) =>
        String(asked[0]).includes('later') && !document.documentElement.hasAttribute('data-signal')
            ? Promise.reject(new TypeError('no signal'))
            : real(...asked);
";

/// The screen says in words that it has no page, offers to try again, and nothing of any copy is on it or on paper.
async fn says_so(tablet: &Tablet, language: Language, what: &str, said: Label) {
    let words = Words::of(language);
    tablet.see_words("main[data-screen]", words.label(said)).await;
    tablet.wait_for("main[data-screen] [data-do=try-again]").await;
    tablet.is_legible(what).await;
    assert_eq!(
        tablet.count("[data-copy], .kt-copy, [data-answer=copy], [data-do=print]").await,
        0,
        "old, after {what}"
    );
    let page = tablet.all_text("body").await;
    let old = said_in(language).worries.into_iter().chain(said_in(language).promises);
    let old: Vec<_> = old.filter(|words| page.contains(*words)).collect();
    assert_eq!(old, Vec::<&str>::new(), "old words, after {what}");
    if tablet.engine().prints() {
        let paper = tablet.paper("not-made").await.text();
        let paper = paper.split_whitespace().collect::<Vec<_>>().join(" ");
        let how = words.label(Label::PaperNotReady);
        assert!(paper.replace(' ', "").contains(&how.replace(' ', "")), "after {what} the paper says: {paper}");
        assert!(!paper.contains("Megan") && !paper.contains("999 "), "after {what} the paper says: {paper}");
    }
}

async fn with_the_copies(language: Language) -> Tablet {
    let tablet = Tablet::new().await;
    let mut told = Told::worked_example(language);
    told.are_here(&["Dawn", "Megan"]);
    tablet.has_open(&told.record(), language).await;
    tablet.looks_at("fridge", None).await;
    tablet.wait_for("[data-copy=fridge]").await;
    tablet
}

/// Megan's own copy, by its button.
const HERS: &str = "[data-answer=copy] [data-choice=child][data-for=Megan]";

/// The one copy on the screen is this one.
async fn shows_only(tablet: &Tablet, copy: &str) {
    tablet.wait_for(&format!("[data-copy={copy}]")).await;
    assert_eq!(tablet.count("[data-copy]").await, 1, "one copy, and no old one beside {copy}");
}

#[tokio::test]
async fn the_copy_on_the_screen_is_the_one_that_was_chosen_last() {
    for language in Language::ALL.iter().copied() {
        let tablet = with_the_copies(language).await;
        tablet.tap(HERS).await;
        shows_only(&tablet, "child").await;
        tablet.tap("[data-answer=page] [data-choice=star]").await;
        tablet.wait_for("[data-answer=page] [data-choice=star][aria-pressed=true]").await;
        shows_only(&tablet, "child").await;
        tablet.looks_at("fridge", None).await;
        shows_only(&tablet, "fridge").await;
        let other = if language == Language::En { Language::Cy } else { Language::En };
        tablet.language(other.id()).await;
        tablet.wait_for(&format!("[data-copy=fridge][lang={}]", other.id())).await;
        shows_only(&tablet, "fridge").await;
    }
}

#[tokio::test]
async fn somebody_who_tapped_on_a_sheet_is_still_where_they_tapped() {
    let tablet = with_the_copies(Language::En).await;
    let is_on = |css: &str| format!("return document.activeElement.matches({})", serde_json::json!(css));
    tablet.tap(HERS).await;
    shows_only(&tablet, "child").await;
    for picture in ["star", "dog"] {
        let tapped = &format!("[data-answer=page] [data-choice={picture}]");
        tablet.tap(tapped).await;
        tablet.wait_for(&format!("{tapped}[aria-pressed=true]")).await;
        tablet.wait_until(&format!("for focus to stay on {tapped}"), &is_on(tapped)).await;
    }
}

#[tokio::test]
async fn the_copy_of_another_plan_is_never_the_one_that_was_looked_at_before() {
    let tablet = with_the_copies(Language::En).await;
    tablet.goes_home().await;
    tablet.starts_a_plan().await;
    tablet.writes_down(browser_tests::Somebody::worker("Sian")).await;
    tablet.sits_down().await;
    tablet.goes_to("copy:fridge").await;
    tablet.wait_for("main[data-screen=copy]").await;
    let page = tablet.all_text("body").await;
    let said = said_in(Language::En);
    let old: Vec<_> = said.worries.into_iter().chain(said.promises).filter(|words| page.contains(*words)).collect();
    assert_eq!(old, Vec::<&str>::new(), "words of another plan");
    assert!(!page.contains("Megan"), "{page}");
}

#[tokio::test]
async fn what_could_not_be_fetched_is_said_and_comes_by_itself_once_there_is_a_signal() {
    for language in Language::ALL.iter().copied() {
        let tablet = Tablet::in_trouble(NOTHING_LATER_YET).await;
        tablet.has_open(&Told::worked_example(language).record(), language).await;
        tablet.goes_to("copy:fridge").await;
        for what in ["it was opened", "a second try"] {
            says_so(&tablet, language, what, Label::LaterNotHere).await;
            tablet.tap("[data-do=try-again]").await;
        }
        says_so(&tablet, language, "a third try", Label::LaterNotHere).await;
        assert_eq!(tablet.barriers().await, Vec::<String>::new(), "it shuts nobody out");
        // The network is back, and so says the browser.
        tablet
            .run("document.documentElement.setAttribute('data-signal', ''); dispatchEvent(new Event('online'))")
            .await;
        tablet.wait_for("[data-copy=fridge]").await;
        tablet.is_gone("[data-do=try-again]").await;
        tablet.is_legible("the copy").await;
    }
}

/// The line was so slow that the screen has said so already.
#[tokio::test]
async fn what_comes_late_comes_by_itself() {
    let slow = "
        const real = fetch;
        globalThis.fetch = async (...asked) => {
            const comes = () => document.documentElement.hasAttribute('data-signal');
            while (String(asked[0]).includes('later') && !comes()) await new Promise((then) => setTimeout(then, 50));
            return real(...asked);
        };
    ";
    let tablet = Tablet::in_trouble(slow).await;
    tablet.has_open(&Told::worked_example(Language::En).record(), Language::En).await;
    tablet.goes_to("copy:fridge").await;
    tablet.see_words("main[data-screen=copy]", Words::of(Language::En).label(Label::OneMoment)).await;
    assert_eq!(tablet.count("[data-copy], [data-do=try-again]").await, 0);
    tokio::time::sleep(std::time::Duration::from_secs(8)).await;
    says_so(&tablet, Language::En, "ten seconds", Label::LaterNotHere).await;
    tablet.tap("[data-do=try-again]").await;
    tokio::time::sleep(std::time::Duration::from_secs(8)).await;
    says_so(&tablet, Language::En, "ten more", Label::LaterNotHere).await;
    tablet.run("document.documentElement.setAttribute('data-signal', '')").await;
    tablet.wait_for("[data-copy=fridge]").await;
}
