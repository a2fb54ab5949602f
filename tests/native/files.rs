//! Files for others: they say all of the document and nothing else, whatever was typed, and programs
//! that know nothing of ours read in them what we wrote.

use std::io::{Cursor, Read};

use crate::support::sample_document::{self, Tables, canaries, in_order, is_unseen, nasty, nasty_documents, words_of};
use crate::support::tries::tries;
use crate::support::{Home, a_line, day, moment, paper, words};
use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, parse_document};
use icalendar::parser::{read_calendar, unfold};
use kitchen_table::copies::{Document, Item, Section};
use kitchen_table::files::{Appointment, Format, calendar, file_name, markdown, plain_text, word};
use kitchen_table::plan::{CopyKind, Event, Language, Reader, Role};
use kitchen_table::sitting::{Intent, Opening};
use proptest::prelude::*;

const BOTH: [Language; 2] = [Language::En, Language::Cy];

/// A page for the fridge with a way there, something to do and somebody whose name is written from the right.
fn fridge() -> Document {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    let layla = home.add("ليلى", Role::Child);
    home.sits_down();
    home.agrees_where(layla, "Tŷ Nain", None, mam);
    home.opens("I01");
    home.says(mam, "what", "Ring the *club* | now");
    home.picks("who", mam);
    home.next();
    let action = home.line_saying("Ring the *club* | now").id;
    home.agrees(mam, action);
    home.fridge()
}

// All of it, and nothing else

#[test]
fn the_sample_holds_everything_that_a_document_can_hold() {
    let kind = |item: &Item| match item {
        Item::Line { .. } => 0,
        Item::Way(_) => 1,
        Item::Number { .. } => 2,
        Item::Pair { .. } => 3,
        Item::Picture { .. } => 4,
        Item::Say(_) => 5,
        Item::Table { .. } => 6,
        Item::Gap { .. } => 7,
    };
    let mut kinds: Vec<_> = paper::items(&canaries(Language::En)).map(kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds, [0, 1, 2, 3, 4, 5, 6, 7]);
}

#[test]
fn every_word_of_a_document_is_in_its_files_once_and_in_order() {
    for document in BOTH.map(canaries).into_iter().chain([fridge()]) {
        assert_eq!(words_of([plain_text(&document)]), words_of(in_order(&document, Tables::Told)));
        assert_eq!(words_of(Markdown::of(&document).text), words_of(in_order(&document, Tables::Drawn)));
        assert_eq!(words_of(body_and_first_foot(&document)), words_of(in_order(&document, Tables::Drawn)));
    }
}

/// The order above is our own account of a document. That nothing is missing from it, another one says.
#[test]
fn no_text_of_a_document_is_left_out() {
    let document = canaries(Language::Cy);
    let files = [plain_text(&document), markdown(&document), body_and_first_foot(&document).concat()];
    let chapters: Vec<_> = document.sections.iter().map(|section| section.chapter).collect();
    for text in paper::text(&document).iter().filter(|text| !chapters.contains(&text.as_str())) {
        for file in &files {
            assert!(file.contains(text), "{text} is missing from:\n{file}");
        }
    }
}

#[test]
fn nothing_that_turns_the_text_around_it_is_in_a_file() {
    let document = fridge();
    assert!(paper::text(&document).concat().contains('\u{2068}'), "the page itself holds names apart");
    for file in [plain_text(&document), markdown(&document), body_and_first_foot(&document).concat()] {
        assert!(file.contains("ليلى") && !file.contains(|c| is_unseen(c) && c != '\n'), "{file:?}");
    }
}

#[test]
fn the_same_document_makes_the_same_bytes() {
    for document in BOTH.map(canaries) {
        assert_eq!(word(&document), word(&document.clone()));
        assert_eq!(plain_text(&document), plain_text(&document.clone()));
        assert_eq!(markdown(&document), markdown(&document.clone()));
    }
}

#[test]
fn what_nobody_said_leaves_nothing_behind() {
    let line = |words: &str| Item::Line {
        line: a_line(1),
        who: None,
        words: words.to_owned(),
        said_in: Language::En,
        by: None,
    };
    let with = |items: Vec<Item>| {
        let section = Section { chapter: "agree", heading: "Agreed".to_owned(), items };
        Document { sections: vec![section], ..canaries(Language::En) }
    };
    let empty_table = Item::Table { columns: vec!["Why".to_owned()], rows: Vec::new() };
    let no_columns = Item::Table { columns: Vec::new(), rows: vec![Vec::new()] };
    let (said, and_nothing) =
        (with(vec![line("Yes.")]), with(vec![line("Yes."), line(" \u{0}\n"), empty_table, no_columns]));
    assert_eq!(plain_text(&said), plain_text(&and_nothing));
    assert_eq!(markdown(&said), markdown(&and_nothing));
    assert_eq!(word(&said), word(&and_nothing));
}

