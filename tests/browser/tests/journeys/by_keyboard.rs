//! A short visit with a keyboard and no mouse: focus is always somewhere, and nothing lies over it.

use browser_tests::{Engine, Tablet};
use thirtyfour::Key;

const HEADING: &str = "[data-heading]";
const NAME: &str = "[data-new-person] [data-field=name]";

/// A plan is started, and people are written down.
async fn starts(tablet: &Tablet) {
    tablet.open().await;
    tablet.sees_the_plans().await;
    tablet.keys(r#"[data-do="new-plan"]"#, Key::Enter).await;
    tablet.wait_for(r#"[data-screen="prepare"]"#).await;
    tablet.has_focus(HEADING).await;
    // The first is ticked as the worker already.
    writes_down(tablet, "Dawn", None).await;
    writes_down(tablet, "Mam", None).await;
    writes_down(tablet, "Megan", Some("child")).await;
}

async fn writes_down(tablet: &Tablet, name: &str, ticked: Option<&str>) {
    tablet.keys(NAME, name).await;
    if let Some(ticked) = ticked {
        tablet.keys(&format!("[data-new-person] [data-field={ticked}]"), Key::Space).await;
    }
    tablet.keys("[data-new-person] [data-do=add-person]", Key::Enter).await;
    tablet.wait_for(&format!("[data-person={name}]")).await;
    tablet.has_focus(NAME).await;
}

async fn sits_down(tablet: &Tablet) {
    tablet.keys(r#"main [data-go="talk"]"#, Key::Enter).await;
    // Alone on the screen, for whoever has not been asked it.
    tablet.wait_for("[data-screen=before-the-table]").await;
    tablet.has_focus(HEADING).await;
    tablet.keys("[data-screen=before-the-table] [data-choice=yes]", Key::Enter).await;
    tablet.is_asked("S03").await;
    tablet.has_focus(HEADING).await;
}

#[tokio::test]
async fn somebody_with_a_keyboard_and_no_mouse_starts_a_plan_answers_and_takes_a_copy() {
    let tablet = Tablet::new().await;
    starts(&tablet).await;
    sits_down(&tablet).await;
    tablet.keys("[data-answer=ok] [data-choice=yes]", Key::Space).await;
    tablet.is_asked("B01").await;
    tablet.has_focus(HEADING).await;

    tablet.keys(r#"[data-speaker="Mam"]"#, Key::Space).await;
    tablet.has_focus(r#"[data-speaker="Mam"]"#).await;
    tablet.keys("[data-answer=said]", "Money is short.").await;
    // Whoever changes the language goes on from where they changed it.
    tablet.keys("[data-lang=cy]", Key::Enter).await;
    tablet.wait_for("html[lang=cy]").await;
    tablet.has_focus("[data-lang=en]").await;
    tablet.press(Key::Enter).await;
    tablet.wait_for("html[lang=en]").await;
    tablet.has_focus("[data-lang=cy]").await;
    tablet.keys(r#"form [data-do="next"]"#, Key::Enter).await;
    tablet.see_words(r#"[data-part="worries"]"#, "Money is short.").await;
    tablet.has_focus(HEADING).await;
    tablet.keys(r#"form [data-do="next"]"#, Key::Enter).await;
    tablet.is_asked("B02").await;
    tablet.has_focus(HEADING).await;
    tablet.is_saved().await;
    assert!(tablet.plan().await.lines.iter().any(|line| line.words() == Some("Money is short.")));

    // What can be done with a line is opened and closed where it stands.
    const LINE: &str = "[data-part=worries] [data-line] > button";
    tablet.keys(LINE, Key::Enter).await;
    tablet.wait_for(&format!("{LINE}[aria-expanded=true]")).await;
    tablet.has_focus(LINE).await;

    tablet.keys(r#"[data-go="settings"]"#, Key::Enter).await;
    tablet.wait_for(r#"[data-screen="settings"]"#).await;
    tablet.has_focus(HEADING).await;
    tablet.keys("main [data-do=back]", Key::Enter).await;
    tablet.is_asked("B02").await;
    tablet.keys(r#"main [data-go="copy:fridge"]"#, Key::Enter).await;
    tablet.wait_for("[data-copy]").await;
    tablet.has_focus(HEADING).await;
}

#[tokio::test]
async fn whoever_is_changed_taken_out_or_put_back_by_keyboard_is_where_focus_is() {
    let tablet = Tablet::new().await;
    starts(&tablet).await;
    tablet.keys("[data-person=Mam] [data-do=edit]", Key::Enter).await;
    tablet.wait_for("[data-do=keep]").await;
    tablet.press("i").await;
    tablet.press(Key::Enter).await;
    tablet.wait_for("[data-person=Mami]").await;
    tablet.has_focus("[data-person=Mami] [data-do=edit]").await;
    tablet.keys("[data-person=Mami] [data-do=remove]", Key::Enter).await;
    tablet.has_focus("[data-do=remove-sure]").await;
    tablet.press(Key::Enter).await;
    tablet.is_gone("[data-person=Mami]").await;
    tablet.has_focus("[data-do=put-back-in]").await;
    tablet.press(Key::Enter).await;
    tablet.has_focus("[data-person=Mami] [data-do=edit]").await;
}

/// The arrows are for lists: how long a plan is kept.
#[tokio::test]
async fn the_arrows_choose_in_a_list() {
    let tablet = Tablet::new().await;
    if tablet.engine() == Engine::WebKit {
        println!(
            "WebKit's own list opens in a window that its driver cannot reach: Chromium and Firefox look at this."
        );
        return;
    }
    starts(&tablet).await;
    tablet.keys(r#"[data-go="plans"]"#, Key::Enter).await;
    tablet.wait_for(r#"[data-screen="plans"] [data-do="open-plan"]"#).await;
    tablet.keys(".kt-keep-for summary", Key::Enter).await;
    tablet.keys("[data-field=keep-for]", Key::Down).await;
    tablet.has_focus("[data-field=keep-for]").await;
    assert!(!tablet.see("[data-goes]").await.is_empty());
}
