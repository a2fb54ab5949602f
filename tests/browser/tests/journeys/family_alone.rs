//! A family with no worker: what comes first, what nobody is asked, and whom they could tell.

use browser_tests::{Tablet, Told};
use kitchen_table::plan::{Language, Role};

/// Mam, who sits there by herself; Nain and Megan are at home.
fn mam_alone(language: Language) -> Told {
    Told::by(language, &[("Mam", Role::Adult, true), ("Nain", Role::Adult, false), ("Megan", Role::Child, false)])
}

#[tokio::test]
async fn a_mother_alone_first_hears_where_help_is_and_about_paper_and_each_is_one_tap() {
    for language in Language::ALL.iter().copied() {
        let tablet = Tablet::new().await;
        tablet.open().await;
        tablet.has_open(&mam_alone(language).record(), language).await;
        while tablet.card().await != "S06" {
            tablet.goes_on_by("form [data-do=back]").await;
        }
        let said = tablet.all_text("form[data-card]").await;
        assert!(said.contains("999") && said.contains("0808 80 10 800"), "{said}");
        tablet.wait_for("[data-do=leave]").await;
        tablet.reads_card("S06", language).await;
        tablet.next().await;
        tablet.is_asked("S07").await;
        tablet.reads_card("S07", language).await;
        tablet.next().await;
        tablet.is_asked("S03").await;
        tablet.wait_for("[data-answer=ok] [data-choice=yes]").await;
        assert_eq!(tablet.count("[data-choice=question]").await, 0, "nobody is there to answer it");
        let plan = tablet.plan().await;
        assert!(plan.lines.is_empty(), "neither leaves an answer for somebody to find");
    }
}

#[tokio::test]
async fn where_the_worker_would_have_been_a_mother_alone_says_whom_she_could_tell_and_is_not_offered_herself() {
    let tablet = Tablet::new().await;
    tablet.has_open(&mam_alone(Language::En).record(), Language::En).await;
    while tablet.card().await != "J04" {
        assert!(!["B02", "X03", "I03", "C04"].contains(&tablet.card().await.as_str()), "nobody is there to ask it");
        tablet.next().await;
    }
    assert_eq!(tablet.count("[data-answer=who] [data-choice=Mam]").await, 0);
    tablet.choose("who", "Nain").await;
    let nain = |plan: &kitchen_table::plan::Plan| {
        let told = plan.lines.iter().find(|line| line.card.0 == "J04");
        told.and_then(|line| line.person()).and_then(|id| plan.person(id)).is_some_and(|one| one.name() == "Nain")
    };
    tablet.keeps("whom she could tell", nain).await;
    tablet.looks_at("fridge", None).await;
    assert!(tablet.count("[data-copy] .kt-number, [data-copy=fridge]").await > 0);
}
