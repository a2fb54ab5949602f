//! A document read from top to bottom, once for all kinds of file: what each of them then writes in its
//! own notation.

use super::said::Said;
use crate::copies::{Document, Item, WayDrawing, reads_in_columns};
use crate::plan::Language;
use crate::words::{Label, Words};

/// Where somebody writes with a pen.
const TO_WRITE_ON: &str = "..............................";

/// A document in the order in which it is read.
pub(super) struct Flow {
    pub language: Language,
    pub title: Said,
    pub under_title: Vec<Said>,
    pub body: Vec<Block>,
    pub foot: Vec<Said>,
}

/// One thing that is written by itself.
pub(super) enum Block {
    /// The heading of a section.
    Heading(Said),
    /// A heading inside a section: whose way there.
    Below(Said),
    /// One of several things on a list.
    Point(Entry),
    /// A label and its value.
    Fact(Entry),
    /// A sentence of ours.
    Say(Said),
    Table(Table),
}

/// A label (or none), what is said to it, and what stands under that (or nothing).
pub(super) struct Entry {
    pub label: Said,
    pub words: Said,
    pub note: Said,
}

/// Rows under headings, each as long as the others.
pub(super) struct Table {
    pub columns: Vec<Said>,
    pub rows: Vec<Vec<Said>>,
}

impl Flow {
    pub fn of(document: &Document) -> Self {
        let language = document.language;
        let lines = |lines: &[String]| -> Vec<Said> {
            lines.iter().map(|line| Said::new(line, language).in_one_line()).filter(|line| !line.is_empty()).collect()
        };
        let sections = document.sections.iter().flat_map(|section| {
            let items = section.items.iter().flat_map(|item| blocks(item, language));
            heading(&section.heading, language).map(Block::Heading).into_iter().chain(items)
        });
        Self {
            language,
            title: Said::new(&document.title, language).in_one_line(),
            under_title: lines(&document.under_title),
            body: sections.collect(),
            foot: lines(&document.foot),
        }
    }
}

impl Block {
    /// Whether the next block follows this one without a gap: things on a list do.
    pub const fn runs_on_into(&self, next: &Self) -> bool {
        matches!((self, next), (Self::Point(_) | Self::Fact(_), Self::Point(_) | Self::Fact(_)))
    }
}

fn heading(words: &str, language: Language) -> Option<Said> {
    Some(Said::new(words, language).in_one_line()).filter(|heading| !heading.is_empty())
}

fn blocks(item: &Item, language: Language) -> Vec<Block> {
    let ours = |words: &str| Said::new(words, language);
    let one = match item {
        Item::Way(way) => return way_there(way, language),
        Item::Table { columns, rows } if !reads_in_columns(columns.len(), rows) => {
            return rows.iter().flat_map(|row| one_by_one(columns, row, language)).collect();
        }
        Item::Line { line: _, who, words, said_in, by } => {
            let (who, by) = (who.as_deref().unwrap_or_default(), by.as_deref().unwrap_or_default());
            Entry::of(ours(who), Said::new(words, *said_in), ours(by)).map(Block::Point)
        }
        // The drawing stays behind: a file says in words what it goes with.
        Item::Picture { line: _, picture: _, words, said_in } => {
            Entry::of(ours(""), Said::new(words, *said_in), ours("")).map(Block::Point)
        }
        Item::Pair { line: _, label, words, said_in } => {
            Entry::of(ours(label), Said::new(words, *said_in), ours("")).map(Block::Fact)
        }
        Item::Number { label, number } => {
            let number = number.as_deref().unwrap_or(TO_WRITE_ON);
            Entry::of(ours(label), ours(number), ours("")).map(Block::Fact)
        }
        Item::Gap { label, words } => Entry::of(ours(label), ours(words), ours("")).map(Block::Fact),
        Item::Say(words) => Some(ours(words)).filter(|words| !words.is_empty()).map(Block::Say),
        Item::Table { columns, rows } => Table::of(columns, rows, language).map(Block::Table),
    };
    one.into_iter().collect()
}

/// A row whose words are too long for columns: a point of its own, and what goes with it under it.
fn one_by_one(columns: &[String], row: &[String], language: Language) -> Vec<Block> {
    let ours = |words: &str| Said::new(words, language);
    let said = columns.iter().zip(row).filter(|(_, cell)| !cell.trim().is_empty());
    let entries = said.filter_map(|(label, cell)| Entry::of(ours(label), ours(cell), ours("")));
    entries.enumerate().map(|(at, entry)| if at == 0 { Block::Point(entry) } else { Block::Fact(entry) }).collect()
}

/// The way there, as those hear it who do not see the drawing: labels and values, never a sentence.
fn way_there(way: &WayDrawing, language: Language) -> Vec<Block> {
    let words = Words::of(language);
    let unknown = words.label(Label::NotKnown);
    let fact = |label: &str, value: &str, note: &Option<String>| {
        let ours = |words: &str| Said::new(words, language);
        Entry::of(ours(label), ours(value), ours(note.as_deref().unwrap_or_default())).map(Block::Fact)
    };
    let whose = heading(&words.say(Label::WayOf, &[("child", &way.child_name)]), language).map(Block::Below);
    // What is still to be asked stands with the place.
    let notes = [&way.place_note].into_iter().chain(std::iter::repeat(&None));
    let stops = way.stops().into_iter().zip(notes);
    let stops = stops.map(|((label, value), note)| fact(label, value.unwrap_or(unknown), note));
    let details = way.details.iter().map(|detail| fact(&detail.label, &detail.value, &None));
    [whose].into_iter().chain(stops).chain(details).flatten().collect()
}

impl Entry {
    fn of(label: Said, words: Said, note: Said) -> Option<Self> {
        let says_something = [&label, &words, &note].iter().any(|said| !said.is_empty());
        says_something.then(|| Self { label: label.labelling(), words, note })
    }
}

impl Table {
    /// A table without a row says nothing. A row that is longer than the headings keeps what it holds.
    fn of(columns: &[String], rows: &[Vec<String>], language: Language) -> Option<Self> {
        let width = rows.iter().map(Vec::len).chain([columns.len()]).max().unwrap_or_default();
        let filled = |cells: &[String]| -> Vec<Said> {
            let cells = cells.iter().map(|cell| Said::new(cell, language));
            cells.chain(std::iter::repeat_with(|| Said::none(language))).take(width).collect()
        };
        let columns = filled(columns).into_iter().map(Said::in_one_line).collect();
        let rows: Vec<_> = rows.iter().map(|row| filled(row)).collect();
        (width > 0 && !rows.is_empty()).then_some(Self { columns, rows })
    }
}
