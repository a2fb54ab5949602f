//! Somebody's browser helps: it puts every text of the page into an element of its own, as page translators do, and hides
//! what is called after what is shared.

use std::cell::RefCell;

use browser_tests::worked_example::{said_in, the_visit};
use browser_tests::{Engine, Somebody, Tablet};
use kitchen_table::plan::Language;
use kitchen_table::words::{Label, Words};

/// Hides what the lists of blockers hide.
const BLOCKER: &str = "
    const names = ['social', 'share', 'banner', 'cookie', 'popup', 'overlay', 'sponsor'];
    const hidden = names.flatMap((name) => [`[class*=${name} i]`, `[id*=${name} i]`]);
    const hides = new CSSStyleSheet();
    hides.replaceSync(`${hidden} { display: none !important }`);
    document.adoptedStyleSheets.push(hides);
";

/// Wraps every text that is there or comes, in one of the ways in which translators do it.
fn translator(way: Way) -> String {
    let inside = match way {
        Way::Moves => "text",
        Way::Replaces => "text.data",
    };
    format!(
        "
        const was = new Map();
        const wraps = (text) => {{
            if (!text.data.trim() || !text.isConnected || text.parentElement.closest('font, head, script')) return;
            const [outer, inner] = ['font', 'font'].map((name) => document.createElement(name));
            outer.append(inner);
            text.replaceWith(outer);
            inner.append({inside});
            was.set(outer, text);
        }};
        const wrapsAll = (node) => {{
            const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT), all = [];
            while (texts.nextNode()) all.push(texts.currentNode);
            (node.nodeType === Node.TEXT_NODE ? [node] : all).forEach(wraps);
        }};
        const watches = new MutationObserver((changes) => changes.forEach(({{ addedNodes }}) => addedNodes.forEach(wrapsAll)));
        watches.observe(document, {{ subtree: true, childList: true }});
        addEventListener('as-it-was', () => {{
            watches.disconnect();
            for (const [outer, text] of was) if (outer.isConnected) outer.replaceWith(text);
        }});
        "
    )
}

/// What becomes of the text that was there.
#[derive(Clone, Copy)]
enum Way {
    /// It is moved into the new element.
    Moves,
    /// The new element has another text, and it is nowhere any more.
    Replaces,
}

/// A tablet on which everything is wrapped.
async fn translated(way: Way) -> Tablet {
    Tablet::in_trouble(&[BLOCKER, &translator(way)].concat()).await
}

/// Everything that can be read, but for what comes and goes with the time: that is read where it is asked about.
async fn all_that_is_read(tablet: &Tablet) -> String {
    let read = "
        const read = document.getElementById('app').cloneNode(true);
        for (const one of read.querySelectorAll('[data-save], .kt-notice')) one.remove();
        document.body.append(read);
        const text = read.innerText;
        read.remove();
        return text;
    ";
    tablet.run(read).await.as_str().unwrap_or_default().to_owned()
}

/// All that can be read on every screen of the worked example.
async fn read_on_the_way(tablet: Tablet) -> Vec<(String, String)> {
    let read = RefCell::new(Vec::new());
    the_visit(&tablet, &said_in(Language::En), async |screen: &str| {
        let here = all_that_is_read(&tablet).await;
        read.borrow_mut().push((screen.to_owned(), here));
    })
    .await;
    read.into_inner()
}

/// What the app says of saving, with nothing of what it said before.
async fn says_of_saving(tablet: &Tablet, words: &Words, label: Label) {
    let says = words.say(label, &[("time", "TIME")]);
    let begins = says.split("TIME").next().unwrap_or_default();
    tablet.see_words("[data-save]", begins).await;
    let all = tablet.see("[data-save]").await;
    for other in [Label::NoPhrase, Label::Saving, Label::Saved].into_iter().filter(|other| *other != label) {
        let other = words.say(other, &[("time", "TIME")]);
        assert!(!all.contains(other.split("TIME").next().unwrap_or_default()), "{all}");
    }
}

