//! A kitchen with no signal: all of the app lies on the tablet, and a newer one never comes between.

use std::time::Duration;

use browser_tests::{Engine, Somebody, Tablet};
use kitchen_table::plan::Language;
use kitchen_table::words::{Label, Phrase, Words};
use serde_json::{Value, json};

/// The list of plans, in a tab that reads along, too.
const PLANS: &str = "[data-screen=plans]:not(:has([data-plans=coming]))";

/// Under its driver, WebKit forgets everything when it is started again, and has no such workers.
fn keeps_a_copy(tablet: &Tablet) -> bool {
    tablet.engine() != Engine::WebKit
}

#[tokio::test]
async fn with_no_signal_and_a_browser_started_again_a_visit_is_done_and_printed() {
    let mut tablet = Tablet::new().await;
    if !keeps_a_copy(&tablet) {
        return;
    }
    tablet.says_a_worry("Money is short.").await;
    tablet.has_the_whole_app().await;
    tablet.loses_its_network();
    // Long enough for Chromium to write down that there is a worker.
    tablet.dies_in(Duration::from_secs(3)).join().expect("the browser dies");
    let tablet = tablet.is_started_again().await;

    tablet.open().await;
    tablet.opens_plan("[data-do=open-plan]").await;
    tablet.opens_chapter("works").await;
    tablet.is_asked_something().await;
    tablet.say("Nan comes round.", "Mam").await;
    tablet.keep().await;
    tablet.is_saved().await;
    tablet.goes_to("copy:fridge").await;
    tablet.looks_at("family", None).await;
    tablet.see_words("[data-copy=family]", "Nan comes round.").await;
    tablet.see_words("[data-copy=family]", "Money is short.").await;
    if tablet.engine().prints() {
        assert!(tablet.pdf_text().await.contains("short"), "what worries them is on paper");
    }
    tablet.language("cy").await;
    tablet.see_words("html[lang=cy] [data-copy=family]", "Money is short.").await;
    tablet.goes_to("settings").await;
    tablet.see_words("main", Words::of(Language::Cy).label(Label::AllIsHere)).await;
    tablet.tap("[data-do=leave]").await;
    tablet.wait_until("for the other page", "return location.pathname.endsWith('away.html')").await;
}

#[tokio::test]
async fn a_newer_release_waits_says_so_between_plans_and_leaves_what_is_open_alone() {
    let tablet = Tablet::with_release(|_| {}).await;
    if !keeps_a_copy(&tablet) {
        return;
    }
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("worries").await;
    tablet.is_asked("B01").await;
    tablet.type_into("said", "We are ti").await;
    tablet.is_saved().await;
    tablet.has_the_whole_app().await;
    let (talking, is_newer) = (tablet.tab_now().await, "return document.querySelector('[name=release]') !== null");
    tablet.run("window.isStillOpen = true").await;
    tablet.host_gets_a_newer_release();

    let other = tablet.opens_another_tab().await;
    tablet.wait_for(PLANS).await;
    assert_eq!(tablet.run(is_newer).await, json!(false), "the release that was there");
    tablet.see_words("[data-newer]", Words::of(Language::En).label(Label::NewerBuild)).await;
    tablet.tap("[data-do=use-newer]").await;
    tablet.wait_until("for the newer release", is_newer).await;
    tablet.unlocks().await;
    tablet.wait_for(PLANS).await;
    tablet.is_gone("[data-newer]").await;
    assert_eq!(tablet.run(is_newer).await, json!(true));

    // Where people talk nothing has happened, and what comes later still comes from the release that they have.
    tablet.looks_at_tab(&talking).await;
    assert_eq!(tablet.run("return window.isStillOpen === true").await, json!(true), "it was opened anew");
    assert_eq!(tablet.typed("[data-answer=said]").await, "We are ti");
    tablet.goes_to("copy:fridge").await;
    tablet.wait_for("[data-copy=fridge]").await;
    assert_eq!(tablet.run(is_newer).await, json!(false));

    tablet.looks_at_tab(&other).await;
    tablet.browser().close_window().await.expect("the other tab is closed");
    tablet.looks_at_tab(&talking).await;
    tablet.goes_to("talk").await;
    // Not as Firefox's driver loads a page again: past everything that lies on the tablet.
    tablet.open().await;
    tablet.wait_for("[data-screen=talk] form[data-card]").await;
    assert_eq!(tablet.run(is_newer).await, json!(true));
    assert_eq!(tablet.typed("[data-answer=said]").await, "We are ti");
    tablet.has_the_whole_app().await;
    // The release before is gone, and nothing of it is left to be mixed up with.
    const ONE_RELEASE: &str = "
        caches.keys().then((names) => { window.releases = names.length; });
        return window.releases === 1;
    ";
    tablet.wait_until("for one release", ONE_RELEASE).await;
}

