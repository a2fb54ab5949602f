//! Leaving quickly: from every screen, with a tap or with Shift three times; blank before anything is waited for; and
//! nothing comes back with Back, Forward or a page that the browser had put away.

use browser_tests::Tablet;
use kitchen_table::plan::Language;
use serde_json::{Value, json};
use thirtyfour::Key;

/// Every screen that leads anywhere.
const SCREENS: [&str; 11] =
    ["plans", "practice", "talk", "turn", "people", "settings", "visit", "copy:fridge", "check", "try", "agree"];

const AWAY: &str = r#"[data-screen="away"]"#;
const SECRET: &str = "He broke the door.";

/// At the table, with something said and half a word typed.
async fn talks(tablet: &Tablet) {
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("worries").await;
    tablet.is_asked("B01").await;
    tablet.say(SECRET, "Mam").await;
    tablet.keep().await;
    tablet.type_into("said", "And then").await;
}

async fn is_away(tablet: &Tablet) {
    tablet.wait_for(AWAY).await;
    assert!(tablet.run("return location.pathname").await.as_str().is_some_and(|path| path.ends_with("/away.html")));
}

/// Keys pressed and let go, one after the other.
async fn presses(tablet: &Tablet, keys: &[Key]) {
    let mut chain = tablet.browser().action_chain();
    for key in keys {
        chain = chain.key_down(key.clone()).key_up(key.clone());
    }
    chain.perform().await.expect("keys can be pressed");
}

const THREE_TIMES: [Key; 3] = [Key::Shift, Key::Shift, Key::Shift];

async fn still_here(tablet: &Tablet, after: &str) {
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(tablet.card().await, "B01", "after {after}");
}

#[tokio::test]
async fn shift_three_times_leaves_while_somebody_types_and_what_was_typed_is_kept() {
    let tablet = Tablet::new().await;
    talks(&tablet).await;
    presses(&tablet, &THREE_TIMES).await;
    is_away(&tablet).await;
    tablet.open().await;
    tablet.opens_plan("main [data-do=open-plan]").await;
    tablet.is_asked("B01").await;
    assert_eq!(tablet.typed("[data-answer=said]").await, "And then");
}

#[tokio::test]
async fn capitals_other_keys_between_and_escape_do_not_leave() {
    let tablet = Tablet::new().await;
    talks(&tablet).await;
    for _ in 0..4 {
        tablet.type_at("[data-answer=said] textarea, textarea[data-answer=said]", Key::Shift + "a").await;
    }
    still_here(&tablet, "four capitals").await;
    presses(&tablet, &[Key::Shift, Key::Shift, Key::Left, Key::Shift]).await;
    still_here(&tablet, "another key between").await;
    presses(&tablet, &[Key::Escape, Key::Escape, Key::Escape]).await;
    still_here(&tablet, "Escape").await;
    presses(&tablet, &[Key::Left]).await;
    let held = "
        const press = (kind, repeat) => dispatchEvent(new KeyboardEvent(kind, { key: 'Shift', repeat }));
        for (let nth = 0; nth < 3; nth++) { press('keydown', false); press('keydown', true); press('keyup', false); }
    ";
    tablet.run(held).await;
    still_here(&tablet, "Shift held down").await;
    presses(&tablet, &[Key::Shift, Key::Shift]).await;
    tokio::time::sleep(std::time::Duration::from_millis(3200)).await;
    presses(&tablet, &[Key::Shift]).await;
    still_here(&tablet, "three presses that were far apart").await;
}

#[tokio::test]
async fn shift_three_times_leaves_from_every_screen() {
    let tablet = Tablet::new().await;
    for screen in SCREENS {
        goes(&tablet, screen).await;
        tablet.wait_for("[data-do=leave]").await;
        presses(&tablet, &THREE_TIMES).await;
        is_away(&tablet).await;
    }
}

/// Notes what happens, in its order: the page is empty, something is written, something is asked of the network.
const WATCHES: &str = "
    globalThis.happened = [];
    const note = (what) => { performance.mark(what); happened.push(what + (document.body.children.length ? '' : ', blank')); };
    const noting = (on, name, what) => {
        const own = on[name];
        on[name] = function (...of) { note(what); return own.apply(this, of); };
    };
    noting(IDBObjectStore.prototype, 'put', 'writes');
    noting(IDBObjectStore.prototype, 'add', 'writes');
    noting(globalThis, 'fetch', 'asks');
    noting(Element.prototype, 'replaceChildren', 'empties');
    addEventListener('click', () => { happened = []; performance.mark('tapped'); }, true);
";