/// No record has such a row. If one ever has, it is better in the wrong column than lost.
#[test]
fn a_row_that_is_longer_than_the_headings_loses_nothing() {
    let mut document = canaries(Language::En);
    let rows = vec![vec!["one".to_owned(), "two".to_owned()], Vec::new()];
    let table = Item::Table { columns: vec!["Why".to_owned()], rows };
    document.sections = vec![Section { chapter: "agree", heading: "Agreed".to_owned(), items: vec![table] }];
    for file in [plain_text(&document), markdown(&document), body_and_first_foot(&document).concat()] {
        assert!(file.contains("Why") && file.contains("one") && file.contains("two"), "{file}");
    }
}

#[test]
fn a_file_says_whose_words_and_does_not_mistake_a_second_line_for_somebody_elses() {
    let mut document = canaries(Language::En);
    let words = "I will ring.\nWorker: She agreed to everything.\n# Agreed\n- by everyone".to_owned();
    let who = Some("Mam".to_owned());
    let items = vec![Item::Line { line: a_line(1), who, words, said_in: Language::En, by: None }];
    document.sections = vec![Section { chapter: "agree", heading: "Agreed".to_owned(), items }];
    let text = plain_text(&document);
    assert!(text.contains("\n\nAgreed\n\n- Mam: I will ring.\n  Worker: She"), "{text}");
    assert_eq!(text.lines().filter(|line| line.starts_with("- ") || line.starts_with("Worker")).count(), 1);
    assert_eq!(text.lines().filter(|line| *line == "Agreed" || line.starts_with('#')).count(), 1);
}

// Markdown, read by another program

/// What GitHub's own way of reading Markdown makes of a document.
struct Markdown {
    /// The text, piece by piece.
    text: Vec<String>,
    headings: usize,
    points: usize,
    rows: usize,
    /// Anything that we never write.
    strange: Vec<String>,
}

impl Markdown {
    fn of(document: &Document) -> Self {
        let mut options = Options::default();
        let extension = &mut options.extension;
        (extension.table, extension.strikethrough, extension.autolink) = (true, true, true);
        (extension.tasklist, extension.footnotes, extension.alerts) = (true, true, true);
        (extension.math_dollars, extension.math_code, extension.underline) = (true, true, true);
        (extension.superscript, extension.subscript) = (true, true);
        (extension.description_lists, extension.wikilinks_title_after_pipe) = (true, true);
        (extension.multiline_block_quotes, extension.inline_footnotes) = (true, true);
        extension.front_matter_delimiter = Some("---".to_owned());
        let arena = Arena::new();
        let root = parse_document(&arena, &markdown(document), &options);
        let mut found = Self { text: Vec::new(), headings: 0, points: 0, rows: 0, strange: Vec::new() };
        found.read(root);
        found
    }

    fn read<'a>(&mut self, node: &'a AstNode<'a>) {
        let below_a_cell = || node.ancestors().any(|node| matches!(node.data.borrow().value, NodeValue::TableCell));
        match &node.data.borrow().value {
            NodeValue::Text(text) => match self.text.last_mut() {
                Some(last) => last.push_str(text),
                None => self.text.push(text.to_string()),
            },
            NodeValue::Heading(_) => self.headings += 1,
            NodeValue::Item(_) => self.points += 1,
            NodeValue::TableRow(_) => self.rows += 1,
            NodeValue::HtmlInline(tag) if tag == "<br>" && below_a_cell() => {}
            // Labels are ours, and stand at the start of a point.
            NodeValue::Strong if node.previous_sibling().is_none() => {}
            // No escape keeps a reader from doing this; it leads where it says.
            NodeValue::Link(link) if link.url.starts_with("mailto:") => {
                for child in node.children() {
                    self.read(child);
                }
                return;
            }
            NodeValue::Document
            | NodeValue::Paragraph
            | NodeValue::List(_)
            | NodeValue::LineBreak
            | NodeValue::Table(_)
            | NodeValue::TableCell => {}
            other => self.strange.push(format!("{other:?}")),
        }
        let apart = !matches!(node.data.borrow().value, NodeValue::Text(_));
        if apart {
            self.text.push(String::new());
        }
        for child in node.children() {
            self.read(child);
        }
        if apart {
            self.text.push(String::new());
        }
    }
}

