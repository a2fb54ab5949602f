//! Reading aloud: with the tablet's own voice, in the language that is on the screen, and never after people have gone on.

use browser_tests::Tablet;
use serde_json::json;

/// A tablet with an English voice of its own, and a Welsh one that would be asked elsewhere. What is said is written down;
/// silence is a dash.
const VOICES: &str = "
    window.heard = [];
    const voices = [{ lang: 'en-GB', localService: true }, { lang: 'cy-GB', localService: false }];
    let now;
    window.isRead = () => now.onend();
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    Object.assign(SpeechSynthesis.prototype, {
        getVoices: () => voices,
        speak: (utterance) => { now = utterance; heard.push(`${utterance.voice.lang} ${utterance.text}`); },
        cancel: () => { if (heard.length > 0 && heard.at(-1) !== '-') heard.push('-'); },
    });
";

async fn heard(tablet: &Tablet) -> Vec<String> {
    let heard = tablet.run("return heard").await;
    heard.as_array().expect("it is a list").iter().filter_map(|text| text.as_str().map(str::to_owned)).collect()
}

async fn a_table_with_a_voice() -> Tablet {
    let tablet = Tablet::in_trouble(VOICES).await;
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("worries").await;
    tablet.tap("[data-do=read-aloud]").await;
    tablet
}

#[tokio::test]
async fn a_question_is_read_piece_by_piece_and_paused_and_stopped() {
    let tablet = a_table_with_a_voice().await;
    let question = tablet.see("form[data-card] h1").await;
    for _ in 0..20 {
        if heard(&tablet).await.last().is_some_and(|last| last.ends_with(&question)) {
            break;
        }
        tablet.run("isRead()").await;
    }
    assert_eq!(heard(&tablet).await.last(), Some(&format!("en-GB {question}")));
    assert_eq!(tablet.see("[data-read-now]").await, question, "whoever reads along sees where it is");
    assert!(tablet.barriers().await.is_empty());
    tablet.screenshot("read-aloud").await;

    tablet.tap("[data-do=read-aloud]").await;
    assert_eq!(heard(&tablet).await.last().map(String::as_str), Some("-"));
    tablet.tap("[data-do=read-aloud]").await;
    assert_eq!(heard(&tablet).await.last(), Some(&format!("en-GB {question}")), "it goes on where it stopped");
    tablet.tap("[data-do=read-stop]").await;
    tablet.wait_for("[data-do=read-aloud]:focus").await;
    assert_eq!(tablet.count("[data-read-now], [data-do=read-stop]").await, 0);
    assert_eq!(heard(&tablet).await.last().map(String::as_str), Some("-"));
}

#[tokio::test]
async fn it_falls_silent_when_people_go_on_or_leave_and_reads_no_language_without_a_voice_of_the_tablets_own() {
    let tablet = a_table_with_a_voice().await;
    tablet.type_into("said", "Money is short.").await;
    tablet.next().await;
    assert_eq!(heard(&tablet).await.last().map(String::as_str), Some("-"));

    tablet.tap("[data-do=read-aloud]").await;
    assert_ne!(heard(&tablet).await.last().map(String::as_str), Some("-"));
    tablet.language("cy").await;
    assert_eq!(heard(&tablet).await.last().map(String::as_str), Some("-"));
    assert_eq!(tablet.count("[data-do=read-aloud]").await, 0);

    tablet.language("en").await;
    tablet.goes_to("copy:fridge").await;
    tablet.tap("[data-do=read-aloud]").await;
    assert!(heard(&tablet).await.last().is_some_and(|last| last.starts_with("en-GB")));
    assert_eq!(tablet.run("document.querySelector('[data-do=leave]').click(); return heard.at(-1)").await, json!("-"));
}
