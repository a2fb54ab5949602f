//! What cannot be made or fetched leaves nothing old on the screen and nothing old to print. It is said in words,
//! and once it can be had it stands there by itself.

use browser_tests::worked_example::said_in;
use browser_tests::{Tablet, Told};
use kitchen_table::plan::Language;
use kitchen_table::words::{Label, Words};

/// Sheets fail in three ways for as long as the page says so: they cannot be made, they come back empty, they
/// cannot be drawn.
const SHEETS_FAIL: &str = "
    const trouble = () => document.documentElement.dataset.trouble;
    const fails = (name, so) => {
        let real;
        Object.defineProperty(globalThis, name, {
            set: (one) => { real = one; },
            get: () => real && ((...asked) => so() ?? real(...asked)),
        });
    };
    fails('kitchenTableSheet', () => {
        if (trouble() === 'throws') throw new Error('It cannot be made.');
        return trouble() === 'empty' ? '' : undefined;
    });
    fails('kitchenTableDraw', () => {
        if (trouble() === 'not-drawn') throw new Error('It cannot be drawn.');
    });
";

const WAYS_TO_FAIL: [&str; 3] = ["throws", "empty", "not-drawn"];

/// There is no signal for what comes after the first screen until the page has `data-signal`.
const NOTHING_LATER_YET: &str = "
    const real = fetch;
    globalThis.fetch = (...asked) =>
        String(asked[0]).includes('later') && !document.documentElement.hasAttribute('data-signal')
            ? Promise.reject(new TypeError('no signal'))
            : real(...asked);
";

async fn trouble(tablet: &Tablet, how: &str) {
    tablet.run(&format!("document.documentElement.dataset.trouble = '{how}'")).await;
}

async fn no_more_trouble(tablet: &Tablet) {
    tablet.run("delete document.documentElement.dataset.trouble").await;
}

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
    let tablet = Tablet::in_trouble(SHEETS_FAIL).await;
    let mut told = Told::worked_example(language);
    told.are_here(&["Dawn", "Megan"]);
    tablet.has_open(&told.record(), language).await;
    tablet.looks_at("fridge", None).await;
    tablet.wait_for("[data-copy=fridge]").await;
    tablet
}

/// Megan's own copy, by its button.
const HERS: &str = "[data-answer=copy] [data-choice=child][data-for=Megan]";

#[tokio::test]
async fn a_copy_that_cannot_be_made_does_not_leave_the_one_before_it_there() {
    for language in Language::ALL.iter().copied() {
        let tablet = with_the_copies(language).await;
        for how in WAYS_TO_FAIL {
            trouble(&tablet, how).await;
            tablet.tap(HERS).await;
            says_so(&tablet, language, how, Label::SheetNotMade).await;
            // Each try is answered, for those who hear it too: the words go and come again.
            let watch = "
                const page = document.documentElement;
                delete page.dataset.said;
                const seen = new MutationObserver(() => {
                    if (document.querySelector('[data-screen] [role=alert]')?.innerText) page.dataset.said = 'again';
                });
                seen.observe(document.getElementById('app'), { subtree: true, childList: true, characterData: true });
            ";
            tablet.run(watch).await;
            tablet.tap("[data-do=try-again]").await;
            tablet.wait_for("html[data-said=again]").await;
            says_so(&tablet, language, how, Label::SheetNotMade).await;
            no_more_trouble(&tablet).await;
            tablet.tap("[data-do=try-again]").await;
            tablet.wait_for("[data-copy=child]").await;
            tablet.is_gone("[data-do=try-again]").await;
            tablet.looks_at("fridge", None).await;
            tablet.wait_for("[data-copy=fridge]").await;
        }
    }
}

#[tokio::test]
async fn a_plan_that_changed_meanwhile_is_not_printed_as_it_was() {
    let tablet = with_the_copies(Language::En).await;
    tablet.tap(HERS).await;
    tablet.wait_for("[data-copy=child]").await;
    trouble(&tablet, "throws").await;
    tablet.tap("[data-answer=page] [data-choice=star]").await;
    says_so(&tablet, Language::En, "a picture was chosen", Label::SheetNotMade).await;
    no_more_trouble(&tablet).await;
    tablet.tap("[data-do=try-again]").await;
    tablet.wait_for("[data-answer=page] [data-choice=star][aria-pressed=true]").await;
}

#[tokio::test]
async fn a_copy_that_cannot_be_made_in_the_other_language_does_not_stay_in_this_one() {
    for language in Language::ALL.iter().copied() {
        let tablet = with_the_copies(language).await;
        let other = if language == Language::En { Language::Cy } else { Language::En };
        trouble(&tablet, "empty").await;
        tablet.language(other.id()).await;
        says_so(&tablet, other, "another language", Label::SheetNotMade).await;
        no_more_trouble(&tablet).await;
        tablet.tap("[data-do=try-again]").await;
        tablet.wait_for("[data-copy=fridge]").await;
    }
}

#[tokio::test]
async fn the_copy_of_another_plan_is_never_the_one_that_was_looked_at_before() {
    let tablet = with_the_copies(Language::En).await;
    tablet.goes_home().await;
    tablet.starts_a_plan().await;
    tablet.writes_down(browser_tests::Somebody::worker("Sian")).await;
    tablet.sits_down().await;
    trouble(&tablet, "throws").await;
    tablet.goes_to("copy:fridge").await;
    says_so(&tablet, Language::En, "another plan was opened", Label::SheetNotMade).await;
    // A way on, and the plan.
    tablet.tap("main [data-go=talk]").await;
    tablet.wait_for("[data-screen=talk]").await;
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