#[tokio::test]
async fn the_page_is_blank_before_anything_is_waited_for_and_stays_so_without_a_network() {
    let mut tablet = Tablet::watched(WATCHES).await;
    talks(&tablet).await;
    tablet.loses_its_network();
    // In one script: nothing that has to be waited for can have come in between.
    let tapped = "
        document.querySelector('[data-do=leave]').click();
        return [document.body.innerText, document.title, document.body.children.length];
    ";
    assert_eq!(tablet.run(tapped).await, json!(["", "Home", 0]));
    tablet.wait_until("for the app to have looked for the other page", "return happened.includes('asks, blank')").await;
    let happened = tablet.run("return happened").await;
    let happened: Vec<String> = serde_json::from_value(happened).expect("they are words");
    assert_eq!(happened[0], "empties", "{happened:?}");
    assert!(happened.iter().any(|what| what == "writes, blank"), "what was half typed is kept: {happened:?}");
    assert!(happened[1..].iter().all(|what| what.ends_with("blank")), "{happened:?}");
    let took = tablet
        .run("const at = (name) => performance.getEntriesByName(name).at(-1).startTime; return at('empties') - at('tapped')")
        .await;
    println!("from the tap to a blank page: {took} ms");

    // Nothing comes back into it, and nothing of a lost connection is said.
    for _ in 0..3 {
        tablet.run("history.back()").await;
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        assert_eq!(tablet.run("return document.body.innerText").await, "");
    }
    assert_eq!(tablet.run("return document.documentElement.innerHTML.includes('broke the door')").await, false);
}

#[tokio::test]
async fn ten_times_back_and_forward_again_show_nothing_that_was_said() {
    for by in ["tap", "keys"] {
        let tablet = Tablet::new().await;
        talks(&tablet).await;
        if by == "tap" {
            tablet.tap("[data-do=leave]").await
        } else {
            presses(&tablet, &THREE_TIMES).await
        }
        is_away(&tablet).await;
        for way in
            ["back", "back", "back", "back", "back", "back", "back", "back", "back", "back", "forward", "forward"]
        {
            let here = tablet.run("return location.href").await;
            // At the end of its history the browser stays where it is.
            let _ = if way == "back" { tablet.browser().back().await } else { tablet.browser().forward().await };
            tokio::time::sleep(std::time::Duration::from_millis(150)).await;
            if tablet.run("return location.protocol").await != "http:" {
                break;
            }
            is_away(&tablet).await;
            let page = tablet.run("return document.documentElement.innerHTML").await.to_string();
            assert!(!page.contains("broke the door") && !page.contains("Mam"), "{way} from {here}: {page}");
        }
    }
}

/// A browser may bring a page back as it stood. No driver can be told to, so the page is told that it was.
#[tokio::test]
async fn whoever_leaves_in_one_tab_finds_the_others_locked() {
    let tablet = Tablet::new().await;
    talks(&tablet).await;
    tablet.is_saved().await;
    let talking = tablet.tab_now().await;
    let other = tablet.opens_another_tab().await;
    tablet.wait_for("main[data-screen]:not([data-screen=lock])").await;
    tablet.looks_at_tab(&talking).await;
    tablet.tap("[data-do=leave]").await;
    is_away(&tablet).await;
    tablet.looks_at_tab(&other).await;
    tablet.wait_for("[data-screen=lock]").await;
    assert!(!tablet.run("return document.body.innerText").await.to_string().contains(SECRET));
}

#[tokio::test]
async fn a_page_that_the_browser_had_put_away_shows_nothing_once_the_tab_was_left() {
    let tablet = Tablet::new().await;
    talks(&tablet).await;
    let comes_back = "
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        return document.body.innerText;
    ";
    assert!(tablet.run(comes_back).await.to_string().contains("And then") || tablet.card().await == "B01");
    still_here(&tablet, "a page that came back and was not left").await;
    tablet.run("sessionStorage.setItem('kitchen-table.left', 'true')").await;
    assert_eq!(tablet.run(comes_back).await, "");
    is_away(&tablet).await;
}

#[tokio::test]
async fn the_page_that_is_left_for_is_one_that_anybody_may_have_open() {
    let tablet = Tablet::new().await;
    tablet.go_to("/away.html").await;
    tablet.wait_for(AWAY).await;
    assert_eq!(tablet.browser().title().await.expect("a page has a title"), "Home");
    let page = tablet.run("return document.documentElement.outerHTML").await.to_string();
    for ours in ["Kitchen", "kitchen", "index.html", "plan", "Leave", "999"] {
        assert!(!page.contains(ours), "{ours} in {page}");
    }
    let leads = "return [...document.links].map((link) => link.origin === location.origin)";
    let leads: Vec<bool> = serde_json::from_value(tablet.run(leads).await).expect("they are answers");
    assert!(!leads.is_empty() && leads.iter().all(|back| !back), "no link leads back");
    let barriers = tablet.barriers().await;
    assert!(barriers.is_empty(), "{barriers:?}");
}

