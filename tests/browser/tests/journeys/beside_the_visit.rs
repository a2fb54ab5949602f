//! The screens that a visit does not come by shut nobody out either: the lock and its phrase, somebody's own turn, each
//! copy, an honest look, files, the bin. What axe finds is in the page and not in the browser: Chromium looks at all.

use std::cell::RefCell;

use browser_tests::{Somebody, Tablet, Told};
use kitchen_table::plan::Language;

/// What was found on the screens that were looked at.
#[derive(Default)]
struct Found(RefCell<Vec<String>>);

impl Found {
    async fn look(&self, tablet: &Tablet, screen: &str) {
        let here = tablet.barriers_at_every_size(screen).await;
        self.0.borrow_mut().extend(here);
    }

    fn is_nothing(&self) {
        let barriers = self.0.take();
        assert!(barriers.is_empty(), "{} barriers:\n{}", barriers.len(), barriers.join("\n"));
    }
}

/// The worked example, open at the table.
async fn at_the_table(language: Language) -> Tablet {
    let tablet = Tablet::new().await;
    tablet.has_open(&Told::worked_example(language).record(), language).await;
    tablet
}

#[tokio::test]
async fn the_phrase_and_the_lock_shut_nobody_out() {
    for language in Language::ALL {
        let (tablet, found) = (Tablet::new().await, Found::default());
        tablet.opens_for_the_first_time().await;
        tablet.language_is(language.id()).await;
        tablet.starts_a_plan().await;
        tablet.writes_down(Somebody::worker("Dawn")).await;
        found.look(&tablet, "not kept yet").await;
        tablet.goes_to("phrase").await;
        tablet.wait_for("[data-words]:not(:empty)").await;
        found.look(&tablet, "words that are drawn").await;
        tablet.tap("[data-do=own-words]").await;
        tablet.wait_for("#own-words").await;
        found.look(&tablet, "words of their own").await;
        tablet.tap("[data-do=drawn-words]").await;
        let words = tablet.see("[data-words]:not(:empty)").await;
        tablet.tap("[data-do=i-have-it]").await;
        tablet.fill("phrase", "no").await;
        tablet.tap("[data-do=keep-phrase]").await;
        tablet.wait_for(".kt-wrong:not(:empty)").await;
        found.look(&tablet, "typed wrong").await;
        tablet.empty("#phrase").await;
        tablet.fill("phrase", &words).await;
        tablet.tap("[data-do=keep-phrase]").await;
        tablet.wait_for("[data-code]").await;
        found.look(&tablet, "the recovery code").await;
        tablet.tap("[data-do=code-done]").await;
        tablet.is_saved().await;
        tablet.browser().refresh().await.expect("the page loads again");
        tablet.wait_for("[data-screen=lock] #phrase").await;
        found.look(&tablet, "the lock").await;
        found.is_nothing();
    }
}

#[tokio::test]
async fn copies_and_a_turn_of_ones_own_shut_nobody_out() {
    for language in Language::ALL {
        let (tablet, found) = (at_the_table(*language).await, Found::default());
        tablet.looks_at_the_copies().await;
        for (kind, reader) in [("family", "Mam"), ("child", "Megan"), ("helper", "Nain Keri"), ("worker", "Dawn")] {
            tablet.looks_at(kind, Some(reader)).await;
            found.look(&tablet, kind).await;
        }
        tablet.goes_to("people").await;
        tablet.tap("[data-person=Peter] [data-do=edit]").await;
        tablet.wait_for("[data-do=keep]").await;
        found.look(&tablet, "somebody is changed").await;
        tablet.tap("[data-person=Megan] [data-do=hand-over]").await;
        tablet.wait_for("[data-do=hand-without-code]").await;
        found.look(&tablet, "handed over").await;
        tablet.goes_without_a_code().await;
        tablet.is_asked_about("G01", "Megan").await;
        found.look(&tablet, "a turn of her own").await;
        tablet.choose("ok", "yes").await;
        tablet.next().await;
        found.look(&tablet, "pictures").await;
        tablet.tap(r#"[data-do="stop"]"#).await;
        found.look(&tablet, "the end of a turn").await;
        found.is_nothing();
    }
}

#[tokio::test]
async fn the_look_the_bin_and_files_shut_nobody_out() {
    for language in Language::ALL {
        let (tablet, found) = (at_the_table(*language).await, Found::default());
        tablet.are_here(&["Dawn"]).await;
        tablet.goes_to("check").await;
        tablet.wait_for("[data-check]").await;
        found.look(&tablet, "an honest look").await;
        tablet.goes_home().await;
        tablet.tap("[data-do=edit]").await;
        found.look(&tablet, "another name").await;
        tablet.tap("form [data-do=cancel]").await;
        tablet.tap("[data-do=save-plan]").await;
        tablet.wait_for("[data-words]:not(:empty)").await;
        found.look(&tablet, "a file").await;
        tablet.tap("[data-do=not-now]").await;
        tablet.tap("section[data-plan] [data-do=remove]").await;
        tablet.tap("[data-plans=bin] > summary").await;
        tablet.tap("[data-plans=bin] [data-do=delete]").await;
        tablet.wait_for("[data-do=delete-sure]").await;
        found.look(&tablet, "the bin").await;
        tablet.goes_to("settings").await;
        tablet.tap("[data-do=delete-all]").await;
        tablet.wait_for("[data-screen=settings] [data-do=cancel]").await;
        found.look(&tablet, "everything deleted").await;
        found.is_nothing();
    }
}
