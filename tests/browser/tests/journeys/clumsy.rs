//! People who say nothing, say too much, type what they like, and tablets that let them down.

use browser_tests::{Somebody, Tablet, Told};
use kitchen_table::plan::{About, Is, Language, Plan, Role};

/// At the table, with the first worry asked for.
async fn asked_for_worries(tablet: &Tablet) {
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("worries").await;
    tablet.is_asked("B01").await;
}

fn words(plan: &Plan) -> Vec<&str> {
    plan.lines.iter().filter_map(|line| line.words()).collect()
}

#[tokio::test]
async fn a_family_that_says_nothing_gets_to_the_end_and_leaves_with_the_numbers() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.goes_on_to_the_end().await;
    tablet.wait_for(r#"[data-screen="visit"]"#).await;
    tablet.is_saved().await;
    let plan = tablet.plan().await;
    assert_eq!((plan.lines, plan.turns), (vec![], vec![]), "silence is a gap and no answer");
    tablet.goes_to("copy:fridge").await;
    assert!(tablet.see(r#"[data-copy="fridge"]"#).await.contains("999"));
    assert_eq!(tablet.complaints().await, Vec::<String>::new());
}

#[tokio::test]
async fn somebody_who_says_ten_thousand_characters_keeps_every_one() {
    let tablet = Tablet::new().await;
    asked_for_worries(&tablet).await;
    let story = "Ddoe aethon ni i'r parc ac wedyn… ".repeat(300);
    assert!(story.chars().count() > 10_000);
    let story = story.trim();
    tablet.paste_into("said", story).await;
    tablet.keep().await;
    tablet.is_saved().await;
    assert_eq!(words(&tablet.plan().await), [story]);
    tablet.see_words(r#"[data-part="worries"] [data-kind="worry"]"#, "Ddoe aethon ni").await;
    nothing_sticks_out(&tablet).await;
    // A name without a space in it must not push anything off the screen either.
    tablet.paste_into("said", &"w".repeat(500)).await;
    tablet.keep().await;
    nothing_sticks_out(&tablet).await;
    tablet.next().await;
}

async fn nothing_sticks_out(tablet: &Tablet) {
    let fits = "return document.documentElement.scrollWidth <= innerWidth";
    tablet.wait_until("for everything to fit the width", fits).await;
}

#[tokio::test]
async fn what_looks_like_a_page_is_words_like_any_others() {
    const SCRIPT: &str = "<script>document.title='taken'</script>";
    const IMAGE: &str = "<img src=/taken.png onerror=\"document.title='taken'\">";
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.starts_a_plan().await;
    let elements = "script, img, iframe, object, embed";
    let before = tablet.count(elements).await;
    for who in [Somebody::worker("Dawn"), Somebody::adult(IMAGE), Somebody::child(SCRIPT)] {
        tablet.writes_down(who).await;
    }
    tablet.see_words("[data-person]", IMAGE).await;
    tablet.see_words("[data-person]", SCRIPT).await;
    tablet.sits_down().await;
    tablet.opens_chapter("worries").await;
    tablet.say(SCRIPT, IMAGE).await;
    tablet.keep().await;
    tablet.see_words(r#"[data-part="worries"]"#, SCRIPT).await;
    tablet.opens_chapter("agree").await;
    while tablet.card().await != "I03" {
        tablet.next().await;
    }
    tablet.type_into("what", IMAGE).await;
    tablet.keep().await;
    tablet.goes_to("copy:fridge").await;
    tablet.see_words(r#"[data-copy="fridge"]"#, IMAGE).await;

    assert_eq!(words(&tablet.plan().await), [SCRIPT, IMAGE]);
    assert_eq!(tablet.count(elements).await, before, "nothing was made of it");
    let asked =
        tablet.run("return performance.getEntriesByType('resource').some((one) => one.name.includes('taken'))").await;
    assert_eq!(asked, false, "nothing was asked for");
    assert_ne!(tablet.browser().title().await.expect("a page has a title"), "taken");
    assert_eq!(tablet.complaints().await, Vec::<String>::new());
}

#[tokio::test]
async fn people_are_called_what_they_are_called() {
    const NAMES: [&str; 4] = ["Siân Llŷr-Ŵyn", "نورة", "D’Arcy \"Dai\" O'Neill", "👩🏽‍🦱 Mared"];
    const WORRY: &str = "Mae 😢 yn anodd. قالت أمي لا. Ŵ ŷ ẃ";
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.starts_a_plan().await;
    for name in NAMES {
        let before = tablet.count("[data-person]").await;
        tablet.paste_at("[data-new-person] [data-field=name]", name).await;
        tablet.tick("[data-new-person] [data-field=worker]", false).await;
        tablet.tap("[data-new-person] [data-do=add-person]").await;
        tablet
            .wait_until(
                "for them to be among the people",
                &format!("return document.querySelectorAll('[data-person]').length === {before} + 1"),
            )
            .await;
        tablet.see_words("[data-person]", name).await;
    }
    tablet.sits_down().await;
    tablet.opens_chapter("worries").await;
    for name in NAMES {
        tablet.see_words("[data-speaker]", name).await;
    }
    tablet.tap("[data-speaker='نورة']").await;
    tablet.paste_into("said", WORRY).await;
    tablet.keep().await;
    tablet.is_saved().await;
    tablet.reload().await;
    tablet.see_words(r#"[data-part="worries"]"#, WORRY).await;
    let plan = tablet.plan().await;
    let names: Vec<_> = plan.people.iter().map(|person| person.name()).collect();
    assert_eq!(names, NAMES);
    let said = plan.lines.iter().find(|line| line.words() == Some(WORRY));
    let speaker = said.and_then(|line| line.speaker).map(|id| plan.called(id));
    assert_eq!(speaker.as_deref(), Some("نورة"));
}

#[tokio::test]
async fn two_children_of_one_name_are_two_children() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.starts_a_plan().await;
    let megan = Somebody::child("Megan").not_here();
    for who in [Somebody::worker("Dawn"), Somebody::adult("Mam"), megan, megan] {
        tablet.writes_down(who).await;
    }
    assert!(!tablet.see("[data-new-person] [role=alert]").await.is_empty(), "it is said");
    tablet.sits_down().await;
    tablet.opens_chapter("goes").await;
    tablet.is_asked_about("F01", "Megan 1").await;
    tablet.type_into("place", "Nain's house").await;
    tablet.next().await;
    tablet.is_asked_about("F01", "Megan 2").await;
    tablet.type_into("place", "Next door").await;
    tablet.next().await;
    tablet.is_saved().await;

    let plan = tablet.plan().await;
    let places: Vec<_> = plan
        .children()
        .map(|child| plan.said(Is::SafePlace, About::Person(child.id)).and_then(|line| line.words()))
        .collect();
    assert_eq!(places, [Some("Nain's house"), Some("Next door")]);
}

#[tokio::test]
async fn what_somebody_said_stays_theirs_when_they_are_taken_out() {
    let tablet = Tablet::new().await;
    asked_for_worries(&tablet).await;
    tablet.say("Money is short.", "Mam").await;
    tablet.keep().await;
    tablet.goes_to("people").await;
    tablet.tap("[data-person=Mam] [data-do=remove]").await;
    tablet.see_words("[data-person=Mam] [role=alert]", "Mam").await;
    assert_eq!(tablet.count("[data-person=Mam]").await, 1, "one tap takes nobody out");
    tablet.tap("[data-person=Mam] [data-do=remove-sure]").await;
    tablet.is_gone("[data-person=Mam]").await;
    tablet.tap("[data-for=Mam] [data-do=put-back-in]").await;
    tablet.wait_for("[data-person=Mam]").await;
    tablet.tap("[data-person=Mam] [data-do=remove]").await;
    tablet.tap("[data-person=Mam] [data-do=remove-sure]").await;
    tablet.is_gone("[data-person=Mam]").await;
    tablet.sits_down().await;
    let line = r#"[data-part="worries"] [data-kind="worry"]"#;
    tablet.see_words(line, "Money is short.").await;
    tablet.see_words(line, "Mam").await;
    tablet.is_gone("[data-speaker=Mam]").await;

    tablet.tap(r#"[data-do="undo"]"#).await;
    tablet.wait_for("[data-speaker=Mam]").await;
    assert_eq!(words(&tablet.plan().await), ["Money is short."]);
}

#[tokio::test]
async fn a_reload_in_the_middle_of_a_word_lands_on_the_same_card_and_the_same_word() {
    let tablet = Tablet::new().await;
    asked_for_worries(&tablet).await;
    tablet.say("Arguing with Pe", "Dawn").await;
    tablet.is_saved().await;
    tablet.reload().await;
    tablet.is_asked("B01").await;
    assert_eq!(tablet.typed("[data-answer=said]").await, "Arguing with Pe");
    tablet.wait_for("[data-speaker=Dawn][aria-pressed=true]").await;

    // "I don't know" leaves on the card what stands half typed on it.
    tablet.tap(r#"[data-do="later"]"#).await;
    tablet.is_asked("B02").await;
    tablet.is_saved().await;
    tablet.reload().await;
    tablet.is_asked("B02").await;
    tablet.tap(r#"[data-do="back"]"#).await;
    tablet.is_asked("B01").await;
    assert_eq!(tablet.typed("[data-answer=said]").await, "Arguing with Pe");
}

#[tokio::test]
async fn a_reload_before_anyone_has_sat_down_keeps_what_the_worker_wrote() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.starts_a_plan().await;
    tablet.writes_down(Somebody::worker("Dawn")).await;
    tablet.gets_ready("worry").await;
    tablet.type_into("worker-worry", "Nobody knew where Llyr was").await;
    tablet.is_saved().await;
    tablet.reload().await;
    tablet.wait_for(r#"[data-screen="prepare"] [data-person=Dawn]"#).await;
    assert_eq!(tablet.typed("[data-answer=worker-worry]").await, "Nobody knew where Llyr was");
    tablet.is_gone(r#"[data-card="P01"] [aria-pressed=true]"#).await;
}

#[tokio::test]
async fn changing_the_language_in_the_middle_of_an_answer_keeps_everything() {
    let tablet = Tablet::new().await;
    asked_for_worries(&tablet).await;
    tablet.say("Money is sh", "Dawn").await;
    tablet.language("cy").await;
    tablet.is_asked("B01").await;
    assert_eq!(tablet.typed("[data-answer=said]").await, "Money is sh");
    tablet.wait_for("[data-speaker=Dawn][aria-pressed=true]").await;
    tablet.type_into("said", "ort.").await;
    tablet.keep().await;

    tablet.opens_chapter("goes").await;
    tablet.choose("how", "walks").await;
    tablet.brings_up("route").await;
    tablet.type_into("route", "Along the ri").await;
    tablet.language("en").await;
    tablet.is_asked_about("F01", "Megan").await;
    assert_eq!(tablet.typed("[data-answer=route]").await, "Along the ri");
    tablet.wait_for("form [data-asked='F03/how']").await;
    tablet.is_saved().await;
    assert_eq!(words(&tablet.plan().await), ["Money is short."]);
}

#[tokio::test]
async fn going_back_keeps_what_was_typed() {
    let tablet = Tablet::new().await;
    asked_for_worries(&tablet).await;
    tablet.next().await;
    let before = tablet.card().await;
    tablet.next().await;
    let half_typed = tablet.card().await;
    tablet.type_at("[data-card] textarea", "Half a sen").await;
    tablet.tap(r#"[data-do="back"]"#).await;
    tablet.is_asked(&before).await;
    tablet.next().await;
    tablet.is_asked(&half_typed).await;
    assert_eq!(tablet.typed("[data-card] textarea").await, "Half a sen");

    tablet.browser().back().await.expect("the browser goes back");
    tablet.is_asked(&before).await;
    tablet.browser().forward().await.expect("the browser goes forward");
    tablet.is_asked(&half_typed).await;
    assert_eq!(tablet.typed("[data-card] textarea").await, "Half a sen");
}

#[tokio::test]
async fn a_workers_worry_that_is_half_typed_stands_above_the_answer_and_is_gone_on_with_from_there() {
    let tablet = Tablet::new().await;
    asked_for_worries(&tablet).await;
    tablet.next().await;
    tablet.is_asked("B02").await;
    tablet.type_into("worker-worry", "Half a sen").await;
    tablet.tap(r#"[data-do="back"]"#).await;
    tablet.is_asked("B01").await;
    tablet.next().await;
    tablet.is_asked("B02").await;
    tablet.tap("[data-asked='B02/worker-worry']").await;
    assert_eq!(tablet.typed("[data-answer=worker-worry]").await, "Half a sen");
}

#[tokio::test]
async fn a_tap_lands_though_the_keyboard_takes_half_the_screen() {
    let tablet = Tablet::new().await;
    asked_for_worries(&tablet).await;
    tablet.resize(820, 440).await;
    for worry in ["Arguing.", "Money is short."] {
        tablet.type_into("said", worry).await;
        tablet.keep().await;
    }
    tablet.is_saved().await;
    assert_eq!(words(&tablet.plan().await), ["Arguing.", "Money is short."]);
}

/// Every write fails in the way the page's element says, for as long as it says so.
const WRITES_FAIL: &str = "
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...what) {
        const trouble = document.documentElement.dataset.trouble;
        if (trouble === 'full') throw new DOMException('no room', 'QuotaExceededError');
        const request = put.apply(this, what);
        if (trouble === 'undone') this.transaction.abort();
        return request;
    };
";

#[tokio::test]
async fn a_full_tablet_says_so_within_a_second_and_saves_once_there_is_room() {
    says_so_and_saves_later("full").await;
}

#[tokio::test]
async fn a_write_that_is_undone_is_said_and_done_again() {
    says_so_and_saves_later("undone").await;
}

async fn says_so_and_saves_later(trouble: &str) {
    let tablet = Tablet::in_trouble(WRITES_FAIL).await;
    asked_for_worries(&tablet).await;
    tablet.is_saved().await;
    tablet.run(&format!("document.documentElement.dataset.trouble = '{trouble}'")).await;
    tablet.type_into("said", "Money is short.").await;
    // Measured in the page: a driver is slower than people.
    let took = tablet
        .browser()
        .execute_async(
            "
            const [typed, done] = [performance.now(), arguments[arguments.length - 1]];
            const look = () => {
                const failed = document.querySelector('[data-save=failed]');
                const took = performance.now() - typed;
                if (failed || took > 5000) done(took);
                else setTimeout(look, 20);
            };
            look();
            ",
            vec![],
        )
        .await
        .expect("the page can be watched")
        .json()
        .as_f64()
        .unwrap_or(f64::INFINITY);
    assert!(took < 1500.0, "it took {took} ms to say so");
    assert!(!tablet.see(r#"[data-save="failed"] [role=alert]"#).await.is_empty());
    tablet.keep().await;
    tablet.see_words(r#"[data-part="worries"]"#, "Money is short.").await;
    tablet.wait_for(r#"[data-save="failed"]"#).await;
    assert_eq!(words(&tablet.plan().await), Vec::<&str>::new(), "it is not on the tablet");

    tablet.run("delete document.documentElement.dataset.trouble").await;
    tablet.is_saved().await;
    assert_eq!(words(&tablet.plan().await), ["Money is short."]);
}

#[tokio::test]
async fn a_tablet_that_keeps_nothing_says_so_and_lets_people_talk() {
    const NOTHING_IS_KEPT: [&str; 2] = [
        "
        IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };
        for (const store of ['localStorage', 'sessionStorage'])
            Object.defineProperty(window, store, { get() { throw new DOMException('no', 'SecurityError'); } });
        ",
        "Object.defineProperty(window, 'indexedDB', { value: undefined });",
    ];
    for trouble in NOTHING_IS_KEPT {
        let tablet = Tablet::in_trouble(trouble).await;
        tablet.open().await;
        tablet.wait_for(r#"[data-save="not-kept"]"#).await;
        asked_for_worries(&tablet).await;
        tablet.say("Money is short.", "Mam").await;
        tablet.keep().await;
        tablet.see_words(r#"[data-part="worries"]"#, "Money is short.").await;
        assert!(!tablet.see(r#"[data-save="not-kept"] [role=alert]"#).await.is_empty());
        tablet.goes_to("copy:fridge").await;
        assert!(tablet.see(r#"[data-copy="fridge"]"#).await.contains("999"));
    }
}

#[tokio::test]
async fn a_tablet_that_was_cleared_says_so_and_starts_again() {
    let tablet = Tablet::new().await;
    asked_for_worries(&tablet).await;
    tablet.goes_to("plans").await;
    tablet.wait_for("[data-plan]").await;
    tablet.is_cleared().await;
    tablet.open().await;
    tablet.sees_the_plans().await;
    tablet.is_gone("[data-plan]").await;
    assert!(!tablet.see("[data-screen=plans] .kt-hint").await.is_empty());
    asked_for_worries(&tablet).await;
}

#[tokio::test]
async fn a_date_that_cannot_be_is_refused_beside_its_box_and_nothing_is_lost() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("agree").await;
    while tablet.card().await != "I03" {
        tablet.next().await;
    }
    tablet.type_into("what", "Come back tonight.").await;
    tablet.asks_on().await;
    tablet.set_date("[data-answer=by]", "12026-11-29").await;
    tablet.tap(r#"[data-do="next"]"#).await;
    tablet.wait_for("[data-answer=by][aria-invalid=true]").await;
    assert!(!tablet.see(":has(> [data-answer=by]) > [role=alert]").await.is_empty());
    tablet.is_asked("I03").await;
    tablet.see_words("form [data-asked='I03/what']", "Come back tonight.").await;
    tablet.set_date("[data-answer=by]", "2026-11-29").await;
    tablet.keep().await;
    tablet.is_gone("[data-card] [aria-invalid=true]").await;
    tablet.is_saved().await;
    assert_eq!(words(&tablet.plan().await), ["Come back tonight."]);
}

#[tokio::test]
async fn half_a_date_is_not_taken_for_no_date() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("agree").await;
    while tablet.card().await != "K03" {
        tablet.next().await;
    }
    tablet.tap("[data-answer=when]").await;
    tablet.press("11").await;
    if tablet.run("return !document.querySelector('[data-answer=when]').validity.badInput").await == true {
        return; // This browser has no boxes for the parts of a date.
    }
    tablet.tap(r#"[data-do="next"]"#).await;
    tablet.wait_for("[data-answer=when][aria-invalid=true]").await;
    assert!(!tablet.see(":has(> [data-answer=when]) > [role=alert]").await.is_empty());
    tablet.is_asked("K03").await;
}

/// Where a finger comes down again lies the same button, under another line that nobody has read.
#[tokio::test]
async fn two_quick_taps_say_yes_to_one_line() {
    let tablet = Tablet::new().await;
    let here = [("Dawn", Role::Worker, true), ("Mam", Role::Adult, true), ("Nain", Role::Adult, true)];
    let children = ["Megan", "Llyr", "Sion"].map(|name| (name, Role::Child, false));
    let mut told = Told::by(Language::En, &here.into_iter().chain(children).collect::<Vec<_>>());
    for (name, ..) in children {
        told.says("Mam", "F01", name, &[("place", "Next door")]);
    }
    tablet.has_open(&told.record(), Language::En).await;
    tablet.opens_chapter("agree").await;
    while tablet.card().await != "I04" {
        tablet.next().await;
    }
    let all_say_yes = "[data-do=all-say-yes]";
    tablet.goes_on_by(all_say_yes).await;
    let (second, third) = ("2 of ", "3 of ");
    tablet.see_words(".kt-above", second).await;
    tablet.presses_twice(all_say_yes).await;
    tablet.see_words(".kt-above", third).await;
    // Longer than the second tap needs.
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    tablet.see_words(".kt-above", third).await;
}