#[tokio::test]
async fn the_page_that_says_something_went_wrong_is_left_by_tap_and_by_keys() {
    for by in ["tap", "keys"] {
        let tablet = Tablet::new().await;
        talks(&tablet).await;
        tablet.run("kitchenTableRecovery()").await;
        tablet.see("#recovery h1").await;
        if by == "tap" {
            tablet.tap("#recovery [data-do=leave]").await
        } else {
            presses(&tablet, &THREE_TIMES).await
        }
        is_away(&tablet).await;
    }
}

/// What the browser shows of a page outside of it: its title, its icon, its address.
#[tokio::test]
async fn neither_title_nor_icon_nor_address_says_anything_of_a_family() {
    let tablet = Tablet::new().await;
    talks(&tablet).await;
    tablet.tap("[data-do=stop]").await;
    for screen in ["visit", "copy:fridge", "people", "settings"] {
        if screen != "visit" {
            tablet.goes_to(screen).await;
        }
        tablet.wait_for("[data-heading]").await;
        let outside = tablet
            .run("return [document.title, location.pathname + location.search + location.hash, document.querySelector('link[rel=icon]').href]")
            .await;
        assert_eq!(outside, json!(["Kitchen Table", "/", "data:,"]), "on {screen}");
    }
}

// On every screen at every size

const SIZES: [(u32, u32); 5] = [(1180, 820), (412, 900), (320, 640), (820, 400), (640, 512)];

const IN_REACH: &str = "
    const leave = [...document.querySelectorAll('[data-do=leave]')].find((one) => one.checkVisibility());
    const { left, top, right, bottom, width, height } = leave.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    return leave.contains(over) && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
        && width >= 44 && height >= 40 && leave.scrollWidth <= leave.clientWidth + 1;
";

/// At the top of the page, and however far people have read.
async fn is_in_reach(tablet: &Tablet, on: &str) {
    for scroll in
        ["scrollTo(0, 0)", "scrollTo(0, document.body.scrollHeight / 2)", "scrollTo(0, document.body.scrollHeight)"]
    {
        tablet.run(scroll).await;
        tablet.wait_until(&format!("for the way out {on}, after {scroll}"), IN_REACH).await;
    }
}

async fn words_are(tablet: &Tablet, size: &str) {
    tablet.run(&format!("document.documentElement.dataset.textSize = {}", json!(size))).await;
}

#[tokio::test]
async fn the_way_out_is_in_reach_on_every_screen_at_every_size() {
    let tablet = Tablet::new().await;
    for language in Language::ALL.iter().copied() {
        tablet.open().await;
        tablet.language_is(language.id()).await;
        for screen in SCREENS {
            goes(&tablet, screen).await;
            for (width, height) in SIZES {
                if width < tablet.engine().narrowest() {
                    continue;
                }
                tablet.resize(width, height).await;
                for size in ["usual", "larger"] {
                    words_are(&tablet, size).await;
                    is_in_reach(&tablet, &format!("on {screen} at {width} × {height}, {size}, {}", language.id()))
                        .await;
                }
                tablet.run("scrollTo(0, 0)").await;
                tablet.screenshot(format!("{}-{}-{width}", language.id(), screen.replace(':', "-"))).await;
                words_are(&tablet, "usual").await;
            }
            tablet.resize(1180, 820).await;
        }
    }
}

/// Goes there, in practice.
async fn goes(tablet: &Tablet, screen: &str) {
    // Practice is gone then.
    tablet.open().await;
    if screen == "plans" {
        return;
    }
    tablet.practises().await;
    match screen {
        "talk" => {}
        "turn" => tablet.is_handed_to("Megan").await,
        "practice" | "people" | "settings" => tablet.goes_to(screen).await,
        "check" => {
            tablet.are_here(&["Dawn"]).await;
            tablet.goes_to(screen).await;
        }
        screen => {
            tablet.tap("[data-do=stop]").await;
            tablet.wait_for("[data-screen=visit]").await;
            if screen != "visit" {
                tablet.goes_to(screen).await;
            }
        }
    }
}

// In a frame

#[tokio::test]
async fn in_a_frame_it_says_what_leaving_does_there_and_leaves_the_frame() {
    let tablet = Tablet::in_a_frame().await;
    tablet.see("[data-framed]").await;
    tablet.tap("[data-do=leave]").await;
    tablet.wait_for(AWAY).await;
    tablet.browser().enter_default_frame().await.expect("there is a page around it");
    assert_eq!(tablet.run("return document.title").await, Value::from("Training"));

    tablet.open().await;
    tablet.is_gone("[data-framed]").await;
}
