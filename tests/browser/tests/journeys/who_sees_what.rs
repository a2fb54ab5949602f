//! Each rule under "Who sees what" (practice, conversation.md), on the screen and on the copies of a real tablet.

use browser_tests::{Tablet, Told};
use kitchen_table::plan::{Language, Role};

const NIGHTS: &str = "He shouts at night.";
const WALK: &str = "We go for a walk.";
const NAMED: &str = "Gethin scares me.";
const RINGS: &str = "I will ring Peter on Monday.";
const WISH: &str = "That Gethin does not come.";

/// Dawn and Mam at the table; Peter and Megan are out.
fn told() -> Told {
    let people = [
        ("Dawn", Role::Worker, true),
        ("Mam", Role::Adult, true),
        ("Peter", Role::Adult, false),
        ("Megan", Role::Child, false),
    ];
    Told::by(Language::En, &people)
}

#[tokio::test]
async fn an_absent_partners_copy_has_nothing_of_what_was_said_without_him_but_what_they_share() {
    let mut told = told();
    told.says("Mam", "B01", "", &[("said", NIGHTS)]);
    told.says("Mam", "D01", "", &[("said", WALK)]);
    told.says("Mam", "F01", "Megan", &[("place", "The blue house")]);
    told.says("Mam", "K03", "", &[("when", "2026-11-29T16:00")]);
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), Language::En).await;
    tablet.looks_at("family", Some("Peter")).await;
    assert_eq!(tablet.count("[data-do=print], [data-do=save]").await, 0, "what he may see has not been asked");
    tablet.tap("main .kt-primary[data-do=ask]").await;
    tablet.is_asked("K05").await;
    tablet.choose("answer", "some").await;
    tablet.choose("lines", &told.line(WALK).0.to_string()).await;
    tablet.next().await;
    tablet.looks_at("family", Some("Peter")).await;
    let his = tablet.copy_says().await;
    assert!(his.contains(WALK) && !his.contains(NIGHTS) && !his.contains("blue house"), "{his}");
    assert!(!his.contains("don’t know") && !his.contains("don't know"), "nor that it is not known: {his}");
    tablet.looks_at("family", Some("Mam")).await;
    assert!(tablet.copy_says().await.contains(NIGHTS));
}

#[tokio::test]
async fn what_he_may_see_stands_in_no_list_that_somebody_else_reads() {
    let mut told = told();
    told.says("Mam", "B01", "", &[("said", NIGHTS)]);
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), Language::En).await;
    tablet.opens_deeper("agree").await;
    tablet.wait_for(r#"[data-part="agree"] [data-card-link="K02"]"#).await;
    assert_eq!(tablet.count("#plan-so-far [data-card-link=K05]").await, 0);
    let listed = tablet.all_text("#plan-so-far .kt-deeper").await;
    assert!(!listed.contains("Peter"), "{listed}");
}

#[tokio::test]
async fn a_worry_that_names_whom_to_keep_away_from_is_gone_when_a_child_comes_in() {
    let mut told = told();
    told.are_here(&["Dawn", "Mam", "Megan"]);
    told.says("Mam", "D01", "", &[("said", WALK)]);
    told.are_here(&["Dawn", "Mam"]);
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), Language::En).await;
    tablet.opens_chapter("goes").await;
    while tablet.card().await != "F02" {
        tablet.next().await;
    }
    tablet.type_into("name", "Gethin").await;
    tablet.choose("kind", "person").await;
    tablet.next().await;
    tablet.opens_chapter("worries").await;
    tablet.say(NAMED, "Mam").await;
    tablet.keep().await;
    tablet.see_words("#plan-so-far", NAMED).await;
    tablet.are_here(&["Dawn", "Mam", "Megan"]).await;
    tablet.unfolds("works").await;
    tablet.see_words("#plan-so-far", WALK).await;
    let page = tablet.all_text("body").await;
    assert!(!page.contains("Gethin"), "{page}");
}

#[tokio::test]
async fn a_promise_that_names_somebody_is_on_the_fridge_only_once_it_is_ticked() {
    let mut told = told();
    told.says("Dawn", "I03", "", &[("what", RINGS)]);
    told.says("Mam", "I04", RINGS, &[("answer", "yes")]);
    told.says("Mam", "K03", "", &[("when", "2026-11-29T16:00")]);
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), Language::En).await;
    tablet.looks_at("fridge", None).await;
    let page = tablet.copy_says().await;
    assert!(!page.contains("Peter"), "{page}");
}

#[tokio::test]
async fn a_childs_ask_me_first_is_on_no_paper_and_on_no_screen_of_the_others() {
    let mut told = told();
    told.are_here(&["Dawn", "Megan"]);
    told.says("Megan", "G04", "", &[("said", WISH)]);
    told.says("Megan", "G09", WISH, &[("may", "ask-first")]);
    told.are_here(&["Dawn", "Mam"]);
    told.says("Mam", "B01", "", &[("said", WALK)]);
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), Language::En).await;
    tablet.see_words("#plan-so-far", WALK).await;
    assert!(!tablet.all_text("body").await.contains(WISH));
    for (kind, reader) in [("child", Some("Megan")), ("family", Some("Mam"))] {
        tablet.looks_at(kind, reader).await;
        let says = tablet.copy_says().await;
        assert!(!says.contains(WISH), "{kind}: {says}");
    }
}

#[tokio::test]
async fn who_said_no_to_a_promise_stands_under_it_and_it_is_not_agreed() {
    let mut told = told();
    told.says("Dawn", "I03", "", &[("what", RINGS)]);
    told.says("Mam", "I04", RINGS, &[("answer", "no")]);
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), Language::En).await;
    tablet.unfolds("agree").await;
    let line = format!("#plan-so-far [data-line=\"{}\"]", told.line(RINGS).0);
    tablet.see_words(&format!("{line} .kt-by"), "Mam").await;
    tablet.wait_for(&format!("{line}:not([data-status=agreed])")).await;
}
