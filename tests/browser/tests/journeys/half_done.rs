//! What somebody began to write beside a card and did not finish: it is there again, or it is taken.

use browser_tests::{Somebody, Tablet};

const NEW: &str = "[data-new-person]";

#[tokio::test]
async fn a_name_that_was_typed_and_not_added_goes_with_next() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("goes").await;
    tablet.is_asked_about("F01", "Megan").await;
    let group = r#"[data-answer="tells"]"#;
    tablet.brings_up("tells").await;
    tablet.tap(&format!("{group} [data-choice=someone-else]")).await;
    tablet.type_at(&format!("{group} [data-field=name]"), "Nain").await;
    tablet.is_saved().await;
    tablet.reload().await;
    tablet.is_asked_about("F01", "Megan").await;
    assert_eq!(tablet.typed(&format!("{group} [data-field=name]")).await, "Nain", "a reload keeps it, standing open");
    tablet.next().await;
    tablet.is_saved().await;
    let plan = tablet.plan().await;
    let nain = plan.people.iter().find(|person| person.name() == "Nain").expect("Nain is in the plan");
    let tells = plan.lines.iter().find(|line| line.ask == "tells").expect("somebody tells");
    assert_eq!(tells.person(), Some(nain.id));
}

#[tokio::test]
async fn somebody_half_written_down_is_still_half_written_down_after_a_reload_and_in_the_other_language() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.starts_a_plan().await;
    tablet.writes_down(Somebody::worker("Dawn")).await;
    tablet.type_at(&format!("{NEW} [data-field=name]"), "Meg").await;
    tablet.type_at(&format!("{NEW} [data-field=age]"), "9").await;
    tablet.tick(&format!("{NEW} [data-field=child]"), true).await;
    tablet.is_saved().await;
    tablet.language("cy").await;
    assert_eq!(tablet.typed(&format!("{NEW} [data-field=name]")).await, "Meg");
    tablet.reload().await;
    assert_eq!(tablet.typed(&format!("{NEW} [data-field=name]")).await, "Meg");
    assert_eq!(tablet.typed(&format!("{NEW} [data-field=age]")).await, "9");
    assert_eq!(tablet.property(&format!("{NEW} [data-field=child]"), "checked").await, true);
    tablet.sits_down().await;
    tablet.goes_to("people").await;
    tablet.type_at(&format!("{NEW} [data-field=name]"), "an").await;
    tablet.tap(&format!("{NEW} [data-do=add-person]")).await;
    tablet.wait_for("[data-person=Megan]").await;
    tablet.is_saved().await;
    tablet.reload().await;
    assert_eq!(tablet.typed(&format!("{NEW} [data-field=name]")).await, "", "written down, it is done");
    let plan = tablet.plan().await;
    let megan = plan.children().next().expect("there is a child");
    assert_eq!((megan.name(), megan.details.age), ("Megan", Some(9)));
}

#[tokio::test]
async fn somebody_half_changed_stands_open_again_after_a_reload() {
    const FORM: &str = ".kt-people form";
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.goes_to("people").await;
    tablet.tap("[data-person=Mam] [data-do=edit]").await;
    tablet.type_at(&format!("{FORM} [data-field=name]"), " Siân").await;
    tablet.is_saved().await;
    tablet.reload().await;
    assert_eq!(tablet.typed(&format!("{FORM} [data-field=name]")).await, "Mam Siân");
    tablet.tap(&format!("{FORM} [data-do=keep]")).await;
    tablet.wait_for("[data-person='Mam Siân']").await;
    tablet.is_saved().await;
    tablet.reload().await;
    tablet.wait_for("[data-person='Mam Siân']").await;
    tablet.is_gone(FORM).await;
}

#[tokio::test]
async fn words_half_changed_in_the_plan_stand_open_again_after_a_reload() {
    const FORM: &str = "[data-kind=worry] .kt-edit textarea";
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("worries").await;
    tablet.is_asked("B01").await;
    tablet.say("Money.", "Mam").await;
    tablet.keep().await;
    tablet.tap("[data-kind=worry] > button").await;
    tablet.tap("[data-kind=worry] [data-do=edit]").await;
    tablet.type_at(FORM, " Bills").await;
    tablet.is_saved().await;
    tablet.language("cy").await;
    assert_eq!(tablet.typed(FORM).await, "Money. Bills");
    tablet.reload().await;
    assert_eq!(tablet.typed(FORM).await, "Money. Bills");
    tablet.tap("[data-kind=worry] [data-do=keep]").await;
    tablet.is_gone(FORM).await;
    tablet.is_saved().await;
    tablet.reload().await;
    tablet.see_words("[data-kind=worry]", "Money. Bills").await;
    tablet.is_gone(FORM).await;
}