#[tokio::test]
async fn a_newer_release_does_not_come_while_something_is_kept_nowhere() {
    let tablet = Tablet::with_release(|_| {}).await;
    if !keeps_a_copy(&tablet) {
        return;
    }
    tablet.opens_for_the_first_time().await;
    tablet.starts_a_plan().await;
    tablet.writes_down(Somebody::adult("Mam")).await;
    tablet.has_the_whole_app().await;
    tablet.host_gets_a_newer_release();
    tablet.comes("navigator.serviceWorker.ready.then((here) => here.update()).then(() => true)").await;
    tablet.goes_to("plans").await;
    tablet.tap("[data-do=use-newer]").await;
    tablet.see_words("[role=status]", Words::of(Language::En).label(Label::NewerNotYet)).await;
    tablet.opens_plan("[data-do=open-plan]").await;
    tablet.goes_to("people").await;
    tablet.wait_for("[data-person=Mam]").await;
}

#[tokio::test]
async fn in_a_frame_nothing_is_put_on_the_tablet() {
    let tablet = Tablet::in_a_frame().await;
    if !keeps_a_copy(&tablet) {
        return;
    }
    tablet.see("[data-framed]").await;
    // Longer than the app waits before it takes all of itself onto a tablet.
    tokio::time::sleep(Duration::from_secs(10)).await;
    assert_eq!(tablet.comes("navigator.serviceWorker.getRegistrations().then((all) => all.length)").await, json!(0));
}

/// Shares a file with the app, as another app on the tablet does; what lies there of it then.
async fn shares(tablet: &Tablet, holds: &str) -> Value {
    let script = format!(
        "(async () => {{
            const data = new FormData();
            data.append('plan', new File([{}], 'papers.age'));
            await fetch('./brought', {{ method: 'POST', body: data }});
            return (await caches.match('./brought')).text();
        }})()",
        json!(holds)
    );
    tablet.comes(&script).await
}

#[tokio::test]
async fn a_file_that_is_shared_with_the_app_is_opened_once_and_what_is_not_ours_lies_nowhere() {
    let tablet = Tablet::new().await;
    if !keeps_a_copy(&tablet) {
        return;
    }
    tablet.open().await;
    tablet.sees_the_plans().await;
    tablet.has_the_whole_app().await;

    let sealed = "age-encryption.org/v1\n-> scrypt";
    assert_eq!(shares(&tablet, sealed).await, json!(sealed));
    tablet.open().await;
    tablet.wait_for("[data-files] [data-field=file-words]").await;
    tablet.open().await;
    tablet.wait_for("[data-files] #plan-file").await;
    assert_eq!(tablet.count("[data-files] [data-field=file-words]").await, 0, "it was taken");

    assert_eq!(shares(&tablet, "Darren came again.").await, json!(""));
    tablet.open().await;
    let not_ours = Words::of(Language::En).phrase(Phrase::FileNotOurs);
    tablet.see_words("[data-files] [data-wrong]", not_ours).await;
    assert_eq!(tablet.comes("caches.match('./brought')").await, Value::Null);
}

#[tokio::test]
async fn a_file_that_was_shared_and_not_opened_goes_with_everything_else() {
    let tablet = Tablet::new().await;
    if !keeps_a_copy(&tablet) {
        return;
    }
    tablet.open().await;
    tablet.sees_the_plans().await;
    tablet.has_the_whole_app().await;
    tablet.goes_to("settings").await;
    let sealed = "age-encryption.org/v1\n-> scrypt";
    assert_eq!(shares(&tablet, sealed).await, json!(sealed));
    for tap in ["delete-all", "delete-all-yes", "delete-all-now"] {
        tablet.tap(&format!("[data-do={tap}]")).await;
    }
    tablet.wait_for("[data-screen=plans] [data-files] #plan-file").await;
    assert_eq!(tablet.comes("caches.match('./brought')").await, Value::Null);
    assert_eq!(tablet.count("[data-files] [data-field=file-words]").await, 0, "nobody is asked to open it");
}