#[test]
fn markdown_has_headings_lists_and_tables() {
    let found = Markdown::of(&canaries(Language::En));
    // The title, four sections and two ways; four lines, and every label with its value; two tables.
    assert_eq!((found.headings, found.rows), (1 + 4 + 2, 3 + 2));
    assert_eq!(found.points, 4 + 2 + 1 + 1 + 2 * (4 + 2));
    assert_eq!(found.strange, Vec::<String>::new());
}

proptest! {
    #![proptest_config(tries())]

    #[test]
    fn nothing_that_somebody_typed_becomes_markup(document in nasty_documents()) {
        let found = Markdown::of(&document);
        prop_assert!(found.strange.is_empty(), "{:?} in:\n{}", found.strange, markdown(&document));
        prop_assert!(found.rows <= 5 && found.headings <= 7 && found.points <= 20, "in:\n{}", markdown(&document));
        prop_assert_eq!(words_of(found.text), words_of(in_order(&document, Tables::Drawn)), "in:\n{}", markdown(&document));
    }

    #[test]
    fn plain_text_says_every_word_as_it_was_typed(document in nasty_documents()) {
        let text = plain_text(&document);
        prop_assert_eq!(words_of([&text]), words_of(in_order(&document, Tables::Told)));
        prop_assert!(!text.contains(|c| is_unseen(c) && c != '\n'));
        // Some programs end a line here, and others do not.
        let ends_a_line_for_some = |c: char| matches!(c, '\u{2028}' | '\u{2029}');
        prop_assert!(!text.contains(ends_a_line_for_some), "{:?}", text);
    }
}

// A Word document, taken apart

/// A part of a Word document.
fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The paragraphs of a part: each one's style and its text.
fn paragraphs(xml: &str) -> Vec<(String, String)> {
    let read = roxmltree::Document::parse(xml).unwrap();
    let named = |node: &roxmltree::Node<'_, '_>, name: &str| node.tag_name().name() == name;
    let style = |paragraph: &roxmltree::Node<'_, '_>| {
        let style = paragraph.descendants().find(|node| named(node, "pStyle")).unwrap();
        style.attributes().next().unwrap().value().to_owned()
    };
    let text = |paragraph: &roxmltree::Node<'_, '_>| -> String {
        let pieces = paragraph.descendants().filter_map(|node| match node.tag_name().name() {
            "t" => Some(node.text().unwrap_or_default()),
            "br" => Some("\n"),
            _ => None,
        });
        pieces.collect()
    };
    read.descendants().filter(|node| named(node, "p")).map(|node| (style(&node), text(&node))).collect()
}

/// What a reader of the first page sees: the body, then its foot without the number of the page.
fn body_and_first_foot(document: &Document) -> Vec<String> {
    let bytes = word(document);
    let text = |name| paragraphs(&part(&bytes, name)).into_iter().map(|(_, text)| text).collect::<Vec<_>>();
    let mut foot = text("word/footer-first.xml");
    assert_eq!(foot.pop().as_deref(), Some("1 / 1"));
    [text("word/document.xml"), foot].concat()
}

#[test]
fn a_word_document_has_real_headings_lists_and_tables() {
    let document = canaries(Language::En);
    let xml = part(&word(&document), "word/document.xml");
    let styles: Vec<_> = paragraphs(&xml).into_iter().map(|(style, _)| style).collect();
    let count = |style: &str| styles.iter().filter(|other| *other == style).count();
    assert_eq!([count("Title"), count("Heading1"), count("Heading2"), count("ListBullet")], [1, 4, 2, 4]);
    assert_eq!([xml.matches("<w:tbl>").count(), xml.matches("<w:tblHeader/>").count()], [2, 2]);
    // A style that is not defined would silently be plain text.
    let defined = part(&word(&document), "word/styles.xml");
    for style in styles {
        assert!(defined.contains(&format!("w:styleId=\"{style}\"")), "{style} is not defined");
    }
}

