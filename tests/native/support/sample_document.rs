//! A document with one of everything that a document can hold, and how it is read from top to bottom.

use kitchen_table::copies::{Detail, Document, Item, Picture, Section, WayDrawing, WayLabels, reads_in_columns};
use kitchen_table::plan::{CopyKind, Known, Language, PersonId};
use kitchen_table::words::Label;
use proptest::prelude::*;
use proptest::sample::select;

use super::{a_line, words};

/// One of everything. Each text in it is asked for, so that it can be a canary, or nasty.
pub fn sample(language: Language, mut text: impl FnMut() -> String) -> Document {
    let other = if language == Language::En { Language::Cy } else { Language::En };
    let line = Some(a_line(1));
    let mut sections = Vec::new();
    let mut section = |chapter, heading, items| sections.push(Section { chapter, heading, items });
    section(
        "goes",
        text(),
        vec![Item::Way(Box::new(way(true, &mut text))), Item::Way(Box::new(way(false, &mut text)))],
    );
    let mut items = Vec::new();
    for (said_in, who, by) in [(language, true, true), (other, true, false), (language, false, true)] {
        let (who, by) = (who.then(&mut text), by.then(&mut text));
        items.push(Item::Line { line: a_line(1), who, words: text(), said_in, by });
    }
    items.push(Item::Picture { line, picture: Picture::Dog, words: text(), said_in: other });
    section("agree", text(), items);
    section(
        "helps",
        text(),
        vec![
            Item::Number { label: text(), number: Some(text()) },
            Item::Number { label: text(), number: None },
            Item::Pair { line: a_line(1), label: text(), words: text(), said_in: other },
            Item::Gap { label: text(), words: text() },
            Item::Say(text()),
        ],
    );
    let mut cells = |count| (0..count).map(|_| text()).collect::<Vec<_>>();
    let tables = [(3, 2), (2, 1)].map(|(columns, rows)| Item::Table {
        columns: cells(columns),
        rows: (0..rows).map(|_| cells(columns)).collect(),
    });
    let (heading, title) = (text(), text());
    section("worries", heading, tables.into());
    Document {
        band: None,
        kind: CopyKind::Worker,
        reader: None,
        language,
        title,
        under_title: vec![text(), text()],
        sections,
        foot: vec![text(), text()],
    }
}

fn way(known: bool, mut text: impl FnMut() -> String) -> WayDrawing {
    let mut part = || known.then(&mut text);
    let (how, place, place_note, call, told) = (part(), part(), part(), part(), part());
    let details = [(true, None), (known, Some(a_line(2)))].map(|(gap, line)| Detail {
        line,
        card: "F01".into(),
        ask: "route".to_owned(),
        label: text(),
        value: text(),
        gap,
    });
    WayDrawing {
        child: PersonId(a_line(1).0),
        is_carried: false,
        goes_out: true,
        child_name: text(),
        child_face: "C".to_owned(),
        labels: WayLabels { how: "How", place: "Where", call: "Who tells", told: "Whom" },
        how,
        place,
        place_line: None,
        place_note,
        call,
        told,
        told_face: known.then(|| "T".to_owned()),
        place_known: Known::Solid,
        call_known: Known::Solid,
        how_known: Known::Solid,
        details: details.into(),
    }
}

/// A sample in which every text is another: `canary1canary`, `canary2canary` …
pub fn canaries(language: Language) -> Document {
    let mut number = 0;
    sample(language, || {
        number += 1;
        format!("canary{number}canary")
    })
}

/// A sample that a bored teenager has been at.
pub fn nasty_documents() -> impl Strategy<Value = Document> {
    (select(vec![Language::En, Language::Cy]), proptest::collection::vec(nasty(), 60)).prop_map(|(language, texts)| {
        let mut texts = texts.into_iter().cycle();
        sample(language, move || texts.next().unwrap())
    })
}

/// What people type, what they paste, and what they try.
pub fn nasty() -> impl Strategy<Value = String> {
    let bits = proptest::collection::vec(select(BITS), 0..12).prop_map(|bits| bits.concat());
    let any = proptest::collection::vec(any::<char>(), 0..20).prop_map(String::from_iter);
    prop_oneof![3 => bits, 1 => any]
}

