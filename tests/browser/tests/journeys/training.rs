//! A trainer's page in somebody else's page: the made-up family, in memory alone. The page around it hears how high it is,
//! and not a word.

use browser_tests::{Engine, Host, Tablet};
use kitchen_table::plan::Language;
use kitchen_table::words::{Label, Words};
use serde_json::{Value, json};

/// Nothing like it stands in any file.
const SECRET: &str = "Zebra Quixote Wharf";
const MARK: &str = "[data-made-up]";
const HOME: &str = ".kt-home";
const AWAY: &str = r#"[data-screen="away"]"#;

/// A tablet that has opened a page with the trainer's page in it, at this address behind its own.
async fn trains_at(asked: &str) -> (Tablet, Host) {
    let tablet = Tablet::new().await;
    let host = Host::holding(&[format!("{}/training/{asked}", tablet.address())]);
    host.opens_on(&tablet, 0).await;
    (tablet, host)
}

/// Everything that a page can keep in a browser.
const KEPT: &str = "
    (async () => ({
        databases: (await indexedDB.databases()).map(({ name }) => name),
        beside: Object.keys(localStorage),
        tab: Object.keys(sessionStorage),
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        cookies: document.cookie,
    }))()
";

fn nothing() -> Value {
    json!({ "databases": [], "beside": [], "tab": [], "caches": [], "workers": 0, "cookies": "" })
}