#[test]
fn words_in_a_word_document_are_in_the_language_they_were_said_in() {
    for document in BOTH.map(canaries) {
        let xml = part(&word(&document), "word/document.xml");
        let read = roxmltree::Document::parse(&xml).unwrap();
        let language_of = |words: &str| {
            let run = read
                .descendants()
                .find(|node| node.has_tag_name_local("r") && node.descendants().any(|t| t.text() == Some(words)));
            let language = run.unwrap().descendants().find(|node| node.has_tag_name_local("lang")).unwrap();
            language.attributes().next().unwrap().value().to_owned()
        };
        for item in paper::items(&document) {
            let (words, said_in) = match item {
                Item::Line { words, said_in, .. }
                | Item::Pair { words, said_in, .. }
                | Item::Picture { words, said_in, .. } => (words, *said_in),
                Item::Say(words) => (words, document.language),
                _ => continue,
            };
            assert_eq!(language_of(words), format!("{}-GB", said_in.id()), "{words}");
        }
    }
}

trait Local {
    fn has_tag_name_local(&self, name: &str) -> bool;
}

impl Local for roxmltree::Node<'_, '_> {
    fn has_tag_name_local(&self, name: &str) -> bool {
        self.tag_name().name() == name
    }
}

#[test]
fn a_name_that_is_written_from_the_right_is_marked_as_such_and_its_neighbours_are_not() {
    let xml = part(&word(&fridge()), "word/document.xml");
    let read = roxmltree::Document::parse(&xml).unwrap();
    let mut found = 0;
    for run in read.descendants().filter(|node| node.has_tag_name_local("r")) {
        let text: String = run.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
        let marked = run.descendants().any(|node| node.has_tag_name_local("rtl"));
        assert_eq!(marked, text == "ليلى", "{text:?}");
        found += usize::from(marked);
    }
    assert!(found > 0);
}

/// LibreOffice does not mind; Word says that the file is damaged and offers to mend it.
#[test]
fn the_marks_of_a_word_document_stand_in_the_order_that_word_asks_for() {
    const ORDER: &[(&str, &[&str])] = &[
        ("rPr", &["b", "bCs", "rtl", "lang"]),
        ("pPr", &["pStyle"]),
        ("tblPr", &["tblStyle", "tblW", "tblLook"]),
        ("tc", &["tcPr", "p"]),
        ("sectPr", &["footerReference", "pgSz", "pgMar", "titlePg"]),
    ];
    for document in BOTH.map(canaries).into_iter().chain([fridge()]) {
        let xml = part(&word(&document), "word/document.xml");
        let read = roxmltree::Document::parse(&xml).unwrap();
        for (parent, order) in ORDER {
            for node in read.descendants().filter(|node| node.has_tag_name_local(parent)) {
                let names = node.children().map(|child| child.tag_name().name());
                let places = names.map(|name| {
                    order.iter().position(|known| *known == name).unwrap_or_else(|| panic!("{parent} has {name}"))
                });
                assert!(places.collect::<Vec<_>>().is_sorted(), "the order in {node:?}");
            }
        }
    }
}

#[test]
fn a_page_that_comes_apart_from_the_first_says_where_it_belongs() {
    let document = canaries(Language::En);
    let foot = paragraphs(&part(&word(&document), "word/footer.xml"))
        .into_iter()
        .map(|(_, text)| text)
        .collect::<Vec<_>>()
        .concat();
    for text in std::iter::once(&document.title).chain(&document.under_title).chain(&document.foot) {
        assert!(foot.contains(text), "{text} is missing from {foot}");
    }
}

#[test]
fn a_word_document_names_no_author_and_no_time() {
    let bytes = word(&canaries(Language::En));
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    for at in 0..zip.len() {
        let part = zip.by_index(at).unwrap();
        let name = part.name().unwrap();
        assert!(!name.contains("docProps"), "{name}");
        let made = part.last_modified().unwrap();
        assert_eq!((made.year(), made.month(), made.day(), made.hour(), made.minute()), (1980, 1, 1, 0, 0));
    }
}

proptest! {
    #![proptest_config(tries())]

    #[test]
    fn a_word_document_says_every_word_whatever_was_typed(document in nasty_documents()) {
        let bytes = word(&document);
        let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        for at in 0..zip.len() {
            let mut xml = String::new();
            // Reading to the end also checks the sum of the part.
            zip.by_index(at).unwrap().read_to_string(&mut xml).unwrap();
            prop_assert!(roxmltree::Document::parse(&xml).is_ok(), "{}", xml);
        }
        prop_assert_eq!(words_of(body_and_first_foot(&document)), words_of(in_order(&document, Tables::Drawn)));
        prop_assert_eq!(bytes, word(&document));
    }
}

