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

/// A screen as people see it, at both sizes; with `KT_WHOLE`, the page from top to bottom.
async fn picture(tablet: &Tablet, folder: &Path, said: &Said, number: u32, screen: &str) {
    for (size, width, height) in SIZES {
        if width < tablet.engine().narrowest() {
            continue;
        }
        tablet.resize(width, height).await;
        tablet.run("scrollTo(0, 0)").await;
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
    let pdf = file.with_extension("pdf");
    std::fs::write(&pdf, tablet.print_pdf().await).expect("the paper can be kept");
    let done = Command::new("pdftoppm").args(["-png", "-r", "80", "-singlefile"]).args([&pdf, file]).status();
    assert!(done.is_ok_and(|status| status.success()), "pdftoppm draws the paper");
    std::fs::remove_file(&pdf).expect("the paper can be taken away");
}