/// Plays a question in it, with words that are nowhere else.
async fn plays_a_question(tablet: &Tablet) {
    tablet.wait_for(r#"[data-screen="practice"]"#).await;
    tablet.goes_to("talk").await;
    tablet.is_asked_about("F01", "Megan").await;
    tablet.next().await;
    tablet.is_asked_about("F01", "Llyr").await;
    tablet.type_into("place", SECRET).await;
    tablet.next().await;
    tablet.wait_for(r#"[data-do="undo"]:enabled"#).await;
}

#[tokio::test]
async fn a_question_is_played_in_another_sites_page_which_hears_the_height_and_not_a_word() {
    let (tablet, _host) = trains_at("").await;
    let mark = Words::of(Language::En).label(Label::MadeUpMark);
    assert!(tablet.see(MARK).await.contains(mark));
    tablet.see("[data-framed]").await;
    if tablet.engine() == Engine::WebKit {
        // Its driver puts focus into a frame that it looks into, and does not bring up what lies below the window.
        println!("Chromium and Firefox play the question, and look where focus is.");
        tablet.goes_to("talk").await;
    } else {
        tablet.looks_out().await;
        assert_eq!(tablet.run("return document.activeElement.tagName").await, "BODY", "whoever reads on is left alone");
        tablet.looks_into(0).await;
        plays_a_question(&tablet).await;
    }
    tablet.tap(HOME).await;
    tablet.wait_for(r#"[data-screen="practice"]"#).await;
    let address = tablet.run("return location.pathname + location.search + location.hash").await;
    assert_eq!(address, "/training/", "the address stays what it was");
    assert_eq!(tablet.comes(KEPT).await, nothing());
    let height = tablet.run("return Math.max(600, document.body.scrollHeight)").await;

    tablet.looks_out().await;
    let is_high = format!(
        "const {{ style, dataset }} = document.querySelector('iframe');
         return style.height === '{height}px' && dataset.lti === '{height}'"
    );
    tablet.wait_until("for the frame to be as high as what is in it, said in both ways", &is_high).await;
    let heard = tablet.heard().await;
    for said in &heard {
        assert_eq!(said["origin"], tablet.address());
        assert!(is_a_height(&said["data"]), "{said}");
    }
    let actions: Vec<_> = heard.iter().filter_map(|said| said["data"]["action"].as_str()).collect();
    for action in ["hello", "prepareResize", "resize"] {
        assert!(actions.contains(&action), "{actions:?}");
    }
}

/// One of the messages of docs/training.md, to the letter: with nothing in it but names of ours and numbers.
fn is_a_height(data: &Value) -> bool {
    let number = |name: &str| data[name].as_u64().unwrap_or_default();
    let (high, here) = (number("scrollHeight"), number("clientHeight"));
    [
        json!({ "context": "h5p", "action": "hello" }),
        json!({ "context": "h5p", "action": "prepareResize", "scrollHeight": high, "clientHeight": here }),
        json!({ "context": "h5p", "action": "resize", "scrollHeight": high }),
        json!({ "subject": "lti.frameResize", "height": number("height") }),
    ]
    .contains(data)
}

#[tokio::test]
async fn it_opens_in_the_language_and_at_the_chapter_that_its_address_asks_for() {
    for (chapter, language) in [("worries", "cy"), ("works", "en"), ("helps", "cy"), ("goes", "en"), ("agree", "cy")] {
        let (tablet, _host) = trains_at(&format!("?lang={language}&chapter={chapter}")).await;
        tablet.wait_for(&format!("html[lang={language}] [data-chapter={chapter}][aria-current=step]")).await;
        tablet.wait_for(MARK).await;
        tablet.tap(HOME).await;
        tablet.wait_for(r#"[data-screen="practice"]"#).await;
    }
}

#[tokio::test]
async fn what_its_address_asks_for_and_nobody_knows_is_passed_over() {
    for asked in ["?lang=zz&chapter=record", "?chapter=start&plan=1#talk", "?lang=&chapter=%22%3E"] {
        let (tablet, _host) = trains_at(asked).await;
        tablet.wait_for(r#"html[lang=en] [data-screen="practice"]"#).await;
        assert_eq!(tablet.count("#recovery:not([hidden])").await, 0);
    }
}

#[tokio::test]
async fn no_way_leads_out_of_practice() {
    let (tablet, _host) = trains_at("?chapter=works").await;
    tablet.wait_for("form[data-card]").await;
    let mut found = Vec::new();
    for link in ["settings", "practice", "people"] {
        tablet.goes_to(link).await;
        tablet.wait_for(MARK).await;
        for way in [
            "[data-go=plans]",
            "[data-go=phrase]",
            "[data-do=new-plan]",
            "[data-do=delete-everything]",
            "[data-do=end-practice]",
        ] {
            if tablet.count(way).await > 0 {
                found.push(format!("{way} on {link}"));
            }
        }
    }
    assert_eq!(tablet.count("[data-field=locking]").await, 0);
    assert!(found.is_empty(), "{found:?}");
    tablet.goes_to("practice").await;
    tablet.tap(r#"[data-do="practise-from-start"]"#).await;
    tablet.wait_for(r#"[data-screen="prepare"]"#).await;
    tablet.wait_for(MARK).await;
}

#[tokio::test]
async fn it_opens_and_a_question_is_played_where_the_browser_keeps_nothing() {
    let tablet = Tablet::that_keeps_nothing().await;
    if tablet.engine() == Engine::WebKit {
        println!("Chromium and Firefox look at this: WebKit's driver takes no settings.");
        return;
    }
    let host = Host::holding(&[format!("{}/training/", tablet.address())]);
    host.opens_on(&tablet, 0).await;
    let asks = "try { localStorage.length; return 'kept' } catch (error) { return error.name }";
    assert_eq!(tablet.run(asks).await, "SecurityError");
    plays_a_question(&tablet).await;
    tablet.goes_to("practice").await;
    tablet.goes_to("copy:fridge").await;
    tablet.wait_for(r#"[data-copy="fridge"]"#).await;
}

#[tokio::test]
async fn leaving_quickly_says_what_it_can_do_there_and_clears_the_frame() {
    let (tablet, _host) = trains_at("?chapter=goes").await;
    tablet.wait_for("form[data-card]").await;
    let said = Words::of(Language::En).label(Label::LeaveInFrame);
    assert!(tablet.see("[data-framed]").await.contains(said));
    tablet.tap("header [data-do=leave]").await;
    tablet.wait_for(AWAY).await;
    tablet.looks_out().await;
    assert_eq!(tablet.run("return document.title").await, "Training");
}

#[tokio::test]
async fn the_app_itself_stands_in_nobodys_page_and_shares_nothing_with_its_practice() {
    let tablet = Tablet::new().await;
    tablet.opens_for_the_first_time().await;
    tablet.sees_the_plans().await;
    tablet.language("cy").await;
    let before = tablet.run("return JSON.stringify([{ ...localStorage }, { ...sessionStorage }])").await;
    // On its own, and beside the app in one tab.
    tablet.go_to("/training/?lang=en").await;
    plays_a_question(&tablet).await;
    assert_eq!(tablet.count("[data-framed]").await, 0);
    tablet.language("cy").await;
    assert_eq!(tablet.run("return JSON.stringify([{ ...localStorage }, { ...sessionStorage }])").await, before);

    let host = Host::holding(&[format!("{}/", tablet.address()), format!("{}/training/", tablet.address())]);
    host.opens_on(&tablet, 1).await;
    tablet.wait_for(r#"[data-screen="practice"]"#).await;
    tablet.looks_into(0).await;
    assert_eq!(tablet.count("#app, [data-screen]").await, 0);
    tablet.looks_out().await;
    assert!(tablet.heard().await.iter().all(|said| is_a_height(&said["data"])));
}

#[tokio::test]
async fn the_app_tells_nobody_its_height_even_where_a_careless_host_lets_it_be_framed() {
    let tablet = Tablet::in_a_frame().await;
    tablet.looks_out().await;
    tablet
        .run(
            "addEventListener('message', ({ data }) => document.documentElement.dataset.heard = JSON.stringify([data]));
             document.querySelector('iframe').src = './index.html?again';",
        )
        .await;
    tablet.wait_until("for it to come again", "return frames[0].location.search === '?again'").await;
    tablet.looks_into(0).await;
    tablet.sees_the_plans().await;
    tablet.practises().await;
    tablet.looks_out().await;
    assert_eq!(tablet.heard().await, Vec::<Value>::new());
}