#[test]
fn a_hundred_thousand_letters_are_a_file_like_any_other() {
    for bit in ["ŵ", "ليلى ", "👨‍👩‍👧", "\n", "\u{0}", "1", "*|", "www."] {
        let long: String = bit.chars().cycle().take(100_000).collect();
        let mut number = 0;
        let document = sample_document::sample(Language::Cy, || {
            number += 1;
            if number % 10 == 0 { long.clone() } else { "short".to_owned() }
        });
        assert!(plain_text(&document).len() < 40_000_000);
        assert!(markdown(&document).len() < 80_000_000);
        assert_eq!(words_of(body_and_first_foot(&document)).len(), words_of(in_order(&document, Tables::Drawn)).len());
    }
}

// A visit, read by another program

fn home_with_a_visit() -> Home {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    home.add("Siân Ŵyn-Tŷ", Role::Adult);
    home.sits_down();
    home.opens("K03");
    home.types("when", "2026-12-02T16:00");
    home.next();
    home
}

fn ics(home: &Home, language: Language, reader: Reader) -> Option<String> {
    calendar(home.plan(), words(language), reader, moment("2026-11-22T14:05"))
}

/// What another program reads in an entry, by name.
fn read_entry(ics: &str) -> Vec<(String, String)> {
    for line in ics.split_inclusive("\r\n") {
        let line = line.strip_suffix("\r\n").expect("every line ends");
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{} octets: {line:?}", line.len());
    }
    let unfolded = unfold(ics);
    let calendar = read_calendar(&unfolded).unwrap();
    assert_eq!(calendar.components.len(), 1);
    let entry = &calendar.components[0];
    assert_eq!((entry.name.as_ref(), entry.components.len()), ("VEVENT", 0));
    let properties = entry.properties.iter();
    properties.map(|property| (property.name.to_string(), property.val.to_string())).collect()
}

fn value<'a>(entry: &'a [(String, String)], name: &str) -> &'a str {
    &entry.iter().find(|(other, _)| other == name).unwrap_or_else(|| panic!("no {name}")).1
}

#[test]
fn the_next_visit_is_read_by_another_program_as_it_was_agreed() {
    for language in BOTH {
        let file = ics(&home_with_a_visit(), language, Reader::Fridge).unwrap();
        let entry = read_entry(&file);
        assert_eq!(value(&entry, "DTSTART"), "20261202T160000", "four on the clock on the wall");
        assert_eq!(value(&entry, "DTSTAMP"), "20261122T140500Z");
        assert_eq!(value(&entry, "SUMMARY"), words(language).file_word("visit"));
        assert_eq!(value(&entry, "DESCRIPTION"), words(language).file_word("visit-note"));
        assert!(file.contains("\r\n "), "one line goes on in the next");
    }
}

#[test]
fn an_entry_in_a_calendar_tells_nobody_what_it_is_about() {
    let mut home = home_with_a_visit();
    home.does(Event::Titled("Y teulu".to_owned()));
    for language in BOTH {
        let file = ics(&home, language, Reader::Worker).unwrap();
        let names = home.plan().people.iter().map(|person| person.name());
        for given_away in
            names.chain(["Y teulu", &home.plan().id.0, "plan", "cynllun", "Kitchen", "social", "cymdeithasol"])
        {
            assert!(!file.to_lowercase().contains(&given_away.to_lowercase()), "{given_away} in {file}");
        }
        assert!(!file.contains("VALARM"), "a phone that lights up is read by whoever sits beside it");
    }
}

#[test]
fn a_visit_that_is_moved_moves_in_the_calendar_and_one_that_has_been_stays() {
    let mut home = home_with_a_visit();
    let uid = |home: &Home| value(&read_entry(&ics(home, Language::En, Reader::Worker).unwrap()), "UID").to_owned();
    let first = uid(&home);
    home.opens("K03");
    home.types("when", "2026-12-03T10:30");
    home.next();
    assert_eq!(uid(&home), first);
    home.does(Event::VisitStarted(day("2026-12-03")));
    home.opens("K03");
    home.types("when", "2026-12-17T10:30");
    home.next();
    assert_ne!(uid(&home), first);
    let mut other = home_with_a_visit();
    let mut plan = other.plan().clone();
    plan.id.0.push('2');
    other.takes(plan);
    assert_ne!(uid(&other), first, "another family's visit");
}