#[tokio::test]
async fn a_tablet_that_did_not_answer_at_first_is_asked_again_and_keeps_what_was_said() {
    const DEAF: &str = "
        const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (...what) {
            if (!sessionStorage.getItem('answers')) throw new DOMException('not now', 'UnknownError');
            return open.apply(this, what);
        };
    ";
    let tablet = Tablet::in_trouble(DEAF).await;
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("worries").await;
    tablet.is_asked("B01").await;
    tablet.say("Money is short.", "Mam").await;
    tablet.keep().await;
    tablet.wait_for(r#"[data-save="not-kept"] [data-do="try-again"]"#).await;
    tablet.run("sessionStorage.setItem('answers', 'yes')").await;
    tablet.tap(r#"[data-do="try-again"]"#).await;
    tablet.is_saved().await;
    assert_eq!(
        tablet.plan().await.lines.iter().filter_map(|line| line.words()).collect::<Vec<_>>(),
        ["Money is short."]
    );
    tablet.reload().await;
    tablet.see_words(r#"[data-part="worries"]"#, "Money is short.").await;
}

#[tokio::test]
async fn half_typed_words_go_aside_when_somebody_sits_down_and_stand_again_once_they_have_gone() {
    const BOX: &str = r#"form[data-card=B01] textarea[data-answer=said]"#;
    const MEGAN: &str = "[data-person=Megan] [data-field=here]";
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("worries").await;
    tablet.is_asked("B01").await;
    tablet.type_at(BOX, "When he drinks").await;
    tablet.is_saved().await;
    for (sits_here, stands) in [(true, ""), (false, "When he drinks")] {
        tablet.goes_to("people").await;
        tablet.tick(MEGAN, sits_here).await;
        tablet.sits_down().await;
        tablet.opens_chapter("worries").await;
        tablet.is_asked("B01").await;
        assert_eq!(tablet.typed(BOX).await, stands);
        tablet.reload().await;
        tablet.is_asked("B01").await;
        assert_eq!(tablet.typed(BOX).await, stands, "after a reload too");
        assert!(tablet.everything_kept().await.contains(&"When he drinks".to_owned()), "nothing typed is dropped");
    }
}

#[tokio::test]
async fn somebody_under_age_without_the_tick_is_asked_about_and_focus_stays_with_whom_it_was() {
    const MAM: &str = "[data-person=Mam]";
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.goes_to("people").await;
    for (name, age, answer) in [("Cai", "9", "for-them-too"), ("Llyr", "15", "not-for-them")] {
        tablet.type_at(&format!("{NEW} [data-field=name]"), name).await;
        tablet.type_at(&format!("{NEW} [data-field=age]"), age).await;
        tablet.tap(&format!("{NEW} [data-do=add-person]")).await;
        tablet.has_focus(&format!("{NEW} [data-do=for-them-too]")).await;
        assert_eq!(tablet.count(&format!("[data-person={name}]")).await, 0, "nobody yet");
        tablet.tap(&format!("{NEW} [data-do={answer}]")).await;
        tablet.wait_for(&format!("[data-person={name}]")).await;
    }
    tablet.is_saved().await;
    let plan = tablet.plan().await;
    let children: Vec<_> = plan.children().map(|child| child.name()).collect();
    assert_eq!(children, ["Megan", "Cai"]);

    tablet.tap(&format!("{MAM} [data-do=edit]")).await;
    tablet.has_focus(".kt-people form [data-field=name]").await;
    tablet.tap(".kt-people form [data-do=keep]").await;
    tablet.has_focus(&format!("{MAM} [data-do=edit]")).await;
    tablet.tap(&format!("{MAM} [data-do=remove]")).await;
    tablet.tap(&format!("{MAM} [data-do=cancel]")).await;
    tablet.has_focus(&format!("{MAM} [data-do=remove]")).await;
    tablet.tap(&format!("{MAM} [data-do=remove]")).await;
    tablet.tap(&format!("{MAM} [data-do=remove-sure]")).await;
    tablet.has_focus("[data-do=put-back-in]").await;
    tablet.tap("[data-do=put-back-in]").await;
    tablet.has_focus(&format!("{MAM} [data-do=edit]")).await;
}

#[tokio::test]
async fn a_day_that_is_over_is_asked_about_and_the_sentence_goes_when_it_is_mended() {
    const DAY: &str = "form[data-card=K03] input[data-answer=when]";
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("agree").await;
    while tablet.card().await != "K03" {
        tablet.next().await;
    }
    let puts = |day: &str| {
        format!(
            "const day = document.querySelector('{DAY}'); day.value = '{day}'; day.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        )
    };
    tablet.run(&puts("2020-03-02T16:00")).await;
    tablet.tap("form[data-card] [type=submit]").await;
    tablet.wait_for("form[data-card=K03] [data-do=day-is-meant]").await;
    tablet.run(&puts("2099-03-02T16:00")).await;
    tablet.is_gone("[data-do=day-is-meant]").await;
    tablet.tap("form[data-card] [type=submit]").await;
    tablet.tap("form[data-card=K03] [data-do=day-is-meant]").await;
    let plan = tablet.keeps("the visit", |plan| plan.next_visit().is_some()).await;
    assert_eq!(plan.next_visit().map(|(_, when)| when.date.year), Some(2099), "a year that somebody means is taken");
}
