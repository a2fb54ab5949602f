//! Two tabs: one writes, the other reads along, and nothing is lost between them.

use browser_tests::Tablet;
use kitchen_table::plan::Plan;
use thirtyfour::WindowHandle;

const TAKE_OVER: &str = r#"[data-do="take-over"]"#;

/// The writer asked for worries, with half a word typed; and a second tab, looked at, that shows the same plan.
async fn one_writes_and_one_reads(tablet: &Tablet) -> (WindowHandle, WindowHandle) {
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("worries").await;
    tablet.is_asked("B01").await;
    tablet.say("Money is sh", "Mam").await;
    tablet.is_saved().await;
    let writes = tablet.tab_now().await;
    let reads = tablet.opens_another_tab().await;
    tablet.wait_for(TAKE_OVER).await;
    tablet.opens_plan(r#"[data-do="open-plan"]"#).await;
    (writes, reads)
}

fn words(plan: &Plan) -> Vec<&str> {
    plan.lines.iter().filter_map(|line| line.words()).collect()
}

async fn stands(tablet: &Tablet, words: &str) {
    let script = format!("return document.querySelector('[data-answer=said]')?.value === {}", serde_json::json!(words));
    tablet.wait_until(&format!("for “{words}” to stand on the card"), &script).await;
}

#[tokio::test]
async fn a_second_tab_says_so_and_reads_along() {
    let tablet = Tablet::new().await;
    let (writes, reads) = one_writes_and_one_reads(&tablet).await;
    tablet.is_asked("B01").await;
    stands(&tablet, "Money is sh").await;
    assert!(!tablet.see(&format!("[role=status]:has({TAKE_OVER})")).await.is_empty(), "it is said");

    tablet.looks_at_tab(&writes).await;
    tablet.is_gone(TAKE_OVER).await;
    tablet.type_into("said", "ort.").await;
    tablet.keep().await;
    tablet.type_into("said", "And").await;
    tablet.is_saved().await;
    tablet.looks_at_tab(&reads).await;
    tablet.see_words(r#"[data-part="worries"]"#, "Money is short.").await;
    stands(&tablet, "And").await;

    tablet.looks_at_tab(&writes).await;
    tablet.next().await;
    let card = tablet.card().await;
    tablet.is_saved().await;
    tablet.looks_at_tab(&reads).await;
    tablet.is_asked(&card).await;
}

#[tokio::test]
async fn nothing_can_be_lost_in_a_tab_that_reads_along_because_nothing_can_be_typed_in_it() {
    let tablet = Tablet::new().await;
    let (writes, _) = one_writes_and_one_reads(&tablet).await;
    stands(&tablet, "Money is sh").await;
    assert_eq!(tablet.count("main[data-screen] :is(textarea, input, button):enabled").await, 0);
    assert!(tablet.count("main[data-screen] :is(textarea, input, button):disabled").await > 10);
    tablet.goes_to("plans").await;
    tablet.wait_for(r#"[data-do="new-plan"]:disabled"#).await;
    // It read, and wrote nothing: the other tab goes on as if it were alone.
    tablet.looks_at_tab(&writes).await;
    tablet.type_into("said", "ort.").await;
    tablet.keep().await;
    tablet.is_saved().await;
    assert_eq!(words(&tablet.plan().await), ["Money is short."]);
}

#[tokio::test]
async fn whoever_takes_over_goes_on_at_the_same_card_with_the_half_typed_word() {
    let tablet = Tablet::new().await;
    let (wrote, writes) = one_writes_and_one_reads(&tablet).await;
    tablet.tap(TAKE_OVER).await;
    tablet.is_gone(TAKE_OVER).await;
    tablet.is_asked("B01").await;
    stands(&tablet, "Money is sh").await;
    tablet.type_into("said", "ort.").await;
    tablet.keep().await;
    tablet.is_saved().await;
    assert_eq!(words(&tablet.plan().await), ["Money is short."]);

    tablet.looks_at_tab(&wrote).await;
    tablet.wait_for(TAKE_OVER).await;
    tablet.see_words(r#"[data-part="worries"]"#, "Money is short.").await;
    tablet.is_gone(r#"[data-save="not-kept"]"#).await;
    // And back again.
    tablet.tap(TAKE_OVER).await;
    tablet.is_gone(TAKE_OVER).await;
    tablet.type_into("said", "We argue.").await;
    tablet.keep().await;
    tablet.is_saved().await;
    assert_eq!(words(&tablet.plan().await), ["Money is short.", "We argue."]);
    tablet.looks_at_tab(&writes).await;
    tablet.see_words(r#"[data-part="worries"]"#, "We argue.").await;
}

#[tokio::test]
async fn when_the_tab_that_writes_is_closed_the_other_can_write() {
    let tablet = Tablet::new().await;
    let (writes, reads) = one_writes_and_one_reads(&tablet).await;
    stands(&tablet, "Money is sh").await;
    tablet.looks_at_tab(&writes).await;
    tablet.type_into("said", "ort.").await;
    tablet.is_saved().await;
    tablet.browser().close_window().await.expect("the tab closes");
    tablet.looks_at_tab(&reads).await;
    tablet.is_gone(TAKE_OVER).await;
    stands(&tablet, "Money is short.").await;
    tablet.keep().await;
    tablet.is_saved().await;
    assert_eq!(words(&tablet.plan().await), ["Money is short."]);
}

#[tokio::test]
async fn a_tab_that_no_longer_answers_loses_the_pen_and_says_which_words_were_not_saved() {
    let deaf = "
        const post = BroadcastChannel.prototype.postMessage;
        BroadcastChannel.prototype.postMessage = function (said) {
            if (!document.documentElement.dataset.deaf) post.call(this, said);
        };
        const add = Object.getOwnPropertyDescriptor(BroadcastChannel.prototype, 'onmessage');
        Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { ...add, set(heard) {
            add.set.call(this, (event) => document.documentElement.dataset.deaf || heard.call(this, event));
        } });
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...what) {
            if (document.documentElement.dataset.deaf) throw new DOMException('no room', 'QuotaExceededError');
            return put.apply(this, what);
        };
    ";
    let tablet = Tablet::in_trouble(deaf).await;
    let (wrote, writes) = one_writes_and_one_reads(&tablet).await;
    tablet.looks_at_tab(&wrote).await;
    tablet.run("document.documentElement.dataset.deaf = 'yes'").await;
    tablet.type_into("said", "ort, and nobody hears it").await;
    tablet.wait_for(r#"[data-save="failed"]"#).await;

    tablet.looks_at_tab(&writes).await;
    tablet.tap(TAKE_OVER).await;
    tablet.is_gone(TAKE_OVER).await;
    stands(&tablet, "Money is sh").await;
    tablet.type_into("said", "ared.").await;
    tablet.keep().await;
    tablet.is_saved().await;

    tablet.looks_at_tab(&wrote).await;
    tablet.wait_for(TAKE_OVER).await;
    tablet.tap(r#"[data-save="not-kept"] summary"#).await;
    tablet.see_words(r#"[data-save="not-kept"]"#, "Money is short, and nobody hears it").await;
    tablet.run("delete document.documentElement.dataset.deaf").await;
    assert_eq!(words(&tablet.plan().await), ["Money is shared."]);
    tablet.tap(r#"[data-do="dismiss"]"#).await;
    tablet.is_gone(r#"[data-save="not-kept"]"#).await;
}

#[tokio::test]
async fn a_tab_that_cannot_save_does_not_give_the_pen_away() {
    const FULL: &str = "
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...what) {
            if (document.documentElement.dataset.full) throw new DOMException('no room', 'QuotaExceededError');
            return put.apply(this, what);
        };
    ";
    let tablet = Tablet::in_trouble(FULL).await;
    let (writes, reads) = one_writes_and_one_reads(&tablet).await;
    tablet.looks_at_tab(&writes).await;
    tablet.run("document.documentElement.dataset.full = 'yes'").await;
    tablet.type_into("said", "ort.").await;
    tablet.wait_for(r#"[data-save="failed"]"#).await;
    tablet.looks_at_tab(&reads).await;
    tablet.tap(TAKE_OVER).await;
    tablet.see(".kt-notice").await;
    tablet.wait_for(TAKE_OVER).await;
    tablet.looks_at_tab(&writes).await;
    tablet.is_gone(TAKE_OVER).await;
    stands(&tablet, "Money is short.").await;
}

#[tokio::test]
async fn a_reload_keeps_the_pen_where_it_was() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.reload().await;
    tablet.is_asked("S03").await;
    tablet.is_gone(TAKE_OVER).await;
    tablet.is_saved().await;
}