/// Or a calendar that has the entry keeps the old hour.
#[test]
fn every_file_made_after_a_change_takes_the_place_of_those_before() {
    let mut home = home_with_a_visit();
    let entry = |home: &Home| read_entry(&ics(home, Language::En, Reader::Worker).unwrap());
    let numbered = |home: &Home| value(&entry(home), "SEQUENCE").parse::<u32>().unwrap();
    let moves: [&dyn Fn(&mut Home); 4] = [
        &|home| {
            home.opens("K03");
            home.types("when", "2026-12-03T10:30");
            home.next();
        },
        &|home| home.intends(Intent::Undo),
        &|home| home.intends(Intent::Redo),
        &|home| {
            home.intends(Intent::Undo);
            home.intends(Intent::GoHome);
            home.intends(Intent::OpenPlan(home.sitting.first_plan().unwrap().plan.id.clone(), Opening::WhereLeft));
        },
    ];
    let (mut before, uid) = (numbered(&home), value(&entry(&home), "UID").to_owned());
    for moves in moves {
        moves(&mut home);
        assert!(numbered(&home) > before, "{} is no newer than {before}", numbered(&home));
        assert_eq!(value(&entry(&home), "UID"), uid);
        before = numbered(&home);
    }
    assert_eq!(numbered(&home), before, "the same file twice is the same entry");
}

#[test]
fn there_is_no_entry_without_a_day_or_for_somebody_who_may_not_see_it() {
    assert_eq!(ics(&Home::new(), Language::En, Reader::Worker), None);
    let mut home = home_with_a_visit();
    let visit = home.plan().next_visit().unwrap().0.id;
    home.does(Event::PutOnFridge(visit, false));
    assert_eq!(ics(&home, Language::En, Reader::Fridge), None);
    assert!(ics(&home, Language::En, Reader::Family).is_some());
}

proptest! {
    #![proptest_config(tries())]

    /// Our own words are short and tame. Whatever they become, the file stays one.
    #[test]
    fn an_entry_comes_back_as_it_was_written(title in nasty(), note in nasty(), times in 0_usize..40) {
        let (starts, written) = (moment("2026-12-02T16:00"), moment("2026-11-22T14:05"));
        let visit = Appointment { uid: "1f".to_owned(), title, note: note.repeat(times), sequence: 3, starts, written };
        let entry = read_entry(&visit.to_ics());
        let names: Vec<_> = entry.iter().map(|(name, _)| name.as_str()).collect();
        prop_assert_eq!(names, ["UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DURATION", "CLASS", "SUMMARY", "DESCRIPTION"]);
        let as_read = |text: &str| -> String {
            let text = text.replace("\r\n", "\n").replace(['\r'], "\n").replace('\t', " ");
            text.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
        };
        prop_assert_eq!(value(&entry, "SUMMARY"), as_read(&visit.title));
        prop_assert_eq!(value(&entry, "DESCRIPTION"), as_read(&visit.note));
        // This reader forgives a bare semicolon or comma; others end the value there.
        let bare = visit.to_ics().replace("\r\n ", "").replace("\\\\", "").replace("\\;", "").replace("\\,", "");
        prop_assert!(!bare.contains([';', ',']), "{}", bare);
    }
}

// Names of files

#[test]
fn the_name_of_a_file_gives_nobody_away() {
    let mut names = Vec::new();
    for kind in CopyKind::ALL {
        for format in Format::ALL {
            let name = file_name(*kind, *format, day("2026-11-25"));
            assert!(name.ends_with(&format!("-2026-11-25.{}", format.extension())), "{name}");
            assert!(
                name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte)),
                "{name}"
            );
            for given_away in
                // That it is a page says nothing.
                CopyKind::ALL
                    .iter()
                    .map(|kind| kind.id())
                    .filter(|id| *id != "page")
                    .chain(["plan", "safe", "social", "visit", "record"])
            {
                assert!(!name.contains(given_away), "{given_away} in {name}");
            }
            names.push((*kind, *format, name));
        }
    }
    let of_word = names.iter().filter(|(_, format, _)| *format == Format::Word).map(|(_, _, name)| name);
    assert_eq!(of_word.collect::<std::collections::BTreeSet<_>>().len(), CopyKind::ALL.len(), "told apart by kind");
}
