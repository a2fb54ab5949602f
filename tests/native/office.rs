//! The Word file in other programs: LibreOffice, and the check of Microsoft's own Open XML SDK. `scripts/test` installs
//! them and runs this; by itself: `cargo test --test native office -- --ignored`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::sample_document::{BITS, Tables, body_in_order, canaries, sample, words_of};
use crate::support::{today, words};
use kitchen_table::conversation::made_up_visit;
use kitchen_table::copies::{Document, Numbers, child, family, fridge, helper, offered, worker};
use kitchen_table::files::word;
use kitchen_table::packs::Pack;
use kitchen_table::plan::{CopyKind, Language};
use roxmltree::Node;

const BOTH: [Language; 2] = [Language::En, Language::Cy];

/// Opens documents in LibreOffice and keeps each as a file of another kind.
fn converted(name: &str, documents: &[Document], kind: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("office-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let file = |nth: usize, end: &str| -> PathBuf { folder.join(format!("{nth}.{end}")) };
    for (nth, document) in documents.iter().enumerate() {
        fs::write(file(nth, "docx"), word(document)).unwrap();
    }
    let office = ["soffice", "libreoffice"].into_iter().find_map(|office| {
        let mut command = Command::new(office);
        // A profile of its own: two at once would wait for each other.
        command.arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()).replace(' ', "%20"));
        command.args(["--headless", "--convert-to", kind, "--outdir"]).arg(&folder);
        command.args((0..documents.len()).map(|nth| file(nth, "docx")));
        command.output().ok()
    });
    let output = office.expect("LibreOffice is installed: scripts/test sees to it");
    assert!(output.status.success(), "{output:?}");
    let end = kind.split(':').next().unwrap();
    (0..documents.len())
        .map(|nth| fs::read_to_string(file(nth, end)).unwrap_or_else(|why| panic!("{nth}: {why} {output:?}")))
        .collect()
}

/// Everything that people type, paste and try, a dozen pieces to a text.
fn everything_at_once(language: Language) -> Document {
    let mut bits = BITS.iter().cycle().copied();
    sample(language, || bits.by_ref().take(12).collect())
}

#[test]
#[ignore = "needs LibreOffice"]
fn another_program_reads_every_word_of_a_word_file_in_order() {
    let documents = [BOTH.map(canaries), BOTH.map(everything_at_once)].concat();
    let read = converted("text", &documents, "txt:Text (encoded):UTF8");
    for (document, text) in documents.iter().zip(read) {
        let head = std::iter::once(&document.title).chain(&document.under_title).cloned();
        let expected = words_of(head.chain(body_in_order(document, Tables::Drawn)));
        assert_eq!(words_of([text.trim_start_matches('\u{feff}')]), expected);
    }
}

#[test]
#[ignore = "needs LibreOffice"]
fn another_program_knows_headings_tables_languages_and_the_foot_of_the_page() {
    let documents = BOTH.map(canaries);
    for (document, file) in documents.iter().zip(converted("parts", &documents, "fodt")) {
        let read = roxmltree::Document::parse_with_options(
            &file,
            roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() },
        )
        .unwrap();
        let all = |name: &'static str| read.descendants().filter(move |node| node.tag_name().name() == name);
        let headings: Vec<_> = all("h").map(|node| (attribute(node, "outline-level"), text(node))).collect();
        let of_sections: Vec<_> =
            document.sections.iter().map(|section| ("1".to_owned(), section.heading.clone())).collect();
        assert_eq!(headings.iter().filter(|(level, _)| level == "1").cloned().collect::<Vec<_>>(), of_sections);
        assert_eq!(headings.iter().filter(|(level, _)| level == "2").count(), 2, "two ways there");
        assert_eq!(all("list-item").count(), 4, "points on a list");
        assert_eq!(all("table-header-rows").count(), 2, "headings that come again on the next page");
        let foot = all("footer").chain(all("footer-first")).map(text).collect::<Vec<_>>();
        for line in &document.foot {
            assert_eq!(foot.iter().filter(|foot| foot.contains(line)).count(), 2, "{line} in {foot:?}");
        }
        let other = if document.language == Language::En { Language::Cy } else { Language::En };
        for language in [document.language, other] {
            assert!(all("text-properties").any(|node| attribute(node, "language") == language.id()), "{language:?}");
        }
    }
}

/// Every copy of the worked example.
fn copies_of_the_worked_example(language: Language) -> Vec<Document> {
    let (pack, words, numbers) = (Pack::family_plan().unwrap(), words(language), Numbers::default());
    let plan = made_up_visit(&pack, language, today(), &|key| words.practice(key));
    let offers = offered(&pack, &plan).into_iter();
    let copies = offers.filter_map(|offer| match (offer.kind, offer.reader) {
        (CopyKind::Fridge, _) => Some(fridge(&pack, &plan, words, &numbers, today())),
        (CopyKind::Family, reader) => Some(family(&pack, &plan, words, &numbers, today(), reader, false)),
        (CopyKind::Child, Some(whose)) => Some(child(&pack, &plan, words, &numbers, today(), whose)),
        (CopyKind::Helper, Some(whose)) => helper(&pack, &plan, words, &numbers, today(), whose).ok(),
        (CopyKind::Worker, _) => Some(worker(&pack, &plan, words, &numbers, today())),
        _ => None,
    });
    copies.collect()
}

#[test]
#[ignore = "needs the check of the Open XML SDK"]
fn every_word_file_is_what_the_open_xml_sdk_calls_valid() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("office-valid");
    fs::create_dir_all(&folder).unwrap();
    let check = Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools/node_modules/.bin/ooxml-validator");
    let found = |document: &Document, name: &str| {
        let file = folder.join(name);
        fs::write(&file, word(document)).unwrap();
        let checked = Command::new(&check).arg(&file).output().expect("the check is there: scripts/test sees to it");
        let said: serde_json::Value = serde_json::from_slice(&checked.stdout).unwrap_or_else(|_| panic!("{checked:?}"));
        said["errors"].as_array().expect("it lists what is wrong").clone()
    };
    let worked = BOTH.map(copies_of_the_worked_example);
    assert!(worked.iter().all(|copies| copies.len() > 6), "the fridge, the family, the children, the record");
    let invented = BOTH.map(canaries).into_iter().chain(BOTH.map(everything_at_once));
    for (nth, document) in worked.into_iter().flatten().chain(invented).enumerate() {
        assert!(found(&document, &format!("{nth}.docx")).is_empty(), "{nth}: {document:?}");
    }
}

fn attribute(node: Node<'_, '_>, name: &str) -> String {
    node.attributes()
        .find(|attribute| attribute.name() == name)
        .map(|found| found.value().to_owned())
        .unwrap_or_default()
}

fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}
