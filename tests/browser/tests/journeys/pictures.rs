//! Pictures of every screen, for people to look at. Not a test: `scripts/pictures` starts it.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::process::Command;

use browser_tests::deeper::every_deeper_card;
use browser_tests::worked_example::{Said, said_in, the_visit, visit};
use browser_tests::{Engine, Tablet};
use kitchen_table::plan::Language;

const SIZES: [(&str, u32, u32); 2] = [("tablet", 1180, 820), ("phone", 412, 900)];

#[tokio::test]
#[ignore = "takes pictures, checks nothing"]
async fn pictures_of_every_screen() {
    let folder = PathBuf::from(std::env::var("KT_PICTURES").expect("KT_PICTURES says where the pictures go"));
    for said in [Language::En, Language::Cy].map(said_in) {
        let tablet = Tablet::new().await;
        // One walk for both sizes: the page is made small and large again on every screen.
        let number = Cell::new(0);
        the_visit(&tablet, &said, async |screen| {
            number.set(number.get() + 1);
            picture(&tablet, &folder, &said, number.get(), screen).await;
        })
        .await;
        let mut at = number.get();
        for link in ["copy:fridge", "people", "settings", "plans"] {
            tablet.goes_to(link).await;
            at += 1;
            picture(&tablet, &folder, &said, at, link.split(':').next().unwrap_or(link)).await;
            if link == "copy:fridge" && tablet.engine().prints() {
                paper(&tablet, &folder.join(format!("fridge-{}", said.language))).await;
            }
        }
    }
}