#[tokio::test]
async fn what_is_saved_and_what_was_said_stay_true_under_a_translator_that_moves_texts() {
    stays_true(Way::Moves).await;
}

#[tokio::test]
async fn what_is_saved_and_what_was_said_stay_true_under_a_translator_that_replaces_texts() {
    stays_true(Way::Replaces).await;
}

async fn stays_true(way: Way) {
    let (words, worry) = (Words::of(Language::En), "The shouting.");
    let tablet = translated(way).await;
    tablet.opens_for_the_first_time().await;
    tablet.starts_a_plan().await;
    // What is wrong is said, and no longer once it is right.
    tablet.tap("[data-new-person] [data-do=add-person]").await;
    tablet.see_words("[data-new-person] .kt-wrong", words.label(Label::NoName)).await;
    tablet.writes_down(Somebody::worker("Dawn")).await;
    tablet
        .wait_until(
            "for nothing to be wrong",
            "return document.querySelector('[data-new-person] .kt-wrong').matches(':empty')",
        )
        .await;
    tablet.writes_down(Somebody::adult("Mam")).await;
    says_of_saving(&tablet, words, Label::NoPhrase).await;
    tablet.chooses_the_words().await;
    tablet.wait_for("[data-screen=prepare]").await;
    tablet.is_saved().await;
    says_of_saving(&tablet, words, Label::Saved).await;

    tablet.sits_down().await;
    tablet.opens_chapter("worries").await;
    tablet.is_asked("B01").await;
    let first_question = tablet.see("[data-heading]").await;
    tablet.say(worry, "Mam").await;
    tablet.keep().await;
    tablet.is_saved().await;
    says_of_saving(&tablet, words, Label::Saved).await;
    let what_else = tablet.see("[data-heading]").await;
    assert_ne!(what_else, first_question, "what else worries them is another question");
    assert_eq!(tablet.see("[data-part=worries] [data-line] bdi").await, worry);
    assert_eq!(tablet.all_text("[data-part=worries]").await.matches(worry).count(), 1);

    tablet.language("cy").await;
    says_of_saving(&tablet, Words::of(Language::Cy), Label::Saved).await;
    tablet.language("en").await;
    assert_eq!(tablet.see("[data-part=worries] [data-line] bdi").await, worry);
    tablet.next().await;
    let second = tablet.see("[data-heading]").await;
    tablet.browser().back().await.expect("the browser goes back");
    tablet.is_asked("B01").await;
    assert_eq!(tablet.see("[data-heading]").await, what_else);
    tablet.browser().forward().await.expect("the browser goes forward");
    tablet.wait_until("for the second card", "return !document.querySelector('form[data-card=B01]')").await;
    assert_eq!(tablet.see("[data-heading]").await, second);

    // Switched off again, all is as it was said, and what changes goes on changing.
    let before = all_that_is_read(&tablet).await;
    tablet.run("dispatchEvent(new Event('as-it-was'))").await;
    assert_eq!(tablet.count("#app font").await, 0);
    assert_eq!(all_that_is_read(&tablet).await, before);
    tablet.browser().back().await.expect("the browser goes back");
    tablet.is_asked("B01").await;
    assert_eq!(tablet.see("[data-heading]").await, what_else);
    says_of_saving(&tablet, words, Label::Saved).await;
    tablet.goes_to("copy:fridge").await;
    assert!(!tablet.copy_says().await.is_empty());
    assert_eq!(tablet.complaints().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_whole_visit_reads_the_same_whatever_helps_in_the_browser() {
    if Engine::from_env() != Engine::Chromium {
        println!("The app draws the same in all of them: Chromium reads all of it.");
        return;
    }
    let (plain, helped) = (Tablet::new().await, translated(Way::Replaces).await);
    let (as_it_is, read) = tokio::join!(read_on_the_way(plain), read_on_the_way(helped));
    assert!(as_it_is.len() >= 20);
    for (read, as_it_is) in read.iter().zip(&as_it_is) {
        assert_eq!(read, as_it_is);
    }
}