pub const BITS: &[&str] = &[
    "word",
    "Ŵyn ",
    "tŷ bach ",
    "ليلى",
    "שלום ",
    "👨‍👩‍👧",
    "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "e\u{301}",
    " ",
    "  ",
    "    ",
    "\t",
    "\n",
    "\r\n",
    "\n\n",
    "\u{85}",
    "\u{2028}",
    "\u{a0}",
    "# ",
    "## ",
    "#",
    "- ",
    "-",
    "---",
    "--",
    "* ",
    "*",
    "**",
    "***",
    "_",
    "__",
    "+ ",
    "+",
    "+44 7700",
    "1. ",
    "12) ",
    "1.5",
    "0",
    "> ",
    ">",
    "=",
    "===",
    "~~",
    "~~~",
    "`",
    "```",
    "|",
    "| a | b |",
    "\n| --- | --- |",
    ":--",
    ": ",
    ":",
    "\\",
    "\\n",
    "\\|",
    "<",
    "<b>",
    "</w:t>",
    "<br>",
    "<!--",
    "-->",
    "]]>",
    "<?xml",
    "&",
    "&amp;",
    "&#42;",
    "[",
    "]",
    "[x](http://a.cy)",
    "![x](y)",
    "[^1]",
    "[ ] ",
    "[[a]]",
    "(",
    ")",
    "!",
    "http://a.cy",
    "HTTPS://b.cy/ŵ",
    "www.a.cy",
    "WWW.b.cy",
    "nain@tŷ.cy",
    "a@b.cy",
    "$",
    "$$",
    "$x$",
    "^",
    "{{",
    "}",
    "%",
    "\"",
    "'",
    ",",
    ";",
    ".",
    "?",
    "…",
    "\u{0}",
    "\u{7}",
    "\u{b}",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{9c}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{feff}",
    "\u{fff9}",
    "\u{200d}",
    "\u{200e}",
    "\u{202e}",
    "\u{2068}",
    "\u{2069}",
    "\u{10ffff}",
    "BEGIN:VEVENT",
    "\nEND:VCALENDAR",
    "DTSTART:19700101",
];

/// How tables are read: across the headings and then row by row, or with the headings said again in every row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tables {
    Drawn,
    Told,
}

/// Every text of a document, from top to bottom. Taken apart field by field, so that a new field has to be read here too.
pub fn in_order(document: &Document, tables: Tables) -> Vec<String> {
    let Document { kind: _, reader: _, band: _, language: _, title, under_title, sections: _, foot } = document;
    let head = std::iter::once(title).chain(under_title).cloned();
    head.chain(body_in_order(document, tables)).chain(foot.iter().cloned()).collect()
}

/// The same, without what stands above and below the sections.
pub fn body_in_order(document: &Document, tables: Tables) -> Vec<String> {
    let mut texts = Vec::new();
    for Section { chapter: _, heading, items } in &document.sections {
        texts.push(heading.clone());
        texts.extend(items.iter().flat_map(|item| item_in_order(item, document.language, tables)));
    }
    texts
}

fn item_in_order(item: &Item, language: Language, tables: Tables) -> Vec<String> {
    match item {
        Item::Line { line: _, who, words, said_in: _, by } => who.iter().chain([words]).chain(by).cloned().collect(),
        Item::Way(way) => way_in_order(way, language),
        Item::Number { label, number } => {
            vec![label.clone(), number.clone().unwrap_or_else(|| "..............................".to_owned())]
        }
        Item::Pair { line: _, label, words, said_in: _ } => vec![label.clone(), words.clone()],
        Item::Picture { line: _, picture: _, words, said_in: _ } => vec![words.clone()],
        Item::Gap { label, words } => vec![label.clone(), words.clone()],
        Item::Say(words) => vec![words.clone()],
        // Words too long for columns stand one thing under the other, and what is empty is not there.
        Item::Table { columns, rows } if !reads_in_columns(columns.len(), rows) => rows
            .iter()
            .flat_map(|row| columns.iter().zip(row).filter(|(_, cell)| !cell.trim().is_empty()))
            .flat_map(|(label, cell)| [label.clone(), cell.clone()])
            .collect(),
        Item::Table { columns, rows } => match tables {
            Tables::Drawn => columns.iter().chain(rows.iter().flatten()).cloned().collect(),
            Tables::Told => rows
                .iter()
                .flat_map(|row| columns.iter().zip(row).flat_map(|(label, cell)| [label.clone(), cell.clone()]))
                .collect(),
        },
    }
}

fn way_in_order(way: &WayDrawing, language: Language) -> Vec<String> {
    let words = words(language);
    let drawn = |label: &str, value: &Option<String>| {
        let value = value.clone().unwrap_or_else(|| words.label(Label::NotKnown).to_owned());
        [label.to_owned(), value]
    };
    let mut texts = vec![words.say(Label::WayOf, &[("child", &way.child_name)])];
    texts.extend(drawn(way.labels.place, &way.place));
    texts.extend(way.place_note.clone());
    texts.extend(drawn(way.labels.how, &way.how));
    texts.extend(drawn(way.labels.call, &way.call));
    texts.extend(drawn(way.labels.told, &way.told));
    texts.extend(way.details.iter().flat_map(|detail| [detail.label.clone(), detail.value.clone()]));
    texts
}

/// The words of some texts as they are read, without what no eye sees and without the dashes, dots and
/// colons that lists and labels have.
pub fn words_of<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Vec<String> {
    let mut found = Vec::new();
    for text in texts {
        let seen: String = text.as_ref().chars().filter(|c| c.is_whitespace() || !is_unseen(*c)).collect();
        let words = seen.split_whitespace().map(|word| word.trim_end_matches(':').to_owned());
        found.extend(words.filter(|word| !matches!(word.as_str(), "" | "-" | "•")));
    }
    found
}

/// Control characters, what XML and word processors keep for themselves, and what turns the text around it.
pub fn is_unseen(c: char) -> bool {
    c.is_control() || "\u{fffe}\u{ffff}\u{feff}\u{fff9}\u{fffa}\u{fffb}\u{fffc}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}".contains(c)
}