/// Every copy of the worked example with Megan's own turn in it, as it prints: each page a picture.
#[tokio::test]
#[ignore = "takes pictures, checks nothing"]
async fn pictures_of_every_copy() {
    let folder = PathBuf::from(std::env::var("KT_PICTURES").expect("KT_PICTURES says where the pictures go"));
    for said in Language::ALL.iter().copied().map(said_in) {
        let tablet = Tablet::new().await;
        tablet.open().await;
        tablet.language_is(said.language).await;
        tablet.practises().await;
        let number = Cell::new(60);
        let look = async |screen: &str| {
            number.set(number.get() + 1);
            picture(&tablet, &folder, &said, number.get(), screen).await;
        };
        megans_turn(&tablet, look).await;
        // Alone, every copy can be looked at.
        tablet.are_here(&["Dawn"]).await;
        let copies = [
            ("fridge", None),
            ("family", None),
            ("child", Some("Megan")),
            ("child", Some("Llyr")),
            ("helper", Some("Nain Keri")),
            ("worker", Some("Dawn")),
        ];
        for (kind, reader) in copies {
            tablet.looks_at(kind, reader).await;
            let name = format!("copy-{kind}-{}", reader.unwrap_or("all").replace(' ', "-").to_lowercase());
            look(&name).await;
            if tablet.engine().prints() && tablet.count("[data-copy]").await > 0 {
                pages(&tablet, &folder.join(format!("{name}-{}", said.language))).await;
            }
        }
        tablet.are_here(&["Dawn"]).await;
        tablet.tap(r#"[data-do="stop"]"#).await;
        for sheet in ["try", "agree"] {
            tablet.goes_to(sheet).await;
            tablet.wait_for("#sheet [data-heading]").await;
            look(sheet).await;
            tablet.browser().back().await.expect("the browser goes back");
            tablet.wait_for(r#"[data-screen="visit"]"#).await;
        }
        tablet.tap(r#"[data-part="worker"] summary"#).await;
        tablet.goes_to("check").await;
        tablet.wait_for("[data-check]").await;
        look("check").await;
    }
}

/// Megan has the tablet, and says what is to stand on her own page.
async fn megans_turn(tablet: &Tablet, look: impl AsyncFn(&str)) {
    tablet.goes_to("people").await;
    tablet.tap("[data-person=Megan] [data-do=hand-over]").await;
    tablet.goes_without_a_code().await;
    for (card, words) in [("G02", "Film night, and the dog."), ("G04", "Tell me when it is finished.")] {
        while tablet.card().await != card {
            tablet.next().await;
        }
        if card == "G02" {
            tablet.choose("drawing", "dog").await;
        }
        tablet.type_into("said", words).await;
        look(card).await;
        tablet.next().await;
    }
    while !tablet.card().await.is_empty() {
        if tablet.card().await == "G09" {
            look("G09").await;
        }
        tablet.next().await;
    }
    tablet.tap("[data-do=ask-back]").await;
    look("turn-over").await;
    tablet.tap("[data-do=give-back]").await;
    tablet.wait_for(r#"[data-screen="people"]"#).await;
}

#[tokio::test]
#[ignore = "takes pictures, checks nothing"]
async fn pictures_of_what_is_deeper() {
    let folder = PathBuf::from(std::env::var("KT_PICTURES").expect("KT_PICTURES says where the pictures go"));
    for said in Language::ALL.iter().copied().map(said_in) {
        let tablet = Tablet::new().await;
        visit(&tablet, &said).await;
        let number = Cell::new(40);
        let look = async |screen: &str| {
            number.set(number.get() + 1);
            picture(&tablet, &folder, &said, number.get(), screen).await;
        };
        tablet.are_here(&["Dawn", "Mam"]).await;
        every_deeper_card(&tablet, look).await;
    }
}

#[tokio::test]
#[ignore = "takes pictures, checks nothing"]
async fn pictures_of_every_component() {
    let folder = PathBuf::from(std::env::var("KT_PICTURES").expect("KT_PICTURES says where the pictures go"));
    let tablet = Tablet::with_gallery().await;
    for (size, width, height) in SIZES {
        tablet.resize(width, height).await;
        let whole = tablet.run("return document.documentElement.scrollHeight").await;
        let whole = u32::try_from(whole.as_u64().unwrap_or_default()).unwrap_or(height);
        tablet.resize(width, whole.max(height)).await;
        let file = folder.join(format!("gallery-{size}.png"));
        tablet.browser().screenshot(&file).await.expect("the picture can be kept");
    }
}

/// A screen as people see it, at both sizes; with `KT_WHOLE`, the page from top to bottom.
async fn picture(tablet: &Tablet, folder: &Path, said: &Said, number: u32, screen: &str) {
    for (size, width, height) in SIZES {
        if width < tablet.engine().narrowest() {
            continue;
        }
        tablet.resize(width, height).await;
        tablet.run("scrollTo(0, 0)").await;
        // What fades in has come: a picture is of the screen, not of the way to it.
        let still = "return document.getAnimations().every((one) => one.playState !== 'running')";
        tablet.wait_until("for the screen to be still", still).await;
        if tablet.engine() == Engine::Chromium && std::env::var_os("KT_WHOLE").is_some() {
            let whole = tablet.run("return document.documentElement.scrollHeight").await;
            let whole = u32::try_from(whole.as_u64().unwrap_or_default()).unwrap_or(height);
            tablet.resize(width, whole.max(height)).await;
        }
        let file = folder.join(format!("{}-{size}-{number:02}-{screen}.png", said.language));
        tablet.browser().screenshot(&file).await.expect("the picture can be kept");
    }
    tablet.resize(1180, 820).await;
}

async fn paper(tablet: &Tablet, file: &Path) {
    printed(tablet, file, &["-singlefile"]).await;
}

/// Every page of what prints, numbered.
async fn pages(tablet: &Tablet, file: &Path) {
    printed(tablet, file, &[]).await;
}

async fn printed(tablet: &Tablet, file: &Path, which: &[&str]) {
    let pdf = file.with_extension("pdf");
    std::fs::write(&pdf, tablet.print_pdf().await).expect("the paper can be kept");
    let done = Command::new("pdftoppm").args(["-png", "-r", "80"]).args(which).args([&pdf, file]).status();
    assert!(done.is_ok_and(|status| status.success()), "pdftoppm draws the paper");
    std::fs::remove_file(&pdf).expect("the paper can be taken away");
}
